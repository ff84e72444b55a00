"""Rows with digests: whatever is changed past the program is told, and no later edit makes it look sound."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from annotator.model.article import Article
from annotator.model.imported import ImportedArticle
from annotator.services.workspace import Workspace
from annotator.store import proofs, proving
from annotator.store.opening import open_database
from annotator.store.tables import metadata, revision

NEWEST = max((Path(__file__).parents[1] / "databases").glob("*.db"))
ELSEWHERE = {"article_text", "article_source", "article_sketch", "revision"}
"""The first two have their SHA-256 in the article, sketches can be made again, and the log has its own digests."""

OTHER = {
    "INTEGER": "coalesce({0}, 0) + 100",
    "TEXT": "coalesce({0}, '') || 'x'",
    "FLOAT": "coalesce({0}, 0) + 0.5",
}
COLUMNS = [(table, column) for table, columns in proofs.PROVEN.items() for column in columns]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A project that has rows in every table."""
    return Path(shutil.copy(NEWEST, tmp_path / "project.db"))


@pytest.fixture
def opened(path: Path) -> Iterator[Callable[[], Workspace]]:
    made: list[Workspace] = []

    def reopen() -> Workspace:
        made.append(Workspace.open(str(path), reviewer="Mira"))
        return made[-1]

    yield reopen
    for one in made:
        one.close()


def written(path: Path, *statements: str) -> None:
    """Writes into the file as another program does."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        (lock,) = connection.execute(
            "SELECT sql FROM sqlite_master WHERE name = 'scheme_no_update'"
        ).fetchone()
        connection.execute("DROP TRIGGER scheme_no_update")
        for statement in statements:
            connection.execute(statement)
        connection.execute(lock)


def told(workspace: Workspace) -> list[str]:
    with workspace.database.read() as t:
        return [one.words for one in proving.faults(t)]


def test_every_column_of_every_table_is_proven_or_needs_not_be() -> None:
    for table in metadata.sorted_tables:
        if table.name not in ELSEWHERE:
            assert set(proofs.PROVEN[table.name]) == set(table.c.keys()) - {"id", "digest"}
    assert set(metadata.tables) - ELSEWHERE == set(proofs.PROVEN)
    assert set(proofs.HELD) == set(revision.c.keys()) - {"digest"}


def test_every_table_has_rows_here_and_all_of_them_are_sound(
    path: Path, opened: Callable[[], Workspace]
) -> None:
    assert told(opened()) == []
    with closing(sqlite3.connect(path)) as connection:
        for table in proofs.PROVEN:
            count, digests = connection.execute(
                f"SELECT count(*), count(DISTINCT digest) FROM {table} WHERE length(digest) = {proofs.BYTES}"
            ).fetchone()
            assert count == digests > 0, table


@pytest.mark.parametrize(("table", "column"), COLUMNS)
def test_whatever_is_changed_is_told(path: Path, table: str, column: str) -> None:
    kind = str(metadata.tables[table].c[column].type).replace("DOUBLE", "FLOAT")
    other = OTHER[kind].format(f'"{column}"')
    written(path, f'UPDATE {table} SET "{column}" = {other} WHERE rowid = (SELECT min(rowid) FROM {table})')
    database = open_database(str(path), read_only=True)
    with database.read() as t:
        (fault,) = proving.faults(t)
    database.close()
    assert fault.words.endswith(
        "is not as it was written; the file is damaged, or another program has changed it"
    )


def test_rows_of_another_program_are_told(path: Path, opened: Callable[[], Workspace]) -> None:
    written(path, "INSERT INTO project (name, value) VALUES ('of', 'another')")
    assert told(opened())[0].startswith("The setting “of” of the project")


@pytest.mark.parametrize("value", ["x'ff00'", "5.25", "''", "-9223372036854775808"])
def test_so_is_what_is_no_text(path: Path, opened: Callable[[], Workspace], value: str) -> None:
    written(path, f"UPDATE link SET note = {value} WHERE id = 1", "UPDATE link SET note = NULL WHERE id = -1")
    assert len(told(opened())) == (value != "''")


def test_an_edit_does_not_make_a_changed_row_look_sound(path: Path, opened: Callable[[], Workspace]) -> None:
    written(path, 'UPDATE article SET meta = \'{"outlet":"Dally"}\' WHERE id = 1')
    workspace = opened()
    first = workspace.articles()[0]
    assert first.meta == {"outlet": "Dally"}
    workspace.describe(first.id, {}, note="Read with care")
    workspace.remove_article(first.id)
    workspace.undo()
    (words,) = told(workspace)
    assert words.startswith("what is kept of the article")


def test_nor_do_removing_and_bringing_back(path: Path, opened: Callable[[], Workspace]) -> None:
    with closing(sqlite3.connect(path)) as connection:
        key, uuid, note = connection.execute(
            "SELECT id, uuid, note FROM annotation WHERE removed = 0 AND id NOT IN (SELECT to_id FROM link)"
        ).fetchone()
    written(path, f"UPDATE annotation SET note = 'Scribble' WHERE id = {key}")
    workspace = opened()
    workspace.remove([uuid])
    assert len(told(workspace)) == 1
    workspace.undo()
    assert len(told(workspace)) == 1
    workspace.set_note(uuid, "Mine")
    assert len(told(workspace)) == 1
    workspace.set_note(uuid, note)
    (words,) = told(workspace)  # the moment of the change is another one than was written
    assert uuid in words


def test_what_was_there_put_back_is_sound_again(path: Path, opened: Callable[[], Workspace]) -> None:
    workspace = opened()
    workspace.rename("As it was")
    written(path, "UPDATE project SET value = 'Of another' WHERE name = 'name'")
    assert told(workspace) == [
        "The setting “name” of the project is not as it was written; the file is damaged, or another program has changed it"
    ]
    workspace.rename("Mine")
    assert len(told(workspace)) == 1
    workspace.rename("As it was")
    assert told(workspace) == []


def test_rows_are_looked_at_piece_by_piece(
    workspace: Workspace, make_article: Callable[..., Article], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(proving, "AT_ONCE", 2)
    workspace.import_batch([ImportedArticle(make_article(f"Text {n}.")) for n in range(5)], words="Import")
    workspace.close()
    written(Path(workspace.target), "UPDATE article SET title = 'x' WHERE id = 5")
    with workspace.database.read() as t:
        after, pieces = 0, 0
        while after is not None:
            found, after = proving.piece(t, metadata.tables["article"], after)
            pieces += 1
    assert pieces == 3
    assert [one.article for one in found] == [workspace.articles()[4].id]


def test_what_was_written_once_is_counted_so_for_ever() -> None:
    row = (
        "0d9d2c4e-6a3e-4a39-8d0c-0f3f6a0a3c11",
        "same",
        1,
        2,
        1,
        "Note 🙂 e\u0301 \U0001faef \\ \u2028 \x01 \x7f",
        0,
    )
    assert proofs.digest_of("link", row).hex() == "2585135f4953ded5"
    numbers = (*range(16), 0.1)
    assert proofs.digest_of("suggestion", numbers).hex() == "2339eccc89267158"
    assert proofs.digest_of("suggestion", (*range(16), 1)) == proofs.digest_of(
        "suggestion", (*range(16), 1.0)
    )
    assert proofs.digest_of("link", ("\ud800",)) != proofs.digest_of("link", ("\ud801",))
