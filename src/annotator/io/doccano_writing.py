"""Writes doccano's JSON lines, as its import of a sequence labelling project takes them.

Source: doccano 1.8, ``backend/data_import`` and ``backend/data_export``. Positions are UTF-16 units. Without links the plain form
with ``label``, with links the one with ``entities`` and ``relations``. The same label stands on the same words once: it has nobody
to tell two by, and older versions refuse them. doccano numbers texts itself.

It reads a thousand lines at a time into a data frame, where a member that one line lacks becomes “not a number” and has the whole
import refused: so all lines have the same members. Where texts hold characters that are not one unit each, a member says what
positions count: without quotes a reader could only guess from the edges of words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import orjson

from annotator.io.doccano import STATED, may_hold_clusters
from annotator.io.losses import Losses
from annotator.io.records import CONTINUES, AnnotationRecord, ArticleRecord
from annotator.io.writing import Corpus, Sink
from annotator.model.offsets import Utf16Offsets
from annotator.model.span import Span

Fields: TypeAlias = dict[str, Any]  # Any: JSON

_META = "meta"
_OWN = frozenset((
    "id", "text", "entities", "relations", "comments", "data", "cats", "annotations", "meta",
    "filename", "upload_name", "example_uuid", "#line_number", "cls", *STATED,
))  # fmt: skip
"""Members that mean something to doccano, to its import's functions, or to readers of its exports."""


@dataclass(slots=True)
class _Members:
    """What all lines have beside text and labels.

    Attributes:
        names: Of metadata, with the types of their values.
        articles: How many there are; ``counts`` has how many of them have each of the names.
        has_others: Whether there are metadata that no member can be called like; they stand in ``meta`` together.
        states_unit: Whether what positions count makes a difference.
    """

    names: dict[str, set[type]] = field(default_factory=dict[str, set[type]])
    articles: int = 0
    counts: dict[str, int] = field(default_factory=dict[str, int])
    has_links: bool = False
    has_others: bool = False
    states_unit: bool = False

    def take(self, article: ArticleRecord) -> None:
        """Takes what an article needs."""
        self.articles += 1
        self.has_links |= bool(article.links)
        self.states_unit |= bool(article.annotations) and may_hold_clusters(article.text.encode())
        for name, value in _metadata(article).items():
            if _is_taken(name):
                self.has_others = True
            else:
                self.names.setdefault(name, set()).add(type(value))
                self.counts[name] = self.counts.get(name, 0) + 1

    def of(self, article: ArticleRecord, losses: Losses) -> Fields:
        """The members of an article; numbers beside anything else become words, for a data frame makes fractions of them."""
        given = _metadata(article)
        line: Fields = {name: given.get(name) for name in sorted(self.names)}
        changed = [name for name, value in line.items() if _is_number(value) and not self._is_whole(name)]
        losses.note_some("values", len(changed))
        line |= {name: str(line[name]) for name in changed}
        if self.has_others:
            line[_META] = {name: given[name] for name in sorted(given) if _is_taken(name)}
        if self.states_unit:
            line |= STATED
        return line | {"Comments": [article.note] if article.note else []}

    def _is_whole(self, name: str) -> bool:
        return len(self.names[name]) == 1 and self.counts[name] == self.articles


def write(corpus: Corpus, sink: Sink) -> None:
    """Writes one line an article; the numbers of entities go on through the file."""
    members = _Members()
    for article in corpus.articles():
        members.take(article)
    numbers: dict[str, int] = {}
    with sink.file() as stream:
        for article in corpus.articles():
            line: Fields = {"text": article.text}
            if members.has_links:
                line |= _related(article, corpus.losses, numbers)
            else:
                line["label"] = sorted(_triples(article, corpus.losses))
            line |= members.of(article, corpus.losses)
            stream.write(orjson.dumps(line, option=orjson.OPT_APPEND_NEWLINE))


def _triples(article: ArticleRecord, losses: Losses) -> Iterator[tuple[int, int, str]]:
    offsets = Utf16Offsets(article.text)
    for one in _different(article, losses):
        yield (*offsets.span_to_utf16(Span(one.start, one.end)), one.label)


def _related(article: ArticleRecord, losses: Losses, numbers: dict[str, int]) -> Fields:
    offsets, entities, relations = Utf16Offsets(article.text), list[Fields](), list[Fields]()
    here: set[str] = set()
    for one in _different(article, losses):
        start, end = offsets.span_to_utf16(Span(one.start, one.end))
        number = numbers.setdefault(str(one.id), len(numbers) + 1)
        here.add(str(one.id))
        entities.append({"id": number, "label": one.label, "start_offset": start, "end_offset": end})
    for number, one in enumerate(article.links, start=1):
        if {one.from_id, one.to_id} <= here:
            ends = {"from_id": numbers[one.from_id], "to_id": numbers[one.to_id]}
            relations.append({"id": number, **ends, "type": one.type})
        else:
            losses.note("parts" if one.type == CONTINUES else "links", one.from_id)
    return {"entities": entities, "relations": relations}


def _different(article: ArticleRecord, losses: Losses) -> Iterator[AnnotationRecord]:
    """The annotations, without those that say what another one does."""
    seen: set[tuple[int, int, str]] = set()
    for one in article.annotations:
        key = (one.start, one.end, one.label)
        if key in seen:
            losses.note("doubles", one.id)
        else:
            seen.add(key)
            yield one


def _metadata(article: ArticleRecord) -> Mapping[str, object]:
    """Metadata at the top level, as doccano has it."""
    known = {"name": article.name, "title": article.title, **article.meta}
    return {name: value for name, value in known.items() if value is not None}


def _is_taken(name: str) -> bool:
    return name.lower() in _OWN or "label" in name.lower()


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
