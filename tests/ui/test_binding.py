"""The binding itself: some versions lose references to None until the process aborts."""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter, QPen
from pytestqt.qtbot import QtBot

CALLS = 2_000


def test_calls_that_return_nothing_take_no_reference_off_none(qtbot: QtBot) -> None:
    pen = QPen()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    assert sys.getrefcount(None) > before - CALLS // 10


def test_painting_takes_no_reference_off_none(qtbot: QtBot) -> None:
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        painter.setPen(Qt.PenStyle.NoPen)
    after = sys.getrefcount(None)
    painter.end()
    assert after > before - CALLS // 10
