"""The complete format: what is written is read again, and what is wrong is named."""

import io
import json
import tracemalloc
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.io import jsonl
from annotator.io.findings import Findings
from annotator.io.json_values import parse
from annotator.io.placing import place_article
from annotator.model.annotation import Annotation, Link, Placing, annotation_at
from annotator.model.article import Article, Excluded
from annotator.model.span import Span
from annotator.model.text import canonical, sha256

ODD = [
    "🙂",
    "👩‍👩‍👧",
    "e\u0301",
    "שלום",
    "\u00a0",
    "\u2028",
    "\r\n",
    "\r",
    "\n",
    "\ufeff",
    "\0",
    '"',
    "=1+1",
    "\\",
    "\t",
    "a",
]
WORDS = st.lists(st.one_of(st.sampled_from(ODD), st.characters(exclude_categories=["Cs"])), min_size=1).map(
    "".join
)
VALUES = st.one_of(
    WORDS, st.booleans(), st.integers(-(2**63), 2**63 - 1), st.floats(allow_nan=False, allow_infinity=False),
    st.lists(st.sampled_from(["a", "b"])),
)  # fmt: skip


def read(*lines: bytes | str | dict) -> tuple[list, Findings]:
    rows = [json.dumps(line) if isinstance(line, dict) else line for line in lines]
    whole = b"\n".join(row if isinstance(row, bytes) else row.encode() for row in rows)
    findings = Findings()
    return list(jsonl.read(io.BytesIO(whole), findings)), findings


@st.composite
def articles(draw: st.DrawFn) -> tuple[Article, list[Annotation], list[Excluded]]:
    text = canonical("w" + draw(WORDS)).text
    article = Article(
        "6f2c5d2e-5b0e-5c6e-9a53-0d1c9a3e7b11", "a.txt", draw(st.none() | WORDS), text, sha256(text), None,
        {"outlet": draw(WORDS), "n": [1, {"x": None}]}, draw(WORDS),
    )  # fmt: skip
    marked = []
    for number in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, len(text) - 1))
        span = Span(start, draw(st.integers(start + 1, len(text))))
        made = annotation_at(
            text, article.id, span, "figure", reviewer="Zoë", at="2026-11-21T09:30:00Z", id=f"id{number}"
        )
        attributes = {"low": draw(VALUES), "unit": draw(VALUES)}
        marked.append(Annotation(**{**fields_of(made), "attributes": attributes, "note": draw(WORDS)}))
    return article, marked, [Excluded(Span(0, 1), "navigation")]


def fields_of(value: object) -> dict:
    return {name: getattr(value, name) for name in value.__slots__}


@given(articles())
def test_what_is_written_is_read_and_in_its_place(made: tuple) -> None:
    article, annotations, excluded = made
    line = jsonl.line_of(article, {"Zoë": "done"}, annotations, excluded, [])
    records, findings = read(line.rstrip(b"\n"))
    assert not findings.problems
    placed = place_article(records[0], findings)
    assert placed is not None
    assert not findings.problems
    assert placed.text == article.text
    assert placed.excluded == tuple(excluded)
    wanted = sorted(annotations, key=lambda one: one.sort_key)
    assert [each.span for each in placed.annotations] == [each.span for each in wanted]
    for each, annotation in zip(placed.annotations, wanted, strict=True):
        assert placed.text[each.span.start : each.span.end] == annotation.quote
        assert each.record.attributes == annotation.attributes
        assert list(map(type, each.record.attributes.values())) == list(
            map(type, annotation.attributes.values())
        )
        assert each.record.note == annotation.note


def test_a_line_is_sorted_keys_and_everything() -> None:
    text = "Oil is 40%."
    article = Article("a-id", "a.txt", None, text, sha256(text), "b" * 64, {"url": "x"}, "seen", "other-id")
    one = annotation_at(
        text, "a-id", Span(7, 10), "figure", reviewer="mira", at="2026-11-21T09:30:00Z", id="n1"
    )
    two = Annotation(
        **{**fields_of(one), "id": "n0", "attributes": {"low": 40}, "attribute_origin": {"low": "app"}}
    )
    line = jsonl.line_of(
        article,
        {"mira": "done"},
        [one, two],
        [Excluded(Span(0, 3))],
        [Link("l1", "same", "n1", "n0", "mira")],
    )
    mark = (
        '"end":10,"id":"%s","label":"figure","note":"","reviewer":"mira","start":7,"text":"40%%",'
        '"updated_at":"2026-11-21T09:30:00Z"}'
    )
    assert line.decode() == (
        '{"annotations":[{"attribute_origin":{"low":"app"},"attributes":{"low":40},"created_at":"2026-11-21T09:30:00Z",'
        + mark % "n0" + ',{"attributes":{},"created_at":"2026-11-21T09:30:00Z",' + mark % "n1"
        + '],"excluded":[{"end":3,"kind":"other","start":0}],"format":"annotator/1","id":"a-id",'
        '"links":[{"from":"n1","id":"l1","note":"","reviewer":"mira","to":"n0","type":"same"}],'
        '"meta":{"url":"x"},"name":"a.txt","note":"seen","offset_unit":"codepoint",'
        f'"source_sha256":"{"b" * 64}","status":{{"mira":"done"}},"text":"Oil is 40%.",'
        f'"text_sha256":"{sha256(text)}","title":null,"version_of":"other-id"}}\n'
    )  # fmt: skip


def test_only_text_and_positions_are_needed() -> None:
    records, findings = read({"text": "a word", "annotations": [{"label": "claim", "start": 0, "end": 1}]})
    assert not findings.problems
    assert records[0].annotations[0].label == "claim"
    assert not records[0].has_title
    assert read({"text": "a", "title": None})[0][0].has_title


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("{", "ends too early"),
        ('{"text": "a", "annot', "ends too early"),
        ("nonsense", "is not JSON at character 1"),
        ("[1]", "not a JSON object"),
        ('{"text": 5}', "“text” is not a string (5)"),
        ("{}", "“text” is missing"),
        ('{"text": "a", "text": "b"}', "“text” stands twice"),
        ('{"text": "a", "meta": {"x": {"y": 1, "y": 2}}}', "“y” stands twice"),
        ('{"text": "a", "meta": {"n": NaN}}', "is not JSON at character"),
        ('{"text": "a", "meta": {"n": 1e999}}', "too large"),
        ('{"text": "a", "meta": {"n": ' + "9" * 5_000 + "}}", "It holds a number that is too large"),
        ('{"text": "a", "meta": {"n": 123456789012345678901234567890}}', "more than 64 bits"),
        ('{"text": "a", "meta": ' + "[" * 100_000 + "]" * 100_000 + "}", "nested too deeply"),
        ('{"text": "a", "format": "annotator/2"}', "annotator/2"),
        ('{"text": "a", "offset_unit": "utf16"}', "utf16"),
        ('{"text": "a", "annotations": [{"label": "x", "start": true, "end": 1}]}', "annotation 1: “start” is not a whole"),
        ('{"text": "a", "annotations": [{"label": "x", "start": 0, "end": 1.0}]}', "annotation 1: “end” is not a whole"),
        ('{"text": "a", "annotations": [{"label": "x", "start": -1, "end": 1}]}', "“start” is below 0"),
        ('{"text": "a", "annotations": [{"label": "x", "start": 0, "end": 1, "attributes": {"a": {}}}]}', "“attributes.a”"),
        ('{"text": "a", "annotations": [{"label": "x", "start": 0, "end": 1, "created_at": "soon"}]}', "not a time"),
        ('{"text": "a", "annotations": {"label": "x"}}', "“annotations” is not a list"),
        ('{"text": "a", "text_sha256": "abc"}', "64 hexadecimal"),
        ('{"text": "a", "status": {"mira": "finished"}}', "“status.mira” is none of the words"),
        ('{"text": "a", "excluded": [{"start": 0, "end": 1, "kind": "menu"}]}', "excluded region 1: “kind”"),
        (b'{"text": "a\xff"}', "Byte 11 of the line is not valid UTF-8"),
        (b'{"text": "\\ud800 \xff"}', "is not valid UTF-8"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named_with_its_line(line: str | bytes, words: str) -> None:
    _, findings = read({"text": "good"}, line)
    assert words in str(findings.problems[0])
    assert str(findings.problems[0]).startswith("line 2: ")


def test_a_bad_annotation_leaves_the_good_ones() -> None:
    records, findings = read(
        {
            "text": "abc",
            "annotations": [{"label": "x", "start": 0, "end": "1"}, {"label": "y", "start": 1, "end": 2}],
        }
    )
    assert findings.count == 1
    assert [each.label for each in records[0].annotations] == ["y"]


def test_lone_surrogates_are_replaced_and_counted() -> None:
    records, findings = read('{"text": "a\\ud800b\\ud83d\\ude42", "note": "\\udc00"}')
    assert records[0].text == "a\ufffdb🙂"
    assert records[0].note == "\ufffd"
    assert findings.remarks["Lone surrogates were replaced by U+FFFD."] == 2


def test_what_was_not_read_is_said() -> None:
    _, findings = read(
        {"text": "a", "colour": 1, "line": 7, "annotations": [{"label": "x", "start": 0, "end": 1, "p": 1}]}
    )
    assert list(findings.remark_lines()) == [
        "Key “colour” is not known and was not read.",
        "Key “line” is not known and was not read.",
        "Key “p” of annotations is not known and was not read.",
    ]


def test_a_bom_and_empty_lines_do_no_harm() -> None:
    records, findings = read(b"\xef\xbb\xbf" + b'{"text": "a"}\r', b"", b"  ", b'{"text": "b"}')
    assert [(record.text, record.line) for record in records] == [("a", 1), ("b", 4)]
    assert not findings.problems


def test_the_same_problem_is_one_with_its_lines() -> None:
    _, findings = read("nonsense", {"text": "a"}, "nonsense", "nonsense")
    assert list(findings.lines()) == ["lines 1, 3 and 4: The line is not JSON at character 1."]
    assert findings.count == 3


def test_problems_are_bounded() -> None:
    findings = Findings()
    for number in range(10_010):
        findings.problem(number + 1, f"problem {number}")
        findings.problem(number + 1, "problem 7")
    assert len(findings.problems) == 10_000
    assert findings.count == 20_020
    assert list(findings.lines())[-1] == "… and 10 more."
    assert str(findings.problems[8]) == "line 9: problem 8"
    assert "… (10,011 times): problem 7" in str(findings.problems[1]) + str(findings.problems[7])


def test_a_long_string_of_escapes_takes_memory_by_its_length() -> None:
    line = b'{"text":"' + rb"\u0645 " * 300_000 + b'"}'
    tracemalloc.start()
    try:
        value, _ = parse(line)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert value == {"text": "م " * 300_000}
    assert peak < 15 * len(line)  # the parser reserves twelve, and uses few of them


@given(st.text(alphabet='"\\:a{}[]\n\u0645', max_size=12), st.text(alphabet='\\":', max_size=6))
def test_no_string_looks_like_a_key_that_stands_twice(name: str, value: str) -> None:
    given_value = {name: value, name + "x": [{name: value}]}
    for is_ascii in (True, False):
        assert parse(json.dumps(given_value, ensure_ascii=is_ascii).encode()) == (given_value, 0)


@pytest.mark.parametrize("placed", ["", "quote", "carried"])
def test_how_an_annotation_was_placed_comes_back(placed: Placing) -> None:
    text = "Oil is 40% 👩‍👩‍👧."
    article = Article("a-id", "a.txt", None, text, sha256(text))
    bare = annotation_at(text, "a-id", Span(7, 10), "figure", reviewer="mira", at="2026-11-21T09:30:00Z")
    line = jsonl.line_of(article, {}, [replace(bare, placed=placed)], [], [])
    assert (b'"placed"' in line) == bool(placed)
    found, findings = read(line)
    assert [one.placed for one in found[0].annotations] == [placed]
    assert findings.problems == []


def test_another_way_of_placing_is_a_problem() -> None:
    found, findings = read(
        b'{"text":"Oil","annotations":[{"label":"x","start":0,"end":3,"placed":"guess"}]}\n'
    )
    assert found[0].annotations == ()
    assert len(findings.problems) == 1
