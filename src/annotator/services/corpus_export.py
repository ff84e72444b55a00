"""Exports into other programs' formats: what a writer is given, where it writes to, and the account of what was lost."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager
from itertools import islice
from pathlib import Path
from typing import BinaryIO

import orjson

from annotator.errors import InputError
from annotator.io.formats import Format
from annotator.io.losses import WORDS, Losses, words_of
from annotator.io.records import ArticleRecord
from annotator.io.writing import Corpus, Sink, Writing, note_losses
from annotator.model.selection import Selection
from annotator.services.export_options import ExportOptions, ExportReport, Preview, Tally
from annotator.services.files import written_aside
from annotator.services.jobs import Progress
from annotator.services.outgoing import record_of
from annotator.services.segmenting import sentences
from annotator.services.sinks import MemorySink, NoSink, StreamSink, file_sink, folder_sink
from annotator.services.workspace import Workspace
from annotator.store import streams
from annotator.store.transaction import Transaction

_FIRST_ARTICLES = 3
REPORT_SUFFIX = ".report.json"


def write_corpus(
    workspace: Workspace,
    selection: Selection,
    options: ExportOptions,
    found: Format,
    output: Path | BinaryIO,
    progress: Progress,
    *,
    overwrite: bool,
) -> ExportReport:
    """Writes the selection; what could not be carried is told beside it, in a file ``NAME.report.json``, if there is any.

    Raises:
        InputError: It cannot be written there, or a library is missing.
        SpanError: A quote is not what stands at its positions in the text.
        Cancelled: Stopped; nothing is left.
    """
    writing = _writing(found)
    run = _Run(workspace, selection, options, writing, progress)
    if isinstance(output, Path):
        opened = folder_sink if writing.is_folder else file_sink
        run.write_to(opened(output, run.told, overwrite=overwrite))
        account = _write_report(output, found, run)
        return ExportReport(
            run.tally.articles, run.tally.annotations, run.tally.bytes, output, run.losses, account
        )
    if writing.is_folder:
        raise InputError(f"“{found.id}” is several files. Name a folder, or a file that ends in .zip.")
    run.write(StreamSink(output, run.told))
    output.flush()
    return ExportReport(run.tally.articles, run.tally.annotations, run.tally.bytes, None, run.losses)


def losses_of(
    workspace: Workspace, selection: Selection, options: ExportOptions, found: Format, progress: Progress
) -> Losses:
    """What a writer would not carry: found out by writing into nothing.

    Raises:
        InputError: A library is missing.
        SpanError: A quote is not what stands at its positions in the text.
        Cancelled: Stopped.
    """
    run = _Run(workspace, selection, options, _writing(found), progress)
    run.write(NoSink(run.told))
    return run.losses


def preview_corpus(
    workspace: Workspace, selection: Selection, options: ExportOptions, found: Format, *, lines: int
) -> Preview:
    """What the writer makes of the first articles: the lines of the first file that is words."""
    run = _Run(workspace, selection, options, _writing(found), Progress(), most=_FIRST_ARTICLES)
    sink = MemorySink()
    run.write(sink)
    with workspace.database.read() as t:
        articles, annotations = streams.size(t, selection)
    written = sum(map(len, sink.files.values()))
    estimate = written * articles // max(1, run.tally.articles)
    name, content = next(
        ((name, content) for name, content in sink.files.items() if _is_text(content)), ("", None)
    )
    if content is None:
        return Preview([], articles, annotations, estimate, is_text=not sink.files)
    shown = content.decode(errors="replace").replace("\r\n", "\n").removesuffix("\n").split("\n")[:lines]
    return Preview(shown, articles, annotations, estimate, name)


class _Run:
    """One run of a writer.

    Attributes:
        tally: Each article is counted when it comes by for the first time, whatever the writer reads again.
    """

    def __init__(
        self,
        workspace: Workspace,
        selection: Selection,
        options: ExportOptions,
        writing: Writing,
        progress: Progress,
        *,
        most: int | None = None,
    ) -> None:
        self.tally, self.losses = Tally(), Losses()
        self._workspace = workspace
        self._selection = selection
        self._options = options
        self._writing = writing
        self._progress = progress
        self._most = most

    def told(self, size: int) -> None:
        """Some bytes are about to be written; raises Cancelled if somebody asked to stop."""
        self.tally.bytes += size
        self._progress.check()

    def write_to(self, opened: AbstractContextManager[Sink]) -> None:
        """Writes to a sink that is opened for it."""
        with opened as sink:
            self.write(sink)

    def write(self, sink: Sink) -> None:
        """Writes everything."""
        with self._workspace.database.read() as t:
            corpus = Corpus(
                self._workspace.name,
                self._workspace.scheme,
                lambda: self._articles(t),
                self._options.writing,
                self.losses,
                sentences,
            )
            self._writing.write(corpus, sink)

    def _articles(self, t: Transaction) -> Iterator[ArticleRecord]:
        found = islice(streams.article_records(t, self._selection), self._most)
        for number, contents in enumerate(found, start=1):
            self._progress.check()
            for annotation in contents.annotations:
                annotation.check(contents.article.text)
            record = record_of(contents)
            if number > self.tally.articles:
                self.tally.articles += 1
                self.tally.annotations += len(record.annotations)
                self._progress.report(self.tally.annotations, None, "annotations written:")
                note_losses(record, self._writing.carries, self.losses)
            yield record


def report_bytes(format_id: str, run_tally: Tally, losses: Losses) -> bytes:
    """The account of an export, as JSON."""
    told = [
        {
            "kind": kind,
            "is_left_out": WORDS[kind].is_left_out,
            "number": count.number,
            "words": words_of(kind, count.number),
            "annotation_ids": count.annotation_ids,
        }
        for kind, count in losses.counts()
    ]
    report = {
        "format": format_id,
        "articles": run_tally.articles,
        "annotations": run_tally.annotations,
        "are_positions_proven": True,
        "losses": told,
    }
    return orjson.dumps(report, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def _write_report(output: Path, found: Format, run: _Run) -> Path | None:
    if not run.losses.counts():
        return None
    account = output.with_name(output.name + REPORT_SUFFIX)
    with written_aside(account, overwrite=True) as stream:
        stream.write(report_bytes(found.id, run.tally, run.losses))
    return account


def _writing(found: Format) -> Writing:
    if found.writing is None:
        raise ValueError(found.id)
    return found.writing


def _is_text(content: bytes) -> bool:
    try:
        content[:4096].decode()
    except UnicodeDecodeError as error:
        return error.end >= min(len(content), 4096) - 3
    return b"\0" not in content[:4096]
