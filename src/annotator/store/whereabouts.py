"""Which file a project really is, so that nothing is written into one that was taken away.

SQLite goes on writing into a file that has been removed or replaced, and into a log (``-wal``) that has been: all seems
saved, and nobody will ever read it. So the file and its log are looked at before every commit.

Its locks are those of the process: when any other handle on the file is closed here, the system drops them all (POSIX,
``fcntl``), and another process then takes away the log that is in use. So a file that is open here is never opened by hand. What
is not ours does: a file chooser looks into every file of a folder for what kind it is. So they are locked again (`hold`).

SQLite knows the log and its index (``-shm``) by their names alone, and nothing in them says which file they are of. Beside a file
that has taken the place of the open one they would be that one's: the log gives it pages, the index says how many pages it has.
Against this: before an act of the window is written, the way to the log is shut, so that whoever has not got it open already waits
(`annotator.store.entry`); a tenth of a second after the last act the log is emptied, its index made to say nothing, and the way
opened again. The window notices within milliseconds, as its folder is watched (within a second where the system does not tell, as
on disks of other machines), then copies what is left in the log into the file it is of, and removes it, which is told by its
number, not by its name; and Annotator itself opens no file beside which lies the log of another (`annotator.store.strange_log`).

What is not closed: a file that is replaced while there is something in the log, and that a program that is not Annotator opens before
the window notices, gets pages of the old one, and is destroyed, if the way to the log could not be shut: because another process
has the project open, too; because something that the window does in the background has been reading for more than three seconds
since an act; or during long work of many transactions, and of commands, which shut nothing. To close that as well, every process
that has a project open would have to ask all others before it lets anybody in, or the log would have to say which file it is of,
which SQLite's does not. And a log that a killed process left, whose file is replaced before anybody opens it again, nobody can tell
from the new one's own.

Whoever writes over the file itself, as ``cp`` does, changes no number. It is known by this: nobody but who empties the log writes
into the file, so one that has changed while the log and what its index says of its emptying have not, and that no other process
has open, is somebody else's doing. Then everything is closed without writing, and the newest revision that is known is looked for
in what is there. While another process has the file open, that revision alone tells.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import RLock
from weakref import WeakSet

from annotator.errors import DatabaseError
from annotator.store import entry, file_locks, handles
from annotator.store.on_disk import (
    BESIDE,
    HEADER,
    Identity,
    State,
    identity,
    index_of,
    is_whole,
    log_of,
    number,
    state,
)

_GROWN = 1000 * 512
"""Bytes of a log from which on SQLite may empty it at a commit: so many pages of the smallest size, each."""

_NOTHING_YET = (0, 0, 0, 0)
_PIECE = 1 << 20  # bytes
_lock = RLock()
"""Held while what is known of a file is compared with it or changed; not while anything is read from it or written.

A connection that is dropped may be counted off while another is being counted.
"""
_open: Counter[Identity] = Counter()
_known: WeakSet[Whereabouts] = WeakSet()

GONE = (
    "“{name}” is no longer where it was: it was moved, renamed or deleted while it was open. Put it back, or save a copy "
    "elsewhere; then go on."
)
REPLACED = (
    "Another file has taken the place of “{name}” while it was open. Save a copy of what is shown here elsewhere, or open "
    "the file that is there now."
)
OVERWRITTEN = (
    "Another program has written over “{name}” while it was open; what is in the file now is something else. Save what is shown "
    "here elsewhere, open a backup, or open the file that is there now."
)
LOG_LOST = (
    "“{name}-wal”, which holds the latest changes of “{name}”, was removed while it was open. Save a copy elsewhere, then "
    "open the project again."
)


def is_open_here(path: Path) -> bool:
    """Whether this process has that file, or the database it lies beside, open: then nothing else may open and close it."""
    names = {str(path), *(str(path).removesuffix(end) for end in BESIDE)}
    return any(is_database_open_here(Path(name)) for name in names)


def is_database_open_here(path: Path) -> bool:
    """Whether this process has the file open as a database."""
    found = number(path)
    with _lock:
        return found is not None and _open[found] > 0


def is_log_of_another(path: Path) -> bool:
    """Whether this process has the log that lies beside a file open for another file, which had that name before."""
    beside = {number(log_of(path)), number(index_of(path))} - {None}
    found = number(path)
    with _lock:
        return any(one.has_log_beside(beside) and not one.is_of(found) for one in _known)


def hold_locks() -> None:
    """Locks again what is open here and was let go of (`Whereabouts.hold`). Costs some microseconds."""
    with _lock:
        for one in list(_known):
            one.hold()


def why_unreadable(path: Path) -> str | None:
    """What the system says when the whole file is read; None if it can be, or if nobody may look: SQLite calls that damage, too."""
    with _lock, suppress(ValueError):
        found = number(path)
        handle = handles.of(found)
        if handle is None and is_open_here(path):
            return None
        try:
            if handle is not None:
                place = 0
                while read := len(os.pread(handle, _PIECE, place)):
                    place += read
            elif path.is_file():
                with path.open("rb", buffering=0) as file:
                    while file.read(_PIECE):
                        pass
        except OSError as error:
            return error.strerror
    return None


class Whereabouts:
    """One file that is open as a database.

    Attributes:
        is_cut_off: Its log was taken away from beside what has taken its place; when it is back, all is connected anew.

    Args:
        name: What sentences call it.
    """

    def __init__(self, name: str) -> None:
        self._name = name
        self._file: Identity | None = None
        self._log: Identity | None = None
        self._index: Identity | None = None
        self._log_seen: tuple[int, ...] | None = None
        self._count = 0
        self._is_spoiled = False
        self._contents: tuple[int, int] | None = None
        self._condemned: tuple[int, int] | None = None
        self._changing = 0
        self._entry = entry.Entry()
        self._renewals = 0  # begun and ended: an odd number while one goes on
        self.is_cut_off = False
        with _lock:
            _known.add(self)

    def forget(self) -> None:
        """It gets another name, or another file becomes the project. Nothing may be connected."""
        self._file = self._log = self._index = None
        self._contents = self._condemned = None
        self.is_cut_off = self._is_spoiled = False

    def is_of(self, found: Identity | None) -> bool:
        """Whether that is the file."""
        return found == self._file

    def has_log_beside(self, found: set[Identity | None]) -> bool:
        """Whether one of these is its log, or the index of that, and in use."""
        return bool(self._count) and bool(found & ({self._log, self._index} - {None}))

    def connected(self, path: Path) -> None:
        """One more connection was made to the file."""
        found = identity(path)
        with _lock:
            if self._file is None:
                self._file = found
            self._count += 1
            if self._file is not None:
                _open[self._file] += 1
                handles.keep(path, self._file)
            if self._count == 1:
                self._keep(path, self._state(path))

    def disconnected(self) -> None:
        """One connection less; with the last, SQLite takes the log away."""
        with _lock:
            self._count -= 1
            if self._file is not None:
                _open[self._file] -= 1
                if not _open[self._file]:
                    handles.drop(self._file)
                    handles.drop(self._index)
            if not self._count:
                self._entry.forget()
                self._log = self._index = self._contents = None
                self.is_cut_off = self._is_spoiled = False

    def note_log(self, path: Path) -> None:
        """Remembers which log is in use, if there is one."""
        with _lock:
            is_known = None not in (self._log, self._index)
            if is_known or not self._count or self.is_cut_off or self._renewals % 2:
                return
            if self._log is None:
                self._log = identity(log_of(path))
            if identity(log_of(path)) == self._log:  # SQLite makes the index after the log
                self._index = identity(index_of(path))
            if self._index is not None:
                handles.keep(index_of(path), self._index, is_written=True)

    @contextmanager
    def renewing_log(self, path: Path) -> Generator[None]:
        """In the block, SQLite may remove the log and make another: the next one that is seen then is the one in use."""
        with _lock:
            self._renewals += 1
        try:
            yield
        finally:
            with _lock:
                if number(index_of(path)) != self._index:
                    handles.drop(self._index)
                self._entry.forget()
                self._log = self._index = None
                self._renewals += 1

    def hold(self) -> None:
        """Locks file and index again if the system has dropped that: something else here has opened one of them and closed it."""
        with _lock:
            file, index = handles.of(self._file), handles.of(self._index)
            if self._count and file is not None and index is not None and not self._renewals % 2:
                file_locks.hold(file, file_locks.DATABASE)
                file_locks.hold(index, file_locks.INDEX, alone=self._entry.is_shut)

    @property
    def is_shut(self) -> bool:
        """Whether nobody else gets to the log."""
        return self._entry.is_shut

    def shut(self, path: Path) -> None:
        """Nobody else gets to the log from now on, if nobody else has it open (`annotator.store.entry`).

        Not for long, unless another file has taken the place of this one.
        """

        def let_in() -> None:
            with _lock:
                if self.is_of(number(path)):
                    self._entry.open()

        with _lock:
            self._entry.shut(handles.of(self._index), let_in)

    def let_in(self) -> None:
        """Ends that: the log is empty and its index says nothing."""
        with _lock:
            self._entry.open()

    def blank_index(self) -> bool:
        """Has the index of the empty log say nothing; whether it does. This process must be the one that writes."""
        with _lock:
            handle = handles.of(self._index)
            return not file_locks.CAN_ASK if handle is None else entry.blank(handle)

    def may_fold_in(self, path: Path, *, is_taken_up: bool) -> bool:
        """Whether what the log holds is the file's: not if it was taken away, or grew while another has the new file open.

        Args:
            path: Where the file was.
            is_taken_up: Another process has the file open that is there now.
        """
        is_gone = self._log is not None and number(log_of(path)) != self._log
        if is_gone or (is_taken_up and self._state(path)[1] != self._log_seen):
            self._is_spoiled = True
        return not self._is_spoiled

    def take_log_away(self, path: Path) -> None:
        """Removes the log and its index from beside what has taken the file's place. What they hold must be in the file."""
        for known, beside in ((self._index, index_of(path)), (self._log, log_of(path))):
            _if_it_is(known, beside, Path.unlink)
        self.is_cut_off = True

    def check(self, path: Path, *, has_log: bool) -> None:
        """Raises DatabaseError unless file and log are those that are connected, and nobody has written over them."""
        self.hold()
        found, renewals = identity(path), self._renewals
        if self._file is not None and found != self._file:
            is_gone = found is None
            raise DatabaseError(
                (GONE if is_gone else REPLACED).format(name=self._name),
                problem="missing" if is_gone else "replaced",
            )
        with _lock:
            now = self._undoubted(path)
            if self.is_cut_off:
                return
            is_lost = has_log and self._log is not None and identity(log_of(path)) != self._log
            if is_lost and renewals == self._renewals and not renewals % 2:
                raise DatabaseError(LOG_LOST.format(name=self._name), problem="replaced")
            if not self._changing:
                self._keep(path, now)
        self.note_log(path)

    def _undoubted(self, path: Path) -> State:
        """How file and log are, if there is no doubt of them, and they are not known to be another's."""
        now = self._state(path)
        if self._condemned is not None or self._is_doubtful(path, now):
            raise DatabaseError(OVERWRITTEN.format(name=self._name), problem="overwritten")
        return now

    def _state(self, path: Path) -> State:
        """What the file system says of file and log, and how much of the log the index says is in the file."""
        file, log = state(path)
        return file, log and (*log, *self._folded_in())

    def _folded_in(self) -> tuple[int, ...]:
        """How much of the log is in the file, and how much somebody was about to copy; nothing where nobody can say."""
        handle = handles.of(self._index)
        return () if handle is None else handles.folded_in(handle)

    def _is_being_folded_in(self) -> bool:
        """Whether somebody copies the log into the file, or was killed at it: then the file is whole with the log alone."""
        return len(set(self._folded_in())) > 1

    def _keep(self, path: Path, found: State) -> None:
        """Remembers how the file and its log were when there was no doubt of them."""
        if self.is_of(number(path)):
            self._contents, self._log_seen = found

    @contextmanager
    def changing(self, path: Path) -> Generator[None]:
        """In the block, this process may write into the file itself, as SQLite does when it empties the log.

        Raises:
            DatabaseError: Somebody else has written over it (``overwritten``); nothing is done then.
        """
        with self._change(path, lambda _before, now: now):
            yield

    @contextmanager
    def committing(self, path: Path) -> Generator[None]:
        """In the block, this process writes into the log, and into the file only if there is none, or it has grown large.

        Another that has it open may do so at any time.

        Raises:
            DatabaseError: Likewise.
        """

        def kept(before: State, now: State) -> State:
            (_, old), (file, log) = before, now
            is_folded_in = log is None or log[0] >= _GROWN or log[2:] != (old or _NOTHING_YET)[2:]
            return (file if is_folded_in or self._is_open_to_others() else self._contents), log

        with self._change(path, kept):
            yield

    @contextmanager
    def _change(self, path: Path, kept: Callable[[State, State], State]) -> Generator[None]:
        """Counts a change, and takes what ``kept`` gives afterwards for ours."""
        with _lock:
            before = self._undoubted(path)
            if not self._changing:
                self._keep(path, before)
            self._changing += 1
        try:
            yield
        finally:
            with _lock:
                self._changing -= 1
                self._keep(path, kept(before, self._state(path)))

    def is_doubtful(self, path: Path) -> bool:
        """Whether the file has changed, and neither this process nor another that has it open can have done that.

        Into the file itself writes only who empties the log; the log changes before that, or whoever does it is there still.
        """
        with _lock:
            return self._is_doubtful(path, self._state(path))

    def _is_doubtful(self, path: Path, found: State) -> bool:
        """Likewise of how file and log were found since the lock is held."""
        file, log = found
        if self._condemned is not None:
            return file != self._condemned
        if self._changing or self._contents in (None, file) or not self.is_of(number(path)):
            return False
        if log is not None and self._is_being_folded_in():
            return False
        return log == self._log_seen and not self._is_open_to_others()

    def is_cut_short(self) -> bool:
        """Whether what is in the file by itself is no project, or not all of one; False where nobody can look into it."""
        with _lock:
            handle = handles.of(self._file)
            if handle is None:
                return False
            with suppress(OSError):
                return not is_whole(os.pread(handle, HEADER, 0), os.fstat(handle).st_size)
        return False

    def _is_open_to_others(self) -> bool:
        with _lock:
            handle = handles.of(self._file)
            if self._file is None or handle is None or _open[self._file] > self._count:
                return True
            return file_locks.is_locked(handle, file_locks.DATABASE)

    def let_go_of_log(self, path: Path, close: Callable[[], object]) -> None:
        """Closes all, by ``close``, so that nothing of the log gets into a file that has become another.

        Others who have the file open keep the log, and then nothing of it is copied at closing.
        """
        self._condemned = self._contents = None
        is_ours = not self._is_open_to_others()
        files = ((self._log, log_of(path)), (self._index, index_of(path))) if is_ours else ()
        for known, beside in files[:1]:
            _if_it_is(known, beside, lambda one: os.truncate(one, 0))
        with self.renewing_log(path):
            close()
        for known, beside in files if not self._count else ():
            _if_it_is(known, beside, Path.unlink)

    def condemn(self, path: Path) -> None:
        """What is in the file now is another project, or none."""
        self._condemned = state(path)[0]


def _if_it_is(known: Identity | None, path: Path, do: Callable[[Path], object]) -> None:
    """Does something to a file, as far as it can be done, if the file of that name is the one that is known."""
    with suppress(OSError):
        if known is not None and number(path) == known:
            do(path)
