"""Exports: articles and annotations as a file or a stream, every position proven on the way, in constant memory."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import BinaryIO, cast

from annotator.errors import InputError
from annotator.io import registry
from annotator.io.formats import Format, Writer
from annotator.io.records import ArticleRecord
from annotator.model.selection import Selection
from annotator.services.beginnings import Beginnings
from annotator.services.export_account import beside
from annotator.services.export_checks import ExportCheck
from annotator.services.export_options import ExportOptions, ExportReport, Preview, Tally, can_cut
from annotator.services.files import written_aside
from annotator.services.jobs import Progress
from annotator.services.outgoing import CountedStream, record_of
from annotator.services.own_exports import first_articles, pieces
from annotator.services.workspace import Workspace
from annotator.store import streams
from annotator.store.transaction import Transaction

__all__ = [
    "ExportCheck", "ExportOptions", "ExportReport", "Preview", "export", "preflight", "preview", "writes",
]  # fmt: skip

_FIRST_ARTICLES = 3


def export(
    workspace: Workspace,
    selection: Selection,
    options: ExportOptions,
    output: Path | BinaryIO,
    progress: Progress,
    *,
    overwrite: bool = True,
) -> ExportReport:
    """Writes the selection.

    A file is written aside in the same folder and takes its name when it is whole and on the disk; if anything is wrong, a
    file that was there stays as it is. A stream gets what was made before something was found wrong.

    Args:
        workspace: The project.
        selection: What to write.
        options: How.
        output: A file, or a stream that is not closed.
        progress: Counts annotations (articles, for `jsonl`).
        overwrite: Whether a file that is there may be replaced; the caller has asked.

    Raises:
        InputError: The format does not write, or the file cannot be written.
        SpanError: A quote is not what stands at its positions in the text.
        Cancelled: Stopped; no file is left.
    """
    tally, selection, found = Tally(), options.narrowed(selection), writes(options.format)
    if options.cuts_excluded and (options.training is not None or not can_cut(found)):
        raise InputError(
            f"Excluded text cannot be cut out of “{found.id}”. Choose a format for other programs or for people."
        )
    if options.training is not None:
        if not isinstance(output, Path):
            raise InputError("A training set is several files. Name a folder, or a file that ends in .zip.")
        from annotator.services.training_sets import write_training_set

        return write_training_set(workspace, selection, options, found, output, progress, overwrite=overwrite)
    if found.writing is not None:
        from annotator.services.corpus_export import write_corpus

        return write_corpus(workspace, selection, options, found, output, progress, overwrite=overwrite)
    if isinstance(output, Path):
        with (
            beside(output, is_wanted=False, overwrite=overwrite) as account,
            written_aside(output, overwrite=overwrite, ready=account.leave_none) as stream,
        ):
            _write(workspace, selection, options, stream, tally, progress)
        return ExportReport(tally.articles, tally.annotations, tally.bytes, output)
    _write(workspace, selection, options, output, tally, progress)
    output.flush()
    return ExportReport(tally.articles, tally.annotations, tally.bytes, None)


def preview(
    workspace: Workspace,
    selection: Selection,
    options: ExportOptions,
    progress: Progress | None = None,
    *,
    lines: int = 40,
) -> Preview:
    """The first lines as they will stand in the file, without their line ends; of a large article, its beginning.

    Raises:
        Cancelled: The progress was cancelled.
    """
    tally, selection, found = Tally(), options.narrowed(selection), writes(options.format)
    if found.writing is not None:
        from annotator.services.corpus_export import preview_corpus

        return preview_corpus(workspace, selection, options, found, progress or Progress(), lines=lines)
    write = found.write
    with workspace.database.read() as t:
        articles, annotations = streams.size(t, selection)
        if write is not None:
            return _preview_records(t, selection, write, (articles, annotations), lines)
        cut = Beginnings()
        if options.format == "jsonl":
            head = b"".join(islice(first_articles(workspace, t, selection, tally, cut), lines))
            done, total = tally.articles, articles
        else:
            head = b"".join(islice(pieces(workspace, t, selection, options, tally, batch=lines), 2))
            done, total = tally.annotations, annotations
    shown = _lines(head.decode())[:lines]
    size = cut.scaled(len(head)) if cut.whole else len(head)
    estimate = size if done >= total or not done else size * total // done
    return Preview(shown, articles, annotations, estimate)


def _preview_records(
    t: Transaction, selection: Selection, write: Writer, size: tuple[int, int], lines: int
) -> Preview:
    """What a writer makes of the first articles."""
    tally, made = Tally(), BytesIO()
    write(islice(_records(t, selection, tally), _FIRST_ARTICLES), made)
    head = made.getvalue()
    estimate = len(head) * size[0] // max(1, tally.articles)
    return Preview(_lines(head.decode(errors="replace"))[:lines], *size, estimate)


def preflight(
    workspace: Workspace, selection: Selection, options: ExportOptions, progress: Progress
) -> list[ExportCheck]:
    """What has to be known before the selection is written; an ``error`` among it would make `export` fail.

    Raises:
        InputError: The format does not write.
        Cancelled: Stopped.
    """
    from annotator.services.rehearsing import rehearse

    writes(options.format)
    return rehearse(workspace, selection, options, progress).checks


def writes(format_id: str) -> Format:
    """The format of that id.

    Raises:
        InputError: There is none, or it cannot be written.
    """
    found = registry.format_of(format_id, able=lambda one: one.writes)
    if not found.writes:
        able = ", ".join(each.id for each in registry.formats() if each.writes)
        raise InputError(f"“{found.id}” can be read, not written. Written are: {able}.")
    return found


def _write(
    workspace: Workspace,
    selection: Selection,
    options: ExportOptions,
    stream: BinaryIO,
    tally: Tally,
    progress: Progress,
) -> None:
    write = writes(options.format).write
    if write is not None:
        _write_records(workspace, selection, write, stream, tally, progress)
        return
    with workspace.database.read() as t:
        for piece in pieces(workspace, t, selection, options, tally):
            stream.write(piece)
            tally.bytes += len(piece)
            progress.report(tally.annotations, None, "annotations written:")
            progress.check()


def _write_records(
    workspace: Workspace,
    selection: Selection,
    write: Writer,
    stream: BinaryIO,
    tally: Tally,
    progress: Progress,
) -> None:
    """Gives a writer of its own the records, article by article."""

    def told(size: int) -> None:
        tally.bytes += size
        progress.report(tally.annotations, None, "annotations written:")
        progress.check()

    with workspace.database.read() as t:
        write(_records(t, selection, tally), cast("BinaryIO", CountedStream(stream, told)))


def _records(t: Transaction, selection: Selection, tally: Tally) -> Iterator[ArticleRecord]:
    for contents in streams.article_records(t, selection):
        for annotation in contents.annotations:
            annotation.check(contents.article.text)
        tally.articles += 1
        tally.annotations += len(contents.annotations)
        yield record_of(contents)


def _lines(head: str) -> list[str]:
    return head.replace("\r\n", "\n").removesuffix("\n").split("\n")
