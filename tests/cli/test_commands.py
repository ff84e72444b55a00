"""The commands and what they say, in this process; `tests/e2e/test_cli.py` has what needs one of its own."""

import io
import json
import os
import random
import sqlite3
import sys
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from annotator.__main__ import main, why_no_window

ROOT = Path(__file__).resolve().parents[2]
GOLDEN = ROOT / "tests" / "golden"


@dataclass
class Ended:
    """What a command left, as a process would have."""

    returncode: int
    stdout: bytes
    stderr: bytes


def annotator(*arguments: object, given: bytes | None = None) -> Ended:
    with pytest.MonkeyPatch.context() as patch:
        streams = {name: io.TextIOWrapper(io.BytesIO(), "utf-8") for name in ("stdout", "stderr")}
        streams["stdin"] = io.TextIOWrapper(io.BytesIO(given or b""), "utf-8")
        for name, stream in streams.items():
            patch.setattr(sys, name, stream)
        status = main([*map(str, arguments)])
        out, err = (streams[name] for name in ("stdout", "stderr"))
        out.flush()
        err.flush()
        return Ended(status, out.buffer.getvalue(), err.buffer.getvalue())


@pytest.fixture(autouse=True)
def _own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANNOTATOR_CONFIG", str(tmp_path / "config"))
    monkeypatch.delenv("ANNOTATOR_DB", raising=False)
    monkeypatch.chdir(tmp_path)


def ok(*arguments: object, given: bytes | None = None) -> str:
    """The output of a command that has nothing to complain about."""
    done = annotator(*arguments, given=given)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


def failed(*arguments: object, status: int = 1, given: bytes | None = None) -> str:
    """The one line that a failing command says."""
    done = annotator(*arguments, given=given)
    said = done.stderr.decode()
    assert (done.returncode, said.count("\n"), said[:11]) == (status, 1, "annotator: "), said
    assert "Traceback" not in said
    return said


def article(text: str = "Oil is 40% of it.", start: int = 7, end: int = 10, **more: object) -> bytes:
    mark = {"label": "figure", "start": start, "end": end, "text": "40%", **more}
    return json.dumps({"text": text, "annotations": [mark]}).encode()


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("project.jsonl", ("--format", "jsonl")),
        ("project-spans.jsonl", ("--format", "jsonl-spans")),
        ("project.csv", ("--format", "csv")),
        ("project-guarded.csv", ("--format", "csv", "--guard-formulas", "--bom")),
    ],
)
def test_the_formats_are_what_they_were(name: str, options: Sequence[str]) -> None:
    ok("import", GOLDEN / "project.jsonl")
    ok("export", *options, "--output", "out")
    assert Path("out").read_bytes() == (GOLDEN / name).read_bytes()


@pytest.mark.parametrize(
    ("name", "options"),
    [("project-spans.jsonl", ()), ("project.csv", ()), ("project-guarded.csv", ("--guarded",))],
)
def test_tables_come_back_onto_their_articles(name: str, options: Sequence[str]) -> None:
    lines = [
        json.loads(line)
        for line in (GOLDEN / "project.jsonl").read_text(encoding="utf-8").split("\n")
        if line
    ]
    bare = "\n".join(json.dumps({**line, "annotations": [], "links": []}) for line in lines)
    ok("import", "-", given=bare.encode())
    report = json.loads(ok("import", GOLDEN / name, "--json", *options))
    assert report["annotations_added"] == sum(len(line["annotations"]) for line in lines)
    ok("export", "--format", "jsonl-spans", "--output", "out")
    assert Path("out").read_bytes() == (GOLDEN / "project-spans.jsonl").read_bytes()


def test_a_guarded_table_has_to_be_named_so() -> None:
    ok("import", GOLDEN / "project.jsonl")
    done = annotator("import", GOLDEN / "project-guarded.csv")
    assert b"the words there are" in done.stderr
    assert b"--guarded" in done.stdout


def test_a_report_for_programs() -> None:
    Path("good.txt").write_text("some words in a text")
    Path("bad.txt").write_bytes(b"abc\xff")
    done = annotator("import", "good.txt", "bad.txt", "--json", "--reviewer", "Zoë")
    report = json.loads(done.stdout)
    assert done.returncode == 1
    assert [(one["path"], one["state"]) for one in report["files"]] == [
        ("good.txt", "ready"),
        ("bad.txt", "refused"),
    ]
    assert report["files"][1]["problem"].startswith("Byte 3 is not valid UTF-8.")
    assert done.stderr.decode().startswith("annotator: bad.txt: Byte 3 is not valid UTF-8.")


def test_remarks_do_not_change_the_exit_status() -> None:
    Path("a.txt").write_bytes(b"\xef\xbb\xbfshort\r\n")
    said = ok("import", "a.txt")
    assert "Very short: 1 word. Made canonical" in said or "Made canonical: 1 × CRLF" in said
    assert "Already in this project since" in ok("import", "a.txt")


def test_a_dry_run_leaves_nothing_not_even_a_project() -> None:
    assert "1 article and 1 annotation would be added." in ok("import", "--dry-run", "-", given=article())
    assert list(Path().glob("*.db*")) == []


def test_keep_going_and_map() -> None:
    lines = article(label="Number") + b"\n{\n" + article(text="40% of it", start=0, end=3)
    said = annotator("import", "-", given=lines)
    assert said.returncode == 1
    assert b"line 1: Label \xe2\x80\x9cNumber\xe2\x80\x9d is not in the scheme" in said.stderr
    assert b"--map Number=LABEL" in said.stderr
    done = annotator("import", "-", "--keep-going", "--map", "Number=figure", given=lines)
    assert done.returncode == 1
    assert b"2 articles and 2 annotations added." in done.stdout
    assert b"no label" in annotator("import", "-", "--map", "a=b", given=lines).stderr
    assert annotator("import", "-", "--map", "a=b", given=lines).returncode == 2
    assert annotator("import", "-", "--map", "a", given=lines).returncode == 2


def test_options_may_stand_before_the_command() -> None:
    ok("import", "--db", "x.db", "-", given=article())
    assert "17" in ok("--db", "x.db", "list")


def test_the_database_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANNOTATOR_DB", "env.db")
    ok("import", "-", given=article())
    assert Path("env.db").is_file()
    assert json.loads(ok("list", "--json"))[0]["annotations"] == {"figure": 1}


def test_choosing_what_to_export() -> None:
    ok("import", "-", "--reviewer", "mira", given=article())
    ok("import", "-", "--reviewer", "jon", given=article(text="Gas is 40% of it, too."))
    first, second = json.loads(ok("list", "--json"))
    assert (first["name"], second["name"]) == ("standard input", "standard input")
    export = ("export", "--format", "jsonl-spans", "--output", "-")
    assert len(ok(*export).splitlines()) == 2
    assert second["id"] in ok(*export, "--article", second["id"][:8])
    assert json.loads(ok(*export, "--reviewer", "jon"))["reviewer"] == "jon"
    assert ok(*export, "--label", "claim") == ""
    assert len(ok(*export, "--label", "claim", "--label", "Figure").splitlines()) == 2
    assert "may be any of 2 articles" in failed(*export, "--article", "standard input", status=2)
    assert "There is no article" in failed(*export, "--article", "nothing", status=2)
    assert "There is no label" in failed(*export, "--label", "nothing", status=2)
    assert "no reviewer “nobody”" in failed(*export, "--reviewer", "nobody", status=2)


def test_an_existing_file_is_written_over_only_if_asked() -> None:
    ok("import", "-", given=article())
    Path("out").write_text("before")
    assert "--force" in failed("export", "--format", "csv", "--output", "out")
    assert Path("out").read_text() == "before"
    ok("export", "--format", "csv", "--output", "out", "--force")
    assert Path("out").read_text().startswith("article_id,")


def test_the_scheme_goes_out_and_comes_in() -> None:
    ok("import", "-", given=article())
    ok("scheme", "export", "s.toml")
    ok("scheme", "export", "s.json")
    text = Path("s.toml").read_text(encoding="utf-8")
    Path("s.toml").write_text(text.replace('title = "Figure"', 'title = "Number"'), encoding="utf-8")
    ok("scheme", "import", "s.toml")
    assert 'title = "Number"' in ok("scheme", "export", "-")
    ok("scheme", "import", "s.json")
    assert 'title = "Figure"' in ok("scheme", "export", "-")
    ok("scheme", "import", "-", given=text.replace('"figure"', '"other"').encode())
    told = tomllib.loads(ok("scheme", "export", "-"))
    # What annotations use stays, archived; the others of the file come in its order.
    assert [one["id"] for one in told["labels"]] == ["claim", "other", "opinion", "bias", "figure"]
    assert told["labels"][4]["is_archived"]
    ok("check")
    assert "neither TOML nor JSON" in failed("scheme", "import", "-", given=b"{")


def test_check_finds_a_quote_that_was_changed() -> None:
    ok("import", "-", given=article())
    with sqlite3.connect("annotations.db") as connection:
        connection.execute("UPDATE annotation SET quote = '41%'")
    connection.close()
    done = annotator("check", "--json")
    assert done.returncode == 1
    assert json.loads(done.stdout)["findings"][0]["annotation"]
    said = failed("export", "--format", "csv", "--output", "out")
    assert "not its quote" in said
    assert not Path("out").exists()


def test_a_backup_is_a_project() -> None:
    ok("import", "-", given=article())
    name = ok("backup").strip()
    assert "1 wrong" not in ok("check", "--db", name)
    ok("backup", "other.db")
    assert len(json.loads(ok("list", "--db", "other.db", "--json"))) == 1
    failed("backup", "other.db")


@pytest.mark.parametrize("end", ["-wal", "-shm", "-journal"])
@pytest.mark.parametrize("beside", ["annotations.db", "other.db"])
def test_no_copy_is_called_what_sqlite_removes(beside: str, end: str) -> None:
    ok("import", "-", given=article())
    ok("backup", "other.db")
    there = sorted(Path().iterdir())
    for arguments in (
        ("backup", f"{beside}{end}"),
        ("rescue", "annotations.db", "--output", f"{beside}{end}"),
    ):
        assert "This is a project; nothing is written over it." in failed(*arguments)
    assert sorted(Path().iterdir()) == there


@pytest.mark.parametrize("end", ["-wal", "-shm", "-journal"])
def test_no_project_is_called_what_sqlite_removes(end: str) -> None:
    ok("import", "-", given=article())
    name = f"annotations.db{end}"
    assert "is a name that SQLite gives" in failed("import", "-", "--db", name, given=article())
    assert [one.name for one in Path().iterdir()] == ["annotations.db"]


def test_formats_for_people_and_programs() -> None:
    listed = json.loads(ok("formats", "--json"))
    found = [one["id"] for one in listed]
    assert found[:3] == ["jsonl", "jsonl-spans", "csv"]
    assert [one["id"] for one in listed if one["reads"]][-1] == "text"  # takes what no other is sure of
    assert len(set(found)) == len(found)
    assert "codepoint" in ok("formats")


def test_about() -> None:
    assert "usage: annotator" in ok("--help")
    assert ok("--version").startswith("annotator ")
    assert "--map" in ok("import", "--help")


@pytest.mark.parametrize(
    "arguments",
    [
        ("export",), ("export", "--format", "xml", "--output", "-"), ("export", "--format", "text", "--output", "-"),
        ("import",), ("import", "-", "-"), ("import", "a", "--format", "xml"), ("list", "more"), ("--nonsense",), ("scheme", "look", "x"),
        ("export", "--format", "jsonl", "--output", "-", "--bom"),
    ],
)  # fmt: skip
def test_wrong_usage_is_one_line_and_2(arguments: Sequence[str]) -> None:
    ok("import", "--db", "annotations.db", "-", given=article())
    failed(*arguments, status=2)


@pytest.mark.parametrize(
    "arguments",
    [
        ("list",), ("check",), ("backup",), ("scheme", "export", "x"), ("export", "--format", "csv", "--output", "x"),
        ("scheme", "import", str(ROOT / "resources" / "scheme.toml")),
    ],
)  # fmt: skip
def test_only_the_window_and_import_make_a_database(arguments: Sequence[str]) -> None:
    assert "There is no database" in failed(*arguments)
    assert [path.name for path in Path().iterdir() if path.name != "config"] == []


def make_newer(path: Path) -> None:
    ok("import", "--db", path, "-", given=article())
    connection = sqlite3.connect(path)
    name = connection.execute("SELECT name FROM sqlite_master WHERE name LIKE 'alembic%'").fetchone()
    if name:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.execute("PRAGMA user_version = 9999")
    connection.commit()
    connection.close()


HOSTILE = {
    "text": lambda path: path.write_text("no database at all, " * 100),
    "folder": lambda path: path.mkdir(),
    "zero bytes": lambda path: path.write_bytes(b""),
    "a page of nothing": lambda path: path.write_bytes(b"SQLite format 3\0" + b"\0" * 4080),
    "another program's": lambda path: (
        sqlite3.connect(path).executescript("CREATE TABLE a (b); PRAGMA application_id = 7").close()
    ),
    "newer": make_newer,
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_what_is_no_database_of_ours(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    HOSTILE[kind](path)
    before = path.read_bytes() if path.is_file() else b""
    commands = (
        ("list",),
        ("check",),
        ("export", "--format", "jsonl", "--output", "-"),
        ("import", ROOT / "seeds"),
    )
    for command in commands:
        if (kind, command[0]) == ("zero bytes", "import"):
            continue
        failed(*command, "--db", path)
        assert (path.read_bytes() if path.is_file() else b"") == before


def test_a_read_only_database_can_be_read_and_refuses_to_be_written() -> None:
    ok("import", "-", given=article())
    Path("annotations.db").chmod(0o444)
    assert "figure 1" in ok("list")
    if os.geteuid() != 0:
        failed("import", ROOT / "seeds")


def test_a_line_of_100_mb_is_refused_with_the_limit() -> None:
    Path("long.txt").write_bytes(b"word " * 20_000_000)
    assert "larger than 64 MB" in failed("import", "long.txt")


def mixed(name: str, several: int) -> Path:
    """A project with some pages of another one in the place of its own."""
    ok("import", ROOT / "seeds", "--db", f"{name}.db")
    ok("import", "-", "--db", "other.db", given=article())
    own, strange = bytearray(Path(f"{name}.db").read_bytes()), Path("other.db").read_bytes()
    pages = [slice(begin, begin + 4096) for begin in range(4096, len(strange), 4096)]
    unlike = [page for page in pages if own[page] != strange[page]]
    for page in random.Random(several).sample(unlike, several):
        own[page] = strange[page]
    path = Path(f"{name}.db")
    path.write_bytes(own)
    return path


@pytest.mark.parametrize("several", range(1, 7))
def test_a_file_with_pages_of_another_one_is_a_sentence(several: int) -> None:
    path = mixed("mixed", several)
    for command in (
        ("check",),
        ("list",),
        ("list", "--json"),
        ("export", "--format", "gate-xml", "--output", "x"),
    ):
        done = annotator(*command, "--db", path)
        said = done.stderr.decode()
        assert "mistake in the program" not in said, (command, said)
    assert annotator("check", "--db", path).returncode == 1


@pytest.mark.parametrize(
    ("change", "command"),
    [
        ("UPDATE article SET characters = x'00'", ("list",)),
        ("UPDATE annotation SET label = x'00'", ("list", "--json")),
        ("UPDATE article_text SET text = x'00'", ("export", "--format", "gate-xml", "--output", "x")),
        ("INSERT INTO article_source VALUES (1, 1 << 44)", ("check",)),
        ("UPDATE revision SET step = 'x'", ("check",)),
        ("UPDATE revision SET step = x'00'", ("check", "--json")),
        (
            "UPDATE article_sketch SET packed = 'abcd'",
            ("import", ROOT / "seeds" / "000_0b0d4e8514316a1c.txt"),
        ),
        ("UPDATE article_text SET text = x'00'", ("import", "torn.db", "--db", "new.db")),
    ],
)
def test_a_value_of_another_type_is_damage_not_a_mistake_of_the_program(
    change: str, command: Sequence[object]
) -> None:
    ok("import", "-", "--db", "torn.db", given=article())
    raw = sqlite3.connect("torn.db")
    for (trigger,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        raw.execute(f"DROP TRIGGER {trigger}")
    raw.execute(change)
    raw.commit()
    raw.close()
    done = annotator(*command, *(() if "--db" in command else ("--db", "torn.db")))
    said = done.stdout.decode() + done.stderr.decode()
    assert done.returncode == 1
    assert "mistake in the program" not in said
    assert "damaged" in said or "changed outside the program" in said or "holds" in said


def test_a_mistake_in_the_program_is_one_line_too(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    ok("import", "-", given=article())
    monkeypatch.setattr("annotator.cli.listing.articles", lambda _arguments: 1 // 0)
    said = failed("list")
    assert "mistake in the program" in said
    log = tmp_path / "config" / "log" / "command.log"
    assert str(log) in said
    assert "ZeroDivisionError" in log.read_text()


def test_too_little_memory_is_no_mistake_in_the_program(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def full(_arguments: object) -> int:
        raise MemoryError

    ok("import", "-", given=article())
    monkeypatch.setattr("annotator.cli.listing.articles", full)
    assert "not enough memory" in failed("list")
    assert not (tmp_path / "config" / "log" / "command.log").exists()


@pytest.mark.parametrize(
    ("python", "toolkit", "is_good"),
    [
        ((3, 11), "6.11.3", True), ((3, 11), "6.12.0", False), ((3, 11), "7.0", False), ((3, 12), "6.12.0", True),
        ((3, 11), None, False),
    ],
)  # fmt: skip
def test_a_bad_pair_of_versions_is_named(python: tuple[int, int], toolkit: str | None, is_good: bool) -> None:
    problem = why_no_window(python, toolkit)
    assert (problem is None) == is_good
    assert problem is None or problem.endswith(".")


def test_an_import_of_nothing_leaves_no_database(tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_bytes(b"\xff\xff\xff")
    (tmp_path / "good.txt").write_text("Words to be read.")
    annotator("import", "bad.txt", "--db", "new.db")
    ok("import", "good.txt", "--dry-run", "--db", "new.db")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bad.txt", "good.txt"]
    annotator("import", "bad.txt", "good.txt", "--db", "new.db")
    assert "good.txt" in ok("list", "--db", "new.db")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bad.txt", "good.txt", "new.db"]


def test_check_shows_no_password() -> None:
    said = failed("check", "--db", "postgresql://ann:secret@127.0.0.1:1/p?password=secret")
    assert "secret" not in said


def test_help_says_what_guarding_does() -> None:
    said = " ".join(ok("export", "--help").split())
    assert "--guard-formulas" in said
    assert "annotator import needs --guarded" in said


def test_a_list_in_json_is_one_list_whatever_its_length(tmp_path: Path) -> None:
    for number in range(3):
        assert [
            one["name"] for one in json.loads(ok("list", "--json", "--db", "p.db") if number else "[]")
        ] == [f"{each}.txt" for each in range(number)]
        (tmp_path / f"{number}.txt").write_text(f"Words {number}.")
        ok("import", f"{number}.txt", "--db", "p.db")
    found = json.loads(ok("list", "--json", "--db", "p.db"))
    assert ok("list", "--json", "--db", "p.db") == json.dumps(found, indent=2, ensure_ascii=False) + "\n"
