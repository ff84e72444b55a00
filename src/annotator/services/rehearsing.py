"""What an export would be, found out in one pass: by doing all of it but the writing.

The writer of the format is run into nothing, and each article that it reads is looked at on the way. Only if it stops at a quote that
is not what stands at its positions, or does not read all of the articles, are they gone through once more.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from annotator.errors import SpanError
from annotator.io import registry
from annotator.io.formats import Format
from annotator.model.selection import Selection
from annotator.services.corpus_export import losses_of
from annotator.services.export_checks import CHECKED, ExportCheck, Look, loss_check
from annotator.services.export_options import ExportOptions, Preview
from annotator.services.jobs import Progress
from annotator.services.training_checks import checks_of
from annotator.services.training_options import TrainingReport
from annotator.services.training_sets import look_at_training_set
from annotator.services.workspace import Workspace
from annotator.store import streams
from annotator.store.streams import ArticleContents


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """What would be written.

    Attributes:
        checks: What has to be known before; an ``error`` among it would make the export fail.
        preview: The first lines of a training set, with what its parts will hold; None for an ordinary export, whose first
            lines can be had sooner.
    """

    checks: list[ExportCheck]
    preview: Preview | None = None


def rehearse(
    workspace: Workspace,
    selection: Selection,
    options: ExportOptions,
    progress: Progress,
    *,
    lines: int = 0,
) -> Rehearsal:
    """Goes through what would be written.

    Args:
        workspace: The project.
        selection: What to write.
        options: How.
        progress: Counts articles.
        lines: How many of a training set are wanted.

    Raises:
        InputError: It cannot be written in that format, or a library is missing.
        Cancelled: Stopped.
    """
    found = registry.format_of(options.format)
    seen = Look(workspace, selection, options)
    try:
        made = _made(workspace, selection, options, found, progress, seen, lines)
    except SpanError:
        made = None
    if made is None or seen.articles < _number_of_articles(workspace, selection):
        seen.go_through(progress)
    checks = seen.checks()
    if made is None or any(check.kind == "error" for check in checks):
        return Rehearsal(checks)
    return Rehearsal([*checks, *made.checks], made.preview)


def _made(
    workspace: Workspace,
    selection: Selection,
    options: ExportOptions,
    found: Format,
    progress: Progress,
    seen: Look,
    lines: int,
) -> Rehearsal:
    """What the writer says."""
    if options.training is not None:
        report, preview = look_at_training_set(
            workspace, selection, options, found, progress, watch=seen.take, lines=lines
        )
        losses, training = report.losses, report.training
        checks = [] if training is None else list(_on_parts(training))
        preview = replace(preview, training=training)
    elif found.writing is not None:
        total = _number_of_articles(workspace, selection)

        def watch(contents: ArticleContents) -> None:
            seen.take(contents)
            progress.report(seen.articles, total, CHECKED)

        losses = losses_of(workspace, selection, options, found, progress, watch=watch)
        checks, preview = [], None
    else:
        return Rehearsal([])
    known = found.writing.options if found.writing is not None else ()
    return Rehearsal([*checks, *(loss_check(kind, count, known) for kind, count in losses.counts())], preview)


def _on_parts(report: TrainingReport) -> Iterator[ExportCheck]:
    """What the parts will hold, and what has to be known of them."""
    for name, part in report.parts.items():
        yield ExportCheck(
            "ok",
            f"{name}: articles {part.articles:,}, records {part.records:,}, of these without annotations "
            f"{part.negatives:,}, annotations {part.annotations:,}",
            "",
        )
    yield from checks_of(report)


def _number_of_articles(workspace: Workspace, selection: Selection) -> int:
    with workspace.database.read() as t:
        return streams.size(t, selection)[0]
