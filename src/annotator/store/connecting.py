"""Connections to a file that is open as a database."""

from __future__ import annotations

import sqlite3

from typing_extensions import override

from annotator.store.whereabouts import Whereabouts


class Connected(sqlite3.Connection):
    """A connection that says when it is closed."""

    whereabouts: Whereabouts | None = None

    @override
    def close(self) -> None:
        super().close()
        self._say_closed()

    def __del__(self) -> None:
        # Dropped without a close, the file is closed all the same, and its number may soon be another file's.
        self._say_closed()

    def _say_closed(self) -> None:
        if self.whereabouts is not None:
            self.whereabouts.disconnected()
            self.whereabouts = None
