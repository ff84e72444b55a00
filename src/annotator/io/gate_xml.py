"""`gate-xml`: documents as GATE saves them: the text with numbered nodes, and sets of annotations between nodes.

By the documents that GATE Developer writes (``GateDocument``): a node's id is its position in UTF-16 units when the document is
saved, but it is only a name; positions are counted here where the nodes stand. The name of a set is its reviewer. What the
tokeniser and the reading of a page have added (tokens, the set “Original markups”) is counted, and taken only if nothing else
is there. Features whose names begin with ``annotator.`` are what our own files say beside attributes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import isfinite
from typing import TYPE_CHECKING

from annotator.errors import InputError
from annotator.io.faults import short
from annotator.io.findings import Findings
from annotator.io.foreign_values import moment
from annotator.io.formats import Certainty, Format
from annotator.io.given import GivenFile, Glimpse
from annotator.io.records import MAX_NAME, ArticleRecord, ForeignAnnotation, LinkRecord
from annotator.io.writing import Writing, cannot_carry, written_by
from annotator.io.xml_tree import local, parsed
from annotator.model.annotation import AttributeValue

if TYPE_CHECKING:
    from lxml.etree import _Element as Element  # pyright: ignore[reportPrivateUsage] - the class has no other name

NAME, TITLE = "gate.NAME", "title"
"""Features of a document that are no metadata."""

OURS = "annotator."
_SAID = ("id", "note", "reviewer", "created_at", "updated_at")
OWN = frozenset(f"{OURS}{name}" for name in _SAID)
"""Features of ours that are no attributes."""

STRING, INTEGER, LONG, BOOLEAN, DECIMAL, LIST = (
    "java.lang.String", "java.lang.Integer", "java.lang.Long", "java.lang.Boolean", "java.math.BigDecimal",
    "gate.corpora.ObjectWrapper",
)  # fmt: skip
"""Classes of values as they are written; a list is what XStream makes of it, in an object of GATE's own."""

_MARKUP = "Original markups"
_TOKENS = frozenset(("Token", "SpaceToken", "Split"))
_NUMBERS = frozenset((INTEGER, LONG, "java.lang.Short"))
_FRACTIONS = frozenset(("java.lang.Double", "java.lang.Float", DECIMAL))
_LISTS = frozenset(
    ("java.util.ArrayList", "java.util.List", "java.util.LinkedList", "java.util.HashSet", "java.util.Set")
)
_LARGEST = 2**63


@dataclass(frozen=True, slots=True)
class _Given:
    """An annotation element and the name of its set."""

    element: Element
    set_name: str

    @property
    def type(self) -> str:
        return self.element.get("Type", "")

    @property
    def added_by(self) -> str:
        """What added it, if that was a program and no judgement of the text; else empty."""
        if any(_words(each) == f"{OURS}id" for each in self.element.iter("{*}Name")):
            return ""
        if self.set_name == _MARKUP:
            return "original markup annotation"
        return f"“{self.type}” annotation" if self.type in _TOKENS else ""


def _read(given: GivenFile, findings: Findings) -> Iterator[ArticleRecord]:
    root = parsed(given.content())
    content = next((each for each in root if local(each) == "TextWithNodes"), None)
    if local(root) != "GateDocument" or content is None:
        raise InputError("It is no document of GATE's: there is no text with nodes in it.")
    text, nodes = _text(content)
    features = dict(_features(_children(root, "GateDocumentFeatures"), findings))
    name, title = features.pop(NAME, None), features.pop(TITLE, None)
    said = _said(features)
    meta = {"url" if _is_address(key, value) else key: value for key, value in features.items()}
    annotations = list(_annotations(_given(root), nodes, findings))
    yield ArticleRecord(
        text,
        name=name[:MAX_NAME] if isinstance(name, str) else given.stem or None,
        title=title if isinstance(title, str) else None,
        has_title=isinstance(title, str),
        note=said.get("note"),
        meta=meta,
        meta_origin=dict.fromkeys(meta, "stated"),
        annotations=tuple(each for _, each in annotations),
        links=tuple(_links(root, {key: each.id for key, each in annotations if each.id}, findings)),
        is_foreign=True,
    )


def _children(root: Element, name: str) -> Iterator[Element]:
    for each in root:
        if local(each) == name:
            yield from each


def _is_address(name: str, value: AttributeValue) -> bool:
    return name == "gate.SourceURL" and isinstance(value, str) and value.startswith(("http://", "https://"))


def _text(content: Element) -> tuple[str, dict[str, int]]:
    """The text, and where in it nodes stand."""
    pieces = [content.text or ""]
    at = len(pieces[0])
    nodes: dict[str, int] = {}
    for each in content:
        if local(each) == "Node":
            nodes.setdefault(each.get("id", ""), at)
        pieces.append(each.tail or "")
        at += len(pieces[-1])
    return "".join(pieces), nodes


def _given(root: Element) -> list[_Given]:
    return [
        _Given(annotation, each.get("Name", "").strip())
        for each in root
        if local(each) == "AnnotationSet"
        for annotation in each
        if local(annotation) == "Annotation"
    ]


def _annotations(
    given: list[_Given], nodes: Mapping[str, int], findings: Findings
) -> Iterator[tuple[str, ForeignAnnotation]]:
    """Each with the id that the document knows it by."""
    takes_all = all(each.added_by for each in given)
    ids: set[str] = set()
    for each in given:
        if each.added_by and not takes_all:
            findings.leave_out(each.added_by)
            continue
        try:
            yield each.element.get("Id", "")[:MAX_NAME], _annotation(each, nodes, ids, findings)
        except ValueError as error:
            findings.problem(each.element.sourceline, str(error))
        except _NoWordsError:
            findings.leave_out("zero-length span")


class _NoWordsError(Exception):
    """An annotation begins and ends at one place."""


def _annotation(
    given: _Given, nodes: Mapping[str, int], ids: set[str], findings: Findings
) -> ForeignAnnotation:
    if not 0 < len(given.type) <= MAX_NAME:
        raise ValueError("An annotation has no type.")
    start, end = (_position(given, name, nodes) for name in ("StartNode", "EndNode"))
    if start == end:
        raise _NoWordsError
    own = given.element.get("Id", "")[:MAX_NAME]
    key = own if own and own not in ids else None
    ids.add(own)
    features = dict(_features(given.element, findings))
    said = _said(features)
    return ForeignAnnotation(
        given.type,
        start,
        end,
        attributes=features,
        note=said.get("note"),
        id=said.get("id") or key,
        reviewer=given.set_name[:MAX_NAME] or None,
        created_at=moment(said.get("created_at"), findings),
        updated_at=moment(said.get("updated_at"), findings),
    )


def _position(given: _Given, name: str, nodes: Mapping[str, int]) -> int:
    key = given.element.get(name, "")
    if key not in nodes:
        raise ValueError(f"{short(given.type)} refers to the node {short(key)}, which is not in the text.")
    return nodes[key]


def _features(given: Iterable[Element], findings: Findings) -> Iterator[tuple[str, AttributeValue]]:
    seen: set[str] = set()
    for each in given:
        if local(each) != "Feature":
            continue
        parts = {local(part): part for part in each}
        name = _words(parts.get("Name")).strip()
        words = _words(parts.get("Value"))
        if not 0 < len(name) <= MAX_NAME or name in seen or not words.strip():
            findings.leave_out("empty feature")
            continue
        seen.add(name)
        yield name, _value(words, parts["Value"].get("className", ""))


def _said(features: dict[str, AttributeValue]) -> dict[str, str]:
    """What our own features say; they are taken out."""
    given = {name: features.pop(f"{OURS}{name}", None) for name in _SAID}
    return {name: value for name, value in given.items() if isinstance(value, str)}


def _words(element: Element | None) -> str:
    return "" if element is None else "".join(element.itertext())


def _value(words: str, java: str) -> AttributeValue:
    """What a feature holds, by its class in Java; the words if they are none of that."""
    try:
        if java in _NUMBERS and abs(int(words)) < _LARGEST:
            return int(words)
        if java in _FRACTIONS and isfinite(float(words)):
            return float(words)
    except ValueError:
        return words
    if java == LIST:
        return _wrapped(words)
    if java == BOOLEAN and words.strip().lower() in ("true", "false"):
        return words.strip().lower() == "true"
    return words.split(";") if java in _LISTS else words


def _wrapped(words: str) -> AttributeValue:
    """A list of words in XStream's XML; anything else stays as it is."""
    try:
        value = next((each for each in parsed(words.encode()) if local(each) == "value"), None)
    except (InputError, UnicodeError):
        return words
    items = [] if value is None else list(value)
    if not items or any(local(each) != "string" for each in items):
        return words
    return [_words(each) for each in items]


def _links(root: Element, ids: Mapping[str, str], findings: Findings) -> Iterator[LinkRecord]:
    """The relations of newer versions: a type, and members with “;” between."""
    for each in root.iter():
        if local(each) != "Relation":
            continue
        said = {name.lower(): value for name, value in each.attrib.items()}
        members = [one.strip() for one in said.get("members", "").split(";")]
        name = said.get("type", "").strip()
        if (
            len(members) != 2
            or not ids.keys() >= set(members)
            or not 0 < len(name) <= MAX_NAME
            or members[0] == members[1]
        ):
            findings.leave_out("unattached relation")
        else:
            said = _said(dict(_features(each, findings)))
            start, end = (ids[one] for one in members)
            yield LinkRecord(name, start, end, said.get("id"), said.get("note"), said.get("reviewer"))


def _recognise(glimpse: Glimpse) -> Certainty:
    return 3 if glimpse.is_xml and "<GateDocument" in glimpse.words else 0


_WRITING = Writing(
    written_by("gate_xml_writing"),
    carries=frozenset((
        "parts", "attributes", "notes", "links", "reviewers", "metadata", "article-notes", "bare-articles", "titles", "ids",
        "times", "link-notes", "link-reviewers", "link-ids", "article-ids",
    )),
    is_folder=True,
)  # fmt: skip

FORMAT = Format(
    "gate-xml", "GATE document", (".xml",), "utf16", read=_read, recognise=_recognise, writing=_WRITING,
    cannot_carry=cannot_carry(_WRITING),
)  # fmt: skip
