"""What this machine lacks to run the program: installed by apt where we are root, else named in one sentence.

``python .ci/machine.py venv``       the module that makes virtual environments (Debian ships Python without it)
``python .ci/machine.py libraries``  the shared libraries that Qt loads
``python .ci/machine.py display``    a virtual display, a keyboard and an accessibility bus for it, for the tests that use a real window

Standard library only: it runs before anything is installed.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping

# Shared library -> the Debian package that holds it. Qt loads these on every platform plugin …
LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libX11.so.6": "libx11-6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
# … and these to open a window under X.
LIBRARIES_X11 = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
DISPLAY_TOOLS = {"Xvfb": "xvfb", "xdotool": "xdotool", "dbus-daemon": "dbus"}
ACCESSIBILITY = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
"""Where the accessibility bus starts from; it is on no path."""


def main(arguments: list[str]) -> int:
    """See to what ``arguments`` names; 0 if it is there afterwards."""
    match arguments:
        case ["venv"]:
            return see_to("Python cannot make virtual environments", missing_venv(), needed=True)
        case ["libraries"]:
            return see_to_libraries(os.environ)
        case ["display"]:
            missing = {name: package for name, package in DISPLAY_TOOLS.items() if not shutil.which(name)}
            if not any(map(os.path.exists, ACCESSIBILITY)):
                missing["at-spi-bus-launcher"] = "at-spi2-core"
            return see_to("The tests with a real window are skipped", missing, needed=False)
        case _:
            print("usage: machine.py venv|libraries|display", file=sys.stderr)
            return 2


def missing_venv() -> dict[str, str]:
    """The module ``ensurepip`` if Python came without it, and the Debian package that brings it."""
    if importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip"):
        return {}
    return {"ensurepip": f"python{sys.version_info.major}.{sys.version_info.minor}-venv"}


def see_to_libraries(environment: Mapping[str, str]) -> int:
    """Those that every platform plugin needs, and those of X; the latter are only a must where X is the display."""
    if sys.platform != "linux":
        return 0
    everywhere, under_x = missing_libraries(LIBRARIES), missing_libraries(LIBRARIES_X11)
    x_is_the_display = "DISPLAY" in environment and "WAYLAND_DISPLAY" not in environment
    if everywhere or x_is_the_display or can_install():
        return see_to(
            "Shared libraries are missing", everywhere | under_x, needed=bool(everywhere) or x_is_the_display
        )
    return 0


def missing_libraries(wanted: Mapping[str, str]) -> dict[str, str]:
    """Those of ``wanted`` that the loader does not find."""
    return {name: package for name, package in wanted.items() if not can_be_loaded(name)}


def can_be_loaded(name: str) -> bool:
    """Whether the loader finds the shared library ``name``."""
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def see_to(problem: str, missing: Mapping[str, str], *, needed: bool) -> int:
    """Install the packages of ``missing`` if we may, else say what to type; 1 if something needed is still missing."""
    if not missing:
        return 0
    packages = sorted(set(missing.values()))
    if can_install():
        print(f"Installing {' '.join(packages)}", file=sys.stderr)
        if install(packages):
            return 0
    print(sentence(problem, missing, packages), file=sys.stderr)
    return int(needed)


def can_install() -> bool:
    """Whether we are root on a machine with apt."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def install(packages: Iterable[str]) -> bool:
    """Install Debian packages; False if apt could not."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(
        ["apt-get", "-qq", "update"], env=quiet, stdout=sys.stderr, check=False
    )  # an old list may do
    command = ["apt-get", "-qq", "install", "--yes", "--no-install-recommends", *packages]
    return subprocess.run(command, env=quiet, stdout=subprocess.DEVNULL, check=False).returncode == 0


def sentence(problem: str, missing: Mapping[str, str], packages: Iterable[str]) -> str:
    """What is missing and the command that brings it."""
    if shutil.which("apt-get"):
        return f"{problem}. Type: sudo apt-get install {' '.join(packages)}"
    return f"{problem}. Install what holds {', '.join(missing)} (in Debian: {' '.join(packages)})."


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
