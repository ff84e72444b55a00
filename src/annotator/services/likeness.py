"""Which articles may not stand on both sides of a split: near-duplicates, and those that share a long passage.

Near-duplicates have an estimated Jaccard index of `NEAR` or more, see `annotator.services.near_duplicates`; unlike there, no pair is
missed. Passages are found by winnowing (S. Schleimer, D. Wilkerson, A. Aiken, “Winnowing: local algorithms for document
fingerprinting”, SIGMOD 2003).
"""

from __future__ import annotations

import re
import tempfile
from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from itertools import combinations, groupby, islice
from operator import itemgetter
from struct import Struct
from typing import BinaryIO, cast

from annotator.services.near_duplicates import NEAR, Sketch, resemblance, sketch

PASSAGE = 20
"""Words: any run of so many that two articles share is found."""

_RUN = 12
"""Words of a fingerprint: no shared run that is shorter is found."""

_WINDOW = PASSAGE - _RUN + 1

MOST_WITH_PASSAGE = 24
"""Articles with one passage: what more of them have is furniture, as a newsletter's address is, and says nothing."""

_ENTRY = Struct("<QI")
_FILES = 64
_IN_MEMORY = 2**14
_PARTS = 64
_LOW = 2**32 - 1

_WORD = re.compile(r"\w+")


class Likeness:
    """Articles, numbered from 0 as they are added, and which of them are alike.

    What is kept in memory of an article does not grow with its text: its sketch, and where each of the sketch's hashes occurs. The
    fingerprints, of which a long text has many, lie in files. It is to be closed.
    """

    def __init__(self) -> None:
        self._sketches: list[Sketch] = []
        self._passages = [
            cast("BinaryIO", tempfile.SpooledTemporaryFile(_IN_MEMORY))  # noqa: SIM115 - `close` closes it
            for _ in range(_FILES)
        ]

    def close(self) -> None:
        """Deletes the files."""
        for each in self._passages:
            each.close()

    def add(self, text: str) -> int:
        """Makes an article known; gives its number."""
        number = len(self._sketches)
        self._sketches.append(sketch(text))
        for each in fingerprints(text):
            self._passages[each % _FILES].write(_ENTRY.pack(each, number))
        return number

    def likes(self) -> list[list[int]]:
        """For each article the numbers of those before it that it may not be parted from, ascending."""
        found = [set(self._near(*each)) for each in self._with_shared_keys()]
        for file in self._passages:
            for one, other in _sharing(file):
                found[other].add(one)
        return [sorted(each) for each in found]

    def _with_shared_keys(self) -> Iterator[tuple[int, Counter[int]]]:
        """Each article with those before it that have hashes of its sketch, and how many."""
        places = _Places()
        for number, made in enumerate(self._sketches):
            places.add(made, number)
        places.sort()
        for number, made in enumerate(self._sketches):
            shared = Counter[int]()
            for key in made:
                shared.update(places.before(key, number))
            yield number, shared

    def _near(self, number: int, shared: Counter[int]) -> Iterator[int]:
        made = self._sketches[number]
        few = NEAR * len(made)
        for other, count in shared.items():
            if count < few or count < NEAR * len(self._sketches[other]):
                continue
            if resemblance(made, self._sketches[other]) >= NEAR:
                yield other


class _Places:
    """Where the hashes of sketches occur: eight bytes each, in arrays by the hash's first bits, so that few are sorted at once."""

    def __init__(self) -> None:
        self._unsorted = [array("Q") for _ in range(_PARTS)]
        self._keys: list[array[int]] = []
        self._numbers: list[array[int]] = []

    def add(self, keys: Iterable[int], number: int) -> None:
        """Notes that an article has those hashes, of 32 bits each."""
        for key in keys:
            self._unsorted[key % _PARTS].append(key << 32 | number)

    def sort(self) -> None:
        """To be called when all are there."""
        while self._unsorted:
            part = sorted(self._unsorted.pop(0))
            self._keys.append(array("I", (each >> 32 for each in part)))
            self._numbers.append(array("I", (each & _LOW for each in part)))

    def before(self, key: int, number: int) -> array[int]:
        """The articles with a hash and a smaller number, ascending."""
        keys, numbers = self._keys[key % _PARTS], self._numbers[key % _PARTS]
        first = bisect_left(keys, key)
        last = bisect_right(keys, key, first)
        return numbers[first : bisect_left(numbers, number, first, last)]


def _sharing(file: BinaryIO) -> Iterator[tuple[int, int]]:
    """The pairs of articles with a fingerprint of a file, the earlier one first; of each fingerprint the first articles' alone."""
    file.seek(0)
    for _, entries in groupby(sorted(_ENTRY.iter_unpack(file.read())), key=itemgetter(0)):
        yield from combinations((number for _, number in islice(entries, MOST_WITH_PASSAGE)), 2)


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
