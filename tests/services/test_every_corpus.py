"""Every real file of other programs is imported or refused with a sentence, and what was proven exact lies exactly there."""

from __future__ import annotations

import json
import os
from collections import defaultdict
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from annotator.model.text import canonical, sha256
from annotator.services.checking import check
from annotator.services.importing import ImportOptions, ImportReport, run
from annotator.services.jobs import Progress
from annotator.services.workspace import Workspace

pytestmark = pytest.mark.data

FOLDERS = (
    "formats/bioc", "formats/brat", "formats/conll", "formats/doccano", "formats/gate_xml", "formats/inception_html",
    "formats/inception_project", "formats/label_studio", "formats/potato", "formats/prodigy", "formats/pubannotation",
    "formats/qualcoder", "formats/refi_qda", "formats/taguette", "formats/uima_cas_json", "formats/uima_xmi",
    "formats/w3c_web_annotation", "formats/webanno_tsv2", "formats/webanno_tsv3", "corpora/basil", "corpora/basil_v1",
    "corpora/checkthat2020_task5", "corpora/ptc", "documents", "html", "text",
)  # fmt: skip
KNOWN: dict[str, tuple[str, int]] = {
    "brat": ("formats/brat", 1508), "basil": ("corpora/basil", 618), "ptc": ("corpora/ptc", 158),
    "taguette": ("formats/taguette", 44), "refi_qda": ("formats", 96), "doccano": ("formats/doccano", 416),
    "gate_xml": ("formats/gate_xml", 476), "checkthat": ("corpora/checkthat2020_task5", 23),
    "pubannotation": ("formats/pubannotation", 5), "bioc": ("formats/bioc", 4),
}  # fmt: skip
"""By the file of known spans, the folder it is about, and how many of them have to be where they are said to be."""


@pytest.fixture(scope="module")
def data() -> Path:
    folder = os.environ.get("ANNOTATOR_TEST_DATA")
    if not folder:
        pytest.skip("ANNOTATOR_TEST_DATA names no folder")
    return Path(folder)


def brought(data: Path, folder: str, database: Path) -> tuple[Workspace, ImportReport]:
    workspace = Workspace.open(str(database), reviewer="Mira", create=True)
    return workspace, run(workspace, [data / folder], ImportOptions(keep_going=True), Progress())


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_file_is_taken_or_refused_with_a_sentence(data: Path, tmp_path: Path, folder: str) -> None:
    workspace, report = brought(data, folder, tmp_path / "a.db")
    with closing(workspace):
        assert report.files
        for one in report.files:
            assert one.state != "refused" or (one.problem or "").endswith("."), one.path
        again = run(workspace, [data / folder], ImportOptions(keep_going=True), Progress())
        assert (again.articles_added, again.annotations_added) == (0, 0)
        assert not [one.sentence for one in check(workspace, Progress()) if not one.is_remark]


def spans(path: Path) -> Iterator[tuple[str, int, int]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        if "text" not in document:
            continue
        key = sha256(canonical(document["text"]).text)
        for one in document["spans"]:
            if one["status"] in ("exact", "noquote") and one["start"] != one["end"]:
                yield key, one["start"], one["end"]


@pytest.mark.parametrize("name", KNOWN)
def test_known_spans_lie_where_they_are_said_to_be(data: Path, tmp_path: Path, name: str) -> None:
    folder, count = KNOWN[name]
    there: dict[str, set[tuple[int, int]]] = defaultdict(set)
    for each in (folder,) if name != "refi_qda" else ("formats/refi_qda", "formats/qualcoder"):
        workspace, _ = brought(data, each, tmp_path / f"{each.replace('/', '-')}.db")
        with closing(workspace):
            for article in workspace.articles():
                there[article.text_sha256] |= {
                    (one.span.start, one.span.end) for one in workspace.annotations(article.id)
                }
    found = [
        (key, start, end)
        for key, start, end in spans(data / f"groundtruth/{name}.jsonl")
        if (start, end) in there[key]
    ]
    assert len(found) == count
