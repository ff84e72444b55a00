"""What differs between the databases we can work on."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from sqlalchemy import Connection, Engine
from sqlalchemy.pool import PoolProxiedConnection


class Backend(Protocol):
    """A database of one kind.

    Attributes:
        name: For sentences; without a password.
        path: The file, or None on a server.
        why_read_only: A sentence, or None if it can be written.
        could_be_written: Whether nothing but the wish of whoever opens it keeps it from being written.
        is_aside: Whether it is being made and has no name yet.
    """

    name: str
    path: Path | None
    why_read_only: str | None
    could_be_written: bool
    is_aside: bool

    def keep(self) -> None:
        """Gives what was made aside its name; raises FileExistsError if somebody else took it. Nothing is connected."""
        ...

    def discard(self) -> None:
        """Removes what was made aside and not kept. Nothing is connected."""
        ...

    def engine(self) -> Engine:
        """A new engine; nothing is connected yet."""
        ...

    def look(self, connection: Connection) -> None:
        """Looks at what is there before anything else is read. Raises DatabaseError if it is not ours."""
        ...

    def is_empty(self, connection: Connection) -> bool:
        """Whether there is nothing in it yet."""
        ...

    def prepare_making(self, connection: Connection) -> None:
        """Sets what has to be set before the tables are made, in their transaction."""
        ...

    def begin(self, connection: Connection, *, writes: bool, patience_ms: int) -> None:
        """Begins a transaction: a reader sees one state of the data, a writer is the only one."""
        ...

    def before_writing(self, connection: PoolProxiedConnection, patience_ms: int) -> None:
        """Sets what has to be set on a connection outside any transaction."""
        ...

    def check_in_place(self) -> None:
        """Raises DatabaseError if what is written would not be read again: the file was taken away or replaced."""
        ...

    def leave(self, engine: Engine) -> None:
        """Makes what is connected whole by itself, wherever it is by now, and leaves nothing beside what took its place."""
        ...

    def come_back(self, engine: Engine) -> None:
        """Connects anew if what was left is where it was again."""
        ...

    def is_doubtful(self) -> bool:
        """Whether somebody may have written over what is connected; costs next to nothing."""
        ...

    def look_anew(self, engine: Engine) -> None:
        """Closes everything without writing, so that what is read next is what is there."""
        ...

    def condemn(self) -> None:
        """What is there is something else: it is neither read nor written any more, until it changes again."""
        ...

    def is_cut_short(self) -> bool:
        """Whether what is there is not even part of a database: told when it cannot be read."""
        ...

    def committing(self) -> contextlib.AbstractContextManager[None]:
        """In the block, this process commits. Raises DatabaseError before that if what is there was written over."""
        ...

    def shut(self) -> None:
        """Keeps out who would take what is committed next, and not yet in the file, for part of another one."""
        ...

    def is_shut(self) -> bool:
        """Whether it does. Costs next to nothing."""
        ...

    def settle(
        self, engine: Engine, turn: Callable[[], contextlib.AbstractContextManager[float | None]]
    ) -> bool:
        """Makes the file whole by itself, as far as nobody is busy; takes the turn for the moment that hinders writers.

        Whether nothing is beside it any more that it lacks.
        """
        ...

    def is_settled(self) -> bool:
        """Whether nothing is beside the file that it lacks. Costs next to nothing."""
        ...

    def traces(self) -> tuple[object, ...] | None:
        """What is another after anybody has written, asked without a connection; None if only the database can say."""
        ...

    def before_migrating(self, connection: PoolProxiedConnection) -> None:
        """Lets tables be replaced, on this connection only."""
        ...

    def backup(
        self, engine: Engine, path: Path, is_stopped: Callable[[], bool], told: Callable[[int, int], None]
    ) -> None:
        """Copies the data, as one state, to a file that is not there yet; raises Cancelled if it is to stop."""
        ...

    def quick_check(self, connection: Connection, is_stopped: Callable[[], bool]) -> list[str]:
        """What it finds wrong with its pages alone; raises Cancelled if it is to stop."""
        ...

    def integrity(self, connection: Connection) -> list[str]:
        """What the database itself finds wrong with its structure and references."""
        ...

    def wrong_values(self, connection: Connection) -> list[str]:
        """The values that have not the type of their column."""
        ...
