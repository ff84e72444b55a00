"""Tokens: the one rule, versioned, by which words are snapped to, stepped over and exported.

In the manner of UAX #29 (Unicode Text Segmentation, “Word Boundaries”), with what close reading needs on top: a
hyphenated compound (“fifth-largest”, “Barak-8”) and an abbreviation (“U.S.”) is one token; a range splits at its dash
(“2005-2014” is three); a number keeps its separators and what is written onto it (“1,870”, “1.6”, “19th”, “300m”).
Scripts without blanks (Han, Hiragana, Thai, Lao, Khmer, Myanmar) give one token a character, Katakana a token a run.
Blanks and invisible format characters are no tokens. No token edge lies inside a grapheme cluster, except that a
blank after an Arabic or Indic prefix sign stays outside. What is a letter is the running Python's Unicode table.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache, lru_cache

from annotator.model.span import Span

TOKENIZER = "tok-1"
"""Name and version of the rule, for exports. Another edge in any text is another version."""

_SINGLE = (
    "\u0e01-\u0e30\u0e32\u0e40-\u0e46\u0e81-\u0eb0\u0eb2\u0ebd-\u0edf\u1000-\u102a\u103f\u1050-\u1055"
    "\u1780-\u17b3\u17d7\u17dc\u3005-\u3007\u3021-\u3029\u3038-\u303b\u3041-\u3096\u309d-\u309f\u3400-\u4dbf"
    "\u4e00-\u9fff\uf900-\ufaff\U00017000-\U00018d08\U0001b000-\U0001b2fb\U00020000-\U0003ffff"
)
"""Letters of scripts that write no blanks between words."""

_KATAKANA = "\u30a1-\u30fa\u30fc-\u30fe\u31f0-\u31ff\uff66-\uff9d"

_FORMAT = "\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
"""Invisible characters that are attached to no letter."""

_PREPENDED = (
    "\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u0d4e\U000110bd\U000110cd\U000111c2\U000111c3\U0001193f"
    "\U00011941\U00011a3a\U00011a84-\U00011a89\U00011d46\U00011f02"
)
"""Signs that form one grapheme with what follows (UAX #29, Prepend)."""

_EXTENDING = "\u200c\u200d\u0e33\u0eb3\uff9e\uff9f\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f"
"""What extends a grapheme without being a mark: joiners, AM vowels, half-width sound marks, skin tones, tags."""

_FLAGS = "\U0001f1e6-\U0001f1ff"
_BREAKS = "\n\r\x0b\x0c\x1c-\x1f\x85\u2028\u2029"

_SURE = (
    rf"[ \t\n!?()\[\]{{}}<>/|;=“”«»…—–{_SINGLE}](?<![\u200d{_PREPENDED}].)"
    r"""|[!"#$%()*+,/:-@\[-^`{-~](?<=[!-/:-@\[-^`{-~].)|\.(?<=\.\.)|-(?<=--)"""
)
"""Characters before which a token always ends, whatever stands further left."""

_WINDOW = 256

_FAR = 4_096
"""Code points: a scan that has come so far from where it had to begin keeps its place for the next one."""

_KEPT = 2_000


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """The tokens that share a character with ``[start, end)``, in order; of the whole text by default.

    Costs what the window costs, not the text, unless a token or an unbroken run of letters is very long.
    """
    return [Span(*found.span()) for found in _scan(text, start, len(text) if end is None else end)]


def token_edges(text: str, start: int, end: int) -> Span | None:
    """From the first to the last token that shares a character with ``[start, end)``; None between tokens.

    Costs what the two ends cost, whatever lies between.
    """
    first = next(_scan(text, start, end), None)
    if first is None:
        return None
    last, stop, size = first.end(), min(end, len(text)), _WINDOW
    while stop > first.end():
        place = max(first.end(), stop - size)
        ends = [found.end() for found in _scan(text, place, stop)]
        if ends:
            last = ends[-1]
            break
        stop, size = place, size * 4
    return Span(first.start(), last)


def word_at(text: str, position: int) -> Span | None:
    """The token meant by a caret or click at the position, or None between blanks.

    A word that holds the position's character or ends there goes before a sign that does.
    """
    near = [
        found
        for found in _scan(text, max(0, position - 1), min(len(text), position + 1))
        if found.start() <= position <= found.end()
    ]
    words = [found for found in near if found.lastgroup == "word"]
    best = (words or near)[-1:]
    return Span(*best[0].span()) if best else None


def next_word(text: str, position: int) -> int:
    """Where Ctrl+Right goes: the start of the next word after the position, else the end of the text."""
    words = (found.start() for found in _scan(text, position, len(text)) if found.lastgroup == "word")
    return next((start for start in words if start > position), len(text))


def previous_word(text: str, position: int) -> int:
    """Where Ctrl+Left goes: the start of the word before the position, or of the word it is in, else 0."""
    end, size = position, _WINDOW
    while end > 0:
        start = max(0, end - size)
        starts = [found.start() for found in _scan(text, start, end) if found.lastgroup == "word"]
        before = [found for found in starts if found < position]
        if before:
            return before[-1]
        end, size = start, size * 4
    return 0


def is_blank(character: str) -> bool:
    """Whether the character is white space or invisible, and so no part of a token by itself."""
    return character.isspace() or _invisible().match(character) is not None


def inked(text: str, span: Span) -> Span | None:
    """The span without the blanks at its ends; None if it is nothing but blanks."""
    start, end = span.start, span.end
    while start < end and is_blank(text[start]):
        start += 1
    while start < end and is_blank(text[end - 1]):
        end -= 1
    return Span(start, end) if start < end else None


class _Places:
    """Matches far from any sure place of one text, so that the next scan need not come all the way again."""

    def __init__(self) -> None:
        self._matches: list[re.Match[str]] = []

    def before(self, position: int) -> re.Match[str] | None:
        """The last one that begins at or before the position."""
        at = bisect_right(self._matches, position, key=re.Match[str].start)
        return self._matches[at - 1] if at else None

    def keep(self, found: re.Match[str]) -> None:
        """Keeps one, unless it is there or there are too many."""
        at = bisect_right(self._matches, found.start(), key=re.Match[str].start)
        if len(self._matches) < _KEPT and (not at or self._matches[at - 1].start() != found.start()):
            self._matches.insert(at, found)


@lru_cache(maxsize=2)
def _places(_text: str) -> _Places:
    """Those of a long text; of the texts that were read last."""
    return _Places()


def _scan(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    if start >= end:
        return
    places = _places(text) if len(text) > _FAR else None
    begin, known = _sure_start(text, start, places.before(start) if places is not None else None)
    if known is not None and known.end() > start and known.lastgroup != "gap":
        yield known
    for found in _rule().finditer(text, begin):
        if places is not None and found.end() - begin > _FAR:
            begin = found.end()
            places.keep(found)
        if found.start() >= end:
            return
        if found.end() > start and found.lastgroup != "gap":
            yield found


def _sure_start(text: str, position: int, kept: re.Match[str] | None) -> tuple[int, re.Match[str] | None]:
    """The nearest place at or before the position where scanning may begin: no token crosses it.

    Where that would be before the match that is kept from an earlier scan, or in it, it is that match's end; with the match.
    """
    least = kept.end() if kept is not None else 0
    end, size = min(position + 1, len(text)), _WINDOW
    while end > least:
        start = max(least, end - size)
        places = [found.start() for found in _sure().finditer(text, start, end)]
        if places:
            return places[-1], None
        end, size = start, size * 4
    return least, kept


@cache
def _sure() -> re.Pattern[str]:
    return re.compile(_SURE, re.DOTALL)


@cache
def _invisible() -> re.Pattern[str]:
    return re.compile(rf"[{_FORMAT}\u200c\u200d]")


@cache
def _rule() -> re.Pattern[str]:
    mark = f"[{_marks()}]"
    before = f"[{_PREPENDED}]"
    word = rf"[^\W\u2139{_SINGLE}{_KATAKANA}{_PREPENDED}]"
    letter = rf"[^\W\d_\u2139{_SINGLE}{_KATAKANA}{_PREPENDED}]"
    # Grouped by no-break or thin blanks (“1 870”), or a bare decimal (“.5”), or plain digits; then separators and letters.
    number = (
        rf"(?:\d{{1,3}}(?>(?:[\u00a0\u2009\u202f]\d{{3}})+)(?!\d)|(?<![\w.])\.\d++|\d++)"
        rf"(?>(?:[.,'’\u066b\u066c]\d++)*)(?>(?:{mark}++|{word}++)*)"
    )
    initials = rf"(?:{letter}{mark}*+(?:\.{letter}{mark}*+)+|[A-Z][a-z]?(?:\.[A-Z][a-z]?)+)(?!\w)(?:\.{mark}*+(?![a-z0-9_]))?"
    letters = rf"(?:{initials}|{word}++(?>(?:{mark}++{word}*+)*))"
    apostrophe = "['’\uff07]"
    hyphen = "[-\u2010\u2011\u05be]"
    joint = (
        rf"(?:(?:{apostrophe}|{hyphen}|[·&\u05f4]|[{_FORMAT}]++)(?={word})"
        r'|(?<=[A-Za-z0-9])\.(?=[a-z]{2})|(?<=[\u05d0-\u05ea])"(?=[\u05d0-\u05ea]))'
    )
    more = rf"(?>(?:{joint}(?:{number}|{letters}))*)"
    return re.compile(
        rf"(?P<gap>[ \n]+(?!{mark}))"
        rf"|(?P<word>[A-Za-z]++(?=[ ,\n])|{before}*+(?:"
        rf"{number}(?:(?:{apostrophe}|{hyphen})(?={letter}){letters}{more})?|{letters}{more}"
        rf"|[{_SINGLE}]{mark}*+|[{_KATAKANA}](?>(?:[{_KATAKANA}]|{mark})*)))"
        rf"|(?P<sign>{before}*+[{_FLAGS}]{{2}}{mark}*+"
        rf"|{before}*+[^\S{_BREAKS}](?=[\u200c\u200d]*+(?![\u200c\u200d]){mark}){mark}++"
        rf"|{before}*+[^\s{_FORMAT}{_PREPENDED}\u200c\u200d]{mark}*+(?>(?:(?<=\u200d)(?:[^\s\w{_FORMAT}{_FLAGS}{_PREPENDED}]|\u2139){mark}*+)*)"
        rf"|[\u200c\u200d]++{mark}++|{before}++{mark}*+)"
    )


@cache
def _marks() -> str:
    """Everything that extends the grapheme before it, as the inside of a character class."""
    ranges: list[list[int]] = []
    for code in range(0x300, 0x1F000):
        if unicodedata.category(chr(code)).startswith("M"):
            if ranges and ranges[-1][1] == code - 1:
                ranges[-1][1] = code
            else:
                ranges.append([code, code])
    found = "".join(f"{chr(low)}-{chr(high)}" for low, high in ranges)
    return found + "\U000e0100-\U000e01ef" + _EXTENDING
