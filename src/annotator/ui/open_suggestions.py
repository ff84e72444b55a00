"""The open suggestions of the open article as they were last read, whether they are shown or not."""

from __future__ import annotations

from bisect import insort
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from annotator.ui.reading_order import IN_ORDER, without

if TYPE_CHECKING:
    from annotator.model.span import Span
    from annotator.model.suggestion import Suggestion


class OpenSuggestions:
    """All of them in reading order, and which one has which id.

    Attributes:
        every: All of them; another list after each change.
    """

    def __init__(self) -> None:
        self.every: list[Suggestion] = []
        self._by_id: dict[str, Suggestion] = {}

    def take(self, every: list[Suggestion]) -> None:
        """These are all."""
        self.every = every
        self._by_id = {one.id: one for one in every}

    def change(self, ids: Collection[str], read: Sequence[Suggestion]) -> frozenset[Span]:
        """Puts what was read of some in their place; the others stay the objects they are, by which they are known to be the same.

        Returns:
            Where those that changed were, and are.
        """
        gone = [was for one in ids if (was := self._by_id.pop(one, None)) is not None]
        self.every = without(self.every, gone)
        for one in read:
            insort(self.every, one, key=IN_ORDER)
            self._by_id[one.id] = one
        return frozenset(one.span for one in (*gone, *read))
