"""The command line as a process: results, messages, exit status, and what is left behind."""

import hashlib
import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import PATIENCE, until

ROOT = Path(__file__).resolve().parents[2]
GOLDEN = ROOT / "tests" / "golden"
COMMAND = [sys.executable, "-m", "annotator"]
_HEARS_CTRL_C = [  # what a shell starts in the background does not
    sys.executable,
    "-c",
    "import os, signal, sys; signal.signal(signal.SIGINT, signal.SIG_DFL); os.execv(sys.argv[1], sys.argv[1:])",
]
SEEDS = {"000": 5949, "001": 7110, "002": 4133, "003": 5133, "004": 13070}


@pytest.fixture(autouse=True)
def _own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANNOTATOR_CONFIG", str(tmp_path / "config"))
    monkeypatch.delenv("ANNOTATOR_DB", raising=False)
    monkeypatch.chdir(tmp_path)


def annotator(*arguments: object, given: bytes | None = None) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*COMMAND, *map(str, arguments)], input=given, capture_output=True, check=False, timeout=PATIENCE
    )


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


def test_the_seeds_keep_every_character() -> None:
    ok("import", ROOT / "seeds")
    listed = json.loads(ok("list", "--json"))
    assert {one["name"][:3]: one["characters"] for one in listed} == SEEDS
    lines = [json.loads(line) for line in ok("export", "--format", "jsonl", "--output", "-").splitlines()]
    assert {one["name"][:3]: one["text"].count("\u00a0") for one in lines} == {
        "000": 3, "001": 0, "002": 11, "003": 4, "004": 1,
    }  # fmt: skip
    for one in lines:
        source = (ROOT / "seeds" / one["name"]).read_bytes()
        assert one["text"].encode() == source
        assert one["source_sha256"] == one["text_sha256"] == hashlib.sha256(source).hexdigest()


def test_export_import_export_is_byte_for_byte_the_same() -> None:
    for seeds in (ROOT / "seeds", GOLDEN / "project.jsonl"):
        ok("import", "--db", "first.db", seeds)
    ok("export", "--db", "first.db", "--format", "jsonl", "--output", "first.jsonl")
    ok("import", "--db", "second.db", "first.jsonl")
    assert (
        ok("export", "--db", "second.db", "--format", "jsonl", "--output", "-").encode()
        == Path("first.jsonl").read_bytes()
    )
    assert "everything is as it should be" in ok("check", "--db", "second.db")


def test_standard_input_and_output() -> None:
    assert "1 article and 1 annotation added" in ok("import", "-", given=article())
    assert json.loads(ok("export", "--format", "jsonl-spans", "--output", "-"))["text"] == "40%"


def test_a_locked_database_is_waited_for_and_then_named() -> None:
    ok("import", "-", given=article())
    connection = sqlite3.connect("annotations.db")
    connection.execute("BEGIN IMMEDIATE")
    said = failed("import", "-", given=article(text="40% of it all", start=0, end=3))
    connection.rollback()
    connection.close()
    assert "annotations.db" in said
    assert len(json.loads(ok("list", "--json"))) == 1


def test_a_full_disk_leaves_nothing_half_written(tmp_path: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("there is no /dev/full here")
    ok("import", ROOT / "seeds")
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*COMMAND, "export", "--format", "jsonl", "--output", "-"],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
        listed = subprocess.run([*COMMAND, "list"], stdout=full, stderr=subprocess.PIPE, check=False)
    for one in (done, listed):
        assert one.returncode == 1
        assert one.stderr.decode() == "annotator: No space left on device.\n"


def test_a_file_that_cannot_grow_is_not_left_half_written() -> None:
    ok("import", ROOT / "seeds")
    line = f"ulimit -f 34; {' '.join(COMMAND)} export --format jsonl --output out"
    done = subprocess.run([shutil.which("bash") or "bash", "-c", line], stderr=subprocess.PIPE, check=False)
    assert done.returncode == 1
    assert done.stderr == (
        b"annotator: out: Nothing was written: the file grew larger than it may be. "
        b"Free some space, or choose another place.\n"
    )
    assert [path.name for path in Path().iterdir() if "out" in path.name] == []


def test_nobody_reads_on() -> None:
    ok("import", ROOT / "seeds")
    for arguments in ("export --format jsonl --output -", "list", "formats"):
        line = f"{' '.join(COMMAND)} {arguments} | true; exit ${{PIPESTATUS[0]}}"
        done = subprocess.run(
            [shutil.which("bash") or "bash", "-c", line], stderr=subprocess.PIPE, check=False
        )
        assert done.stderr == b""
        assert done.returncode in (0, 141)


def test_closed_output_is_said() -> None:
    ok("import", "-", given=article())
    for arguments in ("list", "export --format csv --output -"):
        line = f"{' '.join(COMMAND)} {arguments} >&-"
        done = subprocess.run(
            [shutil.which("bash") or "bash", "-c", line], stderr=subprocess.PIPE, check=False
        )
        assert (done.returncode, done.stderr) == (1, b"annotator: Standard output is closed.\n")


def test_ctrl_c_is_one_line_and_leaves_whole_articles() -> None:
    mark = [{"label": "figure", "start": n, "end": n + 1} for n in range(100)]
    Path("many.jsonl").write_text(
        "\n".join(json.dumps({"text": f"{n} " + "word " * 100, "annotations": mark}) for n in range(3000))
    )
    process = subprocess.Popen(
        [*_HEARS_CTRL_C, *COMMAND, "import", "many.jsonl"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    until(_articles_there, "the first articles")
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=PATIENCE)
    assert process.returncode == 130
    assert said.decode().startswith("annotator: Stopped after ")
    assert said.count(b"\n") == 1
    listed = json.loads(ok("list", "--json"))
    assert 0 < len(listed) < 3000
    assert {one["annotations"]["figure"] for one in listed} == {100}


def _articles_there() -> int:
    try:
        with sqlite3.connect("file:annotations.db?mode=ro", uri=True) as connection:
            return connection.execute("SELECT count(*) FROM article").fetchone()[0]
    except sqlite3.Error:
        return 0


def test_names_that_are_not_unicode_do_no_harm(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/caf\xe9\x1b[31m.txt"
    Path(os.fsdecode(name)).write_bytes(b"some words")
    done = subprocess.run([*COMMAND, "import", name, "--json"], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "caf\ufffd" in json.loads(done.stdout)["files"][0]["path"]
    assert "\x1b" not in ok("list")
