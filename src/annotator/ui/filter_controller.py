"""Which annotations are shown: the filter of the list, which also dims the text, and the grouping of the list."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from annotator.model.annotation import Annotation
from annotator.services.filtering import AnnotationFilter, FoldedWords, Sieve
from annotator.ui.annotation_groups import grouping_of
from annotator.ui.palette_menu import PaletteEntry
from annotator.ui.reading_view import ReadingView
from annotator.ui.session import Session
from annotator.ui.tag_panel import TagPanel
from annotator.ui.window_state import WindowState

_SLICE = 0.006
"""Seconds for which no key has to wait while thousands of annotations are made ready to be looked into."""


class FilterController(QObject):
    """Keeps the filter while the project is open, from article to article; a new start begins without one.

    Attributes:
        wanted: What is asked for.
        shown: Ids of the open article's annotations that it lets through; None while it asks for nothing.

    Signals:
        changed: Another filter is in force.
        articles_wanted: Gets the ids of the only articles to list; None for all.
    """

    changed = Signal()
    articles_wanted = Signal(object)

    def __init__(
        self,
        session: Session,
        view: ReadingView,
        panel: TagPanel,
        state: WindowState,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._view = view
        self._panel = panel
        self._state = state
        self.wanted = AnnotationFilter()
        self.shown: frozenset[str] | None = None
        self._articles: frozenset[str] | None = None
        self._sieve: Sieve | None = None
        self._words: FoldedWords | None = None
        self._preparing = QTimer(self, singleShot=True, interval=0)
        self._preparing.timeout.connect(self._prepare)
        session.project_changed.connect(self._on_project_changed)
        session.scheme_changed.connect(self._on_scheme_changed)
        session.article_changed.connect(self._on_article_changed)
        session.arrived.connect(self._on_arrived)
        session.annotations_changed.connect(self._on_annotations_changed)
        panel.annotation_list.filter_changed.connect(self.take)
        panel.annotation_list.grouping_chosen.connect(self._on_grouping_chosen)
        only = self.tr("Show only this")
        panel.palette_menu.add(PaletteEntry(only, self._toggle_only, self._is_only))

    @Slot(object)
    def take(self, wanted: AnnotationFilter) -> None:
        """Shows what is asked for, in the list and in the text; a moment later if thousands are to be looked into."""
        scheme = self._session.scheme
        self.wanted = wanted if scheme is None else wanted.fitting(scheme)
        is_needed = scheme is not None and not self.wanted.is_empty
        if self._words is None and scheme is not None:
            self._words = FoldedWords(scheme)
        self._sieve = Sieve(self.wanted, scheme, self._words) if scheme is not None and is_needed else None
        self._panel.annotation_list.set_filter(self.wanted)
        self._prepare()
        if self.wanted.ids is None:
            self._list(None)

    @property
    def is_behind(self) -> bool:
        """Whether what is shown is still of the filter before."""
        return self._preparing.isActive()

    @Slot()
    def _prepare(self) -> None:
        """Makes ready what the filter looks into, a slice at a time, then shows what it lets through."""
        if self._sieve is not None:
            end = monotonic() + _SLICE
            if not self._sieve.prepare(self._session.annotations_so_far, lambda: monotonic() > end):
                self._preparing.start()
                return
        self._sift()
        self.changed.emit()

    def show_only(self, annotation_ids: Collection[str], article_ids: Collection[str]) -> None:
        """Shows these annotations and no others, and lists no other articles, until the filter is cleared.

        Args:
            annotation_ids: None of them if articles alone are meant: then all that is in them is shown.
            article_ids: Where they are.
        """
        self.take(AnnotationFilter(ids=frozenset(annotation_ids) if annotation_ids else None))
        self._list(frozenset(article_ids))

    @Slot()
    def show_all_articles(self) -> None:
        """Lists all articles again, and shows the annotations that were left out with them."""
        self.take(replace(self.wanted, ids=None))

    def _list(self, article_ids: frozenset[str] | None) -> None:
        if article_ids != self._articles:
            self._articles = article_ids
            self.articles_wanted.emit(article_ids)

    def _toggle_only(self, label_id: str) -> None:
        """Shows the annotations of one label and no others; all of them if that is so already."""
        wanted = AnnotationFilter() if self._is_only(label_id) else AnnotationFilter(frozenset({label_id}))
        self.take(wanted)

    def _is_only(self, label_id: str) -> bool:
        return self.wanted == AnnotationFilter(frozenset({label_id}))

    def _sift(self) -> None:
        """Asks about all annotations; of a large article, about those that have been read."""
        self._preparing.stop()
        self._tell(self._sieve.shown(self._session.annotations_so_far) if self._sieve is not None else None)

    def _tell(self, shown: frozenset[str] | None) -> None:
        self.shown = shown
        self._view.set_filtered(shown)

    @Slot(list)
    def _on_arrived(self, annotations: list[Annotation]) -> None:
        """Asks about those that were read since, and about all when all have been read."""
        if self._session.is_arriving and self._sieve is not None and self.shown is not None:
            self._tell(self.shown | self._sieve.passing(annotations))
        else:
            self._sift()

    @Slot()
    def _on_project_changed(self) -> None:
        settings = self._state.settings
        self._panel.annotation_list.set_grouping(grouping_of(settings.list_grouping if settings else ""))
        self.take(AnnotationFilter())

    @Slot()
    def _on_scheme_changed(self) -> None:
        self._words = None
        self.take(self.wanted)

    @Slot()
    def _on_article_changed(self) -> None:
        if self._words is not None:
            self._words.forget()
        self._sift()

    @Slot()
    def _on_annotations_changed(self) -> None:
        self._sift()

    @Slot(str)
    def _on_grouping_chosen(self, name: str) -> None:
        grouping = grouping_of(name)
        self._panel.annotation_list.set_grouping(grouping)
        if self._state.settings is not None:
            self._state.settings.list_grouping = grouping
            self._state.save_soon()
