"""A side panel: a dock where there is room, a drawer over the text's edge where there is not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class PanelSpec:
    """One panel.

    Attributes:
        name: Of the dock, in the saved layout.
        width: In pixels, until somebody drags the edge.
        minimum: The least.
        narrow: Below this window width it is a drawer.
    """

    name: str
    side: Literal["left", "right"]
    width: int
    minimum: int
    narrow: int

    @property
    def area(self) -> Qt.DockWidgetArea:
        """Where the dock stands at first."""
        areas = {"left": Qt.DockWidgetArea.LeftDockWidgetArea, "right": Qt.DockWidgetArea.RightDockWidgetArea}
        return areas[self.side]


class _Drawer(QWidget):
    """Lies over the edge of the text, with a hairline at its open side."""

    def __init__(self, parent: QWidget, side: Literal["left", "right"], theme: Theme) -> None:
        super().__init__(parent)
        self.theme = theme
        self._side = side
        row = QHBoxLayout(self)
        row.setContentsMargins(*((0, 0, 1, 0) if side == "left" else (1, 0, 0, 0)))
        self.hide()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.chrome)
        edge: QColor = self.theme.border
        painter.fillRect(self.width() - 1 if self._side == "left" else 0, 0, 1, self.height(), edge)
        painter.end()


class SidePanel(QObject):
    """Keeps one widget in a dock of the window or in a drawer over its central widget.

    Args:
        content: The widget, with the header as the first row of its layout.
        header: The dock's title bar, by which it is dragged to another side or off the window.

    Signals:
        shown_changed: It appeared or went.
    """

    shown_changed = Signal(bool)

    def __init__(
        self,
        window: QMainWindow,
        over: QWidget,
        content: QWidget,
        header: QWidget,
        title: str,
        spec: PanelSpec,
        theme: Theme,
    ) -> None:
        super().__init__(window)
        self._header = header
        self._has_header = True
        self._no_header = QWidget()
        self.spec = spec
        self.content = content
        self._over = over
        self._dock = QDockWidget(title, window)
        self._dock.setObjectName(spec.name)
        self._dock.setWidget(content)
        content.setMinimumWidth(spec.minimum)
        window.addDockWidget(spec.area, self._dock)
        self._dock.visibilityChanged.connect(self._on_visibility)
        self._drawer = _Drawer(over, spec.side, theme)
        self._drawer.setAccessibleName(title)
        over.installEventFilter(self)
        self._is_drawer = False
        self._is_in_drawer = False
        self._is_wanted = True
        self._is_away = False
        self._place_header()

    @property
    def dock(self) -> QDockWidget:
        """The dock, hidden while the panel is a drawer."""
        return self._dock

    @property
    def is_drawer(self) -> bool:
        """Whether it lies over the text now."""
        return self._is_drawer

    @property
    def is_shown(self) -> bool:
        """Whether it is to be seen, as far as the panel knows."""
        return not (self._drawer if self._is_drawer else self._dock).isHidden()

    def set_shown(self, *, is_shown: bool) -> None:
        """Shows or hides it."""
        place = self._drawer if self._is_drawer else self._dock
        if is_shown == (not place.isHidden()):
            return
        if self._is_drawer:
            self._fill_drawer()
            self._place_drawer()
        else:
            self._is_wanted = is_shown
        place.setVisible(is_shown)
        if is_shown:
            place.raise_()
        self.shown_changed.emit(is_shown)

    def set_away(self, *, is_away: bool) -> None:
        """Takes it out of the window while there is nothing to read, or puts it back as it was."""
        if is_away == self._is_away:
            return
        self._is_away = is_away
        if is_away:
            self._drawer.hide()
        if not self._is_drawer:
            self._dock.setVisible(self._is_wanted and not is_away)

    def set_drawer(self, *, is_drawer: bool) -> None:
        """Makes it a drawer, closed, or a dock again, as it was.

        The content stays in the hidden dock until the drawer is opened: to take it from one to the other lays it out and styles it
        anew, which would hold up whoever only draws the window's edge past this width and back.
        """
        if is_drawer == self._is_drawer:
            return
        self._is_drawer = is_drawer
        if is_drawer:
            self._dock.hide()
        else:
            self._drawer.hide()
            if self._is_in_drawer:
                self._is_in_drawer = False
                self._dock.setWidget(self.content)
                self._place_header()
            self._dock.setVisible(self._is_wanted and not self._is_away)
        self.shown_changed.emit(self.is_shown)

    def take_restored(self) -> None:
        """The window's layout was restored: the dock is wanted if it is there."""
        self._is_wanted = not self._dock.isHidden()
        if self._is_away:
            self._dock.hide()

    def set_header(self, *, is_shown: bool) -> None:
        """Shows the panel with or without its header."""
        if is_shown != self._has_header:
            self._has_header = is_shown
            self._place_header()

    def close_drawer(self) -> bool:
        """Closes it if it is an open drawer; whether it was."""
        was_open = self._is_drawer and self.is_shown
        if was_open:
            self.set_shown(is_shown=False)
        return was_open

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme; the content's owner gives it to the content."""
        self._drawer.theme = theme
        self._drawer.update()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self._is_drawer:
            self._place_drawer()
        return super().eventFilter(watched, event)

    def _fill_drawer(self) -> None:
        layout = self._drawer.layout()
        if self._is_in_drawer or layout is None:
            return
        self._is_in_drawer = True
        layout.addWidget(self.content)
        self._place_header()
        self.content.show()

    def _place_header(self) -> None:
        """Makes the header the dock's title bar; in a drawer, or when there is to be none, the content has it back."""
        if self._has_header and not self._is_in_drawer:
            self._dock.setTitleBarWidget(self._header)
        else:
            self._dock.setTitleBarWidget(self._no_header)
            layout = self.content.layout()
            if isinstance(layout, QVBoxLayout):
                layout.insertWidget(0, self._header)
        self._header.setVisible(self._has_header)

    def _place_drawer(self) -> None:
        width = min(self.spec.width, self._over.width() - 40)
        x = 0 if self.spec.side == "left" else self._over.width() - width
        self._drawer.setGeometry(x, 0, width, self._over.height())

    @Slot(bool)
    def _on_visibility(self, _is_visible: bool) -> None:  # noqa: FBT001 - Qt's signal
        if not self._is_drawer:
            self.shown_changed.emit(not self._dock.isHidden())
