"""Finding words in the open article: the find bar's words become matches in the text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot

from annotator.model.span import Span
from annotator.services.finding import Finder, next_match
from annotator.ui.find_bar import FindBar
from annotator.ui.reading_view import ReadingView
from annotator.ui.session import Session

if TYPE_CHECKING:
    from annotator.model.article import Excluded


class FindController(QObject):
    """Keeps the matches of the find bar's words and which of them is shown."""

    def __init__(
        self, session: Session, view: ReadingView, bar: FindBar, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._view = view
        self._bar = bar
        self._matches: Sequence[Span] = ()
        self._current: int | None = None
        self._from = 0
        self._finder: Finder | None = None
        self._searched: tuple[Excluded, ...] = ()
        bar.searched.connect(self._on_searched)
        bar.next_requested.connect(self.go_next)
        bar.previous_requested.connect(self.go_previous)
        bar.closed.connect(self._on_closed)
        bar.excluded_toggled.connect(self._on_excluded_toggled)
        session.article_changed.connect(self._on_article_changed)
        session.annotations_changed.connect(self._on_annotations_changed)

    @property
    def is_open(self) -> bool:
        """Whether the find bar is there."""
        return not self._bar.isHidden()

    def open(self, words: Span | None = None) -> None:
        """Shows the find bar with some words, else with the selected ones, if they are on one line."""
        span = words or self._view.selected_span()
        article = self._session.article
        if article is None:
            return
        self._from = span.start if span else self._view.caret()
        self._bar.open_with(span.of(article.text) if span else "")
        self._on_searched(self._bar.words())

    def close(self) -> None:
        """Closes the find bar; the match that is shown stays selected."""
        self._on_closed(bool(self._matches))
        self._bar.hide()

    @Slot()
    def go_next(self) -> None:
        """Shows the next match; after the last one, the first."""
        self._step(1)

    @Slot()
    def go_previous(self) -> None:
        """Shows the match before; before the first one, the last."""
        self._step(-1)

    def _step(self, direction: int) -> None:
        if not self._matches and self._bar.words() and self._session.article is not None:
            self._from = self._view.caret()
            self._on_searched(self._bar.words())
        elif self._matches:
            self._show((self._current or 0) + direction if self._current is not None else 0)

    @Slot(str)
    def _on_searched(self, words: str) -> None:
        article = self._session.article
        if article is not None and self._finder is None:
            self._finder = Finder(article.text)
        every: Sequence[Span] = self._finder.find(words) if self._finder is not None else ()
        self._matches = every if self._bar.searches_excluded() else self._outside(every)
        self._searched = self._session.excluded
        self._bar.show_excluded(bool(self._session.excluded), hidden=len(every) - len(self._matches))
        self._current = None
        nearest = next_match(self._matches, self._from)
        if nearest is not None:
            self._show(nearest)
        else:
            self._view.set_matches([], None)
            self._bar.show_count(None, 0)
            if words:
                # Half of what was typed may have been found; it must not stay selected, ready for a label.
                self._view.set_caret(self._from)

    def _outside(self, every: Sequence[Span]) -> Sequence[Span]:
        """The matches that touch no excluded text."""
        if not self._session.excluded:
            return every
        from annotator.model.excluding import merged_spans

        holes = merged_spans(self._session.excluded)
        starts = [hole.start for hole in holes]
        return [one for one in every if not _touches(one, holes, bisect_left(starts, one.end))]

    @Slot()
    def _on_annotations_changed(self) -> None:
        if self.is_open and self._session.excluded is not self._searched:
            self._searched = self._session.excluded
            self._from = self._view.caret()
            self._on_searched(self._bar.words())

    def _show(self, place: int) -> None:
        self._current = place % len(self._matches)
        self._view.set_matches(self._matches, self._current)
        self._view.select_span(self._matches[self._current], reveal=True)
        self._bar.show_count(self._current + 1, len(self._matches))

    @Slot()
    def _on_excluded_toggled(self) -> None:
        span = self._view.selected_span()
        self._from = span.start if span else self._view.caret()
        self._on_searched(self._bar.words())

    @Slot(bool)
    def _on_closed(self, _has_match: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._matches, self._current = (), None
        self._view.set_matches([], None)
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_article_changed(self) -> None:
        self._matches, self._current, self._finder = (), None, None
        if self.is_open:
            self._from = 0
            self._on_searched(self._bar.words())


def _touches(one: Span, holes: Sequence[Span], after: int) -> bool:
    """Whether a match shares a character with the last of the holes before its end."""
    return after > 0 and holes[after - 1].overlaps(one)
