"""The preview of the print dialog: one sheet as it will be, and the way to the others."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.ui.icons import icon
from annotator.ui.paper import Paper, PaperLook
from annotator.ui.text_label import TextLabel
from annotator.ui.theme import Theme

_EDGE = 18
_STEPS = {
    Qt.Key.Key_PageDown: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Space: 1,
    Qt.Key.Key_PageUp: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1,
}  # fmt: skip


class Sheet(QWidget):
    """One page, as large as there is room.

    Signals:
        stepped: Another page is asked for: 1 for the next, -1 for the one before.
    """

    stepped = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._paper: Paper | None = None
        self._look = PaperLook()
        self._page = 0
        self._turned = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Preview"))

    def show_page(self, paper: Paper | None, look: PaperLook, page: int) -> None:
        """Shows a page; None shows an empty sheet."""
        self._paper, self._look, self._page = paper, look, page
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme; the sheet stays white."""
        self._theme = theme
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(460, 620)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.page)
        width, height = self._look.size
        room = QRectF(self.rect()).adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        scale = max(0.01, min(room.width() / width, room.height() / height))
        box = QRectF(0, 0, width * scale, height * scale)
        box.moveCenter(room.center())
        painter.fillRect(box, Qt.GlobalColor.white)
        painter.setPen(QPen(self._theme.focus if self.hasFocus() else self._theme.border, 1))
        painter.drawRect(box)
        if self._paper is not None:
            painter.setClipRect(box)
            painter.translate(box.topLeft())
            painter.scale(scale, scale)
            self._paper.paint(painter, self._page)
        painter.end()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        self._turned += event.angleDelta().y()
        if abs(self._turned) >= 120:
            self.stepped.emit(-1 if self._turned > 0 else 1)
            self._turned = 0


class PrintPreview(QWidget):
    """The sheet, and below it which page it is."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._paper: Paper | None = None
        self._look = PaperLook()
        self._page = 0
        self.sheet = Sheet(theme)
        self._words = TextLabel(tone="second")
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._back, self._on = QToolButton(), QToolButton()
        for button, words, step in (
            (self._back, self.tr("Page before"), -1), (self._on, self.tr("Next page"), 1),
        ):  # fmt: skip
            button.setAccessibleName(words)
            button.setToolTip(words)
            button.setFixedSize(28, 28)
            button.setProperty("step", step)
            button.clicked.connect(self._on_clicked)
        self.sheet.stepped.connect(self.step)
        self._lay_out()
        self.set_theme(theme)
        self._show()

    @property
    def page(self) -> int:
        """The page that is shown, from 0."""
        return self._page

    def show_paper(self, paper: Paper | None, look: PaperLook) -> None:
        """Shows the pages, at the same place if there is one; None while they are being made."""
        self._paper, self._look = paper, look
        if paper is not None:
            self._page = min(self._page, paper.pages - 1)
        self._show()

    @Slot(int)
    def step(self, direction: int) -> None:
        """Shows the next page, or the one before."""
        if self._paper is not None:
            self._page = min(max(0, self._page + direction), self._paper.pages - 1)
            self._show()

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._theme = theme
        self.sheet.set_theme(theme)
        self._back.setIcon(icon("chevron-left", theme.text2, 16))
        self._on.setIcon(icon("chevron-right", theme.text2, 16))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addStretch(1)
        for widget in (self._back, self._words, self._on):
            row.addWidget(widget)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 10)
        column.setSpacing(4)
        column.addWidget(self.sheet, 1)
        column.addLayout(row)

    def _show(self) -> None:
        pages = self._paper.pages if self._paper else 0
        self.sheet.show_page(self._paper, self._look, self._page)
        self._back.setEnabled(self._page > 0)
        self._on.setEnabled(self._page + 1 < pages)
        words = self.tr("Page %1 of %2").replace("%1", str(self._page + 1)).replace("%2", str(pages))
        self._words.setText(words if pages else self.tr("Laying out…"))

    @Slot()
    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, QToolButton):
            self.step(int(button.property("step")))
