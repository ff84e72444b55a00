"""Every real file of other programs is imported or refused with a sentence, and what was proven exact lies exactly there."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from annotator.model.text import canonical, sha256
from annotator.services.checking import check
from annotator.services.importing import ImportOptions, ImportReport, run
from annotator.services.jobs import Progress
from annotator.services.workspace import Workspace
from annotator.store import suggestions

pytestmark = pytest.mark.data

FOLDERS = (
    "formats/bioc", "formats/brat", "formats/conll", "formats/doccano", "formats/gate_xml", "formats/inception_html",
    "formats/inception_project", "formats/label_studio", "formats/potato", "formats/prodigy", "formats/pubannotation",
    "formats/qualcoder", "formats/refi_qda", "formats/taguette", "formats/uima_cas_json", "formats/uima_xmi",
    "formats/w3c_web_annotation", "formats/webanno_tsv2", "formats/webanno_tsv3", "corpora/babe", "corpora/basil", "corpora/basil_v1",
    "corpora/checkthat2020_task5", "corpora/ptc", "documents", "html", "text",
)  # fmt: skip

Place = tuple[str, int, int]
"""SHA-256 of the text, start and end."""


@pytest.fixture(scope="module")
def data() -> Path:
    folder = os.environ.get("ANNOTATOR_TEST_DATA")
    if not folder:
        pytest.skip("ANNOTATOR_TEST_DATA names no folder")
    return Path(folder)


Brought = Callable[[str], tuple[Path, ImportReport]]
"""The database into which a folder was imported, and what was said of it."""


@pytest.fixture(scope="module")
def brought(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Brought:
    """Imports each folder once, for all tests that look at it; nothing may be changed there."""

    @cache
    def made(folder: str) -> tuple[Path, ImportReport]:
        database = tmp_path_factory.mktemp("brought") / "a.db"
        with closing(Workspace.open(str(database), reviewer="Mira", create=True)) as workspace:
            return database, run(workspace, [data / folder], ImportOptions(keep_going=True), Progress())

    return made


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_file_is_taken_or_refused_with_a_sentence(brought: Brought, folder: str) -> None:
    _, report = brought(folder)
    assert report.files
    for one in report.files:
        assert one.state != "refused" or (one.problem or "").endswith("."), one.path


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_file_is_there_when_it_is_imported_again(data: Path, brought: Brought, folder: str) -> None:
    database, _ = brought(folder)
    with closing(Workspace.open(str(database), reviewer="Mira")) as workspace:
        again = run(workspace, [data / folder], ImportOptions(keep_going=True), Progress())
        assert (again.articles_added, again.annotations_added) == (0, 0)
        assert not [one.sentence for one in check(workspace, Progress()) if not one.is_remark]


@dataclass(frozen=True, slots=True)
class Known:
    """A file of known spans.

    Attributes:
        folders: What it is about.
        count: Spans that have to be where they are said to be.
        not_ours: Labels of spans that are no annotations: they are counted in the report.
        otherwise: Spans that are placed otherwise: of a word that BABE lists in quotation marks, the
            word alone is taken; tasks that a Prodigy user ignored are left out.
    """

    folders: tuple[str, ...]
    count: int
    not_ours: frozenset[str] = frozenset()
    otherwise: int = 0


_DKPRO = "de.tudarmstadt.ukp.dkpro.core.api"
KNOWN: dict[str, Known] = {
    "babe_spans": Known(("corpora/babe",), 7282, otherwise=1),
    "basil": Known(("corpora/basil",), 618),
    "bioc": Known(("formats/bioc",), 4),
    "brat": Known(("formats/brat",), 1508),
    "checkthat": Known(("corpora/checkthat2020_task5",), 23),
    "doccano": Known(("formats/doccano",), 416),
    "gate_xml": Known(("formats/gate_xml",), 476, frozenset(("DOC", "TEXT"))),
    "prodigy": Known(("formats/prodigy",), 801, otherwise=41),
    "ptc": Known(("corpora/ptc",), 158),
    "pubannotation": Known(("formats/pubannotation",), 5),
    "refi_qda": Known(("formats/refi_qda", "formats/qualcoder"), 96),
    "taguette": Known(("formats/taguette",), 44),
    "uima_json": Known(("formats/uima_cas_json",), 13,
        frozenset(("uima.tcas.DocumentAnnotation", f"{_DKPRO}.metadata.type.DocumentMetaData")),),
    "webanno_tsv": Known(("formats/webanno_tsv3",), 0, frozenset(("token", "subtoken"))),
    "xmi": Known(
        ("formats/uima_xmi", "formats/uima_cas_json", "formats/inception_html", "formats/webanno_tsv3"), 119,
        frozenset((
            "uima.tcas.DocumentAnnotation", "cassis.Token", "cassis.Sentence", "webanno.custom.Multivalrel",
            *(f"{_DKPRO}.segmentation.type.{name}" for name in ("Token", "Sentence", "Paragraph", "Heading")),
            *(f"{_DKPRO}.metadata.type.{name}" for name in ("DocumentMetaData", "TagsetDescription")),
            *(f"org.dkpro.core.api.xml.type.Xml{name}" for name in ("Document", "Element", "TextNode")),
        )),
    ),
}  # fmt: skip
"""By the file of known spans, the folders it is about, and how many of them have to be where they are said to be."""
APART = {"basil_v1", "encodings", "html_readability"}
"""Files of known spans whose annotations need the articles of another folder, and those that hold no spans."""


def spans(path: Path) -> Iterator[tuple[Place, str, str]]:
    """Place, label and source of each span that is proven and has words."""
    for line in path.read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        text = document["text"]
        key = sha256(canonical(text).text)
        for one in document["spans"]:
            if one.get("status", "exact") in ("exact", "noquote") and one["start"] != one["end"]:
                start, end = (len(canonical(text[: one[name]]).text) for name in ("start", "end"))
                yield (key, start, end), str(one.get("label")), str(document["source"])


def places(workspace: Workspace) -> set[Place]:
    """Where annotations lie, and predictions that somebody decided on."""
    found: set[Place] = set()
    with workspace.database.read() as t:
        for each in workspace.articles():
            several = (*workspace.annotations(each.id), *suggestions.of_article(t, each.id))
            found |= {(each.text_sha256, one.span.start, one.span.end) for one in several}
    return found


def test_no_file_of_known_spans_is_left_out(data: Path) -> None:
    assert {one.stem for one in (data / "groundtruth").glob("*.jsonl")} == KNOWN.keys() | APART


@pytest.mark.parametrize("name", KNOWN)
def test_known_spans_lie_where_they_are_said_to_be(data: Path, brought: Brought, name: str) -> None:
    known = KNOWN[name]
    there: set[Place] = set()
    texts: set[str] = set()
    for each in known.folders:
        with closing(Workspace.open(str(brought(each)[0]), reviewer="Mira")) as workspace:
            there |= places(workspace)
            texts |= {one.text_sha256 for one in workspace.articles()}
    every = list(spans(data / f"groundtruth/{name}.jsonl"))
    wanted = [(place, source) for place, label, source in every if label not in known.not_ours]
    missing = [(place, source) for place, source in wanted if place not in there]
    assert not [source for place, _, source in every if place[0] not in texts]
    assert len(missing) == known.otherwise, missing
    assert len(wanted) - len(missing) == known.count


def test_the_first_release_of_basil_is_placed_on_the_articles_of_the_second(
    data: Path, tmp_path: Path
) -> None:
    for kind, given in (("articles", "basil"), ("annotations", "basil_v1")):
        for one in (data / f"corpora/{given}/{kind}").rglob("*.json"):
            place = tmp_path / "both" / one.relative_to(data / f"corpora/{given}")
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(one.read_bytes())
    workspace = Workspace.open(str(tmp_path / "a.db"), reviewer="Mira", create=True)
    with closing(workspace):
        report = run(workspace, [tmp_path / "both"], ImportOptions(keep_going=True), Progress())
        there = places(workspace)
    wanted = list(spans(data / "groundtruth/basil_v1.jsonl"))
    assert len(wanted) == 83
    assert [source for place, _, source in wanted if place not in there] == []
    assert sum(one.by_quote for one in report.files) == 3, (
        "of seven wrong ones, four miss a blank that their quotes have"
    )


def test_what_cannot_be_placed_is_reported(brought: Brought) -> None:
    _, report = brought("formats/bioc")
    (one,) = (one for one in report.files if one.path.name == "example-with-sentences.xml")
    assert len(one.problems) == 2
    assert all("stand nowhere in the text" in problem for problem in one.problems)
