"""A project on a file, with the five articles and some annotations, and a runner of real jobs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotator.model.span import Span
from annotator.services.importing import ImportOptions, run
from annotator.services.jobs import Progress
from annotator.services.workspace import Workspace
from annotator.ui.job_runner import JobRunner

SEEDS = Path(__file__).resolve().parents[3] / "seeds"

LABELLED = (
    ("000", "$1.6 billion", "figure"),
    ("000", "arms expenditures", "claim"),
    ("002", "40 percent", "figure"),
    ("002", "so pro-Jew", "bias"),
    ("003", "symbiotic relationship", "bias"),
)
"""Beginning of the article's name, words, label."""


@pytest.fixture
def seeds() -> Path:
    return SEEDS


@pytest.fixture(autouse=True)
def plurals(words: None) -> None:
    """Fonts and plural forms, as the window has them."""


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Workspace]:
    made = Workspace.open(str(tmp_path / "project.db"), reviewer="Mira", create=True)
    yield made
    made.close()


@pytest.fixture
def workspace(empty: Workspace) -> Workspace:
    run(empty, [SEEDS], ImportOptions(), Progress())
    for name, words, label in LABELLED:
        article = next(one for one in empty.articles() if one.name.startswith(name))
        start = empty.article(article.id).text.index(words)
        empty.annotate(article.id, Span(start, start + len(words)), label)
    empty.set_status(next(one.id for one in empty.articles() if one.name.startswith("002")), "done")
    return empty


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[JobRunner]:
    made = JobRunner()
    yield made
    made.close()
