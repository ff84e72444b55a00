"""Command lines that are wrong in every way: made from the table of commands, run in this process, and judged.

Everything comes of a `random.Random`, so that a seed says the whole of it and Hypothesis can choose and shrink it.
"""

from __future__ import annotations

import io
import os
import socket
import sys
import zipfile
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import pytest
from tests.io.fuzzing import guarded

from annotator import app
from annotator.__main__ import main
from annotator.cli.arguments import COMMANDS, Option
from annotator.io import registry
from annotator.model.selection import EVERYTHING
from annotator.services.export_options import ExportOptions
from annotator.services.importing import ImportOptions
from annotator.services.importing import run as import_files
from annotator.services.jobs import Progress
from annotator.services.presets import Preset, save_preset
from annotator.services.scheme_files import scheme_bytes
from annotator.services.workspace import Workspace
from annotator.ui.loading import load

SECONDS = 20
"""After which a command hangs."""

STATUSES = (0, 1, 2)
PRECIOUS = "nobody may write over this\n"
RAW = os.fsdecode(b"\xff\xfe.\xc3")
ODD_WORDS = (
    "", " ", "\t", "-", "--", "-x", "--db", "--no-such", "=", "a=b", "a=", "=b", "0", "-1", "1.5", "1e999", "nan", "9" * 400,
    "٣", "²", "\0", "a\0b", "\n", "a\nb", "\r", "\x1b[2J", "\x7f", "\u202e", "\u2028", "\ud800", RAW, "🙂", "👨\u200d👩\u200d👧",
    "e\u0301", "שלום", "x" * 300, "x" * 70_000, "%s", "{0}", "{}", "%n%n", "'", '"', "'; DROP TABLE article; --", "../w", "~",
    "~nobody-of-this-name/a", "$HOME", "`id`", "*", "C:\\a", "CON", "<b>a</b>", "=1+1", "2026-13-45", "2026-11-21", "None",
    "80/10/10", "1/0/0", "0/0/0", "nan/1/1", "inf/1/1", "-1/1/1", "1e308/1e308/1e308", "group:", "group:x", "attribute:", "attribute:x",
    "attr.x=y", "claim=*", "claim=+", "claim=-", "utf-8", "utf-7", "idna", "rot13", "hex", "zlib_codec", "undefined", "guess", "mbcs",
)  # fmt: skip
ADDRESSES = (
    "sqlite://", "sqlite:///", "sqlite:///p.db", "sqlite:///no.db", "sqlite:///:memory:", "sqlite://host:port/x", "sqlite+x:///p.db",
    "sqlite:///p.db?mode=memory", "sqlite:///%00", "sqlite:////", "sqlite:///../w.db", "sqlite:///a\0b", "sqlite:", "sqlite3:///p.db",
    "://", "a://", "http://example.org/a.db", "file:///p.db", "ftp://u:SECRET@h/x", "mysql://u:SECRET@h/x", "MYSQL://u:SECRET@h/x",
    "PostgreSQL://u:SECRET@h/x", "postgres-x://u:SECRET@h/x", " postgresql://u:SECRET@h/x", "postgresql://u:SECRET@h:port/x",
    "postgresql://u:SEC@RET@h/x", "postgresql://u:SECRET@[::1/x", "postgresql+psycopg2://u:SECRET@127.0.0.1:1/x",
    "postgresql://u:SECRET%zz@127.0.0.1:1/x", "postgresql://127.0.0.1:1/x?password=SECRET&user=u", "postgresql://u:SECRET@127.0.0.1:1/\ud800",
    "postgresql://u:SECRET@127.0.0.1:999999/x", "postgresql+\ud800://u:SECRET@h/x", "postgresql://u:SECRET@127.0.0.1:1/x?sslpassword=SECRET",
    "postgresql://u:SECRET@127.0.0.1:1/x?PASSWORD=SECRET", "postgresql://u:SECRET@h:port/x?password=SECRET",
    "postgresql:///x?host=127.0.0.1&port=1&password=SECRET&connect_timeout=a", "postgresql://" + "a" * 9000 + ":SECRET@127.0.0.1:1/x",
)  # fmt: skip
SECRET = "SECRET"


@dataclass
class World:
    """A folder with everything in it that a path can be.

    Attributes:
        names: Those of what is in it, relative.
    """

    folder: Path
    names: list[str] = field(default_factory=list[str])

    def write(self, name: str, content: bytes) -> None:
        """A file, made anew."""
        path = self.folder / name
        path.unlink(missing_ok=True)
        path.write_bytes(content)


@dataclass(frozen=True)
class Call:
    """A command line with what standard input holds and what the environment says."""

    arguments: tuple[str, ...]
    given: bytes = b""
    environment: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Ended:
    """What a call left."""

    status: int
    out: str
    err: str


def zipped(files: dict[str, bytes]) -> bytes:
    """An archive of these."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return made.getvalue()


_FILES = {
    "a.txt": "Officials 🙂 say Baku supplies 40% of Israel’s oil.\n".encode(),
    "empty": b"",
    "bad.txt": b"abc\xff\xfe\0",
    "a.toml": b"",
    "bad.toml": b'format = "annotator-scheme/1"\n[[labels]]\nid = 5\n',
    "deep.json": b"[" * 9000,
    "deep.toml": b"a=" + b"[" * 9000,
    "a.json": b'{"format": "annotator-scheme/1", "labels": []}',
    "a.jsonl": b'{"text": "Oil is 40% of it.", "annotations": [{"label": "figure", "start": 7, "end": 10}]}\n',
    "a.zip": zipped({"../a.txt": b"words in a text", "/b.txt": b"more words", "c/d.txt": b"and more"}),
    "bomb.zip": zipped({"z.txt": bytes(2**24)}),
    "a.ics": b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
    "cut.db": b"SQLite format 3\0" + bytes(40),
    "zeros.db": bytes(4096),
    "manifest.json": b'{"articles": {"a": "train"}}',
    "-rf": b"a file with a bad name",
    "--db=x": b"likewise",
    "new\nline": b"likewise",
    RAW: b"likewise",
    "precious": PRECIOUS.encode(),
    "precious.db-wal": PRECIOUS.encode(),
}
_MADE = (
    "folder", "full", "loop", "dangling", "to-precious", "to-p.db", "sock", "no-such", "no/such", "p.db/a", "x" * 300,
    "folder/" + "y/" * 3000 + "z", "/dev/null", "/dev/full", "/dev/zero", ".", "..", "", "new", "new.txt", "new.jsonl", "new.zip", "new.db",
    "p.db-wal", "./p.db", "folder/new.csv", "/proc/self/mem", "/proc/1/root/x", "/dev/fd/999", "p.db",
)  # fmt: skip


def made_world(folder: Path) -> World:
    """A new world in an empty folder."""
    world = World(folder, [*_FILES, *_MADE])
    for name, content in _FILES.items():
        world.write(name, content)
    (folder / "folder").mkdir()
    (folder / "full").mkdir()
    (folder / "full" / "a.txt").write_bytes(_FILES["a.txt"])
    for name, target in (
        ("loop", "loop"),
        ("dangling", "nowhere/at/all"),
        ("to-precious", "precious"),
        ("to-p.db", "p.db"),
    ):
        (folder / name).symlink_to(target)
    with suppress(OSError), socket.socket(socket.AF_UNIX) as made:
        made.bind(str(folder / "sock"))
    project = Workspace.open(str(folder / "p.db"), reviewer="Mira", create=True)
    import_files(project, [folder / "a.txt", folder / "a.jsonl"], ImportOptions(), Progress())
    world.write("a.toml", scheme_bytes(project.scheme, "a.toml"))
    save_preset(project, Preset("all", EVERYTHING, ExportOptions("csv")))
    project.close()
    return world


def call_of(random: Random, world: World) -> Call:
    """A command line: mostly a command with options of its own, some of whose values are right."""
    command = (
        random.choice([*COMMANDS, *COMMANDS, ""]) if random.random() < 0.97 else random.choice(ODD_WORDS)
    )
    arguments = [command] if command or random.random() < 0.1 else []
    takes = COMMANDS[command].takes if command in COMMANDS else ()
    for option in takes:
        arguments += _given(random, world, option)
    if random.random() < 0.85:
        arguments += ["--db", _database(random, world)]
    for _ in range(random.choice((0,) * 8 + (1, 2))):
        arguments.insert(random.randrange(len(arguments) + 1), random.choice(ODD_WORDS))
    if random.random() < 0.05:
        random.shuffle(arguments)
    given = random.choice((b"", b"\xff\0", *_FILES.values()))
    return Call(tuple(arguments), given, _environment(random, world))


def _given(random: Random, world: World, option: Option) -> list[str]:
    name, settings = option.names[-1], option.settings
    is_positional = not name.startswith("-")
    if is_positional:
        return [_value(random, world, option) for _ in range(random.choice((*(1,) * 12, 0, 2)))]
    if random.random() > 0.1 and name not in ("--output", "--format"):
        return []
    found: list[str] = []
    for _ in range(random.choice((1, 1, 1, 2, 5))):
        if settings.get("action") == "store_true":
            found.append(name if random.random() < 0.95 else f"{name}=a")
        elif random.random() < 0.2:
            found.append(f"{name}={_value(random, world, option)}")
        else:
            found += [name, _value(random, world, option)]
    return found


def _value(random: Random, world: World, option: Option) -> str:
    settings = option.settings
    if random.random() < 0.1:
        return random.choice(ODD_WORDS)
    if settings.get("choices"):
        return random.choice(list(settings["choices"]))
    if settings.get("type") is int:
        return str(random.choice((0, 1, -1, 7, 2**31, 2**63, -(2**70), 10**30)))
    right = _RIGHT.get(str(settings.get("metavar")))
    if right is not None and random.random() < 0.8:
        return random.choice(right())
    return random.choice(world.names)


_RIGHT: dict[str, Callable[[], Sequence[str]]] = {
    "F": lambda: [one.id for one in registry.formats()],
    "L": lambda: ("claim", "figure", "Claim", "no"),
    "A": lambda: ("a.txt", "a.jsonl", "a", "no"),
    "ARTICLE": lambda: ("a.txt", "a.jsonl", "a", "no"),
    "R": lambda: ("Mira", "mira", "no"),
    "OLD=NEW": lambda: ("claim=opinion", "x=*", "x=y=z", "attr.a=attr.b", "claim=claim", "a=b"),
    "NAME=VALUE": lambda: ("certainty=stated", "unit", "unit=%", "unit=\ud800", "low=1"),
    "CODEC": lambda: (
        "guess",
        "utf-8",
        "latin-1",
        "utf-16",
        "utf-7",
        "rot13",
        "base64",
        "no",
        "unicode_escape",
        "idna",
    ),
    "TIME": lambda: (
        "2026-11-21",
        "2026-11-21T10:00",
        "0001-01-01",
        "9999-12-31",
        "9999-12-31T23:59:59-14:00",
    ),
    "G": lambda: ("label", "article", "attribute:about", "attribute:no"),
    "BY": lambda: ("article", "label", "group:outlet", "group:\ud800"),
    "A/B/C": lambda: ("80/10/10", "1/1/1", "0/0/1", "1/2"),
    "MANIFEST": lambda: ("manifest.json", "a.json", "folder", "loop", "/dev/zero", "no"),
}


def _database(random: Random, world: World) -> str:
    chosen = random.random()
    if chosen < 0.6:
        return "p.db"
    return random.choice(ADDRESSES) if chosen < 0.75 else random.choice((*world.names, *ODD_WORDS))


_ENVIRONMENT: dict[str, Sequence[str]] = {
    "HOME": ("", "/nonexistent", "a.txt", "loop", RAW),
    "LANG": ("", "C", "tr_TR.UTF-8", "xx_XX", RAW),
    "XDG_CONFIG_HOME": ("", "relative", "/dev/null", "a.txt"),
    "XDG_STATE_HOME": ("", "relative", "/dev/null"),
    "ANNOTATOR_CONFIG": ("", "a.txt", "loop", "/dev/null", "/proc", "x" * 300, RAW),
    "ANNOTATOR_DB": ("", "p.db", "loop", "sqlite://", RAW, *ADDRESSES[:6]),
    "LOGNAME": ("", RAW, "a\nb", "x" * 5000),
    "NO_COLOR": ("1",),
    "COLUMNS": ("0", "-1", "a", "9" * 30),
    "TZ": ("nonsense", ":/dev/null"),
}


def _environment(random: Random, _world: World) -> tuple[tuple[str, str], ...]:
    names = [name for name in _ENVIRONMENT if random.random() < 0.08]
    return tuple((name, random.choice(_ENVIRONMENT[name])) for name in names)


def ended(call: Call, world: World, seconds: int = SECONDS) -> Ended:
    """Runs the call in this process, in the world's folder.

    Raises:
        Hang: It took too long.
        Exception: Something was raised that no command may raise.
    """
    with ExitStack() as stack, pytest.MonkeyPatch.context() as patch, guarded(seconds):
        patch.chdir(world.folder)
        patch.setenv("HOME", str(world.folder.parent))
        patch.setenv("ANNOTATOR_CONFIG", str(world.folder / "config"))
        for name, value in call.environment:
            patch.setenv(name, value)
        patch.setattr(app, "run", _window)
        streams = {name: _stream(world, name, stack) for name in ("stdout", "stderr")}
        streams["stdin"] = io.TextIOWrapper(io.BytesIO(call.given), "utf-8")
        for name, stream in streams.items():
            patch.setattr(sys, name, stream)
        status = main(call.arguments)
        said: list[str] = []
        for name in ("stdout", "stderr"):
            streams[name].flush()
            said.append((world.folder.parent / name).read_text("utf-8", "replace"))
    return Ended(status, *said)


def _stream(world: World, name: str, stack: ExitStack) -> io.TextIOWrapper:
    """A file beside the world, as the shell would give one: what ends a command needs its descriptor."""
    return stack.enter_context((world.folder.parent / name).open("w", encoding="utf-8"))


def _window(db: str, reviewer: str | None, article: str | None) -> int:
    """As the window opens a project, without one."""
    from annotator.errors import AnnotatorError
    from annotator.services.lookup import find_article

    try:
        if not app._looks_sound(db):
            load(db, reviewer).workspace.close()
        opened = load(db, reviewer)
        try:
            if article is not None:
                find_article(opened.workspace.articles(), article)
        finally:
            opened.workspace.close()
    except AnnotatorError as error:
        return app._refuse(error.sentence)
    return 0


def fault_of(call: Call, end: Ended) -> str | None:
    """What is wrong with how a call ended; None if nothing is."""
    lines = end.err.splitlines()
    if end.status not in STATUSES:
        return f"status {end.status}"
    for words in ("Traceback", "mistake in the program", "Exception", "Error("):
        if words in end.err:
            return f"said {words}"
    if end.status and not end.out and not any(line.startswith("annotator: ") for line in lines):
        return "no sentence"
    if end.status == 2 and not all(line.startswith("annotator: ") for line in lines):
        return "not one line"
    if any(ord(letter) < 0x20 for line in end.err.split("\n") for letter in line):
        return "control characters"
    is_secret = any(SECRET in one for one in (*call.arguments, *(value for _, value in call.environment)))
    if is_secret and SECRET in end.err + end.out and not _is_only_words(call):
        return "a password"
    return None


def _is_only_words(call: Call) -> bool:
    """Whether what looks like an address with a password was given where none belongs."""
    return not any(one == "--db" for one in call.arguments)


@contextmanager
def watched(world: World, call: Call) -> Generator[None]:
    """Nothing that was not named may change during the block.

    Raises:
        AssertionError: It did.
    """
    world.write("precious", PRECIOUS.encode())
    yield
    precious = world.folder / "precious"
    assert (world.folder / "to-precious").is_symlink()
    assert precious.read_text("utf-8", "replace") == PRECIOUS or "--force" in call.arguments
    left = [one.name for one in _left(world.folder)]
    assert not left, f"left behind: {left}"


def _left(folder: Path) -> Iterator[Path]:
    for one in folder.iterdir():
        if one.name.startswith(".") and one.name.endswith((".part", ".new")):
            yield one
