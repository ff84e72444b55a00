from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QListView, QPushButton
from pytestqt.qtbot import QtBot

from annotator.services.importing import ImportOptions, run
from annotator.services.jobs import Progress
from annotator.services.workspace import Workspace
from annotator.ui.dialogs.import_dialog import ImportDialog
from annotator.ui.dialogs.import_names_dialog import ImportNamesDialog
from annotator.ui.job_runner import JobRunner
from annotator.ui.theme import load_theme


@pytest.fixture
def dialog(qtbot: QtBot, empty: Workspace, runner: JobRunner) -> ImportDialog:
    made = ImportDialog(empty, runner, load_theme("light"))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def buttons(dialog: ImportDialog) -> dict[str, QPushButton]:
    return {one.text(): one for one in dialog.findChildren(QPushButton) if one.isVisible()}


def words(dialog: ImportDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def rows(dialog: ImportDialog) -> list[str]:
    found = dialog.findChild(QListView)
    assert isinstance(found, QListView)
    model = found.model()
    return [
        model.data(model.index(place, 0), Qt.ItemDataRole.AccessibleTextRole)
        for place in range(model.rowCount())
    ]


def planned(qtbot: QtBot, dialog: ImportDialog, action: str) -> None:
    qtbot.waitUntil(lambda: action in buttons(dialog), timeout=10000)


def test_at_first_there_is_nothing_to_import(dialog: ImportDialog) -> None:
    assert rows(dialog) == []
    assert not buttons(dialog)["Import"].isEnabled()


def test_a_folder_is_planned_and_enter_imports_it(
    qtbot: QtBot, dialog: ImportDialog, empty: Workspace, seeds: Path
) -> None:
    dialog.add([seeds])
    planned(qtbot, dialog, "Import 5 articles")
    assert len(rows(dialog)) == 5
    assert all("words" in row for row in rows(dialog))
    assert "5 ready" in words(dialog)
    assert empty.articles() == []
    with qtbot.waitSignal(dialog.imported, timeout=10000) as imported:
        qtbot.keyClick(buttons(dialog)["Import 5 articles"], Qt.Key.Key_Return)
    assert imported.args[0].articles_added == 5
    assert len(empty.articles()) == 5
    assert not dialog.isVisible()


def test_each_file_says_what_it_is(
    qtbot: QtBot, workspace: Workspace, runner: JobRunner, seeds: Path, tmp_path: Path
) -> None:
    fresh, broken = tmp_path / "fresh.txt", tmp_path / "broken.txt"
    fresh.write_text(
        "A headline here\n\nSome words of a text that is new to the project.\n", encoding="utf-8"
    )
    broken.write_bytes(b"caf\xe9 \xff\xfe\xfa words")
    known = next(seeds.glob("000*"))
    dialog = ImportDialog(workspace, runner, load_theme("light"), None, [fresh, broken, known])
    qtbot.addWidget(dialog)
    dialog.show()
    planned(qtbot, dialog, "Import 1 article")
    assert "1 ready · 1 already here · 1 cannot be imported" in words(dialog)
    assert "UTF-8" in next(row for row in rows(dialog) if row.startswith("broken.txt"))
    with qtbot.waitSignal(dialog.imported, timeout=10000):
        buttons(dialog)["Import 1 article"].click()
    assert len(workspace.articles()) == 6


def test_files_can_be_added_one_after_the_other(
    qtbot: QtBot, dialog: ImportDialog, seeds: Path, tmp_path: Path
) -> None:
    first, second, *_ = sorted(seeds.glob("*.txt"))
    copy = tmp_path / "copy.txt"
    copy.write_bytes(first.read_bytes())
    dialog.add([first])
    planned(qtbot, dialog, "Import 1 article")
    dialog.add([first, second, copy])
    planned(qtbot, dialog, "Import 2 articles")
    assert len(rows(dialog)) == 3
    assert "1 already here" in words(dialog)


def test_dropping_anywhere_on_the_dialog_adds(qtbot: QtBot, dialog: ImportDialog, seeds: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(seeds))])
    dialog.dropEvent(
        QDropEvent(
            QPointF(1, 1),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    planned(qtbot, dialog, "Import 5 articles")


def endless(*given: object) -> None:
    progress = given[-1]
    assert isinstance(progress, Progress)
    progress._cancelled.wait(10)
    progress.check()


def test_stop_while_planning_keeps_the_plan_that_was(
    qtbot: QtBot, dialog: ImportDialog, seeds: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, *_ = sorted(seeds.glob("*.txt"))
    dialog.add([first])
    planned(qtbot, dialog, "Import 1 article")
    monkeypatch.setattr("annotator.ui.dialogs.import_dialog.plan", endless)
    dialog.add([seeds])
    assert len(rows(dialog)) == 2
    qtbot.mouseClick(buttons(dialog)["Stop"], Qt.MouseButton.LeftButton)
    planned(qtbot, dialog, "Import 1 article")
    assert len(rows(dialog)) == 1


def test_a_stopped_import_keeps_whole_articles_and_shows_what_is_left(
    qtbot: QtBot, dialog: ImportDialog, empty: Workspace, seeds: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, *_ = sorted(seeds.glob("*.txt"))

    def stopped_after_one(
        workspace: Workspace, _sources: object, options: ImportOptions, progress: Progress
    ) -> None:
        run(workspace, [first], options, Progress())
        endless(progress)

    monkeypatch.setattr("annotator.ui.dialogs.import_dialog.run", stopped_after_one)
    dialog.add([seeds])
    planned(qtbot, dialog, "Import 5 articles")
    buttons(dialog)["Import 5 articles"].click()
    qtbot.waitUntil(lambda: len(empty.articles()) == 1, timeout=10000)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    planned(qtbot, dialog, "Import 4 articles")
    assert dialog.isVisible()
    assert len(empty.articles()) == 1
    assert "4 ready · 1 already here" in words(dialog)


def test_esc_closes_and_imports_nothing(
    qtbot: QtBot, dialog: ImportDialog, empty: Workspace, seeds: Path
) -> None:
    dialog.add([seeds])
    planned(qtbot, dialog, "Import 5 articles")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert empty.articles() == []
    assert dialog.report is None


def test_long_problems_are_wrapped_not_cut(qtbot: QtBot, dialog: ImportDialog, tmp_path: Path) -> None:
    broken = tmp_path / "a.jsonl"
    broken.write_text('{"text": "abc", "annotations": [{"label": "nothing", "start": 0, "end": 99}]}\n' * 4)
    dialog.add([broken])
    qtbot.waitUntil(lambda: "1 cannot be imported" in words(dialog), timeout=10000)
    assert len(rows(dialog)) == 1
    assert not buttons(dialog)["Import"].isEnabled()


def test_bad_lines_can_be_left_out(
    qtbot: QtBot, dialog: ImportDialog, empty: Workspace, tmp_path: Path
) -> None:
    box = dialog.findChild(QCheckBox)
    assert isinstance(box, QCheckBox)
    assert not box.isVisible()
    mixed = tmp_path / "mixed.jsonl"
    mixed.write_text('{"text": "A text of some words."}\n{"text": 5}\n')
    dialog.add([mixed])
    qtbot.waitUntil(box.isVisible, timeout=10000)
    assert "1 cannot be imported" in words(dialog)
    box.click()
    planned(qtbot, dialog, "Import 1 article")
    assert "Left out: line 2" in rows(dialog)[0]
    with qtbot.waitSignal(dialog.imported, timeout=10000):
        buttons(dialog)["Import 1 article"].click()
    assert len(empty.articles()) == 1


def test_a_dark_theme_repaints_the_rows(qtbot: QtBot, dialog: ImportDialog, seeds: Path) -> None:
    dialog.add([seeds])
    planned(qtbot, dialog, "Import 5 articles")
    light = dialog.grab().toImage()
    dialog.set_theme(load_theme("dark"))
    assert dialog.grab().toImage() != light


def shown_dialog(qtbot: QtBot, workspace: Workspace, runner: JobRunner, *paths: Path) -> ImportDialog:
    dialog = ImportDialog(workspace, runner, load_theme("light"), None, paths)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def list_of(dialog: ImportDialog) -> QListView:
    found = dialog.findChild(QListView)
    assert isinstance(found, QListView)
    found.setCurrentIndex(found.model().index(0, 0))
    return found


TURKISH = "Ağrı Dağı'nın eteğinde çok eski bir köy vardı; şimdi orada yalnızca rüzgâr ve ışık dolaşıyor. " * 8


def test_a_file_in_another_encoding_is_read_as_what_it_looks_like(
    qtbot: QtBot, empty: Workspace, runner: JobRunner, tmp_path: Path
) -> None:
    path = tmp_path / "turkish.txt"
    path.write_bytes(TURKISH.encode("cp1254"))
    dialog = shown_dialog(qtbot, empty, runner, path)
    qtbot.waitUntil(lambda: any("1254" in row for row in rows(dialog)), timeout=10000)
    assert "Read as 1254" in rows(dialog)[0]
    shown_list = list_of(dialog)
    shown_list.acted.emit(path, "read-as")
    planned(qtbot, dialog, "Import 1 article")
    with qtbot.waitSignal(dialog.imported, timeout=10000):
        buttons(dialog)["Import 1 article"].click()
    (one,) = empty.articles()
    assert empty.article(one.id).text == TURKISH


FOREIGN = (
    '{"text": "Baku supplies oil.", "annotations": [{"label": "Place", "start": 0, "end": 4}, '
    '{"label": "Thing", "start": 14, "end": 17}]}'
)


def test_labels_that_the_project_lacks_are_decided_in_a_dialog(
    qtbot: QtBot, empty: Workspace, runner: JobRunner, tmp_path: Path
) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(FOREIGN)
    dialog = shown_dialog(qtbot, empty, runner, path)
    qtbot.waitUntil(lambda: any("new label" in name for name in buttons(dialog)), timeout=10000)
    next(button for name, button in buttons(dialog).items() if "new label" in name).click()
    names = dialog.findChild(ImportNamesDialog)
    assert isinstance(names, ImportNamesDialog)
    boxes = {box.accessibleName(): box for box in names.findChildren(QComboBox)}
    boxes["What becomes of Place"].setCurrentText("Claim")
    boxes["What becomes of Thing"].setCurrentText("Add to the labels in use")
    names.findChildren(QPushButton)[-1].click()
    planned(qtbot, dialog, "Import 1 article")
    with qtbot.waitSignal(dialog.imported, timeout=10000):
        buttons(dialog)["Import 1 article"].click()
    (article,) = empty.articles()
    found = {one.quote: one.label for one in empty.annotations(article.id)}
    assert found == {"Baku": "claim", "oil": "thing"}
    added = empty.scheme.label("thing")
    assert added is not None
    assert not added.is_archived


def test_the_files_of_an_archive_are_files_of_their_own(
    qtbot: QtBot, empty: Workspace, runner: JobRunner, tmp_path: Path
) -> None:
    path = tmp_path / "two.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("one.txt", "Oil is what the first of the two is about.")
        archive.writestr("deep/two.txt", "Gas is what the second of them is about.")
        archive.writestr("../../three.txt", "Coal is in a name that leads elsewhere.")
    dialog = shown_dialog(qtbot, empty, runner, path)
    planned(qtbot, dialog, "Import 3 articles")
    with qtbot.waitSignal(dialog.imported, timeout=10000):
        buttons(dialog)["Import 3 articles"].click()
    assert {one.name for one in empty.articles()} == {"one.txt", "two.txt", "three.txt"}
