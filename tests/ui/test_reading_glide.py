"""Jumps that glide, brackets that flash, and neither where things must not move."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.ui.reading_options import ReadingOptions
from annotator.ui.reading_state import JUMP
from annotator.ui.reading_view import ReadingView

from .conftest import CTRL, Driver
from .reading_fixtures import mark, open_view

TEXT = "\n".join(f"{n}. " + "Some words of a paragraph that goes on for a while. " * 3 for n in range(400))
NEAR, FAR = (
    mark(TEXT, "claim", "40. Some words", key="near"),
    mark(TEXT, "bias", "390. Some words", key="far"),
)


def view_of(qtbot: QtBot, *, animates: bool) -> ReadingView:
    view = open_view(qtbot, TEXT, [NEAR, FAR], size=(620, 500))
    view.set_options(ReadingOptions(animates=animates))
    return view


def top_of(view: ReadingView, position: int) -> int | None:
    found = view.state.flow.y_of(position)
    return found[1] if found else None


@pytest.mark.parametrize("key", ["near", "far"])
def test_a_glide_ends_where_a_jump_does(qtbot: QtBot, key: str) -> None:
    jumping, gliding = view_of(qtbot, animates=False), view_of(qtbot, animates=True)
    jumping.select_annotation(key)
    assert not jumping.is_moving
    gliding.select_annotation(key)
    assert gliding.glide.is_on
    assert gliding.scroll_state() != jumping.scroll_state()
    qtbot.waitUntil(lambda: not gliding.is_moving)
    assert gliding.scroll_state() == jumping.scroll_state()
    place = {"near": NEAR, "far": FAR}[key].span.start
    assert top_of(gliding, place) == top_of(jumping, place)


def test_a_key_arrives_at_once(qtbot: QtBot) -> None:
    view = view_of(qtbot, animates=True)
    view.select_annotation("far")
    assert view.glide.is_on
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert not view.glide.is_on
    top = top_of(view, FAR.span.start)
    assert top is not None
    assert abs(top - JUMP * view.state.flow.height) < view.state.typesetting.styles["body"].line_height


def test_another_article_or_a_scroll_ends_it(qtbot: QtBot) -> None:
    acts: list[Callable[[ReadingView], None]] = [
        lambda view: view.set_article("Other words.", title=None, excluded=(), annotations=()),
        lambda view: view.restore_scroll(0),
        lambda view: view.scroll_by(60),
        lambda view: view.verticalScrollBar().setValue(3),
    ]
    for act in acts:
        view = view_of(qtbot, animates=True)
        view.select_annotation("far")
        act(view)
        assert not view.glide.is_on


def test_what_is_visible_already_does_not_move(qtbot: QtBot) -> None:
    view = view_of(qtbot, animates=True)
    view.select_span(mark(TEXT, "claim", "1. Some words").span, reveal=True)
    assert not view.is_moving


def test_a_flash_makes_the_bracket_thick_and_ends(qtbot: QtBot) -> None:
    view = view_of(qtbot, animates=True)
    view.select_annotation("near")
    qtbot.waitUntil(lambda: not view.is_moving)
    at_rest = view.viewport().grab().toImage()
    view.flash("near")
    view.state.shown.flash = 1.0
    assert view.viewport().grab().toImage() != at_rest
    qtbot.waitUntil(lambda: not view.is_moving)
    assert view.viewport().grab().toImage() == at_rest


def test_nothing_flashes_without_motion(qtbot: QtBot) -> None:
    view = view_of(qtbot, animates=False)
    view.flash("near")
    assert not view.is_moving


@pytest.mark.parametrize(("reduces", "animates"), [("on", False), ("off", True)])
def test_the_setting_decides(driver: Driver, reduces: str, *, animates: bool) -> None:
    settings = driver.parts.state.settings
    assert settings is not None
    settings.reduce_motion = "on" if reduces == "on" else "off"
    driver.parts.appearance.show_options()
    assert driver.view.state.shown.options.animates == animates


def test_undo_flashes_the_place(driver: Driver) -> None:
    settings = driver.parts.state.settings
    assert settings is not None
    settings.reduce_motion = "off"
    driver.parts.appearance.show_options()
    driver.press(Qt.Key.Key_Right, CTRL | Qt.KeyboardModifier.ShiftModifier)
    driver.press(Qt.Key.Key_2)
    driver.press(Qt.Key.Key_Delete)
    QTest.keyClick(driver.view, Qt.Key.Key_Z, CTRL)
    assert driver.view.is_moving
    assert driver.view.state.shown.flashing == driver.stored()[0].id
    driver.settle()
