"""The files of a training set: each part in a folder of its own, all with their SHA-256."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import BinaryIO, cast

from annotator.errors import InputError
from annotator.io import jsonl
from annotator.io.formats import Format
from annotator.io.records import AnnotationRecord, ArticleRecord
from annotator.io.writing import ALWAYS_LOOKED_FOR, Corpus, Sink, Writing
from annotator.model.annotation import Annotation, Link
from annotator.model.article import Article, Excluded
from annotator.model.span import Span
from annotator.services.outgoing import HashedStream


@dataclass(frozen=True, slots=True)
class PartSink:
    """Where one part goes: below its own name, in a sink for all.

    Attributes:
        part: Its name; empty for what belongs to all.
        suffix: Of a format that is one file.
        hashes: Gets the SHA-256 of each file, by its name in the whole.
    """

    inner: Sink
    part: str
    suffix: str
    hashes: dict[str, str]

    @contextmanager
    def file(self, name: str = "") -> Generator[BinaryIO]:
        """A new file of the part; a format that is one file has one of the part's name."""
        given = name or f"{self.part}{self.suffix}"
        path = f"{self.part}/{given}" if self.part else given
        with self.inner.file(path) as stream:
            hashed = HashedStream(stream)
            yield cast("BinaryIO", hashed)
        self.hashes[path] = hashed.hash.hexdigest()


def writing_of(found: Format) -> Writing:
    """How the parts are written in a format.

    Raises:
        InputError: It holds no texts, so that nobody could learn from it.
    """
    if found.writing is not None and found.holds_texts:
        return found.writing
    if found.id == jsonl.FORMAT.id:
        return Writing(_write_lines, frozenset(ALWAYS_LOOKED_FOR))
    if found.write is None or not found.holds_texts:
        raise InputError(f"“{found.id}” holds no texts. Choose another format for a training set, as jsonl.")
    write = found.write

    def write_all(corpus: Corpus, sink: Sink) -> None:
        with sink.file() as stream:
            write(corpus.articles(), stream)

    return Writing(write_all, frozenset(ALWAYS_LOOKED_FOR))


def line_of(record: ArticleRecord) -> bytes:
    """An article's record as a line of our own format."""
    article = Article(
        str(record.id), str(record.name), record.title, record.text, str(record.text_sha256), record.source_sha256, record.meta,
        record.note or "", record.version_of,
    )  # fmt: skip
    return jsonl.line_of(
        article,
        record.status,
        [_annotation(article, one) for one in record.annotations],
        [Excluded(Span(one.start, one.end), one.kind) for one in record.excluded],
        [
            Link(str(one.id), one.type, one.from_id, one.to_id, one.reviewer or "", one.note or "")
            for one in record.links
        ],
    )


def _annotation(article: Article, one: AnnotationRecord) -> Annotation:
    return Annotation(
        str(one.id), article.id, one.reviewer or "", one.label, Span(one.start, one.end), one.text or "",
        attributes={name: value for name, value in one.attributes.items() if value is not None},
        attribute_origin=one.attribute_origin, note=one.note or "", created_at=one.created_at or "",
        updated_at=one.updated_at or "", placed=one.placed,
    )  # fmt: skip


def _write_lines(corpus: Corpus, sink: Sink) -> None:
    with sink.file() as stream:
        for record in corpus.articles():
            stream.write(line_of(record))
