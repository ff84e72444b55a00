"""Imports files that are made to take time or memory, each in a process of its own; prints how long each took and its peak.

Ends with 1 if one took longer or more memory than a file may, or was neither taken nor refused with a sentence.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parent))

from hostile_documents import DOCUMENTS
from measure import ANNOTATOR, environment, machine

SECONDS = 30
MEMORY = 1024  # MB
PATIENCE = 120
WRONG = ("Traceback", "a mistake in the program")


@dataclass(frozen=True, slots=True)
class Tried:
    """What became of a file.

    Attributes:
        megabytes: Of the file.
        processor: Seconds that it was computed for, whatever else the machine did.
        peak: MB.
        said: The first sentence about it, or what went wrong.
        is_wrong: Whether it ended in anything but an import or a refusal.
    """

    megabytes: float
    processor: float
    seconds: float
    peak: float
    said: str
    is_wrong: bool


def tried(kind: str) -> Tried:
    """Imports a document of that kind into a new project with the program's command."""
    with TemporaryDirectory() as folder:
        # In a process of its own: the system counts what its parent held as a program's own memory.
        subprocess.run([sys.executable, __file__, "--make", kind, folder], check=True)
        path = Path(folder, Path(folder, "first").read_text(encoding="utf-8"))
        size = path.stat().st_size / 2**20
        output = Path(folder, "out")
        command = [
            *ANNOTATOR,
            "import",
            "--db",
            f"{folder}/a.db",
            "--keep-going",
            "--encoding",
            "guess",
            "--json",
            str(path),
        ]
        begun = time.perf_counter()
        with output.open("wb") as stream:
            process = subprocess.Popen(command, stdout=stream, stderr=stream, env=environment())
            guard = threading.Timer(PATIENCE, os.kill, (process.pid, signal.SIGKILL))
            guard.start()
            _, status, usage = os.wait4(process.pid, 0)
            guard.cancel()
        process.returncode = code = os.waitstatus_to_exitcode(status)
        said = output.read_text(encoding="utf-8", errors="replace")
        return Tried(
            size,
            usage.ru_utime + usage.ru_stime,
            time.perf_counter() - begun,
            usage.ru_maxrss / 1024,
            short(said),
            code < 0 or any(sign in said for sign in WRONG),
        )


def make(kind: str, folder: Path) -> None:
    """Writes the document's files into a folder below that one, and the first one's name beside it."""
    files = DOCUMENTS[kind]()
    (folder / "given").mkdir()
    for name, content in files.items():
        (folder / "given" / name).write_bytes(content)
    (folder / "first").write_text(f"given/{next(iter(files))}", encoding="utf-8")


def short(said: str) -> str:
    """The state of the file and what is said of it, in a line."""
    if "Traceback" in said:
        return said.strip().splitlines()[-1][:150]
    try:
        one = json.loads(said[said.index("{") : said.rindex("}") + 1])["files"][0]
    except (ValueError, KeyError, IndexError, TypeError):
        return " ".join(said.split())[:150]
    words = one.get("problem") or f"{one.get('articles')} articles, {one.get('annotations')} annotations"
    return f"{one.get('state')}: {words}"[:150]


def main() -> None:
    """Try and print; ends with 1 if anything is over its bounds."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--only", nargs="*", default=[], help="documents whose kind holds one of these words")
    parser.add_argument("--make", nargs=2, metavar=("KIND", "FOLDER"), help="only write one into a folder")
    options = parser.parse_args()
    if options.make:
        make(options.make[0], Path(options.make[1]))
        return
    only = options.only
    print(machine(), f"{'MB':>7}{'CPU s':>8}{'seconds':>9}{'peak MB':>9}", sep="\n", flush=True)
    failed = 0
    for kind in DOCUMENTS:
        if only and not any(word in kind for word in only):
            continue
        one = tried(kind)
        is_over = one.is_wrong or one.processor > SECONDS or one.peak > MEMORY
        failed += is_over
        sign = "!" if is_over else " "
        print(
            f"{one.megabytes:7.1f}{one.processor:8.1f}{one.seconds:9.1f}{one.peak:9.0f} {sign} {kind}: {one.said}",
            flush=True,
        )
    raise SystemExit(failed > 0)


if __name__ == "__main__":
    main()
