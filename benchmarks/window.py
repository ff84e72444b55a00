"""The real window, driven from within its own process: the program is started as it is, and its event loop is ours."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from annotator.__main__ import main
from annotator.ui.reading_view import ReadingView

PATIENCE = 30.0  # seconds


class Painted(QObject):
    """Tells when a widget was painted.

    Attributes:
        count: Paints so far.
        at: When the last one, with all that was painted along with it, was handed to the screen (``perf_counter``).
        processor: The main thread's processor time then (``thread_time``).
    """

    def __init__(self, widget: QObject) -> None:
        super().__init__(widget)
        self.count = 0
        self.at = self.processor = 0.0
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Looks and lets pass. What is posted here comes after the whole update and before everything that waits."""
        if event.type() == QEvent.Type.Paint:
            QApplication.postEvent(self, QEvent(QEvent.Type.User), Qt.EventPriority.HighEventPriority.value)
        return False

    def event(self, event: QEvent) -> bool:
        """The update is over."""
        if event.type() == QEvent.Type.User:
            self.count += 1
            self.at, self.processor = time.perf_counter(), time.thread_time()
        return super().event(event)


class Driver:
    """What a benchmark does with the window.

    Attributes:
        view: The article.
        window: The main window.
        held: The most of the main thread's processor time that one round of the event loop has taken since this was set to 0.
    """

    def __init__(self) -> None:
        self.held = 0.0
        self.window = self.wait("the window", find_window)
        self.view = self.wait("the article", lambda: self.window.findChild(ReadingView))
        self._painted = Painted(self.view.viewport())
        self.wait("the article", lambda: self.has_title() and self._painted.count)
        self.settle()

    def has_title(self) -> bool:
        """Whether the window's title names an article."""
        return " — " in self.window.windowTitle()

    def wait(self, what: str, condition: Callable[[], object]):
        """The first true value of a condition, with events handled meanwhile.

        Raises:
            RuntimeError: It did not come.
        """
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            QApplication.processEvents()
            if value := condition():
                return value
        raise RuntimeError(f"{what} did not come")

    def settle(self) -> None:
        """Handle events until none has come for a moment. What is to be deleted goes, as it does in the program's own loop."""
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        end = time.monotonic() + 0.08
        while time.monotonic() < end:
            begun = time.thread_time()
            QApplication.processEvents()
            self.held = max(self.held, time.thread_time() - begun)

    def key(
        self, key: Qt.Key, *, scan: int = 0, text: str = "", modifiers=Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press and release a key in the article, as the system does."""
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(self.view, QKeyEvent(kind, key, modifiers, scan, 0, 0, text))

    def until_painted(
        self, act: Callable[[], None], condition: Callable[[], object] = lambda: True
    ) -> tuple[float, float]:
        """Seconds, and of processor time, from an act to the article's last paint before nothing is left to be done."""
        begun, processor, before = time.perf_counter(), time.thread_time(), self._painted.count
        act()
        self.wait("the paint", lambda: self._painted.count > before and condition())
        return self._painted.at - begun, self._painted.processor - processor


def find_window() -> QMainWindow | None:
    """The main window, once it is shown."""
    shown = (w for w in QApplication.topLevelWidgets() if isinstance(w, QMainWindow) and w.isVisible())
    return next(shown, None)


def drive(database: Path, act: Callable[[Driver], None]) -> None:
    """Start the program on a database, let ``act`` drive it, and close it."""
    os.environ["ANNOTATOR_CONFIG"] = str(database.parent / "config")

    def instead_of_the_event_loop(*_arguments: object) -> int:
        driver = Driver()
        act(driver)
        driver.window.close()
        QApplication.processEvents()
        return 0

    QApplication.exec = instead_of_the_event_loop
    sys.argv = ["annotator", "--db", str(database)]
    main()
