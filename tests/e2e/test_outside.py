"""The program as a process among what a system can be: closed streams, full devices, odd surroundings, little memory, no network."""

from __future__ import annotations

import os
import resource
import shutil
import stat
import subprocess
import sys
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

COMMAND = [sys.executable, "-m", "annotator"]
MEMORY = 2 * 2**30
COMMANDS = (
    ("list", "--json"),
    ("import", "-"),
    ("export", "--format", "jsonl", "--output", "-"),
    ("scheme", "import", "-"),
    ("check",),
)
_NO_NETWORK = """
import socket, sys
def refuse(*_given, **_more):
    raise SystemExit("the network was asked for")
socket.socket.connect = socket.socket.connect_ex = socket.getaddrinfo = socket.create_connection = refuse
from annotator.__main__ import main
sys.exit(main(sys.argv[1:]))
"""
_PAGE = (
    "<html><head><title>Oil</title><link rel=stylesheet href=http://192.0.2.1/a.css><base href=http://192.0.2.1/>"
    '<script src="http://192.0.2.1/a.js"></script><meta http-equiv=refresh content="0;url=http://192.0.2.1/"></head><body><article>'
    '<h1>Oil</h1><img src="http://192.0.2.1/a.png"><iframe src="http://192.0.2.1/"></iframe>'
    + "<p>Officials say that Baku supplies forty percent of the oil, and that nothing of it is new.</p>" * 9
    + "</article></body></html>"
)


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of one article in the working folder."""
    monkeypatch.setenv("ANNOTATOR_CONFIG", str(tmp_path / "config"))
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text("Oil is 40% of it, and words.")
    assert run("import", "a.txt").returncode == 0
    return tmp_path / "annotations.db"


def run(
    *arguments: str,
    begin: Callable[[], object] | None = None,
    program: Sequence[str] = COMMAND,
    stdout: int | None = subprocess.PIPE,
    stdin: int | None = subprocess.DEVNULL,
    **environment: str,
) -> subprocess.CompletedProcess[bytes]:
    """A command that ended; nothing in it was a mistake of the program."""
    done = subprocess.run(
        [*program, *arguments], env={**os.environ, **environment}, preexec_fn=begin, stdout=stdout, stdin=stdin,
        stderr=subprocess.PIPE, check=False, timeout=120,
    )  # fmt: skip
    said = done.stderr.decode("utf-8", "replace")
    assert done.returncode in (0, 1, 2), said
    assert not any(words in said for words in ("Traceback", "mistake in the program", "Exception")), said
    return done


@pytest.mark.parametrize("command", COMMANDS)
def test_closed_streams(command: tuple[str, ...]) -> None:
    def closed() -> None:
        for number in (0, 1, 2):
            os.close(number)

    run(*command, begin=closed, stdin=None)


@pytest.mark.parametrize("command", [*COMMANDS[::2], ("--help",)])
def test_a_full_device_for_results(command: tuple[str, ...]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = run(*command, stdout=full.fileno())
    assert done.stderr == b"" or done.stderr.startswith(b"annotator: ")


def test_surroundings_that_are_odd() -> None:
    for environment in (
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii"},
        {
            "LC_ALL": "xx_XX",
            "TMPDIR": "/nonexistent",
            "HOME": "relative",
            "XDG_STATE_HOME": "/dev/null",
            "TZ": "x",
        },
    ):
        assert run("list", **environment).returncode == 0
        assert run("import", "é🙂.txt", **environment).returncode == 1


@pytest.mark.parametrize(
    "command", [("list",), ("backup", "copy.db"), ("export", "--format", "csv", "--output", "a.csv"), ()]
)
def test_a_working_folder_that_is_gone(project: Path, command: tuple[str, ...]) -> None:
    gone = project.parent / "gone"
    gone.mkdir()
    among = () if command[:1] in ((), ("list",)) else ("--db", str(project))

    def leave() -> None:
        os.chdir(gone)
        gone.rmdir()

    done = run(*command, *among, begin=leave, QT_QPA_PLATFORM="offscreen")
    said = done.stderr.decode()
    assert (done.returncode, said.count("\n")) == (1, 1)
    assert "started is not there any more" in said


@pytest.mark.parametrize(("mask", "file", "folder"), [(0o022, 0o644, 0o755), (0o077, 0o600, 0o700)])
def test_nothing_is_more_open_than_asked_for(mask: int, file: int, folder: int) -> None:
    def masked() -> None:
        os.umask(mask)

    target = Path("made")
    target.mkdir()
    run("import", "a.txt", "--db", "made/p.db", begin=masked)
    for command in (
        ("backup", "made/copy.db"),
        ("export", "--format", "csv", "--output", "made/a.csv"),
        ("export", "--format", "brat", "--output", "made/brat"),
        ("scheme", "export", "made/s.toml"),
        ("original", "a.txt", "--output", "made/o.txt"),
    ):
        assert run(*command, "--db", "made/p.db", begin=masked).returncode == 0
    found = {path.name: stat.S_IMODE(path.stat().st_mode) for path in target.rglob("*")}
    assert len(found) > 7
    assert set(found.values()) == {file, folder}


def test_archives_that_unpack_to_more_than_there_is(tmp_path: Path) -> None:
    with zipfile.ZipFile("bomb.zip", "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for number in range(3):
            with archive.open(f"{number}.txt", "w", force_zip64=True) as member:
                for _ in range(600):
                    member.write(bytes(2**20))
    with zipfile.ZipFile("nested.zip", "w") as archive:
        archive.write("bomb.zip")
    link = zipfile.ZipInfo("link.txt")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile("link.zip", "w") as archive:
        archive.writestr(link, "/etc/passwd")
        archive.writestr("C:\\a.txt", "words of a drive")
        archive.writestr("/../../out.txt", "words from outside")
    for name in ("bomb.zip", "nested.zip", "link.zip"):
        done = run(
            "import", name, "--dry-run",
            begin=lambda: resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY)),
        )  # fmt: skip
        assert b"root:" not in done.stdout + done.stderr
    assert not (tmp_path.parent / "out.txt").exists()


def test_nothing_asks_for_the_network() -> None:
    Path("page.html").write_text(_PAGE)
    Path("a.xml").write_text(
        '<!DOCTYPE a SYSTEM "http://192.0.2.1/a.dtd" [<!ENTITY b SYSTEM "http://192.0.2.1/b">]><a>&b;</a>'
    )
    Path("a.md").write_text("# Oil\n\n![a](http://192.0.2.1/a.png) words and more words\n")
    unshare = ["unshare", "--net", "--map-root-user"]
    is_alone = (
        shutil.which("unshare") is not None
        and not subprocess.run([*unshare, "true"], capture_output=True, check=False).returncode
    )
    program = [*(unshare if is_alone else ()), sys.executable, "-c", _NO_NETWORK]
    for command in (
        ("import", "page.html", "a.xml", "a.md"),
        ("check",),
        ("formats",),
        ("--help",),
        ("--version",),
        ("export", "--format", "annotated-html", "--output", "out.html"),
        ("export", "--format", "annotated-docx", "--output", "out.zip"),
    ):
        done = run(*command, program=program)
        assert b"network" not in done.stderr, command
    assert run("list").stdout.count(b"unread") >= 2
