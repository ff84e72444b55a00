"""Sentences and paragraphs, on what the seeds and news articles do to them."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.span import Span
from annotator.model.text import paragraphs
from annotator.model.tokens import is_blank
from annotator.services.segmenting import is_sentence, paragraph_at, sentence_at, sentences, snapped

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))

FROM_THE_SEEDS = [
    "an asset.|| It essentially refreezes",
    "visited Baku, YnetNews.com reported on Monday.|| These visits",
    "by Defense Ministry Director-General Major General (Res.) Eyal Zamir visited Baku.|| More",
    "Notably, Major General (Res.) Eyal Zamir is not the only one.|| Previously, he",
    "a “good client that pays on time.”|| Even in their reports",
    "to Israel.|| Currently, 25% of 1.6 billion dollars in Vol.4, No.8,(2009), p.149.",
    "Mountain, Ashkenazi, Georgian and Bukharian Jews etc.|| Currently, 11,000 Jews are living in Baku",
    "economic development etc.|| Moreover, Azerbaijan is a member",
    "agriculture etc.[12]",
    "a member of the OIC (Organization of the Islamic Conference), which claims “to liberate”.[1]||Despite all these",
    "living primarily in Baku.[2]|| Therefore, Israel opened an embassy.[3]",
    "on diplomacy, trade and security. [8]",
    "were responsible for these assassinations [21], and it accused officials to assist Israel.[22]|| It shows",
    "needs extra U.N votes for the conflict.|| Another reason might be",
    "Moreover, in 2000, Modcom System Ltd., an Israeli-origin supplier, opened an office.|| Thus",
    "[2]Shamkhal Abilov, Partnership, OAKA,Vol.4, No.8,(2009), p.149.",
    "Middle East Quarterly, Vol XIII: No. 3 Summer 2006, pp. 47- 58.",
    "Foreign Affairs, January 15, 2013.(http://www.foreignaffairs.com/articles/138753)",
    "by receiving the prime minister.|| By doing this it has destabilized the world.”[18]|| This cooperation",
    "needs.\u00a0|| The symbiotic relationship extends beyond.",
    "worth of contracts, a $1.6 billion transaction.|| In 2012, $1.9 billion.",
    "© GDC and www.globaldefensecorp.com.|| Unauthorized use is prohibited.",
    'the sale of oil, which is a part of our imports.|| We’re talking about gas," said PM Netanyahu.',
    "Selma Akyıldız is a B.A. student in International Relations.|| Her past work",
    "• Azerbaijan has remained quiet, supplying 40% of Israel’s needs.",
    "Arms Deals",
    "Getting your Trinity Audio player ready...",
    "|",
    "***",
]
"""As in the seeds, shortened; ``||`` where a sentence ends."""

FROM_THE_NEWS = [
    "said Rep. Paul Ryan and Gov. Mike Pence.|| They left.",
    "HARTFORD, Conn. — Attorney General Richard Blumenthal spoke.|| He left.",
    "the case, Wal-Mart v. Dukes, No. 10-277, is open.|| It stays so.",
    "C. A. Dutch Ruppersberger of Maryland agreed.|| He did.",
    "“Is it inappropriate?” Walsh asked.|| No.",
    "the Republican Party; Ann Wagner of Missouri; and others.|| Then he",
    "He rose at 5 a.m. and left.|| She slept.",
    "Mr. Obama met Dr. Smith and Lt. Gen. Jones.|| They spoke.",
    "(It is so.) || He said “no.” || She left.",
    "Is it? || Yes! || Good.",
]

CASES = [
    "They trade oil etc.|| Currently, 11,000 Jews live there.",
    "on Oct. 7 in Baku.|| It was so.",
    "He came on Oct. 7, 2023.|| It ended.",
    "In Sept. Israel sold arms.|| It ended.",
    "The deal was signed at 9 a.m.|| The minister left.",
    "It closed at 5 p.m. Monday.|| She slept.",
    "J. R. R. Tolkien wrote it.|| He died.",
    "George W. Bush and B. Netanyahu spoke.|| He left.",
    "The U.S. President spoke.|| He left.",
    "He lives in the U.S.|| He works there.",
    "He went to Washington, D.C.|| It rained.",
    "The U.N. Security Council met.|| It ended.",
    "Wait... what?|| No.",
    "He paused...|| Then he left.",
    "He said “no…” and left.|| She stayed.",
    "The … United States paid.|| It ended.",
    "“It is over.”|| He left.",
    "“It is over,” he said.|| “We won.”",
    "He said: “It is over.|| We won.”|| Then he left.",
    "“Is it?” she asked.|| “Yes!”",
    "He said 'It ended.'|| She left.",
    "It ended (“so.”)|| The next.",
    "(It ended.)|| The next.",
    "It cost $1.6bn.|| It rose 3.5%.|| In 2012, $1.9 billion.",
    "See Vol.4, No.8, (2009), p.149.|| It ended.",
    "in Art. 5 and Sec. 3.|| Nobody knew.",
    "as Smith et al.|| They left.",
    "cf. Smith et al. 2009.|| It ended.",
    "Elbit Inc. and Rafael Corp. signed with Modcom Ltd.|| It closed.",
    "by Gen. (Ret.) Smith and Maj. Gen. (Res.) Eyal Zamir.|| He left.",
    "needs.\u00a0|| The next.\u00a0 || And more.",
    "It ended.[3]|| The next.[4][5]|| And so.[note 2]",
    "It ended. [3]|| The next.",
    "It ended.1|| The next thing.2|| And so.",
    "1. First point.|| 2. Second point.",
    "• First point.|| • Second.",
    "Is it over?!|| Yes!!|| No.",
    "Yahoo! is a firm.|| It ended.",
    "Visit www.example.com.|| It ended.",
    "St. Petersburg is large.|| He lives on Main St.|| It is long.",
    "She has a Ph.D.|| He left.",
    "The Rev. Dr. King Jr. spoke.|| He died.",
    "It fell by 3 percent.|| 5 firms closed.",
    "Նա գնաց։|| Նա եկավ։",
]
"""One each of what cuts sentences wrongly: abbreviations, initials, times, ellipses, quotes and brackets after the stop."""

OTHER_SCRIPTS = [
    "东西很好。||你好！||真的？||是。",
    "彼は「はい。」||と言った。",
    "ماذا قال؟|| قال نعم.",
    "یہ ایک جملہ ہے۔|| یہ دوسرا ہے۔",
    "यह एक वाक्य है।|| यह दूसरा है।",
]


@pytest.mark.parametrize("marked", [*FROM_THE_SEEDS, *FROM_THE_NEWS, *CASES, *OTHER_SCRIPTS])
def test_where_sentences_end(marked: str) -> None:
    pieces = [piece.strip() for piece in marked.split("||")] if marked != "|" else ["|"]
    text = marked.replace("||", "") if marked != "|" else marked
    assert [span.of(text) for span in sentences(text)] == pieces


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name[:3])
def test_no_sentence_of_the_seeds_is_broken(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    found = [span.of(text) for span in sentences(text)]
    assert not [one for one in found if one.endswith(("etc", " pp.", "(Res.)", "Ltd.", " No.", "Mr.", "U.N"))]
    assert not [one for one in found if one[0] in "”).,;" or one.startswith(("47-", "Eyal", "votes"))]
    assert [one for one in found if is_heading(one)] == [
        line.strip() for line in text.split("\n") if is_heading(line.strip())
    ]


def is_heading(line: str) -> bool:
    return 0 < len(line) < 40 and "." not in line


def test_the_number_of_sentences_in_the_seeds() -> None:
    """Read through one by one; another number is a change of the rules."""
    assert [len(sentences(path.read_text(encoding="utf-8"))) for path in SEEDS] == [45, 54, 38, 43, 115]


pieces = st.sampled_from(["One", "two", " ", "  ", "\u00a0", ". ", "? ", ".”", "“", "[1]", "[12]", "etc. ", "(Res.) ", "\n", "\n\n", "Mr. ", "。", "3.5", "\u200b", "🙂", "."])  # fmt: skip
texts = st.lists(pieces, max_size=25).map("".join) | st.text(max_size=40)


@given(texts)
def test_sentences_lie_in_paragraphs_and_leave_out_nothing_but_blanks(text: str) -> None:
    found = sentences(text)
    assert all(before.end <= after.start for before, after in pairwise(found))
    assert all(any(one.covers(span) for one in paragraphs(text)) for span in found)
    inked = {at for at, sign in enumerate(text) if not is_blank(sign)}
    assert inked <= {at for span in found for at in range(span.start, span.end)}
    assert not any(is_blank(text[span.start]) or is_blank(text[span.end - 1]) for span in found)


@given(texts, st.integers(0, 60))
def test_the_sentence_at_a_position(text: str, position: int) -> None:
    position = min(position, len(text))
    found = sentences(text)
    here = next((span for span in found if span.contains(position)), None)
    at = sentence_at(text, position)
    if here is not None:
        assert at == here
    if found and at is not None and any(sign for sign in at.of(text) if not is_blank(sign)):
        assert at in found
    assert (at is None) == (not text.strip())


@given(texts, st.integers(0, 60))
def test_the_paragraph_at_a_position(text: str, position: int) -> None:
    position = min(position, len(text))
    every = list(paragraphs(text))
    on_line = [one for one in every if one.start <= position <= one.end]
    after = [one for one in every if one.start > position]
    assert paragraph_at(text, position) == next(iter([*on_line, *after, *every[-1:]]), None)


@given(texts)
def test_a_sentence_is_one_and_two_together_are_too(text: str) -> None:
    found = sentences(text)
    for span in found:
        assert is_sentence(text, span)
        if len(span) > 1:
            assert not is_sentence(text, Span(span.start, span.end - 1))
    for first, second in pairwise(found):
        assert is_sentence(text, Span(first.start, second.end))


def test_triple_click_and_drag_give_the_sentence_with_its_full_stop() -> None:
    text = "It is so.[1] A “good client that pays on time.” Even so."
    first, second, _ = sentences(text)
    assert first.of(text) == "It is so.[1]"
    assert snapped(text, first) == Span(0, 9)
    assert snapped(text, Span(0, 8)) == Span(0, 8)
    assert snapped(text, second) == second
    assert snapped(text, Span(second.start, second.end + 2)) == Span(second.start, second.end + 5)
    dragged = Span(text.index("“"), second.end)
    assert (found := snapped(text, dragged))
    assert found.of(text) == "good client that pays on time"


@given(texts.filter(bool), st.data())
def test_snapping_by_sentences_is_settled_at_once(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    found = snapped(text, Span(start, data.draw(st.integers(start + 1, len(text)))))
    assert found is None or snapped(text, found) == found


def test_a_paragraph_without_end_is_split_too() -> None:
    """Above the limit full stops alone decide, and nothing is quadratic."""
    text = "The deal was signed. It costs $1.6 billion! " * 5_000
    found = sentences(text)
    assert [span.of(text) for span in found[:2]] == ["The deal was signed.", "It costs $1.6 billion!"]
    assert len(found) == 10_000
    assert sentence_at(text, len(text) // 2) in found
    assert len(sentences("." * 300_000)) == 1
    assert len(sentences(". " * 150_000)) == 1
    assert sentence_at("a" * 300_000, 5) == Span(0, 300_000)
