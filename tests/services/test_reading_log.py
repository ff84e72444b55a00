"""The log as somebody reads it: pages, filters, before and after, what holds and what was taken back."""

from __future__ import annotations

import pytest

from annotator.model.imported import ImportedArticle
from annotator.model.logged import Change, LogFilter
from annotator.model.span import Span
from annotator.services.reading_log import LogReader, taken_back

TEXTS = {"Oil": "Azerbaijan supplies 40% of Israel’s oil.", "Arms": "Israel sold arms worth $1.6 billion."}
EVERYTHING = LogFilter()


@pytest.fixture
def articles(workspace, make_article):
    made = {title: make_article(text, name=f"{title}.txt", title=title) for title, text in TEXTS.items()}
    workspace.import_batch(
        [ImportedArticle(one, None) for one in made.values()], words="Import of 2 articles"
    )
    return made


def label(workspace, article, words: str, label_id: str = "claim") -> str:
    start = article.text.index(words)
    return workspace.annotate(article.id, Span(start, start + len(words)), label_id).annotation_ids[0]


def words_of(entries) -> list[str]:
    return [one.step.words for one in entries]


def test_steps_come_newest_first_in_pages(workspace, articles) -> None:
    for number in range(7):
        workspace.annotate(articles["Oil"].id, Span(number, number + 3), "claim")
    reader = LogReader(workspace)
    found, before = [], None
    while page := reader.page(EVERYTHING, before=before, limit=3):
        assert len(page) <= 3
        found += page
        before = page[-1].number
    numbers = [one.number for one in found]
    assert numbers == sorted(set(numbers), reverse=True)
    assert len(found) == 8
    assert words_of(found)[-1] == "Import of 2 articles"
    assert [one.number for one in reader.page(EVERYTHING, after=numbers[2])] == numbers[:2]


def test_bulk_is_one_entry_that_opens(workspace, articles) -> None:
    ids = [label(workspace, articles["Oil"], "oil"), label(workspace, articles["Arms"], "arms")]
    workspace.relabel(ids, "bias")
    reader = LogReader(workspace)
    newest = reader.page(EVERYTHING)[0]
    assert newest.is_bulk
    assert newest.step.article_id is None
    items = reader.items(newest.number)
    assert [item.changes for item in items] == [(Change("label", "", "Claim", "Bias"),)] * 2
    assert {item.article_id for item in items} == {one.id for one in articles.values()}


def test_filters_by_article_annotation_reviewer_and_words(workspace, articles) -> None:
    oil, arms = label(workspace, articles["Oil"], "oil"), label(workspace, articles["Arms"], "arms")
    workspace.change_reviewer("Jonas")
    workspace.relabel([oil, arms], "opinion")
    workspace.set_note(arms, "Näher ansehen")
    workspace.change_reviewer("Mira")
    page = LogReader(workspace).page
    assert words_of(page(LogFilter(annotation_id=oil))) == [
        "Changed 2 annotations to Opinion",
        "Claim on “oil”",
    ]
    assert words_of(page(LogFilter(article_id=articles["Arms"].id)))[:2] == [
        "Note on Opinion on “arms”", "Changed 2 annotations to Opinion",
    ]  # fmt: skip
    assert words_of(page(LogFilter(reviewer="Jonas"))) == [
        "Note on Opinion on “arms”", "Changed 2 annotations to Opinion",
    ]  # fmt: skip
    assert words_of(page(LogFilter(reviewer="Nobody"))) == []
    assert words_of(page(LogFilter(words="opinion ARMS"))) == ["Note on Opinion on “arms”"]
    assert words_of(page(LogFilter(words="100%"))) == []
    assert words_of(page(LogFilter(article_id=articles["Oil"].id, reviewer="Mira", words="claim"))) == [
        "Claim on “oil”"
    ]


def test_before_and_after_of_everything_that_changes(workspace, articles) -> None:
    made = label(workspace, articles["Oil"], "40%", "figure")
    unit = str(workspace.annotation(made).attributes.get("unit", ""))
    acts = [
        (lambda: workspace.set_attributes(made, {"unit": "tons"}), Change("attribute", "Unit", unit, "tons")),
        (lambda: workspace.set_note(made, "of what?"), Change("note", "", "", "of what?")),
        (
            lambda: workspace.move(made, Span(11, 23)),
            Change("words", "", "40%", TEXTS["Oil"][11:23]),
        ),
        (
            lambda: workspace.set_status(articles["Arms"].id, "done"),
            Change("status", "", "Not started", "Done"),
        ),
    ]
    for act, expected in acts:
        act()
        newest = LogReader(workspace).page(EVERYTHING, limit=1)[0]
        assert [change for item in newest.items for change in item.changes] == [expected]
        assert not newest.is_bulk


def test_what_was_taken_back_and_brought_back(workspace, articles) -> None:
    label(workspace, articles["Oil"], "oil")
    label(workspace, articles["Oil"], "Israel")
    workspace.undo()
    workspace.undo()
    workspace.redo()
    entries = LogReader(workspace).page(EVERYTHING)
    assert [one.way for one in entries] == ["redone", "undone", "undone", "done", "done", "done"]
    gone = taken_back(entries)
    assert [one.number in gone for one in entries] == [False, True, False, True, False, False]


def test_checkpoints_have_their_names(workspace, articles) -> None:
    workspace.name_moment("Before the merge")
    newest = LogReader(workspace).page(EVERYTHING)[0]
    assert newest.checkpoint == "Before the merge"
    workspace.undo()
    assert LogReader(workspace).page(EVERYTHING)[0].checkpoint is None


def test_what_is_gone_can_be_told(workspace, articles) -> None:
    oil = label(workspace, articles["Oil"], "oil")
    workspace.remove([oil])
    workspace.remove_article(articles["Arms"].id)
    reader = LogReader(workspace)
    items = [item for entry in reader.page(EVERYTHING) for item in entry.items]
    assert reader.gone(items) == ({oil}, {articles["Arms"].id})
    workspace.restore_annotation(oil)
    assert reader.gone(items)[0] == set()


def test_a_long_edit_is_not_read_in_passing(workspace, articles) -> None:
    article = articles["Oil"]
    for start in range(30):
        workspace.annotate(article.id, Span(start, start + 2), "claim")
    ids = [one.id for one in workspace.annotations(article.id)]
    workspace.remove(ids)
    reader = LogReader(workspace)
    newest = reader.page(EVERYTHING, limit=1)[0]
    assert newest.is_bulk
    assert len(reader.items(newest.number)) == 30
    assert len(reader.items(newest.number, limit=4)) == 4
