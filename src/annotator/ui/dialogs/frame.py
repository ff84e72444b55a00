"""What all dialogs share: a head with the title, a page in the middle, and a foot with the buttons."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.ui.plain_words import no_placeholder
from annotator.ui.text_label import TextLabel
from annotator.ui.theme import Theme

_SIDE = 20


class Bar(QFrame):
    """A band of the dialog in the colour of the panels, with a hairline towards the page."""

    def __init__(self, theme: Theme, *, is_head: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_head = is_head
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(_SIDE, 14, _SIDE, 14)
        self.row.setSpacing(8)

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._theme = theme
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.chrome)
        y = self.height() - 1 if self._is_head else 0
        painter.fillRect(0, y, self.width(), 1, self._theme.hair)
        painter.end()


class Rule(QWidget):
    """An upright hairline between two sides of a page."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedWidth(1)

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._theme = theme
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.hair)
        painter.end()


class DialogFrame(QDialog):
    """A dialog with head, page and foot. Its owner deletes it; Esc closes it.

    Attributes:
        head: The band above, with the title at its left.
        page: Where the content goes.
        foot: The band below, for buttons.
    """

    def __init__(self, theme: Theme, size: QSize, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = TextLabel(px=16, weight=600)
        self.head = Bar(theme, is_head=True)
        self.head.row.addWidget(self._title)
        self.page = QFrame()
        self.page.setProperty("surface", "page")
        self.foot = Bar(theme, is_head=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.page, 1)
        column.addWidget(self.foot)
        self.resize(self._fitting(size))

    @property
    def theme(self) -> Theme:
        """The theme in force."""
        return self._theme

    def set_title(self, words: str) -> None:
        """Says what the dialog is, in its head and in the window's frame."""
        self._title.setText(words)
        self.setWindowTitle(no_placeholder(words))

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._theme = theme
        self.head.set_theme(theme)
        self.foot.set_theme(theme)
        self.update()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Grows to the lines that its words take at this width: more in some languages and with a large interface."""
        self._make_default_the_main_one()
        super().showEvent(event)
        layout = self.layout()
        needed = layout.totalHeightForWidth(self.width()) if layout and layout.hasHeightForWidth() else 0
        if needed > self.height():
            self.resize(self._fitting(QSize(self.width(), needed)))

    def _make_default_the_main_one(self) -> None:
        """Return outside of buttons presses the button that was made the default before it stood in a dialog.

        Qt notes a dialog's main button only if it is in the dialog by then; else Return in a list, after Tab over the
        buttons before it, presses the last of these.
        """
        for button in self.findChildren(QPushButton):
            if button.isDefault():
                button.setDefault(False)
                button.setDefault(True)

    def _fitting(self, wanted: QSize) -> QSize:
        """The size, or what the screen has room for."""
        return wanted.boundedTo(self.screen().availableSize() * 0.96)
