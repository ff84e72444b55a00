from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.span import Span
from annotator.services.finding import Finder, Matches, find, fold, next_match


def words(text: str, needle: str) -> list[str]:
    return [match.of(text) for match in find(text, needle)]


@pytest.mark.parametrize(
    ("text", "needle", "found"),
    [
        ("Baku supplies oil. BAKU.", "baku", ["Baku", "BAKU"]),
        ("Straße und STRASSE", "strasse", ["Straße", "STRASSE"]),
        ("Straße und STRASSE", "STRAßE", ["Straße", "STRASSE"]),
        ("İstanbul, istanbul, ISTANBUL", "istanbul", ["İstanbul", "istanbul", "ISTANBUL"]),
        ("İstanbul, istanbul", "İST", ["İst", "ist"]),
        ("$1.6\u00a0billion and $5\u202fbillion", "6 billion", ["6\u00a0billion"]),
        ("$1.6 billion", "6\u00a0billion", ["6 billion"]),
        ("Israel’s “furtive” ties", 'israel\'s "furtive"', ["Israel’s “furtive”"]),
        ("Israel's", "Israel’s", ["Israel's"]),
        ("Azerbaijan–Israel, arms‑deal", "n-i", ["n–I"]),
        ("Azerbaijan–Israel, arms‑deal", "arms-deal", ["arms‑deal"]),
        ("co\u00adoperation", "cooperation", ["co\u00adoperation"]),
        ("a\u00ad b", "a", ["a"]),
        ("a\u00adb", "b", ["b"]),
        ("wait… what", "wait...", ["wait…"]),
        ("ﬁgures", "figure", ["ﬁgure"]),
        ("🙂 say 🙂👍🏽", "🙂", ["🙂", "🙂"]),
        ("Əliyev əliyev", "Ə", ["Ə", "ə"]),
        ("one\ntwo", "e t", []),
        ("aaa", "aa", ["aa"]),
        ("nothing here", "", []),
        ("", "x", []),
    ],
)
def test_matches_are_the_words_as_printed(text: str, needle: str, found: list[str]) -> None:
    assert words(text, needle) == found


def test_a_match_never_cuts_a_character_in_two() -> None:
    assert find("ß", "s") == []
    assert find("sß", "ss") == [Span(1, 2)]
    assert find("ßs", "ss") == [Span(0, 1)]
    assert find("…", ".") == []


def test_positions_are_code_points_after_characters_of_every_length() -> None:
    text = "🙂 ß\u00ad\u00adİ … 40%"
    assert find(text, "40%") == [Span(len(text) - 3, len(text))]
    assert find(text, "i") == [Span(5, 6)]
    assert find(text, "ss") == [Span(2, 3)]


LETTERS = st.sampled_from("aAsSßiIİıﬁf 'ʼ’“\"-–…..\u00ad\u00a0\u202f\t\n🙂ée\u0301ŉn")


def by_hand(text: str, needle: str) -> list[Span]:
    """The same by trying every span from the left, the shortest first."""
    wanted = "".join(map(fold, needle))
    found: list[Span] = []
    start = 0
    while wanted and start < len(text):
        ends = (
            end
            for end in range(start + 1, len(text) + 1)
            if fold(text[start]) and "".join(map(fold, text[start:end])) == wanted
        )
        end = next(ends, None)
        if end is None:
            start += 1
        else:
            found.append(Span(start, end))
            start = end
    return found


@given(st.text(LETTERS, max_size=24), st.text(LETTERS, max_size=3))
def test_the_matches_are_those_found_by_trying_every_span(text: str, needle: str) -> None:
    assert find(text, needle) == by_hand(text, needle)


@given(st.text(max_size=40), st.data())
def test_every_piece_of_the_text_is_found_in_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    piece = text[start : data.draw(st.integers(start, len(text)))]
    matches = Finder(text).find(piece)
    folded = "".join(map(fold, piece))
    assert bool(matches) == bool(folded)
    assert all("".join(map(fold, match.of(text))) == folded for match in matches)


def test_the_next_match_is_at_or_after_the_caret_and_wraps() -> None:
    matches = find("x x x", "x")
    assert [next_match(matches, position) for position in (0, 1, 4, 5)] == [0, 1, 2, 0]
    assert next_match([], 3) is None


@pytest.mark.parametrize("letters", ["Ə", "ƏÜÖ", "АБВГДЕЖЗИЙКЛМНО", "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟ", "ẞ", "\ud800Ə"])
def test_capitals_of_few_and_of_many_kinds_are_found_by_small_letters(letters: str) -> None:
    text = f"ABC {letters} xyz — {letters.casefold()} abc\tÇ"
    for needle in (letters, letters.casefold()):
        assert find(text, needle) == [
            Span(4, 4 + len(letters)),
            Span(text.index("—") + 2, text.index(" abc")),
        ]
    assert words(text, "ç") == ["Ç"]
    assert words(text, "abc ") == ["ABC ", "abc\t"]


def test_matches_are_a_sequence_of_spans() -> None:
    found = Finder("an ant, and an animal" * 1_000).find("an")
    assert isinstance(found, Matches)
    assert len(found) == 5_000
    assert list(found[:5]) == [Span(0, 2), Span(3, 5), Span(8, 10), Span(12, 14), Span(15, 17)]
    assert found[-1] == list(found)[-1] == Span(999 * 21 + 15, 999 * 21 + 17)
    assert next_match(found, 9) == 3
    with pytest.raises(IndexError):
        found[5_000]
