"""A text that comes several times: labels of the whole text by all reviewers, metadata and notes come together, nothing is changed."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.article import Article, ArticleCard
from annotator.services.further_meta import lost, merged_categories, with_further
from annotator.services.importing import ImportOptions, ImportReport, plan, run
from annotator.services.jobs import Progress
from annotator.services.workspace import Workspace

TEXT = "Officials 🙂 say Baku supplies 40% of Israel’s oil.\nCritics call the ties “furtive”."

names = st.sampled_from(["Ayşe", "Mira", "unknown"])
labels = st.lists(st.sampled_from(["biased", "neutral", "opinion"]), max_size=3, unique=True)
categories = st.one_of(labels, st.dictionaries(names, labels, max_size=3))


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    opened = Workspace.open(str(tmp_path / "project.db"), reviewer="Mira", create=True)
    yield opened
    opened.close()


def card(title: str | None = None, note: str = "", **meta: object) -> ArticleCard:
    return ArticleCard("1", "a.txt", title, meta, note)


def article(title: str | None = None, note: str = "", **meta: object) -> Article:
    return Article("1", "b.txt", title, TEXT, "", meta=meta, note=note)


def bring(workspace: Workspace, path: Path, *lines: object) -> ImportReport:
    path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    return run(workspace, [path], ImportOptions(), Progress())


def meta(workspace: Workspace) -> dict[str, object]:
    (only,) = workspace.articles()
    return dict(only.meta)


@given(categories, categories)
def test_no_reviewers_label_is_lost_and_the_same_again_adds_none(here: object, further: object) -> None:
    both = merged_categories(here, further)
    assert merged_categories(both, further) == both
    for one in (here, further):
        by = one if isinstance(one, dict) else {"unknown": one}
        for name, given_labels in by.items():
            there = both.get(name, []) if isinstance(both, dict) else both
            assert set(given_labels) <= set(there)


def test_entries_that_are_lacking_come_and_those_that_are_there_stay() -> None:
    here = card(outlet="Evrensel", licence="CC BY")
    found = with_further(
        here, article("Title", "Note", outlet="Hürriyet", author="A. Yazar", meta_origin={"author": {"state": "stated", "by": "app"}})
    )  # fmt: skip
    assert found == card(
        None, "Note", outlet="Evrensel", licence="CC BY", author="A. Yazar",
        meta_origin={"author": {"state": "stated", "by": "app"}},
    )  # fmt: skip
    assert lost(here, article(outlet="Hürriyet", author="A. Yazar")) == 1
    assert lost(card(note="a"), article(note="b")) == 1
    assert lost(found, article("Other", "Note", author="A. Yazar")) == 0


def test_what_somebody_said_to_be_absent_stays_absent() -> None:
    here = card(meta_origin={"author": {"state": "absent"}})
    assert with_further(here, article("Title", author="A. Yazar")) == here


def test_a_record_for_each_annotator_gives_all_their_labels(workspace: Workspace, tmp_path: Path) -> None:
    lines = [
        {"text": TEXT, "options": [{"id": "biased", "text": "Biased"}, {"id": "neutral", "text": "Neutral"}],
         "accept": [label], "answer": "accept", "_view_id": "choice", "_annotator_id": f"news-{user}"}
        for user, label in (("ayse", "biased"), ("mira", "neutral"))
    ]  # fmt: skip
    report = bring(workspace, tmp_path / "a.jsonl", *lines)
    assert [(one.format, one.state) for one in report.files] == [("prodigy", "ready")]
    assert report.articles_added == 1
    assert meta(workspace)["categories"] == {"ayse": ["biased"], "mira": ["neutral"]}
    assert bring(workspace, tmp_path / "a.jsonl", *lines).step is None


def test_doccanos_files_by_reviewer_come_together(workspace: Workspace, tmp_path: Path) -> None:
    for user, label in (("ayse", "biased"), ("mira", "neutral")):
        folder = tmp_path / "export"
        folder.mkdir(exist_ok=True)
        (folder / f"{user}.jsonl").write_text(
            json.dumps({"id": 7, "text": TEXT, "label": [label], "Comments": [], "outlet": "Evrensel"}) + "\n"
        )
    looked = plan(workspace, [tmp_path / "export"], ImportOptions(), Progress())
    assert [one.state for one in looked] == ["ready"] * 2
    report = run(workspace, [tmp_path / "export"], ImportOptions(), Progress())
    assert [(one.format, one.state) for one in report.files] == [("doccano", "ready")] * 2
    assert meta(workspace)["categories"] == {"ayse": ["biased"], "mira": ["neutral"]}
    again = run(workspace, [tmp_path / "export"], ImportOptions(), Progress())
    assert ([one.state for one in again.files], again.step) == (["duplicate"] * 2, None)
    workspace.undo()
    assert workspace.articles() == []
    workspace.redo()
    assert meta(workspace)["categories"] == {"ayse": ["biased"], "mira": ["neutral"]}


def test_what_a_further_file_adds_is_said_before_it_is_done(workspace: Workspace, tmp_path: Path) -> None:
    bring(
        workspace,
        tmp_path / "a.jsonl",
        {"text": TEXT, "meta": {"categories": ["biased"], "outlet": "Evrensel"}},
    )
    path = tmp_path / "b.jsonl"
    path.write_text(
        json.dumps(
            {"text": TEXT, "meta": {"categories": ["neutral"], "outlet": "Hürriyet", "author": "A. Yazar"}}
        )
    )
    before = meta(workspace)
    looked = run(workspace, [path], ImportOptions(dry_run=True), Progress()).files[0]
    assert meta(workspace) == before
    report = run(workspace, [path], ImportOptions(), Progress())
    for one in (looked, report.files[0]):
        assert one.state == "ready"
        assert "Its article gets labels of the whole text, or metadata, that it lacked." in one.remarks
        assert one.differences == ("Outlet of “a.jsonl”: Evrensel here, Hürriyet there.",)
    assert meta(workspace) == {
        "categories": ["biased", "neutral"],
        "outlet": "Evrensel",
        "author": "A. Yazar",
    }
    assert report.step is not None
    workspace.undo()
    assert meta(workspace) == before


def test_the_same_words_marked_by_two_reviewers_stay_two(workspace: Workspace, tmp_path: Path) -> None:
    mark = {"label": "figure", "start": 30, "end": 33, "text": "40%"}
    records = [
        {"text": TEXT, "annotations": [{**mark, "reviewer": name}]} for name in ("Ayşe", "Mira", "Ayşe")
    ]
    report = bring(workspace, tmp_path / "a.jsonl", *records)
    assert report.annotations_added == 2
    (only,) = workspace.articles()
    assert sorted(one.reviewer for one in workspace.annotations(only.id)) == ["Ayşe", "Mira"]
