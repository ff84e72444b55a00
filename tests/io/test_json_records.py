"""Records of JSON files in all their layouts, and what their beginnings look like."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import InputError
from annotator.io.findings import Findings
from annotator.io.given import given_bytes
from annotator.io.json_fields import Fields, as_json, as_name, as_value, objects
from annotator.io.json_records import items
from annotator.io.json_shape import shape
from annotator.io.json_spans import Metadata, annotation, position

VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=12,
)
OBJECTS = st.dictionaries(st.text(st.characters(exclude_categories=["Cs"]), max_size=5), VALUES, max_size=4)


def values(content: bytes) -> tuple[list, Findings]:
    findings = Findings()
    return [item.value for item in items(given_bytes(content), findings)], findings


@given(st.lists(OBJECTS, min_size=1, max_size=5), st.sampled_from([None, 1]), st.booleans())
def test_every_layout_gives_the_same_records(rows: list[dict], indent: int | None, is_ascii: bool) -> None:
    whole = json.dumps(rows, indent=indent, ensure_ascii=is_ascii).encode()
    each = [json.dumps(row, ensure_ascii=is_ascii).encode() for row in rows]
    for content in (whole, b"\xef\xbb\xbf" + whole, b"\n".join(each), b"\r\n\r\n".join(each)):
        found, findings = values(content)
        assert found == rows
        assert not findings.problems


@given(st.binary(max_size=60) | st.text(st.sampled_from('{}[]",:\\a1 \n'), max_size=60).map(str.encode))
def test_anything_else_is_refused_with_a_sentence(content: bytes) -> None:
    try:
        found, findings = values(content)
    except InputError:
        return
    assert found or findings.problems


@given(OBJECTS.filter(bool))
def test_one_object_may_take_many_lines(row: dict) -> None:
    assert values(json.dumps(row, indent=2).encode())[0] == [row]


def test_lines_and_numbers_are_those_of_the_file() -> None:
    found = list(items(given_bytes(b'[\n {"a": 1},\n\n {"b":\n 2}]'), Findings()))
    assert [(item.line, item.number) for item in found] == [(2, 1), (4, 2)]


def test_a_bad_line_does_not_hide_the_next() -> None:
    found, findings = values(b'{"a": 1}\n{"a": \n{"a": 3}\n')
    assert found == [{"a": 1}, {"a": 3}]
    assert [problem.lines for problem in findings.problems] == [[2]]
    found, findings = values(b'{"a" 1}\n{"a": 3}\n')
    assert found == [{"a": 3}]
    assert [problem.lines for problem in findings.problems] == [[1]]


def test_a_bad_element_does_not_hide_the_next() -> None:
    found, findings = values(b'[{"a" 1}, {"a": 2},\n nope, {"a": 3}]')
    assert found == [{"a": 2}, {"a": 3}]
    assert [problem.lines for problem in findings.problems] == [[1, 2]] or findings.count == 2


@pytest.mark.parametrize(
    "content", [b'[{"a": 1}, {"a": 2', b'[{"a": 1}, {"a": "x', b'[{"a": 1}, {"a": "x\\"']
)
def test_a_cut_off_file_says_so(content: bytes) -> None:
    findings = Findings()
    found: list[object] = []
    try:
        found.extend(item.value for item in items(given_bytes(content), findings))
    except InputError as error:
        findings.problem(None, str(error))
    assert found == [{"a": 1}] or b"x" in content
    assert "cut off" in next(findings.lines())


@pytest.mark.parametrize(
    "content",
    [b"[]", b"", b"  \n", b"[{},]", b"[{} {}]", b"{}]", b"[}", b"x", b"[1,2] x", b'{"a": {"a": 1}, "a": 2}'],
)
def test_what_is_not_json_or_holds_nothing_is_named(content: bytes) -> None:
    try:
        _, findings = values(content)
    except InputError:
        return
    assert findings.problems


def test_brackets_and_quotes_in_strings_end_nothing() -> None:
    row = {"text": 'a "]}" \\" {[ \\', "b": "\\\\"}
    assert values(json.dumps([row, row]).encode())[0] == [row, row]


def test_a_shape_is_seen_from_a_beginning_that_is_cut_off() -> None:
    whole = json.dumps(
        [{"text": "a, {b", "label": [[0, 1.5, "x"]], "meta": {"n": None}, "data": {"t": ["u"]}}] * 2
    )
    full = shape(given_bytes(whole.encode()).glimpse())
    assert full.has("text:string", "label[][]:number", "label[][]:string", "meta.n:null", "data.t[]:string")
    assert full.keys >= {"text", "label", "meta", "data"}
    assert full.is_list
    for end in range(len(whole)):
        cut = shape(given_bytes(whole[:end].encode()).glimpse())
        assert {place for place in cut.seen if ":" not in place} <= full.seen | {""} or end < len(whole)
    assert not shape(given_bytes(b"<a>").glimpse()).seen


@given(st.text(st.sampled_from('{}[]",:\\a1 '), max_size=200))
def test_any_beginning_has_a_shape(words: str) -> None:
    assert shape(given_bytes(words.encode()).glimpse()).seen is not None


def test_members_come_only_if_they_are_what_is_asked_for() -> None:
    findings = Findings()
    given_object = {
        "id": 7, "no": True, "text": "", "when": "2026-11-21T10:30:00+01:00", "seconds": 0, "bad": "soon",
        "list": [1, {"a": 1}], "score": 0.5, "huge": 10**400,
    }  # fmt: skip
    at = Fields(given_object, 3, findings)
    assert (at.name("no", "id"), at.words("text"), at.words("id"), at.number_of("score")) == (
        "7",
        None,
        None,
        0.5,
    )
    assert (at.time("none", "when"), at.time("seconds")) == ("2026-11-21T09:30:00Z", "1970-01-01T00:00:00Z")
    assert (at.time("bad"), at.time("huge"), at.number_of("huge")) == (None, None, None)
    assert [each.given for each in at.objects("list")] == [{"a": 1}]
    assert sum(findings.remarks.values()) == 3
    assert not at.inner("text")
    assert not list(objects(given_bytes(b"[1]"), findings))
    assert findings.count == 1


def test_values_become_what_we_can_hold() -> None:
    assert as_value([1, "a", None, {"b": 1}]) == ["1", "a"]
    assert as_value({"a": 1}) is None
    assert as_value(10**30) == str(10**30)
    assert as_json({"a": [10**30, True, None]}) == {"a": [str(10**30), True, None]}
    assert [as_name(given) for given in ("", "x" * 1001, 3.5, False, "é", 0)] == [
        None,
        None,
        None,
        None,
        "é",
        "0",
    ]


def test_positions_are_whole_numbers_however_they_are_written() -> None:
    assert [position(given) for given in (0, "12", 3.0, 3.5, -1, True, "x", None, 10**30, "٣", float("nan"))] == [
        0, 12, 3, None, None, None, None, None, None, None, None,
    ]  # fmt: skip


def test_what_is_no_annotation_is_counted_or_named() -> None:
    findings = Findings()
    at = Fields({}, 1, findings)
    assert annotation(at, "a", 0, 3, note="n") is not None
    assert [annotation(at, *given) for given in (("", 0, 1), ("a", 2, 1), ("a", None, 1), ("a", 2, 2))] == [
        None
    ] * 4
    assert findings.count == 3
    assert findings.left_out == {"zero-length span": 1}


def test_metadata_get_our_names_and_keep_the_others() -> None:
    metadata = Metadata()
    metadata.take(
        {"date": "2019-01-02", "Author": "A. B.", "doc": "a1", "title": "T", "source": "x", "empty": ""}
    )
    metadata.take({"published": "later", "authors": ["A", "B"]})
    assert metadata.values == {
        "published": "2019-01-02", "author": "A. B.", "doc": "a1", "source": "x", "authors": ["A", "B"],
    }  # fmt: skip
    assert metadata.origin == {"published": "stated", "author": "stated"}
    assert (metadata.name, metadata.title) == ("a1", "T")
    both = Metadata()
    both.take({"date": "x", "published": "y"})
    assert both.values == {"published": "y", "date": "x"}
    metadata.label(["x", "x"], None)
    assert metadata.values["categories"] == ["x"]
    metadata.label(["y"], "mira")
    assert metadata.values["categories"] == {"unknown": ["x"], "mira": ["y"]}
