"""One annotation a line."""

import io
import json

from hypothesis import given
from hypothesis import strategies as st

from annotator.io import columns, jsonl_spans
from annotator.io.findings import Findings

WORDS = st.text(st.characters(exclude_categories=["Cs"]))
SHA = "a" * 64
TIME = "2026-11-21T09:30:00Z"


def row(text: object = "40%", note: str = "", *attributes: object) -> tuple[object, ...]:
    return (
        "a-id", "a.txt", None, "Outlet", None, SHA, "n-id", "figure", 0, 5, text, note, "mira", TIME, TIME, *attributes,
    )  # fmt: skip


def read(content: bytes) -> tuple[list, Findings]:
    findings = Findings()
    return list(jsonl_spans.read(io.BytesIO(content), findings)), findings


@given(
    WORDS,
    WORDS,
    st.one_of(WORDS, st.integers(-(2**53), 2**53), st.floats(allow_nan=False, allow_infinity=False)),
)
def test_every_value_comes_back(text: str, note: str, value: object) -> None:
    content = jsonl_spans.writer(["low", "unit"])([row(text, note, value, None)])
    records, findings = read(content)
    assert not findings.problems
    assert not findings.remarks
    annotation = records[0].annotation
    assert (annotation.text, annotation.note, annotation.attributes["low"]) == (text, note, value)
    assert annotation.id == "n-id"
    assert annotation.attributes["unit"] is None


def test_keys_are_sorted_and_all_there() -> None:
    line = jsonl_spans.writer(["zeal", "age"])([row("a", "", 1, None)])
    given_keys = list(json.loads(line))
    assert given_keys == sorted(columns.names(["age", "zeal"]))
    assert line.endswith(b"}\n")
    assert json.loads(line)["attr.zeal"] == 1


def test_what_is_wrong_is_named() -> None:
    lines = [
        b'{"label": "a", "start": 0, "end": 1}',
        b'{"label": "a", "start": false, "end": 1, "text_sha256": "' + SHA.encode() + b'"}',
        b"[]",
        b"{",
        b'{"label": "a", "start": 0, "end": 1, "text_sha256": "' + SHA.encode() + b'", "more": 1}',
    ]
    records, findings = read(b"\n".join(lines))
    assert [problem.lines for problem in findings.problems] == [[1], [2], [3], [4]]
    assert "“start” is not a whole number (false)" in findings.problems[1].words
    assert [record.line for record in records] == [5]
    assert list(findings.remark_lines()) == ["Key “more” is not known and was not read."]
