"""From what a hand selected to the words that were meant: the table of ux.md § 6, and what always holds."""

from __future__ import annotations

import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.snapping import snap
from annotator.model.span import Span
from annotator.model.tokens import tokens


def no_sentence(_span: Span) -> bool:
    return False


CASES = {
    # words
    "It ⟦is pr⟧edominantly": "is predominantly",
    "for ⟦the r⟧egion": "the region",
    "a ⟦ region \n⟧\n": "region",
    "Far\u00a0⟦\u00a0more\u00a0⟧Azeris": "more",
    "⟦a⟧fifth-largest": "afifth-largest",
    "its fifth-⟦larg⟧est partner": "fifth-largest",
    "The ⟦U.S⟧. said": "U.S.",
    "Baku⟦’⟧s part": "Baku’s",
    "oil⟦ \n⟧gas": None,
    "⟦\u200b ⟧": None,
    # figures
    "a $⟦1.6 billio⟧n deal": "$1.6 billion",
    "a $1.⟦6⟧ billion deal": "$1.6 billion",
    "a $1.6 bi⟦llion d⟧eal": "$1.6 billion deal",
    "supplies ⟦40⟧% of": "40%",
    "supplies 40⟦%⟧ of": "40%",
    "about ⟦40⟧ percent of": "40 percent",
    "buys ⟦40⟧ per cent of": "40 per cent",
    "⟦300⟧ million barrels": "300 million",
    "over ⟦two⟧ million tons": "two million",
    "only ⟦two⟧ tons": "two",
    "from US$⟦2⟧ million": "US$2 million",
    "paid USD ⟦5⟧": "USD 5",
    "some ⟦2⟧–3 million": "2–3 million",
    "in ⟦2005⟧-2014 went": "2005",
    "worth ⟦5⟧ €": "5 €",
    "a $⟦4⟧-billion deal": "$4-billion",
    "the 19⟦th⟧ century": "19th",
    "it rose ⟦5⟧ points": "5",
    "a 4.3 ⟦billion⟧ euro deal": "4.3 billion",
    "was 1,⟦870⟧ people": "1,870",
    "at ⟦38⟧°F": "38°F",
    "⟦1⟧\u00a0870\u00a0% of": "1\u00a0870\u00a0%",
    # footnote marks
    "its oil supply.⟦[11]⟧": "[11]",
    "its ⟦oil supply.[11]⟧": "oil supply",
    "its ⟦oil supply.[1⟧1] It": "oil supply",
    "growth.⟦[12] It⟧ is": "It",
    "⟦and security. [8] ⟧": "and security",
    "⟦[1]Official web⟧site": "Official website",
    "⟦as [3, 4] say⟧ it": "as [3, 4] say",
    "⟦claims [note 2]⟧ hold": "claims",
    # quotes, brackets, stops
    "⟦“secular⟧” state": "secular",
    "a ⟦“secular”⟧ state": "secular",
    "a ⟦“secular” stat⟧e": "“secular” state",
    "⟦(IAI)⟧ to": "IAI",
    "Industries ⟦(IAI⟧) to": "IAI",
    "Aerospace ⟦Industries (IAI)⟧ to": "Industries (IAI)",
    "General ⟦(Res.) Ey⟧al": "(Res.) Eyal",
    "say ⟦IAI)⟧ to": "IAI",
    "⟦((a) b)⟧": "(a) b",
    "it ⟦“pays on time.”⟧ Even": "pays on time",
    "⟦oil, gas; ⟧and": "oil, gas",
    "the ⟦state: ⟧": "state",
    "⟦, which⟧ is": "which",
    "is it ⟦so?⟧ No": "so?",
    "⟦»Baku« s⟧agt": "»Baku« sagt",
    "⟦„Baku“⟧ sagt": "Baku",
    '⟦"Now we⟧ talk': "Now we",
    "of ⟦Ltd.,⟧ which": "Ltd",
    "the companies⟦’⟧ fleet": "’",
    "⟦.,⟧": ".,",
    "⟦👨‍👩⟧‍👧 x": "👨‍👩‍👧",
}


def selected(marked: str) -> tuple[str, Span]:
    """The text, and the span between ⟦ and ⟧."""
    start, end = marked.index("⟦"), marked.index("⟧")
    return marked.replace("⟦", "").replace("⟧", ""), Span(start, end - 1)


@pytest.mark.parametrize("marked", CASES)
def test_what_a_selection_means(marked: str) -> None:
    text, span = selected(marked)
    found = snap(text, span, no_sentence)
    assert (found and found.of(text)) == CASES[marked]


SENTENCE = "“It pays on time.”[11]"


@pytest.mark.parametrize("end", [18, 22])
def test_a_whole_sentence_keeps_its_signs_but_not_its_footnote_mark(end: int) -> None:
    text = f"{SENTENCE} Even so."

    def is_sentence(span: Span) -> bool:
        return span == Span(0, len(SENTENCE))

    assert snap(text, Span(0, end), is_sentence) == Span(0, 18)
    assert snap(text, Span(0, 17), is_sentence) == Span(1, 16)


PIECES = ["a", "The", "1", "5", *".,-'’ \n\u00a0$%!\"()[]“”«»–漢👨🇦🇿", "[1]", "[12]", "million", "4-billion", "two", "U.S.", "\u0308", "\u200d", "\u00ad"]  # fmt: skip
texts = st.lists(st.sampled_from(PIECES), min_size=1, max_size=16).map("".join) | st.text(min_size=1)


@given(texts, st.data(), st.integers(0, 4))
def test_what_always_holds(text: str, data: st.DataObject, every: int) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))

    def is_sentence(one: Span) -> bool:
        return bool(every) and zlib.crc32(repr(one).encode()) % every == 0

    found = snap(text, span, is_sentence)
    whole = tokens(text)
    if found is None:
        assert not any(token.overlaps(span) for token in whole)
        return
    assert found.overlaps(span)
    assert found.start in {token.start for token in whole}
    assert found.end in {token.end for token in whole}
    assert snap(text, found, is_sentence) == found


def test_a_selection_may_cross_paragraphs_and_be_long() -> None:
    text = "One of it.\n\n" + "and more, " * 100_000 + "The last (one).\n"
    assert snap(text, Span(5, len(text)), no_sentence) == Span(4, len(text) - 2)
    assert text[:-2].endswith("(one)")
