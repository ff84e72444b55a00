"""Migrations that are interrupted, on a full disk, or by two at once: the old or the new state, nothing between."""

from __future__ import annotations

import json
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy as sa

from annotator.errors import DatabaseError
from annotator.services import checking
from annotator.services.jobs import Progress
from annotator.services.workspace import Workspace
from annotator.store.opening import open_database
from annotator.store.proofs import BYTES, PROVEN
from annotator.store.tables import SCHEMA

from .migrating_with_kills import Content, content

HERE = Path(__file__).resolve().parent
FIRST = HERE.parent / "databases" / "0001.db"

SAME = ("article_source", "article_text")
NEW = {"suggestion", "carried", "article_sketch"}


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return Path(shutil.copy(FIRST, tmp_path / "project.db"))


def columns(path: Path, table: str) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]


def test_the_first_version_has_every_field_as_it_was(old: Path) -> None:
    before = content(old)
    of_annotations = columns(old, "annotation")
    open_database(str(old)).close()
    after = content(old)
    assert set(after) == set(before) | NEW
    for name in (*SAME, *PROVEN.keys() & set(before)):
        assert columns(old, name)[-1] == ("digest" if name in PROVEN else columns(old, name)[-1])
        held = [row[:-1] if name in PROVEN else row for row in after[name]]
        assert held == [(*row, "") if name == "annotation" else row for row in before[name]]
        assert name not in PROVEN or len({row[-1] for row in after[name]}) == len(held)
    assert columns(old, "annotation") == [*of_annotations, "placed", "digest"]
    assert len(before["annotation"]) > 2
    assert [row[:-1] for row in after["revision"]] == before["revision"]
    assert {len(row[-1]) for row in after["revision"]} == {BYTES}
    assert len(set(after["revision"])) > 2
    assert [after[name] for name in sorted(NEW)] == [[], [], []]
    assert after["alembic_version"] == [(f"{SCHEMA:04}",)]
    assert len([row for row in before["sqlite_sequence"] if row not in after["sqlite_sequence"]]) == 0


def test_killed_at_every_statement_it_is_the_old_or_the_new(tmp_path: Path) -> None:
    command = [sys.executable, str(HERE / "migrating_with_kills.py"), str(FIRST), str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=280)
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    assert said["wrong"] == []
    assert said["killed"] > 25


class _Stopped(Exception):  # noqa: N818 - no error of the program
    pass


def _fault_full() -> Exception:
    error = sqlite3.OperationalError("database or disk is full")
    error.sqlite_errorname = "SQLITE_FULL"  # pyright: ignore[reportAttributeAccessIssue] - as the driver sets it
    return error


@pytest.mark.parametrize(("fault", "seen_as"), [(_fault_full, DatabaseError), (_Stopped, _Stopped)])
def test_a_fault_at_any_statement_leaves_the_old(
    old: Path, fault: Callable[[], Exception], seen_as: type[Exception]
) -> None:
    before = content(old)
    limit = seen = 0

    def count(*_given: object) -> None:
        nonlocal seen
        seen += 1
        if seen == limit:
            raise fault()

    sa.event.listen(sa.Engine, "before_cursor_execute", count)
    try:
        while True:
            limit, seen = limit + 1, 0
            try:
                open_database(str(old)).close()
            except seen_as:
                assert content(old) == before
            else:
                break
    finally:
        sa.event.remove(sa.Engine, "before_cursor_execute", count)
    assert limit > 15
    _check_whole(old)


def test_a_disk_that_is_full_after_so_many_pages_leaves_the_old(old: Path) -> None:
    before = content(old)
    room, sentences = 0, set[str]()

    def limit(raw: sqlite3.Connection, _record: object) -> None:
        pages = raw.execute("PRAGMA page_count").fetchone()[0]
        raw.execute(f"PRAGMA max_page_count = {pages + room}")

    sa.event.listen(sa.Engine, "connect", limit)
    try:
        while True:
            try:
                open_database(str(old)).close()
                break
            except DatabaseError as error:
                sentences.add(f"{error.problem}: {error.sentence}")
                assert content(old) == before
                room += 1
    finally:
        sa.event.remove(sa.Engine, "connect", limit)
    assert room > 3
    assert sentences == {f"full: The disk that “{old}” is on is full. Free some space, then try again."}
    _check_whole(old)


def test_no_room_for_the_backup_is_said_and_nothing_begun(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = content(old)
    monkeypatch.setattr(
        "annotator.store.sqlite_copy.aside_of", lambda path: path.with_name("no-folder") / path.name
    )
    with pytest.raises(DatabaseError, match=r"The backup “.*” cannot be written"):
        open_database(str(old))
    assert content(old) == before
    assert [one.name for one in old.parent.iterdir()] == [old.name]


def test_two_processes_that_open_it_at_once_both_find_the_new(old: Path) -> None:
    code = "import sys; from annotator.store.opening import open_database; open_database(sys.argv[1]).close()"
    both = [
        subprocess.Popen([sys.executable, "-c", code, str(old)], stderr=subprocess.PIPE) for _ in range(2)
    ]
    for one in both:
        _, said = one.communicate(timeout=120)
        assert (one.returncode, said) == (0, b"")
    _check_whole(old)


def test_an_old_database_in_a_file_that_can_only_be_read(old: Path) -> None:
    before = old.read_bytes()
    with pytest.raises(DatabaseError, match="Open it once in the window") as caught:
        open_database(str(old), read_only=True)
    assert caught.value.problem == "read-only"
    assert old.read_bytes() == before
    assert [one.name for one in old.parent.iterdir()] == [old.name]


@pytest.mark.parametrize("read_only", [False, True])
def test_a_newer_one_is_left_alone_and_says_so(old: Path, read_only: bool) -> None:
    with closing(sqlite3.connect(old)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = ?", (f"{SCHEMA + 1:04}",))
    before = old.read_bytes()
    with pytest.raises(
        DatabaseError, match=r"was made with a newer version of Annotator .*Update Annotator"
    ) as caught:
        open_database(str(old), read_only=read_only)
    assert caught.value.problem == "newer"
    assert old.read_bytes() == before


def _check_whole(path: Path) -> None:
    expected: Content = content(path)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    workspace = Workspace.open(str(path), reviewer="Mira")
    try:
        assert checking.check(workspace, Progress()) == []
    finally:
        workspace.close()
    assert content(path) == expected
    assert expected["alembic_version"] == [(f"{SCHEMA:04}",)]
    assert list(path.parent.glob("project.version-1.*.db"))
