"""`mhtml`: a web page saved whole in one file (RFC 2557): its page is read as `html` is, what belongs to it is counted."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from email.message import Message

from annotator.io import mime
from annotator.io.findings import Findings
from annotator.io.formats import Certainty, Format
from annotator.io.given import GivenFile, Glimpse
from annotator.io.html_page import article_of
from annotator.io.records import ArticleRecord

_PAGES = ("text/html", "application/xhtml+xml")
_KINDS = (("text/css", "style sheet"), ("image/", "picture"), ("font/", "font"), ("text/html", "frame"))


def _read(given: GivenFile, findings: Findings) -> Iterator[ArticleRecord]:
    source = given.content()
    whole = mime.message(source)
    parts = list(mime.parts(whole))
    page = _page(whole, parts)
    if page is None:
        findings.problem(None, "The saved page holds no HTML.")
        return
    for part in parts:
        if part is not page:
            findings.leave_out(_kind(mime.content_type(part)))
    found = article_of(mime.content(page), given, findings, carrier=mime.charset_of(page))
    if found is not None:
        yield _with_header(found, whole, page, source)


def _page(whole: Message, parts: list[Message]) -> Message | None:
    """The part that the others belong to: the one that the header names, else the first page."""
    pages = [part for part in parts if mime.content_type(part) in _PAGES]
    place = mime.field(whole, "snapshot-content-location")
    named = [part for part in pages if place and mime.field(part, "content-location") == place]
    return next(iter((*named, *pages)), None)


def _kind(content_type: str) -> str:
    return next((kind for prefix, kind in _KINDS if content_type.startswith(prefix)), "attached file")


def _with_header(found: ArticleRecord, whole: Message, page: Message, source: bytes) -> ArticleRecord:
    """The article with the address of the page; the date of the header is the day on which it was saved."""
    meta, origins = dict(found.meta), dict(found.meta_origin)
    place = mime.field(whole, "snapshot-content-location") or mime.field(page, "content-location")
    if "url" not in meta and place.startswith(("http://", "https://")):
        meta["url"], origins["url"] = place, "stated"
    title = found.title or mime.field(whole, "subject")
    return replace(
        found,
        title=title or None,
        has_title=bool(title),
        meta=meta,
        meta_origin=origins,
        source=source,
        source_sha256=hashlib.sha256(source).hexdigest(),
    )


def _recognise(glimpse: Glimpse) -> Certainty:
    names = mime.header_names(glimpse.words)
    if "mime-version" not in names and "content-type" not in names:
        return 0
    head = glimpse.words[:20_000].lower()
    is_related = "multipart/related" in head or glimpse.suffix in FORMAT.suffixes
    is_page = "snapshot-content-location" in names or "\ncontent-location:" in head.replace("\r", "")
    return 3 if is_related and is_page and "text/html" in head else 0


FORMAT = Format(
    "mhtml",
    "Saved web page (MHTML)",
    (".mhtml", ".mht"),
    read=_read,
    recognise=_recognise,
    is_foreign=False,
    extra="pages",
)
