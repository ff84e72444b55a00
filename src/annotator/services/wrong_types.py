"""Values of types that only another program can have put into a project: told before a writer stumbles over them."""

from __future__ import annotations

import orjson

from annotator.errors import DatabaseError
from annotator.model.annotation import Annotation, AttributeValue
from annotator.store.streams import ArticleContents

_INT_LIMIT = 2**63
_WORDS, _MAYBE = {str}, {str, type(None)}


def wrong_type(name: str) -> DatabaseError:
    """The error of an article or a project, by its name, that holds such a value."""
    return DatabaseError(
        f"“{name}” was changed outside the program and holds a value of a wrong type. annotator check lists what is wrong; or "
        "open a backup.",
        problem="damaged",
    )


def check_types(contents: ArticleContents) -> None:
    """Looks at all that is said of an article.

    Raises:
        DatabaseError: A value has not the type that it is declared with, or is a number that no format holds.
    """
    article = contents.article
    words = (article.id, article.name, article.text, article.text_sha256, article.note)
    maybe = (article.title, article.source_sha256, article.version_of)
    links = (each for one in contents.links for each in (one.type, one.note, one.reviewer))
    is_right = (
        set(map(type, words)) <= _WORDS
        and set(map(type, maybe)) <= _MAYBE
        and set(map(type, links)) <= _WORDS
        and all(map(_is_right, contents.annotations))
        and _is_json(article.meta)
    )
    if not is_right:
        raise wrong_type(article.name)


def _is_right(one: Annotation) -> bool:
    words = (one.id, one.label, one.quote, one.note, one.reviewer, one.created_at, one.updated_at)
    return set(map(type, words)) <= _WORDS and all(map(_is_value, one.attributes.values()))


def _is_value(value: AttributeValue) -> bool:
    match value:
        case str() | bool() | float():
            return True
        case int():
            return -_INT_LIMIT <= value < _INT_LIMIT
        case _:
            return set(map(type, value)) <= _WORDS if isinstance(value, list) else False  # pyright: ignore[reportUnnecessaryIsInstance] - nobody has looked yet


def _is_json(meta: object) -> bool:
    try:
        orjson.dumps(meta)
    except TypeError:
        return False
    return True
