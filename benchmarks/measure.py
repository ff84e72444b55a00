"""What all benchmarks share: quantiles, whole processes with their processor time and memory, the machine."""

from __future__ import annotations

import math
import os
import platform
import statistics
import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ANNOTATOR = [sys.executable, "-m", "annotator"]
MEMORY = Path("/dev/shm")  # a file system in memory, where there is one


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


def run(command: Sequence[str], *, output: Path) -> Ran:
    """Run a program to its end, its standard output into a file.

    Raises:
        RuntimeError: It did not end well.
    """
    with output.open("wb") as stream:
        begun = time.perf_counter()
        process = subprocess.Popen(command, stdout=stream, env=environment())
        _, status, usage = os.wait4(process.pid, 0)
        elapsed = time.perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)  # it is reaped: Popen need not wait for it
    if process.returncode:
        raise RuntimeError(f"{command[0]} ended with {process.returncode}")
    kilobyte = 1 if sys.platform == "darwin" else 1024
    return Ran(usage.ru_utime + usage.ru_stime, elapsed, usage.ru_maxrss * kilobyte)


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
