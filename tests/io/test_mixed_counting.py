"""Ranges that count in any way, each found by its words."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.io.mixed_counting import COUNTINGS, Claimed, CountedText, most_likely
from annotator.io.positions import Counting
from annotator.model.text import canonical

USUAL = Counting("codepoint")
PIECES = st.lists(
    st.sampled_from(["🙂", "👨‍👩‍👧", "e\u0301", "\u00a0", "\r\n", "\n", "\r", "שלום ", "a", "b c "]),
    min_size=1,
)
TEXTS = st.builds(lambda bom, pieces: bom + "".join(pieces), st.sampled_from(["", "\ufeff"]), PIECES)


def counted(text: str, counting: Counting) -> int:
    """Counts a text in a way, the slow one."""
    if counting.skips_bom:
        text = text.removeprefix("\ufeff")
    if counting.line_ends != "as given":
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if counting.line_ends == "crlf":
        text = text.replace("\n", "\r\n")
    return {"codepoint": len(text), "utf16": len(text.encode("utf-16-le")) // 2, "utf8": len(text.encode())}[
        counting.unit
    ]


@given(TEXTS, st.sampled_from(COUNTINGS), st.data())
def test_a_range_is_found_under_every_way_of_counting(
    text: str, counting: Counting, data: st.DataObject
) -> None:
    cuts = [
        n
        for n in range(len(text) + 1)
        if text[n - 1 : n + 1] != "\r\n" and not (n == 0 and text[0] == "\ufeff")
    ]
    start, end = sorted((data.draw(st.sampled_from(cuts)), data.draw(st.sampled_from(cuts))))
    words = canonical(text).text[len(canonical(text[:start]).text) : len(canonical(text[:end]).text)]
    claimed = Claimed(counted(text[:start], counting), counted(text[:end], counting), words.__eq__)
    found = CountedText(text).place(claimed, counting)
    if start == end:
        assert found is None
    else:
        assert found is not None
        assert canonical(text[slice(*found)]).text == words


@given(TEXTS, st.integers(0, 60), st.integers(0, 60))
def test_a_range_without_words_lies_in_the_text_or_nowhere(text: str, start: int, end: int) -> None:
    found = CountedText(text).place(Claimed(start, end), USUAL)
    assert found is None or 0 <= found[0] < found[1] <= len(text)


def test_each_range_counts_as_its_words_show() -> None:
    text = CountedText("🙂 one 🙂 two")
    in_utf16, in_code_points = Claimed(3, 6, "one".__eq__), Claimed(8, 11, "two".__eq__)
    assert text.place(in_utf16, USUAL) == (2, 5)
    assert text.place(in_code_points, USUAL) == (8, 11)
    assert text.place(Claimed(8, 11, "six".__eq__), USUAL) is None


def test_the_most_likely_way_is_that_of_most_ranges() -> None:
    text = CountedText("a\r\nb\r\nc\r\nd")
    as_one = [Claimed(2, 3, "b".__eq__), Claimed(4, 5, "c".__eq__)]
    as_two = [Claimed(3, 4, "b".__eq__)]
    assert most_likely([(text, as_one + as_two)], Counting("codepoint")).line_ends == "lf"
    assert most_likely([(text, as_two)], Counting("codepoint")).line_ends == "as given"
    assert most_likely([(text, [Claimed(1, 2)])], Counting("utf16")) == Counting("utf16")
