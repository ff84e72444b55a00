"""The program as a process: on a virtual screen with real key events, and where there can be no window."""

from __future__ import annotations

import json
import shutil
import signal
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

import pytest

from .conftest import PATIENCE, PROGRAM, Window, needs_screen, until, xdotool


def live(folder: Path) -> list[tuple[str, str]]:
    """Label and quote of what is in the database, read by another program's library."""
    with closing(sqlite3.connect(f"file:{folder / 'study.db'}?mode=ro", uri=True)) as connection:
        query = "SELECT label, quote FROM annotation WHERE removed = 0 ORDER BY start"
        return connection.execute(query).fetchall()


@needs_screen
def test_a_label_made_by_keys_survives_a_restart_and_so_does_its_undoing(
    screen: dict[str, str], folder: Path
) -> None:
    first = Window(screen, folder)
    first.keys("ctrl+Home", "ctrl+shift+Right", "ctrl+shift+Right", "1")
    until(lambda: len(live(folder)) == 1, "the label")
    first.keys("ctrl+q")
    assert first.ended() == 0
    assert [one.name for one in folder.glob("study.db*")] == ["study.db"]
    (found,) = live(folder)
    assert found[0] == "claim"
    command = [*PROGRAM, "export", "--format", "jsonl", "--output", "-", "--db", "study.db"]
    exported = subprocess.run(
        command, cwd=folder, env=screen, capture_output=True, text=True, check=True
    ).stdout
    quotes = [one["text"] for line in exported.splitlines() for one in json.loads(line)["annotations"]]
    assert quotes == [found[1]]
    second = Window(screen, folder)
    second.keys("ctrl+z")
    until(lambda: live(folder) == [], "the undoing")
    second.keys("ctrl+q")
    assert second.ended() == 0


@needs_screen
def test_a_number_key_works_on_a_french_keyboard(screen: dict[str, str], folder: Path) -> None:
    if not shutil.which("setxkbmap"):
        pytest.skip("needs setxkbmap")
    window = Window(screen, folder)
    subprocess.run(["setxkbmap", "fr"], env=screen, check=True)
    window.keys("ctrl+Home", "ctrl+shift+Right")
    xdotool(
        screen, "key", "12"
    )  # the key code of the key that is 3 on a US keyboard and a quotation mark here
    until(lambda: [label for label, _ in live(folder)] == ["opinion"], "the label")
    window.process.send_signal(signal.SIGTERM)
    assert window.ended() == 0


@needs_screen
def test_sigterm_closes_as_by_hand(screen: dict[str, str], folder: Path) -> None:
    window = Window(screen, folder)
    window.keys("ctrl+Home", "ctrl+shift+Right", "2")
    until(lambda: len(live(folder)) == 1, "the label")
    window.process.send_signal(signal.SIGTERM)
    assert window.ended() == 0
    assert [one.name for one in folder.glob("study.db*")] == ["study.db"]
    assert (folder / "config" / "settings.json").exists()


def refused(environment: dict[str, str], folder: Path, *arguments: str) -> str:
    """The one line that a start without a window leaves."""
    done = subprocess.run(
        [*PROGRAM, *arguments],
        env=environment,
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 1, done
    assert done.stdout == ""
    (line,) = done.stderr.splitlines()
    return line


def test_without_a_display_one_sentence_names_what_can_be_done(
    environment: dict[str, str], folder: Path
) -> None:
    line = refused(environment, folder)
    assert "DISPLAY" in line
    assert "annotator list" in line


def test_a_display_that_does_not_answer_is_no_crash(environment: dict[str, str], folder: Path) -> None:
    assert "does not answer" in refused({**environment, "DISPLAY": ":4711"}, folder)


@pytest.mark.parametrize("kind", ["directory", "letter", "empty", "newer", "no folder"])
def test_a_bad_database_is_one_sentence(environment: dict[str, str], folder: Path, kind: str) -> None:
    path = folder / "bad.db"
    match kind:
        case "directory":
            path.mkdir()
        case "letter":
            path.write_text("Dear Sir or Madam, " * 50, "utf-8")
        case "empty":
            path.touch()
        case "newer":
            with closing(sqlite3.connect(path)) as connection:
                connection.execute("CREATE TABLE other (x)")
                connection.execute("PRAGMA user_version = 999")
                connection.commit()
        case _:
            path = folder / "missing" / "bad.db"
    before = path.read_bytes() if path.is_file() else None
    line = refused({**environment, "QT_QPA_PLATFORM": "offscreen"}, folder, "--db", str(path))
    assert line.startswith("annotator: ")
    assert ("missing" if kind == "no folder" else path.name) in line
    assert before == (path.read_bytes() if path.is_file() else None)
