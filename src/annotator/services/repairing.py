"""A text that was changed outside the program, and its way back.

An article's text never changes, so there is no edit for it and nothing to log: its SHA-256 says what it is. Restoring
gives the database back the text of that hash, made anew from the original bytes, or does nothing.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass

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
    from annotator.io.plain_text import decode  # nobody reads files while an article is opened

    try:
        source = articles.source(t, article_id)
        text = None if source is None else canonical(decode(source)).text
    except (ValueError, zlib.error):
        raise InputError(_NOT_SAME) from None
    if text is None:
        raise InputError(_NOT_THERE)
    if not articles.put_text_back(t, article_id, text, text_sha256=sha256(text)):
        raise InputError(_NOT_SAME)
    return text


def _stands(one: Annotation, text: str) -> bool:
    try:
        one.check(text)
    except SpanError:
        return False
    return True
