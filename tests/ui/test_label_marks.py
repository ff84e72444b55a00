"""Letter chips are painted once and look as if they were painted each time."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPixmapCache
from PySide6.QtWidgets import QApplication

from annotator.services.default_scheme import default_scheme
from annotator.ui import label_marks
from annotator.ui.label_marks import CHIP, draw_chip
from annotator.ui.theme import load_theme

THEME = load_theme("light")
real_font = label_marks.interface_font


def chip(left: float, label: int, ratio: float = 1.0) -> QImage:
    """A chip whose left edge is there, alone on a page."""
    image = QImage(round(50 * ratio), round(50 * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(THEME.page)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    one = default_scheme().labels[label]
    draw_chip(painter, QRectF(left, 11, CHIP, CHIP), one.letter, one, THEME)
    painter.end()
    return image


def furthest(one: QImage, other: QImage) -> int:
    """How far two pictures are apart, of 255, where they are furthest."""
    pairs = (
        (QColor(one.pixelColor(x, y)), QColor(other.pixelColor(x, y)))
        for x in range(one.width())
        for y in range(one.height())
    )
    return max(
        max(abs(a.red() - b.red()), abs(a.green() - b.green()), abs(a.blue() - b.blue())) for a, b in pairs
    )


@pytest.mark.parametrize("ratio", [1.0, 2.0])
@pytest.mark.parametrize("label", range(4))
def test_a_kept_chip_looks_as_if_it_were_painted_there(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, label: int, ratio: float
) -> None:
    kept = chip(18, label, ratio)
    monkeypatch.setattr(label_marks, "_LETTERS", 0)
    monkeypatch.setattr(label_marks, "interface_font", lambda _px, weight: real_font(11, weight))
    assert furthest(kept, chip(18, label, ratio)) <= 2


def test_a_chip_is_painted_once(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    QPixmapCache.clear()
    times: list[str] = []
    real = label_marks._paint_chip
    monkeypatch.setattr(label_marks, "_paint_chip", lambda *given: (times.append(given[2]), real(*given)))
    assert chip(18, 0) == chip(18, 0)
    assert len(times) == 1
    chip(18, 1)
    assert len(times) == 2
    chip(18.5, 1)  # between two pixels a picture would blur
    assert len(times) == 3
