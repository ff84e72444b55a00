"""Articles that share much of their text are named, whatever else they have."""

import random
from contextlib import closing
from pathlib import Path

import pytest

from annotator.errors import Cancelled
from annotator.services.importing import ImportOptions, plan, run
from annotator.services.jobs import Progress
from annotator.services.near_duplicates import NEAR, NearDuplicates, packed, resemblance, sketch, unpacked
from annotator.services.workspace import Workspace
from annotator.store import articles

WORDS = [f"word{number}" for number in range(400)]


def text(seed: int, words: int = 600) -> str:
    return " ".join(random.Random(seed).choices(WORDS, k=words))


def test_the_estimate_is_near_the_share_of_runs() -> None:
    one, other = text(1), text(2)
    half = one[: len(one) // 2] + other[len(other) // 2 :]
    assert resemblance(sketch(one), sketch(one)) == 1
    assert resemblance(sketch(one), sketch(other)) < 0.05
    assert 0.2 < resemblance(sketch(one), sketch(half)) < 0.47  # a third of the union


def test_case_blanks_and_signs_do_not_matter() -> None:
    assert sketch(text(1)) == sketch(text(1).upper().replace(" ", ",\n"))


def test_a_few_words_say_nothing() -> None:
    assert not sketch("The same few words")
    assert resemblance(sketch("The same few words"), sketch("The same few words")) == 0


def test_sketches_survive_being_packed() -> None:
    assert unpacked(packed(sketch(text(3)))) == sketch(text(3))
    assert unpacked(b"abc") == sketch("")


@pytest.fixture
def workspace(target: str):
    with closing(Workspace.open(target, reviewer="Mira", create=True)) as made:
        yield made


def test_the_other_article_is_named(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "first.txt").write_text(text(1))
    run(workspace, [tmp_path / "first.txt"], ImportOptions(), Progress())
    (tmp_path / "second.txt").write_text(text(1)[200:] + " and some more words at the end")
    (tmp_path / "third.txt").write_text(text(9))
    second, third = plan(
        workspace, [tmp_path / "second.txt", tmp_path / "third.txt"], ImportOptions(), Progress()
    )
    (remark,) = [one for one in second.remarks if one.startswith("Nearly")]
    assert "first.txt" in remark
    assert not [one for one in third.remarks if one.startswith("Nearly")]
    assert NEAR < 0.5


def test_files_of_one_import_are_compared_with_each_other(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(text(1))
    (tmp_path / "b.txt").write_text(text(1) + " changed")
    first, second = plan(workspace, [tmp_path / "a.txt", tmp_path / "b.txt"], ImportOptions(), Progress())
    assert not any(one.startswith("Nearly") for one in first.remarks)
    assert any("a.txt" in one for one in second.remarks)


def test_a_sketch_is_kept_for_the_writing(database_path: Path, make_article) -> None:
    article, near = make_article(text(1)), NearDuplicates()
    assert near.sketch_of(article.text_sha256) is None
    project = Workspace.open(str(database_path), reviewer="Mira", create=True)
    with closing(project), project.database.read() as t:
        near.nearest(t, article)
    assert near.sketch_of(article.text_sha256) == packed(sketch(article.text))


class Impatient(Progress):
    """Stopped at the third question, with what was going on then."""

    asked = 0

    def check(self) -> None:
        self.asked += 1
        if self.asked == 3:
            self.cancel()
        super().check()


def test_reading_the_articles_that_are_there_can_be_stopped(database_path: Path, make_article) -> None:
    with closing(Workspace.open(str(database_path), reviewer="Ada", create=True)) as workspace:
        with workspace.database.write() as t:
            for seed in range(9):
                articles.insert(t, make_article(text(seed)), source=None, statuses={}, excluded=())
        progress = Impatient()
        with workspace.database.read() as t, pytest.raises(Cancelled):
            NearDuplicates(progress).nearest(t, make_article(text(10)))
        assert progress.asked == 3
