"""Reads another project of ours as an import: from a copy, brought up to date if it is of an older version."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Generator, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from annotator.errors import DatabaseError, InputError
from annotator.io.findings import Findings
from annotator.io.given import MAX_FILE, GivenFile
from annotator.io.records import (
    AnnotationRecord,
    ArticleRecord,
    ExcludedRecord,
    LabelRecord,
    LinkRecord,
    Record,
    SuggestionRecord,
)
from annotator.model.annotation import Annotation
from annotator.model.article import Article
from annotator.model.clock import normalised
from annotator.model.selection import EVERYTHING
from annotator.model.suggestion import Suggestion
from annotator.services.wrong_types import check_types
from annotator.store import articles, schemes, streams, suggestions
from annotator.store.engine import Database
from annotator.store.opening import open_database
from annotator.store.transaction import Transaction

_PIECE = 2**20


def records(given: GivenFile, findings: Findings) -> Iterator[Record]:
    """The labels and the articles of the project, with everything that was made on them.

    Raises:
        InputError: It cannot be opened; or it is damaged, or of a newer version.
    """
    with _opened(given) as database, database.read() as t:
        yield from _labels(t)
        for number, one in enumerate(streams.article_records(t, EVERYTHING), 1):
            yield _record(t, one, number, findings)


@contextmanager
def _opened(given: GivenFile) -> Generator[Database]:
    with TemporaryDirectory(prefix="annotator-") as folder:
        copy = Path(folder) / "project.db"
        _copy(given, copy)
        log = given.folder.read(f"{given.name}-wal")  # what its window has not folded in yet
        if log:
            copy.with_name(f"{copy.name}-wal").write_bytes(log)
        try:
            database = open_database(str(copy))
            try:
                yield database
            finally:
                database.close()
        except DatabaseError as error:
            raise InputError(error.sentence.replace(str(copy), given.name)) from error


def _copy(given: GivenFile, copy: Path) -> None:
    given.stream.seek(0)
    size = 0
    with copy.open("wb") as stream:
        while piece := given.stream.read(_PIECE):
            size += len(piece)
            if size > 4 * MAX_FILE:
                raise InputError(f"The project is larger than {4 * MAX_FILE // 2**20:,} MB, the limit.")
            stream.write(piece)


def _labels(t: Transaction) -> Iterator[LabelRecord]:
    version = schemes.current(t)
    scheme = None if version is None else schemes.get(t, version)
    for label in scheme.labels if scheme is not None else ():
        yield LabelRecord(label.id, label.guideline)


def _record(t: Transaction, one: streams.ArticleContents, number: int, findings: Findings) -> ArticleRecord:
    check_types(one)
    article = one.article
    return ArticleRecord(
        text=article.text,
        id=article.id,
        name=article.name or None,
        title=article.title,
        has_title=True,
        text_sha256=article.text_sha256,
        source_sha256=article.source_sha256,
        meta=article.meta,
        status=one.statuses,
        annotations=tuple(_annotation(each, findings) for each in one.annotations),
        excluded=tuple(
            ExcludedRecord(region.span.start, region.span.end, region.kind) for region in one.excluded
        ),
        note=article.note or None,
        version_of=article.version_of,
        links=tuple(
            LinkRecord(
                link.type, link.from_id, link.to_id, id=link.id, note=link.note, reviewer=link.reviewer
            )
            for link in one.links
        ),
        suggestions=tuple(
            _suggestion(each, findings)
            for each in suggestions.of_article(t, article.id)
            if each.state != "accepted"  # its annotation is there
        ),
        source=_source(t, article, findings),
        line=number,
    )


def _source(t: Transaction, article: Article, findings: Findings) -> bytes | None:
    with suppress(zlib.error):
        found = articles.source(t, article.id)
        if found is None or hashlib.sha256(found).hexdigest() == article.source_sha256:
            return found
    findings.remark(
        "The original bytes of an article are damaged in the other project and did not come along."
    )
    return None


def _time(given: str | None, findings: Findings) -> str | None:
    """The time as ours are; None for what is none, which somebody else has written into the project."""
    if not given:
        return None
    try:
        return normalised(given)
    except ValueError:
        findings.remark("A time in the other project is none; it was left out.")
        return None


def _annotation(one: Annotation, findings: Findings) -> AnnotationRecord:
    return AnnotationRecord(
        one.label, one.span.start, one.span.end, text=one.quote, attributes=dict(one.attributes),
        attribute_origin=one.attribute_origin, note=one.note or None, id=one.id, reviewer=one.reviewer,
        created_at=_time(one.created_at, findings), updated_at=_time(one.updated_at, findings), placed=one.placed,
    )  # fmt: skip


def _suggestion(one: Suggestion, findings: Findings) -> SuggestionRecord:
    proposed = AnnotationRecord(
        one.label, one.span.start, one.span.end, text=one.quote, attributes=dict(one.attributes), id=one.id,
        reviewer=one.decided_by, created_at=_time(one.made_at, findings), updated_at=_time(one.decided_at, findings),
    )  # fmt: skip
    return SuggestionRecord(proposed, one.source, one.score, is_rejected=one.state == "rejected")
