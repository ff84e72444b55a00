"""Finds places by what they are called or say: articles, paragraphs, quotes of annotations, labels, words of the text.

Quotes are asked of the database first, which finds most of them at once; those with accents, for which it has no
comparison, are then looked through one by one, so that the search can be given up at any moment.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from annotator.errors import InputError
from annotator.model.span import Span
from annotator.services.finding import Finder
from annotator.services.matching import Fit, Folded, Needle, Range, fold
from annotator.store import quotes

if TYPE_CHECKING:
    from annotator.model.article import Article, ArticleSummary
    from annotator.services.jobs import Progress
    from annotator.services.workspace import Workspace
    from annotator.store.quotes import Quote

Kind = Literal["article", "paragraph", "quote", "label", "passage"]

MOST: dict[Kind, int] = {"article": 6, "paragraph": 1, "quote": 6, "label": 4, "passage": 3}
"""How many of each kind are given."""

LONGEST = 200
"""Characters that are looked for; places fit by their letters, which takes longer with each of them."""

_CANDIDATES = 200
_BEFORE, _LENGTH = 24, 90
_LEAST_FOR_PASSAGES = 3
_PARAGRAPH = re.compile(r"\s*(?:¶|§|\bpara(?:graph)?\.?\s)?\s*(\d{1,6})\s*", re.IGNORECASE)
_PAUSE = 0.001


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere to go.

    Attributes:
        id: Of the article, the annotation or the label.
        words: What stands there, on one line, cut round what matched.
        marks: What matched of the words, in code points.
        score: The less the better.
        article_id: Where it is; None for a label.
        label: Of an annotation.
        number: Of the article in the list, from 1.
        paragraph: From 1; 0 if there is none.
        span: What to select, in a passage or a paragraph.
    """

    kind: Kind
    id: str
    words: str
    marks: tuple[Range, ...] = ()
    score: int = 0
    article_id: str | None = None
    label: str = ""
    number: int = 0
    paragraph: int = 0
    span: Span | None = None


class PlaceFinder:
    """Finds places in one project, as it is when somebody begins to type. Threads may share it.

    Args:
        workspace: To read quotes from; the caller closes it.
        articles: In the order of the list.
        current: The open article.
        recent: Ids of articles, the one read last first.
    """

    def __init__(
        self,
        workspace: Workspace,
        articles: Sequence[ArticleSummary],
        current: Article | None,
        recent: Sequence[str] = (),
    ) -> None:
        self._workspace = workspace
        self._articles = articles
        self._current = current
        self._numbers = {one.id: place for place, one in enumerate(articles, start=1)}
        self._recency = {one: place for place, one in enumerate(recent)}
        self._titles: list[Folded] = []
        self._sources: list[Folded] = []
        self._finder: Finder | None = None

    def find(self, words: str, progress: Progress, *, is_thorough: bool = True) -> list[Place]:
        """The places that fit, the best group first; without words the articles read last.

        Args:
            words: As typed.
            progress: Asked whether somebody wants it still.
            is_thorough: Also look through the quotes that the database cannot compare, which takes longer.

        Raises:
            Cancelled: Somebody asked to stop.
            DatabaseError: The project cannot be read.
        """
        words = words[:LONGEST]
        needle = Needle(words)
        if not needle:
            return self._latest()
        groups = [
            self._paragraphs(words),
            self._in_articles(needle, progress),
            self._labels(needle),
            self._in_quotes(needle, progress, is_thorough=is_thorough),
            self._passages(words, progress),
        ]
        ranked = sorted((group for group in groups if group), key=lambda group: group[0].score)
        return [place for group in ranked for place in group]

    def _latest(self) -> list[Place]:
        open_one = self._current.id if self._current else None
        known = [one for one in self._articles if one.id in self._recency and one.id != open_one]
        latest = sorted(known, key=lambda one: self._recency[one.id])
        rest = [one for one in self._articles if one.id not in self._recency and one.id != open_one]
        return [self._article_place(one, Fit(0, ())) for one in (*latest, *rest)[: MOST["article"]]]

    def _paragraphs(self, words: str) -> list[Place]:
        found = _PARAGRAPH.fullmatch(words)
        if found is None or self._current is None:
            return []
        wanted = int(found.group(1))
        for number, (start, end) in enumerate(_lines(self._current.text), start=1):
            if number == wanted:
                text = self._current.text[start:end]
                lead = len(text) - len(text.lstrip())
                return [
                    Place(
                        "paragraph", self._current.id, one_line(text[: 3 * _LENGTH])[:_LENGTH], score=-1,
                        article_id=self._current.id, paragraph=number,
                        number=self._numbers.get(self._current.id, 0), span=Span(start + lead, start + lead + 1),
                    )
                ]  # fmt: skip
        return []

    def _in_articles(self, needle: Needle, progress: Progress) -> list[Place]:
        if not self._titles:
            self._sources = [fold(f"{one.source_line or ''} {one.name}") for one in self._articles]
            self._titles = [fold(one.shown_title) for one in self._articles]
        found: list[tuple[tuple[int, int, int], int, Fit]] = []
        for place, one in enumerate(self._articles):
            if place % 500 == 0:
                progress.check()
                time.sleep(0)
            fit = needle.fit(self._titles[place], forgives=True)
            if fit is None and (other := needle.fit(self._sources[place])) is not None:
                fit = replace(other, score=other.score + 2, ranges=())
            if fit is not None:
                recency = self._recency.get(one.id, len(self._recency))
                found.append(((fit.score, recency, place), place, fit))
        best = sorted(found)[: MOST["article"]]
        return [self._article_place(self._articles[place], fit) for _, place, fit in best]

    def _article_place(self, one: ArticleSummary, fit: Fit) -> Place:
        return Place(
            "article", one.id, one.shown_title, fit.ranges, fit.score, one.id, number=self._numbers[one.id]
        )

    def _in_quotes(self, needle: Needle, progress: Progress, *, is_thorough: bool) -> list[Place]:
        found: dict[str, Place] = {}
        with self._workspace.database.read() as t:
            self._take(found, quotes.with_words(t, needle.words, _CANDIDATES), needle)
            progress.check()
            if is_thorough and len(found) < MOST["quote"]:
                self._take(found, _pausing(quotes.not_ascii(t), progress), needle, MOST["quote"])
        best = sorted(found.values(), key=self._order_of_quotes)[: MOST["quote"]]
        return [replace(one, paragraph=self._paragraph(one)) for one in best]

    def _take(
        self, found: dict[str, Place], rows: Iterable[Quote], needle: Needle, enough: int | None = None
    ) -> None:
        for row in rows:
            if row.annotation_id in found or not needle.may_fit(row.words):
                continue
            words = one_line(row.words)
            fit = needle.fit(fold(words))
            if fit is not None:
                shown, marks = cut(words, fit.ranges)
                found[row.annotation_id] = Place(
                    "quote", row.annotation_id, shown, marks, fit.score, row.article_id, row.label,
                    self._numbers.get(row.article_id, 0), span=Span(row.start, row.start + 1),
                )  # fmt: skip
            if enough is not None and len(found) >= enough:
                return

    def _order_of_quotes(self, one: Place) -> tuple[int, bool, int]:
        """By how it fits, those of the open article first, then those of articles read lately; else the newest."""
        is_elsewhere = self._current is None or one.article_id != self._current.id
        return one.score, is_elsewhere, self._recency.get(one.article_id or "", len(self._recency))

    def _paragraph(self, one: Place) -> int:
        if one.article_id is None or one.span is None:
            return 0
        if self._current is not None and one.article_id == self._current.id:
            text = self._current.text
        else:
            try:
                text = self._workspace.text(one.article_id)
            except InputError:
                return 0
        return paragraph_at(text, one.span.start)

    def _labels(self, needle: Needle) -> list[Place]:
        found: list[Place] = []
        for label in self._workspace.scheme.active:
            fit = needle.fit(fold(label.title), forgives=True)
            if fit is not None:
                found.append(Place("label", label.id, label.title, fit.ranges, fit.score, label=label.id))
        return sorted(found, key=lambda one: one.score)[: MOST["label"]]

    def _passages(self, words: str, progress: Progress) -> list[Place]:
        wanted = words.strip()
        if self._current is None or len(wanted) < _LEAST_FOR_PASSAGES:
            return []
        progress.check()
        if self._finder is None:
            self._finder = Finder(self._current.text)
        made: list[Place] = []
        for span in self._finder.find(wanted)[: MOST["passage"]]:
            start = _word_start(self._current.text, span.start)
            text = self._current.text[start : span.end + _LENGTH]
            before = one_line(text[: span.start - start] + "|")[:-1]
            match = one_line(span.of(self._current.text))
            shown = f"{'…' if start else ''}{before}{match}{one_line('|' + text[span.end - start :])[1:]}"
            at = len(before) + bool(start)
            made.append(
                Place(
                    "passage", self._current.id, shown, ((at, at + len(match)),), 4, self._current.id,
                    number=self._numbers.get(self._current.id, 0),
                    paragraph=paragraph_at(self._current.text, span.start), span=span,
                )
            )  # fmt: skip
        return made


def _word_start(text: str, position: int) -> int:
    """Where a word begins, shortly before the position."""
    start = max(0, position - _BEFORE)
    blank = next((place for place in range(start, position) if text[place].isspace()), position - 1)
    return blank + 1 if start else 0


def may_be_more(places: Sequence[Place], words: str) -> bool:
    """Whether a thorough search might find more than these, which a quick one has found."""
    return bool(words.strip()) and sum(one.kind == "quote" for one in places) < MOST["quote"]


def one_line(words: str) -> str:
    """The words with single blanks in the place of line ends and of runs of blanks."""
    return " ".join(words.split())


def cut(words: str, ranges: tuple[Range, ...]) -> tuple[str, tuple[Range, ...]]:
    """The words from shortly before the first match on, and where the matches are then."""
    first = ranges[0][0] if ranges else 0
    start = 0
    if first > _BEFORE:
        start = words.find(" ", first - _BEFORE, first) + 1 or first
    shown = words[start : start + _LENGTH]
    lead = "…" if start else ""
    tail = "…" if start + _LENGTH < len(words) else ""
    shift = len(lead) - start
    marks = ((a + shift, min(b + shift, len(lead) + len(shown))) for a, b in ranges if a < start + _LENGTH)
    return f"{lead}{shown}{tail}", tuple(marks)


def paragraph_at(text: str, position: int) -> int:
    """The number of the paragraph at a position: lines that are not empty, from 1."""
    return sum(1 for start, _ in _lines(text) if start <= position)


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Where the lines that are not empty begin and end."""
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield start, start + len(line)
        start += len(line) + 1


def _pausing(rows: Iterator[Quote | None], progress: Progress) -> Iterator[Quote]:
    """The quotes; in between lets the window's thread go on, and sees whether the search is still wanted."""
    for place, row in enumerate(rows, start=1):
        if row is None or place % 500 == 0:
            progress.check()
            time.sleep(_PAUSE)
        if row is not None:
            yield row
