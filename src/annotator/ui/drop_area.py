"""The dashed place where files and folders are dropped, with a button for those who do not drag."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QMimeData, QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.paths import is_possible
from annotator.ui.push_button import PushButton
from annotator.ui.text_label import IconLabel, TextLabel
from annotator.ui.theme import Theme

_RADIUS = 8


def dropped_paths(data: QMimeData) -> list[Path]:
    """The files and folders of this computer that are being dragged; empty if there are none."""
    return list(_paths(data))


def _paths(data: QMimeData) -> Iterator[Path]:
    """One after the other: while thousands are dragged, it is enough to know that there is one."""
    for url in data.urls():
        path = Path(url.toLocalFile()) if url.isLocalFile() and url.toLocalFile() else None
        if path is not None and is_possible(path):
            yield path


def take_as_copy(event: QDropEvent) -> bool:
    """Accepts what is dragged as files that are read; False if there are none, or they could only be moved.

    What is dragged with Shift is proposed to be moved: taken so, the files' owner may remove them.
    """
    if next(_paths(event.mimeData()), None) is None or not event.possibleActions() & Qt.DropAction.CopyAction:
        event.ignore()
        return False
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()
    return True


class DropArea(QWidget):
    """Takes dropped files and folders, or asks for them.

    Args:
        kinds: What articles may be.
        corpora: Whose annotated articles can be read.

    Signals:
        dropped: Gets a list of paths.
        files_requested: Files are to be chosen.
        folder_requested: A folder is to be chosen.
    """

    dropped = Signal(list)
    files_requested = Signal()
    folder_requested = Signal()

    def __init__(self, theme: Theme, kinds: str, corpora: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_over = False
        self.setAcceptDrops(True)
        self._icon = IconLabel("file-import", theme.text2, size=28)
        self._title = TextLabel(self.tr("Drop articles or a folder here"), px=15, weight=600)
        self._kinds = TextLabel(kinds, tone="second", wraps=True)
        self._corpora = TextLabel(corpora, tone="second", wraps=True)
        self._files = PushButton(self.tr("Choose files…"))
        self._folder = PushButton(self.tr("Choose a folder…"))
        self._files.clicked.connect(self.files_requested)
        self._folder.clicked.connect(self.folder_requested)
        self._lay_out()

    def focus_button(self) -> None:
        """Puts the focus on the button that asks for files."""
        self._files.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._theme = theme
        self._icon.set_icon("file-import", theme.text2)
        self.update()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if take_as_copy(event):
            self._set_over(is_over=True)

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._set_over(is_over=False)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self._set_over(is_over=False)
        if take_as_copy(event):
            self.dropped.emit(dropped_paths(event.mimeData()))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self._theme.ink if self._is_over else self._theme.border, 2 if self._is_over else 1.5)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        if self._is_over:
            painter.setBrush(self._theme.hover)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
        painter.end()

    def _set_over(self, *, is_over: bool) -> None:
        self._is_over = is_over
        self.update()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._kinds)
        words.addWidget(self._corpora)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 20, 24, 20)
        row.setSpacing(16)
        row.addWidget(self._icon)
        row.addLayout(words, 1)
        row.addSpacing(8)
        row.addWidget(self._files)
        row.addWidget(self._folder)
