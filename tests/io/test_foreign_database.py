"""Other programs' databases: read from a copy, and nothing in them runs."""

import random
import sqlite3
from pathlib import Path

import pytest

from annotator.errors import InputError
from annotator.io import foreign_database
from annotator.io.findings import Findings
from annotator.io.foreign_database import has_tables, is_foreign, opened
from annotator.io.given import InMemory, given_bytes


def database(path: Path, *statements: str) -> bytes:
    path.unlink(missing_ok=True)
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()
    return path.read_bytes()


def rows(content: bytes, table: str, *columns: str) -> list[dict[str, object]]:
    with opened(given_bytes(content, "x.db"), Findings()) as found:
        return [dict(row) for row in found.rows(table, *columns)]


def test_what_is_there_is_read_and_what_is_not_is_none(tmp_path: Path) -> None:
    content = database(
        tmp_path / "a.db", 'CREATE TABLE "od""d" (a, b)', "INSERT INTO \"od\"\"d\" VALUES ('🙂', x'ff')"
    )
    assert rows(content, 'od"d', "a", "b", "c") == [{"a": "🙂", "b": b"\xff", "c": None}]
    assert rows(content, "nothing", "a") == []
    assert rows(content, 'od"d', "nothing") == []


def test_text_that_is_not_utf_8_is_read_with_replacements(tmp_path: Path) -> None:
    content = database(
        tmp_path / "a.db", "CREATE TABLE t (a TEXT)", "INSERT INTO t VALUES (CAST(x'61ff62' AS TEXT))"
    )
    assert rows(content, "t", "a") == [{"a": "a\ufffdb"}]


def test_a_view_and_a_virtual_table_are_no_tables(tmp_path: Path) -> None:
    endless = "CREATE VIEW documents AS WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x FROM c) SELECT x AS id FROM c"
    content = database(
        tmp_path / "a.db", "CREATE TABLE t (a)", endless, "CREATE VIRTUAL TABLE v USING fts5(a)"
    )
    assert rows(content, "documents", "id") == []
    assert rows(content, "v", "a") == []


def test_a_column_that_computes_is_not_read(tmp_path: Path) -> None:
    made = "CREATE TABLE t (a, b AS (replace(hex(zeroblob(1000000)), '0', 'xxxxxxxxxxxxxxxxxxxx')))"
    content = database(tmp_path / "a.db", made, "INSERT INTO t (a) VALUES (1)")
    assert rows(content, "t", "a", "b") == [{"a": 1, "b": None}]


def test_too_many_rows_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = database(tmp_path / "a.db", "CREATE TABLE t (a)", "INSERT INTO t VALUES (1), (2), (3)")
    monkeypatch.setattr(foreign_database, "MAX_ROWS", 2)
    with pytest.raises(InputError, match="more than 2 rows"):
        rows(content, "t", "a")


def test_too_long_a_reading_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = database(tmp_path / "a.db", "CREATE TABLE t (a)", "INSERT INTO t VALUES (1), (2), (3)")
    monkeypatch.setattr(foreign_database, "_STEPS", 1)
    monkeypatch.setattr(foreign_database, "_MOST_STEPS", 2)
    with pytest.raises(InputError, match="interrupted"):
        rows(content, "t", "a")


def test_too_large_a_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = database(tmp_path / "a.db", "CREATE TABLE t (a)")
    monkeypatch.setattr(foreign_database, "MAX_FILE", 100)
    with pytest.raises(InputError, match="larger than"):
        rows(content, "t", "a")


def test_a_database_in_use_is_read_and_what_lies_beside_it_is_said(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "a.db")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("CREATE TABLE t (a)")
    connection.commit()
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.execute("INSERT INTO t VALUES (1)")
    connection.commit()
    given, findings = given_bytes((tmp_path / "a.db").read_bytes(), "a.db"), Findings()
    given.folder = InMemory({"a.db-wal": b"x"})
    with opened(given, findings) as found:
        assert list(found.tables) == ["t"]
        assert list(found.rows("t", "a")) == []
    assert "a.db-wal were not read" in next(findings.remark_lines())
    connection.close()


def test_our_own_database_is_not_foreign(tmp_path: Path) -> None:
    ours = database(tmp_path / "a.db", f"PRAGMA application_id = {0x416E6E6F}", "CREATE TABLE documents (id)")
    theirs = database(tmp_path / "b.db", "CREATE TABLE documents (id)")
    assert not is_foreign(given_bytes(ours).glimpse())
    assert not has_tables(given_bytes(ours).glimpse(), ("documents",))
    assert has_tables(given_bytes(theirs).glimpse(), ("documents",))
    assert not has_tables(given_bytes(b"documents").glimpse(), ("documents",))


def test_tables_are_found_behind_the_beginning(tmp_path: Path) -> None:
    many = [f"CREATE TABLE {'t' * 200}{n} (a{'b' * 3000})" for n in range(60)]
    content = database(tmp_path / "a.db", *many, "CREATE TABLE documents (id)")
    glimpse = given_bytes(content).glimpse()
    assert b"CREATE TABLE documents" not in glimpse.head
    assert not has_tables(glimpse, ("tags",))


def test_damaged_databases_are_refused_or_read(tmp_path: Path) -> None:
    content = database(
        tmp_path / "a.db", "CREATE TABLE t (a, b)", *(f"INSERT INTO t VALUES ({n}, 'x')" for n in range(50))
    )
    dice, refused = random.Random(1), 0
    for _ in range(300):
        damaged = bytearray(content)
        for _ in range(dice.randrange(1, 9)):
            damaged[dice.randrange(len(damaged))] = dice.randrange(256)
        try:
            rows(bytes(damaged[: dice.choice((len(damaged), dice.randrange(len(damaged))))]), "t", "a", "b")
        except InputError:
            refused += 1
    assert refused


def test_a_damaged_schema_is_told_on_one_line(tmp_path: Path) -> None:
    content = database(tmp_path / "a.db", "CREATE TABLE t (\na,\nb)").replace(b"TABLE t (\n", b'TABLE "t(\n')
    with pytest.raises(InputError, match="malformed database schema") as refused:
        rows(content, "t", "a")
    assert "\n" not in str(refused.value)
