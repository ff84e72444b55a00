"""``annotator import``."""

from __future__ import annotations

import sys
from collections.abc import Generator, Sequence
from contextlib import AbstractContextManager, ExitStack, closing, contextmanager
from dataclasses import asdict, replace
from pathlib import Path

from annotator.cli import project, terminal
from annotator.cli.arguments import Arguments
from annotator.errors import InputError
from annotator.io import registry
from annotator.services.counted import counted
from annotator.services.importing import FilePlan, ImportOptions, ImportReport
from annotator.services.importing import run as run_import
from annotator.services.keeping import keep_before
from annotator.services.lookup import find_article
from annotator.services.scheme_rules import SchemeRules
from annotator.services.sources import Source, spooled
from annotator.services.wording import META_WORDS
from annotator.services.workspace import Workspace
from annotator.store.addresses import path_of

STANDARD_INPUT = "-"
_SHOWN_NAMES = 8


def run(arguments: Arguments) -> int:
    """Imports; 1 if anything was refused or left out."""
    options = ImportOptions(
        format=arguments.format,
        label_map=dict(arguments.map),
        keep_going=arguments.keep_going,
        dry_run=arguments.dry_run,
        guarded=arguments.guarded,
        new_names=arguments.new_labels,
        encoding=arguments.encoding,
        keeps_full_text=arguments.full_text,
        versions=arguments.new_version,
        takes_theirs=arguments.take_theirs,
    )
    _check_format(options.format)
    with _opened_sources(arguments.paths) as sources, _project(arguments) as workspace:
        _check_map(workspace, options)
        options = _with_version(workspace, options, arguments)
        with terminal.progress() as progress:
            if not options.dry_run:
                keep_before(workspace, progress, say=terminal.say)
            report = run_import(workspace, sources, options, progress)
    for one in report.files:
        _say_problems(one)
    if arguments.json:
        terminal.result_json(_as_json(report))
    else:
        _show(report, dry_run=options.dry_run)
    return 1 if any(one.problems for one in report.files) else 0


def _with_version(workspace: Workspace, options: ImportOptions, arguments: Arguments) -> ImportOptions:
    """The options with the article that the one file is a newer version of, if one is named."""
    if arguments.version_of is None:
        return options
    if len(arguments.paths) != 1:
        raise terminal.UsageError("--version-of takes one file.")
    return replace(options, version_of=find_article(workspace.articles(), arguments.version_of).id)


def _project(arguments: Arguments) -> AbstractContextManager[Workspace]:
    """The project; for a dry run of one that is not there yet, a draft that goes away."""
    path = path_of(project.target(arguments.db))
    is_missing = path is not None and not path.exists()
    is_changed = is_missing or not arguments.dry_run
    return project.opened(
        arguments.db, reviewer=arguments.reviewer, create=is_changed, read_only=not is_changed
    )


def _check_format(format_id: str | None) -> None:
    try:
        if format_id is not None:
            registry.read_format(format_id)
    except InputError as error:
        raise terminal.UsageError(str(error)) from None


def _check_map(workspace: Workspace, options: ImportOptions) -> None:
    try:
        SchemeRules(workspace.scheme, options.label_map)
    except InputError as error:
        raise terminal.UsageError(str(error)) from None


@contextmanager
def _opened_sources(given: Sequence[str]) -> Generator[list[Path | Source]]:
    if list(given).count(STANDARD_INPUT) > 1:
        raise terminal.UsageError("Standard input (-) can be named once.")
    with ExitStack() as stack:
        yield [_source(one, stack) for one in given]


def _source(given: str, stack: ExitStack) -> Path | Source:
    """A path; standard input, or a pipe that is named, is read to its end first."""
    if given == STANDARD_INPUT:
        if sys.stdin is None:
            raise InputError("Standard input is closed.")
        return stack.enter_context(closing(spooled(sys.stdin.buffer, Path("standard input"))))
    path = Path(given)
    if not terminal.is_pipe(path):
        return path
    with path.open("rb") as stream:
        return stack.enter_context(closing(spooled(stream, path)))


def _say_problems(one: FilePlan) -> None:
    for problem in one.problems:
        where = ", " if problem.startswith("line") else ": "
        terminal.say(f"annotator: {one.path}{where}{problem}")


def _show(report: ImportReport, *, dry_run: bool) -> None:
    for one in report.files:
        terminal.result(terminal.one_line(f"{_WORDS[one.state]} {one.path}{_about(one)}"))
        for difference in one.differences:
            terminal.result(terminal.one_line(f"  differs: {difference}"))
    adds = "would be added" if dry_run else "added"
    articles = counted(report.articles_added, "article")
    annotations = counted(report.annotations_added, "annotation")
    terminal.result(f"{articles} and {annotations} {adds}.")


_WORDS = {"ready": "taken  ", "duplicate": "known  ", "refused": "refused"}


def _about(one: FilePlan) -> str:
    said = [f"“{one.title}”"] if one.title else []
    if one.words:
        said.append(counted(one.words, "word"))
    said += [
        f"proposed {META_WORDS[name]} {value}" for name, value in one.proposed.items() if name != "licence"
    ]
    if one.annotations:
        said.append(counted(one.annotations, "annotation"))
    if one.suggestions:
        said.append(counted(one.suggestions, "suggestion"))
    if one.litter_lines:
        said.append(f"{counted(one.litter_lines, 'line')} probably not article text")
    if one.by_quote:
        said.append(f"{one.by_quote:,} placed by quote")
    said += [_new_names(what, names) for what, names in _lacked(one) if names]
    if one.left_out:
        kinds = ", ".join(counted(count, kind) for kind, count in sorted(one.left_out.items()))
        said.append(f"left out: {kinds}")
    if one.problems and one.state == "ready":
        said.append("not all of it")
    told = f": {', '.join(said)}" if said else ""
    return " ".join((told + "." if told and one.remarks else told, *one.remarks))


def _lacked(one: FilePlan) -> tuple[tuple[str, Sequence[str]], ...]:
    if one.state == "refused":
        return ()
    return (("label", sorted(one.new_labels)), ("attribute", sorted(one.new_attributes)))


def _new_names(what: str, names: Sequence[str]) -> str:
    shown = ", ".join(names[:_SHOWN_NAMES]) + (", …" if len(names) > _SHOWN_NAMES else "")
    return f"{counted(len(names), f'new {what}')} ({shown})"


def _as_json(report: ImportReport) -> dict[str, object]:
    files = [
        {**asdict(replace(one, litter=())), "litter": one.litter_lines, "path": terminal.plain(one.path)}
        for one in report.files
    ]
    return {
        "files": files,
        "articles_added": report.articles_added,
        "annotations_added": report.annotations_added,
        "step": report.step,
    }
