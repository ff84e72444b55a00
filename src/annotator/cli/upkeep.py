"""``annotator check`` and ``annotator backup``."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

from annotator.cli import project, terminal
from annotator.cli.arguments import Arguments
from annotator.services.backup import backup as make_backup
from annotator.services.checking import check as find_faults


def check(arguments: Arguments) -> int:
    """Verifies everything; 1 if anything is wrong."""
    with project.opened(arguments.db) as workspace, terminal.progress() as progress:
        found = find_faults(workspace, progress)
        name = workspace.target
    wrong = [one for one in found if not one.is_remark]
    if arguments.json:
        terminal.result_json({"sound": not wrong, "findings": [asdict(one) for one in found]})
    else:
        for one in found:
            terminal.result(terminal.one_line(one.sentence))
        count = f"{len(wrong):,} thing{'' if len(wrong) == 1 else 's'} wrong"
        terminal.result(f"{terminal.one_line(name)}: {count if wrong else 'everything is as it should be'}.")
    return 1 if wrong else 0


def backup(arguments: Arguments) -> int:
    """Makes a copy and says where it is."""
    with project.opened(arguments.db) as workspace:
        path = make_backup(workspace, Path(arguments.file) if arguments.file else None)
    terminal.result(terminal.one_line(str(path)))
    return 0
