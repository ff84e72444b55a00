"""The two things that move by themselves on the page: a jump glides, and a bracket flashes. Both can be switched off."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation, Slot

GLIDE_MS = 120
FLASH_MS = 300


class Glide(QObject):
    """Moves the page the last part of a jump.

    The page is where it is to be before it begins, and again when it ends: whoever acts meanwhile calls `finish` first.

    Args:
        move: Moves the page down by some pixels, or up, and paints it.
    """

    def __init__(self, move: Callable[[int], None], parent: QObject) -> None:
        super().__init__(parent)
        self._move = move
        self._arrive: Callable[[], None] | None = None
        self._left = 0
        self._time = QVariantAnimation(self)
        self._time.setDuration(GLIDE_MS)
        self._time.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._time.setStartValue(1.0)
        self._time.setEndValue(0.0)
        self._time.valueChanged.connect(self._on_moved)
        self._time.finished.connect(self.finish)

    @property
    def is_on(self) -> bool:
        """Whether the page is on its way."""
        return self._arrive is not None

    def begin(self, distance: int, arrive: Callable[[], None]) -> None:
        """Begins that far from where the page is now.

        Args:
            distance: Pixels by which the page is first moved back: positive is down.
            arrive: Puts the page exactly where it is to be, and paints it.
        """
        self._arrive, self._distance, self._left = arrive, distance, distance
        self._move(distance)
        self._time.start()

    @Slot()
    def finish(self) -> None:
        """Arrives at once."""
        arrive, self._arrive = self._arrive, None
        self._time.stop()
        if arrive is not None:
            arrive()

    @Slot("QVariant")
    def _on_moved(self, share: float) -> None:
        if self._arrive is not None:
            left = round(share * self._distance)
            self._move(left - self._left)
            self._left = left


class Flash(QObject):
    """Counts a strength down from 1 to 0.

    Args:
        show: Shows the strength.
    """

    def __init__(self, show: Callable[[float], None], parent: QObject) -> None:
        super().__init__(parent)
        self._show = show
        self._time = QVariantAnimation(self)
        self._time.setDuration(FLASH_MS)
        self._time.setStartValue(1.0)
        self._time.setEndValue(0.0)
        self._time.valueChanged.connect(self._on_changed)

    @property
    def is_on(self) -> bool:
        """Whether something flashes."""
        return self._time.state() == QVariantAnimation.State.Running

    def begin(self) -> None:
        """Begins anew."""
        self._time.stop()
        self._time.start()

    @Slot("QVariant")
    def _on_changed(self, strength: float) -> None:
        self._show(strength)
