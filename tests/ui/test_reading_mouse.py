"""Selecting words and annotations, and dragging boundaries, with the pointer."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.model.annotation import Annotation
from annotator.ui.reading_view import ReadingView

from .reading_fixtures import (
    ALT,
    CTRL,
    NO,
    SHIFT,
    Pointer,
    edge,
    key,
    mark,
    middle,
    open_view,
    span_of,
    with_snapping,
)

TEXT = (
    "Ties\nIsrael has been a major supplier, providing 70% of its weapons until 2019. It took the lead.\n"
    "The second paragraph is here."
)
CLAIM = mark(TEXT, "claim", "providing 70% of its weapons until 2019", key="claim")
FIGURE = mark(TEXT, "figure", "70% of its weapons", key="figure")


def view_of(qtbot: QtBot, *annotations: Annotation, text: str = TEXT, height: int = 420) -> ReadingView:
    return with_snapping(open_view(qtbot, text, annotations, size=(560, height), measure=44))


def at(view: ReadingView, words: str) -> QPointF:
    return middle(view, TEXT.index(words))


def selected(view: ReadingView) -> str | None:
    span = view.selected_span()
    return None if span is None else span.of(TEXT)


def test_a_drag_snaps_while_it_goes_on(qtbot: QtBot) -> None:
    view = view_of(qtbot)
    pointer = Pointer(view)
    pointer.drag(at(view, "rael"), at(view, "en a"), drop=False)
    assert selected(view) == "Israel has been"
    pointer.move(at(view, "pplier,"))
    assert selected(view) == "Israel has been a major supplier"
    pointer.release(at(view, "pplier,"))
    assert selected(view) == "Israel has been a major supplier"


@pytest.mark.parametrize("modifier", [ALT, CTRL])
def test_alt_or_ctrl_while_dragging_takes_characters(qtbot: QtBot, modifier: Qt.KeyboardModifier) -> None:
    view = view_of(qtbot)
    start, end = TEXT.index("rael"), TEXT.index("en a")
    Pointer(view).drag(edge(view, start), edge(view, end), modifier)
    assert selected(view) == TEXT[start:end]


def test_a_drag_backwards_and_across_paragraphs(qtbot: QtBot) -> None:
    view = view_of(qtbot)
    Pointer(view).drag(at(view, "cond"), at(view, "took"))
    assert selected(view) == "took the lead.\nThe second"
    assert view.caret() < TEXT.index("took") + 3


@pytest.mark.parametrize(
    ("times", "words"),
    [
        (2, "major"),
        (3, "Israel has been a major supplier, providing 70% of its weapons until 2019."),
        (4, TEXT.splitlines()[1]),
    ],
)
def test_double_triple_and_four_clicks(qtbot: QtBot, times: int, words: str) -> None:
    view = view_of(qtbot)
    Pointer(view).click(at(view, "jor"), times)
    assert selected(view) == words


def test_a_double_click_on_a_number_takes_what_belongs_to_it(qtbot: QtBot) -> None:
    view = view_of(qtbot)
    Pointer(view).click(at(view, "70%"), 2)
    assert selected(view) == "70%"


def test_a_drag_after_a_double_click_goes_by_words(qtbot: QtBot) -> None:
    view = view_of(qtbot)
    pointer = Pointer(view)
    pointer.click(at(view, "jor"))
    pointer.press(at(view, "jor"), again=True)
    pointer.move(at(view, "lier"))
    assert selected(view) == "major supplier"
    pointer.move(at(view, "been"))
    assert selected(view) == "been a major"


def test_clicks_far_apart_in_time_or_place_are_single(qtbot: QtBot) -> None:
    view = view_of(qtbot)
    pointer = Pointer(view)
    pointer.click(at(view, "jor"))
    pointer.click(at(view, "jor"))
    assert selected(view) is None
    assert abs(view.caret() - TEXT.index("jor")) <= 1


def test_shift_click_extends(qtbot: QtBot) -> None:
    view = view_of(qtbot)
    view.set_caret(TEXT.index("Israel"))
    Pointer(view).click(at(view, "jor"), 1, SHIFT)
    assert selected(view) == "Israel has been a major"


def test_a_click_selects_the_shortest_then_the_next_larger(qtbot: QtBot) -> None:
    view = view_of(qtbot, CLAIM, FIGURE)
    pointer = Pointer(view)
    chosen: list[str | None] = []
    for _ in range(3):
        pointer.click(at(view, "weapons"))
        chosen.append(view.selected_annotation())
    assert chosen == ["figure", "claim", "figure"]
    pointer.click(at(view, "providing"))
    assert view.selected_annotation() == "claim"
    pointer.click(at(view, "weapons"))
    assert view.selected_annotation() == "figure"
    pointer.click(at(view, "took"))
    assert view.selected_annotation() is None


def test_a_drag_over_a_highlight_selects_words(qtbot: QtBot) -> None:
    view = view_of(qtbot, CLAIM, FIGURE)
    view.select_annotation("claim")
    Pointer(view).drag(at(view, "apons"), at(view, "til"))
    assert (view.selected_annotation(), selected(view)) == (None, "weapons until")


def test_the_pointer_is_an_arrow_over_highlights(qtbot: QtBot) -> None:
    view = view_of(qtbot, FIGURE)
    pointer = Pointer(view)
    shapes = []
    for words in ("weapons", "took"):
        pointer.move(at(view, words), held=False)
        shapes.append(view.viewport().cursor().shape())
    assert shapes == [Qt.CursorShape.ArrowCursor, Qt.CursorShape.IBeamCursor]


def test_hovering_is_told_after_a_moment_and_again_when_it_ends(qtbot: QtBot) -> None:
    view = view_of(qtbot, FIGURE)
    pointer = Pointer(view)
    with qtbot.waitSignal(view.annotation_hovered) as told:
        pointer.move(at(view, "weapons"), held=False)
        assert view.hovered() is None
    assert (told.args, view.hovered()) == (["figure"], "figure")
    with qtbot.waitSignal(view.annotation_hovered) as told:
        pointer.move(at(view, "took"), held=False)
    assert (told.args, view.hovered()) == ([""], None)


def handle(view: ReadingView, *, start: bool) -> QPointF:
    span = FIGURE.span
    return edge(view, span.start if start else span.end) + QPointF(-1.5 if start else 1.5, 0)


def test_dragging_a_handle_shows_the_boundary_and_tells_it_at_the_end(qtbot: QtBot) -> None:
    view = view_of(qtbot, FIGURE)
    view.select_annotation("figure")
    pointer = Pointer(view)
    before = view.grab().toImage()
    with qtbot.assertNotEmitted(view.boundary_dragged):
        pointer.drag(handle(view, start=False), at(view, "ntil"), drop=False)
    assert view.grab().toImage() != before
    with qtbot.waitSignal(view.boundary_dragged) as told:
        pointer.release(at(view, "ntil"))
    key_, start, end = told.args
    assert (key_, TEXT[start:end]) == ("figure", "70% of its weapons until")
    # Nobody has given the annotation its new end, so it has the old one.
    assert view.selected_annotation() == "figure"
    pointer.move(QPointF(2, 2), held=False)
    assert view.grab().toImage() == before


def test_a_start_handle_with_alt_takes_characters(qtbot: QtBot) -> None:
    view = view_of(qtbot, FIGURE)
    view.select_annotation("figure")
    with qtbot.waitSignal(view.boundary_dragged) as told:
        Pointer(view).drag(handle(view, start=True), edge(view, TEXT.index("viding")), ALT)
    assert TEXT[told.args[1] : told.args[2]] == "viding 70% of its weapons"


def test_escape_gives_up_a_drag_of_a_handle(qtbot: QtBot) -> None:
    view = view_of(qtbot, FIGURE)
    view.select_annotation("figure")
    pointer = Pointer(view)
    before = view.grab().toImage()
    pointer.drag(handle(view, start=False), at(view, "ntil"), drop=False)
    with qtbot.assertNotEmitted(view.boundary_dragged):
        key(view, Qt.Key.Key_Escape)
        pointer.release(at(view, "ntil"))
    assert view.selected_annotation() == "figure"
    pointer.move(QPointF(2, 2), held=False)
    assert view.grab().toImage() == before


def test_a_boundary_cannot_be_dragged_over_the_other(qtbot: QtBot) -> None:
    view = view_of(qtbot, FIGURE)
    view.select_annotation("figure")
    with qtbot.waitSignal(view.boundary_dragged) as told:
        Pointer(view).drag(handle(view, start=False), at(view, "Israel"))
    assert TEXT[told.args[1] : told.args[2]] == "70%"
    with qtbot.waitSignal(view.boundary_dragged) as told:
        Pointer(view).drag(handle(view, start=True), at(view, "cond"))
    assert TEXT[told.args[1] : told.args[2]] == "weapons"


def test_a_click_on_a_handle_selects_what_is_there(qtbot: QtBot) -> None:
    view = view_of(qtbot, CLAIM, FIGURE)
    view.select_annotation("figure")
    with qtbot.assertNotEmitted(view.boundary_dragged):
        Pointer(view).click(handle(view, start=False))
    assert view.selected_annotation() in ("figure", "claim")


def menu(view: ReadingView, point: QPointF) -> None:
    at_ = point.toPoint()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at_, view.viewport().mapToGlobal(at_), NO)
    QApplication.sendEvent(view.viewport(), event)


def test_a_menu_inside_the_selection_leaves_it(qtbot: QtBot) -> None:
    view = view_of(qtbot, FIGURE)
    view.select_span(span_of(TEXT, "major supplier"))
    with qtbot.waitSignal(view.context_menu_requested) as told:
        menu(view, at(view, "jor"))
    assert selected(view) == "major supplier"
    assert told.args[1] == TEXT.index("jor")
    assert isinstance(told.args[0], QPoint)


def test_a_menu_elsewhere_is_for_what_is_there(qtbot: QtBot) -> None:
    view = view_of(qtbot, FIGURE)
    view.select_span(span_of(TEXT, "major supplier"))
    menu(view, at(view, "weapons"))
    assert (selected(view), view.selected_annotation()) == (None, "figure")
    menu(view, at(view, "took"))
    assert (view.selected_annotation(), abs(view.caret() - TEXT.index("took")) <= 1) == (None, True)


def test_the_menu_key_asks_at_the_caret(qtbot: QtBot) -> None:
    view = view_of(qtbot)
    view.set_caret(TEXT.index("took"))
    corner = QPoint(1, 1)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, corner, view.mapToGlobal(corner), NO)
    with qtbot.waitSignal(view.context_menu_requested) as told:
        QApplication.sendEvent(view, event)
    assert told.args[1] == TEXT.index("took")
    point = view.viewport().mapFromGlobal(told.args[0])
    assert (QPointF(point) - edge(view, TEXT.index("took"))).manhattanLength() < 20


def test_dragging_below_the_window_scrolls_on_and_selects(qtbot: QtBot) -> None:
    text = "\n".join(f"Paragraph {n} has some words." for n in range(60))
    view = view_of(qtbot, text=text, height=200)
    pointer = Pointer(view)
    first = view.scroll_state()
    pointer.drag(middle(view, 3), QPointF(200, 260), drop=False)
    qtbot.waitUntil(lambda: view.scroll_state() > first + 200)
    pointer.release(QPointF(200, 260))
    span = view.selected_span()
    assert span is not None
    assert span.start == 0
    assert span.end > 300


def wheel(view: ReadingView, notches: int, modifiers: Qt.KeyboardModifier = NO) -> None:
    point = QPointF(100, 100)
    event = QWheelEvent(
        point, view.viewport().mapToGlobal(point), QPoint(), QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton, modifiers, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), event)


def test_ctrl_and_wheel_ask_for_another_size(qtbot: QtBot) -> None:
    view = view_of(qtbot)
    asked: list[int] = []
    view.zoom_requested.connect(asked.append)
    wheel(view, 1, CTRL)
    wheel(view, -1, CTRL)
    assert asked == [1, -1]
    assert view.scroll_state() == 0


def test_the_wheel_scrolls_by_whole_lines(qtbot: QtBot) -> None:
    view = view_of(qtbot, text="\n".join(f"Paragraph {n}. {'words ' * 30}" for n in range(30)), height=300)
    for notches in (-1, -1, 1, -5, 2):
        before = view.state.flow.value
        wheel(view, notches)
        flow = view.state.flow
        assert (flow.value > before) == (notches < 0)
        tops = [one.y + n * 29 for one in flow.placed() for n in range(one.layout.lines)]
        assert not any(-29 < top < 0 for top in tops)


def test_other_buttons_do_nothing(qtbot: QtBot) -> None:
    view = view_of(qtbot, FIGURE)
    before = (view.caret(), view.selected_annotation())
    for button in (Qt.MouseButton.MiddleButton, Qt.MouseButton.RightButton):
        qtbot.mouseClick(view.viewport(), button, pos=at(view, "weapons").toPoint())
    assert (view.caret(), view.selected_annotation()) == before


def test_hidden_annotations_are_not_under_the_pointer(qtbot: QtBot) -> None:
    view = view_of(qtbot, FIGURE)
    view.set_highlights_shown(False)
    Pointer(view).click(at(view, "weapons"))
    assert view.selected_annotation() is None
    assert view.selected_span() is None
