"""Metadata about an article: one step, undoable, and through export and import with nothing lost."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from annotator.errors import InputError
from annotator.model.provenance import MetaOrigin, origins
from annotator.model.selection import EVERYTHING
from annotator.model.span import Span
from annotator.services import exporting, importing
from annotator.services.describing import Entry
from annotator.services.jobs import Progress
from annotator.services.workspace import Workspace

TEXT = "A title of five words\n\nBy Jane Doe\n\nThe two countries have had relations since the early years, and it is in the field of energy that they work.\n"


@pytest.fixture
def workspace(tmp_path: Path):
    source = tmp_path / "one.txt"
    source.write_text(TEXT, encoding="utf-8")
    made = Workspace.open(str(tmp_path / "p.db"), reviewer="Mira", create=True)
    importing.run(made, [source], importing.ImportOptions(), Progress())
    yield made
    made.close()


def only(workspace: Workspace):
    (summary,) = workspace.articles()
    return workspace.article(summary.id)


def test_an_import_fills_in_proposals_and_says_so(workspace: Workspace, tmp_path: Path) -> None:
    article = only(workspace)
    assert (article.title, article.meta["author"]) == ("A title of five words", "Jane Doe")
    assert origins(article.meta)["author"] == MetaOrigin("inferred", Span(26, 34), is_proposal=True)
    (plan,) = importing.plan(workspace, [tmp_path / "one.txt"], importing.ImportOptions(), Progress())
    assert plan.proposed == {"author": "Jane Doe", "language": "en"}


def test_one_sheet_is_one_step_and_can_be_taken_back(workspace: Workspace) -> None:
    before = only(workspace)
    stated = MetaOrigin("stated", Span(26, 34))
    done = workspace.describe(
        before.id,
        {"author": Entry("Jane Doe", stated), "outlet": Entry(" The Post ", MetaOrigin("inferred"))},
        "Odd.",
    )
    assert done is not None
    assert done.words == "Changed outlet and note of “A title of five words”"
    after = only(workspace)
    assert after.meta["outlet"] == "The Post"
    assert after.note == "Odd."
    assert origins(after.meta)["author"] == stated
    workspace.undo()
    assert (only(workspace).meta, only(workspace).note) == (before.meta, "")
    workspace.redo()
    assert (only(workspace).meta, only(workspace).note) == (after.meta, "Odd.")


def test_confirming_is_a_step_and_changing_nothing_is_none(workspace: Workspace) -> None:
    article = only(workspace)
    known = origins(article.meta)["author"]
    assert workspace.describe(article.id, {"author": Entry("Jane Doe", known)}) is None
    done = workspace.describe(article.id, {"author": Entry("Jane Doe", MetaOrigin("stated", known.span))})
    assert done is not None
    assert done.words == "Confirmed author of “A title of five words”"
    with pytest.raises(InputError):
        workspace.describe("nowhere", {})


def test_a_title_can_go_and_absent_says_that_somebody_looked(workspace: Workspace) -> None:
    article = only(workspace)
    workspace.describe(
        article.id, {"title": Entry("", MetaOrigin("absent")), "author": Entry("", MetaOrigin("absent")), "url": Entry("", MetaOrigin("absent"))}
    )  # fmt: skip
    after = only(workspace)
    assert after.title is None
    assert "author" not in after.meta
    assert {name: one.state for name, one in origins(after.meta).items()} == {
        "title": "absent", "author": "absent", "url": "absent", "language": "inferred",
    }  # fmt: skip


def exported(workspace: Workspace, format_id: str) -> bytes:
    stream = io.BytesIO()
    exporting.export(workspace, EVERYTHING, exporting.ExportOptions(format_id), stream, Progress())
    return stream.getvalue()


def test_jsonl_brings_metadata_origins_and_note_back(workspace: Workspace, tmp_path: Path) -> None:
    article = only(workspace)
    workspace.describe(
        article.id,
        {
            "outlet": Entry("The Post", MetaOrigin("stated", Span(2, 7))),
            "url": Entry("", MetaOrigin("absent")),
        },
        "Read twice.",
    )
    line = exported(workspace, "jsonl")
    assert json.loads(line)["meta"]["meta_origin"]["url"] == {"state": "absent"}
    assert json.loads(line)["note"] == "Read twice."
    file = tmp_path / "out.jsonl"
    file.write_bytes(line)
    other = Workspace.open(str(tmp_path / "other.db"), reviewer="Jonas", create=True)
    importing.run(other, [file], importing.ImportOptions(), Progress())
    assert exported(other, "jsonl") == line
    other.close()


def test_a_file_that_says_nothing_of_an_article_is_proposed_no_more_than_its_title(
    workspace: Workspace, tmp_path: Path
) -> None:
    file = tmp_path / "bare.jsonl"
    file.write_text(json.dumps({"text": TEXT + "More.\n", "annotations": []}) + "\n", encoding="utf-8")
    importing.run(workspace, [file], importing.ImportOptions(), Progress())
    article = workspace.article(workspace.articles()[-1].id)
    assert (article.title, dict(article.meta)) == ("A title of five words", {})


def test_tables_carry_outlet_and_date_and_say_that_they_are_proposed(workspace: Workspace) -> None:
    article = only(workspace)
    workspace.annotate(article.id, Span(26, 34), "claim")
    proposed = MetaOrigin("inferred", is_proposal=True)
    workspace.describe(
        article.id,
        {"outlet": Entry("The Post", proposed), "published": Entry("2023-10", MetaOrigin("stated"))},
    )
    (row,) = csv.DictReader(io.StringIO(exported(workspace, "csv").decode(), newline=""))
    assert (row["title"], row["outlet"], row["published"]) == (article.title, "The Post", "2023-10")
    checks = exporting.preflight(workspace, EVERYTHING, exporting.ExportOptions("csv"), Progress())
    assert any("outlet or a date that the program proposed" in one.title for one in checks)
    workspace.describe(article.id, {"outlet": Entry("The Post", MetaOrigin("inferred"))})
    checks = exporting.preflight(workspace, EVERYTHING, exporting.ExportOptions("csv"), Progress())
    assert not any("proposed" in one.title for one in checks)
