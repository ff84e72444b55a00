"""Imports: a file is verified whole before anything of it is written; files are independent of each other.

`plan` only looks. `run` looks at each file and writes it if it is right, in transactions of a few hundred rows with pauses
in which a reviewer's own edits come through; all of it is one undo step.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

from annotator.errors import Cancelled, InputError
from annotator.model.text import storable
from annotator.services.import_looking import Looker
from annotator.services.import_plan import FilePlan, ImportOptions
from annotator.services.import_writing import ImportWriter
from annotator.services.jobs import Progress
from annotator.services.sources import Source, expand
from annotator.services.workspace import Workspace

__all__ = ["FilePlan", "ImportOptions", "ImportReport", "plan", "run"]


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did.

    Attributes:
        files: Each as it was planned; remarks of writing added.
        step: The undo step, or None if nothing was written.
    """

    files: list[FilePlan]
    articles_added: int
    annotations_added: int
    step: int | None


def plan(
    workspace: Workspace,
    sources: Sequence[Path | Source],
    options: ImportOptions,
    progress: Progress,
    *,
    found: Callable[[FilePlan], None] | None = None,
) -> list[FilePlan]:
    """What each file, and each file of a folder, holds. Changes nothing.

    Args:
        workspace: The project.
        sources: Files, folders and streams.
        options: How they are to be read.
        progress: Told which file is looked at.
        found: Gets each file as soon as it was looked at, in this thread.

    Raises:
        InputError: The format or a name to map to does not exist.
        Cancelled: Stopped.
    """
    looker = Looker(workspace, options, progress)
    plans: list[FilePlan] = []
    for source in _counted(expand(sources, progress), progress):
        plans.append(_file(looker, source, None))
        if found is not None:
            found(plans[-1])
    return plans


def run(
    workspace: Workspace, sources: Sequence[Path | Source], options: ImportOptions, progress: Progress
) -> ImportReport:
    """Imports what is right. Stopped, it leaves whole articles, and the same import again completes it.

    Raises:
        InputError: The format or a name to map to does not exist.
        RuleError: The project is opened to read only.
        DatabaseError: It cannot be written.
        Cancelled: Stopped.
    """
    looker = Looker(workspace, options, progress)
    every = [one for one in expand(sources, progress) if options.only is None or one.path in options.only]
    words = (
        f"Imported “{storable(every[0].path.name)}”" if len(every) == 1 else f"Imported {len(every):,} files"
    )
    writer = ImportWriter(workspace, words, progress)
    try:
        files = [
            _file(looker, source, None if options.dry_run else writer) for source in _counted(every, progress)
        ]
    except Cancelled:
        raise Cancelled(_stopped(writer)) from None
    if options.dry_run:
        return ImportReport(
            files, sum(one.articles for one in files), sum(one.annotations for one in files), None
        )
    _remember_kept(workspace, options)
    return ImportReport(files, writer.articles, writer.annotations, writer.step)


def _remember_kept(workspace: Workspace, options: ImportOptions) -> None:
    """Keeps in mind what is article text although it was proposed for excluding."""
    if not options.kept:
        return
    from annotator.services.litter_kept import keep_lines

    ids = {one.text_sha256: one.id for one in workspace.articles()}
    for text_sha256, lines in options.kept.items():
        if text_sha256 in ids:
            keep_lines(workspace, ids[text_sha256], lines)


def _stopped(writer: ImportWriter) -> str:
    if writer.step is None:
        return "Stopped; nothing was imported."
    articles, annotations = writer.articles, writer.annotations
    return (
        f"Stopped after {articles:,} article{'' if articles == 1 else 's'} and {annotations:,} "
        f"annotation{'' if annotations == 1 else 's'}, which are whole; the same import again completes it."
    )


def _file(looker: Looker, source: Source, writer: ImportWriter | None) -> FilePlan:
    """Looks at a file and, with a writer, writes it if it is right. It is opened once: it may be a pipe."""
    with ExitStack() as opened:
        try:
            given = opened.enter_context(source.opened())
        except InputError as error:
            return looker.refused(source.path, error)
        given.options = looker.reading_of(source.path)
        found = looker.look(given, source.path)
        if writer is None or found.state != "ready":
            return found
        remarks = writer.write(
            lambda: looker.articles(given, found), found.path, has_links=found.links > 0, scheme=looker.scheme
        )
        return replace(found, remarks=(*found.remarks, *remarks))


def _counted(sources: Sequence[Source], progress: Progress) -> Iterator[Source]:
    for number, source in enumerate(sources):
        progress.check()
        progress.report(number, len(sources), source.path.name)
        yield source
