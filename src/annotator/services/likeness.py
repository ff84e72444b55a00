"""Which articles may not stand on both sides of a split: near-duplicates, and those that share a long passage.

Near-duplicates have an estimated Jaccard index of `NEAR` or more, see `annotator.services.near_duplicates`; unlike there, no pair is
missed. Passages are found by winnowing (S. Schleimer, D. Wilkerson, A. Aiken, “Winnowing: local algorithms for document
fingerprinting”, SIGMOD 2003).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from hashlib import blake2b

from annotator.services.near_duplicates import NEAR, Sketch, resemblance, sketch

PASSAGE = 20
"""Words: any run of so many that two articles share is found."""

_RUN = 12
"""Words of a fingerprint: no shared run that is shorter is found."""

_WINDOW = PASSAGE - _RUN + 1

MOST_WITH_PASSAGE = 24
"""Articles with one passage: what more of them have is furniture, as a newsletter's address is, and says nothing."""

_WORD = re.compile(r"\w+")


class Likeness:
    """The articles known so far, numbered from 0, and which of them a text is like."""

    def __init__(self) -> None:
        self._sketches: list[Sketch] = []
        self._with_key: dict[int, list[int]] = defaultdict(list)
        self._with_passage: dict[int, int | list[int]] = {}

    def like(self, text: str) -> list[int]:
        """The numbers of the articles that a text may not be parted from, ascending."""
        return sorted({*self._near(sketch(text)), *self._sharing(text)})

    def add(self, text: str) -> int:
        """Makes an article known; gives its number."""
        number, made = len(self._sketches), sketch(text)
        for key in made:
            self._with_key[key].append(number)
        self._sketches.append(made)
        for each in fingerprints(text):
            having = self._with_passage.setdefault(each, number)
            if isinstance(having, int):  # most passages are one article's: no list for them
                if having != number:
                    self._with_passage[each] = [having, number]
            elif len(having) < MOST_WITH_PASSAGE:
                having.append(number)
        return number

    def _near(self, made: Sketch) -> Iterator[int]:
        shared = Counter[int]()
        for key in made:
            shared.update(self._with_key.get(key, ()))
        for number, count in shared.items():
            other = self._sketches[number]
            if count >= NEAR * max(len(made), len(other)) and resemblance(made, other) >= NEAR:
                yield number

    def _sharing(self, text: str) -> Iterator[int]:
        for each in fingerprints(text):
            having = self._with_passage.get(each, ())
            if isinstance(having, int):
                yield having
            elif len(having) < MOST_WITH_PASSAGE:
                yield from having


def fingerprints(text: str) -> set[int]:
    """Hashes of some runs of words: two texts that share `PASSAGE` words in a row share one. A shorter text has one, of all of it."""
    words = [word.encode() for word in _WORD.findall(text.casefold())]
    if not words:
        return set()
    if len(words) < PASSAGE:
        return {_hash(words)}
    runs = [_hash(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1)]
    return {min(runs[at : at + _WINDOW]) for at in range(len(runs) - _WINDOW + 1)}


def _hash(words: Sequence[bytes]) -> int:
    return int.from_bytes(blake2b(b" ".join(words), digest_size=8).digest())
