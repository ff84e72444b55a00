"""The suggestions of the shown article as the reading view needs them: where, and in which underline lane."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass

from annotator.model.lanes import LANES, SpanIndex
from annotator.model.scheme import Label
from annotator.model.span import Span
from annotator.model.suggestion import Suggestion
from annotator.ui.reading_layout import KEPT, PieceLayout, Run
from annotator.ui.reading_marks import Fragment, ReadingMarks
from annotator.ui.reading_order import IN_ORDER, OrderedRows, with_span


@dataclass(frozen=True, slots=True)
class SuggestedPart:
    """What of one suggestion lies in one piece.

    Attributes:
        label: None if the scheme does not know it.
        lane: Of its underline: the first that no annotation and no other suggestion there has.
        begins: Whether the suggestion begins in this piece.
    """

    id: str
    span: Span
    label: Label | None
    runs: tuple[Run, ...]
    lane: int
    begins: bool


class ReadingSuggestions:
    """All suggestions that are shown, in reading order. Without any, nothing is asked and nothing is kept."""

    def __init__(self) -> None:
        self._rows: OrderedRows[Suggestion] = OrderedRows()
        self._index = SpanIndex()
        self._spans: dict[str, list[Span]] | None = None
        self._parts: dict[int, tuple[PieceLayout, int, list[SuggestedPart]]] = {}
        self.revision = 0
        """Grows with every change."""
        self.expecting: Callable[[], None] | None = None
        """Has the rest of them `arrive`, while not all have."""

    def __len__(self) -> int:
        self.complete()
        return len(self._rows)

    def __contains__(self, suggestion_id: object) -> bool:
        return isinstance(suggestion_id, str) and self.get(suggestion_id) is not None

    @property
    def has_any(self) -> bool:
        """Whether there are some, as far as is known while not all have come."""
        return bool(self._rows) or self.expecting is not None

    def complete(self) -> None:
        """Has those come that have not yet: all of them are needed."""
        if self.expecting is not None:
            self.expecting()

    def set_all(self, suggestions: Sequence[Suggestion]) -> bool:
        """Takes what is shown now, in reading order; whether that is something else."""
        self.expecting = None
        if list(suggestions) == self._rows.every:
            return False
        self._rows.take(list(suggestions))
        self._index = SpanIndex((one.id, one.span) for one in suggestions)
        self._spans = None
        self._parts.clear()
        self.revision += 1
        return True

    def change(self, put: Sequence[Suggestion], drop: Collection[str]) -> None:
        """The same for a few: some are new or different, some are gone. Costs nothing for the others."""
        gone = self._rows.change({*drop, *(new.id for new in put)}, put)
        for one in gone:
            self._index.discard(one.id)
        for one in put:
            self._index.add(one.id, one.span)
        self._spans = None
        self._forget_parts([one.span for one in (*gone, *put)])
        self.revision += 1

    def arrive(self, more: Sequence[Suggestion], *, is_all: bool) -> None:
        """More of them have been read, near one another; with the last ones it `is_all`."""
        self._rows.arrive(more)
        for one in more:
            self._index.add(one.id, one.span)
        if is_all:
            self.expecting = None
        if more:
            self._spans = None
            self._forget_parts(
                [Span(min(each.span.start for each in more), max(each.span.end for each in more))]
            )
        self.revision += bool(more) or is_all

    def _forget_parts(self, spans: Sequence[Span]) -> None:
        """What is drawn in the pieces that some spans reach is made anew."""
        for piece, (layout, _revision, _made) in list(self._parts.items()):
            if any(span.start <= layout.end and layout.start < span.end for span in spans):
                del self._parts[piece]

    def get(self, suggestion_id: str | None) -> Suggestion | None:
        """The suggestion of that id, or None."""
        if suggestion_id is not None and suggestion_id not in self._rows:
            self.complete()
        return None if suggestion_id is None else self._rows.get(suggestion_id)

    def place(self, suggestion_id: str | None) -> int | None:
        """Its place among all of them, from 0; None if it is not there."""
        one = self.get(suggestion_id)
        if one is not None:
            self.complete()
        return None if one is None else bisect_left(self._rows.every, one.sort_key, key=IN_ORDER)

    def every(self) -> Sequence[Suggestion]:
        """All in reading order."""
        self.complete()
        return self._rows.every

    def with_span(self, span: Span) -> list[Suggestion]:
        """Those with exactly that span, of those that have come."""
        return with_span(self._rows.every, span)

    def overlapping(self, start: int, end: int) -> list[Suggestion]:
        """Those that share a character with the range, of those that have come, in reading order."""
        found = [self._rows[key] for key, _span in self._index.overlapping(start, end)]
        return sorted(found, key=IN_ORDER)

    def spans_by_label(self) -> dict[str, list[Span]]:
        """All spans by the id of their label, of those that have come."""
        if self._spans is None:
            self._spans = {}
            for one in self._rows.every:
                self._spans.setdefault(one.label, []).append(one.span)
        return self._spans

    def parts(self, piece: int, layout: PieceLayout, marks: ReadingMarks) -> list[SuggestedPart]:
        """What is drawn in a piece."""
        if not self._rows:
            return []
        kept = self._parts.get(piece)
        if kept is not None and kept[0] is layout and kept[1] == marks.revision:
            return kept[2]
        found = self.overlapping(layout.start, max(layout.end, layout.start + 1))
        made = list(self._made(found, layout, marks, marks.fragments(piece, layout))) if found else []
        if len(self._parts) >= KEPT:
            self._parts.clear()
        self._parts[piece] = (layout, marks.revision, made)
        return made

    def forget_layouts(self) -> None:
        """Everything is laid out anew."""
        self._parts.clear()

    def _made(
        self,
        found: Sequence[Suggestion],
        layout: PieceLayout,
        marks: ReadingMarks,
        fragments: Sequence[Fragment],
    ) -> Iterator[SuggestedPart]:
        taken = [(one.span, one.lane) for one in fragments if one.lane is not None]
        for one in found:
            used = {lane for span, lane in taken if span.overlaps(one.span)}
            lane = next((each for each in range(LANES) if each not in used), LANES - 1)
            taken.append((one.span, lane))
            runs = tuple(layout.runs(one.span.start, one.span.end))
            label = marks.label(one.label)
            yield SuggestedPart(one.id, one.span, label, runs, lane, layout.start <= one.span.start)
