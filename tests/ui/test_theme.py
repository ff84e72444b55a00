"""Themes, the switch between them, fonts and icons."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPalette, QRawFont
from PySide6.QtWidgets import QApplication

from annotator.model.scheme import Label
from annotator.paths import resources
from annotator.ui import icons
from annotator.ui.fonts import interface_font, load_fonts, reading_font
from annotator.ui.stylesheet import stylesheet
from annotator.ui.theme import apply_theme, load_theme
from annotator.ui.theme_switch import ThemeSwitch

ICONS = sorted(path.stem for path in (resources() / "icons").glob("*.svg"))


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    """The program, as it was afterwards."""
    palette, sheet, font = qapp.palette(), qapp.styleSheet(), qapp.font()
    yield qapp
    qapp.styleHints().setColorScheme(Qt.ColorScheme.Unknown)
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)
    qapp.setFont(font)


def ink(font: QFont, words: str = "Azərbaycan declared") -> int:
    image = QImage(500, 60, QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    painter.setFont(font)
    painter.drawText(10, 40, words)
    painter.end()
    return sum(255 - byte for byte in bytes(image.constBits()))


def test_both_themes_hold_all_nine_colours_of_the_scheme() -> None:
    nine = set(Label.model_fields["colour"].annotation.__args__)
    for name in ("light", "dark"):
        assert set(load_theme(name).labels) == nine


def test_a_label_that_the_scheme_does_not_know_is_grey() -> None:
    for name in ("light", "dark"):
        theme = load_theme(name)
        assert theme.colours(None).fill == theme.row
        assert theme.colours(None).fill not in [colours.fill for colours in theme.labels.values()]


def test_the_style_is_fusion_everywhere(app: QApplication) -> None:
    app.setStyleSheet("")
    app.setStyle("Windows")
    apply_theme(app, load_theme("light"))
    app.setStyleSheet("")
    assert app.style().objectName() == "fusion"
    apply_theme(app, load_theme("dark"))
    assert app.styleSheet() == stylesheet(load_theme("dark"))


def test_the_switch_gives_the_program_the_theme(app: QApplication) -> None:
    switch = ThemeSwitch(app, "light")
    changes: list[str] = []
    switch.changed.connect(lambda: changes.append(switch.theme.name))
    assert app.palette().color(QPalette.ColorRole.Window) == load_theme("light").chrome
    switch.set_mode("dark")
    assert app.palette().color(QPalette.ColorRole.Window) == load_theme("dark").chrome
    assert app.palette().color(QPalette.ColorRole.Accent) == load_theme("dark").ink
    switch.set_mode("dark")
    switch.toggle()
    assert (changes, switch.mode) == (["dark", "light"], "light")


def test_the_system_s_theme_is_followed_only_if_asked(app: QApplication) -> None:
    switch = ThemeSwitch(app, "system")
    dark = app.styleHints().colorScheme() == Qt.ColorScheme.Dark
    assert switch.theme.is_dark == dark
    switch.set_mode("light")
    app.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert not switch.theme.is_dark


def test_the_style_sheet_is_short_and_its_picture_is_there() -> None:
    for name in ("light", "dark"):
        sheet = stylesheet(load_theme(name))
        assert "$" not in sheet
        assert len(sheet.splitlines()) < 120
        picture = sheet.split('url("')[1].split('"')[0]
        assert Path(picture).is_file()


@pytest.mark.parametrize("make", [reading_font, interface_font])
def test_heavier_weights_are_drawn_heavier(qapp: QApplication, make: type) -> None:
    load_fonts()
    drawn = [ink(make(18, weight=weight)) for weight in (400, 500, 600, 700)]
    assert drawn == sorted(set(drawn))
    assert drawn[2] > 1.08 * drawn[0]


def test_the_reading_font_has_the_letters_of_the_corpus(qapp: QApplication) -> None:
    load_fonts()
    font = QRawFont.fromFont(reading_font(18))
    assert font.familyName() == "Literata"
    assert [letter for letter in "əƏğışİ“”–…ДжΩ" if not font.supportsCharacter(ord(letter))] == []


def test_the_reading_font_scales_without_steps(qapp: QApplication) -> None:
    load_fonts()
    words = "Azerbaijan declared its independence from the Soviet Union"
    small, large = (QFontMetricsF(reading_font(px)).horizontalAdvance(words) for px in (16, 32))
    assert large == pytest.approx(2 * small, rel=0.002)


@pytest.mark.parametrize("name", ICONS)
def test_every_icon_is_drawn_in_the_colour_asked_for(qapp: QApplication, name: str) -> None:
    colour = QColor("#a3260f")
    image = icons.pixmap(name, colour, 18, 2.0).toImage()
    assert (image.width(), image.devicePixelRatio()) == (36, 2.0)
    solid = [
        pixel
        for x in range(image.width())
        for y in range(image.height())
        if (pixel := image.pixelColor(x, y)).alpha() == 255
    ]
    assert solid
    if name != "annotator":
        assert {pixel.name() for pixel in solid} == {colour.name()}


def test_an_icon_is_drawn_for_every_screen(qapp: QApplication) -> None:
    made = icons.icon("plus", QColor("black"), 18)
    ratio = qapp.primaryScreen().devicePixelRatio()
    assert made.pixmap(18, 18).toImage().width() == round(18 * ratio)
    assert not icons.program_icon().isNull()
