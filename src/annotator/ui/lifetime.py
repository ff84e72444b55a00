"""What lives as long as the program: the log, the collector and signals."""

from __future__ import annotations

import gc
import logging
import signal
import socket
from collections.abc import Generator
from contextlib import contextmanager
from types import FrameType

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier, QTimer
from PySide6.QtWidgets import QWidget

from annotator.services.program_log import LogFile, log_path

_COLLECT_MS = 2000


@contextmanager
def logging_to_file() -> Generator[None]:
    """Writes the program's log to its folder; where that cannot be written, there is none."""
    root = logging.getLogger("annotator")
    root.setLevel(logging.INFO)
    handler = LogFile(log_path())
    root.addHandler(handler)
    try:
        yield
    finally:
        root.removeHandler(handler)
        handler.close()


@contextmanager
def collecting_here(app: QCoreApplication) -> Generator[None]:
    """Collects garbage in the main thread only: cycles with widgets must not be destroyed in a worker thread."""
    gc.disable()
    timer = QTimer(app, interval=_COLLECT_MS)
    timer.timeout.connect(collect)
    timer.start()
    try:
        yield
    finally:
        timer.stop()
        gc.unfreeze()
        gc.enable()


def set_aside() -> None:
    """What is there now is not looked through for garbage any more.

    The window and all modules are some 200,000 objects, which stay; the first collection after the start would go through them
    in 30 to 90 ms, in the middle of somebody's typing. What is set aside and not part of a cycle still goes when nobody has it.
    """
    gc.freeze()


def collect() -> None:
    """Collects the generations that are due, as the interpreter would."""
    counts, thresholds = gc.get_count(), gc.get_threshold()
    due = [generation for generation in range(3) if counts[generation] > thresholds[generation]]
    if due:
        gc.collect(max(due))


@contextmanager
def closing_on_signals(window: QWidget) -> Generator[None]:
    """Closes the window at SIGTERM and SIGINT, as by hand: what was asked for is saved, the database is left whole."""
    signals = _Signals(window)
    try:
        yield
    finally:
        signals.give_back()


class _Signals(QObject):
    """Turns signals into events: Python writes each into a socket that Qt watches."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._read, self._write = socket.socketpair()
        for end in (self._read, self._write):
            end.setblocking(False)  # noqa: FBT003 - the socket module has it so
        self._descriptor = signal.set_wakeup_fd(self._write.fileno(), warn_on_full_buffer=False)
        self._handlers = {one: signal.signal(one, self._on_signal) for one in (signal.SIGTERM, signal.SIGINT)}
        self._notifier = QSocketNotifier(self._read.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_activated)

    def give_back(self) -> None:
        """Signals do again what they did before."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._descriptor)
        for one, handler in self._handlers.items():
            signal.signal(one, handler)
        self._read.close()
        self._write.close()

    def _on_activated(self) -> None:
        # Here, not in the handler: that one runs between any two instructions, in the middle of a paint as well.
        self._read.recv(64)
        self._window.close()

    def _on_signal(self, _number: int, _frame: FrameType | None) -> None:
        """Must be there, so that the signal wakes Qt up instead of ending the process."""
