"""The system's clock is set back, or jumps: order, undo, ids and the names of copies do not hang on it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from annotator.model.article import Article, article_id
from annotator.model.imported import ImportedArticle
from annotator.model.span import Span
from annotator.model.text import sha256
from annotator.services import checking
from annotator.services.jobs import Progress
from annotator.services.workspace import Workspace
from annotator.store import log, making
from annotator.store.opening import open_database

OLD = Path(__file__).resolve().parents[1] / "databases" / "0001.db"
TIMES = (
    "2026-11-22T12:00:00Z", "2026-11-22T11:00:00.500Z", "9999-12-31T23:59:59Z", "1970-01-01T00:00:00Z",
    "2026-11-22T12:00:00Z", "0001-01-01T00:00:00Z", "2026-11-22T12:00:00.000001Z", "2026-11-22T12:00:00Z",
)  # fmt: skip


def _imported(text: str, name: str) -> ImportedArticle:
    return ImportedArticle(Article(article_id(sha256(text)), name, None, text, sha256(text)), text.encode())


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Workspace]:
    def times() -> Iterator[str]:
        while True:
            yield from TIMES

    clock = times()
    opened = Workspace(
        open_database(str(tmp_path / "study.db"), create=True), reviewer="Mira", now=lambda: next(clock)
    )
    yield opened
    opened.close()


def test_order_undo_and_ids_hang_on_no_clock(project: Workspace) -> None:
    project.import_batch(
        [_imported("One two three four five six", "b"), _imported("Seven", "a")], words="Import"
    )
    first, second = (one.id for one in project.articles())
    assert [one.name for one in project.articles()] == ["b", "a"]
    words = [
        project.annotate(first, Span(start, start + 3), "claim").words for start in (0, 4, 8, 14, 19, 24)
    ]
    project.set_status(second, "done")
    with project.database.read() as t:
        steps = log.steps(t, "Mira")
        assert [one.number for one in steps] == sorted((one.number for one in steps), reverse=True)
        assert {one.at for one in steps} == set(TIMES)
    assert len({one.id for one in project.annotations(first)}) == len(words)
    assert project.undo() is not None
    assert [done.words for done in (project.undo() for _ in words) if done] == words[::-1]
    assert project.annotations(first) == []
    assert [done.words for done in (project.redo() for _ in words) if done] == words
    assert checking.check(project, Progress()) == []


def test_a_migration_in_the_same_moment_as_an_earlier_one_finds_a_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Stopped(datetime):
        @classmethod
        def now(cls, tz: object = None) -> Stopped:
            return cls(2026, 11, 22, 12, 0, 0, tzinfo=UTC)

    monkeypatch.setattr(making, "datetime", Stopped)
    path = tmp_path / "project.db"
    for _ in range(3):
        shutil.copy(OLD, path)
        open_database(str(path)).close()
    found = sorted(one.name for one in tmp_path.glob("project.version-1.*"))
    assert found == [f"project.version-1.20261122T120000.00000{n}Z.db" for n in range(3)]
