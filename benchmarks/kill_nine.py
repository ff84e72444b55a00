"""Kill the program as soon as a label is seen on the screen; the label has to be in the database each time.

Each round starts the window on a virtual screen, selects a word and labels it by keys, watches the screen's memory for the
label's colour over the article, and sends SIGKILL at once. Then ``annotator export`` has to know the label, beside those of
all rounds before, and ``annotator check``, which compares every quote with its article, has to pass.

Needs Xvfb and xdotool. Ends with status 1 if a label was lost.
"""

from __future__ import annotations

import argparse
import json
import mmap
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import tomllib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeVar

from measure import ANNOTATOR, ROOT, environment, median

WIDTH, HEIGHT = 1440, 900
# The part of the screen where only the article is: right of the list of articles, left of the density strip and the tags.
LEFT, RIGHT, TOP, BOTTOM = 330, 1010, 130, 860
WORDS = 400  # of the first article, each labelled once
LABELS = ("claim", "figure", "opinion", "bias")  # keys 1 to 4
COLOURS = ("blue", "green", "ochre", "plum")
PATIENCE = 60.0  # seconds
T = TypeVar("T")


class Screen:
    """A virtual screen whose pixels can be read from its memory.

    Args:
        folder: Where Xvfb keeps the picture.
    """

    def __init__(self, folder: Path) -> None:
        reading, writing = os.pipe()
        command = [
            "Xvfb",
            "-displayfd",
            str(writing),
            "-screen",
            "0",
            f"{WIDTH}x{HEIGHT}x24",
            "-fbdir",
            str(folder),
        ]
        self._process = subprocess.Popen(
            [*command, "-nolisten", "tcp", "-noreset"], pass_fds=[writing], stderr=subprocess.DEVNULL
        )
        os.close(writing)
        with os.fdopen(reading) as stream:
            self.display = f":{stream.readline().strip()}"
        with (folder / "Xvfb_screen0").open("rb") as stream:
            self._memory = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)
        header = [int.from_bytes(self._memory[at : at + 4], "big") for at in range(0, 100, 4)]
        self._begin = header[0] + 12 * header[19]  # after the header and the colour map
        self._row = header[12]

    def count(self, colour: bytes) -> int:
        """How many pixels over the article have a colour, given as blue, green, red."""
        rows = range(TOP, BOTTOM)
        places = [self._begin + row * self._row for row in rows]
        return sum(self._memory[at + 4 * LEFT : at + 4 * RIGHT].count(colour) for at in places)

    def close(self) -> None:
        """End the screen."""
        self._memory.close()
        self._process.terminate()
        self._process.wait()


@contextmanager
def program(database: Path, child: dict[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    """The program with its window; killed at the end."""
    process = subprocess.Popen([*ANNOTATOR, "--db", str(database)], env=child, cwd=database.parent)
    try:
        yield process
    finally:
        with suppress(ProcessLookupError):
            os.kill(process.pid, signal.SIGKILL)
        process.wait()


def xdotool(child: dict[str, str], *arguments: str) -> str:
    """Standard output of xdotool; empty if it failed."""
    done = subprocess.run(["xdotool", *arguments], env=child, capture_output=True, text=True, check=False)
    return done.stdout.strip() if done.returncode == 0 else ""


def until(what: str, condition: Callable[[], T], pause: float = 0.0) -> T:
    """The first true value of a condition.

    Raises:
        RuntimeError: It did not come.
    """
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if value := condition():
            return value
        time.sleep(pause)
    raise RuntimeError(f"{what} did not come")


def select(child: dict[str, str], moves: list[str], screen: Screen, marked: bytes) -> bool:
    """Press the keys that select a word; whether it is seen. A window that has just come may still miss keys."""
    xdotool(child, "key", "--delay", "1", *moves)
    end = time.monotonic() + 3
    while not (is_seen := screen.count(marked) > 20) and time.monotonic() < end:
        time.sleep(0.01)
    return is_seen


def label_and_kill(database: Path, screen: Screen, child: dict[str, str], number: int) -> float:
    """One round. Gives the seconds from the key to the kill."""
    theme = tomllib.loads((ROOT / "resources" / "themes" / "light.toml").read_text(encoding="utf-8"))
    label = number % len(COLOURS)
    colour = bytes.fromhex(theme["labels"][COLOURS[label]]["strong"][1:])[::-1]
    with program(database, child) as process:
        title = ("search", "--onlyvisible", "--pid", str(process.pid), "--name", " — ")
        window = until("The window", lambda: xdotool(child, *title), 0.05).split()[0]
        xdotool(
            child,
            "windowmove",
            window,
            "0",
            "0",
            "windowsize",
            "--sync",
            window,
            str(WIDTH),
            str(HEIGHT),
        )
        xdotool(child, "windowfocus", "--sync", window)
        letters, marked = (bytes.fromhex(theme["roles"][role][1:])[::-1] for role in ("text", "sel"))
        until("The article", lambda: screen.count(letters) > 1000, 0.02)
        # Two words: the end of a paragraph is a step of its own, and alone it is no selection.
        moves = ["ctrl+Home", *["ctrl+Right"] * (number % WORDS), *["ctrl+shift+Right"] * 2]
        until(f"Round {number + 1}: the selection", lambda: select(child, moves, screen, marked))
        before = screen.count(colour)
        xdotool(child, "key", "--delay", "0", str(label + 1))
        begun = time.monotonic()
        until("The label", lambda: screen.count(colour) > before + 20)
        os.kill(process.pid, signal.SIGKILL)
        return time.monotonic() - begun


def exported(database: Path, child: dict[str, str]) -> list[dict[str, object]]:
    """The annotations that the database has, as the command line exports them."""
    command = [*ANNOTATOR, "export", "--db", str(database), "--format", "jsonl-spans", "--output", "-"]
    done = subprocess.run(command, env=child, capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def is_whole(database: Path, child: dict[str, str]) -> bool:
    """Whether ``annotator check`` passes."""
    command = [*ANNOTATOR, "check", "--db", str(database)]
    return subprocess.run(command, env=child, capture_output=True, check=False).returncode == 0


def play(folder: Path, screen: Screen, rounds: int) -> Iterator[tuple[bool, float]]:
    """For each round whether its label was kept, and the seconds from the key to the kill."""
    database, config = folder / "annotations.db", folder / "config"
    shutil.copy(ROOT / "annotations.db", database)
    config.mkdir()
    (config / "settings.json").write_text('{"theme": "light", "reviewer": "Ada"}', encoding="utf-8")
    child = environment(DISPLAY=screen.display, QT_QPA_PLATFORM="xcb", ANNOTATOR_CONFIG=str(config))
    child.pop("WAYLAND_DISPLAY", None)
    known: set[object] = set()
    for number in range(rounds):
        seconds = label_and_kill(database, screen, child, number)
        rows = exported(database, child)
        new = [row["label"] for row in rows if row["annotation_id"] not in known]
        is_kept = new == [LABELS[number % len(LABELS)]] and len(rows) == len(known) + 1
        known = {row["annotation_id"] for row in rows}
        yield is_kept and is_whole(database, child), seconds


def main() -> int:
    """Run the rounds and say what was lost."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=100)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        screen = Screen(Path(name))
        try:
            played = list(play(Path(name), screen, options.rounds))
        finally:
            screen.close()
    kept = sum(is_kept for is_kept, _ in played)
    print(
        f"kill -9 as soon as the label is seen: {kept} of {options.rounds} labels kept, and every check passed"
    )
    print(f"  key to kill: median {median(seconds for _, seconds in played) * 1000:.0f} ms")
    for number, (is_kept, _) in enumerate(played, 1):
        if not is_kept:
            print(f"  round {number}: LOST, or the check failed")
    return 0 if kept == options.rounds else 1


if __name__ == "__main__":
    sys.exit(main())
