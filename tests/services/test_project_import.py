"""Another reviewer's project brought into this one: by text and by id, differences listed, nothing twice."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from annotator.model.annotation import Link, new_id
from annotator.model.article import Article
from annotator.model.edit import AddLinks
from annotator.model.imported import ImportedArticle
from annotator.model.span import Span
from annotator.model.suggestion import Suggestion
from annotator.model.text import sha256
from annotator.services.checking import check
from annotator.services.importing import FilePlan, ImportOptions, ImportReport, plan, run
from annotator.services.jobs import Progress
from annotator.services.workspace import Workspace

TEXT = "Israel has sold drones worth $1.6\xa0billion 👩‍🚀 to Azerbaijan, the café’s guests heard.\n"
OTHER = "Forty per cent of Israel’s oil comes from Baku, an analyst wrote in the spring.\n"

ELSEWHERE = """
import sys
from contextlib import closing
from annotator.model.span import Span
from annotator.services.workspace import Workspace

with closing(Workspace.open(sys.argv[1], reviewer="Jonas")) as other:
    article = other.articles()[0]
    other.annotate(article.id, Span(0, 6), "claim")
    print("written", flush=True)
    sys.stdin.read()
"""
"""Another process that labels, and keeps the project open until its input ends."""


def project(path: Path, reviewer: str, *texts: str) -> Workspace:
    opened = Workspace.open(str(path), reviewer=reviewer, create=True)
    opened.fills_values = False
    for number, text in enumerate(texts):
        article = Article(
            "", f"{number}.txt", f"Title {number}", text, sha256(text), meta={"outlet": "Times"}
        )
        opened.import_batch([ImportedArticle(article)], words="Imported")
    return opened


def mark(workspace: Workspace, words: str, label: str = "claim", note: str = "", article: int = 0) -> str:
    found = workspace.articles()[article]
    start = workspace.text(found.id).index(words)
    done = workspace.annotate(found.id, Span(start, start + len(words)), label, note=note)
    return done.annotation_ids[0]


def bring(workspace: Workspace, path: Path, **options: object) -> ImportReport:
    return run(workspace, [path], ImportOptions(**options), Progress())  # type: ignore[arg-type]


def look(workspace: Workspace, path: Path, **options: object) -> FilePlan:
    return plan(workspace, [path], ImportOptions(**options), Progress())[0]  # type: ignore[arg-type]


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Workspace]:
    opened = project(tmp_path / "here.db", "Mira", TEXT)
    yield opened
    opened.close()


@pytest.fixture
def theirs(tmp_path: Path, here: Workspace) -> Path:
    """A copy of the project that somebody else has gone on with; its path."""
    mark(here, "drones")
    path = tmp_path / "jonas.db"
    here.database.backup(path)
    return path


def test_what_the_other_one_made_comes_in(here: Workspace, theirs: Path) -> None:
    other = Workspace.open(str(theirs), reviewer="Jonas")
    figure = mark(other, "$1.6\xa0billion", "figure", note="Dollars?")
    claim = other.annotations(other.articles()[0].id)[0].id
    other.apply([AddLinks((Link(new_id(), "supports", figure, claim, "Jonas"),))], "Link")
    other.set_status(other.articles()[0].id, "done")
    text = "An article that only Jonas has 👩‍🚀.\n"
    article = Article("", "new.txt", None, text, sha256(text))
    proposal = Suggestion(
        new_id(), "", "claim", Span(0, 2), "An", source="model", score=0.5, made_at="2026-01-01T00:00:00Z"
    )
    other.import_batch([ImportedArticle(article, text.encode(), suggestions=(proposal,))], words="Imported")
    other.close()

    found = look(here, theirs)
    assert (found.format, found.state, found.articles, found.annotations) == ("project", "ready", 1, 1)
    report = bring(here, theirs)
    assert (report.articles_added, report.annotations_added) == (1, 1)
    first, second = here.articles()
    assert [(one.reviewer, one.label, one.note) for one in here.annotations(first.id)] == [
        ("Mira", "claim", ""), ("Jonas", "figure", "Dollars?"),
    ]  # fmt: skip
    assert here.annotations(first.id)[1].id == figure
    assert [(one.from_id, one.to_id) for one in here.links(first.id)] == [(figure, claim)]
    assert first.statuses == {"Mira": "reading", "Jonas": "done"}
    assert [one.quote for one in here.suggestions(second.id)] == ["An"]
    assert not check(here, Progress())
    assert not report.files[0].differences


def test_the_same_project_twice_adds_nothing_and_undo_takes_all_of_it_back(
    here: Workspace, theirs: Path
) -> None:
    other = Workspace.open(str(theirs), reviewer="Jonas")
    mark(other, "Azerbaijan")
    other.close()
    bring(here, theirs)
    again = bring(here, theirs)
    assert (again.articles_added, again.annotations_added, again.step) == (0, 0, None)
    assert again.files[0].state == "duplicate"
    here.undo()
    assert [one.reviewer for one in here.annotations(here.articles()[0].id)] == ["Mira"]


def test_an_annotation_that_says_otherwise_there_is_listed_and_stays(here: Workspace, theirs: Path) -> None:
    other = Workspace.open(str(theirs), reviewer="Jonas")
    article = other.articles()[0].id
    only = other.annotations(article)[0]
    other.relabel([only.id], "opinion")
    other.set_note(only.id, "Who says so?")
    other.close()
    before = here.annotations(here.articles()[0].id)
    report = bring(here, theirs)
    assert report.files[0].differences == (
        "Annotation on “drones”: Claim here, Opinion there; “” here, “Who says so?” there.",
    )
    assert here.annotations(here.articles()[0].id) == before
    assert report.step is None


def test_what_is_there_can_be_taken_and_taken_back(here: Workspace, theirs: Path) -> None:
    other = Workspace.open(str(theirs), reviewer="Jonas")
    article = other.articles()[0].id
    only = other.annotations(article)[0]
    other.relabel([only.id], "opinion")
    other.move(only.id, Span(only.span.start, only.span.end + 6))
    other.close()
    before = here.annotations(here.articles()[0].id)
    report = bring(here, theirs, takes_theirs=True)
    (now,) = here.annotations(here.articles()[0].id)
    assert (now.id, now.label, now.quote, now.reviewer) == (only.id, "opinion", "drones worth", "Mira")
    assert report.step is not None
    assert not check(here, Progress())
    again = bring(here, theirs, takes_theirs=True)
    assert (again.step, again.files[0].differences) == (None, ())
    here.undo()
    assert here.annotations(here.articles()[0].id) == before


def test_titles_notes_and_metadata_that_differ_are_listed(here: Workspace, theirs: Path) -> None:
    other = Workspace.open(str(theirs), reviewer="Jonas")
    article = other.articles()[0].id
    from annotator.services.describing import Entry

    other.describe(article, {"outlet": Entry("The Times")}, "Check the date")
    other.set_status(article, "done")
    other.close()
    here.set_status(here.articles()[0].id, "done")
    report = bring(here, theirs)
    assert set(report.files[0].differences) == {
        "Outlet of “Title 0”: Times here, The Times there.",
        "Note of “Title 0”: nothing here, Check the date there.",
        "Status of “Title 0” for Mira: Done here, In progress there.",
    }
    bring(here, theirs, takes_theirs=True)
    assert here.article(here.articles()[0].id).meta["outlet"] == "The Times"
    assert here.articles()[0].statuses["Mira"] == "reading"
    again = bring(here, theirs, takes_theirs=True)
    assert (again.step, again.files[0].differences) == (None, ())


def test_what_was_deleted_here_stays_deleted_and_is_listed(here: Workspace, theirs: Path) -> None:
    only = here.annotations(here.articles()[0].id)[0]
    here.remove([only.id])
    report = bring(here, theirs)
    assert report.files[0].differences == ("Deleted here, kept there: Claim on “drones”.",)
    assert here.annotations(here.articles()[0].id) == []
    bring(here, theirs, takes_theirs=True)
    assert [one.id for one in here.annotations(here.articles()[0].id)] == [only.id]


def test_labels_that_the_scheme_lacks_come_along(here: Workspace, theirs: Path) -> None:
    from annotator.services import scheme_changes

    other = Workspace.open(str(theirs), reviewer="Jonas")
    other.revise_scheme(lambda scheme: scheme_changes.add_label(scheme, "Rumour"))
    label = next(one.id for one in other.scheme.labels if one.title == "Rumour")
    mark(other, "guests", label)
    other.close()
    report = bring(here, theirs)
    assert report.files[0].state == "ready"
    assert label in [one.label for one in here.annotations(here.articles()[0].id)]
    assert not check(here, Progress())


def test_another_text_of_the_same_name_is_said_and_comes_beside(tmp_path: Path, here: Workspace) -> None:
    other = project(tmp_path / "other.db", "Jonas", TEXT.replace("drones", "ships"))
    mark(other, "ships")
    other.close()
    report = bring(here, tmp_path / "other.db")
    assert report.files[0].versions == ()
    assert len(here.articles()) == 2


def test_a_project_of_an_older_version_is_read_from_a_copy(tmp_path: Path, here: Workspace) -> None:
    old = Path(__file__).parents[1] / "databases" / "0001.db"
    path = tmp_path / "old.db"
    shutil.copy(old, path)
    before = path.read_bytes()
    report = bring(here, path)
    assert report.files[0].state == "ready"
    assert report.articles_added > 0
    assert path.read_bytes() == before
    assert sorted(one.name for one in tmp_path.iterdir() if one.name.startswith("old")) == ["old.db"]


def test_a_project_that_is_open_elsewhere_is_read_with_its_newest_annotations(
    here: Workspace, theirs: Path
) -> None:
    other = subprocess.Popen(
        [sys.executable, "-c", ELSEWHERE, str(theirs)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    with other:
        assert other.stdout is not None
        assert other.stdout.readline().strip() == b"written"
        bring(here, theirs)
        other.communicate(b"")
    assert "Jonas" in [one.reviewer for one in here.annotations(here.articles()[0].id)]


def test_a_damaged_project_is_refused_with_a_sentence(tmp_path: Path, here: Workspace, theirs: Path) -> None:
    whole = theirs.read_bytes()
    for number, content in enumerate((whole[:2000], whole[:4096] + b"\xff" * 9000, whole[:100])):
        path = tmp_path / f"damaged{number}.db"
        path.write_bytes(content)
        found = look(here, path)
        assert found.state == "refused"
        assert found.problem
        assert str(tmp_path) not in found.problem
        assert "/tmp" not in found.problem


@pytest.mark.parametrize("change", ["ALTER TABLE suggestion DROP COLUMN decided_at", "DROP TABLE suggestion"])
def test_a_project_whose_tables_somebody_changed_is_refused(
    here: Workspace, theirs: Path, change: str
) -> None:
    with closing(sqlite3.connect(theirs)) as database:
        database.execute("PRAGMA foreign_keys = OFF")
        database.execute(change)
        database.commit()
    report = run(here, [theirs], ImportOptions(), Progress())
    assert [one.state for one in report.files] == ["refused"]
    assert "is damaged" in (report.files[0].problem or "")


def test_what_somebody_wrote_into_another_project_is_not_taken_for_times_or_original_bytes(
    here: Workspace, theirs: Path, tmp_path: Path
) -> None:
    with closing(sqlite3.connect(theirs)) as database:
        database.execute("UPDATE annotation SET created_at = '2026-11m22T06:17:42.959Z'")
        database.execute("UPDATE annotation SET updated_at = 'yesterday'")
        database.commit()
    empty = Workspace.open(str(tmp_path / "empty.db"), reviewer="Mira", create=True)
    with closing(empty):
        report = run(empty, [theirs], ImportOptions(), Progress())
        assert report.annotations_added == 1
        assert "A time in the other project is none; it was left out. (2 times)" in report.files[0].remarks
        assert not [one.sentence for one in check(empty, Progress()) if not one.is_remark]
