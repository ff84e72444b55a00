"""Opens an old database in one process after the other, each killed later; looks at what each leaves behind.

Killed at each statement, and within statements after so many steps of SQLite's machine.

python tests/store/migrating_with_kills.py OLD.db FOLDER

Prints as JSON how many were killed, and what was wrong. A process is forked for each, so that nothing is imported twice.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sqlite3
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event

from annotator.store import making
from annotator.store.migrations import running
from annotator.store.opening import open_database

Content = dict[str, list[tuple[Any, ...]]]  # Any: values of columns

_STEPS = 400


def content(path: Path) -> Content:
    """Every row of every table, as a reader finds it who comes after the kill."""
    with closing(sqlite3.connect(path)) as connection:
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {
            name: connection.execute(f'SELECT * FROM "{name}" ORDER BY rowid').fetchall() for name in names
        }


def _child(path: Path, limit: int) -> None:
    seen = 0

    def count(_statement: str = "") -> int:
        nonlocal seen
        seen += 1
        if seen == limit:
            os.kill(os.getpid(), signal.SIGKILL)
        return 0

    def listen(raw: sqlite3.Connection, _record: object) -> None:
        raw.set_trace_callback(count)
        raw.set_progress_handler(count, _STEPS)

    event.listen(Engine, "connect", listen)
    open_database(str(path)).close()
    os._exit(0)


def _killed(path: Path, limit: int) -> bool:
    child = os.fork()
    if not child:
        try:
            _child(path, limit)
        finally:
            os._exit(3)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return True
    if os.WEXITSTATUS(status):
        raise SystemExit(f"the process at statement {limit} ended with {os.WEXITSTATUS(status)}")
    return False


def _wrong(path: Path, old: Content, new: Content) -> list[str]:
    left = content(path)
    wrong = [] if left in (old, new) else ["neither old nor new"]
    was_backed_up = any(content(one) == old for one in path.parent.glob("project.version-1.*.db"))
    if left != old and not was_backed_up:
        wrong.append("no whole backup")
    open_database(str(path)).close()
    if content(path) != new:
        wrong.append("the next opening did not go on")
    with closing(sqlite3.connect(path)) as connection:
        if connection.execute("PRAGMA integrity_check").fetchone() != ("ok",):
            wrong.append("not sound")
    return wrong


def main(database: Path, folder: Path) -> None:
    old = content(database)
    whole = Path(shutil.copy(database, folder / "whole.db"))
    open_database(str(whole)).close()  # imports all that is needed, before anything is forked
    new, rounds, wrong = content(whole), 0, list[str]()
    states = {"old": 0, "new": 0}
    assert making.MIGRATIONS.is_dir()
    assert running is not None
    while True:
        place = folder / str(rounds)
        place.mkdir()
        path = Path(shutil.copy(database, place / "project.db"))
        if not _killed(path, rounds + 1):
            break
        rounds += 1
        states["new" if content(path) == new else "old"] += 1
        wrong += [f"statement {rounds}: {one}" for one in _wrong(path, old, new)]
    print(json.dumps({"killed": rounds, "wrong": wrong, "states": states}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
