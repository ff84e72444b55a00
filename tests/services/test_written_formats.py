"""Every format that is written by way of `Writing`: exact, the same bytes, told what it lost, whole or not at all.

The project holds what goes wrong elsewhere: characters of two UTF-16 units, joined ones, combining accents, CRLF, NBSP, right-to-left
lines, overlaps, equal annotations by two reviewers, notes of several lines, links, names that no file system takes.
"""

from __future__ import annotations

import io
import json
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from importlib.util import find_spec
from pathlib import Path

import pytest

from annotator.errors import Cancelled, InputError
from annotator.io import registry
from annotator.model.selection import EVERYTHING, Selection
from annotator.model.span import Span
from annotator.services.export_account import REPORT_SUFFIX
from annotator.services.export_options import ExportOptions
from annotator.services.exporting import export, preflight, preview
from annotator.services.importing import ImportOptions, run
from annotator.services.jobs import Progress
from annotator.services.workspace import Workspace
from annotator.store import streams

LIBRARIES = {"parquet": "pyarrow"}
"""What extras of formats need that may not be installed where the tests run; all others are."""

FORMATS = [
    one
    for one in registry.formats()
    if one.writing is not None and find_spec(LIBRARIES.get(one.writing.extra, "json")) is not None
]
FOLDERS = [one for one in FORMATS if one.writing.is_folder]
READ_BACK = [one for one in FORMATS if one.reads and one.holds_texts]
SECOND = "Zweiter\nArtikel: café.\n\nDie Zahl stieg auf 1\u00a0000\u00a0USD – „enorm“, sagt er."

Place = tuple[str, str, int, int]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """Three articles: an awkward one by two reviewers with links, a second one, one without annotations."""
    folder = tmp_path_factory.mktemp("written")
    (folder / "awkward.txt").write_bytes(AWKWARD)
    (folder / "con.txt").write_text(SECOND)
    (folder / "bare.txt").write_text("Nothing is marked here.\nNot even this.")
    opened = Workspace.open(str(folder / "project.db"), reviewer="Mira", create=True)
    run(opened, sorted(folder.glob("*.txt")), ImportOptions(), Progress())
    fill(opened)
    yield opened
    opened.close()


AWKWARD = (
    "\ufeffOfficials 🙂 say Baku supplies 40% of Israel’s oil.\r\nCritics call the ties “furtive”.\r\n"
    "A family 👨‍👩‍👧 in a cafe\u0301 paid 1\u00a0000\u00a0USD.\r\nإسرائيل وأذربيجان שלום 12 ימים.\r\nThe last\u2028line."
).encode()


def fill(workspace: Workspace) -> None:
    by_name = {one.name: workspace.article(one.id) for one in workspace.articles()}
    awkward, second = by_name["awkward.txt"], by_name["con.txt"]

    def mark(article, words: str, label: str, **given) -> str:
        start = article.text.index(words)
        done = workspace.annotate(article.id, Span(start, start + len(words)), label, **given)
        return done.annotation_ids[0]

    claim = mark(awkward, "Baku supplies 40% of Israel’s oil", "claim", attributes={"certainty": "hedged"})
    figure = mark(awkward, "40%", "figure", attributes={"low": 40, "unit": "%"})
    mark(awkward, "👨‍👩‍👧 in a cafe\u0301", "opinion")
    mark(awkward, "وأذربيجان שלום", "claim")
    mark(awkward, "oil.\nCritics call", "bias")
    mark(second, "1\u00a0000\u00a0USD", "figure")
    mark(second, "Artikel: café.\n\nDie Zahl", "claim")
    workspace.set_note(claim, "no source named\n“two” lines; <b>& a tab\t|")
    workspace.set_status(awkward.id, "done")
    assert claim != figure
    other = Workspace.open(str(workspace.path), reviewer="Jonas 🙂")
    with closing(other):
        start = awkward.text.index("40%")
        other.annotate(awkward.id, Span(start, start + 3), "figure")
        start = awkward.text.index("furtive")
        other.annotate(awkward.id, Span(start, start + 7), "bias")
    workspace.refresh()


def written(workspace: Workspace, format_id: str, folder: Path, selection: Selection = EVERYTHING) -> Path:
    found = registry.format_of(format_id)
    path = folder / ("out" if found.writing.is_folder else f"out{found.suffixes[0]}")
    export(workspace, selection, ExportOptions(format_id), path, Progress())
    return path


def contents(path: Path) -> dict[str, bytes]:
    if path.is_file():
        return {"": path.read_bytes()}
    return {str(one.relative_to(path)): one.read_bytes() for one in sorted(path.rglob("*")) if one.is_file()}


def places(workspace: Workspace) -> Counter[Place]:
    with workspace.database.read() as t:
        return Counter(
            (one.article.text, each.label, each.span.start, each.span.end)
            for one in streams.article_records(t, EVERYTHING)
            for each in one.annotations
        )


def texts(workspace: Workspace, folder: Path) -> list[Path]:
    """The texts alone, for formats that hold none."""
    folder.mkdir()
    for number, one in enumerate(workspace.articles()):
        (folder / f"{number}.txt").write_text(workspace.article(one.id).text, encoding="utf-8", newline="")
    return sorted(folder.iterdir())


@pytest.mark.parametrize("found", FORMATS, ids=lambda one: one.id)
def test_twice_the_same_bytes(project: Workspace, tmp_path: Path, found) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    first = contents(written(project, found.id, tmp_path / "a"))
    assert first
    assert contents(written(project, found.id, tmp_path / "b")) == first


@pytest.mark.parametrize("found", FORMATS, ids=lambda one: one.id)
def test_what_was_announced_is_what_is_told_beside_the_file(
    project: Workspace, tmp_path: Path, found
) -> None:
    path = written(project, found.id, tmp_path)
    beside = path.with_name(path.name + REPORT_SUFFIX)
    told = {one["words"]: one for one in json.loads(beside.read_bytes())["losses"]} if beside.exists() else {}
    checks = preflight(project, EVERYTHING, ExportOptions(found.id), Progress())
    announced = {
        one.title.partition(": ")[2]: one
        for one in checks
        if one.title.startswith(("Not in the file: ", "Changed in the file: "))
    }
    assert announced.keys() == told.keys()
    assert all(list(announced[words].annotation_ids) == told[words]["annotation_ids"] for words in told)
    assert not any(one.kind == "error" for one in checks)


@pytest.mark.parametrize("found", READ_BACK, ids=lambda one: one.id)
def test_what_comes_back_is_what_went_out_but_for_what_was_told(
    project: Workspace, tmp_path: Path, found
) -> None:
    path = written(project, found.id, tmp_path)
    beside = path.with_name(path.name + REPORT_SUFFIX)
    losses = json.loads(beside.read_bytes())["losses"] if beside.exists() else []
    kinds = {one["kind"] for one in losses}
    again = Workspace.open(str(tmp_path / "again.db"), reviewer="Mira", create=True)
    with closing(again):
        options = ImportOptions(format=None if found.writing.is_folder else found.id)
        if not found.holds_texts:
            run(again, texts(project, tmp_path / "texts"), ImportOptions(), Progress())
        report = run(again, [path], options, Progress())
        assert [one.problem for one in report.files if one.problem] == []
        before, after = places(project), places(again)
        if not kinds & {"overlaps", "edges", "widened", "cut", "line-ends", "doubles"}:
            assert set(after) == set(before)
        lost = sum(one["number"] for one in losses if one["kind"] in ("overlaps", "edges", "doubles"))
        assert sum((before - after).values()) <= lost + sum(before.values()) - len(before)
        changed = kinds & {"widened", "cut", "line-ends"}
        assert changed or not after - before


@pytest.mark.parametrize("found", FORMATS, ids=lambda one: one.id)
def test_an_empty_project_and_a_selection_of_nothing_are_written(
    project: Workspace, tmp_path: Path, found
) -> None:
    path = written(project, found.id, tmp_path, Selection(labels=()))
    assert path.exists()
    empty = Workspace.open(str(tmp_path / "empty.db"), reviewer="Mira", create=True)
    with closing(empty):
        (tmp_path / "none").mkdir()
        assert written(empty, found.id, tmp_path / "none").exists()


@pytest.mark.parametrize("found", FORMATS, ids=lambda one: one.id)
def test_stopped_leaves_nothing(project: Workspace, tmp_path: Path, found) -> None:
    class Stopped(Progress):
        calls = 0

        def check(self) -> None:
            self.calls += 1
            if self.calls > 2:
                raise Cancelled

    with pytest.raises(Cancelled):
        export(project, EVERYTHING, ExportOptions(found.id), tmp_path / "out", Stopped())
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("found", FORMATS, ids=lambda one: one.id)
def test_the_dialog_has_first_lines(project: Workspace, found) -> None:
    shown = preview(project, EVERYTHING, ExportOptions(found.id), lines=5)
    assert shown.articles == 3
    assert 0 < len(shown.lines) <= 5
    assert shown.is_text
    assert shown.bytes_estimate > 0


@pytest.mark.parametrize("found", FOLDERS, ids=lambda one: one.id)
def test_a_folder_can_be_a_zip_file_and_is_never_written_into(
    project: Workspace, tmp_path: Path, found
) -> None:
    options = ExportOptions(found.id)
    export(project, EVERYTHING, options, tmp_path / "out.zip", Progress())
    export(project, EVERYTHING, options, tmp_path / "again.zip", Progress())
    assert (tmp_path / "out.zip").read_bytes() == (tmp_path / "again.zip").read_bytes()
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine.txt").write_text("mine")
    with pytest.raises(InputError, match="not an empty folder"):
        export(project, EVERYTHING, options, tmp_path / "full", Progress(), overwrite=True)
    assert (tmp_path / "full" / "mine.txt").read_text() == "mine"
    with pytest.raises(InputError, match="several files"):
        export(project, EVERYTHING, options, io.BytesIO(), Progress())


@pytest.mark.parametrize(
    "found", [one for one in READ_BACK if one.offset_unit == "utf16"], ids=lambda one: one.id
)
def test_spans_that_no_word_ends_with_come_back_in_their_place(tmp_path: Path, found) -> None:
    """Where a file has no quotes, the edges of words would say of these that they count something else."""
    text = "👨‍👩‍👧 oil 🙂 de\u0301but of a longer word, “furtive” as it may be."
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    with closing(Workspace.open(str(tmp_path / "a.db"), reviewer="Mira", create=True)) as opened:
        run(opened, [tmp_path / "a.txt"], ImportOptions(), Progress())
        (only,) = opened.articles()
        for start in (7, 12, 22, 26, 33):
            opened.annotate(only.id, Span(start, start + 4), "bias")
        path = written(opened, found.id, tmp_path)
        before = places(opened)
        assert before.total() == 5
        scheme = opened.scheme
    with closing(Workspace.open(str(tmp_path / "again.db"), reviewer="Mira", create=True)) as again:
        again.adopt_scheme(scheme)
        run(again, [path], ImportOptions(format=None if path.is_dir() else found.id), Progress())
        assert places(again) == before
