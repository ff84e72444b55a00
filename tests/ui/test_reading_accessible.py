"""What a screen reader is told."""

from __future__ import annotations

import gc

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from annotator.model.span import Span
from annotator.ui.reading_accessible import ReadingAccessible, spoken
from annotator.ui.reading_view import ReadingView

from .reading_fixtures import mark, middle, open_view, reading_view

TEXT = "😀 Israel\n\nsupplies 😀 weapons."


def interface(view: ReadingView) -> ReadingAccessible:
    found = QAccessible.queryAccessibleInterface(view)
    assert isinstance(found, ReadingAccessible)
    return found


def test_it_is_a_read_only_document_with_a_name(qtbot: QtBot) -> None:
    found = interface(open_view(qtbot, TEXT))
    assert found.role() == QAccessible.Role.Document
    assert QAccessible.queryAccessibleInterface(found.object()).text(QAccessible.Text.Name) == "Article text"
    state = found.state()
    assert (state.readOnly, state.multiLine, state.selectableText, state.focusable, state.focused) == (
        1,
        1,
        1,
        1,
        1,
    )


def test_its_offsets_are_utf16_and_its_text_is_the_article(qtbot: QtBot) -> None:
    found = interface(open_view(qtbot, TEXT))
    assert found.characterCount() == len(TEXT) + 2
    assert found.text(0, found.characterCount()) == TEXT
    assert found.text(3, 9) == "Israel"
    assert found.text(11, 19) == "supplies"


def test_caret_and_selection_go_both_ways(qtbot: QtBot) -> None:
    view = open_view(qtbot, TEXT)
    found = interface(view)
    found.setCursorPosition(3)
    assert (view.caret(), found.cursorPosition()) == (2, 3)
    assert found.selectionCount() == 0
    found.setSelection(0, 3, 9)
    assert view.selected_span() == Span(2, 8)
    assert found.selectionCount() == 1
    found.removeSelection(0)
    assert view.selected_span() is None
    view.set_caret(len(TEXT))
    assert found.cursorPosition() == found.characterCount()


def test_points_and_characters(qtbot: QtBot) -> None:
    view = open_view(qtbot, TEXT)
    found = interface(view)
    position = TEXT.index("weapons")
    point = view.viewport().mapToGlobal(middle(view, position).toPoint())
    assert found.offsetAtPoint(point) == position + 2
    assert found.characterRect(position + 2).contains(point)
    assert found.offsetAtPoint(QPoint(-500, -500)) == -1


def test_it_speaks_of_the_text_interface_in_the_way_that_the_bridge_needs(qtbot: QtBot) -> None:
    found = interface(open_view(qtbot, TEXT))
    assert found.textInterface() is not None
    assert found.valueInterface() is None


def test_announcements_and_moves_are_told_without_a_listener_too(qtbot: QtBot) -> None:
    view = open_view(qtbot, TEXT)
    QAccessible.setActive(True)
    try:
        interface(view)
        view.announce("Labelled Figure.")
        view.set_caret(4)
        view.select_span(Span(2, 8))
    finally:
        QAccessible.setActive(False)
    assert view.selected_span() == Span(2, 8)


def test_views_with_interfaces_come_and_go(qtbot: QtBot) -> None:
    for n in range(20):
        view = reading_view(f"{TEXT} {n}")
        view.show()
        assert interface(view).characterCount() == len(TEXT) + 2 + 1 + len(str(n))
        view.close()
        view.deleteLater()
    gc.collect()
    qtbot.wait(1)


def test_an_annotation_is_spoken_with_what_it_lies_in(qtbot: QtBot) -> None:
    outer, inner = mark(TEXT, "claim", "Israel\n\nsupplies", key="o"), mark(TEXT, "figure", "Israel", key="i")
    view = open_view(qtbot, TEXT, [outer, inner])
    assert spoken(view, inner) == "Figure: Israel, inside Claim"
    assert spoken(view, outer) == "Claim: Israel\n\nsupplies"


def test_a_label_that_looks_like_a_place_is_spoken_as_it_is(qtbot: QtBot) -> None:
    odd = mark(TEXT, "50 %2", "Israel", key="o")
    assert spoken(open_view(qtbot, TEXT, [odd]), odd) == "50 %2: Israel"
