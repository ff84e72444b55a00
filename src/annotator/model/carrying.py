"""Where the spans of a text lie in a newer version of it: by difference, quote and context, and never guessed silently.

``same`` and ``moved`` are proven: the words stand there exactly, and nowhere else as well. Whatever is less sure is
``doubtful``, and a person decides.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from annotator.model.difference import Mapping, Run, common_runs
from annotator.model.span import CONTEXT, Span

CarriedState = Literal["same", "moved", "doubtful", "lost"]
"""How sure a span's place in the newer version is:

- ``same``: it and the words around it are as they were;
- ``moved``: its words are as they were, what is around them has changed, or they stand elsewhere now;
- ``doubtful``: its words have changed, or stand in several places; the best place is proposed;
- ``lost``: nothing like it is there.
"""

_WIDE = 512
"""Code points on each side that are looked at where the context alone stands in several places."""

_LONG = 24
"""A quote of so many code points that stands once in both texts is the same one, wherever it stands."""

_NEAR = 8
"""Code points on a side that have to be as they were for a proposal that rests on them."""

_LEAST_ALIKE = 0.5
_MOST_WORDS = 2_000
_MOST_AROUND = 2_000
_MOST_TIMES = 50
_WHOLE = re.compile(r"\w+")
_WORDS = re.compile(r"\w+(?:[.,’'-]\w+)*|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a span lies in the newer text; None if it is lost."""

    state: CarriedState
    span: Span | None


_LOST = Place("lost", None)


class Carrier:
    """Carries spans from a text to a newer version of it.

    Args:
        old: The text that the spans refer to.
        new: The newer one.
        check: Called while the two are compared; may raise to stop.
    """

    def __init__(self, old: str, new: str, check: Callable[[], object] = lambda: None) -> None:
        self._old = old
        self._new = new
        self._old_places, self._new_places = _Places(old), _Places(new)
        self._mapping = Mapping(common_runs(old, new, check), len(old), len(new))

    def place(self, span: Span) -> Place:
        """Where the span lies in the newer text."""
        run = self._mapping.run_of(span.start, span.end)
        found = self._within(run, span) if run is not None else None
        if found is not None and found.state != "doubtful":
            return found
        return self._elsewhere(span) or found or self._alike(span)

    def _within(self, run: Run, span: Span) -> Place | None:
        """The place that the difference gives for words that have not changed."""
        place = Span(span.start - run.old + run.new, span.end - run.old + run.new)
        left, right = self._agreement(span, place)
        if left == right == CONTEXT:
            return Place("same" if self._is_told(run, span, place) else "doubtful", place)
        one_sided = left == CONTEXT or right == CONTEXT or self._is_telling(span.of(self._old))
        if one_sided and self._is_only(span, place, left, right):
            return Place("moved", place)
        return Place("doubtful", place) if max(left, right) >= _NEAR or len(span) >= _LONG else None

    def _agreement(self, span: Span, place: Span) -> tuple[int, int]:
        """How many code points before and after are the same, up to `CONTEXT`; all, where both texts begin or end."""
        old, new = self._old, self._new
        left = right = 0
        while left < min(CONTEXT, span.start, place.start) and (
            old[span.start - left - 1] == new[place.start - left - 1]
        ):
            left += 1
        most = min(CONTEXT, len(old) - span.end, len(new) - place.end)
        while right < most and old[span.end + right] == new[place.end + right]:
            right += 1
        begins = span.start == left and place.start == left
        ends = span.end + right == len(old) and place.end + right == len(new)
        return (CONTEXT if begins else left), (CONTEXT if ends else right)

    def _is_told(self, run: Run, span: Span, place: Span) -> bool:
        """Whether the words with what is around them are told from every other place in both texts."""
        for width in (CONTEXT, _WIDE):
            start = max(span.start - width, min(run.old, span.start - CONTEXT), 0)
            end = min(span.end + width, max(run.old_end, span.end + CONTEXT), len(self._old))
            start_new = max(0, place.start - (span.start - start))
            words = self._old[start:end]
            here, there = self._old_places.of(words), self._new_places.of(words)
            is_same = len(here) == len(there) < _MOST_TIMES and start in here and start_new in there
            if is_same and here.index(start) == there.index(start_new):
                return True
        return False

    def _is_only(self, span: Span, place: Span, left: int, right: int) -> bool:
        """Whether the words, with what has not changed around them, stand once in both texts."""
        before, after = min(left, span.start), min(right, len(self._old) - span.end)
        words = self._old[span.start - before : span.end + after]
        return self._old_places.of(words) == [span.start - before] and self._new_places.of(words) == [
            place.start - before
        ]

    @staticmethod
    def _is_telling(quote: str) -> bool:
        return len(quote) >= _LONG and len(_WORDS.findall(quote)) > 2

    def _elsewhere(self, span: Span) -> Place | None:
        """Where the very words stand once more, told by their contexts or by their own length."""
        quote = span.of(self._old)
        prefix, suffix = span.context(self._old)
        keys = [(prefix, suffix)]
        keys += [one for one in ((prefix, ""), ("", suffix)) if len("".join(one)) == CONTEXT]
        if self._is_telling(quote):
            keys.append(("", ""))
        found = {self._once(span, *key) for key in keys} - {None}
        starts = sorted(start for start in found if start is not None)
        if not starts:
            return None
        return Place("moved" if len(starts) == 1 else "doubtful", Span(starts[0], starts[0] + len(quote)))

    def _once(self, span: Span, prefix: str, suffix: str) -> int | None:
        """Where the quote begins in the newer text, if it stands with these contexts once in each."""
        words = prefix + span.of(self._old) + suffix
        if len(self._old_places.of(words, most=2)) != 1:
            return None
        there = self._new_places.of(words, most=2)
        return there[0] + len(prefix) if len(there) == 1 else None

    def _alike(self, span: Span) -> Place:
        """Words like the old ones where these stood, or whatever stands between the words that were beside them."""
        low, high = self._stretch(span)
        while low < high and self._new[low].isspace():
            low += 1
        while low < high and self._new[high - 1].isspace():
            high -= 1
        if low >= high:
            return _LOST
        quote = span.of(self._old)
        left, right = self._agreement(span, Span(low, high))
        if min(left, right) >= _NEAR and high - low <= 3 * len(quote) + _LONG:
            return Place("doubtful", Span(low, high))
        best = _most_alike(quote, self._new, low, high)
        return Place("doubtful", best) if best is not None else _LOST

    def _stretch(self, span: Span) -> tuple[int, int]:
        """What stands in the newer text where the span stood; of a long stretch that is new, a part of it in proportion."""
        low, high = self._mapping.around(span.start, span.end)
        most = 4 * len(span) + _MOST_AROUND
        if high - low <= most:
            return low, high
        first, last = self._mapping.changed(span.start, span.end)
        middle = low + (high - low) * (span.start - first) // max(1, last - first)
        low = max(low, middle - most // 2)
        return low, min(high, low + most)


class _Places:
    """Finds where words stand in a text, by the rarest whole word within them."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._index: dict[str, list[int]] = {}
        for one in _WHOLE.finditer(text):
            self._index.setdefault(one.group(), []).append(one.start())

    def of(self, words: str, most: int = _MOST_TIMES) -> list[int]:
        """Where the words begin, overlapping ones too; at most so many."""
        # A word at the edge may be the part of a longer one.
        inner = [one for one in _WHOLE.finditer(words) if one.start() > 0 and one.end() < len(words)]
        if not inner:
            return self._found(words, most)
        rarest = min(inner, key=lambda one: len(self._index.get(one.group(), ())))
        found = (at - rarest.start() for at in self._index.get(rarest.group(), ()))
        return list(islice((at for at in found if at >= 0 and self._text.startswith(words, at)), most))

    def _found(self, words: str, most: int) -> list[int]:
        found: list[int] = []
        at = self._text.find(words)
        while at >= 0 and len(found) < most:
            found.append(at)
            at = self._text.find(words, at + 1)
        return found


def _most_alike(quote: str, text: str, low: int, high: int) -> Span | None:
    """The run of words in ``text[low:high]`` that shares most words with the quote (Dice's measure); None if none does."""
    wanted = [one.group().casefold() for one in _WORDS.finditer(quote)][:_MOST_WORDS]
    matches = islice(_WORDS.finditer(text, low, high), 4 * _MOST_WORDS)
    found = [(one.start(), one.end(), one.group().casefold()) for one in matches]
    if not wanted or not found:
        return None
    lengths = sorted({len(found), *(max(1, round(len(wanted) * part)) for part in (0.6, 0.8, 1, 1.25, 1.6))})
    best = (_LEAST_ALIKE, 0, 0)
    for length in lengths:
        best = max(best, _best_window(wanted, [one[2] for one in found], length), key=lambda one: one[0])
    score, first, last = best
    return Span(found[first][0], found[last - 1][1]) if score > _LEAST_ALIKE and last else None


def _best_window(wanted: list[str], words: list[str], length: int) -> tuple[float, int, int]:
    """The share of common words of the best window of a length, and where it begins and ends."""
    if length > len(words):
        return 0.0, 0, 0
    missing = Counter(wanted)
    common = 0
    best, at = -1, 0
    for number, word in enumerate(words):
        common += missing[word] > 0
        missing[word] -= 1
        if number >= length:
            gone = words[number - length]
            missing[gone] += 1
            common -= missing[gone] > 0
        if number >= length - 1 and common > best:
            best, at = common, number - length + 1
    first, last = at, at + length
    known = set(wanted)
    while first < last and words[first] not in known:
        first += 1
    while first < last and words[last - 1] not in known:
        last -= 1
    return 2 * best / (len(wanted) + max(1, last - first)), first, last


def shared_words(one: str, other: str) -> float:
    """How much of the shorter text's different words the other one has too, 0 to 1; of texts without words, 0."""
    ours, theirs = set(_tokens(one)), set(_tokens(other))
    least = min(len(ours), len(theirs))
    return len(ours & theirs) / least if least else 0.0


def _tokens(text: str) -> list[str]:
    words = [found.group().casefold() for found in _WORDS.finditer(text)]
    return [" ".join(words[n : n + 3]) for n in range(max(0, len(words) - 2))]
