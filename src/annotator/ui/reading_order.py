"""Rows in reading order: found, taken out and put in by their places. To compare thousands takes longer than a key may."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Collection, Iterable, Sequence
from operator import attrgetter
from typing import Generic, Protocol, TypeVar

from annotator.model.span import Span


class Ordered(Protocol):
    """An annotation or a suggestion."""

    @property
    def id(self) -> str:
        """UUID."""
        ...

    @property
    def span(self) -> Span:
        """Where it is."""
        ...

    @property
    def sort_key(self) -> tuple[int, int, str, str]:
        """Where it stands among the others."""
        ...


T = TypeVar("T", bound=Ordered)

IN_ORDER = attrgetter("sort_key")
START = attrgetter("span.start")


def outer_first(one: Ordered) -> tuple[int, int]:
    """What reading order goes by first: (start, -end)."""
    return (one.span.start, -one.span.end)


class OrderedRows(Generic[T]):
    """Rows in reading order, and which one has which id.

    Those that do not change stay the objects they are, by which they are known to be the same.

    Attributes:
        every: All of them; another list after each change.
    """

    def __init__(self) -> None:
        self.every: list[T] = []
        self._by_id: dict[str, T] = {}

    def __len__(self) -> int:
        return len(self.every)

    def __contains__(self, row_id: object) -> bool:
        return row_id in self._by_id

    def __getitem__(self, row_id: str) -> T:
        return self._by_id[row_id]

    def get(self, row_id: str) -> T | None:
        """The row of that id, or None."""
        return self._by_id.get(row_id)

    def take(self, every: list[T]) -> None:
        """These are all, in reading order."""
        self.every = every
        self._by_id = {one.id: one for one in every}

    def learn(self, more: Iterable[T]) -> None:
        """Finds some by their ids that are not among `every` yet."""
        self._by_id.update((one.id, one) for one in more)

    def arrive(self, more: Sequence[T]) -> None:
        """Puts in some that lie near one another."""
        self.every = with_more(self.every, more)
        self.learn(more)

    def change(self, ids: Collection[str], put: Iterable[T]) -> list[T]:
        """Puts rows in the place of those of some ids, and gives those; costs nothing for the others."""
        gone = [was for one in ids if (was := self._by_id.pop(one, None)) is not None]
        self.every = without(self.every, gone)
        for one in put:
            insort(self.every, one, key=IN_ORDER)
            self._by_id[one.id] = one
        return gone


def without(rows: Sequence[T], gone: Sequence[T]) -> list[T]:
    """A new list without some of them."""
    left = list(rows)
    for one in gone:
        place = bisect_left(left, one.sort_key, key=IN_ORDER)
        if place < len(left) and left[place] is one:
            del left[place]
        else:  # a database may put equal beginnings in another order
            left.remove(one)
    return left


def with_more(rows: Sequence[T], more: Sequence[T]) -> list[T]:
    """A new list with some put in that lie near one another."""
    if not more:
        return list(rows)
    new = sorted(more, key=IN_ORDER)
    first, last = (bisect_left(rows, one.sort_key, key=IN_ORDER) for one in (new[0], new[-1]))
    return [*rows[:first], *sorted([*rows[first:last], *new], key=IN_ORDER), *rows[last:]]


def begun_between(rows: Sequence[T], first: int, last: int) -> Sequence[T]:
    """Those that begin at one of these positions or between them."""
    begin = bisect_left(rows, first, key=START)
    return rows[begin : bisect_left(rows, last + 1, key=START)]


def with_span(rows: Sequence[T], span: Span) -> list[T]:
    """Those with exactly that span."""
    first = last = bisect_left(rows, (span.start, -span.end), key=outer_first)
    while last < len(rows) and rows[last].span == span:
        last += 1
    return list(rows[first:last])
