"""What a page says of itself in its own fields: ``meta`` elements (Open Graph, Dublin Core, citation), JSON-LD, microdata.

Stated is what a field says. Inferred is what only looks like a byline. The day on which a page was fetched or saved is no
publication date: without a field that says when the article was published, that stays empty.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal, cast

from annotator.io.json_values import parse
from annotator.io.stated_meta import cleaned
from annotator.model.edtf import read_date

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_FIELDS: tuple[tuple[str, str], ...] = (
    ("author", "author article:author byl parsely-author sailthru.author dc.creator dcterms.creator citation_author authors"),
    ("outlet", "og:site_name dc.publisher dcterms.publisher citation_journal_title application-name"),
    (
        "published",
        "article:published_time datepublished og:published_time dc.date.issued dcterms.issued dcterms.created dc.date pubdate publish-date publication_date parsely-pub-date sailthru.date citation_publication_date citation_date ptime",
    ),
    ("url", "og:url"),
    ("title", "og:title twitter:title citation_title dc.title dcterms.title"),
    ("language", "dc.language content-language og:locale"),
    ("licence", "dc.rights dcterms.license dcterms.rights"),
)  # fmt: skip
_NAMES = {name: meaning for meaning, names in _FIELDS for name in names.split()}
_ORDER = {name: place for place, name in enumerate(_NAMES)}
_ARTICLES = ("article", "posting", "report", "webpage", "analysis")
_LOOKED_AT = 2_000
_LONGEST_JSON = 1_000_000
_SAVED = re.compile(
    r"<!--\s*saved from url=\(\d{1,6}\)(https?://[^\s<>\"]{1,2000})|Page saved with SingleFile\s{1,20}url:\s{0,20}(https?://[^\s<>\"]{1,2000})"
)
_BY = re.compile(r"(?:(?:written |text |story )?by|von|par|por|di|yazan)\s*:?\s+", re.IGNORECASE)
_PERSON = re.compile(r"[^\W\d_][\w.'’-]*(?:\s+[^\W\d_][\w.'’-]*){1,4}")
_ADDRESS = re.compile(r"https?:|www\.|/|@", re.IGNORECASE)
_BYLINE = re.compile(r"(?:^|[\s_-])(?:byline|author|autor|auteur)s?(?:[\s_-]?name)?(?:$|\s)", re.IGNORECASE)
_LONGEST_BYLINE = 80


@dataclass(slots=True)
class PageMeta:
    """What was found.

    Attributes:
        values: By the names of metadata; the first of several fields that say something.
        inferred: Names of those that no field states.
        titles: Everything that the page gives as its title, to find the heading by.
    """

    values: dict[str, object] = field(default_factory=dict[str, object])
    inferred: set[str] = field(default_factory=set[str])
    titles: list[str] = field(default_factory=list[str])

    @property
    def title(self) -> str:
        """The title, without the name of the site behind it; may be empty."""
        return _without_site(self.titles[0], str(self.values.get("outlet", ""))) if self.titles else ""

    def origins(self) -> dict[str, Literal["stated", "inferred"]]:
        """Where each of the values comes from."""
        return {name: "inferred" if name in self.inferred else "stated" for name in self.values}


def page_meta(root: HtmlElement, markup: str) -> PageMeta:
    """What the page says; its tree is only read.

    Args:
        root: The page.
        markup: Its source, whose first comment may say where it was saved from.
    """
    said: dict[str, list[str]] = {}
    for name, value in (*_of_json(root), *_of_meta(root), *_of_elements(root), *_of_links(root)):
        if value and value not in said.setdefault(name, []):
            said[name].append(value)
    _take_marked_author(said, root)
    found = PageMeta(titles=said.pop("title", []))
    for name, values in said.items():
        value = _reading(name, values)
        if value:
            found.values[name] = value
    _infer(found, root, markup)
    found.values = {name: value for name, value in cleaned(found.values).items() if name != "title"}
    return found


def _take_marked_author(said: dict[str, list[str]], root: HtmlElement) -> None:
    """The author whom an element is marked to name, if no other field does and all such elements name the same."""
    marked = {words.casefold(): words for words in _marked_authors(root)}
    if not said.get("author") and len(marked) == 1:
        said["author"] = list(marked.values())


def _marked_authors(root: HtmlElement) -> Iterator[str]:
    for element in _some(root.iter("a", "span", "div", "p", "address")):
        properties = (element.get("itemprop") or "").lower().split()
        if "author" in properties or "author" in (element.get("rel") or "").lower().split():
            words = _BY.sub("", _words(element), count=1)
            if words and len(words) <= _LONGEST_BYLINE:
                yield words


def _reading(name: str, values: list[str]) -> str:
    if name == "author":
        named = (_BY.sub("", one, count=1) for one in values if not _ADDRESS.match(one) and len(one) <= 200)
        return ", ".join(_once(list(named)[:10]))
    if name == "outlet":
        return next((one for one in values if not _ADDRESS.match(one)), "")
    if name == "published":
        return next((date for one in values if (date := read_date(one))), "")
    if name == "url":
        return next((one for one in values if one.startswith(("http://", "https://")) and " " not in one), "")
    return values[0]


def _once(names: list[str]) -> list[str]:
    """The names without those that differ in capitals only."""
    first: dict[str, str] = {}
    for one in names:
        first.setdefault(one.casefold(), one)
    return list(first.values())


def _of_meta(root: HtmlElement) -> Iterator[tuple[str, str]]:
    found: list[tuple[int, str, str]] = []
    for element in _some(root.iter("meta")):
        value = " ".join((element.get("content") or "").split())
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            name = (element.get(attribute) or "").strip().lower()
            if name in _NAMES and value:
                found.append((_ORDER[name], _NAMES[name], value))
    for _, meaning, value in sorted(found, key=lambda one: one[0]):
        yield meaning, value.replace("_", "-") if meaning == "language" else value


def _of_links(root: HtmlElement) -> Iterator[tuple[str, str]]:
    for element in _some(root.iter("link")):
        relation = (element.get("rel") or "").lower().split()
        for name, wanted in (("canonical", "url"), ("license", "licence")):
            if name in relation:
                yield wanted, (element.get("href") or "").strip()


def _of_elements(root: HtmlElement) -> Iterator[tuple[str, str]]:
    for element in _some(root.iter("time", "span", "div", "p")):
        if "datepublished" in (element.get("itemprop") or "").lower() or element.get("pubdate") is not None:
            yield "published", element.get("datetime") or element.get("content") or _words(element)
    for element in _some(root.iter("title")):
        yield "title", _words(element)
    yield "language", (root.get("lang") or root.get("xml:lang") or "").replace("_", "-")


def _some(elements: Iterator[HtmlElement]) -> Iterator[HtmlElement]:
    return (element for element, _ in zip(elements, range(_LOOKED_AT), strict=False))


def _words(element: HtmlElement) -> str:
    found: list[str] = []
    for piece, _ in zip(element.itertext(), range(20), strict=False):
        found.append(str(piece)[:500])
    return " ".join("".join(found).split())[:500]


def _of_json(root: HtmlElement) -> Iterator[tuple[str, str]]:
    """JSON-LD of schema.org types that are articles."""
    for script in _some(root.iter("script")):
        text = script.text or ""
        if (script.get("type") or "").lower() != "application/ld+json" or len(text) > _LONGEST_JSON:
            continue
        try:
            value, _ = parse(text.strip().strip(";").encode(errors="replace"))
        except ValueError:
            continue
        for one in _objects(value):
            yield from _of_article(one)


def _objects(value: Any) -> Iterator[Mapping[str, Any]]:  # Any: JSON as it comes
    """The articles in a JSON-LD value, also those of a graph."""
    for one in cast("list[Any]", value) if isinstance(value, list) else [value]:
        if not isinstance(one, dict):
            continue
        given = cast("dict[str, Any]", one)
        kinds = [str(kind).lower() for kind in _list(given.get("@type"))]
        if any(kind.endswith(_ARTICLES) for kind in kinds):
            yield given
        graph = given.get("@graph")
        if isinstance(graph, list):
            yield from _objects(
                [part for part in cast("list[Any]", graph) if isinstance(part, dict) and "@graph" not in part]
            )


def _of_article(given: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for key, meaning in (
        ("headline", "title"),
        ("datePublished", "published"),
        ("inLanguage", "language"),
        ("license", "licence"),
    ):
        yield meaning, _said(given.get(key))
    for author in _list(given.get("author"))[:10]:
        yield "author", _said(author)
    yield "outlet", _said(given.get("publisher"))
    yield "url", _said(given.get("url") or given.get("mainEntityOfPage"))


def _said(value: Any) -> str:  # Any: JSON as it comes
    """A string, or the name or address of what stands there."""
    if isinstance(value, list) and value:
        value = cast("list[Any]", value)[0]
    if isinstance(value, dict):
        given = cast("dict[str, Any]", value)
        value = given.get("name") or given.get("@id") or given.get("url")
    return " ".join(value.split())[:1000] if isinstance(value, str) else ""


def _list(value: Any) -> list[Any]:  # Any: JSON as it comes
    return cast("list[Any]", value) if isinstance(value, list) else [value]


def _infer(found: PageMeta, root: HtmlElement, markup: str) -> None:
    saved = _SAVED.search(markup[:20_000])
    if "url" not in found.values and saved is not None:
        found.values["url"] = saved[1] or saved[2]
        found.inferred.add("url")
    if "author" not in found.values:
        person = next(_bylines(root), "")
        if person:
            found.values["author"] = person
            found.inferred.add("author")


def _bylines(root: HtmlElement) -> Iterator[str]:
    """Names in elements that call themselves a byline."""
    for element in root.iter("a", "span", "div", "p", "address", "li", "cite"):
        marks = element.get("class")
        if marks and len(marks) <= 200 and _BYLINE.search(marks):
            words = _BY.sub("", _words(element), count=1)
            if len(words) <= _LONGEST_BYLINE and _PERSON.fullmatch(words) and words[0].isupper():
                yield words


def _without_site(title: str, outlet: str) -> str:
    """“Title | Site” without the site, if that is its name."""
    for sign in (" | ", " - ", " – ", " — ", " : ", " :: "):
        head, found, tail = title.rpartition(sign)
        if (
            found
            and head
            and outlet
            and (tail.casefold() in outlet.casefold() or outlet.casefold() in tail.casefold())
        ):
            return head.strip()
    return title
