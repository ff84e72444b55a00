"""The corpora and files that other people annotated, against what is known of their positions."""

import json
import os
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pytest

from annotator.io import registry
from annotator.io.findings import Findings
from annotator.io.given import GivenFile, InMemory
from annotator.io.placing import PlacedArticle, place_article
from annotator.io.records import ArticleRecord, LabelRecord

pytestmark = pytest.mark.data


@pytest.fixture(scope="module")
def data() -> Path:
    folder = os.environ.get("ANNOTATOR_TEST_DATA")
    if not folder:
        pytest.skip("ANNOTATOR_TEST_DATA names no folder")
    return Path(folder)


class _Disk:
    """The files beside one on the disk, as the import gives them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def names(self) -> list[str]:
        return sorted(one.name for one in self.folder.iterdir() if one.is_file())

    def read(self, name: str) -> bytes | None:
        path = self.folder / name
        return path.read_bytes() if path.is_file() else None


def truth(data: Path, name: str) -> list[dict]:
    lines = (data / "groundtruth" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def records(path: Path, format_id: str, folder: _Disk | InMemory | None = None) -> tuple[list, Findings]:
    findings = Findings()
    with path.open("rb") as stream:
        given = GivenFile(path.name, stream, folder or _Disk(path.parent))
        assert registry.recognise(given.glimpse()).id == format_id
        return list(registry.read(format_id, given, findings)), findings


def placed(record: ArticleRecord, findings: Findings) -> PlacedArticle:
    found = place_article(record, findings)
    assert found is not None
    return found


def spans(found: PlacedArticle) -> Counter[tuple[int, int, str]]:
    """What was placed by its own positions."""
    return Counter(
        (each.span.start, each.span.end, each.record.label) for each in found.annotations if not each.placed
    )


def expected(document: Mapping, *, status: str = "exact") -> Counter[tuple[int, int, str]]:
    return Counter(
        (each["start"], each["end"], each["label"]) for each in document["spans"] if each["status"] == status
    )


def test_brat(data: Path) -> None:
    documents = truth(data, "brat")
    assert len(documents) == 38
    links = notes = attributes = count = 0
    for document in documents:
        path = next(data / name for name in document["source"] if name.endswith(".ann"))
        (record,), findings = records(path, "brat")
        assert record.text == document["text"]
        if record.annotations:
            found = placed(record, findings)
            assert not expected(document) - spans(found), path
        assert findings.problems == []
        count += len(record.annotations)
        links += len(record.links)
        notes += sum(each.note is not None for each in record.annotations)
        attributes += sum(len(each.attributes) for each in record.annotations)
    assert (count, links, notes, attributes) == (1508, 958, 451, 1417)


def test_brat_configurations(data: Path) -> None:
    found: dict[str, int] = {}
    for path in sorted((data / "formats/brat").rglob("annotation.conf")):
        labels, findings = records(path, "brat-config")
        assert all(isinstance(each, LabelRecord) for each in labels)
        assert not findings.problems
        found[path.parent.name] = len(labels)
    assert found == {
        "BioNLP-ST_2011_EPI": 17, "BioNLP-ST_2011_GE": 11, "BioNLP-ST_2011_ID": 16, "BioNLP-ST_2011_REL": 2,
        "CoNLL-ST_2002": 4, "CoNLL-ST_2006": 23, "NCBI-disease": 1, "TDT": 15, "news": 14,
    }  # fmt: skip


def test_ptc(data: Path) -> None:
    documents = truth(data, "ptc")
    count = 0
    for document in documents:
        path = data / document["source"][0]
        (record,), findings = records(path, "ptc")
        assert record.text == document["text"]
        found = placed(record, findings)
        techniques = Counter({key: many for key, many in spans(found).items() if key[2] != "propaganda"})
        assert techniques == expected(document, status="noquote")
        assert findings.problems == []
        assert findings.left_out.total() == (4 if "tools-data" in str(path) else len(merged(path)))
        assert len(found.suggestions) == (9 if "tools-data" in str(path) else 0)
        count += len(found.annotations)
    assert (len(documents), count) == (11, 158 + 1)  # one span of task 1 that no techniques make up


def merged(article: Path) -> list[str]:
    folder = article.parent.parent / "train-labels-task1-span-identification"
    return (folder / f"{article.stem}.task1-SI.labels").read_text(encoding="utf-8").splitlines()


def test_ptc_label_files_are_read_with_their_articles(data: Path) -> None:
    paths = sorted((data / "corpora/ptc").glob("train-labels*/*"))
    assert len(paths) == 20
    for path in paths:
        found, findings = records(path, "ptc")
        assert (found, findings.count, len(findings.remarks)) == ([], 0, 1)
