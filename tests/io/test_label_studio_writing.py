"""Label Studio's tasks and configuration: they fit each other, and come back as they went but for what is told."""

import json
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.io.written import BARE, FULL, TEXT, in_order, mark, read_again, told, uuid, written

from annotator.io import label_studio_writing


def tasks(*articles, **options) -> tuple[list[dict], str, dict[str, int]]:
    files, losses = written("label_studio_writing", *articles, **options)
    assert list(files) == ["tasks.json", "labelling-config.xml"]
    return json.loads(files["tasks.json"]), files["labelling-config.xml"].decode(), told(losses)


def test_positions_are_code_points_with_the_words_beside_them() -> None:
    (task,), _, _ = tasks(FULL)
    regions = [each for one in task["annotations"] for each in one["result"] if each["type"] == "labels"]
    assert len(regions) == len(FULL.annotations)
    for each in regions:
        value = each["value"]
        assert TEXT[value["start"] : value["end"]] == value["text"]


def test_one_annotation_a_reviewer_who_is_named_where_it_does_not_stop_an_import() -> None:
    (task,), _, lost = tasks(FULL)
    assert [one.get("completed_by") for one in task["annotations"]] == [
        None, None, {"email": "anna@example.org"},
    ]  # fmt: skip
    assert [len(one["result"]) for one in task["annotations"]] == [1, 13, 1]
    assert lost == {"links": 1}


def test_everything_comes_back_but_the_link_between_reviewers() -> None:
    files, _ = written("label_studio_writing", FULL, BARE)
    annotations, records = read_again(files["tasks.json"], "label-studio", "tasks.json")
    assert in_order(annotations) == in_order(FULL.annotations)
    assert [record.text for record in records] == [TEXT, BARE.text]
    assert (records[0].name, records[0].title, records[0].meta) == (FULL.name, FULL.title, FULL.meta)
    assert [(one.type, one.from_id, one.to_id) for one in records[0].links] == [
        ("quantifies", uuid(2), uuid(1)), ("continues", uuid(7), uuid(5)),
    ]  # fmt: skip


def test_more_tasks_than_an_upload_takes_are_several_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(label_studio_writing, "_MOST_BYTES", 3_000)
    files, _ = written("label_studio_writing", *[BARE] * 30, FULL)
    names = [name for name in files if name.startswith("tasks")]
    assert names == ["tasks.json", *(f"tasks-{number}.json" for number in range(2, len(names) + 1))]
    assert len(names) > 2
    lists = [json.loads(files[name]) for name in names]
    assert [each["id"] for one in lists for each in one] == list(range(1, 32))
    assert all(len(files[name]) < 3_200 or len(one) == 1 for name, one in zip(names, lists, strict=True))


def test_the_configuration_has_every_control_that_a_result_names() -> None:
    odd = mark(
        1, "furtive", "claim", attributes={"text": "a\nb", "label": 5, "certainty": "surely", "is_odd": True}
    )
    (task,), config, lost = tasks(replace(FULL, annotations=(odd,), links=()))
    view = ET.fromstring(config)
    by_name = {one.get("name"): one for one in view.iter() if one.get("name")}
    for each in task["annotations"][0]["result"]:
        control = by_name[each["from_name"]]
        assert control.tag.lower() == each["type"]
        assert by_name[each["to_name"]].tag == "Text"
    offered = [one.get("alias") or one.get("value") for one in by_name["certainty"]]
    assert "surely" in offered
    assert lost == {"values": 2}


def test_the_configuration_reads_as_the_scheme_it_was_made_of() -> None:
    files, _ = written("label_studio_writing", FULL)
    _, records = read_again(files["labelling-config.xml"], "label-studio", "labelling-config.xml")
    assert [one.label for one in records] == ["claim", "figure", "opinion", "bias"]
    assert all(one.guideline for one in records)


def test_a_value_that_comes_back_otherwise_is_told() -> None:
    one = mark(1, "furtive", "claim", attributes={"a": ["x"], "b": ["x", "y"], "c": 4, "d": [], "e": ""})
    files, losses = written("label_studio_writing", replace(FULL, annotations=(one,), links=()))
    (again,), _ = read_again(files["tasks.json"], "label-studio", "tasks.json")
    assert again.attributes == {"a": "x", "b": ["x", "y"], "c": "4", "e": ""}
    assert told(losses) == {"values": 2}


def test_predictions_are_offered_and_name_who_they_are_of() -> None:
    (task,), _, _ = tasks(FULL, as_predictions=True)
    assert task["annotations"] == []
    assert [one["model_version"] for one in task["predictions"]] == [
        "Jean-Luc 🙂", "Mira", "anna@example.org",
    ]  # fmt: skip
    files, _ = written("label_studio_writing", FULL, as_predictions=True)
    _, (record,) = read_again(files["tasks.json"], "label-studio", "tasks.json")
    assert len(record.suggestions) == len(FULL.annotations)


def test_metadata_that_would_be_taken_for_the_text_or_its_name_are_called_otherwise() -> None:
    (task,), _, lost = tasks(replace(BARE, meta={"text": "x", "doc_id": "7", "author": "Who"}))
    assert task["data"] == {
        "text": BARE.text, "name": "bare.txt", "meta.text": "x", "meta.doc_id": "7", "author": "Who",
    }  # fmt: skip
    assert lost == {"names": 2}


def test_nothing_is_an_empty_list() -> None:
    assert tasks()[0] == []


@given(
    st.text(
        st.characters(exclude_categories=["Cs"], exclude_characters="\0\r"), min_size=1, max_size=40
    ).filter(str.strip),
    st.data(),
)
def test_any_words_of_any_text_come_back(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    one = replace(mark(1, "furtive", "claim"), start=start, end=end, text=text[start:end])
    files, _ = written("label_studio_writing", replace(BARE, text=text, annotations=(one,)))
    (again,), _ = read_again(files["tasks.json"], "label-studio", "tasks.json")
    assert (again.start, again.end, again.text) == (start, end, text[start:end])


@pytest.mark.parametrize("text", ["/", "/a", "a:/b", "//x", "x:/"])
def test_words_that_look_like_a_path_are_the_text(text: str) -> None:
    one = replace(mark(1, "furtive", "claim"), start=0, end=len(text), text=text)
    files, _ = written("label_studio_writing", replace(BARE, text=text, annotations=(one,)))
    (again,), _ = read_again(files["tasks.json"], "label-studio", "tasks.json")
    assert again.text == text


def test_label_studio_finds_nothing_wrong_with_it() -> None:
    interface = pytest.importorskip(
        "label_studio_sdk.label_interface", reason="Label Studio’s SDK is no dependency"
    )
    found, config, _ = tasks(FULL, BARE)
    checker = interface.LabelInterface(config)
    checker.validate()
    for task in found:
        assert task["data"]["text"]
        for one in task["annotations"]:
            assert checker.validate_prediction(one, return_errors=True) == []


def test_label_studios_converter_gives_every_words(tmp_path) -> None:
    converter = pytest.importorskip(
        "label_studio_sdk.converter", reason="Label Studio’s SDK is no dependency"
    )
    files, _ = written("label_studio_writing", FULL, BARE)
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    made = converter.Converter(str(tmp_path / "labelling-config.xml"), str(tmp_path))
    made.convert_to_json_min(str(tmp_path / "tasks.json"), str(tmp_path / "out"), is_dir=False)
    given_back = json.loads((tmp_path / "out" / "result.json").read_bytes())
    quotes = [each["text"] for task in given_back for each in task.get("label", [])]
    assert sorted(quotes) == sorted(one.text for one in FULL.annotations)
