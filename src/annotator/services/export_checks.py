"""What is looked at before an export: whether quotes match, what stays empty, what a format cannot carry."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from annotator.errors import SpanError
from annotator.io.csv_table import FORMULA_STARTS
from annotator.io.losses import WORDS, Loss, LossCount, Losses, words_of
from annotator.io.writing import OPTIONS
from annotator.model.annotation import Annotation
from annotator.model.article import Article
from annotator.model.excluding import overlapping
from annotator.model.provenance import ORIGIN, unconfirmed
from annotator.model.scheme import Scheme
from annotator.model.selection import Selection
from annotator.services.export_options import TABLES, ExportOptions
from annotator.services.jobs import Progress
from annotator.services.workspace import Workspace
from annotator.store import streams
from annotator.store.streams import ArticleContents

CHECKED = "articles checked:"
"""What is told of how far a look is."""


@dataclass(frozen=True, slots=True)
class ExportCheck:
    """One thing that was looked at.

    Attributes:
        kind: An ``error`` makes the export fail.
        title: What was found, in a few words.
        detail: What that means for the file; may be empty.
        annotation_ids: Those concerned, up to `annotator.io.losses.MAX_IDS`.
        group: What it is said together with, as “Not in the file”; else empty.
        item: What is said of it in the group.
        article_ids: Articles concerned, if no annotations are.
        option: The name of the option that decides about it, if one does: a field of `WritingOptions`, or of `ExportOptions`.
    """

    kind: Literal["ok", "warning", "error"]
    title: str
    detail: str
    annotation_ids: tuple[str, ...] = ()
    group: str = ""
    item: str = ""
    article_ids: tuple[str, ...] = ()
    option: str = ""


@dataclass(slots=True)
class _Seen:
    """What was met in the selection."""

    leaves_out: bool = False
    annotations: int = 0
    on_excluded: LossCount = field(default_factory=LossCount)
    wrong: LossCount = field(default_factory=LossCount)
    unknown: LossCount = field(default_factory=LossCount)
    formulas: LossCount = field(default_factory=LossCount)
    unconfirmed: LossCount = field(default_factory=LossCount)
    proposed: LossCount = field(default_factory=LossCount)
    lost: Losses = field(default_factory=Losses)


class Look:
    """Looks at articles as they come by, for one format.

    Attributes:
        articles: How many have come by.
    """

    def __init__(self, workspace: Workspace, selection: Selection, options: ExportOptions) -> None:
        self.articles = 0
        self._workspace, self._selection, self._options = workspace, selection, options
        self._is_table = options.format in TABLES
        self._seen = _Seen(leaves_out=self._is_table and not options.includes_excluded)

    def take(self, contents: ArticleContents) -> None:
        """Looks at one article."""
        self.articles += 1
        _take(self._seen, contents, self._workspace.scheme)

    def go_through(self, progress: Progress) -> None:
        """Looks at all that is selected, from the first on.

        Raises:
            Cancelled: Stopped.
        """
        self.articles, self._seen = 0, _Seen(leaves_out=self._seen.leaves_out)
        with self._workspace.database.read() as t:
            total, _ = streams.size(t, self._selection)
            for contents in streams.article_records(t, self._selection):
                self.take(contents)
                progress.report(self.articles, total, CHECKED)
                progress.check()

    def checks(self) -> list[ExportCheck]:
        """What has to be known of it; the errors come first."""
        seen, name = self._seen, self._options.format
        checks = [_quotes(seen), _scheme(seen), *(_table(seen) if self._is_table else ())]
        if seen.on_excluded.number:
            checks.append(_on_excluded(seen))
        if name == "csv" and not self._options.guard_formulas and seen.formulas.number:
            checks.append(_formulas(seen))
        return sorted(checks, key=lambda one: ("error", "ok", "warning").index(one.kind))


_DECIDED_BY: Mapping[Loss, OPTIONS] = {"overlaps": "overlap", "edges": "edges", "widened": "edges"}

_IN_TABLES = frozenset(("outlet", "published"))
"""Metadata of an article that tables have a column for, beside its title."""


def loss_check(kind: Loss, count: LossCount, options: Collection[str] = ()) -> ExportCheck:
    """What a format cannot carry, or changes, of one kind; with the one of its options that decides about it."""
    phrase = words_of(kind, count.number)
    is_left_out = WORDS[kind].is_left_out
    title = f"Not in the file: {phrase}" if is_left_out else f"Changed in the file: {phrase}"
    group = "Not in the file" if is_left_out else "Changed in the file"
    option = _DECIDED_BY.get(kind, "")
    return ExportCheck(
        "warning", title, "", tuple(count.annotation_ids), group, phrase, tuple(count.article_ids),
        option if option in options else "",
    )  # fmt: skip


def of_articles(article_ids: Sequence[str], words: str) -> ExportCheck:
    """What becomes of some articles."""
    count = len(article_ids)
    title = f"{count:,} article{'' if count == 1 else 's'} {words}"
    return ExportCheck("warning", title, "The manifest names them.", article_ids=tuple(article_ids))


def _take(seen: _Seen, contents: ArticleContents, scheme: Scheme) -> None:
    on_excluded = [one for one in contents.annotations if overlapping(contents.excluded, one.span)]
    for one in on_excluded:
        seen.on_excluded.add(one.id)
    written = contents.annotations
    if on_excluded and seen.leaves_out:
        written = [one for one in written if one not in on_excluded]
    seen.annotations += len(written)
    _take_article(seen, contents, is_bare=not written)
    is_formula = any(map(_is_formula, _cells(contents.article)))
    for each in written:
        for is_met, count in (
            (not _is_right(each, contents.article.text), seen.wrong),
            (not _is_of(scheme, each), seen.unknown),
            (bool(each.attribute_origin), seen.unconfirmed),
            (is_formula or _starts_formula(each), seen.formulas),
        ):
            if is_met:
                count.add(each.id)


def _take_article(seen: _Seen, contents: ArticleContents, *, is_bare: bool) -> None:
    """What is the article's own: what a table has no place for, and what nobody has confirmed."""
    name = contents.article.id
    for link in contents.links:
        seen.lost.note("links", link.from_id)
    counts: tuple[tuple[Loss, int], ...] = (
        ("excluded", len(contents.excluded)),
        ("metadata", not contents.article.meta.keys() <= _IN_TABLES | {ORIGIN}),
        ("article-notes", bool(contents.article.note)),
        ("statuses", bool(contents.statuses)),
        ("bare-articles", is_bare),
    )
    for kind, number in counts:
        if number:
            seen.lost.note(kind, number=number, article_id=name)
    if contents.annotations and not _IN_TABLES.isdisjoint(unconfirmed(contents.article.meta)):
        seen.proposed.add(None, article_id=name)


def _is_right(one: Annotation, text: str) -> bool:
    try:
        one.check(text)
    except SpanError:
        return False
    return True


def _is_of(scheme: Scheme, one: Annotation) -> bool:
    label = scheme.label(one.label)
    return label is not None and all(label.attribute(name) is not None for name in one.attributes)


def _starts_formula(one: Annotation) -> bool:
    return any(map(_is_formula, (one.quote, one.note, one.reviewer, *one.attributes.values())))


def _cells(article: Article) -> tuple[object, ...]:
    """What tables say of the article in each row."""
    return (article.name, article.title, article.meta.get("outlet"), article.meta.get("published"))


def _is_formula(cell: object) -> bool:
    return isinstance(cell, str) and cell.startswith(FORMULA_STARTS)


def _quotes(seen: _Seen) -> ExportCheck:
    total = seen.annotations
    if not seen.wrong.number:
        return ExportCheck(
            "ok", f"{total:,} of {total:,} quotes match their positions in the stored text", ""
        )
    wrong = seen.wrong.number
    return ExportCheck(
        "error",
        f"{wrong:,} of {total:,} quotes {'does not match its position' if wrong == 1 else 'do not match their positions'}",
        "Nothing is exported until this is repaired; “annotator check” says what is wrong.", tuple(seen.wrong.annotation_ids),
    )  # fmt: skip


def _scheme(seen: _Seen) -> ExportCheck:
    if not seen.unknown.number:
        return ExportCheck("ok", "No label or attribute is missing in the scheme", "")
    count = seen.unknown.number
    return ExportCheck(
        "warning", f"{count:,} annotation{'' if count == 1 else 's'} with a label or an attribute that the scheme does not have",
        "A table has no column for such an attribute.", tuple(seen.unknown.annotation_ids),
    )  # fmt: skip


def _table(seen: _Seen) -> Iterator[ExportCheck]:
    yield from (loss_check(kind, count) for kind, count in seen.lost.counts())
    count = seen.proposed.number
    if count:
        yield ExportCheck(
            "warning", f"{count:,} article{'' if count == 1 else 's'} with an outlet or a date that the program proposed",
            "Nobody has confirmed them yet, and the file does not say so; jsonl does.",
            article_ids=tuple(seen.proposed.article_ids),
        )  # fmt: skip
    count = seen.unconfirmed.number
    if count:
        yield ExportCheck(
            "warning", f"{count:,} annotation{'' if count == 1 else 's'} with values that the program filled in",
            "Nobody has confirmed them yet, and the file does not say so; jsonl does.", tuple(seen.unconfirmed.annotation_ids),
        )  # fmt: skip


def _on_excluded(seen: _Seen) -> ExportCheck:
    count = seen.on_excluded.number
    title = f"{count:,} annotation{' lies' if count == 1 else 's lie'} on excluded text"
    detail = "An import has brought that."
    if seen.leaves_out:
        detail = "Left out, because the file does not say what is excluded. Include excluded text to have it written."
    option = "includes_excluded" if seen.leaves_out else ""
    return ExportCheck("warning", title, detail, tuple(seen.on_excluded.annotation_ids), option=option)


def _formulas(seen: _Seen) -> ExportCheck:
    count = seen.formulas.number
    return ExportCheck(
        "warning", f"{count:,} annotation{'' if count == 1 else 's'} with a cell that a spreadsheet would run as a formula",
        "Guard them if the file is for a spreadsheet.", tuple(seen.formulas.annotation_ids), option="guard_formulas",
    )  # fmt: skip
