"""``annotator reviewers``."""

from __future__ import annotations

from dataclasses import asdict

from annotator.cli import project, terminal
from annotator.cli.arguments import Arguments
from annotator.services.workspace import Workspace

_HEAD = ("REVIEWER", "ANNOTATIONS", "LINKS", "ARTICLES BEGUN")


def run(arguments: Arguments) -> int:
    """Shows reviewers, or renames or merges one."""
    if arguments.what == "rename" and len(arguments.names) != 2:
        raise terminal.UsageError(
            "reviewers rename takes two names: the one that it is and the one that it is to be."
        )
    if arguments.what == "list" and arguments.names:
        raise terminal.UsageError("reviewers list takes no names.")
    with project.opened(
        arguments.db, reviewer=arguments.reviewer, read_only=arguments.what == "list"
    ) as workspace:
        if arguments.what == "rename":
            return _rename(workspace, arguments)
        return _show(workspace, arguments)


def _show(workspace: Workspace, arguments: Arguments) -> int:
    found = workspace.reviewer_work()
    if arguments.json:
        terminal.result_json([asdict(one) for one in found])
        return 0
    rows = [(one.name, f"{one.annotations:,}", f"{one.links:,}", f"{one.begun:,}") for one in found]
    for line in terminal.table(_HEAD, rows, right=_HEAD[1:]):
        terminal.result(line)
    return 0


def _rename(workspace: Workspace, arguments: Arguments) -> int:
    before, after = arguments.names
    if arguments.merge:
        terminal.copy_before(workspace)
    done = (
        workspace.merge_reviewers(before, after)
        if arguments.merge
        else workspace.rename_reviewer(before, after)
    )
    words = done.words if done is not None else "Nothing was changed: the names are the same"
    if arguments.json:
        terminal.result_json({"step": done.step if done is not None else None, "words": words})
    else:
        terminal.result(terminal.one_line(f"{words}."))
    return 0
