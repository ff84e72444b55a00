"""The left side of the export dialog: what to export, and in which format."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.io.registry import Format
from annotator.model.article import ArticleSummary
from annotator.model.scheme import Scheme
from annotator.model.selection import Selection
from annotator.services.exporting import ExportOptions
from annotator.ui.dialogs.export_format import ExportFormat
from annotator.ui.dialogs.export_what import ExportWhat


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
        scheme: Scheme,
        formats: Sequence[Format],
        current_article: str | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._is_showing = False
        self._what = ExportWhat(articles, reviewers, scheme, current_article)
        self._how = ExportFormat(formats)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 18, 16)
        column.setSpacing(10)
        column.addWidget(self._what)
        column.addWidget(self._how)
        column.addStretch(1)
        for part in (self._what, self._how):
            part.changed.connect(self._on_changed)

    @property
    def format(self) -> Format:
        """The chosen format."""
        return self._how.format

    @property
    def is_zipped(self) -> bool:
        """Whether a format of several files is to be one zip file."""
        return self._how.is_zipped

    def selection(self) -> Selection:
        """The chosen articles and annotations, without what is not to be included.

        Raises:
            InputError: A time is none.
        """
        return self._how.without(self._what.selection())

    def options(self) -> ExportOptions:
        """The chosen format with its options."""
        return self._how.options()

    def choose_format(self, format_id: str) -> bool:
        """Chooses a format; whether it is there."""
        return self._how.choose(format_id)

    def show_choices(self, selection: Selection, options: ExportOptions) -> None:
        """Shows choices that were saved."""
        self._is_showing = True
        self._what.show_selection(selection)
        self._how.show_options(selection, options)
        self._is_showing = False
        self.changed.emit()

    def _on_changed(self) -> None:
        if not self._is_showing:
            self.changed.emit()
