"""Growing and shrinking: from the word to the paragraph, and back exactly."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.span import Span
from annotator.services.growing import Choice, Growth, get_ready, grow, shrink, word_near

TEXT = (
    "Israel was among the first. Today, alongside Kazakhstan, Azerbaijan supplies 40% of Israel’s oil, but he said "
    "“it is not enough, and never was.”[3]\nThe end."
)


def ladder(text: str, words: str, *, excluded: tuple[Span, ...] = ()) -> list[str]:
    start = text.index(words)
    span: Span | None = Span(start, start + len(words))
    found: list[str] = []
    while span is not None:
        found.append(span.of(text))
        span = grow(text, span, excluded)
    return found


def test_a_word_grows_to_the_paragraph() -> None:
    sentence = TEXT[TEXT.index("Today") : TEXT.index("[3]")]
    assert ladder(TEXT, "never") == [
        "never", "never was", "it is not enough, and never was", "he said “it is not enough, and never was.”",
        sentence, TEXT.split("\n", maxsplit=1)[0].removesuffix("[3]"),
    ]  # fmt: skip
    assert ladder(TEXT, "Kazakhstan") == ["Kazakhstan", "alongside Kazakhstan", sentence, TEXT.split("\n", maxsplit=1)[0].removesuffix("[3]")]  # fmt: skip


def test_part_of_a_number_grows_to_the_figure_before_the_clause() -> None:
    found = ladder(TEXT, "40")
    assert found[0] == "40"
    assert found[1].startswith("40%")
    assert "Azerbaijan supplies 40% of Israel’s oil" in found


def test_part_of_a_word_grows_to_the_word() -> None:
    assert ladder(TEXT, "zerbai")[:2] == ["zerbai", "Azerbaijan"]


def test_what_goes_over_sentences_or_paragraphs_grows_to_whole_ones() -> None:
    assert ladder(TEXT, "first. Today")[1] == TEXT[: TEXT.index("[3]")]
    assert ladder(TEXT, "[3]\nThe")[-1] == TEXT


def test_excluded_text_at_the_end_of_a_unit_is_left_out() -> None:
    start = TEXT.index("Today")
    hole = Span(0, start)
    assert ladder(TEXT, "Kazakhstan", excluded=(hole,))[-1] == TEXT[start : TEXT.index("[3]")]
    assert ladder(TEXT, "first", excluded=(hole,))[-1] == TEXT.split("\n", maxsplit=1)[0].removesuffix("[3]")


@pytest.mark.parametrize(
    ("text", "words", "clause"),
    [
        ("He left, and she stayed at home.", "stayed", "she stayed at home"),
        ("It grew to 1,870 tons; nobody knew.", "tons", "It grew to 1,870 tons"),
        ("In 1991, 2012, 2020 it rose, because oil fell.", "oil", "because oil fell"),
        ("On Oct. 7, 2023 it began – so they say – at dawn.", "2023", "On Oct. 7, 2023 it began"),
        ("From 2005 – 2014 it rose but then it fell again.", "rose", "From 2005 – 2014 it rose"),
        ("The IOC (with 57 members, all states) claims much, he said.", "claims", "The IOC (with 57 members, all states) claims much"),
        ("She said “no, never, no”, then left.", "said", "She said “no, never, no”"),
        ("It reports that Israel sold arms, which it denies.", "sold", "Israel sold arms"),
        ("قال نعم، ثم ذهب.", "ذهب", "ثم ذهب"),
        ("他说好，然后走了。", "走", "然后走了"),
    ],
)  # fmt: skip
def test_clauses(text: str, words: str, clause: str) -> None:
    assert clause in ladder(text, words)


def test_shrinking_goes_back_the_way_it_grew() -> None:
    growth = Growth()
    way = [Choice(None, TEXT.index("never") + 2)]
    while (grown := growth.grow(TEXT, way[-1])) is not None:
        way.append(grown)
    assert len(way) > 4
    for before in reversed(way[:-1]):
        assert growth.shrink(TEXT, way.pop()) == before


def test_what_has_not_grown_shrinks_to_the_next_smaller_unit_at_its_beginning() -> None:
    sentence = Span(TEXT.index("Today"), TEXT.index("[3]"))
    found: Span | None = sentence
    seen: list[str] = []
    while found is not None:
        seen.append(found.of(TEXT))
        found = shrink(TEXT, found)
    assert seen == [sentence.of(TEXT), "Today"]


def test_another_selection_has_no_way_back() -> None:
    growth = Growth()
    grown = growth.grow(TEXT, Choice(None, 0))
    assert grown is not None
    other = Span(TEXT.index("The end"), len(TEXT))
    shrunk = growth.shrink(TEXT, Choice(other, other.end))
    assert shrunk is not None
    assert shrunk.span is not None
    assert shrunk.span.of(TEXT) == "The"
    assert growth.shrink(TEXT, Choice(None, 5)) is None


def test_the_rules_are_made_beforehand() -> None:
    from annotator.services import units

    units._signs.cache_clear()
    get_ready()
    assert units._signs.cache_info().currsize == 1


def test_the_word_near_the_caret() -> None:
    assert (found := word_near(TEXT, 6))
    assert found.of(TEXT) == "Israel"
    assert (found := word_near(TEXT, len(TEXT)))
    assert found.of(TEXT) == "end"
    assert word_near("… \n", 1) is None


pieces = st.sampled_from(["One", "two", " ", "\u00a0", ". ", "? ", "“", "”", "‘", '"', "[1]", "\n", "$3.5", "70%", " million", "\u200b", "🙂", "e\u0301", " — ", ", and ", "(", ")", " but "])  # fmt: skip
texts = st.lists(pieces, min_size=1, max_size=25).map("".join) | st.text(min_size=1, max_size=40)


@given(texts, st.data())
def test_growing_is_strict_and_stays_in_the_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    for _ in range(40):
        larger = grow(text, span)
        if larger is None:
            return
        assert larger.covers(span)
        assert larger != span
        assert larger.end <= len(text)
        span = larger
    raise AssertionError("it grows without end")


@given(texts, st.data(), st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20)), max_size=3))
def test_shrinking_undoes_growing(text: str, data: st.DataObject, drawn: list[tuple[int, int]]) -> None:
    excluded = [Span(start, start + size) for start, size in drawn]
    growth = Growth()
    way = [Choice(None, data.draw(st.integers(0, len(text))))]
    while (grown := growth.grow(text, way[-1], excluded)) is not None:
        way.append(grown)
    while len(way) > 1:
        now = way.pop()
        assert growth.shrink(text, now, excluded) == way[-1]


@given(texts, st.data())
def test_shrinking_what_has_not_grown_is_strict_too(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    smaller = shrink(text, span)
    assert smaller is None or (span.covers(smaller) and smaller != span)
