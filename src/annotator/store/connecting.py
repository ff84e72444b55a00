"""Makes the connections to a file, one at a time, and has one ready while all the others are closed."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Generator
from threading import Lock

from annotator.store.whereabouts import Connected


class Connecting:
    """What a pool gets its connections from. Threads may share it.

    Args:
        opened: Gives a connection that has not read anything.
        set_up: Makes it one that can be used.
    """

    def __init__(self, opened: Callable[[], Connected], set_up: Callable[[Connected], None]) -> None:
        self._opened = opened
        self._set_up = set_up
        self._lock = Lock()
        self._spare: Connected | None = None

    def connect(self) -> Connected:
        """One more connection; whoever asks for it closes it."""
        with self._lock:
            raw = self._take_spare() or self._opened()
        try:
            self._set_up(raw)
        except BaseException:
            raw.close()
            raise
        return raw

    @contextlib.contextmanager
    def meanwhile(self) -> Generator[None]:
        """In the block nobody connects, and all connections may be closed: one that is made before is the next to be given.

        It is to the same file, whoever takes the file's name meanwhile, and it has nothing in use, since it has not read.
        """
        with self._lock:
            self._spare = self._opened()
            yield

    def drop_spare(self) -> None:
        """Closes the connection that was made beforehand if nobody asked for it."""
        with self._lock:
            unused = self._take_spare()
        if unused is not None:
            unused.close()

    def _take_spare(self) -> Connected | None:
        spare, self._spare = self._spare, None
        return spare
