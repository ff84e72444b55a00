"""Annotations and suggestions of a large article, read piece by piece: its text is shown at once and no key waits long."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from annotator.model.annotation import Annotation
    from annotator.model.suggestion import Suggestion
    from annotator.services.workspace import Workspace

LARGE = 2_000
"""Of an article with more annotations or suggestions than this, those around the place that is shown are read first."""

T = TypeVar("T", "Annotation", "Suggestion")

_PIECE = 800
_SUGGESTED_PIECE = 400
"""No index has them in order: each piece is looked for among all of the article."""

_ALL = 2**31 - 1
_BEFORE, _AFTER = 1_000, 10_000
"""How much of the text before and after that place the first ones are of: more than a window shows."""


class Arriving(Generic[T]):
    """What has been read so far of one article.

    Args:
        around: Reads those that share a character with a range.
        begun_from: Reads so many of those that begin at a position or after it.
        near: The place that is shown.
        piece: How many are read at a time.

    Attributes:
        first: Those around the place, in reading order.

    Raises:
        DatabaseError: They cannot be read; what was read before stays, and reading goes on where it was.
    """

    def __init__(
        self,
        around: Callable[[int, int], list[T]],
        begun_from: Callable[[int, int], list[T]],
        near: int,
        piece: int,
    ) -> None:
        self._begun_from = begun_from
        self._piece = piece
        self.first = around(max(0, near - _BEFORE), near + _AFTER)
        self._known: dict[str, T] = {one.id: one for one in self.first}
        self._every: list[T] = []
        self._next: int | None = 0

    @property
    def is_over(self) -> bool:
        """Whether all have been read."""
        return self._next is None

    def every(self) -> list[T]:
        """All in reading order, when it is over."""
        return self._every

    def more(self) -> list[T]:
        """Reads the next piece, and gives what of it was not known."""
        begin, limit = self._next or 0, self._piece
        while True:
            read = self._begun_from(begin, limit)
            is_last = len(read) < limit
            # Of those that begin at one place all come with one piece: the next one begins behind that place.
            piece = read if is_last else [one for one in read if one.span.start < read[-1].span.start]
            if piece or is_last:
                break
            limit *= 4
        self._next = None if is_last else read[-1].span.start
        return self._take(piece)

    def rest(self) -> list[T]:
        """Reads all that is left at once, and gives what of it was not known."""
        if self._next is None:
            return []
        read = self._begun_from(self._next, _ALL)
        self._next = None
        return self._take(read)

    def _take(self, read: list[T]) -> list[T]:
        known = self._known
        new = [one for one in read if one.id not in known]
        self._every += [known.get(one.id, one) for one in read] if len(new) < len(read) else read
        return new


def arriving_annotations(workspace: Workspace, article_id: str, near: int) -> Arriving[Annotation]:
    """The annotations of an article."""
    around, begun_from = workspace.annotations_around, workspace.annotations_from
    return Arriving(partial(around, article_id), partial(begun_from, article_id), near, _PIECE)


def arriving_suggestions(workspace: Workspace, article_id: str, near: int) -> Arriving[Suggestion]:
    """The open suggestions of an article."""
    around, begun_from = workspace.open_suggestions_around, workspace.open_suggestions_from
    return Arriving(partial(around, article_id), partial(begun_from, article_id), near, _SUGGESTED_PIECE)
