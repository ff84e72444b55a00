"""Prodigy's tasks: one a reviewer, tokens that are the text, spans on tokens, relations; they come back but for what is told."""

import json
from dataclasses import replace

from tests.io.json_samples import recognised
from tests.io.written import BARE, FULL, TEXT, in_order, mark, read_again, told, uuid, written


def tasks(*articles, **options) -> tuple[list[dict], dict[str, int]]:
    files, losses = written("prodigy_writing", *articles, **options)
    return [json.loads(line) for line in files[""].splitlines()], told(losses)


def test_spans_stand_on_tokens_whose_last_is_within() -> None:
    found, _ = tasks(FULL)
    for task in found:
        tokens = task["tokens"]
        assert "".join(one["text"] + " " * one["ws"] for one in tokens) == task["text"] == TEXT
        assert [one["id"] for one in tokens] == list(range(len(tokens)))
        for span in task["spans"]:
            assert tokens[span["token_start"]]["start"] == span["start"]
            assert tokens[span["token_end"]]["end"] == span["end"]
    words = [TEXT[span["start"] : span["end"]] for task in found for span in task["spans"]]
    assert sorted(words) == sorted(one.text for one in FULL.annotations)


def test_each_reviewer_has_accepted_a_task_and_what_nobody_read_has_no_answer() -> None:
    found, lost = tasks(FULL, BARE, replace(BARE, text="Read.", status={"Mira": "done"}))
    assert [(one.get("_annotator_id"), one.get("answer"), len(one["spans"])) for one in found] == [
        ("annotator-Jean-Luc 🙂", "accept", 1), ("annotator-Mira", "accept", 6),
        ("annotator-anna@example.org", "accept", 1), (None, None, 0), ("annotator-Mira", "accept", 0),
    ]  # fmt: skip
    assert found[0]["_view_id"] == "relations"
    assert found[3]["_view_id"] == "spans_manual"
    assert lost == {"links": 1}


def test_relations_name_both_ends() -> None:
    mira = tasks(FULL)[0][1]
    assert [(one["label"], one["head_span"]["label"], one["child_span"]["label"]) for one in mira["relations"]] == [
        ("quantifies", "figure", "claim"), ("continues", "claim", "opinion"),
    ]  # fmt: skip
    for one in mira["relations"]:
        assert one["head"] == one["head_span"]["token_end"]


def test_they_come_back() -> None:
    files, _ = written("prodigy_writing", FULL, BARE)
    annotations, records = read_again(files[""], "prodigy", "corpus.jsonl")
    assert in_order(annotations) == in_order(FULL.annotations)
    assert {record.text for record in records} == {TEXT, BARE.text}
    assert (records[0].name, records[0].title, records[0].meta) == (FULL.name, FULL.title, FULL.meta)
    links = {
        (one.id, one.type, one.from_id, one.to_id, one.reviewer) for record in records for one in record.links
    }
    assert links == {
        (uuid(51), "quantifies", uuid(2), uuid(1), "Mira"), (uuid(52), "continues", uuid(7), uuid(5), "Mira"),
    }  # fmt: skip


def test_what_is_off_the_tokens_is_told() -> None:
    half = replace(FULL, annotations=(mark(1, "0%", "figure"),), links=())
    (task,), lost = tasks(half)
    assert (task["spans"][0]["start"], lost) == (TEXT.index("40%"), {"widened": 1})
    found, lost = tasks(half, edges="leave-out")
    assert ([one["spans"] for one in found], lost) == ([[]], {"edges": 1})


def test_a_long_article_is_still_known_for_what_it_is() -> None:
    """Its tokens are longer than the beginning that a format is recognised by."""
    files, _ = written("prodigy_writing", replace(BARE, text="One word more. " * 1_000))
    assert recognised(files[""]) == "prodigy"
    line = json.loads(files[""])
    del line["_view_id"]
    assert recognised(json.dumps(line).encode()) == "prodigy"
