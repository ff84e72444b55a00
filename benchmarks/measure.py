"""What all benchmarks share: quantiles, whole processes with their processor time and memory, the machine."""

from __future__ import annotations

import json
import math
import os
import platform
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ANNOTATOR = [sys.executable, "-m", "annotator"]
MEMORY = Path("/dev/shm")  # a file system in memory, where there is one
AIM, FREEZE = 0.016, 0.100  # seconds: of an act until it is painted, and that the window is held


@dataclass(frozen=True, slots=True)
class Ran:
    """A process that has ended.

    Attributes:
        processor: User and system time, in seconds.
        elapsed: Seconds from start to end.
        peak: Most memory it held, in bytes.
    """

    processor: float
    elapsed: float
    peak: int


def environment(**more: str) -> dict[str, str]:
    """The environment of a child process: modules are kept compiled, as for everybody who has not switched that off."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"} | more


_STARTER = """
import json, os, sys, time
begun = time.perf_counter()
child = os.posix_spawnp(sys.argv[2], sys.argv[2:], os.environ)
_, status, used = os.wait4(child, 0)
found = os.waitstatus_to_exitcode(status), used.ru_utime + used.ru_stime, time.perf_counter() - begun, used.ru_maxrss
os.write(int(sys.argv[1]), json.dumps(found).encode())
"""
"""Starts a program from a small process: a child's most memory begins with what its parent held."""


def run(command: Sequence[str], *, output: Path, is_quiet: bool = False) -> Ran:
    """Run a program to its end, its standard output into a file.

    Args:
        command: The program and its arguments.
        output: The file.
        is_quiet: Whether what it says on standard error is not shown.

    Raises:
        RuntimeError: It did not end well.
    """
    with output.open("wb") as stream, tempfile.TemporaryFile() as told:
        subprocess.run(
            [sys.executable, "-I", "-S", "-c", _STARTER, str(told.fileno()), *command],
            stdout=stream, stderr=subprocess.DEVNULL if is_quiet else None, env=environment(), pass_fds=(told.fileno(),), check=True,
        )  # fmt: skip
        told.seek(0)
        code, processor, elapsed, peak = json.loads(told.read())
    if code:
        raise RuntimeError(f"{command[0]} ended with {code}")
    return Ran(processor, elapsed, peak * (1 if sys.platform == "darwin" else 1024))


def median(values: Iterable[float]) -> float:
    """The middle value."""
    return statistics.median(values)


def p95(values: Sequence[float]) -> float:
    """The value that one in twenty exceeds."""
    return sorted(values)[max(0, math.ceil(0.95 * len(values)) - 1)]


def milliseconds(values: Sequence[float]) -> str:
    """Median and 95th percentile of seconds, for a person."""
    return f"p50 {median(values) * 1000:6.2f} ms   p95 {p95(values) * 1000:6.2f} ms"


def megabytes(size: int) -> str:
    """Bytes, for a person."""
    return f"{size / 1e6:.0f} MB"


def machine() -> str:
    """One line that says where the figures were made."""
    from PySide6 import __version__ as qt

    return (
        f"{os.cpu_count()} × {_processor()}, {platform.system()} {platform.release()}, "
        f"Python {platform.python_version()}, PySide6 {qt}"
    )


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()


class Measured:
    """The figures of one act.

    Attributes:
        clock: Seconds until the paint.
        processor: Of the main thread until then, in seconds.
        after: The longest that the event loop was held afterwards, in seconds.
    """

    def __init__(self) -> None:
        self.clock: list[float] = []
        self.processor: list[float] = []
        self.after: list[float] = []

    def take(self, driver, act: Callable[[], None], condition: Callable[[], object] = lambda: True) -> None:
        """Does it once."""
        clock, processor = driver.until_painted(act, condition)
        driver.held = 0.0
        driver.settle()
        self.clock.append(clock)
        self.processor.append(processor)
        self.after.append(driver.held)

    def line(self, what: str) -> str:
        """For a person."""
        held = max([*self.processor, *self.after])
        mark = "  HELD" if held > FREEZE else "  late" if p95(self.processor) > AIM else ""
        return (
            f"    {what:24} p50 {median(self.processor) * 1000:7.2f}   p95 {p95(self.processor) * 1000:7.2f}"
            f"   clock at most {max(self.clock) * 1000:7.1f}   after at most {max(self.after) * 1000:7.1f} ms{mark}"
        )
