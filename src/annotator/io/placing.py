"""Proves the positions of records against the text: every quote is the words at its place, before anything is written.

Positions in files refer to the text as given; here they are checked there and mapped onto the canonical text.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field

from annotator.errors import SpanError
from annotator.io.faults import short
from annotator.io.findings import Findings
from annotator.io.placing_foreign import Placed, place_all
from annotator.io.plain_text import MAX_TEXT
from annotator.io.records import AnnotationRecord, ArticleRecord, ExcludedRecord, LinkRecord, SuggestionRecord
from annotator.model.annotation import Placing
from annotator.model.article import Excluded
from annotator.model.span import Span
from annotator.model.text import CanonicalText, canonical, has_words, sha256, storable


@dataclass(frozen=True, slots=True)
class PlacedAnnotation:
    """An annotation whose span was found to hold its quote, in code points of the canonical text.

    Attributes:
        placed: ``quote`` if its positions were wrong and its words stand in one place only; else empty.
    """

    span: Span
    record: AnnotationRecord
    placed: Placing = ""


@dataclass(frozen=True, slots=True)
class PlacedSuggestion:
    """A suggestion, likewise."""

    span: Span
    record: SuggestionRecord


@dataclass(frozen=True, slots=True)
class PlacedArticle:
    """An article with its canonical text, and its annotations and excluded regions placed on that.

    Attributes:
        annotations: Only those that are right; the others are problems.
        suggestions: Likewise.
        links: Those of the record, and those that hold the parts of discontinuous annotations together.
    """

    record: ArticleRecord
    text: str
    text_sha256: str
    annotations: tuple[PlacedAnnotation, ...]
    excluded: tuple[Excluded, ...]
    suggestions: tuple[PlacedSuggestion, ...] = ()
    links: tuple[LinkRecord, ...] = field(default=())


MOST_ANNOTATIONS = 200_000
"""Annotations and suggestions of one article: they are held in memory, 3 kB each, until it is written."""


def place_article(record: ArticleRecord, findings: Findings) -> PlacedArticle | None:
    """The article with everything in its place, or None if its text is none or not the one of the given hash."""
    if len(record.text) > MAX_TEXT:
        findings.problem(record.line, f"The text has more than {MAX_TEXT:,} characters, the limit.")
        return None
    if len(record.annotations) + len(record.suggestions) > MOST_ANNOTATIONS:
        findings.problem(
            record.line, f"An article has more than {MOST_ANNOTATIONS:,} annotations, the limit."
        )
        return None
    text = canonical(record.text)
    for phrase in text.changes.words():
        findings.remark(f"Made canonical: {phrase}.")
    hashed = sha256(text.text)
    if not has_words(text.text):
        findings.problem(record.line, "The text holds no words.")
        return None
    if record.text_sha256 not in (None, hashed) and record.text_sha256 != _sha256_as_given(record.text):
        findings.problem(record.line, "The text is not the one of “text_sha256”: it was changed since.")
        return None
    if record.is_foreign:
        return _place_foreign(record, text, hashed, findings)
    return PlacedArticle(
        record,
        text.text,
        hashed,
        tuple(_annotations(record, text, findings)),
        tuple(_excluded(record, text, findings)),
        tuple(_suggestions(record, text, findings)),
        record.links,
    )


def _place_foreign(
    record: ArticleRecord, text: CanonicalText, hashed: str, findings: Findings
) -> PlacedArticle:
    """The article of another program's file: what its positions count is found out from the quotes."""
    found = place_all(record, text, findings)
    excluded = [
        Excluded(Span(start, end), each.kind)
        for each in record.excluded
        if (start := found.ruler.position(each.start)) is not None
        and (end := found.ruler.position(each.end)) is not None
        and start < end
    ]
    if len(excluded) < len(record.excluded):
        findings.leave_out("excluded region beyond the text", len(record.excluded) - len(excluded))
    return PlacedArticle(
        record,
        text.text,
        hashed,
        tuple(_placed(one) for one in found.annotations),
        tuple(excluded),
        tuple(PlacedSuggestion(one.span, of) for one, of in found.suggestions),
        (*record.links, *found.links),
    )


def _placed(one: Placed) -> PlacedAnnotation:
    return PlacedAnnotation(one.span, one.record, "quote" if one.by_quote else "")


def place_annotation(record: AnnotationRecord, text: str) -> PlacedAnnotation:
    """The annotation in a text that is canonical already.

    Raises:
        SpanError: The positions do not lie in the text, or the words there are not the quote.
    """
    return _place(record, text, CanonicalText(text, canonical("").changes))


def _annotations(
    record: ArticleRecord, text: CanonicalText, findings: Findings
) -> Iterator[PlacedAnnotation]:
    for each in record.annotations:
        try:
            yield _place(each, record.text, text)
        except SpanError as error:
            findings.problem(record.line, str(error))


def _suggestions(
    record: ArticleRecord, text: CanonicalText, findings: Findings
) -> Iterator[PlacedSuggestion]:
    for each in record.suggestions:
        try:
            yield PlacedSuggestion(_place(each.annotation, record.text, text).span, each)
        except SpanError as error:
            findings.problem(record.line, str(error))


def _place(record: AnnotationRecord, given: str, text: CanonicalText) -> PlacedAnnotation:
    what = f"{short(record.label)} {record.start}-{record.end}"
    span = _span(record, given, text, what)
    if record.text is not None:
        found = given[record.start : record.end]
        if found != record.text and span.of(text.text) != storable(record.text):
            raise SpanError(f"{what}: the words there are {short(found)}, not {short(record.text)}.")
    return PlacedAnnotation(span, record)


def _span(record: AnnotationRecord | ExcludedRecord, given: str, text: CanonicalText, what: str) -> Span:
    if record.start >= record.end:
        raise SpanError(f"{what} is empty or reversed; the end must lie after the start.")
    if record.end > len(given):
        raise SpanError(f"{what} ends after the text, which has {len(given):,} characters.")
    start, end = text.position(record.start), text.position(record.end)
    if start >= end:
        raise SpanError(f"{what} covers only a byte order mark or a part of a line end.")
    return Span(start, end)


def _excluded(record: ArticleRecord, text: CanonicalText, findings: Findings) -> Iterator[Excluded]:
    for each in record.excluded:
        what = f"Excluded region {each.start}-{each.end}"
        try:
            yield Excluded(_span(each, record.text, text, what), each.kind)
        except SpanError as error:
            findings.problem(record.line, str(error))


def _sha256_as_given(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
