"""Databases of other programs (SQLite), read from a copy: the file itself may be in use. Nothing in them runs.

The copy is opened as unchangeable; views, virtual tables, functions and extensions are out of reach, and rows, bytes and
steps have limits, so that a database made to do harm is refused with a sentence.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from annotator.errors import InputError
from annotator.io.findings import Findings
from annotator.io.given import MAX_FILE, GivenFile, Glimpse

Value = str | int | float | bytes | None
"""What a cell holds: SQLite lets any column hold any of these."""

Row = Mapping[str, Value]

MAX_ROWS = 1_000_000
"""Rows of one table that are read."""

MAX_CELL = 64 * 1024 * 1024
"""Bytes that one cell may have: as many as one text."""

_OWN_MARK = b"Anno"
_OWN_MARK_AT = 68
_STEPS = 1_000_000
_MOST_STEPS = 1_000
_ERRORS = (sqlite3.Error, ValueError, OverflowError)
"""What `sqlite3` raises; the second, if a damaged name in its own message is not UTF-8."""

_ALLOWED = frozenset((sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ))


class ForeignDatabase:
    """An opened copy.

    Attributes:
        tables: Names of the tables proper, with their statements as they were made.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        found = self._select("SELECT name, sql FROM sqlite_master WHERE type = 'table'", "The list of tables")
        self.tables: dict[str, str] = {
            name: made
            for name, made in found
            if isinstance(name, str) and isinstance(made, str) and made[:13].upper() == "CREATE TABLE "
        }

    def rows(self, table: str, *columns: str) -> Iterator[Row]:
        """The rows of a table in the order of their row ids; columns that it lacks are None, as is a table that is not there.

        Raises:
            InputError: It cannot be read, or has too many rows.
        """
        if table not in self.tables:
            return
        there = self._columns(table)
        wanted = [each for each in columns if each in there]
        if not wanted:
            return
        missing = dict.fromkeys((each for each in columns if each not in there), None)
        names = ", ".join(map(_quoted, wanted))
        statement = f"SELECT {names} FROM {_quoted(table)}"  # noqa: S608 - quoted names of what is there; a name cannot be bound
        for row in self._select(statement, f"The table “{table}”"):
            yield {**missing, **dict(zip(wanted, row, strict=True))}

    def count(self, table: str) -> int:
        """How many rows a table has; 0 if it is not there."""
        if table not in self.tables:
            return 0
        statement = f"SELECT 1 FROM {_quoted(table)}"  # noqa: S608 - as above
        return sum(1 for _ in self._select(statement, f"The table “{table}”"))

    def _columns(self, table: str) -> frozenset[str]:
        """The columns that hold what they say: none that is computed when it is read."""
        found = self._select(f"PRAGMA table_xinfo({_quoted(table)})", f"The table “{table}”")
        return frozenset(str(name) for _, name, *_, hidden in found if not hidden)

    def _select(self, statement: str, what: str) -> Iterator[tuple[Value, ...]]:
        try:
            with closing(self._connection.execute(statement)) as cursor:
                for number, row in enumerate(cursor):
                    if number >= MAX_ROWS:
                        raise InputError(f"{what} has more than {MAX_ROWS:,} rows, the limit.")
                    yield row
        except _ERRORS as error:
            raise InputError(f"{what} cannot be read: {_said(error)}. The file may be damaged.") from None


def is_foreign(glimpse: Glimpse) -> bool:
    """Whether a file is an SQLite database and not one of ours."""
    return glimpse.is_sqlite and glimpse.head[_OWN_MARK_AT : _OWN_MARK_AT + len(_OWN_MARK)] != _OWN_MARK


def has_tables(glimpse: Glimpse, names: Sequence[str]) -> bool:
    """Whether a file is another program's database with tables of these names.

    The beginning of the file tells it mostly; a copy is opened only if its list of tables lies further on.
    """
    if not is_foreign(glimpse):
        return False
    if all(f"CREATE TABLE {name} ".encode() in glimpse.head for name in names):
        return True
    if b"CREATE TABLE" in glimpse.head and not any(name.encode() in glimpse.head for name in names):
        return False
    if glimpse.file is None:
        return False
    try:
        with opened(glimpse.file, Findings()) as database:
            return all(name in database.tables for name in names)
    except InputError:
        return False


@contextmanager
def opened(given: GivenFile, findings: Findings) -> Generator[ForeignDatabase]:
    """A copy of the file, opened to be read.

    Args:
        given: Read whole; a write-ahead log beside it is not, which is remarked.
        findings: Takes the remarks.

    Raises:
        InputError: It is no database, damaged, or larger than a file may be.
    """
    if f"{given.name}-wal" in given.folder.names():
        findings.remark(
            f"Changes that lie in {given.name}-wal were not read: close the project in its program, then import again."
        )
    with TemporaryDirectory(prefix="annotator-") as folder:
        copy = Path(folder) / "copy.db"
        _copy(given, copy)
        try:
            connection = sqlite3.connect(f"{copy.as_uri()}?mode=ro&immutable=1", uri=True)
        except _ERRORS as error:
            raise InputError(f"The database cannot be opened: {_said(error)}.") from None
        with closing(connection):
            _guard(connection)
            yield ForeignDatabase(connection)


def _copy(given: GivenFile, place: Path) -> None:
    given.stream.seek(0)
    size = 0
    with place.open("wb") as copy:
        while piece := given.stream.read(1 << 20):
            size += len(piece)
            if size > MAX_FILE:
                raise InputError(f"The database is larger than {MAX_FILE // 2**20:,} MB, the limit.")
            copy.write(piece)


def _guard(connection: sqlite3.Connection) -> None:
    """Leaves nothing allowed but to read columns of tables, within limits."""
    connection.text_factory = _decoded
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, MAX_CELL)
    connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
    try:
        for pragma in ("query_only = 1", "trusted_schema = 0", "cell_size_check = 1", "mmap_size = 0"):
            connection.execute(f"PRAGMA {pragma}").close()
    except _ERRORS as error:
        raise InputError(f"The database cannot be read: {_said(error)}. The file may be damaged.") from None
    connection.set_authorizer(_authorised)
    steps = iter(range(_MOST_STEPS))
    connection.set_progress_handler(lambda: next(steps, None) is None, _STEPS)


def _decoded(given: bytes) -> str:
    return given.decode(errors="replace")


def _authorised(action: int, *names: str | None) -> int:
    is_allowed = action in _ALLOWED or (action == sqlite3.SQLITE_PRAGMA and names[:1] == ("table_xinfo",))
    return sqlite3.SQLITE_OK if is_allowed else sqlite3.SQLITE_DENY


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _said(error: Exception) -> str:
    """SQLite's words on one line; it repeats a whole CREATE TABLE that it cannot read."""
    return " ".join(str(error).split())[:200]
