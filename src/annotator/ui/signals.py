"""The workspace's changes as a Qt signal."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from annotator.model.changes import Changes
    from annotator.services.workspace import Workspace


class WorkspaceSignals(QObject):
    """Says in the main thread what changed, whichever thread applied it.

    An edit applied in the main thread is announced at once, before `Workspace.apply` returns; one applied by a job is
    queued.

    Signals:
        changed: Gets `annotator.model.changes.Changes`.
    """

    changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._leave: Callable[[], None] | None = None

    def attach(self, workspace: Workspace) -> None:
        """Listens to the workspace, and no longer to the one before."""
        self.detach()
        self._leave = workspace.subscribe(self._announce)

    def detach(self) -> None:
        """Stops listening."""
        if self._leave is not None:
            self._leave()
            self._leave = None

    def _announce(self, changes: Changes) -> None:
        self.changed.emit(changes)
