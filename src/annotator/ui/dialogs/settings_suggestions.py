"""The page Suggestions: whether they are shown, and what this reviewer has rejected, to be suggested again."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from annotator.errors import AnnotatorError
from annotator.model.suggestion import Suggestion
from annotator.services.wording import quoted
from annotator.ui.dialogs.settings_form import SettingsForm
from annotator.ui.dialogs.settings_page import SettingsContext, SettingsPage
from annotator.ui.hairline import hairline
from annotator.ui.plain_words import tip
from annotator.ui.push_button import PushButton
from annotator.ui.text_label import TextLabel
from annotator.ui.theme import Theme

_QUOTE = 60
_IDS = Qt.ItemDataRole.UserRole


class SuggestionsPage(SettingsPage):
    """One row for the same words with the same label, wherever they were rejected."""

    FIELDS: ClassVar[tuple[str, ...]] = ("suggestions",)

    def __init__(self, context: SettingsContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._form = SettingsForm(context)
        self._form.add_checks(self.tr("In the text"), {"suggestions": self.tr("Show suggestions")})
        self._said = TextLabel(tone="second", wraps=True)
        self._rows = QListWidget()
        self._again = PushButton(self.tr("Suggest again"))
        self._set_up()
        self._lay_out()
        context.session.annotations_changed.connect(self._fill)
        self._fill()

    def _set_up(self) -> None:
        self._rows.setProperty("kind", "rows")
        self._rows.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._rows.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._rows.setUniformItemSizes(True)
        self._rows.setAccessibleName(self.tr("Rejected suggestions"))
        self._rows.itemSelectionChanged.connect(self._on_selected)
        self._rows.itemActivated.connect(self._on_again)
        self._again.clicked.connect(self._on_again)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addWidget(self._again)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 28, 16)
        column.setSpacing(12)
        column.addWidget(self._form)
        column.addWidget(hairline())
        column.addWidget(self._said)
        column.addWidget(self._rows, 1)
        column.addLayout(foot)
        column.addStretch(0)

    @Slot()
    def _fill(self) -> None:
        workspace = self.context.session.workspace
        try:
            found = workspace.rejected_suggestions() if workspace is not None else []
        except AnnotatorError:
            found = []
        groups: dict[tuple[str, str], list[Suggestion]] = {}
        for one in found:
            groups.setdefault((one.label, one.quote), []).append(one)
        self._rows.clear()
        for several in groups.values():
            item = QListWidgetItem(self._words(several), self._rows)
            item.setData(_IDS, [one.id for one in several])
            item.setToolTip(tip(several[0].quote))
        none = self.tr("You have rejected no suggestions in this project.")
        some = self.tr("You have rejected these. The same words are not suggested with that label again.")
        self._said.setText(some if groups else none)
        self._rows.setVisible(bool(groups))
        self._again.setVisible(bool(groups))
        self._on_selected()

    def _words(self, several: list[Suggestion]) -> str:
        """Words, label and article of a row; of several articles, how many."""
        first = several[0]
        places = {one.article_id for one in several}
        summary = self.context.session.summary(first.article_id)
        where = summary.shown_title if summary is not None else ""
        if len(places) > 1:
            where = self.tr("%Ln article(s)", "", len(places))
        label = self.context.session.label_title(first.label)
        return " · ".join(part for part in (quoted(first.quote, _QUOTE), label, where) if part)

    @Slot()
    def _on_selected(self) -> None:
        self._again.setEnabled(bool(self._rows.selectedItems()))

    @Slot()
    def _on_again(self) -> None:
        ids = [one for item in self._rows.selectedItems() for one in _ids(item.data(_IDS))]
        if ids:
            self.context.acts.perform(
                lambda workspace: workspace.restore_rejected(ids), lambda _done: self._fill()
            )

    @override
    def set_theme(self, theme: Theme) -> None:
        self._form.set_theme(theme)

    @override
    def show_setting(self, name: str) -> None:
        self._form.show_setting(name)
        if name == "reviewer":
            self._fill()


def _ids(given: Iterable[object]) -> list[str]:
    return [str(one) for one in given]
