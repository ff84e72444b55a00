"""`prodigy`: tasks as Prodigy's ``db-out`` writes them, JSON lines (prodi.gy/docs/api-interfaces).

Positions count code points; ``token_end`` is inclusive and only checked. What somebody accepted is annotated, what somebody
rejected is a rejected suggestion, and what nobody has answered and a model scored is a suggestion.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from annotator.errors import InputError
from annotator.io.findings import Findings
from annotator.io.formats import Certainty, Format
from annotator.io.given import GivenFile, Glimpse
from annotator.io.json_fields import Fields, as_name, objects
from annotator.io.json_records import at_least_one
from annotator.io.json_shape import Shape, shape
from annotator.io.json_spans import Metadata, article_name, link, there
from annotator.io.records import MAX_NAME, ArticleRecord, ForeignAnnotation, LinkRecord, SuggestionRecord
from annotator.io.spacy_offsets import categories_of, span_of, spans_of
from annotator.io.writing import Writing, cannot_carry, written_by

_Answer = Literal["accept", "reject", "ignore", ""]
_ANSWERS: Mapping[object, _Answer] = {"accept": "accept", "reject": "reject", "ignore": "ignore"}
_STRUCTURE = frozenset((
    "text", "tokens", "spans", "relations", "meta", "answer", "options", "accept", "label", "html", "config", "cats",
    "image", "audio", "video", "audio_spans", "width", "height", "priority", "style", "path", "arcs", "score", "source",
))  # fmt: skip
_OF_MODEL = ("rank", "input_hash", "answer", "source", "type", "pattern")
_UNNAMED_SESSION = re.compile(r"\d{4}-\d\d-\d\d[_T ]\d\d[-:]\d\d[-:]\d\d$")


def read(given: GivenFile, findings: Findings) -> Iterator[ArticleRecord]:
    """The tasks of a file, one article each; those about the same text are one article for the import.

    Raises:
        InputError: It is not JSON, or holds match patterns.
    """
    if _is_patterns(shape(given.glimpse())):
        raise InputError(
            "These are match patterns, not texts: export the annotated data set with Prodigy’s db-out, then import that."
        )
    yield from at_least_one(_tasks(given, findings), findings, "No task of the file has a text.")


def _tasks(given: GivenFile, findings: Findings) -> Iterator[ArticleRecord]:
    for task in objects(given, findings):
        if task.words("text") is not None:
            yield _Task(task, given).article()
        elif any(task.words(key) for key in ("image", "audio", "video")):
            findings.leave_out("picture or recording")
        else:
            task.problem("The task has no text.")


@dataclass(frozen=True, slots=True)
class _Span:
    annotation: ForeignAnnotation
    answer: _Answer
    source: str
    score: float | None


class _Task:
    def __init__(self, task: Fields, given: GivenFile) -> None:
        self._task = task
        self._given = given
        self._answer: _Answer = _ANSWERS.get(_key(task.given.get("answer")), "")
        self._reviewer = _session(task.name("_annotator_id", "_session_id"))
        self._time = task.time("_timestamp")

    def article(self) -> ArticleRecord:
        """The record."""
        task, metadata = self._task, Metadata()
        spans = list(self._spans())
        metadata.take(task.inner("meta").given)
        metadata.take({key: value for key, value in task.given.items() if _is_metadata(key)})
        metadata.label(self._categories(), self._reviewer)
        if self._answer == "ignore":
            task.findings.leave_out("ignored task")
        return ArticleRecord(
            task.words("text") or "", name=metadata.name or article_name(self._given.name, task, task.name("id")),
            title=metadata.title, has_title=metadata.title is not None,
            meta=metadata.values, meta_origin=metadata.origin,
            annotations=tuple(each.annotation for each in spans if _is_annotation(each)),
            suggestions=tuple(map(_suggestion, filter(_is_suggestion, spans))),
            links=there(self._links(spans)), line=task.line, is_foreign=True,
        )  # fmt: skip

    def _spans(self) -> Iterator[_Span]:
        has_links = bool(self._task.list_of("relations"))
        prefix = self._task.name("_task_hash") or str(self._task.number)
        for number, given in enumerate(spans_of(self._task, ("spans",)), start=1):
            self._check_tokens(given)
            own = given.name("id") or (f"{prefix}-{number}"[-MAX_NAME:] if has_links else None)
            plain = given.of({key: each for key, each in given.given.items() if key not in _OF_MODEL})
            made = span_of(plain, id=own, reviewer=self._reviewer, created_at=self._time)
            answer = _ANSWERS.get(_key(given.given.get("answer")), self._answer)
            if made is None:
                continue
            if answer == "ignore":
                self._task.findings.leave_out("span of an ignored task")
            yield _Span(made, answer, given.name("source") or "", given.number_of("score"))

    def _check_tokens(self, span: Fields) -> None:
        """Other programs write ``token_end`` exclusive; the character positions are what counts."""
        tokens = self._task.list_of("tokens")
        last = span.given.get("token_end")
        if not tokens or not isinstance(last, int):
            return
        token = self._task.of(tokens[last]) if 0 <= last < len(tokens) else self._task.of(None)
        if token.given.get("end") != span.given.get("end"):
            span.findings.remark(
                "“token_end” does not lead to the token where the span ends; “end” was taken."
            )

    def _categories(self) -> list[str]:
        """The label of a text or the options chosen, if the task was accepted."""
        found = [*categories_of(self._task), *there([as_name(self._task.given.get("label"))])]
        chosen = self._task.given.get("accept")
        found += there(map(as_name, self._task.list_of("accept") or [chosen]))
        if self._answer == "reject":
            self._task.findings.leave_out("rejected category", len(found))
        elif self._answer == "ignore":
            self._task.findings.leave_out("category of an ignored task", len(found))
        return found if self._answer in ("accept", "") else []

    def _links(self, spans: list[_Span]) -> Iterator[LinkRecord | None]:
        """Relations name their ends by token and repeat the spans; those between words without a label have none."""
        annotated = [each.annotation for each in spans if _is_annotation(each)]
        ids = {(one.label, one.start, one.end): one.id for one in annotated}
        known = {one.id for one in annotated}
        for given in self._task.objects("relations"):
            named = [given.inner(name) for name in ("head_span", "child_span")]
            ends = [own if (own := end.name("id")) in known else ids.get(_place(end)) for end in named]
            if None in ends:
                given.findings.leave_out("relation without two labelled spans")
            else:
                yield link(
                    given, given.name("label"), *ends, link_id=given.name("id"), note=given.words("note"),
                    reviewer=given.name("reviewer") or self._reviewer,
                )  # fmt: skip


def _place(span: Fields) -> tuple[str, int, int]:
    start, end = span.given.get("start"), span.given.get("end")
    return (
        span.name("label") or "",
        start if isinstance(start, int) else -1,
        end if isinstance(end, int) else -1,
    )


def _key(value: object) -> str:
    return value if isinstance(value, str) else ""


def _session(given: str | None) -> str | None:
    """Sessions are called by data set and name, as “news-mira”; one that nobody named is called by its time."""
    if given is None or _UNNAMED_SESSION.search(given):
        return None
    return given.rpartition("-")[2] or given


def _is_metadata(key: str) -> bool:
    return key not in _STRUCTURE and not key.startswith("_")


def _is_prediction(span: _Span) -> bool:
    return not span.answer and (span.score is not None or bool(span.source))


def _is_annotation(span: _Span) -> bool:
    return span.answer == "accept" or (not span.answer and not _is_prediction(span))


def _is_suggestion(span: _Span) -> bool:
    return span.answer == "reject" or _is_prediction(span)


def _suggestion(span: _Span) -> SuggestionRecord:
    return SuggestionRecord(span.annotation, span.source, span.score, is_rejected=span.answer == "reject")


def _is_patterns(seen: Shape) -> bool:
    return seen.has("label:string", "pattern") and not seen.has_any("text:string", "data")


_SURE = ("_input_hash", "_task_hash", "_view_id", "_session_id", "_annotator_id")


def _recognise(glimpse: Glimpse) -> Certainty:
    seen = shape(glimpse)
    if _is_patterns(seen) or seen.has_any(*_SURE):
        return 3
    answered = seen.has("answer:string") and seen.has_any("text:string", "image:string")
    is_in_tokens = seen.has_any("spans[].token_start", "tokens[].ws")
    return 3 if answered or (seen.has("text:string") and is_in_tokens) else 0


_WRITING = Writing(
    written_by("prodigy_writing"),
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
            "link-notes",
            "link-reviewers",
            "link-ids",
        )
    ),
    options=("edges",),
)

FORMAT = Format(
    "prodigy", "Prodigy, JSON lines", (".jsonl", ".json"),
    offset_unit="codepoint", read=read, recognise=_recognise, writing=_WRITING, cannot_carry=cannot_carry(_WRITING),
)  # fmt: skip
