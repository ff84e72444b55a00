"""A text that was changed outside the program, and its way back.

An article's text never changes, so there is no edit for it and nothing to log: its SHA-256 says what it is. Restoring
gives the database back the text of that hash, made anew from the original bytes, or does nothing.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from annotator.errors import InputError, SpanError
from annotator.model.annotation import Annotation
from annotator.model.article import Article
from annotator.model.text import canonical, sha256
from annotator.store import articles
from annotator.store.transaction import Transaction

_NOT_THERE = "The original file of this article is not kept in the project. Open a backup of the project."
_NOT_SAME = "The original bytes do not give this text. Open a backup of the project."


@dataclass(frozen=True, slots=True)
class TextDamage:
    """What a change from outside has done.

    Attributes:
        annotation_ids: Those whose quotes no longer stand at their positions, in reading order.
        annotations: All of the article.
    """

    annotation_ids: tuple[str, ...]
    annotations: int


def text_damage(article: Article, annotations: Sequence[Annotation]) -> TextDamage | None:
    """What is wrong with an article's text; None if it is the one that it was."""
    if sha256(article.text) == article.text_sha256:
        return None
    wrong = tuple(one.id for one in annotations if not _stands(one, article.text))
    return TextDamage(wrong, len(annotations))


def restored_text(t: Transaction, article_id: str) -> str:
    """Writes the article's text as it was, from its original bytes; gives it.

    Raises:
        InputError: There are no such bytes, or they do not give the text of the article's hash; nothing is written then.
    """
    try:
        source = articles.source(t, article_id)
    except zlib.error:
        raise InputError(_NOT_SAME) from None
    if source is None:
        raise InputError(_NOT_THERE)
    for text in readings(source):
        if articles.put_text_back(t, article_id, text, text_sha256=sha256(text)):
            return text
    raise InputError(_NOT_SAME)


def readings(source: bytes) -> Iterator[str]:
    """What imports make of the bytes: as their format is read, with the encoding they look like, with a page's full text."""
    from annotator.io import registry  # nobody reads files while an article is opened
    from annotator.io.charsets import GUESS
    from annotator.io.findings import Findings
    from annotator.io.given import ReadingOptions, given_bytes
    from annotator.io.records import ArticleRecord

    given = given_bytes(source)
    formats = dict.fromkeys((registry.recognise(given.glimpse()).id, registry.FALLBACK))
    for format_id, encoding, keeps_full_text in product(formats, (None, GUESS), (False, True)):
        given.options = ReadingOptions(encoding, keeps_full_text)
        try:
            for record in registry.read(format_id, given, Findings()):
                if isinstance(record, ArticleRecord):
                    yield canonical(record.text).text
        except InputError:
            continue


def _stands(one: Annotation, text: str) -> bool:
    try:
        one.check(text)
    except SpanError:
        return False
    return True
