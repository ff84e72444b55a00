"""Words of a project are shown as they are, wherever: every screen, dialog, menu and tool tip is looked through."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QFileDialog,
    QLabel,
    QMenu,
    QToolTip,
    QWidget,
)

from .conftest import Driver
from .hostile_words import MARK, SHORT, WORDS, make_hostile

UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202d\u202e]")
WIDEST = 2_000

LOOKED_AT = (
    "settings", "keys", "guidelines", "guide", "about", "export", "import", "project_details", "report_problem", "print",
    "article_details", "history", "go_to", "find", "filter", "note", "edit_details", "change_labels", "new_project",
)  # fmt: skip


@pytest.fixture
def hostile(open_window: Callable[..., Driver], tmp_path) -> Driver:
    path = tmp_path / f"{MARK} <b>B [*]\u202e.db"
    make_hostile(path)
    driver = open_window(path, reviewer=SHORT)
    first = driver.parts.session.annotations[0]
    driver.view.select_annotation(first.id)
    driver.settle()
    return driver


def faults() -> list[str]:
    """What is wrong with anything that is shown now."""
    return [
        f"{type(widget).__name__} {widget.objectName()}: {fault}"
        for widget in QApplication.allWidgets()
        if widget.isVisible() and not isinstance(widget.window(), QFileDialog)
        for fault in (*_of_words(widget), *_of_kind(widget))
    ]


def _assert_none(found: list[str]) -> None:
    assert not found, "\n" + "\n".join(dict.fromkeys(found))


def _of_words(widget: QWidget) -> Iterator[str]:
    if QRect(QPoint(), widget.sizeHint()).width() > WIDEST and widget.isWindow():
        yield f"is {widget.sizeHint().width()} wide"
    told = {"tool tip": widget.toolTip(), "title": widget.windowTitle() if widget.isWindow() else ""}
    for name, words in told.items():
        yield from _unseen(name, words)
    if any(len(line) > 200 for line in widget.toolTip().split("\n")):
        yield "has a tool tip that is wider than a screen"
    if "[*]" in widget.windowTitle().replace("[*][*]", ""):
        yield "has a mark of changes in its title"
    for name, words in {
        **told,
        "name": widget.accessibleName(),
        "description": widget.accessibleDescription(),
    }.items():
        yield from _put_into(name, words)


def _of_kind(widget: QWidget) -> Iterator[str]:
    if (
        isinstance(widget, QLabel)
        and "MK" in widget.text()
        and widget.textFormat() != Qt.TextFormat.PlainText
    ):
        yield "would read markup"
    if isinstance(widget, QLabel):
        yield from _unseen("words", widget.text())
        yield from _put_into("words", widget.text())
    if isinstance(widget, QAbstractButton):
        words = QAbstractButton.text(widget)
        yield from _unseen("words", words)
        yield from _put_into("words", words.replace("&&", "&"))
        if "&" in words.replace("&&", "") and "MK" in words:
            yield f"has a mnemonic of data: {words!r}"
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        for row in range(min(widget.model().rowCount(), 30)):
            index = widget.model().index(row, 0)
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
                found = widget.model().data(index, role)
                if isinstance(found, str):
                    yield from _put_into(f"row {row}", found)
                    if role == Qt.ItemDataRole.ToolTipRole:
                        yield from _unseen(f"row {row}", found)
    for action in widget.actions():
        yield from _of_action(action)


def _of_action(action: QAction) -> Iterator[str]:
    words = action.text()
    yield from _unseen("action", words)
    yield from _put_into("action", words.replace("&&", "&"))
    if "MK" in words and "&" in words.replace("&&", ""):
        yield f"an action has a mnemonic of data: {words!r}"
    menu = action.menu()
    if isinstance(menu, QMenu):
        for one in menu.actions():
            yield from _of_action(one)


def _unseen(name: str, words: str) -> Iterator[str]:
    if UNSEEN.search(words):
        yield f"{name} has what cannot be seen: {words[:200]!r}"


def _put_into(name: str, words: str) -> Iterator[str]:
    for found in re.finditer("MK", words):
        piece = words[found.start() : found.start() + len(MARK)]
        if not MARK.startswith(piece.rstrip("…").removesuffix("...")):
            yield f"{name} was filled twice, or lost something: {words[:200]!r}"


def test_the_window_shows_everything_as_it_is(hostile: Driver) -> None:
    _assert_none(faults())
    assert MARK in hostile.window.windowTitle()
    assert "<i>{0}" in hostile.window.windowTitle()


def test_menus_show_everything_as_it_is(hostile: Driver) -> None:
    for menu in hostile.window.findChildren(QMenu):
        menu.aboutToShow.emit()
        _assert_none([fault for action in menu.actions() for fault in _of_action(action)])


def test_every_dialog_shows_everything_as_it_is(hostile: Driver) -> None:
    rows = [row for row in hostile.parts.commands.rows if "…" in row.text or row.id in LOOKED_AT]
    assert len(rows) > 10
    found: list[str] = []
    for row in rows:
        if not hostile.parts.commands[row.id].isEnabled() or row.id in ("quit", "close_window"):
            continue
        hostile.parts.commands.run(row.id)
        hostile.settle()
        found += [f"{row.id}: {fault}" for fault in faults()]
        for window in QApplication.topLevelWidgets():
            if window is not hostile.window and window.isVisible():
                window.close()
        hostile.window.activateWindow()
        hostile.settle()
    _assert_none(found)


def test_every_page_of_the_settings_shows_everything_as_it_is(hostile: Driver) -> None:
    found: list[str] = []
    for page in ("reviewer", "reading", "labels", "keyboard", "suggestions", "saving", "accessibility"):
        hostile.parts.dialogs.show_settings(page)
        hostile.settle()
        found += [f"{page}: {fault}" for fault in faults()]
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        dialog.close()
        hostile.come_back()
    _assert_none(found)


def test_the_hint_line_takes_no_stars_of_data_for_keys(hostile: Driver) -> None:
    hostile.parts.feedback.say("")
    hints = hostile.parts.feedback._hints
    one = hostile.parts.session.annotations[0]
    for marked in (hints.of_annotation(one), hints.of_hovered(one), hints.of_pen(SHORT)):
        keys = marked.split("**")[1::2]
        assert not any("MK" in key or key == "1" for key in keys), marked


def test_a_tool_tip_reads_no_markup(hostile: Driver) -> None:
    QToolTip.showText(QPoint(10, 10), WORDS, hostile.window)
    tips = [
        one
        for one in QApplication.allWidgets()
        if type(one).__name__ == "QLabel" and one.windowType() == Qt.WindowType.ToolTip
    ]
    (shown,) = [one for one in tips if isinstance(one, QLabel) and one.isVisible()]
    assert shown.textFormat() == Qt.TextFormat.PlainText
    QToolTip.hideText()


def test_a_step_is_named_in_the_edit_menu_without_mnemonics(hostile: Driver) -> None:
    hostile.press(Qt.Key.Key_Delete)
    hostile.parts.feedback.show_steps()
    words = hostile.parts.commands["undo"].text()
    assert MARK.replace("&", "&&") in words
    assert "&" not in words.replace("&&", "").partition("\t")[0]
