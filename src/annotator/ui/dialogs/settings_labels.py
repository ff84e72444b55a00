"""The page Labels: the project's scheme, changed at once; each change can be undone."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid
from typing_extensions import override

from annotator.errors import AnnotatorError, DatabaseError, RuleError
from annotator.services import attribute_changes, scheme_changes
from annotator.ui.dialogs.label_editor import LabelEditor
from annotator.ui.dialogs.label_rows import LabelRows
from annotator.ui.dialogs.scheme_transfer import SchemeTransfer
from annotator.ui.dialogs.settings_page import SettingsContext, SettingsPage
from annotator.ui.field_editors import FieldProblem
from annotator.ui.plain_words import filled
from annotator.ui.push_button import PushButton
from annotator.ui.sentences import shown
from annotator.ui.text_label import TextLabel
from annotator.ui.theme import Theme

if TYPE_CHECKING:
    from annotator.model.scheme import Label, Scheme
    from annotator.services.attribute_changes import Draft
    from annotator.services.scheme_changes import Change
    from annotator.services.workspace import Done
    from annotator.ui.acts import Act

_LIST_WIDTH = 236
_AROUND = 48
_LEAST_EDITOR = 320
_ANY_WIDTH = 2**24 - 1


class LabelsPage(SettingsPage):
    """The list of labels, and the one that is chosen in it.

    Signals:
        shown_requested: Ids of annotations that are to be shown in the text; the dialog should close.
    """

    shown_requested = Signal(list)

    def __init__(self, context: SettingsContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._chosen: str | None = None
        self._refusal = ""
        self._is_asking = False
        self._counts: dict[str, tuple[int, int]] = {}
        self._reason = TextLabel(tone="second", wraps=True)
        self._rows = LabelRows(self.theme)
        self._editor = LabelEditor(self.theme)
        self._side = QWidget()
        self._area = QScrollArea()
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._problem = FieldProblem(self.theme)
        self._said = TextLabel(tone="second", wraps=True)
        self._undo = PushButton(self.tr("Undo"), "quiet")
        self._add = PushButton(self.tr("Add label…"))
        self._import = PushButton(self.tr("Import scheme…"))
        self._export = PushButton(self.tr("Export scheme…"))
        self.transfer = SchemeTransfer(context, self._submit_with_copy, self)
        self._lay_out()
        self._connect()
        self._read()

    def choose(self, label_id: str, field: str = "") -> None:
        """Shows a label, with the focus in its ``title`` or ``key`` if that is wanted."""
        self._chosen = label_id
        self._show()
        part = {"title": self._editor.title, "key": self._editor.key}.get(field)
        if part is not None:
            part.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def set_theme(self, theme: Theme) -> None:
        for part in (self._rows, self._editor, self._problem):
            part.set_theme(theme)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """The list beside the editor, or above it where that leaves the editor no room."""
        side = max(_LIST_WIDTH, self._import.sizeHint().width() + 60)
        is_narrow = self.width() < side + self._editor.minimumSizeHint().width() + _AROUND
        directions = QBoxLayout.Direction
        self._beside.setDirection(directions.TopToBottom if is_narrow else directions.LeftToRight)
        self._side.setMaximumWidth(_ANY_WIDTH if is_narrow else side)
        self._side.setMinimumWidth(0 if is_narrow else side)
        self._area.setMinimumHeight(_LEAST_EDITOR if is_narrow else 0)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self._rows, 1)
        for button in (self._add, self._import, self._export):
            left.addWidget(button)
        self._rows.setMinimumHeight(120)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setProperty("surface", "page")
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._editor)
        self._side.setLayout(left)
        left.setContentsMargins(0, 0, 0, 0)
        self._beside.setSpacing(24)
        self._beside.addWidget(self._side)
        self._beside.addWidget(self._area, 1)
        told = QHBoxLayout()
        told.addWidget(self._said, 1)
        told.addWidget(self._undo)
        self._undo.setVisible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 12, 8)
        column.setSpacing(8)
        column.addWidget(self._reason)
        column.addWidget(self._problem)
        column.addLayout(self._beside, 1)
        column.addLayout(told)

    def _connect(self) -> None:
        session, acts = self.context.session, self.context.acts
        session.scheme_changed.connect(self._on_scheme_changed)
        session.articles_changed.connect(self._on_scheme_changed)
        acts.refused.connect(self._on_refused)
        acts.failed.connect(self._on_failed)
        self._rows.chosen.connect(self._on_chosen)
        self._rows.moved.connect(self._on_moved)
        self._rows.opened.connect(self._on_opened)
        self._editor.change_requested.connect(self._change)
        self._editor.attribute_requested.connect(self._on_attribute_requested)
        self._editor.merge_requested.connect(self._on_merge_requested)
        self._add.clicked.connect(self._on_add)
        self._import.clicked.connect(self.transfer.ask_import)
        self._export.clicked.connect(self.transfer.ask_export)
        self.transfer.said.connect(self._on_exported)
        self.transfer.refused.connect(self._problem.say)
        self._undo.clicked.connect(self._on_undo)
        undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        undo.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        undo.activated.connect(self._on_undo)

    @property
    def _scheme(self) -> Scheme | None:
        return self.context.session.scheme

    @property
    def _is_read_only(self) -> bool:
        workspace = self.context.session.workspace
        return workspace is None or not workspace.is_writable

    def _label(self) -> Label | None:
        scheme = self._scheme
        return None if scheme is None else scheme.label(self._chosen or "")

    def _read(self) -> None:
        workspace = self.context.session.workspace
        self._counts = {}
        if workspace is not None:
            try:
                self._counts = workspace.label_counts()
            except DatabaseError as error:
                self._problem.say(shown(error.sentence))
        self._show()

    def _show(self) -> None:
        workspace, scheme = self.context.session.workspace, self._scheme
        reason = self.tr("Open a project first: labels belong to a project.")
        if workspace is not None:
            reason = (
                ""
                if workspace.is_writable
                else shown(workspace.why_read_only or "") or self.tr("Opened to read only.")
            )
        self._reason.setText(reason)
        self._reason.setVisible(bool(reason))
        for button in (self._add, self._import):
            button.setEnabled(not self._is_read_only)
        self._export.setEnabled(scheme is not None)
        self._rows.is_locked = self._is_read_only
        if scheme is None:
            self._area.setVisible(False)
            self._rows.setVisible(False)
            return
        if scheme.label(self._chosen or "") is None:
            self._chosen = scheme.active[0].id
        self._rows.show_labels(scheme, self._counts, self._chosen)
        label = self._label()
        if label is not None:
            counts = self._rows.said_counts(self._counts.get(label.id, (0, 0)))
            self._editor.set_read_only(is_read_only=self._is_read_only)
            self._editor.show_label(label, scheme, counts)

    def _submit(self, act: Act) -> str:
        """Does an act; gives the sentence with which it was refused, or nothing."""
        return self._asked(lambda: self.context.acts.perform(act, self._on_done))

    def _submit_with_copy(self, act: Act) -> str:
        """Likewise after a copy was made, if one is due."""
        return self._asked(lambda: self.context.acts.perform_with_copy(act, self._on_done))

    def _asked(self, ask: Callable[[], None]) -> str:
        self._refusal, self._is_asking = "", True
        try:
            ask()
        finally:
            self._is_asking = False
        return self._refusal

    def _submit_change(self, change: Change) -> str:
        """Does a change of the scheme, unless the scheme alone shows already that it cannot be."""
        scheme = self._scheme
        if scheme is None or self._is_read_only:
            return ""
        try:
            after = change(scheme).scheme
            if after == scheme:
                return ""
        except RuleError as error:
            return shown(error.sentence)
        submit = self._submit_with_copy if scheme_changes.takes_out(scheme, after) else self._submit
        return submit(lambda workspace: workspace.revise_scheme(change))

    def _open(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    @Slot(object)
    def _change(self, change: Change) -> None:
        refusal = self._submit_change(change)
        self._editor.say(refusal)
        if refusal:
            self._area.ensureVisible(0, 0)

    def _on_done(self, done: Done) -> None:
        if not isValid(self):
            return  # a busy database has made it wait, and the dialog is closed
        self._said.setText(f"{shown(done.words)}.")
        self._undo.setVisible(True)

    @Slot()
    def _on_scheme_changed(self) -> None:
        self._read()

    @Slot(str)
    def _on_refused(self, sentence: str) -> None:
        self._refusal = sentence
        self._problem.say("" if self._is_asking else sentence)

    @Slot(object)
    def _on_failed(self, error: AnnotatorError) -> None:
        self._refusal = shown(error.sentence)
        if not self._is_asking:
            self._problem.say(self._refusal)

    @Slot(int)
    def _on_chosen(self, row: int) -> None:
        label = self._rows.label_at(row)
        if label is not None and label.id != self._chosen:
            self._editor.keep()
            self._chosen = label.id
            self._show()

    @Slot(int)
    def _on_opened(self, _row: int) -> None:
        self._editor.title.setFocus(Qt.FocusReason.TabFocusReason)
        self._editor.title.selectAll()

    @Slot(int, int)
    def _on_moved(self, row: int, place: int) -> None:
        label = self._rows.label_at(row)
        if label is not None:
            self._chosen = label.id
            self._change(partial(scheme_changes.move_label, label_id=label.id, place=place))

    @Slot()
    def _on_undo(self) -> None:
        """Takes back the newest step, which is the page's own unless somebody else has done one."""
        if self._undo.isVisible():
            self._said.setText("")
            self._undo.setVisible(False)
            refusal = self._submit_undo()
            self._problem.say(refusal)

    def _submit_undo(self) -> str:
        undone = self.tr("Undone: %1")

        def tell(done: Done) -> None:
            self._said.setText(filled(undone, shown(done.words)))

        return self._asked(lambda: self.context.acts.perform(lambda workspace: workspace.undo(), tell))

    @Slot()
    def _on_add(self) -> None:
        from annotator.ui.dialogs.new_label import NewLabelDialog

        self._open(NewLabelDialog(self.theme, self._add_label, self))

    def _add_label(self, title: str, guideline: str) -> str:
        before = self._scheme
        refusal = self._submit_change(partial(scheme_changes.add_label, title=title, guideline=guideline))
        after = self._scheme
        added = scheme_changes.added_label(before, after) if before and after else None
        if added is not None:
            self._chosen = added.id
            self._show()
        return refusal

    @Slot(str)
    def _on_attribute_requested(self, name: str) -> None:
        from annotator.ui.dialogs.attribute_dialog import AttributeDialog

        label = self._label()
        if label is None:
            return

        def submit(draft: Draft) -> str:
            if name:
                change = partial(
                    attribute_changes.change_attribute, label_id=label.id, name=name, draft=draft
                )
            else:
                change = partial(attribute_changes.add_attribute, label_id=label.id, draft=draft)
            return self._submit_change(change)

        draft = attribute_changes.draft_of(attribute_changes.group_of(label, name)) if name else None
        self._open(AttributeDialog(self.theme, draft, label.title, submit, self))

    @Slot()
    def _on_merge_requested(self) -> None:
        from annotator.ui.dialogs.merge_dialog import MergeDialog

        workspace, label = self.context.session.workspace, self._label()
        if workspace is None or label is None:
            return
        titles = {one.id: one.shown_title for one in self.context.session.summaries}
        dialog = MergeDialog(workspace, self.context.jobs, self.theme, label, titles, self)
        dialog.merged.connect(self._on_done)
        dialog.shown_requested.connect(self.shown_requested)
        self._open(dialog)

    @Slot(str)
    def _on_exported(self, words: str) -> None:
        self._undo.setVisible(False)
        self._said.setText(words)
