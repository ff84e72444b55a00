"""Where shipped files, the database, settings and logs are."""

from __future__ import annotations

import os
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resources() -> Path:
    """The folder of shipped files: inside the installed package, or beside ``src`` in a checkout."""
    installed = _PACKAGE / "resources"
    return installed if installed.is_dir() else _PACKAGE.parent.parent / "resources"


def default_database() -> str:
    """The database to open when none is named: ``ANNOTATOR_DB``, else ``annotations.db`` in the working folder."""
    return os.environ.get("ANNOTATOR_DB") or "annotations.db"


def config_folder() -> Path:
    """The user's settings folder: ``ANNOTATOR_CONFIG``, else the platform's own place. Not made here."""
    named = os.environ.get("ANNOTATOR_CONFIG")
    if named:
        return Path(named)
    from platformdirs import user_config_path

    return user_config_path("annotator", appauthor=False)


def log_folder() -> Path:
    """The folder of log files: below ``ANNOTATOR_CONFIG`` if that is set, else the platform's own place. Not made here."""
    if os.environ.get("ANNOTATOR_CONFIG"):
        return config_folder() / "log"
    from platformdirs import user_log_path

    return user_log_path("annotator", appauthor=False)
