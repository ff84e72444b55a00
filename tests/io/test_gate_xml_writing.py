"""GATE documents as they are written: nodes, sets, features with classes, relations; in gatenlp, and read again."""

from __future__ import annotations

import os
import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.io.writing_samples import TEXT, article, id_of, quotes, read_back, written

from annotator.io import gate_xml_writing, registry
from annotator.io.findings import Findings
from annotator.io.given import given_bytes
from annotator.io.records import CONTINUES, AnnotationRecord, ArticleRecord, LinkRecord

NOTED = article(note="A note\non the article")
UNITS = TEXT.encode("utf-16-le")


def document(*articles: ArticleRecord) -> tuple[ET.Element, dict[str, int]]:
    """The first document, and what was told."""
    files, corpus = written(gate_xml_writing.write, *articles)
    first = next(iter(files.values()))
    return ET.fromstring(first), {kind: count.number for kind, count in corpus.losses.counts()}


def features(element: ET.Element) -> dict[str, tuple[str, str]]:
    return {
        each.findtext("Name", ""): (each.find("Value").get("className", ""), each.findtext("Value", ""))
        for each in element.iter("Feature")
    }


def mark(words: str, **more) -> AnnotationRecord:
    start = TEXT.index(words)
    known: dict = {"id": id_of(words), "reviewer": "Mira"}
    return AnnotationRecord("claim", start, start + len(words), text=words, **(known | more))


def test_it_is_laid_out_as_gate_reads_it() -> None:
    root, _ = document(NOTED)
    assert (root.tag, root.get("version")) == ("GateDocument", "3")
    kinds = [each.tag for each in root]
    sets, relations = kinds.count("AnnotationSet"), kinds.count("RelationSet")
    assert sets
    assert relations
    assert kinds == [
        "GateDocumentFeatures",
        "TextWithNodes",
        *["AnnotationSet"] * sets,
        *["RelationSet"] * relations,
    ]
    ids = [each.get("Id") for each in root.iter() if each.tag in ("Annotation", "Relation")]
    assert sorted(map(int, ids)) == list(range(len(ids)))
    assert all(each[0].tag == "UserData" for each in root.iter("Relation"))
    text = root.find("TextWithNodes")
    assert "".join(text.itertext()) == TEXT
    assert [each.tag for each in text] == ["Node"] * len(text)


def test_nodes_are_called_by_utf16_units_and_stand_there() -> None:
    root, _ = document(NOTED)
    text = root.find("TextWithNodes")
    before = text.text or ""
    assert before == ""
    for node in text:
        assert len(before.encode("utf-16-le")) // 2 == int(node.get("id"))
        before += node.tail or ""
    known = {one.text for one in NOTED.annotations}
    for one in root.iter("Annotation"):
        start, end = (2 * int(one.get(name)) for name in ("StartNode", "EndNode"))
        assert UNITS[start:end].decode("utf-16-le") in known


def test_values_have_their_classes() -> None:
    attributes = {
        "a": "x",
        "b": 40,
        "c": 2**40,
        "d": 0.5,
        "e": True,
        "f": ["y; z", "<&>"],
        "g": None,
        "h": [],
    }
    root, told = document(
        article(annotations=(mark("40%", attributes=attributes, note=" two\r\nlines "),), links=())
    )
    found = features(next(root.iter("Annotation")))
    assert {name: found[name] for name in "abcde"} == {
        "a": ("java.lang.String", "x"), "b": ("java.lang.Integer", "40"), "c": ("java.lang.Long", str(2**40)),
        "d": ("java.math.BigDecimal", "0.5"), "e": ("java.lang.Boolean", "true"),
    }  # fmt: skip
    java, words = found["f"]
    assert java == "gate.corpora.ObjectWrapper"
    value = ET.fromstring(words).find("value")
    assert (value.get("class"), [each.text for each in value]) == ("list", ["y; z", "<&>"])
    assert found["annotator.note"] == ("java.lang.String", " two\r\nlines ")
    assert not {"g", "h"} & found.keys()
    assert told == {}


def test_a_set_for_each_reviewer_and_relations_within_them() -> None:
    one, two, three = mark("Baku"), mark("40%"), mark("furtive", reviewer="Jonas 🙂")
    nobody = mark("Critics", reviewer=None)
    links = tuple(
        LinkRecord(kind, str(start.id), str(end.id), id_of(f"{kind}{end.id}"), "sure?", "Jonas 🙂")
        for kind, start, end in (("answers", one, two), ("answers", one, three), (CONTINUES, three, two))
    )
    root, told = document(article(annotations=(one, two, three, nobody), links=links))
    assert [each.get("Name") for each in root.findall("AnnotationSet")] == [None, "Jonas 🙂", "Mira"]
    (joined,) = root.findall("RelationSet")
    assert joined.get("Name") == "Mira"
    (relation,) = joined
    by_id = {each.get("Id"): each.get("StartNode") for each in root.iter("Annotation")}
    ends = [by_id[member] for member in relation.get("Members").split(";")]
    assert [UNITS[2 * int(end) :].decode("utf-16-le")[:3] for end in ends] == ["Bak", "40%"]
    assert features(relation)["annotator.note"][1] == "sure?"
    assert told == {"links": 1, "parts": 1}


def test_names_that_mean_something_else_and_values_of_blanks_are_told() -> None:
    one = mark("40%", attributes={"annotator.note": "x", " unit ": "%", "unit": "EUR", "blank": " "})
    files, corpus = written(
        gate_xml_writing.write, article(annotations=(one,), links=(), meta={"gate.NAME": "x", "n": {"a": 1}})
    )
    ((name, content),) = files.items()
    findings = Findings()
    (record,) = registry.read("gate-xml", given_bytes(content, name), findings)
    assert dict(record.meta) == {"meta.gate.NAME": "x", "n": '{"a":1}'}
    (again,) = record.annotations
    assert sorted(again.attributes.items()) == [
        ("meta.annotator.note", "x"),
        ("meta.unit", "EUR"),
        ("unit", "%"),
    ]
    assert findings.left_out["empty feature"] == 1
    assert {kind: count.number for kind, count in corpus.losses.counts()} == {"names": 4, "values": 2}


def test_everything_but_what_is_told_comes_back() -> None:
    files, _corpus = written(gate_xml_writing.write, NOTED)
    ((name, _),) = files.items()
    placed = read_back("gate-xml", files, name)
    assert placed.text == TEXT
    assert quotes(placed) == sorted((one.label, one.start, one.end, one.text) for one in NOTED.annotations)
    record = placed.record
    assert (record.name, record.title, record.note, dict(record.meta)["pages"]) == (
        NOTED.name,
        NOTED.title,
        NOTED.note,
        3,
    )
    before = {one.id: one for one in NOTED.annotations}
    for one in placed.annotations:
        same = before[one.record.id]
        assert dict(one.record.attributes) == {k: v for k, v in same.attributes.items() if v is not None}
        assert (one.record.note, one.record.reviewer, one.record.created_at) == (
            same.note,
            same.reviewer,
            same.created_at,
        )


def test_labels_that_gate_uses_itself_are_ours_in_our_files() -> None:
    files, _ = written(
        gate_xml_writing.write,
        article(annotations=(mark("Baku"), replace(mark("40%"), label="Token")), links=()),
    )
    ((name, _),) = files.items()
    assert {one[0] for one in quotes(read_back("gate-xml", files, name))} == {"claim", "Token"}


@given(
    st.text(min_size=1, max_size=40).map(lambda one: f"x{one}".replace("\0", "").replace("\r", "")),
    st.lists(st.tuples(st.integers(0, 39), st.integers(1, 40)), max_size=5),
)
def test_every_span_comes_back(text: str, spans) -> None:
    places = sorted((start, min(len(text), start + size)) for start, size in spans if start < len(text))
    annotations = tuple(AnnotationRecord("claim", *place, id=id_of(str(n))) for n, place in enumerate(places))
    files, corpus = written(gate_xml_writing.write, ArticleRecord(text, name="t", annotations=annotations))
    ((name, _),) = files.items()
    placed = read_back("gate-xml", files, name)
    assert [(start, end) for _, start, end, _ in quotes(placed)] == places
    assert (placed.text == text) == (corpus.losses.number("characters") == 0)


@pytest.mark.data
def test_gates_own_documents_have_the_same_elements() -> None:
    folder = os.environ.get("ANNOTATOR_TEST_DATA")
    if not folder:
        pytest.skip("ANNOTATOR_TEST_DATA names no folder")
    theirs = ET.parse(next((Path(folder) / "formats/gate_xml").glob("BT-*.xml"))).getroot()
    ours, _ = document(NOTED)

    def shape(root: ET.Element) -> set[tuple[str, ...]]:
        return {(each.tag, *sorted(each.attrib)) for each in root.iter()}

    new = shape(ours) - shape(theirs)
    assert {one[0] for one in new} <= {
        "GateDocument",
        "Relation",
        "RelationSet",
        "UserData",
        "Name",
        "Value",
        "Annotation",
    }
    assert shape(ours) >= {("Node", "id"), ("Feature",), ("TextWithNodes",), ("GateDocumentFeatures",)}


def test_gatenlp_has_every_span(tmp_path: Path) -> None:
    gatenlp = pytest.importorskip("gatenlp", reason="gatenlp, the other program's library, is not installed")
    files, _ = written(gate_xml_writing.write, NOTED)
    ((name, content),) = files.items()
    (tmp_path / name).write_bytes(content)
    found = gatenlp.Document.load(str(tmp_path / name), fmt="gatexml", ignore_errors=False)
    assert found.text == TEXT
    assert found.features["title"] == NOTED.title
    spans = sorted(
        (one.type, one.start, one.end, found.text[one.start : one.end])
        for name in found.annset_names()
        for one in found.annset(name)
    )
    assert spans == sorted((one.label, one.start, one.end, one.text) for one in NOTED.annotations)
    assert set(found.annset_names()) == {one.reviewer or "" for one in NOTED.annotations}
    values = {
        one.features["annotator.id"]: one.features
        for name in found.annset_names()
        for one in found.annset(name)
    }
    for one in NOTED.annotations:
        for attribute, value in one.attributes.items():
            if value is not None:
                assert values[one.id][attribute] == value
