"""Every format written of a project that holds what goes wrong: well-formed, in place when it comes back, and told where not."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from html.parser import HTMLParser
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_OID, uuid5

import pytest
from lxml import etree
from tests.services.awkward_project import awkward_scheme, make

from annotator.io import brat_writing, registry
from annotator.io.file_names import FileNames
from annotator.io.losses import Losses
from annotator.io.records import AnnotationRecord, ArticleRecord
from annotator.io.token_layers import safe_names
from annotator.io.writing import Corpus
from annotator.model.selection import EVERYTHING
from annotator.services.export_options import ExportOptions, ExportReport
from annotator.services.exporting import export, preflight, preview
from annotator.services.importing import ImportOptions, run
from annotator.services.jobs import Progress
from annotator.services.pieces import Cutting
from annotator.services.sinks import ZipSink
from annotator.services.training_options import TrainingOptions
from annotator.services.workspace import Workspace
from annotator.store import streams

FORMATS = [
    one for one in registry.formats() if one.writes and (one.extra != "parquet" or find_spec("pyarrow"))
]
"""Without those whose libraries are not installed where the tests run."""

IDS = {"ids": lambda one: one.id}
LEFT_OUT = ("overlaps", "edges", "doubles")
MOVED = ("widened", "blanks", "line-ends", "others")
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

Place = tuple[str, str, int, int]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    with closing(make(tmp_path_factory.mktemp("awkward") / "awkward.db")) as opened:
        yield opened


def written(workspace: Workspace, found: Any, folder: Path, **options: Any) -> tuple[Path, ExportReport]:
    is_folder = "training" in options or (found.writing is not None and found.writing.is_folder)
    path = folder / ("out" if is_folder else f"out{found.suffixes[0]}")
    return path, export(workspace, EVERYTHING, ExportOptions(found.id, **options), path, Progress())


def files(path: Path) -> Iterator[tuple[str, bytes]]:
    """All files, those in packages too."""
    for one in [path] if path.is_file() else sorted(each for each in path.rglob("*") if each.is_file()):
        yield one.name, one.read_bytes()
        if one.suffix in (".docx", ".xlsx", ".qdpx"):
            with zipfile.ZipFile(one) as archive:
                assert archive.testzip() is None
                yield from ((name, archive.read(name)) for name in archive.namelist())


def check_form(path: Path) -> None:
    """Whatever says what it is by its name is it."""
    for name, content in files(path):
        if name.endswith((".xml", ".xmi", ".qdc", ".qde", ".rels")):
            etree.fromstring(content, etree.XMLParser(huge_tree=True))
        elif name.endswith(".json"):
            json.loads(content.decode())
        elif name.endswith(".jsonl"):
            assert all(json.loads(line) for line in content.decode().removesuffix("\n").split("\n"))


def places(workspace: Workspace) -> Counter[Place]:
    with workspace.database.read() as t:
        return Counter(
            (one.article.text, each.label, each.span.start, each.span.end)
            for one in streams.article_records(t, EVERYTHING)
            for each in one.annotations
        )


def come_back(workspace: Workspace, found: Any, path: Path, folder: Path) -> Counter[Place]:
    """What our own reader makes of it."""
    with closing(Workspace.open(str(folder / "again.db"), reviewer="Mira", create=True)) as again:
        again.adopt_scheme(awkward_scheme())
        if not found.holds_texts:
            export(workspace, EVERYTHING, ExportOptions("jsonl"), folder / "texts.jsonl", Progress())
            lines = (folder / "texts.jsonl").read_text("utf-8").removesuffix("\n").split("\n")
            bare = [json.dumps(json.loads(line) | {"annotations": [], "links": []}) for line in lines]
            (folder / "texts.jsonl").write_text("\n".join(bare))
            run(again, [folder / "texts.jsonl"], ImportOptions(), Progress())
        options = ImportOptions(format=None if path.is_dir() else found.id)
        report = run(again, [path], options, Progress())
        assert [one.problem for one in report.files if one.problem] == []
        return places(again)


def xml(found: Counter[Place]) -> Counter[Place]:
    """With what XML has for the characters that it cannot hold."""
    return Counter({(_NOT_XML.sub("\ufffd", one[0]), *one[1:]): number for one, number in found.items()})


@pytest.mark.parametrize("found", FORMATS, **IDS)
def test_it_is_written_well_formed_and_what_was_announced_is_told(
    project: Workspace, tmp_path: Path, found
) -> None:
    path, report = written(project, found, tmp_path)
    check_form(path)
    checks = preflight(project, EVERYTHING, ExportOptions(found.id), Progress())
    announced = [one.item for one in checks if one.item]
    if not found.is_streamed:
        assert len(announced) == len(report.losses.counts())
    preview(project, EVERYTHING, ExportOptions(found.id))


@pytest.mark.parametrize("found", [one for one in FORMATS if one.holds_texts], **IDS)
def test_a_training_set_of_it_is_well_formed(project: Workspace, tmp_path: Path, found) -> None:
    training = TrainingOptions(cutting=Cutting("sentence"), has_negatives=True, voices="soft")
    path, report = written(project, found, tmp_path, training=training)
    check_form(path)
    assert report.annotations == sum(places(project).values())


@pytest.mark.parametrize("found", [one for one in FORMATS if one.reads and one.id != "refi-qdc"], **IDS)
def test_all_comes_back_in_its_place_but_for_what_was_told(project: Workspace, tmp_path: Path, found) -> None:
    path, report = written(project, found, tmp_path)
    told = report.losses
    before, after = places(project), come_back(project, found, path, tmp_path)
    if found.id in ("uima-xmi", "gate-xml"):  # their texts are XML
        before = xml(before)
    if found.id == "refi-qda":  # its codes are titles
        before, after = (
            Counter((*one[:1], "", *one[2:]) for one in each.elements()) for each in (before, after)
        )
    if found.id == "conll":
        names = safe_names(label.id for label in awkward_scheme().labels)
        known = {**names, "b": names["b-"]}  # labels that are new here end in a letter or a digit
        before = Counter((one[0], names[one[1]], *one[2:]) for one in before.elements())
        after = Counter((one[0], known.get(one[1], one[1]), *one[2:]) for one in after.elements())
    left_out, moved = (sum(map(told.number, kinds)) for kinds in (LEFT_OUT, MOVED))
    assert sum((after - before).values()) <= moved
    assert sum((before - after).values()) <= left_out + moved


def test_no_label_takes_the_name_of_another() -> None:
    assert safe_names(["a-b", "a_b", "a b", "é"]) == {"a-b": "a_b_2", "a_b": "a_b", "a b": "a_b_3", "é": "é"}


class _Texts(HTMLParser):
    """The contents of the elements of class “text”."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._depth and tag not in ("br", "input"):
            self._depth += 1
        elif ("class", "text") in attrs:
            self._depth = 1
            self.found.append("")

    def handle_endtag(self, _tag: str) -> None:
        self._depth = max(0, self._depth - 1)

    def handle_data(self, data: str) -> None:
        if self._depth:
            self.found[-1] += data


def test_a_page_holds_the_texts_sign_by_sign_and_nothing_that_runs(
    project: Workspace, tmp_path: Path
) -> None:
    path, _ = written(project, registry.format_of("annotated-html"), tmp_path)
    page = path.read_bytes().decode()
    parsed = _Texts()
    parsed.feed(page)
    assert parsed.found == [project.article(one.id).text for one in project.articles()]
    assert "<script" not in page
    assert 'href="javascript' not in page


def test_a_document_holds_the_texts(project: Workspace, tmp_path: Path) -> None:
    path, _ = written(project, registry.format_of("annotated-docx"), tmp_path)
    space = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    with zipfile.ZipFile(path) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    lines = ["".join(_signs(one, space)) for one in root.iter(f"{space}p")]
    for one in project.articles():
        text = _NOT_XML.sub("\ufffd", project.article(one.id).text)
        assert text.removesuffix("\n") in "\n".join(lines)


def _signs(paragraph: Any, space: str) -> Iterator[str]:
    for one in paragraph.iter():
        yield {f"{space}t": one.text or "", f"{space}tab": "\t", f"{space}br": "\n"}.get(one.tag, "")


def test_cells_are_words_and_never_formulas(project: Workspace, tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl", reason="reads the workbook")
    path, _ = written(project, registry.format_of("annotations-xlsx"), tmp_path)
    book = openpyxl.load_workbook(path)
    cells = [cell for sheet in book for row in sheet for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n", "inlineStr"}
    first = [cell.value for cell in book.worksheets[0][2]]
    assert "=1+1" in first
    quotes = {_NOT_XML.sub("\ufffd", one[0][one[2] : one[3]]) for one in places(project)}
    quotes = {
        one.replace("_x0041_", "_x005F_x0041_") for one in quotes
    }  # as Excel has it, which openpyxl does not read
    assert quotes <= {cell.value for cell in cells}


def test_guarded_cells_are_no_formulas_and_come_back(project: Workspace, tmp_path: Path) -> None:
    path, _ = written(project, registry.format_of("csv"), tmp_path, guard_formulas=True)
    exact, _ = written(project, registry.format_of("csv"), tmp_path / "..", guard_formulas=False)
    rows = list(csv.reader(io.StringIO(path.read_text("utf-8"), newline=""), strict=True))
    plain = list(csv.reader(io.StringIO(exact.read_text("utf-8"), newline=""), strict=True))
    assert len(rows) == len(plain) == sum(places(project).values()) + 1
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    assert [cell for row in plain for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    (warned,) = [
        one
        for one in preflight(project, EVERYTHING, ExportOptions("csv"), Progress())
        if "formula" in one.title
    ]
    starts = [any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row) for row in plain[1:]]
    assert warned.title.startswith(f"{sum(starts)} annotations")


def test_names_of_files_are_taken_by_every_system() -> None:
    names = FileNames()
    awkward = [
        "../x",
        "..",
        ".",
        "",
        "CON",
        "com¹.txt",
        "a\u202eb",
        "a\ufffeb",
        "x" * 999,
        "ä" * 999,
        "\ud800",
        "a:b",
        " . ",
    ]
    made = [names.take(one) for one in awkward]
    assert made == ["x", "article", "article-2", "article-3", "_CON", "_com¹", "a b", "a b-2", "x" * 100, "ä" * 50,
                    "article-4", "a b-3", "article-5"]  # fmt: skip


def test_thousands_of_files_of_one_name_in_a_zip_file() -> None:
    number, stream = 4_000, io.BytesIO()

    def articles() -> Iterator[ArticleRecord]:
        for at in range(number):
            text = f"{at} 🙂 words"
            mark = AnnotationRecord(
                "all", 0, len(text), text=text, id=str(uuid5(NAMESPACE_OID, str(at))), reviewer="M"
            )
            yield ArticleRecord(text, id=f"a{at}", name="same.txt", annotations=(mark,))

    corpus = Corpus("P", awkward_scheme(), articles, losses=Losses())
    with zipfile.ZipFile(stream, "w") as archive:
        brat_writing.write(corpus, ZipSink(archive, lambda _size: None))
    with zipfile.ZipFile(stream) as archive:
        names = archive.namelist()
        assert len(set(names)) == len(names) == 2 * number + 2
        assert archive.read(f"same-{number}.txt").decode() == f"{number - 1} 🙂 words"
