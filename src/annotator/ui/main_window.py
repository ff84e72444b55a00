"""The window's frame: on the screen at once, filled afterwards. What it is filled with is `window_parts`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, QTimer, Signal
from PySide6.QtGui import (
    QBrush,
    QCloseEvent,
    QColor,
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import QMainWindow
from typing_extensions import override

from annotator.ui.screen_place import fitted
from annotator.ui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

    from annotator.ui.job_runner import JobRunner
    from annotator.ui.theme_switch import ThemeSwitch
    from annotator.ui.window_parts import WindowParts
    from annotator.ui.window_state import EarlyState

MINIMUM = QSize(880, 600)
USUAL = QSize(1440, 900)

# Where the bars and panels will be: narrower than the second number there is no such panel at first.
_HEAD, _FOOT = 72, 27
_LEFT, _RIGHT = (286, 1180), (352, 900)


class MainWindow(QMainWindow):
    """One window, one project.

    Until it is filled it paints the surfaces that will be there, and needs nothing but its theme.

    Args:
        theme: For the first picture.

    Signals:
        painted: The first picture is on the screen.
        closed: The window is closed; project and jobs are.
    """

    painted = Signal()
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._was_painted = False
        self._parts: WindowParts | None = None
        self.setWindowTitle("Annotator")
        self.setMinimumSize(MINIMUM)
        self.setAcceptDrops(True)
        self.resize(USUAL.boundedTo(self.screen().availableSize()))

    @property
    def parts(self) -> WindowParts:
        """What it is filled with.

        Raises:
            RuntimeError: It is not filled yet.
        """
        if self._parts is None:
            raise RuntimeError("the window is not filled yet")
        return self._parts

    def fill(
        self, app: QGuiApplication, themes: ThemeSwitch, early: EarlyState, jobs: JobRunner
    ) -> WindowParts:
        """Makes and connects everything that is in the window."""
        from annotator.ui.icons import program_icon
        from annotator.ui.window_parts import WindowParts

        self._parts = WindowParts(app, self, themes, early, jobs)
        self.setWindowIcon(program_icon())
        return self._parts

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        # Before anything that could raise: what an exception leaves accepted would be a window that is gone in a
        # program that goes on.
        event.ignore()
        if self._parts is not None and not self._parts.close():
            return
        event.accept()
        self.closed.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._parts is None:
            self._paint_surfaces()
        else:
            super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self._on_painted)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._parts is not None:
            self._parts.take_drop(event)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        files = self._parts.take_drop(event) if self._parts is not None else []
        if self._parts is not None and files:
            self._parts.dialogs.ask_import(files)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Not imported above: the namespace has more than a hundred enumerations, made when it is first touched.
        from PySide6.QtCore import Qt

        if event.key() == Qt.Key.Key_Escape and self._parts is not None:
            self._parts.focus_text()
        else:
            super().keyPressEvent(event)

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        if self._parts is not None and self._parts.panes.step_focus(forward=next):
            return True
        return super().focusNextPrevChild(next)

    def _on_painted(self) -> None:
        self._fit_screen()
        self.painted.emit()

    def _fit_screen(self) -> None:
        """Brings the window onto the screen, smaller if it must be: how large its frame is, is known only now."""
        free, frame = self.screen().availableGeometry(), self.frameGeometry()
        if free.contains(frame) or self.isMaximized() or self.isFullScreen():
            return
        place = fitted(frame, free)
        self.resize(self.size() - (frame.size() - place.size()))
        self.move(place.topLeft())

    def _paint_surfaces(self) -> None:
        left, right = (edge if self.width() >= narrow else 0 for edge, narrow in (_LEFT, _RIGHT))
        height = self.height() - _HEAD - _FOOT
        painter = QPainter(self)
        for colour, places in (
            (self._theme.chrome, [self.rect()]),
            (self._theme.page, [QRect(left, _HEAD, self.width() - left - right, height)]),
            (self._theme.hair, [
                QRect(0, _HEAD - 1, self.width(), 1),
                QRect(left - 1, _HEAD, 1, height),
                QRect(self.width() - right, _HEAD, 1, height),
                QRect(0, self.height() - _FOOT, self.width(), 1),
            ]),
        ):  # fmt: skip
            painter.setBackground(_brush(colour))
            for place in places:
                painter.eraseRect(place)
        painter.end()


def _brush(colour: QColor) -> QBrush:
    """A brush, without what `QBrush` and `fillRect` look through for their arguments: that same namespace, 30 ms."""
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, colour)
    return palette.brush(QPalette.ColorRole.Window)
