"""Puts a backup in the place of a project's file. What was there is kept aside under a dated name, never deleted."""

from __future__ import annotations

from pathlib import Path

from annotator.errors import DatabaseError
from annotator.services.backup import dated, is_whole
from annotator.store.replacing import put_in_place


def restore(project: Path, copy: Path) -> Path | None:
    """Restores a backup; nobody may have the project open.

    Args:
        project: The project's file; it may be damaged, or gone.
        copy: The backup; it stays.

    Returns:
        Where the file is now that was there; None if there was none.

    Raises:
        DatabaseError: The backup is not whole, somebody has the project open, or it cannot be written; then all is as it was.
    """
    if not is_whole(copy):
        raise DatabaseError(f"The backup “{copy}” is not whole. Choose another one.", problem="damaged")
    return put_in_place(project, copy, project.with_name(f"{project.stem}.before-restoring.{dated()}.db"))
