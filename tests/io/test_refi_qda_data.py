"""REFI-QDA files as QualCoder, ATLAS.ti, Taguette and qdapy wrote them."""

import json
import os
from pathlib import Path

import pytest

from annotator.io import registry
from annotator.io.findings import Findings
from annotator.io.given import given_bytes
from annotator.io.placing import place_article
from annotator.io.records import ArticleRecord, LabelRecord, Record

pytestmark = pytest.mark.data


def folder() -> Path:
    named = os.environ.get("ANNOTATOR_TEST_DATA")
    if not named:
        pytest.skip("ANNOTATOR_TEST_DATA names no folder")
    return Path(named)


def read(path: Path, wanted: str) -> tuple[list[Record], Findings]:
    given, findings = given_bytes(path.read_bytes(), path.name), Findings()
    assert registry.recognise(given.glimpse()).id == wanted
    return list(registry.read(wanted, given, findings)), findings


def test_every_selection_is_where_it_was_made() -> None:
    lines = (folder() / "groundtruth/refi_qda.jsonl").read_text(encoding="utf-8").splitlines()
    every = [json.loads(line) for line in lines]
    placed_spans = 0
    for path in sorted({each["source"][0] for each in every}):
        records, findings = read(folder() / path, "refi-qda")
        assert not findings.count
        for record in (one for one in records if isinstance(one, ArticleRecord)):
            (truth,) = (each for each in every if each["doc"] == f"refi:{Path(path).name}#{record.name}")
            placed = place_article(record, findings)
            assert placed is not None
            assert placed.text == truth["text"]
            label = {"(no code)": "highlight"}
            assert {
                (one.span.start, one.span.end, one.record.label, one.record.reviewer) for one in placed.annotations
            } == {
                (one["start"], one["end"], label.get(one["label"], one["label"]), one["annotator"])
                for one in truth["spans"]
            }  # fmt: skip
            placed_spans += len(truth["spans"])
        assert not findings.count
    assert placed_spans == sum(len(each["spans"]) for each in every)


def test_a_project_without_its_texts_brings_its_codes() -> None:
    records, findings = read(folder() / "formats/refi_qda/atlasti8_standard_project.qdpx", "refi-qda")
    assert len(records) == sum(isinstance(one, LabelRecord) for one in records) == 14
    assert findings.left_out["missing text"] == 11
    assert not findings.count
    assert read(folder() / "formats/refi_qda/atlasti_blank.qdpx", "refi-qda")[0] == []


@pytest.mark.parametrize(
    ("path", "labels"),
    [
        (
            "qualcoder/Codebook-news_bias_crlf.qdc",
            ["in a quotation", "lexical <word choice>", "informational"],
        ),
        ("qualcoder/Codebook-news_bias_lf.qdc", ["in a quotation", "lexical <word choice>", "informational"]),
        (
            "taguette/codebook.qdc",
            [
                "bias",
                "bias.informational",
                "bias.lexical",
                "polarity.negative",
                "polarity.positive",
                "quote",
                "unused tag",
            ],
        ),
    ],
)
def test_codebooks_are_read(path: str, labels: list[str]) -> None:
    records, findings = read(folder() / "formats" / path, "refi-qdc")
    assert [one.label for one in records if isinstance(one, LabelRecord)] == labels
    assert not findings.count
