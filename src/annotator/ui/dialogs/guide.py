"""The guide: chapters at the left, what they say at the right, a field to search in all of them. It may stay open."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QSize, QStringListModel, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QListView, QTextBrowser, QTextEdit, QWidget
from typing_extensions import override

from annotator.model.scheme import Scheme
from annotator.services.matching import Needle, fold
from annotator.ui.actions import ActionSpec
from annotator.ui.dialogs.frame import DialogFrame, Rule
from annotator.ui.dialogs.guide_page import GuidePage
from annotator.ui.dialogs.key_sheet import key_rows
from annotator.ui.guide_chapters import CHAPTERS, KEYS_CHAPTER, Chapter
from annotator.ui.guide_text import GuideText
from annotator.ui.icons import icon
from annotator.ui.text_label import TextLabel
from annotator.ui.theme import Theme

_CHAPTERS_WIDTH = 210


class GuideWindow(DialogFrame):
    """Not modal: one reads it beside the text.

    Args:
        rows: The actions with the keys that they have now.

    Signals:
        closed: It was closed.
    """

    closed = Signal()

    def __init__(
        self, theme: Theme, scheme: Scheme, rows: Sequence[ActionSpec], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, QSize(760, 600), parent)
        self.set_title(self.tr("Guide"))
        self._text = GuideText(rows, scheme)
        self._keys = key_rows(scheme, rows)
        self._shown: list[Chapter] = list(CHAPTERS)
        self._model = QStringListModel(self)
        self._list = QListView()
        self._page = QTextBrowser()
        self._field = QLineEdit()
        self._nothing = TextLabel(self.tr("Nothing found in the guide."), tone="second")
        self._set_up()
        self._lay_out()
        self._on_searched("")
        self._list.setFocus()

    def show_chapter(self, chapter_id: str) -> None:
        """Shows a chapter."""
        if chapter_id not in [one.id for one in self._shown]:
            self._field.clear()
        place = next((place for place, one in enumerate(self._shown) if one.id == chapter_id), 0)
        self._go(place)

    def chapter(self) -> str:
        """The id of the chapter that is shown; empty if none is."""
        place = self._list.currentIndex().row()
        return self._shown[place].id if 0 <= place < len(self._shown) else ""

    def take(self, scheme: Scheme, rows: Sequence[ActionSpec]) -> None:
        """Takes other labels or other keys."""
        self._text = GuideText(rows, scheme)
        self._keys = key_rows(scheme, rows)
        self._show_page()

    @override
    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._mark.setIcon(icon("search", theme.text2, 16))
        self._rule.set_theme(theme)
        self._show_page()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and self._field.hasFocus():
            self._find_next()
        else:
            super().keyPressEvent(event)

    @override
    def done(self, arg__1: int) -> None:
        super().done(arg__1)
        self.closed.emit()

    def _set_up(self) -> None:
        self._list.setModel(self._model)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setFixedWidth(_CHAPTERS_WIDTH)
        self._list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._list.setProperty("kind", "chapters")
        self._list.setAccessibleName(self.tr("Chapters"))
        self._list.selectionModel().selectionChanged.connect(self._on_chosen)
        self._page.setFrameShape(QFrame.Shape.NoFrame)
        self._page.setOpenLinks(False)
        self._page.setAccessibleName(self.tr("Chapter"))
        self._page.setProperty("surface", "page")
        self._mark = self._field.addAction(
            icon("search", self.theme.text2, 16), QLineEdit.ActionPosition.LeadingPosition
        )
        self._field.setPlaceholderText(self.tr("Search the guide"))
        self._field.setAccessibleName(self.tr("Search the guide"))
        self._field.setClearButtonEnabled(True)
        self._field.setFixedWidth(240)
        self._field.textChanged.connect(self._on_searched)

    def _lay_out(self) -> None:
        self.head.row.addStretch(1)
        self.head.row.addWidget(self._field)
        self._rule = Rule(self.theme)
        row = QHBoxLayout(self.page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for part in (self._list, self._rule):
            row.addWidget(part)
        row.addWidget(self._page, 1)
        row.addWidget(self._nothing, 1, Qt.AlignmentFlag.AlignCenter)
        self.foot.row.addWidget(
            TextLabel(self.tr("Keys are shown as they are set now. Esc closes."), tone="second")
        )
        self.foot.row.addStretch(1)

    def _words_of(self, chapter: Chapter) -> str:
        if chapter.id == KEYS_CHAPTER:
            body = " ".join(f"{' '.join(row.keys)} {row.text}" for row in self._keys)
        else:
            body = " ".join(block.text for block in self._text.blocks(chapter))
        return f"{self._text.title(chapter)} {body}"

    def _show_page(self) -> None:
        chapter = next((one for one in CHAPTERS if one.id == self.chapter()), None)
        if chapter is None:
            return
        page = GuidePage(self._page.document(), self.theme)
        page.clear()
        page.heading(self._text.title(chapter))
        if chapter.id == KEYS_CHAPTER:
            page.keys(self._keys)
        for block in self._text.blocks(chapter):
            page.block(block)
        self._page.moveCursor(QTextCursor.MoveOperation.Start)
        self._mark_found()

    def _mark_found(self) -> None:
        """Marks what is searched for, and brings the first place into sight."""
        found: list[QTextEdit.ExtraSelection] = []
        document: QTextDocument = self._page.document()
        for word in self._field.text().split():
            cursor = document.find(word)
            while not cursor.isNull():
                one = QTextEdit.ExtraSelection()
                one.cursor = cursor
                one.format.setBackground(self.theme.sel)
                found.append(one)
                cursor = document.find(word, cursor)
        self._page.setExtraSelections(found)
        if found:
            first = min((one.cursor for one in found), key=lambda cursor: cursor.position())
            at = QTextCursor(first)
            at.clearSelection()
            self._page.setTextCursor(at)
            self._page.ensureCursorVisible()

    def _find_next(self) -> None:
        """Goes to the next chapter that has the words, round the end."""
        if self._shown:
            self._go((self._list.currentIndex().row() + 1) % len(self._shown))

    def _go(self, place: int) -> None:
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self._list.selectionModel().setCurrentIndex(self._model.index(place), flags)

    @Slot(str)
    def _on_searched(self, words: str) -> None:
        was, needle = self.chapter(), Needle(words)
        self._shown = [
            one for one in CHAPTERS if not needle or needle.fit(fold(self._words_of(one))) is not None
        ]
        self._model.setStringList([self._text.title(one) for one in self._shown])
        self._nothing.setVisible(not self._shown)
        self._page.setVisible(bool(self._shown))
        if self._shown:
            self._go(next((place for place, one in enumerate(self._shown) if one.id == was), 0))
            self._show_page()

    @Slot(QItemSelection, QItemSelection)
    def _on_chosen(self, _selected: QItemSelection, _deselected: QItemSelection) -> None:
        self._show_page()
