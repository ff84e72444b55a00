"""The strip over the text: the article's status, source and date, how much is annotated, and four switches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget
from typing_extensions import override

from annotator.model.provenance import unconfirmed
from annotator.ui.action_set import ActionSet
from annotator.ui.date_words import published_words
from annotator.ui.fonts import interface_font, scaled
from annotator.ui.icons import icon
from annotator.ui.plain_words import tip
from annotator.ui.source_button import SourceButton
from annotator.ui.state_mark import StateMark
from annotator.ui.strip_message import StripMessage
from annotator.ui.text_label import TextLabel
from annotator.ui.theme import Theme

if TYPE_CHECKING:
    from annotator.model.article import ArticleSummary

HEIGHT = 40
_TEXT_SIZES = ("larger_text", "smaller_text", "reset_text")


class ArticleStrip(QWidget):
    """Shows one article's metadata; its buttons are actions of the window.

    Attributes:
        message: What stands in the place of the metadata for a while.

    Signals:
        source_pressed: The source, the date or the mark of a note was pressed.
    """

    source_pressed = Signal()

    def __init__(self, theme: Theme, actions: ActionSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._actions = actions
        self._is_done = False
        self._has_article = False
        self.setFixedHeight(scaled(HEIGHT))
        self._mark = StateMark(theme)
        self._source = SourceButton(theme)
        self._source.clicked.connect(self.source_pressed)
        self._note = self._button(self.tr("Note on the whole article"))
        self._note.clicked.connect(self.source_pressed)
        self._hint = TextLabel(tone="second")
        self._count = TextLabel(tone="second")
        self.message = StripMessage()
        self.message.changed.connect(self._on_message_changed)
        self._eye = self._button(self.tr("Highlights"))
        self._eye.clicked.connect(actions["highlights"].trigger)
        actions["highlights"].toggled.connect(self._on_highlights)
        self._size = self._size_button()
        self._book = self._button(self.tr("Reading mode"))
        self._book.setToolTip(f"{self.tr('Reading mode')} ({actions['reading_mode'].shortcut().toString()})")
        self._book.clicked.connect(actions["reading_mode"].trigger)
        self._done = self._done_button()
        self._lay_out()
        actions.keys_changed.connect(self._show_keys)
        self.set_theme(theme)

    def show_article(
        self, summary: ArticleSummary | None, annotations: int, note: str = "", hint: str = ""
    ) -> None:
        """Shows an article, or nothing.

        Args:
            summary: The article's metadata.
            annotations: How many it has now.
            note: On the whole article.
            hint: What to do first, in the place of the number of annotations.
        """
        self._has_article = summary is not None
        for widget in (self._mark, self._eye, self._size, self._book, self._done):
            widget.setVisible(summary is not None)
        if summary is None:
            self._note.setToolTip("")
            self._on_message_changed()
            return
        published = published_words(summary.meta.get("published"))
        unsure = unconfirmed(summary.meta)
        source = "outlet" if summary.meta.get("outlet") else "author"
        self._mark.show_status(summary.status)
        self._source.show_source(
            summary.source_line or self.tr("Source not set"), published or self.tr("date not set"),
            are_proposed=(source in unsure, "published" in unsure),
        )  # fmt: skip
        self._note.setToolTip(tip(note))
        self._note.setAccessibleDescription(note)
        self._hint.setText(hint)
        self._count.setText(self.tr("%n annotation(s)", "", annotations))
        if self._is_done != (summary.status == "done"):
            self._show_done(is_done=not self._is_done)
        self._on_message_changed()

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._theme = theme
        self.setFixedHeight(scaled(HEIGHT))
        self._mark.set_theme(theme)
        self._source.set_theme(theme)
        self._note.setIcon(icon("note", theme.text2, 17))
        self._size.setIcon(icon("text-size", theme.text2, 17))
        self._book.setIcon(icon("book-2", theme.text2, 17))
        self._on_highlights(self._actions["highlights"].isChecked())
        self._show_done(is_done=self._is_done)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.page)
        painter.end()

    @Slot()
    def _on_message_changed(self) -> None:
        """A message takes the place of source and date and of the number."""
        shows_source = self._has_article and not self.message.key
        self._source.setVisible(shows_source)
        self._note.setVisible(shows_source and bool(self._note.toolTip()))
        self._hint.setVisible(shows_source and bool(self._hint.text()))
        self._count.setVisible(shows_source and not self._hint.text())

    def _on_highlights(self, are_shown: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._eye.setIcon(icon("eye" if are_shown else "eye-off", self._theme.text2, 17))

    def _show_done(self, *, is_done: bool) -> None:
        self._is_done = is_done
        words = self.tr("Reopen") if is_done else self.tr("Mark done")
        self._done.setText(words)
        self._done.setAccessibleName(words)
        self._show_keys()
        self._done.setIcon(icon("arrow-back-up" if is_done else "circle-check", self._theme.text, 16))

    @Slot()
    def _show_keys(self) -> None:
        self._eye.setToolTip(self._actions.tool_tip("highlights", self._eye.accessibleName()))
        self._done.setToolTip(self._actions.tool_tip("reopen" if self._is_done else "mark_done"))

    def _on_done_clicked(self) -> None:
        self._actions["reopen" if self._is_done else "mark_done"].trigger()

    def _button(self, words: str) -> QToolButton:
        button = QToolButton()
        button.setIconSize(QSize(17, 17))
        button.setFixedSize(28, 28)
        button.setAccessibleName(words)
        button.setToolTip(words)
        return button

    def _size_button(self) -> QToolButton:
        button = self._button(self.tr("Text size"))
        menu = QMenu(button)
        entries: list[QAction] = [self._actions[name] for name in _TEXT_SIZES]
        menu.addActions(entries)
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return button

    def _done_button(self) -> QToolButton:
        button = QToolButton()
        button.setFont(interface_font(13, 600))
        button.setIconSize(QSize(16, 16))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.clicked.connect(self._on_done_clicked)
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 0, 18, 0)
        row.setSpacing(4)
        row.addWidget(self._mark)
        row.addWidget(self._source)
        row.addWidget(self._note)
        row.addWidget(self.message, 1000)
        row.addStretch(1)
        row.addWidget(self._hint)
        row.addWidget(self._count)
        row.addSpacing(8)
        row.addWidget(self._eye)
        row.addWidget(self._size)
        row.addWidget(self._book)
        row.addSpacing(8)
        row.addWidget(self._done)
