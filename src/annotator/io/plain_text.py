"""`text`: an article as plain text; the whole file is its text. Read only."""

from __future__ import annotations

import codecs
import hashlib
from collections.abc import Iterator
from typing import BinaryIO

from annotator.io.findings import Findings
from annotator.io.formats import Format, by_suffix
from annotator.io.given import GivenFile
from annotator.io.records import ArticleRecord
from annotator.model.text import has_words

MAX_TEXT = 64 * 1024 * 1024
"""Bytes that a plain text may have."""

_SNIFFED = 65536
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
_UTF16 = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
_UTF32 = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)


def read(stream: BinaryIO, findings: Findings) -> Iterator[ArticleRecord]:
    """The article, with its original bytes; nothing but a problem if it is not text.

    Args:
        stream: Read to its end, not closed.
        findings: Takes problems and remarks.
    """
    source = stream.read(MAX_TEXT + 1)
    if len(source) > MAX_TEXT:
        findings.problem(None, f"The file is larger than {MAX_TEXT // 2**20} MB, the limit for one text.")
        return
    try:
        text = decode(source)
    except ValueError as error:
        findings.problem(None, str(error))
        return
    if not has_words(text) or not text.strip("\ufeff\0 \t\r\n"):
        findings.problem(None, "It holds no words." if source else "The file is empty.")
        return
    yield ArticleRecord(text, source_sha256=hashlib.sha256(source).hexdigest(), source=source)


def decode(source: bytes) -> str:
    """The text of UTF-8 bytes, with or without a BOM, or of UTF-16 bytes with one; line ends and BOM as they are.

    Lone surrogates of UTF-16 stay; `annotator.model.text.canonical` replaces them.

    Raises:
        ValueError: The bytes are nothing of that; the message is one or two sentences.
    """
    if kind := next((name for magic, name in _KINDS if source.startswith(magic)), None):
        raise ValueError(f"This is {kind}, not plain text.")
    if source.startswith(_UTF32):
        raise ValueError("This is UTF-32. Save it as UTF-8.")
    encoding = _UTF16.get(source[:2])
    if encoding:
        return _decode_utf16(source, encoding)
    head = source[:_SNIFFED]
    if head.count(0) * 20 > len(head):
        raise ValueError("This is not text: it is full of zero bytes. If it is UTF-16, save it as UTF-8.")
    try:
        return source.decode()
    except UnicodeDecodeError as error:
        raise ValueError(
            f"Byte {error.start:,} is not valid UTF-8. Save the file as UTF-8, then import again."
        ) from None


def _decode_utf16(source: bytes, encoding: str) -> str:
    try:
        return source.decode(encoding, "surrogatepass")
    except UnicodeDecodeError as error:
        raise ValueError(
            f"Byte {error.start:,} is not valid UTF-16: the file ends inside a character."
        ) from None


def _read(given: GivenFile, findings: Findings) -> Iterator[ArticleRecord]:
    return read(given.stream, findings)


FORMAT = Format(
    "text",
    "Plain text",
    (".txt", ".text", ".md"),
    read=_read,
    recognise=by_suffix(".txt", ".text", ".md"),
    is_foreign=False,
)
