"""Whatever bytes and whatever structures the readers of JSON get, they raise nothing but InputError and place what they give."""

import json
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.io import test_label_studio as studio
from tests.io import test_potato as potato
from tests.io.json_samples import TEXT, lines, one_list

from annotator.errors import InputError
from annotator.io import registry
from annotator.io.findings import Findings
from annotator.io.given import given_bytes
from annotator.io.placing import place_article
from annotator.io.records import ArticleRecord

IDS = ["doccano", "label-studio", "prodigy", "potato", "pubannotation", "spacy-json"]
SAMPLES = [
    lines({"id": 1, "text": TEXT, "label": [[17, 50, "claim"], [3, 2, "x"]], "Comments": ["c"]}),
    one_list({"text": "A b", "entities": [{"id": 1, "label": "x", "start_offset": 0, "end_offset": 1}],
              "relations": [{"id": 5, "from_id": 1, "to_id": 1, "type": "t"}], "cats": ["c"]}),
    one_list(
        studio.task(
            studio.by(1, studio.region("claim"), studio.about("claim", "c", "choices", ["low"])),
            predictions=[studio.by(None, studio.region("bias"))],
        )
    ),
    one_list({"data": {"html": studio.PAGE}, "annotations": [{"result": [
        {"id": "a", "type": "hypertextlabels", "value": {"globalOffsets": {"start": 1, "end": 4}, "hypertextlabels": ["L"]}},
    ]}]}),
    lines({"text": "A b", "tokens": [{"start": 0, "end": 1}], "spans": [{"start": 0, "end": 1, "label": "X", "token_end": 0}],
           "relations": [{"head_span": {"start": 0, "end": 1, "label": "X"}, "child_span": {}, "label": "r"}],
           "answer": "accept", "_session_id": "a-b", "_timestamp": 1}),
    potato.CONTENT,
    one_list({"text": "A b", "denotations": [{"id": "T1", "span": [{"begin": 0, "end": 1}, {"begin": 2, "end": 3}], "obj": "x"}],
              "attributes": [{"subj": "T1", "pred": "p", "obj": True}], "tracks": [{"project": "p", "denotations": []}]}),
    lines(["A b", {"entities": [[0, 1, "X"]], "cats": {"a": 1}}]),
    one_list({"paragraphs": [{"raw": "A b", "sentences": [{"tokens": [{"orth": "A", "ner": "B-X"}]}]}]}),
]  # fmt: skip
KEYS = sorted({word for sample in SAMPLES for word in json.dumps(json.loads(sample) if sample[:1] == b"[" else {}).split('"')
               if word.isidentifier()} | {"text", "label", "spans", "start", "end", "data", "result", "value", "id", "type",
                                          "labels", "completed_by", "meta", "annotations", "id_", "instance_id_to_span_to_value",
                                          "instance_id_to_label_to_value", "schema", "name", "span_ids", "annotator"})  # fmt: skip

LEAVES = (
    st.none() | st.booleans() | st.integers(-2, 9) | st.integers() | st.floats() | st.sampled_from(["A b", TEXT, "", "T1"])
    | st.text(max_size=4)
)  # fmt: skip
STRUCTURES = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=6),
    max_leaves=25,
)


def survives(content: bytes, format_id: str | None) -> None:
    """Reads and places; a reader gives what records promise."""
    findings = Findings()
    file = given_bytes(content, "f.json", {"data.json": one_list({"id": "n1", "text": TEXT})})
    try:
        known = format_id or registry.recognise(file.glimpse()).id
        for record in registry.read(known, file, findings):
            if isinstance(record, ArticleRecord) and record.is_foreign:
                assert record.text
                assert all(
                    isinstance(one.start, int) and one.start >= 0 and one.label for one in record.annotations
                )
                assert all(isinstance(link.from_id, str) and link.type for link in record.links)
                json.dumps(
                    [dict(record.meta), *(dict(one.attributes) for one in record.annotations)],
                    allow_nan=False,
                )
                place_article(record, findings)
    except InputError:
        return
    assert all(line.rstrip("…").strip() for line in findings.lines())


@pytest.mark.parametrize("format_id", IDS)
@given(st.lists(STRUCTURES, min_size=1, max_size=3), st.sampled_from([lines, one_list]))
@settings(max_examples=150)
def test_any_structure(format_id: str, rows: list[object], layout: Callable[..., bytes]) -> None:
    survives(layout(*rows), format_id)


@given(st.data())
@settings(max_examples=600)
def test_changed_bytes(data: st.DataObject) -> None:
    content = bytearray(data.draw(st.sampled_from(SAMPLES)))
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, max(len(content) - 1, 0)))
        piece = data.draw(
            st.sampled_from(
                [b"", b"[", b"{", b"]", b"}", b"0", b"-1", b"null", b'"', b",", b"\\", b"\xff", b"1e999"]
            )
        )
        content[at : at + data.draw(st.integers(0, 9))] = piece
    survives(bytes(content), data.draw(st.sampled_from([None, *IDS])))


@pytest.mark.parametrize("format_id", IDS)
@pytest.mark.parametrize(
    "content", [b"[" * 50_000, b'{"a":' * 50_000, b'"' + b"\\" * 50_000, b'["' + b'\\"' * 50_000, b"{}" * 999]
)
def test_hostile_nesting_and_quotes(format_id: str, content: bytes) -> None:
    survives(content, format_id)
