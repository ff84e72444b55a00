"""A row of the palette is painted once for a look, and again when it looks different."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from annotator.services.default_scheme import default_scheme
from annotator.ui import label_palette
from annotator.ui.label_palette import LabelButton, LabelPalette
from annotator.ui.palette_menu import PaletteEntry, PaletteMenu
from annotator.ui.theme import load_theme


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The labels whose words were painted."""
    found: list[str] = []
    real = label_palette.draw_label_words

    def noted(painter, left, middle, words, label, theme, font) -> float:
        found.append(label.id)
        return real(painter, left, middle, words, label, theme, font)

    monkeypatch.setattr(label_palette, "draw_label_words", noted)
    return found


def test_a_row_is_painted_once_for_a_look(qtbot: QtBot, qapp: QApplication, painted: list[str]) -> None:
    button = LabelButton(default_scheme().labels[0], load_theme("light"))
    qtbot.addWidget(button)
    button.resize(300, 31)
    first = button.grab().toImage()
    assert len(painted) == 1
    assert button.grab().toImage() == first
    assert len(painted) == 1

    button.show_count(3, 4)
    counted = button.grab().toImage()
    button.set_pen(is_on=True)
    with_pen = button.grab().toImage()
    button.set_theme(load_theme("dark"))
    dark = button.grab().toImage()
    button.resize(320, 31)
    assert button.grab().toImage().width() != dark.width()
    assert len(painted) == 5
    assert first != counted
    assert counted != with_pen
    assert with_pen != dark


def test_a_row_is_not_grey_any_more_when_its_menu_closes_and_the_pointer_is_elsewhere(qtbot: QtBot) -> None:
    palette = LabelPalette(load_theme("light"))
    qtbot.addWidget(palette)
    palette.set_scheme(default_scheme())
    menus = PaletteMenu(palette)
    menus.add(PaletteEntry("Pen", lambda _label: None))
    palette.show()
    button = palette.buttons[0]
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)  # what Qt leaves there while a menu is open
    QCursor.setPos(palette.mapToGlobal(QPoint(palette.width() + 50, palette.height() + 50)))
    button.menu_requested.emit(palette.mapToGlobal(QPoint(10, 10)))
    (menu,) = [one for one in palette.findChildren(QMenu) if one.isVisible()]
    menu.close()
    assert not button.underMouse()
