"""Tells whether the program was closed in the ordinary way: a file says that a project is open, and goes when it is closed."""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QLockFile

_FOLDER = "running"


class RunMarker:
    """One project's mark at a time. The file stands in the user's folder, never beside the project.

    Args:
        folder: The user's.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder / _FOLDER
        self._lock: QLockFile | None = None

    def set(self, target: str) -> bool:
        """Marks a project as open; whether the program that had marked it is gone without taking its mark away."""
        self.clear()
        name = hashlib.sha256(target.encode("utf-8", "surrogatepass")).hexdigest()[:32]
        path = self._folder / f"{name}.lock"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            was_there = path.exists()
        except OSError:
            return False
        lock = QLockFile(str(path))
        lock.setStaleLockTime(0)
        if not lock.tryLock(0):  # another window has it open
            return False
        self._lock = lock
        return was_there

    def clear(self) -> None:
        """Takes the mark away."""
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None
