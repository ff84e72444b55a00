"""Makes the window's actions, menus and text keys from the table of actions."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from annotator.ui.actions import MENUS, SUBMENUS, ActionSpec, Menu, Need, Submenu
from annotator.ui.keys import digit_of, is_sequence, letter_of, sequence, shown
from annotator.ui.plain_words import no_mnemonic, without_mnemonic
from annotator.ui.shortcuts import effective, is_fixed, usual_rows

if TYPE_CHECKING:
    from annotator.services.settings import Settings

Handler = Callable[[], None]

_ROLES = {
    "quit": QAction.MenuRole.QuitRole,
    "about": QAction.MenuRole.AboutRole,
    "settings": QAction.MenuRole.PreferencesRole,
}


def translated(text: str) -> str:
    """A text of the table of actions in the window's language."""
    return QCoreApplication.translate("Actions", text)


def key_shown(key: str) -> str:
    """A key of the table as a menu writes it: ``Shift+pos1`` as “Shift+1”."""
    return shown(key.replace("pos", ""))


class ActionSet(QObject):
    """The actions of one window.

    Args:
        window: Gets the actions, so that their shortcuts work; owns them.

    Signals:
        keys_changed: Some actions have other keys.
    """

    keys_changed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._handlers: dict[str, Handler] = {}
        self._rows = usual_rows()
        self._actions = {row.id: self._make(row) for row in self._rows}
        self._met: frozenset[Need] = frozenset[Need]({""})
        self._menus: dict[Menu, QMenu] = {}
        self._submenus: dict[Submenu, QMenu] = {}
        self._text_keys = _TextKeys(self._rows)
        self._renamed: dict[str, str] = {}
        groups = {submenu: QActionGroup(self) for submenu in ("theme", "excluded")}
        for row in self._rows:
            if row.submenu in groups:
                groups[row.submenu].addAction(self._actions[row.id])

    def __getitem__(self, action_id: str) -> QAction:
        return self._actions[action_id]

    @property
    def rows(self) -> tuple[ActionSpec, ...]:
        """The table with the keys that the actions have now."""
        return self._rows

    def key(self, action_id: str) -> str:
        """The key of an action as this platform writes it; empty if it has none."""
        keys = self._row(action_id).keys
        return key_shown(keys[0]) if keys else ""

    def tool_tip(self, action_id: str, words: str = "") -> str:
        """Words, or the action's own, with its key."""
        key = self.key(action_id)
        words = words or without_mnemonic(self._actions[action_id].text().partition("\t")[0])
        return f"{words} ({key})" if key else words

    def with_keys(self, marked: str) -> str:
        """Words with the usual keys of actions between ``**``, with those that they have now."""
        if "**" not in marked or not self._renamed:
            return marked
        parts = marked.split("**")
        now = [self._renamed.get(part, part) if place % 2 else part for place, part in enumerate(parts)]
        return "**".join(now).replace("****", "").strip()

    def take_keys(self, settings: Settings | None) -> None:
        """Gives the actions the keys that the settings say, at once."""
        before, self._rows = self._rows, effective(usual_rows(), settings)
        self._text_keys = _TextKeys(self._rows)
        self._renamed = {
            key_shown(usual.keys[0]): self.key(usual.id)
            for usual in usual_rows()
            if usual.keys and not is_fixed(usual.keys[0]) and self._row(usual.id).keys[:1] != usual.keys[:1]
        }
        changed = [row for row, was in zip(self._rows, before, strict=True) if row.keys != was.keys]
        for row in changed:
            made = self._actions[row.id]
            made.setShortcuts([])  # else a key that two actions exchange would be ambiguous for a moment
        for row in changed:
            made = self._actions[row.id]
            made.setShortcuts([sequence(key) for key in row.shortcuts])
            made.setText(_with_key(made.text().partition("\t")[0], row))
        if changed:
            self.keys_changed.emit()

    def set_handlers(self, handlers: Mapping[str, Handler]) -> None:
        """Says what each action does, by id; until then they do nothing.

        Raises:
            KeyError: An action has no handler.
        """
        self._handlers = {row.id: handlers[row.id] for row in self._rows}

    def keys_of(self, action_id: str) -> tuple[str, ...]:
        """The keys that an action has in this window, as the table writes them; the first is shown."""
        return next((row.keys for row in self._rows if row.id == action_id), ())

    def menu(self, name: Menu) -> QMenu:
        """A menu, once `fill` has made it. Owned by the menu bar."""
        return self._menus[name]

    def submenu(self, name: Submenu) -> QMenu:
        """A part of a menu, for entries that are not in the table (recent projects). Owned by the menu bar."""
        return self._submenus[name]

    def fill(self, bar: QMenuBar) -> None:
        """Builds the menus."""
        for menu, title in MENUS:
            self._menus[menu] = bar.addMenu(translated(title))
            self._fill_menu(self._menus[menu], menu)

    def set_label_titles(self, titles: Mapping[int, str]) -> None:
        """Gives the label actions the scheme's titles, by key 1-9; keys without a label have no entry."""
        for key in range(1, 10):
            for action_id in (f"label_{key}", f"also_{key}", f"pen_{key}"):
                self._actions[action_id].setVisible(key in titles)
                self._actions[action_id].setText(
                    _with_key(no_mnemonic(titles.get(key, "")), self._row(action_id))
                )

    def set_words(self, action_id: str, words: str) -> None:
        """Gives an action other words, in the window's language."""
        self._actions[action_id].setText(_with_key(words, self._row(action_id)))

    def set_checked(self, action_id: str, *, is_on: bool) -> None:
        """Shows whether something is on, without doing anything."""
        self._actions[action_id].setChecked(is_on)

    def set_met(self, met: Collection[Need]) -> None:
        """Says what there is; actions that need something else are greyed."""
        wanted = frozenset[Need]({"", *met})
        if wanted == self._met:
            return
        changed = wanted ^ self._met
        self._met = wanted
        for row in self._rows:
            if row.needs in changed:
                self._actions[row.id].setEnabled(row.needs in wanted)

    def is_met(self, need: Need) -> bool:
        """Whether what an action needs is there."""
        return need in self._met

    def run(self, action_id: str, *_state: bool) -> None:
        """Does what an action does, whether or not it is greyed."""
        handler = self._handlers.get(action_id)
        if handler is not None:
            handler()

    def take_text_key(self, event: QKeyEvent) -> bool:
        """Does what the key means while the text has the focus; False if it means nothing now.

        Label keys are always taken: with nothing to label, their handler says so.
        """
        row = self._text_keys.find(event)
        if row is None or not (row.needs in self._met or row.needs == "words"):
            return False
        if row.is_checkable:
            self._actions[row.id].trigger()
        else:
            self.run(row.id)
        return True

    def _row(self, action_id: str) -> ActionSpec:
        return next(row for row in self._rows if row.id == action_id)

    def _make(self, row: ActionSpec) -> QAction:
        made = QAction(_with_key(translated(row.text) if row.text else "", row), self._window)
        made.setObjectName(row.id)
        made.setCheckable(row.is_checkable)
        made.setEnabled(not row.needs)
        made.setShortcuts([sequence(key) for key in row.shortcuts])
        made.setMenuRole(_ROLES.get(row.id, QAction.MenuRole.NoRole))
        made.triggered.connect(partial(self.run, row.id))
        self._window.addAction(made)
        return made

    def _fill_menu(self, made: QMenu, menu: Menu) -> None:
        for row in self._rows:
            if menu not in row.menus:
                continue
            if row.begins_section and menu == row.menus[0]:
                made.addSeparator()
            parent = self._submenu_of(made, row) if row.submenu else made
            parent.addAction(self._actions[row.id])
            if row.id == "open_project":
                self._submenus["recent"] = made.addMenu(translated(SUBMENUS["recent"]))

    def _submenu_of(self, menu: QMenu, row: ActionSpec) -> QMenu:
        if row.submenu not in self._submenus:
            self._submenus[row.submenu] = menu.addMenu(translated(SUBMENUS[row.submenu]))
        return self._submenus[row.submenu]


class _TextKeys:
    """Finds the row that a key means in the text."""

    def __init__(self, rows: Collection[ActionSpec]) -> None:
        self._by_digit: dict[tuple[bool, int], ActionSpec] = {}
        self._by_letter: dict[tuple[bool, str], ActionSpec] = {}
        self._by_sign: dict[str, ActionSpec] = {}
        self._by_sequence: list[tuple[QKeySequence, ActionSpec]] = []
        for row in rows:
            is_moving = row.submenu in ("start", "end")
            for key in row.text_keys:
                # Arrows are the reading view's own: what is left and right there depends on the writing.
                if not (is_moving and is_fixed(key)):
                    self._add(key, row)

    def find(self, event: QKeyEvent) -> ActionSpec | None:
        """The row, or None."""
        with_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        sign = self._by_sign.get(event.text())
        if sign is not None and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return sign
        digit = digit_of(event)
        if digit is not None:
            return self._by_digit.get((with_shift, digit))
        letter = letter_of(event)
        if letter is not None:
            return self._by_letter.get((with_shift, letter))
        return next((row for wanted, row in self._by_sequence if is_sequence(event, wanted)), None)

    def _add(self, key: str, row: ActionSpec) -> None:
        with_shift = key.startswith("Shift+")
        bare = key.removeprefix("Shift+")
        if bare.startswith("pos"):
            self._by_digit[with_shift, int(bare.removeprefix("pos"))] = row
        elif len(bare) == 1 and bare.isalpha():
            self._by_letter[with_shift, bare] = row
        elif len(key) == 1:
            self._by_sign[key] = row
        else:
            self._by_sequence.append((sequence(key), row))


def _with_key(text: str, row: ActionSpec) -> str:
    """The text with the key that works only in the text behind a tab: shown there, but no shortcut of the window."""
    if row.shortcuts or not row.text_keys:
        return text
    return f"{text}\t{key_shown(row.text_keys[0])}"
