"""Label Studio's JSON_MIN: a flat object for each annotation, with the data, then the controls, then who made it.

It names no regions, so that what is said of a region apart from its label cannot be told to belong to it.
"""

from __future__ import annotations

from collections.abc import Iterator

from annotator.io.json_fields import Fields, as_list, as_object, as_value
from annotator.io.json_spans import Metadata, annotation, article_name, there
from annotator.io.label_studio_text import Marked, task_text
from annotator.io.records import ArticleRecord, ForeignAnnotation

_ENDS = ("annotator", "annotation_id", "created_at", "updated_at", "lead_time")
_LABELS = ("labels", "hypertextlabels")


def minimal_article(row: Fields, file_name: str) -> ArticleRecord | None:
    """The record of one annotation; None, counted, if it has no text."""
    regions = {key: spans for key, value in row.given.items() if (spans := _regions(value))}
    controls = _controls(row)
    marked = [
        Marked(one.words("text") or "", "page" if one.inner("globalOffsets") else "text")
        for spans in regions.values()
        for one in map(row.of, spans)
    ]
    data = {key: value for key, value in row.given.items() if key not in controls and key not in _ENDS}
    text = task_text(row.of(data), marked)
    if text is None:
        row.findings.leave_out("task without a text")
        return None
    reviewer = row.inner("annotator").words("email") or row.name("annotator")
    metadata = Metadata()
    for key in controls:
        if key not in regions:
            _take_control(row, key, reviewer, metadata)
    metadata.take(
        {key: value for key, value in data.items() if key not in regions and key not in (text.key, "id")}
    )
    own = row.name("id")
    return ArticleRecord(
        text.text, name=metadata.name or article_name(file_name, row, own and f"task {own}"),
        title=metadata.title, has_title=metadata.title is not None,
        meta=metadata.values, meta_origin=metadata.origin,
        annotations=there(_annotations(row, [one for spans in regions.values() for one in spans], reviewer)),
        line=row.line, unit=text.unit, is_foreign=True,
    )  # fmt: skip


def _annotations(
    row: Fields, regions: list[object], reviewer: str | None
) -> Iterator[ForeignAnnotation | None]:
    for one in map(row.of, regions):
        at = one.inner("globalOffsets") or one
        for label in (label for name in _LABELS for label in one.list_of(name)):
            yield annotation(
                row, label, at.given.get("start"), at.given.get("end"), text=one.words("text"), reviewer=reviewer,
                created_at=row.time("created_at"), updated_at=row.time("updated_at"),
            )  # fmt: skip


def _regions(value: object) -> list[object]:
    return [each for each in as_list(value) if any(name in as_object(each) for name in _LABELS)]


def _controls(row: Fields) -> list[str]:
    """The keys between the task's id and who made the annotation."""
    keys = list(row.given)
    start = keys.index("id") + 1 if "id" in keys else len(keys)
    end = next((keys.index(key) for key in _ENDS if key in keys), len(keys))
    return keys[start:end]


def _take_control(row: Fields, key: str, reviewer: str | None, metadata: Metadata) -> None:
    value = row.given[key]
    several = as_object(value).get("choices")
    if isinstance(value, str) and value:
        metadata.label([f"{key}: {value}"], reviewer)
    elif as_list(several):
        metadata.label([f"{key}: {each}" for each in as_list(several)], reviewer)
    elif as_list(value):
        row.findings.leave_out("attribute whose region is not named", len(as_list(value)))
    elif (plain := as_value(value)) is not None and plain != []:
        metadata.say(key, plain, reviewer)
