"""Writes doccano's JSON lines, as its import of a sequence labelling project takes them.

Source: doccano 1.8, ``backend/data_import`` and ``backend/data_export``. Positions are UTF-16 units. Without links the plain form
with ``label``, with links the one with ``entities`` and ``relations``. It refuses the same label on the same words twice.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

import orjson

from annotator.io.losses import Losses
from annotator.io.records import AnnotationRecord, ArticleRecord
from annotator.io.writing import Corpus, Sink
from annotator.model.offsets import Utf16Offsets
from annotator.model.span import Span

Fields: TypeAlias = dict[str, Any]  # Any: JSON

_OWN = frozenset(("id", "text", "label", "entities", "relations", "Comments", "data"))


def write(corpus: Corpus, sink: Sink) -> None:
    """Writes one line an article; ids are numbers that go on through the file."""
    has_links = any(article.links for article in corpus.articles())
    numbers: dict[str, int] = {}
    with sink.file() as stream:
        for number, article in enumerate(corpus.articles(), start=1):
            line: Fields = {"id": number, "text": article.text}
            if has_links:
                line |= _related(article, corpus.losses, numbers)
            else:
                line["label"] = sorted(_triples(article, corpus.losses))
            line |= _meta(article)
            line["Comments"] = [article.note] if article.note else []
            stream.write(orjson.dumps(line, option=orjson.OPT_APPEND_NEWLINE))


def _triples(article: ArticleRecord, losses: Losses) -> Iterator[tuple[int, int, str]]:
    offsets = Utf16Offsets(article.text)
    for one in _different(article, losses):
        yield (*offsets.span_to_utf16(Span(one.start, one.end)), one.label)


def _related(article: ArticleRecord, losses: Losses, numbers: dict[str, int]) -> Fields:
    offsets, entities = Utf16Offsets(article.text), list[Fields]()
    for one in _different(article, losses):
        start, end = offsets.span_to_utf16(Span(one.start, one.end))
        number = numbers.setdefault(str(one.id), len(numbers) + 1)
        entities.append({"id": number, "label": one.label, "start_offset": start, "end_offset": end})
    here = {str(one.id) for one in article.annotations}
    relations = [
        {"id": number, "from_id": numbers[one.from_id], "to_id": numbers[one.to_id], "type": one.type}
        for number, one in enumerate(article.links, start=1)
        if {one.from_id, one.to_id} <= here & numbers.keys()
    ]
    losses.note_some("links", len(article.links) - len(relations))
    return {"entities": entities, "relations": relations}


def _different(article: ArticleRecord, losses: Losses) -> Iterator[AnnotationRecord]:
    """The annotations, without those that doccano would refuse."""
    seen: set[tuple[int, int, str]] = set()
    for one in article.annotations:
        key = (one.start, one.end, one.label)
        if key in seen:
            losses.note("doubles", one.id)
        else:
            seen.add(key)
            yield one


def _meta(article: ArticleRecord) -> Fields:
    """Metadata at the top level, as doccano has it; names that it uses itself get a ``meta.`` before them."""
    known = {"name": article.name, "title": article.title, **article.meta}
    given = {f"meta.{name}" if name in _OWN else name: value for name, value in known.items()}
    return {name: given[name] for name in sorted(given) if given[name] is not None}
