"""What spans and texts say in spaCy's and Prodigy's JSON beside their place, in the words of our own reader of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeAlias

from annotator.io.records import AnnotationRecord, ArticleRecord

Fields: TypeAlias = dict[str, Any]  # Any: JSON


def members_of(one: AnnotationRecord) -> Fields:
    """What it says beside label and place; what is not there has no member."""
    said: Fields = {
        "id": one.id, "note": one.note, "reviewer": one.reviewer, "created_at": one.created_at, "updated_at": one.updated_at,
    }  # fmt: skip
    attributes = {name: value for name, value in sorted(one.attributes.items()) if value is not None}
    return {name: value for name, value in said.items() if value} | (
        {"attributes": attributes} if attributes else {}
    )


def meta_of(article: ArticleRecord) -> Fields:
    """Its name, its title and its metadata."""
    said: Fields = {"name": article.name, "title": article.title}
    known = {name: value for name, value in said.items() if value}
    return known | {name: article.meta[name] for name in sorted(article.meta) if name not in said}


def categories_of(article: ArticleRecord) -> list[str]:
    """The labels of the whole article: in its metadata, of one reviewer or of several."""
    return sorted(set(_flat(article.meta.get("categories"))))


def _flat(given: object) -> list[str]:
    if isinstance(given, dict):
        return [each for value in given.values() for each in _flat(value)]  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType] - JSON
    if isinstance(given, Sequence) and not isinstance(given, str):
        return [each for each in given if isinstance(each, str) and each]  # pyright: ignore[reportUnknownVariableType] - JSON
    return []
