"""Processes that do something and say so, until they are killed.

They are forked from one that has imported the program, so that a thousand of them take minutes; what a child runs is the
program as it is: a command, the window, or the services below it.
"""

from __future__ import annotations

import json
import os
import select
import signal
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from typing import Any

GO = 97
"""The descriptor by which a child is told to go on."""

PATIENCE = 150.0
"""Seconds. Whoever says nothing for so long hangs."""

Line = dict[str, Any]
Say = Callable[[Line], None]
Work = Callable[[Say], None]


class Child:
    """One process. What it says arrives here line by line, also what it said just before it was killed."""

    def __init__(self, work: Work, *, heard: Callable[[Line], None] | None = None) -> None:
        self._heard = heard
        self._rest = b""
        self.said: list[Line] = []
        self._reading, writing = os.pipe()
        self._told, self._telling = os.pipe()
        sys.stdout.flush()
        self.pid = os.fork()
        if self.pid == 0:
            for one in (self._reading, self._telling):
                os.close(one)
            os.dup2(self._told, GO)
            _run(work, writing)
        for one in (writing, self._told):
            os.close(one)

    def go(self) -> None:
        """Lets it go on after `wait_for_go`."""
        os.write(self._telling, b"x")

    def listen(self, seconds: float, until: Callable[[Line], bool] | None = None) -> bool:
        """Hears what it says for that long, until it ends, or until it says something; whether it goes on."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            if not select.select([self._reading], [], [], left)[0]:
                return True
            if not (arrived := os.read(self._reading, 1 << 16)):
                return False
            if any(until(line) for line in self._take(arrived)) if until else not self._note(arrived):
                return True
        return True

    def wait_for(self, word: str) -> Line:
        """The next line with this word in it."""
        known = len(self.said)
        goes_on = self.listen(PATIENCE, lambda line: word in line)
        found = next((line for line in self.said[known:] if word in line), None)
        if found is None:
            raise Hangs(
                f"it {'said nothing of' if goes_on else 'ended without'} “{word}”; last: {self.said[-1:]}"
            )
        return found

    def kill(self) -> None:
        """Ends it with SIGKILL, and hears the rest."""
        os.kill(self.pid, signal.SIGKILL)
        self.end()

    def end(self) -> int:
        """Waits until it has ended; its exit status, negative if a signal ended it."""
        if self.listen(PATIENCE):
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
            raise Hangs(f"it went on for {PATIENCE:.0f} s; last: {self.said[-1:]}")
        for one in (self._reading, self._telling):
            os.close(one)
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])

    def _note(self, arrived: bytes) -> bool:
        return bool(list(self._take(arrived))) or True

    def _take(self, arrived: bytes) -> Iterator[Line]:
        *lines, self._rest = (self._rest + arrived).split(b"\n")
        heard = [json.loads(line) for line in lines]
        self.said += heard
        if self._heard is not None:
            for line in heard:
                self._heard(line)
        return iter(heard)


class Hangs(Exception):  # noqa: N818 - it says what the child does
    """A child that does not go on, or ended before it was done."""


def wait_for_go() -> None:
    """Waits in a child until it is told to go on."""
    os.read(GO, 1)


def answer(work: Callable[[], Any]) -> Any:
    """What a function gives in a process of its own, so that nothing stays open in this one."""
    child = Child(lambda say: say({"answer": work()}))
    status = child.end()
    found = next((line for line in child.said if "answer" in line), None)
    if found is None:
        raise RuntimeError(f"status {status}: {child.said}")
    return found["answer"]


def _run(work: Work, writing: int) -> None:
    """The child's whole life."""

    def say(line: Line) -> None:
        left = json.dumps(line).encode() + b"\n"
        while left:
            left = left[os.write(writing, left) :]

    status = 1
    try:
        work(say)
        status = 0
    except BaseException:  # noqa: BLE001 - whatever it is, the torturer is to hear of it
        say({"bug": traceback.format_exc()})
    finally:
        os._exit(status)
