"""Verifies files before anything of them is written."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from annotator.errors import InputError, RuleError
from annotator.io import registry
from annotator.io.findings import Findings
from annotator.io.formats import Format
from annotator.io.given import GivenFile, ReadingOptions
from annotator.io.own_project import PROJECT
from annotator.io.records import Record
from annotator.model.article import Article, ArticleCard
from annotator.model.imported import ImportedArticle
from annotator.model.provenance import MetaName, meta_value, unconfirmed
from annotator.model.scheme import Scheme
from annotator.services import import_again, project_source
from annotator.services.import_counted import Counted
from annotator.services.import_plan import FilePlan, FoundVersion, ImportOptions, State
from annotator.services.import_tally import MOST_CARDS, Coming, Tally
from annotator.services.incoming import Incoming
from annotator.services.jobs import Progress
from annotator.services.near_duplicates import NearDuplicates
from annotator.services.new_versions import NewVersions, sentence
from annotator.services.project_differences import Differences, Settled
from annotator.services.quoted_articles import NamedArticles
from annotator.services.scheme_growing import NewNames
from annotator.services.scheme_rules import SchemeRules
from annotator.services.workspace import Workspace
from annotator.store import articles
from annotator.store.transaction import Transaction

PAGES = ("html", "mhtml")
"""Formats of which more than the article can be taken."""

MOST_REFUSED = 1_000
"""Labels of a codebook that are looked at although they cannot be taken."""

KEPT_CHARACTERS = 4_000_000
"""A file with no more text is not read a second time to be written."""


@dataclass(slots=True)
class _Look:
    """A file that is being looked at.

    Attributes:
        coming: Its texts that are new, by their SHA-256.
        corrects: Whether something here becomes as it is in the file.
        kept: Its articles, as long as they are few; None if they have to be read again.
    """

    path: Path
    findings: Findings = field(default_factory=Findings)
    tally: Tally = field(default_factory=Tally)
    format_id: str = ""
    rules: SchemeRules | None = None
    by_quote: int = 0
    characters: int = 0
    differences: list[str] = field(default_factory=list[str])
    corrects: bool = False
    versions: list[FoundVersion] = field(default_factory=list["FoundVersion"])
    coming: dict[str, Coming] = field(default_factory=dict[str, "Coming"])
    kept: list[ImportedArticle] | None = field(default_factory=list[ImportedArticle])

    def keep(self, one: ImportedArticle) -> None:
        """Keeps an article, or forgets them all if they are too many."""
        self.characters += len(one.article.text)
        if self.kept is not None and self.characters <= KEPT_CHARACTERS:
            self.kept.append(one)
        else:
            self.kept = None


class Looker:
    """Verifies files one after the other; knows the texts and the labels that earlier ones bring."""

    def __init__(self, workspace: Workspace, options: ImportOptions, progress: Progress) -> None:
        self._workspace = workspace
        self._options = options
        self._progress = progress
        self._rules = SchemeRules(workspace.scheme, options.label_map)
        self._scheme = workspace.scheme
        self._coming: dict[str, Coming] = {}
        self._counted = Counted()
        self._near = NearDuplicates(self._progress)
        self._new_versions = NewVersions(workspace, options, progress)
        self._look = _Look(Path())
        if options.format is not None:
            registry.format_of(options.format)

    def reading_of(self, path: Path) -> ReadingOptions:
        """How a file is to be read."""
        return self._options.reading_of(path)

    @property
    def scheme(self) -> Scheme:
        """The scheme with what the files that were taken bring."""
        return self._scheme

    def look(self, given: GivenFile, path: Path) -> FilePlan:
        """What the file holds; everything in it has been verified."""
        self._look = look = _Look(path)
        near = self._near.count
        try:
            look.format_id = self._format(given)
            self._count(given, look)
        except InputError as error:
            look.findings.problem(None, error.sentence)
        except OSError as error:
            look.findings.problem(None, f"It cannot be read: {error.strerror or error}.")
        found = self._plan(look)
        if found.state == "ready" and look.rules is not None:
            self._scheme = look.rules.scheme
        self._keep_in_mind(look, near, is_refused=found.state == "refused")
        return found

    def _keep_in_mind(self, look: _Look, near: int, *, is_refused: bool) -> None:
        """The texts that the file brings, for the files after it; of one that is refused, none."""
        self._counted.settle(takes=not is_refused)
        if not is_refused:
            self._coming.update(look.coming)
        elif near:
            self._near.forget(near)
        else:
            self._near = NearDuplicates(self._progress)

    def articles(self, given: GivenFile, found: FilePlan) -> Iterator[ImportedArticle]:
        """The articles of the file that was looked at last, from its beginning; what cannot be taken is left out."""
        for one in map(partial(self._prepared, found), self._again(given, found)):
            if one is None:
                continue
            text_sha256 = one.article.text_sha256
            decided = self._options.excluded.get(text_sha256, ())
            yield replace(one, excluded=(*one.excluded, *decided), sketch=self._near.sketch_of(text_sha256))

    @staticmethod
    def refused(path: Path, problem: InputError) -> FilePlan:
        """The plan of a file that cannot be opened."""
        return FilePlan(path, "refused", problem=str(problem), problems=(str(problem),))

    def _again(self, given: GivenFile, found: FilePlan) -> Iterator[ImportedArticle]:
        if self._look.path == found.path and self._look.kept is not None:
            yield from self._look.kept
            return
        rules = self._rules.again(self._scheme, self._new_names(registry.format_of(found.format)))
        records = self._records(given, found.format, Findings())
        yield from self._incoming(found.path, rules).articles(records, Findings())

    def _format(self, given: GivenFile) -> str:
        if self._options.format is not None:
            return self._options.format
        glimpse = given.glimpse()
        found = registry.sure_of(glimpse)
        if found is not None:
            return found.id
        if (why := registry.why_unknown(glimpse)) is not None:
            raise InputError(why)
        return registry.FALLBACK

    def _new_names(self, found: Format) -> NewNames:
        """Other programs' labels are kept, archived; our own files come with a scheme of their own."""
        return self._options.new_names or ("archive" if found.is_foreign else "refuse")

    def _records(self, given: GivenFile, format_id: str, findings: Findings) -> Iterator[Record]:
        try:
            if format_id == PROJECT:
                yield from project_source.records(given, findings)
            else:
                yield from registry.read(format_id, given, findings)
        except InputError as error:
            findings.problem(None, error.sentence)

    def _incoming(self, path: Path, rules: SchemeRules) -> Incoming:
        return Incoming(
            rules,
            reviewer=self._workspace.reviewer,
            name=path.name,
            article_by_hash=self._article_by_hash,
            find_title=_find_title,
            find_meta=_find_meta,
            articles_named=NamedArticles(self._workspace).find,
        )

    def _count(self, given: GivenFile, look: _Look) -> None:
        found = registry.format_of(look.format_id)
        look.rules = rules = self._rules.again(self._scheme, self._new_names(found))
        incoming, tally, findings = self._incoming(look.path, rules), look.tally, look.findings
        coming = ChainMap(look.coming, self._coming)
        with self._workspace.database.read() as t:
            for one in incoming.articles(self._records(given, look.format_id, findings), findings):
                self._progress.check()
                one = self._settled(t, one, look)  # noqa: PLW2901 - without what is said otherwise here
                holds_texts, before = (
                    found.holds_texts and bool(one.article.text_sha256),
                    tally.new_annotations,
                )
                if tally.take(
                    t, one, findings, holds_texts=holds_texts, coming=coming, counted=self._counted
                ):
                    coming[one.article.text_sha256] = Coming(look.path.name, self._card(one.article))
                    if look.format_id == PROJECT or not self._take_version(one, look, before):
                        self._remark_near(t, one, findings)
                look.keep(one)
        look.by_quote = incoming.by_quote
        self._remark_differences(look)
        if self._options.version_of is not None and tally.texts != 1:
            raise InputError("It is to be a new version of one article; expected a file that holds one text.")
        if not tally.texts and not tally.annotations:
            self._take_codebook(incoming, rules, look)
        if not tally.texts and not tally.annotations and not findings.count and not incoming.codebook:
            findings.remark("It holds no articles and no annotations.")

    def _card(self, article: Article) -> ArticleCard | None:
        """What is known of an article that comes, if it is one of not too many."""
        if len(self._coming) >= MOST_CARDS:
            return None
        return ArticleCard(article.id, article.name, article.title, article.meta, article.note)

    def _settled(self, t: Transaction, one: ImportedArticle, look: _Look) -> ImportedArticle:
        """An article without what is said otherwise here, which is listed."""
        settled = self._compared(t, one, look.path, look.format_id, look.rules)
        look.differences += settled.differences
        look.corrects = look.corrects or bool(settled.article.corrections)
        return settled.article

    def _compared(
        self, t: Transaction, one: ImportedArticle, path: Path, format_id: str, known: SchemeRules | None
    ) -> Settled:
        takes_theirs = self._options.takes_theirs_of(path)
        if format_id != PROJECT:
            return import_again.settled(t, one, takes_theirs=takes_theirs, find_title=_find_title)
        scheme = self._scheme if known is None else known.scheme
        return Differences(scheme, takes_theirs=takes_theirs).settled(t, one)

    def _prepared(self, found: FilePlan, one: ImportedArticle) -> ImportedArticle | None:
        """The article as it is to be written; None if it is not."""
        if self._look.kept is None and found.differences:
            with self._workspace.database.read() as t:
                one = self._compared(t, one, found.path, found.format, None).article
        return one if found.format == PROJECT else self._new_versions.prepared(one)

    def _take_version(self, one: ImportedArticle, look: _Look, annotations_before: int) -> bool:
        """Whether the article is a newer version of one that is here; what becomes of it is remarked."""
        found = self._new_versions.found(one)
        if found is None:
            return False
        look.versions.append(found)
        look.findings.remark(sentence(found))
        if found.choice == "skip":
            look.tally.new_articles -= 1
            look.tally.new_annotations = annotations_before
        return True

    def _remark_near(self, t: Transaction, one: ImportedArticle, findings: Findings) -> None:
        near = self._near.nearest(t, one.article)
        if near is not None:
            findings.remark(
                f"Nearly the same text as “{near.title}”: {near.share:.0%} of their runs of three words are shared."
            )

    def _take_codebook(self, incoming: Incoming, rules: SchemeRules, look: _Look) -> None:
        """A file that holds nothing but labels brings all of them."""
        refused = 0
        for one in incoming.codebook:
            try:
                rules.take_in(one.label)
            except RuleError as error:
                look.findings.problem(one.line, str(error))
                refused += 1
            if refused == MOST_REFUSED:  # each is compared with the whole scheme
                break
        look.tally.has_other_news = look.tally.has_other_news or rules.scheme != self._scheme

    def _remark_differences(self, look: _Look) -> None:
        count = len(look.differences)
        if count and self._options.takes_theirs_of(look.path):
            look.findings.remark(
                f"Differs from this project in {count:,} place{'' if count == 1 else 's'}; what it says is taken."
            )
        elif count:
            look.findings.remark(
                f"Differs from this project in {count:,} place{'' if count == 1 else 's'}; what is here stays."
            )

    def _plan(self, look: _Look) -> FilePlan:
        tally, findings = look.tally, look.findings
        problems = tuple(findings.lines())
        is_one = len(tally.titles) == 1
        return FilePlan(
            path=look.path,
            state=self._state(look, problems),
            format=look.format_id,
            title=tally.titles[0] if is_one else None,
            proposed=_proposed(tally.meta) if is_one else {},
            words=tally.words,
            articles=tally.new_articles,
            annotations=tally.new_annotations,
            links=tally.links,
            suggestions=tally.new_suggestions,
            litter=tuple(tally.litter),
            versions=tuple(look.versions),
            differences=tuple(look.differences),
            remarks=tuple(findings.remark_lines()),
            problem=_in_short(problems, findings.count),
            problems=problems,
            encoding=findings.proposed_encoding,
            is_page=look.format_id in PAGES,
            by_quote=look.by_quote,
            left_out=dict(findings.left_out),
            new_labels=dict(look.rules.lacked) if look.rules else {},
            new_attributes=dict(look.rules.lacked_attributes) if look.rules else {},
            is_again=look.corrects and not tally.has_news,
        )

    def _state(self, look: _Look, problems: Sequence[str]) -> State:
        tally = look.tally
        if problems and (not self._options.keep_going or not (tally.texts or tally.annotations)):
            return "refused"
        return "ready" if tally.has_news or look.corrects else "duplicate"

    def _article_by_hash(self, text_sha256: str) -> Article | None:
        with self._workspace.database.read() as t:
            known = articles.id_by_hash(t, text_sha256)
            return None if known is None or known[1] else articles.get(t, known[0])


def _proposed(meta: Mapping[str, object]) -> dict[MetaName, str]:
    return {name: meta_value(None, meta, name) for name in unconfirmed(meta) if name != "title"}


def _in_short(problems: Sequence[str], count: int) -> str | None:
    if not problems:
        return None
    return problems[0] if len(problems) == 1 else f"{problems[0]} And {count - 1:,} more."


def _find_title(text: str) -> str | None:
    from annotator.services.titles import find_title

    return find_title(text)


def _find_meta(text: str) -> tuple[str | None, dict[str, object]]:
    from annotator.services.provenance import filled

    return filled(text)
