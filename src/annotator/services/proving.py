"""Looks in the background whether every row is as it was written."""

from __future__ import annotations

import time

from annotator.errors import DatabaseError
from annotator.services.jobs import Progress
from annotator.services.workspace import Workspace
from annotator.store import articles, proving

WHAT_TO_DO = (
    "Rows are not as they were written. If another program has not changed them on purpose, restore the newest backup from "
    "before; annotator rescue takes all that there is into a new project as it is."
)

_REST = 0.002
"""Seconds between pieces, for the thread of the window."""


def prove(workspace: Workspace, progress: Progress) -> None:
    """Reads every row, a worker thread's: some thousand at a time, each time as they are then, so that nobody waits.

    Raises:
        Cancelled: Stopped.
        DatabaseError: A row is not as it was written (``damaged``), or cannot be read.
    """
    words = first_fault(workspace, progress)
    if words is not None:
        raise DatabaseError(
            f"“{workspace.target}” is damaged, or another program has changed it: {words}. annotator check lists what is "
            "wrong; or open a backup.",
            problem="damaged",
        )


def first_fault(workspace: Workspace, progress: Progress) -> str | None:
    """A sentence about the first row that is not as it was written, without its full stop; None if there is none."""
    for table in proving.tables():
        after: int | None = 0
        while after is not None:
            with workspace.database.read() as t:
                found, after = proving.piece(t, table, after)
                if found:
                    name = articles.names(t).get(found[0].article or "")
                    return found[0].words if name is None else f"“{name}”, {found[0].words}"
            progress.check()
            time.sleep(_REST)
    return None
