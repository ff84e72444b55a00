"""Command lines that are wrong in every way: done, or refused in a sentence; never a traceback, a wait or a password.

The cases are the same in every run; ``benchmarks/fuzz_outside.py`` tries other and many more ones.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.cli.fuzz_commands import (
    ADDRESSES,
    RAW,
    SECRET,
    Call,
    Ended,
    World,
    call_of,
    ended,
    fault_of,
    made_world,
    watched,
)

from annotator.cli.arguments import COMMANDS

COUNT = 150


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    """What all calls of this file find; each may change it."""
    folder = tmp_path_factory.mktemp("outside") / "w"
    folder.mkdir()
    return made_world(folder)


def survives(call: Call, world: World) -> Ended:
    """Runs a call and judges it."""
    with watched(world, call):
        end = ended(call, world)
    fault = fault_of(call, end)
    assert fault is None, (fault, call, end)
    return end


def test_command_lines_of_every_kind(world: World) -> None:
    calls = [call_of(Random(f"1 {number}"), world) for number in range(COUNT)]
    statuses = [survives(call, world).status for call in calls]
    assert {0, 1, 2} == set(statuses)
    assert {word for call in calls for word in call.arguments} >= set(COMMANDS)


@given(st.randoms(use_true_random=False))
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_command_lines_that_hypothesis_chooses(world: World, random: Random) -> None:
    survives(call_of(random, world), world)


@given(st.lists(st.text(max_size=12) | st.sampled_from(("import", "list", "--db", "p.db", "-")), max_size=5))
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_words_that_mean_nothing(world: World, words: list[str]) -> None:
    survives(Call(tuple(words)), world)


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("command", [("list",), ("import", "a.txt"), ("formats",), ()])
def test_an_address_that_is_none_is_said_without_its_password(
    world: World, address: str, command: tuple[str, ...]
) -> None:
    end = survives(Call((*command, "--db", address)), world)
    assert SECRET not in end.out + end.err
    assert end.status or address.startswith("sqlite")


@pytest.mark.parametrize(
    "word", ["", "-", "\0", "a\0b", "\ud800", RAW, "x" * 300, "~nobody-of-this-name/a", "a\n\x1b[2J"]
)
def test_names_that_nothing_can_have(world: World, word: str) -> None:
    for command in (
        ("import", word),
        ("export", "--format", "csv", "--output", word),
        ("export", "--preset", word),
        ("scheme", "import", word),
        ("scheme", "export", word),
        ("backup", word),
        ("original", word),
        ("reviewers", "rename", word, word),
        ("reviewers", "rename", "Mira", word, "--merge"),
        ("export", "--format", "doccano", "--output", "new", "--keep-split", word),
        ("list", "--db", word),
        ("import", "a.txt", "--db", word),
        ("--db", word),
    ):
        survives(Call(command if "--db" in command else (*command, "--db", "p.db")), world)


@pytest.fixture
def pipe(world: World) -> Iterator[Path]:
    """A named pipe that nobody writes into."""
    made = world.folder / "pipe"
    os.mkfifo(made)
    yield made
    made.unlink()


def test_a_pipe_in_the_place_of_a_database_is_not_waited_for(world: World, pipe: Path) -> None:
    for command in (("list",), ("import", "a.txt"), ()):
        end = survives(Call((*command, "--db", "pipe")), world)
        assert "is not a file" in end.err


def test_a_pipe_in_a_folder_is_refused(world: World, pipe: Path) -> None:
    folder = world.folder / "with-pipe"
    folder.mkdir()
    (folder / "a.txt").write_text("Words that nobody has read so far.")
    os.mkfifo(folder / "b.txt")
    end = survives(Call(("import", "with-pipe", "--db", "p.db")), world)
    assert end.status == 1
    assert "b.txt: This is not a file." in end.err
    assert "1 article and 0 annotations added" in end.out


@pytest.mark.parametrize(("command", "content"), [(("scheme", "import"), "a.toml"), (("import",), "a.jsonl")])
def test_a_pipe_that_is_named_is_read(
    world: World, pipe: Path, command: tuple[str, ...], content: str
) -> None:
    writer = threading.Thread(target=lambda: pipe.write_bytes((world.folder / content).read_bytes()))
    writer.start()
    end = survives(Call((*command, "pipe", "--db", "p.db")), world)
    writer.join()
    assert end.status == 0, end


def test_a_device_is_not_read_without_end(world: World) -> None:
    for command in (
        ("export", "--format", "doccano", "--output", "new", "--keep-split", "/dev/zero"),
        ("scheme", "import", "/dev/zero"),
        ("import", "/dev/zero"),
        ("list", "--db", "/dev/zero"),
    ):
        end = survives(Call((*command, *(() if "--db" in command else ("--db", "p.db")))), world)
        assert end.status == 1


def test_settings_that_cannot_be_read_are_one_line(world: World) -> None:
    end = survives(Call(("list",), environment=(("ANNOTATOR_CONFIG", "loop\x1b[2J\n"),)), world)
    assert all(line.startswith("annotator: ") for line in end.err.splitlines())


@pytest.mark.parametrize("command", [("list",), ("import", "a.txt"), ()])
def test_a_database_that_may_not_be_looked_at(
    world: World, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    usual = Path.stat

    def refuse(path: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        if path.name == "hidden.db":
            raise PermissionError(13, "Permission denied", str(path))
        return usual(path, follow_symlinks=follow_symlinks)

    monkeypatch.setattr(Path, "stat", refuse)
    end = survives(Call((*command, "--db", "hidden.db")), world)
    assert end.status == 1
    assert "hidden.db" in end.err
    assert "Permission denied" in end.err
