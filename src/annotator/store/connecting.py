"""Makes the connections to a file, one at a time, and has some ready while all the others are closed."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Generator
from threading import Lock

from annotator.store.whereabouts import Connected

_SPARES = 2
"""If the first cannot read, the second still knows which file it was, and how."""


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
        self._spares: list[Connected] = []

    def connect(self) -> Connected:
        """One more connection; whoever asks for it closes it."""
        with self._lock:
            raw = self._spares.pop() if self._spares else self._opened()
        try:
            self._set_up(raw)
        except BaseException:
            raw.close()
            raise
        return raw

    @contextlib.contextmanager
    def meanwhile(self) -> Generator[None]:
        """In the block nobody connects, and all connections may be closed: two that are made before are the next to be given.

        They are to the same file, whoever takes the file's name meanwhile, and have nothing in use, since they have not read.
        """
        with self._lock:
            self._spares += [self._opened() for _ in range(_SPARES)]
            yield

    def drop_spares(self) -> None:
        """Closes the connections that were made beforehand and that nobody asked for."""
        with self._lock:
            unused, self._spares = self._spares, []
        for one in unused:
            one.close()

    @property
    def spare_count(self) -> int:
        """How many connections nobody has asked for yet."""
        return len(self._spares)
