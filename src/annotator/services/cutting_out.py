"""Articles without their excluded text: the stretches are cut out, what is left is joined, positions are those of what is left.

For formats that have no place for excluded regions, and for readers. Nothing is put in: of the blanks and line ends around a
stretch those stay that part the most, so two paragraphs stay two and two words stay two. An annotation that reaches into a stretch
keeps its words outside it; one that has none goes.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from itertools import accumulate, pairwise

from annotator.io.losses import Losses
from annotator.io.records import CONTINUES, AnnotationRecord, ArticleRecord
from annotator.model.span import Span


def without_excluded(article: ArticleRecord, losses: Losses) -> ArticleRecord:
    """The article without its excluded text; itself if it has none.

    Args:
        article: Its annotations are in reading order and have ids.
        losses: Gets the regions, and the annotations that were shortened or left out.
    """
    if not article.excluded:
        return article
    kept = _Kept(article.text, _merged([Span(one.start, one.end) for one in article.excluded]))
    losses.note("excluded", number=len(article.excluded))
    annotations: list[AnnotationRecord] = []
    for one in article.annotations:
        made = kept.annotation(one)
        if made is None:
            losses.note("left-out-text", one.id)
            continue
        if made.text != one.text:
            losses.note("shortened", one.id)
        annotations.append(made)
    ids = {one.id for one in article.annotations} - {one.id for one in annotations}
    for link in article.links:
        if link.from_id in ids or link.to_id in ids:
            losses.note("parts" if link.type == CONTINUES else "links", link.from_id)
    return replace(
        article,
        text=kept.text,
        text_sha256=sha256(kept.text.encode("utf-8", "surrogatepass")).hexdigest(),
        annotations=tuple(sorted(annotations, key=lambda one: (one.start, -one.end, one.label, str(one.id)))),
        links=tuple(one for one in article.links if one.from_id not in ids and one.to_id not in ids),
        excluded=(),
    )


@dataclass(slots=True)
class _Hole:
    """Excluded stretches with nothing but blanks between them, and the blanks around them.

    Attributes:
        whole: All of it, from one word that is left to the next.
    """

    whole: Span
    stretches: list[Span]

    def stays(self, text: str) -> tuple[int, int]:
        """What parts the words before from those after: the blanks with most line ends, else with most signs; none at the ends."""
        nothing = (self.whole.start, self.whole.start)
        if self.whole.start == 0 or self.whole.end == len(text):
            return nothing
        blanks = self.whole.without(self.stretches)
        best = max(blanks, key=lambda one: (text.count("\n", one.start, one.end), len(one)), default=None)
        if best is None or "\n" not in best.of(text):
            line_end = next(
                (n for one in self.stretches if (n := text.find("\n", one.start, one.end)) >= 0), None
            )
            if line_end is not None:
                return line_end, line_end + 1
        if best is not None:
            return best.start, best.end
        blank = next(
            (n for one in self.stretches for n in range(one.start, one.end) if text[n].isspace()), None
        )
        return nothing if blank is None else (blank, blank + 1)


class _Kept:
    """What is left of a text.

    Attributes:
        text: Of what is left.
    """

    def __init__(self, text: str, stretches: Sequence[Span]) -> None:
        kept = _left(text, _holes(text, stretches))
        self._starts = [one.start for one in kept]
        self._ends = [one.end for one in kept]
        self._before = list(accumulate((one.end - one.start for one in kept), initial=0))
        self.text = "".join(text[one.start : one.end] for one in kept)

    def annotation(self, one: AnnotationRecord) -> AnnotationRecord | None:
        """An annotation where it is now, or None if nothing is left of it."""
        start, end = self._place(one.start), self._place(one.end)
        if self.text[start:end] != one.text:
            words = self.text[start:end]
            start, end = start + len(words) - len(words.lstrip()), start + len(words.rstrip())
            if start >= end:
                return None
        return replace(one, start=start, end=end, text=self.text[start:end])

    def _place(self, position: int) -> int:
        """How much of what is left stands before a position."""
        number = bisect_right(self._starts, position) - 1
        if number < 0:
            return 0
        return self._before[number] + min(position, self._ends[number]) - self._starts[number]


def _left(text: str, holes: Sequence[_Hole]) -> list[Span]:
    """What is left, in order."""
    edges = [
        0,
        *(edge for one in holes for edge in (one.whole.start, *one.stays(text), one.whole.end)),
        len(text),
    ]
    return [Span(*pair) for pair in list(pairwise(edges))[::2] if pair[0] < pair[1]]


def _holes(text: str, stretches: Sequence[Span]) -> list[_Hole]:
    """The stretches with the blanks around them; those that only blanks are between are one."""
    found: list[_Hole] = []
    for one in stretches:
        end = _after(text, one.end)
        if found and found[-1].whole.end >= one.start:
            found[-1].whole = Span(found[-1].whole.start, end)
            found[-1].stretches.append(one)
        else:
            found.append(_Hole(Span(_before(text, one.start), end), [one]))
    return found


def _before(text: str, position: int) -> int:
    while position > 0 and text[position - 1].isspace():
        position -= 1
    return position


def _after(text: str, position: int) -> int:
    while position < len(text) and text[position].isspace():
        position += 1
    return position


def _merged(spans: Sequence[Span]) -> list[Span]:
    found: list[Span] = []
    for one in sorted(spans):
        if found and one.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, one.end))
        else:
            found.append(one)
    return found
