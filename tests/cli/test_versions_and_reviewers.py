"""New versions, reviewers and other projects on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.test_commands import annotator, failed, ok

OLD = "Israel has sold drones worth $1.6 billion to Azerbaijan since 2012, a report said on Monday.\n"
NEW = "Updated.\n\n" + OLD


@pytest.fixture(autouse=True)
def _own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANNOTATOR_CONFIG", str(tmp_path / "config"))
    monkeypatch.delenv("ANNOTATOR_DB", raising=False)
    monkeypatch.chdir(tmp_path)
    for folder, text in (("a", OLD), ("b", NEW)):
        Path(folder).mkdir()
        Path(folder, "gas.txt").write_text(text, newline="")


def mark(db: str, reviewer: str, label: str = "claim") -> None:
    """Annotates “drones” by an import, as another program would."""
    record = {"text": OLD, "annotations": [{"label": label, "start": 16, "end": 22, "text": "drones"}]}
    Path("mark.jsonl").write_text(json.dumps(record))
    ok("import", "mark.jsonl", "--db", db, "--reviewer", reviewer)


def versions(db: str = "p.db") -> list[str | None]:
    lines = ok("export", "--db", db, "--format", "jsonl", "--output", "-").splitlines()
    return [json.loads(line)["version_of"] for line in lines]


def test_a_newer_version_comes_beside_the_older_one() -> None:
    ok("import", "a/gas.txt", "--db", "p.db")
    mark("p.db", "Mira")
    said = ok("import", "b/gas.txt", "--db", "p.db")
    assert "Annotations carried over: 0 in the same place, 1 moved, 0 doubtful, 0 lost." in said
    assert "1 article and 1 annotation added." in said
    first, second = versions()
    assert first is None
    assert second is not None
    assert json.loads(ok("check", "--db", "p.db", "--json"))["sound"]


@pytest.mark.parametrize(("choice", "count"), [("separate", 2), ("skip", 1)])
def test_what_becomes_of_it_can_be_said(choice: str, count: int) -> None:
    ok("import", "a/gas.txt", "--db", "p.db")
    ok("import", "b/gas.txt", "--db", "p.db", "--new-version", choice)
    assert versions() == [None] * count


def test_a_file_is_named_a_version() -> None:
    ok("import", "a/gas.txt", "--db", "p.db")
    Path("other.txt").write_text(
        "Quite another text, which a person knows to be the newer version of that article."
    )
    ok("import", "other.txt", "--db", "p.db", "--version-of", "gas.txt")
    assert versions()[1] is not None
    assert "takes one file" in failed("import", "a", "b", "--db", "p.db", "--version-of", "gas.txt", status=2)
    assert "no article" in failed("import", "other.txt", "--db", "p.db", "--version-of", "none.txt")


def test_reviewers_are_listed_renamed_and_merged() -> None:
    ok("import", "a/gas.txt", "--db", "p.db")
    mark("p.db", "Mira")
    mark("p.db", "Jonas")
    listed = json.loads(ok("reviewers", "--db", "p.db", "--reviewer", "Mira", "--json"))
    assert [(one["name"], one["annotations"]) for one in listed] == [("Jonas", 1), ("Mira", 1)]
    assert ok("reviewers", "rename", "Mira", "Mia", "--db", "p.db").startswith(
        "Renamed the reviewer “Mira” to “Mia”"
    )
    assert "Merge the two" in failed("reviewers", "rename", "Mia", "Jonas", "--db", "p.db")
    assert ok("reviewers", "rename", "Mia", "Jonas", "--merge", "--db", "p.db").startswith(
        "Merged the reviewer"
    )
    assert "Mia" not in ok("reviewers", "list", "--db", "p.db", "--reviewer", "Jonas")
    assert "two names" in failed("reviewers", "rename", "Jonas", "--db", "p.db", status=2)


def test_another_project_comes_in_and_differences_are_listed() -> None:
    ok("import", "a/gas.txt", "--db", "p.db")
    mark("p.db", "Mira")
    ok("backup", "theirs.db", "--db", "p.db")
    mark("theirs.db", "Jonas", "opinion")
    ok("export", "--db", "theirs.db", "--format", "jsonl", "--output", "out.jsonl")
    said = ok("import", "theirs.db", "--db", "p.db")
    assert "1 annotation added." in said
    assert "known" in ok("import", "theirs.db", "--db", "p.db")
    done = annotator("import", "theirs.db", "--db", "p.db", "--take-theirs", "--json")
    assert json.loads(done.stdout)["step"] is None
