"""Checks a whole project: every quote, context, hash, bound and reference, and the database's own integrity."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from annotator.errors import SpanError
from annotator.model.annotation import Annotation
from annotator.model.article import Article
from annotator.model.scheme import Scheme
from annotator.model.selection import EVERYTHING
from annotator.model.text import canonical, sha256
from annotator.services.jobs import Progress
from annotator.services.workspace import Workspace
from annotator.store import articles, soundness, streams
from annotator.store.streams import ArticleContents
from annotator.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is wrong.

    Attributes:
        article: The id of the article it is in, or None.
        annotation: The id of the annotation it is about, or None.
        sentence: What is wrong, for people; names the article.
    """

    article: str | None
    annotation: str | None
    sentence: str


def check(workspace: Workspace, progress: Progress) -> list[Finding]:
    """What is wrong with the project; empty if nothing is. Reads only.

    Raises:
        Cancelled: Stopped.
        DatabaseError: The database cannot be read at all.
    """
    found = [Finding(None, None, f"The database: {one}.") for one in workspace.database.integrity()]
    scheme = workspace.scheme
    with workspace.database.read() as t:
        found += _references(t)
        total, _ = streams.size(t, EVERYTHING)
        for number, contents in enumerate(streams.article_records(t, EVERYTHING), start=1):
            found += _of_article(t, contents, scheme)
            progress.report(number, total, "articles checked:")
            progress.check()
    return found


def _references(t: Transaction) -> Iterator[Finding]:
    for annotation, article in soundness.stranded_annotations(t):
        yield Finding(article, annotation, f"Annotation {annotation} belongs to an article that was removed.")
    for link in soundness.stranded_links(t):
        yield Finding(None, None, f"Link {link} has an end that was removed.")
    for article in soundness.articles_without_text(t):
        yield Finding(article, None, f"The text of article {article} is missing.")


def _of_article(t: Transaction, contents: ArticleContents, scheme: Scheme) -> Iterator[Finding]:
    article = contents.article
    sentences = [
        *_text(article, *articles.lengths(t, article.id)),
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
        for sentence in _annotation(one, article.text, scheme):
            yield Finding(article.id, one.id, f"“{article.name}”, annotation {one.id}: {sentence}.")


def _text(article: Article, characters: int, words: int) -> Iterator[str]:
    if sha256(article.text) != article.text_sha256:
        yield "the text does not have its SHA-256; it was changed outside the program"
    if canonical(article.text).changes:
        yield "the text is not canonical"
    if (characters, words) != (len(article.text), len(article.text.split())):
        yield f"the text has {len(article.text)} characters, not {characters}, or other words than were counted"


def _source(t: Transaction, article: Article) -> Iterator[str]:
    try:
        source = articles.source(t, article.id)
    except zlib.error:
        yield "the original bytes are damaged"
        return
    if source is not None and article.source_sha256 not in (None, hashlib.sha256(source).hexdigest()):
        yield "the original bytes do not have their SHA-256"


def _annotation(one: Annotation, text: str, scheme: Scheme) -> Iterator[str]:
    if scheme.label(one.label) is None:
        yield f"the scheme has no label “{one.label}”"
    try:
        one.check(text)
    except SpanError as error:
        yield str(error).removesuffix(".")
        return
    if one.span.context(text) != (one.prefix, one.suffix):
        yield "the context that is kept is not what stands beside the quote"
