"""A copy is open to nobody to whom its project is closed."""

from __future__ import annotations

import os
import shutil
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.errors import Cancelled
from annotator.model.article import Article
from annotator.services.backup import backup, folder_of
from annotator.services.jobs import Progress
from annotator.services.keeping import keep_copy
from annotator.services.keeping_shown import Shown, keep_shown
from annotator.services.rescuing import rescue
from annotator.services.restoring_copies import restore
from annotator.services.workspace import Workspace
from annotator.store import permissions
from annotator.store.opening import open_database
from annotator.store.permissions import Permissions, give, make_folder, make_private, permissions_of

DATABASES = Path(__file__).parents[1] / "databases"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has other permissions")


@pytest.fixture(autouse=True)
def usual_mask() -> Iterator[None]:
    before = os.umask(0o022)
    yield
    os.umask(before)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def of_file(workspace: Workspace) -> Path:
    assert workspace.path is not None
    return workspace.path


@pytest.mark.parametrize(
    ("given", "expected"), [(0o600, 0o600), (0o664, 0o664), (0o640, 0o640), (0o755, 0o644)]
)
def test_a_backup_has_the_permissions_of_the_project(
    workspace: Workspace, awkward: Article, tmp_path: Path, given: int, expected: int
) -> None:
    assert awkward
    of_file(workspace).chmod(given)
    kept = keep_copy(workspace, Progress())
    assert kept is not None
    assert mode(kept.path) == expected
    assert mode(backup(workspace)) == expected
    assert mode(backup(workspace, tmp_path / "named.db")) == expected


def test_a_copy_of_a_write_protected_project_can_be_written_by_its_owner(tmp_path: Path) -> None:
    path = tmp_path / "project.db"
    Workspace.open(str(path), reviewer="Mira", create=True).close()
    path.chmod(0o444)
    workspace = Workspace.open(str(path), reviewer="Mira", read_only=True)
    try:
        assert mode(backup(workspace, tmp_path / "copy.db")) == 0o644
    finally:
        workspace.close()


def test_a_copy_is_closed_to_others_while_it_is_made(
    workspace: Workspace, awkward: Article, tmp_path: Path
) -> None:
    assert awkward
    of_file(workspace).chmod(0o644)
    seen: list[int] = []

    def tell(_done: int, _total: int) -> None:
        seen.extend(mode(one) for one in tmp_path.glob(".copy.db.*"))

    workspace.database.backup(tmp_path / "copy.db", told=tell)
    assert seen
    assert set(seen) == {0o600}
    assert mode(tmp_path / "copy.db") == 0o644


def test_a_copy_that_is_stopped_leaves_nothing(workspace: Workspace, tmp_path: Path) -> None:
    before = set(tmp_path.iterdir())
    with pytest.raises(Cancelled):
        workspace.database.backup(tmp_path / "copy.db", lambda: True)
    assert set(tmp_path.iterdir()) == before


@pytest.mark.parametrize(
    ("given", "expected"),
    [(0o600, 0o700), (0o644, 0o755), (0o640, 0o750), (0o660, 0o770), (0o664, 0o775)],
)
def test_the_folder_of_the_backups_is_as_open_as_the_project_and_no_wider(
    workspace: Workspace, awkward: Article, given: int, expected: int
) -> None:
    assert awkward
    of_file(workspace).chmod(given)
    keep_copy(workspace, Progress())
    assert mode(folder_of(of_file(workspace))) == expected


def test_a_folder_that_is_there_stays_as_it_is(workspace: Workspace, awkward: Article) -> None:
    assert awkward
    of_file(workspace).chmod(0o600)
    folder = folder_of(of_file(workspace))
    folder.mkdir(0o755)
    kept = keep_copy(workspace, Progress())
    assert kept is not None
    assert (mode(folder), mode(kept.path)) == (0o755, 0o600)


def test_in_a_folder_of_a_group_the_folder_of_the_backups_is_the_groups_too(
    workspace: Workspace, awkward: Article
) -> None:
    assert awkward
    path = of_file(workspace)
    path.chmod(0o660)
    path.parent.chmod(0o2770)
    keep_copy(workspace, Progress())
    assert mode(folder_of(path)) == 0o2770
    assert folder_of(path).stat().st_gid == path.stat().st_gid


def test_a_file_in_the_place_of_the_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "taken").touch()
    with pytest.raises(FileExistsError):
        make_folder(tmp_path / "taken", tmp_path / "project.db")


def test_of_a_project_that_is_gone_nobody_else_gets_a_copy(tmp_path: Path) -> None:
    make_folder(tmp_path / "folder", tmp_path / "gone.db")
    assert mode(tmp_path / "folder") == 0o700
    make_private(tmp_path / "copy")
    give(tmp_path / "copy", permissions_of(tmp_path / "gone.db"))
    assert mode(tmp_path / "copy") == 0o600


@pytest.mark.parametrize("given", [0o600, 0o664])
def test_a_restored_project_keeps_its_permissions(tmp_path: Path, given: int) -> None:
    path = tmp_path / "project.db"
    workspace = Workspace.open(str(path), reviewer="Mira", create=True)
    copy = backup(workspace)
    workspace.close()
    path.chmod(given)
    copy.chmod(0o644)
    kept = restore(path, copy)
    assert kept is not None
    assert (mode(path), mode(kept), mode(copy)) == (given, given, 0o644)


def test_a_project_that_was_gone_has_the_permissions_of_the_backup(tmp_path: Path) -> None:
    path = tmp_path / "project.db"
    workspace = Workspace.open(str(path), reviewer="Mira", create=True)
    path.chmod(0o600)
    copy = backup(workspace)
    workspace.close()
    path.unlink()
    assert restore(path, copy) is None
    assert mode(path) == 0o600


def test_what_is_kept_has_them_where_a_file_can_have_only_one_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_paths: object) -> None:
        raise PermissionError

    path = tmp_path / "project.db"
    workspace = Workspace.open(str(path), reviewer="Mira", create=True)
    path.chmod(0o600)
    copy = backup(workspace)
    workspace.close()
    monkeypatch.setattr(os, "link", refuse)
    kept = restore(path, copy)
    assert kept is not None
    assert mode(kept) == 0o600


def test_the_copy_before_a_migration_has_them(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    shutil.copyfile(DATABASES / "0001.db", path)
    path.chmod(0o600)
    open_database(str(path)).close()
    (copy,) = tmp_path.glob("old.version-*.db")
    assert (mode(path), mode(copy)) == (0o600, 0o600)


def test_what_was_rescued_has_them_and_so_has_the_report(workspace: Workspace, awkward: Article) -> None:
    assert awkward
    of_file(workspace).chmod(0o600)
    copy = backup(workspace)
    done = rescue(copy, copy.with_name("rescued.db"), Progress())
    assert (mode(done.path), mode(done.report)) == (0o600, 0o600)


def test_what_the_window_showed_is_kept_with_them(
    workspace: Workspace, awkward: Article, tmp_path: Path
) -> None:
    path = of_file(workspace)
    path.chmod(0o600)
    shown = Shown(path, "Mira", workspace.scheme, awkward, (), ())
    assert mode(keep_shown(shown, tmp_path / "kept.db")) == 0o600


def test_a_group_that_the_copy_cannot_have_gets_no_more_than_everybody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_given: object, **_named: object) -> None:
        raise PermissionError

    monkeypatch.setattr(permissions.os, "chown", refuse)
    path = tmp_path / "copy.db"
    make_private(path)
    found = path.stat()
    for known, expected in ((0o660, 0o600), (0o664, 0o644), (0o640, 0o600), (0o600, 0o600)):
        give(path, Permissions(known, found.st_uid, found.st_gid + 1))
        assert mode(path) == expected
    give(path, Permissions(0o660, found.st_uid, found.st_gid))
    assert mode(path) == 0o660


def test_a_folder_that_cannot_have_the_group_is_open_to_it_as_to_everybody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_given: object, **_named: object) -> None:
        raise PermissionError

    def of_another_group(path: Path) -> Permissions:
        found = path.stat()
        return Permissions(stat.S_IMODE(found.st_mode), found.st_uid, found.st_gid + 1)

    monkeypatch.setattr(permissions.os, "chown", refuse)
    monkeypatch.setattr(permissions, "permissions_of", of_another_group)
    project = tmp_path / "project.db"
    project.touch()
    for given, expected in ((0o660, 0o700), (0o664, 0o755), (0o640, 0o700)):
        project.chmod(given)
        make_folder(tmp_path / f"{given:o}", project)
        assert mode(tmp_path / f"{given:o}") == expected


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() != 0, reason="Only root may give files away")
def test_owner_and_group_are_kept_where_the_system_lets_them(tmp_path: Path) -> None:
    path = tmp_path / "project.db"
    workspace = Workspace.open(str(path), reviewer="Mira", create=True)
    path.chmod(0o640)
    copy = backup(workspace)
    workspace.close()
    os.chown(path, 1234, 2345)
    restore(path, copy)
    found = path.stat()
    assert (found.st_uid, found.st_gid, mode(path)) == (1234, 2345, 0o640)
