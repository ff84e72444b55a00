"""New versions of articles: what is carried over, what is decided of it, and that all of it can be taken back."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.errors import Cancelled, InputError, RuleError
from annotator.model.annotation import Link, new_id
from annotator.model.edit import AddLinks
from annotator.model.span import Span
from annotator.services.checking import check
from annotator.services.importing import FilePlan, ImportOptions, ImportReport, plan, run
from annotator.services.jobs import Progress
from annotator.services.workspace import Workspace

OLD = (
    "Nine claims about gas 👩‍🚀\n\n"
    "Israel has sold drones worth $1.6\xa0billion to Azerbaijan since 2012, a report said.\n\n"
    "“The relations are undeniable,” the minister told the café’s guests on Monday.\n\n"
    "باكو وتل أبيب شريكان منذ عقود طويلة.\n\n"
    "Forty per cent of Israel’s oil comes from Baku, an analyst wrote in the spring.\n\n"
    "Share this article with your friends\n"
)
NEW = (
    OLD.replace("an analyst wrote in the spring", "an analyst wrote in the summer")
    .replace("undeniable", "plain to see")
    .replace("باكو وتل أبيب شريكان منذ عقود طويلة.\n\n", "")
    .replace("oil comes", "crude oil comes")
)


@pytest.fixture
def workspace(target: str) -> Iterator[Workspace]:
    opened = Workspace.open(target, reviewer="mira", create=True)
    yield opened
    opened.close()


def bring(workspace: Workspace, *sources: Path, **options: object) -> ImportReport:
    return run(workspace, sources, ImportOptions(**options), Progress())  # type: ignore[arg-type]


def look(workspace: Workspace, *sources: Path, **options: object) -> list[FilePlan]:
    return plan(workspace, sources, ImportOptions(**options), Progress())  # type: ignore[arg-type]


def write(tmp_path: Path, text: str, name: str = "gas.txt", folder: str = "a") -> Path:
    place = tmp_path / folder
    place.mkdir(exist_ok=True)
    path = place / name
    path.write_text(text, newline="")
    return path


def span_of(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


@pytest.fixture
def old(workspace: Workspace, tmp_path: Path) -> str:
    """The older version with four annotations, a link, a note and excluded text; its id."""
    bring(workspace, write(tmp_path, OLD))
    article = workspace.articles()[0].id
    for label, words in (
        ("claim", "Israel has sold drones worth $1.6\xa0billion"),
        ("figure", "$1.6\xa0billion"),
        ("opinion", "The relations are undeniable"),
        ("bias", "شريكان"),
    ):
        workspace.annotate(article, span_of(OLD, words), label, note=f"on {words[:4]}")
    claim, figure = (one.id for one in workspace.annotations(article)[:2])
    workspace.apply([AddLinks((Link(new_id(), "supports", figure, claim, "mira"),))], "Link")
    workspace.exclude(article, span_of(OLD, "Share this article with your friends"), "share")
    workspace.set_status(article, "done")
    return article


def newer(workspace: Workspace, old: str) -> str:
    return next(one.id for one in workspace.articles() if one.id != old)


def test_a_plan_says_what_would_be_carried_over(workspace: Workspace, old: str, tmp_path: Path) -> None:
    (found,) = look(workspace, write(tmp_path, NEW, folder="b"))
    assert found.state == "ready"
    (version,) = found.versions
    assert (version.older_id, version.choice) == (old, "carry")
    assert version.carried == {"same": 2, "doubtful": 1, "lost": 1}
    assert (
        "New version of “Nine claims about gas 👩‍🚀”. Annotations carried over: 2 in the same place, 0 moved, 1 doubtful, 1 lost."
        in found.remarks
    )
    assert len(workspace.articles()) == 1


def test_annotations_links_and_excluded_text_come_along_and_the_old_version_stays(
    workspace: Workspace, old: str, tmp_path: Path
) -> None:
    before = workspace.annotations(old)
    report = bring(workspace, write(tmp_path, NEW, folder="b"))
    assert (report.articles_added, report.annotations_added) == (1, 3)
    new = newer(workspace, old)
    assert workspace.article(new).version_of == old
    assert workspace.versions().of(old) == (old, new)
    assert workspace.annotations(old) == before
    assert {one.id: one.status for one in workspace.articles()} == {old: "done", new: "unread"}
    claim, figure, opinion = workspace.annotations(new)
    assert (claim.quote, figure.quote) == ("Israel has sold drones worth $1.6\xa0billion", "$1.6\xa0billion")
    assert opinion.quote == "The relations are plain to see"
    for one, was in zip((claim, figure, opinion), before, strict=False):
        same = ("reviewer", "label", "attributes", "note", "created_at", "updated_at")
        assert [getattr(one, name) for name in same] == [getattr(was, name) for name in same]
        assert one.placed == "carried"
        assert one.id != was.id
    (link,) = workspace.links(new)
    assert (link.type, link.from_id, link.to_id) == ("supports", figure.id, claim.id)
    assert [one.span.of(NEW) for one in workspace.excluded(new)] == ["Share this article with your friends"]
    carried = workspace.carried(new)
    assert [(one.record.state, one.is_open) for one in carried] == [
        ("same", False), ("same", False), ("doubtful", True), ("lost", True),
    ]  # fmt: skip
    assert carried[3].old.quote == "شريكان"
    assert workspace.open_carried() == {new: 2}
    assert not check(workspace, Progress())


def test_all_of_it_is_one_undo_step_and_comes_back(workspace: Workspace, old: str, tmp_path: Path) -> None:
    bring(workspace, write(tmp_path, NEW, folder="b"))
    new = newer(workspace, old)
    there = workspace.annotations(new)
    workspace.undo()
    assert [one.id for one in workspace.articles()] == [old]
    assert workspace.open_carried() == {}
    workspace.redo()
    assert workspace.annotations(new) == there
    assert len(workspace.links(new)) == 1
    assert workspace.open_carried() == {new: 2}


def test_the_same_import_twice_adds_nothing_and_an_undone_one_can_be_done_again(
    workspace: Workspace, old: str, tmp_path: Path
) -> None:
    path = write(tmp_path, NEW, folder="b")
    bring(workspace, path)
    there = workspace.annotations(newer(workspace, old))
    again = bring(workspace, path)
    assert (again.articles_added, again.annotations_added, again.step) == (0, 0, None)
    workspace.undo()
    once_more = bring(workspace, path)
    assert (once_more.articles_added, once_more.annotations_added) == (1, 3)
    assert workspace.annotations(newer(workspace, old)) == there


def test_the_next_version_is_one_of_the_newest(workspace: Workspace, old: str, tmp_path: Path) -> None:
    bring(workspace, write(tmp_path, NEW, folder="b"))
    new = newer(workspace, old)
    bring(workspace, write(tmp_path, NEW + "One more line.\n", folder="c"))
    third = next(one.id for one in workspace.articles() if one.id not in (old, new))
    assert workspace.versions().of(old) == (old, new, third)
    assert [one.record.state for one in workspace.carried(third)] == ["same"] * 3


@pytest.mark.parametrize(("choice", "articles"), [("separate", 2), ("skip", 1)])
def test_it_can_come_as_an_article_of_its_own_or_not_at_all(
    workspace: Workspace, old: str, tmp_path: Path, choice: str, articles: int
) -> None:
    report = bring(workspace, write(tmp_path, NEW, folder="b"), versions=choice)
    assert len(workspace.articles()) == articles
    assert report.annotations_added == 0
    assert workspace.versions().of(old) == (old,)
    assert report.files[0].state == ("ready" if articles == 2 else "duplicate")


def test_one_article_can_be_decided_otherwise(workspace: Workspace, old: str, tmp_path: Path) -> None:
    path = write(tmp_path, NEW, folder="b")
    (found,) = look(workspace, path)
    bring(workspace, path, version_choices={found.versions[0].text_sha256: "separate"})
    assert workspace.versions().of(old) == (old,)


def test_the_same_name_of_another_text_is_another_article(
    workspace: Workspace, old: str, tmp_path: Path
) -> None:
    other = (
        "The harbour of Haifa was closed on Sunday because of a storm that came over the sea at night.\n" * 3
    )
    (found,) = look(workspace, write(tmp_path, other, folder="b"))
    assert found.versions == ()
    (found,) = look(workspace, write(tmp_path, NEW, name="other.txt", folder="b"))
    assert found.versions == ()


def test_a_line_of_a_larger_file_is_no_version_by_its_name(
    workspace: Workspace, old: str, tmp_path: Path
) -> None:
    import json

    lines = "\n".join(json.dumps({"text": text, "name": "gas.txt"}) for text in (NEW, NEW + "More.\n"))
    (found,) = look(workspace, write(tmp_path, lines, name="gas.jsonl", folder="b"))
    assert found.versions == ()


def test_the_same_address_makes_a_version_whatever_the_name(workspace: Workspace, tmp_path: Path) -> None:
    import json

    def given(text: str, url: str) -> str:
        return json.dumps({"text": text, "meta": {"url": url}})

    bring(
        workspace, write(tmp_path, given(OLD, "https://www.example.org/gas?utm_source=x"), name="one.jsonl")
    )
    again = write(tmp_path, given(NEW, "http://example.org/gas/"), name="two.jsonl")
    assert len(look(workspace, again)[0].versions) == 1
    other = write(tmp_path, given(NEW, "http://example.org/oil"), name="three.jsonl")
    assert look(workspace, other)[0].versions == ()
    piece = write(tmp_path, given("Quite another piece of the same page, about ships.", "http://example.org/gas"), name="four.jsonl")  # fmt: skip
    assert look(workspace, piece)[0].versions == ()


def test_a_file_can_be_named_a_version_of_any_article(workspace: Workspace, old: str, tmp_path: Path) -> None:
    path = write(tmp_path, NEW, name="quite-other.txt", folder="b")
    bring(workspace, path, version_of=old)
    assert workspace.versions().of(old) == (old, newer(workspace, old))
    with pytest.raises(InputError):
        look(workspace, path, version_of="not-there")


def test_a_version_of_one_article_is_one_text(workspace: Workspace, old: str, tmp_path: Path) -> None:
    path = write(tmp_path, '{"text": "One text."}\n{"text": "Two texts."}\n', name="two.jsonl", folder="b")
    (found,) = look(workspace, path, version_of=old)
    assert found.state == "refused"


def test_what_was_marked_while_texts_were_compared_comes_along_too(
    workspace: Workspace, old: str, tmp_path: Path
) -> None:
    from annotator.services.import_looking import Looker
    from annotator.services.sources import Source

    path = write(tmp_path, NEW, folder="b")
    looker = Looker(workspace, ImportOptions(), Progress())
    with Source(path).opened() as given:
        found = looker.look(given, path)
        ready = list(looker.articles(given, found))
    workspace.annotate(old, span_of(OLD, "an analyst wrote"), "claim")
    workspace.import_batch(ready, words="Imported")
    new = newer(workspace, old)
    assert "an analyst wrote" in [one.quote for one in workspace.annotations(new)]


def test_keeping_settles_a_doubtful_one(workspace: Workspace, old: str, tmp_path: Path) -> None:
    bring(workspace, write(tmp_path, NEW, folder="b"))
    new = newer(workspace, old)
    doubtful = workspace.carried(new)[2]
    done = workspace.keep_carried(new, [doubtful.record.annotation_id])
    assert done is not None
    assert done.words == "Kept: Opinion on “The relations are plain to see”"
    assert workspace.open_carried() == {new: 1}
    assert workspace.keep_carried(new, [doubtful.record.annotation_id]) is None
    workspace.undo()
    assert workspace.open_carried() == {new: 2}


def test_a_lost_one_is_placed_on_other_words(workspace: Workspace, old: str, tmp_path: Path) -> None:
    bring(workspace, write(tmp_path, NEW, folder="b"))
    new = newer(workspace, old)
    lost = workspace.carried(new)[3]
    workspace.place_carried(new, lost.record.annotation_id, span_of(NEW, "crude oil"))
    placed = workspace.carried(new)[3]
    assert placed.new is not None
    assert (placed.new.quote, placed.new.label, placed.new.reviewer, placed.new.note) == (
        "crude oil", "bias", "mira", lost.old.note,
    )  # fmt: skip
    assert not placed.is_open
    workspace.undo()
    assert workspace.carried(new)[3].new is None
    assert workspace.carried(new)[3].is_open
    with pytest.raises(RuleError):
        workspace.place_carried(new, lost.record.annotation_id, span_of(NEW, "Share this article"))


def test_a_doubtful_one_is_placed_elsewhere_with_the_words_there(
    workspace: Workspace, old: str, tmp_path: Path
) -> None:
    bring(workspace, write(tmp_path, NEW, folder="b"))
    new = newer(workspace, old)
    doubtful = workspace.carried(new)[2]
    workspace.place_carried(new, doubtful.record.annotation_id, span_of(NEW, "plain to see"))
    settled = workspace.carried(new)[2]
    assert settled.new is not None
    assert doubtful.new is not None
    assert (settled.new.id, settled.new.quote) == (doubtful.new.id, "plain to see")
    assert not settled.is_open
    assert not check(workspace, Progress())


def test_letting_go_leaves_it_to_the_old_version(workspace: Workspace, old: str, tmp_path: Path) -> None:
    bring(workspace, write(tmp_path, NEW, folder="b"))
    new = newer(workspace, old)
    ids = [one.record.annotation_id for one in workspace.carried(new)]
    workspace.let_go_carried(new, ids[2:])
    assert workspace.open_carried() == {}
    assert len(workspace.annotations(new)) == 2
    assert len(workspace.annotations(old)) == 4
    workspace.undo()
    assert workspace.open_carried() == {new: 2}
    assert len(workspace.annotations(new)) == 3


def test_a_doubtful_one_that_is_deleted_is_not_asked_about_any_more(
    workspace: Workspace, old: str, tmp_path: Path
) -> None:
    bring(workspace, write(tmp_path, NEW, folder="b"))
    new = newer(workspace, old)
    doubtful = workspace.carried(new)[2]
    assert doubtful.new is not None
    workspace.remove([doubtful.new.id])
    assert not workspace.carried(new)[2].is_open
    assert workspace.open_carried() == {new: 1}


def test_two_of_one_reviewer_that_fall_on_the_same_words_are_there_once(
    workspace: Workspace, tmp_path: Path
) -> None:
    old_text = "The big oil deal was signed in Baku.\nThe big gas deal was signed in Baku.\n"
    bring(workspace, write(tmp_path, old_text))
    old = workspace.articles()[0].id
    for words in ("big oil deal", "big gas deal"):
        workspace.annotate(old, span_of(old_text, words), "claim")
    bring(workspace, write(tmp_path, "The big energy deal was signed in Baku.\n", folder="b"), version_of=old)
    new = newer(workspace, old)
    assert len({one.identity() for one in workspace.annotations(new)}) == len(workspace.annotations(new))
    assert not check(workspace, Progress())


def test_it_can_be_stopped_while_texts_are_compared(workspace: Workspace, old: str, tmp_path: Path) -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        run(workspace, [write(tmp_path, NEW, folder="b")], ImportOptions(), progress)
    assert len(workspace.articles()) == 1


def test_removing_the_newer_version_makes_the_older_one_the_newest_again(
    workspace: Workspace, old: str, tmp_path: Path
) -> None:
    bring(workspace, write(tmp_path, NEW, folder="b"))
    new = newer(workspace, old)
    workspace.remove_article(new)
    assert workspace.versions().is_newest(old)
    assert workspace.open_carried() == {}
    workspace.restore_article(new)
    assert workspace.versions().newest(old) == new
    assert workspace.open_carried() == {new: 2}


def test_a_long_article_with_many_annotations_is_carried_over_whole(
    workspace: Workspace, tmp_path: Path
) -> None:
    chance = random.Random(3)
    lines = [" ".join(f"word{chance.randrange(4000)}" for _ in range(14)) for _ in range(400)]
    text = "\n".join(lines) + "\n"
    bring(workspace, write(tmp_path, text))
    old = workspace.articles()[0].id
    starts = [sum(len(line) + 1 for line in lines[:n]) for n in range(0, 400, 4)]
    for start in starts:
        workspace.annotate(old, Span(start, start + 30), "claim")
    del lines[200:203]
    lines.insert(100, "A line that is new.")
    bring(workspace, write(tmp_path, "\n".join(lines) + "\n", folder="b"))
    states = [one.record.state for one in workspace.carried(newer(workspace, old))]
    assert states.count("same") >= 97
    assert states.count("lost") == 1
    article = workspace.article(newer(workspace, old))
    for one in workspace.annotations(article.id):
        one.check(article.text)
    assert replace(article, text="").version_of == old
