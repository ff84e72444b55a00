"""What `make` does on a machine that has Python and make and nothing else."""

from __future__ import annotations

import importlib.util
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
RUNTIME = ROOT / "requirements.txt"
DEVELOPMENT = ROOT / ".ci" / "requirements-dev.txt"


def load_machine():
    spec = importlib.util.spec_from_file_location("machine", ROOT / ".ci" / "machine.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


machine = load_machine()


def pins(path: Path) -> list[Requirement]:
    """The pinned requirements of a file, without their hashes."""
    lines = path.read_text().replace("\\\n", " ").splitlines()
    return [Requirement(line.split(" --hash=")[0].strip()) for line in lines]


def names(requirements: list[Requirement]) -> set[str]:
    return {canonicalize_name(requirement.name) for requirement in requirements}


@pytest.mark.parametrize("path", [RUNTIME, DEVELOPMENT], ids=lambda path: path.name)
def test_every_requirement_has_one_version_and_hashes(path: Path) -> None:
    for line in path.read_text().replace("\\\n", " ").splitlines():
        assert re.fullmatch(r"[a-z0-9-]+==[^ ]+( ; [^-]+)?( +--hash=sha256:[0-9a-f]{64})+", line), line


@pytest.mark.parametrize("path", [RUNTIME, DEVELOPMENT], ids=lambda path: path.name)
def test_requirements_hold_no_addresses(path: Path) -> None:
    assert not re.search(r"://|^-|index|find-links", path.read_text(), re.MULTILINE)


def test_both_files_pin_the_same_versions() -> None:
    development = {str(pin) for pin in pins(DEVELOPMENT)}
    assert {str(pin) for pin in pins(RUNTIME)} <= development


@pytest.mark.parametrize(("python", "allowed"), [("3.11.7", False), ("3.12.4", True)])
def test_qt_6_12_is_not_installed_below_python_3_12(python: str, *, allowed: bool) -> None:
    environment = {"python_full_version": python, "python_version": python.rpartition(".")[0]}
    chosen = [
        pin
        for pin in pins(RUNTIME)
        if pin.name == "pyside6-essentials" and (pin.marker is None or pin.marker.evaluate(environment))
    ]
    assert len(chosen) == 1
    assert allowed or not chosen[0].specifier.contains("6.12.0")


def test_every_declared_dependency_is_pinned_within_its_range() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    groups = project["dependency-groups"]
    declared = {
        RUNTIME: [*project["project"]["dependencies"], *groups["build"]],
        DEVELOPMENT: [entry for entry in groups["dev"] if isinstance(entry, str)],
    }
    for path, entries in declared.items():
        for entry in map(Requirement, entries):
            versions = [
                next(iter(pin.specifier)).version
                for pin in pins(path)
                if canonicalize_name(pin.name) == canonicalize_name(entry.name)
            ]
            assert any(entry.specifier.contains(version) for version in versions), entry


def test_notices_name_everything_that_is_installed() -> None:
    notices = (ROOT / "NOTICES.md").read_text()
    named = set(re.findall(r"[a-z0-9]+(?:-[a-z0-9]+)*", notices))
    assert names(pins(DEVELOPMENT)) <= named


def test_licence_leaves_the_articles_out() -> None:
    licence = (ROOT / "LICENSE").read_text()
    assert licence.startswith("MIT License")
    assert '"seeds"' in licence
    assert '"annotations.db"' in licence


def test_makefile_says_what_it_makes() -> None:
    said = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for target in [
        "make run",
        "make test",
        "make annotations.db",
        "make wheel",
        "make benchmarks",
        "make clean",
    ]:
        assert target in said


def test_without_python_make_says_so(tmp_path: Path) -> None:
    (tmp_path / ".ci").mkdir()
    for name in ["Makefile", "requirements.txt", ".ci/python.sh"]:
        shutil.copy(ROOT / name, tmp_path / name)
    tools = tmp_path / "tools"
    tools.mkdir()
    for name in ["make", "sh", "env"]:
        found = shutil.which(name)
        assert found
        (tools / name).symlink_to(found)
    done = subprocess.run(
        ["make", "run"], cwd=tmp_path, env={"PATH": str(tools)}, capture_output=True, text=True, check=False
    )
    assert done.returncode != 0
    assert "Python 3.11 or newer is not on the PATH. Install it, then run make again." in done.stderr
    assert not (tmp_path / ".venv").exists()


def test_of_the_pythons_on_the_path_the_first_version_that_will_do_is_taken(tmp_path: Path) -> None:
    def put(name: str, body: str) -> None:
        (tmp_path / name).write_text(f"#!{shutil.which('sh')}\n{body}\n")
        (tmp_path / name).chmod(0o755)

    def taken() -> str:
        return subprocess.run(
            ["sh", ROOT / ".ci" / "python.sh"], env={"PATH": str(tmp_path)}, capture_output=True, text=True, check=True,
            executable=shutil.which("sh"),
        ).stdout.strip()  # fmt: skip

    assert not taken()
    put("python3", "exit 1")  # too old
    assert not taken()
    put("python3.12", "exit 0")
    assert taken() == "python3.12"
    # As a distribution has it that ships the module by itself.
    put("python3.11", 'case "$2" in *ensurepip*) exit 1 ;; esac')
    assert taken() == "python3.11"


def test_make_run_uses_the_pinned_versions_and_their_hashes() -> None:
    planned = subprocess.run(
        ["make", "--always-make", "--dry-run", "run"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    assert "--require-hashes -r requirements.txt" in planned
    assert "--no-build-isolation --editable ." in planned
    assert planned.index("machine.py venv") < planned.index("-m venv --clear .venv")
    assert planned.index("machine.py libraries") < planned.index(".venv/bin/annotator")


def test_a_library_that_is_not_there_is_missing() -> None:
    wanted = {"libnobody-has-this.so.7": "libnobody7"}
    assert machine.missing_libraries(wanted) == wanted


@pytest.mark.skipif(sys.platform != "linux", reason="names of shared libraries on Linux")
def test_a_library_that_is_there_is_not_missing() -> None:
    assert machine.missing_libraries({"libc.so.6": "libc6"}) == {}


def test_what_is_missing_is_named_with_its_command(monkeypatch, capsys) -> None:
    monkeypatch.setattr(machine, "can_install", lambda: False)
    monkeypatch.setattr(machine.shutil, "which", lambda _name: "/usr/bin/apt-get")
    missing = {"libb.so.1": "libb1", "liba.so.1": "liba1", "libaa.so.1": "liba1"}
    assert machine.see_to("Shared libraries are missing", missing, needed=True) == 1
    assert capsys.readouterr().err == "Shared libraries are missing. Type: sudo apt-get install liba1 libb1\n"


def test_elsewhere_than_debian_the_libraries_themselves_are_named(monkeypatch) -> None:
    monkeypatch.setattr(machine.shutil, "which", lambda _name: None)
    said = machine.sentence("Shared libraries are missing", {"liba.so.1": "liba1"}, ["liba1"])
    assert said == "Shared libraries are missing. Install what holds liba.so.1 (in Debian: liba1)."


@pytest.mark.parametrize(
    ("environment", "status"),
    [({}, 0), ({"DISPLAY": ":0"}, 1), ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, 0)],
)
@pytest.mark.skipif(sys.platform != "linux", reason="X is looked for on Linux only")
def test_libraries_of_x_are_a_must_only_where_x_is_the_display(monkeypatch, environment, status) -> None:
    monkeypatch.setattr(machine, "can_install", lambda: False)
    monkeypatch.setattr(machine, "LIBRARIES", {})
    monkeypatch.setattr(machine, "LIBRARIES_X11", {"libnobody-has-this.so.7": "libnobody7"})
    assert machine.see_to_libraries(environment) == status


@pytest.mark.parametrize(
    ("user", "apt", "may"),
    [(0, "/usr/bin/apt-get", True), (1000, "/usr/bin/apt-get", False), (0, None, False)],
)
def test_only_root_with_apt_installs(monkeypatch, user, apt, may) -> None:
    monkeypatch.setattr(machine.os, "geteuid", lambda: user)
    monkeypatch.setattr(machine.shutil, "which", lambda _name: apt)
    assert machine.can_install() is may


def test_void_calls_into_qt_leave_none_alone() -> None:
    """PySide6 6.12 on Python 3.11 takes one reference off None for each; after some thousands the process aborts."""
    from PySide6.QtGui import QPen

    pen = QPen()
    before = sys.getrefcount(None)
    for _ in range(2000):
        pen.setWidth(1)
    assert sys.getrefcount(None) > before - 100


def test_make_and_the_program_know_the_same_libraries() -> None:
    from annotator.ui import display_check

    known = machine.LIBRARIES.items() | machine.LIBRARIES_X11.items()
    assert {*display_check._LIBRARIES, *display_check._X11_LIBRARIES} <= known
