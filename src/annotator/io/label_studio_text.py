"""Which of a task's data Label Studio showed as the text, and what that text is if it is a page or a dialogue.

The export does not say which field a control showed. It is the one in which the regions' quotes stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import unescape

from annotator.io.json_fields import Fields, as_list, as_object
from annotator.io.json_spans import position
from annotator.io.records import OffsetUnit

_ADDRESS = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?/{1,2}\S*\Z", re.IGNORECASE)
_UPLOADED = re.compile(r"(?:(?:https?|s3|gs|azure-blob|file)://|/data/)\S+\Z", re.IGNORECASE)
"""What Label Studio fetches a text from; under the key `_TEXT` any other words are the text, also such as begin with a stroke."""

_TEXT = "text"
_USUAL = ("text", "html", "article", "content", "body", "dialogue", "document")
_MARKUP = re.compile(r"[A-Za-z/!?]")
_BREAK = re.compile(r"br\b", re.IGNORECASE)
_HIDDEN = re.compile(r"(script|style|template|title)\b", re.IGNORECASE)
_MOST_QUOTES = 200
_NO_BLANKS = dict.fromkeys(sign for sign in range(0x10000) if chr(sign).isspace())
"""A text may have 64 MB, and a list of all its words ten times as much."""


@dataclass(frozen=True, slots=True)
class Marked:
    """Words that a region marks.

    Attributes:
        quote: As the region holds them.
        kind: ``text``, ``page`` or ``dialogue``.
    """

    quote: str
    kind: str = "text"


@dataclass(frozen=True, slots=True)
class TaskText:
    """The text of a task.

    Attributes:
        key: Of the data; empty if the whole task is it.
        turns: Of a dialogue, where each turn's words begin, in UTF-16 units.
    """

    key: str
    text: str
    unit: OffsetUnit = "codepoint"
    turns: tuple[int, ...] = ()

    def absolute(self, turn: object, offset: object) -> int | None:
        """A position in a turn of a dialogue as one in the text; None if it is none."""
        number, within = position(turn), position(offset)
        if number is None or within is None or number >= len(self.turns):
            return None
        return self.turns[number] + within


def task_text(data: Fields, marked: Sequence[Marked]) -> TaskText | None:
    """The text that the regions mark; without quotes the usual field, else the longest words. None if there is none."""
    kinds = {one.kind for one in marked}
    found = list(_candidates(data, kinds))
    quotes = [_words(one.quote) for one in marked if one.quote.strip()][:_MOST_QUOTES]

    def fits(one: TaskText) -> tuple[int, int, int]:
        words = _words(one.text)
        order = _USUAL.index(one.key.lower()) if one.key.lower() in _USUAL else len(_USUAL)
        return sum(quote in words for quote in quotes), -order, len(one.text)

    return max(found, key=fits, default=None)


def _candidates(data: Fields, kinds: set[str]) -> Iterator[TaskText]:
    for key, value in data.given.items():
        if isinstance(value, str) and value.strip() and not _is_address(key, value.strip()):
            if "page" in kinds:
                words = page_text(value)
                yield TaskText(key, words if words.strip() else value, "utf16")
            if kinds != {"page"}:
                yield TaskText(key, value)
        elif as_list(value):
            dialogue = _dialogue(key, as_list(value))
            if dialogue is not None:
                yield dialogue


def _is_address(key: str, value: str) -> bool:
    return (_UPLOADED if key == _TEXT else _ADDRESS).match(value) is not None


def _dialogue(key: str, given: list[object]) -> TaskText | None:
    """The turns one under another, each with who says it; None if the list is no dialogue."""
    lines: list[str] = []
    starts: list[int] = []
    at = 0
    for each in given:
        turn = as_object(each)
        words = next(
            (w for name in ("text", "dialogue", "content") if isinstance(w := turn.get(name), str)), None
        )
        if words is None:
            return None
        who = next(
            (w for name in ("author", "speaker", "role", "name") if isinstance(w := turn.get(name), str)), ""
        )
        lead = f"{who}: " if who else ""
        lines.append(lead + words)
        starts.append(at + _utf16(lead))
        at += _utf16(lines[-1]) + 1
    return TaskText(key, "\n".join(lines), "utf16", tuple(starts))


def page_text(page: str) -> str:
    """The text nodes of a page one after another, as Label Studio counts them: a line break counts as one."""
    given = page.replace("\r\n", "\n")
    words: list[str] = []
    at = 0
    while (start := given.find("<", at)) >= 0:
        if not _MARKUP.match(given, start + 1):
            words.append(given[at : start + 1])
            at = start + 1
            continue
        words.append(given[at:start])
        at = _after(given, start)
        if _BREAK.match(given, start + 1):
            words.append("\n")
    words.append(given[at:])
    return "".join(map(unescape, words))


def _after(page: str, start: int) -> int:
    """Where markup ends that begins there, with what is not shown of it."""
    if page.startswith("<!--", start):
        return _behind(page, "-->", start + 4)
    end = _end_of_tag(page, start)
    hidden = _HIDDEN.match(page, start + 1)
    if hidden is None:
        return end
    closing = re.compile(f"</{hidden.group(1)}", re.IGNORECASE).search(page, end)
    return _behind(page, ">", closing.end()) if closing else len(page)


def _end_of_tag(page: str, start: int) -> int:
    """Behind the sign that closes a tag; one within quotes closes none, unless the quotes are never closed."""
    first = end = _behind(page, ">", start)
    counted = start
    while page.count('"', counted, end) % 2:
        quote = page.find('"', end)
        if quote < 0:
            return first
        counted, end = quote + 1, _behind(page, ">", quote)
    return end


def _behind(page: str, sign: str, start: int) -> int:
    found = page.find(sign, start)
    return found + len(sign) if found >= 0 else len(page)


def _words(given: str) -> str:
    """Without white space, of which quotes may have other than the text; line breaks of quotes may be written out."""
    return given.replace("\\n", " ").translate(_NO_BLANKS)


def _utf16(words: str) -> int:
    return len(words) + sum(char > "\uffff" for char in words)
