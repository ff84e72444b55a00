"""Makes the database of schema version 4 that the tests open: run once, when that version was new.

python tests/databases/make_0004.py tests/databases/0004.db
"""

from __future__ import annotations

import itertools
import sys
from pathlib import Path

import make_0003

from annotator.model.annotation import Link
from annotator.model.carried import Carried
from annotator.model.edit import AddLinks
from annotator.services.workspace import Workspace
from annotator.store import carried, project
from annotator.store.opening import open_database


def main(path: Path) -> None:
    """What the one before had, and rows of every table that were written over: all of them proven."""
    make_0003.main(path)
    times = (f"2026-11-23T10:00:{second:02}Z" for second in itertools.count())
    workspace = Workspace(open_database(str(path)), reviewer="Mira", now=lambda: next(times))
    workspace.rename("Version 4")
    first, second = workspace.articles()
    (one, *_), (other, *_) = (workspace.annotations(article.id) for article in (first, second))
    link = Link("0d9d2c4e-6a3e-4a39-8d0c-0f3f6a0a3c11", "same", one.id, other.id, "Mira", "A note 🙂")
    workspace.apply([AddLinks((link,))], "Linked")
    workspace.set_status(second.id, "reading")
    with workspace.database.write() as t:
        carried.add(t, [Carried(second.id, one.id, other.id, "moved", is_settled=True)])
        project.put(t, f"{project.PRESET}Mine", '{"format":"csv"}')
    workspace.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
