"""What documents for people say of annotations and articles: titles instead of ids, in English whatever the locale."""

from __future__ import annotations

from collections.abc import Mapping

import orjson

from annotator.io.losses import Losses
from annotator.io.records import CONTINUES, AnnotationRecord, ArticleRecord
from annotator.model.provenance import ORIGIN, origins
from annotator.model.scheme import Scheme

Fact = tuple[str, str]
"""What something is called, and its value in words."""

_META = (
    ("author", "Author"),
    ("outlet", "Outlet"),
    ("published", "Published"),
    ("url", "Address"),
    ("language", "Language"),
    ("licence", "Licence"),
)

SOURCE = ("author", "outlet", "published", "url")
"""Metadata that says where a quote is from."""

STATUS = {"unread": "not read", "reading": "being read", "done": "done"}


def title_of(article: ArticleRecord) -> str:
    """The title, else the name, else the id."""
    return article.title or article.name or article.id or ""


def attribute_facts(scheme: Scheme, one: AnnotationRecord) -> list[Fact]:
    """The attributes that have a value: those of the label in the scheme's order, then others by name."""
    label = scheme.label(one.label)
    known = {} if label is None else {each.name: each for each in label.attributes}
    given = {name: value for name, value in one.attributes.items() if value is not None}
    names = [name for name in known if name in given] + sorted(given.keys() - known.keys())
    found: list[Fact] = []
    for name in names:
        words = words_of(given[name])
        attribute = known.get(name)
        if attribute is None:
            found.append((name, words))
        else:
            found.append((attribute.title, attribute.title_of(given[name]) if attribute.choices else words))
    return found


def meta_facts(article: ArticleRecord) -> list[Fact]:
    """All metadata: what the program knows in its order, then the rest by name."""
    given = {name: words_of(value) for name, value in article.meta.items() if value not in (None, "")}
    for name, origin in origins(article.meta).items():
        if origin.state == "absent":
            given[name] = "the article does not say"
        elif origin.is_proposal and name in given:
            given[name] += " (proposed by the program)"
    names = {name for name, _ in _META} | {ORIGIN}
    known = [(title, given[name]) for name, title in _META if name in given]
    return known + [(name, given[name]) for name in sorted(given) if name not in names]


def source_facts(article: ArticleRecord) -> list[Fact]:
    """The metadata that says where a quote is from."""
    return [
        (title, words_of(article.meta[name]))
        for name, title in _META
        if name in SOURCE and article.meta.get(name) not in (None, "")
    ]


def status_facts(article: ArticleRecord) -> list[Fact]:
    """Who is how far."""
    return [(f"Status ({who})", STATUS.get(status, status)) for who, status in sorted(article.status.items())]


def link_words(article: ArticleRecord, losses: Losses) -> dict[str, list[str]]:
    """What is said of links at the annotation where they begin: the words that they lead to, if they are in this article."""
    quotes = {str(one.id): article.text[one.start : one.end] for one in article.annotations}
    found: dict[str, list[str]] = {}
    for link in article.links:
        if link.from_id in quotes and link.to_id in quotes:
            note = f" ({link.note})" if link.note else ""
            found.setdefault(link.from_id, []).append(f"{link.type}: “{quotes[link.to_id]}”{note}")
        else:
            losses.note("parts" if link.type == CONTINUES else "links", link.from_id)
    return found


def words_of(value: object) -> str:
    """A value as somebody would write it."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return ", ".join(map(words_of, value))  # pyright: ignore[reportUnknownArgumentType] - JSON
    if isinstance(value, Mapping):
        return orjson.dumps(value, option=orjson.OPT_SORT_KEYS).decode()
    return str(value)
