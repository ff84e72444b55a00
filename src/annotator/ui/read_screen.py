"""The Read view: strip, banners, the text or what stands in its place, find bar."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.services.sample import sample_articles
from annotator.ui.action_set import ActionSet
from annotator.ui.article_strip import ArticleStrip
from annotator.ui.banner import BannerStack
from annotator.ui.carried_bar import CarriedBar
from annotator.ui.empty_state import EmptyState
from annotator.ui.find_bar import FindBar
from annotator.ui.reading_bars import ReadingFoot, ReadingHead
from annotator.ui.reading_view import ReadingView
from annotator.ui.theme import Theme
from annotator.ui.welcome import Welcome


class ReadScreen(QWidget):
    """Composes the parts; they are public, the controllers talk to them.

    Signals:
        export_requested: The button of a project whose articles are all done.
        welcomed: The welcome page came or went: there is nothing to read yet, or there is.
    """

    export_requested = Signal()
    welcomed = Signal(bool)

    def __init__(self, theme: Theme, actions: ActionSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.strip = ArticleStrip(theme, actions)
        self.banners = BannerStack(theme)
        self.view = ReadingView(theme)
        self.reading_head, self.reading_foot = ReadingHead(theme), ReadingFoot(theme)
        self._is_reading_mode = False
        self.reading_head.hide()
        self.reading_foot.hide()
        self.find_bar = FindBar(theme)
        self.find_bar.hide()
        self.carried_bar = CarriedBar(theme)
        self.carried_bar.hide()
        self.welcome = Welcome(theme, has_sample=bool(sample_articles()))
        self._empty = EmptyState(theme, takes_focus=True)
        self._empty.acted.connect(self.export_requested)
        self.strip.message.changed.connect(self._show_bars)
        self._blank = QWidget()
        self._places = QStackedWidget()
        for place in (self._blank, self.view, self._empty, self.welcome):
            self._places.addWidget(place)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        parts = (
            self.reading_head,
            self.strip,
            self.banners,
            self._places,
            self.carried_bar,
            self.find_bar,
            self.reading_foot,
        )
        for part in parts:
            column.addWidget(part, 1 if part is self._places else 0)
        self.setFocusProxy(self.view)
        self.show_nothing()

    def add_bar(self, bar: QWidget) -> None:
        """Puts a bar between the strip and the banners; whether it is shown is its own."""
        bar.setContentsMargins(12, 10, 12, 0)
        self._column.insertWidget(self._column.indexOf(self.banners), bar)

    def show_text(self) -> None:
        """Shows the reading view."""
        self._show(self.view)

    def show_welcome(self) -> None:
        """Shows what can be done first: the project has no articles, or there is none."""
        self._show(self.welcome)

    def show_nothing(self) -> None:
        """Shows the page alone, while a project is being opened."""
        self._show(self._blank)

    def set_reading_mode(self, *, is_on: bool) -> None:
        """Has a faint line and the label keys around the text in place of the strip, or the strip again."""
        self._is_reading_mode = is_on
        self.banners.set_quiet(is_quiet=is_on)
        self._show_bars()

    def show_no_article(self) -> None:
        """Says that no article is open."""
        self._empty.show_state("file-text", self.tr("No article is open"), self.tr("Choose one in the list."))
        self._show_empty()

    def show_all_done(self, articles: int, annotations: int) -> None:
        """Says that there is nothing left to read."""
        from annotator.ui.done_words import DoneWords

        count = self.tr("%Ln annotation(s). Ready to export.", "", annotations)
        self._empty.show_state("circle-check", DoneWords(self).of_all(articles), count, self.tr("Export…"))
        self._show_empty()

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._theme = theme
        parts = (self.strip, self.banners, self.view, self.find_bar, self.welcome, self._empty)
        for part in (*parts, self.carried_bar, self.reading_head, self.reading_foot):
            part.set_theme(theme)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._theme.page)
        painter.end()

    def _show_empty(self) -> None:
        self._show(self._empty)
        self.setFocusProxy(self._empty.focus_place)

    def _show(self, place: QWidget) -> None:
        was_welcome = self._places.currentWidget() is self.welcome
        self._places.setCurrentWidget(place)
        self.setFocusProxy(self.welcome if place is self.welcome else self.view)
        if was_welcome != (place is self.welcome):
            self.welcomed.emit(place is self.welcome)
        self._show_bars()
        if place is not self.view:
            self.find_bar.hide()
            self.carried_bar.hide()

    @Slot()
    def _show_bars(self) -> None:
        has_text = self._places.currentWidget() is self.view
        has_something = has_text or bool(self.strip.message.key)
        self.strip.setVisible(has_something and not self._is_reading_mode)
        self.reading_head.setVisible(has_text and self._is_reading_mode)
        self.reading_foot.setVisible(has_text and self._is_reading_mode)
