"""The left side of the export dialog: what to export, and in which format."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.io.registry import Format
from annotator.model.article import ArticleSummary
from annotator.model.scheme import Scheme
from annotator.model.selection import Selection
from annotator.services.exporting import ExportOptions
from annotator.ui.dialogs.export_format import ExportFormat
from annotator.ui.dialogs.export_training import ExportTraining
from annotator.ui.dialogs.export_what import ExportWhat
from annotator.ui.job_runner import JobRunner


class ExportChoices(QWidget):
    """What to export and how.

    Args:
        articles: All of the project.
        formats: Those that can be written, in the order to show.
        current_article: The article that is being read, or None.

    Signals:
        changed: Some choice is another one.
        opened: Gets a part of it that shows more than before.
    """

    changed = Signal()
    opened = Signal(QWidget)

    def __init__(
        self,
        articles: Sequence[ArticleSummary],
        reviewers: Sequence[str],
        scheme: Scheme,
        formats: Sequence[Format],
        current_article: str | None,
        job_runner: JobRunner,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._is_showing = False
        self._reviewers = tuple(reviewers)
        self._what = ExportWhat(articles, reviewers, scheme, current_article)
        self._how = ExportFormat(formats, scheme)
        self._training = ExportTraining(articles, job_runner)
        self._training.show_for(self._how.format)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 18, 16)
        column.setSpacing(10)
        column.addWidget(self._what)
        column.addWidget(self._how)
        column.addWidget(self._training)
        self._training.opened.connect(lambda: self.opened.emit(self._training))
        column.addStretch(1)
        self._how.changed.connect(self._on_format_changed)
        for part in (self._what, self._training):
            part.changed.connect(self._on_changed)

    @property
    def format(self) -> Format:
        """The chosen format."""
        return self._how.format

    @property
    def is_zipped(self) -> bool:
        """Whether several files are to be one zip file."""
        return self._how.is_zipped

    @property
    def is_training(self) -> bool:
        """Whether a training set is made."""
        return self._training.is_on

    @property
    def is_folder(self) -> bool:
        """Whether several files are written."""
        return self._training.is_on or self._how.is_folder

    def selection(self) -> Selection:
        """The chosen articles and annotations, without what is not to be included.

        Raises:
            InputError: A time is none.
        """
        return self._how.without(self._what.selection())

    def options(self) -> ExportOptions:
        """The chosen format with its options.

        Raises:
            InputError: A number is none.
        """
        whose = self._what.selection().reviewers
        return replace(
            self._how.options(), training=self._training.chosen(self._reviewers if whose is None else whose)
        )

    def choose_format(self, format_id: str) -> bool:
        """Chooses a format; whether it is there."""
        return self._how.choose(format_id)

    def set_option(self, name: str, value: object) -> None:
        """Chooses one value of one option of the format."""
        self._how.set_option(name, value)

    def show_choices(self, selection: Selection, options: ExportOptions) -> None:
        """Shows choices that were saved."""
        self._is_showing = True
        self._what.show_selection(selection)
        self._how.show_options(selection, options)
        self._training.show_options(options.training)
        self._follow()
        self._is_showing = False
        self.changed.emit()

    def _follow(self) -> None:
        self._training.show_for(self._how.format)
        self._how.show_for_training(is_on=self._training.is_on)

    @Slot()
    def _on_format_changed(self) -> None:
        self._follow()
        self._on_changed()

    @Slot()
    def _on_changed(self) -> None:
        self._how.show_for_training(is_on=self._training.is_on)
        if not self._is_showing:
            self.changed.emit()
