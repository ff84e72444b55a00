"""Places the annotations of other programs' files: by the way of counting under which their quotes fit, else by the quote.

Nothing is guessed. An annotation whose quote is not at its positions is placed by its words only if they stand once in the
text, or once between the words that the file gives before and after it; else it is a problem that names it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from annotator.errors import SpanError
from annotator.io.faults import short
from annotator.io.findings import Findings
from annotator.io.positions import Ruler, countings
from annotator.io.records import (
    CONTINUES,
    AnnotationRecord,
    ArticleRecord,
    ForeignAnnotation,
    LinkRecord,
    OffsetUnit,
    SuggestionRecord,
)
from annotator.model.span import Span
from annotator.model.text import CanonicalText, canonical

MOST_IN_VAIN = 2_000_000_000
"""Code points that are looked at for the quotes of one article that do not stand where they should: some seconds."""

_MAX_FLEXIBLE = 2_000
"""Characters of a quote that is looked for with other white space between its words."""

_CONTEXT = 32
_MOST_PLACES = 10_000
_LIKE = 200
"""Code points that take as long to be looked at as a place of a quote to be noted."""

_SPACES = re.compile(r"\s+")

Parts = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Placed:
    """An annotation in its place.

    Attributes:
        by_quote: Whether its positions were wrong.
    """

    span: Span
    record: AnnotationRecord
    by_quote: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """What was placed of an article.

    Attributes:
        ruler: The way of counting that was found.
        links: Between the parts of discontinuous annotations.
    """

    ruler: Ruler
    annotations: list[Placed]
    suggestions: list[tuple[Placed, SuggestionRecord]]
    links: list[LinkRecord]


@dataclass(slots=True)
class _Search:
    """Looks for the quotes of a text, until looking for those that stand elsewhere has taken long.

    Attributes:
        left: Code points that may still be looked at.
    """

    left: int = field(default_factory=lambda: MOST_IN_VAIN)

    def occurrences(self, quote: str, text: str) -> list[Span] | None:
        """Where the words stand; None if nobody looked."""
        if self.left <= 0:
            return None
        found = occurrences(quote, text)
        self.left -= _LIKE * len(found) if found else len(text)
        return found


def place_all(record: ArticleRecord, text: CanonicalText, findings: Findings) -> Found:
    """Places annotations and suggestions; what has no place goes to the findings.

    Args:
        record: Its positions count its unit, if the quotes do not say otherwise.
        text: The canonical one of the record's.
        findings: Takes problems, what was left out, and a remark if the positions count something else.
    """
    every = (*record.annotations, *(one.annotation for one in record.suggestions))
    ruler = find_ruler(every, record.text, text, record.unit)
    if str(ruler.counting) != str(next(countings(record.text, text, record.unit)).counting):
        findings.remark(f"Positions count {ruler.counting}, as the quotes show.")
    found, search = Found(ruler, [], [], []), _Search()
    for one in record.annotations:
        for placed, links in _place(one, ruler, text.text, record.line, findings, search):
            found.annotations.append(placed)
            found.links.extend(links)
    for suggestion in record.suggestions:
        for placed, _ in _place(suggestion.annotation, ruler, text.text, record.line, findings, search):
            found.suggestions.append((placed, suggestion))
    return found


def find_ruler(
    annotations: Sequence[AnnotationRecord], given: str, text: CanonicalText, declared: OffsetUnit
) -> Ruler:
    """The way of counting under which all quotes fit, else the one under which most do.

    Quotes that differ from the words only in white space fit less than those that are equal. Without quotes, or if several
    ways fit alike, the one that the format's rules say is taken.
    """
    quoted = [one for one in annotations if one.text]
    rulers = countings(given, text, declared)
    best = next(rulers)
    if not quoted:
        return best
    highest = _score(best, quoted, text.text)
    if highest == (len(quoted), len(quoted)):
        return best
    for ruler in rulers:
        score = _score(ruler, quoted, text.text)
        if score > highest:
            best, highest = ruler, score
        if score == (len(quoted), len(quoted)):
            break
    return best


def place_one(one: AnnotationRecord, given: str, unit: OffsetUnit) -> Placed:
    """A single annotation in a text.

    Raises:
        SpanError: It has no place.
    """
    text = canonical(given)
    ruler = find_ruler([one], given, text, unit)
    parts, by_quote = _parts(one, ruler, text.text, _Search())
    return Placed(Span(parts[0].start, parts[-1].end), one, by_quote)


def _score(ruler: Ruler, quoted: Iterable[AnnotationRecord], text: str) -> tuple[int, int]:
    """How many quotes fit, and how many of these to the letter."""
    fits = [_fit(spans, one.text or "", text) for one in quoted if (spans := _spans(one, ruler)) is not None]
    return sum(fit > 0 for fit in fits), sum(fit > 1 for fit in fits)


def _fit(spans: Parts, quote: str, text: str) -> int:
    """2 if the words are the quote, 1 if but for white space, else 0."""
    words = " ".join(span.of(text) for span in spans)
    if words == quote:
        return 2
    if "\r" in quote and words == canonical(quote).text:
        return 2
    return 1 if words.split() == quote.split() else 0


def _spans(one: AnnotationRecord, ruler: Ruler) -> Parts | None:
    """Where it lies by its positions; None if that is nowhere or empty."""
    given = one.parts if isinstance(one, ForeignAnnotation) and one.parts else ((one.start, one.end),)
    spans: list[Span] = []
    for start, end in given:
        first, last = ruler.position(start), ruler.position(end)
        if first is None or last is None or first >= last:
            return None
        spans.append(Span(first, last))
    return tuple(spans)


def _place(
    one: AnnotationRecord, ruler: Ruler, text: str, line: int, findings: Findings, search: _Search
) -> Iterator[tuple[Placed, list[LinkRecord]]]:
    if one.start == one.end and not (one.text and one.text.strip()):
        findings.leave_out("annotation without words")
        return
    try:
        parts, by_quote = _parts(one, ruler, text, search)
    except SpanError as error:
        findings.problem(line, str(error))
        return
    if by_quote:
        findings.remark("Placed by its quote, because its positions are wrong.")
    yield from _pieces(one, _joined(parts, text), by_quote=by_quote)


def _parts(one: AnnotationRecord, ruler: Ruler, text: str, search: _Search) -> tuple[Parts, bool]:
    """Where it lies, and whether that was found by its quote.

    Raises:
        SpanError: Nowhere, or in several places.
    """
    what = f"{short(one.label)} {one.start}-{one.end}"
    spans = _spans(one, ruler)
    if not one.text:
        if spans is None:
            raise SpanError(f"{what} does not lie in the text, which has {len(text):,} characters.")
        return spans, False
    if spans is not None and _fit(spans, one.text, text):
        return spans, False
    found = search.occurrences(one.text, text)
    if found is None:
        raise SpanError(
            f"{what}: its quote, {short(one.text)}, does not stand there; it was not looked for elsewhere, "
            "because too many others did not stand where they should."
        )
    if len(found) > 1:
        found = [span for span in found if _has_context(span, one, text)]
    if len(found) == 1:
        return (found[0],), True
    there = "it ends after the text" if spans is None else f"the words there are {short(_words(spans, text))}"
    where = "stand nowhere in the text" if not found else f"stand {len(found):,} times in the text"
    raise SpanError(f"{what}: {there}, and the words of its quote, {short(one.text)}, {where}.")


def occurrences(quote: str, text: str) -> list[Span]:
    """Where the words of a quote stand; if nowhere to the letter, then with other white space between them."""
    wanted = canonical(quote).text
    found: list[Span] = []
    at = text.find(wanted) if wanted.strip() else -1
    while at >= 0 and len(found) < _MOST_PLACES:
        found.append(Span(at, at + len(wanted)))
        at = text.find(wanted, at + 1)
    if found or len(wanted) > _MAX_FLEXIBLE or not wanted.strip():
        return found
    pattern = r"\s+".join(map(re.escape, wanted.split()))
    return [Span(*match.span()) for match in islice(re.finditer(pattern, text), _MOST_PLACES)]


def _has_context(span: Span, one: AnnotationRecord, text: str) -> bool:
    if not isinstance(one, ForeignAnnotation) or not (one.prefix or one.suffix):
        return True
    before = _flat(text[max(0, span.start - 2 * _CONTEXT) : span.start])
    after = _flat(text[span.end : span.end + 2 * _CONTEXT])
    return before.endswith(_flat(one.prefix or "")[-_CONTEXT:]) and after.startswith(
        _flat(one.suffix or "")[:_CONTEXT]
    )


def _flat(words: str) -> str:
    return _SPACES.sub("", words)


def _words(spans: Parts, text: str) -> str:
    return " ".join(span.of(text) for span in spans)


def _joined(parts: Parts, text: str) -> list[Span]:
    """The parts in order, those between which there is nothing but white space as one: a line end made two of them."""
    joined: list[Span] = []
    for part in sorted(parts, key=lambda one: (one.start, one.end)):
        if joined and not text[joined[-1].end : part.start].strip():
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, part.end))
        else:
            joined.append(part)
    return joined


def _pieces(
    one: AnnotationRecord, parts: Sequence[Span], *, by_quote: bool
) -> Iterator[tuple[Placed, list[LinkRecord]]]:
    """An annotation a part; each further one is linked to the one before it. Attributes and note are the first one's."""
    if len(parts) == 1:
        yield Placed(parts[0], one, by_quote), []
        return
    own = one.id or f"{one.label} {one.start}-{one.end} {one.reviewer or ''}"
    ids = [own, *(f"{own} part {number}" for number in range(2, len(parts) + 1))]
    yield Placed(parts[0], replace(one, id=own), by_quote), []
    for before, name, part in zip(ids, ids[1:], parts[1:], strict=False):
        further = replace(one, id=name, attributes={}, attribute_origin={}, note=None)
        yield Placed(part, further, by_quote), [LinkRecord(CONTINUES, name, before, reviewer=one.reviewer)]
