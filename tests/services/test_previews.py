"""What is shown of files that are no text: what their readers find in what the writers made."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import orjson
import pytest
from tests.services.annotated_seeds import open_seeds
from tests.services.compared_projects import contents

from annotator.io import registry
from annotator.model.selection import EVERYTHING
from annotator.model.span import Span
from annotator.services.beginnings import MOST, Beginnings
from annotator.services.export_options import ExportOptions, Preview
from annotator.services.exporting import export, preview
from annotator.services.importing import ImportOptions, run
from annotator.services.jobs import Progress
from annotator.services.workspace import Workspace
from annotator.ui import page_maker as pages


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    with closing(open_seeds(tmp_path_factory.mktemp("seeds"))) as found:
        yield found


def look(project: Workspace, format_id: str, lines: int = 40) -> Preview:
    return preview(project, EVERYTHING, ExportOptions(format_id), lines=lines)


def test_rows_of_a_workbook_are_those_that_openpyxl_reads(project: Workspace, tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl", reason="reads the workbook")
    export(project, EVERYTHING, ExportOptions("annotations-xlsx"), tmp_path / "out.xlsx", Progress())
    book = openpyxl.load_workbook(tmp_path / "out.xlsx", read_only=True)
    rows = list(book.worksheets[0].iter_rows(values_only=True, max_row=8))
    book.close()
    shown = look(project, "annotations-xlsx", lines=8)
    assert (shown.kind, shown.made_of) == ("rows", 3)
    head = shown.lines[0].split("\t")
    for title in ("Article", "Label", "Quote", "Start", "End", "Annotation id"):
        at, there = head.index(title), rows[0].index(title)
        cells = [row.split("\t")[at] for row in shown.lines]
        assert cells == [str(row[there]).replace("\t", " ").replace("\n", " ↵ ") for row in rows]


def test_paragraphs_of_a_document_have_their_comments_below(project: Workspace) -> None:
    shown = look(project, "annotated-docx")
    first = contents(project)[0]
    assert shown.kind == "paragraphs"
    assert shown.lines[0] == first.article.title
    opinion = next(one for one in first.annotations if one.label == "opinion" and one.span.start == 0)
    words, *comments = next(line for line in shown.lines if "[1]" in line).split("\n")
    assert words.startswith("A[2]zerbaijan-I[1]srael Military Partnership")
    assert f"    [1] Opinion · {opinion.reviewer}" in comments
    assert look(project, "quotes-docx").lines[0] == f"Quotes: {project.name}"


def test_a_docbin_is_read_back(project: Workspace) -> None:
    pytest.importorskip("spacy", reason="spaCy is an optional extra")
    shown = look(project, "spacy-docbin")
    one = orjson.loads(shown.lines[0])
    assert shown.kind == "records"
    assert one["text"] == contents(project)[0].article.text
    assert all(one["text"][each["start"] : each["end"]] == each["text"] for each in one["spans[sc]"])


def test_the_first_page_is_shown_in_words(project: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("annotator.io.page_maker._providers", [lambda: pages.make_pages])
    shown = look(project, "annotated-pdf")
    words = " ".join(" ".join(shown.lines).split())
    assert shown.kind == "page"
    assert "Azerbaijan-Israel Military Partnership" in words
    assert "Page 1 of" in words
    monkeypatch.setitem(sys.modules, "pypdf", None)  # writing needs no such library
    assert not look(project, "annotated-pdf").is_text


@pytest.mark.parametrize(("format_id", "kind"), [("parquet", "rows"), ("huggingface-parquet", "records")])
def test_parquet_shows_its_rows(project: Workspace, format_id: str, kind: str) -> None:
    pytest.importorskip("pyarrow.parquet", reason="an optional dependency")
    shown = look(project, format_id)
    assert shown.kind == kind
    assert contents(project)[0].article.id in shown.lines[1 if kind == "rows" else 0]


def test_an_archive_shows_its_project(project: Workspace) -> None:
    assert look(project, "refi-qda").lines[1].startswith("<Project ")


@pytest.mark.parametrize(
    "found",
    [each for each in registry.formats() if each.writing and each.writing.showing],
    ids=lambda one: one.id,
)
def test_what_is_cut_or_another_file_is_not_shown(project: Workspace, found, tmp_path: Path) -> None:
    for extra in ("spacy", "pyarrow"):
        pytest.importorskip(extra, reason="an optional dependency")
    showing = found.writing.showing
    assert showing.show(b"---\nlicense: other\n", 5) == []
    assert showing.show(b"", 5) == []
    for head in (b"PK\x03\x04", b"%PDF-1.4\n", b"PAR1", b"x\x9c"):
        assert showing.show(head + bytes(200), 5) == []


LINE = "Officials 🙂 say Baku supplies 40% of oil.\n"


def brought(folder: Path, row: dict) -> Workspace:
    """A new project with one article."""
    (folder / "a.jsonl").write_bytes(orjson.dumps(row))
    made = Workspace.open(str(folder / "a.db"), reviewer="Mira", create=True)
    run(made, [folder / "a.jsonl"], ImportOptions(), Progress())
    return made


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """An article of 600,000 characters with an annotation on each line."""
    text = LINE * (600_000 // len(LINE))
    marks = [{"label": "figure", "start": at + 30, "end": at + 33} for at in range(0, len(text), len(LINE))]
    with closing(brought(tmp_path_factory.mktemp("large"), {"text": text, "annotations": marks})) as made:
        yield made


def test_of_a_large_article_the_beginning_is_looked_at(
    large: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    cut = Beginnings()
    with large.database.read() as t:
        (first,) = cut.of_articles(t, EVERYTHING)
        assert len(first.article.text) == MOST
        assert len(first.annotations) == sum(at + 33 <= MOST for at in range(0, MOST, len(LINE)))
        assert all(one.span.of(first.article.text) == one.quote == "40%" for one in first.annotations)
        assert cut.scaled(cut.kept) == cut.whole
        monkeypatch.setattr("annotator.services.beginnings.MOST_ANNOTATIONS", 7)
        (fewer,) = cut.of_articles(t, EVERYTHING)
        assert fewer.annotations == first.annotations[:7]


def test_the_first_annotation_is_looked_at_however_late_it_comes(tmp_path: Path) -> None:
    late = {"label": "claim", "start": 70_000, "end": 70_004}
    excluded = {"start": 60_000, "end": 80_000, "kind": "other"}
    row = {"text": LINE * 2_000, "annotations": [late], "excluded": [excluded]}
    with closing(brought(tmp_path, row)) as project, project.database.read() as t:
        (found,) = Beginnings().of_articles(t, EVERYTHING)
    assert len(found.article.text) == found.annotations[0].span.end == 70_004
    assert found.excluded[0].span == Span(60_000, 70_004)


@pytest.mark.parametrize("format_id", ["jsonl", "doccano", "label-studio", "uima-xmi", "prodigy"])
def test_a_large_article_is_not_written_whole_for_a_look(
    large: Workspace, format_id: str, tmp_path: Path
) -> None:
    shown = look(large, format_id)
    assert sum(map(len, shown.lines)) < 30 * MOST
    report = export(large, EVERYTHING, ExportOptions(format_id), tmp_path / "out", Progress())
    assert abs(shown.bytes_estimate - report.bytes) < report.bytes // 4
