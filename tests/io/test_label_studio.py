"""Label Studio's exports: regions with their attributes, several reviewers, predictions, pages, dialogues, JSON_MIN."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.io.json_samples import QUOTES, TEXT, lines, one_list, place, placed, quotes, read, recognised

from annotator.errors import InputError
from annotator.io import label_studio_text
from annotator.io.json_fields import as_value
from annotator.io.label_studio_text import page_text
from annotator.io.records import LabelRecord


def region(label: str, unit: str = "codepoint", *, own: str = "", **more: object) -> dict[str, object]:
    start, end = place(label, unit)
    return {"id": own or label, "from_name": "label", "to_name": "text", "type": "labels",
            "value": {"start": start, "end": end, "text": QUOTES[label], "labels": [label]}, **more}  # fmt: skip


def about(label: str, control: str, kind: str, value: object) -> dict[str, object]:
    start, end = place(label)
    return {"id": label, "from_name": control, "to_name": "text", "type": kind,
            "value": {"start": start, "end": end, kind if kind != "textarea" else "text": value}}  # fmt: skip


def overall(control: str, kind: str, value: object) -> dict[str, object]:
    return {
        "id": f"x{control}",
        "from_name": control,
        "to_name": "text",
        "type": kind,
        "value": {kind: value},
    }


def task(*annotations: dict[str, object], **more: object) -> dict[str, object]:
    return {
        "id": 3,
        "data": {"text": TEXT, "doc_id": "a1", "outlet": "demo"},
        "annotations": list(annotations),
        **more,
    }


def by(who: object, *results: object, **more: object) -> dict[str, object]:
    return {"id": 9, "completed_by": who, "result": list(results), **more}


@pytest.mark.parametrize("unit", ["codepoint", "utf16", "utf8"])
def test_quotes_decide_what_positions_count(unit: str) -> None:
    labels = ["claim", "figure", "bias", "place", "state"]
    content = one_list(task(by(1, *(region(label, unit) for label in labels))))
    assert recognised(content) == "label-studio"
    records, findings = read(content)
    assert quotes(records[0], findings) == [(label, QUOTES[label]) for label in labels]
    assert not any(one.placed for one in placed(records[0], findings).annotations)
    assert not findings.problems


def test_a_task_by_itself_and_tasks_in_lines_are_read_too() -> None:
    rows = [task(by(1, region("claim"))), task(by(2, region("bias")))]
    assert len(read(lines(*rows))[0]) == 2
    assert len(read(lines(rows[0]))[0]) == 1


def test_all_that_is_said_of_a_region_is_kept() -> None:
    results = [
        region("claim", meta={"text": ["Who says so?"]}),
        about("claim", "certainty", "choices", ["low"]),
        about("claim", "kinds", "choices", ["a", "b"]),
        about("claim", "note", "textarea", ["Ein Satz 🙂"]),
        about("claim", "amount", "number", 40),
        about("claim", "stars", "rating", 4),
        about("claim", "topic", "taxonomy", [["Energy", "Oil"], ["Trade"]]),
        region("figure"),
        {
            "type": "relation",
            "from_id": "figure",
            "to_id": "claim",
            "direction": "right",
            "labels": ["a", "b"],
        },
        {"type": "relation", "from_id": "figure", "to_id": "claim", "direction": "left"},
        {"type": "relation", "from_id": "figure", "to_id": "gone", "direction": "right"},
        overall("stance", "choices", ["center"]),
        overall("summary", "textarea", ["Oil."]),
    ]
    results[-1]["value"] = {"text": ["Oil."]}
    made = by(
        {"id": 1, "email": "jo@example.org"},
        *results,
        created_at="2026-11-21T10:30:00+01:00",
        updated_at="bad",
    )
    records, findings = read(one_list(task(made, comments=[{"text": "Well done."}])))
    record, one = records[0], records[0].annotations[0]
    assert one.attributes == {
        "certainty": "low", "kinds": ["a", "b"], "note": "Ein Satz 🙂", "amount": 40, "stars": 4,
        "topic": ["Energy/Oil", "Trade"],
    }  # fmt: skip
    assert (one.id, one.reviewer, one.note) == ("claim", "jo@example.org", "Who says so?")
    assert (one.created_at, one.updated_at) == ("2026-11-21T09:30:00Z", None)
    assert [(each.type, each.from_id, each.to_id) for each in record.links] == [
        ("a", "figure", "claim"), ("b", "figure", "claim"), ("related", "claim", "figure"),
    ]  # fmt: skip
    assert record.meta == {
        "categories": {"jo@example.org": ["stance: center"]}, "summary": {"jo@example.org": "Oil."}, "doc_id": "a1",
        "outlet": "demo",
    }  # fmt: skip
    assert (record.name, record.note) == ("a1", "Well done.")
    assert findings.left_out == {"relation to something that is no annotation": 1}
    assert not findings.problems


def test_reviewers_are_told_apart_and_what_nobody_stands_for_is_left_out() -> None:
    content = one_list(
        task(
            by(1, region("claim"), id=7), by({"first_name": "Jo", "last_name": "Li"}, region("claim"), id=8),
            by(3, region("bias"), was_cancelled=True),
            drafts=[{"result": []}], reviews=[],
        )
    )  # fmt: skip
    records, findings = read(content)
    assert [(one.id, one.reviewer) for one in records[0].annotations] == [
        ("7/claim", "1"),
        ("8/claim", "Jo Li"),
    ]
    assert findings.left_out == {"cancelled annotation": 1, "draft": 1}


def test_predictions_are_suggestions() -> None:
    predictions = [
        {
            "id": 5,
            "model_version": "m1",
            "score": 0.5,
            "result": [region("claim", score=0.9), region("bias")],
        },
        {"model_version": None, "result": [overall("stance", "choices", ["x"])]},
    ]
    records, findings = read(one_list(task(by(1, region("claim")), predictions=predictions)))
    found = [(one.annotation.label, one.source, one.score, one.is_rejected) for one in records[0].suggestions]
    assert found == [("claim", "m1", 0.9, False), ("bias", "m1", 0.5, False)]
    assert [one.label for one in records[0].annotations] == ["claim"]
    assert "categories" not in records[0].meta
    assert findings.left_out == {"predicted category": 1}
    ids = [records[0].annotations[0].id, *(one.annotation.id for one in records[0].suggestions)]
    assert len(set(ids)) == 3


def test_version_0_has_completions_and_lists_in_lists() -> None:
    old = {"id": 6, "data": {"text": TEXT}, "completions": [
        {"id": 1, "aggregated_completed_by": [103], "result": [[region("bias")]]}, {"id": 2, "skipped": True, "result": []},
    ]}  # fmt: skip
    assert recognised(one_list(old)) == "label-studio"
    records, findings = read(one_list(old), name="old.json")
    assert [(one.label, one.reviewer) for one in records[0].annotations] == [("bias", "103")]
    assert records[0].name == "old.json, task 6"
    assert findings.left_out == {"cancelled annotation": 1}


def test_the_text_is_the_field_in_which_the_quotes_stand() -> None:
    data = {
        "headline": "furtive " * 200,
        "text": "Something else",
        "story": TEXT,
        "image": "https://example.org/a b.png",
    }
    records, _ = read(one_list({"data": data, "annotations": [by(1, region("claim"), region("bias"))]}))
    assert records[0].text == TEXT
    records, _ = read(one_list({"data": {"a": "short", "b": "longer words"}, "annotations": []}))
    assert records[0].text == "longer words"
    records, findings = read(
        one_list({"data": {"image": "/data/a.png"}, "annotations": [by(1, {"type": "labels"})]})
    )
    assert not records
    assert findings.left_out["task without a text"] == 1


def test_regions_of_other_things_are_counted() -> None:
    results = [
        {"id": "a", "type": "rectanglelabels", "value": {"x": 1, "rectanglelabels": ["Car"]}},
        {
            "id": "b",
            "type": "labels",
            "original_length": 9.5,
            "value": {"start": 1.5, "end": 2, "labels": ["Dog"]},
        },
        {"id": "c", "type": "videorectangle", "value": {"sequence": []}},
        {"id": "d", "type": "reactcode", "value": {"z": {}}},
        {"id": "e", "type": "labels", "value": {"start": 0, "end": 4, "text": "Offi"}},
        {"id": "f", "type": "labels", "value": {"labels": ["x"]}},
        5,
    ]
    records, findings = read(one_list(task(by(1, *results))))
    assert not records[0].annotations
    assert findings.left_out == {
        "picture region": 1, "sound region": 1, "film region": 1, "result of the type “reactcode”": 1,
        "region without a label": 1, "region without positions in the text": 1,
    }  # fmt: skip
    assert not findings.problems


PAGE = (
    '<!-- x --><p class="a>b">This\nis an <u><i>e</i>xample</u><br/> of \n<b>HTML</b> &amp; 🙂 caf&eacute; 1 < 2</p>'
    "<script>if (a < b) c();</script>\r\n<p>End</p>"
)


def test_a_page_is_its_text_nodes() -> None:
    assert page_text(PAGE) == "This\nis an example\n of \nHTML & 🙂 café 1 < 2\nEnd"
    assert page_text('<a b=">" c=">>">x</a><i d=\'"\'>y</i>') == "xy"
    assert page_text("<a <b") == ""
    assert page_text("<script>x") == ""
    assert page_text("a <") == "a <"


def test_regions_of_pages_are_placed_in_their_text() -> None:
    def of_page(start: int, end: int, text: str, **more: object) -> dict[str, object]:
        offsets = {"globalOffsets": {"start": start, "end": end}} if end else {}
        value = {"start": "/p[1]/text()[2]", "end": "/p[1]", "startOffset": 1, "endOffset": 4, "text": text,
                 "hypertextlabels": ["L"], **offsets}  # fmt: skip
        return {"id": text, "type": "hypertextlabels", "value": value, **more}

    text = page_text(PAGE)
    start = text.index("café")
    results = [of_page(20, 28, "of HTML"), of_page(0, 18, "This is an example"), of_page(start + 1, start + 5, "café"),
               of_page(0, 0, "End")]  # fmt: skip
    records, findings = read(one_list({"data": {"html": PAGE}, "annotations": [by(1, *results)]}))
    assert [words for _, words in quotes(records[0], findings)] == [
        "of \nHTML",
        "This\nis an example",
        "café",
        "End",
    ]
    assert [one.placed for one in placed(records[0], findings).annotations] == ["", "", "", "quote"]


def test_regions_of_dialogues_are_placed_in_their_turns() -> None:
    turns = [{"author": "Jo 🙂", "text": "Hello 🙂 there"}, {"text": "Well, cafe\u0301"}]
    value = {
        "start": "1",
        "end": "1",
        "startOffset": 6,
        "endOffset": 11,
        "text": "cafe\u0301",
        "paragraphlabels": ["L"],
    }
    first = {**value, "start": "0", "end": "0", "startOffset": 9, "endOffset": 14, "text": "there"}
    results = [
        {"id": str(number), "type": "paragraphlabels", "value": each}
        for number, each in enumerate((value, first))
    ]
    records, findings = read(one_list({"data": {"talk": turns}, "annotations": [by(1, *results)]}))
    assert records[0].text == "Jo 🙂: Hello 🙂 there\nWell, cafe\u0301"
    assert quotes(records[0], findings) == [("L", "cafe\u0301"), ("L", "there")]
    assert not any(one.placed for one in placed(records[0], findings).annotations)


def test_json_min_gives_what_it_names() -> None:
    spans = [region(label)["value"] for label in ("claim", "bias")]
    row = {"text": TEXT, "outlet": "demo", "id": 4, "label": spans, "certainty": ["low", "high"], "stance": "left",
           "both": {"choices": ["a", "b"]}, "stars": 3, "annotator": 2, "annotation_id": 8,
           "created_at": "2026-11-21T09:30:00Z", "updated_at": "2026-11-21T09:30:00Z", "lead_time": None}  # fmt: skip
    assert recognised(one_list(row)) == "label-studio"
    records, findings = read(one_list(row), name="m.json")
    record = records[0]
    assert quotes(record, findings) == [(label, QUOTES[label]) for label in ("claim", "bias")]
    assert {one.reviewer for one in record.annotations} == {"2"}
    assert record.meta == {
        "categories": {"2": ["stance: left", "both: a", "both: b"]}, "stars": {"2": 3}, "outlet": "demo",
    }  # fmt: skip
    assert findings.left_out == {"attribute whose region is not named": 2}


def test_a_table_is_refused_with_the_way_out() -> None:
    for content in (
        b'"annotation_id","annotator","lead_time"\n',
        b"aim\tannotation_id\tannotator\tlead_time\n",
    ):
        assert recognised(content, "a.csv") == "label-studio"
        with pytest.raises(InputError, match="as JSON"):
            read(content)


def test_a_configuration_names_its_labels() -> None:
    content = (
        b'<View>\n <!-- c --><Labels name="l" toName="t"><Label value="claim" hint="What is said"/>'
        b'<Label value="b\xc3\xa9"/></Labels>'
        b'<RectangleLabels name="r" toName="i"><Label value="Car"/></RectangleLabels><Text name="t" value="$text"/></View>'
    )
    assert recognised(content, "c.xml") == "label-studio"
    assert read(content)[0] == [LabelRecord("claim", "What is said", 2), LabelRecord("bé", "", 2)]
    with pytest.raises(InputError, match="no labels"):
        read(b"<View toName=''/>", "label-studio")


def test_lists_in_lists_are_words_that_do_not_grow_with_each_level() -> None:
    value: object = 'a "b"'
    for _ in range(90):
        value = [value]
    assert as_value([value, 1, None, {}]) == ["[" * 90 + '"a \\"b\\""' + "]" * 90, "1"]
    assert as_value([["a", 1], "b"]) == ['["a", 1]', "b"]


@given(
    st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from(" \n\t\u00a0\u2028\u3000\x1c\x85\\n"))
)
def test_words_are_compared_without_any_white_space(words: str) -> None:
    assert label_studio_text._words(words) == "".join(words.replace("\\n", " ").split())
