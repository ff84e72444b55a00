"""An annotation that was returned is in the file, whatever happens to the process afterwards."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from annotator.model.article import Article
from annotator.services.checking import check
from annotator.services.jobs import Progress
from annotator.services.workspace import Workspace

_ANNOTATE = """
import os, signal, sys
from annotator.model.span import Span
from annotator.services.workspace import Workspace
workspace = Workspace.open(sys.argv[1], reviewer="Mira")
article = workspace.articles()[0].id
for start in range(int(sys.argv[2])):
    workspace.annotate(article, Span(start, start + 5), "claim")
if sys.argv[3] == "undo":
    workspace.undo()
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.parametrize(("number", "last", "kept"), [(1, "", 1), (3, "", 3), (7, "", 7), (3, "undo", 2)])
def test_killed_at_once(
    workspace: Workspace, awkward: Article, database_path: Path, number: int, last: str, kept: int
) -> None:
    workspace.close()
    done = subprocess.run(
        [sys.executable, "-c", _ANNOTATE, str(database_path), str(number), last],
        capture_output=True,
        check=False,
    )
    assert done.returncode == -signal.SIGKILL, done.stderr
    again = Workspace.open(str(database_path), reviewer="Mira")
    assert [one.span.start for one in again.annotations(awkward.id)] == list(range(kept))
    assert check(again, Progress()) == []
    assert again.undo_words is not None
    again.close()
    assert [one.name for one in database_path.parent.iterdir()] == [database_path.name]
