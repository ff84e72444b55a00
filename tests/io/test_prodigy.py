"""Prodigy's tasks: answers, sessions, relations, choices, and predictions that nobody has answered."""

import pytest
from tests.io.json_samples import QUOTES, TEXT, lines, place, placed, quotes, read, recognised

from annotator.errors import InputError


def span(label: str, **more: object) -> dict[str, object]:
    start, end = place(label)
    return {"start": start, "end": end, "label": label, **more}


def test_an_accepted_task_is_annotated() -> None:
    task = {
        "text": TEXT, "spans": [span("claim"), span("bias")], "meta": {"source": "a1", "url": "https://example.org/a"},
        "answer": "accept", "_input_hash": 1, "_task_hash": 2, "_view_id": "spans_manual",
        "_session_id": "news-mira", "_annotator_id": "news-mira", "_timestamp": 1763717400, "user_input": "unsure",
    }  # fmt: skip
    assert recognised(lines(task)) == "prodigy"
    records, findings = read(lines(task))
    assert quotes(records[0], findings) == [("claim", QUOTES["claim"]), ("bias", QUOTES["bias"])]
    one = records[0].annotations[0]
    assert (one.reviewer, one.created_at, one.id) == ("mira", "2025-11-21T09:30:00Z", None)
    assert records[0].meta == {"source": "a1", "url": "https://example.org/a", "user_input": "unsure"}
    assert records[0].meta_origin == {"url": "stated"}


def test_sessions_that_nobody_named_name_nobody() -> None:
    task = {"text": "A b", "spans": [{"start": 0, "end": 1, "label": "X"}], "answer": "accept"}
    found = [
        read(lines({**task, "_session_id": session}))[0][0].annotations[0].reviewer
        for session in (None, "2026-11-21_09-30-00", "news-2026-11-21_09-30-00", "jo")
    ]
    assert found == [None, None, None, "jo"]


def test_answers_decide_what_a_span_is() -> None:
    scored = span("claim", score=0.9, source="core_web_sm", rank=1)
    tasks = [
        {"text": TEXT, "spans": [scored], "answer": "reject", "_task_hash": 1},
        {"text": TEXT, "spans": [scored], "answer": "ignore", "_task_hash": 2},
        {"text": TEXT, "spans": [scored], "_task_hash": 3},
        {"text": TEXT, "spans": [span("bias")], "_task_hash": 4},
        {
            "text": TEXT,
            "spans": [span("bias", answer="accept"), span("figure", answer="reject")],
            "answer": "reject",
        },
    ]
    records, findings = read(lines(*tasks))
    said = [
        (
            [one.label for one in record.annotations],
            [(s.annotation.label, s.is_rejected) for s in record.suggestions],
        )
        for record in records
    ]
    assert said == [
        ([], [("claim", True)]), ([], []), ([], [("claim", False)]), (["bias"], []), (["bias"], [("figure", True)]),
    ]  # fmt: skip
    suggestion = records[0].suggestions[0]
    assert (suggestion.source, suggestion.score, suggestion.annotation.attributes) == ("core_web_sm", 0.9, {})
    assert findings.left_out == {"ignored task": 1, "span of an ignored task": 1}
    assert len(placed(records[0], findings).suggestions) == 1


def test_relations_join_the_spans_that_they_repeat() -> None:
    task = {
        "text": TEXT, "spans": [span("figure"), span("claim")], "answer": "accept", "_task_hash": -5,
        "relations": [
            {"head": 5, "child": 3, "head_span": span("figure"), "child_span": span("claim"), "label": "quantifies"},
            {"head": 0, "child": 3, "head_span": {"start": 0, "end": 9, "label": None}, "child_span": span("claim"),
             "label": "x"},
        ],
    }  # fmt: skip
    records, findings = read(lines(task))
    ids = [one.id for one in records[0].annotations]
    assert [(one.type, one.from_id, one.to_id) for one in records[0].links] == [("quantifies", *ids)]
    assert findings.left_out == {"relation without two labelled spans": 1}


def test_choices_and_labels_of_texts_are_categories() -> None:
    tasks = [
        {"text": "A", "label": "NEG", "answer": "accept", "_session_id": "d-jo"},
        {"text": "B", "label": "NEG", "answer": "reject"},
        {"text": "C", "options": [{"id": "x", "text": "X"}], "accept": ["x", 2], "answer": "accept"},
        {"text": "D", "accept": ["x"], "answer": "ignore"},
    ]
    records, findings = read(lines(*tasks))
    assert [record.meta.get("categories") for record in records] == [{"jo": ["NEG"]}, None, ["x", "2"], None]
    assert findings.left_out == {"rejected category": 1, "ignored task": 1, "category of an ignored task": 1}


def test_token_positions_are_only_checked() -> None:
    tokens = [{"text": "A", "start": 0, "end": 1, "id": 0}, {"text": "b", "start": 2, "end": 3, "id": 1}]
    for last, remarks in ((1, 0), (2, 1), (0, 1)):
        spans = [{"start": 0, "end": 3, "token_start": 0, "token_end": last, "label": "X"}]
        records, findings = read(lines({"text": "A b", "tokens": tokens, "spans": spans, "answer": "accept"}))
        assert quotes(records[0], findings) == [("X", "A b")]
        assert sum(findings.remarks.values()) == remarks


def test_patterns_are_refused_and_pictures_counted() -> None:
    patterns = lines({"label": "GPE", "pattern": [{"lower": "baku"}]})
    assert recognised(patterns) == "prodigy"
    with pytest.raises(InputError, match="db-out"):
        read(patterns)
    records, findings = read(lines({"image": "a.png", "spans": [], "answer": "accept"}, {"answer": "accept"}))
    assert not records
    assert findings.left_out == {"picture or recording": 1}
    assert findings.count == 1
