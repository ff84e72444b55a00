"""The open window on a disk that is full or may only be read: each act ends in a sentence, leaves nothing half, and works again.

What the services do then, write after write, is in ``tests/torture`` and ``tests/services``.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path
from time import sleep

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from annotator.services.backup import is_whole
from annotator.services.workspace import Workspace
from annotator.ui.banner import Banner
from annotator.ui.dialogs.backups_dialog import BackupsDialog
from annotator.ui.dialogs.export_dialog import ExportDialog
from annotator.ui.dialogs.import_dialog import ImportDialog
from annotator.ui.job_runner import UNEXPECTED
from annotator.ui.window_state import WindowState

from .conftest import CTRL, SHIFT, Driver

DATABASES = Path(__file__).resolve().parents[1] / "databases"
MEGABYTES = 100  # what the program wants to be free before it makes a backup by itself, and some more
FILLER = "filler"
PATIENCE = 200
Open = Callable[..., Driver]


def mounted(*words: str) -> bool:
    with suppress(OSError):
        return subprocess.run(("mount", *words), capture_output=True, check=False).returncode == 0
    return False


class Disk:
    """A small one, which can be made full or read-only."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def break_(self, how: str) -> None:
        if how == "full":
            self.fill()
        else:
            folder = str(self.folder)
            for _ in range(PATIENCE):  # refused if the window opens a file to write between the two
                assert mounted("--bind", folder, folder)
                if mounted("-o", "remount,ro,bind", folder):
                    return
                subprocess.run(("umount", "-l", folder), check=True)
                sleep(0.05)
            raise AssertionError

    def fill(self, *, but: int = 0) -> None:
        """Leaves no room, or so many bytes."""
        filler = self.folder / FILLER
        with filler.open("wb", buffering=0) as stream:
            for size in (1 << 20, 1 << 12, 1 << 9):
                with suppress(OSError):
                    while stream.write(b"x" * size):
                        pass
        os.truncate(filler, filler.stat().st_size - but)

    def mend(self) -> None:
        if (self.folder / FILLER).exists():
            (self.folder / FILLER).unlink()
        else:
            subprocess.run(("umount", "-l", str(self.folder)), check=True)

    def names(self) -> set[str]:
        """Of what is on it, without what SQLite puts beside an open file."""
        found = {str(one.relative_to(self.folder)) for one in self.folder.rglob("*")} - {FILLER}
        return {one for one in found if not one.endswith(("-wal", "-shm"))}


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    folder = tmp_path / "disk"
    folder.mkdir()
    if not mounted("-t", "tmpfs", "-o", f"size={MEGABYTES}m", "tmpfs", str(folder)):
        pytest.skip("only an administrator can mount a small disk")
    yield Disk(folder)
    while os.path.ismount(folder):
        subprocess.run(("umount", "-l", str(folder)), check=True)


@pytest.fixture
def on_disk(disk: Disk, seeded: Path) -> Path:
    return Path(shutil.copy(seeded, disk.folder / "project.db"))


@pytest.fixture(params=["full", "read-only"])
def how(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def labelled(driver: Driver, words: str) -> None:
    driver.select(words)
    driver.press(Qt.Key.Key_1)


def banners(driver: Driver) -> str:
    found = driver.window.findChildren(Banner)
    return " ".join(
        f"{one.accessibleName()} {one.accessibleDescription()}" for one in found if one.isVisible()
    )


def dialog_words() -> str:
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    return " ".join(one.text() for one in dialog.findChildren(QLabel) if one.isVisible())


def assert_sentence(words: str, *parts: str) -> None:
    """It says what is wrong with which disk or file, and not that the program has a mistake."""
    assert UNEXPECTED not in words
    for part in parts:
        assert part in words
    assert any(cause in words for cause in ("full", "read-only", "write", "be written", "room")), words


def test_a_backup_by_the_menu_and_by_itself(open_window: Open, disk: Disk, on_disk: Path, how: str) -> None:
    driver = open_window(on_disk)
    labelled(driver, "Israel")
    before = disk.names()
    disk.break_(how)
    for make in (driver.parts.projects.backup, driver.parts.backups.look):
        make()
        driver.settle()
        assert_sentence(driver.hint(), str(on_disk.parent))
        assert disk.names() == before
    disk.mend()
    for words, make in (("Iran", driver.parts.projects.backup), ("Baku", driver.parts.backups.look)):
        labelled(driver, words)
        make()
        driver.settle()
    (made,) = [disk.folder / one for one in disk.names() - before if ".backup." in one]
    assert is_whole(made)
    assert any(one.startswith("project.db.backups/") for one in disk.names())


def test_a_copy_elsewhere(open_window: Open, disk: Disk, project: Path, how: str) -> None:
    driver = open_window(project)
    workspace, copy, made = driver.parts.session.workspace, disk.folder / "copy.db", list[Path]()
    assert workspace is not None
    disk.break_(how)
    driver.parts.problems._copy(workspace, copy, made.append)
    driver.settle()
    assert_sentence(driver.hint(), str(copy))
    assert not disk.names()
    disk.mend()
    driver.parts.problems._copy(workspace, copy, made.append)
    driver.settle()
    assert made == [copy]
    assert is_whole(copy)


def test_a_restored_backup(open_window: Open, disk: Disk, on_disk: Path, how: str) -> None:
    driver = open_window(on_disk)
    labelled(driver, "Israel")
    driver.parts.backups.look()
    driver.settle()
    labelled(driver, "Iran")

    def restore() -> None:
        driver.parts.commands["backups"].trigger()
        driver.settle()
        assert isinstance(QApplication.activeModalWidget(), BackupsDialog)
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        driver.come_back()
        driver.wait(lambda: "Restoring" not in driver.hint())

    before = disk.names()
    disk.break_(how)
    restore()
    assert_sentence(driver.hint(), str(on_disk))
    assert disk.names() == before
    disk.mend()
    driver.parts.projects.open(str(on_disk))
    driver.settle()
    assert len(driver.stored()) == 2
    restore()
    driver.wait(lambda: "is restored" in driver.hint())
    assert len(driver.stored()) == 1


def test_an_export_and_a_preset(open_window: Open, disk: Disk, on_disk: Path, how: str) -> None:
    driver = open_window(on_disk)
    labelled(driver, "Israel")
    driver.press(Qt.Key.Key_E, CTRL | SHIFT)
    dialog = driver.window.findChildren(ExportDialog)[-1]
    dialog._destination.set_path(disk.folder / "out.jsonl")
    driver.wait(lambda: any(one.text() == "Export 1 annotation" for one in dialog.findChildren(QPushButton)))
    driver.settle()
    before = disk.names()
    disk.break_(how)
    dialog._presets._save("mine")
    assert_sentence(dialog_words(), "project.db”")
    driver.press(Qt.Key.Key_Return)
    assert_sentence(dialog_words(), "out.jsonl: Nothing was written")
    assert disk.names() == before
    assert all(one.isEnabled() for one in dialog.findChildren(QPushButton) if one.isVisible())
    disk.mend()
    dialog._presets._save("mine")
    assert "Saved as “mine”." in dialog_words()
    driver.press(Qt.Key.Key_Return)
    driver.wait(lambda: not driver.window.findChildren(ExportDialog))
    assert disk.names() == before | {"out.jsonl"}


@pytest.mark.parametrize("old", ["0001", "0002", "0003"])
def test_a_project_of_an_older_version(
    open_window: Open, disk: Disk, project: Path, how: str, old: str
) -> None:
    driver = open_window(project)
    path = Path(shutil.copy(DATABASES / f"{old}.db", disk.folder / "old.db"))
    disk.break_(how)
    driver.parts.projects.open(str(path))
    driver.settle()
    assert_sentence(banners(driver), str(path))
    assert disk.names() == {"old.db"}
    assert path.read_bytes() == (DATABASES / f"{old}.db").read_bytes()
    labelled(driver, "Israel")  # the project before it goes on
    assert len(driver.stored()) == 1
    disk.mend()
    driver.parts.projects.open(str(path))
    driver.settle()
    workspace = driver.parts.session.workspace
    assert workspace is not None
    assert (workspace.path, workspace.is_writable) == (path, True)


@pytest.mark.parametrize("room", [None, 0, *range(100_000, 400_000, 50_000)])
def test_a_new_project(open_window: Open, disk: Disk, project: Path, room: int | None) -> None:
    driver, path = open_window(project), disk.folder / "new.db"
    if room is None:
        disk.break_("read-only")
    else:
        disk.fill(but=room)
    driver.parts.projects.make(str(path), "Ports")
    driver.settle()
    if path.exists():  # there was room: then it is whole
        driver.parts.projects.close()
        with closing(Workspace.open(str(path), reviewer="Mira")) as made:
            assert made.name == "Ports"
        return
    assert_sentence(banners(driver), "This project could not be opened", "disk")
    assert not disk.names()
    disk.mend()
    driver.parts.projects.make(str(path), "Ports")
    driver.settle()
    workspace = driver.parts.session.workspace
    assert workspace is not None
    assert workspace.name == "Ports"


def test_the_sample_and_the_settings(
    open_window: Open, disk: Disk, project: Path, how: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = disk.folder / "config"
    monkeypatch.setenv("ANNOTATOR_CONFIG", str(folder))
    disk.break_(how)
    driver = open_window(project)
    said: list[str] = []
    driver.parts.feedback.said.connect(said.append)
    (state,) = driver.window.findChildren(WindowState)
    for theme in ("dark", "light"):
        state.change("theme", theme)
        QTest.qWait(50)
    driver.wait(lambda: any(words.startswith("The settings hold") for words in said))
    (one,) = [words for words in said if words.startswith("The settings hold only until you quit")]
    assert_sentence(one, str(folder))
    driver.parts.projects.open_sample()
    driver.settle()
    assert_sentence(banners(driver), "This project could not be opened", str(folder))
    assert not any(one.endswith((".db", ".json", ".new")) for one in disk.names())
    disk.mend()
    state.change("theme", "dark")
    driver.wait((folder / "settings.json").exists)
    driver.parts.projects.open_sample()
    driver.settle()
    workspace = driver.parts.session.workspace
    assert workspace is not None
    assert workspace.path == folder / "sample.db"


def test_a_folder_that_is_imported(
    open_window: Open, disk: Disk, on_disk: Path, how: str, tmp_path: Path
) -> None:
    driver, folder = open_window(on_disk), tmp_path / "articles"
    folder.mkdir()
    for number in range(30):
        (folder / f"{number}.txt").write_text(f"Article {number}\n\n" + f"Words of number {number}. " * 2_000)
    driver.parts.dialogs.ask_import([folder])
    driver.settle()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ImportDialog)
    before = disk.names()
    disk.break_(how)
    driver.press(Qt.Key.Key_Return)
    assert_sentence(dialog_words(), "project.db")
    assert disk.names() == before
    assert all(one.isEnabled() for one in dialog.findChildren(QPushButton) if one.isVisible())
    disk.mend()
    driver.press(Qt.Key.Key_Return)
    driver.come_back()
    assert len(driver.parts.session.summaries) == 35


def test_what_cannot_be_labelled_is_said_of_the_project(
    open_window: Open, disk: Disk, on_disk: Path, how: str
) -> None:
    driver = open_window(on_disk)
    labelled(driver, "Israel")
    driver.wait(lambda: driver.parts.session.workspace.database.is_settled)
    disk.break_(how)
    QTest.qWait(1_500)  # the window looks at the file meanwhile
    labelled(driver, "Iran")
    assert_sentence(banners(driver), f"{on_disk}”")
    assert "moved or deleted" not in banners(driver)
    assert "-shm" not in banners(driver)
    disk.mend()
    driver.parts.problems.try_again()
    driver.settle()
    assert len(driver.stored()) == 2
