"""`mail`: a message (RFC 5322) or a mailbox of several (RFC 4155); its plain text, else the text of its HTML.

Subject, sender and day become title, author and date. What was quoted of other messages stays: it is text. Attached files
are counted as left out. A mailbox gives an article for each of its messages.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from email.message import Message

from annotator.errors import InputError
from annotator.io import mime
from annotator.io.decoding import read_text
from annotator.io.findings import Findings
from annotator.io.formats import Certainty, Format
from annotator.io.given import GivenFile, Glimpse
from annotator.io.html_blocks import blocks
from annotator.io.html_page import joined
from annotator.io.html_tree import page_tree
from annotator.io.records import ArticleRecord
from annotator.io.stated_meta import cleaned
from annotator.model.text import has_words

_SEPARATOR = re.compile(rb"(?:\A|\n\r?\n|\A[\r\n]+)(?=From \S+ +\w{3} \w{3} +\d{1,2} \d{2}:\d{2})")
_ENOUGH = frozenset(
    ("subject", "date", "to", "message-id", "received", "mime-version", "return-path", "delivered-to")
)


def _read(given: GivenFile, findings: Findings) -> Iterator[ArticleRecord]:
    source = given.content()
    pieces = _messages(source)
    line, counted = 1, 0
    for start, end in pieces:
        before = findings.count
        line, counted = line + source.count(b"\n", counted, start), start
        found = _article(source[start:end], given, findings, line, is_alone=len(pieces) == 1)
        if found is not None:
            yield found
        elif len(pieces) > 1:
            findings.leave_out("message without text", int(findings.count == before))
        elif findings.count == before:
            findings.problem(None, "The message holds no text.")


def _messages(source: bytes) -> list[tuple[int, int]]:
    """Where the messages of a mailbox begin and end; a message alone is the whole file."""
    starts = [found.end() for found in _SEPARATOR.finditer(source)]
    if not starts or source[: starts[0]].strip():
        return [(0, len(source))]
    return list(zip(starts, [*starts[1:], len(source)], strict=True))


def _article(
    source: bytes, given: GivenFile, findings: Findings, line: int, *, is_alone: bool
) -> ArticleRecord | None:
    try:
        whole = mime.message(source)
    except InputError as error:
        findings.problem(line, error.sentence)
        return None
    text = _text(whole, given, findings)
    if text is None or not has_words(text):
        return None
    meta = cleaned({"author": mime.sender(whole)}) or {"author": mime.sender(whole)}
    meta |= {"published": mime.day(whole), "language": mime.field(whole, "content-language")}
    said = {name: value for name, value in meta.items() if value}
    title = mime.field(whole, "subject")
    return ArticleRecord(
        text,
        title=title or None,
        has_title=bool(title),
        meta=said,
        meta_origin=dict.fromkeys(said, "stated"),
        line=line,
        source=source if is_alone else None,
        source_sha256=hashlib.sha256(source).hexdigest() if is_alone else None,
    )


def _text(whole: Message, given: GivenFile, findings: Findings) -> str | None:
    """The plain texts, put together; where there is none, the HTML; None, maybe with a problem, if there is neither."""
    texts: dict[str, list[Message]] = {"text/plain": [], "text/html": []}
    for part in mime.parts(whole):
        kind = mime.content_type(part)
        if kind in texts and not mime.is_attachment(part):
            texts[kind].append(part)
        else:
            findings.leave_out("attached file")
    plain = [_plain(part, given, findings) for part in texts["text/plain"]]
    said = [one for one in plain if one is not None and has_words(one)]
    if said or None in plain:
        return "\n".join(said) if None not in plain else None
    pages = [_page(part, given, findings) for part in texts["text/html"]]
    return "\n\n".join(one for one in pages if one) or None


def _plain(part: Message, given: GivenFile, findings: Findings) -> str | None:
    text = read_text(
        mime.content(part), findings, carrier=mime.charset_of(part), asked=given.options.encoding
    )
    return None if text is None else text.removeprefix("\ufeff")


def _page(part: Message, given: GivenFile, findings: Findings) -> str | None:
    markup = read_text(
        mime.content(part), findings, carrier=mime.charset_of(part), asked=given.options.encoding
    )
    if markup is None or not has_words(markup):
        return None
    try:
        return joined(blocks(page_tree(markup)))
    except InputError as error:
        findings.problem(None, error.sentence)
        return None


def _recognise(glimpse: Glimpse) -> Certainty:
    names = mime.header_names(glimpse.words)
    if "from" in names and not _ENOUGH.isdisjoint(names):
        return 3
    is_in_mailbox = mime.begins_with_from(glimpse.first_line)
    if (len(names) > 1 and not _ENOUGH.isdisjoint(names)) or (is_in_mailbox and names):
        return 2
    return 1 if glimpse.suffix in FORMAT.suffixes else 0


FORMAT = Format(
    "mail",
    "E-mail",
    (".eml", ".mbox"),
    read=_read,
    recognise=_recognise,
    is_foreign=False,
)
