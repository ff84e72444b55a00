"""Reading and selecting by keys alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from annotator.model.span import Span
from annotator.ui.reading_view import ReadingView

from .reading_fixtures import ALT, CTRL, NO, SHIFT, key, mark, open_view, reading_view, span_of, with_snapping

K = Qt.Key
TEXT = (
    "Azerbaijan’s ties\n\n\nIsrael has been a major supplier, providing 70% of its weapons. It took the lead.\n \n"
    "The second paragraph is rather long so that it surely takes more than one line of the column, and then a little.\n"
)
ISRAEL = TEXT.index("Israel")
SECOND = TEXT.index("The second")


def view_of(qtbot: QtBot, *annotations: object, text: str = TEXT) -> ReadingView:
    return with_snapping(open_view(qtbot, text, annotations, size=(520, 420), measure=40))


def press(view: ReadingView, code: Qt.Key, modifiers: Qt.KeyboardModifier = NO, times: int = 1) -> int:
    for _ in range(times):
        key(view, code, modifiers)
    return view.caret()


def test_the_caret_skips_empty_lines(qtbot: QtBot) -> None:
    view = view_of(qtbot)
    assert press(view, K.Key_End) == 17
    assert press(view, K.Key_Right) == ISRAEL
    assert press(view, K.Key_Left) == 17
    view.set_caret(18)
    assert view.caret() == ISRAEL


def test_words_go_by_tokens_and_stop_at_paragraph_ends(qtbot: QtBot) -> None:
    view = view_of(qtbot)
    stops = [press(view, K.Key_Right, CTRL) for _ in range(5)]
    assert [TEXT[at : at + 4] for at in stops] == ["ties", "\n\n\nI", "Isra", "has ", "been"]
    assert [press(view, K.Key_Left, CTRL) for _ in range(5)] == [stops[3], ISRAEL, 13, 0, 0]


def test_ends_of_lines_and_of_the_article(qtbot: QtBot) -> None:
    view = view_of(qtbot)
    view.set_caret(SECOND)
    end = press(view, K.Key_End)
    assert TEXT[end] == " "
    assert view.state.caret_rectangle().x() > view.state.left + 200
    assert press(view, K.Key_Home) == SECOND
    assert press(view, K.Key_End, CTRL) == len(TEXT) - 1
    assert press(view, K.Key_Home, CTRL) == 0


def test_up_and_down_keep_the_column(qtbot: QtBot) -> None:
    view = view_of(qtbot, text=" ".join(["Lines of nearly one length,"] * 12))
    press(view, K.Key_Right, NO, 12)
    start, x = view.caret(), view.state.caret_rectangle().x()
    for _ in range(3):
        before = view.caret()
        press(view, K.Key_Down)
        assert view.caret() > before
        assert view.state.caret_rectangle().x() == pytest.approx(x, abs=9)
    assert press(view, K.Key_Up, NO, 3) == start


def test_end_of_a_line_without_blank_is_seen_on_that_line(qtbot: QtBot) -> None:
    view = view_of(qtbot, text="x" * 300)
    y = view.state.caret_rectangle().y()
    press(view, K.Key_End)
    assert view.caret() > 0
    assert view.state.caret_rectangle().y() == y
    press(view, K.Key_Home)
    assert view.caret() == 0


def test_shift_extends_by_character_exactly(qtbot: QtBot) -> None:
    view = view_of(qtbot)
    view.set_caret(ISRAEL + 2)
    press(view, K.Key_Right, SHIFT, 3)
    assert view.selected_span() == Span(ISRAEL + 2, ISRAEL + 5)
    press(view, K.Key_Left, SHIFT, 5)
    assert view.selected_span() == Span(ISRAEL, ISRAEL + 2)


def test_words_selected_by_words_snap_and_characters_after_them_do_not(qtbot: QtBot) -> None:
    view = view_of(qtbot)
    view.set_caret(ISRAEL)
    press(view, K.Key_Right, CTRL | SHIFT, 2)
    assert view.selected_span().of(TEXT) == "Israel has"
    press(view, K.Key_Right, SHIFT)
    assert view.selected_span().of(TEXT) == "Israel has b"


def test_a_selection_may_cross_paragraphs(qtbot: QtBot) -> None:
    view = view_of(qtbot)
    view.set_caret(TEXT.index("lead"))
    press(view, K.Key_Down, SHIFT)
    assert view.selected_span().start == TEXT.index("lead")
    assert view.selected_span().end > SECOND


def test_an_arrow_leaves_a_selection_at_its_side(qtbot: QtBot) -> None:
    view = view_of(qtbot)
    for code, expected in ((K.Key_Left, ISRAEL), (K.Key_Right, ISRAEL + 6)):
        view.select_span(Span(ISRAEL, ISRAEL + 6))
        assert press(view, code) == expected
        assert view.selected_span() is None


def test_the_whole_article(qtbot: QtBot) -> None:
    view = view_of(qtbot)
    press(view, K.Key_A, CTRL)
    assert view.selected_span() == Span(0, len(TEXT) - 1)


def test_escape_clears_one_thing_a_press(qtbot: QtBot) -> None:
    view = view_of(qtbot, mark(TEXT, "figure", "70%", key="f"))
    view.select_annotation("f")
    with qtbot.assertNotEmitted(view.escaped):
        press(view, K.Key_Escape)
    assert view.selected_annotation() is None
    view.select_span(Span(3, 8))
    with qtbot.assertNotEmitted(view.escaped):
        press(view, K.Key_Escape)
    assert view.selected_span() is None
    with qtbot.waitSignal(view.escaped):
        press(view, K.Key_Escape)


def test_words_and_annotation_exclude_each_other(qtbot: QtBot) -> None:
    figure = mark(TEXT, "figure", "70%")
    view = view_of(qtbot, figure)
    view.select_span(Span(3, 8))
    view.select_annotation(figure.id)
    assert (view.selected_span(), view.selected_annotation()) == (None, figure.id)
    view.select_span(Span(3, 8))
    assert (view.selected_span(), view.selected_annotation()) == (Span(3, 8), None)
    view.select_annotation(figure.id)
    press(view, K.Key_Right)
    assert view.selected_annotation() is None


FIGURE = span_of(TEXT, "70% of its weapons")


@pytest.mark.parametrize(
    ("code", "modifiers", "quote"),
    [
        (K.Key_Right, SHIFT, "70% of its weapons."),
        (K.Key_Left, SHIFT, "70% of its"),
        (K.Key_Right, CTRL | SHIFT, "70% of its weapons."),
        (K.Key_Left, CTRL | SHIFT, "70% of its weapon"),
        (K.Key_Left, ALT, "providing 70% of its weapons"),
        (K.Key_Right, ALT, "% of its weapons"),
        (K.Key_Left, ALT | SHIFT, " 70% of its weapons"),
        (K.Key_Right, ALT | SHIFT, "0% of its weapons"),
    ],
)
def test_boundaries_move_by_keys(
    qtbot: QtBot, code: Qt.Key, modifiers: Qt.KeyboardModifier, quote: str
) -> None:
    figure = mark(TEXT, "figure", FIGURE, key="f")
    view = view_of(qtbot, figure)
    view.select_annotation("f")
    with qtbot.waitSignal(view.boundary_dragged) as told:
        press(view, code, modifiers)
    key_, start, end = told.args
    assert (key_, TEXT[start:end]) == ("f", quote)
    assert view.selected_annotation() == "f"


def test_a_boundary_does_not_cross_the_other(qtbot: QtBot) -> None:
    view = view_of(qtbot, mark(TEXT, "bias", Span(0, 1), key="b"))
    view.select_annotation("b")
    for code, modifiers in (
        (K.Key_Left, SHIFT),
        (K.Key_Left, CTRL | SHIFT),
        (K.Key_Left, ALT),
        (K.Key_Right, ALT),
    ):
        with qtbot.assertNotEmitted(view.boundary_dragged):
            press(view, code, modifiers)


def test_moving_an_end_by_characters_takes_whole_ones(qtbot: QtBot) -> None:
    text = "Hello 👩‍👩‍👧 there"
    view = view_of(qtbot, mark(text, "bias", "Hello ", key="b"), text=text)
    view.select_annotation("b")
    with qtbot.waitSignal(view.boundary_dragged) as told:
        press(view, K.Key_Right, CTRL | SHIFT)
    assert text[told.args[1] : told.args[2]] == "Hello 👩‍👩‍👧"


def test_annotations_in_order_and_those_that_overlap(qtbot: QtBot) -> None:
    claim, figure, late = (
        mark(TEXT, "claim", "providing 70% of its weapons"),
        mark(TEXT, "figure", "70%"),
        mark(TEXT, "bias", "rather"),
    )
    view = view_of(qtbot, late, figure, claim)
    steps = [view.step_annotation(1) for _ in range(4)]
    assert steps == [claim.id, figure.id, late.id, None]
    assert view.selected_annotation() == late.id
    assert [view.step_annotation(-1) for _ in range(3)] == [figure.id, claim.id, None]
    view.set_caret(TEXT.index("70%") + 1)
    assert [view.cycle_overlapping() for _ in range(3)] == [figure.id, claim.id, figure.id]
    view.set_caret(0)
    assert view.cycle_overlapping() is None
    view.set_caret(SECOND)
    assert view.step_annotation(-1) == figure.id


def test_return_activates_the_selected_annotation(qtbot: QtBot) -> None:
    figure = mark(TEXT, "figure", "70%")
    view = view_of(qtbot, figure)
    with qtbot.assertNotEmitted(view.activated):
        press(view, K.Key_Return)
    view.select_annotation(figure.id)
    with qtbot.waitSignal(view.activated) as told:
        press(view, K.Key_Return)
    assert told.args == [figure.id]


def test_the_key_filter_is_asked_first_and_other_keys_are_passed_on(qtbot: QtBot) -> None:
    view = view_of(qtbot)
    asked: list[int] = []
    view.set_key_filter(lambda event: asked.append(event.key()) or event.key() == K.Key_Right)
    press(view, K.Key_Right)
    assert (view.caret(), asked) == (0, [K.Key_Right])
    assert not key(view, K.Key_J, text="j").isAccepted()
    assert key(view, K.Key_Down).isAccepted()


def test_right_to_left_arrows_go_as_seen(qtbot: QtBot) -> None:
    text = "وكانت إسرائيل من أوائل\nEnglish"
    view = view_of(qtbot, mark(text, "claim", "إسرائيل", key="c"), text=text)
    assert press(view, K.Key_Right) == 0
    assert press(view, K.Key_Left, NO, 2) == 2
    assert press(view, K.Key_Left, CTRL) == 6
    end = text.index("\n")
    view.set_caret(end)
    assert press(view, K.Key_Left) == end + 1
    view.select_annotation("c")
    with qtbot.waitSignal(view.boundary_dragged) as told:
        press(view, K.Key_Left, SHIFT)
    assert text[told.args[1] : told.args[2]] == "إسرائيل من"


def test_selection_and_caret_are_told_once(qtbot: QtBot) -> None:
    view = view_of(qtbot)
    selections: list[Span | None] = []
    carets: list[int] = []
    view.selection_changed.connect(lambda: selections.append(view.selected_span()))
    view.caret_moved.connect(carets.append)
    press(view, K.Key_Right, SHIFT)
    press(view, K.Key_Right)
    press(view, K.Key_Right)
    assert (selections, carets) == ([Span(0, 1), None], [1, 2])


def test_paragraphs_are_counted_from_1(qtbot: QtBot) -> None:
    view = view_of(qtbot)
    assert view.paragraph_at_caret() == (1, 3)
    view.set_caret(SECOND + 5)
    assert view.paragraph_at_caret() == (3, 3)


def test_tab_leaves_the_text(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    view, field = reading_view(TEXT), QLineEdit()
    column.addWidget(view)
    column.addWidget(field)
    window.show()
    window.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    key(view, K.Key_Tab)
    assert field.hasFocus()
