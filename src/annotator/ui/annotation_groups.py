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


@dataclass(frozen=True, slots=True)
class Step:
    """What is different between two lists of rows: at one place, and no more than a row of each.

    Attributes:
        gone: The row that only the first list has, or none.
        new: The row that only the second has, or none; with both, one row says something else now.
        is_all: Whether all others are the objects they were; else they may say something else, too.
    """

    place: int
    gone: list[Row]
    new: list[Row]
    is_all: bool = True


def step_between(before: list[Row], after: list[Row]) -> Step | None:
    """What is different if it is that little, else None; a row is the same if its key is.

    Thousands of rows that stayed the objects they are cost next to nothing. Where all were read again, keys are compared.
    """
    is_read_again = before and after and before[0] is not after[0] and before[-1] is not after[-1]
    found = None if is_read_again else _difference(before, after)
    if found is not None:
        place, gone, new = found
        is_same = not (gone and new) or key_of(before[place]) == key_of(after[place])
        return Step(place, before[place : place + gone], after[place : place + new]) if is_same else None
    found = _difference(list(map(key_of, before)), list(map(key_of, after)))
    if found is None or (found[1] and found[2]):
        return None
    place, gone, new = found
    return Step(place, before[place : place + gone], after[place : place + new], is_all=False)


def _difference(before: Sequence[object], after: Sequence[object]) -> tuple[int, int, int] | None:
    """Where two lists begin to differ, and how many items only the one and only the other has there: at most one each."""
    place, most = 0, min(len(before), len(after))
    while place < most:  # halves are compared as wholes, which stops at no item that is the same object
        middle = (place + most + 1) // 2
        if before[place:middle] == after[place:middle]:
            place = middle
        else:
            most = middle - 1
    for gone, new in ((0, 0), (0, 1), (1, 0), (1, 1)):
        if len(after) - len(before) == new - gone and before[place + gone :] == after[place + new :]:
            return place, gone, new
    return None


def _title(group: str | int, scheme: Scheme) -> str:
    if isinstance(group, str):
        label = scheme.label(group)
        return label.title if label else group
    if not group:
        return QCoreApplication.translate("AnnotationList", "Title")
    paragraph = QCoreApplication.translate("AnnotationList", "Paragraph %1")
    return paragraph.replace("%1", QLocale().toString(group))
