"""Whether a window can be opened here at all, found out before Qt is loaded: Qt itself would abort the process."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Mapping

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


def display_problem(environment: Mapping[str, str] | None = None) -> str | None:
    """One sentence why no window can be opened, with what to do; None if it can, as far as one can tell.

    Looks for a display that answers and for the shared libraries, on systems that have these (not Windows, not macOS).
    """
    if not sys.platform.startswith(("linux", "freebsd")):
        return None
    env = os.environ if environment is None else environment
    platform = env.get("QT_QPA_PLATFORM", "")
    uses_x11 = platform.startswith("xcb") or (not platform and not env.get("WAYLAND_DISPLAY"))
    if uses_x11:
        problem = _x11_problem(env.get("DISPLAY", ""))
        if problem is not None:
            return f"{problem} {WITHOUT}"
    wanted = _LIBRARIES + (_X11_LIBRARIES if uses_x11 else ())
    return missing_libraries([package for library, package in wanted if not _is_there(library)])


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


def _x11_problem(display: str) -> str | None:
    if not display:
        return "There is no display to open a window on: neither DISPLAY nor WAYLAND_DISPLAY is set."
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return None
    # As libxcb's own documentation has it: a connection object always comes back, and must be closed even if it failed.
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(display.encode(), None))
    has_error = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return f"The display {display} does not answer, or does not let this user in." if has_error else None
