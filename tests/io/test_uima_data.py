"""Real XMI and CAS JSON: what is taken stands exactly where it should, and what is not is known by its kind."""

from __future__ import annotations

import json
import os
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from annotator.errors import InputError
from annotator.io import registry, uima_json, uima_xmi
from annotator.io.findings import Findings
from annotator.io.given import given_bytes
from annotator.io.records import ArticleRecord
from annotator.io.uima_cas import Cas, Refs, Types

pytestmark = pytest.mark.data

NOT_TAKEN = {
    "XmlTextNode", "XmlElement", "XmlDocument", "Paragraph", "Heading", "Token", "Sentence", "DocumentMetaData",
    "TagsetDescription", "DocumentAnnotation",
}  # fmt: skip
"""Types whose spans are never annotations."""
RELATIONS = {"Multivalrel", "Relation", "ComplexRelation", "Dependency"}


def folder() -> Path:
    named = os.environ.get("ANNOTATOR_TEST_DATA")
    if not named:
        pytest.skip("ANNOTATOR_TEST_DATA names no folder")
    return Path(named)


def truth(name: str) -> list[dict[str, Any]]:
    lines = (folder() / "groundtruth" / name).read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


def read(path: Path, kind: str) -> tuple[ArticleRecord, Findings]:
    beside = {each.name: each.read_bytes() for each in path.parent.iterdir() if each.is_file()}
    findings = Findings()
    (record,) = registry.read(kind, given_bytes(path.read_bytes(), path.name, beside), findings)
    assert isinstance(record, ArticleRecord)
    return record, findings


@pytest.mark.parametrize(
    ("name", "kind", "files"), [("xmi.jsonl", "uima-xmi", 43), ("uima_json.jsonl", "uima-json", 4)]
)
def test_every_span_that_is_taken_is_where_it_should_be(name: str, kind: str, files: int) -> None:
    cases = truth(name)
    assert len(cases) == files
    for case in cases:
        record, findings = read(folder() / case["source"][0], kind)
        assert record.text == case["text"], case["doc"]
        assert not findings.problems
        short = [(one["label"].rpartition(".")[2], one["src"]) for one in case["spans"]]
        wanted = Counter(
            (src["start"], src["end"])
            for kind, src in short
            if kind not in NOT_TAKEN | RELATIONS and src["start"] < src["end"]
        )
        taken = Counter((one.start, one.end) for one in record.annotations)
        assert taken == wanted, case["doc"]
        counted = sum(findings.left_out[each] for each in ("token", "sentence"))
        assert counted == sum(kind in ("Token", "Sentence") for kind, _ in short)


@pytest.mark.parametrize("file", ["casWithSofaDataURI/data.json", "casWithSofaDataURI/debug.xmi"])
def test_a_text_elsewhere_is_said(file: str) -> None:
    path = folder() / "formats/uima_cas_json/fs_as_array/ser-ref" / file
    with pytest.raises(InputError, match="said to lie at “classpath:"):
        read(path, "uima-json" if path.suffix == ".json" else "uima-xmi")


def test_every_file_is_read_or_refused_with_a_sentence() -> None:
    seen = Counter[str]()
    for path in sorted((folder() / "formats").glob("uima_*/**/*.*")):
        given = given_bytes(path.read_bytes(), path.name)
        kind = registry.recognise(given.glimpse()).id
        try:
            seen[kind] += len(list(registry.read(kind, given, Findings())))
        except InputError as error:
            seen[kind + (" refused" if str(error).endswith(".") else " refused without a sentence")] += 1
    assert seen == {"uima-xmi": 10, "uima-xmi refused": 22, "uima-json": 4, "uima-json refused": 3}


def test_xmi_and_json_of_the_same_cas_say_the_same() -> None:
    for path in sorted((folder() / "formats/uima_cas_json/fs_as_array/ser-ref").glob("*/data.json")):
        if "Sofa" not in str(path) and "emptyCas" not in str(path) and "Extending" not in str(path):
            assert read(path, "uima-json")[0] == read(path.with_name("debug.xmi"), "uima-xmi")[0]


@pytest.mark.parametrize(
    ("file", "types"),
    [
        ("cas_with_smileys.xmi", "important_dkpro_types.xml"),
        ("cas_with_collections.xmi", "typesystem_with_collections.xml"),
        ("cas_with_inheritance.xmi", "typesystem_with_inheritance.xml"),
        ("small_cas.xmi", "small_typesystem.xml"),
    ],
)
def test_positions_and_values_are_those_that_cassis_finds(file: str, types: str) -> None:
    cassis = pytest.importorskip("cassis")
    base = folder() / "formats/uima_xmi"
    described = (base / "typesystems" / types).read_bytes()
    with (base / file).open("rb") as stream, (base / "typesystems" / types).open("rb") as system:
        theirs = cassis.load_cas_from_xmi(stream, cassis.load_typesystem(system))
    ours = uima_xmi.cas_of((base / file).read_bytes(), uima_xmi.types_of(described))
    again = uima_json.cas_of(theirs.to_json().encode(), Findings())
    assert _spans(ours)
    assert _spans(ours) == _spans(again)


def _spans(cas: Cas) -> list[tuple[str, int, int, dict[str, str]]]:
    return sorted(
        (
            (
                each.type, each.begin or 0, each.end or 0,
                {
                    name: str(value) for name, value in sorted(each.features.items())
                    if not isinstance(value, Refs | list) and value != ""
                },
            )
            for each in cas.structures.values()
            if each.begin is not None
        ),
        key=repr,
    )  # fmt: skip


def test_a_type_system_that_lies_beside_is_understood() -> None:
    for path in sorted((folder() / "formats/uima_xmi/typesystems").glob("*.xml")):
        types = uima_xmi.types_of(path.read_bytes())
        assert isinstance(types, Types)
        assert types.parents


def test_a_project_of_java_objects_is_refused_with_the_way_out() -> None:
    (path,) = (folder() / "formats/inception_project").glob("*.zip")
    file = given_bytes(path.read_bytes(), path.name)
    assert registry.recognise(file.glimpse()).id == "inception"
    with pytest.raises(InputError, match=r"serialised Java objects, which are not read\. Export it again"):
        list(registry.read("inception", file, Findings()))
