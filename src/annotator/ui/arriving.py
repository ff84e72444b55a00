"""The annotations of a large article, read piece by piece, so that its text is shown at once and no key waits long."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.model.annotation import Annotation
    from annotator.services.workspace import Workspace

LARGE = 2_000
"""Of an article with more annotations than this, those around the place that is shown are read first."""

_PIECE = 800
_ALL = 2**31 - 1
_BEFORE, _AFTER = 1_000, 10_000
"""How much of the text before and after that place the first ones are of: more than a window shows."""


class Arriving:
    """What has been read so far of one article.

    Attributes:
        first: Those around the place, in reading order.

    Raises:
        DatabaseError: They cannot be read; what was read before stays, and reading goes on where it was.
    """

    def __init__(self, workspace: Workspace, article_id: str, near: int) -> None:
        self._workspace = workspace
        self._article_id = article_id
        self.first = workspace.annotations_around(article_id, max(0, near - _BEFORE), near + _AFTER)
        self._known = {one.id: one for one in self.first}
        self._every: list[Annotation] = []
        self._next: int | None = 0

    @property
    def is_over(self) -> bool:
        """Whether all have been read."""
        return self._next is None

    def every(self) -> list[Annotation]:
        """All in reading order, when it is over."""
        return self._every

    def more(self) -> list[Annotation]:
        """Reads the next piece, and gives what of it was not known."""
        begin, limit = self._next or 0, _PIECE
        while True:
            read = self._workspace.annotations_from(self._article_id, begin, limit)
            is_last = len(read) < limit
            # Of those that begin at one place all come with one piece: the next one begins behind that place.
            piece = read if is_last else [one for one in read if one.span.start < read[-1].span.start]
            if piece or is_last:
                break
            limit *= 4
        self._next = None if is_last else read[-1].span.start
        return self._take(piece)

    def rest(self) -> list[Annotation]:
        """Reads all that is left at once, and gives what of it was not known."""
        if self._next is None:
            return []
        read = self._workspace.annotations_from(self._article_id, self._next, _ALL)
        self._next = None
        return self._take(read)

    def _take(self, read: list[Annotation]) -> list[Annotation]:
        known = self._known
        new = [one for one in read if one.id not in known]
        self._every += [known.get(one.id, one) for one in read] if len(new) < len(read) else read
        return new
