"""Texts with offsets for spaCy, in the layouts that scripts use, and spaCy 2's training format."""

import json

import pytest
from tests.io.json_samples import QUOTES, TEXT, lines, one_list, place, quotes, read, recognised

LABELS = ["claim", "figure", "place"]
TRIPLES = [[*place(label), label] for label in LABELS]
OBJECTS = [{"start": start, "end": end, "label": label} for start, end, label in TRIPLES]
EXPECTED = [(label, QUOTES[label]) for label in LABELS]


@pytest.mark.parametrize(
    "content",
    [
        lines({"text": TEXT, "spans": OBJECTS}),
        one_list({"text": TEXT, "entities": TRIPLES}),
        lines({"text": TEXT, "ents": OBJECTS, "tokens": [{"id": 0, "start": 0, "end": 9}], "sents": []}),
        lines({"text": TEXT, "spans": {"sc": OBJECTS}}),
        lines([TEXT, {"entities": TRIPLES}]),
        lines([TEXT, {"entities": TRIPLES}], [TEXT, {"entities": TRIPLES}]),
        one_list([TEXT, {"entities": TRIPLES}], [TEXT, {"entities": []}]),
        json.dumps({"text": TEXT, "spans": OBJECTS}, indent=2).encode(),
    ],
)
def test_every_layout_is_recognised_and_placed(content: bytes) -> None:
    assert recognised(content, "train.json") == "spacy-json"
    records, findings = read(content)
    assert quotes(records[0], findings) == EXPECTED
    assert not findings.problems
    assert records[0].unit == "codepoint"


def test_what_else_is_said_comes_along() -> None:
    row = {"text": "Iran paid.", "meta": {"outlet": "demo"}, "cats": {"neg": 0.9, "pos": 0.1, "yes": True},
           "spans": [{"start": 0, "end": 4, "label": "GPE", "kb_id": "Q794", "id": "e1", "sure": False}],
           "relations": [{"head": 0}]}  # fmt: skip
    records, findings = read(lines(row))
    one = records[0].annotations[0]
    assert (one.id, one.attributes) == ("e1", {"kb_id": "Q794", "sure": False})
    assert records[0].meta == {"outlet": "demo", "categories": ["neg", "yes"]}
    assert findings.left_out == {"link of spaCy": 1}


TAGS = [("Baku", "U-GPE"), ("and", "O"), ("the", "B-ORG"), ("Oil", "I-ORG"), ("Fund", "L-ORG"), ("🙂", "-"),
        ("cafe\u0301", "B-LOC"), ("x", "B-LOC"), ("y", "I-LOC")]  # fmt: skip


def test_training_json_gives_its_spans() -> None:
    raw = "Baku and the\u00a0Oil  Fund 🙂cafe\u0301, x y"
    tokens = [{"id": number, "orth": orth, "ner": tag} for number, (orth, tag) in enumerate(TAGS)]
    paragraph = {"raw": raw, "sentences": [{"tokens": tokens}], "cats": [{"label": "neg", "value": 1}]}
    content = one_list({"id": 4, "paragraphs": [paragraph, {"sentences": [{"tokens": tokens[:2]}]}]})
    assert recognised(content) == "spacy-json"
    records, findings = read(content, name="t.json")
    assert quotes(records[0], findings) == [
        ("GPE", "Baku"), ("ORG", "the\u00a0Oil  Fund"), ("LOC", "cafe\u0301"), ("LOC", "x y"),
    ]  # fmt: skip
    assert [record.name for record in records] == ["t.json, 4.1", "t.json, 4.2"]
    assert records[0].meta == {"categories": ["neg"]}
    assert records[1].text == "Baku and"


def test_what_is_wrong_is_named() -> None:
    tokens = [{"orth": "gone", "ner": "U-X"}]
    content = one_list(
        {"text": ""}, {"paragraphs": [{"raw": "here", "sentences": [{"tokens": tokens}]}, {}]}, 5, [], ["a"], ["a", 1], [{}, "a"],
        {"text": "a", "spans": [5, [1], {"start": 0, "end": 1}]}, "last",
    )  # fmt: skip
    records, findings = read(content, "spacy-json")
    assert [record.text for record in records] == ["here", "a", "a"]
    assert findings.count == 11, list(findings.lines())
