"""Tries command lines that are wrong in every way, seed after seed; prints a table and ends with 1 if anything fell out.

Each is made from the table of commands and run in this process on a folder with everything in it that a path can be: links that
lead to themselves, sockets, devices, damaged projects, names that are no text. It fails if it ends in a traceback, without a
sentence, with a password in what is said, hangs, or leaves something behind or written over that was not named.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import time
from collections import Counter
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication
from tests.cli.fuzz_commands import Call, World, call_of, ended, fault_of, made_world, watched

from measure import machine

EACH = 100  # calls in one world


def renewed(folder: Path) -> World:
    """A new world in the place of the old one."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    return made_world(folder)


def tried(call: Call, world: World, statuses: Counter[int]) -> str | None:
    """What fell out of a call; None if nothing did."""
    try:
        with watched(world, call):
            end = ended(call, world)
    except KeyboardInterrupt:
        raise
    except BaseException as failure:  # noqa: BLE001 - a hang is no Exception
        return f"{type(failure).__name__}: {str(failure)[:100]}"
    statuses[end.status] += 1
    fault = fault_of(call, end)
    return f"{fault}: {end.err[-160:]!r}" if fault else None


def main() -> None:
    """Try and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--cases", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1, help="another one makes other cases (1)")
    options = parser.parse_args()
    application = QApplication([])
    statuses: Counter[int] = Counter()
    faults: Counter[str] = Counter()
    started = time.perf_counter()
    with TemporaryDirectory() as folder:
        place = Path(folder) / "w"
        world = renewed(place)
        for number in range(options.cases):
            if number % EACH == EACH - 1:
                world = renewed(place)
            call = call_of(Random(f"{options.seed} {number}"), world)
            fault = tried(call, world, statuses)
            if fault is not None:
                faults[fault] += 1
                print(f"case {number}: {fault}\n  {[one[:80] for one in call.arguments]}", flush=True)
                world = renewed(place)
    print(f"Seed {options.seed}. {machine()}")
    print(f"{options.cases:,} command lines in {time.perf_counter() - started:.0f} s: ", end="")
    print(", ".join(f"{count:,} ended with {status}" for status, count in sorted(statuses.items())), end="")
    print(f", {faults.total():,} faults.")
    application.quit()
    raise SystemExit(bool(faults))


if __name__ == "__main__":
    main()
