"""The open suggestions of the open article as they were last read, whether they are shown or not."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from annotator.ui.reading_order import OrderedRows

if TYPE_CHECKING:
    from annotator.model.span import Span
    from annotator.model.suggestion import Suggestion
    from annotator.ui.arriving import Arriving


class OpenSuggestions:
    """Those that have been read, in reading order, and which one has which id."""

    def __init__(self) -> None:
        self._rows: OrderedRows[Suggestion] = OrderedRows()
        self._arriving: Arriving[Suggestion] | None = None

    @property
    def every(self) -> list[Suggestion]:
        """All of them, or while they arrive those that have been read; another list after each change."""
        return self._rows.every

    @property
    def is_arriving(self) -> bool:
        """Whether some are still to be read."""
        return self._arriving is not None

    def begin(self, arriving: Arriving[Suggestion]) -> None:
        """The first of very many have been read."""
        self.take(arriving.first)
        self._arriving = arriving

    def read_on(self, *, all_of_them: bool = False) -> list[Suggestion]:
        """Reads the next piece, or all that are left, and gives what was not known.

        Raises:
            DatabaseError: They cannot be read.
        """
        if self._arriving is None:
            return []
        new = self._arriving.rest() if all_of_them else self._arriving.more()
        if self._arriving.is_over:
            self._arriving = None
        self._rows.arrive(new)
        return new

    def take(self, every: list[Suggestion]) -> None:
        """These are all."""
        self._rows.take(every)
        self._arriving = None

    def change(self, ids: Collection[str], read: Sequence[Suggestion]) -> frozenset[Span]:
        """Puts what was read of some in their place; the others stay the objects they are.

        Returns:
            Where those that changed were, and are.
        """
        gone = self._rows.change(ids, read)
        return frozenset(one.span for one in (*gone, *read))
