"""A screen reader's walk through the window, over the real accessibility bus."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from .conftest import Window, needs_screen, until
from .screen_reader import Bus, RefusedError, Thing

LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
pytestmark = [
    needs_screen,
    pytest.mark.skipif(
        not (shutil.which("dbus-daemon") and any(map(os.path.exists, LAUNCHERS))),
        reason="needs dbus-daemon and at-spi2-core",
    ),
]

CONTROLS = {
    "push button",
    "check box",
    "combo box",
    "text",
    "list",
    "list item",
    "document",
    "scroll bar",
    "button menu",
}


@pytest.fixture
def session(screen: dict[str, str], tmp_path: Path) -> Iterator[dict[str, str]]:
    """The environment of a session with a bus of its own."""
    runtime = tmp_path / "run"
    runtime.mkdir(mode=0o700)
    environment = {**screen, "XDG_RUNTIME_DIR": str(runtime), "XDG_CACHE_HOME": str(tmp_path / "cache")}
    command = ["dbus-daemon", "--session", "--nofork", "--print-address=1", "--nopidfile"]
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as daemon:
        assert daemon.stdout is not None
        address = daemon.stdout.readline().strip()
        yield {
            **environment,
            "DBUS_SESSION_BUS_ADDRESS": address,
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
        daemon.terminate()


@pytest.fixture
def bus(session: dict[str, str]) -> Iterator[Bus]:
    made = Bus(session["DBUS_SESSION_BUS_ADDRESS"])
    yield made
    made.close()


@pytest.fixture
def window(session: dict[str, str], folder: Path, bus: Bus) -> Iterator[Window]:
    made = Window(session, folder)
    yield made
    made.close()


def frame_of(bus: Bus) -> Thing:
    """The program's window, once its article is there."""

    def found() -> Thing | None:
        for program in bus.programs():
            for one in program.children():
                if one.role == "frame" and document_of(one) is not None:
                    return one
        return None

    frame = until(found, "the window on the bus")
    assert isinstance(frame, Thing)
    return frame


def document_of(frame: Thing) -> Thing | None:
    try:
        return next((one for one in frame.walk() if one.role == "document" and one.characters), None)
    except RefusedError:
        return None


def shown(thing: Thing) -> str:
    return f"{thing.role} “{thing.name}” in “{thing.parent.name}”"


def test_everything_that_can_be_used_has_a_name(bus: Bus, window: Window) -> None:
    frame = frame_of(bus)
    things = list(frame.walk())
    nameless = [shown(one) for one in things if one.role in CONTROLS and not one.name.strip()]
    assert nameless == []
    unreachable = {"graphic", "label", "filler", "panel", "separator", "grip", "layered pane", "splitter"}
    strange = [shown(one) for one in things if "focusable" in one.states and one.role in unreachable]
    assert strange == []
    named = {(one.role, one.name) for one in things}
    expected = {
        ("document", "Article text"),
        ("scroll bar", "Article position"),
        ("list", "Articles"),
        ("push button", "Label Claim, key 1, 0 in this article"),
        ("push button", "Mark done"),
        ("panel", "Tags"),
    }
    assert expected <= named
    rows = [one.name for one in things if one.role == "list item"]
    assert len(rows) == 5
    assert all("Not started" in row for row in rows)


def test_the_text_is_read_with_the_caret_moving(bus: Bus, window: Window, folder: Path) -> None:
    document = document_of(frame_of(bus))
    assert document is not None
    text = min((folder / "seeds").glob("*.txt")).read_text("utf-8").removeprefix("\ufeff")
    assert document.characters == len(text)
    assert document.text() == text
    assert {"focused", "read-only"} <= document.states
    window.keys("ctrl+Home", "Right", "Right", "Right")
    until(lambda: document.caret == 3, "the caret")
    window.keys("shift+Right", "shift+Right")
    until(lambda: document.selection() == (3, 5), "the selection")
    assert document.text(3, 5) == text[3:5]
    window.keys("Escape")
    assert document.put_caret(100)
    until(lambda: document.caret == 100, "the caret that the reader has put")
    assert document.select(10, 20)
    until(lambda: document.selection() == (10, 20), "the selection that the reader has made")


def test_a_label_is_announced_and_stands_in_the_list(bus: Bus, window: Window) -> None:
    frame = frame_of(bus)
    window.keys("ctrl+Home", "ctrl+shift+Right")
    window.keys("1")
    rows = until(
        lambda: [
            one.name for one in frame.walk() if one.role == "list item" and one.name.startswith("Claim.")
        ],
        "the row",
    )
    assert isinstance(rows, list)
    assert rows[0].endswith("1 of 1.")


def test_what_is_done_is_said(bus: Bus, window: Window) -> None:
    frame = frame_of(bus)
    document = document_of(frame)
    assert document is not None
    window.keys("ctrl+Home", "ctrl+shift+Right")
    until(document.selection, "the selection")
    window.keys_soon("1", "ctrl+z", "ctrl+shift+z", "Escape", "ctrl+Home", "j")
    said = bus.announcements(8)
    assert said[0] == "Labelled Claim."
    assert said[1].startswith("Undone: Claim on “")
    assert said[2].startswith("Redone: Claim on “")
    assert said[-1].startswith("Claim: ")


def test_tab_leaves_the_text_and_comes_round(bus: Bus, window: Window) -> None:
    frame = frame_of(bus)
    stops: list[str] = []
    for _ in range(60):
        # A row is “focused” while it is the current one of its list, whether or not the list has the focus.
        focused = [one for one in frame.walk() if "focused" in one.states and one.role != "list item"]
        stops.append(shown(focused[-1]) if focused else "nothing")
        if len(stops) > 3 and "Article text" in stops[-1]:
            break
        window.keys("Tab")
    assert "Article text" in stops[0]
    assert "Article text" in stops[-1], stops
    assert len(set(stops)) > 8
