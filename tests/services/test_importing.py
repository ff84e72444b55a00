"""Imports: verified whole, written whole, nothing twice, one undo step."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.errors import Cancelled, InputError
from annotator.model.text import sha256
from annotator.services.checking import check
from annotator.services.importing import FilePlan, ImportOptions, ImportReport, plan, run
from annotator.services.jobs import Progress
from annotator.services.workspace import Workspace

TEXT = "Officials 🙂 say Baku supplies 40% of Israel’s oil.\nCritics call the ties “furtive”."


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    opened = Workspace.open(str(tmp_path / "project.db"), reviewer="mira", create=True)
    yield opened
    opened.close()


def mark(label: str = "figure", start: int = 30, end: int = 33, **more: object) -> dict:
    return {"label": label, "start": start, "end": end, **more}


def article(*annotations: dict, text: str = TEXT, **more: object) -> dict:
    return {"text": text, "annotations": list(annotations), **more}


def write(tmp_path: Path, *lines: dict | str, name: str = "a.jsonl") -> Path:
    path = tmp_path / name
    path.write_text("\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines))
    return path


def bring(workspace: Workspace, *sources: Path, **options: object) -> ImportReport:
    return run(workspace, sources, ImportOptions(**options), Progress())


def look(workspace: Workspace, *sources: Path, **options: object) -> list[FilePlan]:
    return plan(workspace, sources, ImportOptions(**options), Progress())


def contents(workspace: Workspace) -> list[tuple]:
    return [
        (one.label, one.span.start, one.span.end, one.quote, one.reviewer, dict(one.attributes))
        for listed in workspace.articles()
        for one in workspace.annotations(listed.id)
    ]


def test_the_least_that_is_valid(workspace: Workspace, tmp_path: Path) -> None:
    report = bring(workspace, write(tmp_path, article(mark())))
    assert (report.articles_added, report.annotations_added) == (1, 1)
    assert contents(workspace) == [("figure", 30, 33, "40%", "mira", {})]
    only = workspace.annotations(workspace.articles()[0].id)[0]
    assert only.created_at == only.updated_at != ""
    assert only.prefix.endswith("supplies ")
    assert workspace.articles()[0].name == "a.jsonl"


def test_one_bad_line_keeps_the_whole_file_out(workspace: Workspace, tmp_path: Path) -> None:
    path = write(
        tmp_path,
        article(mark(text="40%")),
        article(mark(text="41%"), text=TEXT + "!"),
        "{",
        article(mark("Person")),
    )
    report = bring(workspace, path)
    assert report.files[0].state == "refused"
    assert report.files[0].problems == (
        "line 2: “figure” 30-33: the words there are “40%”, not “41%”.",
        "line 3: The line ends too early.",
        (
            "line 4: Label “Person” is not in the scheme, which has claim, figure, opinion, bias. "
            "Map it (--map Person=LABEL), or import a scheme that has it first."
        ),
    )
    assert "And 2 more." in str(report.files[0].problem)
    assert workspace.articles() == []
    assert report.step is None


def test_keep_going_takes_what_is_right(workspace: Workspace, tmp_path: Path) -> None:
    path = write(
        tmp_path,
        article(mark(text="40%"), mark(text="41%")),
        "{",
        article(mark("Person"), text="More words here"),
    )
    report = bring(workspace, path, keep_going=True)
    assert report.files[0].state == "ready"
    assert len(report.files[0].problems) == 3
    assert (report.articles_added, report.annotations_added) == (2, 1)
    assert contents(workspace) == [("figure", 30, 33, "40%", "mira", {})]
    assert check(workspace, Progress()) == []


def test_files_are_independent(workspace: Workspace, tmp_path: Path) -> None:
    good, bad = write(tmp_path, article(), name="good.jsonl"), write(tmp_path, "{", name="bad.jsonl")
    report = bring(workspace, bad, good, tmp_path / "missing.txt")
    assert [one.state for one in report.files] == ["refused", "ready", "refused"]
    assert report.files[2].problems == ("It cannot be read: No such file or directory.",)
    assert report.articles_added == 1


def test_the_same_import_again_adds_nothing(workspace: Workspace, tmp_path: Path) -> None:
    path = write(
        tmp_path, article(mark(), mark("claim", 16, 49, reviewer="Zoë", attributes={"source": "Author"}))
    )
    first = bring(workspace, path)
    before = contents(workspace)
    again = bring(workspace, path)
    assert first.annotations_added == 2
    assert (again.articles_added, again.annotations_added, again.step) == (0, 0, None)
    assert again.files[0].state == "duplicate"
    assert contents(workspace) == before
    assert workspace.undo_words == "Imported “a.jsonl”"


def test_annotations_join_an_article_that_is_there(workspace: Workspace, tmp_path: Path) -> None:
    text = tmp_path / "a.txt"
    text.write_text(TEXT)
    bring(workspace, text)
    report = bring(workspace, write(tmp_path, article(mark(), title="Another title")))
    assert (report.articles_added, report.annotations_added) == (0, 1)
    assert report.files[0].remarks[0] == "Its article is in this project already."
    assert workspace.articles()[0].title != "Another title"


def test_one_import_is_one_step(workspace: Workspace, tmp_path: Path) -> None:
    lines = [
        article(*[mark(start=n, end=n + 1) for n in range(50)], text=f"{number} {TEXT}")
        for number in range(20)
    ]
    report = bring(workspace, write(tmp_path, *lines))
    assert (report.articles_added, report.annotations_added) == (20, 1000)
    assert workspace.undo() is not None
    assert workspace.articles() == []
    assert workspace.redo() is not None
    assert len(contents(workspace)) == 1000
    assert workspace.undo() is not None
    assert bring(workspace, tmp_path / "a.jsonl").annotations_added == 1000
    assert check(workspace, Progress()) == []


def test_a_stopped_import_leaves_whole_articles_and_is_completed_by_the_next(
    workspace: Workspace, tmp_path: Path
) -> None:
    class StopsAfter(Progress):
        """Is told to stop once something was written."""

        def report(self, done: int, total: int | None, what: str = "") -> None:
            if "annotations" in what:
                self.cancel()

    lines = [
        article(*[mark(start=n, end=n + 1) for n in range(70)], text=f"{number} {TEXT}")
        for number in range(20)
    ]
    path = write(tmp_path, *lines)
    with pytest.raises(Cancelled):
        run(workspace, [path], ImportOptions(), StopsAfter())
    there = workspace.articles()
    assert 0 < len(there) < 20
    assert {one.total for one in there} == {70}
    report = bring(workspace, path)
    assert report.articles_added == 20 - len(there)
    assert {one.total for one in workspace.articles()} == {70}


def test_positions_refer_to_the_text_as_given(workspace: Workspace, tmp_path: Path) -> None:
    given = "\ufeffOil\r\nis 40%\0.\r\n"
    start = given.index("40%")
    report = bring(
        workspace,
        write(
            tmp_path,
            article(mark(start=start, end=start + 4, text="40%\0"), text=given, text_sha256=sha256(given)),
        ),
    )
    only = workspace.annotations(workspace.articles()[0].id)[0]
    assert workspace.article(workspace.articles()[0].id).text == "Oil\nis 40%\ufffd.\n"
    assert (only.span.start, only.quote) == (7, "40%\ufffd")
    assert "Made canonical: 1 × byte order mark dropped." in report.files[0].remarks


@pytest.mark.parametrize(
    ("annotation", "words"),
    [
        (
            mark(attributes={"colour": "red"}),
            "Attribute “colour” is not one of Figure, which has low, high, unit",
        ),
        (mark(attributes={"low": "40"}), "Figure, low: expected a number, not “40”."),
        (mark(attributes={"low": True}), "Figure, low: expected a number, not true."),
        (mark(attributes={"precision": "nearly"}), "Figure, precision: “nearly” is none of exact, about"),
        (mark(attributes={"unit": 5}), "Figure, unit: expected words, not 5."),
        (mark(attributes={"unit": ["a", "b"]}), 'Figure, unit: expected words, not ["a","b"].'),
        (mark(start=82, end=90), "ends after the text"),
        (mark(start=33, end=30), "is empty or reversed"),
        (mark(start=True), "“start” is not a whole number (true)"),
    ],
)
def test_what_the_scheme_or_the_text_does_not_have(
    workspace: Workspace, tmp_path: Path, annotation: dict, words: str
) -> None:
    found = look(workspace, write(tmp_path, article(annotation)))[0]
    assert found.state == "refused"
    assert words in found.problems[0]
    assert found.problems[0].startswith("line 1: ")


def test_names_are_mapped(workspace: Workspace, tmp_path: Path) -> None:
    path = write(
        tmp_path, article(mark("Number", attributes={"value": 40, "unit": "%"}), mark("Claim", 0, 9))
    )
    report = bring(workspace, path, label_map={"Number": "Figure", "attr.value": "attr.low"})
    assert report.files[0].problems == ()
    assert [(label, values) for label, *_, values in contents(workspace)] == [
        ("claim", {}), ("figure", {"low": 40, "unit": "%"}),
    ]  # fmt: skip
    for wrong in ({"a": "nothing"}, {"attr.a": "attr.nothing"}):
        with pytest.raises(InputError, match="to map to"):
            look(workspace, path, label_map=wrong)


def test_values_that_say_nothing_are_left_out(workspace: Workspace, tmp_path: Path) -> None:
    bring(workspace, write(tmp_path, article(mark(attributes={"unit": "", "low": None, "high": 0}))))
    assert contents(workspace)[0][-1] == {"high": 0}


def test_an_id_that_is_taken_gets_another(workspace: Workspace, tmp_path: Path) -> None:
    taken = "6f2c5d2e-5b0e-5c6e-9a53-0d1c9a3e7b11"
    bring(workspace, write(tmp_path, article(mark(id=taken))))
    report = bring(workspace, write(tmp_path, article(mark("claim", 0, 9, id=taken.upper()))))
    ids = [one.id for one in workspace.annotations(workspace.articles()[0].id)]
    assert len(set(ids)) == 2
    assert taken in ids
    assert "The id of an annotation was taken already; it got another one." in report.files[0].remarks


def test_links_come_when_both_ends_are_there(workspace: Workspace, tmp_path: Path) -> None:
    ids = [f"00000000-0000-4000-8000-00000000000{number}" for number in range(3)]
    link = {"type": "same", "from": ids[0], "to": ids[1], "note": "look"}
    lost = {"type": "same", "from": ids[0], "to": ids[2]}
    lines = [article(mark(id=ids[0]), links=[link, lost]), article(mark(id=ids[1]), text=TEXT + " More.")]
    path = write(tmp_path, *lines)
    report = bring(workspace, path)
    first = workspace.articles()[0].id
    assert [(one.type, one.from_id, one.to_id, one.note, one.reviewer) for one in workspace.links(first)] == [
        ("same", ids[0], ids[1], "look", "mira")
    ]
    assert report.files[0].remarks[-1].startswith("A link was left out")
    bring(workspace, path)
    assert len(workspace.links(first)) == 1


def test_links_follow_annotations_that_are_here_under_another_id(
    workspace: Workspace, tmp_path: Path
) -> None:
    bring(workspace, write(tmp_path, article(mark(), mark("claim", 0, 9))))
    link = {"type": "same", "from": "T1", "to": "T2"}
    bring(workspace, write(tmp_path, article(mark(id="T1"), mark("claim", 0, 9, id="T2"), links=[link])))
    listed = workspace.articles()[0].id
    claim, figure = (one.id for one in workspace.annotations(listed))
    assert [(one.from_id, one.to_id) for one in workspace.links(listed)] == [(figure, claim)]


def test_a_folder_is_walked_in_order_without_what_is_hidden(workspace: Workspace, tmp_path: Path) -> None:
    folder = tmp_path / "texts"
    for name in ("b.txt", "a.txt", ".hidden.txt", "deep/c.txt", ".git/d.txt"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"{name} words")
    (tmp_path / "empty").mkdir()
    report = bring(workspace, folder, tmp_path / "empty")
    assert [one.name for one in workspace.articles()] == ["a.txt", "b.txt", "c.txt"]
    assert report.files[-1].problem == "The folder holds no files."


def test_duplicates_are_remarks(workspace: Workspace, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(TEXT)
    planned = look(workspace, tmp_path / "a.txt", tmp_path / "b.txt")
    assert [one.state for one in planned] == ["ready", "duplicate"]
    assert planned[1].remarks[0] == "The same text is in a.txt."
    assert bring(workspace, tmp_path / "a.txt", tmp_path / "b.txt").articles_added == 1
    again = look(workspace, tmp_path / "b.txt")[0]
    assert again.state == "duplicate"
    assert again.remarks[0].startswith("Already in this project since 20")
    assert again.problems == ()


def test_what_a_refused_file_holds_comes_with_the_next_one(workspace: Workspace, tmp_path: Path) -> None:
    longer = " ".join(f"word{number}" for number in range(60))
    bad = write(tmp_path, article(mark(text="40%")), article(text=longer), "{", name="a.jsonl")
    good = write(tmp_path, article(mark(text="40%")), article(text=longer + " more"), name="b.jsonl")
    for report in (look(workspace, bad, good), bring(workspace, bad, good).files):
        assert [one.state for one in report] == ["refused", "ready"]
        assert not any("same text" in remark for remark in report[1].remarks)
    assert len(contents(workspace)) == 1


def test_looking_changes_nothing(workspace: Workspace, tmp_path: Path) -> None:
    path = write(tmp_path, article(mark()))
    assert look(workspace, path)[0].annotations == 1
    report = bring(workspace, path, dry_run=True)
    assert (report.articles_added, report.annotations_added, report.step) == (1, 1, None)
    assert workspace.articles() == []
    assert workspace.undo_words is None


def test_the_original_bytes_are_kept(workspace: Workspace, tmp_path: Path) -> None:
    source = "\ufeffOil\r\n is 40%".encode()
    (tmp_path / "a.txt").write_bytes(source)
    bring(workspace, tmp_path / "a.txt")
    from annotator.store import articles

    with workspace.database.read() as t:
        assert articles.source(t, articles.ids(t)[0]) == source


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "The file is empty."),
        (b"ok " * 10 + b"\xff", "Byte 30 is not valid UTF-8."),
        (b'{"text": "cut', "line 1: The line ends too early."),
        (b"text_sha256,label,start,end\r\n" + b"0" * 64 + b",claim,0,1\r\n", "import its text first"),
    ],
)
def test_hostile_files_are_refused(workspace: Workspace, tmp_path: Path, content: bytes, words: str) -> None:
    path = tmp_path / "a.jsonl" if content.startswith(b"{") else tmp_path / "a.txt"
    path.write_bytes(content)
    found = bring(workspace, path).files[0]
    assert found.state == "refused"
    assert words in str(found.problem)
    assert workspace.articles() == []


def test_what_is_no_file_is_refused(workspace: Workspace) -> None:
    assert bring(workspace, Path("/dev/zero")).files[0].problem == "This is not a file."


def test_a_pipe_is_read(workspace: Workspace) -> None:
    reading, writing = os.pipe()
    os.write(writing, TEXT.encode())
    os.close(writing)
    report = bring(workspace, Path(f"/dev/fd/{reading}"))
    os.close(reading)
    assert report.articles_added == 1


def test_annotations_on_excluded_text_are_remarked_and_found(workspace: Workspace, tmp_path: Path) -> None:
    region = {"start": 25, "end": 40, "kind": "share"}
    given = write(tmp_path, article(mark(start=30, end=33), mark("claim", 0, 5), excluded=[region]))
    remark = "An annotation lies on excluded text, which takes no labels (annotator check names it)."
    assert remark in look(workspace, given)[0].remarks
    report = bring(workspace, given)
    assert (report.annotations_added, report.files[0].problems) == (2, ())
    assert remark in report.files[0].remarks
    found = check(workspace, Progress())
    assert [one.sentence.count("on excluded text") for one in found] == [1]
    more = write(tmp_path, article(mark("bias", 31, 32)), name="more.jsonl")
    assert remark in look(workspace, more)[0].remarks
