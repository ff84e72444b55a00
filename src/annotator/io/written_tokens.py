"""The tokens of a text as spaCy and Prodigy have them: white space is a token where it is more than one blank.

The words are `annotator.model.tokens`'; what lies between them goes into tokens of its own, but for one blank behind a token, so
that the tokens and their blanks give the text again, character by character.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from annotator.io.losses import Losses
from annotator.io.records import AnnotationRecord
from annotator.io.writing import Corpus, Edges
from annotator.model.span import Span
from annotator.model.tokens import tokens


@dataclass(frozen=True, slots=True)
class OnTokens:
    """An annotation by its tokens.

    Attributes:
        first: Number of its first token.
        last: Of its last one.
    """

    annotation: AnnotationRecord
    first: int
    last: int


class Tokens:
    """A text in tokens.

    Attributes:
        spans: Where each lies, without the blank behind it.
        spaces: Whether a blank follows each.
    """

    def __init__(self, text: str) -> None:
        self.spans: list[Span] = []
        self.spaces: list[bool] = []
        self._words: list[int] = []
        at = 0
        for word in tokens(text):
            self._add_gap(text, at, word.start)
            self._words.append(len(self.spans))
            self._add(word)
            at = word.end
        self._add_gap(text, at, len(text))
        self._starts = [span.start for span in self.spans]
        self._ends = [span.end for span in self.spans]

    def place(self, start: int, end: int) -> tuple[int, int] | None:
        """The first and the last token that share a character with a stretch: words if there are some, else white space."""
        first, last = bisect_right(self._ends, start), bisect_left(self._starts, end) - 1
        if first > last:
            return None
        if self._starts[first] == start and self._ends[last] == end:
            return first, last
        words = self._words[bisect_left(self._words, first) : bisect_right(self._words, last)]
        return (words[0], words[-1]) if words else (first, last)

    def placed(
        self, annotations: Iterable[AnnotationRecord], edges: Edges, losses: Losses
    ) -> Iterator[OnTokens]:
        """The annotations by their tokens; those that cut tokens are widened, or left out and counted."""
        for one in annotations:
            found = self.place(one.start, one.end)
            if found is None:
                losses.note("edges", one.id)
                continue
            start, end = self.spans[found[0]].start, self.spans[found[1]].end
            if edges == "leave-out" and (start < one.start or end > one.end):
                losses.note("edges", one.id)
            else:
                yield OnTokens(one, *found)

    def note_changed(self, placed: Iterable[OnTokens], losses: Losses) -> None:
        """Counts those of what is written that have another place on tokens than in the text."""
        for one in placed:
            start, end = self.spans[one.first].start, self.spans[one.last].end
            if start < one.annotation.start or end > one.annotation.end:
                losses.note("widened", one.annotation.id)
            elif (start, end) != (one.annotation.start, one.annotation.end):
                losses.note("blanks", one.annotation.id)

    def _add(self, span: Span) -> None:
        self.spans.append(span)
        self.spaces.append(False)

    def _add_gap(self, text: str, start: int, end: int) -> None:
        if start < end and text[start] == " " and self.spans:
            self.spaces[-1] = True
            start += 1
        if start < end:
            self._add(Span(start, end))


def without_overlaps(given: Iterable[OnTokens], corpus: Corpus) -> list[OnTokens]:
    """Those of which no two share a token, in reading order; the others are counted.

    The label that stands first in the scheme wins if that was chosen, else the longest annotation does.
    """

    def rank(one: OnTokens) -> tuple[int, ...]:
        length = one.first - one.last
        order = corpus.rank_of(one.annotation.label)
        by_label = corpus.options.overlap == "order"
        return (order, length, one.first) if by_label else (length, order, one.first)

    ranked = sorted(given, key=rank)
    taken: set[int] = set()
    kept: list[OnTokens] = []
    for one in ranked:
        own = range(one.first, one.last + 1)
        if taken.isdisjoint(own):
            taken.update(own)
            kept.append(one)
        else:
            corpus.losses.note("overlaps", one.annotation.id)
    return sorted(kept, key=lambda one: one.first)
