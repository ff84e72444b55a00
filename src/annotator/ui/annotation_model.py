"""The annotations of an article as rows of a list: filtered, and in groups or in reading order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Qt
from typing_extensions import override

from annotator.model.annotation import Annotation
from annotator.ui.annotation_groups import Grouping, Heading, Row, Step, key_of, rows_of, step_between
from annotator.ui.attribute_words import attribute_line, spoken_line
from annotator.ui.reading_order import IN_ORDER
from annotator.ui.row_model import Index, RowModel

if TYPE_CHECKING:
    from annotator.model.scheme import Label, Scheme


class AnnotationRole(IntEnum):
    """What the delegate asks a row for, beyond Qt's roles."""

    ANNOTATION = Qt.ItemDataRole.UserRole + 1
    HEADING = Qt.ItemDataRole.UserRole + 2


class AnnotationModel(RowModel):
    """Rows come, go and change one by one where they can, so that selection and place are kept.

    Attributes:
        total: How many annotations there are, shown or not.
        count: How many of them are shown.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.total, self.count = 0, 0
        self._rows: list[Row] = []
        self._by_id: dict[str, Annotation] = {}
        self._places: dict[str, int] | None = None
        self._headings: list[int] = []
        self._annotations: Sequence[Annotation] = ()
        self._shown: frozenset[str] | None = None
        self._grouping: Grouping = "none"
        self._scheme: Scheme | None = None
        self._paragraph_of: Callable[[int], int] = lambda _position: 0

    def set_annotations(
        self,
        annotations: Sequence[Annotation],
        scheme: Scheme,
        paragraph_of: Callable[[int], int],
        shown: frozenset[str] | None = None,
    ) -> None:
        """Takes other annotations, in reading order.

        Args:
            annotations: All of the article.
            scheme: Their labels.
            paragraph_of: Gives the paragraph's number for a position.
            shown: Ids of those that a filter lets through; None for all.
        """
        self._annotations, self._scheme, self._paragraph_of = annotations, scheme, paragraph_of
        self._shown = shown
        self._arrange()

    def set_grouping(self, grouping: Grouping) -> None:
        """Puts the rows into other groups, or none."""
        if grouping != self._grouping:
            self._grouping = grouping
            self._arrange()

    def ids(self) -> list[str]:
        """Ids of the shown annotations in the order of the rows."""
        return [row.id for row in self._rows if isinstance(row, Annotation)]

    def annotation(self, row: int) -> Annotation | None:
        """The annotation of a row; None for a heading."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, Annotation) else None

    def heading(self, row: int) -> Heading | None:
        """The heading of a row; None for an annotation."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, Heading) else None

    def row_of(self, annotation_id: str | None) -> int:
        """The row of an annotation, -1 if there is none."""
        found = self._by_id.get(annotation_id or "")
        if found is None:
            return -1
        if not self._headings:
            place = bisect_left(self._rows, found.sort_key, key=IN_ORDER)
            if place < len(self._rows) and self._rows[place] is found:
                return place
        if self._places is None:  # a database may put equal beginnings in another order
            self._places = {key_of(row): place for place, row in enumerate(self._rows)}
        return self._places[found.id]

    def near(self, row: int) -> Annotation | None:
        """The annotation of a row, else the next one's, else the one's before."""
        order = (*range(row, len(self._rows)), *range(min(row, len(self._rows)) - 1, -1, -1))
        return next((one for place in order if (one := self.annotation(place)) is not None), None)

    def label_of(self, annotation: Annotation) -> Label | None:
        """The annotation's label, None if the scheme does not know it."""
        return self._scheme.label(annotation.label) if self._scheme else None

    def line_of(self, annotation: Annotation) -> str:
        """The second line of a row: what the attributes say."""
        return attribute_line(annotation, self.label_of(annotation))

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        is_heading = self.heading(index.row()) is not None
        return Qt.ItemFlag.NoItemFlags if is_heading else super().flags(index)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        annotation = self.annotation(index.row())
        if annotation is None:
            return self._heading_data(self.heading(index.row()), role)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return one_line(annotation.quote)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(annotation)
            case AnnotationRole.ANNOTATION:
                return annotation
            case _:
                return None

    def _heading_data(self, heading: Heading | None, role: int) -> object:
        if heading is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return heading.title
            case Qt.ItemDataRole.AccessibleTextRole:
                count = self.tr("%Ln annotation(s)", "", heading.count)
                return f"{heading.title}. {count}."
            case AnnotationRole.HEADING:
                return heading
            case _:
                return None

    def _arrange(self) -> None:
        shown = self._shown
        every = self._annotations
        visible = every if shown is None else [one for one in every if one.id in shown]
        rows = rows_of(visible, self._grouping, self._scheme, self._paragraph_of)
        self.total, self.count = len(every), len(visible)
        step = step_between(self._rows, rows)

        def switch() -> None:
            self._keep(rows, step)

        match step:
            case Step(gone=[], new=[_]):
                self.insert_row(step.place, switch)
            case Step(gone=[_], new=[]):
                self.remove_row(step.place, switch)
            case Step():
                switch()
            case None:
                self.reset_rows(len(rows), switch)
        if rows:
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))

    def _keep(self, rows: list[Row], step: Step | None) -> None:
        """Takes the rows, and what they differ by if that is known."""
        self._rows, self._places = rows, None
        if step is None or not step.is_all:
            self._by_id = {row.id: row for row in rows if isinstance(row, Annotation)}
        else:
            for row in step.gone:
                self._by_id.pop(key_of(row), None)
            self._by_id.update((row.id, row) for row in step.new if isinstance(row, Annotation))
        is_plain = len(rows) == self.count
        self._headings = [] if is_plain else [n for n, row in enumerate(rows) if isinstance(row, Heading)]

    def _number(self, row: int) -> int:
        """The number of a row's annotation among the shown ones, from 1."""
        return row + 1 - bisect_left(self._headings, row)

    def _spoken(self, annotation: Annotation) -> str:
        label, locale = self.label_of(annotation), QLocale()
        place = self.tr("%1 of %2").replace("%1", locale.toString(self._number(self.row_of(annotation.id))))
        paragraph = self._paragraph_of(annotation.span.start)
        parts = [
            label.title if label else annotation.label,
            one_line(annotation.quote),
            spoken_line(annotation, label),
            self.tr("Paragraph %1").replace("%1", locale.toString(paragraph)) if paragraph else "",
            place.replace("%2", locale.toString(self.count)),
        ]
        return " ".join(part if part.endswith((".", "!", "?")) else f"{part}." for part in parts if part)


def one_line(words: str, limit: int = 300) -> str:
    """The words without line ends and runs of blanks, cut where no row is that long."""
    return " ".join(words[:limit].split())
