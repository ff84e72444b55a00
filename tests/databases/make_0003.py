"""Makes the database of schema version 3 that the tests open: run once, when that version was new.

python tests/databases/make_0003.py tests/databases/0003.db
"""

from __future__ import annotations

import itertools
import sys
from pathlib import Path

import make_0002

from annotator.model.edit import AddCheckpoint
from annotator.services.workspace import Workspace
from annotator.store.opening import open_database


def main(path: Path) -> None:
    """What the one before had, all of it proven, and words of every kind in the history."""
    make_0002.main(path)
    times = (f"2026-11-22T10:00:{second:02}Z" for second in itertools.count())
    workspace = Workspace(open_database(str(path)), reviewer="Mira", now=lambda: next(times))
    workspace.rename("Version 3")
    words = "Before the “second” reading 🙂 e\u0301 שלום \\ \u2028"
    workspace.apply([AddCheckpoint(words)], words)
    first = workspace.articles()[0]
    workspace.remove([one.id for one in workspace.annotations(first.id)][:1])
    workspace.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
