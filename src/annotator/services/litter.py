"""Page litter: the lines of a text that are probably not article text, proposed and never excluded by themselves.

A table of rules, each for whole lines: what a line says, and where on the page such lines stand. They find the litter of
half-clean text; they are no page cleaner. Tuned on English pages; dates, numbers, signs and footnote blocks read the
same in other languages. Bylines, biographies, captions and footnotes are paratext: not junk, so proposed apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from annotator.model.article import Excluded, ExcludedKind
from annotator.model.excluding import overlapping
from annotator.model.span import Span
from annotator.model.text import paragraphs
from annotator.services.litter_rules import RULES, Rule, Where

PARATEXT: frozenset[ExcludedKind] = frozenset(("byline", "bio", "caption", "footnotes"))
"""Kinds that belong to the article without being its text."""

_LONGEST = 700
"""Characters of a line that rules look at; litter is shorter."""

_BODY_WORDS = 12
_LONG_WORDS = 40
_TITLE_WORDS = range(3, 31)
_MENU_WORDS = 3
_MENU_LINES = 5
_RELATED_LINES = 3

_FOOTNOTE = re.compile(r"\[(?:note )?\d{1,3}\] ?\S.*|\^ ?\S.*")
_NOTES_HEAD = re.compile(
    r"(?i:references|notes|footnotes|endnotes|bibliography|sources|works cited|citations):?"
)
_NUMBERED = re.compile(r"\[?\d{1,3}[.)\]] ?\S.*")
_STOPPED = re.compile(r"[.…!?。！？؟۔।][\"'”’»)\]]*$")
_TWO_SENTENCES = re.compile(r"[.!?。！？][\"'”’»)\]]*\s+\S.*[.!?。！？][\"'”’»)\]]*$")


@dataclass(frozen=True, slots=True)
class Proposal:
    """Lines that are probably not article text.

    Attributes:
        span: From the first line's start to the last one's end.
        rule: The id of the rule that found them.
        lines: How many there are that are not empty.
    """

    span: Span
    kind: ExcludedKind
    rule: str
    lines: int = 1

    @property
    def is_paratext(self) -> bool:
        """Whether it belongs to the article without being its text."""
        return self.kind in PARATEXT

    @property
    def region(self) -> Excluded:
        """What would be excluded."""
        return Excluded(self.span, self.kind)


@dataclass(slots=True)
class _Line:
    span: Span
    words: str
    rule: Rule | None = None

    @property
    def count(self) -> int:
        return self.words.count(" ") + 1

    @property
    def is_body(self) -> bool:
        """Whether it is running text."""
        if len(self.words) > _LONGEST or self.count >= _LONG_WORDS:
            return True
        return self.count >= _BODY_WORDS and bool(
            _STOPPED.search(self.words) or _TWO_SENTENCES.search(self.words)
        )

    @property
    def is_entry(self) -> bool:
        """Whether it could be an entry of a menu."""
        return self.count <= _MENU_WORDS and self.is_open and not self.words[0].islower()

    @property
    def is_open(self) -> bool:
        """Whether no full stop ends it."""
        return not _STOPPED.search(self.words)


def proposals(text: str, excluded: Sequence[Excluded] = (), kept: Sequence[Span] = ()) -> list[Proposal]:
    """The lines that are probably not article text, in order; they do not overlap.

    Args:
        text: Of an article.
        excluded: Already; nothing that touches it is proposed.
        kept: What a reviewer has said is article text; nothing that touches it is proposed.
    """
    found = _found(text)
    settled = [*excluded, *(Excluded(one) for one in kept)]
    return [one for one in found if not overlapping(settled, one.span)] if settled else found


def junk(found: Iterable[Proposal]) -> list[Proposal]:
    """Those that are not paratext."""
    return [one for one in found if not one.is_paratext]


def lines_of(found: Iterable[Proposal]) -> int:
    """How many lines they are together."""
    return sum(one.lines for one in found)


def kind_of(text: str, span: Span) -> ExcludedKind:
    """The kind of what a reviewer excludes by hand: that of the rule that would propose it, else ``other``."""
    found = next((one for one in _found(text) if one.span.covers(span)), None)
    return "other" if found is None else found.kind


def _found(text: str) -> list[Proposal]:
    lines = [_Line(span, " ".join(span.of(text).split())) for span in paragraphs(text)]
    if not lines:
        return []
    notes = _footnotes(lines)
    _match(lines, ("any",), range(len(lines)))
    first, last = _body(lines, notes)
    _match(lines, ("edge", "top"), range(first))
    _match(lines, ("edge", "tail"), range(last + 1, len(lines)))
    last = _before_bios(lines, notes, last)
    _match(lines, ("edge", "tail"), range(last + 1, len(lines)))
    _match_menus(lines, [*range(first)], [n for n in range(last + 1, len(lines)) if n not in notes])
    _match_related(lines, [n for n in range(last + 1, len(lines)) if n not in notes])
    return _proposals(lines, notes)


def _match(lines: Sequence[_Line], where: tuple[Where, ...], places: Iterable[int]) -> None:
    pattern, rules = _combined(where)
    for place in places:
        line = lines[place]
        if line.rule is None and len(line.words) <= _LONGEST and (found := pattern.fullmatch(line.words)):
            line.rule = rules[found.lastgroup or ""]


@cache
def _combined(where: tuple[Where, ...]) -> tuple[re.Pattern[str], dict[str, Rule]]:
    """One expression for the rules of some places, and the rule of each of its groups."""
    rules = {f"r{place}": rule for place, rule in enumerate(RULES) if rule.where in where}
    branches = "|".join(f"(?P<{name}>{rule.pattern})" for name, rule in rules.items())
    return re.compile(branches, re.IGNORECASE), rules


def _body(lines: Sequence[_Line], notes: range) -> tuple[int, int]:
    """The first and the last line of running text; the whole text if there is none."""
    places = [
        place for place, line in enumerate(lines) if line.rule is None and place not in notes and line.is_body
    ]
    return (places[0], places[-1]) if places else (0, len(lines) - 1)


def _before_bios(lines: Sequence[_Line], notes: range, last: int) -> int:
    """The last line of running text when biographies at its end do not count."""
    pattern, rules = _combined(("tail",))
    while last > 0:
        found = pattern.fullmatch(lines[last].words) if len(lines[last].words) <= _LONGEST else None
        if found is None or rules[found.lastgroup or ""].kind not in PARATEXT:
            return last
        lines[last].rule = rules[found.lastgroup or ""]
        above = [n for n in range(last) if lines[n].rule is None and n not in notes and lines[n].is_body]
        last = above[-1] if above else 0
    return last


def _footnotes(lines: Sequence[_Line]) -> range:
    """The block of footnotes at the text's end: from its first to its last, with what stands between."""
    marked = [place for place, line in enumerate(lines) if _FOOTNOTE.fullmatch(line.words)]
    head = next((n for n in reversed(range(len(lines))) if _NOTES_HEAD.fullmatch(lines[n].words)), None)
    if head is not None:
        below = [n for n in range(head + 1, len(lines)) if _NUMBERED.fullmatch(lines[n].words)]
        marked = sorted({*marked, *below})
        if below and below[0] == head + 1:
            marked.insert(0, head)
    if len(marked) < 2:
        return range(0)
    # A text has its notes at its end: hardly any running text stands among them.
    known, loose = set(marked), [0]
    for n, line in enumerate(lines):
        loose.append(loose[-1] + (n not in known and line.is_body))
    end = marked[-1] + 1
    late = [n for n in marked if (loose[end] - loose[n]) * 4 <= end - n]
    return range(late[0], end) if len(late) > 1 else range(0)


def _match_menus(lines: Sequence[_Line], *edges: Sequence[int]) -> None:
    """Runs of very short lines at the edges of the page."""
    for places in edges:
        for is_short, run in groupby(places, lambda n: lines[n].is_entry):
            found = list(run)
            if is_short and len(found) >= _MENU_LINES:
                for n in found:
                    lines[n].rule = lines[n].rule or _MENU


def _match_related(lines: Sequence[_Line], places: Sequence[int]) -> None:
    """Titles of other articles after the text: after a line of litter, or several of them at the very end."""
    run: list[int] = []
    follows_litter = False
    for n in [*places, -1]:
        line = lines[n] if n >= 0 else None
        if line is not None and line.rule is None and line.is_open and line.count in _TITLE_WORDS:
            run.append(n)
            continue
        at_end = line is None
        least = 1 if follows_litter else _RELATED_LINES
        if len(run) >= least and (follows_litter or at_end):
            for place in run:
                lines[place].rule = _RELATED
        run = []
        follows_litter = line is not None and line.rule is not None and line.rule.kind not in PARATEXT


_MENU = Rule("menu", "navigation", "", "edge")
_RELATED = Rule("titles", "related", "", "tail")
_NOTES = Rule("footnotes", "footnotes", "", "tail")


def _proposals(lines: Sequence[_Line], notes: range) -> list[Proposal]:
    for n in notes:
        lines[n].rule = _NOTES
    found: list[Proposal] = []
    for rule, run in groupby(lines, lambda line: line.rule):
        if rule is None:
            continue
        ones = list(run)
        if rule in (_NOTES, _MENU, _RELATED):
            span = Span(ones[0].span.start, ones[-1].span.end)
            found.append(Proposal(span, rule.kind, rule.id, len(ones)))
        else:
            found += (Proposal(one.span, rule.kind, rule.id) for one in ones)
    return found
