"""Real CoNLL files: words are at their places, and what a file does not hold is said."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from annotator.io import registry
from annotator.io.findings import Findings
from annotator.io.given import given_bytes
from annotator.io.records import ArticleRecord

pytestmark = pytest.mark.data

DOCCANO = "doccano/data_import_tests/sequence_labeling"


@pytest.mark.parametrize(
    ("name", "annotations", "problems"),
    [
        ("conll/conll2006_sample.conll", 0, 0),
        ("label_studio/export/basil.conll", 70, 0),
        (f"{DOCCANO}/example.conll", 2, 0),
        (f"{DOCCANO}/labeling.trailing.conll", 2, 0),
        (f"{DOCCANO}/labeling.invalid.conll", 5, 1),
    ],
)
def test_real_files(name: str, annotations: int, problems: int) -> None:
    folder = os.environ.get("ANNOTATOR_TEST_DATA")
    if not folder:
        pytest.skip("ANNOTATOR_TEST_DATA names no folder")
    path = Path(folder, "formats", name)
    findings = Findings()
    file = given_bytes(path.read_bytes(), path.name)
    assert registry.recognise(file.glimpse()).id == "conll"
    (record,) = registry.read("conll", file, findings)
    assert isinstance(record, ArticleRecord)
    for each in record.annotations:
        assert record.text[each.start : each.end] == each.text
    assert (len(record.annotations), findings.count) == (annotations, problems)
    if "2006" in name:
        assert findings.left_out == {"markup line": 4, "part-of-speech tag": 34, "dependency link": 30}
