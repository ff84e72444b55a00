"""Taguette's project file as Taguette wrote it, against what it was made of."""

import json
import os
from pathlib import Path

import pytest

from annotator.io import registry
from annotator.io.findings import Findings
from annotator.io.given import given_bytes
from annotator.io.records import ArticleRecord


@pytest.mark.data
def test_every_highlight_is_where_it_was_made() -> None:
    folder = os.environ.get("ANNOTATOR_TEST_DATA")
    if not folder:
        pytest.skip("ANNOTATOR_TEST_DATA names no folder")
    lines = Path(folder, "groundtruth/taguette.jsonl").read_text(encoding="utf-8").splitlines()
    wanted = {
        one["text"]: {(span["start"], span["end"], tag) for span in one["spans"] for tag in span["tags"]}
        for one in map(json.loads, lines)
    }
    given = given_bytes(Path(folder, "formats/taguette/project.sqlite3").read_bytes(), "project.sqlite3")
    findings = Findings()
    assert registry.recognise(given.glimpse()).id == "taguette"
    records = [one for one in registry.read("taguette", given, findings) if isinstance(one, ArticleRecord)]
    assert {
        one.text: {(each.start, each.end, each.label) for each in one.annotations} for one in records
    } == wanted
    assert all(each.text == one.text[each.start : each.end] for one in records for each in one.annotations)
    assert all(one.annotations[0].reviewer == "admin" for one in records)
    assert not findings.count
    assert not findings.left_out
