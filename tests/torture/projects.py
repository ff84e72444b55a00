"""The projects that are tortured, made once, and folders in which to do it."""

from __future__ import annotations

import json
import os
import shutil
from contextlib import closing
from pathlib import Path

from children import answer

from annotator.model.span import Span
from annotator.services.seeding import make
from annotator.services.workspace import Workspace

ROOT = Path(__file__).resolve().parents[2]
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
OLD = sorted((ROOT / "tests" / "databases").glob("*.db"))
ARTICLES, ANNOTATIONS = 60, 12  # of the file that is imported
NAME = "project.db"


class Field:
    """Where everything is.

    Attributes:
        folder: Of this run; removed by whoever made it.
        project: A project with the seeds and some annotations. Not to be changed.
        seeded: One with the seeds alone, likewise.
        batch: A file with articles and annotations to import.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._number = 0
        os.environ["ANNOTATOR_CONFIG"] = str(folder / "config")
        os.environ.pop("ANNOTATOR_DB", None)
        (folder / "config").mkdir()
        self.seeded, self.project, self.batch = (
            folder / name for name in ("seeded.db", "made.db", "batch.jsonl")
        )
        answer(self._make)

    def fresh(self, source: Path | None = None) -> Path:
        """A copy of a project in a folder of its own, or the path where one may be made."""
        self._number += 1
        folder = self.folder / f"blow-{self._number}"
        folder.mkdir()
        path = folder / NAME
        if source is not None:
            shutil.copy(source, path)
        return path

    def drop(self, path: Path) -> None:
        """Removes a project's folder."""
        shutil.rmtree(path.parent)

    def _make(self) -> None:
        make(self.seeded, SEEDS, name="Torture")
        shutil.copy(self.seeded, self.project)
        with closing(Workspace.open(str(self.project), reviewer="Mira")) as workspace:
            for article in workspace.articles():
                for at in range(8):
                    span = Span(at * 60, at * 60 + 25)
                    workspace.annotate(article.id, span, ("claim", "bias")[at % 2], note=f"{at} 🙂")
        lines = [_article(number) for number in range(ARTICLES)]
        self.batch.write_text("".join(f"{json.dumps(one)}\n" for one in lines), encoding="utf-8")


def _article(number: int) -> dict[str, object]:
    words = [f"Wort{number}-{at} 🙂 e\u0301 שלום" for at in range(ANNOTATIONS)]
    text = "\n".join(words)
    starts = [text.index(one) for one in words]
    return {
        "text": text,
        "annotations": [
            {"start": start, "end": start + 5, "label": "claim", "text": text[start : start + 5]}
            for start in starts
        ],
    }
