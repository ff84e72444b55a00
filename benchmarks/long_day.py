"""A reader's day in the real window, without the pauses: does memory stay, are acts as quick in the last hour as in the first?

Each hour holds what an hour of reading holds, given as `HOUR`; after it, what the process holds is counted: memory, Python
objects, QObjects, the files of the database, the log, handles and threads. The aim: after the last hour within 5 % of after the
first, and nothing that grows from hour to hour but the work itself.
"""

from __future__ import annotations

import argparse
import gc
import os
import shutil
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from measure import MEMORY, ROOT, machine, median

HOUR = {
    "label": 60,
    "undo": 15,
    "redo": 5,
    "note": 10,
    "filter": 6,
    "find": 6,
    "switch": 12,
    "read": 60,
    "dialog": 9,
    "export": 1,
}
"""How often each act is done in an hour."""

DIALOGS = (
    "settings", "export_annotations", "import_articles", "keyboard", "guide", "guidelines", "about", "project_details", "go_to",
)  # fmt: skip


class Day:
    """The acts, each with the processor time that it took.

    Attributes:
        seconds: By act, those of the present hour.
    """

    def __init__(self, driver, folder: Path) -> None:
        self.driver = driver
        self.parts = driver.window.parts
        self.folder = folder
        self.seconds: dict[str, list[float]] = {}
        self._place = 0
        self._acts: dict[str, Callable[[int], None]] = {
            "label": self._label,
            "undo": lambda _: self._run("undo"),
            "redo": lambda _: self._run("redo"),
            "note": self._note,
            "filter": self._filter,
            "find": self._find,
            "switch": self._switch,
            "read": self._read,
            "dialog": self._dialog,
            "export": self._export,
        }

    def hour(self) -> None:
        """Does what an hour holds, mixed as it comes."""
        self.seconds = {what: [] for what in HOUR}
        due = sorted(
            (number / count, what, number) for what, count in HOUR.items() for number in range(count)
        )
        for _, what, number in due:
            begun = time.thread_time()
            self._acts[what](number)
            self.seconds[what].append(time.thread_time() - begun)
            self.driver.settle()

    def _run(self, name: str) -> None:
        self.parts.commands.run(name)

    def _label(self, number: int) -> None:
        from PySide6.QtCore import Qt

        from annotator.model.span import Span

        view = self.driver.view
        self._place += 37
        start = self._place % (len(view.state.text.text) - 40)
        view.select_span(Span(start, start + 12), reveal=True)
        digit = 1 + number % 4
        self.driver.key(Qt.Key(Qt.Key.Key_0 + digit), scan=9 + digit, text=str(digit))

    def _note(self, number: int) -> None:
        every = self.parts.session.annotations
        if every:
            self.parts.labels.set_note(every[number % len(every)].id, f"A note, the {self._place}th")

    def _filter(self, number: int) -> None:
        from annotator.services.filtering import AnnotationFilter

        self.parts.filters.take(AnnotationFilter(labels=frozenset({"claim"} if number % 2 == 0 else ())))

    def _find(self, _number: int) -> None:
        from PySide6.QtWidgets import QLineEdit

        finding = self.parts.finding
        finding.open()
        self.parts.read_screen.find_bar.findChild(QLineEdit).setText("the")
        for _ in range(4):
            finding.go_next()
            self.driver.settle()
        finding.close()

    def _switch(self, number: int) -> None:
        rows = self.parts.session.summaries
        self.parts.navigation.open_article(rows[number % len(rows)].id)

    def _read(self, number: int) -> None:
        from PySide6.QtCore import Qt

        if number % 3:
            self.driver.key(Qt.Key.Key_Space, text=" ")
        else:
            self.driver.key(Qt.Key.Key_J, scan=44, text="j")

    def _dialog(self, number: int) -> None:
        from PySide6.QtWidgets import QApplication, QMainWindow

        self._run(DIALOGS[number % len(DIALOGS)])
        self.driver.settle()
        for widget in QApplication.topLevelWidgets():
            if widget.isVisible() and not isinstance(widget, QMainWindow):
                widget.close()
        self.driver.settle()

    def _export(self, _number: int) -> None:
        from annotator.model.selection import EVERYTHING
        from annotator.services.export_options import ExportOptions
        from annotator.services.exporting import export

        workspace, path = self.parts.session.open_workspace, self.folder / "out.jsonl"
        done: list[object] = []
        self.parts.jobs.run(
            lambda progress: export(workspace, EVERYTHING, ExportOptions("jsonl"), path, progress),
            done=done.append,
            failed=done.append,
        )
        self.driver.wait("the export", lambda: done)


def held(database: Path, config: Path) -> dict[str, int]:
    """What the process holds now, garbage apart."""
    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QApplication

    QApplication.processEvents()
    for _ in range(3):
        gc.collect()
    application = QApplication.instance()
    tops = QApplication.topLevelWidgets()
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    wal = database.with_name(f"{database.name}-wal")
    return {
        "memory, KB": pages * os.sysconf("SC_PAGE_SIZE") // 1024,
        "Python objects": len(gc.get_objects()),
        "QObjects": len(application.findChildren(QObject))
        + sum(len(one.findChildren(QObject)) for one in tops),
        "widgets": len(QApplication.allWidgets()),
        "log of changes, KB": wal.stat().st_size // 1024 if wal.exists() else 0,
        "settings and log, KB": sum(one.stat().st_size for one in config.rglob("*") if one.is_file()) // 1024,
        "files open": len(list(Path("/proc/self/fd").iterdir())),
        "threads": threading.active_count(),
    }


def types() -> Counter[str]:
    """How many Python objects there are of each type."""
    return Counter(f"{type(one).__module__}.{type(one).__qualname__}" for one in gc.get_objects())


def measure(database: Path, hours: int) -> None:
    """Live the day and print."""
    from window import Driver, drive

    def act(driver: Driver) -> None:
        day = Day(driver, database.parent)
        first: dict[str, int] = {}
        kinds: Counter[str] = Counter()
        for hour in range(1, hours + 1):
            day.hour()
            day.driver.view.select_span(None)
            day.parts.navigation.open_article(day.parts.session.summaries[0].id)
            driver.settle()
            now = held(database, database.parent / "config")
            if hour == 1:
                first, kinds = now, types()
                print("  " + "   ".join(now), flush=True)
            acts = "  ".join(f"{what} {median(taken) * 1000:.1f}" for what, taken in day.seconds.items())
            print(
                f"  hour {hour}: {'   '.join(f'{value:,}' for value in now.values())}   ms: {acts}",
                flush=True,
            )
        for what, value in held(database, database.parent / "config").items():
            print(
                f"  {what:24} {first[what]:10,} -> {value:10,}   {100 * value / max(1, first[what]) - 100:+.1f} %"
            )
        grown = (types() - kinds).most_common(12)
        print("  grown: " + ", ".join(f"{name} +{count}" for name, count in grown))

    drive(database, act)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--hours", type=int, default=8, help="hours of the day (8)")
    parser.add_argument("--platform", default="offscreen", help="Qt's platform plug-in: offscreen or xcb")
    options = parser.parse_args()
    os.environ["QT_QPA_PLATFORM"] = options.platform
    print(
        f"A day of {options.hours} hours on {options.platform}, without the pauses. {machine()}", flush=True
    )
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as name:
        database = Path(name) / "annotations.db"
        shutil.copy(ROOT / "annotations.db", database)
        measure(database, options.hours)


if __name__ == "__main__":
    main()
