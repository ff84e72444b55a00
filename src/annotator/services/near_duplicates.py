"""Articles that share much of their text with others: compared by sketches of their runs of three words.

A sketch is the smallest hashes of all runs (bottom-k: A. Broder, “On the resemblance and containment of documents”, 1997); the
share of two sketches' common hashes estimates the Jaccard index of the two sets of runs. Three words and a quarter found all
rewritten articles of a trial that five words and a half missed half of.
"""

from __future__ import annotations

import re
import sys
import zlib
from array import array
from collections import Counter, defaultdict, deque
from dataclasses import dataclass
from heapq import nsmallest
from typing import TypeAlias

from annotator.model.article import Article
from annotator.services.jobs import Progress
from annotator.store import articles, sketches
from annotator.store.transaction import Transaction

SIZE = 96
"""Hashes of a sketch: the estimate's standard error is at most five hundredths."""

NEAR = 0.25
"""Jaccard index of three-word runs from which two articles are called near-duplicates."""

_KEYS = 24
_MOST_WITH_KEY = 24
"""Articles that are found by one hash: a run that more of them have is a phrase of the trade and says nothing."""

_MOST_COMPARED = 6
_RUN = 3
_FEW = 30
_MOST_KEPT = 100_000
"""Hashes before all but the smallest are forgotten: a text may have millions of words."""

_WORD = re.compile(r"\w+")

Sketch: TypeAlias = "array[int]"


@dataclass(frozen=True, slots=True)
class Near:
    """The nearest article.

    Attributes:
        title: The other one's, or its name.
        share: Estimated Jaccard index of the runs of three words, 0 to 1.
    """

    title: str
    share: float


def sketch(text: str) -> Sketch:
    """The sketch of a text, ascending; empty if it has too few words to say anything."""
    last: deque[bytes] = deque(maxlen=_RUN)
    lowest: set[int] = set()
    count = 0
    for count, found in enumerate(_WORD.finditer(text.casefold()), 1):
        last.append(found[0].encode())
        if count >= _RUN:
            lowest.add(zlib.crc32(b" ".join(last)))
            if len(lowest) > _MOST_KEPT:
                lowest = set(nsmallest(SIZE, lowest))
    return array("I", nsmallest(SIZE, lowest) if count >= _FEW else ())


def packed(made: Sketch) -> bytes:
    """A sketch as bytes: its hashes, four bytes each, the lowest first."""
    return made.tobytes() if sys.byteorder == "little" else _swapped(made).tobytes()


def unpacked(given: bytes) -> Sketch:
    """The sketch that `packed` made bytes of."""
    made = array("I", given[: len(given) // 4 * 4])
    return made if sys.byteorder == "little" else _swapped(made)


def _swapped(made: Sketch) -> Sketch:
    other = array("I", made)
    other.byteswap()
    return other


def resemblance(one: Sketch, other: Sketch) -> float:
    """Estimated Jaccard index of two texts' runs."""
    if not one or not other:
        return 0.0
    union = sorted({*one, *other})[:SIZE]
    return len({*union} & {*one} & {*other}) / len(union)


class NearDuplicates:
    """The sketches of a project's articles and of those that come, with an index of their smallest hashes.

    The project's are read when the first article asks.

    Args:
        progress: Asked between two of them whether to go on: those that have none yet are made of the whole text.
    """

    def __init__(self, progress: Progress | None = None) -> None:
        self._progress = progress
        self._known: list[tuple[str, Sketch]] | None = None
        self._index: dict[int, list[int]] = defaultdict(list)
        self._places: dict[str, int] = {}

    def nearest(self, t: Transaction, article: Article) -> Near | None:
        """The article most like this one, or None if none is like it; from now on it is known itself.

        Raises:
            Cancelled: Stopped while those of the project were read.
        """
        known = self._read(t) if self._known is None else self._known
        mine = sketch(article.text)
        shared = Counter(other for key in mine[:_KEYS] for other in self._index.get(key, ()))
        candidates = [other for other, _ in shared.most_common(_MOST_COMPARED)]
        best = max(
            ((resemblance(mine, known[other][1]), known[other][0]) for other in candidates), default=(0.0, "")
        )
        self._places[article.text_sha256] = len(known)
        self._add(article.title or article.name, mine)
        return Near(best[1], best[0]) if best[0] >= NEAR else None

    def sketch_of(self, text_sha256: str) -> bytes | None:
        """The packed sketch of an article that came, by the hash of its text; None if it did not."""
        place = self._places.get(text_sha256)
        return None if place is None or self._known is None else packed(self._known[place][1])

    @property
    def count(self) -> int:
        """How many texts are known by now."""
        return len(self._known or ())

    def forget(self, count: int) -> None:
        """Forgets all but the first texts: a file that is refused brings none of its own."""
        known = self._known or []
        for _, made in known[count:]:
            for key in made[:_KEYS]:
                self._index[key] = [one for one in self._index[key] if one < count]
        del known[count:]
        self._places = {name: place for name, place in self._places.items() if place < count}

    def _read(self, t: Transaction) -> list[tuple[str, Sketch]]:
        self._known = []
        for article_id, title, kept in sketches.of_all(t):
            if self._progress is not None:
                self._progress.check()
            self._add(title, sketch(articles.text(t, article_id)) if kept is None else unpacked(kept))
        return self._known

    def _add(self, title: str, made: Sketch) -> None:
        known = self._known if self._known is not None else []
        for key in made[:_KEYS]:
            if len(having := self._index[key]) < _MOST_WITH_KEY:
                having.append(len(known))
        known.append((title, made))
