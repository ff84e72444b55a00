"""The folder of a file, shown by the desktop."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def show_folder(path: Path) -> bool:
    """Shows the folder that a file lies in; False if the desktop could not."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.absolute().parent)))
