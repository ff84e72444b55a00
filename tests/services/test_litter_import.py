"""Page litter at import: found, decided on by the reviewer, excluded in the import's own step; and alike lines."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from annotator.cli import main
from annotator.errors import Cancelled
from annotator.model.article import Article, Excluded
from annotator.model.imported import ImportedArticle
from annotator.model.span import Span
from annotator.services.importing import ImportOptions, plan, run
from annotator.services.jobs import Progress
from annotator.services.litter import proposals
from annotator.services.litter_alike import alike
from annotator.services.litter_kept import keep_lines, kept_lines
from annotator.services.workspace import Workspace

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
BODY = "Baku supplies 40% of the oil that Israel buys, as officials there have said for years."


def test_a_plan_names_the_litter_of_each_new_article(workspace: Workspace) -> None:
    plans = plan(workspace, [SEEDS], ImportOptions(), Progress())
    assert [one.litter_lines for one in plans] == [5, 3, 4, 5, 7]
    first = plans[0].litter
    assert [(one.region.kind, one.lines, one.is_paratext) for one in first] == [
        ("caption", 1, True), ("bio", 1, True), ("other", 1, False), ("related", 4, False),
    ]  # fmt: skip
    assert first[2].words == "img"
    run(workspace, [SEEDS], ImportOptions(), Progress())
    assert all(workspace.excluded(one.id) == () for one in workspace.articles())
    assert all(one.litter == () for one in plan(workspace, [SEEDS], ImportOptions(), Progress()))


def test_what_is_decided_is_excluded_in_the_step_of_the_import(workspace: Workspace) -> None:
    (found,) = plan(workspace, [next(SEEDS.glob("002_*"))], ImportOptions(), Progress())
    *going, last = found.litter
    options = ImportOptions(
        excluded={last.text_sha256: [one.region for one in going]},
        kept={last.text_sha256: [last.region.span]},
    )
    run(workspace, [found.path], options, Progress())
    (article,) = workspace.articles()
    assert workspace.excluded(article.id) == tuple(one.region for one in going)
    assert article.words < found.words
    text = workspace.article(article.id).text
    kept = kept_lines(workspace, article.id)
    assert kept == (last.region.span,)
    assert proposals(text, workspace.excluded(article.id), kept) == []
    workspace.undo()
    assert workspace.articles() == []


def test_a_file_with_regions_of_its_own_is_not_asked_about(workspace: Workspace, tmp_path: Path) -> None:
    record = {"text": f"{BODY}\nLeave a Reply\nShare this\n", "excluded": [{"start": 0, "end": 4}]}
    (tmp_path / "one.jsonl").write_text(json.dumps(record) + "\n", "utf-8")
    (found,) = plan(workspace, [tmp_path / "one.jsonl"], ImportOptions(), Progress())
    assert found.litter == ()


def test_the_command_line_says_how_many_and_excludes_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = next(SEEDS.glob("000_*"))
    assert main(["import", str(path), "--db", str(tmp_path / "a.db"), "--reviewer", "Mira"]) == 0
    assert "5 lines probably not article text" in capsys.readouterr().out
    assert main(["import", str(path), "--db", str(tmp_path / "b.db"), "--reviewer", "Mira", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["files"][0]["litter"] == 5


def test_kept_lines_add_up_and_are_not_part_of_the_log(workspace: Workspace, awkward: Article) -> None:
    assert kept_lines(workspace, awkward.id) == ()
    keep_lines(workspace, awkward.id, [Span(5, 9)])
    keep_lines(workspace, awkward.id, [Span(0, 3), Span(5, 9)])
    keep_lines(workspace, awkward.id, [])
    assert kept_lines(workspace, awkward.id) == (Span(0, 3), Span(5, 9))
    assert kept_lines(workspace, "another") == ()
    assert workspace.undo_words is None


@pytest.fixture
def three(workspace: Workspace, make_article, make_annotation) -> list[Article]:
    texts = (
        f"{BODY}\nLeave a Reply\n1,204 shares\n",
        f"LEAVE A REPLY:\n{BODY} Again.\n37 shares\n",
        f"{BODY} Once more.\nLeave a reply\nBe the first to comment\n",
    )
    made = [make_article(text, name=f"{n}.txt") for n, text in enumerate(texts)]
    marks = (make_annotation(made[2], "Leave a reply"),)
    batch = [
        ImportedArticle(made[0], excluded=(Excluded(Span(len(BODY) + 1, len(BODY) + 14)),)),
        ImportedArticle(made[1]),
        ImportedArticle(made[2], annotations=marks),
    ]
    workspace.import_batch(batch, words="Import")
    return made


def line(article: Article, words: str) -> Span:
    start = article.text.index(words)
    return Span(start, start + len(words))


def test_lines_that_say_the_same_are_found_in_all_articles(
    workspace: Workspace, three: list[Article]
) -> None:
    """Excluded ones and those with labels are left out; what a rule takes for the same kind is listed, unticked."""
    found = alike(workspace, three[0].id, [line(three[0], "Leave a Reply")], Progress())
    assert [(one.article_id, one.words, one.is_same) for one in found] == [
        (three[1].id, "LEAVE A REPLY:", True), (three[2].id, "Be the first to comment", False),
    ]  # fmt: skip
    assert {one.region.kind for one in found} == {"comment-form"}
    numbers = alike(workspace, three[0].id, [line(three[0], "1,204 shares")], Progress())
    assert [(one.words, one.is_same) for one in numbers] == [("1,204 shares", True), ("37 shares", True)]


def test_running_text_is_found_where_it_stands_again(workspace: Workspace, three: list[Article]) -> None:
    found = alike(workspace, three[0].id, [line(three[0], BODY)], Progress())
    assert [(one.article_id, one.is_same) for one in found] == [
        (three[0].id, True), (three[1].id, False), (three[2].id, False),
    ]  # fmt: skip
    assert {one.region.kind for one in found} == {"other"}


def test_looking_for_alike_lines_can_be_stopped(workspace: Workspace, three: list[Article]) -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        alike(workspace, three[0].id, [line(three[0], "Leave a Reply")], progress)
