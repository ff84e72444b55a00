"""From the key to the commit and to the paint, in the real window; beside a raw ``sqlite3`` commit and a bare repaint.

The same keys on a database in memory (a memory file system) and on the disk. The baseline writes as many bytes into one row
and one log entry, with the same pragmas, and paints an empty widget of the same size.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from measure import MEMORY, ROOT, machine, milliseconds

PRAGMAS = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;"


class Raw:
    """A database of nothing but two tables; each ``commit`` writes about as many bytes as a label and its log entry."""

    def __init__(self, folder: Path) -> None:
        self._connection = sqlite3.connect(folder / "raw.db", isolation_level=None)
        self._connection.executescript(PRAGMAS)
        for name in "ab":
            self._connection.execute(f"CREATE TABLE {name} (id INTEGER PRIMARY KEY, t)")

    def commit(self) -> float:
        """Seconds for one transaction."""
        begun = time.perf_counter()
        self._connection.execute("BEGIN IMMEDIATE")
        self._connection.execute("INSERT INTO a (t) VALUES (?)", ("a" * 300,))
        self._connection.execute("INSERT INTO b (t) VALUES (?)", ("b" * 700,))
        self._connection.execute("COMMIT")
        return time.perf_counter() - begun


def label_many(database: Path, count: int) -> dict[str, list[float]]:
    """Label ``count`` words: seconds from the key to the commit and to the paint, each beside a raw commit."""
    from PySide6.QtCore import Qt

    from annotator.model.span import Span
    from annotator.store.engine import Database
    from window import Driver, drive

    seconds: dict[str, list[float]] = {
        "key to commit": [],
        "key to paint": [],
        "  its processor time": [],
        "raw commit": [],
    }
    ends: list[float] = []
    write = Database.write

    @contextmanager
    def timed(self, **options):
        with write(self, **options) as transaction:
            yield transaction
        ends.append(time.perf_counter())

    Database.write = timed
    raw = Raw(database.parent)

    def act(driver: Driver) -> None:
        for number in range(count):
            # Over the whole first article, so that a screen holds some thirty of them at the end.
            driver.view.select_span(Span(19 * number, 19 * number + 12), reveal=True)
            driver.settle()
            ends.clear()
            begun = time.perf_counter()
            press = partial(driver.key, Qt.Key.Key_2, scan=11, text="2")
            painted, processor = driver.until_painted(press, lambda: len(ends) > 0)
            seconds["key to paint"].append(painted)
            seconds["  its processor time"].append(processor)
            seconds["key to commit"].append(ends[0] - begun)
            seconds["raw commit"].append(raw.commit())

    drive(database, act)
    return seconds


def repaint(count: int) -> list[float]:
    """Seconds for a repaint of an empty widget as large as the article."""
    from PySide6.QtWidgets import QApplication, QWidget

    application = QApplication.instance() or QApplication([])
    widget = QWidget()
    widget.resize(800, 800)
    widget.show()
    application.processEvents()
    seconds = []
    for _ in range(count):
        begun = time.perf_counter()
        widget.repaint()
        application.processEvents()
        seconds.append(time.perf_counter() - begun)
    return seconds


def measure(folder: Path, count: int) -> None:
    """Measure in one folder and print."""
    database = folder / "annotations.db"
    shutil.copy(ROOT / "annotations.db", database)
    seconds = label_many(database, count)
    rows = sqlite3.connect(database).execute("SELECT count(*) FROM annotation").fetchone()[0]
    if rows != count:
        raise RuntimeError(f"{rows} annotations, expected {count}")
    seconds["bare repaint"] = repaint(count)
    pairs = zip(seconds["raw commit"], seconds["bare repaint"], strict=True)
    seconds["raw commit + bare repaint"] = [commit + paint for commit, paint in pairs]
    for what, values in seconds.items():
        print(f"    {what:26} {milliseconds(values)}")


def main() -> None:
    """Measure each place in a process of its own, and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--count", type=int, default=300, help="labels (300)")
    parser.add_argument("--platform", default="offscreen", help="Qt's platform plug-in: offscreen or xcb")
    parser.add_argument("--folder", type=Path, help="measure only here")
    options = parser.parse_args()
    os.environ["QT_QPA_PLATFORM"] = options.platform
    if options.folder:
        measure(options.folder, options.count)
        return
    print(f"Labelling on {options.platform}, {options.count} labels. {machine()}", flush=True)
    (ROOT / "build").mkdir(exist_ok=True)
    for where, parent in {"memory file system": MEMORY, "disk": ROOT / "build"}.items():
        if parent.is_dir():
            print(f"  {where}", flush=True)
            with tempfile.TemporaryDirectory(dir=parent) as name:
                command = [sys.executable, __file__, "--folder", name, "--count", str(options.count)]
                subprocess.run([*command, "--platform", options.platform], check=True)


if __name__ == "__main__":
    main()
