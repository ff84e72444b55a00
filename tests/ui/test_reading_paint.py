"""What is on the picture."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from annotator.model.annotation import Annotation
from annotator.model.article import Excluded
from annotator.model.span import Span
from annotator.ui.reading_view import ReadingView
from annotator.ui.theme import load_theme

from .reading_fixtures import mark, open_view, span_of
from .reading_fixtures.states import picture

GOLDEN = Path(__file__).resolve().parent.parent / "golden"
TEXT = "Israel has been a major supplier, providing 70% of its weapons until 2019. It took the lead in 2020."
CLAIM = mark(TEXT, "claim", TEXT[: TEXT.index(" It took")], key="claim")
FIGURE = mark(TEXT, "figure", "70% of its weapons", key="figure")


def view_of(qtbot: QtBot, *annotations: Annotation, text: str = TEXT, **choices: object) -> ReadingView:
    return open_view(qtbot, text, annotations, size=(560, 320), measure=44, **choices)


def shot(view: ReadingView) -> QImage:
    return view.viewport().grab().toImage()


def colours(view: ReadingView, words: str | Span, text: str = TEXT) -> set[str]:
    """All colours in the band of some words of one line, from the ascenders to above the first underline."""
    span = words if isinstance(words, Span) else span_of(text, words)
    image = shot(view)
    found: set[str] = set()
    for position in range(span.start, span.end):
        box = view.state.characters_rectangle(position, position + 1)
        for x in range(round(box.left()) + 1, round(box.right())):
            for y in range(round(box.top()) + 3, round(box.top()) + 20):
                found.add(image.pixelColor(x, y).name())
    return found


def name(colour: QColor) -> str:
    return colour.name()


def underlined(view: ReadingView, words: str, colour: QColor) -> int:
    """How many pixels under some words have about the colour of a line."""
    span, image = span_of(TEXT, words), shot(view)
    box = view.state.characters_rectangle(span.start, span.end)
    return sum(
        near(image.pixelColor(x, y), colour)
        for x in range(round(box.left()), round(box.right()))
        for y in range(round(box.top()) + 22, round(box.bottom()) + 4)
    )


def near(one: QColor, other: QColor, most: int = 60) -> bool:
    return sum(abs(a - b) for a, b in zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)) < most


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_shortest_span_owns_the_tint_and_each_has_its_line(qtbot: QtBot, theme: str) -> None:
    view = view_of(qtbot, CLAIM, FIGURE, theme=theme)
    labels = load_theme("dark" if theme == "dark" else "light").labels
    assert name(labels["green"].fill) in colours(view, "weapons")
    assert name(labels["blue"].fill) not in colours(view, "weapons")
    assert name(labels["blue"].fill) in colours(view, "major")
    assert underlined(view, "weapons", labels["green"].line) > 20
    assert underlined(view, "weapons", labels["blue"].line) > 40
    assert name(labels["blue"].fill) not in colours(view, "lead")


def test_hovered_and_selected_are_stronger_and_leave_the_inner_one(qtbot: QtBot) -> None:
    view = view_of(qtbot, CLAIM, FIGURE)
    labels = view.state.theme.labels
    view.select_annotation("claim")
    assert name(labels["blue"].strong) in colours(view, "major")
    assert name(labels["green"].fill) in colours(view, "weapons")
    view.set_hovered("figure")
    assert name(labels["green"].strong) in colours(view, "weapons")
    view.select_annotation(None)
    view.set_hovered(None)
    assert name(labels["blue"].fill) in colours(view, "major")


def test_selected_words_are_grey_and_no_label(qtbot: QtBot) -> None:
    view = view_of(qtbot, FIGURE)
    view.select_span(span_of(TEXT, "weapons until"))
    assert name(view.state.theme.sel) in colours(view, "until")
    assert name(view.state.theme.sel) in colours(view, "weapons")
    assert name(view.state.theme.sel) not in colours(view, "major")


def test_matches_are_outlined_and_the_current_one_inverted(qtbot: QtBot) -> None:
    view = view_of(qtbot)
    view.set_matches([span_of(TEXT, "major"), span_of(TEXT, "took")], 0)
    assert {name(view.state.theme.find), name(view.state.theme.onink)} <= colours(view, "major")
    assert name(view.state.theme.page) in colours(view, "took")
    assert name(view.state.theme.onink) not in colours(view, "took")
    before = shot(view)
    view.set_matches([], None)
    assert shot(view) != before


def test_hidden_highlights_leave_the_bare_text(qtbot: QtBot) -> None:
    bare = shot(view_of(qtbot))
    view = view_of(qtbot, CLAIM, FIGURE)
    assert shot(view) != bare
    view.set_highlights_shown(False)
    assert shot(view) == bare


def test_a_label_moves_no_letter(qtbot: QtBot) -> None:
    view = view_of(qtbot)
    places = [view.state.rectangle_at(position) for position in range(len(TEXT))]
    marks = [
        mark(TEXT, label, Span(start, start + 40), key=f"{label}{start}")
        for start in range(0, 60, 4)
        for label in ("claim", "bias")
    ]
    view.set_annotations(marks)
    assert [view.state.rectangle_at(position) for position in range(len(TEXT))] == places


def test_a_long_span_has_corners_and_a_bracket_but_no_tint(qtbot: QtBot) -> None:
    text = "This is a sentence that is said again and again. " * 6
    view = view_of(qtbot, mark(text, "claim", Span(0, 290), key="long"), text=text)
    blue = view.state.theme.labels["blue"]
    image = shot(view)
    assert name(blue.fill) not in colours(view, "again", text)
    right = view.state.left + view.state.flow.column
    bracket = [
        (x, y)
        for x in range(right + 8, right + 30)
        for y in range(image.height())
        if near(image.pixelColor(x, y), blue.line)
    ]
    assert len({y for _, y in bracket}) > 100
    view.set_hovered("long")
    assert name(blue.strong) in colours(view, "again", text)


def test_deeper_than_three_is_a_number_in_the_margin(qtbot: QtBot) -> None:
    deep = [
        mark(TEXT, label, Span(0, 30 - n), key=str(n))
        for n, label in enumerate(("claim", "figure", "opinion", "bias"))
    ]
    three, four = view_of(qtbot, *deep[:3]), view_of(qtbot, *deep)
    state = four.state
    right = state.left + state.flow.column

    def margin(view: ReadingView) -> QImage:
        return shot(view).copy(right + 2, 0, 16, 60)

    assert margin(three) != margin(four)


def test_excluded_text_is_smaller_and_grey(qtbot: QtBot) -> None:
    text = f"Share this\n{TEXT}"
    view = view_of(qtbot, text=text, excluded=[Excluded(Span(0, 10))])
    assert name(view.state.theme.excl) in colours(view, "Share", text)
    assert view.state.flow.cache.get(0).style.em < view.state.flow.cache.get(1).style.em
    inside = view_of(qtbot, excluded=[Excluded(span_of(TEXT, "major supplier"))])
    assert name(inside.state.theme.excl) in colours(inside, "major")
    assert name(inside.state.theme.text) in colours(inside, "weapons")


def test_only_what_changed_is_painted_again(qtbot: QtBot) -> None:
    text = "\n".join([TEXT] * 8)
    view = view_of(qtbot, text=text)
    qtbot.wait(1)
    painted: list[int] = []
    original = view.paintEvent

    def spy(event) -> None:
        painted.append(event.rect().height())
        original(event)

    view.paintEvent = spy
    view.change_annotations([mark(text, "figure", "70%", key="new")])
    qtbot.waitUntil(lambda: bool(painted))
    assert max(painted) < view.viewport().height() * 0.7


def test_changes_are_the_same_as_everything_anew(qtbot: QtBot) -> None:
    view, other = view_of(qtbot, CLAIM, FIGURE), view_of(qtbot)
    for marks in ([FIGURE], [CLAIM], [CLAIM, FIGURE]):
        view.set_annotations(marks)
    other.change_annotations([FIGURE])
    other.change_annotations([CLAIM, mark(TEXT, "bias", "major", key="gone")])
    other.change_annotations([], ["gone"])
    other.clearFocus()
    assert shot(view) == shot(other)


def test_a_removed_annotation_is_no_longer_selected(qtbot: QtBot) -> None:
    view = view_of(qtbot, CLAIM, FIGURE)
    view.select_annotation("figure")
    with qtbot.waitSignal(view.selection_changed):
        view.set_annotations([CLAIM])
    assert view.selected_annotation() is None


def test_the_caret_is_seen_where_it_is_and_only_with_the_focus(qtbot: QtBot) -> None:
    view = view_of(qtbot)
    view.set_caret(span_of(TEXT, "supplier").start)
    box = view.state.caret_rectangle()
    assert box is not None
    with_caret = shot(view)
    assert (
        with_caret.pixelColor(round(box.center().x() - 0.5), round(box.center().y())) == view.state.theme.text
    )
    view.clearFocus()
    assert shot(view) != with_caret


def test_a_ring_is_drawn_only_when_a_key_gave_the_focus(qtbot: QtBot) -> None:
    from PySide6.QtCore import Qt

    view = view_of(qtbot)
    assert shot(view).pixelColor(1, 100) == view.state.theme.page
    view.clearFocus()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert shot(view).pixelColor(1, 100) == view.state.theme.focus
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPointF(200, 40).toPoint())
    assert shot(view).pixelColor(1, 100) == view.state.theme.page


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_all_states_look_as_in_the_reference_picture(qtbot: QtBot, theme: str, tmp_path: Path) -> None:
    """With ANNOTATOR_WRITE_GOLDEN set the picture is written anew: look at it before it is kept."""
    found = picture(theme)
    reference = GOLDEN / f"reading-states-{theme}.png"
    if os.environ.get("ANNOTATOR_WRITE_GOLDEN"):
        assert found.save(str(reference))
    expected = QImage(str(reference)).convertToFormat(found.format())
    assert expected.size() == found.size()
    other = 0
    for y in range(found.height()):
        if bytes(found.constScanLine(y)) != bytes(expected.constScanLine(y)):
            other += sum(
                not near(found.pixelColor(x, y), expected.pixelColor(x, y), 48) for x in range(found.width())
            )
    found.save(str(tmp_path / f"{theme}.png"))
    # Bracket letters and “+1” are in the interface font, which is the platform's.
    assert other < 0.0006 * found.width() * found.height(), f"{other} pixels differ; see {tmp_path}"


def test_a_label_in_a_long_paragraph_paints_its_lines_and_one_more_on_each_side(qtbot: QtBot) -> None:
    text = "Israel has been a major supplier of weapons to the country. " * 40
    view = open_view(qtbot, text, [], size=(560, 900), measure=44)
    layout = view.state.flow.placed()[0].layout
    height = layout.style.line_height
    assert layout.lines > 20
    for line in (0, 9, layout.lines - 1):
        start = layout.line_starts[line]
        (area,) = view.state.areas([(start, start + 4)])
        top, bottom = line * height, (line + 1) * height
        inside = area.translated(0, -view.state.flow.placed()[0].y)
        assert inside.top() < max(0, top - height) + 1
        assert inside.bottom() >= min(layout.height, bottom + height) - 1
        assert inside.height() < 5 * height
