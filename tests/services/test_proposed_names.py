"""Names of files that are proposed from titles: every file system takes them, and they say what they are."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from annotator.io.file_names import plain_stem
from annotator.services.files import file_stem

UNSEEN = "\u00ad\u061c\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff\U000e0041"


@given(st.text(max_size=200), st.integers(1, 200))
@example("🙂" * 100, 100)
@example("漢" * 100, 100)
@example("aux", 60)
@example("\u202e" * 5, 60)
@example("...", 60)
def test_a_title_becomes_a_name(title: str, longest: int) -> None:
    name = file_stem(title, longest)
    assert name
    assert len(name.encode()) <= 201
    assert not set(name) & {*UNSEEN, *'/\\:*?"<>|', "\n", "\0"}
    assert name == name.strip(" .")
    assert not any(unicodedata.category(one) in ("Cc", "Cs") for one in name)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("photo\u202egnp.exe", "photo gnp.exe"),
        ("\ufeffa\u200bb", "a b"),
        ("NUL", "_NUL"),
        ("com1.txt", "_com1.txt"),
        ("שלום: עולם", "שלום עולם"),
        ("../../etc/passwd", "etc passwd"),
        ("👨\u200d👩\u200d👧", "👨\u200d👩\u200d👧"),
    ],
)
def test_what_is_not_seen_or_taken_is_left_out(title: str, name: str) -> None:
    assert file_stem(title, 60) == name


def test_a_long_name_can_be_written(tmp_path: Path) -> None:
    path = tmp_path / f"{file_stem('🙂é漢' * 100, 100)}.annotator.jsonl"
    path.touch()
    assert path.exists()
    assert plain_stem("é" * 50, 9) == "éééé"
