"""What is exported: which articles, and whose annotations, of what kind."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from annotator.model.article import ArticleSummary
from annotator.model.scheme import Scheme
from annotator.model.selection import Selection
from annotator.ui.dialogs.combo_rows import in_group
from annotator.ui.dialogs.export_articles import ArticlePicker
from annotator.ui.dialogs.export_narrowing import ExportNarrowing
from annotator.ui.dialogs.export_some import SomeOf
from annotator.ui.dialogs.one_of import tab_to_checked

What = Literal["all", "done", "this", "chosen"]


class ExportWhat(QWidget):
    """Chooses articles and annotations.

    Args:
        articles: All of the project.
        reviewers: All who have annotated.
        current_article: The article that is being read, or None.

    Signals:
        changed: Something else is chosen.
    """

    changed = Signal()

    def __init__(
        self,
        articles: Sequence[ArticleSummary],
        reviewers: Sequence[str],
        scheme: Scheme,
        current_article: str | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._articles = articles
        self._current = current_article
        self._picker: ArticlePicker | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(1)
        self._add_articles()
        words = self.tr("Whose annotations")
        self._column.addSpacing(10)
        self._column.addWidget(in_group(words))
        self._whose = SomeOf(words, self.tr("Everyone"), [(one, one) for one in reviewers])
        self._narrowing = ExportNarrowing(scheme)
        self._column.addWidget(self._whose)
        self._column.addWidget(self._narrowing)
        self._whose.changed.connect(self._on_whose_changed)
        self._narrowing.changed.connect(self.changed)
        self._show_done()

    def selection(self) -> Selection:
        """What is chosen.

        Raises:
            InputError: A time is none.
        """
        what = self._what()
        articles = None
        if what == "this" and self._current is not None:
            articles = (self._current,)
        elif what == "chosen":
            articles = self._articles_chosen().chosen()
        return self._narrowing.narrowed(
            Selection(
                articles=articles,
                reviewers=self._whose.chosen(),
                statuses=("done",) if what == "done" else None,
            )
        )

    def show_selection(self, selection: Selection) -> None:
        """Shows a selection as it was chosen."""
        self._whose.choose(selection.reviewers)
        is_done = selection.articles is None and selection.statuses == ("done",)
        if is_done:
            self._buttons["done"].setEnabled(True)  # nothing is chosen then, which is what was saved
        what: What = "done" if is_done else "all"
        if selection.articles is not None:
            what = "this" if selection.articles == (self._current,) else "chosen"
        self._buttons[what].setChecked(True)
        if what == "chosen":
            self._articles_chosen().choose(selection.articles or ())
        self._narrowing.show_selection(selection, with_status=not is_done)

    def _what(self) -> str:
        return next(name for name, button in self._buttons.items() if button.isChecked())

    def _add_articles(self) -> None:
        self._column.addWidget(in_group(self.tr("What")))
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QRadioButton] = {}
        choices: tuple[tuple[What, str], ...] = (
            ("all", self.tr("All %Ln article(s)", "", len(self._articles))),
            ("done", ""),
            ("this", self.tr("Only this article")),
            ("chosen", self.tr("Chosen articles…")),
        )
        for name, words in choices:
            button = QRadioButton(words)
            self._buttons[name] = button
            self._group.addButton(button)
            self._column.addWidget(button)
        self._buttons["all"].setChecked(True)
        self._buttons["this"].setEnabled(self._current is not None)
        tab_to_checked(self._group)
        self._group.buttonToggled.connect(self._on_toggled)

    def _articles_chosen(self) -> ArticlePicker:
        """The list, which is made when it is first needed: a project may have many articles."""
        if self._picker is None:
            self._picker = ArticlePicker(self._articles)
            if self._current is not None:
                self._picker.choose((self._current,))
            self._picker.changed.connect(self.changed)
            self._column.insertWidget(self._column.indexOf(self._buttons["chosen"]) + 1, self._picker)
            self._picker.come_after(self._buttons["chosen"])
        return self._picker

    def _show_done(self) -> None:
        """Counts the articles that the chosen reviewers, or anybody, have marked done."""
        whose = self._whose.chosen()
        count = sum(
            any(
                status == "done" and (whose is None or name in whose) for name, status in one.statuses.items()
            )
            for one in self._articles
        )
        button = self._buttons["done"]
        number = self.locale().toString(count)
        button.setText(self.tr("Only articles marked done (%1)").replace("%1", number))
        button.setEnabled(count > 0)
        if not count and button.isChecked():
            self._buttons["all"].setChecked(True)

    @Slot()
    def _on_whose_changed(self) -> None:
        self._show_done()
        self.changed.emit()

    @Slot(QAbstractButton, bool)
    def _on_toggled(self, button: QAbstractButton, is_on: bool) -> None:  # noqa: FBT001 - Qt's signature
        is_chosen = button is self._buttons["chosen"]
        if is_chosen and (is_on or self._picker is not None):
            self._articles_chosen().setVisible(is_on)
        if is_on:
            self.changed.emit()
