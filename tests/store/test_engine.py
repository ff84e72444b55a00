"""Opening what is there and what is not, writing beside others, and leaving nothing behind."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import shutil
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest

from annotator.errors import AnnotatorError, DatabaseError
from annotator.store import project
from annotator.store.addresses import without_password
from annotator.store.engine import Database
from annotator.store.opening import open_database
from annotator.store.tables import APPLICATION_ID, SCHEMA


def beside(path: Path) -> list[str]:
    return sorted(one.name for one in path.parent.iterdir())


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def made(path: Path) -> Path:
    open_database(str(path), create=True).close()
    return path


def problem_of(target: Path | str, **how: object) -> tuple[str, str]:
    with pytest.raises(DatabaseError) as caught:
        open_database(str(target), **how).close()  # type: ignore[arg-type]
    return caught.value.problem, str(caught.value)


def test_connections_have_the_pragmas(database_path: Path) -> None:
    database = open_database(str(database_path), create=True)
    wanted = {"foreign_keys": 1, "synchronous": 2, "journal_mode": "wal", "application_id": APPLICATION_ID}
    with database.write(patience_ms=77) as t:
        found = {name: t.connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in wanted}
        assert found == wanted
        assert t.connection.exec_driver_sql("PRAGMA busy_timeout").scalar() == 77
    database.close()


def test_closing_leaves_one_whole_file(database_path: Path) -> None:
    database = open_database(str(database_path), create=True)
    with database.write() as t:
        project.put(t, "name", "One")
    with database.read(), database.read():
        pass
    database.close()
    assert beside(database_path) == ["project.db"]
    alone = sqlite3.connect(f"file:{database_path}?immutable=1", uri=True)
    assert alone.execute("SELECT value FROM project").fetchall() == [("One",)]
    alone.close()


def test_a_made_database_is_whole_before_anything_is_written(database_path: Path) -> None:
    database = open_database(str(database_path), create=True)
    assert database.was_made
    assert database_path.stat().st_size > 0
    shutil.copy(database_path, database_path.with_name("copy.db"))
    open_database(str(database_path.with_name("copy.db"))).close()
    database.close()


def test_reading_changes_nothing(database_path: Path) -> None:
    before = digest(made(database_path))
    database = open_database(str(database_path))
    with database.read() as t:
        assert project.get(t, "name") is None
    assert not database.was_made
    database.close()
    assert digest(database_path) == before
    assert beside(database_path) == ["project.db"]


def test_reading_does_not_turn_the_journal_to_wal_but_writing_does(database_path: Path) -> None:
    raw = sqlite3.connect(made(database_path))
    assert raw.execute("PRAGMA journal_mode = DELETE").fetchone() == ("delete",)
    raw.close()
    before = digest(database_path)
    database = open_database(str(database_path))
    with database.read() as t:
        project.get(t, "name")
    assert digest(database_path) == before
    with database.write() as t:
        project.put(t, "name", "One")
        assert t.connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
    database.close()


def test_a_failed_block_writes_nothing(database_path: Path) -> None:
    database = open_database(str(database_path), create=True)

    def fail() -> None:
        with database.write() as t:
            project.put(t, "name", "One")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    with database.read() as t:
        assert project.get(t, "name") is None
    database.close()


def test_a_reader_sees_one_state_while_others_write(database_path: Path) -> None:
    database = open_database(str(database_path), create=True)
    with database.read() as reading:
        assert project.get(reading, "name") is None
        with database.write() as t:
            project.put(t, "name", "One")
        assert project.get(reading, "name") is None
    with database.read() as t:
        assert project.get(t, "name") == "One"
    database.close()


def name_of(database: Database) -> str | None:
    with database.read() as t:
        return project.get(t, "name")


def test_all_that_is_read_in_one_state_is_of_one_state(target: str) -> None:
    database = open_database(target, create=True)
    elsewhere: list[str | None] = []
    with database.one_state():
        assert name_of(database) is None
        with database.write() as t:
            project.put(t, "name", "One")
        with database.one_state():
            assert name_of(database) is None
        assert name_of(database) is None
        other = threading.Thread(target=lambda: elsewhere.append(name_of(database)))
        other.start()
        other.join()
    assert elsewhere == ["One"]
    assert name_of(database) == "One"
    database.close()


def test_after_a_mistake_in_one_state_reading_is_as_before(database_path: Path) -> None:
    database = open_database(str(database_path), create=True)

    def fail() -> None:
        with database.one_state(), database.read():
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    with database.write() as t:
        project.put(t, "name", "One")
    assert name_of(database) == "One"
    database.close()


def test_a_second_writer_is_told_that_it_is_locked_and_a_patient_one_waits(target: str) -> None:
    database = open_database(target, create=True)
    other = open_database(target)
    inside, go_on = threading.Event(), threading.Event()

    def write_slowly() -> None:
        with database.write() as t:
            project.put(t, "name", "One")
            inside.set()
            go_on.wait(30)

    slow = threading.Thread(target=write_slowly)
    slow.start()
    assert inside.wait(30)
    with (
        pytest.raises(DatabaseError, match="being written by somebody else") as caught,
        other.write(patience_ms=5),
    ):
        pass
    assert caught.value.problem == "locked"
    threading.Timer(0.2, go_on.set).start()
    with other.write() as t:
        assert project.get(t, "name") == "One"
    slow.join()
    other.close()
    database.close()


def test_a_missing_file(tmp_path: Path) -> None:
    problem, sentence = problem_of(tmp_path / "none.db")
    assert (problem, "There is no database" in sentence) == ("missing", True)
    problem, sentence = problem_of(tmp_path / "no" / "none.db", create=True)
    assert (problem, "The folder" in sentence) == ("missing", True)
    assert list(tmp_path.iterdir()) == []


def test_an_empty_file_is_refused_and_can_be_made_one(database_path: Path) -> None:
    database_path.touch()
    problem, sentence = problem_of(database_path)
    assert (problem, "0 bytes" in sentence) == ("missing", True)
    assert database_path.stat().st_size == 0
    made(database_path)
    open_database(str(database_path)).close()


def test_a_folder(tmp_path: Path) -> None:
    problem, sentence = problem_of(tmp_path)
    assert (problem, "is a folder" in sentence) == ("foreign", True)


@pytest.mark.parametrize(
    "content", [b"Not a database at all, but long enough to be one.", b"SQL", b"\0" * 8192]
)
def test_a_file_that_is_no_database(database_path: Path, content: bytes) -> None:
    database_path.write_bytes(content)
    for create in (False, True):
        problem, sentence = problem_of(database_path, create=create)
        assert (problem, "is not a database" in sentence) == ("damaged", True)
    assert database_path.read_bytes() == content


def test_somebody_elses_database(database_path: Path) -> None:
    raw = sqlite3.connect(database_path)
    raw.execute("CREATE TABLE project (name TEXT)")
    raw.close()
    before = digest(database_path)
    for create in (False, True):
        assert problem_of(database_path, create=create)[0] == "foreign"
    assert digest(database_path) == before


@pytest.mark.parametrize("version", [f"{SCHEMA + 1:04}", "9999", "beta"])
def test_a_newer_database(database_path: Path, version: str) -> None:
    raw = sqlite3.connect(made(database_path))
    raw.execute("UPDATE alembic_version SET version_num = ?", (version,))
    raw.commit()
    raw.close()
    before = digest(database_path)
    for read_only in (False, True):
        problem, sentence = problem_of(database_path, read_only=read_only)
        assert (problem, "newer version" in sentence) == ("newer", True)
    assert digest(database_path) == before


def test_a_damaged_database(database_path: Path) -> None:
    made(database_path)
    content = bytearray(database_path.read_bytes())
    content[100:] = b"\xa5" * (len(content) - 100)
    database_path.write_bytes(content)
    assert problem_of(database_path)[0] == "damaged"
    database_path.write_bytes(content[:1000])
    assert problem_of(database_path)[0] == "damaged"


def damaged_behind_its_first_half(path: Path) -> Database:
    database = open_database(str(path), create=True)
    with database.write() as t:
        for number in range(2000):
            project.put(t, f"name {number}", "x" * 100)
    database.close()
    content = bytearray(path.read_bytes())
    half = len(content) // 2 // 4096 * 4096
    content[half:] = b"\xa5" * (len(content) - half)
    path.write_bytes(content)
    return open_database(str(path))


def test_damage_found_while_reading(database_path: Path) -> None:
    database = damaged_behind_its_first_half(database_path)
    with pytest.raises(DatabaseError) as caught, database.read() as t:
        t.connection.exec_driver_sql("SELECT count(value) FROM project").all()
    assert caught.value.problem == "damaged"
    database.close()


def test_damage_found_in_one_state_can_be_caught_in_it(database_path: Path) -> None:
    database = open_database(str(database_path), create=True)
    with database.one_state():
        with pytest.raises(DatabaseError) as caught, database.read() as t:
            t.connection.exec_driver_sql("SELECT value FROM nowhere").all()
        assert caught.value.problem == "damaged"
        assert name_of(database) is None
    database.close()


def test_a_database_that_somebody_keeps_locked(database_path: Path) -> None:
    raw = sqlite3.connect(made(database_path), isolation_level=None)
    raw.execute("PRAGMA locking_mode = EXCLUSIVE")
    raw.execute("BEGIN EXCLUSIVE")
    raw.execute("INSERT INTO project (name, value) VALUES ('a', 'b')")
    try:
        assert problem_of(database_path, timeout_ms=10)[0] == "locked"
    finally:
        raw.close()


def test_opened_to_read_only_by_wish(database_path: Path) -> None:
    before = digest(made(database_path))
    database = open_database(str(database_path), read_only=True)
    assert (database.is_writable, database.why_read_only) == (False, "This project was opened to read only.")
    with pytest.raises(DatabaseError, match="read only") as caught, database.write():
        pass
    assert caught.value.problem == "read-only"
    database.close()
    assert (digest(database_path), beside(database_path)) == (before, ["project.db"])


_WITHOUT_RIGHTS = """
import sys
from annotator.errors import DatabaseError
from annotator.services.workspace import Workspace
try:
    workspace = Workspace.open(sys.argv[1], reviewer="Mira", create=True)
    print(workspace.is_writable, workspace.why_read_only, [one.name for one in workspace.articles()])
    workspace.close()
except DatabaseError as error:
    print(error.problem, error)
"""


def _without_rights(path: Path) -> str:
    """What a user sees who may do only what the file's mode says (root may do everything)."""
    command = [sys.executable, "-c", _WITHOUT_RIGHTS, str(path)]
    if os.geteuid() == 0:
        setpriv = shutil.which("setpriv")
        if setpriv is None:
            pytest.skip("root, and no setpriv to give up its rights")
        command = [setpriv, "--bounding-set", "-dac_override,-dac_read_search", *command]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_write_protected_file(tmp_path: Path) -> None:
    path = made(tmp_path / "project.db")
    before = digest(path)
    path.chmod(0o444)
    said = _without_rights(path)
    assert said.startswith("False The file")
    assert "write-protected" in said
    assert (digest(path), beside(path)) == (before, ["project.db"])


def test_a_write_protected_folder(tmp_path: Path) -> None:
    path = made(tmp_path / "folder.d" / "project.db") if (tmp_path / "folder.d").mkdir() is None else tmp_path
    before = digest(path)
    path.parent.chmod(0o555)
    try:
        said = _without_rights(path)
        none = _without_rights(path.with_name("other.db"))
    finally:
        path.parent.chmod(0o755)
    assert said.startswith("False The folder")
    assert none.startswith("read-only Nothing can be written")
    assert (digest(path), beside(path)) == (before, ["project.db"])


_ON_A_FULL_DISK = """
import os, sys
from annotator.errors import DatabaseError
from annotator.store import project
from annotator.store.opening import open_database
path = sys.argv[1]
database = open_database(path, create=True)
kept = 0
def fill():
    global kept
    while True:
        with database.write() as t:
            project.put(t, f"name {kept}", "x" * 2000)
        kept += 1
try:
    fill()
except DatabaseError as error:
    print(error.problem, "|", error)
with database.read() as t:
    print(t.connection.exec_driver_sql("SELECT count(*) FROM project").scalar() == kept > 0, database.integrity())
try:
    database.backup(database.path.with_name("copy.db"))
except DatabaseError as error:
    print(error.problem)
database.close()
print([name for name in sorted(os.listdir(os.path.dirname(path))) if "copy" in name])
try:
    open_database(os.path.join(os.path.dirname(path), "other.db"), create=True)
except DatabaseError as error:
    print(error.problem)
"""


def test_a_full_disk(tmp_path: Path) -> None:
    mount = f"mount -t tmpfs -o size=600k tmpfs {tmp_path}"
    unshare = ["unshare", "--mount", "--map-root-user", "sh", "-c"]
    if (
        shutil.which("unshare") is None
        or subprocess.run([*unshare, mount], capture_output=True, check=False).returncode
    ):
        pytest.skip("no small disk can be mounted here")
    run = f'{mount} && exec "$0" -c "$1" "$2"'
    done = subprocess.run(
        [*unshare, run, sys.executable, _ON_A_FULL_DISK, str(tmp_path / "project.db")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    first, rows, *rest = done.stdout.splitlines()
    assert first.startswith("full | The disk that")
    assert rows == "True []"
    assert rest == ["full", "[]", "full"]


def test_an_unreadable_file(tmp_path: Path) -> None:
    path = made(tmp_path / "project.db")
    path.chmod(0)
    assert _without_rights(path).startswith("missing")


@pytest.mark.parametrize(
    ("target", "problem"),
    [
        ("postgresql://nobody:secret@127.0.0.1:1/nothing", "unreachable"),
        ("mysql://host/name", "unreachable"),
        ("sqlite://", "missing"),
        ("sqlite:///nowhere/at/all.db", "missing"),
        ("postgresql+other://nobody@127.0.0.1:1/nothing", "unreachable"),
    ],
)
def test_addresses_that_lead_nowhere(target: str, problem: str) -> None:
    found, sentence = problem_of(target)
    assert found == problem
    assert "secret" not in sentence


def test_an_sqlite_address_is_a_file(database_path: Path) -> None:
    database = open_database(f"sqlite:///{database_path}", create=True)
    assert (database.path, database.target) == (database_path, f"sqlite:///{database_path}")
    database.close()
    assert database_path.exists()


def test_names_that_mean_something_in_an_address(tmp_path: Path) -> None:
    path = made(tmp_path / "a #1?mode=ro%20 “é”.db")
    assert beside(path) == [path.name]
    open_database(str(path)).close()


def test_a_name_that_is_not_utf8(tmp_path: Path) -> None:
    path = made(tmp_path / os.fsdecode(b"b\xff.db"))
    assert beside(path) == [path.name]
    open_database(str(path)).close()


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("postgresql://ann:secret@host:5432/p", "postgresql://ann@host:5432/p"),
        (
            "postgresql://host/p?user=ann&password=secret&sslmode=require",
            "postgresql://host/p?sslmode=require&user=ann",
        ),
        ("postgresql://ann:sec@ret@host:x/p?password=secret", "postgresql://host:x/p"),
        ("sqlite:///a.db", "sqlite:///a.db"),
        ("folder/a@b.db", "folder/a@b.db"),
    ],
)
def test_a_password_is_not_shown(address: str, shown: str) -> None:
    assert without_password(address) == shown


def test_a_draft_has_no_name_until_it_is_kept(database_path: Path) -> None:
    draft = open_database(str(database_path), create=True, is_draft=True)
    with draft.write() as t:
        project.put(t, "name", "One")
    assert not database_path.exists()
    draft.keep()
    with draft.write() as t:
        project.put(t, "note", "Two")
    draft.close()
    assert beside(database_path) == [database_path.name]
    with open_database(str(database_path)).read() as t:
        assert (project.get(t, "name"), project.get(t, "note")) == ("One", "Two")


def test_a_draft_that_is_not_kept_goes_away(database_path: Path) -> None:
    open_database(str(database_path), create=True, is_draft=True).close()
    assert beside(database_path) == []


def test_a_draft_gives_way_to_what_somebody_else_has_made(database_path: Path) -> None:
    draft = open_database(str(database_path), create=True, is_draft=True)
    made(database_path)
    before = digest(database_path)
    with pytest.raises(DatabaseError, match="made by somebody else in the meantime"):
        draft.keep()
    draft.close()
    assert (beside(database_path), digest(database_path)) == ([database_path.name], before)


def test_a_limit_on_the_size_of_files_is_not_a_lost_connection(database_path: Path) -> None:
    script = (
        "import resource, signal, sys\n"
        "from annotator.errors import DatabaseError\n"
        "from annotator.store import project\n"
        "from annotator.store.opening import open_database\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "database = open_database(sys.argv[1])\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))\n"
        "try:\n"
        "    with database.write() as t:\n"
        "        project.put(t, 'name', 'x' * 1_000_000)\n"
        "except DatabaseError as error:\n"
        "    print(error.problem, error)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(made(database_path))], capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith("full “")
    assert "a limit on the size of files" in done.stdout
    open_database(str(database_path)).close()


def test_a_backup_that_cannot_be_written_names_the_backup(database_path: Path, tmp_path: Path) -> None:
    database = open_database(str(made(database_path)))
    with pytest.raises(DatabaseError, match=r"The backup “.*lost/copy\.db” cannot be written") as caught:
        database.backup(tmp_path / "lost" / "copy.db")
    assert caught.value.problem == "full"
    database.close()


def test_a_backup_is_whole_while_others_write(database_path: Path, tmp_path: Path) -> None:
    database = open_database(str(database_path), create=True)
    with database.write() as t:
        project.put(t, "name", "One")
    copy = tmp_path / "copy.db"
    with database.write() as t:
        project.put(t, "name", "Two")
        database.backup(copy)
    database.close()
    again = open_database(str(copy))
    with again.read() as t:
        assert project.get(t, "name") == "One"
    assert again.integrity() == []
    again.close()
    assert beside(copy) == ["copy.db", "project.db"]


def test_a_backup_overwrites_nothing(database_path: Path, tmp_path: Path) -> None:
    database = open_database(str(database_path), create=True)
    taken = tmp_path / "taken.db"
    taken.write_text("mine")
    with pytest.raises(DatabaseError, match="there already"):
        database.backup(taken)
    with pytest.raises(AnnotatorError):
        database.backup(tmp_path / "no folder" / "copy.db")
    database.close()
    assert taken.read_text() == "mine"
    assert beside(database_path) == ["project.db", "taken.db"]


def test_integrity_names_broken_references(database_path: Path) -> None:
    raw = sqlite3.connect(made(database_path))
    raw.execute("INSERT INTO article_text VALUES (77, 'text of nothing')")
    raw.commit()
    raw.close()
    database = open_database(str(database_path))
    assert [one for one in database.integrity() if "article_text" in one]
    database.close()


def test_a_server_that_holds_somebody_elses_tables(target: str) -> None:
    if not target.startswith("postgresql"):
        pytest.skip("about servers")
    assert problem_of(target)[0] == "missing"
    import sqlalchemy as sa

    engine = sa.create_engine(target.replace("postgresql://", "postgresql+psycopg://", 1))
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE other (a int)")
    engine.dispose()
    assert problem_of(target, create=True)[0] == "foreign"


def test_damage_that_the_driver_cannot_even_describe(database_path: Path) -> None:
    made(database_path)
    content = database_path.read_bytes()
    assert content.count(b"CREATE TABLE link") == 1
    database_path.write_bytes(content.replace(b"CREATE TABLE link", b"CREATE TABLE a \xd0 "))
    problem, sentence = problem_of(database_path)
    assert problem == "damaged"
    assert "damaged" in sentence


def test_a_disk_that_cannot_be_read_is_not_called_damage(
    database_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SQLite says of both that the file is malformed, so the file is read through."""

    def fail(*_: object) -> bytes:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    with closing(open_database(str(made(database_path)))) as database:
        with database.read(), contextlib.suppress(DatabaseError):
            pass
        with pytest.raises(DatabaseError, match="damaged") as caught:
            _meet(database, "SQLITE_CORRUPT")
        assert caught.value.problem == "damaged"
        monkeypatch.setattr(os, "pread", fail)
        with pytest.raises(DatabaseError, match=r"could not be read \(Input/output error\)") as caught:
            _meet(database, "SQLITE_CORRUPT")
        assert caught.value.problem == "unreachable"
    with pytest.raises(DatabaseError, match="could not be read") as caught:
        _meet(database, "SQLITE_IOERR_CORRUPTFS")  # which SQLite calls any EIO
    assert caught.value.problem == "unreachable"


def _meet(database: Database, name: str) -> None:
    error = sqlite3.DatabaseError("database disk image is malformed")
    error.sqlite_errorname = name
    with database.read():
        raise error
