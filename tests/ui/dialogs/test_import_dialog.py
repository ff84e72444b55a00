from __future__ import annotations

import json
import queue
import re
import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractSlider,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QListView,
    QPushButton,
)
from pytestqt.qtbot import QtBot
from tests.ui.conftest import WAIT_MS

from annotator.services.importing import FilePlan, ImportOptions, run
from annotator.services.jobs import Progress
from annotator.services.workspace import Workspace
from annotator.ui.dialogs.import_dialog import ImportDialog
from annotator.ui.dialogs.import_names_dialog import ImportNamesDialog
from annotator.ui.dialogs.import_row_delegate import ImportRowDelegate
from annotator.ui.dialogs.import_row_model import ImportRow, ImportRows
from annotator.ui.dialogs.import_rows import ImportList
from annotator.ui.dialogs.import_words import ImportWords
from annotator.ui.dialogs.settings_form import ChoiceList
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


def endless(*given: object, **_named: object) -> None:
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


def list_of(dialog: ImportDialog) -> ImportList:
    found = dialog.findChild(ImportList)
    assert isinstance(found, ImportList)
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
    buttons(dialog)["2 new labels…"].click()
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


def test_the_dialog_is_no_wider_than_a_small_screen(dialog: ImportDialog) -> None:
    assert dialog.minimumSizeHint().width() <= 980


def test_a_file_is_named_with_the_way_to_it(qtbot: QtBot, dialog: ImportDialog, tmp_path: Path) -> None:
    folder = tmp_path / "press"
    (folder / "july").mkdir(parents=True)
    (folder / "july" / "a.txt").write_text("Officials say Baku supplies oil.\n" * 9, encoding="utf-8")
    with zipfile.ZipFile(folder / "b.zip", "w") as archive:
        archive.writestr("in/c.txt", "Ferries left the harbour on Monday.\n" * 9)
    dialog.add([folder])
    planned(qtbot, dialog, "Import 2 articles")
    model = list_of(dialog).model()
    names = {
        model.data(model.index(place, 0), Qt.ItemDataRole.AccessibleDescriptionRole)
        for place in range(model.rowCount())
    }
    assert names == {"july/a.txt", "b.zip/in/c.txt"}


def test_a_known_article_says_since_when_by_the_calendar_of_the_reader(
    qtbot: QtBot, workspace: Workspace, runner: JobRunner, seeds: Path
) -> None:
    dialog = shown_dialog(qtbot, workspace, runner, min(seeds.glob("*.txt")))
    qtbot.waitUntil(lambda: "already here" in words(dialog), timeout=10000)
    (row,) = rows(dialog)
    assert re.search(r"words · Already in this project since \d{1,2} \w{3} \d{4}$", row)


def test_the_tooltip_has_all_that_a_row_cuts(tmp_path: Path) -> None:
    names = "12 new labels (" + ", ".join(f"Frame {n} of the codebook" for n in range(12)) + ")"
    row = ImportRow(
        "ready", "A title", ("884 words", names), "a.json", tmp_path / "a.json", ("Left out: 3 picture regions",)
    )  # fmt: skip
    lines = row.whole.splitlines()
    assert max(map(len, lines)) <= 100
    assert " ".join(lines).endswith(f"A title 884 words {names} Left out: 3 picture regions")


def test_what_needs_a_decision_is_told_from_what_cannot_be(
    qtbot: QtBot, dialog: ImportDialog, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_bytes(("Şirket doğal gaz sattı, dedi yetkili. " * 20).encode("cp1254"))
    (tmp_path / "b.json").write_text('{"text": ', encoding="utf-8")
    dialog.add([tmp_path / "a.txt", tmp_path / "b.json"])
    qtbot.waitUntil(lambda: "1 to decide on · 1 cannot be imported" in words(dialog), timeout=10000)
    assert any("Line 1" in row for row in rows(dialog))


def test_the_columns_are_the_same_in_all_rows(qtbot: QtBot, dialog: ImportDialog, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(("Şirket doğal gaz sattı, dedi yetkili. " * 20).encode("cp1254"))
    (tmp_path / "b.txt").write_text("Ferries left the harbour on Monday. " * 9, encoding="utf-8")
    dialog.add([tmp_path])
    planned(qtbot, dialog, "Import 1 article")
    found = list_of(dialog)
    delegate, model = found.itemDelegate(), found.model()
    assert isinstance(delegate, ImportRowDelegate)
    assert isinstance(model, ImportRows)
    area = found.visualRect(model.index(0, 0))
    with_actions, without = (model.row(model.index(place, 0)) for place in (0, 1))
    assert (len(with_actions.actions), len(without.actions)) == (2, 0)
    assert delegate.action_rect(area, with_actions, 0).left() == delegate.action_rect(area, without, 0).left()


def test_the_list_is_walked_by_key_and_space_acts(qtbot: QtBot, dialog: ImportDialog, tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "b.txt").write_text("Ferries left the harbour on Monday. " * 9, encoding="utf-8")
    dialog.add([tmp_path])
    planned(qtbot, dialog, "Import 2 articles")
    found = list_of(dialog)
    found.setFocus()
    assert found.currentIndex().row() == 0
    with qtbot.waitSignal(found.acted) as acted:
        qtbot.keyClick(found, Qt.Key.Key_Space)
    assert acted.args == [tmp_path / "a.html", "all"]
    planned(qtbot, dialog, "Import 2 articles")


def test_return_in_the_list_imports_whatever_button_was_passed_on_the_way(
    qtbot: QtBot, dialog: ImportDialog, empty: Workspace, seeds: Path
) -> None:
    dialog.add([seeds])
    planned(qtbot, dialog, "Import 5 articles")
    dialog.activateWindow()
    for _ in range(3):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is list_of(dialog)
    main = buttons(dialog)["Import 5 articles"]
    assert [name for name, one in buttons(dialog).items() if one.isDefault()] == [main.text()]
    with qtbot.waitSignal(dialog.imported, timeout=10000):
        qtbot.keyClick(list_of(dialog), Qt.Key.Key_Return)
    assert len(empty.articles()) == 5


def test_the_first_files_are_in_sight_when_all_were_read(
    qtbot: QtBot, dialog: ImportDialog, tmp_path: Path
) -> None:
    for number in range(30):
        (tmp_path / f"{number}.txt").write_text(f"Ferry {number} left the harbour. " * 9, encoding="utf-8")
    dialog.add([tmp_path])
    planned(qtbot, dialog, "Import 30 articles")
    assert list_of(dialog).verticalScrollBar().maximum() > 0
    assert list_of(dialog).verticalScrollBar().value() == 0


PAGE = (
    "<html><head><title>Harbour</title></head><body><nav>Home News Sport</nav><article><h1>Harbour</h1>"
    + "".join(
        f"<p>The {n}th ferry left the harbour with forty people on board, officials said.</p>"
        for n in range(30)
    )
    + "</article></body></html>"
)


def test_while_files_are_read_those_that_were_are_shown(
    qtbot: QtBot, dialog: ImportDialog, seeds: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def one_by_one(workspace, sources, options, progress, *, found) -> None:
        found(FilePlan(seeds / "a.txt", "ready", title="First", words=3, articles=1))
        progress.report(1, 2, "b.txt")
        progress._cancelled.wait(10)
        progress.check()

    monkeypatch.setattr("annotator.ui.dialogs.import_dialog.plan", one_by_one)
    dialog.add([seeds])
    qtbot.waitUntil(lambda: len(rows(dialog)) == 2, timeout=10000)
    assert rows(dialog) == ["First. 3 words", "b.txt. Finding the article text…"]
    assert "b.txt" in words(dialog)
    buttons(dialog)["Stop"].click()
    qtbot.waitUntil(lambda: rows(dialog) == [], timeout=10000)


def names_dialog(qtbot: QtBot, empty: Workspace, count: int) -> ImportNamesDialog:
    labels = {f"Label {n}": 40 - n for n in range(count)}
    made = ImportNamesDialog(load_theme("light"), empty.scheme, labels, {"shade": 2, "tone": 1}, {})
    qtbot.addWidget(made)
    made.show()
    return made


def test_forty_labels_are_decided_at_once(qtbot: QtBot, empty: Workspace) -> None:
    made = names_dialog(qtbot, empty, 40)
    boxes = {box.accessibleName(): box for box in made.findChildren(QComboBox)}
    every = boxes["What becomes of all: Labels"]
    every.setCurrentText("Leave out")
    every.activated.emit(every.currentIndex())
    one = boxes["What becomes of Label 3"]
    one.setCurrentText("Claim")
    one.activated.emit(one.currentIndex())
    assert every.currentText() == "For all: as chosen below"
    with qtbot.waitSignal(made.decided) as decided:
        made.findChildren(QPushButton)[-1].click()
    chosen = decided.args[0]
    assert len(chosen) == 42
    assert {chosen[f"Label {n}"] for n in range(40)} == {"-", "claim"}
    assert chosen["Label 3"] == "claim"
    assert (chosen["attr.shade"], chosen["attr.tone"]) == ("*", "*")


def test_the_wheel_over_a_choice_scrolls_and_chooses_nothing(qtbot: QtBot, empty: Workspace) -> None:
    made = names_dialog(qtbot, empty, 40)
    box = made.findChildren(QComboBox)[5]
    before = box.currentIndex()
    turned = QWheelEvent(
        QPointF(5, 5), QPointF(box.mapToGlobal(box.rect().center())), QPoint(0, -120), QPoint(0, -120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(box, turned)
    assert box.currentIndex() == before


def acted_on(dialog: ImportDialog, path: Path, action: str) -> None:
    found = list_of(dialog)
    model = found.model()
    assert isinstance(model, ImportRows)
    offered = {
        (row.path, one): words
        for row in (model.row(model.index(place, 0)) for place in range(model.rowCount()))
        for one, words in row.actions
    }
    found.acted.emit(path, next(one for (of, one), words in offered.items() if (of, words) == (path, action)))


def test_a_page_without_an_article_is_imported_anyway(
    qtbot: QtBot, dialog: ImportDialog, empty: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "menu.html"
    path.write_text(
        "<body><nav><a href='/'>Home</a> <a href='/n'>News</a> <a href='/s'>Sport</a></nav></body>"
    )
    dialog.add([path])
    qtbot.waitUntil(lambda: "1 to decide on" in words(dialog), timeout=10000)
    assert rows(dialog) == ["menu.html. No article text found: 3 words, all in menus.. Import anyway"]
    assert not buttons(dialog)["Import"].isEnabled()
    acted_on(dialog, path, "Import anyway")
    planned(qtbot, dialog, "Import 1 article")
    with qtbot.waitSignal(dialog.imported, timeout=10000):
        buttons(dialog)["Import 1 article"].click()
    (one,) = empty.articles()
    assert empty.article(one.id).text.split() == ["Home", "News", "Sport"]


def test_a_page_without_any_text_offers_nothing_that_would_not_help(
    qtbot: QtBot, dialog: ImportDialog, tmp_path: Path
) -> None:
    path = tmp_path / "blank.html"
    path.write_text("<!DOCTYPE html><html><body><div></div></body></html>")
    dialog.add([path])
    qtbot.waitUntil(lambda: len(rows(dialog)) == 1 and "Stop" not in buttons(dialog), timeout=10000)
    if "Import anyway" in rows(dialog)[0]:
        acted_on(dialog, path, "Import anyway")
        qtbot.waitUntil(lambda: "1 cannot be imported" in words(dialog), timeout=10000)
    assert "Import anyway" not in rows(dialog)[0]


def test_what_is_here_already_is_skipped_or_imported_again(
    qtbot: QtBot, dialog: ImportDialog, empty: Workspace, tmp_path: Path
) -> None:
    text = "Ferries left the harbour on Monday. " * 9
    first, other = tmp_path / "a.jsonl", tmp_path / "b.jsonl"
    first.write_text(json.dumps({"text": text, "title": "Ferries", "meta": {"outlet": "Times"}}))
    other.write_text(json.dumps({"text": text, "title": "Ferries", "meta": {"outlet": "Post"}}))
    run(empty, [first], ImportOptions(), Progress())
    dialog.add([other])
    qtbot.waitUntil(lambda: "1 already here" in words(dialog), timeout=10000)
    model = list_of(dialog).model()
    assert "Outlet of “Ferries”: Times here, Post there." in model.data(
        model.index(0, 0), Qt.ItemDataRole.ToolTipRole
    )
    acted_on(dialog, other, "Import again")
    planned(qtbot, dialog, "Import 1 file")
    acted_on(dialog, other, "Skip it")
    qtbot.waitUntil(lambda: "1 already here" in words(dialog), timeout=10000)
    assert not buttons(dialog)["Import"].isEnabled()
    acted_on(dialog, other, "Import again")
    planned(qtbot, dialog, "Import 1 file")
    with qtbot.waitSignal(dialog.imported, timeout=10000):
        buttons(dialog)["Import 1 file"].click()
    (one,) = empty.articles()
    assert one.meta["outlet"] == "Post"


def test_new_labels_are_decided_from_the_row_that_lacks_them(
    qtbot: QtBot, dialog: ImportDialog, tmp_path: Path
) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(FOREIGN)
    dialog.add([path])
    qtbot.waitUntil(lambda: "1 to decide on" in words(dialog), timeout=10000)
    assert rows(dialog) == ["a.jsonl. 2 new labels (Place, Thing) · say what becomes of them. Choose labels…"]
    acted_on(dialog, path, "Choose labels…")
    assert dialog.findChild(ImportNamesDialog) is not None


def test_the_row_keeps_the_focus_after_its_action(qtbot: QtBot, dialog: ImportDialog, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ferries left the harbour on Monday. " * 9, encoding="utf-8")
    (tmp_path / "b.html").write_text(PAGE, encoding="utf-8")
    dialog.add([tmp_path])
    planned(qtbot, dialog, "Import 2 articles")
    dialog.activateWindow()
    found = list_of(dialog)
    found.setFocus()
    qtbot.keyClick(found, Qt.Key.Key_Down)
    qtbot.keyClick(found, Qt.Key.Key_Space)
    planned(qtbot, dialog, "Import 2 articles")
    assert "Article only" in rows(dialog)[1]
    assert QApplication.focusWidget() is found
    assert found.currentIndex().row() == 1


def plans(folder: Path, count: int, refused: int = 0) -> list[FilePlan]:
    made = [
        FilePlan(folder / f"{n}.txt", "ready", title=f"Ferry {n}", words=9, articles=1) for n in range(count)
    ]
    bad = [FilePlan(folder / f"bad {n}.txt", "refused", problem="It is damaged.") for n in range(refused)]
    return [*made, *bad]


def test_thousands_of_files_have_rows_of_one_height_made_when_they_are_seen(
    qtbot: QtBot, dialog: ImportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    many = plans(tmp_path, 5000, 2)
    made: list[str] = []
    row = ImportWords.row

    def counted(self: ImportWords, one: FilePlan, name: str) -> ImportRow:
        made.append(name)
        return row(self, one, name)

    monkeypatch.setattr(ImportWords, "row", counted)
    monkeypatch.setattr("annotator.ui.dialogs.import_dialog.plan", lambda *_, **__: many)
    dialog.add([tmp_path])
    planned(qtbot, dialog, "Import 5,000 articles")
    found = list_of(dialog)
    found.viewport().repaint()
    assert found.model().rowCount() == 5002
    assert found.uniformItemSizes()
    assert len(made) < 100
    heights = {found.visualRect(found.model().index(place, 0)).height() for place in (0, 2500, 5001)}
    assert len(heights) == 1
    assert "5,000 ready · 2 cannot be imported" in words(dialog)


def test_the_few_that_need_something_are_found_among_many(
    qtbot: QtBot, dialog: ImportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("annotator.ui.dialogs.import_dialog.plan", lambda *_, **__: plans(tmp_path, 400, 2))
    dialog.add([tmp_path])
    planned(qtbot, dialog, "Import 400 articles")
    kinds = dialog.findChild(ChoiceList)
    assert isinstance(kinds, ChoiceList)
    assert [kinds.itemText(n) for n in range(kinds.count())] == [
        "All 402 files", "400 ready", "2 cannot be imported"
    ]  # fmt: skip
    kinds.setCurrentIndex(2)
    kinds.activated.emit(2)
    assert rows(dialog) == ["bad 0.txt. It is damaged.", "bad 1.txt. It is damaged."]
    assert not list_of(dialog).uniformItemSizes()
    assert "400 ready · 2 cannot be imported" in words(dialog)
    kinds.setCurrentIndex(0)
    kinds.activated.emit(0)
    assert len(rows(dialog)) == 402


def test_files_come_in_batches_and_whoever_scrolls_up_stays_there(
    qtbot: QtBot, dialog: ImportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    batches: queue.Queue[int] = queue.Queue()

    def in_batches(workspace, sources, options, progress, *, found) -> list[FilePlan]:
        every: list[FilePlan] = []
        while (count := batches.get(timeout=WAIT_MS / 1000)) > 0:
            for one in plans(tmp_path, count):
                every.append(one)
                found(one)
            progress._next = 0.0
            progress.report(len(every), 1000, "next.txt")
        return every

    monkeypatch.setattr("annotator.ui.dialogs.import_dialog.plan", in_batches)
    dialog.add([tmp_path])
    found = list_of(dialog)
    bar = found.verticalScrollBar()
    batches.put(100)
    qtbot.waitUntil(lambda: found.model().rowCount() == 101, timeout=10000)
    assert bar.value() == bar.maximum() > 0
    batches.put(100)
    qtbot.waitUntil(lambda: found.model().rowCount() == 201, timeout=10000)
    assert bar.value() == bar.maximum()
    bar.triggerAction(QAbstractSlider.SliderAction.SliderToMinimum)
    bar.setValue(40)
    batches.put(200)
    qtbot.waitUntil(lambda: found.model().rowCount() == 401, timeout=10000)
    assert bar.value() == 40
    batches.put(0)
    planned(qtbot, dialog, "Import 400 articles")
    assert bar.value() == 40


def test_rows_have_the_height_of_their_words_at_every_width(
    qtbot: QtBot, dialog: ImportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    long = FilePlan(
        tmp_path / "a.txt", "refused", problem="It is damaged in a way that takes many words. " * 4
    )
    monkeypatch.setattr(
        "annotator.ui.dialogs.import_dialog.plan", lambda *_, **__: [long, *plans(tmp_path, 1)]
    )
    dialog.add([tmp_path])
    planned(qtbot, dialog, "Import 1 article")
    found = list_of(dialog)

    def second() -> int:
        return found.visualRect(found.model().index(1, 0)).top()

    before = second()
    height = dialog.height()
    dialog.resize(2400, height)
    qtbot.waitUntil(lambda: second() < before, timeout=5000)
    dialog.resize(980, height)
    qtbot.waitUntil(lambda: second() == before, timeout=5000)


def test_it_fits_a_small_screen_whatever_there_is_to_choose(
    qtbot: QtBot, dialog: ImportDialog, tmp_path: Path
) -> None:
    (tmp_path / "labels.jsonl").write_text(FOREIGN)
    (tmp_path / "mixed.jsonl").write_text('{"text": "A text of some words."}\n{"text": 5}\n')
    (tmp_path / "broken.json").write_text('{"text": ')
    for number in range(12):
        (tmp_path / f"{number}.txt").write_text(f"Ferry {number} left the harbour. " * 9, encoding="utf-8")
    dialog.add([tmp_path])
    planned(qtbot, dialog, "Import 12 articles")
    assert dialog.minimumSizeHint().width() <= 980
    assert dialog.width() <= 980
