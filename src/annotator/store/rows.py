"""Rows whose columns hold what this program never writes: found one by one, without making values of them.

A database takes any value in any column from whoever opens it with another program. What cannot be made a value here would
stop every list and export; this names each such row, so that it can be repaired or left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import cast, get_args

from sqlalchemy import Select, select

from annotator.model.annotation import Placing
from annotator.model.article import ExcludedKind
from annotator.model.text import storable
from annotator.store.encoding import Damaged, from_json, span
from annotator.store.tables import annotation, article, article_text, excluded, link, suggestion
from annotator.store.transaction import Row, Transaction

_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3}|\.\d{6})?Z")
_KINDS = frozenset(get_args(ExcludedKind))
_PLACED = frozenset(get_args(Placing))

Test = Callable[[object], str | None]
"""What is wrong with a column's value, or None."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A row that holds something that cannot be right.

    Attributes:
        article: Id of its article, as it stands there.
        annotation: Id of the annotation, if it is one.
        words: What is wrong.
        is_readable: Whether the rest of the program can make a value of the row.
    """

    article: str | None
    annotation: str | None
    words: str
    is_readable: bool


def faults(t: Transaction) -> Iterator[Fault]:
    """All of them, removed rows too: those can be brought back."""
    for row in t.stream(_ARTICLES):
        yield from _faults(row, _OF_ARTICLE, "the article", is_annotation=False)
    for row in t.stream(_REGIONS):
        yield from _faults(row, _OF_REGION, f"the excluded text {row[2]}-{row[3]}", is_annotation=False)
    for row in t.stream(_ANNOTATIONS):
        yield from _faults(row, _OF_ANNOTATION, f"annotation {row[1]}", is_annotation=True)
    for row in t.stream(_LINKS):
        yield from _faults(row, _OF_LINK, f"link {row[1]}", is_annotation=False)
    for row in t.stream(_SUGGESTIONS):
        yield from _faults(row, _OF_SUGGESTION, f"suggestion {row[1]}", is_annotation=False)


def wrong_columns(table: str, values: Mapping[str, object]) -> list[str]:
    """The columns of a row, found outside a database, that hold what this program never writes there."""
    tests = _TESTS[table]
    found = [name for name, (test, _) in tests.items() if name in values and test(values[name]) is not None]
    if "end" in tests:
        try:
            span(values.get("start"), values.get("end"))
        except Damaged:
            found += ["start", "end"]
    return found


def _faults(
    row: Row, tests: Mapping[str, tuple[Test, bool]], what: str, *, is_annotation: bool
) -> Iterator[Fault]:
    article_id = None if row[0] is None else str(row[0])
    for (name, (test, is_readable)), value in zip(tests.items(), row[1:], strict=True):
        wrong = test(value)
        if wrong is not None:
            yield Fault(article_id, row[1] if is_annotation else None, f"{what}: {name} {wrong}", is_readable)
    if "end" in tests:
        begin = list(tests).index("start") + 1
        try:
            span(row[begin], row[begin + 1])
        except Damaged as error:
            yield Fault(article_id, row[1] if is_annotation else None, f"{what}: {error}", is_readable=False)


def _words(value: object) -> str | None:
    if not isinstance(value, str):
        return "is not text"
    return None if storable(value) == value else "holds a NUL"


def _words_or_none(value: object) -> str | None:
    return None if value is None else _words(value)


def _uuid(value: object) -> str | None:
    return None if isinstance(value, str) and _UUID.fullmatch(value) else f"is not a UUID ({value!r})"


def _uuid_or_none(value: object) -> str | None:
    return None if value is None else _uuid(value)


def _time(value: object) -> str | None:
    return None if isinstance(value, str) and _TIME.fullmatch(value) else f"is not a time ({value!r})"


def _time_or_empty(value: object) -> str | None:
    return None if value == "" else _time(value)


def _record(value: object) -> Mapping[str, object] | str:
    """What a JSON column holds, or what is wrong with it."""
    try:
        return from_json(cast("str", value))
    except Damaged as error:
        return f"cannot be read: {error}"


def _json(value: object) -> str | None:
    found = _record(value)
    return found if isinstance(found, str) else None


def _values(value: object) -> str | None:
    found = _record(value)
    if isinstance(found, str):
        return found
    for name, one in found.items():
        is_list_of_words = isinstance(one, list) and all(
            isinstance(each, str) for each in cast("list[object]", one)
        )
        if not isinstance(one, str | int | float) and not is_list_of_words:
            return f"hold for “{name}” what no attribute has"
    return None


def _origin(value: object) -> str | None:
    found = _record(value)
    if isinstance(found, str):
        return found
    return None if all(one == "app" for one in found.values()) else "names another origin than “app”"


def _kind(value: object) -> str | None:
    return None if value in _KINDS else f"is not one of those that there are ({value!r})"


def _placed(value: object) -> str | None:
    return None if value in _PLACED else f"is not one of those that there are ({value!r})"


def _number_or_none(value: object) -> str | None:
    return None if value is None or isinstance(value, int | float) else "is not a number"


def _anything(_value: object) -> str | None:
    return None


# By column: what is tested, and whether the row can be read all the same.
_OF_ARTICLE: dict[str, tuple[Test, bool]] = {
    "uuid": (_uuid, True),
    "name": (_words, False),
    "title": (_words_or_none, False),
    "meta": (_json, False),
    "note": (_words, False),
    "version_of": (_uuid_or_none, True),
    "added_at": (_time, True),
    "text": (_words_or_none, False),
}
_OF_REGION: dict[str, tuple[Test, bool]] = {
    "article": (_anything, True),
    "start": (_anything, True),
    "end": (_anything, True),
    "kind": (_kind, True),
}
_OF_ANNOTATION: dict[str, tuple[Test, bool]] = {
    "uuid": (_uuid, True),
    "label": (_words, False),
    "start": (_anything, True),
    "end": (_anything, True),
    "quote": (_words, False),
    "prefix": (_words, False),
    "suffix": (_words, False),
    "attributes": (_values, False),
    "origin": (_origin, False),
    "note": (_words, False),
    "created_at": (_time, True),
    "updated_at": (_time, True),
    "placed": (_placed, True),
}
_OF_SUGGESTION: dict[str, tuple[Test, bool]] = {
    "uuid": (_uuid, True),
    "label": (_words, False),
    "start": (_anything, True),
    "end": (_anything, True),
    "quote": (_words, False),
    "prefix": (_words, False),
    "suffix": (_words, False),
    "attributes": (_values, False),
    "source": (_words, False),
    "score": (_number_or_none, False),
    "made_at": (_time, True),
    "decided_at": (_time_or_empty, True),
}
_OF_LINK: dict[str, tuple[Test, bool]] = {
    "uuid": (_uuid, True),
    "type": (_words, True),
    "note": (_words, True),
}


_TESTS: dict[str, dict[str, tuple[Test, bool]]] = {
    "article": _OF_ARTICLE,
    "excluded": _OF_REGION,
    "annotation": _OF_ANNOTATION,
    "suggestion": _OF_SUGGESTION,
    "link": _OF_LINK,
}

_ARTICLES: Select[*tuple[object, ...]] = (
    select(
        article.c.uuid, *(article_text.c.text if name == "text" else article.c[name] for name in _OF_ARTICLE)
    )
    .select_from(article.outerjoin(article_text, article_text.c.article_id == article.c.id))
    .order_by(article.c.id)
)
_REGIONS: Select[*tuple[object, ...]] = (
    select(article.c.uuid, article.c.uuid, excluded.c.start, excluded.c.end, excluded.c.kind)
    .select_from(excluded.outerjoin(article, article.c.id == excluded.c.article_id))
    .order_by(excluded.c.id)
)
_ANNOTATIONS: Select[*tuple[object, ...]] = (
    select(article.c.uuid, *(annotation.c[name] for name in _OF_ANNOTATION))
    .select_from(annotation.outerjoin(article, article.c.id == annotation.c.article_id))
    .order_by(annotation.c.id)
)
_LINKS: Select[*tuple[object, ...]] = (
    select(article.c.uuid, *(link.c[name] for name in _OF_LINK))
    .select_from(
        link.outerjoin(annotation, annotation.c.id == link.c.from_id).outerjoin(
            article, article.c.id == annotation.c.article_id
        )
    )
    .order_by(link.c.id)
)
_SUGGESTIONS: Select[*tuple[object, ...]] = (
    select(article.c.uuid, *(suggestion.c[name] for name in _OF_SUGGESTION))
    .select_from(suggestion.outerjoin(article, article.c.id == suggestion.c.article_id))
    .order_by(suggestion.c.id)
)
