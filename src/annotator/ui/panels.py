"""The two side panels: docks or drawers by the window's width, their switches, the layout."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QMainWindow, QWidget
from typing_extensions import override

from annotator.ui.action_set import ActionSet
from annotator.ui.article_list import ArticleList
from annotator.ui.side_panel import PanelSpec, SidePanel
from annotator.ui.tag_panel import TagPanel
from annotator.ui.theme import Theme
from annotator.ui.window_state import EarlyState, WindowState

ARTICLES = PanelSpec("articles", "left", 286, 220, narrow=1180)
TAGS = PanelSpec("tags", "right", 352, 300, narrow=900)
HISTORY = PanelSpec("history", "left", 320, 250, narrow=1180)
LOW = 760
"""Below this window height the palette is one row."""

BESIDE_A_DRAWER = 316
"""Width of the tags while the articles are a drawer."""


class Panels(QObject):
    """Watches the window's size and keeps the switches in step.

    Signals:
        changed_places: Docks came or went: they are given their widths when the window has laid itself out, before it is painted.
    """

    changed_places = Signal()

    def __init__(
        self,
        window: QMainWindow,
        over: QWidget,
        articles: ArticleList,
        tags: TagPanel,
        commands: ActionSet,
        state: WindowState,
        theme: Theme,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._over = over
        self._commands = commands
        self._state = state
        self._tags_content = tags
        self._is_away = False
        self._widths: dict[SidePanel, int] = {}
        self.articles = SidePanel(
            window, over, articles, articles.header, self.tr("Articles"), ARTICLES, theme
        )
        self.tags = SidePanel(window, over, tags, tags.header, self.tr("Tags"), TAGS, theme)
        self._panels = {"articles_panel": self.articles, "tags_panel": self.tags}
        self._first = (self.articles, self.tags)
        self._gives_way = False
        for action_id, panel in self._panels.items():
            panel.shown_changed.connect(self._on_shown)
            commands.set_checked(action_id, is_on=True)
        # Qt gives several signals while it lays the docks out; what they come to is noted once.
        self._noted = QTimer(self, singleShot=True, interval=300)
        self._noted.timeout.connect(self._on_settled)
        # The window lays itself out after its resize event has been seen here.
        self._early = EarlyState()
        self._laid_out = QTimer(self, singleShot=True, interval=0)
        self._laid_out.timeout.connect(self._on_laid_out)
        # Comes after the window's own layout, which is asked for before it, and before the paint, which waits for both.
        self.changed_places.connect(self._give_widths, Qt.ConnectionType.QueuedConnection)
        window.installEventFilter(self)

    def restore(self, early: EarlyState) -> None:
        """Puts the docks where they were, else where they are at first."""
        if self._state.restore_docks(early):
            for panel in self._panels.values():
                panel.take_restored()
        else:
            self._usual_docks()
        self.fit()
        # In a window that is on the screen already, widths hold only when everything has been laid out.
        self._early = early
        self._laid_out.start()

    @Slot()
    def _on_laid_out(self) -> None:
        if not any(panel.is_drawer for panel in self._panels.values()):
            self._state.restore_docks(self._early)

    def toggle_articles(self) -> None:
        """Shows or hides the articles."""
        self._toggle(self.articles)

    def toggle_tags(self) -> None:
        """Shows or hides the tags."""
        self._toggle(self.tags)

    def show_tags(self) -> None:
        """Shows the tags, if they are hidden."""
        if not self.tags.is_shown:
            self._toggle(self.tags)

    def add(self, action_id: str, panel: SidePanel) -> None:
        """Takes in a panel that was made later; it is not shown yet."""
        self._panels[action_id] = panel
        panel.set_drawer(is_drawer=self._window.width() < panel.spec.narrow)
        panel.set_shown(is_shown=False)
        panel.shown_changed.connect(self._on_shown)

    def take_turns(self, panel: SidePanel, *, is_shown: bool) -> None:
        """Shows a panel in the place of the articles, or hides it and gives them their place back.

        The articles stay if one of the two floats, or stands on another side.
        """
        if is_shown:
            area = self._window.dockWidgetArea
            docks = (panel.dock, self.articles.dock)
            is_beside = any(dock.isFloating() for dock in docks) or area(docks[0]) != area(docks[1])
            self._gives_way = self.articles.is_shown and not self.articles.is_drawer and not is_beside
            if self._gives_way or self.articles.is_drawer:
                self.articles.set_shown(is_shown=False)
        panel.set_shown(is_shown=is_shown)
        if is_shown and not panel.is_drawer:
            self._window.resizeDocks([panel.dock], [panel.spec.width], Qt.Orientation.Horizontal)
        if not is_shown and self._gives_way:
            self._gives_way = False
            self.articles.set_shown(is_shown=not self.articles.is_drawer)
            self.changed_places.emit()

    def close_drawers(self) -> bool:
        """Closes the drawers; whether one was open."""
        closed = [panel.close_drawer() for panel in self._panels.values()]
        return any(closed)

    def reset_layout(self) -> None:
        """Puts both docks where they are at first, with their first widths."""
        self._state.forget_docks()
        self._tags_content.set_inspector_height(0)
        self._gives_way = False
        for panel in self._panels.values():
            if panel not in self._first:
                panel.set_shown(is_shown=False)
        for panel in self._first:
            panel.set_drawer(is_drawer=False)
            panel.dock.setFloating(False)
            self._window.addDockWidget(panel.spec.area, panel.dock)
            panel.set_shown(is_shown=True)
        self._usual_docks()
        self.fit()

    def set_away(self, *, is_away: bool) -> None:
        """Takes both out of the window while there is nothing to read, or puts them back as they were."""
        self._is_away = is_away
        for panel in self._panels.values():
            panel.set_away(is_away=is_away)
        self._on_shown()

    def keep_layout(self) -> None:
        """Notes the layout in the settings; not while the panels are away, and no docks while another stands in for one."""
        if self._is_away:
            return
        has_drawer = any(panel.is_drawer for panel in self._panels.values())
        self._state.keep_layout(with_docks=not has_drawer and not self._gives_way)

    def fit(self) -> None:
        """Makes docks drawers, or the other way round, and the palette one row, as the window's size wants it."""
        size = self._window.size()
        was = [panel.is_drawer for panel in self._panels.values()]
        for panel in self._panels.values():
            panel.set_drawer(is_drawer=size.width() < panel.spec.narrow)
        if was != [panel.is_drawer for panel in self._panels.values()]:
            self.changed_places.emit()
        self._tags_content.set_compact(size.height() < LOW)
        self.tags.set_header(is_shown=size.height() >= LOW)

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        for panel in self._panels.values():
            panel.set_theme(theme)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            if event.type() == QEvent.Type.Resize:
                self.fit()
            self._noted.start()
        return super().eventFilter(watched, event)

    def _usual_docks(self) -> None:
        panels = list(self._panels.values())
        self._window.resizeDocks(
            [panel.dock for panel in panels],
            [panel.spec.width for panel in panels],
            Qt.Orientation.Horizontal,
        )

    @Slot()
    def _on_settled(self) -> None:
        docks = list(self._panels.values())
        if not any(panel.is_drawer for panel in docks):
            self._widths |= {panel: panel.dock.width() for panel in docks if panel.is_shown}
        self.keep_layout()

    @Slot()
    def _give_widths(self) -> None:
        """Gives the docks the widths they had beside each other; the tags a little less beside a drawer."""
        is_first = not self._widths and not any(panel.is_drawer for panel in self._panels.values())
        if is_first and self._state.restore_docks(self._early):
            return
        docks = [panel for panel in self._panels.values() if panel.is_shown and not panel.is_drawer]
        widths = [self._widths.get(panel, panel.spec.width) for panel in docks]
        if self.articles.is_drawer:
            widths = [min(width, BESIDE_A_DRAWER) for width in widths]
        self._window.resizeDocks([panel.dock for panel in docks], widths, Qt.Orientation.Horizontal)
        if (layout := self._window.layout()) is not None:
            layout.activate()  # else the window would be painted with the widths before, and then once more

    def _toggle(self, panel: SidePanel) -> None:
        panel.set_shown(is_shown=not panel.is_shown)
        if panel.is_drawer and panel.is_shown:
            panel.content.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif panel.is_drawer:
            self._over.setFocus(Qt.FocusReason.OtherFocusReason)
        self._on_shown()

    @Slot()
    def _on_shown(self) -> None:
        for action_id, panel in self._panels.items():
            self._commands.set_checked(action_id, is_on=panel.is_shown)
        self._noted.start()
