"""What a text says about itself: author, outlet, publication date, address, language, licence.

Proposals only. A firm one may be filled in at import, marked as the program's; the others are offered when somebody asks.
A date counts as firm only where the text calls it the publication's: a date at the top of a page may be the day it was
fetched, one at the foot the year of its copyright line. Never today's date.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from annotator.model.edtf import find_date, read_date
from annotator.model.provenance import META_NAMES, MetaName, MetaOrigin, with_origins
from annotator.model.span import Span
from annotator.model.text import paragraphs
from annotator.services.bylines import author_of_bio, author_of_line
from annotator.services.languages import language_of
from annotator.services.titles import title_span

_TOP, _TAIL = 25, 25
"""Paragraphs from the beginning and from the end that are looked at."""

_REACH = 40_000
"""Code points from either end that hold them."""

_LINE = 160
_LONGEST_LICENCE = 240


@dataclass(frozen=True, slots=True)
class Proposal:
    """An entry as the text says it.

    Attributes:
        span: The words that say it, in code points; None if the whole text does (its language).
        is_firm: Whether it may be filled in; otherwise it is only offered.
    """

    name: MetaName
    value: str
    span: Span | None
    is_firm: bool = True


@dataclass(frozen=True, slots=True)
class _Ends:
    """The lines at both ends of a text, apart if it is long enough."""

    text: str
    top: Sequence[Span]
    tail: Sequence[Span]

    @property
    def lines(self) -> list[Span]:
        return [*self.top, *self.tail]

    def words(self, span: Span) -> str:
        return self.text[span.start : span.end]


def proposals(text: str) -> list[Proposal]:
    """What the text says, the best proposal for each entry first; in the order of the metadata."""
    ends = _ends(text)
    found = [one for find in _FINDERS for one in find(ends)]
    return sorted(found, key=lambda one: (META_NAMES.index(one.name), not one.is_firm))


def firm(text: str) -> dict[MetaName, Proposal]:
    """The proposals that may be filled in, one for each entry at most; none where the text says two different things."""
    by_name: dict[MetaName, list[Proposal]] = {}
    for one in proposals(text):
        if one.is_firm:
            by_name.setdefault(one.name, []).append(one)
    return {
        name: several[0]
        for name, several in by_name.items()
        if len({one.value.casefold() for one in several}) == 1
    }


def filled(text: str) -> tuple[str | None, dict[str, object]]:
    """Title and metadata of an article of which nothing but its text is known, each marked as the program's proposal."""
    found = firm(text)
    title = found["title"].value if "title" in found else None
    meta: dict[str, object] = {name: one.value for name, one in found.items() if name != "title"}
    marks: dict[MetaName, MetaOrigin | None] = {
        name: MetaOrigin("inferred", one.span, is_proposal=True) for name, one in found.items()
    }
    return title, with_origins(meta, marks)


def _ends(text: str) -> _Ends:
    top = list(paragraphs(text[:_REACH]))[:_TOP]
    start = max(0, len(text) - _REACH)
    after = top[-1].end if top else 0
    tail = [Span(one.start + start, one.end + start) for one in paragraphs(text[start:])]
    return _Ends(text, top, [one for one in tail if one.start >= after][-_TAIL:])


def _title(ends: _Ends) -> Iterator[Proposal]:
    span = title_span(ends.text)
    if span is not None:
        yield Proposal("title", " ".join(span.of(ends.text).split()), span)


def _author(ends: _Ends) -> Iterator[Proposal]:
    for line in ends.lines:
        words = ends.words(line)
        found = author_of_line(words) if len(words) <= _LINE else None
        if found is not None:
            yield Proposal("author", found.name, _within(line, found.start, found.end), found.is_author)
    for line in reversed(ends.tail or ends.top):
        bio = author_of_bio(ends.words(line))
        if bio is not None and _is_named_once(ends.text, bio.name):
            yield Proposal("author", bio.name, _within(line, bio.start, bio.end))
            return


def _is_named_once(text: str, name: str) -> bool:
    """Whether nobody speaks of the person but the line itself: whom an article quotes did not write it."""
    return len(re.findall(rf"(?<![\w@]){re.escape(name.rsplit(maxsplit=1)[-1])}(?!\w)", text)) == 1


_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*(?P<years>\d{4}(?:\s*[-–]\s*\d{4})?)?[\s,:–-]*(?:by\s+)?"
    r"(?P<holder>[^\W\d_][^.,;:|©()\n]{1,60})?",
    re.IGNORECASE,
)
_SITE = re.compile(r"\bwww\.((?:[\w-]+\.)+[a-z]{2,})\b", re.IGNORECASE)
_RIGHTS = re.compile(r"\s*\b(?:all\s+rights\b|unauthori[sz]ed\b|no\s+part\b).*", re.IGNORECASE)
_NOT_OUTLETS = re.compile(
    r"getty|shutterstock|alamy|istock|flickr|wikimedia|theme|wordpress|powered|design|photo|image|notice|this |the author|agency photo",
    re.IGNORECASE,
)
_APPEARED = re.compile(
    r"^[^.]{0,60}\b(?:article|piece|story|post|essay|version|report|column|it)\b[^.]{0,60}?\b(?:first|originally|previously)?\s*"
    r"(?<!re-)(?:published|appeared|appears)\s+(?:first\s+)?(?:by|in|on|at)\s+(?:the\s+website\s+(?:of\s+)?)?"
    r"(?P<outlet>(?:[Tt]he\s+)?[A-Z][\w’'&-]*(?:\s+(?:(?:of|for|and|the|on)\s+)?[A-Z][\w’'&.-]*){0,5}|(?:[\w-]+\.)+[a-z]{2,})"
)
_AGENCY = re.compile(
    r"^[^\W\d_][^()\n]{0,40}\((?P<outlet>Reuters|AP|AFP|UPI|TASS|Xinhua|APA|Trend|Anadolu|AA|DPA|dpa|Interfax|IANS|PTI|ANI)\)\s*[-–—:]"
)
_POSTED = re.compile(r"^[—–-]\s*(?P<outlet>[^@()\n]{2,50}?)\s*\(@\w+\)\s*(?P<date>\w.*)$")


def _outlet(ends: _Ends) -> Iterator[Proposal]:
    for line in ends.lines:
        words = ends.words(line)
        right = _COPYRIGHT.match(words.lstrip())
        if right is not None:
            yield from _of_copyright(line, words, right)
        for rule, is_firm in ((_APPEARED, True), (_AGENCY, False), (_POSTED, False)):
            found = rule.match(words)
            if found is not None and not found["outlet"].endswith(("’s", "'s")):
                yield _outlet_at(line, found, is_firm=is_firm)


def _outlet_at(line: Span, found: re.Match[str], *, is_firm: bool) -> Proposal:
    words = found["outlet"].rstrip(" .")
    start = found.start("outlet")
    return Proposal("outlet", words, _within(line, start, start + len(words)), is_firm)


def _of_copyright(line: Span, words: str, right: re.Match[str]) -> Iterator[Proposal]:
    """The site that the line names as its own; else its holder, who may be the publishing house and is only offered."""
    site = _SITE.search(words)
    if site is not None:
        yield Proposal("outlet", site[1].lower(), _within(line, site.start(), site.end()))
        return
    indent = len(words) - len(words.lstrip())
    holder = _RIGHTS.sub("", right["holder"] or "").rstrip(" -–—")
    has_ground = right["years"] is not None or _RIGHTS.search(words) is not None
    if holder[:1].isupper() and has_ground and not _NOT_OUTLETS.search(holder):
        start = indent + right.start("holder")
        yield Proposal("outlet", holder, _within(line, start, start + len(holder)), is_firm=False)


_PUBLISHED = re.compile(
    r"^\W*(?:(?:first|originally)\s+)?(?:date\s+)?(?:published|posted|publication\s+date|release\s+date|date\s+of\s+publication|yayınlan\w*(?:\s+tarihi)?"
    r"|yayın\s+tarihi|dərc\s+(?:olunub|edilib)|опубликовано|дата\s+публикации|veröffentlicht|erschienen|publié|publicado|pubblicato|פורסם|تاريخ\s+النشر|تاریخ\s+انتشار)"
    r"\s*(?::|on\b|at\b|in\b|am\b|le\b|el\b|il\b|-|–)?\s*(?P<rest>.+)$",
    re.IGNORECASE,
)
_YEARS = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*(?P<year>(?:19|20)\d\d)(?!\s*[-–]\s*\d)", re.IGNORECASE
)


def _published(ends: _Ends) -> Iterator[Proposal]:
    for line in ends.lines:
        words = ends.words(line)
        if len(words) > _LINE and not words.startswith(("©", "Copyright")):
            continue
        said = _PUBLISHED.match(words)
        author = author_of_line(words)
        rest = said.start("rest") if said else author.end if author else None
        found = find_date(words[rest:]) if rest is not None else None
        if found is not None and rest is not None:
            span = _within(line, rest + found[1], rest + found[2])
            yield Proposal("published", found[0], span, is_firm=find_date(words[rest + found[2] :]) is None)
        else:
            yield from _other_dates(line, words)


def _other_dates(line: Span, words: str) -> Iterator[Proposal]:
    """Dates that stand alone, under a post or in a copyright line: offered, never filled in."""
    bare = words.strip()
    alone = (
        read_date(bare) if len(bare) <= 40 and any(sign.isalpha() or sign == "-" for sign in bare) else None
    )
    posted, year = _POSTED.match(words), _YEARS.match(words)
    if alone is not None and "/" not in alone:
        start = len(words) - len(words.lstrip())
        yield Proposal("published", alone, _within(line, start, start + len(bare)), is_firm=False)
    elif posted is not None and (found := find_date(posted["date"])) is not None:
        start = posted.start("date")
        span = _within(line, start + found[1], start + found[2])
        yield Proposal("published", found[0], span, is_firm=False)
    elif year is not None:
        yield Proposal("published", year["year"], _within(line, *year.span("year")), is_firm=False)


_ADDRESS = r"(?P<url>https?://[^\s<>\"”)\]]+[^\s<>\"”)\].,;:])"
_ALONE = re.compile(rf"^\s*{_ADDRESS}\s*$")
_NAMED = re.compile(
    rf"^\W*(?:url|permalink|original(?:\s+(?:url|article|link))?|canonical|retrieved\s+from|read\s+the\s+original(?:\s+\w+)?(?:\s+at)?)\s*[:–-]\s*{_ADDRESS}\s*$",
    re.IGNORECASE,
)
_SOURCE = re.compile(rf"^\W*(?:source|link|via|from)\s*[:–-]\s*{_ADDRESS}\s*$", re.IGNORECASE)
_FIRST_LINES = 3


def _url(ends: _Ends) -> Iterator[Proposal]:
    for place, line in enumerate(ends.lines):
        words = ends.words(line)
        for rule, is_firm in ((_NAMED, True), (_SOURCE, False), (_ALONE, place < _FIRST_LINES)):
            found = rule.match(words)
            if found is not None:
                yield Proposal("url", found["url"], _within(line, *found.span("url")), is_firm)


def _language(ends: _Ends) -> Iterator[Proposal]:
    code = language_of(ends.text)
    if code is not None:
        yield Proposal("language", code, None)


_LICENCE = re.compile(
    r"(?P<words>\bCC[ -](?:BY|0)(?:[ -](?:NC|ND|SA))*(?:[ -]\d\.\d)?\b|\bcreative\s+commons\s+[^;\n]{3,80}?(?:licen[cs]e|international|unported)\b"
    r"|\bpublic\s+domain\b(?=[^.\n]*\b(?:work|text|article)\b)|\b[^.\n©]{0,20}\ball\s+rights\s+reserved\b|\bunauthori[sz]ed\s+use\b[^.\n]*)",
    re.IGNORECASE,
)


def _licence(ends: _Ends) -> Iterator[Proposal]:
    for line in ends.lines:
        found = _LICENCE.search(ends.words(line))
        if found is not None:
            words = " ".join(found["words"].split())[:_LONGEST_LICENCE]
            yield Proposal("licence", words, _within(line, *found.span("words")))


_FINDERS: tuple[Callable[[_Ends], Iterator[Proposal]], ...] = (
    _title, _author, _outlet, _published, _url, _language, _licence,
)  # fmt: skip


def _within(line: Span, start: int, end: int) -> Span:
    return Span(line.start + start, line.start + end)
