"""The reading view beside a bare `QPlainTextEdit` with the same text and no spans.

Prints medians of processor time in milliseconds, which other programs on the machine disturb less than the clock. Run:
``python benchmarks/reading_view.py``, in a window of its own with ``--platform xcb``. Both do each act in turn, so that what else the
machine does hits both; an act ends when what it changed is painted. The text is the seeds, repeated; the spans are 20 to 120
characters long, evenly strewn, every eighth inside the one before.
"""

from __future__ import annotations

import argparse
import gc
import os
import random
import statistics
import subprocess
import sys
import time
import tomllib
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from annotator.model.annotation import Annotation
from annotator.model.scheme import Scheme
from annotator.model.span import Span
from annotator.paths import resources
from annotator.ui.fonts import load_fonts, reading_font
from annotator.ui.reading_view import ReadingView
from annotator.ui.theme import load_theme
from measure import environment, machine, p95

SIZE = QSize(800, 760)
SIZES = ((36_000, 160), (1_000_000, 10_000), (10_000_000, 50_000))
LABELS = ("claim", "figure", "opinion", "bias")
AIMS = {
    1_000_000: {"open": 1.3, "add one": 2.0, "page": 1.5, "memory": 0.8},
    10_000_000: {"open": 1.0, "add one": 2.0, "page": 1.5, "resize": 1.0, "memory": 0.8},
}
"""How many times what the bare one takes it may be, by the length of the text."""


def seeds() -> str:
    """All five seed articles."""
    folder = Path(__file__).resolve().parent.parent / "seeds"
    return "\n".join(path.read_text("utf-8") for path in sorted(folder.glob("*.txt")))


def text_of(length: int) -> str:
    """The seeds, again and again, up to some length."""
    one = seeds()
    return (one * (length // len(one) + 1))[:length]


def annotations_of(text: str, count: int) -> list[Annotation]:
    """That many annotations, evenly strewn."""
    chance, step, found, start = random.Random(1), len(text) // count, list[Annotation](), 0
    for number in range(count):
        start = start + 5 if number % 8 == 7 else number * step
        end = min(len(text), start + chance.randint(20, 120))
        found.append(annotation(text, f"{number:06}", LABELS[number % 4], Span(start, end)))
    return found


def annotation(text: str, key: str, label: str, span: Span) -> Annotation:
    """One annotation."""
    return Annotation(key, "a", "Mira", label, span, text[span.start : span.end])


def scheme() -> Scheme:
    """The one that is shipped."""
    return Scheme.model_validate(tomllib.loads((resources() / "scheme.toml").read_text("utf-8")))


def timed(act: Callable[[], object]) -> float:
    """Processor time of an act and the painting that follows, in milliseconds."""
    start = time.process_time()
    act()
    QApplication.processEvents()
    return (time.process_time() - start) * 1000


def shown(widget: QWidget) -> QWidget:
    """Shows it, and paints."""
    widget.resize(SIZE)
    widget.show()
    QApplication.processEvents()
    return widget


def ours(text: str, annotations: list[Annotation]) -> ReadingView:
    """The reading view with a text."""
    view = ReadingView(load_theme("light"))
    view.set_scheme(scheme())
    view.resize(SIZE)
    view.set_article(text, title=None, excluded=(), annotations=annotations)
    shown(view)
    return view


def bare(text: str) -> QPlainTextEdit:
    """The toolkit's plain text edit with it."""
    edit = QPlainTextEdit()
    edit.setFont(reading_font(18))
    edit.resize(SIZE)
    edit.setReadOnly(True)
    edit.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
    edit.setPlainText(text)
    shown(edit)
    return edit


def press(widget: QWidget, key: Qt.Key) -> None:
    """A key."""
    QApplication.sendEvent(widget, QKeyEvent(QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier))


def turn(widget: ReadingView | QPlainTextEdit) -> None:
    """A page down."""
    press(widget, Qt.Key.Key_PageDown)


def to_top(widget: ReadingView | QPlainTextEdit, number: int) -> None:
    """Back to the beginning now and then, so that there is a page to be turned."""
    if number % 12 == 0:
        widget.verticalScrollBar().setValue(0)
        press(widget, Qt.Key.Key_Home)
        QApplication.processEvents()


def resize(widget: QWidget, number: int) -> None:
    """Narrower than the column would like, so that every line breaks anew."""
    widget.resize(SIZE.width() - 200 - 10 * (number % 2), SIZE.height())


def measure(text: str, annotations: list[Annotation]) -> dict[str, tuple[list[float], list[float]]]:
    """Milliseconds of each act, ours and the bare one's."""
    found: dict[str, tuple[list[float], list[float]]] = {}

    def both(what: str, times: int, mine: Callable[[int], object], its: Callable[[int], object]) -> None:
        taken = found.setdefault(what, ([], []))
        for number in range(times):
            taken[0].append(timed(lambda number=number: mine(number)))
            taken[1].append(timed(lambda number=number: its(number)))

    kept: list[QWidget] = []

    def keep(widget: QWidget) -> None:
        kept.append(widget)

    for _ in range(5):
        both("open", 1, lambda _: keep(ours(text, annotations)), lambda _: keep(bare(text)))
        for widget in kept:
            widget.deleteLater()
        kept.clear()
        QApplication.processEvents()
    view, edit = ours(text, annotations), bare(text)
    both("add one", 40, lambda number: add(view, text, number), lambda _: edit.viewport().update())
    for number in range(40):
        to_top(view, number)
        to_top(edit, number)
        both("page", 1, lambda _: turn(view), lambda _: turn(edit))
    both("right", 40, lambda _: press(view, Qt.Key.Key_Right), lambda _: press(edit, Qt.Key.Key_Right))
    both("paint", 40, lambda _: view.viewport().update(), lambda _: edit.viewport().update())
    both("resize", 12, lambda number: resize(view, number), lambda number: resize(edit, number))
    view.deleteLater()
    edit.deleteLater()
    return found


def add(view: ReadingView, text: str, number: int) -> None:
    """One more annotation where the window is."""
    start = 300 + 31 * number
    view.change_annotations([annotation(text, f"new{number}", LABELS[number % 4], Span(start, start + 60))])


def memory() -> int:
    """Bytes that this process holds."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


def grow(kind: str, length: int, count: int) -> None:
    """Prints by how many bytes the process grows when one of the two opens a text: for a process of its own."""
    _app = started()
    small = "One line.\n" * 40
    ours(small, []).deleteLater()
    bare(small).deleteLater()
    text = text_of(length)
    annotations = annotations_of(text, count)
    gc.collect()
    before = memory()
    kept = ours(text, annotations) if kind == "ours" else bare(text)
    print(memory() - before, kept.isVisible(), flush=True)
    os._exit(0)


def growth(kind: str, length: int, count: int) -> float:
    """Megabytes by which opening makes a process grow."""
    command = [sys.executable, __file__, "--grow", kind, str(length), str(count)]
    done = subprocess.run(command, env=environment(), capture_output=True, text=True, check=True)
    return int(done.stdout.split()[0]) / 1e6


def started() -> QApplication:
    """The application as the program has it."""
    gc.disable()  # As in the program, which collects by a timer.
    app = QApplication([])
    app.setStyle("Fusion")
    load_fonts()
    return app


def main() -> None:
    """Prints a table for each size."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--platform", default="offscreen", help="Qt's platform plug-in: offscreen or xcb")
    parser.add_argument("--grow", nargs=3, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.grow:
        grow(options.grow[0], *map(int, options.grow[1:]))
    os.environ["QT_QPA_PLATFORM"] = options.platform
    _app = started()
    print(f"The reading view on {options.platform}, in turn with a bare QPlainTextEdit. {machine()}")
    for length, count in SIZES:
        text = text_of(length)
        figures = measure(text, annotations_of(text, count))
        print(f"{length:,} characters, {count:,} spans")
        for act, (mine, its) in figures.items():
            took, base = statistics.median(mine), statistics.median(its)
            line(act, f"{took:9.2f} ms   p95 {p95(mine):8.2f}", f"{base:9.2f} ms", took / base, length)
        mine_mb, its_mb = (growth(kind, length, count) for kind in ("ours", "bare"))
        line("memory", f"{mine_mb:9.1f} MB               ", f"{its_mb:9.1f} MB", mine_mb / its_mb, length)


def line(act: str, mine: str, its: str, ratio: float, length: int) -> None:
    """One act, with its aim if it has one."""
    aim = AIMS.get(length, {}).get(act)
    words = "" if aim is None else f"   (at most {aim})" + ("" if ratio <= aim else "  MISSED")
    print(f"  {act:10}{mine}   bare {its}   {ratio:6.2f} x{words}", flush=True)


if __name__ == "__main__":
    main()
