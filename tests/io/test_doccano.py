"""doccano's rows: spans, entities, relations, categories, comments, label types, and what its positions count."""

import pytest
from tests.io.json_samples import TEXT, lines, one_list, place, placed, quotes, read, recognised

from annotator.errors import InputError
from annotator.io.records import LabelRecord


def triple(label: str, unit: str = "utf16") -> list[object]:
    return [*place(label, unit), label]


def entity(number: int, label: str, unit: str = "utf16") -> dict[str, object]:
    start, end = place(label, unit)
    return {"id": number, "label": label, "start_offset": start, "end_offset": end}


EXPECTED = [("claim", "Baku supplies 40% of Israel’s oil"), ("bias", "furtive"), ("place", "cafe\u0301")]
LABELS = [label for label, _ in EXPECTED]


@pytest.mark.parametrize("unit", ["utf16", "codepoint"])
@pytest.mark.parametrize("key", ["label", "labels"])
def test_spans_are_placed_whatever_they_count(unit: str, key: str) -> None:
    content = lines({"id": 1, "text": TEXT, key: [triple(label, unit) for label in LABELS], "Comments": []})
    assert recognised(content, "mira.jsonl") == "doccano"
    records, findings = read(content, name="mira.jsonl")
    assert quotes(records[0], findings) == EXPECTED
    assert records[0].unit == unit
    assert {one.reviewer for one in records[0].annotations} == {"mira"}
    assert not findings.problems


def test_the_unit_is_that_of_the_whole_file() -> None:
    """A row whose spans say nothing is read as the others are."""
    silent = {"id": 2, "text": "🙂 a b c d", "label": [[2, 3, "x"]], "Comments": []}
    records, findings = read(lines(silent, {"id": 1, "text": TEXT, "label": [triple("bias", "codepoint")]}))
    assert [record.unit for record in records] == ["codepoint", "codepoint"]
    assert quotes(records[0], findings) == [("x", "a")]


def test_what_nothing_decides_follows_the_rule_and_is_said() -> None:
    records, findings = read(lines({"id": 2, "text": "🙂 a-b-c", "label": [[3, 4, "x"]], "Comments": []}))
    assert quotes(records[0], findings) == [("x", "a")]
    assert any("UTF-16" in remark for remark in findings.remarks)
    _, findings = read(lines({"id": 2, "text": "a b 🙂", "label": [[0, 1, "x"]], "Comments": []}))
    assert not any("UTF-16" in remark for remark in findings.remarks)


def test_grapheme_clusters_are_found_out() -> None:
    text = "👨‍👩‍👧👨‍👩‍👧 cafe\u0301 “furtive” words"
    records, findings = read(lines({"text": text, "label": [[9, 16, "bias"], [18, 23, "x"]], "Comments": []}))
    assert records[0].unit == "grapheme"
    assert quotes(records[0], findings) == [("bias", "furtive"), ("x", "words")]


def test_what_is_found_out_against_the_rule_is_said() -> None:
    for unit, words in (("codepoint", "code points"), ("utf16", None)):
        _, findings = read(lines({"text": TEXT, "label": [triple(label, unit) for label in LABELS]}))
        assert sum("edges of words" in one for one in findings.remarks) == bool(words)
        assert not words or any(words in one for one in findings.remarks)


def test_what_our_own_exports_state_is_believed_unless_doccano_has_had_them() -> None:
    row = {"text": TEXT, "label": [triple("bias", "codepoint")], "offset_unit": "utf16"}
    (ours,), findings = read(lines(row))
    assert (ours.unit, list(findings.remarks)) == ("utf16", [])
    (theirs,), _ = read(lines({"id": 1, **row, "Comments": []}))
    assert theirs.unit == "codepoint"
    assert "offset_unit" not in ours.meta | theirs.meta
    (other,), _ = read(lines({"text": TEXT, "label": [triple("bias")], "offset_unit": "bytes"}))
    assert other.meta["offset_unit"] == "bytes"


def test_relations_comments_and_metadata_come_along() -> None:
    row = {
        "id": 1, "text": TEXT, "outlet": "demo", "date": "2026-11-21", "doc": "a1", "title": "Head",
        "entities": [entity(10, "claim"), entity(11, "figure")],
        "relations": [{"id": 5, "from_id": 11, "to_id": 10, "type": "quantifies"}],
        "Comments": [{"id": 1, "comment": "Who says so?"}, {"id": 2, "comment": "عاجل 🙂"}],
    }  # fmt: skip
    records, findings = read(one_list(row), name="all.json")
    record = records[0]
    assert [(one.id, one.reviewer) for one in record.annotations] == [("10", None), ("11", None)]
    assert [(one.type, one.from_id, one.to_id, one.id) for one in record.links] == [
        ("quantifies", "11", "10", "5")
    ]
    assert record.note == "Who says so?\n\nعاجل 🙂"
    assert record.meta == {"id": 1, "outlet": "demo", "published": "2026-11-21", "doc": "a1"}
    assert record.meta_origin == {"outlet": "stated", "published": "stated"}
    assert (record.name, record.title, record.has_title) == ("a1", "Head", True)
    assert not findings.problems


def test_categories_are_those_of_the_file_s_reviewer() -> None:
    rows = [{"id": 1, "text": "A 🙂.", "label": ["neg", "pos"], "Comments": []}]
    assert recognised(one_list(*rows)) == "doccano"
    assert read(one_list(*rows), name="jo.json")[0][0].meta["categories"] == {"jo": ["neg", "pos"]}
    assert read(one_list(*rows), name="all.json")[0][0].meta["categories"] == ["neg", "pos"]
    intent = {"text": "To Tacoma", "entities": [[3, 9, "City"]], "cats": ["flight"]}
    records, findings = read(lines(intent))
    assert records[0].meta["categories"] == ["flight"]
    assert quotes(records[0], findings) == [("City", "Tacoma")]


def test_columns_may_have_the_user_s_names() -> None:
    content = lines({"body": "EU rejects it.", "my_label": [[0, 2, "ORG"]], "k": "v"})
    assert recognised(content) == "doccano"
    records, findings = read(content)
    assert quotes(records[0], findings) == [("ORG", "EU")]
    assert records[0].meta == {"k": "v"}


def test_old_exports_name_the_label_by_number_and_the_user() -> None:
    row = {"id": 1, "text": "Hello", "annotation_approver": None,
           "annotations": [{"id": 7, "label": 2, "start_offset": 0, "end_offset": 5, "user": 3}]}  # fmt: skip
    assert recognised(lines(row)) == "doccano"
    one = read(lines(row))[0][0].annotations[0]
    assert (one.label, one.reviewer, one.id) == ("2", "3", "7")


def test_label_types_are_labels() -> None:
    content = one_list(
        {"id": 1, "text": "PER", "suffix_key": "p"}, {"text": "ORG"}, {"text": "PER"}, {"id": 2}
    )
    records, findings = read(content)
    assert records == [LabelRecord("PER", line=2), LabelRecord("ORG", line=7)]
    assert findings.count == 1
    assert sum(findings.remarks.values()) == 1


@pytest.mark.parametrize(
    "content", [b"__label__neg __label__pos A text.\n", b"id,text,label,Comments\r\n1,a,b,\r\n"]
)
def test_other_exports_are_refused_with_the_way_out(content: bytes) -> None:
    assert recognised(content, "x.txt") == "doccano"
    with pytest.raises(InputError, match="JSONL"):
        read(content)


def test_what_cannot_be_held_is_counted_and_what_is_wrong_is_named() -> None:
    rows = [
        {
            "text": "A text",
            "label": [[0, 0, "x"], [0, 99, "x"], [3, 1, "x"], [0, 1, ""], [1], {"x": 1, "y": 2}, 5],
        },
        {"filename": "a.png", "label": [{"x": 1, "width": 2}]},
        {"label": [[0, 1, "x"]]},
        {"text": "A", "relations": [{"type": "x"}], "label": []},
        [1],
    ]
    records, findings = read(lines(*rows), "doccano")
    assert findings.left_out == {"zero-length span": 1, "picture region": 1, "picture or recording": 1}
    assert len(placed(records[0], findings).annotations) == 0
    words = list(findings.lines())
    assert len(words) == 7, words
    assert all(line.endswith(".") for line in words)
