"""`potato`: what reviewers did in potato, and its lists of texts.

A reviewer's state (``user_state.json``) and the exports of newer versions hold no texts; these are looked for by their ids in
the data files beside it or in those that ``config.yaml`` above it names. Positions count UTF-16 units of the page, mostly
without quotes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from annotator.errors import InputError
from annotator.io.findings import Findings
from annotator.io.formats import Certainty, Format
from annotator.io.given import GivenFile, Glimpse
from annotator.io.json_fields import Fields, as_list, as_name, as_object, as_value, is_object, objects
from annotator.io.json_shape import shape
from annotator.io.json_spans import Metadata, annotation, article_name, link, there
from annotator.io.potato_texts import TEXT_KEYS, Texts, text_of
from annotator.io.records import ArticleRecord, ForeignAnnotation, LinkRecord

_OF_STATE = ("instance_id_to_label_to_value", "instance_id_to_span_to_value")
_LINKS, _EVENTS = "instance_id_to_link_to_value", "instance_id_to_event_to_value"
_OF_ROW = (("label_annotations", "labels"), ("span_annotations", "spans"))
_STRUCTURE = frozenset((
    *TEXT_KEYS, *(name for names in _OF_ROW for name in names), "links", "events", "id", "instance_id", "user_id",
    "displayed_text", "behavioral_data", "annotation_id",
))  # fmt: skip
_YES = ("true", "True", "on")
_NO = ("false", "False", "")
_PAIR = 2


def read(given: GivenFile, findings: Findings) -> Iterator[ArticleRecord]:
    """The texts that a reviewer has seen with what he said of them, or the texts of a data file.

    Raises:
        InputError: It is not JSON, or the texts are not there.
    """
    texts = Texts(given)
    count = missing = 0
    for record in objects(given, findings):
        for work in _work(record):
            own = texts.of(work)
            if own is None:
                missing += 1
            else:
                count += 1
                yield _article(work, own, given)
    findings.leave_out("absent text", missing if count else 0)
    if missing and not count:
        raise InputError(
            "This holds what a reviewer of potato did, but not the texts: put potato’s data file (with “id” and “text”)"
            " into the same folder, then import the folder."
        )


@dataclass(frozen=True, slots=True)
class _Work:
    """What is said of one text.

    Attributes:
        item: The text's own members, if they stand there.
        said: With ``labels``, ``spans``, ``links`` and ``events``.
    """

    id: str | None
    item: Fields
    said: Fields
    reviewer: str | None


def _work(record: Fields) -> Iterator[_Work]:
    if not any(key in record for key in _OF_STATE):
        labels, spans = (next((record.given[n] for n in names if n in record), None) for names in _OF_ROW)
        said = {
            "labels": labels,
            "spans": spans,
            "links": record.given.get("links"),
            "events": record.given.get("events"),
        }
        own = record.name("instance_id", "id", "item_id", "ID")
        yield _Work(own, record, record.of(said), record.name("user_id", "user", "annotator"))
        return
    reviewer = record.name("user_id")
    state = {key: record.inner(key).given for key in (*_OF_STATE, _LINKS, _EVENTS)}
    for own in dict.fromkeys(key for members in state.values() for key in members):
        said = dict(
            zip(
                ("labels", "spans", "links", "events"),
                (each.get(own) for each in state.values()),
                strict=True,
            )
        )
        if any(said.values()):
            yield _Work(own, record.of(None), record.of(said), reviewer)


def _article(work: _Work, item: Fields, given: GivenFile) -> ArticleRecord:
    reviewer = work.reviewer or (
        given.place.rpartition("/")[2] or None if work.said.given["labels"] else None
    )
    metadata = Metadata()
    for schema, name, value in _labels(work.said.given.get("labels")):
        if value is True or value in _YES or value == name:
            metadata.label([f"{schema}: {name}"], reviewer)
        elif value is not False and value not in _NO and (plain := as_value(value)) is not None:
            metadata.say(schema, plain, reviewer)
    metadata.take({key: value for key, value in item.given.items() if key not in _STRUCTURE})
    spans = [(span, made) for span in _spans(work.said) if (made := _span(span, reviewer)) is not None]
    events = work.said.given.get("events")
    work.said.findings.leave_out("event", len(as_list(events)) or len(work.said.inner("events").given))
    return ArticleRecord(
        text_of(item) or "", name=metadata.name or work.id or article_name(given.name, item, None),
        title=metadata.title, has_title=metadata.title is not None,
        meta=metadata.values, meta_origin=metadata.origin, annotations=tuple(made for _, made in spans),
        links=there(_links(work.said, {made.id for _, made in spans}, reviewer)),
        line=work.said.line, unit="utf16", is_foreign=True,
    )  # fmt: skip


def _labels(given: object) -> Iterator[tuple[str, str, object]]:
    """Scheme, name and value: from pairs of an object and a value, or from an object of objects."""
    for pair in as_list(given):
        parts = as_list(pair)
        label = as_object(parts[0]) if parts else {}
        name = as_name(label.get("name"))
        if len(parts) == _PAIR and name is not None:
            yield as_name(label.get("schema")) or "label", name, parts[1]
    for schema, names in as_object(given).items():
        for name, value in as_object(names).items():
            yield schema, name, value
        for name in as_list(names):
            yield schema, as_name(name) or "", True


def _spans(said: Fields) -> Iterator[Fields]:
    """Spans in a list, as pairs of an object and a value, or in lists by scheme."""
    given = said.given.get("spans")
    by_scheme = said.of(given).given if is_object(given) else {"": given}
    for schema, values in by_scheme.items():
        for value in as_list(values):
            parts = as_list(value)
            span = said.of(parts[0] if parts else value)
            if not span:
                said.problem("A span is no object.")
            else:
                yield said.of({**({"schema": schema} if schema else {}), **span.given})


def _span(span: Fields, reviewer: str | None) -> ForeignAnnotation | None:
    field = span.words("target_field", "field")
    if field is not None and field not in TEXT_KEYS:
        span.findings.leave_out("span of another field than the text")
        return None
    if "x" in span or "bbox" in span or "start_time" in span:
        span.findings.leave_out("region of a picture or a recording")
        return None
    schema = span.words("schema")
    return annotation(
        span, span.name("name", "label", "annotation"), span.given.get("start"), span.given.get("end"),
        text=span.words("text", "span"), id=span.name("id", "annotation_id", "_id"), reviewer=reviewer,
        attributes={"schema": schema} if schema else {},
    )  # fmt: skip


def _links(said: Fields, known: set[str | None], reviewer: str | None) -> Iterator[LinkRecord | None]:
    given = said.given.get("links")
    for value in said.of(given).given.values() if is_object(given) else as_list(given):
        one = said.of(value)
        ends = one.list_of("span_ids")
        if len(ends) == _PAIR and {as_name(end) for end in ends} <= known:
            yield link(one, one.name("link_type", "type"), *ends, link_id=one.name("id"), reviewer=reviewer)
        else:
            one.findings.leave_out("link without two spans")


_SURE = (*_OF_STATE, "label_annotations", "span_annotations")


def _recognise(glimpse: Glimpse) -> Certainty:
    seen = shape(glimpse)
    if seen.has_any(*_SURE) or (seen.has("instance_id", "user_id") and seen.has_any("labels", "spans")):
        return 3
    return 1 if seen.is_list and seen.has("text:string") and seen.has_any("id:string", "id:number") else 0


FORMAT = Format(
    "potato", "potato, reviewers’ states and lists of texts", (".json", ".jsonl"),
    offset_unit="utf16", read=read, recognise=_recognise,
)  # fmt: skip
