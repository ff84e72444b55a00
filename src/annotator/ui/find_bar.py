"""The find bar: a thin bar at the foot of the text, with the words to find and how many there are."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLineEdit, QSizePolicy, QToolButton, QWidget
from typing_extensions import override

from annotator.ui.field_buttons import name_buttons
from annotator.ui.icons import icon
from annotator.ui.text_label import TextLabel
from annotator.ui.theme import Theme

_FIELD_WIDTH = 320


class FindBar(QFrame):
    """Asks what to find and shows the count; the finding itself is its owner's.

    Signals:
        searched: The words in the field changed; empty words find nothing.
        next_requested: Enter, or the button.
        previous_requested: Shift+Enter, or the button.
        closed: Esc or the button; True if there is a match that is to stay selected.
        excluded_toggled: Excluded text is to be searched too, or no longer.
    """

    searched = Signal(str)
    next_requested = Signal()
    previous_requested = Signal()
    closed = Signal(bool)
    excluded_toggled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._total = 0
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._field = QLineEdit()
        self._field.setPlaceholderText(self.tr("Find in this article"))
        self._field.setAccessibleName(self.tr("Find in this article"))
        self._field.setMinimumWidth(_FIELD_WIDTH // 2)
        self._field.setMaximumWidth(_FIELD_WIDTH)
        self._field.textChanged.connect(self._on_text_changed)
        self._field.installEventFilter(self)
        self._mark = self._field.addAction(
            icon("search", theme.text2, 16), QLineEdit.ActionPosition.LeadingPosition
        )
        name_buttons(self._field)
        self._count = TextLabel(tone="second")
        self._hidden = 0
        self._in_excluded = QCheckBox(self.tr("In excluded text too"))
        self._in_excluded.setToolTip(
            self.tr("Otherwise menus, adverts and other excluded text are passed over.")
        )
        self._in_excluded.hide()
        self._in_excluded.toggled.connect(self._on_excluded_toggled)
        self._buttons: list[tuple[QToolButton, str]] = []
        self._lay_out()
        self.set_theme(theme)

    def open_with(self, words: str = "") -> None:
        """Shows the bar with the words to find, all selected; without words those of the last time stay."""
        if words and "\n" not in words:
            self._field.setText(words)
        self.show()
        self._field.selectAll()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def words(self) -> str:
        """What is to be found."""
        return self._field.text()

    def searches_excluded(self) -> bool:
        """Whether excluded text is searched too."""
        return self._in_excluded.isChecked()

    def show_excluded(self, is_there: bool, *, hidden: int) -> None:  # noqa: FBT001 - what it shows
        """Offers to search excluded text too.

        Args:
            is_there: Whether the article has any.
            hidden: How many matches in it are passed over.
        """
        self._in_excluded.setVisible(is_there)
        self._hidden = hidden

    def show_count(self, current: int | None, total: int) -> None:
        """Shows where one is.

        Args:
            current: The match that is shown, counted from 1; None if none is.
            total: How many there are.
        """
        self._total = total
        missing = not total and bool(self._field.text())
        self._count.set_tone("warn" if missing else "second")
        self._count.setText(self._count_words(current, total, is_missing=missing))
        self._field.setAccessibleDescription(self._count.text())
        for button, name in self._buttons:
            button.setEnabled(name == "x" or total > 0)

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._theme = theme
        self.update()
        self._mark.setIcon(icon("search", theme.text2, 16))
        for button, name in self._buttons:
            button.setIcon(icon(name, theme.text, 16))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._press(event)
        return super().eventFilter(watched, event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.chrome)
        painter.fillRect(0, 0, self.width(), 1, self._theme.hair)
        painter.end()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._on_close()
        else:
            super().keyPressEvent(event)

    def _press(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not _has_command(event):
            backwards = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            (self.previous_requested if backwards else self.next_requested).emit()
            return True
        if event.key() == Qt.Key.Key_Escape:
            self._on_close()
            return True
        return False

    def _count_words(self, current: int | None, total: int, *, is_missing: bool) -> str:
        if is_missing and self._hidden:
            return self.tr("Found in excluded text only.")
        if is_missing:
            return self.tr("Not found in this article.")
        if not total:
            return ""
        number = self.locale().toString
        if current is None:
            return self.tr("%n match(es)", "", total)
        return self.tr("%1 of %2").replace("%1", number(current)).replace("%2", number(total))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 5, 10, 5)
        row.setSpacing(6)
        row.addWidget(self._field, 100)
        buttons = (
            ("chevron-up", self.tr("Previous match"), self.tr("Shift+Enter"), self.previous_requested.emit),
            ("chevron-down", self.tr("Next match"), self.tr("Enter"), self.next_requested.emit),
            ("x", self.tr("Close the find bar"), self.tr("Esc"), self._on_close),
        )
        for name, words, key, press in buttons:
            if name == "x":
                row.addSpacing(6)
                row.addWidget(self._count)
                row.addSpacing(6)
                row.addWidget(self._in_excluded)
                row.addStretch(1)
            button = QToolButton()
            button.setToolTip(f"{words} ({key})")
            button.setAccessibleName(words)
            button.clicked.connect(press)
            self._buttons.append((button, name))
            row.addWidget(button)

    @Slot(str)
    def _on_text_changed(self, words: str) -> None:
        if not words:
            self.show_count(None, 0)
        self.searched.emit(words)

    @Slot()
    def _on_excluded_toggled(self) -> None:
        self.excluded_toggled.emit()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_close(self) -> None:
        # First whoever listens takes the focus: hiding the bar would hand it on as the Tab key does, with a focus ring.
        self.closed.emit(self._total > 0)
        self.hide()


def _has_command(event: QKeyEvent) -> bool:
    command = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    return bool(event.modifiers() & command)
