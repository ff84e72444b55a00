"""Excluded text cut out of exports: in every format that holds texts, with positions that are right, and told beside the file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing
from importlib.util import find_spec
from pathlib import Path

import pytest

from annotator.errors import InputError
from annotator.io import registry
from annotator.model.article import Excluded
from annotator.model.imported import ImportedArticle
from annotator.model.selection import EVERYTHING
from annotator.model.span import Span
from annotator.services.export_options import ExportOptions, can_cut
from annotator.services.exporting import export, preflight, preview
from annotator.services.importing import ImportOptions, run
from annotator.services.jobs import Progress
from annotator.services.training_options import TrainingOptions
from annotator.services.workspace import Workspace
from annotator.store import streams

LIBRARIES = {"parquet": "pyarrow"}
FORMATS = [
    one
    for one in registry.formats()
    if can_cut(one)
    and one.writing is not None
    and find_spec(LIBRARIES.get(one.writing.extra, "json")) is not None
]
READ_BACK = [one for one in FORMATS if one.reads]
TEXT = "The minister 🙂 spoke.\nHOME | SHARE\nHe said [ad: BUYNOW] that oil is 40% of it.\n\nFOOTER"
LEFT = "The minister 🙂 spoke.\nHe said that oil is 40% of it."
CUT = ("HOME | SHARE", "[ad: BUYNOW]", "FOOTER")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory, make_article, make_annotation) -> Iterator[Workspace]:
    folder = tmp_path_factory.mktemp("cut")
    opened = Workspace.open(str(folder / "project.db"), reviewer="Mira", create=True)
    article = make_article(TEXT, name="cut.txt")
    marks = [
        make_annotation(article, words, label)
        for words, label in (
            ("The minister 🙂", "claim"), ("HOME", "bias"), ("said [ad: BUYNOW] that", "opinion"), ("40%", "figure"),
        )
    ]  # fmt: skip
    excluded = [Excluded(Span(TEXT.index(one), TEXT.index(one) + len(one)), "navigation") for one in CUT]
    opened.import_batch(
        [ImportedArticle(article, annotations=tuple(marks), excluded=tuple(excluded))], words="Import"
    )
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def make_article():
    from tests.conftest import _article

    return _article


@pytest.fixture(scope="module")
def make_annotation():
    from annotator.model.annotation import annotation_at

    def make(article, words: str, label: str):
        start = article.text.index(words)
        span = Span(start, start + len(words))
        return annotation_at(
            article.text, article.id, span, label, reviewer="Mira", at="2026-11-21T10:00:00Z"
        )

    return make


def written(project: Workspace, found, folder: Path) -> tuple[Path, dict[str, int]]:
    path = folder / ("out" if found.writing.is_folder else f"out{found.suffixes[0]}")
    report = export(project, EVERYTHING, ExportOptions(found.id, cuts_excluded=True), path, Progress())
    assert report.account is not None
    losses = {one["kind"]: one["number"] for one in json.loads(report.account.read_bytes())["losses"]}
    return path, losses


@pytest.mark.parametrize("found", FORMATS, ids=lambda one: one.id)
def test_what_was_cut_is_told_before_and_after(project: Workspace, tmp_path: Path, found) -> None:
    _, losses = written(project, found, tmp_path)
    assert losses["excluded"] == 3
    assert losses["left-out-text"] == 1
    assert losses["shortened"] == 1
    checks = preflight(project, EVERYTHING, ExportOptions(found.id, cuts_excluded=True), Progress())
    told = " ".join(one.title for one in checks)
    assert "1 annotation on text that is left out" in told
    assert "1 annotation without the excluded words in it" in told


@pytest.mark.parametrize("found", READ_BACK, ids=lambda one: one.id)
def test_what_comes_back_is_the_text_without_it(project: Workspace, tmp_path: Path, found) -> None:
    path, losses = written(project, found, tmp_path)
    again = Workspace.open(str(tmp_path / "again.db"), reviewer="Mira", create=True)
    with closing(again):
        run(again, [path], ImportOptions(format=None if found.writing.is_folder else found.id), Progress())
        with again.database.read() as t:
            (contents,) = streams.article_records(t, EVERYTHING)
        assert contents.article.text.split() == LEFT.split()
        quotes = {one.quote for one in contents.annotations}
        assert quotes <= {"The minister 🙂", "said that", "40%", "40", "oil is 40%"} | {"40% of"}
        if not losses.keys() & {"edges", "widened", "overlaps"}:
            assert quotes == {"The minister 🙂", "said that", "40%"}


def test_the_preview_has_none_of_it(project: Workspace) -> None:
    shown = "\n".join(preview(project, EVERYTHING, ExportOptions("doccano", cuts_excluded=True)).lines)
    assert "BUYNOW" not in shown
    assert "The minister" in shown


@pytest.mark.parametrize("format_id", ["csv", "jsonl", "jsonl-spans", "web-annotation", "refi-qdc"])
def test_our_own_texts_and_what_holds_none_are_not_cut(
    project: Workspace, tmp_path: Path, format_id: str
) -> None:
    with pytest.raises(InputError, match="cannot be cut out"):
        export(
            project, EVERYTHING, ExportOptions(format_id, cuts_excluded=True), tmp_path / "out", Progress()
        )


def test_a_training_set_has_its_own_way(project: Workspace, tmp_path: Path) -> None:
    options = ExportOptions("doccano", cuts_excluded=True, training=TrainingOptions())
    with pytest.raises(InputError, match="cannot be cut out"):
        export(project, EVERYTHING, options, tmp_path / "out", Progress())
