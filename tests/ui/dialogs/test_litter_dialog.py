"""Lines to be excluded, ticked by keys and mouse; alone, at import, and for all articles."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QPushButton
from pytestqt.qtbot import QtBot

from annotator.services.workspace import Workspace
from annotator.ui.dialogs.import_dialog import ImportDialog
from annotator.ui.dialogs.import_rows import ImportList
from annotator.ui.dialogs.litter_dialog import LitterDialog
from annotator.ui.dialogs.litter_rows import LitterRow
from annotator.ui.job_runner import JobRunner
from annotator.ui.theme import load_theme

Key = Qt.Key
ROWS = [
    LitterRow("img", "other"),
    LitterRow("Rare-earth elements", "related", lines=4),
    LitterRow("Fuad Shahbazov is an adviser", "bio", "Article 1", goes=False),
]


@pytest.fixture
def dialog(qtbot: QtBot) -> LitterDialog:
    made = LitterDialog(load_theme("light"), "Lines", ROWS)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def main_button(dialog) -> QPushButton:
    return next(one for one in dialog.findChildren(QPushButton) if one.isDefault())


def test_enter_confirms_what_is_ticked(qtbot: QtBot, dialog: LitterDialog) -> None:
    assert main_button(dialog).text() == "Exclude 5 lines"
    with qtbot.waitSignal(dialog.decided) as caught:
        QTest.keyClick(QApplication.focusWidget(), Key.Key_Return)
    assert caught.args == [[0, 1]]
    assert not dialog.isVisible()


def test_space_and_clicks_tick(qtbot: QtBot, dialog: LitterDialog) -> None:
    view = dialog.findChild(QListView)
    QTest.keyClick(view, Key.Key_Space)
    assert main_button(dialog).text() == "Exclude 4 lines"
    QTest.keyClick(view, Key.Key_Down)
    QTest.keyClick(view, Key.Key_Space)
    assert main_button(dialog).text() == "Keep all as text"
    third = view.visualRect(view.model().index(2, 0))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=third.center())
    assert main_button(dialog).text() == "Exclude 1 line"
    with qtbot.waitSignal(dialog.decided) as caught:
        main_button(dialog).click()
    assert caught.args == [[2]]


def test_all_or_none_are_ticked_at_once(dialog: LitterDialog) -> None:
    for words, expected in (("Tick all", "Exclude 6 lines"), ("Tick none", "Keep all as text")):
        next(one for one in dialog.findChildren(QPushButton) if one.text() == words).click()
        assert main_button(dialog).text() == expected


def test_esc_decides_nothing(qtbot: QtBot, dialog: LitterDialog) -> None:
    with qtbot.assertNotEmitted(dialog.decided):
        QTest.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    assert not dialog.isVisible()


def test_rows_speak_for_themselves(dialog: LitterDialog) -> None:
    model = dialog.findChild(QListView).model()
    spoken = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(3)]
    assert spoken == [
        "img. Page furniture",
        "Rare-earth elements. Related articles · 4 lines",
        "Fuad Shahbazov is an adviser. About the author. Article 1",
    ]
    ticks = [Qt.CheckState(model.index(row, 0).data(Qt.ItemDataRole.CheckStateRole)) for row in range(3)]
    assert ticks == [Qt.CheckState.Checked, Qt.CheckState.Checked, Qt.CheckState.Unchecked]


def test_light_and_dark_are_painted(dialog: LitterDialog) -> None:
    light = dialog.grab().toImage()
    dialog.set_theme(load_theme("dark"))
    assert dialog.grab().toImage() != light


def line_of(dialog: ImportDialog) -> str:
    model = dialog.findChild(QListView).model()
    return model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)


@pytest.mark.parametrize("by_key", [True, False])
def test_a_file_is_reviewed_before_it_is_imported(
    qtbot: QtBot, empty: Workspace, runner: JobRunner, seeds: Path, *, by_key: bool
) -> None:
    importing = ImportDialog(empty, runner, load_theme("light"))
    qtbot.addWidget(importing)
    importing.show()
    qtbot.waitExposed(importing)
    importing.add([next(seeds.glob("002_*"))])
    qtbot.waitUntil(lambda: main_button(importing).text() == "Import 1 article", timeout=10_000)
    assert "4 lines probably not article text" in line_of(importing)
    assert line_of(importing).endswith("Review")
    files = importing.findChild(ImportList)
    first = files.model().index(0, 0)
    if by_key:
        files.setCurrentIndex(first)
        QTest.keyClick(files, Key.Key_Space)
    else:
        area = files.visualRect(first)
        QTest.mouseClick(files.viewport(), Qt.MouseButton.LeftButton, pos=area.center())
        assert importing.findChild(LitterDialog) is None
        place = area.center()
        place.setX(area.right() - 20)
        QTest.mouseClick(files.viewport(), Qt.MouseButton.LeftButton, pos=place)
    review = importing.findChild(LitterDialog)
    assert review is not None
    QTest.keyClick(review.findChild(QListView), Key.Key_Space)
    main_button(review).click()
    qtbot.waitUntil(lambda: "3 lines to be excluded" in line_of(importing))
    with qtbot.waitSignal(importing.imported, timeout=10_000):
        main_button(importing).click()
    (article,) = empty.articles()
    assert len(empty.excluded(article.id)) == 3
    assert [one.kind for one in empty.excluded(article.id)] == ["comment-form"] * 3


def test_lines_not_reviewed_are_not_excluded(
    qtbot: QtBot, empty: Workspace, runner: JobRunner, seeds: Path
) -> None:
    importing = ImportDialog(empty, runner, load_theme("light"))
    qtbot.addWidget(importing)
    importing.show()
    importing.add([next(seeds.glob("002_*"))])
    qtbot.waitUntil(lambda: main_button(importing).text() == "Import 1 article", timeout=10_000)
    with qtbot.waitSignal(importing.imported, timeout=10_000):
        main_button(importing).click()
    assert empty.excluded(empty.articles()[0].id) == ()
