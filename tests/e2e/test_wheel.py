"""The wheel, in an environment that holds nothing else of ours and far from the checkout: it starts and finds its files."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from .conftest import PATIENCE

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.wheel


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the checkout."""
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def environment(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh environment with the wheel in it; the libraries that it needs are borrowed from this one."""
    folder = tmp_path_factory.mktemp("bare") / "venv"
    venv.create(folder, with_pip=False, symlinks=True)
    python = folder / "bin" / "python"
    command = [
        sys.executable,
        "-m",
        "pip",
        "--python",
        str(python),
        "install",
        "--quiet",
        "--no-deps",
        "--no-index",
    ]
    subprocess.run([*command, str(wheel)], check=True, capture_output=True)
    (site_packages,) = (folder / "lib").glob("python*/site-packages")
    # A path file inside a borrowed folder is not read, so the editable checkout does not come with it.
    (site_packages / "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return folder


@pytest.fixture
def settings(tmp_path: Path) -> dict[str, str]:
    """An environment without a display, a checkout or this user's settings."""
    keep = {name: os.environ[name] for name in ("PATH", "LANG", "LD_LIBRARY_PATH") if name in os.environ}
    return {
        **keep,
        "HOME": str(tmp_path),
        "ANNOTATOR_CONFIG": str(tmp_path / "config"),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONDONTWRITEBYTECODE": "1",
    }


def test_wheel_holds_the_resources_and_nothing_that_is_not_needed(wheel: Path) -> None:
    files = set(zipfile.ZipFile(wheel).namelist())
    skipped = {"annotator.desktop", "screenshots"}
    shipped = [
        path.relative_to(ROOT / "resources")
        for path in (ROOT / "resources").rglob("*")
        if path.is_file() and path.relative_to(ROOT / "resources").parts[0] not in skipped
    ]
    assert len(shipped) > 10
    assert {f"annotator/resources/{path.as_posix()}" for path in shipped} <= files
    assert not [name for name in files if name.endswith((".png", ".db", ".txt")) and "dist-info" not in name]
    assert {"annotator/store/migrations/env.py"} <= files


def test_wheel_installs_the_desktop_entry_and_its_icon(environment: Path) -> None:
    entry = (environment / "share/applications/annotator.desktop").read_text()
    assert "\nExec=annotator\n" in entry
    assert "\nIcon=annotator\n" in entry
    assert (environment / "share/icons/hicolor/scalable/apps/annotator.svg").is_file()


def test_wheel_finds_its_own_resources(environment: Path, tmp_path: Path, settings: dict[str, str]) -> None:
    code = "from annotator import paths; print(paths.resources()); print((paths.resources() / 'scheme.toml').is_file())"
    said = run(environment, ["python", "-c", code], tmp_path, settings)
    folder, found = said.splitlines()
    assert Path(folder).is_relative_to(environment)
    assert found == "True"


def test_wheel_says_its_version(environment: Path, tmp_path: Path, settings: dict[str, str]) -> None:
    from annotator import __version__

    assert __version__ in run(environment, ["annotator", "--version"], tmp_path, settings)


def test_wheel_lists_its_formats(environment: Path, tmp_path: Path, settings: dict[str, str]) -> None:
    said = run(environment, ["annotator", "formats"], tmp_path, settings)
    for name in ["jsonl", "csv", "jsonl-spans"]:
        assert name in said


def test_wheel_opens_its_window(environment: Path, tmp_path: Path, settings: dict[str, str]) -> None:
    """The program itself; asked for a picture of its window once an article is in it."""
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    said = run(environment, ["python", "-c", PHOTOGRAPH], tmp_path, settings)
    title, width, colours = said.splitlines()[-3:]
    assert "annotations" in title
    assert int(width) >= 880
    assert int(colours) > 50  # an empty window has a dozen
    assert (tmp_path / "annotations.db").stat().st_size > 0
    assert list(tmp_path.glob("annotations.db-*")) == []


PHOTOGRAPH = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

def look():
    window = next((w for w in QApplication.topLevelWidgets() if isinstance(w, QMainWindow) and w.isVisible()), None)
    if window is None or " — " not in window.windowTitle():
        return
    image = window.grab().toImage()
    colours = {image.pixel(x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}
    print(window.windowTitle(), image.width(), len(colours), sep="\\n")
    timer.stop()
    window.close()

build = QApplication.__init__
def built(self, *arguments):
    global timer
    build(self, *arguments)
    timer = QTimer(interval=50)
    timer.timeout.connect(look)
    timer.start()
QApplication.__init__ = built

from annotator.__main__ import main
sys.argv = ["annotator"]
sys.exit(main())
"""


def run(environment: Path, command: list[str], folder: Path, settings: dict[str, str]) -> str:
    """Standard output of a program of ``environment``; it has to end well and to say nothing on standard error."""
    program = [str(environment / "bin" / command[0]), *command[1:]]
    done = subprocess.run(
        program, cwd=folder, env=settings, capture_output=True, text=True, check=False, timeout=PATIENCE
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout
