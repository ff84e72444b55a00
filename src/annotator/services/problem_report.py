"""What to send with a report of a problem: versions and the end of the log. Never words of an article, a quote or a note."""

from __future__ import annotations

import os
import platform
import re
from collections.abc import Iterable, Mapping, Sequence
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

from annotator.services.program_log import crash_path, log_path

LINES = 60
"""Lines of the log, the last ones."""

_CRASH_LINES = 30
_TAIL = 200_000
_ENTRY = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} [A-Z]+ [\w.]+ \[\d+\]: ")
_CALLED = re.compile(
    r"    [\w.]+, line \d+, in [\w<>]+|    … \d+ more|    \d+ entries before this one could not be written"
)
_RAISED = re.compile(r"    (\w+): “.*")
_QUOTED = re.compile(r"“[^”]*(?:”|\Z)")
_CRASHED = re.compile(r"(Fatal Python error: [A-Za-z ]+|Current thread|Thread)\b")
_WHERE = re.compile(r'\s+File "[^"\n]*?([\w.-]+)", line (\d+) in (\w+|<\w+>)')


def report(facts: Mapping[str, str], log: Path | None = None, *, bugs: Sequence[str] = ()) -> str:
    """The report as plain words.

    Args:
        facts: What the window knows, by name: the version, the display, the schema.
        log: The log file; by default the program's own.
        bugs: What has just gone wrong, in the lines of the log, which may not be there to be read.
    """
    known = {
        **facts,
        "Python": platform.python_version(),
        "System": f"{platform.system()} {platform.release()} ({platform.machine()})",
    }
    lines = [f"{name}: {value}" for name, value in known.items()]
    if bugs:
        lines += ["", "What went wrong:", *harmless(bugs, is_entry=True)]
    crash = _crash_lines(crash_path() if log is None else log.with_name(crash_path().name))
    if crash:
        lines += ["", "The program has ended by itself before:", *crash]
    last = log_lines(log or log_path())
    return "\n".join((*lines, "", f"The last {len(last)} lines of the log:", *last)) + "\n"


def log_lines(log: Path, most: int = LINES) -> list[str]:
    """The end of the log, and of the one before it, without anything that could be somebody's words."""
    last = list(harmless(_tail(log)))[-most:]
    if len(last) < most:
        before = list(harmless(_tail(log.with_name(f"{log.name}.1"))))
        last = [*before, *last][-most:]
    return last


def address() -> str:
    """Where reports are to be sent: the project's page for issues, else its author; empty if neither is known."""
    try:
        known = metadata("annotator")
    except PackageNotFoundError:
        return ""
    pages = dict(part.split(", ", 1) for part in known.get_all("Project-URL") or [] if ", " in part)
    authors = known.get_all("Author-email") or [""]
    return pages.get("Issues") or pages.get("Homepage") or str(authors[0])


def harmless(lines: Iterable[str], *, is_entry: bool = False) -> Iterable[str]:
    """The lines of the log that hold the program's own words; what was put into them is left out.

    Args:
        lines: Of the log, as `annotator.services.program_log.EntryFormatter` makes them; others are left out.
        is_entry: Whether the lines begin in the middle of an entry.
    """
    for line in lines:
        entry, raised = _ENTRY.match(line), _RAISED.match(line)
        if entry is not None:
            is_entry = True
            yield line[: entry.end()] + _QUOTED.sub("“…”", line[entry.end() :])
        elif is_entry and raised is not None:
            yield f"    {raised.group(1)}"
        elif is_entry and _CALLED.fullmatch(line) is not None:
            yield line
        else:
            is_entry = False


def _crash_lines(path: Path) -> list[str]:
    """The end of what the interpreter has said about a fault below it, without paths."""
    found: list[str] = []
    for line in _tail(path):
        what, where = _CRASHED.match(line), _WHERE.match(line)
        if what is not None:
            found.append(what.group(1))
        elif where is not None:
            found.append(f"    {where.group(1)}, line {where.group(2)}, in {where.group(3)}")
    return found[-_CRASH_LINES:]


def _tail(path: Path) -> list[str]:
    try:
        with path.open("rb") as stream:
            stream.seek(max(0, os.fstat(stream.fileno()).st_size - _TAIL))
            return stream.read().decode("utf-8", "replace").split("\n")
    except OSError:
        return []
