"""The order of the window's parts: for F6, from pane to pane, and for Tab, from control to control."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from annotator.ui.focus_order import next_stop
from annotator.ui.navigation import Pane, step_pane

if TYPE_CHECKING:
    from annotator.ui.window_parts import WindowParts


class PaneOrder(QObject):
    """Text, tags, top bar, articles, history.

    Args:
        parts: Of the window.
    """

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts)
        self._parts = parts

    def step(self, direction: Literal[-1, 1]) -> None:
        """Puts the focus into the next pane, or the one before."""
        parts = self._parts
        panes = (parts.read_screen, *parts.tag_panel.panes(), parts.article_list, *self._history())
        step_pane([_pane(one) for one in panes], direction)

    def step_focus(self, *, forward: bool) -> bool:
        """Puts the focus where Tab goes; False if there is no such place."""
        parts = self._parts
        order = (
            parts.read_screen.view, *parts.tag_panel.panes(), parts.top_bar, parts.read_screen,
            parts.panels.articles.dock, parts.article_list, *self._history(), parts.status_bar,
        )  # fmt: skip
        stop = next_stop(order, QApplication.focusWidget(), forward=forward)
        if stop is not None:
            reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
            stop.setFocus(reason)
        return stop is not None

    def _history(self) -> tuple[QWidget, ...]:
        panel = self._parts.history_panel.panel
        return (panel,) if panel is not None else ()


def _pane(widget: QWidget) -> Pane:
    return Pane(widget, lambda: widget.setFocus(Qt.FocusReason.ShortcutFocusReason))
