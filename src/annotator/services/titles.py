"""The title that stands in a text: the line a reader would read first, below whatever the page had above it.

Only lines before the first paragraph of running text count. Litter (counters, dates, temperatures, share and menu
words, bylines, captions) is passed over, a breadcrumb that has the title glued to it gives way to the title itself.
Tuned on English news pages; the rules on length and position hold for any language. Nothing is guessed: a text that
begins with running text has no title.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice, pairwise

from annotator.model.span import Span
from annotator.model.text import paragraphs

_LOOKED_AT = 40
"""Paragraphs from the start; page tops are short."""

_CANDIDATES = 15
_NEAR = 12
"""Paragraphs between a title and the running text, at most; more is a menu."""

_WORDS = range(3, 31)
_BODY_WORDS = 12
_LONG_WORDS = 40
_LONGEST = 250
_READ = 2000

_MONTHS = "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
_DAYS = "(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun"
_CLOCK = "a\\.?m\\.?|p\\.?m\\.?|e[ds]t|p[ds]t|gmt|utc|bst|cet|at|on|of|the|last|st|nd|rd|th|h"
_EVENTS = "published|updated|posted|modified|created|date|edited|first|ago|minutes?|hours?|days?|weeks?|months?|years?"

_PAGE_WORDS = (
    "skip to|jump to|sign (?:in|up)|log ?in|register|subscribe|newsletter|follow|share|tweet|print|e-?mail|comments?|leave a"
    "|be the first|add a comment|search|menu|navigation|home|about us|contact|advertise?ments?|listen|download|click|read more"
    "|related|most (?:read|popular|viewed)|trending|breaking|previous|next|back to|copyright|©|loading|img|image"
)

_LITTER = tuple(
    re.compile(rule, re.IGNORECASE)
    for rule in (
        r"[\W\d_]*",
        r"[-+−]?\d+(?:[.,]\d+)?\s*°?\s*[CF]",
        rf"(?>(?:(?:{_MONTHS}|{_DAYS}|{_CLOCK}|{_EVENTS}|\d++)(?![^\W\d_])|[\W_])+)",
        r".{0,30}\b\d{1,2}:\d{2}\b.{0,20}",
        r"(?:(?:edited|written|posted|reported|published|story|words|photos?)\s)?by:?\s+(?-i:[^\W\d_a-z])\S*(?:\s+\S+){0,6}",
        r"(?:author|source|photo|image|credit|caption|tag|categorie|category|filed under)s?\s*:.*",
        r".*\b(?:reading time|min(?:ute)?s? read|audio player|your browser|javascript|cookies?)\b.*",
        rf"(?:{_PAGE_WORDS})\b(?:\W+\w+){{0,2}}\W*",
        r".*\s[>»›/|]\s.*\s[>»›/|]\s.*",
        r"[•·*–—←→>-]\s.*",
        r".*\((?:photo|image|picture|credit|source)\b.*",
        r"(?:https?:|www\.|<).*",
        r"\S+@\S+",
        r".*[—–|-]",
    )
)

_GLUED = re.compile(r"[^\W\d_]{2}(?<=[a-z])(?=[A-Z][a-z])")
_STOPPED = re.compile(r"[.…。．][\"'”’»)\]]*$")
_INITIALS = re.compile(r"\b(?:[^\W\d_]\.){2,}$")
_TWO_SENTENCES = re.compile(r"[.!?。！？][\"'”’»)\]]*\s+\S.*[.!?。！？][\"'”’»)\]]*$")
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]")


@dataclass(frozen=True, slots=True)
class _Line:
    span: Span
    words: str

    @property
    def count(self) -> int:
        """Words; scripts without blanks count two characters a word."""
        top = self.words[:_READ]
        return len(top.split()) + len(_UNSPACED.findall(top)) // 2

    @property
    def is_litter(self) -> bool:
        return any(rule.fullmatch(self.words) for rule in _LITTER)

    @property
    def is_body(self) -> bool:
        """Whether it is running text."""
        if self.count >= _LONG_WORDS:
            return True
        return self.count >= _BODY_WORDS and bool(
            _STOPPED.search(self.words) or _TWO_SENTENCES.search(self.words)
        )

    @property
    def could_be_title(self) -> bool:
        is_open = self.words.endswith((".", ",", ";", ":")) and not _INITIALS.search(self.words)
        return self.count in _WORDS and len(self.words) <= _LONGEST and not is_open


def title_span(text: str) -> Span | None:
    """Where the title stands in a canonical text, without outer blanks; None if no line is one."""
    lines = [_line(text, span) for span in islice(paragraphs(text), _LOOKED_AT)]
    body = next((index for index, line in enumerate(lines) if line.is_body), None)
    if body is None:
        return None
    tops = islice(pairwise(lines), max(0, body - _NEAR), min(body, _CANDIDATES))
    found = [line for line, below in tops if _is_title(text, line, below)]
    clean = [line for line in found if not _is_glued(line, lines[:body])]
    return (clean or found)[0].span if found else None


def find_title(text: str) -> str | None:
    """The words of the title, or None if no line is one."""
    span = title_span(text)
    return " ".join(span.of(text).split()) if span else None


def _line(text: str, span: Span) -> _Line:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    words = words.strip()
    return _Line(Span(start, start + len(words)), words)


def _is_title(text: str, line: _Line, below: _Line) -> bool:
    """Whether it has a title's form, is no litter and does not run on into the line below."""
    runs_on = below.words[0].islower() and text.count("\n", line.span.end, below.span.start) == 1
    return line.could_be_title and not line.is_litter and not runs_on


def _is_glued(line: _Line, lines: list[_Line]) -> bool:
    """Whether it is a breadcrumb or menu run together, or repeats another line behind something else."""
    if len(_GLUED.findall(line.words)) > 1:
        return True
    key = _key(line.words)
    return any(
        key != other and key.endswith(other) for other in (_key(one.words) for one in lines) if len(other) > 9
    )


def _key(words: str) -> str:
    return "".join(character for character in words.casefold() if character.isalnum())
