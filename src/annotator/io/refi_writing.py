"""Writes a project of the REFI-QDA standard (18 March 2019, ``Project.xsd``): ``project.qde`` and the texts in a ZIP archive.

A selection with one coding for each annotation, at code points of the plain text, which is UTF-8 with LF. A note and the
attributes are its description; links are links between selections; metadata are variables of the source. Codes are called by the
titles of labels: people look at them. Nothing says when the file was written, so that it is the same again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import orjson

from annotator.io.losses import Losses
from annotator.io.records import CONTINUES, AnnotationRecord, ArticleRecord, LinkRecord
from annotator.io.refi_codebook import ORIGIN
from annotator.io.refi_writing_codes import Xml, codes, guid, is_guid, own_guid
from annotator.io.writing import Corpus, Sink
from annotator.model.annotation import AttributeValue
from annotator.model.provenance import ORIGIN as META_ORIGIN

_NAMESPACE = "urn:QDA-XML:project:1.0"
_FIRST_TIME = (1980, 1, 1, 0, 0, 0)  # the same bytes whenever it is written
_LONGEST_NAME = 200
_TITLE, _TEXT = "title", "Text"


@dataclass(slots=True)
class _Used:
    """What all articles together use."""

    users: set[str] = field(default_factory=set[str])
    variables: dict[str, str] = field(default_factory=dict[str, str])
    labels: set[str] = field(default_factory=set[str])
    has_sources: bool = False
    has_notes: bool = False
    has_links: bool = False

    def take(self, article: ArticleRecord) -> None:
        self.has_sources = True
        self.has_notes |= bool(article.note) or any(link.note for link in article.links)
        self.has_links |= any(True for _ in _links(article))
        for name, value in _metadata(article).items():
            kind = _kind(value)
            self.variables[name] = kind if self.variables.get(name, kind) == kind else _TEXT
        for one in article.annotations:
            self.labels.add(one.label)
            self.users.update(filter(None, (one.reviewer,)))


def write(corpus: Corpus, sink: Sink) -> None:
    """Writes the archive; the articles are gone through once for each part of it."""
    used = _Used()
    for article in corpus.articles():
        used.take(article)
    with sink.file() as stream, ZipFile(stream, "w") as archive:
        with _member(archive, "project.qde") as member:
            for piece in _Project(corpus, used, Xml(corpus.losses)).pieces():
                member.write(piece.encode())
        for article in corpus.articles():
            with _member(archive, f"sources/{_source(article)}.txt") as member:
                member.write(article.text.encode())


def _member(archive: ZipFile, name: str) -> BinaryIO:
    info = ZipInfo(name, _FIRST_TIME)
    info.compress_type, info.external_attr = ZIP_DEFLATED, 0o644 << 16
    return archive.open(info, "w", force_zip64=True)  # pyright: ignore[reportReturnType] - it is a binary stream


@dataclass(slots=True)
class _Project:
    corpus: Corpus
    used: _Used
    xml: Xml

    def pieces(self) -> Iterator[str]:
        """The document, in the order of the schema."""
        used, xml = self.used, self.xml
        yield '<?xml version="1.0" encoding="utf-8"?>\n'
        yield xml.start("Project", xmlns=_NAMESPACE, name=self.corpus.project, origin=ORIGIN)
        if used.users:
            yield "<Users>\n"
            yield from (xml.empty("User", guid=guid("user", name), name=name) for name in sorted(used.users))
            yield "</Users>\n"
        yield from ("<CodeBook>\n", *codes(self.corpus.scheme, used.labels, xml), "</CodeBook>\n")
        if used.variables:
            yield "<Variables>\n"
            for name, kind in sorted(used.variables.items()):
                yield xml.empty("Variable", guid=guid("variable", name), name=name, typeOfVariable=kind)
            yield "</Variables>\n"
        yield from self._all("Sources", self._text_source, is_there=used.has_sources)
        yield from self._all("Notes", self._notes, is_there=used.has_notes)
        yield from self._all("Links", self._links, is_there=used.has_links)
        yield "</Project>\n"

    def _all(
        self, name: str, of: Callable[[ArticleRecord], Iterator[str]], *, is_there: bool
    ) -> Iterator[str]:
        if is_there:
            yield f"<{name}>\n"
            for article in self.corpus.articles():
                yield from of(article)
            yield f"</{name}>\n"

    def _text_source(self, article: ArticleRecord) -> Iterator[str]:
        xml, own = self.xml, _source(article)
        name = article.name or article.title or own
        yield xml.start("TextSource", guid=own, name=name, plainTextPath=f"internal://{own}.txt")
        for one in article.annotations:
            yield from self._selection(one, article.text)
        self._count(article)
        if article.note:
            yield xml.empty("NoteRef", targetGUID=guid("note", own))
        for key, value in sorted(_metadata(article).items()):
            yield xml.start("VariableValue")
            yield xml.empty("VariableRef", targetGUID=guid("variable", key))
            kind = self.used.variables[key]
            self.corpus.losses.note_some("values", int(kind == _TEXT and not isinstance(value, str)))
            yield f"{xml.words(f'{kind}Value', _as(kind, value))}</VariableValue>\n"
        yield "</TextSource>\n"

    def _count(self, article: ArticleRecord) -> None:
        """Counts what is not there, or not as it is."""
        losses, whole = self.corpus.losses, set(map(_link_guid, _links(article)))
        losses.note_some("origins", int(META_ORIGIN in article.meta))
        losses.note_some("article-ids", int(article.id is not None and not is_guid(article.id)))
        for link in article.links:
            if _link_guid(link) not in whole:
                losses.note("parts" if link.type == CONTINUES else "links", link.from_id)
            elif link.id is not None and not is_guid(link.id):
                losses.note("link-ids", link.from_id)
        seen: set[tuple[object, ...]] = set()
        for one in article.annotations:
            place = (one.label, one.start, one.end, one.reviewer)
            if place in seen:
                losses.note("alike", one.id)
            if not is_guid(str(one.id)):
                losses.note("ids", one.id)
            seen.add(place)

    def _selection(self, one: AnnotationRecord, text: str) -> Iterator[str]:
        xml = self.xml
        by = {
            "creatingUser": guid("user", one.reviewer) if one.reviewer else None,
            "creationDateTime": one.created_at,
        }
        yield xml.start(
            "PlainTextSelection", guid=_selection_guid(str(one.id)), name=_name(text[one.start : one.end]),
            startPosition=str(one.start), endPosition=str(one.end), **by, modifiedDateTime=one.updated_at,
        )  # fmt: skip
        said = _said(one, self.corpus.losses)
        if said:
            yield xml.words("Description", said)
        yield xml.start("Coding", guid=own_guid("coding", str(one.id)), **by)
        yield f"{xml.empty('CodeRef', targetGUID=guid('label', one.label))}</Coding>\n</PlainTextSelection>\n"

    def _notes(self, article: ArticleRecord) -> Iterator[str]:
        if article.note:
            yield self._note(guid("note", _source(article)), article.note)
        for link in _links(article):
            if link.note:
                yield self._note(guid("note", _link_guid(link)), link.note)

    def _note(self, own: str, words: str) -> str:
        return f"{self.xml.start('Note', guid=own)}{self.xml.words('PlainTextContent', words)}</Note>\n"

    def _links(self, article: ArticleRecord) -> Iterator[str]:
        xml = self.xml
        for link in _links(article):
            own = _link_guid(link)
            yield xml.start(
                "Link", guid=own, name=link.type, direction="OneWay", originGUID=_selection_guid(link.from_id),
                targetGUID=_selection_guid(link.to_id),
            )  # fmt: skip
            if link.note:
                yield xml.empty("NoteRef", targetGUID=guid("note", own))
            yield "</Link>\n"


def _source(article: ArticleRecord) -> str:
    return own_guid("source", article.id or article.name or "")


def _selection_guid(annotation_id: str) -> str:
    return guid("selection", annotation_id)


def _link_guid(link: LinkRecord) -> str:
    return own_guid("link", link.id or f"{link.type} {link.from_id} {link.to_id}")


def _links(article: ArticleRecord) -> Iterator[LinkRecord]:
    """The links whose ends are both here."""
    here = {one.id for one in article.annotations} if article.links else set[str | None]()
    return (link for link in article.links if {link.from_id, link.to_id} <= here)


def _metadata(article: ArticleRecord) -> dict[str, object]:
    """The title and the metadata that say something."""
    given = {_TITLE: article.title, **article.meta}
    return {
        key: value for key, value in given.items() if key != META_ORIGIN and value not in (None, "", [], {})
    }


def _kind(value: object) -> str:
    """What a variable is that has such a value (``variableTypeType``, of which we need four)."""
    if isinstance(value, bool):
        return "Boolean"
    return "Integer" if isinstance(value, int) else "Float" if isinstance(value, float) else _TEXT


def _as(kind: str, value: object) -> str:
    """A value as a variable of that kind has it; a decimal number has no exponent (XML Schema, 3.2.3)."""
    if kind == "Float":
        return format(Decimal(repr(value)), "f")
    return value if isinstance(value, str) else orjson.dumps(value, option=orjson.OPT_SORT_KEYS).decode()


def _name(words: str) -> str:
    """The words that are selected, in one line; cut off if they are long."""
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST_NAME else f"{line[:_LONGEST_NAME]}…"


def _said(one: AnnotationRecord, losses: Losses) -> str:
    """The note, then the attributes, a line each."""
    attributes = [
        f"{name}: {_word(value)}" for name, value in one.attributes.items() if value not in (None, [])
    ]
    if attributes:
        losses.note("as-notes", one.id)
    return "\n\n".join(filter(None, (one.note, "\n".join(attributes))))


def _word(value: AttributeValue) -> str:
    if isinstance(value, list):
        return "; ".join(value)
    return str(value).lower() if isinstance(value, bool) else str(value)
