"""`spacy-json`: texts with character offsets as scripts hand them to spaCy, and what ``Doc.to_json`` gives.

``{"text", "spans" | "entities" | "ents": [{"start", "end", "label"} | [start, end, label]], "cats": {label: score}}``, one a
line or in a list; the pairs ``["text", {"entities": [[start, end, label]]}]`` of spaCy 2; and its training format
(``paragraphs`` with ``raw`` and BILUO tags, see `annotator.io.spacy_training`). Positions count code points.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.io.faults import short
from annotator.io.findings import Findings
from annotator.io.formats import Certainty, Format
from annotator.io.given import GivenFile, Glimpse
from annotator.io.json_fields import Fields, as_list, as_object, as_value, is_object, of_item
from annotator.io.json_records import Item, items
from annotator.io.json_shape import shape
from annotator.io.json_spans import Metadata, annotation, article_name, members_of_span, there
from annotator.io.losses import Loss
from annotator.io.records import ArticleRecord, ForeignAnnotation
from annotator.io.spacy_training import articles
from annotator.io.writing import Writing, cannot_carry, written_by
from annotator.model.annotation import AttributeValue

_SPANS = ("spans", "entities", "ents", "entity")
_STRUCTURE = frozenset((*_SPANS, "text", "cats", "meta", "tokens", "sents", "id", "relations", "links"))
_PLACE = frozenset(("start", "end", "label", "text", "quote", "id", "note", "score", "start_char", "end_char", "token_start",
                    "token_end", "kb_id", "reviewer", "created_at", "updated_at", "attributes"))  # fmt: skip


def read(given: GivenFile, findings: Findings) -> Iterator[ArticleRecord]:
    """The articles of a file.

    Raises:
        InputError: The file is not JSON.
    """
    text: str | None = None
    for item in items(given, findings):
        value = item.value
        if isinstance(value, str) and text is None:
            text = value
        elif text is not None:
            yield from _pair([text, value], item, given, findings)
            text = None
        elif is_object(value):
            yield from _records(of_item(item, findings), given)
        else:
            yield from _pair(as_list(value), item, given, findings)
    if text is not None:
        findings.problem(None, "The last text has no object with its entities.")


def spans_of(at: Fields, names: tuple[str, ...] = _SPANS) -> Iterator[Fields]:
    """The spans of a record as objects, triples made into ones; those in groups (``spans: {"sc": […]}``) with their group."""
    for name in names:
        given = at.given.get(name)
        groups = as_object(given) if is_object(given) else {"": given}
        for group, values in groups.items():
            for value in as_list(values):
                members = members_of_span(value)
                if members is None:
                    at.problem(f"An element of “{name}” is {short(value)}, not a span.")
                else:
                    yield at.of({**members, **({"group": group} if group else {})})


def span_of(span: Fields, **details: str | None) -> ForeignAnnotation | None:
    """A span as an annotation; what it says besides becomes attributes. None with a problem or a count."""
    given = span.given
    attributes = {
        name: value
        for name, each in given.items()
        if name not in _PLACE and name not in details and (value := as_value(each)) is not None
    }
    attributes |= attributes_of(span)
    if isinstance(given.get("kb_id"), str) and given["kb_id"]:
        attributes["kb_id"] = str(given["kb_id"])
    return annotation(
        span, given.get("label"), given.get("start", given.get("start_char")),
        given.get("end", given.get("end_char")), text=span.words("text", "quote"), attributes=attributes,
        id=details.get("id") or span.name("id"), note=span.words("note"),
        reviewer=span.name("reviewer") or details.get("reviewer"),
        created_at=span.time("created_at") or details.get("created_at"), updated_at=span.time("updated_at"),
    )  # fmt: skip


def attributes_of(span: Fields) -> dict[str, AttributeValue]:
    """What our own exports say of a span in its member ``attributes``."""
    given = span.inner("attributes").given
    return {name: value for name, each in given.items() if name and (value := as_value(each)) is not None}


def categories_of(at: Fields) -> list[str]:
    """The labels of the whole text that hold: a list of names, or names with scores of one half and more."""
    scored = at.inner("cats")
    if scored:
        return [
            name
            for name, value in scored.given.items()
            if value is True or (scored.number_of(name) or 0) >= 0.5
        ]
    return [each for each in at.list_of("cats") if isinstance(each, str)]


def _pair(parts: list[object], item: Item, given: GivenFile, findings: Findings) -> Iterator[ArticleRecord]:
    text = parts[0] if parts else None
    if isinstance(text, str) and text and is_object(parts[1] if len(parts) > 1 else {}):
        yield _article(text, of_item(item, findings).of(parts[1] if len(parts) > 1 else None), given)
    else:
        findings.problem(item.line, "The record is neither an object nor a pair of a text and an object.")


def _records(at: Fields, given: GivenFile) -> Iterator[ArticleRecord]:
    if "paragraphs" in at:
        yield from articles(at, given.name)
        return
    text = at.words("text")
    if text is None:
        at.problem("The record has no text.")
    else:
        yield _article(text, at, given)


def _article(text: str, at: Fields, given: GivenFile) -> ArticleRecord:
    metadata = Metadata()
    metadata.take({key: value for key, value in at.given.items() if key not in _STRUCTURE})
    metadata.take(at.inner("meta").given)
    if "categories" not in metadata.values:
        metadata.label(categories_of(at), None)
    for name in ("relations", "links"):
        at.findings.leave_out("link of spaCy", len(at.list_of(name)) or len(at.inner(name).given))
    return ArticleRecord(
        text, name=metadata.name or article_name(given.name, at, at.name("id")),
        title=metadata.title, has_title=metadata.title is not None,
        meta=metadata.values, meta_origin=metadata.origin,
        annotations=there(map(span_of, spans_of(at))), line=at.line, is_foreign=True,
    )  # fmt: skip


_SURE = (
    "spans[].start",
    "spans[].label",
    "entities[].start",
    "ents[].start",
    "entities[][]:number",
    "spans[][]:number",
)
_GROUPED = re.compile(r"spans\.[^.\[]+\[\]\.start")
_PAIRS = ("[].entities:list", "[].cats:object", "entities[][]:number", ".entities:list")


def _recognise(glimpse: Glimpse) -> Certainty:
    seen = shape(glimpse)
    if seen.has("paragraphs[].sentences") or seen.has("text:string", "sents[].start", "tokens[].start"):
        return 3
    is_grouped = any(_GROUPED.fullmatch(place) for place in seen.seen)
    if seen.has("text:string") and (is_grouped or seen.has_any(*_SURE, "cats:object")):
        return 2
    is_pair = seen.is_list and (seen.has(":string") or seen.has("[]:string"))
    return 2 if is_pair and seen.has_any(*_PAIRS, "[].entities", "entities") else 0


CARRIES: frozenset[Loss] = frozenset(
    (
        "attributes",
        "notes",
        "reviewers",
        "metadata",
        "bare-articles",
        "titles",
        "ids",
        "times",
        "article-ids",
    )
)
"""Kinds of losses that do not happen in spaCy's files, whether JSON or binary (`Writing.carries`)."""

_WRITING = Writing(
    written_by("spacy_offsets_writing"),
    carries=CARRIES,
    options=("as_entities", "overlap"),
)

FORMAT = Format(
    "spacy-json", "spaCy, texts with character offsets as JSON", (".jsonl", ".json"),
    offset_unit="codepoint", read=read, recognise=_recognise, writing=_WRITING, cannot_carry=cannot_carry(_WRITING),
)  # fmt: skip
