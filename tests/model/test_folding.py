"""Words compared without case and accents, and what completes them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.folding import completions, folded

NAMES = ["YnetNews", "Yair Lapid", "İlham Əliyev", "the Yemen file", "Israel’s army"]


@pytest.mark.parametrize(
    ("words", "plain"),
    [("İlham Əliyev", "ilham eliyev"), ("IŞIK", "isik"), ("Çığ", "cig"), ("Straße", "strasse"), ("Ærø", "aero"),
     ("Israel’s “ties”", "israel's \"ties\""), ("1\u00a0000", "1 000"), ("cafe\u0301", "cafe"), ("ЁЛКА", "елка")],
)  # fmt: skip
def test_folding(words: str, plain: str) -> None:
    assert folded(words) == plain


@given(st.text())
def test_folding_again_changes_nothing(words: str) -> None:
    assert folded(folded(words)) == folded(words)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [("y", ["YnetNews", "Yair Lapid", "the Yemen file"]), ("lap", ["Yair Lapid"]), ("eli", ["İlham Əliyev"]),
     ("apid", []), ("ISRAEL'S", ["Israel’s army"]), ("", NAMES), ("  ", NAMES)],
)  # fmt: skip
def test_what_begins_so_comes_first_then_later_words(typed: str, expected: list[str]) -> None:
    assert completions(typed, NAMES) == expected


def test_only_so_many() -> None:
    assert completions("a", [f"a{number}" for number in range(100)], limit=7) == [f"a{n}" for n in range(7)]
