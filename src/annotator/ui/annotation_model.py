"""The annotations of an article as rows of a list, in reading order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from annotator.model.annotation import Annotation
from annotator.ui.attribute_words import attribute_line

if TYPE_CHECKING:
    from annotator.model.scheme import Label, Scheme

Index = QModelIndex | QPersistentModelIndex


class AnnotationRole(IntEnum):
    """What the delegate asks a row for, beyond Qt's roles."""

    ANNOTATION = Qt.ItemDataRole.UserRole + 1


class AnnotationModel(QAbstractListModel):
    """Rows come, go and change one by one where they can, so that selection and place are kept."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Annotation] = []
        self._places: dict[str, int] = {}
        self._scheme: Scheme | None = None
        self._paragraph_of: Callable[[int], int] = lambda _position: 0

    def set_annotations(
        self, annotations: Sequence[Annotation], scheme: Scheme, paragraph_of: Callable[[int], int]
    ) -> None:
        """Takes other annotations, in the order given."""
        self._scheme, self._paragraph_of = scheme, paragraph_of
        before, after = self.ids(), [annotation.id for annotation in annotations]
        rows = list(annotations)
        added = _one_more(before, after)
        removed = _one_more(after, before)
        if before == after:
            self._keep(rows)
        elif added is not None:
            self.beginInsertRows(QModelIndex(), added, added)
            self._keep(rows)
            self.endInsertRows()
        elif removed is not None:
            self.beginRemoveRows(QModelIndex(), removed, removed)
            self._keep(rows)
            self.endRemoveRows()
        else:
            self.beginResetModel()
            self._keep(rows)
            self.endResetModel()
        if rows:
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))

    def ids(self) -> list[str]:
        """Ids in the order of the rows."""
        return [annotation.id for annotation in self._rows]

    def annotation(self, row: int) -> Annotation | None:
        """The annotation of a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, annotation_id: str | None) -> int:
        """The row of an annotation, -1 if there is none."""
        return self._places.get(annotation_id or "", -1)

    def label_of(self, annotation: Annotation) -> Label | None:
        """The annotation's label, None if the scheme does not know it."""
        return self._scheme.label(annotation.label) if self._scheme else None

    def line_of(self, annotation: Annotation) -> str:
        """The second line of a row: what the attributes say."""
        return attribute_line(annotation, self.label_of(annotation))

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default, never changed
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        annotation = self.annotation(index.row())
        if annotation is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return one_line(annotation.quote)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(annotation, index.row())
            case AnnotationRole.ANNOTATION:
                return annotation
            case _:
                return None

    def _keep(self, rows: list[Annotation]) -> None:
        self._rows = rows
        self._places = {annotation.id: row for row, annotation in enumerate(rows)}

    def _spoken(self, annotation: Annotation, row: int) -> str:
        label = self.label_of(annotation)
        place = self.tr("%1 of %2").replace("%1", str(row + 1)).replace("%2", str(len(self._rows)))
        paragraph = self._paragraph_of(annotation.span.start)
        parts = [
            label.title if label else annotation.label,
            one_line(annotation.quote),
            self.line_of(annotation).replace(" · ", ", "),
            self.tr("Paragraph %1").replace("%1", str(paragraph)) if paragraph else "",
            place,
        ]
        return " ".join(f"{part}." for part in parts if part)


def one_line(words: str, limit: int = 300) -> str:
    """The words without line ends and runs of blanks, cut where no row is that long."""
    return " ".join(words[:limit].split())


def _one_more(shorter: list[str], longer: list[str]) -> int | None:
    """The place of the one id that the longer list has more; None if they differ otherwise."""
    if len(longer) != len(shorter) + 1:
        return None
    place = next(
        (row for row, pair in enumerate(zip(shorter, longer, strict=False)) if pair[0] != pair[1]),
        len(shorter),
    )
    return place if shorter[place:] == longer[place + 1 :] else None
