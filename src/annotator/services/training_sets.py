"""Training sets: an export in parts for training, choosing and testing, with a data card and a manifest that prove what it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path

from annotator.errors import SpanError
from annotator.io.formats import Format
from annotator.io.losses import Loss, Losses
from annotator.io.records import CONTINUES, ArticleRecord
from annotator.io.writing import ALWAYS_LOOKED_FOR, Articles, Corpus, Sink, note_losses
from annotator.model.scheme import Scheme
from annotator.model.selection import EVERYTHING, Selection
from annotator.services.corpus_export import Watch, preview_of
from annotator.services.export_account import beside
from annotator.services.export_options import ExportOptions, ExportReport, Preview
from annotator.services.jobs import Progress
from annotator.services.outgoing import record_of
from annotator.services.pieces import pieces_of
from annotator.services.segmenting import sentences
from annotator.services.sinks import HeadSink, folder_sink
from annotator.services.snapshots import Snapshot
from annotator.services.splitting import SPLITS, Split
from annotator.services.training_card import Facts, card, manifest
from annotator.services.training_files import PartSink, writing_of
from annotator.services.training_options import CARD, MANIFEST, Part, TrainingOptions, TrainingReport
from annotator.services.training_plan import Plan, Surveyed, planned
from annotator.services.voting import vote_names, voted, with_votes
from annotator.services.workspace import Workspace
from annotator.store import schemes, streams
from annotator.store.streams import ArticleContents
from annotator.store.transaction import Transaction

SPLIT, GROUP, FOLD = "training_split", "training_group", "training_fold"
"""Names of what a record's metadata say: the part, the article that stands for all it may not be parted from, the fold."""

_ALL: frozenset[Loss] = frozenset(ALWAYS_LOOKED_FOR)
_OF_RECORDS: frozenset[Loss] = frozenset(("bare-articles",))
"""Kinds of losses that each record is looked through for, others each article."""


def write_training_set(
    workspace: Workspace,
    selection: Selection,
    options: ExportOptions,
    found: Format,
    output: Path,
    progress: Progress,
    *,
    overwrite: bool,
) -> ExportReport:
    """Writes the selection as a training set; what could not be carried stands in its data card and its manifest.

    Args:
        workspace: The project.
        selection: What to write.
        options: How; with `ExportOptions.training`.
        found: The format of each part.
        output: A new or empty folder, or a zip file.
        progress: Counts articles.
        overwrite: Whether a zip file that is there may be replaced.

    Raises:
        InputError: It cannot be written there, the format holds no texts, or a library is missing.
        SpanError: A quote is not what stands at its positions in the text.
        Cancelled: Stopped; nothing is left.
    """
    run = _Run(workspace, selection, options, found, progress)
    with (
        beside(output, is_wanted=False, overwrite=overwrite) as account,
        folder_sink(output, run.told, overwrite=overwrite, ready=account.leave_none) as sink,
    ):
        run.write(sink)
    return run.report(output)


def look_at_training_set(
    workspace: Workspace,
    selection: Selection,
    options: ExportOptions,
    found: Format,
    progress: Progress,
    *,
    watch: Watch | None = None,
    lines: int = 0,
) -> tuple[ExportReport, Preview]:
    """What `write_training_set` would write, found out by writing it into nothing; and its first lines.

    Args:
        workspace: The project.
        selection: What would be written.
        options: How.
        found: The format of each part.
        progress: Counts articles.
        watch: Gets each selected article, before it is proven.
        lines: How many are wanted, of the first file that is words.

    Raises:
        InputError: The format holds no texts, or a library is missing.
        SpanError: A quote is not what stands at its positions in the text.
        Cancelled: Stopped.
    """
    run = _Run(workspace, selection, options, found, progress, watch)
    sink = HeadSink(run.told)
    run.write(sink)
    report = run.report(None)
    return report, preview_of(
        sink.files,
        run.articles,
        report.annotations,
        report.bytes,
        lines=lines,
        showing=writing_of(found).showing,
    )


class _Run:
    """One training set in the making."""

    def __init__(
        self,
        workspace: Workspace,
        selection: Selection,
        options: ExportOptions,
        found: Format,
        progress: Progress,
        watch: Watch | None = None,
    ) -> None:
        if options.training is None:
            raise ValueError(options)
        self._workspace, self._selection, self._options = workspace, selection, options
        self._training: TrainingOptions = options.training
        self._found, self._writing = found, writing_of(found)
        self._progress = progress
        self._watch = watch
        self._scheme = workspace.scheme
        self._names = vote_names(self._scheme)
        self._losses, self._bytes, self._snapshot = Losses(), 0, ""
        self._plan = Plan({}, {})
        self._parts: dict[Split, Part] = {}
        self._licences = Counter[str]()

    def told(self, size: int) -> None:
        """Some bytes are about to be written; raises Cancelled if somebody asked to stop."""
        self._bytes += size
        self._progress.check()

    @property
    def articles(self) -> int:
        """How many articles are in the parts."""
        return sum(one.articles for one in self._parts.values())

    def report(self, path: Path | None) -> ExportReport:
        """What was written."""
        parts = self._parts.values()
        return ExportReport(
            sum(one.records for one in parts), sum(one.annotations for one in parts), self._bytes, path, self._losses,
            training=self._training_report(),
        )  # fmt: skip

    def _training_report(self) -> TrainingReport:
        plan = self._plan
        return TrainingReport(
            self._parts, plan.left_out, plan.parted, len(set(plan.folds.values())), self._snapshot,
            self._training.shares, len(plan.moved),
        )  # fmt: skip

    def write(self, sink: Sink) -> None:
        """Writes everything."""
        hashes: dict[str, str] = {}
        suffix = self._found.suffixes[0] if self._found.suffixes else ""
        with self._workspace.database.read() as t:
            version = schemes.current(t)
            self._plan = planned(self._surveyed(t), self._training)
            for name in self._plan.bare:
                self._losses.note("bare-articles", article_id=name)
            shares = zip(SPLITS, self._training.shares, strict=True)
            asked: list[Split] = [
                split for split, share in shares if share > 0 or split in self._plan.places.values()
            ]
            scheme = with_votes(self._scheme) if self._training.voices == "soft" else self._scheme
            parts: list[Split] = ["train"] if self._plan.is_folded else asked
            if self._writing.has_parts:
                self._write_whole(t, parts, scheme, PartSink(sink, "", suffix, hashes))
            else:
                for split in parts:
                    self._write_part(t, split, scheme, PartSink(sink, split, suffix, hashes))
        facts = Facts(
            self._workspace.name, self._scheme, version, self._selection, self._found, self._training, self._plan,
            self._training_report(), self._losses, self._licences, self._options.writing, self._writing.carries,
        )  # fmt: skip
        whole = PartSink(sink, "", "", hashes)
        with whole.file(CARD) as stream:
            stream.write(card(facts, hashes).encode("utf-8", "replace"))
        with whole.file(MANIFEST) as stream:
            stream.write(manifest(facts, hashes))

    def _write_part(self, t: Transaction, split: Split, scheme: Scheme, sink: PartSink) -> None:
        self._writing.write(self._corpus(self._articles(t, split), scheme), sink)

    def _write_whole(self, t: Transaction, parts: Sequence[Split], scheme: Scheme, sink: PartSink) -> None:
        of_parts: dict[str, Articles] = {split: self._articles(t, split) for split in parts}
        corpus = self._corpus(lambda: chain.from_iterable(each() for each in of_parts.values()), scheme)
        self._writing.write(replace(corpus, parts=of_parts), sink)

    def _articles(self, t: Transaction, split: Split) -> Articles:
        part = self._parts[split] = Part()
        here = {one for one, place in self._plan.places.items() if place == split}
        others = self._plan.cards.keys() - here
        return lambda: self._records(t, split, part, others)

    def _corpus(self, articles: Articles, scheme: Scheme) -> Corpus:
        share = self._names[0] if self._training.voices == "soft" else ""
        return Corpus(
            self._workspace.name, scheme, articles, self._options.writing, self._losses, sentences,
            labels=self._plan.labels, share=share,
        )  # fmt: skip

    def _surveyed(self, t: Transaction) -> Iterator[Surveyed]:
        """All articles of the project in the order of adding; what is selected of each. Makes the snapshot's hash on the way."""
        snapshot = Snapshot(self._scheme)
        total, _ = streams.size(t, EVERYTHING)
        selected = streams.article_records(t, self._selection)
        following = next(selected, None)
        for number, contents in enumerate(snapshot.take_all(t), start=1):
            self._progress.check()
            self._progress.report(number, total, "articles compared:")
            record = None
            if following is not None and following.article.id == contents.article.id:
                if self._watch is not None:
                    self._watch(following)
                record = self._said(following, Losses())
                following = next(selected, None)
            yield Surveyed(record_of(contents), record)
        self._snapshot = snapshot.id

    def _said(self, contents: ArticleContents, losses: Losses) -> ArticleRecord:
        """An article with what its reviewers say, proven."""
        for annotation in contents.annotations:
            annotation.check(contents.article.text)
        return voted(record_of(contents), self._training.voices, self._names, losses)

    def _records(self, t: Transaction, split: Split, part: Part, others: set[str]) -> Iterator[ArticleRecord]:
        """The records of a part. They are counted when they come by for the first time, however often a writer reads them."""
        found = streams.article_records(t, self._selection, without=others)
        for number, contents in enumerate(found, start=1):
            self._progress.check()
            is_new = number > part.articles
            losses = self._losses if is_new else Losses()
            article = self._said(contents, losses)
            article = replace(article, meta={**article.meta, **self._place(str(article.id), split)})
            records = list(self._cut(article, losses))
            if is_new:
                self._count(part, article, records)
            yield from records

    def _cut(self, article: ArticleRecord, losses: Losses) -> Iterator[ArticleRecord]:
        """What is written of an article."""
        carries = self._writing.carries
        note_losses(article, carries | _OF_RECORDS, losses)
        carried = replace(
            article,
            note=article.note if "article-notes" in carries else None,
            links=tuple(
                one for one in article.links if ("parts" if one.type == CONTINUES else "links") in carries
            ),
        )
        keeps_bare = self._training.has_negatives and is_read(article)
        for record in pieces_of(carried, self._training.cutting, losses):
            if record.annotations or keeps_bare:
                note_losses(record, carries | (_ALL - _OF_RECORDS), losses)
                yield _proven(record)
            else:
                losses.note("passages", article_id=str(article.id))

    def _place(self, article_id: str, split: Split) -> dict[str, object]:
        group = self._plan.group_of(article_id)
        if self._plan.is_folded:
            return {GROUP: group, FOLD: self._plan.folds[article_id]}
        return {SPLIT: split, GROUP: group}

    def _count(self, part: Part, article: ArticleRecord, records: list[ArticleRecord]) -> None:
        part.articles += 1
        part.sources[source_of(article)] += 1
        self._licences[licence_of(article)] += 1
        for record in records:
            part.records += 1
            part.negatives += not record.annotations
            part.annotations += len(record.annotations)
            part.excluded += len(record.excluded)
            part.labels.update(one.label for one in record.annotations)
            part.reviewers.update(str(one.reviewer) for one in record.annotations)
        self._progress.report(self.articles, len(self._plan.places), "articles written:")


def is_read(article: ArticleRecord) -> bool:
    """Whether one of the selected reviewers has called the article done, so that what has no label was meant to have none."""
    return "done" in article.status.values()


def source_of(article: ArticleRecord) -> str:
    """The outlet that an article is from, as its metadata have it; empty if they do not."""
    return _first(article, ("outlet", "source", "author"))


def licence_of(article: ArticleRecord) -> str:
    """What an article's metadata say of its licence; empty if nothing."""
    return _first(article, ("licence", "license", "rights"))


def _first(article: ArticleRecord, names: tuple[str, ...]) -> str:
    return next((str(article.meta[name]) for name in names if article.meta.get(name)), "")


def _proven(record: ArticleRecord) -> ArticleRecord:
    for one in record.annotations:
        if record.text[one.start : one.end] != one.text:
            raise SpanError(f"The words at {one.start}-{one.end} of “{record.name}” are not the quote.")
    return record
