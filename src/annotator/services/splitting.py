"""Which part of a training set each article goes to: by a hash, so that articles which come later move none.

That holds unless something is moved to fill a part that would be empty; an earlier assignment that is given is always kept.

Articles are placed in the order in which they were added. One that is like those of one part goes there; one that is like those of
two parts has no place, because each would leak into the other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Literal

Split = Literal["train", "dev", "test"]
SPLITS: tuple[Split, ...] = ("train", "dev", "test")

_JITTER = 0.2
"""How much of an article the seed may outweigh where labels are balanced."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An article to be placed.

    Attributes:
        key: What is hashed: its id, or the value that it shares with all of its group.
        like: Ids of articles placed before that it may not be parted from.
        labels: How many annotations it has of each; None if labels do not matter.
    """

    id: str
    key: str
    like: Collection[str] = ()
    labels: Mapping[str, int] | None = None


@dataclass(slots=True)
class Splitter:
    """Places one article after the other.

    Attributes:
        shares: Of train, dev and test, in any unit.
        seed: Another one gives another assignment.
        kept: Ids to the parts that an earlier assignment gave them; they stay, whatever they are like.
        moved: Keys to the parts that they go to instead of what their hash says.
        chosen: Keys to the parts that they went to freely, bound by nothing that was placed before.
        places: Ids to parts, of those that were placed.
        groups: Ids to the article that stands for all that may not be parted from it.
    """

    shares: tuple[float, float, float]
    seed: int = 0
    kept: Mapping[str, Split] = field(default_factory=dict[str, Split])
    moved: Mapping[str, Split] = field(default_factory=dict[str, Split])
    chosen: dict[str, Split] = field(default_factory=dict[str, Split])
    places: dict[str, Split] = field(default_factory=dict[str, Split])
    groups: dict[str, str] = field(default_factory=dict[str, str])
    _order: dict[str, int] = field(default_factory=dict[str, int])
    _keys: dict[str, Split] = field(default_factory=dict[str, Split])
    _counts: dict[Split, Counter[str]] = field(default_factory=lambda: {split: Counter() for split in SPLITS})

    def place(self, candidate: Candidate) -> Split | None:
        """The part that an article goes to, from now on; None if it is like articles of several."""
        bound: set[Split] = {self.places[one] for one in candidate.like}
        if candidate.key in self._keys:
            bound.add(self._keys[candidate.key])
        found: Split
        if candidate.id in self.kept:
            found = self.kept[candidate.id]
        elif len(bound) > 1:
            return None
        else:
            found = next(iter(bound), None) or self._chosen(candidate)
        self._take(candidate, found)
        return found

    def group_of(self, article_id: str) -> str:
        """The article that stands for all which an article may not be parted from: the one placed first."""
        while (above := self.groups[article_id]) != article_id:
            article_id = above
        return article_id

    def _take(self, candidate: Candidate, split: Split) -> None:
        self.places[candidate.id] = split
        self._keys.setdefault(candidate.key, split)
        self._counts[split].update(_counted(candidate))
        tops = {self.group_of(one) for one in candidate.like if self.places[one] == split}
        self._order[candidate.id] = len(self._order)
        first = min(tops, key=self._order.__getitem__, default=candidate.id)
        self.groups |= dict.fromkeys((*tops, candidate.id), first)

    def _chosen(self, candidate: Candidate) -> Split:
        found: Split
        if candidate.key in self.moved:
            found = self.moved[candidate.key]
        elif candidate.labels is None:
            found = by_hash(candidate.key, self.seed, self.shares)
        else:
            found = max(opened(self.shares), key=lambda pair: self._need(candidate, pair[0]))[0]
        self.chosen[candidate.key] = found
        return found

    def _need(self, candidate: Candidate, split: Split) -> float:
        """How much a part lacks of what the article has, each label counting by how rare it is."""
        share = self.shares[SPLITS.index(split)] / sum(self.shares)
        need = _fraction(f"{candidate.key}\0{split}", self.seed) * _JITTER * share
        for label, number in _counted(candidate).items():
            total = number + sum(counts[label] for counts in self._counts.values())
            need += (share * total - self._counts[split][label]) / total
        return need


def by_hash(key: str, seed: int, shares: Sequence[float]) -> Split:
    """The part that a key's hash falls into."""
    at, total = _fraction(key, seed) * sum(shares), 0.0
    open_ones = opened(shares)
    for split, share in open_ones:
        total += share
        if at < total:
            return split
    return open_ones[-1][0]


def distance(key: str, split: Split, seed: int, shares: Sequence[float]) -> float:
    """How far a key's hash is from those that fall into a part, in parts of the whole."""
    at, number = _fraction(key, seed), SPLITS.index(split)
    start, end = (sum(shares[:stop]) / sum(shares) for stop in (number, number + 1))
    return max(start - at, at - end, 0.0)


def opened(shares: Sequence[float]) -> list[tuple[Split, float]]:
    """The parts that anything may go to, with their shares."""
    return [(split, share) for split, share in zip(SPLITS, shares, strict=True) if share > 0]


def folds_of(groups: Iterable[str]) -> dict[str, int]:
    """Leave-one-out folds: each group of articles that may not be parted is held out in one of them, from 1."""
    return {group: number for number, group in enumerate(dict.fromkeys(groups), start=1)}


def _fraction(key: str, seed: int) -> float:
    digest = sha256(f"{seed}\0{key}".encode("utf-8", "surrogatepass")).digest()
    return int.from_bytes(digest[:6]) / 2**48


def _counted(candidate: Candidate) -> dict[str, int]:
    """Each label's annotations, and the article itself."""
    return {**{label: n for label, n in (candidate.labels or {}).items() if n}, "": 1}
