"""What two versions of a text have in common: runs of characters that stand in both, in the same order.

First by lines, then within what has changed by words: what stands only once on each side is matched (Bram Cohen's
“patience” order), the longest ascending chain of it kept, and what lies between looked at again. Only short pieces without
such anchors are compared word by word (`difflib`), so that texts of a megabyte take well under a second.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import accumulate

_PIECES = (re.compile(r"[^\n]*\n|[^\n]+"), re.compile(r"\w+|[^\w\s]|\s+"))
"""What a text is cut into: lines, then words, signs and runs of blanks."""

_WORD = re.compile(r"\w")
_MOST_PAIRS = 40_000
_WIDTHS = (1, 8)
"""How many neighbouring pieces are looked for where they stand only once: where single ones repeat, several may not."""
_DEEPEST = 24

Check = Callable[[], object]
"""Called now and then; may raise to stop."""


@dataclass(frozen=True, slots=True)
class Run:
    """Characters that stand in both texts: ``old[old:old + length] == new[new:new + length]``."""

    old: int
    new: int
    length: int

    @property
    def old_end(self) -> int:
        """Where it ends in the old text."""
        return self.old + self.length

    @property
    def new_end(self) -> int:
        """Where it ends in the new text."""
        return self.new + self.length


@dataclass(frozen=True, slots=True)
class _Gap:
    """A stretch of each text between two runs, still to be looked at."""

    old: int
    old_end: int
    new: int
    new_end: int
    level: int
    depth: int


@dataclass(frozen=True, slots=True)
class _Pieces:
    """The pieces of a stretch with where each begins, and at the end where the last one ends."""

    words: Sequence[str]
    starts: Sequence[int]


def common_runs(old: str, new: str, check: Check = lambda: None) -> list[Run]:
    """The runs, in order in both texts; neighbours are joined, so that none touches the next one in both."""
    found: list[Run] = []
    left = [_Gap(0, len(old), 0, len(new), 0, 0)]
    while left:
        check()
        gap = left.pop()
        if gap.old == gap.old_end or gap.new == gap.new_end:
            continue
        runs = list(_anchored(old, new, gap))
        found += runs
        left += _between(gap, runs)
    return _joined(sorted(found, key=lambda run: run.old))


def _anchored(old: str, new: str, gap: _Gap) -> Iterator[Run]:
    """What the two stretches have in common for sure: how they begin and end, and what stands in each only once."""
    ours, theirs = (
        _pieces(old, gap.old, gap.old_end, gap.level),
        _pieces(new, gap.new, gap.new_end, gap.level),
    )
    least = min(len(ours.words), len(theirs.words))
    same = next((n for n in range(least) if ours.words[n] != theirs.words[n]), least)
    if same:
        yield Run(gap.old, gap.new, ours.starts[same] - gap.old)
    rest = least - same
    tail = next((n for n in range(rest) if ours.words[-1 - n] != theirs.words[-1 - n]), rest)
    if tail:
        start = ours.starts[len(ours.words) - tail]
        yield Run(start, theirs.starts[len(theirs.words) - tail], gap.old_end - start)
    inner = range(same, len(ours.words) - tail), range(same, len(theirs.words) - tail)
    for at, there, count in _matched(ours.words, theirs.words, *inner, by_words=gap.level > 0):
        yield Run(ours.starts[at], theirs.starts[there], ours.starts[at + count] - ours.starts[at])


def _pieces(text: str, start: int, end: int, level: int) -> _Pieces:
    words = _PIECES[level].findall(text, start, end)
    return _Pieces(words, list(accumulate(map(len, words), initial=start)))


def _matched(
    ours: Sequence[str], theirs: Sequence[str], here: range, there: range, *, by_words: bool
) -> Iterator[tuple[int, int, int]]:
    pairs: list[tuple[int, int]] = []
    for width in _WIDTHS:
        pairs = pairs or _ascending(_once_in_both(_keys(ours, here, width), _keys(theirs, there, width)))
    if pairs or not by_words:
        yield from ((at, other, 1) for at, other in pairs)
    elif 0 < len(here) * len(there) <= _MOST_PAIRS:
        one, other = ours[here.start : here.stop], theirs[there.start : there.stop]
        for block in SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks():
            if _WORD.search("".join(one[block.a : block.a + block.size])):
                yield here.start + block.a, there.start + block.b, block.size


def _keys(words: Sequence[str], places: range, width: int) -> list[tuple[str, int]]:
    """So many neighbouring pieces in one, and where they begin."""
    if width == 1:
        return [(words[place], place) for place in places]
    return [("".join(words[place : place + width]), place) for place in places[: 1 - width]]


def _once_in_both(
    ours: Sequence[tuple[str, int]], theirs: Sequence[tuple[str, int]]
) -> list[tuple[int, int]]:
    own, others = Counter(key for key, _ in ours), Counter(key for key, _ in theirs)
    places = {key: place for key, place in theirs if others[key] == 1}
    return [
        (place, places[key]) for key, place in ours if own[key] == 1 and key in places and _WORD.search(key)
    ]


def _ascending(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest chain of pairs that ascends on both sides (patience sorting)."""
    tops: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for number, (_, there) in enumerate(pairs):
        pile = bisect_left(tops, there)
        before.append(last[pile - 1] if pile else -1)
        tops[pile : pile + 1] = [there]
        last[pile : pile + 1] = [number]
    chain: list[tuple[int, int]] = []
    number = last[-1] if last else -1
    while number >= 0:
        chain.append(pairs[number])
        number = before[number]
    return chain[::-1]


def _between(gap: _Gap, runs: Sequence[Run]) -> Iterator[_Gap]:
    """What is left between the runs: looked at again the same way if there were any, else cut finer."""
    level, depth = (gap.level, gap.depth + 1) if runs else (gap.level + 1, 0)
    if level >= len(_PIECES) or depth > _DEEPEST:
        return
    old, new = gap.old, gap.new
    for run in (*sorted(runs, key=lambda one: one.old), Run(gap.old_end, gap.new_end, 0)):
        if run.old > old and run.new > new:
            yield _Gap(old, run.old, new, run.new, level, depth)
        old, new = run.old_end, run.new_end


def _joined(runs: Sequence[Run]) -> list[Run]:
    made: list[Run] = []
    for run in runs:
        if made and (made[-1].old_end, made[-1].new_end) == (run.old, run.new):
            made[-1] = Run(made[-1].old, made[-1].new, made[-1].length + run.length)
        else:
            made.append(run)
    return made


class Mapping:
    """Where positions of the old text lie in the new one.

    Args:
        runs: As `common_runs` gives them.
        old_length: Of the old text.
        new_length: Of the new one.
    """

    def __init__(self, runs: Sequence[Run], old_length: int, new_length: int) -> None:
        self._runs = (*runs, Run(old_length, new_length, 0))
        self._starts = [run.old for run in self._runs]

    def run_of(self, start: int, end: int) -> Run | None:
        """The run that holds all of ``[start, end)``, or None."""
        number = bisect_right(self._starts, start) - 1
        found = self._runs[number] if number >= 0 else None
        return found if found is not None and end <= found.old_end else None

    def around(self, start: int, end: int) -> tuple[int, int]:
        """Start and end of what stands in the new text where ``[start, end)`` stood; they may be equal."""
        before, after = self._beside(start, end)
        low = before.new + (start - before.old) if start < before.old_end else before.new_end
        high = after.new + (end - after.old) if after.old < end else after.new
        return low, max(low, high)

    def changed(self, start: int, end: int) -> tuple[int, int]:
        """``[start, end)`` with what has changed of the old text on both sides of it."""
        before, after = self._beside(start, end)
        return min(start, before.old_end), max(end, after.old)

    def _beside(self, start: int, end: int) -> tuple[Run, Run]:
        """The runs that hold or come before the start, and hold or come after the end."""
        number = bisect_right(self._starts, start) - 1
        before = self._runs[number] if number >= 0 else Run(0, 0, 0)
        after = self._runs[max(0, bisect_left(self._starts, end) - 1)]
        if end <= after.old or end > after.old_end:
            after = self._runs[min(bisect_left(self._starts, end), len(self._runs) - 1)]
        return before, after
