"""What a window shows of a project whose file is lost goes into a copy of the newest backup that has it, or a new project."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path

import pytest

from annotator.errors import DatabaseError, InputError
from annotator.model.article import Article
from annotator.model.span import Span
from annotator.services.backup import backup
from annotator.services.keeping_shown import Shown, keep_shown
from annotator.services.workspace import Workspace


def shown(workspace: Workspace, article: Article, path: Path) -> Shown:
    return Shown(
        path, "Mira", workspace.scheme, workspace.article(article.id),
        workspace.annotations(article.id), workspace.excluded(article.id),
    )  # fmt: skip


def found(path: Path, article: Article) -> list[tuple[str, int, str]]:
    with closing(Workspace.open(str(path), reviewer="Ada", read_only=True)) as project:
        return [(one.label, one.span.start, one.reviewer) for one in project.annotations(article.id)]


def test_into_a_new_project_if_there_is_no_backup(
    workspace: Workspace, awkward: Article, database_path: Path, tmp_path: Path
) -> None:
    workspace.annotate(awkward.id, Span(1, 4), "claim")
    kept = shown(workspace, awkward, database_path)
    path = keep_shown(kept, tmp_path / "kept.db")
    reviewer = kept.annotations[0].reviewer
    assert found(path, awkward) == [("claim", 1, reviewer)]


def test_into_the_newest_backup_that_has_the_article(
    workspace: Workspace, awkward: Article, database_path: Path
) -> None:
    workspace.annotate(awkward.id, Span(1, 4), "claim")
    backup(workspace)
    workspace.annotate(awkward.id, Span(2, 5), "figure")
    kept = shown(workspace, awkward, database_path)
    count = len(workspace.articles())
    workspace.close()
    database_path.write_bytes(b"something else")
    path = keep_shown(kept)
    assert path.name.startswith(f"{database_path.stem}.backup.")
    assert [one[:2] for one in found(path, awkward)] == [("claim", 1), ("figure", 2)]
    with closing(Workspace.open(str(path), reviewer="Ada", read_only=True)) as project:
        assert len(project.articles()) == count
    assert database_path.read_bytes() == b"something else"


def test_a_backup_of_another_project_is_not_taken(
    workspace: Workspace, awkward: Article, database_path: Path, tmp_path: Path
) -> None:
    with closing(Workspace.open(str(tmp_path / "other.db"), reviewer="Ada", create=True)) as other:
        other.rename("Another")
        shutil.copy(backup(other), f"{database_path.with_suffix('')}.backup.20990101T000000Z.db")
    path = keep_shown(shown(workspace, awkward, database_path), tmp_path / "kept.db")
    with closing(Workspace.open(str(path), reviewer="Ada", read_only=True)) as project:
        assert project.name != "Another"
        assert [one.id for one in project.articles()] == [awkward.id]


def test_nothing_is_written_over_and_nothing_left(
    workspace: Workspace, awkward: Article, database_path: Path, tmp_path: Path
) -> None:
    kept = shown(workspace, awkward, database_path)
    with pytest.raises(DatabaseError, match="there already"):
        keep_shown(kept, database_path)
    with pytest.raises(InputError, match="This is a project"):
        keep_shown(kept, database_path.with_name(f"{database_path.name}-journal"))
    before = sorted(one.name for one in tmp_path.iterdir())
    with pytest.raises(DatabaseError):
        keep_shown(kept, tmp_path / "no-folder" / "kept.db")
    assert sorted(one.name for one in tmp_path.iterdir()) == before
