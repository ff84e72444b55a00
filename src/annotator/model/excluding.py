"""Excluding text and putting it back: what becomes of the regions, as functions of values.

A region covers whole lines where what was selected of them is all that has words. Regions of one kind that only blanks
part are one region.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from annotator.model.article import Excluded, ExcludedKind
from annotator.model.footnotes import FOOTNOTE_MARK
from annotator.model.span import Span
from annotator.model.text import count_words

_WORD = re.compile(r"\w")


def whole_lines(text: str, span: Span) -> Span | None:
    """The span without outer blanks; to the edges of its lines where what is left out of them has no words.

    Of one line only both its ends together are left out or not: a part of a line stays a part.

    Returns:
        The span, or None if it holds blanks only.
    """
    start, end = _trimmed(text, span.start, span.end)
    if start == end:
        return None
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    last = len(text) if last < 0 else last
    is_first = _has_no_words(text[first:start])
    is_last = _has_no_words(text[end:last])
    if "\n" not in text[start:end]:
        is_first = is_last = is_first and is_last
    return Span(first if is_first else start, last if is_last else end)


def _has_no_words(rest: str) -> bool:
    return not _WORD.search(FOOTNOTE_MARK.sub("", rest))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    end -= len(words) - len(words.rstrip())
    return min(end, start + len(words) - len(words.lstrip())), end


def excluding(
    text: str, regions: Sequence[Excluded], span: Span, kind: ExcludedKind = "other"
) -> tuple[Excluded, ...]:
    """The regions when the span is excluded as well, sorted; what is excluded already keeps its kind."""
    new = [Excluded(piece, kind) for piece in _inked(text, span.without(one.span for one in regions))]
    return _joined(text, regions, new) if new else tuple(regions)


def putting_back(text: str, regions: Sequence[Excluded], span: Span) -> tuple[Excluded, ...]:
    """The regions without the span, sorted; what is left of a region has neither blanks at its ends nor blanks only."""
    kept: list[Excluded] = []
    for one in regions:
        if not one.span.overlaps(span):
            kept.append(one)
        else:
            kept += (Excluded(piece, one.kind) for piece in _inked(text, one.span.without([span])))
    return tuple(sorted(set(kept), key=_order))


def _inked(text: str, pieces: Iterable[Span]) -> list[Span]:
    """The pieces that hold more than blanks; without blanks at those ends that do not stand at a line's edge."""
    trimmed = (_trimmed(text, piece.start, piece.end) for piece in pieces)
    return [Span(start, end) for start, end in trimmed if start < end]


def _joined(text: str, regions: Sequence[Excluded], new: Sequence[Excluded]) -> tuple[Excluded, ...]:
    """All regions, the new ones joined with neighbours of their kind; others stay as they came."""
    ordered = sorted({*regions, *new}, key=_order)
    fresh = set(new)
    found: list[Excluded] = ordered[:1]
    is_fresh = bool(found) and found[0] in fresh
    for one in ordered[1:]:
        before = found[-1]
        gap = text[before.span.end : one.span.start]
        if one.kind == before.kind and (is_fresh or one in fresh) and not gap.strip():
            end = max(before.span.end, one.span.end)
            found[-1] = Excluded(Span(before.span.start, end), one.kind)
            is_fresh = True
        else:
            found.append(one)
            is_fresh = one in fresh
    return tuple(found)


def _order(one: Excluded) -> tuple[int, int, str]:
    return one.span.start, -one.span.end, one.kind


def is_excluded(text: str, regions: Iterable[Excluded], span: Span) -> bool:
    """Whether everything in the span but blanks is excluded."""
    return not any(
        text[piece.start : piece.end].strip() for piece in span.without(one.span for one in regions)
    )


def regions_at(regions: Sequence[Excluded], position: int) -> list[Excluded]:
    """The regions that a caret at the position is in or touches."""
    return [one for one in regions if one.span.start <= position <= one.span.end]


def overlapping(regions: Iterable[Excluded], span: Span) -> list[Excluded]:
    """The regions that share a character with the span."""
    return [one for one in regions if one.span.overlaps(span)]


def pieces_outside(text: str, span: Span, regions: Iterable[Excluded]) -> list[Span]:
    """What of a span lies outside of excluded text, in order; pieces without a word are left out.

    Where a region cuts the span, blanks and the signs that stand alone there are left out; the span's own ends stay
    where they are.
    """
    found: list[Span] = []
    for piece in span.without(one.span for one in regions):
        words = text[piece.start : piece.end]
        first = 0 if piece.start == span.start else len(words) - len(words.lstrip(_LOOSE))
        last = len(words) if piece.end == span.end else len(words.rstrip(_LOOSE))
        if first < last and _WORD.search(words, first, last):
            found.append(Span(piece.start + first, piece.start + last))
    return found


_LOOSE = " \t\n\u00a0\u2009\u202f.,;:"


def stopped(span: Span, moved: Span, regions: Iterable[Excluded], text: str) -> Span:
    """A span with its moved boundary no further than the excluded text that lies in its way.

    Args:
        span: As it was.
        moved: As it is wanted.
        regions: Excluded text; what lies in `span` already is not in the way.
        text: Of the article.
    """
    in_the_way = [one.span for one in regions if not one.span.overlaps(span)]
    whole = next((piece for piece in moved.without(in_the_way) if piece.overlaps(span)), None)
    if whole is None or whole == moved:
        return moved
    start, end = _trimmed(text, whole.start, whole.end)
    start = whole.start if whole.start == moved.start else min(start, span.start)
    return Span(start, whole.end if whole.end == moved.end else max(end, span.end))


def count_words_outside(text: str, regions: Iterable[Excluded], start: int = 0) -> int:
    """How many words the text has from a position on, without excluded text."""
    edges = [start, start]
    for one in sorted(regions, key=_order):
        edges += (max(one.span.start, edges[-1]), max(one.span.end, edges[-1]))
    edges.append(len(text))
    outside = list(pairwise(edges[1:]))[::2]
    return sum(count_words(text[a:b]) for a, b in outside if a < b)


def merged_spans(regions: Iterable[Excluded]) -> list[Span]:
    """What the regions cover together, in order."""
    found: list[Span] = []
    for one in sorted(regions, key=_order):
        if found and one.span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, one.span.end))
        else:
            found.append(one.span)
    return found
