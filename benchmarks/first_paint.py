"""From the start of the process to the first paint of the window, beside a bare ``QMainWindow``.

Starts of both are interleaved. A child process tells the time (of the system's monotonic clock, which all processes share)
when the first paint of its window is done; for the program also when it can be used: the articles are listed, the first one is
painted, and J has been pressed in it and painted. With ``--corpus``, also of a project of that many articles with 100 annotations
each: how much later it can be used than the seeds.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import corpus
from measure import ROOT, environment, machine, median, p95

# What both children run first: it sees every paint and every new title, and ends the process when it knows enough.
WATCH = """
import os, sys, time
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

class Watch(QObject):
    painted = processor = 0.0
    def eventFilter(self, receiver, event):
        kind = event.type()
        if kind == QEvent.Type.Paint and not self.painted and isinstance(receiver, QMainWindow):
            self.painted = -1.0
            QTimer.singleShot(0, self.first_paint_is_done)
        if kind == QEvent.Type.WindowTitleChange and self.painted > 0 and " — " in receiver.windowTitle():
            QTimer.singleShot(0, lambda: self.use(receiver))
        return False
    def first_paint_is_done(self):
        self.painted = time.monotonic()
        self.processor = time.process_time()
        if bare:
            self.tell(self.painted)
    def use(self, window):
        from PySide6.QtCore import Qt
        from PySide6.QtGui import QKeyEvent
        from annotator.ui.reading_view import ReadingView
        from annotator.ui.article_list import ArticleRows
        if self.painted > 0 and window.findChild(ArticleRows).model().rowCount():
            self.painted = -self.painted  # once
            key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_J, Qt.KeyboardModifier.NoModifier, 44, 0, 0, "j")
            QApplication.sendEvent(window.findChild(ReadingView), key)
            window.repaint()
            QTimer.singleShot(0, lambda: self.tell(time.monotonic()))
    def tell(self, filled):
        print(abs(self.painted), self.processor, filled, flush=True)
        os._exit(0)

build = QApplication.__init__
def built(self, *arguments):
    build(self, *arguments)
    self.watch = Watch()
    self.installEventFilter(self.watch)
QApplication.__init__ = built
"""

BARE = """
bare = True
application = QApplication([])
window = QMainWindow()
window.resize(1440, 900)
window.show()
application.exec()
"""

PROGRAM = """
bare = False
from annotator.__main__ import main
sys.argv = ["annotator"]
sys.exit(main())
"""


def start(code: str, folder: Path, database: str = "annotations.db") -> tuple[float, float, float]:
    """Seconds from the start of a process to its first paint, of processor time until then, and until it can be used."""
    command = [sys.executable, "-c", WATCH + code]
    child = environment(ANNOTATOR_CONFIG=str(folder / "config"), ANNOTATOR_DB=database)
    begun = time.monotonic()
    done = subprocess.run(command, cwd=folder, env=child, capture_output=True, text=True, check=True)
    painted, processor, filled = map(float, done.stdout.split())
    return painted - begun, processor, filled - begun


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--starts", type=int, default=20, help="of each of the two (20)")
    parser.add_argument("--platform", default="offscreen", help="Qt's platform plug-in: offscreen or xcb")
    parser.add_argument("--corpus", type=int, default=0, help="also a project of so many articles (0: none)")
    parser.add_argument("--folder", type=Path, help="where that is kept, and is if it was: NUMBER.db")
    options = parser.parse_args()
    os.environ["QT_QPA_PLATFORM"] = options.platform
    bare, program, large = [], [], []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copy(ROOT / "annotations.db", folder)
        many = (options.folder or folder).absolute() / f"{options.corpus}.db"
        if options.corpus and not many.exists():
            corpus.make(many, count=options.corpus, each=100)
        start(BARE, folder), start(PROGRAM, folder)  # the first ones read the files from the disk
        for _ in range(options.starts):
            bare.append(start(BARE, folder))
            program.append(start(PROGRAM, folder))
            if options.corpus:
                large.append(start(PROGRAM, folder, str(many)))
    print(f"First paint on {options.platform}, {options.starts} interleaved starts of each. {machine()}")
    base = [median(values) for values in zip(*bare, strict=True)]
    for what, place, taken in [
        ("bare QMainWindow", 0, bare),
        ("  processor", 1, bare),
        ("first paint", 0, program),
        ("  processor", 1, program),
        ("can be used", 2, program),
        *([(f"{options.corpus} articles", 2, large)] if large else []),
    ]:
        values = [one[place] for one in taken]
        ratio = median(values) / base[place]
        print(f"  {what:18} median {median(values):.3f} s   p95 {p95(values):.3f} s   {ratio:.2f} × bare")
    if large:
        later = [many[2] - few[2] for many, few in zip(large, program, strict=True)]
        print(
            f"  {options.corpus} articles can be used {median(later):.2f} s later than the seeds (p95 {p95(later):.2f} s)"
        )


if __name__ == "__main__":
    main()
