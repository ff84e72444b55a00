"""What the window remembers: its place, docks, text size, theme, and where reading of each article stopped."""

from __future__ import annotations

import base64
import binascii
import json
import re
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, cast

from PySide6.QtCore import QByteArray, QObject, QRect, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

from annotator import paths
from annotator.ui.screen_place import fitted

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.services.settings import Place, Settings

ThemeMode = Literal["light", "dark", "system"]

SIZES = (14, 16, 18, 20, 22, 24, 28, 32, 36)
"""Sizes of the text in pixels, from smaller to larger."""

USUAL_SIZE = 18
_MOST_BYTES = 2**23
_SOON_MS = 1500
_LANGUAGE = re.compile(r"[a-z]{2,3}(_[A-Za-z]{2,8})*")
_GEOMETRY = re.compile(r"-?[0-9]{1,6} -?[0-9]{1,6} [0-9]{1,6} [0-9]{1,6} [01]")


@dataclass(frozen=True, slots=True)
class EarlyState:
    """What is needed before anything is shown; read without the settings' own checks, which take longer to load."""

    theme: ThemeMode = "system"
    more_contrast: Literal["system", "on", "off"] = "system"
    interface_percent: int = 100
    language: str = ""
    geometry: str = ""
    window_state: str = ""


def early_state() -> EarlyState:
    """The settings that the first picture needs; the usual ones if the file is missing or cannot be understood."""
    try:
        read: object = json.loads(paths.read_file(paths.config_folder() / "settings.json", _MOST_BYTES))
    except (OSError, ValueError, RecursionError):
        return EarlyState()
    if not isinstance(read, dict):
        return EarlyState()
    values = cast("dict[str, Any]", read)  # whatever the file holds; each value is looked at below
    theme = values.get("theme")
    contrast, percent, language = (
        values.get(name) for name in ("more_contrast", "interface_percent", "language")
    )
    return EarlyState(
        theme=theme if theme in ("light", "dark") else "system",
        more_contrast=contrast if contrast in ("on", "off") else "system",
        interface_percent=percent if isinstance(percent, int) and 100 <= percent <= 200 else 100,
        language=language if isinstance(language, str) and _LANGUAGE.fullmatch(language) else "",
        geometry=str(values.get("geometry", "")),
        window_state=str(values.get("window_state", "")),
    )


def restore_geometry(window: QMainWindow, early: EarlyState) -> None:
    """Puts the window where it was, if that is known; onto a screen that is there, and no larger than it.

    Not by Qt's own `restoreGeometry`, which makes a window that fills a screen without a window manager smaller each time.
    """
    if not _GEOMETRY.fullmatch(early.geometry):
        return
    *numbers, is_maximized = map(int, early.geometry.split())
    place = QRect(*numbers)
    screen = QGuiApplication.screenAt(place.center()) or QGuiApplication.primaryScreen()
    free = screen.availableGeometry()
    place.setSize(place.size().boundedTo(free.size()))
    window.setGeometry(place if free.intersects(place) else fitted(place, free))
    if is_maximized:
        # Not imported above: this namespace costs 30 ms when it is first touched, and that is before the first paint.
        from PySide6.QtCore import Qt

        window.setWindowState(Qt.WindowState.WindowMaximized)


def _geometry(window: QMainWindow) -> str:
    place = window.normalGeometry() if window.isMaximized() or window.isFullScreen() else window.geometry()
    numbers = (place.x(), place.y(), place.width(), place.height(), int(window.isMaximized()))
    return " ".join(map(str, numbers))


class WindowState(QObject):
    """Keeps the settings and writes them shortly after they change.

    Until `take` brings the settings, nothing is kept and nothing is written.

    Signals:
        taken: The settings are there.
        changed: A setting was given another value by `change`; gets its name. Whoever goes by it looks at `settings`.
        said: Words for the hint line: the settings cannot be kept; said once until they can.
    """

    taken = Signal()
    changed = Signal(str)
    said = Signal(str)

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._settings: Settings | None = None
        self._is_refused = False
        self._timer = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._timer.timeout.connect(self.save_now)
        self._at_once = QTimer(self, singleShot=True, interval=0)
        self._at_once.timeout.connect(self.save_now)

    @property
    def settings(self) -> Settings | None:
        """The settings, once they are there; change them and call `save_soon`."""
        return self._settings

    def take(self, settings: Settings) -> None:
        """From now on these are the settings."""
        self._settings = settings
        self.taken.emit()

    def change(self, name: str, value: object) -> None:
        """Gives a setting another value and says so. It is written before the next event, so that it outlives the program.

        Raises:
            pydantic.ValidationError: The setting cannot have that value.
        """
        if self._settings is not None and getattr(self._settings, name) != value:
            setattr(self._settings, name, value)
            self._at_once.start()
            self.changed.emit(name)

    def restore_docks(self, early: EarlyState) -> bool:
        """Puts the docks where they were; False if there is nothing to go by."""
        state = _bytes(early.window_state)
        return not state.isEmpty() and self._window.restoreState(state)

    def keep_layout(self, *, with_docks: bool) -> None:
        """Notes the window's place, and its docks unless they are drawers just now."""
        if self._settings is None:
            return
        self._settings.geometry = _geometry(self._window)
        if with_docks:
            self._settings.window_state = _words(self._window.saveState())
        self.save_soon()

    def forget_docks(self) -> None:
        """The docks' places and the heights inside them are no longer known."""
        if self._settings is not None:
            self._settings.window_state = ""
            self._settings.inspector_height = 0
            self.save_soon()

    def keep_place(self, target: str, article_id: str, place: Place) -> None:
        """Notes where reading of an article stopped, and that it was the last one."""
        if self._settings is not None:
            self._settings.last_article = {**self._settings.last_article, target: article_id}
            self._settings.remember(target, article_id, place)
            self.save_soon()

    def save_soon(self) -> None:
        """Writes the settings in a moment."""
        if not self._timer.isActive():
            self._timer.start()

    @Slot()
    def save_now(self) -> None:
        """Writes the settings."""
        self._timer.stop()
        self._at_once.stop()
        if self._settings is not None:
            from annotator.services.settings import save_settings, settings_file

            error = save_settings(self._settings)
            if error is not None and not self._is_refused:
                self._say_refused(error, settings_file().parent)
            self._is_refused = error is not None

    def _say_refused(self, error: OSError, folder: Path) -> None:
        from annotator.services.files import in_words
        from annotator.ui.plain_words import filled
        from annotator.ui.sentences import shown

        words = self.tr(
            "The settings hold only until you quit: they cannot be kept in “%1” (%2). Free some space, or allow writing there."
        )
        self.said.emit(filled(words, str(folder), shown(in_words(error))))


def next_size(px: float, direction: Literal[-1, 1]) -> int:
    """The next larger or smaller size of the text."""
    sizes = [size for size in SIZES if (size > px if direction > 0 else size < px)]
    if not sizes:
        return SIZES[-1] if direction > 0 else SIZES[0]
    return sizes[0] if direction > 0 else sizes[-1]


def _bytes(words: str) -> QByteArray:
    """The state that the words hold; none unless its checksum says that it is as it was: Qt crashes on some that are not."""
    sum_, _, kept = words.partition(" ")
    try:
        state = base64.b64decode(kept, validate=True)
    except (binascii.Error, ValueError):
        return QByteArray()
    return QByteArray(state) if sum_ == _checksum(state) else QByteArray()


def _words(value: QByteArray) -> str:
    state = bytes(value.data())
    return f"{_checksum(state)} {base64.b64encode(state).decode('ascii')}"


def _checksum(state: bytes) -> str:
    return f"{zlib.crc32(state):08x}"
