"""``annotator original``."""

from __future__ import annotations

from pathlib import Path

from annotator.cli import project, terminal
from annotator.cli.arguments import Arguments
from annotator.errors import InputError
from annotator.services.lookup import find_article
from annotator.services.originals import Original
from annotator.services.workspace import Workspace

_STANDARD_OUTPUT = "-"


def run(arguments: Arguments) -> int:
    """Saves an article's original file and says where it is."""
    with project.opened(arguments.db) as workspace:
        found = workspace.original(_article(workspace, str(arguments.article)))
    if arguments.output == _STANDARD_OUTPUT:
        terminal.binary_output().write(found.content)
        return 0
    terminal.result(terminal.one_line(str(_saved(found, arguments))))
    return 0


def _article(workspace: Workspace, wanted: str) -> str:
    try:
        return find_article(workspace.articles(), wanted).id
    except InputError as error:
        raise terminal.UsageError(str(error)) from None


def _saved(found: Original, arguments: Arguments) -> Path:
    target = found.target(Path(arguments.output or "."))
    if target.is_file() and not arguments.force:
        raise InputError(
            "The file is there already. Add --force to write over it, or name another one.", path=target
        )
    return found.save(target, overwrite=arguments.force)
