"""Who wrote an article, as far as a line says so: “By Selma Akyıldız”, “Fuad Shahbazov is an expert at …”."""

from __future__ import annotations

import re
from dataclasses import dataclass

_BY = (
    r"(?:written\s+by|reported\s+by|story\s+by|(?P<editor>edited\s+by)|text\s+by|by|author|authors|yazan|yazar|müəllif|автор|автор\s+статьи"
    r"|von|par|por|auteur|autor|nota\s+di|מאת|نویسنده|بقلم|كتب)"
)
_BYLINE = re.compile(rf"^\W*{_BY}\s*:?\s+(?P<rest>\S.*)$", re.IGNORECASE)
_NAME_WORD = re.compile(r"[^\W\d_][^\W\d_’'.-]*(?:[’'.-][^\W\d_]+)*\.?")
_BETWEEN = re.compile(r"\s*(?:,|&|\band\b|\bund\b|\bve\b|\bvə\b|\bet\b|\by\b|\bи\b)\s*")
_AFTER = re.compile(r"\s*(?:[—–|:,•·-]|\(|\bin\b|\bfor\b|\bat\b|\bon\b|$)")
_PARTICLES = frozenset(
    (
        "de",
        "da",
        "di",
        "del",
        "der",
        "van",
        "von",
        "den",
        "bin",
        "ibn",
        "al",
        "el",
        "la",
        "le",
        "al-",
        "dos",
        "du",
    )
)
_NOBODY = frozenset(
    (
        "admin", "administrator", "editor", "editors", "editorial", "staff", "team", "desk", "newsroom", "reporter", "reporters",
        "correspondent", "agencies", "agency", "guest", "contributor", "webmaster", "user", "web", "online", "news", "report",
        "press", "wire", "wires", "reuters", "afp", "ap", "bureau", "service", "monday", "tuesday", "wednesday", "thursday",
        "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july", "august", "september",
        "october", "november", "december", "the", "a", "an", "this", "that", "his", "her", "its", "their", "all", "our", "my",
        "your", "most", "some",
    )
)  # fmt: skip
_MOST_WORDS, _FEWEST_WORDS, _MOST_PEOPLE = 5, 2, 4
_UNCASED = re.compile("[\u0590-\u08ff\u3040-\u9fff]")

_ROLES = (
    "author|journalist|reporter|correspondent|editor|columnist|writer|freelancer?|analyst|expert|advisor|adviser|expert-advisor|fellow|researcher"
    "|professor|lecturer|scholar|student|director|historian|contributor|consultant|specialist|candidate|commentator|blogger|instructor|associate"
)
_BIO = re.compile(
    rf"^(?:\W*about\s+the\s+authors?\W+|[*\W]*)(?P<name>\S+(?:\s+\S+){{1,3}}?)\s*(?:\(@\w+\)\s*)?,?\s+(?:is|was)\s+(?:currently\s+)?(?:an?|the)\s"
    rf"[^.\n]{{0,120}}?\b(?:{_ROLES})\b",
    re.IGNORECASE,
)
_LONGEST_BIO = 900


@dataclass(frozen=True, slots=True)
class Found:
    """One or several names, and where in the line they stand (code points of the line).

    Attributes:
        is_author: The line says that they wrote it; an editor may not have.
    """

    name: str
    start: int
    end: int
    is_author: bool = True


def author_of_line(line: str) -> Found | None:
    """Who a byline names; None for any other line, for “By admin” and for agencies."""
    found = _BYLINE.match(line)
    if found is None:
        return None
    start = found.start("rest")
    end = _names_end(line, start)
    if end is None or not _AFTER.match(line, end):
        return None
    return Found(" ".join(line[start:end].split()), start, end, is_author=found["editor"] is None)


def author_of_bio(line: str) -> Found | None:
    """Whom a line about the author is about; that it is about the author, only its place in the article can tell."""
    found = _BIO.match(line) if len(line) <= _LONGEST_BIO else None
    if found is None or _name_end(line, found.start("name")) != found.end("name"):
        return None
    return Found(" ".join(found["name"].split()), *found.span("name"))


def _names_end(line: str, start: int) -> int | None:
    """Where a list of names that begins here ends; None if none begins."""
    end = _name_end(line, start)
    if end is None:
        return None
    for _ in range(_MOST_PEOPLE - 1):
        between = _BETWEEN.match(line, end)
        following = _name_end(line, between.end()) if between else None
        if following is None:
            return end
        end = following
    return end


def _name_end(line: str, start: int) -> int | None:
    """Where a name of a person that begins here ends: two words or more, each with a capital or a particle."""
    words: list[str] = []
    place = end = start
    while (found := _NAME_WORD.match(line, place)) is not None and len(words) < _MOST_WORDS:
        if not _fits_name(found[0]):
            break
        words.append(found[0])
        if found[0].casefold() not in _PARTICLES:
            end = found.end()
        blank = re.compile(r"[ \t\u00a0]+").match(line, found.end())
        if blank is None:
            break
        place = blank.end()
    is_name = len(words) >= _FEWEST_WORDS and words[0][0].isupper() | bool(_UNCASED.match(words[0]))
    return end if is_name and not any(one.casefold().strip(".") in _NOBODY for one in words) else None


def _fits_name(word: str) -> bool:
    return word[0].isupper() or word.casefold() in _PARTICLES or bool(_UNCASED.match(word))
