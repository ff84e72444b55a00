"""The boundaries of the selected annotation: by key, word and character, in both directions of writing, and by handle."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from annotator.ui.actions import ACTIONS
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

LEFT, RIGHT = Qt.Key.Key_Left, Qt.Key.Key_Right
TEXT = "It costs about $5 billion worth of oil today."
RTL = "وكانت إسرائيل من أوائل الدول"

LATIN_KEYS = [
    (LEFT, SHIFT, "about $5"),
    (RIGHT, SHIFT, "about $5 billion worth"),
    (LEFT, CTRL | SHIFT, "about $5 billio"),
    (RIGHT, CTRL | SHIFT, "about $5 billion "),
    (LEFT, ALT, "costs about $5 billion"),
    (RIGHT, ALT, "$5 billion"),
    (LEFT, ALT | SHIFT, " about $5 billion"),
    (RIGHT, ALT | SHIFT, "bout $5 billion"),
]
"""End by word and by character, start by word and by character: as in the table of keys."""

ARABIC_KEYS = [
    (LEFT, SHIFT, "إسرائيل من أوائل"),
    (RIGHT, SHIFT, "إسرائيل"),
    (LEFT, CTRL | SHIFT, "إسرائيل من "),
    (RIGHT, CTRL | SHIFT, "إسرائيل م"),
    (LEFT, ALT, "من"),
    (RIGHT, ALT, "وكانت إسرائيل من"),
    (LEFT, ALT | SHIFT, "سرائيل من"),
    (RIGHT, ALT | SHIFT, " إسرائيل من"),
]
"""Start and end are those of the reading; left and right those of the screen."""

CASES = [(TEXT, "about $5 billion", *row) for row in LATIN_KEYS] + [
    (RTL, "إسرائيل من", *row) for row in ARABIC_KEYS
]


def view_of(qtbot: QtBot, text: str, words: str, *, height: int = 420) -> ReadingView:
    view = open_view(qtbot, text, [mark(text, "claim", words, key="c")], size=(560, height), measure=44)
    with_snapping(view).select_annotation("c")
    return view


@pytest.mark.parametrize(("text", "words", "code", "modifiers", "expected"), CASES)
def test_boundaries_by_key(
    qtbot: QtBot, text: str, words: str, code: Qt.Key, modifiers: Qt.KeyboardModifier, expected: str
) -> None:
    view = view_of(qtbot, text, words)
    with qtbot.waitSignal(view.boundary_dragged) as told:
        key(view, code, modifiers)
    assert text[told.args[1] : told.args[2]] == expected
    assert view.selected_annotation() == "c"


def test_the_table_of_actions_has_these_keys() -> None:
    rows = {row.id: row.keys for row in ACTIONS if row.submenu in ("start", "end")}
    assert rows == {
        "end_word_left": ("Shift+Left",), "end_word_right": ("Shift+Right",),
        "end_left": ("Ctrl+Shift+Left",), "end_right": ("Ctrl+Shift+Right",),
        "start_word_left": ("Alt+Left",), "start_word_right": ("Alt+Right",),
        "start_left": ("Alt+Shift+Left",), "start_right": ("Alt+Shift+Right",),
    }  # fmt: skip


def test_without_a_selected_annotation_the_keys_extend_words(qtbot: QtBot) -> None:
    """Without a selected annotation the same keys extend the selection of words."""
    view = view_of(qtbot, TEXT, "about $5 billion")
    view.set_caret(3)
    with qtbot.assertNotEmitted(view.boundary_dragged):
        key(view, RIGHT, SHIFT)
        key(view, RIGHT, CTRL | SHIFT)
    assert view.selected_span() is not None


def handle(view: ReadingView, place: int, *, start: bool) -> QPointF:
    return edge(view, place) + QPointF(-1.5 if start else 1.5, 0)


@pytest.mark.parametrize(
    ("modifiers", "expected"),
    [(NO, "about $5 billion worth"), (ALT, "about $5 billion wo"), (CTRL, "about $5 billion wo")],
)
def test_a_handle_snaps_to_words_unless_alt_or_ctrl_is_held(
    qtbot: QtBot, modifiers: Qt.KeyboardModifier, expected: str
) -> None:
    view = view_of(qtbot, TEXT, "about $5 billion")
    end = span_of(TEXT, "about $5 billion").end
    with qtbot.waitSignal(view.boundary_dragged) as told:
        Pointer(view).drag(handle(view, end, start=False), edge(view, TEXT.index("rth of")), modifiers)
    assert TEXT[told.args[1] : told.args[2]] == expected


def test_a_handle_takes_the_currency_sign_with_the_number(qtbot: QtBot) -> None:
    view = view_of(qtbot, TEXT, "about $5 billion")
    start = TEXT.index("about")
    with qtbot.waitSignal(view.boundary_dragged) as told:
        Pointer(view).drag(handle(view, start, start=True), middle(view, TEXT.index("5 billion")))
    assert TEXT[told.args[1] : told.args[2]] == "$5 billion"


LONG = "\n".join(f"Paragraph {n} has some words." for n in range(80))


def speed(qtbot: QtBot, view: ReadingView, pointer: Pointer, beyond: float) -> float:
    """How far one tick of the drag scrolls with the pointer so far below the window."""
    bottom = view.viewport().height()
    pointer.move(QPointF(200, bottom + beyond))
    before = view.scroll_state()
    with qtbot.waitSignal(view.verticalScrollBar().valueChanged):
        pass
    return view.scroll_state() - before


def test_scrolling_beyond_the_edge_is_faster_further_out_and_stops_at_release(qtbot: QtBot) -> None:
    view = with_snapping(open_view(qtbot, LONG, size=(560, 200), measure=44))
    pointer = Pointer(view)
    pointer.drag(middle(view, 3), middle(view, 20), drop=False)
    near = speed(qtbot, view, pointer, 5)
    far = speed(qtbot, view, pointer, 100)
    assert far > near > 0
    pointer.release(QPointF(200, 300))
    assert not view._mouse._scrolling.isActive()
    span = view.selected_span()
    assert span is not None
    assert (span.start, span.end > 100) == (0, True)


def test_a_handle_dragged_beyond_the_edge_scrolls_too(qtbot: QtBot) -> None:
    view = view_of(qtbot, LONG, "Paragraph 1 has", height=200)
    pointer = Pointer(view)
    end = span_of(LONG, "Paragraph 1 has").end
    first = view.scroll_state()
    pointer.drag(handle(view, end, start=False), QPointF(200, 240), drop=False)
    qtbot.waitUntil(lambda: view.scroll_state() > first + 300)
    with qtbot.waitSignal(view.boundary_dragged) as told:
        pointer.release(QPointF(200, 240))
    words = LONG[told.args[1] : told.args[2]]
    assert words.startswith("Paragraph 1 has some words.\nParagraph 2")
    assert len(words) > 200


def test_a_drag_up_beyond_the_edge_scrolls_back(qtbot: QtBot) -> None:
    view = with_snapping(open_view(qtbot, LONG, size=(560, 200), measure=44))
    view.set_caret(len(LONG))
    pointer = Pointer(view)
    first = view.scroll_state()
    pointer.drag(QPointF(200, 100), QPointF(200, -40), drop=False)
    qtbot.waitUntil(lambda: view.scroll_state() < first - 200)
    pointer.release(QPointF(200, -40))
    assert view.selected_span() is not None


def test_a_double_click_on_a_highlight_selects_the_word_and_not_the_annotation(qtbot: QtBot) -> None:
    view = view_of(qtbot, TEXT, "about $5 billion")
    view.select_annotation(None)
    Pointer(view).click(middle(view, TEXT.index("about") + 2), 2)
    assert view.selected_annotation() is None
    assert view.selected_span() == span_of(TEXT, "about")


def test_three_clicks_leave_out_a_footnote_mark(qtbot: QtBot) -> None:
    from annotator.services.segmenting import sentence_at, snapped
    from annotator.ui.text_controller import word_around

    text = "It is so.[1] And more."
    view = open_view(qtbot, text, size=(560, 300), measure=44)
    view.set_snapping(snapped, sentence_at, word_around)
    Pointer(view).click(middle(view, 3), 3)
    span = view.selected_span()
    assert span is not None
    assert span.of(text) == "It is so."
