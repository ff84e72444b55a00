"""What nobody caught, wherever it was raised: logged, counted, and told to the window once for each place it comes from."""

from __future__ import annotations

import faulthandler
import logging
import re
import sys
import threading
from collections.abc import Callable, Generator
from contextlib import ExitStack, contextmanager, suppress
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, Qt, QtMsgType, Signal, Slot, qInstallMessageHandler

from annotator.errors import AnnotatorError
from annotator.services.program_log import INDENT, OwnWords, crash_path, exception_lines

_log = logging.getLogger(__name__)
_qt_log = logging.getLogger("annotator.qt")

_PLACE_LINES = 3
"""The last calls and the kind say whether it is the same bug again."""

_MOST_KINDS = 100
_MOST_WARNINGS = 200
_CRASH_BYTES = 100_000
_WHO = re.compile(r"Q\w+(?:::\w+)*")
_LEVELS = {
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class Bugs(QObject):
    """Counts bugs by where they come from. `take` may be called by any thread, in the middle of anything.

    Signals:
        found: There is one that was not there before. Main thread, when it is at rest.
        refused: It was no bug but something that a person can act on; the sentence. Main thread as well.
    """

    found = Signal()
    refused = Signal(str)
    _taken = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._counts: dict[str, int] = {}
        self._lines: dict[str, list[str]] = {}
        self._lock = threading.Lock()
        self._taken.connect(self._on_taken, Qt.ConnectionType.QueuedConnection)

    def count(self) -> int:
        """How many different ones there were."""
        return len(self._counts)

    def lines(self) -> list[str]:
        """Where each was raised and what it says, as in the log, and how often it came."""
        with self._lock:
            known = [(self._lines[place], count) for place, count in self._counts.items()]
        return [INDENT + line for lines, _count in known for line in lines]

    @Slot(object)
    def take(self, bug: BaseException) -> None:
        """Takes one; never raises."""
        with suppress(Exception):
            if isinstance(bug, AnnotatorError):
                _log.warning("Not caught: %s", bug.sentence)
                self._taken.emit(bug.sentence)
                return
            lines = list(exception_lines(bug))
            place = "\n".join(
                (*[line for line in lines if "“" not in line][-_PLACE_LINES:], type(bug).__name__)
            )
            count = self._counted(place, lines)
            if count == 1:
                # As three values: an exception that has a length of 0 would be taken for none.
                _log.critical("Not caught", exc_info=(type(bug), bug, bug.__traceback__))
                self._taken.emit("")
            elif count in (10, 100, 1_000, 10_000, 100_000, 1_000_000):
                _log.critical("Not caught, %d times by now: %s", count, lines[-1])

    def _counted(self, place: str, lines: list[str]) -> int:
        """How often this one came; beyond so many kinds there is one that stands for the rest."""
        with self._lock:
            known = place if place in self._counts or len(self._counts) < _MOST_KINDS else "others"
            self._counts[known] = self._counts.get(known, 0) + 1
            self._lines.setdefault(known, lines)
            return self._counts[known]

    @Slot(str)
    def _on_taken(self, sentence: str) -> None:
        if sentence:
            self.refused.emit(sentence)
        else:
            self.found.emit()


@contextmanager
def catching(bugs: Bugs, close: Callable[[], object]) -> Generator[None]:
    """Brings every exception that nobody caught to the bugs, and what Qt complains about to the log.

    Args:
        bugs: Gets them.
        close: Called instead at Ctrl+C.
    """
    before = sys.excepthook, threading.excepthook, sys.unraisablehook

    def hook(kind: type[BaseException], bug: BaseException, _trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            close()
        else:
            bugs.take(bug)

    def thread_hook(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and not isinstance(args.exc_value, SystemExit):
            bugs.take(args.exc_value)

    def unraisable_hook(args: sys.UnraisableHookArgs) -> None:
        if args.exc_value is not None:
            bugs.take(args.exc_value)

    with ExitStack() as stack:
        sys.excepthook, threading.excepthook, sys.unraisablehook = hook, thread_hook, unraisable_hook
        stack.callback(_put_back, *before)
        stack.enter_context(_logging_qt())
        stack.enter_context(_logging_crashes())
        yield


def _put_back(
    hook: Callable[[type[BaseException], BaseException, TracebackType | None], object],
    thread_hook: Callable[[threading.ExceptHookArgs], object],
    unraisable_hook: Callable[[sys.UnraisableHookArgs], object],
) -> None:
    sys.excepthook, threading.excepthook, sys.unraisablehook = hook, thread_hook, unraisable_hook


@contextmanager
def _logging_qt() -> Generator[None]:
    """Qt's warnings, each once: some come with every paint."""
    said: set[str] = set()

    def take(kind: QtMsgType, _context: QMessageLogContext, words: str) -> None:
        level = _LEVELS.get(kind)
        if level is None or words in said or len(said) >= _MOST_WARNINGS:
            return
        said.add(words)
        who = _WHO.match(words)
        _qt_log.log(level, "%s %s", OwnWords(who.group() if who else "Qt"), words)

    before = qInstallMessageHandler(take)
    try:
        yield
    finally:
        qInstallMessageHandler(before)


@contextmanager
def _logging_crashes() -> Generator[None]:
    """A fault below the interpreter leaves the calls that led to it in a file beside the log."""
    path = crash_path()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        is_long = path.exists() and path.stat().st_size > _CRASH_BYTES
        file = path.open("wb" if is_long else "ab")
    except OSError:
        yield
        return
    with file:
        faulthandler.enable(file)
        try:
            yield
        finally:
            faulthandler.disable()
