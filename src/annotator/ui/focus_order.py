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
    """The controls of a part that take the focus by Tab, as they stand: row after row, each from its beginning.

    Not by Qt's focus chain: whoever asks a control for the one behind it, makes it the owner of that one's wrapper. When a
    banner went whose button had been asked, the text behind it would have been lost to Python.
    """
    found = [part] if _takes_focus(part) else []
    for one in _in_rows(part):
        found.extend(_stops(one))
    return found


def _in_rows(part: QWidget) -> list[QWidget]:
    """What stands directly in a part: the upper first; of what stands side by side, what is read first."""
    direct = part.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    shown = sorted(
        (one for one in direct if one.isVisible() and not one.isWindow()),
        key=lambda one: one.geometry().center().y(),
    )
    rows: list[list[QWidget]] = []
    for one in shown:
        if rows and one.geometry().center().y() <= rows[-1][0].geometry().bottom():
            rows[-1].append(one)
        else:
            rows.append([one])
    is_backwards = part.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return [one for row in rows for one in sorted(row, key=lambda one: one.x(), reverse=is_backwards)]


def _takes_focus(widget: QWidget) -> bool:
    by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(by_tab) and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None


def _is_at(stop: QWidget, focus: QWidget | None) -> bool:
    return focus is not None and (stop is focus or stop.isAncestorOf(focus))
