"""Whether a window can be opened here at all, found out before Qt is loaded: Qt itself would abort the process."""

from __future__ import annotations

import ctypes
import os
import sys
import time
from collections.abc import Mapping

_XCB = "libxcb.so.1"
_PAUSES = (0.0, 0.1, 0.3)
"""Seconds before each knock: a server that is just starting anew gets a second chance."""

WITHOUT = "Without a window: annotator list, import, export, check, backup (annotator --help)."

_LIBRARIES: tuple[tuple[str, str], ...] = (
    ("libGL.so.1", "libgl1"),
    ("libEGL.so.1", "libegl1"),
    ("libxkbcommon.so.0", "libxkbcommon0"),
    ("libfontconfig.so.1", "libfontconfig1"),
    ("libglib-2.0.so.0", "libglib2.0-0"),
    ("libdbus-1.so.3", "libdbus-1-3"),
)
_X11_LIBRARIES: tuple[tuple[str, str], ...] = (
    ("libX11-xcb.so.1", "libx11-xcb1"),
    ("libxcb-cursor.so.0", "libxcb-cursor0"),
    ("libxcb-icccm.so.4", "libxcb-icccm4"),
    ("libxcb-image.so.0", "libxcb-image0"),
    ("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    ("libxcb-render-util.so.0", "libxcb-render-util0"),
    ("libxcb-shape.so.0", "libxcb-shape0"),
    ("libxcb-xkb.so.1", "libxcb-xkb1"),
    ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
)
"""Debian's names of what PySide6-Essentials 6.11 and its xcb plug-in are linked against."""


class Display:
    """The display that a window would open on, knocked at.

    The connection stays open until `close`: an X server whose only client leaves may start anew, and would turn away the
    one that comes next.

    Args:
        environment: The process's own if None.

    Attributes:
        problem: One sentence why no window can be opened, with what to do; None if it can, as far as one can tell.
    """

    def __init__(self, environment: Mapping[str, str] | None = None) -> None:
        self._connection: _Connection | None = None
        self.problem: str | None = None
        if sys.platform.startswith(("linux", "freebsd")):
            self.problem = self._look(os.environ if environment is None else environment)

    def close(self) -> None:
        """Lets the display go: the window has a connection of its own."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _look(self, environment: Mapping[str, str]) -> str | None:
        platform = environment.get("QT_QPA_PLATFORM", "")
        uses_x11 = platform.startswith("xcb") or (not platform and not environment.get("WAYLAND_DISPLAY"))
        wanted = _LIBRARIES + (_X11_LIBRARIES if uses_x11 else ())
        if uses_x11:
            problem = self._knock(environment.get("DISPLAY", ""))
            if problem is not None:
                return f"{problem} {WITHOUT}"
        return missing_libraries([package for library, package in wanted if not _is_there(library)])

    def _knock(self, display: str) -> str | None:
        if not display:
            return "There is no display to open a window on: neither DISPLAY nor WAYLAND_DISPLAY is set."
        if not _is_there(_XCB):
            return None
        for pause in _PAUSES:
            time.sleep(pause)
            connection = _Connection(display)
            if connection.is_open:
                self._connection = connection
                return None
            connection.close()
        return f"The display {display} does not answer, or does not let this user in."


class _Connection:
    """A connection to an X server by libxcb, which knows hosts, sockets and permissions.

    As its documentation has it, an object always comes back and must be closed even if it failed.
    """

    def __init__(self, display: str) -> None:
        self._xcb = ctypes.CDLL(_XCB)
        self._xcb.xcb_connect.restype = ctypes.c_void_p
        self._pointer = ctypes.c_void_p(self._xcb.xcb_connect(display.encode(), None))
        self.is_open = not self._xcb.xcb_connection_has_error(self._pointer)

    def close(self) -> None:
        """Ends it; once."""
        self._xcb.xcb_disconnect(self._pointer)


def missing_libraries(packages: list[str]) -> str | None:
    """The sentence that names Debian packages which are missing; None without any."""
    if not packages:
        return None
    command = f"apt install {' '.join(packages)}"
    if os.geteuid() != 0:
        command = f"sudo {command}"
    return f"The window needs shared libraries that are not installed; on Debian and Ubuntu type: {command}"


def _is_there(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
