"""The annotations of the shown article as the reading view needs them: where, how deep, in which order."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from annotator.model.annotation import Annotation
from annotator.model.lanes import SpanIndex
from annotator.model.scheme import Label, Scheme
from annotator.model.span import Span
from annotator.ui.mark_lanes import MarkLanes
from annotator.ui.reading_layout import KEPT, PieceLayout, Run

_MANY = 500
"""From so many differences on, everything is indexed anew."""

_SPAN = attrgetter("span")
_IN_ORDER = attrgetter("sort_key")


@dataclass(frozen=True, slots=True)
class Fragment:
    """What of one annotation lies in one piece.

    Attributes:
        label: None if the scheme does not know it.
        runs: On the piece's lines.
        lane: Underline lane, 0 next to the text; None for a long span.
        begins: Whether the annotation begins in this piece.
        finishes: Whether it ends in this piece.
    """

    id: str
    span: Span
    label: Label | None
    runs: tuple[Run, ...]
    lane: int | None
    begins: bool
    finishes: bool

    @property
    def is_long(self) -> bool:
        """Whether it takes corner marks and a bracket only."""
        return self.lane is None


class ReadingMarks:
    """All annotations of one article, and what is cached about those that were seen."""

    def __init__(self) -> None:
        self._annotations: dict[str, Annotation] = {}
        self._index = SpanIndex()
        self._lanes = MarkLanes(self._index, self._rank)
        self._fragments: dict[int, tuple[PieceLayout, list[Fragment]]] = {}
        self._stale: dict[int, tuple[PieceLayout, list[Fragment]]] = {}
        self._labels: dict[str, Label] = {}
        self._order: dict[str, int] = {}
        self._sequence: list[Annotation] | None = None
        self._by_label: tuple[int, Mapping[str, Sequence[Span]]] | None = None
        self.revision = 0
        """Grows with every change; what is drawn from all of them compares it."""
        self.expecting: Callable[[], None] | None = None
        """Has the rest of them `arrive`, while not all have."""

    def __len__(self) -> int:
        return len(self._annotations)

    def __contains__(self, annotation_id: object) -> bool:
        if annotation_id is not None and annotation_id not in self._annotations:
            self.complete()
        return annotation_id in self._annotations

    def complete(self) -> None:
        """Has those come that have not yet: all of them are needed."""
        if self.expecting is not None:
            self.expecting()

    def set_scheme(self, scheme: Scheme) -> None:
        """Labels may have other colours, patterns and order."""
        self._labels = {label.id: label for label in scheme.labels}
        self._order = {label.id: place for place, label in enumerate(scheme.labels)}
        self._lanes = MarkLanes(self._index, self._rank)
        self._fragments.clear()
        self.revision += 1

    def set_all(self, annotations: Sequence[Annotation]) -> list[tuple[int, int]] | None:
        """Takes what the article has now.

        Returns:
            The ranges of the text that look different, or None if that may be everything.
        """
        new = {annotation.id: annotation for annotation in annotations}
        old, self.expecting = self._annotations, None
        if not old:
            self._reset(new)
            return None
        gone, come = old.keys() - new.keys(), new.keys() - old.keys()
        changed = [one for one in new.values() if (was := old.get(one.id)) is not None and _moved(was, one)]
        if len(gone) + len(come) + len(changed) > _MANY:
            self._reset(new)
            return None
        touched = self.change([new[key] for key in come] + changed, gone)
        self._annotations, self._sequence = new, None
        return touched

    def _reset(self, annotations: dict[str, Annotation]) -> None:
        self._annotations = annotations
        self._index = SpanIndex(zip(annotations, map(_SPAN, annotations.values()), strict=True))
        self._lanes = MarkLanes(self._index, self._rank)
        self._fragments.clear()
        self._sequence = None
        self.expecting = None
        self.revision += 1

    def arrive(self, annotations: Sequence[Annotation], *, is_all: bool) -> list[tuple[int, int]]:
        """More of an article's annotations have been read, given in reading order; with the last ones it `is_all`.

        Returns:
            The range of the text that may look different, if any.
        """
        for one in annotations:
            self._annotations[one.id] = one
            self._index.add(one.id, one.span)
        if is_all:
            self.expecting = None
        if annotations:
            self._lanes = MarkLanes(self._index, self._rank)
            self.forget_layouts()
            self._sequence = None
        self.revision += bool(annotations) or is_all
        if not annotations:
            return []
        return [(annotations[0].span.start, max(one.span.end for one in annotations))]

    def clear(self) -> None:
        """There are no annotations."""
        self._reset({})

    def change(self, put: Iterable[Annotation], drop: Iterable[str] = ()) -> list[tuple[int, int]]:
        """Some annotations are new or different, and some are gone.

        Returns:
            The ranges of the text that look different.
        """
        touched: list[tuple[int, int]] = []
        for key in drop:
            touched += self._take_out(key)
        for one in put:
            was = self._annotations.get(one.id)
            if was is not None and not _moved(was, one):
                self._replace(was, one)
                continue
            touched += self._take_out(one.id)
            self._annotations[one.id] = one
            self._index.add(one.id, one.span)
            if self._sequence is not None:
                insort(self._sequence, one, key=_IN_ORDER)
            touched += _ranges(self._lanes.join(one.id, one.span))
        if touched:
            self.revision += 1
        return touched

    def _replace(self, was: Annotation, now: Annotation) -> None:
        """Takes the same annotation with other values: it looks as before."""
        if self._sequence is not None:
            self._sequence[self.place_of(was)] = now
        self._annotations[now.id] = now

    def _take_out(self, key: str) -> list[tuple[int, int]]:
        annotation = self._annotations.pop(key, None)
        span = self._index.get(key)
        if annotation is None or span is None:
            return []
        self._index.discard(key)
        touched = _ranges(self._lanes.leave(key, span))
        if self._sequence is not None:
            del self._sequence[bisect_left(self._sequence, annotation.sort_key, key=_IN_ORDER)]
        return touched

    def move(self, annotation_id: str, span: Span) -> list[tuple[int, int]]:
        """Shows an annotation with another span, as while its handle is dragged."""
        one = self._annotations.get(annotation_id)
        return [] if one is None or one.span == span else self.change([replace(one, span=span)])

    # What is where

    def get(self, annotation_id: str | None) -> Annotation | None:
        """The annotation of that id, or None."""
        return self._annotations.get(annotation_id or "") if annotation_id in self else None

    def label(self, label_id: str) -> Label | None:
        """The label of that id, or None if the scheme does not know it."""
        return self._labels.get(label_id)

    @property
    def labels(self) -> list[Label]:
        """The scheme's labels in order."""
        return list(self._labels.values())

    def spans_by_label(self) -> Mapping[str, Sequence[Span]]:
        """All spans by the id of their label, each in reading order."""
        if self._by_label is None or self._by_label[0] != self.revision:
            found: dict[str, list[Span]] = {}
            for one in self._sorted():
                found.setdefault(one.label, []).append(one.span)
            self._by_label = self.revision, found
        return self._by_label[1]

    def at(self, position: int) -> list[Annotation]:
        """Every annotation that holds the character at the position, the shortest first, equals in the scheme's order."""
        keys = [key for key, _ in self._index.overlapping(position, position + 1)]
        return sorted((self._annotations[key] for key in keys), key=self._by_length)

    def _by_length(self, one: Annotation) -> tuple[int, int, str]:
        return len(one.span), self._order.get(one.label, len(self._order)), one.id

    def _rank(self, annotation_id: str) -> tuple[int, str]:
        """Of equally long ones, the one that comes first in the scheme has the lower lane."""
        label = self._annotations[annotation_id].label
        return self._order.get(label, len(self._order)), annotation_id

    def sequence(self) -> list[Annotation]:
        """All in reading order. Do not change it."""
        self.complete()
        return self._sorted()

    def _sorted(self) -> list[Annotation]:
        if self._sequence is None:
            self._sequence = sorted(self._annotations.values(), key=_IN_ORDER)
        return self._sequence

    def place_of(self, annotation: Annotation) -> int:
        """The place of one of them in the `sequence`."""
        return bisect_left(self.sequence(), annotation.sort_key, key=_IN_ORDER)

    # Lanes

    def lane(self, annotation_id: str, span: Span) -> int | None:
        """The underline lane of an annotation, or None for a long one."""
        return self._lanes.lane(annotation_id, span)

    # Pieces

    def fragments(self, piece: int, layout: PieceLayout) -> list[Fragment]:
        """What is drawn in a piece, in painting order: the longest first, the owner of the tint last."""
        kept = self._fragments.get(piece)
        if kept is not None and kept[0] is layout:
            return kept[1]
        entries = self._index.overlapping(layout.start, max(layout.end, layout.start + 1))
        ones = sorted((self._annotations[key] for key, _ in entries), key=self._by_length, reverse=True)
        stale = self._stale.pop(piece, None)
        runs = {one.id: one for one in stale[1]} if stale is not None and stale[0] is layout else {}
        made = [self._fragment(one, layout, runs.get(one.id)) for one in ones]
        if len(self._fragments) >= KEPT:
            # They would keep layouts alive that the layout cache has let go.
            self._fragments.clear()
            self._stale.clear()
        self._fragments[piece] = (layout, made)
        return made

    def _fragment(self, one: Annotation, layout: PieceLayout, before: Fragment | None) -> Fragment:
        """What lies in the piece; where it lay `before` on the same lines, it lies still if it is as long."""
        is_there = before is not None and before.span == one.span
        return Fragment(
            one.id,
            one.span,
            self._labels.get(one.label),
            before.runs
            if before is not None and is_there
            else tuple(layout.runs(one.span.start, one.span.end)),
            self.lane(one.id, one.span),
            layout.start <= one.span.start,
            one.span.end <= layout.end,
        )

    def forget(self, first: int, last: int) -> None:
        """What was cached about the pieces from `first` to `last` is out of date."""
        is_much = last - first > len(self._fragments)
        for piece in (
            [n for n in self._fragments if first <= n <= last] if is_much else range(first, last + 1)
        ):
            kept = self._fragments.pop(piece, None)
            if kept is not None:
                self._stale[piece] = kept

    def forget_layouts(self) -> None:
        """Everything is laid out anew."""
        self._fragments.clear()
        self._stale.clear()


def _moved(was: Annotation, now: Annotation) -> bool:
    return was is not now and (was.span != now.span or was.label != now.label)


def _ranges(spans: Iterable[Span]) -> list[tuple[int, int]]:
    return [(span.start, span.end) for span in spans]
