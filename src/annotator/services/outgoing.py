"""From the database to the records that writers take: the counterpart of what readers give."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from typing import BinaryIO

from annotator.io.records import AnnotationRecord, ArticleRecord, ExcludedRecord, LinkRecord
from annotator.services.wrong_types import check_types
from annotator.store.streams import ArticleContents


def record_of(contents: ArticleContents) -> ArticleRecord:
    """An article as a record; its positions have been proven.

    Raises:
        DatabaseError: It holds a value of a wrong type, see `annotator.services.wrong_types`.
    """
    check_types(contents)
    article = contents.article
    return ArticleRecord(
        article.text,
        id=article.id,
        name=article.name,
        title=article.title,
        text_sha256=article.text_sha256,
        source_sha256=article.source_sha256,
        meta=article.meta,
        status=contents.statuses,
        annotations=tuple(
            AnnotationRecord(
                one.label, one.span.start, one.span.end, text=one.quote, attributes=one.attributes,
                attribute_origin=one.attribute_origin, note=one.note, id=one.id, reviewer=one.reviewer,
                created_at=one.created_at, updated_at=one.updated_at, placed=one.placed,
            )
            for one in sorted(contents.annotations, key=lambda one: one.sort_key)
        ),
        excluded=tuple(ExcludedRecord(one.span.start, one.span.end, one.kind) for one in contents.excluded),
        note=article.note,
        version_of=article.version_of,
        links=tuple(
            LinkRecord(one.type, one.from_id, one.to_id, one.id, one.note, one.reviewer)
            for one in contents.links
        ),
        has_title=True,
    )  # fmt: skip


class CountedStream:
    """A stream for writers that counts what is written, and lets it be stopped.

    Args:
        stream: Not closed.
        told: Gets the bytes of every piece before it is written; may raise Cancelled.
    """

    def __init__(self, stream: BinaryIO, told: Callable[[int], None]) -> None:
        self._stream = stream
        self._told = told

    def write(self, piece: bytes) -> int:
        """Writes a piece; gives its length."""
        self._told(len(piece))
        return self._stream.write(piece)

    def flush(self) -> None:
        """Passes on what is held back."""
        self._stream.flush()


class HashedStream(CountedStream):
    """A stream that knows the SHA-256 of what went through it.

    Attributes:
        hash: Of what was written so far.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self.hash = sha256()
        super().__init__(stream, lambda _size: None)

    def write(self, piece: bytes) -> int:
        """Writes a piece; gives its length."""
        self.hash.update(piece)
        return super().write(piece)
