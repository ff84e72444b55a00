"""The order in which Tab goes through the window: part after part, whenever their controls were made."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def next_stop(parts: Sequence[QWidget], focus: QWidget | None, *, forward: bool) -> QWidget | None:
    """The control that Tab goes to, round the end; None if there is none.

    Args:
        parts: In order; what lies in several belongs to the first.
        focus: Has the focus now.
        forward: False for Shift+Tab.
    """
    stops: list[QWidget] = []
    for part in parts:
        stops.extend(stop for stop in _stops(part) if stop not in stops)
    if not stops:
        return None
    step = 1 if forward else -1
    here = next((place for place, stop in enumerate(stops) if _is_at(stop, focus)), None)
    return stops[(here + step) % len(stops)] if here is not None else stops[0 if forward else -1]


def _stops(part: QWidget) -> list[QWidget]:
    """The controls of a part that take the focus by Tab, in the order in which they were made or put."""
    found = [part] if _takes_focus(part) else []
    one = part.nextInFocusChain()
    while one is not None and one is not part:
        if part.isAncestorOf(one) and _takes_focus(one):
            found.append(one)
        one = one.nextInFocusChain()
    return found


def _takes_focus(widget: QWidget) -> bool:
    by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(by_tab) and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None


def _is_at(stop: QWidget, focus: QWidget | None) -> bool:
    return focus is not None and (stop is focus or stop.isAncestorOf(focus))
