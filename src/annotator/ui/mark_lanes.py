"""The underline lanes of the annotations that were looked at, kept right while some come and go.

A lane is settled among those that hang together by overlaps (`annotator.model.lanes.assign_lanes`): the longest first, each
the lowest lane that no longer one has where it is. So one more takes its own, and only shorter ones that it touches may
have to give way: of a paragraph with hundreds, a few are looked at.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from annotator.model.lanes import LANES, LONG, SpanIndex, assign_lanes
from annotator.model.span import Span

_REACH = 1_000


@dataclass(slots=True)
class _Cluster:
    """The lanes of short spans that hang together by overlaps; some that do not any more may be among them."""

    lanes: dict[str, int]


class MarkLanes:
    """Lanes by key.

    Args:
        index: All spans; whoever changes it says so here.
        rank: Which of equally long spans comes first.
    """

    def __init__(self, index: SpanIndex, rank: Callable[[str], tuple[int, str]]) -> None:
        self._index = index
        self._rank = rank
        self._clusters: dict[str, _Cluster] = {}

    def lane(self, key: str, span: Span) -> int | None:
        """The underline lane of a span, or None for a long one."""
        if len(span) > LONG:
            return None
        cluster = self._clusters.get(key)
        if cluster is None:
            cluster = self._find_cluster(span)
            for one in cluster.lanes:
                self._clusters[one] = cluster
        return cluster.lanes[key]

    def join(self, key: str, span: Span) -> list[Span]:
        """A span has come into the index. Gives those that look different."""
        beside = [one for one, _ in self._near(span) if one != key]
        if len(span) > LONG or not beside:
            return [span]
        clusters = [self._clusters.get(one) for one in beside]
        cluster = clusters[0]
        if cluster is None or any(one is not cluster for one in clusters):
            return [span, *self._loosen(beside)]
        cluster.lanes[key] = LANES
        self._clusters[key] = cluster
        return [span, *self._settle([key])]

    def leave(self, key: str, span: Span) -> list[Span]:
        """A span has gone out of the index. Gives those that look different."""
        cluster = self._clusters.pop(key, None)
        if cluster is None:
            return [span]
        del cluster.lanes[key]
        return [span, *self._settle([one for one, _ in self._near(span)])]

    def _near(self, span: Span) -> list[tuple[str, Span]]:
        """The short ones that share a character with the span."""
        return [entry for entry in self._index.overlapping(span.start, span.end) if len(entry[1]) <= LONG]

    def _loosen(self, keys: list[str]) -> list[Span]:
        """Forgets the lanes of all that hang together with these, and gives their spans."""
        touched: list[Span] = []
        for key in keys:
            cluster = self._clusters.get(key)
            for member in cluster.lanes if cluster is not None else ():
                self._clusters.pop(member, None)
                span = self._index.get(member)
                touched += [] if span is None else [span]
        return touched

    def _settle(self, keys: list[str]) -> list[Span]:
        """Finds the lanes of these anew, and of those that have to give way or may move up. Gives those that moved."""
        waiting = [(self._order(key), key) for key in keys if key in self._clusters]
        heapify(waiting)
        touched: list[Span] = []
        last = ""
        while waiting:
            order, key = heappop(waiting)
            span = self._index.get(key)
            if key == last or span is None:
                continue
            last, lanes = key, self._clusters[key].lanes
            near = [(self._order(one), one) for one, _ in self._near(span) if one != key]
            taken = {lanes[one] for before, one in near if before < order}
            lane = next((each for each in range(LANES) if each not in taken), LANES)
            if lane != lanes[key]:
                lanes[key] = lane
                touched.append(span)
                for entry in near:
                    if entry[0] > order:
                        heappush(waiting, entry)
        return touched

    def _order(self, key: str) -> tuple[int, tuple[int, str]]:
        """The longest first; see `assign_lanes`."""
        span = self._index.get(key)
        return (0 if span is None else -len(span)), self._rank(key)

    def _find_cluster(self, span: Span) -> _Cluster:
        """Everything short that hangs together with the span; looked for in a window that grows until it holds it all."""
        reach = _REACH
        while True:
            low, high = max(0, span.start - reach), span.end + reach
            entries = [entry for entry in self._index.overlapping(low, high) if len(entry[1]) <= LONG]
            members = _chain(sorted(entries, key=lambda entry: (entry[1].start, entry[1].end)), span)
            start, end = members[0][1].start, max(one.end for _, one in members)
            if (start >= low or low == 0) and end <= high:
                members.sort(key=lambda entry: self._rank(entry[0]))
                return _Cluster(assign_lanes(members, limit=LANES))
            reach *= 4


def _chain(entries: list[tuple[str, Span]], span: Span) -> list[tuple[str, Span]]:
    """Of spans sorted by start, the run that hangs together by overlaps and holds the given one."""
    chain: list[tuple[str, Span]] = []
    end = -1
    for key, one in entries:
        if one.start >= end:
            if end > span.start:
                break
            chain = []
        chain.append((key, one))
        end = max(end, one.end)
    return chain
