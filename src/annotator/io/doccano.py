"""`doccano`: what doccano exports and imports as JSON lines or as one list, with its label types.

Rows are read as its exporter writes them (``data_export/pipeline``) and as its importer takes them: spans as triples or as
objects, entities with relations, categories, target texts. Spans count UTF-16 units, since they are made in a browser,
or grapheme clusters if the project says so; programs that prepare data count code points.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import cast

from annotator.errors import InputError
from annotator.io.faults import short
from annotator.io.findings import Findings
from annotator.io.formats import Certainty, Format
from annotator.io.given import GivenFile, Glimpse
from annotator.io.json_fields import Fields, as_list, as_object, is_list, is_object, objects
from annotator.io.json_records import at_least_one
from annotator.io.json_shape import Shape, shape
from annotator.io.json_spans import Metadata, annotation, article_name, link, members_of_span, position, there
from annotator.io.records import ArticleRecord, ForeignAnnotation, LabelRecord, OffsetUnit, Record
from annotator.io.unit_evidence import Evidence
from annotator.io.writing import Writing, cannot_carry, written_by

_UNITS: tuple[OffsetUnit, ...] = ("utf16", "codepoint", "grapheme")
STATED: dict[str, object] = {"offset_unit": "utf16"}
"""What all lines of our own exports say if their texts could be counted in several ways."""

_COUNTED_OTHERWISE: dict[OffsetUnit, str] = {
    "codepoint": "Its positions were read as code points, not as doccano’s UTF-16 units: so more of them lie at the edges of words.",
    "grapheme": "Its positions were read as visible characters, not as UTF-16 units: so more of them lie at the edges of words.",
}
_LABELS = ("label", "labels", "entities", "annotations", "cats")
_STRUCTURE = frozenset((*_LABELS, "text", "relations", "Comments", "comments", "meta"))
_PICTURE = frozenset(("x", "y", "width", "height", "points", "bbox"))
_SHARED = frozenset(("all", "unknown"))
_ASTRAL = re.compile(rb"[\xf0-\xf4]|\\u[dD][89abAB]|\r|\\r|[\xcc\xcd]|\xe2\x80\x8d|\xef\xb8\x8f")
_FASTTEXT = re.compile(r"__label__\S")
_TABLE = re.compile(r"(?:id,)?text,label,Comments\b")
_NOT_JSON = "This is {kind} of doccano: texts with labels, without positions. Export the project as JSONL, then import that."


def read(given: GivenFile, findings: Findings) -> Iterator[Record]:
    """The articles of a file, or the labels of a file of label types.

    Raises:
        InputError: The file is not JSON.
    """
    glimpse = given.glimpse()
    _refuse_tables(glimpse)
    if _is_label_types(shape(glimpse)):
        yield from _labels(given, findings)
        return
    yield from at_least_one(_articles(given, findings), findings, "No row of the file has a text.")


def _articles(given: GivenFile, findings: Findings) -> Iterator[ArticleRecord]:
    unit = _unit(given, findings)
    for row in objects(given, findings):
        record = _Row(row, given, unit).article()
        if record is not None:
            yield record


def _refuse_tables(glimpse: Glimpse) -> None:
    if _FASTTEXT.match(glimpse.first_line):
        raise InputError(_NOT_JSON.format(kind="a fastText export"))
    if _TABLE.match(glimpse.first_line):
        raise InputError(_NOT_JSON.format(kind="a CSV export"))


def _labels(given: GivenFile, findings: Findings) -> Iterator[LabelRecord]:
    seen: set[str] = set()
    for row in objects(given, findings):
        name = row.name("text")
        if name is None:
            row.problem("A label type has no “text”, which is its name.")
        elif name in seen:
            findings.remark(f"The label {short(name)} stands there twice and was read once.")
        else:
            seen.add(name)
            yield LabelRecord(name, line=row.line)


def _unit(given: GivenFile, findings: Findings) -> OffsetUnit:
    """What the positions of the whole file count: what it states, else, as it holds no quotes, what the edges of words say."""
    if not _holds_clusters(given):
        return _UNITS[0]
    evidence = Evidence(_UNITS)
    for row in objects(given, Findings()):
        if (
            _is_stated(row.given) and "id" not in row
        ):  # else doccano exports what it had from us, and counts itself
            return _UNITS[0]
        here = _Row(row, given, _UNITS[0])
        evidence.weigh(here.text or "", here.places())
    if evidence.is_open:
        findings.remark(
            "Nothing in the file tells whether its positions count UTF-16 units; doccano’s do, and so they were read."
        )
    elif evidence.unit in _COUNTED_OTHERWISE:
        findings.remark(_COUNTED_OTHERWISE[evidence.unit])
    return evidence.unit


def _is_stated(row: Mapping[str, object]) -> bool:
    return all(row.get(name) == value for name, value in STATED.items())


def _holds_clusters(given: GivenFile) -> bool:
    """Whether the file may hold characters that are not one unit each."""
    given.stream.seek(0)
    return any(map(may_hold_clusters, iter(lambda: given.stream.read(1 << 20), b"")))


def may_hold_clusters(part: bytes) -> bool:
    """Whether UTF-8, or JSON in it, may hold characters that are not one unit each."""
    return _ASTRAL.search(part) is not None


class _Row:
    """A row of a file."""

    def __init__(self, row: Fields, given: GivenFile, unit: OffsetUnit) -> None:
        self._row = row
        self._given = given
        self._unit: OffsetUnit = unit
        self._label_keys = [key for key in row.given if key in _LABELS or "label" in key.lower()]
        self._text_key = self._find_text()
        self._is_export = "Comments" in row and "id" in row
        self._metadata = Metadata()

    @property
    def text(self) -> str | None:
        """The text; None if there is none."""
        return cast("str", self._row.given[self._text_key]) if self._text_key else None

    def places(self) -> Iterator[tuple[int, int]]:
        """Where its spans lie, as far as they are positions."""
        for span in self._spans():
            first, last = map(position, _ends(span))
            if first is not None and last is not None:
                yield first, last

    def article(self) -> ArticleRecord | None:
        """The record, or None with a problem or a count."""
        text = self.text
        if text is None:
            self._say_that_no_text_is_there()
            return None
        reviewer = self._reviewer()
        annotations = there(map(self._annotation, self._spans()))
        self._take_metadata(reviewer)
        links = there(
            link(each, each.name("type", "label"), each.given.get("from_id"), each.given.get("to_id"),
                 link_id=each.given.get("id"), reviewer=reviewer)
            for each in self._row.objects("relations")
        )  # fmt: skip
        said = self._metadata
        return ArticleRecord(
            text, name=said.name or article_name(self._given.name, self._row, self._row.name("id")),
            title=said.title, has_title=said.title is not None, meta=said.values, meta_origin=said.origin,
            annotations=annotations, links=links, note=self._comments(), line=self._row.line,
            unit=self._unit, is_foreign=True,
        )  # fmt: skip

    def _find_text(self) -> str | None:
        """``text``; else, as the importer lets its user name the column, the longest words beside the labels."""
        if "text" in self._row:
            return "text" if self._row.words("text") else None
        words = {
            key: value
            for key, value in self._row.given.items()
            if isinstance(value, str) and value and key not in self._label_keys
        }
        if not self._label_keys or "filename" in words:
            return None
        return max(words, key=lambda key: len(words[key]), default=None)

    def _say_that_no_text_is_there(self) -> None:
        if self._row.words("filename", "image", "audio"):
            self._row.findings.leave_out("picture or recording")
        else:
            self._row.problem("The row has no text.")

    def _spans(self) -> Iterator[Fields]:
        """The spans among what stands at the keys of labels."""
        for key in self._label_keys:
            for each in self._row.list_of(key):
                if _is_span(each):
                    yield self._row.of(members_of_span(each))

    def _annotation(self, span: Fields) -> ForeignAnnotation | None:
        return annotation(
            span, span.name("label"), *_ends(span), id=span.name("id"),
            reviewer=span.name("username", "user") or self._reviewer(),
            created_at=span.time("created_at"), updated_at=span.time("updated_at"),
        )  # fmt: skip

    def _reviewer(self) -> str | None:
        """An export has one file for each reviewer, which is called as he is, or one file for all."""
        stem = self._given.stem
        return stem if self._is_export and stem and stem not in _SHARED else None

    def _take_metadata(self, reviewer: str | None) -> None:
        """Members that are no part of the format are what the project's user gave along with the text."""
        if reviewer is not None:
            self._row.findings.remark(f"Read as the work of “{reviewer}”: doccano names files by reviewer.")
        stated = STATED if _is_stated(self._row.given) else ()
        taken = (_STRUCTURE | {self._text_key}).union(self._label_keys, stated)
        self._metadata.take({key: value for key, value in self._row.given.items() if key not in taken})
        meta = self._row.given.get("meta")
        self._metadata.take(as_object(meta) if is_object(meta) else {"meta": meta})
        for key in self._label_keys:
            self._take_categories(key, reviewer)

    def _take_categories(self, key: str, reviewer: str | None) -> None:
        given = self._row.given[key]
        values = as_list(given) if is_list(given) else [given]
        self._metadata.label([each for each in values if isinstance(each, str) and each], reviewer)
        for each in values:
            if _PICTURE & as_object(each).keys():
                self._row.findings.leave_out("picture region")
            elif (is_object(each) or is_list(each)) and not _is_span(each):
                self._row.problem(f"An element of “{key}” is neither a span nor a category.")

    def _comments(self) -> str | None:
        """Comments concern the whole text."""
        found: list[str] = []
        for key in ("Comments", "comments"):
            for each in self._row.list_of(key):
                words = each if isinstance(each, str) else self._row.of(each).words("comment", "text")
                found.append(words or "")
        return "\n\n".join(filter(None, found)) or None


def _ends(span: Fields) -> tuple[object, object]:
    return span.given.get("start_offset", span.given.get("start")), span.given.get(
        "end_offset", span.given.get("end")
    )


def _is_span(given: object) -> bool:
    members = members_of_span(given)
    return members is not None and bool({"start_offset", "start"} & members.keys())


def _is_label_types(seen: Shape) -> bool:
    return seen.has("text:string", "suffix_key") or seen.has("text:string", "background_color")


_OWN = ("entities[].start_offset", "label[].start_offset", "labels[].start_offset", "annotations[].start_offset",
        "annotation_approver", "label[].end_offset", "labels[].end_offset")  # fmt: skip
_LIKELY = ("label[][]:number", "labels[][]:number", "label[]:string", "labels[]:string", "cats[]:string")


def _recognise(glimpse: Glimpse) -> Certainty:
    if _FASTTEXT.match(glimpse.first_line) or _TABLE.match(glimpse.first_line):
        return 2
    seen = shape(glimpse)
    if _is_label_types(seen) or seen.has("text:string", "Comments:list") or seen.has_any(*_OWN):
        return 3
    if seen.has("text:string") and seen.has_any(*_LIKELY):
        return 2
    is_named_by_user = any(re.search(r"label[^.\[]*\[\](?:\[\]:number|:string)$", each) for each in seen.seen)
    return 2 if is_named_by_user and not seen.has("data") else 0


_WRITING = Writing(
    written_by("doccano_writing"),
    carries=frozenset(("parts", "links", "metadata", "article-notes", "bare-articles", "titles")),
)

FORMAT = Format(
    "doccano", "doccano, JSON lines or JSON", (".jsonl", ".json"),
    offset_unit="utf16", read=read, recognise=_recognise, writing=_WRITING, cannot_carry=cannot_carry(_WRITING),
)  # fmt: skip
