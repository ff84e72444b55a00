"""The real window on a real project, driven by keys and mouse."""

from __future__ import annotations

import gc
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QPoint, Qt, QTranslator
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QWidget
from pytestqt.qtbot import QtBot

from annotator.app import fill, make_frame
from annotator.model.annotation import Annotation
from annotator.model.span import Span
from annotator.services.seeding import make
from annotator.services.settings import Settings
from annotator.services.workspace import Workspace
from annotator.store import annotations as stored_annotations
from annotator.store.opening import open_database
from annotator.ui import fonts
from annotator.ui.fonts import load_fonts
from annotator.ui.job_runner import JobRunner
from annotator.ui.main_window import MainWindow
from annotator.ui.project_controller import Opened
from annotator.ui.words import chosen_locale, load_words

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
WAIT_MS = 60_000
"""For what never comes: a machine may be slow, or busy with other things."""

SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What the offscreen platform says of itself is no fault of the window."""
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore("^This plugin does not support", extend=True))


@pytest.fixture(autouse=True, scope="session")
def patience() -> Iterator[None]:
    """Every wait is as patient: a test that fails because a machine is slow says nothing of the program."""

    def patient(wait: Callable[..., Any]) -> Callable[..., Any]:
        def waiting(*given: Any, timeout: int = WAIT_MS, raising: bool | None = None, **named: Any) -> Any:
            asked = {} if raising is None else {"raising": raising}
            return wait(
                *given, timeout=timeout if raising is False else max(timeout, WAIT_MS), **asked, **named
            )

        return waiting

    with pytest.MonkeyPatch.context() as patch:
        for name in ("waitUntil", "waitSignal"):
            patch.setattr(QtBot, name, patient(getattr(QtBot, name)))
        yield


@pytest.fixture(autouse=True)
def config_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The settings of this test alone."""
    folder = tmp_path / "config"
    monkeypatch.setenv("ANNOTATOR_CONFIG", str(folder))
    return folder


@pytest.fixture(autouse=True)
def collected_here() -> Iterator[None]:
    """Garbage is collected in the main thread only, as in the program.

    Else windows and dialogs that are over are destroyed by whatever thread happens to need room, which crashes Qt.
    """
    gc.disable()
    yield
    gc.collect(0)  # which all that the test has made is in, since nothing was collected meanwhile
    gc.enable()


@pytest.fixture(scope="session", autouse=True)
def bundled_font() -> Iterator[None]:
    """Widths and weights are those of the bundled font, whatever is installed where the tests run."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(fonts, "_interface_family", lambda: fonts.FALLBACK_FAMILY)
        yield


@pytest.fixture(scope="session")
def seeded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with the five seeds; not to be changed."""
    path = tmp_path_factory.mktemp("seeded") / "seeded.db"
    make(path, sorted(SEEDS.glob("*.txt")), name="Azerbaijan–Israel relations")
    return path


@pytest.fixture
def project(seeded: Path, tmp_path: Path) -> Path:
    """A project of this test's own."""
    return Path(shutil.copy(seeded, tmp_path / "project.db"))


@pytest.fixture(scope="session")
def words(qapp: QApplication) -> None:
    """Fonts and plural forms, as the program loads them."""
    load_fonts()
    load_words(qapp)


class Driver:
    """Does to a window what a person does, and reads what came of it from the database."""

    def __init__(self, window: MainWindow, path: Path, wait: Callable[..., None]) -> None:
        self.window = window
        self.parts = window.parts
        self.path = path
        self.view = self.parts.read_screen.view
        self._wait = wait

    @property
    def text(self) -> str:
        """Of the open article."""
        article = self.parts.session.article
        assert article is not None
        return article.text

    @property
    def article_id(self) -> str:
        """Of the open article."""
        article = self.parts.session.article
        assert article is not None
        return article.id

    def wait(self, condition: Callable[[], bool]) -> None:
        """Until it is so."""
        self._wait(condition, timeout=WAIT_MS)

    def settle(self) -> None:
        """Lets everything that was to follow happen."""
        parts = self.parts
        parts_at_rest = (
            lambda: not parts.jobs.is_busy,
            lambda: not parts.acts.is_saving,
            lambda: not parts.session.is_behind,
            lambda: not parts.filters.is_behind,
            lambda: not parts.tags.is_behind,
            lambda: not parts.excluding.litter.is_behind,
            lambda: not self.view.is_moving,
        )
        QTest.qWait(0)  # what waits in the queue may begin something
        self.wait(lambda: all(is_at_rest() for is_at_rest in parts_at_rest))
        QTest.qWait(0)
        if isinstance(QApplication.activeWindow(), QListView):
            # A list of completions has gone; a window system makes the window below it the active one again.
            self.window.activateWindow()
            self.wait(self.window.isActiveWindow)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        """Presses a key in whatever has the focus."""
        for _ in range(times):
            QTest.keyClick(QApplication.focusWidget() or self.window, key, modifiers)
        self.settle()

    def position_key(self, key: int, scan: int, text: str) -> None:
        """Presses a key of another layout in the text."""
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.sendEvent(self.view, QKeyEvent(kind, key, NONE, scan, 0, 0, text))
        self.settle()

    def select(self, words: str) -> Span:
        """Puts the caret before the words and selects them with Shift and the arrow keys."""
        start = self.text.index(words)
        self.view.set_caret(start)
        self.press(Qt.Key.Key_Right, SHIFT, times=len(words))
        span = self.view.selected_span()
        assert span == Span(start, start + len(words))
        return span

    def stored(self, article_id: str | None = None) -> list[Annotation]:
        """The annotations that another connection reads from the file."""
        database = open_database(str(self.path), read_only=True)
        try:
            with database.read() as t:
                return stored_annotations.of_article(t, article_id or self.article_id)
        finally:
            database.close()

    def come_back(self) -> None:
        """Waits until no dialog is open and makes the window the active one, as a window system does."""
        self.wait(lambda: QApplication.activeModalWidget() is None)
        self.window.activateWindow()
        self.wait(self.window.isActiveWindow)
        self.settle()

    def hint(self) -> str:
        """What the status bar says."""
        return self.parts.status_bar.hint()

    def banners(self) -> list[str]:
        """What the banners are about, but for the page litter that every article of the seeds has."""
        return [key for key in self.parts.read_screen.banners.keys() if key != "litter"]  # noqa: SIM118 - no mapping

    def picture(self, widget: QWidget | None = None) -> QImage:
        """What is on the screen."""
        return (widget or self.window).grab().toImage()

    def pixels_of(self, colour_name: str) -> int:
        """How many pixels of the text have the tint of a label, by the scheme's colour name."""
        colours = self.view.state.theme.labels[colour_name]
        wanted = {colours.fill.rgb(), colours.strong.rgb()}
        image = self.view.viewport().grab().toImage()
        return sum(
            image.pixel(x, y) in wanted
            for y in range(0, image.height(), 2)
            for x in range(0, image.width(), 2)
        )

    def click_at(self, position: int, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Clicks into the middle of the character at a position of the text."""
        QTest.mouseClick(self.view.viewport(), Qt.MouseButton.LeftButton, modifiers, self.point_at(position))
        self.settle()

    def point_at(self, position: int) -> QPoint:
        """Where the character at a position is in the viewport."""
        area = self.view.state.rectangle_at(position)
        assert area is not None
        return QPoint(round(area.x()) + 3, round(area.center().y()))


@pytest.fixture
def open_window(qtbot, qapp: QApplication, words: None) -> Iterator[Callable[..., Driver]]:
    """Opens windows on projects, and sees to it that they go."""
    opened: list[MainWindow] = []

    def open_one(
        path: Path, *, size: tuple[int, int] = (1440, 900), reviewer: str = "Mira", read_only: bool = False
    ) -> Driver:
        window, early = make_frame(qapp)
        parts = fill(qapp, window, early, JobRunner(window))
        opened.append(window)
        with qtbot.waitSignal(window.painted, timeout=WAIT_MS):
            window.show()
        window.resize(
            *size
        )  # now: at its first paint the window fits itself to the screen, which is small here
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow, timeout=WAIT_MS)
        if read_only:
            workspace = Workspace.open(str(path), reviewer=reviewer, read_only=True)
            parts.projects.show(Opened(workspace, Settings()))
        else:
            parts.projects.open(str(path), reviewer=reviewer)
        driver = Driver(window, path, qtbot.waitUntil)
        driver.wait(lambda: parts.session.workspace is not None)
        driver.settle()
        return driver

    yield open_one
    for window in opened:
        window.close()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def driver(open_window: Callable[..., Driver], project: Path) -> Driver:
    """The window on the five seeds."""
    return open_window(project)


@pytest.fixture
def turkish(qapp: QApplication, words: None) -> Iterator[None]:
    """The window's language for this test."""
    before = QLocale()
    old = set(qapp.findChildren(QTranslator))
    load_words(qapp, chosen_locale("tr"))
    yield
    for translator in set(qapp.findChildren(QTranslator)) - old:
        QCoreApplication.removeTranslator(translator)
        translator.setParent(None)
    QLocale.setDefault(before)


@pytest.fixture
def open_turkish(
    config_folder: Path, open_window: Callable[..., object], turkish: None, project: Path
) -> Callable[..., object]:
    """Opens the window as one who has chosen Turkish in the settings finds it."""
    config_folder.mkdir(parents=True, exist_ok=True)
    (config_folder / "settings.json").write_text('{"language": "tr"}', "utf-8")
    return lambda size: open_window(project, size=size)
