"""The rows of the list of annotations: those that are shown, in groups with headings if that is wanted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

from PySide6.QtCore import QCoreApplication, QLocale

from annotator.model.annotation import Annotation

if TYPE_CHECKING:
    from annotator.model.scheme import Scheme

Grouping = Literal["none", "label", "paragraph"]
GROUPINGS: tuple[Grouping, ...] = get_args(Grouping)


@dataclass(frozen=True, slots=True)
class Heading:
    """The head of a group.

    Attributes:
        key: Tells it from other rows; no annotation has such an id.
        count: How many annotations stand below it.
    """

    key: str
    title: str
    count: int


Row = Annotation | Heading


def grouping_of(words: str) -> Grouping:
    """The grouping of that name; none if there is no such."""
    named: dict[str, Grouping] = {one: one for one in GROUPINGS}
    return named.get(words, "none")


def key_of(row: Row) -> str:
    """What tells a row from the others."""
    return row.key if isinstance(row, Heading) else row.id


def rows_of(
    annotations: Sequence[Annotation],
    grouping: Grouping,
    scheme: Scheme | None,
    paragraph_of: Callable[[int], int],
) -> list[Row]:
    """The rows for annotations in reading order; within a group they stay in it."""
    if grouping == "none" or scheme is None:
        return list(annotations)
    groups: dict[str | int, list[Annotation]] = {}
    for one in annotations:
        group = one.label if grouping == "label" else paragraph_of(one.span.start)
        groups.setdefault(group, []).append(one)
    order: Iterable[str | int] = groups
    if grouping == "label":
        order = sorted(groups, key=lambda group: (scheme.order(str(group)), str(group)))
    rows: list[Row] = []
    for group in order:
        rows += [Heading(f"#{group}", _title(group, scheme), len(groups[group])), *groups[group]]
    return rows


def _title(group: str | int, scheme: Scheme) -> str:
    if isinstance(group, str):
        label = scheme.label(group)
        return label.title if label else group
    if not group:
        return QCoreApplication.translate("AnnotationList", "Title")
    paragraph = QCoreApplication.translate("AnnotationList", "Paragraph %1")
    return paragraph.replace("%1", QLocale().toString(group))
