"""The page Keyboard: every action with its keys, to be changed by pressing others."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QStackedLayout, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.ui.action_set import translated
from annotator.ui.actions import GROUPS, SUBMENUS, ActionSpec
from annotator.ui.dialogs.key_recorder import KeyRecorder
from annotator.ui.dialogs.key_sheet import cap_words, labels_first
from annotator.ui.dialogs.settings_key_list import KeyDelegate, KeyLine, KeyModel
from annotator.ui.dialogs.settings_page import SettingsContext, SettingsPage
from annotator.ui.field_buttons import name_buttons
from annotator.ui.flow import Flow
from annotator.ui.icons import icon
from annotator.ui.plain_words import filled
from annotator.ui.push_button import PushButton
from annotator.ui.row_view import RowView
from annotator.ui.shortcuts import assigned, changeable, doubt, owner, refusal, usual_rows
from annotator.ui.text_label import TextLabel
from annotator.ui.theme import Theme

_LEAST_ROWS = 5


class KeyboardPage(SettingsPage):
    """Filter, list, and below it what can be done with the action that is chosen there."""

    FIELDS: ClassVar[tuple[str, ...]] = ("keys", "single_keys")

    def __init__(self, context: SettingsContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._adds = self._is_recording = False
        self._wanted = ""
        self._filter = QLineEdit()
        self._single = QCheckBox(self.tr("Single-letter keys"))
        self._model = KeyModel()
        self._delegate = KeyDelegate(self._model, self.theme)
        self._view = RowView()
        self._name = TextLabel(weight=600, wraps=True)
        self._said = TextLabel(tone="second", wraps=True)
        self._change = PushButton(self.tr("Change key"))
        self._add = PushButton(self.tr("Add a key"))
        self._remove = PushButton(self.tr("Remove keys"))
        self._restore = PushButton(self.tr("Reset keys"))
        self._use = PushButton(self.tr("Use it here"), "primary")
        self._keep = PushButton(self.tr("Keep it there"))
        self._recorder = KeyRecorder(self.theme)
        self._rows: list[Flow] = []
        self._lower = QStackedLayout()
        self._lay_out()
        self._connect()
        self._show_lines()
        self._single.setChecked(context.settings.single_keys)

    @override
    def set_theme(self, theme: Theme) -> None:
        self._delegate.theme = theme
        self._recorder.set_theme(theme)
        self._mark.setIcon(icon("search", theme.text2, 16))
        self._view.viewport().update()
        for row in self._rows:
            row.place()

    @override
    def show_setting(self, name: str) -> None:
        if name in self.FIELDS:
            self._single.setChecked(self.context.settings.single_keys)
            self._show_lines()

    # Layout

    def _lay_out(self) -> None:
        self._mark = self._filter.addAction(
            icon("search", self.theme.text2, 16), QLineEdit.ActionPosition.LeadingPosition
        )
        self._filter.setPlaceholderText(self.tr("Filter: type a key or a word"))
        self._filter.setAccessibleName(self.tr("Filter the keys"))
        self._filter.setClearButtonEnabled(True)
        name_buttons(self._filter)
        self._single.setToolTip(self.tr("Letters and signs do something while the text has the focus."))
        self._view.setModel(self._model)
        self._view.setItemDelegate(self._delegate)
        self._view.setProperty("surface", "list")
        self._view.setAccessibleName(self.tr("Actions and their keys"))
        self._view.setMinimumHeight(
            _LEAST_ROWS * self._view.sizeHintForRow(0) if self._model.rowCount() else 150
        )
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(self._filter, 1)
        top.addWidget(self._single)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 28, 12)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(self._view, 1)
        column.addWidget(self._name)
        column.addWidget(self._said)
        column.addLayout(self._lower)
        for part in (self._buttons(self._change, self._add, self._remove, self._restore), self._recorder,
                     self._buttons(self._use, self._keep)):  # fmt: skip
            self._lower.addWidget(part)

    def _buttons(self, *buttons: PushButton) -> Flow:
        row = Flow(8)
        row.set_parts(buttons)
        self._rows.append(row)
        return row

    def _connect(self) -> None:
        self._filter.textChanged.connect(self._on_filter_changed)
        self._single.toggled.connect(self._on_single_toggled)
        self._view.selectionModel().currentChanged.connect(self._on_current_changed)
        self._view.activated.connect(self._on_change)
        self._change.clicked.connect(self._on_change)
        self._add.clicked.connect(self._on_add)
        self._remove.clicked.connect(self._on_remove)
        self._restore.clicked.connect(self._on_restore)
        self._use.clicked.connect(self._on_use)
        self._keep.clicked.connect(self._on_stopped)
        self._recorder.pressed.connect(self._on_pressed)
        self._recorder.cleared.connect(self._on_remove)
        self._recorder.cancelled.connect(self._on_cancelled)

    # What is shown

    def _show_lines(self) -> None:
        chosen = self._action_id()
        usual = {row.id: row.keys for row in usual_rows()}
        rows = [row for row in labels_first(self.context.commands.rows) if self._words(row)]
        self._model.show_lines([
            KeyLine(row.id, self._words(row), translated(group), row.keys, set(row.keys) != set(usual[row.id]))
            for group in GROUPS
            for row in rows
            if row.group == group
        ])  # fmt: skip
        self._choose(chosen)

    def _choose(self, action_id: str) -> None:
        row = self._model.row_of(action_id)
        if row >= 0:
            self._view.setCurrentIndex(self._model.index(row, 0))
        self._show_chosen()

    def _words(self, row: ActionSpec) -> str:
        """What an action does; nothing for the key of a label that the project has not."""
        kind, _, key = row.id.partition("_")
        if kind not in ("label", "also", "pen") or not key.isdigit():
            words = translated(row.text).removesuffix("…")
        else:
            scheme = self.context.session.scheme
            label = scheme.by_key(int(key)) if scheme is not None else None
            words = label.title if label is not None else ""
        if not words or not row.submenu:
            return words
        return filled(self.tr("%1: %2"), translated(SUBMENUS[row.submenu]), words)

    def _action_id(self) -> str:
        line = self._model.line(self._view.currentIndex().row())
        return line.id if line is not None else ""

    def _show_chosen(self, said: str = "") -> None:
        """Shows the chosen action and what can be done with it."""
        self._is_recording = False
        line = self._model.line(self._view.currentIndex().row())
        row = next((one for one in usual_rows() if line is not None and one.id == line.id), None)
        is_digit = row is not None and bool(row.keys) and all("pos" in key for key in row.keys)
        self._name.setText(line.words if line is not None else self.tr("No key does that."))
        if not said and is_digit:
            said = self.tr("Number keys stay by position, so they need no Shift on a French keyboard.")
        self._said.setText(said)
        self._said.setVisible(bool(said))
        for button in (self._change, self._add):
            button.setEnabled(row is not None and not is_digit)
        has_own = line is not None and any(not refusal(key) for key in line.keys)
        self._remove.setEnabled(has_own and not is_digit)
        self._restore.setEnabled(line is not None and line.is_changed)
        self._lower.setCurrentIndex(0)

    # What is done

    def _record(self, *, adds: bool) -> None:
        if not self._change.isEnabled():
            return
        self._adds, self._is_recording = adds, True
        self._said.setVisible(False)
        self._lower.setCurrentWidget(self._recorder)
        self._recorder.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stop(self, said: str = "") -> None:
        self._show_chosen(said)
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _assign(self, keys: tuple[str, ...], said: str = "") -> None:
        settings, chosen = self.context.settings, self._action_id()
        self.context.state.change("keys", assigned(settings, chosen, keys))
        self._stop(said)

    def _take(self, key: str) -> None:
        """Gives the chosen action the key, in place of its others or beside them."""
        row = next(row for row in self.context.commands.rows if row.id == self._action_id())
        before = [one for one in changeable(row) if one != key] if self._adds else []
        self._assign((*before, key), self._doubts(key))

    def _refused(self, key: str) -> str:
        return {
            "": "",
            "digit": self.tr("Number keys belong to the labels. Choose another key."),
            "caret": self.tr("The caret and fields need %1. Choose another key."),
            "unusable": self.tr("%1 can’t be used on its own. Choose another key."),
        }[refusal(key)].replace("%1", cap_words(key))

    def _doubts(self, key: str) -> str:
        return {
            "": "",
            "altgr": self.tr("%1 may type a character: on many keyboards AltGr is Ctrl+Alt."),
            "menu": self.tr("%1 may open a menu instead: Alt with a letter does that."),
        }[doubt(key)].replace("%1", cap_words(key))

    @Slot(str)
    def _on_pressed(self, key: str) -> None:
        refused = self._refused(key)
        used_by = owner(self.context.settings, key)
        if refused:
            self._said.setText(refused)
            self._said.setVisible(True)
        elif used_by is not None and used_by != self._action_id():
            self._ask(key, used_by)
        else:
            self._take(key)

    def _ask(self, key: str, used_by: str) -> None:
        self._wanted, self._is_recording = key, False
        words = next(self._words(row) for row in self.context.commands.rows if row.id == used_by)
        asked = self.tr("%1 is already used for “%2”. Use it here instead?")
        self._said.setText(filled(asked, cap_words(key), words))
        self._said.setVisible(True)
        self._lower.setCurrentIndex(2)
        self._use.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_use(self) -> None:
        self._take(self._wanted)

    @Slot()
    def _on_change(self) -> None:
        self._record(adds=False)

    @Slot()
    def _on_add(self) -> None:
        self._record(adds=True)

    @Slot()
    def _on_remove(self) -> None:
        self._assign(())

    @Slot()
    def _on_restore(self) -> None:
        usual = next(row for row in usual_rows() if row.id == self._action_id())
        self._assign(changeable(usual))

    @Slot()
    def _on_stopped(self) -> None:
        self._stop()

    @Slot()
    def _on_cancelled(self) -> None:
        if self._is_recording:
            has_focus = self._recorder.hasFocus()
            self._show_chosen()
            if has_focus:
                self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _on_filter_changed(self, words: str) -> None:
        chosen = self._action_id()
        self._model.set_filter(words)
        self._choose(chosen)

    @Slot(bool)
    def _on_single_toggled(self, is_on: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.context.state.change("single_keys", is_on)

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self._show_chosen()
