"""Lines of other articles that say the same as lines of one article: the page furniture of one site."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from annotator.model.article import Excluded, ExcludedKind
from annotator.model.excluding import overlapping
from annotator.model.selection import EVERYTHING
from annotator.model.span import Span
from annotator.model.text import paragraphs
from annotator.services.jobs import Progress
from annotator.services.litter import proposals
from annotator.services.workspace import Workspace
from annotator.store import annotations, articles, streams
from annotator.store.transaction import Transaction

MOST = 2_000
"""Lines that are listed."""

_NUMBER = re.compile(r"\d[\d.,]*")
_SIGNS = re.compile(r"[\W_]+")
_LIKE = 0.86
_SAME_START = 4
_LOOSE = frozenset(("titles", "menu", "footnotes", "number", "byline", "bio", "caption"))
"""Rules whose lines have nothing in common but their place or form."""


@dataclass(frozen=True, slots=True)
class Alike:
    """A line that could be excluded too.

    Attributes:
        title: Of its article.
        words: In one line.
        is_same: Whether it says the same but for numbers, case and signs; else it only looks alike.
    """

    article_id: str
    title: str
    region: Excluded
    words: str
    is_same: bool


@dataclass(frozen=True, slots=True)
class _Wanted:
    key: str
    kind: ExcludedKind
    rule: str | None


def alike(workspace: Workspace, article_id: str, lines: Sequence[Span], progress: Progress) -> list[Alike]:
    """The lines in all articles that are like some lines of one, those among them, in the order of the articles.

    Lines that are excluded already or hold annotations are left out.

    Raises:
        Cancelled: Stopped.
    """
    wanted = _wanted(workspace.article(article_id).text, lines)
    titles = {one.id: one.shown_title for one in workspace.articles()}
    found: list[Alike] = []
    with workspace.database.read() as t:
        for number, (one, text) in enumerate(streams.texts(t, EVERYTHING), start=1):
            found += _in(t, one, titles.get(one, ""), text, wanted)
            progress.report(number, len(titles), "articles looked at:")
            progress.check()
            if len(found) >= MOST:
                break
    return found[:MOST]


def _wanted(text: str, lines: Iterable[Span]) -> list[_Wanted]:
    found = proposals(text)
    wanted: dict[str, _Wanted] = {}
    for line in lines:
        proposal = next((one for one in found if one.span.covers(line)), None)
        kind = proposal.kind if proposal else "other"
        rule = proposal.rule if proposal and proposal.rule not in _LOOSE else None
        key = _key(line.of(text))
        if key:
            wanted.setdefault(key, _Wanted(key, kind, rule))
    return list(wanted.values())


def _in(t: Transaction, article_id: str, title: str, text: str, wanted: Sequence[_Wanted]) -> list[Alike]:
    rules = {one.rule for one in wanted if one.rule}
    ruled = {one.span: one for one in proposals(text) if one.rule in rules} if rules else {}
    excluded = articles.excluded(t, article_id)
    found: list[Alike] = []
    for line in paragraphs(text):
        words = line.of(text)
        key = _key(words)
        same = next((one for one in wanted if one.key == key), None)
        kind = same.kind if same else _kind_alike(key, wanted)
        if kind is None and line in ruled:
            kind = ruled[line].kind
        if kind is None or overlapping(excluded, line) or annotations.overlapping(t, article_id, line):
            continue
        shown = " ".join(words.split())
        found.append(Alike(article_id, title, Excluded(line, kind), shown, same is not None))
    return found


def _key(words: str) -> str:
    """What lines are compared by: letters, and that there are numbers."""
    return _SIGNS.sub(" ", _NUMBER.sub("0", words.casefold())).strip()


def _kind_alike(key: str, wanted: Sequence[_Wanted]) -> ExcludedKind | None:
    for one in wanted:
        if key[:_SAME_START] == one.key[:_SAME_START] and abs(len(key) - len(one.key)) * 4 <= len(one.key):
            matcher = SequenceMatcher(None, key, one.key)
            if matcher.quick_ratio() >= _LIKE and matcher.ratio() >= _LIKE:
                return one.kind
    return None
