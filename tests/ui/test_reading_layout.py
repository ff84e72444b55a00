"""Positions and points: there and back, in every kind of text."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from annotator.model.span import Span
from annotator.ui.reading_text import has_right_to_left

from .reading_fixtures import SHIFT, key, open_view, reading_view, span_of

TEXTS = {
    "latin": "Israel has been a major arms supplier to Azerbaijan, providing 70% of its weapons until 2019.",
    "astral": "A 😀 smile, 𝔄𝔟𝔠 letters, a 👩‍👩‍👧 family, a 🇦🇿 flag and 👍🏽 a hand; then some more words to wrap.",
    "combining": "Cafe\u0301 re\u0301sume\u0301 a\u0308o\u0302\u0323 n\u0303 and then zalgo z\u0335\u0321\u034e and some words so that it wraps.",
    "ligatures": "The office staff affirmed the fjord affinity of efficient fluffy waffles, first and fifth.",
    "right to left": "وكانت إسرائيل من أوائل الدول التي اعترفت بالدولة (Azerbaijan) عام 1991، مع شركة Israel Aerospace Industries.",
    "mixed": "The word שלום means peace, and עברית 123 is written from the right; وكانت too, then more English.",
    "signs": "Tab\there, NBSP\u00a0there, line\u2028separator, zero\u200bwidth, object \ufffc and paragraph \u2029 end.",
    "blanks": "Many    blanks     at     the        ends     of         lines      so     that       they      hang   over",
}


def view_of(qtbot: QtBot, text: str):
    view = reading_view(text, size=(420, 500), measure=30)
    qtbot.addWidget(view)
    view.show()
    return view


def turns(text: str, position: int) -> bool:
    """Whether the direction of writing may change beside the position: there one point stands for two places."""
    near = text[max(0, position - 2) : position + 2]
    return has_right_to_left(text) and not (near.isalpha() and len({has_right_to_left(c) for c in near}) == 1)


def test_an_override_does_not_show_words_in_another_order(qtbot: QtBot) -> None:
    text = "It cost \u202e000,1\u202c dollars."
    view = view_of(qtbot, text)
    areas = [view.state.rectangle_at(position) for position in range(len(text))]
    lefts = [area.left() for area in areas if area is not None]
    assert len(lefts) == len(text)
    assert lefts == sorted(lefts)


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_caret_at_a_point_is_where_it_was_drawn(qtbot: QtBot, text: str) -> None:
    view = view_of(qtbot, text)
    layout = view.state.flow.cache.get(0)
    for position in range(len(text) + 1):
        line = layout.line_at(position)
        if not layout.is_between_characters(position) or position > layout.line_edges(line)[1]:
            continue
        if turns(text, position):
            continue
        found, upstream = layout.position_near(layout.x_of(position, line), line)
        assert layout.x_of(found, line) == pytest.approx(layout.x_of(position, line), abs=0.51)
        assert layout.line_at(found, upstream=upstream) == line


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_the_middle_of_a_character_belongs_to_it(qtbot: QtBot, text: str) -> None:
    view = view_of(qtbot, text)
    layout = view.state.flow.cache.get(0)
    position = 0
    while position < len(text):
        following = layout.next_position(position)
        if layout.runs(position, following) and layout.line_at(position) == layout.line_at(following - 1):
            run = layout.runs(position, following)[0]
            if run.x2 - run.x1 < 0.5:
                position = following
                continue
            found = layout.character_at((run.x1 + run.x2) / 2, run.line)
            assert position <= found < following, (position, text[position:following], found)
        position = following


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_the_caret_never_stands_inside_a_character(qtbot: QtBot, text: str) -> None:
    view = open_view(qtbot, text, size=(420, 500), measure=30)
    layout = view.state.flow.cache.get(0)
    places = [0]
    view.set_caret(0)
    while len(places) < 3 * len(text):
        view.state.caret.go(layout.next_position(view.caret()))
        if view.caret() == places[-1]:
            break
        places.append(view.caret())
    assert places[-1] == len(text)
    for position in range(len(text) + 1):
        view.set_caret(position)
        assert view.caret() in places
        assert view.caret() <= position


@pytest.mark.parametrize("text", [TEXTS["astral"], TEXTS["combining"]], ids=["astral", "combining"])
def test_arrows_with_shift_select_whole_characters(qtbot: QtBot, text: str) -> None:
    view = open_view(qtbot, text, size=(420, 500), measure=30)
    layout = view.state.flow.cache.get(0)
    while view.caret() < len(text):
        before = view.caret()
        key(view, Qt.Key.Key_Right, SHIFT)
        assert view.caret() > before
        assert view.selected_span() == Span(0, view.caret())
        assert layout.is_between_characters(view.caret())


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_every_line_has_the_same_height(qtbot: QtBot, text: str) -> None:
    view = view_of(qtbot, text)
    layout = view.state.flow.cache.get(0)
    tops = [layout.layout.lineAt(n).y() + layout.layout.lineAt(n).ascent() for n in range(layout.lines)]
    steps = {round(lower - upper, 3) for upper, lower in itertools.pairwise(tops)}
    assert steps <= {float(layout.style.line_height)}


def test_runs_of_latin_words_are_one_a_line_without_blanks_at_line_ends(qtbot: QtBot) -> None:
    text = TEXTS["blanks"]
    view = view_of(qtbot, text)
    layout = view.state.flow.cache.get(0)
    runs = layout.runs(0, len(text))
    assert [run.line for run in runs] == list(range(layout.lines))
    for run in runs:
        start, trim = layout.line_edges(run.line)
        assert (run.x1, run.x2) == (layout.x_of(start, run.line), layout.x_of(trim, run.line))
        assert not text[start:trim].endswith(" ")


def test_a_logical_span_of_mixed_text_is_several_runs(qtbot: QtBot) -> None:
    text = "الأول Israel الثاني"
    view = view_of(qtbot, text)
    layout = view.state.flow.cache.get(0)
    assert layout.is_right_to_left
    latin = text.index("Israel")
    one = layout.runs(latin, latin + 6)
    assert len(one) == 1
    # From inside the Arabic word before it to inside the Latin one: a piece of each, with a gap between.
    two = layout.runs(latin - 3, latin + 3)
    assert len(two) == 2
    assert two[0].x2 < two[1].x1
    letters = [layout.runs(n, n + 1) for n in range(latin - 3, latin + 3)]
    covered = sum(run.x2 - run.x1 for runs in letters for run in runs)
    assert sum(run.x2 - run.x1 for run in two) == pytest.approx(covered, abs=1)


def test_right_to_left_paragraphs_begin_at_the_right(qtbot: QtBot) -> None:
    view = view_of(qtbot, f"{TEXTS['right to left']}\nAnd one from the left.")
    state = view.state
    first, second = state.rectangle_at(0), state.rectangle_at(len(TEXTS["right to left"]) + 1)
    assert first is not None
    assert second is not None
    assert first.center().x() == pytest.approx(state.left + state.flow.column, abs=2)
    assert second.center().x() == pytest.approx(state.left, abs=2)


def test_a_character_above_ffff_does_not_shift_what_follows(qtbot: QtBot) -> None:
    text = "😀😀😀 Figure\nsecond 😀 Figure"
    view = view_of(qtbot, text)
    for nth in (0, 1):
        span = span_of(text, "Figure", nth)
        box = view.state.characters_rectangle(span.start, span.end)
        left = QPointF(box.left() + 1, box.center().y())
        assert view.state.character_at(left) == span.start
        assert view.state.character_at(QPointF(box.right() - 1, box.center().y())) == span.end - 1


def test_the_column_is_66_of_the_articles_own_characters(qtbot: QtBot) -> None:
    text = " ".join([TEXTS["latin"]] * 20)
    view = reading_view(text)
    qtbot.addWidget(view)
    view.show()
    assert view.state.flow.column == pytest.approx(554, abs=12)
    assert view.state.typesetting.styles["body"].line_height == 29
    full = view.state.flow.cache.get(0)
    lengths = [full.line_edges(n)[1] - full.line_edges(n)[0] for n in range(full.lines - 1)]
    assert 58 <= sum(lengths) / len(lengths) <= 66
