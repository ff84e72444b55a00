"""What there is to know about a project as a whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from annotator.services.workspace import Workspace
from annotator.store import annotations, articles, log, schemes


@dataclass(frozen=True, slots=True)
class ProjectDetails:
    """A project in figures.

    Attributes:
        target: Path, or address without its password.
        path: Its file; None on a server.
        bytes: Size of the file and of what belongs to it while it is open; None on a server.
        counts: Annotations by reviewer and label.
        scheme_version: Of the labels in force.
        created_at: When the project was made, UTC, ISO 8601.
        changed_at: When the last change was made; empty if there was none.
    """

    name: str
    target: str
    path: Path | None
    bytes: int | None
    articles: int
    counts: Mapping[str, Mapping[str, int]]
    scheme_version: int
    created_at: str
    changed_at: str

    @property
    def annotations(self) -> int:
        """Of all reviewers."""
        return sum(sum(by_label.values()) for by_label in self.counts.values())


def project_details(workspace: Workspace) -> ProjectDetails:
    """Reads them; changes nothing.

    Raises:
        DatabaseError: It cannot be read.
    """
    with workspace.database.read() as t:
        versions = schemes.versions(t)
        last = log.newest(t)
        return ProjectDetails(
            name=workspace.name,
            target=workspace.target,
            path=workspace.path,
            bytes=_bytes(workspace.path),
            articles=len(articles.ids(t)),
            counts=annotations.counts_by_reviewer(t),
            scheme_version=workspace.scheme_version,
            created_at=versions[0][1] if versions else "",
            changed_at=last.at if last is not None else "",
        )


def _bytes(path: Path | None) -> int | None:
    if path is None:
        return None
    files = [Path(f"{path}{end}") for end in ("", "-wal")]
    return sum(one.stat().st_size for one in files if one.exists())
