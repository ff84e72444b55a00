"""What to send with a report of a problem: versions and the end of the log. Never words of an article, a quote or a note."""

from __future__ import annotations

import os
import platform
import re
from collections.abc import Iterable, Mapping
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

from annotator import paths

LINES = 60
"""Lines of the log, the last ones."""

_TAIL = 200_000
_ENTRY = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} [A-Z]+ [\w.]+: ")
_WHERE = re.compile(r'\s+File "[^"\n]*?([\w.-]+)", line (\d+), in (\S+)')
_RAISED = re.compile(r"([A-Za-z_][\w.]*(?:Error|Exception|Warning|Interrupt|Exit|Cancelled))\b(?::.*)?")
_QUOTED = re.compile(r"“[^”]*”?|‘[^’]*’?|\"[^\"]*\"?|(?<!\w)'[^']*'?")
_PATH = re.compile(r"(?:/|[A-Za-z]:\\)[^\s,;:()]*[/\\]([^\s/\\,;:()]+)")


def report(facts: Mapping[str, str], log: Path | None = None) -> str:
    """The report as plain words.

    Args:
        facts: What the window knows, by name: the version, the display, the schema.
        log: The log file; by default the program's own.
    """
    known = {
        **facts,
        "Python": platform.python_version(),
        "System": f"{platform.system()} {platform.release()} ({platform.machine()})",
    }
    lines = [f"{name}: {value}" for name, value in known.items()]
    last = log_lines(log or paths.log_folder() / "annotator.log")
    return "\n".join((*lines, "", f"The last {len(last)} lines of the log:", *last)) + "\n"


def log_lines(log: Path, most: int = LINES) -> list[str]:
    """The end of the log without anything that could be somebody's words; empty if there is none."""
    try:
        with log.open("rb") as stream:
            stream.seek(max(0, os.fstat(stream.fileno()).st_size - _TAIL))
            words = stream.read().decode("utf-8", "replace")
    except OSError:
        return []
    return list(_harmless(words.splitlines()))[-most:]


def address() -> str:
    """Where reports are to be sent: the project's page for issues, else its author; empty if neither is known."""
    try:
        known = metadata("annotator")
    except PackageNotFoundError:
        return ""
    pages = dict(part.split(", ", 1) for part in known.get_all("Project-URL") or [] if ", " in part)
    authors = known.get_all("Author-email") or [""]
    return pages.get("Issues") or pages.get("Homepage") or str(authors[0])


def _harmless(lines: Iterable[str]) -> Iterable[str]:
    for line in lines:
        entry, where, raised = _ENTRY.match(line), _WHERE.match(line), _RAISED.fullmatch(line)
        if entry is not None:
            message = _QUOTED.sub("“…”", line[entry.end() :])
            yield line[: entry.end()] + _PATH.sub(r"…/\1", message)
        elif where is not None:
            yield f"    {where.group(1)}, line {where.group(2)}, in {where.group(3)}"
        elif raised is not None:
            yield f"    {raised.group(1)}"
