"""The rows of the list of articles: which are to be read again, and when; many of them in the background."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from annotator.errors import AnnotatorError
from annotator.ui.listed_articles import Listing, read_rows

if TYPE_CHECKING:
    from annotator.model.changes import Changes
    from annotator.services.workspace import Workspace
    from annotator.ui.article_order import ArticleOrder
    from annotator.ui.job_runner import Job, JobRunner

_FEW = 20
_FOLLOW_MS = 25
"""The list's rows follow when the text has been painted."""

_MANY = 1000
"""Articles. The rows of more are read in the background, if all of them are to be read again, and put in order there."""

_ALL_AGAIN_MS = 1000
"""Until all of them are read once more, while somebody imports."""


class ArticleRows(QObject):
    """Reads again the rows of articles that changed, a moment after the change.

    Args:
        jobs: Reads what takes long in the background; without one, everything is read at once.

    Signals:
        changed: The rows are others, or stand in another order; not for another project, whose opener says so.

    Attributes:
        listing: As last read.
        order: In which order the articles stand, or will in a moment.
    """

    changed = Signal()

    def __init__(self, parent: QObject, jobs: JobRunner | None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._workspace: Workspace | None = None
        self.listing = Listing()
        self.order: ArticleOrder = "added"
        self._reading: Job[Listing] | None = None
        self._ordering: Job[Listing] | None = None
        self._touched: set[str] | None = set()
        """Articles whose rows are to be read again; None for all of them."""
        self._has_other_versions = False
        """Whether of which article one is a version is to be read again, too."""
        self._follow = QTimer(self, singleShot=True)
        self._follow.timeout.connect(self._read)

    @property
    def is_behind(self) -> bool:
        """Whether rows are still to be read in a moment."""
        return self._follow.isActive() or self._reading is not None

    def set_workspace(self, workspace: Workspace | None, listing: Listing | None) -> None:
        """Has the rows of another project, or none.

        Args:
            workspace: The project.
            listing: Its articles, if they have been read already; the order is as it is there.
        """
        self._follow.stop()
        self._stop_reading()
        if self._ordering is not None:
            self._ordering.forget()
            self._ordering = None
        self._workspace = workspace
        self._touched, self._has_other_versions = set(), False
        self.listing = Listing(order=self.order)
        if workspace is not None:
            self.listing = listing or Listing.of(read_rows(workspace), self.order)
            self.order = self.listing.order

    def set_order(self, order: ArticleOrder) -> None:
        """Puts the articles in another order; very many stand in it a moment later."""
        self.order = order
        self._put_in_order()

    def touch(self, changes: Changes) -> None:
        """Has rows read: with a million annotations, to count all of them takes longer than a key may."""
        is_all = changes.everything or not changes.articles
        self._has_other_versions |= changes.metadata
        if is_all or self._touched is None or len(self._touched) + len(changes.articles) > _FEW:
            self._touched = None
        else:
            self._touched |= changes.articles
        self._follow.start(_FOLLOW_MS)

    def settle(self) -> None:
        """Reads them now, if they are to be read again in a moment."""
        if self.is_behind:
            self._follow.stop()
            if self._stop_reading():
                self._touched = None
            self._read(at_once=True)

    def _put_in_order(self) -> None:
        listed, order = self.listing, self.order
        if order == listed.order or self._ordering is not None:
            return
        if self._jobs is None or len(listed.every) <= _MANY:
            self.listing = listed.put_in(order)
            if self._workspace is not None:
                self.changed.emit()
        else:
            self._ordering = self._jobs.run(
                lambda _progress: listed.put_in(order), done=self._on_ordered, failed=self._on_ordering_failed
            )

    def _on_ordered(self, listing: Listing) -> None:
        """They stand in the order that was wanted, unless they have been read again meanwhile."""
        self._ordering = None
        if listing.every is self.listing.every:
            self.listing = listing
            self.changed.emit()
        self._put_in_order()

    def _on_ordering_failed(self, error: AnnotatorError) -> None:
        self._ordering = None
        raise error

    def _stop_reading(self) -> bool:
        """Wants no more what is being read in the background; whether anything was."""
        reading, self._reading = self._reading, None
        if reading is not None:
            reading.forget()
        return reading is not None

    @Slot()
    def _read(self, *, at_once: bool = False) -> None:
        workspace = self._workspace
        if workspace is None or self._reading is not None:  # what changed since is read after that
            return
        touched, self._touched = self._touched, set()
        other_versions, self._has_other_versions = self._has_other_versions, False
        if touched is not None and self._take_some(workspace, touched, has_other_versions=other_versions):
            self.changed.emit()
        elif self._jobs is None or at_once or len(self.listing.every) <= _MANY:
            self.listing = Listing.of(read_rows(workspace), self.order, self.listing)
            self.changed.emit()
        else:
            order, before = self.order, self.listing
            self._reading = self._jobs.run(
                lambda _progress: Listing.of(read_rows(workspace), order, before),
                done=self._on_read,
                failed=self._on_read_failed,
            )

    def _take_some(self, workspace: Workspace, touched: set[str], *, has_other_versions: bool) -> bool:
        """Takes the rows of some articles, read again; whether none of them came or went."""
        read = workspace.articles(touched)
        if {one.id for one in read} != touched or not self.listing.knows(touched):
            return False
        self.listing = self.listing.with_some(read, workspace.versions() if has_other_versions else None)
        return True

    def _on_read(self, listing: Listing) -> None:
        """All rows are there; those of what was changed since are not the latest, and are read next."""
        self._reading = None
        if self._touched is None or self._touched:
            self._follow.start(_FOLLOW_MS if self._touched else _ALL_AGAIN_MS)
        self.listing = listing
        self.changed.emit()
        self._put_in_order()

    def _on_read_failed(self, error: AnnotatorError) -> None:
        self._reading, self._touched = None, None  # the next change has them read again
        raise error
