"""What the keys W S P Q F take: here, next, before, and never excluded text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.span import Span
from annotator.services.units import UNITS, Holes, Unit, unit_at_or_after, unit_beside, unit_from

TEXT = (
    "Arms Deals\n\n"
    "In 2012, Israel sold arms for $1.6 billion.[12] Azerbaijan is a “good client that pays on time,” he said.\n"
    "•\u00a0It supplies 40% of Israel’s oil.\u00a0 “No,” she said, “never.”\n"
)


def every(text: str, unit: Unit, **choices: object) -> list[str]:
    found = unit_at_or_after(text, 0, unit)
    spans: list[Span] = []
    while found is not None:
        spans.append(found)
        found = unit_from(text, found.end, found, unit)
    return [one.of(text) for one in spans]


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        ("paragraph", ["Arms Deals", TEXT.split("\n")[2], TEXT.split("\n")[3]]),
        ("sentence", [
            "Arms Deals", "In 2012, Israel sold arms for $1.6 billion.",
            "Azerbaijan is a “good client that pays on time,” he said.", "•\u00a0It supplies 40% of Israel’s oil.",
            "“No,” she said, “never.”",
        ]),
        ("quotation", ["good client that pays on time", "No", "never"]),
        ("figure", ["2012", "$1.6 billion", "40% of Israel’s oil"]),
    ],
)  # fmt: skip
def test_the_units_of_a_text_one_after_the_other(unit: Unit, expected: list[str]) -> None:
    found = every(TEXT, unit)
    if unit == "figure":  # how much a figure takes along is for `figures` to say
        assert [one.split()[0] for one in found] == [one.split()[0] for one in expected]
    else:
        assert found == expected


def test_words_are_snapped_and_footnote_marks_are_none() -> None:
    assert every(TEXT, "word")[:11] == [
        "Arms", "Deals", "In", "2012", "Israel", "sold", "arms", "for", "$1.6 billion", "Azerbaijan", "is",
    ]  # fmt: skip


@pytest.mark.parametrize("unit", UNITS)
def test_backwards_gives_the_same_in_the_other_order(unit: Unit) -> None:
    forwards = every(TEXT, unit)
    found = unit_at_or_after(TEXT, len(TEXT), unit, backwards=True)
    backwards: list[str] = []
    while found is not None:
        backwards.append(found.of(TEXT))
        found = unit_from(TEXT, found.end, found, unit, backwards=True)
    assert backwards[::-1] == forwards


def at(words: str, caret: str, unit: Unit, *, backwards: bool = False) -> str | None:
    found = unit_at_or_after(TEXT, TEXT.index(caret), unit, backwards=backwards)
    return found.of(TEXT) if found is not None else None


def test_a_caret_inside_takes_what_it_is_in_and_after_it_the_next() -> None:
    inside = TEXT.index("oil") + 1
    assert unit_at_or_after(TEXT, inside, "word") == Span(inside - 1, inside + 2)
    assert unit_at_or_after(TEXT, inside, "word", backwards=True) == Span(inside - 1, inside + 2)
    after = inside + 2
    assert (found := unit_at_or_after(TEXT, after, "word"))
    assert found.of(TEXT) == "No"
    assert (found := unit_at_or_after(TEXT, TEXT.index("oil"), "word", backwards=True))
    assert found.of(TEXT) == "Israel’s"


def test_a_caret_at_the_end_of_a_paragraph_is_still_in_it() -> None:
    end = TEXT.index("Deals") + 5
    assert unit_at_or_after(TEXT, end, "sentence") == Span(0, end)
    assert unit_at_or_after(TEXT, end, "paragraph") == Span(0, end)
    assert unit_at_or_after(TEXT, end + 1, "paragraph") != Span(0, end)


def test_selected_words_that_are_no_unit_take_the_one_they_are_in() -> None:
    inside = Span(TEXT.index("Israel sold"), TEXT.index("arms for"))
    for backwards in (False, True):
        found = unit_from(TEXT, inside.end, inside, "sentence", backwards=backwards)
        assert found is not None
        assert found.of(TEXT) == "In 2012, Israel sold arms for $1.6 billion."


def test_of_two_nested_quotations_the_outer_one_comes_first() -> None:
    text = "He: “It is ‘over’ now.” And “so on”."
    assert every(text, "quotation") == ["It is ‘over’ now.", "over", "so on"]
    assert (found := unit_at_or_after(text, text.index("over") + 1, "quotation"))
    assert found.of(text) == "over"


def test_nothing_is_found_where_nothing_is() -> None:
    for unit in UNITS:
        assert unit_at_or_after("", 0, unit) is None
        assert unit_at_or_after(" \n\u00a0\n", 2, unit) is None
        assert unit_at_or_after(TEXT, 0, unit, backwards=True) is None
    assert unit_at_or_after("… — !", 0, "word") is None


def test_excluded_text_is_passed_over() -> None:
    second = TEXT.index("In 2012")
    third = TEXT.index("•")
    holes = [Span(second, third)]
    assert [unit_from(TEXT, 10, Span(0, 10), unit, excluded=holes).of(TEXT) for unit in ("paragraph", "sentence")] == [
        TEXT.split("\n")[3], "•\u00a0It supplies 40% of Israel’s oil.",
    ]  # fmt: skip
    found = unit_at_or_after(TEXT, second + 3, "figure", excluded=holes)
    assert found is not None
    assert found.of(TEXT).startswith("40%")
    assert unit_at_or_after(TEXT, second + 3, "quotation", excluded=[*holes, Span(third, len(TEXT))]) is None


def test_a_unit_that_begins_in_excluded_text_is_cut_to_the_rest() -> None:
    start = TEXT.index("In 2012")
    holes = [Span(start, TEXT.index("Israel sold"))]
    found = unit_at_or_after(TEXT, start, "sentence", excluded=holes)
    assert found is not None
    assert found.of(TEXT) == "Israel sold arms for $1.6 billion."
    # A hole in the middle stays: labelling splits there.
    middle = Span(TEXT.index("sold"), TEXT.index("arms"))
    assert (found := unit_at_or_after(TEXT, start, "sentence", excluded=[middle]))
    assert found.of(TEXT) == "In 2012, Israel sold arms for $1.6 billion."


def test_overlapping_holes_are_one() -> None:
    holes = Holes([Span(5, 8), Span(0, 3), Span(7, 9), Span(9, 11)])
    assert holes.within(Span(2, 6)) == [Span(0, 3), Span(5, 11)]
    assert holes.within(Span(3, 5)) == []


def test_a_long_article_is_not_read_for_one_key_press(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only paragraphs near the caret are looked at, however long the article or one paragraph of it is."""
    from annotator.services import quotations, units

    read: list[int] = []
    inner_figures, inner_marks = units._figures_of, quotations._marks
    monkeypatch.setattr(
        units, "_figures_of", lambda words: (read.append(len(words)), inner_figures(words))[1]
    )
    monkeypatch.setattr(quotations, "_marks", lambda words: (read.append(len(words)), inner_marks(words))[1])
    for text in ((TEXT + "\n") * 4_000, TEXT.replace("\n", " ") * 4_000):
        middle = text.index("In 2012", len(text) // 2)
        for unit in UNITS:
            for backwards in (False, True):
                assert unit_at_or_after(text, middle, unit, backwards=backwards) is not None
    assert 0 < sum(read) < 400_000


pieces = st.sampled_from(["One", "two", " ", "\u00a0", ". ", "? ", "“", "”", "‘", "’", '"', "[1]", "\n", "Mr. ", "。", "$3.5", "70%", " million", "\u200b", "🙂", "e\u0301", "—", ", and "])  # fmt: skip
texts = st.lists(pieces, max_size=25).map("".join) | st.text(max_size=40)
holes_of = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20)), max_size=3)


@given(texts, st.integers(0, 80), st.sampled_from(UNITS), st.booleans(), holes_of)
def test_units_lie_in_the_text_outside_of_excluded_text(
    text: str, position: int, unit: Unit, backwards: bool, drawn: list[tuple[int, int]]
) -> None:
    position = min(position, len(text))
    excluded = [Span(start, start + size) for start, size in drawn]
    found = unit_at_or_after(text, position, unit, backwards=backwards, excluded=excluded)
    if found is None:
        return
    assert found.end <= len(text)
    assert found.start < position if backwards else found.end >= position
    for edge in (found.start, found.end - 1):
        assert not any(one.contains(edge) for one in excluded)
    assert found.of(text).strip()


@given(texts, st.sampled_from(UNITS), st.booleans(), holes_of)
def test_again_and_again_comes_to_an_end_in_reading_order(
    text: str, unit: Unit, backwards: bool, drawn: list[tuple[int, int]]
) -> None:
    excluded = [Span(start, start + size) for start, size in drawn]
    found = unit_at_or_after(
        text, len(text) if backwards else 0, unit, backwards=backwards, excluded=excluded
    )
    seen: list[Span] = []
    while found is not None:
        seen.append(found)
        assert len(seen) <= len(text)
        found = unit_beside(text, found, unit, backwards=backwards, excluded=excluded)
    keys = [(one.start, -one.end) for one in (reversed(seen) if backwards else seen)]
    assert all(before < after for before, after in pairwise(keys))
