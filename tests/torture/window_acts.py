"""The real window offscreen, driven by its own controllers; each act is said after it was painted."""

from __future__ import annotations

import os
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from acts import Chooser
from children import Say, wait_for_go
from ledger import rows

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow

PATIENCE = 120.0


def get_ready() -> None:
    """Imports the window's modules, so that children need not. Nothing of Qt is begun."""
    from importlib import import_module

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    for module in (
        "annotator.app",
        "annotator.__main__",
        "annotator.ui.window_parts",
        "annotator.ui.lifetime",
        "annotator.ui.loading",
    ):
        import_module(module)


class Driver:
    """What a person does to the window, and what it shows."""

    def __init__(self, window: Any, say: Say) -> None:
        self.window, self._say = window, say
        self.parts = window.parts
        self.step = 0

    def wait(self, what: str, condition: Callable[[], object]) -> None:
        """Lets the window go on until it is so."""
        from PySide6.QtWidgets import QApplication

        end = time.monotonic() + PATIENCE
        while not condition():
            if time.monotonic() > end:
                raise TimeoutError(what)
            QApplication.processEvents()
            time.sleep(0.001)

    def settle(self) -> None:
        """Until nothing is being saved and everything is painted."""
        parts = self.parts
        self.wait("the act", lambda: not parts.acts.is_saving and not parts.jobs.is_busy)
        parts.read_screen.view.viewport().repaint()

    def show(self, **more: Any) -> None:
        """Says what is on the screen."""
        article = self.parts.session.article
        if article is not None:
            reviewer = self.parts.session.workspace.reviewer
            shown = rows(one for one in self.parts.session.annotations if one.reviewer == reviewer)
            self._say({"shown": {article.id: shown}, "step": self.step, **more})

    def banners(self) -> dict[str, str]:
        """The problems that stand at the top of the text: their keys and words."""
        from annotator.ui.banner import Banner

        stack = self.parts.read_screen.banners
        words = {one.accessibleName(): one.accessibleDescription() for one in stack.findChildren(Banner)}
        return {"keys": " ".join(stack.keys()), **words}

    def has_banner(self, key: str) -> bool:
        """Whether that problem is shown."""
        return self.parts.read_screen.banners.has(key)

    def rest(self, seconds: float, *, until: str) -> None:
        """Lets the window be for a time, or until a problem is shown."""
        end = time.monotonic() + seconds
        self.wait("rest", lambda: time.monotonic() > end or self.has_banner(until))

    def save_copy(self, path: Path) -> None:
        """Saves a copy elsewhere, as the banner's button does, without going on in it."""
        problems, done = self.parts.problems, list[bool]()
        problems._refuse = lambda _error: done.append(False)
        problems._copy(self.parts.session.workspace, path, lambda _path: done.append(True))
        self.wait("the copy", lambda: done)

    def problem(self) -> str:
        """What the banner says of an act that was not saved; empty if there is none."""
        found = [words for title, words in self.banners().items() if title.startswith("Not saved")]
        return found[0] if found and "unsaved" in self.banners()["keys"].split() else ""

    def act(self, kind: str, given: tuple[Any, ...]) -> None:
        """One act as the keys and menus do it."""
        parts = self.parts
        acts: dict[str, Callable[..., None]] = {
            "annotate": parts.labels.annotate,
            "relabel": parts.labels.relabel,
            "note": parts.labels.set_note,
            "move": lambda one, span: parts.labels.move(one, span.start, span.end),
            "remove": parts.labels.delete,
            "undo": parts.history.undo,
            "redo": parts.history.redo,
        }
        acts[kind](*given)
        self.settle()


def run_window(say: Say, path: Path, live: Callable[[Driver], None]) -> int:
    """The program from its start to its end, with ``live`` in the place of its event loop."""
    from PySide6.QtWidgets import QApplication

    from annotator.__main__ import main

    def instead_of_the_event_loop(*_arguments: object) -> int:
        driver = Driver(_window(), say)
        driver.wait("the project", lambda: driver.parts.session.article is not None)
        workspace = driver.parts.session.workspace
        workspace.subscribe(lambda _changes: None)
        say({"window": True})
        live(driver)
        driver.window.close()
        QApplication.processEvents()
        return 0

    QApplication.exec = instead_of_the_event_loop  # type: ignore[method-assign] - the loop is ours
    sys.argv = ["annotator"]
    return main(["--db", str(path), "--reviewer", "Mira"])


def _window() -> QMainWindow:
    from PySide6.QtWidgets import QApplication, QMainWindow

    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        QApplication.processEvents()
        for one in QApplication.topLevelWidgets():
            if isinstance(one, QMainWindow) and one.isVisible() and _is_filled(one):
                return one
    raise TimeoutError("the window")


def _is_filled(window: Any) -> bool:
    try:
        return window.parts is not None
    except RuntimeError:
        return False


def label_in_window(say: Say, path: Path, seed: int) -> None:
    """Labels until somebody ends it."""
    chooser = Chooser(seed)

    def live(driver: Driver) -> None:
        session = driver.parts.session
        while True:
            article, workspace = session.article, session.workspace
            mine = [one for one in session.annotations if one.reviewer == workspace.reviewer]
            driver.act(*chooser.act(len(article.text), mine))
            driver.show()

    run_window(say, path, live)


def label_until_told(say: Say, path: Path, seed: int) -> None:
    """Labels and rests by turns until the window says that the file is not the one it was; ends when it is told to."""
    chooser, pauses = Chooser(seed), random.Random(seed)

    def live(driver: Driver) -> None:
        session = driver.parts.session
        while not driver.has_banner("away"):
            mine = [one for one in session.annotations if one.reviewer == "Mira"]
            driver.act(*chooser.act(len(session.article.text), mine))
            driver.show()
            driver.rest(pauses.choice((0.02, 0.3, 4.0)), until="away")
        say({"noticed": str(driver.banners())})
        driver.save_copy(path.with_name("saved.db"))
        say({"saved": True})
        wait_for_go()

    run_window(say, path, live)


def close_while_waiting(say: Say, path: Path, seed: int, answer: str) -> None:
    """Labels; two acts meet a full disk; the window is closed, asks, and gets an answer when the disk has room again."""
    import errno

    import faulty_files
    from PySide6.QtWidgets import QApplication

    from annotator.model.span import Span
    from annotator.ui.dialogs.unsaved import UnsavedDialog
    from annotator.ui.push_button import PushButton

    chooser = Chooser(seed)

    def live(driver: Driver) -> None:
        session, problems = driver.parts.session, driver.parts.problems
        driver.act(*chooser.act(len(session.article.text), []))
        driver.show()
        rule = faulty_files.Count(1, errno.ENOSPC)
        faulty_files.install(rule, faulty_files.WRITING)
        for label in ("opinion", "claim"):
            driver.act("annotate", (Span(900, 931), label))
        driver.show()
        driver.window.close()
        driver.wait("the question", lambda: isinstance(QApplication.activeModalWidget(), UnsavedDialog))
        dialog = QApplication.activeModalWidget()
        say({"asked": dialog.accessibleDescription()})
        rule.is_on = False
        saved = path.with_name("saved.db")
        problems._ask_copy = lambda _title, after: problems._copy(session.workspace, saved, after)
        next(one for one in dialog.findChildren(PushButton) if one.text() == answer).click()
        driver.wait("the end", lambda: not driver.window.isVisible())

    run_window(say, path, live)


def meet_in_window(
    say: Say, path: Path, seed: int, come: Callable[[Path], Callable[[], None] | None]
) -> None:
    """Labels, meets a fault, reads what the window says of it, and does the same when it is gone."""
    from annotator.model.span import Span

    chooser = Chooser(seed)

    def live(driver: Driver) -> None:
        session = driver.parts.session
        for _ in range(5):
            mine = [one for one in session.annotations if one.reviewer == "Mira"]
            driver.act(*chooser.act(len(session.article.text), mine))
            driver.show()
        go = come(path)
        if go is None:
            say({"impossible": True})
            return
        try:
            driver.act("annotate", (Span(900, 931), "opinion"))
            driver.show()
            say({"sentence": driver.problem()})
        finally:
            go()
        driver.parts.problems.try_again()
        driver.settle()
        driver.show()
        is_there = any((one.span.start, one.span.end) == (900, 931) for one in session.annotations)
        say({"works": is_there and not driver.problem()})

    run_window(say, path, live)


def act_while(say: Say, path: Path, seed: int) -> None:
    """Labels; then, when it is told to, does an act that has to wait; if it is refused, tries again when it is told to."""
    from annotator.model.span import Span

    chooser = Chooser(seed)

    def live(driver: Driver) -> None:
        session = driver.parts.session
        driver.act(*chooser.act(len(session.article.text), []))
        driver.show()
        say({"ready": True})
        wait_for_go()
        driver.act("annotate", (Span(900, 931), "opinion"))
        driver.show()
        if driver.problem():
            say({"sentence": driver.problem()})
            wait_for_go()
            driver.parts.problems.try_again()
            driver.settle()
            driver.show()
        say({"works": any(one.span == Span(900, 931) for one in session.annotations)})

    run_window(say, path, live)


def read_in_window(say: Say, path: Path) -> None:
    """Opens what can only be read, tries to label it, and says what the window says."""
    from annotator.model.span import Span

    def live(driver: Driver) -> None:
        driver.act("annotate", (Span(900, 931), "opinion"))
        driver.show(banners=driver.banners())

    run_window(say, path, live)
