"""Exports into other programs' formats: what a writer is given, where it writes to, and the account of what was lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from hashlib import file_digest
from io import BufferedReader
from itertools import islice
from pathlib import Path
from typing import BinaryIO, cast

from annotator.errors import InputError
from annotator.io.formats import Format
from annotator.io.losses import Losses
from annotator.io.records import ArticleRecord
from annotator.io.showing import Showing
from annotator.io.writing import Corpus, Sink, note_losses
from annotator.model.selection import EVERYTHING, Selection
from annotator.services.beginnings import Beginnings
from annotator.services.cutting_out import without_excluded
from annotator.services.export_account import Beside, Made, account_of, beside
from annotator.services.export_options import ExportOptions, ExportReport, Preview, Tally
from annotator.services.jobs import Progress
from annotator.services.outgoing import record_of
from annotator.services.segmenting import sentences
from annotator.services.sinks import HashedSink, MemorySink, NoSink, StreamSink, file_sink, folder_sink
from annotator.services.snapshots import Snapshot
from annotator.services.workspace import Workspace
from annotator.store import schemes, streams
from annotator.store.streams import ArticleContents
from annotator.store.transaction import Transaction

Watch = Callable[[ArticleContents], None]

_FIRST_ARTICLES = 3


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
    """Writes the selection; what could not be carried is told beside it, see `annotator.services.export_account`.

    Raises:
        InputError: It cannot be written there, or a library is missing.
        SpanError: A quote is not what stands at its positions in the text.
        Cancelled: Stopped; nothing is left.
    """
    run = _Run(workspace, selection, options, found, progress)
    if isinstance(output, Path):
        with beside(output, is_wanted=True, overwrite=overwrite) as account:
            run.write_to(output, account, overwrite=overwrite)
        return run.report(output, account.path if account.is_written else None)
    if run.is_several:
        raise InputError(f"“{found.id}” is several files. Name a folder, or a file that ends in .zip.")
    run.write(StreamSink(output, run.told))
    output.flush()
    return run.report(None, None)


def losses_of(
    workspace: Workspace,
    selection: Selection,
    options: ExportOptions,
    found: Format,
    progress: Progress,
    *,
    watch: Watch,
) -> Losses:
    """What a writer would not carry: found out by writing into nothing.

    Args:
        workspace: The project.
        selection: What would be written.
        options: How.
        found: The format.
        progress: Can stop it; is told nothing.
        watch: Gets each article that the writer reads, when it comes by for the first time and before it is proven.

    Raises:
        InputError: A library is missing.
        SpanError: A quote is not what stands at its positions in the text.
        Cancelled: Stopped.
    """
    run = _Run(workspace, selection, options, found, progress, watch=watch)
    run.write(NoSink(run.told))
    return run.losses


def preview_corpus(
    workspace: Workspace,
    selection: Selection,
    options: ExportOptions,
    found: Format,
    progress: Progress,
    *,
    lines: int,
) -> Preview:
    """What the writer makes of the beginnings of the first articles: the lines of the first file that is words.

    Raises:
        Cancelled: Stopped.
    """
    cut = Beginnings()
    run = _Run(workspace, selection, options, found, progress, cut=cut)
    sink = MemorySink()
    run.write(sink)
    with workspace.database.read() as t:
        articles, annotations = streams.size(t, selection)
    written = sum(map(len, sink.files.values()))
    estimate = cut.scaled(written) * articles // max(1, run.tally.articles)
    shown = preview_of(sink.files, articles, annotations, estimate, lines=lines, showing=run.writing.showing)
    return replace(shown, made_of=run.tally.articles)


def preview_of(
    files: Mapping[str, bytes],
    articles: int,
    annotations: int,
    estimate: int,
    *,
    lines: int,
    showing: Showing | None,
) -> Preview:
    """The first lines of the first of some files that the format shows in its own way, else of the first that is words."""
    if showing is not None:
        for name, content in files.items():
            if found := showing.show(content, lines):
                return Preview(found, articles, annotations, estimate, name, kind=showing.kind)
    name, content = next(
        ((name, content) for name, content in files.items() if _is_text(content)), ("", None)
    )
    if content is None:
        return Preview([], articles, annotations, estimate, is_text=not files)
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
        found: Format,
        progress: Progress,
        *,
        cut: Beginnings | None = None,
        watch: Watch | None = None,
    ) -> None:
        if found.writing is None:
            raise ValueError(found.id)
        self.tally, self.losses, self.writing = Tally(), Losses(), found.writing
        self._workspace, self._scheme = workspace, workspace.scheme
        self._selection = selection
        self._options = options
        self._found = found
        self._progress = progress
        self._cut = cut
        self._watch = watch
        self._snapshot: Snapshot | None = None

    def told(self, size: int) -> None:
        """Some bytes are about to be written; raises Cancelled if somebody asked to stop."""
        self.tally.bytes += size
        self._progress.check()

    @property
    def is_several(self) -> bool:
        """Whether several files are written."""
        return self.writing.is_several(self._options.writing)

    def write(self, sink: Sink) -> None:
        """Writes everything."""
        with self._workspace.database.read() as t:
            self._write(t, sink)

    def write_to(self, output: Path, account: Beside, *, overwrite: bool) -> None:
        """Writes a file, a folder or a zip file, and its account."""
        opened = folder_sink if self.is_several else file_sink
        hashes: dict[str, str] = {}
        if self._selection == EVERYTHING:
            self._snapshot = Snapshot(self._scheme)
        with self._workspace.database.read() as t:

            def ready(stream: BinaryIO | None) -> None:
                own = {} if stream is None else {output.name: _digest(stream)}
                account.prepare(account_of(self._made(t, own | hashes)))

            with opened(output, self.told, overwrite=overwrite, ready=ready) as sink:
                self._write(t, HashedSink(sink, hashes))

    def report(self, path: Path | None, account: Path | None) -> ExportReport:
        """What was written."""
        return ExportReport(
            self.tally.articles, self.tally.annotations, self.tally.bytes, path, self.losses, account
        )

    def _write(self, t: Transaction, sink: Sink) -> None:
        corpus = Corpus(
            self._workspace.name,
            self._scheme,
            lambda: self._articles(t),
            self._options.writing,
            self.losses,
            sentences,
            check=self._progress.check,
        )
        self.writing.write(corpus, sink)

    def _articles(self, t: Transaction) -> Iterator[ArticleRecord]:
        for number, contents in enumerate(self._selected(t), start=1):
            self._progress.check()
            is_new = number > self.tally.articles
            if is_new and self._watch is not None:
                self._watch(contents)
            record = record_of(contents)
            for annotation in contents.annotations:
                annotation.check(contents.article.text)
            if self._options.cuts_excluded:
                record = without_excluded(record, self.losses if is_new else Losses())
            if is_new:
                self._count(contents, record)
            yield record

    def _selected(self, t: Transaction) -> Iterator[ArticleContents]:
        if self._cut is None:
            return streams.article_records(t, self._selection)
        return islice(self._cut.of_articles(t, self._selection), _FIRST_ARTICLES)

    def _count(self, contents: ArticleContents, record: ArticleRecord) -> None:
        self.tally.take(contents)
        if self._snapshot is not None:
            self._snapshot.take(contents)
        note_losses(record, self.writing.carries, self.losses)
        if self._watch is None:
            self._progress.report(self.tally.annotations, None, "annotations written:")

    def _made(self, t: Transaction, hashes: dict[str, str]) -> Made:
        """What the account says; where not all was written, the whole project is gone through for its state."""
        snapshot, whole = self._snapshot, self.tally
        if snapshot is None:
            snapshot, whole = Snapshot(self._scheme), Tally()
            for contents in snapshot.take_all(t):
                self._progress.check()
                whole.take(contents)
        return Made(
            self._workspace.name, self._scheme, schemes.current(t), self._found, self._options, self._selection, self.tally,
            whole, self.losses, snapshot.id, hashes,
        )  # fmt: skip


def _digest(stream: BinaryIO) -> str:
    return file_digest(cast("BufferedReader", stream), "sha256").hexdigest()


def _is_text(content: bytes) -> bool:
    try:
        content[:4096].decode()
    except UnicodeDecodeError as error:
        return error.end >= min(len(content), 4096) - 3
    return b"\0" not in content[:4096]
