"""PostgreSQL: one project in one database (or schema of it) on a server, for a team."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, inspect
from sqlalchemy.pool import PoolProxiedConnection

from annotator.errors import DatabaseError

_WRITERS_LOCK = 0x416E6E6F
"""The advisory lock that a writer holds to its transaction's end: one writer at a time, as in a file."""


_SECRETS = ("password", "sslpassword", "passfile", "oauth_client_secret")


def without_password(url: URL) -> str:
    """The address without its passwords, wherever they stand in it: it still connects where they are kept elsewhere."""
    bare = URL.create(url.drivername, url.username, None, url.host, url.port, url.database, url.query)
    secret = [name for name in url.query if name.casefold() in _SECRETS]
    return bare.difference_update_query(secret).render_as_string(hide_password=False)


class PostgresqlBackend:
    """A database on a server. See `annotator.store.backend.Backend`.

    Raises:
        DatabaseError: The driver is not installed.
    """

    def __init__(self, url: URL, *, read_only: bool) -> None:
        self.path: Path | None = None
        self.is_aside = False
        self.name = without_password(url)
        self.could_be_written = True
        self.why_read_only = "This project was opened to read only." if read_only else None
        self._url = url.set(drivername="postgresql+psycopg")

    def keep(self) -> None:
        """Nothing: what is made on a server is made in one transaction."""

    def discard(self) -> None:
        """Nothing is made aside on a server."""

    def engine(self) -> Engine:
        """An engine; the server is not asked yet."""
        try:
            return create_engine(
                self._url, pool_pre_ping=True, pool_size=8, max_overflow=8, hide_parameters=True
            )
        except ImportError as error:
            raise DatabaseError(
                f"“{self.name}” needs the PostgreSQL driver. Install annotator[postgresql], then try again.",
                problem="unreachable",
            ) from error

    def look(self, connection: Connection) -> None:
        """Raises DatabaseError unless it is empty or ours; notes if the server lets nobody write."""
        self.could_be_written = connection.exec_driver_sql("SHOW transaction_read_only").scalar() != "on"
        if not self.could_be_written and self.why_read_only is None:
            self.why_read_only = "The server lets nobody write to this project now. You can read."
        names = set(inspect(connection).get_table_names())
        if names and not {"project", "revision", "alembic_version"} <= names:
            raise DatabaseError(
                f"“{self.name}” holds tables of another program. Name an empty database, or a project's own.",
                problem="foreign",
            )

    def is_empty(self, connection: Connection) -> bool:
        """Whether there is no table in it."""
        return not inspect(connection).get_table_names()

    def prepare_making(self, connection: Connection) -> None:
        """Nothing: the tables' names mark the database as ours."""

    def begin(self, connection: Connection, *, writes: bool, patience_ms: int) -> None:
        """Begins with one view of the data for a reader, and as the only writer for a writer."""
        if writes:
            connection.exec_driver_sql(f"SET LOCAL lock_timeout = {max(1, int(patience_ms))}")
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_WRITERS_LOCK})")
        else:
            connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")

    def before_writing(self, connection: PoolProxiedConnection, patience_ms: int) -> None:
        """Nothing has to be set outside a transaction."""

    def check_in_place(self) -> None:
        """The server knows where its data is."""

    def leave(self, engine: Engine) -> None:
        """Nothing lies beside anything on a server."""

    def come_back(self, engine: Engine) -> None:
        """A server does not go away by name."""

    def is_doubtful(self) -> bool:
        """Never: nobody writes past the server."""
        return False

    def look_anew(self, engine: Engine) -> None:
        """Not asked for."""

    def condemn(self) -> None:
        """Not asked for."""

    def is_cut_short(self) -> bool:
        """Never: nobody writes past the server."""
        return False

    def committing(self) -> AbstractContextManager[None]:
        """Nothing has to be known of it."""
        return nullcontext()

    def shut(self) -> None:
        """The server has no log that anybody could take for another's."""

    def is_shut(self) -> bool:
        """It never is."""
        return False

    def settle(self, engine: Engine, turn: Callable[[], AbstractContextManager[float | None]]) -> bool:  # noqa: ARG002 - the protocol's
        """The server does."""
        return True

    def is_settled(self) -> bool:
        """Always: it is the server's."""
        return True

    def traces(self) -> None:
        """Only the server can say whether somebody has written."""
        return

    def before_migrating(self, connection: PoolProxiedConnection) -> None:
        """Nothing has to be set: tables are changed in place."""

    def backup(
        self,
        engine: Engine,  # noqa: ARG002 - the same for all backends
        path: Path,  # noqa: ARG002
        is_stopped: Callable[[], bool],  # noqa: ARG002
        told: Callable[[int, int], None],  # noqa: ARG002
    ) -> None:
        """Raises DatabaseError: a server's databases are copied by its own means."""
        raise DatabaseError(
            f"“{self.name}” is on a server. Copy it with pg_dump, or export the articles as jsonl.",
            problem="unreachable",
        )

    def quick_check(self, connection: Connection, is_stopped: Callable[[], bool]) -> list[str]:  # noqa: ARG002 - likewise
        """Empty, likewise."""
        return []

    def integrity(self, connection: Connection) -> list[str]:  # noqa: ARG002 - the same for all backends
        """Empty: the server keeps its references and pages itself."""
        return []

    def wrong_values(self, connection: Connection) -> list[str]:  # noqa: ARG002 - likewise
        """Empty: the server takes no others."""
        return []
