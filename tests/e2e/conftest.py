"""A virtual screen, and the program on it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = [sys.executable, "-m", "annotator"]
PATIENCE = 200.0
"""Seconds for what never comes: a machine may be slow, or busy with other things."""

needs_screen = pytest.mark.skipif(
    not (shutil.which("Xvfb") and shutil.which("xdotool")), reason="needs Xvfb and xdotool"
)


def until(condition: Callable[[], object], what: str) -> object:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        value = condition()
        if value:
            return value
        time.sleep(0.05)
    raise AssertionError(f"{what} did not come")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    return tmp_path


@pytest.fixture
def environment(folder: Path) -> dict[str, str]:
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    return {**kept, "ANNOTATOR_CONFIG": str(folder / "config"), "ANNOTATOR_DB": str(folder / "study.db")}


@pytest.fixture
def screen(environment: dict[str, str]) -> Iterator[dict[str, str]]:
    """The environment of a virtual screen without a window manager."""
    reading, writing = os.pipe()
    command = [
        "Xvfb",
        "-displayfd",
        str(writing),
        "-screen",
        "0",
        "1440x900x24",
        "-nolisten",
        "tcp",
        "-noreset",
    ]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with os.fdopen(reading) as stream:
            number = stream.readline().strip()
        yield {**environment, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
        server.terminate()


def xdotool(screen: dict[str, str], *arguments: str) -> str:
    done = subprocess.run(["xdotool", *arguments], env=screen, capture_output=True, text=True, check=False)
    return done.stdout.strip()


class Window:
    """One run of the program."""

    def __init__(self, screen: dict[str, str], folder: Path, *arguments: str) -> None:
        self._screen = screen
        self._errors = folder / "errors"
        self._typing: list[subprocess.Popen[bytes]] = []
        with self._errors.open("w") as errors:
            self.process = subprocess.Popen([*PROGRAM, *arguments], env=screen, cwd=folder, stderr=errors)
        self._id = str(until(self._find, "the window"))
        xdotool(screen, "windowfocus", "--sync", self._id)

    def _find(self) -> str:
        assert self.process.poll() is None, self._errors.read_text("utf-8")
        found = xdotool(self._screen, "search", "--onlyvisible", "--name", " — ").split()
        return found[0] if found else ""

    def keys(self, *keys: str) -> None:
        xdotool(self._screen, "key", "--clearmodifiers", "--delay", "40", *keys)

    def keys_soon(self, *keys: str) -> None:
        """The same in a moment, while the test goes on."""
        command = ["xdotool", "sleep", "1", "key", "--clearmodifiers", "--delay", "40", *keys]
        self._typing.append(subprocess.Popen(command, env=self._screen))

    def close(self) -> None:
        """Ends the program, whatever it is doing."""
        for typing in self._typing:
            typing.wait(PATIENCE)
        self.process.terminate()
        self.process.wait(PATIENCE)

    def ended(self) -> int:
        """The exit status; waits for it."""
        status = self.process.wait(PATIENCE)
        assert self._errors.read_text("utf-8") == ""
        return status
