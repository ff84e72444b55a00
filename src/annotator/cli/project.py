"""Opening the project that a command works on."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

from annotator import paths
from annotator.services.settings import reviewer_name
from annotator.services.workspace import Workspace


def target(db: str | None) -> str:
    """The database meant: the one named, else the environment's, else the one in the working folder."""
    return db or paths.default_database()


@contextmanager
def opened(
    db: str | None, *, reviewer: str | None = None, create: bool = False, read_only: bool = True
) -> Generator[Workspace]:
    """The project for the block; closed after it. One that is made stays only if something is imported into it.

    Raises:
        DatabaseError: It is missing (unless it may be made), or cannot be opened.
    """
    workspace = Workspace.open(
        target(db),
        reviewer=reviewer_name(reviewer),
        create=create,
        is_draft=create,
        read_only=read_only and not create,
    )
    try:
        with workspace.database.telling_damage():
            yield workspace
    finally:
        workspace.close()
