"""`label-studio`: Label Studio's JSON export, its JSON_MIN, exports of version 0, and its labelling configuration.

Tasks with ``annotations`` (once ``completions``), one for each reviewer, and ``predictions``; see `label_studio_regions` for
what they say of the text and `label_studio_text` for which of a task's data that is. Positions count code points or, from
older versions and in pages, UTF-16 units: the regions' quotes say which.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from annotator.errors import InputError
from annotator.io.findings import Findings
from annotator.io.formats import Certainty, Format
from annotator.io.given import GivenFile, Glimpse
from annotator.io.json_fields import Fields, objects
from annotator.io.json_records import at_least_one
from annotator.io.json_shape import shape
from annotator.io.json_spans import Metadata, article_name
from annotator.io.label_studio_min import minimal_article
from annotator.io.label_studio_regions import Regions
from annotator.io.label_studio_text import TaskText, task_text
from annotator.io.records import (
    ArticleRecord,
    ForeignAnnotation,
    LabelRecord,
    LinkRecord,
    Record,
    SuggestionRecord,
)
from annotator.io.writing import Writing, cannot_carry, written_by
from annotator.io.xml_tree import local, parsed

_TABLE = re.compile(r'"?(?:[\w ]+"?[,\t]"?)*annotation_id"?[,\t].*lead_time')
_CONFIG = re.compile(r"\s*(?:<\?xml[^>]{0,200}>\s*)?<View\b")
_LABEL_TAGS = frozenset(("Label", "Choice"))
_LISTS = ("annotations", "completions")


def read(given: GivenFile, findings: Findings) -> Iterator[Record]:
    """The tasks of an export as articles, or the labels of a configuration.

    Raises:
        InputError: It is neither; a table is refused with the way to export JSON.
    """
    glimpse = given.glimpse()
    if _TABLE.match(glimpse.first_line):
        raise InputError(
            "This is Label Studio’s table, which loses which region says what: export the project as JSON, then import that."
        )
    if glimpse.is_xml:
        yield from _configured(given)
        return
    yield from at_least_one(_tasks(given, findings), findings, "No task of the file has a text.")


def _tasks(given: GivenFile, findings: Findings) -> Iterator[ArticleRecord]:
    for task in objects(given, findings):
        if "data" in task or any(name in task for name in _LISTS):
            record = _Task(task, given.name).article()
        else:
            record = minimal_article(task, given.name)
        if record is not None:
            yield record


def _configured(given: GivenFile) -> Iterator[LabelRecord]:
    """The labels that a configuration offers for spans of text."""
    found = False
    for element in parsed(given.content()).iter():
        value = element.get("alias") or element.get("value")
        parent = element.getparent()
        offers = parent is not None and local(parent) in ("Labels", "HyperTextLabels", "ParagraphLabels")
        if isinstance(element.tag, str) and local(element) == "Label" and value and offers:
            found = True
            yield LabelRecord(value, element.get("hint") or "", element.sourceline or 1)
    if not found:
        raise InputError("This labelling configuration of Label Studio has no labels for spans of text.")


class _Task:
    """A task with all that reviewers and models say of it."""

    def __init__(self, task: Fields, file_name: str) -> None:
        self._task = task
        self._file_name = file_name
        self._metadata = Metadata()
        self._annotated = [
            one for name in _LISTS for one in task.objects(name) if not self._is_cancelled(one)
        ]
        self._predicted = list(task.objects("predictions"))
        self._count_what_is_left_out()

    def article(self) -> ArticleRecord | None:
        """The record; None, counted, if the task has no text."""
        annotated = [Regions(one, number) for number, one in enumerate(self._annotated, start=1)]
        predicted = [
            Regions(one, number, is_prediction=True) for number, one in enumerate(self._predicted, start=1)
        ]
        every = (*annotated, *predicted)
        marked = [one for regions in every for one in regions.marked()]
        text = task_text(self._task.inner("data"), marked)
        if text is None:
            for regions in every:
                regions.count_without_text()
            self._task.findings.leave_out("task without a text")
            return None
        used = Counter(own for one in annotated for own in one.ids())
        work = [one.read(text, used, self._metadata) for one in annotated]
        return self._record(
            text,
            tuple(one for found, _ in work for one in found),
            tuple(one for _, links in work for one in links),
            tuple(one for regions in predicted for one in self._suggestions(regions, text)),
        )

    def _record(
        self, text: TaskText, annotations: tuple[ForeignAnnotation, ...], links: tuple[LinkRecord, ...],
        suggestions: tuple[SuggestionRecord, ...],
    ) -> ArticleRecord:  # fmt: skip
        task, said = self._task, self._metadata
        data = {key: value for key, value in task.inner("data").given.items() if key != text.key}
        said.take(data)
        said.take(task.inner("meta").given)
        own = task.name("id", "inner_id")
        return ArticleRecord(
            text.text, name=said.name or article_name(self._file_name, task, own and f"task {own}"),
            title=said.title, has_title=said.title is not None, meta=said.values, meta_origin=said.origin,
            annotations=annotations, links=links, suggestions=suggestions, note=self._comments(),
            line=task.line, unit=text.unit, is_foreign=True,
        )  # fmt: skip

    def _suggestions(self, predicted: Regions, text: TaskText) -> Iterator[SuggestionRecord]:
        said = Metadata()
        found, links = predicted.read(text, Counter(), said)
        self._task.findings.leave_out("relation between predictions", len(links))
        self._task.findings.leave_out("predicted category", len(said.values))
        for one in found:
            score = predicted.score(one.id)
            yield SuggestionRecord(one, predicted.model, predicted.of_all if score is None else score)

    def _is_cancelled(self, annotation: Fields) -> bool:
        is_cancelled = (
            annotation.given.get("was_cancelled") is True or annotation.given.get("skipped") is True
        )
        self._task.findings.leave_out("cancelled annotation", int(is_cancelled))
        return is_cancelled

    def _count_what_is_left_out(self) -> None:
        leave_out = self._task.findings.leave_out
        leave_out("draft", len(self._task.list_of("drafts")))
        leave_out("review", sum(len(one.list_of("reviews")) for one in self._annotated))

    def _comments(self) -> str | None:
        found = [
            comment.words("text", "comment")
            for one in (self._task, *self._annotated)
            for comment in one.objects("comments")
        ]
        return "\n\n".join(filter(None, found)) or None


_SURE = ("annotations[].result", "completions[].result", "predictions[].result", "annotations[].was_cancelled",
         "completions[].aggregated", "data.text:string")  # fmt: skip
_MINIMAL = ("annotation_id", "lead_time", "annotator")


def _recognise(glimpse: Glimpse) -> Certainty:
    if _CONFIG.match(glimpse.words) and ("toName=" in glimpse.words or "<Label " in glimpse.words):
        return 3
    if _TABLE.match(glimpse.first_line):
        return 3
    seen = shape(glimpse)
    if (
        seen.has_any(*_SURE[:-1])
        or seen.has(*_MINIMAL)
        or (seen.has("data:object") and seen.has_any(*_LISTS))
    ):
        return 3
    is_minimal = any(re.fullmatch(r"\w+\[\]\.(?:labels|hypertextlabels)\[\]", place) for place in seen.seen)
    if is_minimal and seen.has("id") and any(place.endswith("[].start") for place in seen.seen):
        return 3
    return 2 if seen.has("data.text:string") else 0


_WRITING = Writing(
    written_by("label_studio_writing"),
    carries=frozenset(
        (
            "parts",
            "attributes",
            "notes",
            "links",
            "reviewers",
            "metadata",
            "bare-articles",
            "titles",
            "ids",
            "times",
            "link-reviewers",
        )
    ),
    is_folder=True,
    options=("as_predictions",),
)

FORMAT = Format(
    "label-studio", "Label Studio, JSON", (".json", ".jsonl"),
    offset_unit="codepoint", read=read, recognise=_recognise, writing=_WRITING, cannot_carry=cannot_carry(_WRITING),
)  # fmt: skip
