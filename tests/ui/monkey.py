"""A monkey at the real window: does anything, in any order, and looks whether the window still tells the truth."""

from __future__ import annotations

import random
from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLineEdit,
    QListView,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
    QToolButton,
    QWidget,
)

from annotator.services import scheme_changes
from annotator.services.checking import check
from annotator.services.filtering import Sieve
from annotator.services.jobs import Progress
from annotator.services.workspace import Workspace
from annotator.store.dump import Record, dump

from .conftest import ALT, CTRL, NONE, SHIFT, Driver
from .reading_fixtures import Pointer

Key = Qt.Key
Step = tuple[Key, Qt.KeyboardModifier]

LEAVING = {"close_window", "quit", "new_project", "open_project"}
"""Actions that end the project."""

SIZES = ((880, 600), (1024, 700), (1280, 720), (1440, 900))

WORDS = ("Baku", "2023", "🙂 é", "שלום", "40%", "  ", "a" * 70, "“q”", "\u200f12", "?", "1", "s", "SIPRI")

_UNITS: list[Step] = [
    (key, modifiers)
    for key in (Key.Key_W, Key.Key_S, Key.Key_P, Key.Key_Q, Key.Key_F, Key.Key_E)
    for modifiers in (NONE, SHIFT)
]
_MOVES: list[Step] = [
    (key, modifiers)
    for key in (Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down)
    for modifiers in (NONE, SHIFT, CTRL, CTRL | SHIFT, ALT, ALT | SHIFT)
] + [
    (key, modifiers)
    for key in (Key.Key_Home, Key.Key_End, Key.Key_PageDown, Key.Key_PageUp, Key.Key_Space)
    for modifiers in (NONE, SHIFT, CTRL)
]
_STEPS: list[Step] = [(Key.Key_J, NONE), (Key.Key_K, NONE), (Key.Key_O, NONE)]
_ACTS: list[Step] = [
    *((Key(Key.Key_1 + digit), modifiers) for digit in range(5) for modifiers in (NONE, NONE, SHIFT)),
    (Key.Key_9, NONE), (Key.Key_0, NONE), (Key.Key_0, NONE), (Key.Key_Delete, NONE), (Key.Key_Backspace, NONE),
    (Key.Key_N, NONE), (Key.Key_Return, NONE), (Key.Key_Z, CTRL), (Key.Key_Z, CTRL), (Key.Key_Z, CTRL | SHIFT),
    (Key.Key_H, NONE), (Key.Key_C, CTRL), (Key.Key_A, CTRL),
]  # fmt: skip
_ANYWHERE: list[Step] = [
    (Key.Key_Escape, NONE), (Key.Key_Escape, NONE), (Key.Key_F6, NONE), (Key.Key_F6, SHIFT), (Key.Key_Tab, NONE),
    (Key.Key_Backtab, SHIFT), (Key.Key_F, CTRL), (Key.Key_F3, NONE), (Key.Key_F3, SHIFT), (Key.Key_L, CTRL),
    (Key.Key_K, CTRL), (Key.Key_B, CTRL), (Key.Key_T, CTRL), (Key.Key_R, CTRL | SHIFT), (Key.Key_Z, CTRL),
    (Key.Key_Y, CTRL), (Key.Key_PageDown, CTRL), (Key.Key_PageUp, CTRL), (Key.Key_J, SHIFT), (Key.Key_K, SHIFT),
    (Key.Key_Return, NONE), (Key.Key_Space, NONE), (Key.Key_Down, NONE), (Key.Key_Up, NONE), (Key.Key_Delete, NONE),
    (Key.Key_Return, CTRL), (Key.Key_Return, CTRL | SHIFT), (Key.Key_PageDown, ALT), (Key.Key_PageUp, ALT),
]  # fmt: skip

_SETTINGS: dict[str, tuple[object, ...]] = {
    "fold_excluded": (True, False),
    "focus_paragraph": (True, False),
    "paragraph_numbers": (True, False),
    "density_strip": (True, False),
    "highlight_style": ("tint", "underline", "letter"),
    "fills_values": (True, False),
    "single_keys": (True, True, False),
    "reduce_motion": ("on", "on", "off"),
    "more_contrast": ("on", "off"),
    "measure": (50, 66, 90),
    "leading": (1.2, 1.62),
    "interface_percent": (100, 100, 125),
    "speak_labels": ("off", "entered", "ends"),
    "list_grouping": ("none", "label", "paragraph"),
    "article_order": ("added", "title", "date", "source", "state"),
}


class Monkey:
    """Does what comes to its mind; the same seed does the same.

    Attributes:
        done: What it did, in words, to find out afterwards what went wrong.
    """

    def __init__(self, driver: Driver, seed: int) -> None:
        self._driver = driver
        self._parts = driver.parts
        self._window = driver.window
        self._view = driver.view
        self._random = random.Random(seed)
        self._clock = 10_000
        self.done: list[str] = []
        self._whims: list[tuple[int, Callable[[], None]]] = [
            (10, lambda: self._key(_UNITS)),
            (12, lambda: self._key(_MOVES)),
            (5, lambda: self._key(_STEPS)),
            (16, lambda: self._key(_ACTS)),
            (8, lambda: self._key(_ANYWHERE)),
            (8, self._click_text),
            (6, self._drag_text),
            (2, self._open_menu),
            (5, self._use_list),
            (3, self._press_button),
            (4, self._type),
            (5, self._run_action),
            (2, self._change_setting),
            (2, self._change_scheme),
            (2, self._select_words),
            (2, self._open_article),
            (1, self._resize),
            (2, self._focus_text),
        ]

    def step(self) -> None:
        """Does one thing, and mostly waits until the window is at rest."""
        if isinstance(QApplication.activePopupWidget(), QWidget):
            self._use_popup()
        elif self._dialog() is not None:
            self._use_dialog()
        else:
            weights, whims = zip(*self._whims, strict=True)
            self._random.choices(whims, weights)[0]()
        if self._random.random() < 0.8:
            self.rest()

    def rest(self) -> None:
        """Waits until the window is at rest."""
        self._driver.settle()
        if self._dialog() is None and QApplication.activePopupWidget() is None:
            self._window.activateWindow()
            self._driver.wait(self._window.isActiveWindow)

    def come_back(self) -> None:
        """Closes whatever is open over the window."""
        for _ in range(20):
            top = QApplication.activePopupWidget() or self._dialog()
            if top is None:
                break
            top.close()
            QTest.qWait(0)
        self.rest()

    # What it does

    def _note(self, words: str) -> None:
        self.done.append(words)

    def _key(self, steps: list[Step]) -> None:
        key, modifiers = self._random.choice(steps)
        target = QApplication.focusWidget() or self._window
        self._note(f"key {key.name} {modifiers.name} in {type(target).__name__}")
        QTest.keyClick(target, key, modifiers)

    def _focus_text(self) -> None:
        self._note("focus text")
        self._parts.focus_text()

    def _place(self) -> QPointF:
        area = self._view.viewport().rect()
        return QPointF(self._random.randint(0, area.width()), self._random.randint(0, area.height()))

    def _is_text_there(self) -> bool:
        return self._view.isVisible() and self._parts.session.article is not None

    def _click_text(self) -> None:
        if self._is_text_there():
            at, times = self._place(), self._random.choice((1, 1, 2, 3, 4))
            modifiers = self._random.choice((NONE, NONE, SHIFT, CTRL, ALT))
            self._note(f"click {at.x(), at.y()} {times} {modifiers.name}")
            self._view.setFocus()
            self._pointer().click(at, times, modifiers)

    def _drag_text(self) -> None:
        if not self._is_text_there():
            return
        start, end = self._place(), self._place()
        if self._random.random() < 0.5:
            start = self._handle() or start
        if self._random.random() < 0.7:
            end = start + QPointF(self._random.randint(-200, 200), self._random.randint(-60, 60))
        drop, modifiers = self._random.random() < 0.9, self._random.choice((NONE, NONE, ALT))
        self._note(f"drag {start} {end} {drop} {modifiers.name}")
        pointer = self._pointer()
        pointer.drag(start, end, modifiers, drop=drop)
        if not drop:
            QTest.keyClick(self._view, Key.Key_Escape)
            pointer.release(end)

    def _pointer(self) -> Pointer:
        self._clock += 10_000
        made = Pointer(self._view)
        made.time = self._clock
        return made

    def _handle(self) -> QPointF | None:
        """Somewhere at an end of the selected annotation."""
        annotation = self._view.state.marks.get(self._view.selected_annotation())
        if annotation is None:
            return None
        area = self._view.state.rectangle_at(
            self._random.choice((annotation.span.start, annotation.span.end))
        )
        return None if area is None else area.center()

    def _open_menu(self) -> None:
        if self._is_text_there():
            at = self._place().toPoint()
            self._note(f"menu at {at}")
            event = QContextMenuEvent(
                QContextMenuEvent.Reason.Mouse, at, self._view.viewport().mapToGlobal(at), NONE
            )
            QApplication.sendEvent(self._view.viewport(), event)

    def _use_popup(self) -> None:
        popup = QApplication.activePopupWidget()
        key = self._random.choice((Key.Key_Down, Key.Key_Down, Key.Key_Up, Key.Key_Return, Key.Key_Escape))
        active = popup.activeAction() if isinstance(popup, QMenu) else None
        if active is not None and (active.objectName() in LEAVING or "recent" in active.text().lower()):
            key = Key.Key_Escape
        self._note(f"{key.name} in popup {type(popup).__name__} {active.text() if active else ''}")
        QTest.keyClick(popup, key)
        QTest.qWait(0)

    def _use_list(self) -> None:
        views = [one for one in self._window.findChildren(QAbstractItemView) if one.isVisible()]
        if not views:
            return
        view = self._random.choice(views)
        rows = view.model().rowCount() if view.model() is not None else 0
        if not rows:
            return
        index = view.model().index(self._random.randrange(rows), 0)
        view.scrollTo(index)
        place = view.visualRect(index).center()
        modifiers = self._random.choice((NONE, NONE, CTRL, SHIFT))
        self._note(f"row {index.row()} of {view.accessibleName()} {modifiers.name}")
        view.setFocus()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifiers, place)

    def _press_button(self) -> None:
        buttons = [
            one
            for one in self._window.findChildren(QAbstractButton)
            if one.isVisible() and one.isEnabled() and one.window() is self._window
        ]
        if buttons:
            self._click(self._random.choice(buttons))

    def _click(self, button: QAbstractButton) -> None:
        self._note(f"button {type(button).__name__} {button.text() or button.accessibleName()}")
        menu = button.menu() if isinstance(button, QToolButton) else None
        if menu is None:
            QTest.mouseClick(button, Qt.MouseButton.LeftButton, NONE, QPoint(4, button.height() // 2))
        else:  # a click would wait until the menu has gone
            menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def _type(self) -> None:
        field, words = QApplication.focusWidget(), self._random.choice(WORDS)
        if isinstance(field, QLineEdit | QPlainTextEdit | QTextEdit | QComboBox):
            self._note(f"type {words!r} in {type(field).__name__} {field.accessibleName()}")
            QTest.keyClicks(field, words) if words.isascii() else _insert(field, words)
        elif self._parts.tag_panel.inspector.isVisible() and self._view.selected_annotation():
            self._note("to the inspector")
            self._parts.tags.focus_inspector()

    def _run_action(self) -> None:
        rows = [
            row for row in self._parts.commands.rows
            if row.id not in LEAVING and self._parts.commands[row.id].isEnabled()
        ]  # fmt: skip
        row = self._random.choice(rows)
        self._note(f"action {row.id}")
        self._parts.commands[row.id].trigger()

    def _change_setting(self) -> None:
        name = self._random.choice(sorted(_SETTINGS))
        value = self._random.choice(_SETTINGS[name])
        self._note(f"setting {name} {value}")
        self._parts.state.change(name, value)

    def _change_scheme(self) -> None:
        workspace = self._parts.session.open_workspace
        labels = [one.id for one in workspace.scheme.active]
        archived = [one.id for one in workspace.scheme.labels if one.is_archived]
        one, other = self._random.choice(labels), self._random.choice(labels)
        number = self._random.randrange(100)
        choice = self._random.randrange(6)
        self._note(f"scheme {choice} {one} {other} {number}")
        if choice == 0:
            self._revise(lambda scheme: scheme_changes.rename_label(scheme, one, f"Label {number}"))
        elif choice == 1:
            self._revise(lambda scheme: scheme_changes.set_key(scheme, one, number % 9 + 1))
        elif choice == 2 and len(labels) > 3:
            self._revise(lambda scheme: scheme_changes.archive_label(scheme, one))
        elif choice == 3 and archived:
            self._revise(lambda scheme: scheme_changes.restore_label(scheme, archived[0]))
        elif choice == 4 and len(labels) > 3 and one != other:
            self._parts.acts.perform(lambda workspace: workspace.merge_labels(one, other))
        elif len(labels) < 9:
            self._revise(lambda scheme: scheme_changes.add_label(scheme, f"New {number}"))

    def _revise(self, change: Callable) -> None:
        self._parts.acts.perform(lambda workspace: workspace.revise_scheme(change))

    def _select_words(self) -> None:
        """Selects somewhere else than where the keys are."""
        text = self._driver.text if self._parts.session.article else ""
        if text:
            start = self._random.randrange(len(text))
            self._note(f"caret to {start}")
            self._view.set_caret(start)
            self._view.setFocus()

    def _open_article(self) -> None:
        rows = self._parts.session.summaries
        if rows:
            place = self._random.randrange(len(rows))
            self._note(f"article {place}")
            self._parts.navigation.open_article(rows[place].id)

    def _resize(self) -> None:
        size = self._random.choice(SIZES)
        self._note(f"resize {size}")
        self._window.resize(*size)

    def _dialog(self) -> QDialog | None:
        found = QApplication.activeModalWidget()
        return found if isinstance(found, QDialog) else None

    def _use_dialog(self) -> None:
        dialog = self._dialog()
        assert dialog is not None
        if isinstance(dialog, QFileDialog):
            # The desktop's, which asks its own questions in event loops that nothing here would end.
            self._note("leave the file chooser")
            dialog.reject()
            return
        parts = [one for one in dialog.findChildren(QWidget) if one.isVisible() and one.isEnabled()]
        buttons = [one for one in parts if isinstance(one, QAbstractButton)]
        fields = [one for one in parts if isinstance(one, QLineEdit | QPlainTextEdit)]
        rows = [one for one in parts if isinstance(one, QListView) and one.model() is not None]
        whim = self._random.randrange(10)
        self._note(f"in {type(dialog).__name__}:")
        if whim < 3 and buttons:
            self._click(self._random.choice(buttons))
        elif whim < 5 and fields:
            field, words = self._random.choice(fields), self._random.choice(WORDS)
            self._note(f"type {words!r} in {field.accessibleName()}")
            field.setFocus()
            _insert(field, words)
        elif whim == 5 and rows:
            view = self._random.choice(rows)
            if view.model().rowCount():
                index = view.model().index(self._random.randrange(view.model().rowCount()), 0)
                QTest.mouseClick(
                    view.viewport(), Qt.MouseButton.LeftButton, NONE, view.visualRect(index).center()
                )
        elif whim < 8:
            key = self._random.choice((Key.Key_Tab, Key.Key_Down, Key.Key_Space, Key.Key_Return))
            self._note(key.name)
            QTest.keyClick(QApplication.focusWidget() or dialog, key)
        else:
            self._note("Escape")
            QTest.keyClick(QApplication.focusWidget() or dialog, Key.Key_Escape)
        QTest.qWait(0)


def _insert(field: QWidget, words: str) -> None:
    if isinstance(field, QLineEdit):
        field.insert(words)
    elif isinstance(field, QPlainTextEdit | QTextEdit):
        field.insertPlainText(words)


def data(path: str) -> list[Record]:
    """All that the project says now, but for the versions of the scheme that are not in force."""
    workspace = Workspace.open(path, reviewer="Nobody", read_only=True)
    try:
        with workspace.database.read() as t:
            records = [one for one in dump(t) if one[0] not in ("scheme", "project")]
        return [*records, ("scheme", workspace.scheme.model_dump_json()), ("project", workspace.name)]
    finally:
        workspace.close()


def truths(driver: Driver) -> None:
    """Fails if what the window shows is not what the database says, or the window contradicts itself."""
    parts, view, session = driver.parts, driver.view, driver.parts.session
    fresh = Workspace.open(str(driver.path), reviewer=session.open_workspace.reviewer, read_only=True)
    try:
        assert [one.sentence for one in check(fresh, Progress()) if not one.is_remark] == []
        assert session.open_workspace.scheme == fresh.scheme
        assert {one.id: one for one in session.every} == {one.id: one for one in fresh.articles()}
        article = session.article
        if article is not None:
            known = fresh.article(article.id)
            assert (known.text, known.title, known.meta, known.note) == (
                article.text, article.title, article.meta, article.note,
            )  # fmt: skip
            stored = fresh.annotations(article.id)
            excluded = tuple(fresh.excluded(article.id))
            _of_text(driver, stored, excluded)
            _of_list(driver, stored)
            _of_bars(driver, len(stored))
    finally:
        fresh.close()
    pen = parts.pen.label_id
    assert pen is None or pen in {one.id for one in session.open_workspace.scheme.active}
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.isVisible(), (type(focus).__name__, focus.accessibleName())
    assert not (view.selected_annotation() is not None and view.selected_span() is not None)


def _of_text(driver: Driver, stored: list, excluded: tuple) -> None:
    view, session = driver.view, driver.parts.session
    article = session.article
    assert article is not None
    assert session.annotations == stored
    assert session.excluded == excluded
    assert view.state.text.text == article.text
    assert view.state.text.excluded == excluded
    assert list(view.state.marks.sequence()) == stored
    for one in stored:
        assert article.text[one.span.start : one.span.end] == one.quote
    assert 0 <= view.caret() <= len(article.text)
    selected = view.selected_annotation()
    assert selected is None or selected in {one.id for one in stored}


def _of_list(driver: Driver, stored: list) -> None:
    parts = driver.parts
    scheme, wanted = parts.session.open_workspace.scheme, parts.filters.wanted
    shown = None if wanted.is_empty else Sieve(wanted, scheme).shown(stored)
    assert parts.filters.shown == shown
    assert driver.view.filtered() == shown
    rows = parts.tag_panel.annotation_list
    assert rows.count() == (len(stored) if shown is None else len(shown))
    selected, ids = driver.view.selected_annotation(), rows.selected_ids()
    if selected is not None:
        assert ids == ([selected] if shown is None or selected in shown else [])
        assert parts.tag_panel.inspector.annotation_id == selected
    else:
        assert len(ids) != 1
    met = parts.commands.is_met
    assert met("annotation") == (selected is not None)
    assert met("words") == (selected is not None or driver.view.selected_span() is not None)
    counts = [label.id for label in scheme.active]
    assert [button.label.id for button in parts.tag_panel.label_palette.buttons] == counts


def _of_bars(driver: Driver, annotations: int) -> None:
    parts, session = driver.parts, driver.parts.session
    is_reading = parts.reading_mode.is_on
    assert parts.commands["reading_mode"].isChecked() == is_reading
    assert parts.status_bar.isVisible() != is_reading
    assert parts.top_bar.isVisible() != is_reading
    assert parts.read_screen.reading_foot.isVisible() == is_reading
    assert parts.read_screen.strip.isVisible() != is_reading
    summary = session.summary()
    assert summary is not None
    assert summary.total == annotations
    assert parts.commands.is_met("done") == (summary.status == "done")
    assert parts.status_bar.saved_words() == "All changes saved"
    assert session.article is not None
    name = session.article.title or session.article.name
    assert driver.window.windowTitle() == f"{name} — {session.open_workspace.name}"
