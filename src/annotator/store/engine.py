"""Reading, writing and closing a database that is open: SQLite in one file, or PostgreSQL."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Generator
from pathlib import Path

from sqlalchemy import Connection, Engine, event

from annotator.errors import DatabaseError
from annotator.store import damage, newest_revision, problems, whereabouts
from annotator.store.backend import Backend
from annotator.store.tables import SCHEMA
from annotator.store.transaction import Transaction
from annotator.store.turns import Turns

PATIENCE_MS = 5000
_LEAVING_S = 1.0
"""Waits for another thread when the file was taken away: the window may stand still meanwhile."""

_TAKEN_AWAY = ("missing", "replaced")


class _Shared(threading.local):
    """The transaction of `Database.one_state`, in the thread that is within it."""

    transaction: Transaction | None = None


class Database:
    """An open database. Threads may share it; each transaction has a connection of its own.

    Attributes:
        target: The path or URL it was opened by.
        was_made: Whether opening made it.
    """

    def __init__(self, target: str, backend: Backend, engine: Engine, *, was_made: bool) -> None:
        self.target = target
        self.was_made = was_made
        self.schema_version = SCHEMA
        self._backend = backend
        self._engine = engine
        self._turns = Turns()
        self._mark: newest_revision.Mark | None = None
        self._is_sound = False
        self._is_unproven = False
        self._hurried: int | None = None
        self._settles = False
        self._shared = _Shared()
        event.listen(engine, "begin", self._begin)

    @property
    def path(self) -> Path | None:
        """The file, or None for a server."""
        return self._backend.path

    @property
    def name(self) -> str:
        """What sentences call it: the path, or the URL without its password."""
        return self._backend.name

    @property
    def is_writable(self) -> bool:
        """Whether edits can be written."""
        return self._backend.why_read_only is None

    @property
    def why_read_only(self) -> str | None:
        """One sentence, or None if it can be written."""
        return self._backend.why_read_only

    @contextlib.contextmanager
    def read(self) -> Generator[Transaction]:
        """A transaction that sees one state of the data, however long it lasts.

        Raises:
            DatabaseError: It cannot be read.
        """
        if self._shared.transaction is not None:
            with self._problems():
                yield self._shared.transaction
            return
        self._prove()
        with (
            self._problems(),
            self._engine.connect() as connection,
            connection.begin(),
            contextlib.closing(Transaction(connection)) as t,
        ):
            if self._mark is None and self.path is not None:
                self._mark = newest_revision.get(t)
            yield t

    @contextlib.contextmanager
    def one_state(self) -> Generator[None]:
        """All that this thread reads within the block sees one state of the data, in one transaction.

        What is read piece by piece has to be read to its end within the block.

        Raises:
            DatabaseError: It cannot be read.
        """
        with self.read() as t:
            before, self._shared.transaction = self._shared.transaction, t
            try:
                yield
            finally:
                self._shared.transaction = before

    @contextlib.contextmanager
    def write(self, *, patience_ms: int | None = None, gives_way: bool = False) -> Generator[Transaction]:
        """A transaction that nobody else writes beside; committed at the end of the block, taken back if it raises.

        Args:
            patience_ms: How long to wait for another writer.
            gives_way: Lets whoever else waits in this process go first: for one of the many transactions of long work.

        Raises:
            DatabaseError: It cannot be written; ``locked`` if somebody else was writing all that time.
        """
        if self.why_read_only is not None:
            raise DatabaseError(self.why_read_only, problem="read-only")
        patience = PATIENCE_MS if patience_ms is None else patience_ms
        with (
            self._turns.turn(patience / 1000, gives_way=gives_way) as left,
            self._problems(),
            self._in_place(has_turn=left is not None),
            self._engine.connect() as connection,
        ):
            if left is None:
                raise problems.locked(self.name)
            patience = round(left * 1000)
            self._backend.before_writing(connection.connection, patience)
            connection.execution_options(annotator_patience_ms=patience)
            with contextlib.ExitStack() as after, connection.begin():
                self._backend.check_in_place()
                t = Transaction(connection)
                yield t
                if self._settles and not gives_way:
                    self._backend.shut()
                self._backend.check_in_place()
                mark = newest_revision.get(t) if self.path is not None else None
                after.enter_context(self._backend.committing())
            self._mark = mark

    @contextlib.contextmanager
    def _in_place(self, *, has_turn: bool = False) -> Generator[None]:
        """Connects anew to a file that is back; leaves one that was taken away meanwhile."""
        self._prove(has_turn=has_turn)
        self._backend.come_back(self._engine)
        try:
            yield
        except DatabaseError as error:
            if error.problem in _TAKEN_AWAY:
                self._leave(has_turn=has_turn)
            raise

    def _leave(self, *, has_turn: bool = False) -> None:
        """Leaves a file that was taken away, unless another thread writes: that one does, or the next look."""
        if not self.is_writable:
            return
        with self._turn(_LEAVING_S, has_turn=has_turn) as left, contextlib.suppress(DatabaseError):
            if left is not None:
                with self._problems():
                    self._backend.leave(self._engine)

    def _turn(self, seconds: float, *, has_turn: bool) -> contextlib.AbstractContextManager[float | None]:
        """A turn for whoever has none yet."""
        return contextlib.nullcontext(seconds) if has_turn else self._turns.turn(seconds)

    def keep(self) -> None:
        """Gives a draft its name; does nothing else. No transaction may be open.

        Raises:
            DatabaseError: Somebody else has made a database of that name in the meantime.
        """
        if not self._backend.is_aside:
            return
        self._engine.dispose()
        try:
            self._backend.keep()
        except FileExistsError as error:
            raise DatabaseError(
                f"“{self.name}” has been made by somebody else in the meantime. Do it again to work on that one.",
                problem="locked",
            ) from error

    def hold(self) -> None:
        """Keeps others from taking away what is in use here, if something that is not ours made the system allow it."""
        whereabouts.hold_locks()

    def traces(self) -> tuple[object, ...] | None:
        """What is another after anybody has written, at the cost of next to nothing; None on a server."""
        return self._backend.traces()

    def check_in_place(self) -> None:
        """Raises DatabaseError (``missing``, ``replaced``) if the file was taken away or another has taken its place.

        What was taken away is whole then, wherever it is, and its log is not beside what has taken its place. Likewise
        (``overwritten``) if the file holds something else than what was read from it and written into it.
        """
        self._prove()
        try:
            self._backend.check_in_place()
        except DatabaseError:
            self._leave()
            raise
        self._backend.come_back(self._engine)
        if not self._is_proven():
            self._condemn()

    def _prove(self, *, has_turn: bool = False) -> None:
        """Looks whether the file still holds what it should, if there is any doubt; nobody writes meanwhile.

        Raises:
            DatabaseError: It does not (``overwritten``), or cannot be looked into: then the doubt stays.
        """
        if not self._is_in_doubt():
            return
        with self._turn(PATIENCE_MS / 1000, has_turn=has_turn) as left:
            if left is None:
                raise problems.locked(self.name)
            if not self._is_in_doubt():  # another thread has looked
                return
            self._is_unproven = True
            self._backend.look_anew(self._engine)
            try:
                is_proven = self._is_proven()
            except DatabaseError as error:
                if error.problem != "damaged":
                    raise
                is_proven = False
            self._is_unproven = False
            if not is_proven:
                self._condemn()

    def _is_in_doubt(self) -> bool:
        return self._is_unproven or self._backend.is_doubtful()

    def _is_proven(self) -> bool:
        if self._mark is None or not self.is_writable:
            return True
        with self._problems(), self._engine.connect() as connection, connection.begin():
            return newest_revision.is_held(Transaction(connection), self._mark)

    def _condemn(self) -> None:
        self._is_unproven = False
        self._backend.look_anew(self._engine)
        self._backend.condemn()
        self._backend.check_in_place()

    @property
    def is_settled(self) -> bool:
        """Whether the file is whole by itself; costs next to nothing."""
        return self._backend.is_settled()

    def promise_settling(self) -> None:
        """Whoever calls this, as the window does, calls `settle` soon after each act.

        Until then, no other process gets to what is written that has not the database open already: it waits, for some seconds.
        """
        self._settles = True

    @property
    def is_shut(self) -> bool:
        """Whether others may be waiting for `settle`."""
        return self._backend.is_shut()

    def settle(self) -> bool:
        """Makes the file whole by itself, if nobody is busy with it. Takes as long as the disk; nobody else waits.

        Returns:
            Whether nothing is beside it that it lacks; else others read, and it helps to wait until something changes.

        Raises:
            DatabaseError: It cannot be read or written, or was taken away.
        """
        with self._problems(), self._in_place():
            is_empty = self._backend.settle(self._engine, lambda: self._turns.turn(0, gives_way=True))
        if not self._is_proven():
            self._condemn()
        return is_empty

    def close(self) -> None:
        """Closes all connections; the last one folds the log into the file. Streams must be at their end.

        A draft that was not kept goes away.
        """
        with contextlib.suppress(DatabaseError):
            self.check_in_place()
        self._engine.dispose()
        self._backend.discard()

    def backup(
        self,
        path: Path,
        is_stopped: Callable[[], bool] = lambda: False,
        told: Callable[[int, int], None] = lambda _done, _total: None,
    ) -> None:
        """Writes a verified copy to a file that is not there yet; nothing is left if that fails.

        Args:
            path: The file.
            is_stopped: Asked now and then whether to stop.
            told: Gets how much is copied, and of how much; then the copy is checked.

        Raises:
            DatabaseError: It cannot be copied, or the copy is not whole.
            Cancelled: It was stopped.
        """
        with self._problems():
            self._backend.backup(self._engine, path, is_stopped, told)

    def quick_check(self, is_stopped: Callable[[], bool] = lambda: False) -> list[str]:
        """What the database finds wrong with its pages, without reading every index beside its table; empty if they are sound.

        Raises:
            DatabaseError: It cannot be read.
            Cancelled: It was stopped.
        """
        with self.read() as t:
            return self._backend.quick_check(t.connection, is_stopped)

    def integrity(self) -> list[str]:
        """What the database itself finds wrong with its structure and references; empty if it is sound."""
        with self.read() as t:
            return self._faults(t.connection)

    def _begin(self, connection: Connection) -> None:
        patience = connection.get_execution_options().get("annotator_patience_ms")
        self._backend.begin(connection, writes=patience is not None, patience_ms=patience or 0)

    @contextlib.contextmanager
    def telling_damage(self) -> Generator[None]:
        """Says that the database is damaged if that is why something unexpected is raised in the block; outside transactions.

        Raises:
            DatabaseError: It is (``damaged``).
        """
        try:
            yield
        except damage.UNEXPECTED as error:
            if threading.get_ident() != self._hurried:
                self.tell_damage(error)
            raise

    def hurry(self) -> None:
        """Whoever calls this, as the window does, is not held up in this thread until the whole database was looked at.

        What a damaged one made it stumble over is raised there as it is; `tell_damage` says in another thread why.
        """
        self._hurried = threading.get_ident()

    def tell_damage(self, error: BaseException | None = None) -> None:
        """Reads all of the database if that was not done yet, which takes seconds where it is large.

        Args:
            error: What somebody stumbled over.

        Raises:
            DatabaseError: It is damaged, or cannot be read.
        """
        if not self._is_sound:
            self._is_sound = damage.tell(self.name, self.path, self._engine, self._faults, error)

    def _faults(self, connection: Connection) -> list[str]:
        return [*self._backend.integrity(connection), *self._backend.wrong_values(connection)]

    @contextlib.contextmanager
    def _problems(self) -> Generator[None]:
        try:
            with self.telling_damage(), problems.as_sentences(self._backend.name, self._backend.path):
                yield
        except DatabaseError as error:
            if error.problem == "damaged" and self.is_writable and self._backend.is_cut_short():
                self._condemn()
            raise
