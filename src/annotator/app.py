"""The composition root with a window: its frame at once, then what is in it and, in a thread, the project."""

from __future__ import annotations

import builtins
import gc
import sys
from collections.abc import Generator
from contextlib import ExitStack, closing, contextmanager
from importlib import import_module
from typing import TYPE_CHECKING

from annotator.errors import AnnotatorError
from annotator.model.told import told
from annotator.paths import expanded
from annotator.ui.display_check import Display

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from annotator.services.jobs import Progress
    from annotator.ui.job_runner import JobRunner
    from annotator.ui.loading import Opened
    from annotator.ui.main_window import MainWindow
    from annotator.ui.window_parts import WindowParts
    from annotator.ui.window_state import EarlyState

_MIDDLE = 128
_SQLITE = b"SQLite format 3\0"


def run(db: str, reviewer: str | None, article: str | None) -> int:
    """Opens the window and stays until it is closed.

    Args:
        db: Path or SQLAlchemy URL of the database; a missing file is made, with the articles of ``seeds/`` beside it.
        reviewer: Who annotates, or None for the settings' name or the login name.
        article: The id, name or title of the article to show, or None for the one that was open last.

    Returns:
        The exit status: 0, or 1 with one sentence on standard error if there can be no window or no such project.
    """
    with _collecting_later():
        return _run(db, reviewer, article)


@contextmanager
def _collecting_later() -> Generator[None]:
    """What is imported stays; to look through it for garbage again and again is a twentieth of the first paint."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _run(db: str, reviewer: str | None, article: str | None) -> int:
    with closing(Display()) as display:
        problem = display.problem or _toolkit_problem()
        if problem is None and not _looks_sound(db):
            problem = _try(db, reviewer)
        if problem is not None:
            return _refuse(problem)
        app = make_application()
    try:
        return _open(app, db, reviewer, article)
    except Exception as bug:  # noqa: BLE001 - one sentence here too, and the rest in the log
        return _refuse(_bug_words(bug))


def _toolkit_problem() -> str | None:
    try:
        import_module("PySide6.QtWidgets")
    except ImportError as error:
        return f"The window needs PySide6 and its shared libraries: {error}."
    import_plainly()
    return None


def import_plainly() -> None:
    """Takes PySide6's import hook away.

    It reads the source of every module that is imported after it, looking for a use of ``__feature__``: with all that the
    loader imports, a third of the start; and in a thread it stumbles over modules that are only half there.
    """
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


def _open(app: QApplication, db: str, reviewer: str | None, article: str | None) -> int:
    window, early = make_frame(app)
    with ExitStack() as stack:
        start = _Start(app, window, early, (db, reviewer, article), stack)
        window.painted.connect(start.begin)
        window.closed.connect(app.quit)
        window.show()
        # Without a window manager nobody else makes it the active one, and shortcuts work only in that.
        window.activateWindow()
        app.exec()
    return _refuse(start.problem) if start.problem is not None else 0


def make_application() -> QApplication:
    """The one QApplication, named."""
    from PySide6.QtWidgets import QApplication

    QApplication.setApplicationName("annotator")
    QApplication.setDesktopFileName("annotator")
    return QApplication(sys.argv[:1])


def make_frame(app: QApplication) -> tuple[MainWindow, EarlyState]:
    """The window in its place, not filled yet, and what is known before the settings are read."""
    from annotator.ui.main_window import MainWindow
    from annotator.ui.theme import load_theme
    from annotator.ui.window_state import early_state, restore_geometry

    early = early_state()
    is_dark_system = app.palette().window().color().lightness() < _MIDDLE
    is_dark = early.theme == "dark" or (early.theme == "system" and is_dark_system)
    window = MainWindow(load_theme("dark" if is_dark else "light", more_contrast=early.more_contrast == "on"))
    restore_geometry(window, early)
    return window, early


def fill(app: QApplication, window: MainWindow, early: EarlyState, jobs: JobRunner) -> WindowParts:
    """Fills the window: fonts, words, theme, parts."""
    from annotator.ui.fonts import load_fonts, set_interface_percent
    from annotator.ui.theme_switch import ThemeSwitch
    from annotator.ui.words import chosen_locale, load_words

    load_fonts()
    load_words(app, chosen_locale(early.language))
    set_interface_percent(early.interface_percent)
    themes = ThemeSwitch(app, early.theme, window, contrast=early.more_contrast)
    return window.fill(app, themes, early, jobs)


class _Start:
    """The first opening: the window is filled, the project is loaded in a thread; its failure ends the program."""

    def __init__(
        self,
        app: QApplication,
        window: MainWindow,
        early: EarlyState,
        given: tuple[str, str | None, str | None],
        stack: ExitStack,
    ) -> None:
        self._app = app
        self._window = window
        self._early = early
        self._given = given
        self._stack = stack
        self.problem: str | None = None

    def begin(self) -> None:
        """Fills the window, then begins to load: two threads that import the same modules would get into each other's way."""
        try:
            self._begin()
        except Exception as bug:  # noqa: BLE001 - a window that could not be filled is of no use
            self.problem = _bug_words(bug)
            self._app.quit()

    def _begin(self) -> None:
        from annotator.ui.bugs import Bugs, catching
        from annotator.ui.job_runner import JobRunner
        from annotator.ui.lifetime import closing_on_signals, collecting_here, logging_to_file, set_aside
        from annotator.ui.loading import load

        bugs = Bugs(self._window)
        for context in (
            logging_to_file(),
            catching(bugs, self._window.close),
            collecting_here(self._app),
            closing_on_signals(self._window),
        ):
            self._stack.enter_context(context)
        jobs = JobRunner(self._window)
        jobs.bug_found.connect(bugs.take)
        parts = fill(self._app, self._window, self._early, jobs)
        bugs.found.connect(lambda: parts.problems.look_into(lambda: parts.help.show_bugs(bugs)))
        bugs.refused.connect(parts.feedback.say_refusal)
        self._app.commitDataRequest.connect(parts.keep_now)
        db, reviewer, _ = self._given

        set_aside()

        def work(_progress: Progress) -> Opened:
            return load(db, reviewer)

        jobs.run(work, done=self._show, failed=self._fail)

    def _show(self, opened: Opened) -> None:
        from annotator.ui.lifetime import set_aside

        _, reviewer, article = self._given
        self._window.parts.projects.show(opened, article, reviewer=reviewer)
        set_aside()

    def _fail(self, error: AnnotatorError) -> None:
        self.problem = error.sentence
        self._window.close()


def _bug_words(bug: Exception) -> str:
    """Writes down a bug that the window could not even begin to tell of, and says where."""
    from annotator.services.program_log import log_path, write_bug

    where = f" What happened is written down in {log_path()}." if write_bug(bug, log_path()) else ""
    return f"This is a mistake in the program, not yours ({type(bug).__name__}).{where}"


def _refuse(sentence: str) -> int:
    sys.stderr.write(f"annotator: {told(sentence)}\n")
    return 1


def _looks_sound(db: str) -> bool:
    """Whether the database can probably be opened: an address, a file that is not there yet, or one that begins right."""
    if "://" in db:
        return True
    path = expanded(db)
    try:
        if not path.exists():
            return path.absolute().parent.is_dir()
        if not path.is_file():
            return False
        with path.open("rb") as stream:
            return stream.read(len(_SQLITE)) == _SQLITE
    except (OSError, ValueError):  # the latter for a name with NUL
        return False


def _try(db: str, reviewer: str | None) -> str | None:
    """What is wrong with the database, found out before a window is shown for nothing."""
    from annotator.ui.loading import load

    try:
        load(db, reviewer).workspace.close()
    except AnnotatorError as error:
        return error.sentence
    return None
