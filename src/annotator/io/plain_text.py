"""`text`: an article as plain text; the whole file is its text. Read only."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import BinaryIO

from annotator.errors import InputError
from annotator.io.decoding import decoded, read_text
from annotator.io.findings import Findings
from annotator.io.formats import Format, by_suffix
from annotator.io.given import GivenFile
from annotator.io.records import ArticleRecord
from annotator.model.text import has_words

MAX_TEXT = 64 * 1024 * 1024
"""Bytes that a plain text may have."""

_KINDS = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive (as DOCX, ODT and EPUB are)"),
    (b"{\\rtf", "a rich text file (RTF)"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"SQLite format 3\0", "a database"),
    (b"\x1f\x8b", "a compressed file"),
)


def read(stream: BinaryIO, findings: Findings, encoding: str | None = None) -> Iterator[ArticleRecord]:
    """The article, with its original bytes; nothing but a problem if it is not text.

    Args:
        stream: Read to its end, not closed.
        findings: Takes problems and remarks.
        encoding: `annotator.io.given.ReadingOptions.encoding`.
    """
    source = stream.read(MAX_TEXT + 1)
    if len(source) > MAX_TEXT:
        findings.problem(None, f"The file is larger than {MAX_TEXT // 2**20} MB, the limit for one text.")
        return
    if kind := _other_kind(source):
        findings.problem(None, f"This is {kind}, not plain text.")
        return
    text = read_text(source, findings, asked=encoding)
    if text is None:
        return
    if not has_words(text) or not text.strip("\ufeff\0 \t\r\n"):
        findings.problem(None, "It holds no words." if source else "The file is empty.")
        return
    yield ArticleRecord(text, source_sha256=hashlib.sha256(source).hexdigest(), source=source)


def decode(source: bytes, encoding: str | None = None) -> str:
    """The text of bytes as `annotator.io.decoding.decoded` reads them; line ends and BOM as they are.

    Lone surrogates of UTF-16 stay; `annotator.model.text.canonical` replaces them.

    Raises:
        ValueError: They cannot be read so; the message is one or two sentences.
    """
    if kind := _other_kind(source):
        raise ValueError(f"This is {kind}, not plain text.")
    try:
        return decoded(source, asked=encoding).text
    except InputError as error:
        raise ValueError(error.sentence) from None


def _other_kind(source: bytes) -> str | None:
    return next((name for magic, name in _KINDS if source.startswith(magic)), None)


def _read(given: GivenFile, findings: Findings) -> Iterator[ArticleRecord]:
    return read(given.stream, findings, given.options.encoding)


FORMAT = Format(
    "text",
    "Plain text",
    (".txt", ".text"),
    read=_read,
    recognise=by_suffix(".txt", ".text"),
    is_foreign=False,
)
