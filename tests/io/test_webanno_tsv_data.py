"""Real WebAnno TSV: every token stands where the ground truth has it, and spans are those of the same CAS as XMI."""

from __future__ import annotations

import json
import os
from collections import Counter
from pathlib import Path

import pytest

from annotator.io import registry
from annotator.io.findings import Findings
from annotator.io.given import given_bytes
from annotator.io.records import ArticleRecord
from annotator.io.webanno_text import Assembled
from annotator.io.webanno_tsv import cas_of

pytestmark = pytest.mark.data

WITHOUT_PAIR = {"testSentenceId", "testAnnotationWithLeadingWhitespace", "testDependencyWithValues"}
"""Nothing is in the first; the format trims a blank in the second; the third’s relation holds tokens together in XMI."""


def folder() -> Path:
    named = os.environ.get("ANNOTATOR_TEST_DATA")
    if not named:
        pytest.skip("ANNOTATOR_TEST_DATA names no folder")
    return Path(named)


def read(path: Path, kind: str = "") -> tuple[ArticleRecord, Findings]:
    beside = {each.name: each.read_bytes() for each in path.parent.iterdir() if each.is_file()}
    findings = Findings()
    file = given_bytes(path.read_bytes(), path.name, beside)
    (record,) = registry.read(kind or registry.recognise(file.glimpse()).id, file, findings)
    assert isinstance(record, ArticleRecord)
    return record, findings


def test_every_token_stands_in_the_text() -> None:
    counted = 0
    for line in (folder() / "groundtruth/webanno_tsv.jsonl").read_text("utf-8").splitlines():
        case = json.loads(line)
        findings = Findings()
        _, text = cas_of((folder() / case["source"][0]).read_bytes(), findings)
        assert (text.text, text.unit, findings.problems) == (case["text"], "utf16", []), case["doc"]
        spans = case["spans"]
        places = [(each["src"]["start"], each["src"]["end"]) for each in spans]
        assert list(text.cuts(places)) == [each["quote"] for each in spans]
        counted += len(spans)
    assert counted == 460


def test_annotations_hold_words_of_the_text() -> None:
    annotations = Counter[str]()
    for path in sorted((folder() / "formats").glob("webanno_tsv?/**/*.tsv")):
        record, findings = read(path)
        assert not findings.problems
        text = Assembled(record.text, record.unit, fits=True)
        places = ((each.start, each.end) for each in record.annotations)
        assert list(text.cuts(places)) == [each.text for each in record.annotations]
        annotations[path.relative_to(folder() / "formats").parts[0]] += len(record.annotations)
    assert annotations == {"webanno_tsv3": 124, "webanno_tsv2": 48}


def test_rows_say_what_the_xmi_of_the_same_cas_says() -> None:
    pairs = 0
    for path in sorted((folder() / "formats/webanno_tsv3/suite").glob("*/reference.xmi")):
        if path.parent.name in WITHOUT_PAIR:
            continue
        ours, theirs = read(path.with_suffix(".tsv"))[0], read(path, "uima-xmi")[0]
        assert _spans(ours) == _spans(theirs), path.parent.name
        assert _links(ours) == _links(theirs), path.parent.name
        pairs += 1
    assert pairs == 24


def _spans(record: ArticleRecord) -> Counter[tuple[int, int]]:
    return Counter((each.start, each.end) for each in record.annotations)


def _links(record: ArticleRecord) -> Counter[tuple[str, int | None, int | None]]:
    at = {each.id: each.start for each in record.annotations}
    return Counter((each.type, at.get(each.from_id), at.get(each.to_id)) for each in record.links)


def test_files_of_one_folder_are_several_peoples() -> None:
    curated = folder() / "formats/webanno_tsv3/curation/relStackedTest"
    said = {
        path.stem: {each.reviewer for each in read(path)[0].annotations} for path in curated.glob("*.tsv")
    }
    assert said == {"curator": {"curator"}, "user1": {"user1"}, "user2": {"user2"}}
