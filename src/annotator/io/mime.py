"""Messages of RFC 5322 and their parts, read without ever failing: what is malformed is read as far as it goes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from email import message_from_bytes, policy
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime

from annotator.errors import InputError
from annotator.io.charsets import labelled

_FIELDS = (
    "from", "to", "cc", "subject", "date", "received", "message-id", "mime-version", "return-path", "content-type", "reply-to",
    "delivered-to", "content-transfer-encoding", "snapshot-content-location", "sender", "x-mailer", "status", "in-reply-to",
)  # fmt: skip
_FIELD = re.compile(r"([A-Za-z][A-Za-z0-9-]{1,60}):(?:[ \t]|$)")
_FROM_LINE = re.compile(r"From \S+ +\w{3} \w{3} +\d{1,2} \d{2}:\d{2}")
_BLANKS = re.compile(r"\s+")
_LOOKED_AT = 60
_FAULTS = (
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    MessageError,
)  # what `email` raises over odd headers
_MOST_PARTS = 10_000
_LONGEST, _LONGEST_NAME, _LONGEST_FIELD = 1_000, 100, 16_000


class _Bounded(policy.Compat32):
    """Reads headers as `email` always did, of each field no more than can be looked at soon: it takes quadratic time."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        """The name and the value of a field."""
        name, value = super().header_source_parse(sourcelines)
        return name, value[:_LONGEST_FIELD]


def header_names(head: str) -> list[str]:
    """The names of the header's fields that mail knows, in lower case, of a text that begins with a header; else none."""
    found: list[str] = []
    for number, line in enumerate(head.lstrip("\ufeff\r\n").splitlines()[:_LOOKED_AT]):
        if not line.strip():
            break
        if line[0] in " \t" or (number == 0 and begins_with_from(line)):
            continue
        field = _FIELD.match(line)
        if field is None:
            break
        found.append(field[1].lower())
    return [name for name in found if name in _FIELDS]


def begins_with_from(line: str) -> bool:
    """Whether it is the line that a mailbox puts before each message."""
    return _FROM_LINE.match(line) is not None


def message(source: bytes) -> Message:
    """The message; the line of a mailbox before it is skipped.

    Raises:
        InputError: Its parts hold parts that hold parts, hundreds deep.
    """
    clean = source.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n")
    try:
        return message_from_bytes(clean, policy=_Bounded())
    except RecursionError:
        raise InputError("The message holds too many parts in one another to be read.") from None


def parts(whole: Message) -> Iterator[Message]:
    """The parts that hold something, in order, also those of messages in it."""
    try:
        for part, _ in zip(whole.walk(), range(_MOST_PARTS), strict=False):
            if not part.is_multipart():
                yield part
    except (RecursionError, AttributeError, TypeError, ValueError):
        return


def field(part: Message, name: str) -> str:
    """A field of the header, decoded and on one line; empty if there is none."""
    raw: object = part.get(name)
    if raw is None:
        return ""
    try:
        words = str(make_header(decode_header(str(raw))))
    except _FAULTS:
        words = str(raw)
    shown = words.encode("utf-8", "replace").decode("utf-8", "replace")
    return _BLANKS.sub(" ", shown).strip()[:_LONGEST]


def content(part: Message) -> bytes:
    """The bytes of a part, with its transfer encoding undone as far as it goes."""
    try:
        found: object = part.get_payload(decode=True)
    except (*_FAULTS, AssertionError):
        return b""
    return found if isinstance(found, bytes) else b""


def content_type(part: Message) -> str:
    """Such as ``text/plain``, in lower case."""
    try:
        return part.get_content_type().lower()
    except _FAULTS:
        return "text/plain"


def charset_of(part: Message) -> str:
    """The encoding that the part's header names, if anybody knows it; else empty."""
    try:
        found = part.get_content_charset("")
    except _FAULTS:
        return ""
    return found if labelled(found) else ""


def is_attachment(part: Message) -> bool:
    """Whether it is a file that was sent along."""
    disposition = field(part, "content-disposition").lower()
    return disposition.startswith("attachment")


def sender(part: Message) -> str:
    """Who wrote it: the name, else the address."""
    given = field(part, "from")
    try:
        name, address = parseaddr(given)
    except (RecursionError, ValueError, IndexError):
        name, address = "", given[:_LONGEST_NAME]
    return (name or address).strip().strip("\"'")


def day(part: Message) -> str:
    """When it was sent, as the day at the sender's place: 2026-11-21; empty if it does not say."""
    found = _moment(field(part, "date"))
    return found.date().isoformat() if found is not None and found.year >= 1970 else ""


def _moment(words: str) -> datetime | None:
    try:
        return parsedate_to_datetime(words)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
