"""What a terminal gets: nothing that a title or a file's name says moves its cursor or turns its lines around."""

from __future__ import annotations

import pytest

from annotator import app
from annotator.cli.terminal import one_line, table

BAD = "a\x1b]0;title\x07\x9b31m\r\nb\u202egnp.exe\u2066c\u2028d"


def test_a_line_moves_no_cursor_and_turns_nothing_around() -> None:
    assert one_line(BAD) == "a ]0;title  31m  b⟨U+202E⟩gnp.exe⟨U+2066⟩c d"
    assert one_line("שלום 👨\u200d👩\u200d👧") == "שלום 👨\u200d👩\u200d👧"


def test_a_cell_breaks_no_table() -> None:
    lines = list(table(("name", "count"), [(BAD, "1"), ("b", "22")], right=("count",)))
    assert len(lines) == 3
    assert not any(sign in "".join(lines) for sign in "\x1b\r\n\x9b\u202e\u2028")


def test_no_sentence_about_the_window_does_either(capsys: pytest.CaptureFixture[str]) -> None:
    assert app._refuse(f"The file “{BAD}” is no project.") == 1
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert not any(sign in said for sign in "\x1b\r\x9b\u202e\u2028")
