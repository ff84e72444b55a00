"""The first start, and the tracked project."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from annotator.errors import DatabaseError
from annotator.services import seeding
from annotator.services.checking import check
from annotator.services.jobs import Progress
from annotator.services.workspace import Workspace
from annotator.store.dump import dump

ROOT = Path(__file__).resolve().parents[2]
NAME = "Azerbaijan–Israel relations"
CHARACTERS = [5949, 7110, 4133, 5133, 13070]


def test_a_missing_project_is_made_of_the_seeds_beside_it(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    target = str(tmp_path / "annotations.db")
    workspace = seeding.open_or_seed(target, "Mira")
    assert [one.characters for one in workspace.articles()] == CHARACTERS
    assert (workspace.reviewer, workspace.undo_words, workspace.reviewers()) == ("Mira", None, ["annotator"])
    assert [workspace.article(one.id).text.count("\u00a0") for one in workspace.articles()] == [
        3,
        0,
        11,
        4,
        1,
    ]
    workspace.remove_article(workspace.articles()[0].id)
    workspace.close()
    assert sorted(one.name for one in tmp_path.iterdir()) == ["annotations.db", "seeds"]
    again = seeding.open_or_seed(target, "Mira")
    assert len(again.articles()) == 4
    again.close()


def test_a_missing_project_without_seeds_is_empty(tmp_path: Path) -> None:
    workspace = seeding.open_or_seed(str(tmp_path / "annotations.db"), "Mira")
    assert (workspace.articles(), workspace.reviewers()) == ([], [])
    workspace.close()
    with pytest.raises(DatabaseError):
        seeding.open_or_seed(str(tmp_path / "no folder" / "annotations.db"), "Mira")


def test_a_seed_that_cannot_be_read_is_left_out(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "bad.txt").write_bytes(b"\xff\xfe\xfd\x81 not text")
    (tmp_path / "seeds" / "good.txt").write_text("A good article of some words.")
    workspace = seeding.open_or_seed(str(tmp_path / "annotations.db"), "Mira")
    assert [one.name for one in workspace.articles()] == ["good.txt"]
    assert "bad.txt was not imported" in caplog.text
    workspace.close()


def test_somebody_elses_project_stays(tmp_path: Path) -> None:
    path = tmp_path / "annotations.db"
    path.write_bytes(b"theirs")
    seeding.make(path, [])
    assert path.read_bytes() == b"theirs"
    assert [one.name for one in tmp_path.iterdir()] == ["annotations.db"]


def test_the_tracked_project_is_what_the_command_makes(tmp_path: Path) -> None:
    made = [tmp_path / "one.db", tmp_path / "two.db"]
    for path in made:
        assert seeding.main([str(path), str(ROOT / "seeds"), "--name", NAME]) == 0
    assert made[0].read_bytes() == made[1].read_bytes()
    tracked = Path(shutil.copy(ROOT / "annotations.db", tmp_path / "tracked.db"))
    contents = []
    for path in (made[0], tracked):
        workspace = Workspace.open(str(path), reviewer="Mira")
        assert (workspace.name, check(workspace, Progress())) == (NAME, [])
        with workspace.database.read() as t:
            contents.append(dump(t, with_log=True))
        workspace.close()
    assert contents[0] == contents[1]


def test_a_command_that_fails_says_why(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert seeding.main([str(tmp_path / "no" / "x.db"), str(tmp_path)]) == 1
    assert "The folder" in capsys.readouterr().err
