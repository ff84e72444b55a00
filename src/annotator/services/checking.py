"""Checks a whole project: every quote, context, hash, bound and reference, and the database's own integrity."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from annotator.errors import DatabaseError, RuleError, SpanError
from annotator.model.annotation import Annotation
from annotator.model.article import Article, Excluded
from annotator.model.excluding import count_words_outside
from annotator.model.scheme import Scheme
from annotator.model.selection import EVERYTHING
from annotator.model.text import canonical, count_words, sha256
from annotator.services import rules
from annotator.services.checking_log import log_findings
from annotator.services.jobs import Progress
from annotator.services.proving import WHAT_TO_DO
from annotator.services.workspace import Workspace
from annotator.store import articles, proving, rows, schemes, soundness, streams, suggestions
from annotator.store.streams import ArticleContents
from annotator.store.transaction import Transaction

ON_EXCLUDED = "it lies on excluded text, which takes no labels; remove it, or put the text back"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is wrong.

    Attributes:
        article: The id of the article it is in, or None.
        annotation: The id of the annotation it is about, or None.
        sentence: What is wrong, for people; names the article.
        is_remark: Whether it is nothing wrong but worth knowing.
    """

    article: str | None
    annotation: str | None
    sentence: str
    is_remark: bool = False


def check(workspace: Workspace, progress: Progress) -> list[Finding]:
    """What is wrong with the project, and remarks; empty if there is nothing to say. Reads only.

    Raises:
        Cancelled: Stopped.
        DatabaseError: The database cannot be read at all.
    """
    found = [Finding(None, None, f"The database: {wrong}.") for wrong in workspace.database.integrity()]
    is_whole = not found
    try:
        _check_rows(workspace, progress, found)
    except DatabaseError as error:
        if is_whole or error.problem != "damaged":
            raise
        found.append(Finding(None, None, "Because of that the rest cannot be checked."))
    return found


def _check_rows(workspace: Workspace, progress: Progress, found: list[Finding]) -> None:
    scheme = workspace.scheme
    with workspace.database.read() as t:
        names = articles.names(t)
        unreadable: set[str] = set()
        for fault in rows.faults(t):
            found.append(_of_row(fault, names))
            if not fault.is_readable:
                unreadable.update(one for one in (fault.annotation or fault.article,) if one is not None)
        found += _unproven(t, names, progress)
        found += _references(t)
        found += [Finding(None, None, one) for one in log_findings(t, progress, without=unreadable)]
        total, _ = streams.size(t, EVERYTHING)
        contents = streams.article_records(t, EVERYTHING, without=unreadable)
        for number, one in enumerate(contents, start=1):
            found += _of_article(t, one, scheme)
            progress.report(number, total, "articles checked:")
            progress.check()


def _of_row(fault: rows.Fault, names: Mapping[str, str]) -> Finding:
    if fault.article is None:
        return Finding(None, fault.annotation, f"{fault.words}.")
    whole = f"“{names.get(fault.article, fault.article)}”, {fault.words}."
    return Finding(fault.article, fault.annotation, whole)


def _unproven(t: Transaction, names: Mapping[str, str], progress: Progress) -> Iterator[Finding]:
    fault = None
    for fault in proving.faults(t):
        progress.check()
        yield _of_row(fault, names)
    if fault is not None:
        yield Finding(None, None, WHAT_TO_DO)


def _references(t: Transaction) -> Iterator[Finding]:
    for annotation, article in soundness.stranded_annotations(t):
        yield Finding(article, annotation, f"Annotation {annotation} belongs to an article that was removed.")
    for link in soundness.stranded_links(t):
        yield Finding(None, None, f"Link {link} has an end that was removed.")
    for article in soundness.articles_without_text(t):
        yield Finding(article, None, f"The text of article {article} is missing.")
    version = schemes.current(t)
    if version is None or schemes.get(t, version) is None:
        yield Finding(None, None, "The project has no scheme; the default one stands in for it.")
    for number, _ in schemes.versions(t):
        if number != version:
            schemes.get(t, number)


def _of_article(t: Transaction, contents: ArticleContents, scheme: Scheme) -> Iterator[Finding]:
    article = contents.article
    sentences = [
        *_text(article, contents.excluded, *articles.lengths(t, article.id)),
        *_source(t, article),
        *(
            f"the excluded text {one.span.start}-{one.span.end} ends after the text"
            for one in contents.excluded
            if one.span.end > len(article.text)
        ),
    ]
    for sentence in sentences:
        yield Finding(article.id, None, f"“{article.name}”: {sentence}.")
    for one in contents.annotations:
        for sentence in _annotation(one, article.text, scheme, contents.excluded):
            whole = f"“{article.name}”, annotation {one.id}: {sentence}."
            yield Finding(article.id, one.id, whole, is_remark=sentence == ON_EXCLUDED)
    yield from _suggestions(t, article)


def _suggestions(t: Transaction, article: Article) -> Iterator[Finding]:
    for one in suggestions.of_article(t, article.id):
        try:
            one.check(article.text)
        except SpanError as error:
            yield Finding(article.id, None, f"“{article.name}”, suggestion {one.id}: {error}")


def _text(article: Article, excluded: Sequence[Excluded], characters: int, words: int) -> Iterator[str]:
    if sha256(article.text) != article.text_sha256:
        yield "the text does not have its SHA-256; it was changed outside the program"
    if canonical(article.text).changes:
        yield "the text is not canonical"
    # Excluded text was counted too before there was a way to exclude it.
    counts = (count_words_outside(article.text, excluded), count_words(article.text))
    if characters != len(article.text) or words not in counts:
        yield f"the text has {len(article.text)} characters, not {characters}, or other words than were counted"


def _source(t: Transaction, article: Article) -> Iterator[str]:
    try:
        source = articles.source(t, article.id)
    except zlib.error:
        yield "the original bytes are damaged"
        return
    if source is not None and article.source_sha256 not in (None, hashlib.sha256(source).hexdigest()):
        yield "the original bytes do not have their SHA-256"


def _annotation(one: Annotation, text: str, scheme: Scheme, excluded: Sequence[Excluded]) -> Iterator[str]:
    try:
        rules.check_fits(scheme, one)
    except RuleError as error:
        yield _in_a_sentence(error)
    if not one.attribute_origin.keys() <= one.attributes.keys():
        yield "an attribute that has no value is said to be filled in by the program"
    if not one.reviewer:
        yield "it has no reviewer"
    try:
        one.check(text)
    except SpanError as error:
        yield str(error).removesuffix(".")
        return
    if one.span.context(text) != (one.prefix, one.suffix):
        yield "the context that is kept is not what stands beside the quote"
    if any(region.span.overlaps(one.span) for region in excluded):
        yield ON_EXCLUDED


def _in_a_sentence(error: RuleError) -> str:
    words = error.sentence.removesuffix(".")
    return words[0].lower() + words[1:] if words.startswith("The ") else words
