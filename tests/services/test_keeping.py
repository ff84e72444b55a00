"""Copies that the program makes by itself, and which of them stay."""

from __future__ import annotations

import os
import shutil
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from annotator.cli import main
from annotator.errors import Cancelled, DatabaseError
from annotator.model.article import Article
from annotator.model.span import Span
from annotator.services import keeping
from annotator.services.backup import (
    Backup,
    backup,
    backups,
    backups_of,
    folder_of,
    newest_whole,
    standing_of,
)
from annotator.services.jobs import Progress
from annotator.services.keeping import (
    fallen,
    is_sharp,
    keep_before,
    keep_copy,
    look_after,
    thin_out,
    worth_keeping,
)
from annotator.services.restoring_copies import restore
from annotator.services.scheme_files import write_scheme
from annotator.services.workspace import Workspace

NOW = datetime(2026, 11, 22, 12, 30, tzinfo=UTC)


def label(workspace: Workspace, article: Article, several: int, *, first: int = 0) -> None:
    for start in range(first, first + several):
        workspace.annotate(article.id, Span(start, start + 3), "claim")


def flip(path: Path) -> None:
    data = bytearray(path.read_bytes())
    for at in range(4096, len(data), 512):
        data[at : at + 64] = os.urandom(64)
    path.write_bytes(data)


def test_an_empty_project_needs_no_copy(workspace: Workspace) -> None:
    assert keep_copy(workspace, Progress()) is None
    assert not folder_of(workspace.path or Path()).exists()


def test_nothing_unchanged_is_copied_twice(workspace: Workspace, awkward: Article) -> None:
    first = keep_copy(workspace, Progress())
    assert first is not None
    assert first.maker == "program"
    assert keep_copy(workspace, Progress()) is None
    label(workspace, awkward, 1)
    second = keep_copy(workspace, Progress())
    assert second is not None
    assert [one.path for one in backups(workspace)] == [second.path, first.path]
    standing = standing_of(second.path)
    assert standing is not None
    assert (standing.annotations, standing.articles) == (1, 1)
    assert [path.suffix for path in folder_of(first.path.parent.parent / "project.db").iterdir()] == [
        ".db",
        ".db",
    ]


def test_a_copy_by_hand_counts_too(workspace: Workspace, awkward: Article) -> None:
    label(workspace, awkward, 1)
    path = backup(workspace)
    assert [one.maker for one in backups(workspace)] == ["person"]
    assert keep_copy(workspace, Progress()) is None
    flip(path)
    assert keep_copy(workspace, Progress()) is not None, "the one by hand is not whole any more"


def test_the_copy_is_due_again_when_it_is_gone(workspace: Workspace, awkward: Article) -> None:
    assert awkward
    made = keep_copy(workspace, Progress())
    assert made is not None
    shutil.rmtree(made.path.parent)
    assert keep_copy(workspace, Progress()) is not None


def test_what_cannot_be_written_is_one_sentence_and_work_goes_on(
    workspace: Workspace, awkward: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder_of(workspace.path or Path()).write_text("a file is in the way")
    with pytest.raises(DatabaseError, match="Nothing can be written in"):
        keep_copy(workspace, Progress())
    folder_of(workspace.path or Path()).unlink()
    monkeypatch.setattr(keeping.shutil, "disk_usage", lambda _path: shutil._ntuple_diskusage(1, 1, 0))
    with pytest.raises(DatabaseError, match="has too little room"):
        keep_copy(workspace, Progress())
    label(workspace, awkward, 1)
    assert backups(workspace) == []


def test_it_can_be_stopped_and_leaves_nothing(workspace: Workspace, awkward: Article) -> None:
    assert awkward

    class Stops(Progress):
        def check(self) -> None:
            self.cancel()

    with pytest.raises(Cancelled):
        keep_copy(workspace, Stops())
    assert list(folder_of(workspace.path or Path()).iterdir()) == []


def at(folder: Path, *ago: timedelta) -> list[Backup]:
    return [Backup(folder / f"{number}.db", NOW - one, 1, "program") for number, one in enumerate(ago)]


def test_it_says_how_far_it_is_and_what_cannot_be_copied_does_not_hold_an_act_up(
    workspace: Workspace, awkward: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert awkward
    told: list[tuple[int, int | None, str]] = []

    class Tells(Progress):
        def report(self, done: int, total: int | None, what: str = "") -> None:
            told.append((done, total, what))

    monkeypatch.setattr(keeping, "_PAGES_PER_MB", 1)
    keep_before(workspace, Tells())
    assert [one[2] for one in told] == [keeping.COPYING, keeping.CHECKING]
    assert told[0][0] == told[0][1]
    label(workspace, awkward, 1)
    folder_of(workspace.path or Path()).rename(awkward_place := (workspace.path or Path()).with_name("away"))
    folder_of(workspace.path or Path()).write_text("a file is in the way")
    said: list[str] = []
    keep_before(workspace, Progress(), say=said.append)
    assert len(said) == 1
    assert said[0].startswith("Nothing can be written in")
    assert awkward_place.exists()


def test_stopped_while_the_copy_is_checked_nothing_is_left(
    workspace: Workspace, awkward: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert awkward
    monkeypatch.setattr("annotator.store.sqlite_copy.INSTRUCTIONS", 10)

    class Stops(Progress):
        def report(self, done: int, total: int | None, what: str = "") -> None:
            if what == keeping.CHECKING:
                self.cancel()

    with pytest.raises(Cancelled):
        keep_before(workspace, Stops())
    assert list(folder_of(workspace.path or Path()).iterdir()) == []


def test_a_large_project_is_copied_before_an_act_but_not_again_for_each_of_many(
    workspace: Workspace, awkward: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "_LARGE", 0)
    label(workspace, awkward, 1)
    keep_before(workspace, Progress())
    label(workspace, awkward, 1, first=10)
    keep_before(workspace, Progress(), fresh=keeping.FRESH)
    assert len(backups(workspace)) == 1, "one of this moment is there"
    keep_before(workspace, Progress())
    assert len(backups(workspace)) == 2, "an act that changes all of it has one of its own"
    monkeypatch.setattr(keeping, "_LARGE", 64 << 20)
    label(workspace, awkward, 1, first=20)
    keep_before(workspace, Progress(), fresh=keeping.FRESH)
    assert len(backups(workspace)) == 3, "a small one is copied in no time"


def test_after_opening_the_project_is_counted_once_and_each_copy_opened_once(
    workspace: Workspace, awkward: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    label(workspace, awkward, 3)
    keep_copy(workspace, Progress())
    label(workspace, awkward, 1, first=10)
    counted: list[object] = []
    opened: list[Path] = []
    before, there = keeping.standing, keeping.standing_of
    monkeypatch.setattr(keeping, "standing", lambda t: (counted.append(t), before(t))[1])
    monkeypatch.setattr(keeping, "standing_of", lambda path: (opened.append(path), there(path))[1])
    assert look_after(workspace, Progress()) is None
    assert (len(counted), len(opened)) == (1, 1)
    assert len(backups(workspace)) == 2, "what was labelled since is copied"


def test_of_a_year_of_copies_the_new_ones_and_one_for_each_hour_day_and_week_stay(tmp_path: Path) -> None:
    ours = at(tmp_path, *(timedelta(minutes=20 * n) for n in range(3 * 24 * 365)))
    kept = sorted(NOW - one.made_at for one in worth_keeping(ours, NOW))
    assert kept[:5] == [timedelta(minutes=20 * n) for n in range(5)]
    assert 30 <= len(kept) <= 5 + sum(several for _, several in keeping.PERIODS)
    assert kept[-1] > timedelta(weeks=10)
    days = {one.days for one in kept}
    assert set(range(13)) <= days


def test_after_a_long_pause_old_copies_stay(tmp_path: Path) -> None:
    ours = at(tmp_path, *(timedelta(days=400 + n) for n in range(4)))
    assert len(worth_keeping(ours, NOW)) == 4


def test_copies_from_the_future_stay_when_the_clock_was_set_back(tmp_path: Path) -> None:
    ours = at(tmp_path, *(-timedelta(minutes=n + 1) for n in range(40)))
    assert len(worth_keeping(ours, NOW)) == 40


def test_large_copies_take_no_more_than_their_share_of_the_disk(tmp_path: Path) -> None:
    large = [Backup(tmp_path / f"{n}.db", NOW - timedelta(hours=n), 400 << 20, "program") for n in range(20)]
    kept = worth_keeping(large, NOW, room=2 << 30)
    assert [NOW - one.made_at for one in kept] == [timedelta(hours=n) for n in range(5)]
    assert len(worth_keeping(large, NOW, room=0)) == keeping.LEAST
    assert len(worth_keeping(large, NOW)) > 10


def test_of_the_copies_before_updates_the_newest_of_each_version_stays(tmp_path: Path) -> None:
    made = at(tmp_path, timedelta())[0]
    updates: list[Backup] = []
    for version in range(1, 6):
        for hour in range(3):
            moment = NOW - timedelta(days=30 * (6 - version), hours=hour)
            name = f"a.version-9.x.version-{version}.{moment:%Y%m%dT%H%M%S.%fZ}.db"
            updates.append(Backup(tmp_path / name, moment, 1, "migration"))
    restored = Backup(tmp_path / "a.before-restoring.db", NOW - timedelta(days=400), 1, "restoring")
    for one in (made, restored, *updates):
        one.path.touch()
    removed = thin_out(made, [made, restored, *updates], NOW)
    kept = sorted(one.path.name for one in updates if one not in removed)
    assert [name.split("version-")[2][0] for name in kept] == ["3", "4", "5"]
    assert all(NOW - one.made_at == timedelta(days=30 * (6 - int(v))) for one in updates for v in "345" if one.path.name in kept and f"version-{v}." in one.path.name)  # fmt: skip
    assert restored.path.exists()
    assert made.path.exists()


def test_only_its_own_copies_are_removed_and_never_the_one_just_made(tmp_path: Path) -> None:
    every = at(tmp_path, *(timedelta(minutes=n) for n in range(60)))
    for one in every:
        one.path.touch()
    by_hand = Backup(tmp_path / "hand.db", NOW - timedelta(minutes=50), 1, "person")
    made = every[-1]
    removed = thin_out(made, [*every, by_hand], NOW)
    assert removed
    assert made not in removed
    assert by_hand not in removed
    assert {one.maker for one in removed} == {"program"}
    assert sum(one.path.exists() for one in every) == 60 - len(removed)


@pytest.mark.parametrize(
    ("before", "now", "asks"), [(40, 20, True), (40, 21, False), (19, 0, False), (20, 0, True), (0, 0, False)]
)
def test_when_a_fall_is_sharp(before: int, now: int, asks: bool) -> None:
    assert is_sharp(before, now) is asks


def test_far_fewer_annotations_than_the_newest_copy_are_noticed(
    workspace: Workspace, awkward: Article
) -> None:
    label(workspace, awkward, 24)
    copy = keep_copy(workspace, Progress())
    assert fallen(workspace) is None
    ids = [one.id for one in workspace.annotations(awkward.id)]
    workspace.remove(ids[:20])
    found = fallen(workspace)
    assert found is not None
    assert (found.now, found.before, found.copy) == (4, 24, copy)
    workspace.undo()
    assert fallen(workspace) is None


def test_a_backup_is_restored_and_what_was_there_is_kept(
    workspace: Workspace, awkward: Article, database_path: Path
) -> None:
    label(workspace, awkward, 3)
    copy = keep_copy(workspace, Progress())
    assert copy is not None
    label(workspace, awkward, 2, first=10)
    with pytest.raises(DatabaseError, match="is open in another window or program"):
        restore(database_path, copy.path)
    workspace.close()
    kept = restore(database_path, copy.path)
    assert kept is not None
    assert count(database_path, awkward) == 3
    assert count(kept, awkward) == 5
    assert copy.path.exists()
    makers = [one.maker for one in backups_of(database_path)]
    assert sorted(makers) == ["program", "restoring"]
    found = newest_whole(database_path)
    assert found is not None
    assert found.maker == "program"


def test_a_copy_whose_rows_are_not_as_they_were_written_is_not_offered(
    workspace: Workspace, awkward: Article, database_path: Path
) -> None:
    label(workspace, awkward, 3)
    older = keep_copy(workspace, Progress())
    assert older is not None
    with closing(sqlite3.connect(database_path)) as raw, raw:
        raw.execute("UPDATE article SET title = 'Scribble'")
    label(workspace, awkward, 2, first=10)
    newer = keep_copy(workspace, Progress())
    assert newer is not None
    found = newest_whole(database_path)
    assert found is not None
    assert found.path == older.path != newer.path
    workspace.close()
    restore(database_path, newer.path)  # what somebody asks for is done
    assert count(database_path, awkward) == 5


def count(path: Path, article: Article) -> int:
    workspace = Workspace.open(str(path), reviewer="Mira")
    try:
        return len(workspace.annotations(article.id))
    finally:
        workspace.close()


def test_a_damaged_project_with_its_log_is_kept_aside_as_it_is(
    workspace: Workspace, awkward: Article, database_path: Path
) -> None:
    label(workspace, awkward, 3)
    copy = keep_copy(workspace, Progress())
    assert copy is not None
    workspace.close()
    flip(database_path)
    damaged = database_path.read_bytes()
    log = Path(f"{database_path}-wal")
    log.write_bytes(b"not a log")
    kept = restore(database_path, copy.path)
    assert kept is not None
    assert kept.read_bytes() == damaged
    assert Path(f"{kept}-wal").read_bytes() == b"not a log"
    assert not log.exists()
    assert count(database_path, awkward) == 3


def test_a_project_that_is_gone_is_restored_too(
    workspace: Workspace, awkward: Article, database_path: Path
) -> None:
    label(workspace, awkward, 1)
    copy = keep_copy(workspace, Progress())
    assert copy is not None
    workspace.close()
    database_path.unlink()
    assert restore(database_path, copy.path) is None
    assert count(database_path, awkward) == 1


def test_a_damaged_backup_is_not_restored(
    workspace: Workspace, awkward: Article, database_path: Path
) -> None:
    label(workspace, awkward, 1)
    copy = keep_copy(workspace, Progress())
    assert copy is not None
    workspace.close()
    flip(copy.path)
    before = database_path.read_bytes()
    with pytest.raises(DatabaseError, match="is not whole"):
        restore(database_path, copy.path)
    assert database_path.read_bytes() == before
    assert newest_whole(database_path) is None


def failing(_name: object) -> None:
    raise OSError(28, "No space left on device")


@pytest.mark.parametrize("step", ["shutil.copyfile", "flush", "_second_name"])
def test_a_full_disk_leaves_the_project_as_it_was(
    workspace: Workspace, awkward: Article, database_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    label(workspace, awkward, 2)
    copy = keep_copy(workspace, Progress())
    assert copy is not None
    label(workspace, awkward, 1, first=5)
    workspace.close()
    fails: Callable[..., None] = lambda *_given: failing(step)  # noqa: E731
    monkeypatch.setattr(f"annotator.store.replacing.{step}", fails)
    with pytest.raises(DatabaseError, match="cannot be replaced"):
        restore(database_path, copy.path)
    monkeypatch.undo()
    assert count(database_path, awkward) == 3
    assert [one.name for one in database_path.parent.iterdir() if one.is_file()] == [database_path.name]


def test_a_copy_is_made_before_an_import_by_command_and_a_new_project_needs_none(
    workspace: Workspace,
    awkward: Article,
    database_path: Path,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
) -> None:
    label(workspace, awkward, 2)
    workspace.close()
    (tmp_path / "new.txt").write_text("Another article, with words of its own.")
    for db in (database_path, tmp_path / "fresh.db"):
        assert main(["import", str(tmp_path / "new.txt"), "--db", str(db)]) == 0
        assert capfd.readouterr().err == ""
    copies = backups_of(database_path)
    assert [standing.annotations for one in copies if (standing := standing_of(one.path))] == [2]
    assert backups_of(tmp_path / "fresh.db") == []


def test_commands_that_change_much_make_a_copy_first(
    workspace: Workspace, awkward: Article, database_path: Path, tmp_path: Path
) -> None:
    label(workspace, awkward, 2)
    less = workspace.scheme.model_copy(update={"labels": workspace.scheme.labels[:3]})
    workspace.change_reviewer("Jonas")
    label(workspace, awkward, 1, first=20)
    workspace.close()
    path = tmp_path / "less.toml"
    write_scheme(less, path, overwrite=False)
    assert main(["scheme", "import", str(path), "--db", str(database_path)]) == 0
    assert len(backups_of(database_path)) == 1
    assert main(["reviewers", "rename", "Jonas", "Mira", "--db", str(database_path)]) != 0
    assert len(backups_of(database_path)) == 1, "a name alone is no such change"
    assert main(["reviewers", "rename", "Jonas", "Mira", "--merge", "--db", str(database_path)]) == 0
    assert len(backups_of(database_path)) == 2
    assert main(["scheme", "import", str(path), "--db", str(database_path)]) == 0
    assert len(backups_of(database_path)) == 2, "it is the scheme already"


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
@pytest.mark.parametrize("is_damaged", [False, True])
def test_a_project_that_is_opened_through_a_link_is_restored_where_it_is(
    workspace: Workspace, database_path: Path, awkward: Article, tmp_path: Path, *, is_damaged: bool
) -> None:
    workspace.close()
    (tmp_path / "real").mkdir()
    real = database_path.rename(tmp_path / "real" / "p.db")
    link = tmp_path / "sym.db"
    link.symlink_to(Path("real") / "p.db")
    linked = Workspace.open(str(link), reviewer="Mira")
    label(linked, awkward, 1)
    kept_before = keep_copy(linked, Progress())
    copy = backup(linked)
    label(linked, awkward, 2, first=1)
    linked.close()
    if is_damaged:
        flip(real)
        Path(f"{real}-wal").write_bytes(b"what SQLite would throw away")
    was = real.read_bytes()[4096:]  # the first page says which kind of log there is
    kept = restore(link, copy)
    assert link.is_symlink()
    assert link.readlink() == Path("real") / "p.db"
    assert real.read_bytes() == copy.read_bytes()
    assert kept is not None
    assert (kept.parent, kept.is_symlink(), kept.read_bytes()[4096:]) == (tmp_path, False, was)
    assert Path(f"{kept}-wal").exists() == is_damaged
    assert sorted(one.name for one in real.parent.iterdir()) == ["p.db"]
    assert kept_before is not None
    assert [one.path for one in backups_of(link)] == [kept, copy, kept_before.path]


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_a_link_that_leads_to_a_project_that_is_gone_is_filled(
    workspace: Workspace, database_path: Path, tmp_path: Path
) -> None:
    copy = backup(workspace)
    link = tmp_path / "sym.db"
    link.symlink_to(tmp_path / "gone.db")
    assert restore(link, copy) is None
    assert link.is_symlink()
    assert (tmp_path / "gone.db").read_bytes() == copy.read_bytes()
    assert database_path.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_what_is_open_behind_a_link_is_not_replaced(
    workspace: Workspace, database_path: Path, awkward: Article, tmp_path: Path
) -> None:
    copy = backup(workspace)
    link = tmp_path / "sym.db"
    link.symlink_to(database_path)
    label(workspace, awkward, 1)
    with pytest.raises(DatabaseError, match=r"sym\.db” is open in another window"):
        restore(link, copy)
    assert link.is_symlink()
    assert [one.maker for one in backups_of(link)] == []
