"""QualCoder's project file as QualCoder wrote it, against what was coded."""

import json
import os
from pathlib import Path

import pytest

from annotator.io import registry
from annotator.io.findings import Findings
from annotator.io.given import given_bytes
from annotator.io.records import ArticleRecord


@pytest.mark.data
def test_every_passage_is_where_it_was_coded() -> None:
    named = os.environ.get("ANNOTATOR_TEST_DATA")
    if not named:
        pytest.skip("ANNOTATOR_TEST_DATA names no folder")
    folder = Path(named, "formats/qualcoder")
    lines = (folder / "news_bias_lf.expected.jsonl").read_text(encoding="utf-8").splitlines()
    wanted = {
        (one["doc"], one["text"]): {
            (span["start"], span["end"], span["label"], span["annotator"]) for span in one["spans"]
        }
        for one in map(json.loads, lines)
    }
    given, findings = given_bytes((folder / "news_bias_lf.data.qda").read_bytes(), "data.qda"), Findings()
    assert registry.recognise(given.glimpse()).id == "qualcoder"
    records = registry.read("qualcoder", given, findings)
    found = {
        (one.name, one.text): {(each.start, each.end, each.label, each.reviewer) for each in one.annotations}
        for one in records
        if isinstance(one, ArticleRecord)
    }
    assert found == wanted
    assert not findings.count
    assert not findings.left_out
