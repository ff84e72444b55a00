"""The guide: made from chapters and the table of actions; and the labelling guidelines."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QTextBrowser
from pytestqt.qtbot import QtBot

from annotator.model.scheme import Scheme
from annotator.paths import resources
from annotator.ui.actions import ACTIONS, KEYS
from annotator.ui.dialogs.guide import GuideWindow
from annotator.ui.dialogs.guidelines import GuidelinesWindow, LabelSample
from annotator.ui.guide_chapters import BY_PART, CHAPTERS, KEYS_CHAPTER
from annotator.ui.guide_text import GuideText
from annotator.ui.theme import load_theme

SCHEME = Scheme.model_validate(tomllib.loads((resources() / "scheme.toml").read_text("utf-8")))
PLACES = re.compile(r"\{(\w+):(\w+)\}")


@pytest.fixture
def guide(qtbot: QtBot) -> GuideWindow:
    made = GuideWindow(load_theme("light"), SCHEME, ACTIONS)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def page(guide: GuideWindow) -> str:
    return " ".join(guide.findChild(QTextBrowser).toPlainText().split())


def titles(guide: GuideWindow) -> list[str]:
    model = guide.findChild(QListView).model()
    return [model.data(model.index(place, 0)) for place in range(model.rowCount())]


def test_every_name_in_the_chapters_is_an_action_or_a_key() -> None:
    ids = {row.id for row in (*ACTIONS, *KEYS)}
    used = [
        found.groups() for chapter in CHAPTERS for words in chapter.blocks for found in PLACES.finditer(words)
    ]
    assert used
    assert [name for kind, name in used if kind in ("key", "menu") and name not in ids] == []
    assert {kind for kind, _ in used} == {"key", "menu", "label"}
    text = GuideText(ACTIONS, SCHEME)
    for chapter in CHAPTERS:
        for block in text.blocks(chapter):
            assert "{" not in block.text


def test_no_key_is_typed_by_hand() -> None:
    typed = re.compile(r"\b(?:Ctrl|Shift|Alt|Meta)\+|\bF\d+\b|\b(?:PgUp|PgDown|Esc|Del)\b")
    assert [words for chapter in CHAPTERS for words in chapter.blocks if typed.search(words)] == []


def test_every_action_with_a_key_stands_in_the_table_of_keys(guide: GuideWindow) -> None:
    guide.show_chapter(KEYS_CHAPTER)
    words = page(guide)
    from annotator.ui.dialogs.key_sheet import key_rows

    for row in key_rows(SCHEME, ACTIONS):
        assert row.text in words, row.text
        assert all(key in words for key in row.keys), row.keys


def test_keys_are_those_that_are_in_force(qtbot: QtBot) -> None:
    rows = [replace(row, keys=("Ctrl+Shift+9",)) if row.id == "next_annotation" else row for row in ACTIONS]
    made = GuideWindow(load_theme("light"), SCHEME, rows)
    qtbot.addWidget(made)
    made.show_chapter("read")
    assert "Ctrl+Shift+9 goes to the next annotation" in page(made)
    made.take(SCHEME, ACTIONS)
    assert "J goes to the next annotation" in page(made)


def test_an_action_without_a_key_is_named_by_its_menu() -> None:
    rows = [replace(row, keys=()) if row.id == "undo" else row for row in ACTIONS]
    history = next(one for one in CHAPTERS if one.id == "history")
    first = GuideText(rows, SCHEME).blocks(history)[0]
    assert first.text.startswith("Edit ▸ Undo takes the last step back")


def test_the_search_looks_into_all_chapters_and_marks_what_it_finds(qtbot: QtBot, guide: GuideWindow) -> None:
    field = guide.findChild(QLineEdit)
    assert len(titles(guide)) == len(CHAPTERS)
    qtbot.keyClicks(field, "checkpoint")
    assert titles(guide)[0] == "Undo and history"
    assert "All keys" not in titles(guide)[:1]
    assert guide.chapter() == "history"
    assert guide.findChild(QTextBrowser).extraSelections()
    field.setText("zzzz")
    assert titles(guide) == []
    assert any(
        one.text() == "Nothing found in the guide." and one.isVisible() for one in guide.findChildren(QLabel)
    )
    field.clear()
    assert len(titles(guide)) == len(CHAPTERS)


def test_enter_in_the_search_goes_to_the_next_chapter_that_has_the_words(
    qtbot: QtBot, guide: GuideWindow
) -> None:
    field = guide.findChild(QLineEdit)
    field.setFocus()
    qtbot.keyClicks(field, "annotation")
    first = guide.chapter()
    assert len(titles(guide)) > 1
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert guide.chapter() != first


def test_it_is_not_modal_and_esc_closes_it(qtbot: QtBot, guide: GuideWindow) -> None:
    assert not guide.isModal()
    with qtbot.waitSignal(guide.closed):
        qtbot.keyClick(guide.findChild(QListView), Qt.Key.Key_Escape)
    assert not guide.isVisible()


def test_parts_have_chapters_that_there_are() -> None:
    assert {chapter for _, chapter in BY_PART} <= {one.id for one in CHAPTERS}


def test_guidelines_show_every_label_as_it_looks_with_its_fields(qtbot: QtBot) -> None:
    made = GuidelinesWindow(load_theme("light"), SCHEME, {"figure": ["$1.6 <b>billion</b>"]})
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    words = [label.text() for label in made.findChildren(QLabel)]
    assert all(label.guideline in words for label in SCHEME.active)
    assert "Certainty: Stated, Hedged, Denied." in words
    assert "“$1.6 <b>billion</b>”" in words
    samples = made.findChildren(LabelSample)
    assert [one.accessibleName() for one in samples] == [label.title for label in SCHEME.active]
    for sample, label in zip(samples, SCHEME.active, strict=True):
        tint = load_theme("light").colours(label).fill.rgb()
        picture: QImage = sample.grab().toImage()
        assert any(picture.pixel(x, y) == tint for x in range(0, 60, 2) for y in range(0, 38, 2))


def test_guidelines_show_what_the_scheme_says_to_do_and_not_to_do(qtbot: QtBot) -> None:
    from annotator.services.scheme_changes import archive_label, describe

    scheme = archive_label(SCHEME, "opinion").scheme
    told = describe(scheme, "bias", examples=["so-called"], do=["Mark one word."], dont=["No <b>quotes</b>."])
    made = GuidelinesWindow(load_theme("light"), told.scheme, {})
    qtbot.addWidget(made)
    words = [label.text() for label in made.findChildren(QLabel)]
    place = words.index("Do")
    assert words[place : place + 6] == [
        "Do", "Mark one word.", "Do not", "No <b>quotes</b>.", "Examples", "so-called",
    ]  # fmt: skip
    assert words.count("Do") == 1
    assert not any("Polarity" in one for one in words)
