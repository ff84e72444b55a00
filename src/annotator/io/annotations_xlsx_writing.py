"""Writes an Excel workbook for people: annotations with their context, articles, labels with guidelines, links."""

from __future__ import annotations

from collections.abc import Iterator

import orjson

from annotator.io.annotation_words import STATUS, meta_facts, words_of
from annotator.io.article_pieces import paragraph_numbers
from annotator.io.columns import ATTRIBUTE
from annotator.io.quote_sheet import Grouping, Key, context_of, width_of
from annotator.io.records import ArticleRecord, AttributeValue
from annotator.io.spool import Spool
from annotator.io.workbook import Cell, Column, Sheet, Tinted, write_workbook
from annotator.io.writing import Corpus, Sink
from annotator.model.scheme import Attribute

_BEFORE = (
    Column("Article", 24), Column("Title", 36), Column("Outlet", 18), Column("Published", 13), Column("Label", 12),
)  # fmt: skip
_QUOTE = Column("Quote", 60)
_WITH_CONTEXT = (Column("Words before", 30), _QUOTE, Column("Words after", 30))
_LABEL = len(_BEFORE) - 1
_USUAL = "article"
_AFTER = (
    Column("Note", 40), Column("Reviewer", 14), Column("Paragraph", 10), Column("Start", 10), Column("End", 10),
    Column("Made", 21), Column("Changed", 21), Column("Annotation id", 38), Column("Article id", 38),
    Column("Text SHA-256", 66),
)  # fmt: skip
_ARTICLES = (
    Column("Article", 24), Column("Title", 44), Column("Source", 50), Column("Status", 24), Column("Note", 40),
    Column("Not article text", 30), Column("Characters", 12), Column("Annotations", 12), Column("Article id", 38),
    Column("Text SHA-256", 66),
)  # fmt: skip
_LABELS = (
    Column("Label", 16), Column("Guideline", 60), Column("Do", 50), Column("Do not", 50), Column("Examples", 40),
    Column("Attributes", 60), Column("In use", 8), Column("Label id", 16),
)  # fmt: skip
_LINKS = (
    Column("Link", 18), Column("From annotation", 38), Column("Quote", 60), Column("To annotation", 38), Column("Note", 40),
    Column("Reviewer", 14),
)  # fmt: skip


def write(corpus: Corpus, sink: Sink) -> None:
    """Writes the workbook."""
    names = _names(corpus)
    attributes = [Column(title, 18) for title in _headings(corpus, names)]
    annotations, links = 0, 0
    for article in corpus.articles():
        annotations += len(article.annotations)
        links += len(article.links)
    sheets = [
        Sheet(
            "Annotations",
            (*_BEFORE, *_quoted(corpus), *attributes, *_AFTER),
            annotations,
            lambda: _annotations(corpus, names),
        ),
        Sheet("Articles", _ARTICLES, None, lambda: map(_article, corpus.articles())),
        Sheet("Labels", _LABELS, None, lambda: _labels(corpus)),
    ]
    if links:
        sheets.append(Sheet("Links", _LINKS, links, lambda: _links(corpus)))
    with sink.file() as stream:
        write_workbook(stream, corpus.project, sheets, corpus.losses)


def _names(corpus: Corpus) -> list[str]:
    """The attributes that annotations have, those of the scheme first."""
    used = {name for article in corpus.articles() for one in article.annotations for name in one.attributes}
    known = corpus.scheme.attribute_names()
    return [name for name in known if name in used] + sorted(used - set(known))


def _headings(corpus: Corpus, names: list[str]) -> list[str]:
    """What the window calls them; with the name where two are called the same."""
    titles: dict[str, str] = {}
    for label in corpus.scheme.labels:
        for each in label.attributes:
            titles.setdefault(each.name, each.title)
    made = [titles.get(name, name) for name in names]
    return [
        f"{title} ({ATTRIBUTE}{name})" if made.count(title) > 1 else title
        for name, title in zip(names, made, strict=True)
    ]


def _quoted(corpus: Corpus) -> tuple[Column, ...]:
    return _WITH_CONTEXT if width_of(corpus) else (_QUOTE,)


def _annotations(corpus: Corpus, names: list[str]) -> Iterator[list[Cell]]:
    """The rows, sorted as was asked; an annotation with several answers to a question is one row, by the first of them."""
    grouping = Grouping(corpus, _USUAL)
    if grouping.by == _USUAL:
        yield from (_tinted(corpus, row) for _, row in _rows(corpus, names, grouping))
        return
    with Spool() as spool:
        places = [(key, spool.put(orjson.dumps(row))) for key, row in _rows(corpus, names, grouping)]
        for _, place in sorted(places):
            yield _tinted(corpus, orjson.loads(spool.get(place)))


def _rows(corpus: Corpus, names: list[str], grouping: Grouping) -> Iterator[tuple[Key, list[Cell]]]:
    """The rows in reading order, with where they are sorted to; the label is its id."""
    known = {(label.id, each.name): each for label in corpus.scheme.labels for each in label.attributes}
    width = width_of(corpus)
    for number, article in enumerate(corpus.articles()):
        meta = article.meta
        source: list[Cell] = [
            article.name,
            article.title,
            _meta(meta.get("outlet")),
            _meta(meta.get("published")),
        ]
        for one, paragraph in zip(article.annotations, paragraph_numbers(article), strict=True):
            words = article.text[one.start : one.end]
            before, after = context_of(article.text, one.start, one.end, width)
            values = [_value(known.get((one.label, name)), one.attributes.get(name)) for name in names]
            yield grouping.keys(article, number, one)[0][0], [
                *source, one.label, *((before, words, after) if width else (words,)), *values, one.note, one.reviewer,
                paragraph, one.start, one.end, one.created_at, one.updated_at, one.id, article.id, article.text_sha256,
            ]  # fmt: skip


def _tinted(corpus: Corpus, row: list[Cell]) -> list[Cell]:
    """The row with its label as the window shows it."""
    label = str(row[_LABEL])
    row[_LABEL] = Tinted(corpus.title_of(label), corpus.scheme.label(label))
    return row


def _meta(value: object) -> Cell:
    return None if value is None else words_of(value)


def _value(attribute: Attribute | None, value: AttributeValue | None) -> Cell:
    if value is None or (isinstance(value, int | float) and not isinstance(value, bool)):
        return value
    return attribute.title_of(value) if attribute is not None and attribute.choices else words_of(value)


def _article(article: ArticleRecord) -> list[Cell]:
    return [
        article.name, article.title, "\n".join(f"{name}: {value}" for name, value in meta_facts(article)),
        "\n".join(f"{who}: {STATUS.get(status, status)}" for who, status in sorted(article.status.items())),
        article.note, "\n".join(f"{one.start}-{one.end} {one.kind}" for one in article.excluded), len(article.text),
        len(article.annotations), article.id, article.text_sha256,
    ]  # fmt: skip


def _labels(corpus: Corpus) -> Iterator[list[Cell]]:
    for label in corpus.scheme.labels:
        attributes = "\n".join(map(_described, label.attributes))
        yield [
            Tinted(label.title, label), label.guideline, "\n".join(label.do), "\n".join(label.dont),
            "\n".join(label.examples), attributes, "no" if label.is_archived else "yes", label.id,
        ]  # fmt: skip


def _described(one: Attribute) -> str:
    choices = ": " + ", ".join(each.title for each in one.choices) if one.choices else ""
    return f"{one.title} ({one.type}){choices}"


def _links(corpus: Corpus) -> Iterator[list[Cell]]:
    for article in corpus.articles():
        quotes = {one.id: article.text[one.start : one.end] for one in article.annotations}
        for link in article.links:
            yield [link.type, link.from_id, quotes.get(link.from_id), link.to_id, link.note, link.reviewer]
