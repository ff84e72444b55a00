"""The check finds what was changed behind the program's back; the backup is a whole project."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.errors import Cancelled, DatabaseError
from annotator.model.annotation import Annotation
from annotator.model.article import Article
from annotator.model.imported import ImportedArticle
from annotator.model.selection import EVERYTHING
from annotator.model.span import Span
from annotator.services.backup import backup, is_whole
from annotator.services.checking import check
from annotator.services.exporting import ExportOptions, export
from annotator.services.jobs import Progress
from annotator.services.proving import WHAT_TO_DO, first_fault
from annotator.services.rescuing import rescue
from annotator.services.workspace import Workspace
from annotator.store.dump import dump

MakeArticle = Callable[..., Article]
MakeAnnotation = Callable[..., Annotation]


@pytest.fixture
def worked_on(workspace: Workspace, awkward: Article) -> Workspace:
    start = awkward.text.index("40%")
    workspace.annotate(awkward.id, Span(start, start + 3), "figure", attributes={"low": 40})
    workspace.annotate(awkward.id, Span(0, len(awkward.text)), "claim")
    return workspace


def tampered_with(workspace: Workspace, *statements: str) -> Workspace:
    """The project opened again after another program has written into its file."""
    workspace.close()
    raw = sqlite3.connect(workspace.target)
    for statement in statements:
        raw.execute(statement)
    raw.commit()
    raw.close()
    return Workspace.open(workspace.target, reviewer="Mira")


def test_a_sound_project(worked_on: Workspace) -> None:
    assert check(worked_on, Progress()) == []


@pytest.mark.parametrize(
    ("statement", "sentence"),
    [
        ("UPDATE article_text SET text = replace(text, '40%', '50%')", "does not have its SHA-256"),
        ("UPDATE article_text SET text = replace(text, '40%', '50%')", "are not the quote"),
        ("UPDATE article_text SET text = substr(text, 1, 20)", "ends after the text"),
        ("UPDATE article_text SET text = text || char(13)", "not canonical"),
        ("UPDATE article SET characters = 1", "characters, not 1"),
        ("UPDATE article SET words = 1", "other words"),
        ("UPDATE article SET removed = 1", "belongs to an article that was removed"),
        ("UPDATE article_source SET packed = x'00'", "bytes are damaged"),
        ("UPDATE article SET source_sha256 = 'abc'", "bytes do not have their SHA-256"),
        ("UPDATE annotation SET quote = '41%' WHERE label = 'figure'", "are not the quote"),
        ("UPDATE annotation SET start = start + 1 WHERE label = 'figure'", "are not the quote"),
        ("UPDATE annotation SET \"end\" = 9999 WHERE label = 'figure'", "ends after the text"),
        ("UPDATE annotation SET prefix = 'x' WHERE label = 'figure'", "the context that is kept"),
        ("UPDATE annotation SET label = 'lost' WHERE label = 'figure'", "no label “lost”"),
        ("UPDATE annotation SET reviewer_id = 99 WHERE label = 'figure'", "refers to a row of reviewer"),
        ("DELETE FROM article_text", "is missing"),
        ("UPDATE annotation SET attributes = 'x' WHERE id = 1", "attributes cannot be read: “x” is not JSON"),
        ("UPDATE annotation SET attributes = '[1]' WHERE id = 1", "“[1]” is not a JSON object"),
        (
            "UPDATE annotation SET attributes = '{\"low\":{}}' WHERE id = 1",
            "hold for “low” what no attribute has",
        ),
        ('UPDATE annotation SET attributes = \'{"low":"x"}\' WHERE id = 1', "“x” is not a number"),
        ("UPDATE annotation SET attributes = '{\"lost\":1}' WHERE id = 1", "has no attribute “lost”"),
        ('UPDATE annotation SET origin = \'{"low":"me"}\' WHERE id = 1', "another origin"),
        ("UPDATE annotation SET origin = '{\"low\":[]}' WHERE id = 1", "another origin"),
        ('UPDATE annotation SET origin = \'{"high":"app"}\' WHERE id = 1', "an attribute that has no value"),
        ("UPDATE annotation SET note = x'ff' WHERE id = 1", "note is not text"),
        ("UPDATE annotation SET note = 'a' || char(0) WHERE id = 1", "note holds a NUL"),
        ("UPDATE annotation SET start = 5.5 WHERE id = 1", "positions “5.5”-"),
        ("UPDATE annotation SET created_at = 'now' WHERE id = 1", "created_at is not a time"),
        ("UPDATE annotation SET uuid = 'x' WHERE id = 1", "uuid is not a UUID"),
        ("DELETE FROM annotation WHERE id = 1", "which the log speaks of, was deleted"),
        ("UPDATE article SET meta = 'x'", "meta cannot be read"),
        ("UPDATE article SET added_at = ''", "added_at is not a time"),
        ("UPDATE article SET version_of = 'x'", "version_of is not a UUID"),
        (
            "INSERT INTO excluded (article_id, start, \"end\", kind) VALUES (1, 0, 3, 'x')",
            "is not one of those",
        ),
        (
            "INSERT INTO excluded (article_id, start, \"end\", kind) VALUES (1, 0, 3, 'share')",
            "on excluded text",
        ),
        ("UPDATE project SET value = '99' WHERE name = 'scheme_version'", "has no scheme"),
        ("DROP TRIGGER revision_no_update", "revision_no_update is missing"),
        ("DROP INDEX ix_annotation_label", "ix_annotation_label is missing"),
        (
            "INSERT INTO excluded (article_id, start, \"end\", kind) VALUES (1, 5, 999, 'share')",
            "excluded text 5-999",
        ),
    ],
)
def test_what_was_changed_outside_is_found(worked_on: Workspace, statement: str, sentence: str) -> None:
    again = tampered_with(worked_on, statement)
    assert [one.sentence for one in check(again, Progress()) if sentence in one.sentence]
    again.close()


def test_a_log_with_a_hole_or_a_scribble_is_found(worked_on: Workspace) -> None:
    again = tampered_with(
        worked_on,
        "DROP TRIGGER revision_no_delete",
        "DROP TRIGGER revision_no_update",
        "DELETE FROM revision WHERE number = 2",
        "UPDATE revision SET edit = 'x' WHERE number = 3",
    )
    found = [one.sentence for one in check(again, Progress())]
    assert "The log lacks revision 2." in found
    assert "The log: revision 3 of the log cannot be understood." in found
    again.close()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE article SET title = 'Another'",
        "UPDATE article SET name = 'another.txt'",
        'UPDATE article SET meta = \'{"outlet":"Dally"}\'',
        "UPDATE article SET note = 'Scribble'",
        "UPDATE project SET value = 'Another' WHERE name = 'name'",
        "UPDATE reviewer SET name = 'Mirra' WHERE name = 'Mira'",
        "INSERT INTO status (article_id, reviewer_id, status) VALUES (1, 1, 'done')",
    ],
)
def test_words_that_nothing_else_proves_are_proven(worked_on: Workspace, statement: str) -> None:
    worked_on.rename("Mine")
    again = tampered_with(worked_on, statement)
    found = [one.sentence for one in check(again, Progress())]
    (words,) = (one for one in found if "is not as it was written; the file is damaged" in one)
    assert WHAT_TO_DO in found
    said = first_fault(again, Progress())
    assert said is not None
    assert words == f"{said}."
    saved = rescue(Path(again.target), Path(again.target).with_name("saved.db"), Progress())
    assert saved.is_whole == statement.startswith("INSERT")  # an older version has none
    assert len(saved.told) == int(not saved.is_whole)
    again.close()
    new = Workspace.open(str(saved.path), reviewer="Mira")
    assert check(new, Progress()) == []
    assert first_fault(new, Progress()) is None
    new.close()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE annotation SET attributes = '[1]'",
        "UPDATE annotation SET note = x'ff'",
        "UPDATE annotation SET start = 5.5",
    ],
)
@pytest.mark.parametrize("format_id", ["jsonl", "csv", "jsonl-spans"])
def test_what_no_export_can_write_is_a_sentence(
    worked_on: Workspace, statement: str, format_id: str, tmp_path: Path
) -> None:
    again = tampered_with(worked_on, statement)
    with pytest.raises(DatabaseError, match="was changed outside the program"):
        export(again, EVERYTHING, ExportOptions(format_id), tmp_path / "out", Progress())
    assert not (tmp_path / "out").exists()
    again.close()


@pytest.mark.parametrize(
    "change",
    [
        "words = words || 'x'",
        "at = replace(at, '2026', '2025')",
        "reviewer_id = 3 - reviewer_id",
        "undoes = 1",
        "step = step - 1",
        "article_id = NULL",
        "edit = edit || ' '",
        "digest = x'0011223344556677'",
        "digest = NULL",
    ],
)
def test_a_revision_that_is_not_as_it_was_written(worked_on: Workspace, change: str) -> None:
    again = tampered_with(
        worked_on, "DROP TRIGGER revision_no_update", f"UPDATE revision SET {change} WHERE number = 3"
    )
    found = [one.sentence for one in check(again, Progress())]
    again.close()
    assert (
        "The log: revision 3 of the log is not as it was written; it was changed outside the program."
        in found
    )
    assert not is_whole(Path(worked_on.target))


def test_a_project_whose_revisions_are_all_as_written_is_whole(worked_on: Workspace) -> None:
    worked_on.close()
    assert is_whole(Path(worked_on.target))


def test_a_scheme_that_cannot_be_understood_is_a_sentence(worked_on: Workspace) -> None:
    worked_on.close()
    raw = sqlite3.connect(worked_on.target)
    raw.execute("DROP TRIGGER scheme_no_update")
    raw.execute("UPDATE scheme SET body = '{}'")
    raw.commit()
    raw.close()
    with pytest.raises(DatabaseError, match="version 1 of the scheme cannot be understood"):
        Workspace.open(worked_on.target, reviewer="Mira")


def test_a_link_to_what_was_removed_is_found(worked_on: Workspace, awkward: Article) -> None:
    one, two = worked_on.annotations(awkward.id)
    worked_on.close()
    raw = sqlite3.connect(worked_on.target)
    raw.execute(
        "INSERT INTO link (uuid, type, from_id, to_id, reviewer_id) VALUES ('0f3d9a52-58d6-4e0c-8f17-3c3f6f6b2c11', 'same', 1, 2, 1)"
    )
    raw.execute("UPDATE annotation SET removed = 1 WHERE id = 2")
    raw.commit()
    raw.close()
    again = Workspace.open(worked_on.target, reviewer="Mira")
    *unproven, end = (one.sentence for one in check(again, Progress()))
    assert end == "Link 0f3d9a52-58d6-4e0c-8f17-3c3f6f6b2c11 has an end that was removed."
    assert ["is not as it was written" in one for one in unproven] == [True, True, False]
    assert "annotator rescue" in unproven[-1]
    again.close()
    assert one.id != two.id


def test_a_check_can_be_stopped_and_says_how_far_it_is(
    worked_on: Workspace, make_article: MakeArticle
) -> None:
    worked_on.import_batch([ImportedArticle(make_article("Another."))], words="Import")
    told: list[tuple[int, int | None]] = []

    class Noting(Progress):
        def report(self, done: int, total: int | None, what: str = "") -> None:
            told.append((done, total))
            self.cancel()

    with pytest.raises(Cancelled):
        check(worked_on, Noting())
    assert told == [(1, 2)]


def test_a_backup_says_the_same(worked_on: Workspace, tmp_path: Path) -> None:
    named, beside = backup(worked_on, tmp_path / "copy.db"), backup(worked_on)
    assert named.parent == beside.parent
    assert beside.name.startswith("project.backup.")
    with worked_on.database.read() as t:
        wanted = dump(t, with_log=True)
    for path in (named, beside):
        copy = Workspace.open(str(path), reviewer="Mira")
        with copy.database.read() as t:
            assert dump(t, with_log=True) == wanted
        assert check(copy, Progress()) == []
        assert copy.undo() is not None
        copy.close()
    with pytest.raises(DatabaseError, match="there already"):
        backup(worked_on, named)
