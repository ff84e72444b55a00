"""SQLite: one file, write-ahead log, every commit flushed."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import time
from collections.abc import Callable, Generator
from contextlib import AbstractContextManager
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.dialects.sqlite.base import SQLiteCompiler
from sqlalchemy.pool import ConnectionPoolEntry, PoolProxiedConnection, QueuePool

from annotator.errors import Cancelled, DatabaseError
from annotator.store import column_types, connecting, on_disk, problems, sqlite_copy, strange_log, whereabouts
from annotator.store.aside import aside_of, check_whole, remove_aside, take_name
from annotator.store.permissions import give, make_private, permissions_of
from annotator.store.sqlite_file import check_file, check_name, is_protected
from annotator.store.tables import APPLICATION_ID, structure

_POOL = 8
_LEAVING_MS = 200  # waits for readers when the file was taken away: the window may stand still meanwhile
_LOOKING_MS = 10
_KIB_READING = 200  # cache of a project that is only read, which is read from end to end
_PROTECTED = "The file “{name}” is write-protected. You can read; to label, work on a copy."


class _Compiler(SQLiteCompiler):
    """Takes hints to tables as they are (``INDEXED BY``), which SQLAlchemy leaves out for SQLite."""

    def get_from_hint_text(self, table: object, text: str | None) -> str | None:  # noqa: ARG002 - SQLAlchemy's
        return text


class SqliteBackend:
    """A database in a file. See `annotator.store.backend.Backend`.

    Raises:
        DatabaseError: There is no such file (and none is to be made), or it is no SQLite file.
    """

    def __init__(
        self, path: Path, *, create: bool, read_only: bool, timeout_ms: int, like: Path | None = None
    ) -> None:
        check_name(path)
        self.path: Path | None = path
        self.name = str(path)
        self.is_aside = create and not read_only and not path.exists()
        self._named = path
        self._file = path
        self._timeout_ms, self._like = timeout_ms, like
        self._is_wal = False
        self._has_written = False
        self._is_closed = False
        self._whereabouts = whereabouts.Whereabouts(self.name)
        check_file(path, create=create and not read_only)
        self._file = Path(os.path.realpath(path))  # beside which SQLite keeps the log, whatever leads there
        forbids = self._what_forbids_writing()
        self.could_be_written = forbids is None
        self.why_read_only = "This project was opened to read only." if read_only else forbids
        self._mode = self._open_mode(create=create, is_asked=read_only)
        if self.is_aside:
            self._file = aside_of(path)
            remove_aside(self._file)
            if like is not None:
                make_private(self._file)

    def keep(self) -> None:
        """Gives a file that was made aside its name. Nothing may be connected to it.

        Raises:
            FileExistsError: Somebody else has made one of that name.
            DatabaseError: It is not whole.
        """
        if self.is_aside:
            check_whole(self._file, self._named)
            aside, self._file = self._file, self._named
            self.is_aside = False
            self._whereabouts.forget()
            if self._like is not None:
                give(aside, permissions_of(self._like))
            try:
                strange_log.wait_for(self._named)
                take_name(aside, self._named)
            finally:
                remove_aside(aside)

    def discard(self) -> None:
        """Lets go of the file; removes one that was made aside and was not kept."""
        self._is_closed = True
        if self.is_aside:
            remove_aside(self._file)

    def engine(self) -> Engine:
        """An engine whose connections are set up before their first transaction."""
        made = create_engine(
            "sqlite://",
            creator=self._connect,
            poolclass=QueuePool,
            pool_size=_POOL,
            max_overflow=_POOL,
            hide_parameters=True,
        )
        made.dialect.statement_compiler = _Compiler
        event.listen(made, "checkin", self._on_checkin)
        return made

    def check_in_place(self) -> None:
        """Raises DatabaseError if the file, or its log, is not the one that is connected any more."""
        self._whereabouts.check(self._file, has_log=self._is_wal)

    def leave(self, engine: Engine) -> None:
        """Makes the file that is connected whole by itself, wherever it is by now, and takes its log away.

        SQLite does neither at closing when the file has another name by then. The file would lack the latest changes, and the
        one that took its place would get them, since the log is known by the name alone.
        """
        is_there = self._whereabouts.is_of(on_disk.identity(self._file))
        if is_there or not self._is_wal or self._whereabouts.is_cut_off:
            return
        is_taken_up = strange_log.is_open_elsewhere(self._file)
        if not self._whereabouts.may_fold_in(self._file, is_taken_up=is_taken_up):
            return
        _, before = on_disk.state(self._file)
        if before is not None and not self._folded_in(engine, "TRUNCATE", _LEAVING_MS):
            return
        # Else another process would commit into a log that nobody finds any more.
        with self._as_writer(engine) as is_writer:
            _, now = on_disk.state(self._file)
            if not is_writer or now not in (None, before):
                return
            is_blank = now is None and (not self._whereabouts.is_shut or self._whereabouts.blank_index())
            if not strange_log.is_open_elsewhere(self._file):  # or waits to get in
                self._whereabouts.take_log_away(self._file)
        if is_blank:
            self._whereabouts.let_in()

    def come_back(self, engine: Engine) -> None:
        """Connects anew if the file is back whose log was taken away."""
        if self._is_back():
            engine.dispose()

    def _is_back(self) -> bool:
        return self._whereabouts.is_cut_off and self._whereabouts.is_of(on_disk.identity(self._file))

    def is_doubtful(self) -> bool:
        """Whether somebody has written over the file, by all that can be seen from outside."""
        return self._is_wal and self.why_read_only is None and self._whereabouts.is_doubtful(self._file)

    def look_anew(self, engine: Engine) -> None:
        """Closes everything without writing into the file, so that what is read next is read from it."""
        self._whereabouts.let_go_of_log(self._file, engine.dispose)

    def condemn(self) -> None:
        """What is in the file is another project, or none: it is neither read nor written as this one."""
        self._whereabouts.condemn(self._file)

    def is_cut_short(self) -> bool:
        """Whether the file holds no project by itself, or not all of one."""
        return self._is_wal and self._whereabouts.is_cut_short()

    def committing(self) -> AbstractContextManager[None]:
        """In the block, SQLite writes into the log, and copies it into the file if it has grown large."""
        return self._whereabouts.committing(self._file)

    def shut(self) -> None:
        """Nobody else gets to the log until it is empty, unless somebody else has it open already."""
        self._whereabouts.shut(self._file)

    def is_shut(self) -> bool:
        """Whether it is so."""
        return self._whereabouts.is_shut

    def settle(self, engine: Engine, turn: Callable[[], AbstractContextManager[float | None]]) -> bool:
        """Empties the log, as far as nobody is busy: nobody waits for the disk while another writes, but for a moment.

        Whoever opens a file that has taken the place of this one gets nothing then that is not its own: neither from the log
        nor from its index, which says how many pages the file has.
        """
        if self.is_settled():
            return True
        self.check_in_place()
        if on_disk.has_log(self._file):
            self._folded_in(engine, "PASSIVE", 0)  # takes long, and hinders nobody
        with turn() as patience:
            # Without a turn, what another thread has just written would be folded in: as if somebody else had.
            if patience is None:
                return False
            self.shut()
            self.check_in_place()
            is_empty = not on_disk.has_log(self._file) or self._folded_in(engine, "TRUNCATE", 0)
            self._has_written = not (is_empty and self._blanked(engine))
            if not self._has_written:
                self._whereabouts.let_in()
        return is_empty

    def is_settled(self) -> bool:
        """Whether the log is empty or none of ours, and its index says nothing of the file."""
        if not self._is_wal or self.why_read_only is not None:
            return True
        return not self._has_written and not on_disk.has_log(self._file)

    def _blanked(self, engine: Engine) -> bool:
        """Has the index of the empty log say nothing; whether it does."""
        if is_protected(on_disk.index_of(self._file)):
            return False
        with self._as_writer(engine) as is_writer:
            return is_writer and not on_disk.has_log(self._file) and self._whereabouts.blank_index()

    @contextlib.contextmanager
    def _as_writer(self, engine: Engine) -> Generator[bool]:
        """In the block, nobody else writes into the log; gives whether it is so."""
        with self._connected(engine, 0) as raw:
            try:
                raw.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                    raise
                yield False
                return
            try:
                yield True
            finally:
                raw.execute("COMMIT")  # of nothing; a rollback would take what is said now for what was read

    def _folded_in(self, engine: Engine, how: str, patience_ms: int) -> bool:
        """Copies the log into the file; whether all of it is there."""
        with self._connected(engine, patience_ms) as raw, self._whereabouts.changing(self._file):
            _, pages, copied = raw.execute(f"PRAGMA wal_checkpoint({how})").fetchone()
            return pages == copied

    @staticmethod
    def _free(engine: Engine) -> Connection:
        """A connection that nobody uses. No other can be made once the file was taken away: then it is waited for."""
        for _ in range(0, _LEAVING_MS, _LOOKING_MS):
            try:
                return engine.connect()
            except DatabaseError as error:
                if error.problem not in {"missing", "replaced"}:
                    raise
                time.sleep(_LOOKING_MS / 1000)
        return engine.connect()

    @contextlib.contextmanager
    def _connected(self, engine: Engine, patience_ms: int) -> Generator[sqlite3.Connection]:
        """A connection outside any transaction, with so much patience."""
        with self._free(engine) as connection:
            raw = connection.connection.dbapi_connection
            assert isinstance(raw, sqlite3.Connection)  # noqa: S101 - narrows a type
            raw.execute(f"PRAGMA busy_timeout = {patience_ms}")
            try:
                yield raw
            finally:
                raw.execute(f"PRAGMA busy_timeout = {self._timeout_ms}")

    def traces(self) -> tuple[object, ...]:
        """Those of the file and of its log."""
        return on_disk.traces(self._file)

    def _on_checkin(self, _connection: object, record: ConnectionPoolEntry) -> None:
        with contextlib.suppress(DatabaseError):
            if self._is_wal:
                self._whereabouts.note_log(self._file)
            if self._is_closed or self._is_back():  # whoever still had it is done with it now
                record.invalidate()

    def look(self, connection: Connection) -> None:
        """Raises DatabaseError unless the file is empty or marked as ours."""
        marked = connection.exec_driver_sql("PRAGMA application_id").scalar()
        if marked != APPLICATION_ID and not self.is_empty(connection):
            raise DatabaseError(
                f"“{self.name}” is a database of another program, not a project of Annotator. Choose another file.",
                problem="foreign",
            )
        self._is_wal = connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"

    def is_empty(self, connection: Connection) -> bool:
        """Whether there is no table in it."""
        return connection.exec_driver_sql("SELECT 1 FROM sqlite_master LIMIT 1").first() is None

    def prepare_making(self, connection: Connection) -> None:
        """Marks the file as ours."""
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")

    def begin(self, connection: Connection, *, writes: bool, patience_ms: int) -> None:  # noqa: ARG002 - set before
        """Begins at once as a writer, since a reader that turns into one fails without waiting."""
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    def before_writing(self, connection: PoolProxiedConnection, patience_ms: int) -> None:
        """Sets the patience; the first time also the write-ahead log, which reading must not turn on."""
        raw = connection.dbapi_connection
        assert isinstance(raw, sqlite3.Connection)  # noqa: S101 - narrows a type
        raw.execute(f"PRAGMA busy_timeout = {int(patience_ms)}")
        if self._is_wal and is_protected(index := on_disk.index_of(self._file)):
            # it is mapped: the system ends a process that writes into an immutable one
            name = self._file if is_protected(self._file) else index
            raise DatabaseError(_PROTECTED.format(name=name), problem="read-only")
        if self._is_back():  # somebody here still reads by the index of the log that was taken away
            raise problems.locked(self.name)
        self._has_written = True
        if not self._is_wal:
            with self._whereabouts.changing(self._file):  # the file says which kind of log it has
                raw.execute("PRAGMA journal_mode = WAL").fetchone()
            self._is_wal = True

    def before_migrating(self, connection: PoolProxiedConnection) -> None:
        """Checks references only at the end: a table that is replaced is missing for a moment."""
        raw = connection.dbapi_connection
        assert isinstance(raw, sqlite3.Connection)  # noqa: S101 - narrows a type
        raw.execute("PRAGMA foreign_keys = OFF")

    def backup(
        self, engine: Engine, path: Path, is_stopped: Callable[[], bool], told: Callable[[int, int], None]
    ) -> None:
        """Copies page by page beside the target, checks the copy, then gives it its name (`sqlite_copy.write_copy`)."""
        sqlite_copy.write_copy(engine, self._file, path, is_stopped, told)

    def quick_check(self, connection: Connection, is_stopped: Callable[[], bool]) -> list[str]:
        """SQLite's check of its pages, without that of indexes against their tables."""
        raw = connection.connection.dbapi_connection
        assert isinstance(raw, sqlite3.Connection)  # noqa: S101 - narrows a type
        raw.set_progress_handler(is_stopped, sqlite_copy.INSTRUCTIONS)
        try:
            found = [str(row[0]) for row in raw.execute("PRAGMA quick_check")]
        except sqlite3.OperationalError:
            if is_stopped():
                raise Cancelled from None
            raise
        finally:
            raw.set_progress_handler(None, 0)
        return [one for one in found if one != "ok"]

    def integrity(self, connection: Connection) -> list[str]:
        """SQLite's own checks of its pages, indexes, constraints and references."""
        found = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA integrity_check")]
        broken = [
            f"row {row[1]} of table {row[0]} refers to a row of {row[2]} that is not there"
            for row in connection.exec_driver_sql("PRAGMA foreign_key_check")
        ]
        there = {str(row[0]) for row in connection.exec_driver_sql("SELECT name FROM sqlite_master")}
        lost = [f"{name} is missing" for name in sorted(structure("sqlite") - there)]
        return [one for one in found if one != "ok"] + broken + lost

    def wrong_values(self, connection: Connection) -> list[str]:
        """What SQLite lets stand in columns of other types."""
        return list(column_types.wrong_types(connection))

    def _connect(self) -> connecting.Connected:
        uri = f"file:{quote(os.fsencode(self._file.absolute()))}?{self._mode}"  # a name need not be UTF-8
        self._whereabouts.check(
            self._file, has_log=False
        )  # else another file would be read beside the one before
        raw = sqlite3.connect(
            uri,
            uri=True,
            isolation_level=None,
            timeout=self._timeout_ms / 1000,
            check_same_thread=False,
            factory=connecting.Connected,
        )
        self._whereabouts.connected(self._file)
        raw.whereabouts = self._whereabouts
        try:
            self._set_up(raw)
        except BaseException:
            raw.close()
            raise
        return raw

    def _set_up(self, raw: sqlite3.Connection) -> None:
        for pragma in ("foreign_keys = ON", "synchronous = FULL"):
            raw.execute(f"PRAGMA {pragma}")
        if self.why_read_only is not None:
            raw.execute("PRAGMA query_only = ON")
            raw.execute(f"PRAGMA cache_size = -{_KIB_READING}")

    def _what_forbids_writing(self) -> str | None:
        folder = self._file.absolute().parent
        if is_protected(self._file):
            return _PROTECTED.format(name=self.name)
        if not os.access(folder, os.W_OK | os.X_OK):
            return f"The folder “{folder}” is write-protected. You can read; to label, work on a copy."
        return None

    def _open_mode(self, *, create: bool, is_asked: bool) -> str:
        """How SQLite opens the file.

        A write-protected one that nobody has open is opened as unchanging: otherwise files would be left beside it, or
        could not be made. One opened to read by wish is opened as usual, so that nothing is left beside it either.
        """
        if self.why_read_only is None:
            return "mode=rwc" if create else "mode=rw"
        if is_asked and self.could_be_written:
            return "mode=rw"
        return "mode=ro" if on_disk.has_log(self._file) else "mode=ro&immutable=1"
