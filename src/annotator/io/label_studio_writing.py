"""Writes Label Studio's tasks, ``tasks.json``, and the labelling configuration that shows them, ``labelling-config.xml``.

Source: Label Studio 1.x, its documentation of the task format and ``label_studio/tasks/serializers.py``. Two files, because a
project gets its configuration before its tasks, and regions whose controls it does not name are not shown. Positions are code
points, each with the words there. One annotation a reviewer. Label Studio refuses a whole import for a ``completed_by`` that is no
member's address: a reviewer whose name is no address stands in the regions' ``meta`` alone. It takes uploads of up to 250 MiB; more tasks
than that are several files.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, BinaryIO, TypeAlias

import orjson

from annotator.io.label_studio_config import Control, Controls, as_words, configuration
from annotator.io.label_studio_regions import OURS
from annotator.io.losses import Losses
from annotator.io.records import AnnotationRecord, ArticleRecord, LinkRecord
from annotator.io.writing import Corpus, Sink
from annotator.model.annotation import AttributeValue

Fields: TypeAlias = dict[str, Any]  # Any: JSON

TASKS = "tasks.json"
CONFIGURATION = "labelling-config.xml"

_MOST_BYTES = 200 * 2**20
"""Of one file: below ``DATA_UPLOAD_MAX_MEMORY_SIZE`` of ``label_studio/core/settings/base.py``."""

_ADDRESS = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
_TAKEN = frozenset((
    "text", "title", "name", "doc", "doc_id", "docid", "document_id", "article_id", "filename", "file_name", "file",
))  # fmt: skip
"""Data that say what the text is and what it is called; metadata of these names get a ``meta.`` before them."""


def write(corpus: Corpus, sink: Sink) -> None:
    """Writes both files; tasks are numbered in the order of the articles."""
    controls = _controls(corpus)
    tasks = (
        orjson.dumps(_Task(corpus, controls, article).fields(number))
        for number, article in enumerate(corpus.articles(), start=1)
    )
    first, file = next(tasks, None), 1
    while first is not None or file == 1:
        with sink.file(TASKS if file == 1 else f"tasks-{file}.json") as stream:
            first = _write_list(stream, first, tasks)
        file += 1
    with sink.file(CONFIGURATION) as stream:
        stream.write(configuration(corpus.scheme, controls, corpus.losses))


def _write_list(stream: BinaryIO, first: bytes | None, tasks: Iterator[bytes]) -> bytes | None:
    """Writes as many tasks as one file takes; gives the first of the next file."""
    size, task = 0, first
    while task is not None and (size == 0 or size + len(task) <= _MOST_BYTES):
        stream.write((b",\n" if size else b"[\n") + task)
        size += len(task)
        task = next(tasks, None)
    stream.write(b"\n]\n" if size else b"[]\n")
    return task


def _controls(corpus: Corpus) -> Controls:
    """What the articles need shown."""
    made = Controls.of_scheme(corpus.scheme)
    for article in corpus.articles():
        for one in article.annotations:
            made.labels.setdefault(one.label)
            for name, value in _values(one):
                made.control(corpus.scheme, name).take(one.label, value)
        for link in article.links:
            made.link_types.setdefault(link.type)
    return made


def _values(one: AnnotationRecord) -> Iterator[tuple[str, AttributeValue]]:
    for name, value in sorted(one.attributes.items()):
        if value is not None and value != []:
            yield name, value


class _Task:
    """One article."""

    def __init__(self, corpus: Corpus, controls: Controls, article: ArticleRecord) -> None:
        self._corpus = corpus
        self._losses: Losses = corpus.losses
        self._controls = controls
        self._article = article
        self._label, self._text = controls.free_name("label"), controls.free_name("text")

    def fields(self, number: int) -> Fields:
        """The task."""
        kind = "predictions" if self._corpus.options.as_predictions else "annotations"
        task: Fields = {"id": number, "data": self._data(), "annotations": [], "predictions": []}
        by_reviewer = sorted(self._article.annotations, key=lambda one: one.reviewer or "")
        links = self._links()
        for reviewer, given in groupby(by_reviewer, key=lambda one: one.reviewer or ""):
            annotations = list(given)
            result = [each for one in annotations for each in self._results(one)]
            result += [_relation(link) for link in links.get(reviewer, ())]
            made = _predicted if kind == "predictions" else _annotated
            task[kind].append(made(reviewer, annotations, result))
        return task

    def _data(self) -> Fields:
        article = self._article
        data: Fields = {"text": article.text}
        data |= {
            name: value
            for name, value in (("title", article.title), ("name", article.name))
            if value is not None
        }
        for name in sorted(article.meta):
            self._losses.note_some("names", int(name in _TAKEN))
            data[f"meta.{name}" if name in _TAKEN else name] = article.meta[name]
        return data

    def _results(self, one: AnnotationRecord) -> Iterator[Fields]:
        """The region, then one result for each attribute."""
        place: Fields = {"start": one.start, "end": one.end, "text": one.text}
        region: Fields = {
            "id": one.id, "from_name": self._label, "to_name": self._text, "type": "labels",
            "origin": "manual", "value": place | {"labels": [one.label]},
            "meta": ({"text": [one.note]} if one.note else {}) | {OURS: _ours(one)},
        }  # fmt: skip
        yield region
        for name, value in _values(one):
            control = self._controls.of[name]
            if _is_changed(control, value):
                self._losses.note("values", one.id)
            yield {
                "id": one.id, "from_name": name, "to_name": self._text, "type": control.type, "origin": "manual",
                "value": place | _shown(control, value),
            }  # fmt: skip

    def _links(self) -> Mapping[str, Sequence[LinkRecord]]:
        """By reviewer: a relation stands in one annotation, so that both its ends have to be one reviewer's."""
        of = {one.id: one.reviewer or "" for one in self._article.annotations}
        found: dict[str, list[LinkRecord]] = {}
        for link in self._article.links:
            reviewer = of.get(link.from_id)
            if reviewer is None or of.get(link.to_id) != reviewer:
                self._losses.note("links", link.from_id)
                continue
            if (link.reviewer or reviewer) != reviewer:
                self._losses.note("link-reviewers", link.from_id)
            found.setdefault(reviewer, []).append(link)
        return found


def _ours(one: AnnotationRecord) -> Fields:
    given = {"reviewer": one.reviewer, "created_at": one.created_at, "updated_at": one.updated_at}
    return {name: value for name, value in given.items() if value}


def _annotated(reviewer: str, annotations: list[AnnotationRecord], result: list[Fields]) -> Fields:
    times = {
        "created_at": min((one.created_at for one in annotations if one.created_at), default=None),
        "updated_at": max((one.updated_at for one in annotations if one.updated_at), default=None),
    }
    made: Fields = {"result": result, "was_cancelled": False, "ground_truth": False}
    made |= {name: time for name, time in times.items() if time is not None}
    return made | ({"completed_by": {"email": reviewer}} if _ADDRESS.fullmatch(reviewer) else {})


def _predicted(reviewer: str, annotations: list[AnnotationRecord], result: list[Fields]) -> Fields:  # noqa: ARG001 - as `_annotated`
    return {"model_version": reviewer or OURS, "result": result}


def _relation(link: LinkRecord) -> Fields:
    return {
        "type": "relation", "from_id": link.from_id, "to_id": link.to_id, "direction": "right", "labels": [link.type],
    }  # fmt: skip


def _shown(control: Control, value: AttributeValue) -> Fields:
    if control.type == "number":
        return {"number": value}
    return {"text" if control.type == "textarea" else "choices": as_words(value)}


def _is_changed(control: Control, value: AttributeValue) -> bool:
    """Whether it does not come back as it is: a list of one as its element, numbers and truth values as words."""
    if isinstance(value, list):
        return len(value) == 1
    return control.type != "number" and not isinstance(value, str)
