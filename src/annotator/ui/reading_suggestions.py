"""The suggestions of the shown article as the reading view needs them: where, and in which underline lane."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from annotator.model.lanes import LANES
from annotator.model.scheme import Label
from annotator.model.span import Span
from annotator.model.suggestion import Suggestion
from annotator.ui.reading_layout import KEPT, PieceLayout, Run
from annotator.ui.reading_marks import Fragment, ReadingMarks


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
        self._every: list[Suggestion] = []
        self._places: dict[str, int] = {}
        self._starts: list[int] = []
        self._furthest: list[int] = []
        self._parts: dict[int, tuple[PieceLayout, int, list[SuggestedPart]]] = {}
        self.revision = 0
        """Grows with every change."""

    def __len__(self) -> int:
        return len(self._every)

    def __contains__(self, suggestion_id: object) -> bool:
        return suggestion_id in self._places

    def set_all(self, suggestions: Sequence[Suggestion]) -> bool:
        """Takes what is shown now, in reading order; whether that is something else."""
        if list(suggestions) == self._every:
            return False
        self._every = list(suggestions)
        self._places = {one.id: place for place, one in enumerate(self._every)}
        self._starts = [one.span.start for one in self._every]
        self._furthest = list(accumulate((one.span.end for one in self._every), max))
        self._parts.clear()
        self.revision += 1
        return True

    def get(self, suggestion_id: str | None) -> Suggestion | None:
        """The suggestion of that id, or None."""
        place = None if suggestion_id is None else self._places.get(suggestion_id)
        return None if place is None else self._every[place]

    def place(self, suggestion_id: str | None) -> int | None:
        """Its place among all of them, from 0; None if it is not there."""
        return None if suggestion_id is None else self._places.get(suggestion_id)

    def every(self) -> Sequence[Suggestion]:
        """All in reading order."""
        return self._every

    def overlapping(self, start: int, end: int) -> Iterator[Suggestion]:
        """Those that share a character with the range, in reading order."""
        place = bisect_left(self._furthest, start + 1)
        while place < len(self._every) and self._starts[place] < end:
            if self._every[place].span.end > start:
                yield self._every[place]
            place += 1

    def spans_by_label(self) -> dict[str, list[Span]]:
        """All spans by the id of their label."""
        found: dict[str, list[Span]] = {}
        for one in self._every:
            found.setdefault(one.label, []).append(one.span)
        return found

    def parts(self, piece: int, layout: PieceLayout, marks: ReadingMarks) -> list[SuggestedPart]:
        """What is drawn in a piece."""
        if not self._every:
            return []
        kept = self._parts.get(piece)
        if kept is not None and kept[0] is layout and kept[1] == marks.revision:
            return kept[2]
        found = list(self.overlapping(layout.start, max(layout.end, layout.start + 1)))
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
