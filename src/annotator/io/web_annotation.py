"""`web-annotation`: W3C Web Annotations as JSON-LD (Recommendations of 23 February 2017).

One annotation, a list, a page or a collection of them. The annotated text is not in the file: annotations come to articles
of the project that their targets name, and are proven there by their quotes. The JSON-LD is not expanded: names are those
of the context ``http://www.w3.org/ns/anno.jsonld``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from annotator.io.faults import short
from annotator.io.findings import Findings
from annotator.io.foreign_values import moment, name_of, unlabelled
from annotator.io.formats import Certainty, Format
from annotator.io.given import GivenFile, Glimpse
from annotator.io.json_document import Json, as_list, as_object, is_list, is_object, values, words
from annotator.io.json_fields import as_value
from annotator.io.placing_foreign import CONTINUES
from annotator.io.records import MAX_NAME, ForeignAnnotation, LinkRecord, QuoteRecord
from annotator.io.web_anchors import Anchor, anchor
from annotator.io.web_bodies import said
from annotator.io.writing import Writing, cannot_carry, written_by
from annotator.model.annotation import AttributeValue
from annotator.model.clock import normalised

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_CONTAINERS = ("AnnotationCollection", "AnnotationPage")
_TIMES = ("created", "modified", "generated")
_DIRECTIONS = ("ltr", "rtl", "auto")
_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S+")
_TYPE = re.compile(r'"type"\s*:\s*\[?\s*"Annotation(?:Page|Collection)?"')
UUID = "urn:uuid:"

ATTRIBUTES, LINK_TYPE = "annotator:attributes", "annotator:linkType"
"""What our own export says that the Recommendation has no name for."""


def _read(given: GivenFile, findings: Findings) -> Iterator[QuoteRecord]:
    found = list(_annotations(values(given, findings), findings, has_context=False))
    good = [each for each in found if _is_right(each, findings)]
    links = _links(good)
    for annotation in good:
        if not _is_link(annotation):
            yield from _records(annotation, links, findings)


def _annotations(given: object, findings: Findings, *, has_context: bool) -> Iterator[Json]:
    """The annotations of a value, through collections and pages; what is none is a problem."""
    for each in as_list(given):
        if is_list(each):
            yield from _annotations(each, findings, has_context=has_context)
            continue
        one = as_object(each)
        knows = has_context or CONTEXT in as_list(one.get("@context"))
        types = as_list(one.get("type"))
        if "@graph" in one:
            yield from _annotations(one["@graph"], findings, has_context=knows)
        elif any(kind in types for kind in _CONTAINERS):
            yield from _contained(one, findings, has_context=knows)
        elif not knows:
            findings.problem(
                None, f"{_called(one)} has no “@context” with {CONTEXT}, which says what its names mean."
            )
        elif "Annotation" not in types:
            findings.problem(None, f"{_called(one)} is not of the type “Annotation”.")
        else:
            yield one


def _contained(one: Json, findings: Findings, *, has_context: bool) -> Iterator[Json]:
    yield from _annotations(one.get("items"), findings, has_context=has_context)
    for name in ("first", "next"):
        if is_object(one.get(name)):
            yield from _annotations(one[name], findings, has_context=has_context)
        elif one.get(name):
            findings.leave_out("missing collection page")


# What is wrong with an annotation


def _is_right(one: Json, findings: Findings) -> bool:
    wrong = next((sentence for name, is_wrong, sentence in _RULES if is_wrong(one, name)), None)
    if wrong is not None:
        findings.problem(None, f"{_called(one)}: {wrong}")
    return wrong is None


def _is_no_iri(one: Json, name: str) -> bool:
    return name in one and not (isinstance(one[name], str) and _IRI.fullmatch(one[name]))


def _is_no_time(one: Json, name: str) -> bool:
    try:
        return name in one and not (isinstance(one[name], str) and normalised(one[name]))
    except ValueError:
        return True


def _has_bad_body(one: Json, name: str) -> bool:
    return any(not _is_body(each) for each in as_list(one.get(name)))


def _is_body(given: object) -> bool:
    if isinstance(given, str):
        return bool(_IRI.fullmatch(given))
    body = as_object(given)
    is_textual = "TextualBody" in as_list(body.get("type"))
    return (
        bool(body)
        and not _is_no_iri(body, "id")
        and (isinstance(body.get("value"), str) or not is_textual)
        and (body.get("textDirection") in _DIRECTIONS or "textDirection" not in body)
        and all(isinstance(each, str) for each in as_list(body.get("language")))
    )


_RULES: Sequence[tuple[str, Callable[[Json, str], bool], str]] = (
    ("id", _is_no_iri, "“id” is not one address (IRI)."),
    ("target", lambda one, name: not one.get(name), "It has no target."),
    ("bodyValue", lambda one, name: name in one and "body" in one, "It has a body and a “bodyValue”; only one may be there."),
    ("bodyValue", lambda one, name: name in one and not isinstance(one[name], str), "“bodyValue” is not one string."),
    ("body", _has_bad_body, "A body has no address (IRI), or its value or language is not a string."),
    ("creator", lambda one, name: any(not isinstance(each, str | dict) for each in as_list(one.get(name))),
     "“creator” is neither an address nor an object."),
    *((name, _is_no_time, f"“{name}” is not one time as in 2026-11-21T09:30:00Z.") for name in _TIMES),
)  # fmt: skip
"""What an annotation must be: a name, what is wrong with it, and how that is said."""


def _called(one: Json) -> str:
    named = words(one.get("id")) or words(one.get("label"))
    return f"The annotation {short(named)}" if named else "An annotation"


# What is taken of it


def _records(
    annotation: Json, links: Mapping[str, list[LinkRecord]], findings: Findings
) -> Iterator[QuoteRecord]:
    anchors = list(_anchors(annotation.get("target"), findings))
    if not anchors:
        return
    what = said(annotation, findings)
    own = _id(annotation.get("id"))
    bare = ForeignAnnotation(
        "", 0, 0,
        attributes=_attributes(annotation),
        reviewer=_creator(annotation),
        created_at=moment(annotation.get("created"), findings),
        updated_at=moment(annotation.get("modified") or annotation.get("created"), findings),
    )  # fmt: skip
    for number, label in enumerate(what.labels or [unlabelled(what.note)]):
        name = own if own is None or number == 0 else f"{own} {label}"[:MAX_NAME]
        labelled = replace(bare, label=label, id=name, note=what.note if number == 0 else None)
        begins = tuple(links.get(own or "", ())) if number == 0 else ()
        yield from _parts(labelled, anchors, begins)


def _parts(
    one: ForeignAnnotation, anchors: Sequence[tuple[str, Anchor, bool]], links: tuple[LinkRecord, ...]
) -> Iterator[QuoteRecord]:
    """An annotation a target; those that belong together are linked, if there are ids to link by."""
    before: str | None = None
    for number, (source, found, is_part) in enumerate(anchors, 1):
        name = one.id if one.id is None or number == 1 else f"{one.id} part {number}"[:MAX_NAME]
        continues = (
            (LinkRecord(CONTINUES, name, before, reviewer=one.reviewer),)
            if is_part and before and name
            else ()
        )
        placed = replace(
            one, id=name, note=one.note if number == 1 else None, text=found.quote, prefix=found.prefix, suffix=found.suffix,
            start=found.start or 0, end=found.end or 0,
        )  # fmt: skip
        yield QuoteRecord(
            (source,), placed, found.start is not None, (*links, *continues) if number == 1 else continues
        )
        before = name


def _anchors(
    target: object, findings: Findings, *, is_part: bool = True
) -> Iterator[tuple[str, Anchor, bool]]:
    """Source and place of each target, and whether it belongs to the one before it."""
    for each in as_list(target):
        one = as_object(each)
        if "items" in one:
            is_whole = one.get("type") != "Independents"
            yield from _anchors(one["items"], findings, is_part=is_part and is_whole)
            continue
        source = one.get("source")
        named = words(source) or words(as_object(source).get("id"))
        found = anchor(one.get("selector")) if named else Anchor()
        if found.is_of_text:
            yield named, found, is_part
        else:
            kind = next(iter(found.others), "")
            findings.leave_out(f"{kind} annotation" if kind else "whole-page annotation")


def _links(annotations: Sequence[Json]) -> dict[str, list[LinkRecord]]:
    """Annotations that link others, by the id of the one that they lead from."""
    found: dict[str, list[LinkRecord]] = {}
    for each in filter(_is_link, annotations):
        origin = _id(words(each.get("target")) or as_object(each.get("target")).get("id"))
        bodies = as_list(each.get("body"))
        note = next((made for body in bodies if (made := words(as_object(body).get("value")))), None)
        kind = name_of(each.get(LINK_TYPE)) or "link"
        for body in bodies:
            end = _id(words(body) or as_object(body).get("id"))
            if origin and end:
                link = LinkRecord(kind, origin, end, _id(each.get("id")), note, _creator(each))
                found.setdefault(origin, []).append(link)
    return found


def _is_link(annotation: Json) -> bool:
    return "linking" in [words(each).rpartition(":")[2] for each in as_list(annotation.get("motivation"))]


def _id(given: object) -> str | None:
    name = name_of(given)
    return name.removeprefix(UUID) if name is not None else None


def _attributes(annotation: Json) -> dict[str, AttributeValue]:
    given = as_object(annotation.get(ATTRIBUTES))
    return {name: value for name, each in given.items() if name and (value := as_value(each)) is not None}


def _creator(annotation: Json) -> str | None:
    for each in as_list(annotation.get("creator")):
        one = {"id": each} if isinstance(each, str) else as_object(each)
        for name in ("nickname", "name", "email", "id"):
            if found := name_of(one.get(name)):
                return found
    return None


def _recognise(glimpse: Glimpse) -> Certainty:
    if not glimpse.is_json:
        return 0
    if CONTEXT in glimpse.words:
        return 3
    return 2 if _TYPE.search(glimpse.words) and '"target"' in glimpse.words else 0


_WRITING = Writing(
    written_by("web_annotation_writing"),
    carries=frozenset(
        (
            "parts",
            "attributes",
            "notes",
            "links",
            "reviewers",
            "ids",
            "times",
            "link-notes",
            "link-reviewers",
            "link-ids",
        )
    ),
)

FORMAT = Format(
    "web-annotation", "W3C Web Annotations", (".jsonld", ".json"),
    offset_unit="codepoint", read=_read, recognise=_recognise, writing=_WRITING, cannot_carry=("texts", *cannot_carry(_WRITING)),
    holds_texts=False,
)  # fmt: skip
