"""potato: reviewers' states with the texts beside them, exports, and lists of texts."""

import json

import pytest
from tests.io.json_samples import QUOTES, TEXT, lines, one_list, place, quotes, read, recognised

from annotator.errors import InputError


def span(label: str, **more: object) -> dict[str, object]:
    start, end = place(label, "utf16")
    return {"schema": "s", "name": label, "title": label, "start": start, "end": end, **more}


STATE = {
    "user_id": "alice",
    "instance_id_ordering": ["n1", "n2"],
    "instance_id_to_label_to_value": {
        "n1": [
            [{"schema": "tone", "name": "calm"}, "true"], [{"schema": "tone", "name": "loud"}, "false"],
            [{"schema": "why", "name": "box"}, "Because 🙂"], [{"schema": "stars", "name": "n"}, 0],
        ],
        "n3": [[{"schema": "tone", "name": "calm"}, "true"]],
    },
    "instance_id_to_span_to_value": {
        "n1": [[span("claim", id="s1"), "true"], [span("bias", id="s2"), "true"], [span("place", target_field="b"), "1"]]
    },
    "instance_id_to_link_to_value": {
        "n1": {
            "l1": {"id": "l1", "schema": "r", "link_type": "SAYS", "span_ids": ["s2", "s1"]},
            "l2": {"id": "l2", "link_type": "SAYS", "span_ids": ["s2", "s9"]},
        }
    },
    "instance_id_to_event_to_value": {"n1": {"e1": {}}},
}  # fmt: skip
CONTENT = json.dumps(STATE, indent=2).encode()
DATA = one_list({"id": "n1", "text": TEXT, "outlet": "demo"}, {"id": "n2", "text": "B"})


@pytest.mark.parametrize(
    "files",
    [
        {"data.json": DATA},
        {"data.jsonl": lines({"id": "n1", "text": TEXT, "outlet": "demo"})},
        {"bad.json": b"{", "data.csv": f'id,text,outlet\r\nn1,"{TEXT}",demo\r\n'.encode()},
        {"../../config.yaml": b"data_files:\n  - data/x.json\n", "../../data/x.json": DATA},
    ],
)
def test_a_state_finds_its_texts(files: dict[str, bytes]) -> None:
    assert recognised(CONTENT) == "potato"
    records, findings = read(CONTENT, name="user_state.json", files=files)
    record = records[0]
    assert quotes(record, findings) == [("claim", QUOTES["claim"]), ("bias", QUOTES["bias"])]
    assert [(one.id, one.reviewer, one.attributes) for one in record.annotations] == [
        ("s1", "alice", {"schema": "s"}), ("s2", "alice", {"schema": "s"}),
    ]  # fmt: skip
    assert [(one.type, one.from_id, one.to_id, one.id) for one in record.links] == [
        ("SAYS", "s2", "s1", "l1")
    ]
    assert record.meta == {
        "categories": {"alice": ["tone: calm"]}, "why": {"alice": "Because 🙂"}, "stars": {"alice": 0}, "outlet": "demo",
    }  # fmt: skip
    assert record.name == "n1"
    assert findings.left_out == {
        "event": 1, "span of another field than the text": 1, "link without two spans": 1,
        "absent text": 1,
    }  # fmt: skip
    assert not findings.problems


def test_a_state_without_its_texts_says_what_to_do() -> None:
    with pytest.raises(InputError, match="data file"):
        read(CONTENT, files={"other.json": one_list({"id": "z", "text": "a"})})


def test_exports_are_read_as_well() -> None:
    start, end = place("claim", "utf16")
    plain = {"start": start, "end": end, "label": "claim", "text": QUOTES["claim"]}
    old = {
        "id": "n1",
        "displayed_text": TEXT,
        "label_annotations": {"tone": {"calm": "true"}},
        "span_annotations": [plain],
    }
    new = {"instance_id": "n1", "user_id": "bo", "labels": {"tone": ["calm"]}, "spans": {"s": [plain]}}
    for row, reviewer in ((old, None), (new, "bo")):
        assert recognised(lines(row)) == "potato"
        records, findings = read(lines(row), files={"data.json": DATA})
        assert quotes(records[0], findings) == [("claim", QUOTES["claim"])]
        assert records[0].annotations[0].reviewer == reviewer
        said = records[0].meta["categories"]
        assert said == (["tone: calm"] if reviewer is None else {"bo": ["tone: calm"]})


def test_a_list_of_texts_is_articles() -> None:
    assert recognised(DATA) == "potato"
    records, findings = read(DATA)
    assert [(one.name, one.text) for one in records] == [("n1", TEXT), ("n2", "B")]
    assert not findings.problems
