"""Writes a GATE document for each article: the text with nodes, a set of annotations for each reviewer, relations.

After ``gate.corpora.DocumentStaxUtils`` of GATE 8 and 9, version 3 of its XML. A node is called by its position in UTF-16 units;
ids are numbers, each once in a document; a relation lies in the set of the annotations that it joins. Attributes are features with
the class that they have in Java: decimal numbers are ``BigDecimal``, which GATE and ``gatenlp`` both read, lists are what XStream
makes of them. What a feature of ours says beside attributes has a name that begins with ``annotator.``.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import groupby

import orjson

from annotator.io.file_names import FileNames
from annotator.io.gate_xml import BOOLEAN, DECIMAL, INTEGER, LIST, LONG, NAME, OURS, OWN, STRING, TITLE
from annotator.io.losses import Losses
from annotator.io.records import CONTINUES, AnnotationRecord, ArticleRecord, LinkRecord
from annotator.io.writing import Corpus, Sink
from annotator.io.xml_escaping import escaped
from annotator.model.offsets import Utf16Offsets
from annotator.model.provenance import ORIGIN

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<GateDocument version="3">\n'
_INT = 2**31
_Features = Mapping[str, object]


def write(corpus: Corpus, sink: Sink) -> None:
    """Writes a file for each article."""
    files = FileNames()
    for article in corpus.articles():
        stem = files.take(article.name or article.title or "")
        with sink.file(f"{stem}.xml") as stream:
            stream.write("".join(_Document(article, corpus.losses).lines()).encode())


class _Document:
    """One article."""

    def __init__(self, article: ArticleRecord, losses: Losses) -> None:
        self._article, self._losses = article, losses
        self._offsets = Utf16Offsets(article.text)
        self._sets = self._by_reviewer()
        ordered = [one for _, given in self._sets for one in given]
        self._numbers = {str(one.id): number for number, one in enumerate(ordered)}
        self._next = len(ordered)

    def lines(self) -> Iterator[str]:
        """The document, in the order in which GATE reads it."""
        yield f"{_HEAD}<GateDocumentFeatures>\n"
        yield from self._features(self._metadata(), None)
        yield f"</GateDocumentFeatures>\n<TextWithNodes>{self._text()}</TextWithNodes>\n"
        for reviewer, own in self._sets:
            yield f"<AnnotationSet{self._named(reviewer)}>\n"
            for one in own:
                yield from self._annotation(one)
            yield "</AnnotationSet>\n"
        yield from self._relations()
        yield "</GateDocument>\n"

    def _by_reviewer(self) -> list[tuple[str, list[AnnotationRecord]]]:
        given = sorted(self._article.annotations, key=lambda one: one.reviewer or "")
        return [(name, list(own)) for name, own in groupby(given, key=lambda one: one.reviewer or "")]

    def _named(self, reviewer: str) -> str:
        return f' Name="{self._escaped(reviewer)}"' if reviewer else ""

    def _text(self) -> str:
        """The text, with a node wherever an annotation begins or ends."""
        text, places = self._article.text, {0}
        for one in self._article.annotations:
            places.update((one.start, one.end))
        ordered = sorted(places)
        pieces = [""]
        for start, end in zip(ordered, [*ordered[1:], len(text)], strict=True):
            words = self._escaped(text[start:end]).replace("&#10;", "\n")
            pieces.append(f'<Node id="{self._offsets.to_utf16(start)}"/>{words}')
        return "".join(pieces)

    def _annotation(self, one: AnnotationRecord) -> Iterator[str]:
        start, end = self._offsets.to_utf16(one.start), self._offsets.to_utf16(one.end)
        yield (
            f'<Annotation Id="{self._numbers[str(one.id)]}" Type="{self._escaped(one.label)}" StartNode="{start}" '
            f'EndNode="{end}">\n'
        )
        said = {"id": one.id, "note": one.note, "created_at": one.created_at, "updated_at": one.updated_at}
        yield from self._features(_free(one.attributes, OWN, self._losses) | _ours(said), one.id)
        yield "</Annotation>\n"

    def _relations(self) -> Iterator[str]:
        """A set for each reviewer whose annotations are joined; a relation cannot join those of two."""
        of = {str(one.id): one.reviewer or "" for one in self._article.annotations}
        joined: dict[str, list[LinkRecord]] = {}
        for link in self._article.links:
            reviewer = of.get(link.from_id)
            if reviewer is None or of.get(link.to_id) != reviewer:
                self._losses.note("parts" if link.type == CONTINUES else "links", link.from_id)
            else:
                joined.setdefault(reviewer, []).append(link)
        for reviewer, links in sorted(joined.items()):
            yield f"<RelationSet{self._named(reviewer)}>\n"
            for link in links:
                yield from self._relation(link)
            yield "</RelationSet>\n"

    def _relation(self, link: LinkRecord) -> Iterator[str]:
        members = f"{self._numbers[link.from_id]};{self._numbers[link.to_id]}"
        yield f'<Relation Id="{self._next}" Type="{self._escaped(link.type)}" Members="{members}">\n<UserData></UserData>\n'
        self._next += 1
        yield from self._features(_ours({"id": link.id, "note": link.note, "reviewer": link.reviewer}), None)
        yield "</Relation>\n"

    def _metadata(self) -> _Features:
        article = self._article
        if ORIGIN in article.meta:
            self._losses.note("origins")
        meta = {name: value for name, value in article.meta.items() if name != ORIGIN}
        said: _Features = {NAME: article.name, TITLE: article.title}
        return {
            **_free(meta, {*OWN, *said}, self._losses),
            **said,
            **_ours({"id": article.id, "note": article.note}),
        }

    def _features(self, given: _Features, annotation_id: str | None) -> Iterator[str]:
        for name in sorted(given):
            if given[name] in (None, "", [], {}):
                continue
            java, words = self._value(given[name], annotation_id)
            yield (
                f'<Feature>\n  <Name className="{STRING}">{self._escaped(name)}</Name>\n'
                f'  <Value className="{java}">{self._escaped(words)}</Value>\n</Feature>\n'
            )

    def _value(self, value: object, annotation_id: str | None) -> tuple[str, str]:
        """The class in Java and the words."""
        match value:
            case str():
                if not value.strip():
                    self._losses.note("values", annotation_id)
                return STRING, value
            case bool():
                return BOOLEAN, str(value).lower()
            case int():
                return (INTEGER if -_INT <= value < _INT else LONG), str(value)
            case float():
                return DECIMAL, repr(value)
            case [*_] if all(isinstance(each, str) for each in value):  # pyright: ignore[reportUnknownVariableType] - JSON
                return LIST, self._list(value)  # pyright: ignore[reportUnknownArgumentType] - JSON
            case _:
                self._losses.note("values", annotation_id)
                return STRING, orjson.dumps(value, option=orjson.OPT_SORT_KEYS).decode()

    def _list(self, values: Sequence[str]) -> str:
        inner = "".join(f"    <string>{self._escaped(each)}</string>\n" for each in values)
        return f'<{LIST}>\n  <value class="list">\n{inner}  </value>\n</{LIST}>'

    def _escaped(self, words: str) -> str:
        return escaped(words, self._losses)


def _ours(said: _Features) -> dict[str, object]:
    return {f"{OURS}{name}": value for name, value in said.items() if value}


def _free(given: _Features, taken: Collection[str], losses: Losses) -> dict[str, object]:
    """Features whose names mean nothing else, and have no blanks at their ends; others are told."""
    made: dict[str, object] = {}
    for name, value in given.items():
        free = name.strip() or "_"
        while free in taken or free in made:
            free = f"meta.{free}"
        losses.note_some("names", int(free != name))
        made[free] = value
    return made
