"""Every way of counting maps exactly onto code points of the canonical text."""

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from annotator.io.positions import Counting, Ruler, countings
from annotator.model.text import canonical

PIECES = st.sampled_from(
    ["a", "Ж", "é", "e\u0301", "🙂", "👩\u200d👩\u200d👧", "\r\n", "\r", "\n", "\u00a0", "א", "\ufeff"]
)
TEXTS = st.lists(PIECES).map("".join)
WIDTHS = {
    "codepoint": len,
    "utf16": lambda words: len(words.encode("utf-16-le")) // 2,
    "utf8": lambda words: len(words.encode()),
    "grapheme": lambda words: len(regex.findall(r"\X", words)),
}


@pytest.mark.parametrize("unit", WIDTHS)
@given(text=TEXTS, data=st.data())
def test_a_position_of_the_text_as_given_is_mapped(unit, text, data) -> None:
    clusters = regex.findall(r"\X", text)
    cut = data.draw(st.integers(0, len(clusters)))
    before = "".join(clusters[:cut])
    if text.startswith("\ufeff") and not before:
        return
    made = canonical(text)
    found = Ruler(text, made, Counting(unit)).position(WIDTHS[unit](before))
    assert found is not None
    assert made.text[:found] == canonical(before).text


@given(TEXTS, st.sampled_from(["lf", "crlf"]))
def test_line_ends_count_as_one_or_two_whatever_stands_there(text, line_ends) -> None:
    made = canonical(text)
    counted = made.text.replace("\n", "\r\n") if line_ends == "crlf" else made.text
    ruler = Ruler(text, made, Counting("codepoint", line_ends, skips_bom=True))
    for end in range(len(counted) + 1):
        if counted[end - 1 : end + 1] != "\r\n":
            assert ruler.position(end) == len(counted[:end].replace("\r\n", "\n"))


def test_inside_a_character_is_nowhere_and_inside_a_line_end_is_before_it() -> None:
    made = canonical("🙂\r\nb")
    ruler = Ruler("🙂\r\nb", made, Counting("utf16"))
    assert [ruler.position(each) for each in range(7)] == [0, None, 1, 1, 2, 3, None]


def test_a_counted_byte_order_mark_is_the_beginning() -> None:
    made = canonical("\ufeffab")
    assert [Ruler("\ufeffab", made, Counting("utf8")).position(each) for each in (0, 1, 3, 4)] == [0, 0, 0, 1]
    assert Ruler("\ufeffab", made, Counting("utf8", skips_bom=True)).position(1) == 1


def test_only_ways_that_differ_are_tried() -> None:
    def tried(text: str) -> list[str]:
        return [str(one.counting) for one in countings(text, canonical(text), "utf16")]

    assert tried("plain") == ["UTF-16 units"]
    assert tried("two\nlines") == ["UTF-16 units", "UTF-16 units, line ends as two"]
    assert tried("a 🙂") == ["UTF-16 units", "code points", "UTF-8 bytes"]
    assert "grapheme clusters" in tried("e\u0301")
