"""`spacy-docbin`: spaCy's binary training files (``.spacy``), which are DocBins: zlib over MessagePack.

After spaCy's ``DocBin`` (version 0.1) and ``SpanGroup``: entities stand as ``ENT_IOB``, overlapping spans in groups, labels of
the document in its cats. Only spaCy's string store is used, which says what word a number stands for.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import cast

from annotator.io.docbin import ENT_ID, ENT_IOB, ENT_KB_ID, ENT_TYPE, ORTH, Document, documents
from annotator.io.extras import needs
from annotator.io.findings import Findings
from annotator.io.formats import Certainty, Format
from annotator.io.given import GivenFile, Glimpse
from annotator.io.json_fields import Fields, as_json, as_object, is_object
from annotator.io.msgpack import Unpacked, unpacked
from annotator.io.records import MAX_NAME, ArticleRecord, ForeignAnnotation
from annotator.io.showing import shown_by
from annotator.io.spacy_offsets import CARRIES, attributes_of
from annotator.io.writing import Writing, cannot_carry, written_by
from annotator.model.annotation import AttributeValue

DEFAULT_GROUP = "sc"
"""The group of spans that spaCy's span categoriser uses if nobody names another one."""

_INSIDE, _OUTSIDE, _BEGIN = 1, 2, 3
_SPAN = struct.Struct(">QQQllll")
"""A span of a group: id, knowledge base id and label as numbers of strings; first token, last token + 1, characters."""

_OURS = ("meta", "annotations")
"""User data that our own exports hold: metadata, and what is said of each span, by its id."""

_UNDERSCORE = "._."
_PARTS = 4
_LIKELY = 0.5

Words = Callable[[int], str]
"""The string that a number of the string store stands for; empty for 0 and for what it does not hold."""


@dataclass(frozen=True, slots=True)
class _Span:
    """A span of tokens with what the file says of it."""

    label: str
    first: int
    end: int
    attributes: dict[str, AttributeValue]
    id: str = ""


def _words_of(strings: Sequence[str]) -> Words:
    """The string store with these strings.

    Raises:
        InputError: spaCy is not installed.
    """
    with needs("spacy", ".spacy files"):
        from spacy.strings import StringStore
    store = StringStore(strings)

    def word(number: int) -> str:
        try:
            return str(store[number]) if number else ""
        except (KeyError, OverflowError, ValueError):
            return ""

    return word


def _record(document: Document, word: Words, findings: Findings) -> ArticleRecord:
    text, places = _text(document, word, findings)
    data = _unpacked_map(document.user_data, findings)
    spans = [*_entities(document, word), *_grouped(document, word, findings)]
    said, ours = _said_of_spans(data), own_spans(data, findings)
    annotations: list[ForeignAnnotation] = []
    for each in spans:
        start, end = places[each.first][0], places[each.end - 1][1]
        if start == end:
            findings.leave_out("zero-length span")
            continue
        own = ours.of(ours.given.get(each.id))
        annotations.append(
            ForeignAnnotation(
                each.label[:MAX_NAME], start, end, text=text[start:end], id=each.id[:MAX_NAME] or None,
                attributes={**said.get((start, end), {}), **each.attributes, **attributes_of(own)},
                note=own.words("note"), reviewer=own.name("reviewer"),
                created_at=own.time("created_at"), updated_at=own.time("updated_at"),
            )
        )  # fmt: skip
    name, title, meta = _said_of_document(data, findings)
    categories = [str(label) for label, value in document.cats.items() if _is_likely(value)]
    if categories and "categories" not in meta:
        meta["categories"] = categories
    return ArticleRecord(
        text, name=name, title=title, has_title=title is not None, meta=meta,
        meta_origin=dict.fromkeys(meta.keys() - own_meta(data).keys(), "stated"), annotations=tuple(_once(annotations, findings)), is_foreign=True,
    )  # fmt: skip


def _text(document: Document, word: Words, findings: Findings) -> tuple[str, list[tuple[int, int]]]:
    """The text, and where each token stands in it."""
    parts: list[str] = []
    places: list[tuple[int, int]] = []
    at = 0
    for number, has_space in zip(document.values(ORTH), document.spaces, strict=True):
        found = word(number)
        if not found and number:
            findings.problem(None, "A word of the text is not among the file’s strings.")
        places.append((at, at + len(found)))
        parts += (found, " " if has_space else "")
        at += len(found) + bool(has_space)
    return "".join(parts), places


def _entities(document: Document, word: Words) -> Iterator[_Span]:
    """The entities, which do not overlap; a token that must not be one has no type."""
    marks = [*document.values(ENT_IOB), _OUTSIDE]
    types = [*document.values(ENT_TYPE), 0]
    first: int | None = None
    for number, mark in enumerate(marks):
        if first is not None and not (mark == _INSIDE and types[number] == types[first]):
            yield _entity(document, word, first, number)
            first = None
        if first is None and mark in (_BEGIN, _INSIDE) and types[number]:
            first = number


def _entity(document: Document, word: Words, first: int, end: int) -> _Span:
    row = document.rows[first]
    label, base, own = (
        word(row[at]) if (at := document.columns.get(attribute)) is not None else ""
        for attribute in (ENT_TYPE, ENT_KB_ID, ENT_ID)
    )
    return _Span(label or "entity", first, end, {"kb_id": base} if base else {}, own)


def _grouped(document: Document, word: Words, findings: Findings) -> Iterator[_Span]:
    if not document.groups:
        return
    try:
        groups = list(_groups(unpacked(document.groups)))
    except (ValueError, TypeError, KeyError, struct.error):
        findings.problem(None, "A document’s groups of spans are damaged.")
        return
    for name, spans in groups:
        for own, base, label, first, end, _, _ in spans:
            if not 0 <= first < end <= len(document.rows):
                findings.problem(None, f"A span of the group “{name[:60]}” lies outside its text.")
                continue
            attributes: dict[str, AttributeValue] = {"kb_id": word(base)} if word(base) else {}
            if name != DEFAULT_GROUP:
                attributes["group"] = name
            yield _Span(word(label) or name or "span", first, end, attributes, word(own))


def _groups(value: Unpacked) -> Iterator[tuple[str, list[tuple[int, ...]]]]:
    """Names and spans of groups: a map from a group’s bytes to its names, or in older files a list of such bytes."""
    named = (
        value.items() if isinstance(value, dict) else ((each, None) for each in cast("list[bytes]", value))
    )
    for content, names in named:
        group = cast("Mapping[str, object]", unpacked(cast("bytes", content)))
        spans = [_SPAN.unpack(each) for each in cast("list[bytes]", group["spans"])]
        for name in cast("list[str] | None", names) or [group["name"]]:
            yield str(name), spans


def _once(annotations: Sequence[ForeignAnnotation], findings: Findings) -> Iterator[ForeignAnnotation]:
    """Each once: entities are often put into a group as well."""
    seen: set[tuple[str, int, int]] = set()
    for each in annotations:
        key = each.label, each.start, each.end
        if key in seen and not each.attributes and not each.id:
            findings.leave_out("repeated span")
        else:
            seen.add(key)
            yield each


def _unpacked_map(content: bytes, findings: Findings) -> Mapping[object, Unpacked]:
    try:
        found = unpacked(content) if content else {}
    except (ValueError, TypeError):
        findings.remark("The user data of a document could not be read.")
        return {}
    return cast("Mapping[object, Unpacked]", found) if isinstance(found, dict) else {}


def _place(key: object) -> tuple[str, int | None, int | None]:
    """What user data is about: its name, and from where to where if it is about a span; an empty name for anything else.

    A plain name is the document's; extension attributes are “._.”, the name, and two positions or none.
    """
    if isinstance(key, str):
        return key, None, None
    parts: Sequence[object] = cast("tuple[object, ...]", key) if isinstance(key, tuple) else ""
    if len(parts) < _PARTS or parts[0] != _UNDERSCORE or not isinstance(parts[1], str):
        return "", None, None
    start, end = (each if isinstance(each, int) else None for each in parts[2:4])
    return parts[1], start, end


def _said_of_spans(data: Mapping[object, Unpacked]) -> dict[tuple[int, int], dict[str, AttributeValue]]:
    """Extension attributes of spans, by where they stand."""
    found: dict[tuple[int, int], dict[str, AttributeValue]] = {}
    for key, value in data.items():
        name, start, end = _place(key)
        held = _held(value)
        if start is not None and end is not None and held is not None:
            found.setdefault((start, end), {})[name] = held
    return found


def _said_of_document(
    data: Mapping[object, Unpacked], findings: Findings
) -> tuple[str | None, str | None, dict[str, object]]:
    """What the user data says of the document: its name, its title, and metadata."""
    said = own_meta(data)
    for key, value in data.items():
        name, start, _ = _place(key)
        held = _held(value)
        if name in _OURS and is_object(value):
            continue
        if held is None or not name:
            findings.leave_out("structured user value")
        elif start is None:
            said[name] = held
    names = [str(said.pop(key)) for key in ("name", "id") if said.get(key) not in (None, "")]
    title = said.pop("title", None)
    return (names[0][:MAX_NAME] if names else None), (str(title) if title else None), said


def own_meta(data: Mapping[object, Unpacked]) -> dict[str, object]:
    """The metadata of our own exports."""
    given = as_object(data.get("meta"))
    return {str(name): as_json(_with_names(value)) for name, value in given.items()}


def _with_names(value: object) -> object:
    """Objects whose members have words as names, as JSON has them."""
    if isinstance(value, list):
        return [_with_names(each) for each in cast("list[object]", value)]
    if is_object(value):
        return {str(name): _with_names(each) for name, each in as_object(value).items()}
    return value


def own_spans(data: Mapping[object, Unpacked], findings: Findings) -> Fields:
    """What our own exports say of each span."""
    return Fields(as_object(data.get("annotations")), 1, findings)


def _held(value: object) -> AttributeValue | None:
    """A value that an attribute can have; None if it is none."""
    match value:
        case bool() | str():
            return value
        case int():
            return value if -(2**63) <= value < 2**63 else str(value)
        case float():
            return value if value - value == 0 else str(value)
        case list() if value and all(isinstance(each, str) for each in cast("list[object]", value)):
            return cast("list[str]", value)
        case _:
            return None


def _is_likely(value: object) -> bool:
    return isinstance(value, bool | int | float) and value >= _LIKELY


def _read(given: GivenFile, findings: Findings) -> Iterator[ArticleRecord]:
    found, strings = documents(given.content())
    word = _words_of(strings)
    for number, each in enumerate(found, 1):
        record = _record(each, word, findings)
        name = record.name or (f"{given.stem or 'document'} {number}" if len(found) > 1 else None)
        yield replace(record, name=name)


def _recognise(glimpse: Glimpse) -> Certainty:
    if glimpse.head[:1] != b"\x78":
        return 0
    try:
        start = zlib.decompressobj().decompress(glimpse.head, 4096)
    except zlib.error:
        return 0
    return 3 if start[:1] > b"\x80" and b"\xa5attrs" in start and b"\xa6tokens" in start else 0


_WRITING = Writing(
    written_by("spacy_docbin_writing"),
    carries=CARRIES,
    options=("as_entities", "overlap", "edges"),
    extra="spacy",
    showing=shown_by("records", "docbin_shown"),
)

FORMAT = Format(
    "spacy-docbin", "spaCy training file (DocBin)", (".spacy",), offset_unit="codepoint", read=_read, recognise=_recognise,
    extra="spacy", writing=_WRITING, cannot_carry=cannot_carry(_WRITING),
)  # fmt: skip
