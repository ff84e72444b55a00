"""A transaction: what every function of the store takes first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any

from sqlalchemy import Connection, CursorResult, Executable, bindparam, select

from annotator.errors import InputError
from annotator.store.tables import article, reviewer

_CHUNK = 50

# Statements that every act needs are built once: building one costs more than running it.
_ARTICLE = select(article.c.id, article.c.removed).where(article.c.uuid == bindparam("uuid"))
_REVIEWER = select(reviewer.c.id).where(reviewer.c.name == bindparam("name"))

Row = tuple[Any, ...]  # Any: a row of a database has whatever its columns hold


class Transaction:
    """One transaction of a `Database`; not to be kept after its block.

    Attributes:
        connection: For the modules of the store only.
    """

    __slots__ = ("_articles", "_reviewers", "_streams", "connection")

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self._articles: dict[str, int] = {}
        self._reviewers: dict[str, int] = {}
        self._streams: list[CursorResult[Any]] = []

    def close(self) -> None:
        """Ends the streams that nobody read to their end, while their connection is still there."""
        for stream in self._streams:
            stream.close()
        self._streams.clear()

    def rows(self, statement: Executable, **values: object) -> Sequence[Row]:
        """All rows, as plain tuples; the values are those of the statement's parameters."""
        cursor = self.connection.execute(statement, values).cursor
        return [] if cursor is None else cursor.fetchall()

    def row(self, statement: Executable, **values: object) -> Row | None:
        """The first row, or None."""
        found = self.rows(statement, **values)
        return found[0] if found else None

    def stream(self, statement: Executable, *, at_once: int = _CHUNK) -> Iterator[Row]:
        """The rows one after the other, ``at_once`` of them in memory."""
        # SQLite's cursors stream by themselves; asked to, SQLAlchemy would take the first row off the cursor used here.
        is_sqlite = self.connection.dialect.name == "sqlite"
        result = self.connection.execute(statement, execution_options={"stream_results": not is_sqlite})
        self._streams.append(result)
        return chain.from_iterable(_chunks(result, at_once, is_raw=is_sqlite))

    def article_key(self, article_id: str, *, is_removed_too: bool = False) -> int:
        """The integer key of an article.

        Raises:
            InputError: There is no such article, or it has been removed.
        """
        key = self._articles.get(article_id)
        if key is None:
            found = self.row(_ARTICLE, uuid=article_id)
            if found is None or (found[1] and not is_removed_too):
                raise InputError(f"There is no article “{article_id}” in this project.")
            key = self._articles[article_id] = int(found[0])
        return key

    def reviewer_key(self, name: str) -> int | None:
        """The integer key of a reviewer, or None if nothing is theirs yet."""
        key = self._reviewers.get(name)
        if key is None:
            found = self.row(_REVIEWER, name=name)
            if found is None:
                return None
            key = self._reviewers[name] = int(found[0])
        return key

    def forget_reviewer(self, name: str) -> None:
        """Forgets the key of a reviewer who has another name now."""
        self._reviewers.pop(name, None)


def _chunks(result: CursorResult[Any], size: int, *, is_raw: bool) -> Iterator[Sequence[Row]]:
    cursor = result.cursor
    fetch = cursor.fetchmany if is_raw and cursor is not None else result.fetchmany
    try:
        while chunk := fetch(size):
            yield chunk
    finally:
        result.close()
