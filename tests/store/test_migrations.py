"""A made database is what the migrations make; an older one is copied, brought up to date, and never left halfway."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest
import sqlalchemy as sa

from annotator.errors import DatabaseError
from annotator.services import checking
from annotator.services.jobs import Progress
from annotator.services.workspace import Workspace
from annotator.store import making
from annotator.store.dump import dump
from annotator.store.opening import open_database
from annotator.store.sqlite import SqliteBackend
from annotator.store.tables import SCHEMA

DATABASES = Path(__file__).resolve().parents[1] / "databases"

NEWEST = f"{SCHEMA:04}"

_NEXT = f"""
import sqlalchemy as sa
from alembic import op
revision = "{SCHEMA + 1:04}"
down_revision = "{NEWEST}"
def upgrade():
    with op.batch_alter_table("article") as article:
        article.add_column(sa.Column("shelf", sa.Text))
        article.alter_column("title", new_column_name="heading")
"""
_BREAKING = (
    _NEXT
    + """
    op.execute("INSERT INTO article_text VALUES (999, 'of nothing')")
"""
)


def _schema(path: Path) -> dict[tuple[str, str], str]:
    raw = sqlite3.connect(path)
    rows = raw.execute("SELECT type, name, sql FROM sqlite_master").fetchall()
    raw.close()
    # Blanks do not count: SQLite writes a column that was added later on the line of the one before it.
    return {(kind, name): " ".join((sql or "").split()) for kind, name, sql in rows}


def _backend(path: Path, *, create: bool = False) -> SqliteBackend:
    return SqliteBackend(path, create=create, read_only=False, timeout_ms=1000)


def _scripts(folder: Path, second: str) -> Path:
    shutil.copytree(making.MIGRATIONS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "versions" / f"{SCHEMA + 1:04}_next.py").write_text(second)
    return folder


def test_a_made_database_is_what_the_migrations_make(tmp_path: Path) -> None:
    made, migrated = tmp_path / "made.db", tmp_path / "migrated.db"
    open_database(str(made), create=True).close()
    backend = _backend(migrated, create=True)
    engine = backend.engine()
    making.upgrade_all(backend, engine)
    engine.dispose()
    backend.keep()
    assert _schema(made) == _schema(migrated)
    assert len(_schema(made)) > 30


def test_the_same_on_a_server(target: str) -> None:
    if not target.startswith("postgresql"):
        pytest.skip("about servers")
    from annotator.store.postgresql import PostgresqlBackend

    url = sa.make_url(target)
    backend = PostgresqlBackend(url, read_only=False)
    engine = backend.engine()
    found: list[object] = []
    for make in (lambda: making.make(backend, engine), lambda: making.upgrade_all(backend, engine)):
        make()
        with engine.begin() as connection:
            looked = sa.inspect(connection)
            found.append(
                {
                    name: (
                        [
                            (one["name"], str(one["type"]), one["nullable"], one["default"])
                            for one in looked.get_columns(name)
                        ],
                        sorted(one["name"] or "" for one in looked.get_indexes(name)),
                        sorted(one["name"] or "" for one in looked.get_check_constraints(name)),
                        sorted(one["name"] or "" for one in looked.get_foreign_keys(name)),
                        looked.get_pk_constraint(name)["name"],
                        connection.exec_driver_sql(
                            f"SELECT count(*) FROM pg_trigger WHERE tgrelid = '{name}'::regclass AND NOT tgisinternal"
                        ).scalar(),
                    )
                    for name in looked.get_table_names()
                }
            )
            connection.exec_driver_sql("DROP SCHEMA public CASCADE")
            connection.exec_driver_sql("CREATE SCHEMA public")
    engine.dispose()
    assert found[0] == found[1]


def test_an_older_database_is_copied_and_brought_up_to_date(tmp_path: Path) -> None:
    path = Path(shutil.copy(DATABASES / f"{NEWEST}.db", tmp_path / "project.db"))
    before = path.read_bytes()
    backend = _backend(path)
    engine = backend.engine()
    saved = making.migrate(backend, engine, SCHEMA, scripts=_scripts(tmp_path / "scripts", _NEXT))
    with engine.connect() as connection:
        assert making.schema_version(connection) == SCHEMA + 1
        columns = [row[1] for row in connection.exec_driver_sql("PRAGMA table_info(article)")]
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
        kept = connection.exec_driver_sql("SELECT count(*) FROM annotation").scalar()
        assert backend.integrity(connection) == []
    engine.dispose()
    assert {"shelf", "heading"} <= set(columns)
    assert "title" not in columns
    assert kept
    assert saved is not None
    assert saved.parent == tmp_path
    old = Workspace.open(str(saved), reviewer="Mira")
    assert checking.check(old, Progress()) == []
    old.close()
    assert (DATABASES / f"{NEWEST}.db").read_bytes() == before


def test_a_migration_that_fails_leaves_everything_as_it_was(tmp_path: Path) -> None:
    path = Path(shutil.copy(DATABASES / f"{NEWEST}.db", tmp_path / "project.db"))
    schema = _schema(path)
    backend = _backend(path)
    engine = backend.engine()
    scripts = _scripts(tmp_path / "scripts", _BREAKING)
    with pytest.raises(DatabaseError, match="stays as it was"):
        making.migrate(backend, engine, SCHEMA, scripts=scripts)
    engine.dispose()
    assert _schema(path) == schema
    open_database(str(path)).close()


def test_an_older_database_that_can_only_be_read(tmp_path: Path) -> None:
    path = Path(shutil.copy(DATABASES / f"{NEWEST}.db", tmp_path / "project.db"))
    raw = sqlite3.connect(path)
    raw.execute("UPDATE alembic_version SET version_num = '0000'")
    raw.commit()
    raw.close()
    with pytest.raises(DatabaseError, match=r"Open it once in the window, .* then try again") as caught:
        open_database(str(path), read_only=True)
    assert caught.value.problem == "read-only"


@pytest.mark.parametrize("is_asked", [True, False])
def test_an_older_database_that_may_not_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, is_asked: bool
) -> None:
    path = Path(shutil.copy(DATABASES / "0001.db", tmp_path / "project.db"))
    monkeypatch.setattr(SqliteBackend, "_what_forbids_writing", lambda _self: "The file may not be written.")
    with pytest.raises(DatabaseError, match=r"Put a copy of it into a folder that may be written") as caught:
        open_database(str(path), read_only=is_asked)
    assert caught.value.problem == "read-only"


def test_an_older_database_that_has_columns_of_a_newer_one_is_damaged(tmp_path: Path) -> None:
    path = Path(shutil.copy(DATABASES / "0001.db", tmp_path / "project.db"))
    raw = sqlite3.connect(path)
    raw.execute("ALTER TABLE annotation ADD COLUMN placed TEXT NOT NULL DEFAULT ''")
    raw.close()
    with pytest.raises(DatabaseError, match="is damaged") as caught:
        open_database(str(path))
    assert caught.value.problem == "damaged"


def test_there_is_a_database_of_every_version() -> None:
    assert sorted(path.stem for path in DATABASES.glob("*.db")) == [f"{n:04}" for n in range(1, SCHEMA + 1)]


@pytest.mark.parametrize("path", sorted(DATABASES.glob("*.db")), ids=lambda path: path.name)
def test_every_past_database_opens_is_sound_and_can_be_worked_on(path: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copy(path, tmp_path / "project.db"))
    workspace = Workspace.open(str(copy), reviewer="Mira")
    try:
        assert checking.check(workspace, Progress()) == []
        with workspace.database.read() as t:
            before = dump(t)
        kinds = {record[0] for record in before}
        assert kinds >= {"project", "scheme", "article", "source", "status", "excluded", "annotation", "link"}
        assert workspace.undo() is not None
        assert workspace.redo() is not None
        with workspace.database.read() as t:
            assert dump(t) == before
    finally:
        workspace.close()


def test_a_database_of_the_second_version_holds_what_that_brought() -> None:
    raw = sqlite3.connect(f"file:{DATABASES / '0002.db'}?mode=ro&immutable=1", uri=True)
    try:
        assert raw.execute("SELECT state, count(*) FROM suggestion GROUP BY state ORDER BY state").fetchall() == [
            ("accepted", 1), ("open", 1), ("rejected", 1),
        ]  # fmt: skip
        assert raw.execute("SELECT count(*) FROM annotation WHERE placed = 'quote'").fetchone() == (1,)
    finally:
        raw.close()
