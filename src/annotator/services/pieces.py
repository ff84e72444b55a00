"""Articles in smaller pieces: paragraphs, sentences, windows of tokens, or what excluded text leaves of them.

A piece is one stretch of its article, so its positions are the article's less its start. Paragraphs and sentences that an annotation
goes across are one piece; a window ends before an annotation that it could not hold the whole of. Only what is longer than a window,
or goes across text that is left out, is cut: then each piece has its part.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from itertools import accumulate, pairwise
from uuid import UUID, uuid5

from annotator.io.losses import Losses
from annotator.io.records import CONTINUES, AnnotationRecord, ArticleRecord, ExcludedRecord, LinkRecord
from annotator.io.writing import Unit
from annotator.model.span import Span
from annotator.model.tokens import inked, tokens
from annotator.services.stretches import paragraphs_from

WINDOW = 256
"""Tokens of a window if nothing else is said."""

ARTICLE, START, END = "training_article", "training_start", "training_end"
"""Names of what a piece's metadata say of where it comes from: the article's id, its positions there in code points."""

_PARTS = UUID("b1f7c6de-3f1a-5d0c-9c57-2f0a4d7be0a5")


@dataclass(frozen=True, slots=True)
class Cutting:
    """How articles are cut.

    Attributes:
        tokens: The most that a window has, counted as `annotator.model.tokens.TOKENIZER` does.
        leaves_out_excluded: Whether excluded text is left out; else it is there, and marked.
    """

    unit: Unit = "article"
    tokens: int = WINDOW
    leaves_out_excluded: bool = False


@dataclass(slots=True)
class _Piece:
    """A piece in the making.

    Attributes:
        ground: All that belongs to it, with the blanks around its words; the grounds of a stretch touch each other.
        span: What will be its text.
    """

    ground: Span
    span: Span
    annotations: list[AnnotationRecord] = field(default_factory=list[AnnotationRecord])
    links: list[LinkRecord] = field(default_factory=list[LinkRecord])


def pieces_of(article: ArticleRecord, cutting: Cutting, losses: Losses) -> Iterator[ArticleRecord]:
    """The pieces of an article in order, all of them, with what is annotated in each; a whole article is itself.

    Args:
        article: Its annotations are in reading order and have ids.
        cutting: How.
        losses: Gets what was cut or fell between two pieces.
    """
    if cutting.unit == "article" and not (cutting.leaves_out_excluded and article.excluded):
        yield article
        return
    holes = [Span(one.start, one.end) for one in article.excluded] if cutting.leaves_out_excluded else []
    made: list[_Piece] = []
    whole = [Span(0, len(article.text))] if article.text else []
    for area in (piece for one in whole for piece in one.without(holes)):
        spans = [
            Span(max(one.start, area.start), min(one.end, area.end)) for one in article.annotations
            if one.start < area.end and one.end > area.start
        ]  # fmt: skip
        made += _pieces_in(article.text, area, spans, cutting)
    homes = _handed_out(article, made, losses)
    _link(article, made, homes, losses)
    losses.note_some("article-notes", int(bool(article.note)))
    yield from (_record(article, piece) for piece in made)


def _pieces_in(text: str, area: Span, annotated: Sequence[Span], cutting: Cutting) -> list[_Piece]:
    """The pieces of a stretch without holes."""
    if cutting.unit == "window":
        units = list(_windows(text, area, annotated, cutting.tokens))
    else:
        units = list(_UNITS[cutting.unit](text, area))
    starts = [area.start, *(one.start for one in units[1:]), area.end]
    grounds = [Span(*pair) for pair in pairwise(starts)] if units else []
    pieces = [_Piece(ground, unit) for ground, unit in zip(grounds, units, strict=True)]
    return pieces if cutting.unit == "window" else _grown(pieces, annotated)


def _grown(pieces: Sequence[_Piece], annotated: Sequence[Span]) -> list[_Piece]:
    """Neighbours that an annotation goes across are one."""
    found: list[_Piece] = []
    reach, waiting = 0, 0
    for piece in pieces:
        if found and reach > piece.ground.start:
            last = found[-1]
            last.ground = Span(last.ground.start, piece.ground.end)
            last.span = Span(last.span.start, piece.span.end)
        else:
            found.append(piece)
        while waiting < len(annotated) and annotated[waiting].start < piece.ground.end:
            reach = max(reach, annotated[waiting].end)
            waiting += 1
    return found


def _within(spans: Iterator[Span], text: str, area: Span) -> Iterator[Span]:
    for one in spans:
        if one.overlaps(area):
            found = inked(text, Span(max(one.start, area.start), min(one.end, area.end)))
            if found is not None:
                yield found


def _sentences(text: str, area: Span) -> Iterator[Span]:
    from annotator.services.segmenting import sentences  # not what every export waits for

    return _within(iter(sentences(text)), text, area)


_UNITS: dict[Unit, Callable[[str, Span], Iterator[Span]]] = {
    "article": lambda text, area: _within(iter((area,)), text, area),
    "paragraph": lambda text, area: _within(paragraphs_from(text, 0), text, area),
    "sentence": _sentences,
}


def _windows(text: str, area: Span, annotated: Sequence[Span], most: int) -> Iterator[Span]:
    """Windows of whole tokens, as long as may be; they do not end within an annotation that a window could hold."""
    words = tokens(text, area.start, area.end)
    crossed = _crossed(words, annotated, most)
    first = 0
    while first < len(words):
        stop = min(first + most, len(words))
        if stop < len(words):
            stop = next((one for one in range(stop, first, -1) if not crossed[one]), stop)
        yield Span(max(words[first].start, area.start), min(words[stop - 1].end, area.end))
        first = stop


def _crossed(words: Sequence[Span], annotated: Sequence[Span], most: int) -> list[int]:
    """How many annotations go across the start of each token, without those longer than a window."""
    changes = [0] * (len(words) + 2)
    starts, ends = [one.start for one in words], [one.end for one in words]
    for one in annotated:
        first, stop = bisect_right(ends, one.start), bisect_left(starts, one.end)
        if 0 < stop - first <= most:
            changes[first + 1] += 1
            changes[stop] -= 1
    return list(accumulate(changes))


def _handed_out(article: ArticleRecord, pieces: Sequence[_Piece], losses: Losses) -> dict[str, int]:
    """Gives each piece its annotations; gives the number of the piece in which each annotation begins."""
    homes: dict[str, int] = {}
    ends = [piece.ground.end for piece in pieces]
    for one in article.annotations:
        number, parts = bisect_right(ends, one.start), 0
        while number < len(pieces) and pieces[number].ground.start < one.end:
            part = _part(article.text, one, pieces[number], parts + 1)
            if part is not None:
                parts += 1
                pieces[number].annotations.append(part)
                pieces[number].span = Span(
                    min(pieces[number].span.start, part.start), max(pieces[number].span.end, part.end)
                )
                homes.setdefault(str(one.id), number)
            number += 1
        if not parts:
            losses.note("left-out-text", one.id)
        elif parts > 1 or pieces[homes[str(one.id)]].annotations[-1].text != one.text:
            losses.note("clipped", one.id)
    return homes


def _part(text: str, one: AnnotationRecord, piece: _Piece, number: int) -> AnnotationRecord | None:
    """What of an annotation lies in a piece, still in positions of the article."""
    start, end = max(one.start, piece.ground.start), min(one.end, piece.ground.end)
    if (start, end) == (one.start, one.end):
        return one
    found = inked(text, Span(start, end))
    if found is None:
        return None
    name = one.id if number == 1 else str(uuid5(_PARTS, f"{one.id}#{number}"))
    return replace(one, start=found.start, end=found.end, text=found.of(text), id=name)


def _link(article: ArticleRecord, pieces: Sequence[_Piece], homes: dict[str, int], losses: Losses) -> None:
    """Links stay if both ends begin in one piece."""
    for one in article.links:
        home = homes.get(one.from_id)
        if home is not None and homes.get(one.to_id) == home:
            pieces[home].links.append(one)
        else:
            losses.note("parts" if one.type == CONTINUES else "links", one.from_id)


def _record(article: ArticleRecord, piece: _Piece) -> ArticleRecord:
    start, end = piece.span.start, piece.span.end
    text = article.text[start:end]
    return replace(
        article,
        text=text,
        id=f"{article.id}#{start}-{end}",
        name=f"{article.name}#{start}-{end}",
        text_sha256=sha256(text.encode()).hexdigest(),
        meta={**article.meta, ARTICLE: article.id, START: start, END: end},
        annotations=tuple(
            replace(one, start=one.start - start, end=one.end - start) for one in piece.annotations
        ),
        excluded=tuple(
            ExcludedRecord(max(one.start, start) - start, min(one.end, end) - start, one.kind)
            for one in article.excluded
            if one.start < end and one.end > start
        ),
        links=tuple(piece.links),
        note=None,
        version_of=None,
    )
