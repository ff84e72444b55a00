"""A part of the torture program, some seconds of each blow; and that it would notice."""

from __future__ import annotations

import importlib
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

HERE = Path(__file__).parent
COUNTS = ("--kills", "30", "--cases", "2")
BLOWS = (
    "kill: labelling", "kill: undo", "kill: checkpoint", "kill: window", "kill: import", "kill: export", "kill: migration",
    "kill: backup", "kill: making", "kill: settings",
    "window: file removed", "window: file replaced by a project", "window: writes fail, ENOSPC",
    "window: reads fail, EIO", "window: writes fail, EIO", "window: locks fail, EIO",
    "replaced, opened at once by annotator", "replaced, opened at once by sqlite3",
    "cp over it: another project", "cp over it: garbage", "cp over it: a shorter file", "closed while acts wait", "killed with the lock",
    "folder cannot be watched", "export onto a folder", "own file read", "two processes", "clock", "network", "read-only places", "full at each write", "files limited",
)  # fmt: skip
needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs os.fork")


@needs_fork
@pytest.mark.parametrize("blow", BLOWS)
def test_nothing_is_lost(blow: str, tmp_path: Path) -> None:
    command = [sys.executable, str(HERE / "run.py"), *COUNTS, "--only", blow, "--folder", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=250)
    assert done.returncode == 0, done.stdout + done.stderr
    assert blow in done.stdout


@pytest.fixture
def ledger(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(HERE)
    return importlib.import_module("ledger")


LABEL = ["claim", 1, 5, "", []]
MOVED = ["claim", 2, 5, "", []]


@pytest.mark.parametrize(
    ("there", "step", "is_lost"),
    [
        ({"one": LABEL, "two": LABEL}, 7, False),
        ({"one": LABEL}, 7, True),
        ({"one": LABEL, "two": MOVED}, 7, True),
        ({"one": LABEL, "two": LABEL}, 6, True),
        ({"one": LABEL, "two": MOVED}, 8, False),  # an act that was done and not shown yet
        ({}, 8, False),
        ({str(number): LABEL for number in range(9)}, 8, True),
    ],
)
def test_the_ledger_knows_what_is_lost(
    ledger: ModuleType, there: dict[str, object], step: int, *, is_lost: bool
) -> None:
    book, outcome = ledger.Ledger(), ledger.Outcome()
    book.hear({"shown": {"article": {"one": LABEL, "two": LABEL}}, "step": 7})
    book.compare({"article": there}, step, outcome)
    assert bool(outcome.lost) == is_lost


@needs_fork
def test_what_is_said_before_it_is_done_is_noticed(tmp_path: Path) -> None:
    """The program with a mistake in it: acts are shown, and taken back at once."""
    (tmp_path / "sitecustomize.py").write_text(
        "from annotator.services.workspace import Workspace\n"
        "done = Workspace.set_note\n"
        "def forgetful(self, one, note):\n"
        "    self.database.write = lambda **_: Nothing(type(self.database).write(self.database))\n"
        "    return done(self, one, note)\n"
        "class Nothing:\n"
        "    def __init__(self, real): self.real = real\n"
        "    def __enter__(self): self.t = self.real.__enter__(); return self.t\n"
        "    def __exit__(self, *_): self.t.connection.connection.rollback(); return self.real.__exit__(None, None, None)\n"
        "Workspace.set_note = forgetful\n",
        "utf-8",
    )
    path = os.pathsep.join([str(tmp_path), str(HERE.parents[1] / "src")])
    command = [sys.executable, str(HERE / "run.py"), "--kills", "30", "--only", "kill: labelling"]
    done = subprocess.run(
        [*command, "--folder", str(tmp_path)],
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=False,
        timeout=250,
    )
    assert done.returncode == 1, done.stdout + done.stderr
    assert "was shown, the newest there is" in done.stderr
