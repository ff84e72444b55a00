"""The reading view beside a bare `QPlainTextEdit` with the same text and no spans.

Prints medians of processor time in milliseconds, which other programs on the machine disturb less than the clock. Run: ``QT_QPA_PLATFORM=offscreen python benchmarks/reading_view.py``. Each act ends when the widget has been painted into
a picture. The text is the seeds, repeated; the spans are 20 to 120 characters long, evenly strewn, every eighth inside
the one before.
"""

from __future__ import annotations

import gc
import random
import statistics
import time
import tomllib
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from annotator.model.annotation import Annotation
from annotator.model.scheme import Scheme
from annotator.model.span import Span
from annotator.paths import resources
from annotator.ui.fonts import load_fonts, reading_font
from annotator.ui.reading_view import ReadingView
from annotator.ui.theme import load_theme

SIZE = QSize(800, 760)
SIZES = ((36_000, 160), (1_000_000, 10_000), (10_000_000, 50_000))
LABELS = ("claim", "figure", "opinion", "bias")


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


def timed(act: Callable[[], object]) -> float:
    """Processor time of an act, in milliseconds."""
    start = time.process_time()
    act()
    return (time.process_time() - start) * 1000


def median(times: int, act: Callable[[int], object]) -> float:
    """The median time of an act that is done so often, and told which time it is."""
    return statistics.median(timed(lambda number=number: act(number)) for number in range(times))


def show(widget: QWidget) -> None:
    """Lets pending updates happen, painting what has become dirty."""
    QApplication.processEvents()
    if not widget.isVisible():
        widget.show()
        QApplication.processEvents()


def press(widget: QWidget, key: Qt.Key) -> None:
    """A key, and the painting that follows."""
    event = QKeyEvent(QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, event)
    QApplication.processEvents()


def measure_view(text: str, annotations: list[Annotation], scheme: Scheme) -> dict[str, float]:
    """The times of the reading view."""

    def opened() -> ReadingView:
        view = ReadingView(load_theme("light"))
        view.set_scheme(scheme)
        view.resize(SIZE)
        view.set_article(text, title=None, excluded=(), annotations=annotations)
        show(view)
        return view

    opening = statistics.median(timed(opened) for _ in range(5))
    view = opened()
    QApplication.processEvents()

    def add(number: int) -> None:
        span = Span(300 + 7 * number, 360 + 7 * number)
        view.change_annotations([annotation(text, f"new{number}", LABELS[number % 4], span)])
        QApplication.processEvents()

    def add_all(number: int) -> None:
        span = Span(310 + 7 * number, 350 + 7 * number)
        annotations.append(annotation(text, f"more{number}", LABELS[number % 4], span))
        view.set_annotations(annotations)
        QApplication.processEvents()

    figures = {"open": opening, "add one": median(40, add), "add one of all": median(20, add_all)}
    view.set_annotations(annotations)
    figures["page"] = median(40, lambda _: press(view, Qt.Key.Key_PageDown))
    figures["right"] = median(40, lambda _: press(view, Qt.Key.Key_Right))
    figures["resize"] = median(10, lambda number: resize(view, number))
    picture = QPixmap(SIZE)
    figures["paint"] = median(40, lambda _: view.viewport().render(picture))
    view.deleteLater()
    return figures


def measure_bare(text: str) -> dict[str, float]:
    """The times of the toolkit's plain text edit; adding is only painting a strip of it again."""

    def opened() -> QPlainTextEdit:
        edit = QPlainTextEdit()
        edit.setFont(reading_font(18))
        edit.resize(SIZE)
        edit.setReadOnly(True)
        edit.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        edit.setPlainText(text)
        show(edit)
        return edit

    opening = statistics.median(timed(opened) for _ in range(5))
    edit = opened()
    picture = QPixmap(SIZE)
    figures = {
        "open": opening,
        "add one": median(
            40, lambda _: (edit.viewport().update(0, 100, 700, 100), QApplication.processEvents())
        ),
        "page": median(40, lambda _: press(edit, Qt.Key.Key_PageDown)),
        "right": median(40, lambda _: press(edit, Qt.Key.Key_Right)),
        "resize": median(10, lambda number: resize(edit, number)),
        "paint": median(40, lambda _: edit.viewport().render(picture)),
    }
    figures["add one of all"] = figures["add one"]
    edit.deleteLater()
    return figures


def resize(widget: QWidget, number: int) -> None:
    """Narrower than the column would like, so that every line breaks anew."""
    widget.resize(SIZE.width() - 200 - 10 * (number % 2), SIZE.height())
    QApplication.processEvents()


def main() -> None:
    """Prints a table for each size."""
    gc.disable()  # As in the program, which collects by a timer.
    app = QApplication([])
    app.setStyle("Fusion")
    load_fonts()
    scheme = Scheme.model_validate(tomllib.loads((resources() / "scheme.toml").read_text("utf-8")))
    for length, count in SIZES:
        text = text_of(length)
        ours, bare = measure_view(text, annotations_of(text, count), scheme), measure_bare(text)
        print(f"{length:,} characters, {count:,} spans")
        for act, took in ours.items():
            print(f"  {act:16}{took:9.2f} ms   bare {bare[act]:9.2f} ms   {took / bare[act]:6.2f} x")


if __name__ == "__main__":
    main()
