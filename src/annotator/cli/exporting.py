"""``annotator export``."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from annotator.cli import project, terminal
from annotator.cli.arguments import Arguments
from annotator.errors import InputError
from annotator.model.selection import Selection
from annotator.services.exporting import ExportOptions, export, writes
from annotator.services.lookup import find_article
from annotator.services.workspace import Workspace

STANDARD_OUTPUT = "-"


def run(arguments: Arguments) -> int:
    """Exports; raises if anything is wrong."""
    options = ExportOptions(
        str(arguments.format),
        guard_formulas=arguments.guard_formulas,
        bom=arguments.bom,
        includes_excluded=arguments.include_excluded,
    )
    _check(options)
    output = Path(str(arguments.output))
    if output.exists() and output.is_file() and not arguments.force and arguments.output != STANDARD_OUTPUT:
        raise InputError(
            "The file is there already. Add --force to write over it, or name another one.", path=output
        )
    with project.opened(arguments.db) as workspace, terminal.progress() as progress:
        selection = _selection(workspace, arguments)
        if arguments.output == STANDARD_OUTPUT:
            export(workspace, selection, options, terminal.binary_output(), progress)
            return 0
        report = export(workspace, selection, options, output, progress, overwrite=arguments.force)
    terminal.say(
        f"{report.annotations:,} annotation{'' if report.annotations == 1 else 's'} of {report.articles:,} "
        f"article{'' if report.articles == 1 else 's'} written to {output} ({report.bytes:,} bytes)."
    )
    return 0


def _check(options: ExportOptions) -> None:
    try:
        writes(options.format)
    except InputError as error:
        raise terminal.UsageError(str(error)) from None
    if options.format != "csv" and (options.guard_formulas or options.bom):
        raise terminal.UsageError("--guard-formulas and --bom are for csv.")


def _selection(workspace: Workspace, arguments: Arguments) -> Selection:
    return Selection(
        articles=_articles(workspace, arguments.article) if arguments.article else None,
        labels=tuple(_label(workspace, one) for one in arguments.label) or None,
        reviewers=_reviewers(workspace, arguments.reviewer) if arguments.reviewer else None,
    )


def _articles(workspace: Workspace, wanted: Sequence[str]) -> tuple[str, ...]:
    known = workspace.articles()
    try:
        return tuple(find_article(known, one).id for one in wanted)
    except InputError as error:
        raise terminal.UsageError(str(error)) from None


def _label(workspace: Workspace, wanted: str) -> str:
    found = workspace.scheme.label(wanted) or workspace.scheme.find(wanted)
    if found is None:
        known = ", ".join(label.id for label in workspace.scheme.labels)
        raise terminal.UsageError(f"There is no label “{wanted}”; the scheme has {known}.")
    return found.id


def _reviewers(workspace: Workspace, wanted: Sequence[str]) -> tuple[str, ...]:
    known = workspace.reviewers()
    for one in wanted:
        if one not in known:
            names = ", ".join(known) or "nobody"
            raise terminal.UsageError(f"There is nothing by “{one}” in this project; there is by {names}.")
    return tuple(wanted)
