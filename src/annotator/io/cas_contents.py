"""What a UIMA CAS of an article holds, whether it is written as XMI or as JSON.

A custom layer for annotations and one for links, as INCEpTION has them; metadata as DKPro Core's ``MetaDataStringField``. Every
value is a string: numbers keep their digits. Positions are UTF-16 units.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import orjson

from annotator.io.losses import Losses
from annotator.io.records import CONTINUES, AnnotationRecord, ArticleRecord, LinkRecord
from annotator.io.uima_kinds import VALUES
from annotator.io.uima_own import ID, LABEL, NOTE, PREFIX, RELATION, REVIEWER, SPAN, attribute_of
from annotator.io.writing import Corpus
from annotator.model.annotation import AttributeValue
from annotator.model.offsets import Utf16Offsets
from annotator.model.provenance import ORIGIN
from annotator.model.span import Span

DOCUMENT = "uima.tcas.DocumentAnnotation"
FIELD = "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.MetaDataStringField"
VIEW = "_InitialView"
SOFA_ID = 1
STRING, STRINGS = "uima.cas.String", "uima.cas.StringArray"
GOVERNOR, DEPENDENT = "Governor", "Dependent"
NO_LANGUAGE = "x-unspecified"

_TAKEN = (
    LABEL, ID, NOTE, REVIEWER, *VALUES, "begin", "end", "sofa", "self", "type", "xmiID", "first", "next", "target", "source",
    "role", "head", "tail", "elements", "governor", "dependent", GOVERNOR, DEPENDENT, "referenceRelation",
)  # fmt: skip
"""Names that no attribute can have in a CAS, because they mean something there."""

_MEANT = frozenset(name.casefold() for name in _TAKEN)
_UNSAFE = re.compile(r"[^A-Za-z0-9_]+")


@dataclass(frozen=True, slots=True)
class Reference:
    """A value that refers to a feature structure."""

    id: int


Value = str | tuple[str, ...] | Reference


@dataclass(frozen=True, slots=True)
class Made:
    """A feature structure with a place in the text; in UTF-16 units."""

    id: int
    type: str
    begin: int
    end: int
    features: Mapping[str, Value]


@dataclass(slots=True)
class TypeSystem:
    """The types with their features and the types of these.

    Attributes:
        attributes: The features of attributes, by the attribute's name and whether its values are lists.
    """

    attributes: dict[tuple[str, bool], str] = field(default_factory=dict[tuple[str, bool], str])

    def types(self) -> Iterator[tuple[str, dict[str, str]]]:
        """Each type, all of them annotations, with its features."""
        said = {LABEL: STRING, NOTE: STRING, REVIEWER: STRING, ID: STRING}
        values = {
            name: STRINGS if is_list else STRING for (_, is_list), name in sorted(self.attributes.items())
        }
        yield SPAN, said | values
        yield RELATION, {GOVERNOR: SPAN, DEPENDENT: SPAN, **said}
        yield FIELD, {"key": STRING, "value": STRING}


def type_system(corpus: Corpus) -> TypeSystem:
    """The types for all articles of a corpus; a name that does not come back from its feature is told."""
    wanted = {
        (name, isinstance(value, list))
        for article in corpus.articles()
        for one in article.annotations
        for name, value in one.attributes.items()
    }
    system, taken = TypeSystem(), set[str]()
    for name, is_list in sorted(wanted, key=lambda one: (_UNSAFE.search(one[0]) is not None, one)):
        stem = _UNSAFE.sub("_", name)
        if not stem[:1].isalpha() or stem.startswith(PREFIX) or stem.casefold() in _MEANT:
            stem = PREFIX + stem
        made, number = stem, 2
        while made.casefold() in taken:
            made, number = f"{stem}_{number}", number + 1
        taken.add(made.casefold())
        system.attributes[name, is_list] = made
        corpus.losses.note_some("names", int(attribute_of(made) != name))
    return system


@dataclass(slots=True)
class Contents:
    """The feature structures of an article, those that others refer to before them."""

    article: ArticleRecord
    system: TypeSystem
    losses: Losses
    last_id: int = SOFA_ID
    ids: dict[str, int] = field(default_factory=dict[str, int])

    def structures(self) -> Iterator[Made]:
        """All of them in order."""
        offsets = Utf16Offsets(self.article.text)
        length = offsets.length_utf16
        yield self._made(DOCUMENT, (0, length), {"language": _language(self.article)})
        for key, value in self._metadata():
            yield self._made(FIELD, (0, length), {"key": key, "value": value})
        places: dict[str, tuple[int, int]] = {}
        for one in self.article.annotations:
            for value in one.attributes.values():
                if value is not None and not isinstance(value, str | list):
                    self.losses.note("values", one.id)
            place = offsets.span_to_utf16(Span(one.start, one.end))
            made = self._made(SPAN, place, _features(one, self.system))
            self.ids[str(one.id)] = made.id
            places[str(one.id)] = place
            yield made
        for link in self.article.links:
            if {link.from_id, link.to_id} <= places.keys():
                yield self._made(RELATION, places[link.to_id], self._ends(link))
            else:
                self.losses.note("parts" if link.type == CONTINUES else "links", link.from_id)

    def _made(self, kind: str, place: tuple[int, int], features: Mapping[str, Value]) -> Made:
        self.last_id += 1
        return Made(self.last_id, kind, *place, features)

    def _metadata(self) -> Iterator[tuple[str, str]]:
        given = {"title": self.article.title, **self.article.meta}
        for key in sorted(given):
            value = given[key]
            if key == ORIGIN:
                self.losses.note("origins")
            elif value is not None:
                self.losses.note_some("values", int(not isinstance(value, str)))
                yield key, value if isinstance(value, str) else _json(value)

    def _ends(self, link: LinkRecord) -> dict[str, Value]:
        ends = {GOVERNOR: Reference(self.ids[link.from_id]), DEPENDENT: Reference(self.ids[link.to_id])}
        return {**ends, **_said(link.type, link.id, link.note, link.reviewer)}


def _features(one: AnnotationRecord, system: TypeSystem) -> dict[str, Value]:
    made = _said(one.label, one.id, one.note, one.reviewer)
    for name in sorted(one.attributes):
        value = one.attributes[name]
        if value not in (None, []):
            made[system.attributes[name, isinstance(value, list)]] = _value(value)
    return made


def _said(label: str, own_id: str | None, note: str | None, reviewer: str | None) -> dict[str, Value]:
    given = {LABEL: label, NOTE: note, REVIEWER: reviewer, ID: own_id}
    return {name: value for name, value in given.items() if value}


def _value(value: AttributeValue | None) -> Value:
    if isinstance(value, list):
        return tuple(value)
    return str(value).lower() if isinstance(value, bool) else str(value)


def _language(article: ArticleRecord) -> str:
    given = article.meta.get("language")
    return given if isinstance(given, str) and given else NO_LANGUAGE


def _json(value: object) -> str:
    return orjson.dumps(value, option=orjson.OPT_SORT_KEYS).decode()
