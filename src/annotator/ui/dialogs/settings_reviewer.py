"""The page Reviewer: whose annotations are made, and what stays with whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.services.settings import Settings, reviewer_name
from annotator.ui.dialogs.reviewer_rows import ReviewerRows
from annotator.ui.dialogs.settings_form import SettingsForm
from annotator.ui.dialogs.settings_page import SettingsContext, SettingsPage
from annotator.ui.full_fields import show_whole
from annotator.ui.plain_words import filled
from annotator.ui.push_button import PushButton
from annotator.ui.sentences import shown
from annotator.ui.text_label import TextLabel

if TYPE_CHECKING:
    from annotator.services.workspace import Done

_MOST = 80
_ENTER = (QKeySequence.StandardKey.InsertParagraphSeparator, QKeySequence.StandardKey.InsertLineSeparator)


class _NameField(QLineEdit):
    """Enter keeps the name and does not press a button of the dialog."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if any(event.matches(key) for key in _ENTER):
            event.accept()


class ReviewerPage(SettingsPage):
    """A name, and how many annotations everybody has in the open project."""

    def __init__(self, context: SettingsContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._counts: dict[str, int] = {}
        self._name = _NameField()
        self._change = PushButton(self.tr("Change reviewer"))
        self._stays = TextLabel(wraps=True)
        self._everybody = ReviewerRows()
        self._said = TextLabel(tone="second", wraps=True)
        self._lay_out()
        self._name.textChanged.connect(self._show)
        self._name.returnPressed.connect(self._on_change)
        self._change.clicked.connect(self._on_change)
        self._everybody.renamed.connect(self._rename)
        self._everybody.merged.connect(self._merge)
        context.acts.refused.connect(self._said.setText)
        context.projects.reviewer_changed.connect(self._show_name)
        self._show_name()

    @property
    @override
    def can_reset(self) -> bool:
        return True

    @override
    def reset(self) -> None:
        """Takes the name of the account again."""
        self._take(reviewer_name(None, Settings()))

    @property
    def _current(self) -> str:
        workspace = self.context.session.workspace
        return workspace.reviewer if workspace is not None else reviewer_name(None, self.context.settings)

    @property
    def _typed(self) -> str:
        return " ".join(self._name.text().split())

    def _lay_out(self) -> None:
        self._name.setAccessibleName(self.tr("Reviewer’s name"))
        self._name.setMaxLength(_MOST)
        field = QWidget()
        row = QHBoxLayout(field)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._name, 1)
        row.addWidget(self._change)
        form = SettingsForm(self.context)
        form.add(self.tr("Name"), field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 28, 16)
        column.setSpacing(12)
        column.addWidget(form)
        column.addWidget(self._stays)
        column.addWidget(self._everybody)
        column.addWidget(self._said)
        column.addStretch(1)

    @Slot()
    def _show_name(self) -> None:
        workspace = self.context.session.workspace
        self._counts = workspace.reviewer_counts() if workspace is not None else {}
        show_whole(self._name, self._current)
        every = workspace.reviewer_work() if workspace is not None else []
        is_writable = workspace is not None and workspace.is_writable
        focused = QApplication.focusWidget()
        if focused is not None and self._everybody.isAncestorOf(focused):
            self._name.setFocus()  # the rows are made anew, and Qt would go on to the button that resets the page
        self._everybody.show_work(every, is_writable=is_writable)
        self._show()

    @Slot()
    def _show(self) -> None:
        """Says what a change would mean, before it is made."""
        count = self._counts.get(self._current, 0)
        is_other = bool(self._typed) and self._typed != self._current
        self._change.setEnabled(is_other)
        asked = self.tr(
            "Still by “%1”: %Ln annotation(s). From now on annotations are made by “%2”.", "", count
        )
        usual = self.tr("Every annotation keeps the name of who made it.")
        words = filled(asked, self._current, self._typed)
        self._stays.setText(words if is_other else usual)

    def _take(self, name: str) -> None:
        if self.context.session.workspace is not None:
            self.context.projects.change_reviewer(name)
        else:
            self.context.state.change("reviewer", name)
            self._show_name()

    @Slot(str, str)
    def _rename(self, before: str, after: str) -> None:
        self.context.acts.perform(lambda workspace: workspace.rename_reviewer(before, after), self._say)

    @Slot(str, str)
    def _merge(self, before: str, after: str) -> None:
        self.context.acts.perform_with_copy(
            lambda workspace: workspace.merge_reviewers(before, after), self._say
        )

    def _say(self, done: Done) -> None:
        """Shows what there is now."""
        self._show_name()
        self._said.setText(filled(self.tr("%1. Undo takes it back."), shown(done.words)))

    @Slot()
    def _on_change(self) -> None:
        if self._change.isEnabled():
            self._take(self._typed)
