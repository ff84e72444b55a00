"""The strip shows where labels are, and is the scroll bar."""

from __future__ import annotations

import itertools
from collections.abc import Iterable

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QPixmap
from PySide6.QtWidgets import QScrollBar
from pytestqt.qtbot import QtBot

from annotator.model.annotation import Annotation
from annotator.model.span import Span
from annotator.ui import density_strip
from annotator.ui.density_strip import WIDTH, DensityStrip
from annotator.ui.reading_options import ReadingOptions
from annotator.ui.reading_view import ReadingView
from annotator.ui.theme import load_theme

from .reading_fixtures import mark, open_view

TEXT = "\n".join(f"{n}. " + "Some words of a paragraph that goes on for a while. " * 3 for n in range(100))
LABELS = ("claim", "figure", "opinion", "bias")


def view_of(qtbot: QtBot, *annotations: Annotation) -> ReadingView:
    return open_view(qtbot, TEXT, annotations, size=(620, 500))


def strip_of(view: ReadingView) -> DensityStrip:
    assert view.strip is not None
    return view.strip


def lanes(image: QImage, colour: QColor) -> set[tuple[int, int]]:
    return {
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y) == colour
    }


def of_many_marks(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> tuple[ReadingView, DensityStrip, QColor]:
    """A view of as many marks as are found later while it is resized, its strip, which shows them, and their colour."""
    monkeypatch.setattr(density_strip, "_MANY", 2)
    marks = [mark(TEXT, "claim", Span(len(TEXT) - 300 * n, len(TEXT) - 300 * n + 60)) for n in range(1, 5)]
    view = view_of(qtbot, *marks)
    strip, blue = strip_of(view), view.state.theme.labels["blue"].line
    qtbot.waitUntil(lambda: bool(lanes(strip.grab().toImage(), blue)))
    return view, strip, blue


def heights_of_sheets(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How high the strip was whenever marks were found and drawn; grows."""
    made: list[int] = []
    sheet = DensityStrip._sheet

    def counted(strip: DensityStrip, boxes: Iterable[tuple[QRectF, QColor]]) -> QPixmap:
        made.append(strip.height())
        return sheet(strip, boxes)

    monkeypatch.setattr(DensityStrip, "_sheet", counted)
    return made


def test_it_takes_the_place_of_the_scroll_bar(qtbot: QtBot) -> None:
    view = view_of(qtbot)
    assert view.verticalScrollBar() is strip_of(view)
    assert strip_of(view).width() == WIDTH
    assert view.viewport().width() == 620 - WIDTH


@pytest.mark.parametrize("count", [1, 150])
def test_each_label_has_its_lane_at_its_height(qtbot: QtBot, count: int) -> None:
    marks = [
        mark(TEXT, label, Span(place, place + 30), key=f"{label}{place}")
        for nth, label in enumerate(LABELS)
        for place in range(nth * len(TEXT) // 4 + 1_000, nth * len(TEXT) // 4 + 1_000 + count)
    ]
    view = view_of(qtbot, *marks)
    image = strip_of(view).grab().toImage()
    found = [lanes(image, view.state.theme.colours(view.state.marks.label(label)).line) for label in LABELS]
    columns = [{x for x, _ in pixels} for pixels in found]
    assert all(max(one) < min(other) for one, other in itertools.pairwise(columns))
    for nth, pixels in enumerate(found):
        height = sum(y for _, y in pixels) / len(pixels) / image.height()
        assert height == pytest.approx(nth / 4 + 1_000 / len(TEXT), abs=0.05)


def test_hidden_highlights_are_not_on_it_and_matches_are(qtbot: QtBot) -> None:
    view = view_of(qtbot, mark(TEXT, "claim", Span(9_000, 9_100)))
    blue, ink = view.state.theme.labels["blue"].line, view.state.theme.find
    assert lanes(strip_of(view).grab().toImage(), blue)
    view.set_highlights_shown(False)
    assert not lanes(strip_of(view).grab().toImage(), blue)
    assert not lanes(strip_of(view).grab().toImage(), ink)
    view.set_matches([Span(3_000, 3_004)], None)
    assert lanes(strip_of(view).grab().toImage(), ink)


def test_the_frame_is_over_the_visible_part(qtbot: QtBot) -> None:
    view = view_of(qtbot)

    def middle() -> float:
        pixels = lanes(strip_of(view).grab().toImage(), view.state.theme.row)
        return sum(y for _, y in pixels) / len(pixels) / strip_of(view).height()

    view.restore_scroll(0)
    top = middle()
    view.restore_scroll(len(TEXT) // 2)
    assert top < 0.1
    assert middle() == pytest.approx(0.5, abs=0.1)


def test_a_click_jumps_and_a_drag_scrolls(qtbot: QtBot) -> None:
    view = view_of(qtbot)
    strip = strip_of(view)
    qtbot.mousePress(strip, Qt.MouseButton.LeftButton, pos=QPoint(15, strip.height() * 3 // 4))
    jumped = view.scroll_state()
    assert jumped == pytest.approx(0.75 * len(TEXT), rel=0.1)
    qtbot.mouseMove(strip, QPoint(15, strip.height() // 4))
    assert view.scroll_state() == pytest.approx(0.25 * len(TEXT), rel=0.25)
    qtbot.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=QPoint(15, strip.height() // 4))
    kept = view.scroll_state()
    qtbot.mouseMove(strip, QPoint(15, strip.height() - 5))
    assert view.scroll_state() == kept


def test_pressing_inside_the_frame_does_not_jump(qtbot: QtBot) -> None:
    view = view_of(qtbot)
    view.restore_scroll(len(TEXT) // 2)
    before = view.scroll_state()
    strip = strip_of(view)
    y = round(strip.height() * strip.value() / (strip.maximum() + strip.pageStep())) + 4
    qtbot.mousePress(strip, Qt.MouseButton.LeftButton, pos=QPoint(15, y))
    assert abs(view.scroll_state() - before) < 200


def test_a_screen_reader_finds_a_scroll_bar(qtbot: QtBot) -> None:
    view = view_of(qtbot)
    found = QAccessible.queryAccessibleInterface(strip_of(view))
    assert found.role() == QAccessible.Role.ScrollBar
    assert found.text(QAccessible.Text.Name) == "Article position"
    assert found.valueInterface().maximumValue() == strip_of(view).maximum()


def test_without_the_strip_there_is_a_plain_scroll_bar(qtbot: QtBot) -> None:
    view = view_of(qtbot)
    view.restore_scroll(5_000)
    kept = view.scroll_state()
    view.set_options(ReadingOptions(shows_strip=False))
    bar = view.verticalScrollBar()
    assert type(bar) is QScrollBar
    assert view.strip is None
    assert view.scroll_state() == kept
    assert bar.value() > 0
    view.set_options(ReadingOptions())
    assert isinstance(view.verticalScrollBar(), DensityStrip)
    assert view.scroll_state() == kept
    view.set_highlights_shown(False)


def test_very_many_labels_come_a_moment_later(qtbot: QtBot) -> None:
    marks = [mark(TEXT, LABELS[n % 4], Span(n * 7, n * 7 + 20), key=str(n)) for n in range(2_100)]
    view = view_of(qtbot, *marks)
    strip, blue = strip_of(view), view.state.theme.labels["blue"].line
    qtbot.waitUntil(lambda: bool(lanes(strip.grab().toImage(), blue)))


def test_found_words_are_drawn_where_they_are_now(qtbot: QtBot) -> None:
    view = view_of(qtbot)

    def rows() -> set[int]:
        colour = view.state.theme.find
        return {y for _, y in lanes(strip_of(view).grab().toImage(), colour)}

    first, second = ([Span(place, place + 5)] for place in (100, len(TEXT) - 100))
    view.set_matches(first, 0)
    above = rows()
    view.set_matches(second, 0)
    below = rows()
    assert above
    assert below
    assert max(above) < min(below)
    view.set_theme(load_theme("dark"))
    assert rows() == below
    view.resize(620, 400)
    assert max(rows()) < min(below)
    view.set_matches([], None)
    assert rows() == set()


def test_while_the_window_is_resized_many_marks_are_stretched_and_found_again_when_it_rests(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    view, strip, blue = of_many_marks(qtbot, monkeypatch)
    made = heights_of_sheets(monkeypatch)
    for height in range(480, 300, -20):
        view.resize(620, height)
        qtbot.wait(30)
        image = strip.grab().toImage()
        assert lanes(image, blue)
        assert min(y for _, y in lanes(image, blue)) > image.height() * 0.9
    assert not made
    qtbot.waitUntil(lambda: made == [strip.height()])


def test_marks_wanted_for_a_height_that_is_gone_again_are_not_found_in_the_midst_of_the_next_resize(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    view, strip, _ = of_many_marks(qtbot, monkeypatch)
    for height in (480, 500):
        view.resize(620, height)
        strip.grab()
    qtbot.wait(2 * density_strip._LATER_MS)
    made = heights_of_sheets(monkeypatch)
    view.resize(620, 460)
    strip.grab()
    assert not made
    qtbot.waitUntil(lambda: made == [strip.height()])
