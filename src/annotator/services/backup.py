"""A verified copy of a project."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from annotator.errors import DatabaseError
from annotator.services.workspace import Workspace


def backup(workspace: Workspace, target: Path | None = None) -> Path:
    """Copies the project, while others may go on working, and checks the copy.

    Args:
        workspace: The project.
        target: A file that is not there yet; None names one beside the project, after the time.

    Raises:
        DatabaseError: It cannot be copied; nothing is left then.
    """
    path = target or _beside(workspace)
    workspace.database.backup(path)
    return path


def _beside(workspace: Workspace) -> Path:
    if workspace.path is None:
        raise DatabaseError(
            f"“{workspace.name}” is on a server. Copy it with pg_dump, or export the articles as jsonl.",
            problem="unreachable",
        )
    moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%S.%fZ")
    return workspace.path.with_name(f"{workspace.path.stem}.backup.{moment}.db")
