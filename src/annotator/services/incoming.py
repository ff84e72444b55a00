"""From records of a file to articles ready to be written: placed, translated by the scheme, complete.

The same way is gone twice for each file: once to verify it whole, once to write it. Nothing is kept in memory but the
article at hand and the texts of the last few.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from itertools import groupby
from typing import Any, cast

from annotator.errors import RuleError, SpanError
from annotator.io.findings import Findings
from annotator.io.placing import PlacedAnnotation, PlacedArticle, place_annotation, place_article
from annotator.io.records import ArticleRecord, LabelRecord, LinkRecord, QuoteRecord, Record, SpanRecord
from annotator.model.annotation import Annotation, Link, new_id
from annotator.model.article import Article, article_id
from annotator.model.imported import ImportedArticle
from annotator.model.provenance import META_NAMES, ORIGIN, MetaName, MetaOrigin, origins, with_origins
from annotator.model.suggestion import Suggestion
from annotator.model.text import storable
from annotator.services.quoted_articles import ArticlesNamed, no_article, place_quoted
from annotator.services.scheme_rules import SchemeRules

ROWS = 300
"""Annotations of one article that a table brings in one go."""

_TEXTS = 8
_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")

ArticleByHash = Callable[[str], Article | None]


class Incoming:
    """Makes articles of records.

    Attributes:
        codebook: The labels that the file's codebook or configuration names.
        by_quote: Annotations that were placed by their quotes.

    Args:
        rules: Labels and attributes.
        reviewer: Whose annotations they are if the file does not say.
        name: What an article is called if the file does not say.
        article_by_hash: The article of the database with a text of that SHA-256, or None.
        find_title: The title that stands in a text, or None.
        find_meta: Title and metadata that a text proposes, for an article of which nothing else is known.
        articles_named: The articles of the database that a file may mean by an address, a hash, an id or a name.
    """

    def __init__(
        self,
        rules: SchemeRules,
        *,
        reviewer: str,
        name: str,
        article_by_hash: ArticleByHash,
        find_title: Callable[[str], str | None],
        find_meta: Callable[[str], tuple[str | None, dict[str, object]]],
        articles_named: ArticlesNamed = no_article,
    ) -> None:
        self.codebook: list[LabelRecord] = []
        self.by_quote = 0
        self._rules = rules
        self._reviewer = reviewer
        self._name = name
        self._article_by_hash = lru_cache(_TEXTS)(article_by_hash)
        self._find_title = find_title
        self._find_meta = find_meta
        self._articles_named = articles_named

    def articles(self, records: Iterable[Record], findings: Findings) -> Iterator[ImportedArticle]:
        """The articles; what cannot be taken goes to the findings and is left out.

        Links whose ends are in articles that come later are given with their article all the same.
        """
        for sha256, group in groupby(
            records, key=lambda one: one.text_sha256 if isinstance(one, SpanRecord) else None
        ):
            spans: list[SpanRecord] = []
            for record in group:
                match record:
                    case ArticleRecord():
                        yield from self._article(record, findings)
                    case SpanRecord():
                        spans.append(record)
                    case QuoteRecord():
                        yield from self._quoted(record, findings)
                    case LabelRecord():
                        self._rules.learn(record.label, record.guideline)
                        self.codebook.append(record)
                if len(spans) >= ROWS:
                    yield from self._spans(str(sha256), spans, findings)
                    spans = []
            if spans:
                yield from self._spans(str(sha256), spans, findings)

    def _article(self, record: ArticleRecord, findings: Findings) -> Iterator[ImportedArticle]:
        placed = place_article(record, findings)
        if placed is None:
            return
        article = self._bare_article(placed)
        annotations = [
            made
            for one in placed.annotations
            if (made := self._annotation(one, article, record.line, findings)) is not None
        ]
        yield ImportedArticle(
            article,
            record.source,
            tuple(annotations),
            placed.excluded,
            {storable(name): status for name, status in record.status.items() if status != "unread"},
            tuple(self._link(one, article.id) for one in placed.links),
            tuple(self._suggestions(placed, article, findings)),
        )

    def _bare_article(self, placed: PlacedArticle) -> Article:
        record = placed.record
        own = article_id(placed.text_sha256)
        title, meta = record.title, _with_origins(record)
        if record.source is not None:
            title, meta = self._filled(record, placed.text, meta)
        elif not record.has_title:
            title = self._find_title(placed.text)
        name = (
            self._name
            if record.source is not None or record.line == 1
            else self._name + f", line {record.line}"
        )
        return Article(
            id=stable_id(record.id, own) if record.id else own,
            name=storable(record.name or name),
            title=storable(title) if title else None,
            text=placed.text,
            text_sha256=placed.text_sha256,
            source_sha256=record.source_sha256,
            meta=_storable_values(meta),
            note=storable(record.note or ""),
            version_of=stable_id(record.version_of, "") if record.version_of else None,
        )

    def _filled(
        self, record: ArticleRecord, text: str, meta: dict[str, object]
    ) -> tuple[str | None, dict[str, object]]:
        """What the file says, and what its text proposes for the rest."""
        title, found = self._find_meta(text)
        marks: dict[MetaName, MetaOrigin | None] = {
            name: origin for name, origin in origins(found).items() if name not in meta
        }
        values = {name: value for name, value in found.items() if name not in meta and name != ORIGIN}
        filled = with_origins({**meta, **values}, {**origins(meta), **marks})
        return record.title if record.has_title else title, filled

    def _spans(self, sha256: str, spans: list[SpanRecord], findings: Findings) -> Iterator[ImportedArticle]:
        article = self._article_by_hash(sha256)
        if article is None:
            for span in spans:
                findings.problem(
                    span.line,
                    f"No article here has a text with the SHA-256 {sha256[:12]}…; import its text first.",
                )
            return
        made = [self._span(span, article, findings) for span in spans]
        yield ImportedArticle(article, None, tuple(one for one in made if one is not None))

    def _span(self, span: SpanRecord, article: Article, findings: Findings) -> Annotation | None:
        try:
            placed = place_annotation(span.annotation, article.text)
        except SpanError as error:
            findings.problem(span.line, str(error))
            return None
        return self._annotation(placed, article, span.line, findings, are_words=span.are_words)

    def _quoted(self, record: QuoteRecord, findings: Findings) -> Iterator[ImportedArticle]:
        found = place_quoted(record, self._articles_named)
        if isinstance(found, str):
            findings.problem(record.line, found)
            return
        article, placed = found
        made = self._annotation(placed, article, record.line, findings)
        if made is not None:
            links = tuple(self._link(one, article.id) for one in record.links)
            yield ImportedArticle(article, None, (made,), links=links)

    def _annotation(
        self,
        placed: PlacedAnnotation,
        article: Article,
        line: int | None,
        findings: Findings,
        *,
        are_words: bool = False,
    ) -> Annotation | None:
        record = placed.record
        try:
            said = self._rules.translate(
                record.label, record.attributes, record.attribute_origin, are_words=are_words
            )
        except RuleError as error:
            findings.problem(line, str(error))
            return None
        if said is None:
            findings.leave_out("unwanted annotation")
            return None
        self.by_quote += placed.placed == "quote"
        prefix, suffix = placed.span.context(article.text)
        created = record.created_at or record.updated_at or ""
        return Annotation(
            id=stable_id(record.id, article.id) if record.id else new_id(),
            article_id=article.id,
            reviewer=storable(record.reviewer or self._reviewer),
            label=said.label,
            span=placed.span,
            quote=article.text[placed.span.start : placed.span.end],
            prefix=prefix,
            suffix=suffix,
            attributes=said.attributes,
            attribute_origin=said.origin,
            note=storable(record.note or ""),
            created_at=created,
            updated_at=record.updated_at or created,
            placed=record.placed or placed.placed,
        )

    def _suggestions(
        self, placed: PlacedArticle, article: Article, findings: Findings
    ) -> Iterator[Suggestion]:
        """Predictions are told by their place and source, so that the same ones never come twice; ids are given on arrival."""
        for one in placed.suggestions:
            record, given = one.record, one.record.annotation
            try:
                said = self._rules.translate(given.label, given.attributes, {})
            except RuleError as error:
                findings.problem(placed.record.line, str(error))
                continue
            if said is None:
                findings.leave_out("unwanted suggestion")
                continue
            yield Suggestion(
                id="",
                article_id=article.id,
                label=said.label,
                span=one.span,
                quote=one.span.of(article.text),
                attributes=said.attributes,
                source=storable(record.source),
                score=record.score,
                made_at=given.created_at or "",
                state="rejected" if record.is_rejected else "open",
                decided_by=storable(given.reviewer) if record.is_rejected and given.reviewer else None,
                decided_at=(given.updated_at or "") if record.is_rejected else "",
            )

    def _link(self, record: LinkRecord, own_article: str) -> Link:
        ends = stable_id(record.from_id, own_article), stable_id(record.to_id, own_article)
        return Link(
            id=stable_id(record.id, own_article)
            if record.id
            else str(uuid.uuid5(uuid.UUID(ends[0]), f"{record.type} {ends[1]}")),
            type=storable(record.type),
            from_id=ends[0],
            to_id=ends[1],
            reviewer=storable(record.reviewer or self._reviewer),
            note=storable(record.note or ""),
        )


def _with_origins(record: ArticleRecord) -> dict[str, object]:
    """The metadata, what the file says being marked as a proposal until somebody confirms it."""
    marks: dict[MetaName, MetaOrigin | None] = {
        name: MetaOrigin(record.meta_origin[name], None, is_proposal=True)
        for name in META_NAMES
        if name in record.meta_origin
    }
    return with_origins(record.meta, marks) if marks else dict(record.meta)


def stable_id(given: str, place: str) -> str:
    """The id in our form: a UUID as it is, in lower case; else one made of the id and the place it is unique in."""
    lower = given.lower()
    if _UUID.fullmatch(lower):
        return lower
    return str(uuid.uuid5(uuid.NAMESPACE_OID, f"{place} {storable(given)}"))


def with_article(one: ImportedArticle, article: Article) -> ImportedArticle:
    """The same, for another article with the same text."""
    moved = tuple(replace(annotation, article_id=article.id) for annotation in one.annotations)
    proposed = tuple(replace(each, article_id=article.id) for each in one.suggestions)
    return replace(one, article=article, annotations=moved, suggestions=proposed)


def _storable_values(given: Mapping[str, object]) -> dict[str, object]:
    return {storable(name): _storable_value(value) for name, value in given.items()}


def _storable_value(value: Any) -> Any:  # Any: JSON as it comes
    if isinstance(value, str):
        return storable(value)
    if isinstance(value, list):
        return [_storable_value(each) for each in cast("list[Any]", value)]
    return _storable_values(cast("dict[str, object]", value)) if isinstance(value, dict) else value
