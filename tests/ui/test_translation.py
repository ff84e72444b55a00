"""The Turkish words of the window: whole, with the same places as the English ones, and not cut where they are shown."""

from __future__ import annotations

import ast
import re
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFontMetricsF, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QRadioButton,
    QWidget,
)

from annotator.paths import resources
from annotator.ui.dialogs.export_choices import ExportChoices
from annotator.ui.dialogs.settings_dialog import PAGES
from annotator.ui.handlers import handlers
from annotator.ui.plural_words import sources
from annotator.ui.translation_source import missing
from annotator.ui.words import languages

FILE = resources() / "i18n" / "annotator_tr.ts"
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
MARK = 16
"""A box or a dot before the words, at least."""

MARKS = re.compile(r"%L?\d|%L?n|\{\w+:\w+\}|\*\*|\[\w+\|")
MNEMONIC = re.compile(r"&(\w)")
SIZES = [(1440, 900), (1024, 700)]


def messages() -> Iterator[tuple[str, str, str]]:
    """Context, source and translation of every message."""
    for context in ET.parse(FILE).iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = translation.findall("numerusform")
            assert len(forms) == (1 if message.get("numerus") else 0)
            words = (forms[0] if forms else translation).text or ""
            yield context.findtext("name", ""), message.findtext("source", ""), words


def test_nothing_is_left_in_english() -> None:
    assert missing(FILE) == []
    assert len(list(messages())) > 900


def test_places_and_marks_are_those_of_the_source() -> None:
    for context, source, words in messages():
        assert Counter(MARKS.findall(words)) == Counter(MARKS.findall(source)), (context, source, words)


def test_ends_are_those_of_the_source() -> None:
    """What asks first still says so, a sentence is still a sentence, a list in the guide is still one."""
    for context, source, words in messages():
        for end in ("…", ".", "?", ":", " "):
            assert words.endswith(end) == source.endswith(end), (context, source, words)
        assert words.startswith("- ") == source.startswith("- "), (context, source, words)
        assert not any(sign in words for sign in "\"'!"), (context, source, words)


def test_menus_keep_a_letter_of_their_own() -> None:
    titles = {
        source: words for context, source, words in messages() if context == "Actions" and "&" in source
    }
    letters = [MNEMONIC.findall(words)[0].upper() for words in titles.values()]
    assert len(titles) == 7
    assert len(set(letters)) == 7
    assert all(letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ" for letter in letters)


def test_every_word_said_stands_where_lupdate_finds_it() -> None:
    """It does not look into f-strings, and takes the class that the call stands in for the context."""
    known = {(context, source) for context, source, _ in messages()}
    lost = [
        (path.name, line, context, words)
        for path in sources()
        for line, context, words in said(path)
        if (context, words) not in known
    ]
    assert lost == []


def said(path: Path) -> Iterator[tuple[int, str, str]]:
    """The line, the context and the words of every literal that is to be translated."""

    def walk(node: ast.AST, name: str) -> Iterator[tuple[int, str, str]]:
        for child in ast.iter_child_nodes(node):
            match child:
                case ast.Call(func=ast.Attribute(attr="tr"), args=[ast.Constant(value=str(words)), *_]):
                    yield child.lineno, name, words
                case ast.Call(
                    func=ast.Attribute(attr="translate"),
                    args=[ast.Constant(value=str(context)), ast.Constant(value=str(words)), *_],
                ):
                    yield child.lineno, context, words
                case _:
                    pass
            yield from walk(child, child.name if isinstance(child, ast.ClassDef) else name)

    return walk(ast.parse(path.read_text("utf-8")), "")


@pytest.mark.usefixtures("turkish")
def test_qt_speaks_turkish_too_but_keys_keep_their_names() -> None:
    assert QCoreApplication.translate("QLineEdit", "&Copy") == "Ko&pyala"
    assert QCoreApplication.translate("Nowhere", "Nothing") == "Nothing"
    shown = QKeySequence("Ctrl+PgDown").toString(QKeySequence.SequenceFormat.NativeText)
    assert shown == "Ctrl+PgDown"
    assert QKeySequence("Esc").toString(QKeySequence.SequenceFormat.NativeText) == "Esc"


def test_turkish_can_be_chosen() -> None:
    assert languages()["tr"] == "Türkçe"


@pytest.mark.usefixtures("turkish")
def test_a_number_takes_the_singular() -> None:
    told = [QCoreApplication.translate("ArticleStrip", "%n annotation(s)", "", count) for count in (0, 1, 2)]
    assert told == ["0 işaretleme", "1 işaretleme", "2 işaretleme"]


def test_the_window_opens_in_turkish(open_turkish) -> None:
    driver = open_turkish((1440, 900))
    bar = driver.window.findChild(QMenuBar)
    assert [entry.text() for entry in bar.actions()] == [
        "&Proje", "&Düzen", "&Görünüm", "&Makale", "&Etiket", "Gi&t", "&Yardım",
    ]  # fmt: skip
    project = bar.actions()[0].menu()
    assert isinstance(project, QMenu)
    assert "İşaretlemeleri dışa aktar…" in [entry.text().split("\t")[0] for entry in project.actions()]
    words = [label.text() for label in driver.window.findChildren(QLabel)]
    assert "Tüm değişiklikler kaydedildi" in words
    assert {"MAKALELER", "ETİKETLER", "BU MAKALEDE"} <= set(words)


DIALOGS = (
    "article_sheet", "export_annotations", "import_articles", "print", "project_details", "keyboard", "guide", "guidelines",
    "report_problem", "about", "remove_article", "checkpoint", "new_project",
)  # fmt: skip


@pytest.mark.parametrize("size", SIZES)
def test_no_words_of_the_window_are_cut(open_turkish, size: tuple[int, int]) -> None:
    driver = open_turkish(size)
    assert cut_words(driver.window) == []
    driver.select("Azerbaijan")
    driver.press(Qt.Key.Key_1)
    driver.press(Qt.Key.Key_F, CTRL)
    assert cut_words(driver.window) == []
    driver.press(Qt.Key.Key_Escape)
    driver.press(Qt.Key.Key_L, CTRL)
    assert cut_words(driver.window) == []
    driver.press(Qt.Key.Key_Escape)
    driver.press(Qt.Key.Key_H, CTRL | SHIFT)
    assert cut_words(driver.window) == []


@pytest.mark.parametrize("size", SIZES)
def test_no_words_of_the_welcome_are_cut(open_turkish, size: tuple[int, int]) -> None:
    driver = open_turkish(size)
    driver.parts.read_screen.show_welcome()
    driver.settle()
    assert cut_words(driver.window) == []


@pytest.mark.parametrize("name", DIALOGS)
def test_no_words_of_a_dialog_are_cut(open_turkish, name: str) -> None:
    driver = open_turkish((1024, 700))
    handlers(driver.parts)[name]()
    dialog = opened(driver)
    assert cut_words(dialog) == []
    dialog.close()


def test_no_words_of_the_choices_for_exports_are_cut(open_turkish) -> None:
    driver = open_turkish((1024, 700))
    driver.parts.dialogs.ask_export()
    dialog = opened(driver)
    choices = dialog.findChild(ExportChoices)
    for format_id in ("csv", "brat", "conll"):
        assert choices.choose_format(format_id)
        driver.settle()
        assert cut_words(dialog) == []
    dialog.close()


@pytest.mark.parametrize("page", [page.id for page in PAGES])
def test_no_words_of_the_settings_are_cut(open_turkish, page: str) -> None:
    driver = open_turkish((1024, 700))
    driver.parts.dialogs.show_settings(page)
    dialog = opened(driver)
    assert cut_words(dialog) == []
    dialog.close()


def opened(driver) -> QDialog:
    """The dialog that has been asked for, laid out; what it does in the background is done."""

    def found() -> list[QDialog]:
        return [one for one in driver.window.findChildren(QDialog) if one.isVisible()]

    driver.wait(lambda: bool(found()))
    driver.wait(lambda: not driver.parts.jobs.is_busy)
    return found()[0]


def cut_words(place: QWidget) -> list[tuple[str, str]]:
    """What does not fit into its button, label or field: kind and words."""
    return [
        (type(widget).__name__, _words(widget))
        for widget in place.findChildren(QWidget)
        if not widget.visibleRegion().isEmpty() and _words(widget) and _is_cut(widget)
    ]


def _is_cut(widget: QWidget) -> bool:
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.height() < widget.heightForWidth(widget.width())
    metrics = QFontMetricsF(widget.font())
    mark = MARK if isinstance(widget, QCheckBox | QRadioButton) else 0
    lines = _words(widget).replace("&", "").split("\n")
    return widget.visibleRegion().boundingRect().right() + 2 < mark + max(
        map(metrics.horizontalAdvance, lines)
    )


@cache
def _own() -> frozenset[str]:
    return frozenset(words for _, _, words in messages())


def _words(widget: QWidget) -> str:
    match widget:
        case QLabel() | QAbstractButton():
            return widget.text()
        case QLineEdit():
            # The hints of a scheme's fields are data and scroll.
            return (
                widget.placeholderText() if widget.placeholderText() in _own() and not widget.text() else ""
            )
        case _:
            return ""
