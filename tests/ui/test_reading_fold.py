"""Folded runs of excluded lines: one line on the page, all their positions in the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot
from tests.ui.reading_fixtures import CTRL, SHIFT, Pointer, key, mark, open_view, reading_view

from annotator.model.article import Excluded
from annotator.model.span import Span
from annotator.model.text import paragraphs
from annotator.ui.paragraphs import Paragraphs
from annotator.ui.reading_options import ReadingOptions
from annotator.ui.reading_text import ReadingText

pytestmark = pytest.mark.usefixtures("words")
Key = Qt.Key
FOLDING = ReadingOptions(folds_excluded=True)
BODY = "Baku sells oil to Israel, and Israel buys it from Baku, as officials of both have said for years."
MENU = "Home\nNews\nSport\nWeather"
TEXT = f"{MENU}\n{BODY}\n[1] Ibid.\n\n[2] Abilov, p. 4.\n[3] Aras, p. 74.\n{BODY}\nShare\nPrint\nSend"
NOTES = "[1] Ibid.\n\n[2] Abilov, p. 4.\n[3] Aras, p. 74."
FOOT = "Share\nPrint\nSend"


def span_of(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


EXCLUDED = (Excluded(span_of(MENU)), Excluded(span_of(NOTES), "footnotes"), Excluded(span_of(FOOT)))


def folded(qtbot: QtBot, text: str = TEXT, excluded=EXCLUDED, **choices):
    view = open_view(qtbot, text, excluded=excluded, **choices)
    view.set_options(FOLDING)
    return view


def words_shown(view) -> list[str]:
    return [one.layout.layout.text() for one in view.state.flow.placed()]


def test_runs_of_three_lines_or_more_are_one_line(qtbot: QtBot) -> None:
    view = folded(qtbot)
    assert words_shown(view) == [
        "4 lines excluded · Show", BODY, "3 lines excluded · Show", BODY, "3 lines excluded · Show",
    ]  # fmt: skip
    state = view.state
    assert [state.text.number(piece) for piece in range(len(state.text))] == [1, 5, 6, 9, 10]
    assert view.paragraph_at_caret() == (1, 12)
    view.set_options(ReadingOptions())
    assert len(words_shown(view)) == 12


def test_two_lines_and_parts_of_lines_are_not_folded(qtbot: QtBot) -> None:
    two = (Excluded(span_of("Home\nNews")), Excluded(span_of("Israel buys it")))
    view = folded(qtbot, excluded=two)
    assert len(words_shown(view)) == 12


def test_regions_of_several_kinds_in_a_row_are_one_run() -> None:
    lines = [
        Excluded(span_of(words), kind)
        for words, kind in (("Home", "navigation"), ("News", "other"), ("Sport", "share"))
    ]
    made = ReadingText(TEXT, None, lines, folds=True)
    assert made.folded_lines(0) == 3
    assert (made.starts[0], made.ends[0]) == (0, span_of("Sport").end)


def test_the_caret_jumps_over_a_fold_by_every_motion(qtbot: QtBot) -> None:
    view = folded(qtbot)
    menu, notes, foot = span_of(MENU), span_of(NOTES), span_of(FOOT)
    body = span_of(BODY)
    key(view, Key.Key_Home, CTRL)
    assert view.caret() == 0
    for step, places in (
        (Key.Key_Right, [menu.end, body.start]),
        (Key.Key_Left, [menu.end, 0, 0]),
        (Key.Key_Down, [body.start]),
        (Key.Key_Up, [0]),
        (Key.Key_End, [menu.end]),
        (Key.Key_Home, [0]),
    ):
        for place in places:
            key(view, step)
            assert view.caret() == place, step
    for step, places in ((Key.Key_Right, [menu.end, body.start]), (Key.Key_Left, [0, 0])):
        for place in places:
            key(view, step, CTRL)
            assert view.caret() == place, step
    key(view, Key.Key_End, CTRL)
    assert view.caret() == foot.end == len(TEXT)
    view.set_caret(body.end)
    key(view, Key.Key_Right)
    assert view.caret() == notes.start
    key(view, Key.Key_Right)
    assert view.caret() == notes.end


def test_a_selection_goes_across_and_holds_all_the_words(qtbot: QtBot) -> None:
    view = folded(qtbot)
    body, notes = span_of(BODY), span_of(NOTES)
    view.set_caret(body.end - 6)
    key(view, Key.Key_Down, SHIFT)
    key(view, Key.Key_Down, SHIFT)
    span = view.selected_span()
    assert span is not None
    assert (span.start, span.end > notes.end) == (body.end - 6, True)
    assert NOTES in span.of(TEXT)
    key(view, Key.Key_A, CTRL)
    assert view.selected_span() == Span(0, len(TEXT))
    assert len(words_shown(view)) == 5


@pytest.mark.parametrize("opens", [Key.Key_Return, Key.Key_Enter, Key.Key_Space])
@pytest.mark.parametrize("at_end", [False, True])
def test_a_key_on_a_fold_shows_its_lines(qtbot: QtBot, opens: Qt.Key, *, at_end: bool) -> None:
    view = folded(qtbot)
    notes = span_of(NOTES)
    view.set_caret(notes.end if at_end else notes.start)
    assert view.fold_at_caret() == notes
    key(view, opens)
    assert view.fold_at_caret() is None
    assert view.caret() == notes.start
    assert words_shown(view)[2:5] == ["[1] Ibid.", "[2] Abilov, p. 4.", "[3] Aras, p. 74."]
    assert words_shown(view)[0] == "4 lines excluded · Show"


def test_a_click_shows_the_lines_and_folding_again_hides_them(qtbot: QtBot) -> None:
    view = folded(qtbot)
    placed = next(one for one in view.state.flow.placed() if one.layout.start == span_of(NOTES).start)
    at = QPointF(view.state.left + 30, placed.y + placed.layout.height / 2)
    Pointer(view).move(at, held=False)
    assert view.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
    Pointer(view).click(at)
    assert len(words_shown(view)) == 7
    view.fold_anew()
    assert len(words_shown(view)) == 5
    assert view.caret() in (span_of(NOTES).start, span_of(NOTES).end)


def test_the_line_can_be_hit_with_a_pointer(qtbot: QtBot) -> None:
    view = folded(qtbot, px=14)
    layout = view.state.flow.placed()[0].layout
    assert layout.height == view.state.typesetting.styles["body"].line_height
    assert folded(qtbot).state.flow.placed()[0].layout.height >= 24


def test_what_is_shown_by_a_jump_is_not_folded(qtbot: QtBot) -> None:
    view = folded(qtbot)
    view.select_span(span_of("Abilov"), reveal=True)
    assert view.selected_span() == span_of("Abilov")
    assert "[2] Abilov, p. 4." in words_shown(view)
    view.fold_anew()
    view.set_caret(span_of("Abilov").start)
    assert view.caret() == span_of("Abilov").start
    view.fold_anew()
    view.show_place(span_of("Weather").start, span_of("Weather").end)
    assert "Weather" in words_shown(view)
    view.fold_anew()
    view.set_caret(span_of("Abilov").start, reveal=False)
    assert view.caret() == span_of(NOTES).start


def test_an_annotation_that_came_on_excluded_text_is_shown_when_it_is_selected(qtbot: QtBot) -> None:
    brought = mark(TEXT, "figure", "p. 74")
    view = open_view(qtbot, TEXT, [brought], excluded=EXCLUDED)
    view.set_options(FOLDING)
    assert len(words_shown(view)) == 5
    view.grab()
    view.select_annotation(brought.id)
    assert "[3] Aras, p. 74." in words_shown(view)
    view.fold_anew()
    view.grab()


def test_the_line_at_the_top_stays_there(qtbot: QtBot) -> None:
    text = "\n".join([BODY] * 40 + MENU.split("\n") + [BODY] * 40)
    view = open_view(qtbot, text, excluded=[Excluded(span_of(MENU, text))], size=(800, 400))
    view.restore_scroll(text.index(MENU) - 3 * len(BODY))
    first = view.scroll_state()
    view.set_options(FOLDING)
    assert view.scroll_state() == first
    piece = view.state.text.piece_at(text.index(MENU))
    view.unfold(piece)
    assert view.scroll_state() == first


def test_what_is_excluded_by_hand_is_not_folded_under_the_readers_eyes(qtbot: QtBot) -> None:
    view = folded(qtbot, excluded=EXCLUDED[:1])
    view.set_excluded(EXCLUDED[:2])
    assert len(words_shown(view)) == 9
    view.fold_anew()
    assert len(words_shown(view)) == 7
    view.set_excluded(EXCLUDED[1:2])
    assert words_shown(view)[:2] == ["Home", "News"]


def test_screen_readers_have_the_whole_text(qtbot: QtBot) -> None:
    view = folded(qtbot)
    accessible = view.accessible()
    assert accessible.text(0, len(TEXT)) == TEXT
    assert accessible.characterCount() == len(TEXT)
    accessible.setCursorPosition(span_of("Abilov").start)
    assert accessible.cursorPosition() == span_of("Abilov").start
    view.fold_anew()
    inside = accessible.characterRect(span_of("Abilov").start)
    assert inside.isValid()


def test_right_to_left_articles_have_the_fold_at_the_right(qtbot: QtBot) -> None:
    body = "تزود أذربيجان إسرائيل بنحو أربعين في المئة من احتياجاتها من النفط الخام في كل عام منذ سنوات."
    menu = "الرئيسية\nأخبار\nرياضة"
    text = f"{menu}\n{body}"
    view = folded(qtbot, text, [Excluded(Span(0, len(menu)))])
    layout = view.state.flow.placed()[0].layout
    (run,) = layout.runs(0, len(menu))
    assert run.x2 == pytest.approx(view.state.flow.column, abs=2)
    assert layout.x_of(0, 0) == run.x2
    assert layout.x_of(len(menu), 0) == run.x1
    key(view, Key.Key_Home, CTRL)
    key(view, Key.Key_Left)
    assert view.caret() == len(menu)
    key(view, Key.Key_Right)
    assert view.caret() == 0
    image = view.viewport().grab().toImage()
    page = view.state.theme.page.rgb()
    x = view.state.left + view.state.flow.column + 15
    assert any(image.pixel(x, y) != page for y in range(10, 40))


def test_heights_are_guessed_with_folds_in_mind() -> None:
    text = "\n".join(["Menu entry"] * 5_000 + [BODY] * 100)
    menu = Excluded(Span(0, text.index(BODY) - 1))
    view = reading_view(text, excluded=[menu])
    whole = view.state.flow.total
    view.set_options(FOLDING)
    line = view.state.typesetting.styles["body"].line_height
    assert view.state.text.folds == (0,)
    assert view.state.flow.total < whole - 5_000 * line / 2


def test_a_long_text_is_cut_once() -> None:
    text = "\n".join([BODY, "x", "y", "z"] * 8_000)
    excluded = [Excluded(Span(at, at + 5)) for at in range(len(BODY) + 1, len(text), len(BODY) + 7)]
    made = ReadingText(text, None, excluded, folds=True)
    assert len(made.folds) == 8_000
    assert len(made) == 16_000
    assert made.number(len(made) - 1) == 32_000 - 2


@st.composite
def cases(draw: st.DrawFn) -> tuple[str, list[Excluded]]:
    lines = draw(st.lists(st.sampled_from(["", " ", "Menu", BODY, "🙂 a"]), min_size=1, max_size=14))
    text = "\n".join(lines)
    spans = draw(
        st.lists(
            st.tuples(st.integers(0, max(0, len(text) - 1)), st.integers(1, 200)).map(
                lambda pair: Excluded(Span(pair[0], max(pair[0] + 1, min(len(text), sum(pair)))))
            ),
            max_size=4,
        )
    )
    return text, spans if text else []


@given(cases())
def test_folds_change_no_position_and_no_number(case: tuple[str, list[Excluded]]) -> None:
    text, excluded = case
    plain, made = ReadingText(text, None, excluded), ReadingText(text, None, excluded, folds=True)
    numbers = Paragraphs(text)
    total = sum(1 for _ in paragraphs(text))
    assert made.paragraphs == max(1, total) == plain.paragraphs
    assert made.starts[0] == plain.starts[0]
    assert made.ends[-1] == plain.ends[-1]
    for piece in range(len(made)):
        start, end = made.starts[piece], made.ends[piece]
        assert made.number(piece) == max(1, numbers.number(start))
        lines = sum(1 for line in paragraphs(text) if start <= line.start and line.end <= end)
        if made.folded_lines(piece):
            assert made.folded_lines(piece) == lines >= 3
            assert made.role(piece) == "excluded"
        else:
            assert lines <= 1
    for fold in made.folds:
        opened = [Span(made.starts[fold], made.ends[fold])]
        again = ReadingText(text, None, excluded, folds=True, opened=opened)
        assert len(again) == len(made) + made.folded_lines(fold) - 1
