"""``annotator rescue``."""

from __future__ import annotations

from pathlib import Path

from annotator.cli import terminal
from annotator.cli.arguments import Arguments
from annotator.services.rescuing import rescue


def run(arguments: Arguments) -> int:
    """Saves what can be read; 1 if anything is lost or is not as it was."""
    with terminal.progress() as progress:
        done = rescue(Path(arguments.file or ""), Path(arguments.output or ""), progress)
    if arguments.json:
        terminal.result_json(
            {
                "path": terminal.plain(done.path),
                "report": terminal.plain(done.report),
                "whole": done.is_whole,
                "saved": dict(done.saved),
                "lost": dict(done.lost),
                "told": list(done.told),
            }
        )
    else:
        terminal.result(str(done.path))
        for line in done.lines():
            terminal.result(terminal.one_line(line))
    return 0 if done.is_whole else 1
