"""Verifies files before anything of them is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from annotator.errors import InputError
from annotator.io import registry
from annotator.io.findings import Findings
from annotator.io.given import GivenFile, ReadingOptions
from annotator.io.records import Record
from annotator.model.article import Article
from annotator.model.imported import ImportedArticle
from annotator.model.provenance import MetaName, meta_value, unconfirmed
from annotator.model.text import count_words
from annotator.services.import_plan import FilePlan, FoundLitter, ImportOptions, State
from annotator.services.incoming import Incoming
from annotator.services.jobs import Progress
from annotator.services.scheme_rules import SchemeRules
from annotator.services.workspace import Workspace
from annotator.store import annotations, articles, links
from annotator.store.transaction import Transaction

MOST_LITTER = 1_000
"""Proposals of one file that are listed; the window proposes the others when their articles are read."""

FEW_WORDS = 20
"""An article with fewer words gets a remark."""


@dataclass(slots=True)
class _Tally:
    """What a file was found to hold."""

    titles: list[str] = field(default_factory=list[str])
    meta: Mapping[str, object] = field(default_factory=dict[str, object])
    texts: int = 0
    words: int = 0
    new_articles: int = 0
    annotations: int = 0
    new_annotations: int = 0
    links: int = 0
    has_other_news: bool = False
    litter: list[FoundLitter] = field(default_factory=list["FoundLitter"])


class Looker:
    """Verifies files one after the other; knows the texts that earlier ones bring."""

    def __init__(self, workspace: Workspace, options: ImportOptions, progress: Progress) -> None:
        self._workspace = workspace
        self._options = options
        self._progress = progress
        self._rules = SchemeRules(workspace.scheme, options.label_map)
        self._coming: dict[str, str] = {}
        if options.format is not None:
            registry.format_of(options.format)

    def look(self, given: GivenFile, path: Path) -> FilePlan:
        """What the file holds; everything in it has been verified."""
        findings = Findings()
        format_id, tally = "", _Tally()
        try:
            format_id = self._format(given)
            tally = self._count(given, format_id, path, findings)
        except InputError as error:
            findings.problem(error.line, error.sentence)
        except OSError as error:
            findings.problem(None, f"It cannot be read: {error.strerror or error}.")
        return self._plan(path, format_id, tally, findings)

    def articles(self, given: GivenFile, found: FilePlan) -> Iterator[ImportedArticle]:
        """The articles of a file that was looked at, from its beginning; what cannot be taken is left out."""
        records = self._records(given, found.format, Findings())
        for one in self._incoming(found.path).articles(records, Findings()):
            decided = self._options.excluded.get(one.article.text_sha256, ())
            yield replace(one, excluded=(*one.excluded, *decided)) if decided else one

    @property
    def reading(self) -> ReadingOptions:
        """How files are to be read."""
        options = self._options
        return ReadingOptions(options.encoding, options.keeps_full_text, options.guarded)

    @staticmethod
    def refused(path: Path, problem: InputError) -> FilePlan:
        """The plan of a file that cannot be opened."""
        return FilePlan(path, "refused", problem=str(problem), problems=(str(problem),))

    def _format(self, given: GivenFile) -> str:
        if self._options.format is not None:
            return self._options.format
        return registry.recognise(given.glimpse()).id

    def _records(self, given: GivenFile, format_id: str, findings: Findings) -> Iterator[Record]:
        try:
            yield from registry.read(format_id, given, findings)
        except InputError as error:
            findings.problem(error.line, error.sentence)

    def _incoming(self, path: Path) -> Incoming:
        return Incoming(
            self._rules,
            reviewer=self._workspace.reviewer,
            name=path.name,
            article_by_hash=self._article_by_hash,
            find_title=_find_title,
            find_meta=_find_meta,
        )

    def _count(self, given: GivenFile, format_id: str, path: Path, findings: Findings) -> _Tally:
        tally = _Tally()
        found = self._incoming(path).articles(self._records(given, format_id, findings), findings)
        holds_texts = registry.format_of(format_id).holds_texts
        with self._workspace.database.read() as t:
            for one in found:
                self._progress.check()
                self._take(t, one, path, tally, findings, holds_texts=holds_texts)
        if not tally.texts and not tally.annotations and not findings.count:
            findings.remark("It holds no articles and no annotations.")
        return tally

    def _take(
        self,
        t: Transaction,
        one: ImportedArticle,
        path: Path,
        tally: _Tally,
        findings: Findings,
        *,
        holds_texts: bool,
    ) -> None:
        known = articles.id_by_hash(t, one.article.text_sha256)
        is_here = known is not None and not known[1]
        tally.annotations += len(one.annotations)
        tally.links += len(one.links)
        _remark_excluded(t, one, known[0] if is_here and known else None, findings)
        tally.new_annotations += _count_new(t, one, known[0]) if is_here and known else len(one.annotations)
        if not holds_texts:
            return
        if is_here and known and not tally.has_other_news:
            tally.has_other_news = _brings_more(t, one, known[0])
        words = count_words(one.article.text)
        tally.texts += 1
        tally.words += words
        if len(tally.titles) < 2:
            tally.titles.append(one.article.title or one.article.name)
            tally.meta = one.article.meta
        if is_here and known:
            findings.remark(
                _since(t, known[0]) if one.source is not None else "Its article is in this project already."
            )
        elif one.article.text_sha256 in self._coming:
            findings.remark(f"The same text is in {self._coming[one.article.text_sha256]}.")
        else:
            tally.new_articles += 1
            if not one.excluded and not one.annotations and len(tally.litter) < MOST_LITTER:
                tally.litter += _litter(one.article)
            self._coming[one.article.text_sha256] = path.name
        if words < FEW_WORDS:
            findings.remark(f"Very short: {words} word{'' if words == 1 else 's'}.")

    def _plan(self, path: Path, format_id: str, tally: _Tally, findings: Findings) -> FilePlan:
        problems = tuple(findings.lines())
        has_news = tally.has_other_news or bool(tally.new_articles or tally.new_annotations)
        state: State = "ready" if has_news else "duplicate"
        if problems and (not self._options.keep_going or not (tally.texts or tally.annotations)):
            state = "refused"
        return FilePlan(
            path=path,
            state=state,
            format=format_id,
            title=tally.titles[0] if len(tally.titles) == 1 else None,
            proposed=_proposed(tally.meta) if len(tally.titles) == 1 else {},
            words=tally.words,
            articles=tally.new_articles,
            annotations=tally.new_annotations,
            links=tally.links,
            litter=tuple(tally.litter),
            remarks=tuple(findings.remark_lines()),
            problem=_in_short(problems, findings.count),
            problems=problems,
        )

    def _article_by_hash(self, text_sha256: str) -> Article | None:
        with self._workspace.database.read() as t:
            known = articles.id_by_hash(t, text_sha256)
            return None if known is None or known[1] else articles.get(t, known[0])


def _remark_excluded(t: Transaction, one: ImportedArticle, id_here: str | None, findings: Findings) -> None:
    if not one.annotations:
        return
    regions = {*one.excluded, *(articles.excluded(t, id_here) if id_here is not None else ())}
    inside = sum(any(region.span.overlaps(each.span) for region in regions) for each in one.annotations)
    if inside:
        findings.remark(
            "An annotation lies on excluded text, which takes no labels (annotator check names it).", inside
        )


def _count_new(t: Transaction, one: ImportedArticle, id_here: str) -> int:
    if not one.annotations:
        return 0
    there = set(annotations.identities(t, id_here))
    return len({replace(each, article_id=id_here).identity() for each in one.annotations} - there)


def _brings_more(t: Transaction, one: ImportedArticle, id_here: str) -> bool:
    """Whether there are statuses, excluded regions or links that an article that is here does not have yet."""
    if one.statuses.keys() - articles.statuses(t, id_here).keys():
        return True
    if set(one.excluded) - set(articles.excluded(t, id_here)):
        return True
    there = links.known(t, (link.id for link in one.links))
    return any(there.get(link.id, True) for link in one.links)


def _since(t: Transaction, id_here: str) -> str:
    found = articles.get(t, id_here)
    day = found.added_at[:10] if found else ""
    return f"Already in this project since {day}." if day else "Already in this project."


def _proposed(meta: Mapping[str, object]) -> dict[MetaName, str]:
    return {name: meta_value(None, meta, name) for name in unconfirmed(meta) if name != "title"}


def _in_short(problems: Sequence[str], count: int) -> str | None:
    if not problems:
        return None
    return problems[0] if len(problems) == 1 else f"{problems[0]} And {count - 1:,} more."


def _litter(article: Article) -> Iterator[FoundLitter]:
    from annotator.services.litter import proposals

    for one in proposals(article.text):
        words = " ".join(one.span.of(article.text).split())
        yield FoundLitter(
            article.text_sha256, article.title or article.name, one.region, words, one.lines, one.is_paratext
        )


def _find_title(text: str) -> str | None:
    from annotator.services.titles import find_title

    return find_title(text)


def _find_meta(text: str) -> tuple[str | None, dict[str, object]]:
    from annotator.services.provenance import filled

    return filled(text)
