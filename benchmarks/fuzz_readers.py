"""Tries every reader on files that are wrong in every way, on all cores; prints a table and keeps what fails.

The files are the tests' own small ones and, where ANNOTATOR_TEST_DATA names a folder, real ones. A case fails if a reader
raises anything but its refusal, gives a span that does not hold its quote, hangs, or takes more memory than it may. Every
twentieth case is imported into a project as well, sometimes stopped on the way, and fails if the project holds half of it, if
the same import again adds something, or if the project's check finds anything.
"""

from __future__ import annotations

import argparse
import faulthandler
import os
import resource
import sys
import time
import traceback
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import closing, suppress
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from zlib import crc32

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.io.fuzz_imports import Target, brought
from tests.io.fuzz_samples import Sample, real_samples, samples
from tests.io.fuzzing import Case, Outcome, cases, tried

from annotator.io import registry
from annotator.io.own_project import PROJECT
from measure import machine

DATA = "ANNOTATOR_TEST_DATA"
SLOW = 5.0
BATCH = 250
MEMORY = 4 * 2**30
LARGE = 600  # MB that the process may have, of which the samples and the libraries take 200
EVERY = 20  # of that many cases, one is imported
EVERY_PROJECT = 2  # likewise, of those that can be read in no other way
AT_ONCE = 25  # cases that are imported into one project
STUCK = 90  # seconds after which a case that no signal stops ends its process, with where it is


@dataclass
class Tally:
    """What came of the cases of a format.

    Attributes:
        failures: Where and what, with how often.
        taken: Cases of which something came.
        imported: Cases that were brought into a project as well.
        slowest: Seconds.
        memory: MB that the process had at most.
    """

    cases: int = 0
    records: int = 0
    taken: int = 0
    refused: int = 0
    imported: int = 0
    seconds: float = 0.0
    slowest: float = 0.0
    memory: float = 0.0
    failures: Counter[str] = field(default_factory=Counter)

    def add(self, other: Tally) -> None:
        """Takes another one's numbers in."""
        self.cases += other.cases
        self.records += other.records
        self.taken += other.taken
        self.refused += other.refused
        self.imported += other.imported
        self.seconds += other.seconds
        self.slowest = max(self.slowest, other.slowest)
        self.memory = max(self.memory, other.memory)
        self.failures += other.failures


def given(format_id: str, count: int, seed: int, data: Path | None) -> Iterator[Case]:
    """Half of the cases are made of our own files, half of real ones if there are some."""
    real = real_samples(data, takes_all=True) if data else ()
    of_real = count // 2 if any(one.format == format_id for one in real) else 0
    return chain(
        cases(samples(), format_id, count - of_real, seed), cases(real, format_id, of_real, seed + 1_000_000)
    )


class Imports:
    """Brings cases into a project that begins again after some of them, or after one that failed."""

    def __init__(self, folder: str, seed: int) -> None:
        self._target, self._random, self._count = Target(Path(folder)), Random(seed), 0

    def bring(self, case: Case) -> Outcome:
        """Imports a case."""
        self._count += 1
        if self._count % AT_ONCE == 0:
            self._target.renew()
        try:
            return brought(case, self._target, self._random)
        except BaseException:
            self._target.renew()
            raise

    def close(self) -> None:
        """Closes the project."""
        self._target.close()


def attempt(case: Case, tally: Tally, kept: Path, act: Callable[[Case], Outcome]) -> None:
    """Tries a case and counts what came of it."""
    started = time.perf_counter()
    forget_peak()
    faulthandler.dump_traceback_later(STUCK, exit=True)
    try:
        outcome = act(case)
        tally.records += outcome.records
        tally.taken += outcome.records > 0
        tally.refused += outcome.problem is not None
    except BaseException as failure:
        if isinstance(failure, KeyboardInterrupt):
            raise
        keep(case, said(failure), tally, kept)
    faulthandler.cancel_dump_traceback_later()
    took, memory = time.perf_counter() - started, peak()
    tally.slowest, tally.memory = max(tally.slowest, took), max(tally.memory, memory)
    if took > (SLOW if act is tried else 3 * SLOW):  # an import is made up to three times
        keep(case, f"slow: {took:.0f} s", tally, kept)
    if memory > LARGE:
        keep(case, f"large: {memory:.0f} MB", tally, kept)


def forget_peak() -> None:
    """Has the system measure the peak of memory from now on, where it can."""
    with suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")


def peak() -> float:
    """MB of memory that the process had at most since then; 0 where the system does not say."""
    with suppress(OSError):
        for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) / 1024
    return 0.0


def said(failure: BaseException) -> str:
    """What a failure is and where in the program it came from."""
    frames = [
        one
        for one in traceback.extract_tb(failure.__traceback__)
        if f"{os.sep}annotator{os.sep}" in one.filename
    ]
    places = " < ".join(f"{Path(one.filename).name}:{one.lineno}" for one in reversed(frames[-3:]))
    return f"{type(failure).__name__} {str(failure)[:160]!r} {places}"


def keep(case: Case, words: str, tally: Tally, kept: Path) -> None:
    """Counts a failure and keeps its file, the first times that it is met."""
    tally.failures[words] += 1
    if tally.failures[words] <= 2:
        folder = kept / f"{case.reader or 'recognised'}-{crc32(case.sample.content):08x}"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / case.sample.name).write_bytes(case.sample.content)
        (folder / "failure.txt").write_text(words + "\n", encoding="utf-8")
        for name, content in case.sample.files.items():
            (folder / Path(name).name).write_bytes(content)


def batch(format_id: str, count: int, seed: int, data: Path | None, kept: Path) -> Tally:
    """Tries that many cases of a format; in a process of its own."""
    warnings.simplefilter("error")
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    tally, started = Tally(), time.perf_counter()
    with TemporaryDirectory() as folder, closing(Imports(folder, seed)) as imports:
        for case in given(format_id, count, seed, data):
            tally.cases += 1
            attempt(case, tally, kept, tried)
            if tally.cases % (EVERY_PROJECT if format_id == PROJECT else EVERY) == 0:
                tally.imported += 1
                attempt(case, tally, kept, imports.bring)
    tally.seconds = time.perf_counter() - started
    return tally


def run(options: argparse.Namespace, formats: list[str], data: Path | None) -> dict[str, Tally]:
    """All batches, on all cores."""
    found = {each: Tally() for each in formats}
    each_has = -(-options.cases // (len(formats) * BATCH))
    jobs = [(each, options.seed * 10_000 + number) for number in range(each_has) for each in formats]
    with ProcessPoolExecutor(options.processes) as pool:
        waiting = {pool.submit(batch, each, BATCH, seed, data, options.kept): each for each, seed in jobs}
        for done in as_completed(waiting):
            try:
                found[waiting[done]].add(done.result())
            except Exception as failure:  # noqa: BLE001 - a batch that failed is counted; the others go on
                found[waiting[done]].failures[f"a batch ended: {failure!r}"] += 1
    return found


def table(found: dict[str, Tally]) -> None:
    """Prints a line a format, then the failures."""
    print(
        f"{'format':18}{'cases':>9}{'imported':>10}{'taken':>9}{'refused':>9}{'records':>11}"
        f"{'seconds':>9}{'slowest':>9}{'MB':>6}{'failures':>10}"
    )
    whole = Tally()
    for name, one in [*found.items(), ("all", whole)]:
        print(
            f"{name:18}{one.cases:9,}{one.imported:10,}{one.taken:9,}{one.refused:9,}{one.records:11,}"
            f"{one.seconds:9.1f}{one.slowest:9.2f}{one.memory:6.0f}{one.failures.total():10,}"
        )
        if one is not whole:
            whole.add(one)
    for words, times in whole.failures.most_common():
        print(f"  {times:5,} × {words}")


def main() -> None:
    """Try and print; ends with 1 if anything failed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--cases", type=int, default=100_000, help="over all formats (100,000)")
    parser.add_argument("--seed", type=int, default=1, help="another one makes other cases (1)")
    parser.add_argument("--formats", nargs="*", help="ids; all that are read if none is given")
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--kept", type=Path, default=Path("fuzz-failures"), help="folder for files that fail")
    options = parser.parse_args()
    formats = options.formats or [each.id for each in registry.formats() if each.reads]
    data = Path(os.environ[DATA]) if os.environ.get(DATA) else None
    real: tuple[Sample, ...] = real_samples(data, takes_all=True) if data else ()
    print(
        f"Seed {options.seed}, {len(samples())} files of our own, {len(real)} real ones. {machine()}",
        flush=True,
    )
    found = run(options, formats, data)
    table(found)
    raise SystemExit(any(one.failures for one in found.values()))


if __name__ == "__main__":
    main()
