"""`taguette`: a project of Taguette 1.x as it exports it, or its whole database (SQLite). Read only.

The tables are those of its ``database/models.py``. A highlight with several tags is one annotation each. Positions count
UTF-8 bytes over the text of the stored HTML and are converted here; the snippet that stands beside each proves them.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from annotator.io.findings import Findings
from annotator.io.foreign_database import ForeignDatabase, Row, Value, has_tables, opened
from annotator.io.foreign_values import described, moment, name_of, unlabelled
from annotator.io.formats import Certainty, Format
from annotator.io.given import GivenFile, Glimpse
from annotator.io.records import ArticleRecord, ForeignAnnotation, LabelRecord, Record
from annotator.io.taguette_text import StoredText

_TABLES = ("documents", "highlights", "highlight_tags", "tags")
_DIRECTIONS = {"RIGHT_TO_LEFT": "rtl"}


@dataclass(frozen=True, slots=True)
class _Done:
    """Who made a highlight and when, by the log of commands."""

    by: str | None = None
    first: str | None = None
    last: str | None = None


@dataclass(slots=True)
class _Project:
    """What the file says beside its documents, by ids."""

    tags: dict[Value, str] = field(default_factory=dict[Value, str])
    tags_of: dict[Value, list[Value]] = field(default_factory=lambda: defaultdict[Value, list[Value]](list))
    highlights: dict[Value, list[Row]] = field(default_factory=lambda: defaultdict[Value, list[Row]](list))
    done: dict[tuple[Value, Value], _Done] = field(default_factory=dict[tuple[Value, Value], _Done])
    projects: dict[Value, str] = field(default_factory=dict[Value, str])
    members: dict[Value, list[str]] = field(default_factory=lambda: defaultdict[Value, list[str]](list))


def _read(given: GivenFile, findings: Findings) -> Iterator[Record]:
    with opened(given, findings) as database:
        project = _Project()
        yield from _labels(database, project, findings)
        _collect(database, project, findings)
        columns = ("id", "name", "description", "created", "project_id", "text_direction", "contents")
        for number, row in enumerate(database.rows("documents", *columns), 1):
            record = _article(number, row, project, findings)
            if record is not None:
                yield record
        _count_lost(project, findings)


def _labels(database: ForeignDatabase, project: _Project, findings: Findings) -> Iterator[LabelRecord]:
    seen: dict[str, str] = {}
    for number, row in enumerate(database.rows("tags", "id", "path", "description"), 1):
        name = name_of(row["path"])
        if name is None:
            findings.problem(number, "A tag has no name, or one that is too long.")
            continue
        project.tags[row["id"]] = name
        seen[name] = seen.get(name) or str(row["description"] or "")
    for number, (name, guideline) in enumerate(seen.items(), 1):
        yield LabelRecord(name, guideline, number)


def _collect(database: ForeignDatabase, project: _Project, findings: Findings) -> None:
    for row in database.rows("highlight_tags", "highlight_id", "tag_id"):
        project.tags_of[row["highlight_id"]].append(row["tag_id"])
    for row in database.rows("highlights", "id", "document_id", "start_offset", "end_offset", "snippet"):
        project.highlights[row["document_id"]].append(row)
    for row in database.rows("projects", "id", "name"):
        project.projects[row["id"]] = str(row["name"] or "")
    for row in database.rows("project_members", "project_id", "user_login"):
        project.members[row["project_id"]].append(str(row["user_login"]))
    for row in database.rows("commands", "date", "user_login", "project_id", "payload"):
        _log(row, project, findings)


def _log(row: Row, project: _Project, findings: Findings) -> None:
    """Notes who added a highlight, from a row of the log; its payload is JSON."""
    try:
        said: Any = json.loads(
            row["payload"] if isinstance(row["payload"], str) else ""
        )  # Any: JSON as it comes
    except (ValueError, RecursionError):
        return
    if not isinstance(said, dict) or cast("dict[str, Any]", said).get("type") != "highlight_add":
        return
    highlight = cast("dict[str, Any]", said).get("highlight_id", cast("dict[str, Any]", said).get("id"))
    if not isinstance(highlight, int):
        return
    at = moment(row["date"], findings)
    before = project.done.get((row["project_id"], highlight), _Done(name_of(row["user_login"]), at))
    project.done[row["project_id"], highlight] = _Done(before.by, before.first, at or before.last)


def _article(number: int, row: Row, project: _Project, findings: Findings) -> ArticleRecord | None:
    name = name_of(row["name"])
    contents = row["contents"]
    highlights = project.highlights.pop(row["id"], [])
    if not isinstance(contents, str):
        findings.problem(number, f"The document “{name or row['id']}” has no text.")
        return None
    try:
        text = StoredText(contents)
    except ValueError as error:
        findings.problem(number, str(error))
        return None
    meta, note = described(str(row["description"] or ""))
    origin = dict.fromkeys(meta, "inferred")
    if project.projects.get(row["project_id"]):
        meta["project"] = project.projects[row["project_id"]]
    if row["text_direction"] in _DIRECTIONS:
        meta["direction"] = _DIRECTIONS[str(row["text_direction"])]
    return ArticleRecord(
        text.text,
        name=name,
        meta=meta,
        meta_origin=cast("Mapping[str, Any]", origin),  # Any: the type checker forgets the one word
        annotations=tuple(
            made for one in highlights for made in _annotations(number, one, row, text, project, findings)
        ),
        note=note,
        line=number,
        is_foreign=True,
    )


def _annotations(
    number: int, row: Row, document: Row, text: StoredText, project: _Project, findings: Findings
) -> Iterator[ForeignAnnotation]:
    start, end = row["start_offset"], row["end_offset"]
    if not isinstance(start, int) or not isinstance(end, int) or start < 0:
        findings.problem(number, f"Highlight {row['id']} has no positions.")
        return
    if start >= end:
        findings.leave_out("empty highlight")
        return
    span, quote = _placed(start, end, text, row["snippet"])
    done = project.done.get((document["project_id"], row["id"])) or _Done(_only_member(document, project))
    tags = [project.tags[each] for each in project.tags_of.get(row["id"], ()) if each in project.tags]
    for label in dict.fromkeys(tags or [unlabelled(None)]):
        yield ForeignAnnotation(
            label,
            *span,
            text=quote,
            id=f"highlight {row['id']} {label}"[:1000],
            reviewer=done.by,
            created_at=done.first,
            updated_at=done.last,
        )


def _placed(start: int, end: int, text: StoredText, snippet: Value) -> tuple[tuple[int, int], str | None]:
    """The span in the text for reading, and the words that prove it: those of the snippet, if they are others.

    Positions after the end of the text stay beyond it, so that placing names them.
    """
    first, last = text.raw_position(start), text.raw_position(end)
    said = _words(snippet)
    if first is None or last is None or first >= last:
        beyond = len(text.text)
        return (beyond, beyond + end - start), said.text or None
    span = text.start(first), text.end(last)
    if not said.raw or said.raw.strip() == text.raw[first:last].strip():
        return span, text.text[span[0] : span[1]]
    return span, said.text


def _words(snippet: Value) -> StoredText:
    try:
        return StoredText(snippet if isinstance(snippet, str) else "")
    except ValueError:
        return StoredText("")


def _only_member(document: Row, project: _Project) -> str | None:
    members = project.members.get(document["project_id"], [])
    return name_of(members[0]) if len(members) == 1 else None


def _count_lost(project: _Project, findings: Findings) -> None:
    findings.leave_out("orphaned highlight", sum(map(len, project.highlights.values())))


def _recognise(glimpse: Glimpse) -> Certainty:
    return 3 if has_tables(glimpse, _TABLES) else 0


FORMAT = Format(
    "taguette", "Taguette project", (".sqlite3", ".db", ".sqlite"),
    offset_unit="utf8", read=_read, recognise=_recognise,
)  # fmt: skip
