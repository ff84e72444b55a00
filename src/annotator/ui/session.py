"""What is open: the project, the article, and what was last read of both."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from annotator.errors import AnnotatorError, InputError
from annotator.ui.arriving import LARGE, Arriving, arriving_annotations, arriving_suggestions
from annotator.ui.article_rows import ArticleRows
from annotator.ui.open_suggestions import OpenSuggestions
from annotator.ui.paragraphs import Paragraphs
from annotator.ui.reading_order import OrderedRows
from annotator.ui.signals import WorkspaceSignals

if TYPE_CHECKING:
    from annotator.model.annotation import Annotation
    from annotator.model.article import Article, ArticleSummary, Excluded
    from annotator.model.changes import Changes
    from annotator.model.scheme import Label, Scheme
    from annotator.model.span import Span
    from annotator.model.suggestion import Suggestion
    from annotator.model.versions import Versions
    from annotator.services.workspace import Workspace
    from annotator.ui.article_order import ArticleOrder
    from annotator.ui.job_runner import JobRunner
    from annotator.ui.listed_articles import Listing


_FEW = 20
_AGAIN_MS = 1_000
_LABEL = attrgetter("label")
_FOLLOW_MS = 25
"""What is read piece by piece follows when the text has been painted."""


class Session(QObject):
    """Reads again what changed, and says so. It changes nothing itself.

    What the text shows is read at once, so that it is painted with the act; list rows follow a moment
    later.

    Args:
        jobs: Reads what takes long in the background; without one, everything is read at once.

    Signals:
        project_changed: Another project is open, or none.
        scheme_changed: The labels are others.
        articles_changed: The rows of the list of articles are others.
        article_changed: Another article is open, or none.
        described: The title, the metadata or the note of the open article are others.
        annotations_changed: The annotations, suggestions or excluded regions of the open article were read again.
        arrived: Gets annotations of the open article, a large one, that were not read when it was opened;
            `annotations_changed` follows when all are there.
        suggested: Gets suggestions of the open article that were not read when it was opened.
    """

    project_changed = Signal()
    scheme_changed = Signal()
    articles_changed = Signal()
    article_changed = Signal()
    described = Signal()
    annotations_changed = Signal()
    arrived = Signal(list)
    suggested = Signal(list)

    def __init__(self, parent: QObject | None = None, jobs: JobRunner | None = None) -> None:
        super().__init__(parent)
        self.workspace: Workspace | None = None
        self.article: Article | None = None
        self._annotations: OrderedRows[Annotation] = OrderedRows()
        self._arriving: Arriving[Annotation] | None = None
        self._again: Arriving[Annotation] | None = None
        """Many annotations that are being read once more, while those from before are shown."""
        self._is_to_tell = False
        """Whether `annotations_changed` is to follow what has arrived."""
        self.changed_ids: frozenset[str] | None = None
        """Which annotations `annotations_changed` is about; None for all of them."""
        self.changed_spans: frozenset[Span] | None = None
        """Where annotations or suggestions changed, as they were and as they are; None for anywhere."""
        self.excluded: tuple[Excluded, ...] = ()
        self._suggestions = OpenSuggestions()
        self.has_original = False
        self._rows = ArticleRows(self, jobs)
        self._rows.changed.connect(self._on_rows_changed)
        self._paragraphs: Paragraphs | None = None
        self._signals = WorkspaceSignals(self)
        self._signals.changed.connect(self._on_changed)
        self._pieces = QTimer(self, singleShot=True)
        self._pieces.timeout.connect(self._read_piece)

    @property
    def summaries(self) -> list[ArticleSummary]:
        """The articles as they are listed: the newest version of each, in the order chosen."""
        return self._rows.listing.shown

    @property
    def every(self) -> list[ArticleSummary]:
        """All articles with their older versions, in the order of adding."""
        return self._rows.listing.every

    @property
    def versions(self) -> Versions:
        """Which articles are versions of one another."""
        return self._rows.listing.versions

    @property
    def article_order(self) -> ArticleOrder:
        """In which order the articles stand, or will in a moment."""
        return self._rows.order

    def set_article_order(self, order: ArticleOrder) -> None:
        """Puts the articles in another order; very many stand in it a moment later."""
        self._rows.set_order(order)

    def neighbour(self, article_id: str) -> str | None:
        """The article after that one, else the one before; None if there is no other."""
        return self._rows.listing.neighbour(article_id)

    @property
    def is_behind(self) -> bool:
        """Whether list rows or annotations are still to be read in a moment."""
        return self._rows.is_behind or self._pieces.isActive()

    @property
    def open_workspace(self) -> Workspace:
        """The workspace of the open project.

        Raises:
            RuntimeError: None is open; the caller should have asked.
        """
        if self.workspace is None:
            raise RuntimeError("no project is open")
        return self.workspace

    @property
    def scheme(self) -> Scheme | None:
        """The labels of the open project."""
        return self.workspace.scheme if self.workspace else None

    def set_workspace(self, workspace: Workspace | None, listing: Listing | None = None) -> None:
        """Shows another project, or none. Closing the one before is the caller's.

        Args:
            workspace: The project.
            listing: Its articles, if they have been read already; the order is as it is there.
        """
        self._signals.detach()
        self.workspace = workspace
        self.article, self.excluded = None, ()
        self._suggestions.take([])
        self._keep([])
        self.has_original = False
        if workspace is not None:
            self._signals.attach(workspace)
        self._rows.set_workspace(workspace, listing)
        self.project_changed.emit()
        if workspace is not None:
            self.scheme_changed.emit()
        self.articles_changed.emit()
        self.article_changed.emit()

    @property
    def annotations(self) -> list[Annotation]:
        """All annotations of the open article, in reading order, as last read; those that are still to be read are read now."""
        self.complete()
        return self._annotations.every

    @property
    def annotations_so_far(self) -> list[Annotation]:
        """Those that have been read: around the place that is shown, while `is_arriving`, else all."""
        return self._annotations.every

    @property
    def is_arriving(self) -> bool:
        """Whether some annotations of the open article are still to be read."""
        return self._arriving is not None

    @property
    def suggestions(self) -> list[Suggestion]:
        """Open ones of the open article, whether they are shown or not, as last read; those that are still to be are read now."""
        self.complete_suggestions()
        return self._suggestions.every

    @property
    def suggestions_so_far(self) -> list[Suggestion]:
        """Those that have been read: around the place that is shown, while `suggestions_are_arriving`, else all."""
        return self._suggestions.every

    @property
    def suggestions_are_arriving(self) -> bool:
        """Whether some suggestions of the open article are still to be read; they come after the annotations."""
        return self._suggestions.is_arriving

    @property
    def counts(self) -> Mapping[str, int]:
        """How many annotations the open article has of each label, also while they are still to be read."""
        summary = self.summary() if self.is_arriving else None
        return Counter(map(_LABEL, self._annotations.every)) if summary is None else summary.counts

    @property
    def count(self) -> int:
        """How many annotations the open article has, also while they are still to be read."""
        summary = self.summary() if self.is_arriving else None
        return len(self._annotations) if summary is None else summary.total

    def complete(self) -> None:
        """Reads the annotations of the open article that are still to be read: somebody needs all of them.

        Raises:
            DatabaseError: They cannot be read.
        """
        if self._arriving is not None:
            self._take_piece(self._arriving, self._arriving.rest())

    def complete_suggestions(self) -> None:
        """Reads the suggestions of the open article that are still to be read: somebody needs all of them.

        Raises:
            DatabaseError: They cannot be read.
        """
        if self._suggestions.is_arriving:
            self.complete()
            self.suggested.emit(self._suggestions.read_on(all_of_them=True))

    def open_article(self, article_id: str, *, near: int = 0) -> None:
        """Reads an article and its annotations; of very many, those that are near a place first, the others piece by piece.

        Raises:
            InputError: There is no such article.
            DatabaseError: It cannot be read.
        """
        workspace = self.open_workspace
        with workspace.one_state():
            self.article = workspace.article(article_id)
            self.has_original = workspace.has_original(article_id)
            self._paragraphs = None
            self._read_annotations(near)
        self.article_changed.emit()

    def read_again(self) -> None:
        """Reads everything that is shown again: somebody else annotates."""
        from annotator.model.changes import Changes

        self._on_changed(Changes(everything=True))

    def close_article(self) -> None:
        """Shows no article."""
        self.article, self.excluded = None, ()
        self._suggestions.take([])
        self._keep([])
        self.has_original = False
        self.article_changed.emit()

    def summary(self, article_id: str | None = None) -> ArticleSummary | None:
        """The list row of an article, else of the open one."""
        wanted = article_id or (self.article.id if self.article else None)
        return self._rows.listing.get(wanted or "")

    def annotation(self, annotation_id: str | None) -> Annotation | None:
        """An annotation of the open article, as last read."""
        if annotation_id is None:
            return None
        if annotation_id not in self._annotations:
            self.complete()
        return self._annotations.get(annotation_id)

    def paragraph_of(self, position: int) -> int:
        """The number of the paragraph of the open article at a position; 0 before the first."""
        if self.article is None:
            return 0
        if self._paragraphs is None:
            self._paragraphs = Paragraphs(self.article.text)
        return self._paragraphs.number(position)

    def label(self, label_id: str) -> Label | None:
        """A label of the scheme."""
        return self.workspace.scheme.label(label_id) if self.workspace else None

    def label_title(self, label_id: str) -> str:
        """What the window calls a label."""
        label = self.label(label_id)
        return label.title if label else label_id

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if self.workspace is None:
            return
        if changes.scheme or changes.everything:
            self.scheme_changed.emit()
        if self.article is not None and changes.touches(self.article.id):
            if changes.everything and self._arriving is None and len(self._annotations) > LARGE:
                self._begin_again(self.article.id)
                self.changed_ids = frozenset()
                self._read_beside(self.article.id)
            else:
                self._read_changed(changes)
                if self._again is not None:  # what was read of them may be from before
                    self._begin_again(self.article.id)
            self.annotations_changed.emit()
            if changes.metadata or changes.everything:
                self._read_described()
        if changes.article_list or changes.everything or changes.articles:
            self._rows.touch(changes)

    def _read_changed(self, changes: Changes) -> None:
        """Reads what changed: with thousands of annotations, all of them would take longer than a key may."""
        ids = changes.annotations
        if ids is None or len(ids) > _FEW or changes.everything or changes.scheme:
            self._read_annotations()
            return
        workspace = self.open_workspace
        self.complete()
        suggested: frozenset[Span] | None = frozenset()
        if self.article is not None:
            suggested = self._read_suggestions(self.article.id, changes)
        read = [one for key in sorted(ids) if (one := workspace.annotation(key)) is not None]
        self.changed_ids = frozenset(ids)
        here = self.article.id if self.article is not None else None
        gone = self._annotations.change(ids, [one for one in read if one.article_id == here])
        spans = {one.span for one in (*gone, *read)}
        self.changed_spans = None if suggested is None else suggested | spans

    def _read_suggestions(self, article_id: str, changes: Changes) -> frozenset[Span] | None:
        """Reads those that changed, and gives where they were and are; None if all were read."""
        workspace, ids = self.open_workspace, changes.suggestions
        if ids is None or len(ids) > _FEW:
            self._suggestions.take(workspace.open_suggestions(article_id))
            return None
        if ids:
            self.complete_suggestions()
        read = workspace.open_suggestions(article_id, ids) if ids else []
        return self._suggestions.change(ids, read)

    def _read_described(self) -> None:
        before = self.article
        if before is None:
            return
        try:
            now = self.open_workspace.article(before.id)
        except InputError:  # it was removed; the rows that follow say so
            return
        if (now.title, now.meta, now.note) != (before.title, before.meta, before.note):
            self.article = now
            self.described.emit()

    def _read_annotations(self, near: int | None = None) -> None:
        """Reads all annotations, or if they are very many only those near a place, the others from then on."""
        if self.article is not None:
            workspace, summary = self.open_workspace, self.summary()
            self.changed_ids = None
            if near is None or summary is None or summary.total <= LARGE:
                self._keep(workspace.annotations(self.article.id))
            else:
                arriving = arriving_annotations(workspace, self.article.id, near)
                self._keep(arriving.first, arriving)
            self._read_beside(self.article.id, near)

    def _read_beside(self, article_id: str, near: int | None = None) -> None:
        """Reads what the text shows besides annotations; of very many suggestions only those near a place, as of annotations."""
        workspace = self.open_workspace
        self.excluded = tuple(workspace.excluded(article_id))
        self.changed_spans = None
        few = 0 if self.is_arriving else LARGE  # which are shown depends on the annotations there
        if near is not None and workspace.has_more_suggestions(article_id, few):
            self._suggestions.begin(arriving_suggestions(workspace, article_id, near))
            self._pieces.start(_FOLLOW_MS)
        else:
            self._suggestions.take(workspace.open_suggestions(article_id))

    def _begin_again(self, article_id: str) -> None:
        """Reads very many annotations once more, piece by piece: somebody else annotates, and no key is to wait for that."""
        self._again = arriving_annotations(self.open_workspace, article_id, 0)
        self._pieces.start(_FOLLOW_MS)

    def _keep(self, annotations: list[Annotation], arriving: Arriving[Annotation] | None = None) -> None:
        self._annotations.take(annotations)
        self._arriving, self._again = arriving, None
        self._is_to_tell = False
        if arriving is not None:
            self._pieces.start(_FOLLOW_MS)
        else:
            self._pieces.stop()

    @Slot()
    def _read_piece(self) -> None:
        """Reads on; what waits for the user is done between two pieces."""
        arriving = self._arriving or self._again
        if arriving is None and self._is_to_tell:
            self._is_to_tell = False
            if self.suggestions_are_arriving:
                self._pieces.start(0)
            self.changed_ids, self.changed_spans = frozenset(), frozenset()
            self.annotations_changed.emit()
            return
        try:
            if arriving is None:
                self._read_suggested()
                return
            new = arriving.more()
        except AnnotatorError:
            # What is wrong with the file is said by others; nothing is shown as if it were all.
            self._pieces.start(_AGAIN_MS)
        else:
            if arriving is self._again:
                self._take_again(arriving)
            else:
                self._take_piece(arriving, new)

    def _read_suggested(self) -> None:
        new = self._suggestions.read_on()
        if self.suggestions_are_arriving:
            self._pieces.start(0)
        self.suggested.emit(new)

    def _take_again(self, again: Arriving[Annotation]) -> None:
        """Shows what was read once more, when that is all."""
        if not again.is_over:
            self._pieces.start(0)
            return
        self._keep(again.every())
        self.changed_ids = self.changed_spans = None
        self.annotations_changed.emit()

    def _take_piece(self, arriving: Arriving[Annotation], new: list[Annotation]) -> None:
        self._annotations.learn(new)
        if arriving.is_over:
            self._annotations.every, self._arriving = arriving.every(), None
            self._is_to_tell = True
        self._pieces.start(0)
        self.arrived.emit(new)

    def settle_rows(self) -> None:
        """Reads the list rows now, if they are to be read again in a moment."""
        self._rows.settle()

    @Slot()
    def _on_rows_changed(self) -> None:
        self.articles_changed.emit()
        if self.article is not None and self.summary() is None:
            self.close_article()
