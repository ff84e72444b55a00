"""The left side of the export dialog: which articles, whose annotations, which format and its options."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from annotator.io.registry import Format
from annotator.model.article import ArticleSummary
from annotator.model.selection import Selection
from annotator.services.export_checks import TABLES
from annotator.services.exporting import ExportOptions
from annotator.ui.sentences import shown
from annotator.ui.text_label import TextLabel

What = Literal["all", "done", "this"]

_WITH_TABLE_OPTIONS = "csv"


class ExportChoices(QWidget):
    """What to export and how.

    Args:
        articles: All of the project.
        formats: Those that can be written, in the order to show.
        current_article: The article that is being read, or None.

    Signals:
        changed: Some choice is another one.
    """

    changed = Signal()

    def __init__(
        self,
        articles: Sequence[ArticleSummary],
        reviewers: Sequence[str],
        formats: Sequence[Format],
        current_article: str | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._articles = articles
        self._current = current_article
        self._formats = {one.id: one for one in formats}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 16, 18, 16)
        self._column.setSpacing(4)
        self._add_what()
        self._add_whose(reviewers)
        self._add_formats(formats)
        self._add_excluded()
        self._add_options()
        self._add_offsets()
        self._column.addStretch(1)
        self._show_done()
        self._show_options()

    @property
    def format(self) -> Format:
        """The chosen format."""
        return self._formats[_chosen(self._format_group)]

    def selection(self) -> Selection:
        """The chosen articles and reviewers."""
        reviewer = self._reviewer()
        what = _chosen(self._what_group)
        return Selection(
            articles=(self._current,) if what == "this" and self._current is not None else None,
            reviewers=None if reviewer is None else (reviewer,),
            statuses=("done",) if what == "done" else None,
        )

    def options(self) -> ExportOptions:
        """The chosen format with its options."""
        has_options = self.format.id == _WITH_TABLE_OPTIONS
        return ExportOptions(
            format=self.format.id,
            guard_formulas=has_options and self._guard.isChecked(),
            bom=has_options and self._bom.isChecked(),
            includes_excluded=self._include_excluded.isChecked(),
        )

    def choose_format(self, format_id: str) -> None:
        """Chooses a format, if it is there."""
        for button in self._format_group.buttons():
            if button.objectName() == format_id:
                button.setChecked(True)

    def _reviewer(self) -> str | None:
        return self._whose.currentData()

    def _add_what(self) -> None:
        self._add_heading(self.tr("What"))
        self._what_group = QButtonGroup(self)
        choices: tuple[tuple[What, str], ...] = (
            ("all", self.tr("All %n article(s)", "", len(self._articles))),
            ("done", ""),
            ("this", self.tr("Only this article")),
        )
        self._add_radios(self._what_group, choices)
        this = next(article for article in self._what_group.buttons() if article.objectName() == "this")
        this.setEnabled(self._current is not None)

    def _add_whose(self, reviewers: Sequence[str]) -> None:
        heading = self._add_heading(self.tr("Whose annotations"))
        self._whose = QComboBox()
        self._whose.setAccessibleName(heading)
        self._whose.addItem(self.tr("Everyone"), None)
        for reviewer in reviewers:
            self._whose.addItem(reviewer, reviewer)
        self._whose.currentIndexChanged.connect(self._on_whose_changed)
        self._column.addWidget(self._whose)

    def _add_formats(self, formats: Sequence[Format]) -> None:
        self._add_heading(self.tr("Format"))
        self._format_group = QButtonGroup(self)
        described = {
            "csv": self.tr("CSV — one row per annotation"),
            "jsonl-spans": self.tr("JSONL — one line per annotation"),
            "jsonl": self.tr("JSONL — one line per article, with its text"),
        }
        self._add_radios(self._format_group, [(one.id, described.get(one.id, one.title)) for one in formats])
        for button in self._format_group.buttons():
            lost = ", ".join(map(shown, self._formats[button.objectName()].cannot_carry))
            button.setToolTip(self.tr("Cannot hold: %1").replace("%1", lost) if lost else "")
            button.setAccessibleDescription(button.toolTip())

    def _add_options(self) -> None:
        self._options_heading = TextLabel(self.tr("Spreadsheets"), px=12, weight=600, tone="second")
        self._column.addSpacing(10)
        self._column.addWidget(self._options_heading)
        self._guard = QCheckBox(self.tr("Keep cells from running as formulas"))
        self._guard.setToolTip(
            self.tr("Puts an apostrophe before cells that begin with = + - @, a tab or a line end.")
        )
        self._bom = QCheckBox(self.tr("Mark as UTF-8 for Excel"))
        self._bom.setToolTip(self.tr("Writes a byte order mark, so that Excel reads letters beyond English."))
        for box in (self._guard, self._bom):
            box.toggled.connect(self.changed)
            self._column.addWidget(box)

    def _add_excluded(self) -> None:
        self._include_excluded = QCheckBox(self.tr("Annotations on excluded text too"))
        self._include_excluded.setToolTip(
            self.tr("An import may have brought some. A table does not say what is excluded.")
        )
        self._include_excluded.toggled.connect(self.changed)
        self._column.addWidget(self._include_excluded)

    def _add_offsets(self) -> None:
        self._add_heading(self.tr("Offsets count"))
        self._column.addWidget(TextLabel(self.tr("Unicode code points")))

    def _add_heading(self, words: str) -> str:
        if self._column.count():
            self._column.addSpacing(10)
        self._column.addWidget(TextLabel(words, px=12, weight=600, tone="second"))
        return words

    def _add_radios(self, group: QButtonGroup, choices: Sequence[tuple[str, str]]) -> None:
        for place, (name, words) in enumerate(choices):
            button = QRadioButton(words)
            button.setObjectName(name)
            button.setChecked(place == 0)
            group.addButton(button)
            self._column.addWidget(button)
        group.buttonToggled.connect(self._on_toggled)

    def _show_done(self) -> None:
        """Counts the articles that the chosen reviewer, or anybody, has marked done."""
        reviewer = self._reviewer()
        count = sum(
            "done" in (article.statuses.values() if reviewer is None else (article.statuses.get(reviewer),))
            for article in self._articles
        )
        button = next(one for one in self._what_group.buttons() if one.objectName() == "done")
        number = self.locale().toString(count)
        button.setText(self.tr("Only articles marked done (%1)").replace("%1", number))
        button.setEnabled(count > 0)
        if not count and button.isChecked():
            self._what_group.buttons()[0].setChecked(True)

    def _show_options(self) -> None:
        self._include_excluded.setVisible(self.format.id in TABLES)
        for widget in (self._options_heading, self._guard, self._bom):
            widget.setVisible(self.format.id == _WITH_TABLE_OPTIONS)

    @Slot(int)
    def _on_whose_changed(self, _index: int) -> None:
        self._show_done()
        self.changed.emit()

    @Slot(QAbstractButton, bool)
    def _on_toggled(self, _button: QAbstractButton, is_on: bool) -> None:  # noqa: FBT001 - Qt's signature
        if is_on:
            self._show_options()
            self.changed.emit()


def _chosen(group: QButtonGroup) -> str:
    return next(button.objectName() for button in group.buttons() if button.isChecked())
