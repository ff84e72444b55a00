"""The window over the text: where it stops, and that it stays where it is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator.model.annotation import Annotation
from annotator.model.span import Span
from annotator.ui.reading_view import ReadingView

from .reading_fixtures import SHIFT, key, mark, open_view

K = Qt.Key
TEXT = "\n\n".join(
    f"{n}. " + "Some words of a paragraph that goes on for a while. " * (1 + n % 7) for n in range(300)
)
HUGE = "word " * 60_000


def view_of(qtbot: QtBot, *annotations: Annotation, text: str = TEXT) -> ReadingView:
    return open_view(qtbot, text, annotations, size=(620, 400))


def half_lines_at_the_top(view: ReadingView) -> list[int]:
    height = view.state.typesetting.styles["body"].line_height
    tops = (one.y + n * height for one in view.state.flow.placed() for n in range(one.layout.lines))
    return [top for top in tops if -height < top < 0]


@pytest.mark.parametrize("text", [TEXT, HUGE], ids=["paragraphs", "one line"])
def test_pages_keep_a_line_and_never_cut_one(qtbot: QtBot, text: str) -> None:
    view = view_of(qtbot, text=text)
    for _ in range(12):
        last = view.state.flow.last_whole_line()
        key(view, K.Key_Space)
        assert view.scroll_state() == last
        assert not half_lines_at_the_top(view)
    for _ in range(12):
        first = view.scroll_state()
        key(view, K.Key_Space, SHIFT)
        assert not half_lines_at_the_top(view)
        assert view.scroll_state() < first
        assert view.state.flow.last_whole_line() >= first
    assert view.scroll_state() == 0


def test_no_half_line_is_painted_at_the_foot(qtbot: QtBot) -> None:
    view = view_of(qtbot)
    foot = view.state.flow.foot
    assert view.viewport().height() - 29 < foot <= view.viewport().height()
    image = view.viewport().grab().toImage()
    page = view.state.theme.page.rgb()
    below = [image.pixel(x, y) for y in range(foot, image.height()) for x in range(image.width())]
    assert all(pixel == page for pixel in below)


def test_the_caret_is_taken_along_by_pages(qtbot: QtBot) -> None:
    view = view_of(qtbot)
    key(view, K.Key_Down)
    y = view.state.caret_rectangle().y()
    for _ in range(5):
        key(view, K.Key_PageDown)
        assert view.state.caret_rectangle().y() == pytest.approx(y, abs=30)
    for _ in range(130):
        key(view, K.Key_PageDown)
    assert view.caret() == len(TEXT)
    for _ in range(140):
        key(view, K.Key_PageUp)
    assert view.caret() == 0


def test_a_page_with_shift_extends(qtbot: QtBot) -> None:
    view = view_of(qtbot)
    key(view, K.Key_PageDown, SHIFT)
    assert view.selected_span() == Span(0, view.caret())
    assert view.caret() > 100


def test_space_leaves_a_selection_alone(qtbot: QtBot) -> None:
    view = view_of(qtbot)
    view.select_span(Span(3, 7))
    key(view, K.Key_Space)
    assert view.selected_span() == Span(3, 7)
    assert view.scroll_state() > 0


def test_a_jump_puts_its_target_at_a_third(qtbot: QtBot) -> None:
    far = mark(TEXT, "claim", TEXT[20_000:20_040].strip(), key="far")
    view = view_of(qtbot, far)
    view.select_annotation("far")
    found = view.state.flow.y_of(far.span.start)
    assert found is not None
    assert found[1] == pytest.approx(0.32 * view.viewport().height(), abs=29)
    assert not half_lines_at_the_top(view)


def test_what_is_seen_already_does_not_move(qtbot: QtBot) -> None:
    near = mark(TEXT, "claim", "words of a paragraph", key="near")
    view = view_of(qtbot, near)
    before = view.scroll_state()
    view.select_annotation("near")
    view.set_caret(30)
    assert view.scroll_state() == before


def test_the_caret_stays_in_the_window(qtbot: QtBot) -> None:
    view = view_of(qtbot)
    for _ in range(60):
        key(view, K.Key_Down)
        rectangle = view.state.caret_rectangle()
        assert rectangle is not None
        assert 0 <= rectangle.y() <= view.viewport().height() - rectangle.height()
    for _ in range(60):
        key(view, K.Key_Up)
        assert view.state.caret_rectangle().y() >= 0


def test_the_end_of_the_article_is_at_the_windows_foot(qtbot: QtBot) -> None:
    view = view_of(qtbot)
    key(view, K.Key_End, Qt.KeyboardModifier.ControlModifier)
    last = view.state.flow.placed()[-1]
    bottom = last.y + last.layout.height
    assert last.piece == len(view.state.text) - 1
    assert view.viewport().height() - 5 * 29 < bottom <= view.viewport().height()
    bar = view.verticalScrollBar()
    assert bar.value() == pytest.approx(bar.maximum(), abs=29)


def test_another_width_or_size_keeps_the_line_at_the_top(qtbot: QtBot) -> None:
    view = view_of(qtbot)
    view.restore_scroll(15_000)
    first = view.scroll_state()
    piece = view.state.text.piece_at(first)
    view.resize(440, 400)
    assert view.state.text.piece_at(view.scroll_state()) == piece
    view.set_reading(24)
    assert view.state.text.piece_at(view.scroll_state()) == piece
    view.set_reading(18)
    view.resize(620, 400)
    assert abs(view.scroll_state() - first) < 130
    qtbot.wait(0)


def test_better_estimates_do_not_move_the_text(qtbot: QtBot) -> None:
    view = view_of(qtbot)
    view.resize(440, 400)
    view.restore_scroll(15_000)
    first, guessed = view.scroll_state(), view.verticalScrollBar().maximum()
    qtbot.waitUntil(lambda: view.verticalScrollBar().maximum() != guessed)
    assert view.scroll_state() == first


def test_a_place_is_found_again(qtbot: QtBot) -> None:
    view = view_of(qtbot)
    for position in (0, 5_000, 20_000):
        view.restore_scroll(position)
        kept = view.scroll_state()
        view.restore_scroll(0)
        view.restore_scroll(kept)
        assert view.scroll_state() == kept
        assert abs(kept - position) < 130


def test_the_scroll_bar_goes_everywhere(qtbot: QtBot) -> None:
    view = view_of(qtbot)
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert view.state.flow.placed()[-1].piece == len(view.state.text) - 1
    bar.setValue(bar.maximum() // 2)
    assert view.scroll_state() == pytest.approx(len(TEXT) / 2, rel=0.15)
    bar.setValue(0)
    assert view.scroll_state() == 0


def test_a_text_shorter_than_the_window_cannot_be_scrolled(qtbot: QtBot) -> None:
    view = view_of(qtbot, text="One.\nTwo.")
    assert view.verticalScrollBar().maximum() == 0
    key(view, K.Key_PageDown)
    assert (view.scroll_state(), view.caret()) == (0, 9)


def test_excluding_a_line_of_the_shown_text_does_not_move_it(qtbot: QtBot) -> None:
    view = view_of(qtbot)
    view.restore_scroll(15_000)
    view.set_caret(view.scroll_state() + 40, reveal=False)
    kept = (view.scroll_state(), view.caret())
    view.set_article(TEXT, title=Span(0, 5), excluded=(), annotations=())
    assert (view.scroll_state(), view.caret()) == kept
    view.set_article("Another text.", title=None, excluded=(), annotations=())
    assert (view.scroll_state(), view.caret()) == (0, 0)


def test_nothing_at_all_can_be_shown(qtbot: QtBot) -> None:
    view = view_of(qtbot)
    view.clear()
    for code in (K.Key_Right, K.Key_PageDown, K.Key_End, K.Key_Up, K.Key_Space):
        key(view, code)
    assert (view.caret(), view.selected_span(), view.paragraph_at_caret()) == (0, None, (1, 1))
    assert view.step_annotation(1) is None
