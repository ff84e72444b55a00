"""The note of an annotation: some lines of text, kept by Enter."""

from __future__ import annotations

import re
from itertools import islice

from PySide6.QtCore import QMimeData, QSize, QSizeF, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget
from typing_extensions import override

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)

_BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
_LEAST, _MOST = 2, 8
_AROUND = 14
_MOST_PASTED, _MOST_LINES = 100_000, 2_000
"""Characters and lines beyond which nothing more is taken by pasting: a megabyte takes half a second, 50 of them 40."""

_LINE_END = re.compile("\r\n|[\n\r\u2028\u2029]")
_LONG_WORD = re.compile(r"\S{1000}")
"""What Qt seeks in vain for a place to break, anew for each line: 100,000 letters take seconds at every key."""


class NoteField(QPlainTextEdit):
    """Enter keeps the note, Shift+Enter begins a new line. As high as its text, within bounds.

    Signals:
        kept: The note, if it is another one.
        advanced: Enter was pressed.
        filled: Only part of what was pasted or dropped was taken.
    """

    kept = Signal(str)
    advanced = Signal()
    filled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stored = ""
        self._given: str | None = None  # what was kept and has not been shown as stored yet
        self.setTabChangesFocus(True)
        self.show_key("N")
        self.setAccessibleName(self.tr("Note"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(2)
        self.document().documentLayout().documentSizeChanged.connect(self._on_size_changed)

    def show_key(self, key: str) -> None:
        """Names the key that leads here."""
        self.setPlaceholderText(self.tr("Note (%1)").replace("%1", key) if key else self.tr("Note"))

    def text(self) -> str:
        """The note as it stands there; unlike Qt's plain text it keeps no-break spaces."""
        raw = self.document().toRawText()
        return raw.replace("\u2029", "\n").replace("\u2028", "\n")

    def show_note(self, note: str, *, is_same: bool = True) -> None:
        """Shows a note; words that are being typed stay, below what somebody else has written meanwhile.

        Args:
            note: As stored.
            is_same: It is the note of the same annotation as before.
        """
        typed, is_new = self.text().strip(), note != self._stored
        is_touched = typed not in (self._stored.strip(), self._given) or (is_new and typed == self._given)
        if note == self.text() or note == typed:
            is_touched = False
        elif not (is_same and is_touched):
            self.setPlainText(note)
        elif is_new:
            QTextCursor(self.document()).insertText(f"{note}\n" if note else "")
        self._stored = note
        if not is_touched or is_new:
            self._given = None

    def keep(self, *, tidies: bool = True) -> None:
        """Says what was typed and not yet kept; tidied, blanks and empty lines at the ends go from the field too."""
        note = self.text().strip()
        if note != (self._stored if self._given is None else self._given):
            self._given = note
            if tidies and note != self.text():
                self.setPlainText(note)
            self.kept.emit(note)

    @override
    def setPlainText(self, text: str, /) -> None:
        self._break_lines(text)
        super().setPlainText(text)

    @override
    def insertFromMimeData(self, source: QMimeData, /) -> None:
        """Takes the words alone, and no more of them than stand there at once; the rest is told to be left out."""
        words = source.text()
        taken = self._fitting(words)
        if _LONG_WORD.search(taken):
            self.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)
        plain = QMimeData()
        plain.setText(taken)
        super().insertFromMimeData(plain)
        if len(taken) < len(words):
            self.filled.emit()

    def _fitting(self, words: str) -> str:
        """The beginning of the words that there is room for, beside what is not selected."""
        cursor = self.textCursor()
        there = self.document().characterCount() - 1 - abs(cursor.position() - cursor.anchor())
        beginning = words[: max(_MOST_PASTED - there, 0)]
        room = max(_MOST_LINES - self.document().blockCount(), 0)
        too_many = next(islice(_LINE_END.finditer(beginning), room, None), None)
        return beginning[: too_many.start()] if too_many else beginning

    def _break_lines(self, text: str) -> None:
        """Between words; anywhere where one is no word at all."""
        modes = QTextOption.WrapMode
        self.setWordWrapMode(
            modes.WrapAnywhere if _LONG_WORD.search(text) else modes.WrapAtWordBoundaryOrAnywhere
        )

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() in ENTER and not is_shifted:
            self.keep()
            self.advanced.emit()
        elif event.key() in ENTER:
            self.textCursor().insertBlock()
            self.ensureCursorVisible()
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """By the keyboard, the caret comes to the end of the note, unless it was somewhere within it before."""
        super().focusInEvent(event)
        if (
            event.reason() in _BY_KEYBOARD
            and self.textCursor().atStart()
            and not self.textCursor().hasSelection()
        ):
            self.moveCursor(QTextCursor.MoveOperation.End)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            # Another program is looked at: what is kept is kept, but the caret is to be found where it was.
            self.keep(tidies=event.reason() != Qt.FocusReason.ActiveWindowFocusReason)

    @override
    def sizeHint(self) -> QSize:
        lines = min(max(self.document().size().height(), _LEAST), _MOST)
        return QSize(200, round(lines * QFontMetricsF(self.font()).lineSpacing()) + _AROUND)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    @Slot(QSizeF)
    def _on_size_changed(self, size: QSizeF) -> None:
        """It has more or fewer lines: as high as they are, and scrolled only beyond the most."""
        policies = Qt.ScrollBarPolicy
        is_long = size.height() > _MOST
        self.setVerticalScrollBarPolicy(
            policies.ScrollBarAsNeeded if is_long else policies.ScrollBarAlwaysOff
        )
        self.updateGeometry()
