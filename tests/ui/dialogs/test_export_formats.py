"""The export dialog with many formats, restrictions and saved settings."""

from __future__ import annotations

import json
from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QListView,
    QMenu,
    QPushButton,
    QRadioButton,
)
from pytestqt.qtbot import QtBot
from tests.ui.dialogs.export_asking import button, choose, field, menu, preview, seen, shown, words

from annotator.io import registry
from annotator.io.formats import Format
from annotator.io.writing import Corpus, Sink, Writing
from annotator.model.selection import EVERYTHING
from annotator.services.export_options import ExportOptions
from annotator.services.exporting import export
from annotator.services.jobs import Progress
from annotator.services.presets import presets
from annotator.services.workspace import Workspace
from annotator.ui.dialogs.check_rows import CheckRows
from annotator.ui.dialogs.export_dialog import ExportDialog
from annotator.ui.dialogs.name_preset import NamePresetDialog
from annotator.ui.job_runner import JobRunner
from annotator.ui.theme import load_theme


def _write(corpus: Corpus, sink: Sink) -> None:
    for number, article in enumerate(corpus.articles()):
        with sink.file(f"{number}.txt") as stream:
            stream.write(f"{corpus.options.overlap} {article.name}\n".encode())
        for one in article.annotations:
            corpus.losses.note("overlaps", one.id)


def _bytes(corpus: Corpus, sink: Sink) -> None:
    with sink.file() as stream:
        for article in corpus.articles():
            stream.write(b"\0\xff" + article.name.encode())


FOLDER = Format(
    "many",
    "Many files",
    (".txt",),
    writing=Writing(_write, is_folder=True, options=("overlap", "as_predictions")),
)
BINARY = Format("bytes", "Bytes to print", (".bin",), writing=Writing(_bytes), is_foreign=False)


@pytest.fixture
def dialog(
    qtbot: QtBot, workspace: Workspace, runner: JobRunner, tmp_path: Path, monkeypatch
) -> ExportDialog:
    every = (*registry.formats(), FOLDER, BINARY)
    monkeypatch.setattr(registry, "formats", lambda: every)
    this = next(one.id for one in workspace.articles() if one.name.startswith("003"))
    made = ExportDialog(workspace, runner, load_theme("light"), None, this, folder=tmp_path)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    seen(qtbot, made, "Export 5 annotations")
    return made


def test_other_formats_are_in_two_groups_whose_headings_cannot_be_chosen(dialog: ExportDialog) -> None:
    others = menu(dialog, "Another format")
    rows = {
        others.itemText(row): others.model().flags(others.model().index(row, 0)).value
        for row in range(others.count())
    }
    assert not rows["For other programs"]
    assert not rows["To read and print"]
    titles = list(rows)
    assert titles.index("Many files") < titles.index("To read and print") < titles.index("Bytes to print")
    assert {one.title for one in registry.formats() if one.writes and not one.is_streamed} <= set(titles)


def test_a_format_of_several_files_goes_into_a_new_folder(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path
) -> None:
    choose(dialog, "Many files")
    assert button(dialog, QRadioButton, "Another format").isChecked()
    qtbot.waitUntil(lambda: "Preview of 0.txt" in words(dialog), timeout=5000)
    assert preview(dialog).startswith("files ")
    target = Path(field(dialog, "Folder to write").text())
    assert (target.parent, target.suffix) == (tmp_path, "")
    assert "To folder" in words(dialog)
    menu(dialog, "Where annotations overlap").setCurrentText("The longest one stays")
    qtbot.waitUntil(lambda: preview(dialog).startswith("longest "), timeout=5000)
    target.mkdir()
    (target / "precious").write_text("")
    button(dialog, QPushButton, "Export 5").click()
    assert "has something in it" in words(dialog)
    (target / "precious").unlink()
    with qtbot.waitSignal(dialog.exported, timeout=5000):
        button(dialog, QPushButton, "Export 5").click()
    assert len(list(target.iterdir())) == 5
    assert dialog.report.account == target.with_name(f"{target.name}.report.json")


def test_or_into_one_zip_file(qtbot: QtBot, dialog: ExportDialog) -> None:
    choose(dialog, "Many files")
    button(dialog, QCheckBox, "As one zip file").click()
    path = field(dialog, "File to write").text()
    assert path.endswith(".zip")
    seen(qtbot, dialog, "Export 5 annotations")
    with qtbot.waitSignal(dialog.exported, timeout=5000):
        button(dialog, QPushButton, "Export 5").click()
    with ZipFile(path) as archive:
        assert len(archive.namelist()) == 5


def test_the_suffix_follows_the_format(dialog: ExportDialog) -> None:
    choose(dialog, "Many files")
    button(dialog, QCheckBox, "As one zip file").click()
    button(dialog, QCheckBox, "As one zip file").click()
    assert Path(field(dialog, "Folder to write").text()).suffix == ""
    button(dialog, QRadioButton, "CSV").click()
    assert Path(field(dialog, "File to write").text()).suffix == ".csv"
    choose(dialog, "Many files")
    assert Path(field(dialog, "Folder to write").text()).suffix == ""


def test_what_is_no_text_is_not_shown_as_text(qtbot: QtBot, dialog: ExportDialog) -> None:
    choose(dialog, "Bytes to print")
    qtbot.waitUntil(lambda: "are not text" in preview(dialog), timeout=5000)
    assert not [
        one for one in shown(dialog, QComboBox) if one.accessibleName() == "Where annotations overlap"
    ]


def test_losses_stand_in_one_group(qtbot: QtBot, dialog: ExportDialog) -> None:
    choose(dialog, "Many files")
    qtbot.waitUntil(lambda: "5 annotations that overlap others" in words(dialog), timeout=5000)
    assert words(dialog).splitlines().count("Not in the file") == 1
    rows = [one for one in shown(dialog, QPushButton) if one.text() == "Show them"]
    found = dialog.findChild(CheckRows)
    assert found is not None
    assert found.parentWidget().height() >= min(found.sizeHint().height(), 200)
    with qtbot.waitSignal(dialog.shown_requested) as asked:
        next(one for one in rows if "overlap" in one.accessibleDescription()).click()
    assert len(asked.args[0]) == 5


def test_what_decides_about_a_loss_stands_beside_it(qtbot: QtBot, dialog: ExportDialog) -> None:
    choose(dialog, "Many files")
    qtbot.waitUntil(lambda: "5 annotations that overlap others" in words(dialog), timeout=5000)
    menus = [one for one in shown(dialog, QComboBox) if one.accessibleName() == "Where annotations overlap"]
    assert len(menus) == 2
    beside = next(one for one in menus if one.parentWidget() in dialog.findChild(CheckRows).children())
    (left,) = (one for one in menus if one is not beside)
    assert beside.currentData() == "files"
    beside.setFocus()
    beside.setCurrentIndex(beside.findData("longest"))
    beside.activated.emit(beside.currentIndex())
    assert left.currentData() == "longest"
    qtbot.waitUntil(lambda: preview(dialog).startswith("longest "), timeout=5000)
    qtbot.waitUntil(lambda: dialog.focusWidget() is not beside, timeout=5000)
    again = dialog.focusWidget()
    assert (again.accessibleName(), again.currentData()) == ("Where annotations overlap", "longest")


def test_buttons_beside_checks_switch_options_on(
    qtbot: QtBot, dialog: ExportDialog, workspace: Workspace
) -> None:
    one = workspace.annotations(workspace.articles()[0].id)[0]
    workspace.set_note(one.id, "=1+1")
    button(dialog, QRadioButton, "CSV").click()
    qtbot.waitUntil(
        lambda: any(one.text() == "Guard them" for one in shown(dialog, QPushButton)), timeout=5000
    )
    button(dialog, QPushButton, "Guard them").click()
    assert button(dialog, QCheckBox, "Keep cells").isChecked()
    qtbot.waitUntil(lambda: "run as a formula" not in words(dialog), timeout=5000)


def test_articles_that_are_left_out_can_be_shown_too(
    qtbot: QtBot, dialog: ExportDialog, workspace: Workspace
) -> None:
    bare = [one.id for one in workspace.articles() if not one.counts]
    button(dialog, QRadioButton, "CSV").click()
    qtbot.waitUntil(lambda: "2 articles without annotations" in words(dialog), timeout=5000)
    found = next(
        one for one in shown(dialog, QPushButton) if "without annotations" in one.accessibleDescription()
    )
    with qtbot.waitSignal(dialog.shown_requested) as asked:
        found.click()
    assert asked.args == [[], bare]


def test_tab_comes_to_what_was_made_late_where_it_stands(qtbot: QtBot, dialog: ExportDialog) -> None:
    button(dialog, QRadioButton, "Chosen").click()
    choose(dialog, "Many files")
    qtbot.waitUntil(lambda: "1 annotation that overlaps" in words(dialog), timeout=5000)
    button(dialog, QRadioButton, "Chosen").setFocus()
    order = []
    for _ in range(40):
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        found = dialog.focusWidget()
        order.append(found.accessibleName() or found.text())
    assert order[:3] == ["Find an article", "Chosen articles", "Whose annotations"]
    checks = order.index("Checks")
    assert order[checks + 1 : checks + 3] == ["Where annotations overlap", "Show them"]
    assert order.index("Folder to write") > checks


def test_restrictions_count_only_while_they_are_shown(
    qtbot: QtBot, dialog: ExportDialog, workspace: Workspace
) -> None:
    biased = sum(one.counts.get("bias", 0) for one in workspace.articles())
    assert 1 < biased < 5
    button(dialog, QCheckBox, "Only some").click()
    menu(dialog, "Labels").setCurrentText("Bias")
    seen(qtbot, dialog, f"Export {biased} annotations")
    field(dialog, "Made to, day or time").setText("2001-01-01")
    seen(qtbot, dialog, "Export 5 articles")
    field(dialog, "Made to, day or time").setText("2001")
    assert "no day and no time" in words(dialog)
    assert not button(dialog, QPushButton, "Export").isEnabled()
    button(dialog, QCheckBox, "Only some").click()
    seen(qtbot, dialog, "Export 5 annotations")
    assert button(dialog, QPushButton, "Export").isEnabled()


def test_chosen_articles(qtbot: QtBot, dialog: ExportDialog) -> None:
    button(dialog, QRadioButton, "Chosen").click()
    seen(qtbot, dialog, "Export 1 annotation")
    (listed,) = shown(dialog, QListView)
    field(dialog, "Find an article").setText("no such words")
    assert not listed.model().rowCount()
    field(dialog, "Find an article").setText("MILITARY partner")
    assert listed.model().rowCount() == 1
    qtbot.keyClick(listed, Qt.Key.Key_Space)
    seen(qtbot, dialog, "Export 3 annotations")
    field(dialog, "Find an article").clear()
    for row in range(listed.model().rowCount()):
        at = listed.model().index(row, 0)
        listed.model().setData(at, Qt.CheckState.Checked.value, Qt.ItemDataRole.CheckStateRole)
    seen(qtbot, dialog, "Export 5 annotations")


def acts(dialog: ExportDialog) -> dict[str, object]:
    found = button(dialog, QPushButton, "Save…").menu()
    assert isinstance(found, QMenu)
    found.aboutToShow.emit()
    return {one.text(): one for one in found.actions()}


def save_as(dialog: ExportDialog, name: str, action: str = "Save settings") -> None:
    acts(dialog)["Save as…"].trigger()
    asked = dialog.findChildren(NamePresetDialog)[-1]
    field(asked, "Name").setText(name)
    button(asked, QPushButton, action).click()


def test_settings_are_saved_chosen_replaced_removed_and_brought_back(
    qtbot: QtBot, dialog: ExportDialog, workspace: Workspace
) -> None:
    choose(dialog, "Many files")
    menu(dialog, "Where annotations overlap").setCurrentText("The longest one stays")
    button(dialog, QRadioButton, "Only articles marked").click()
    button(dialog, QCheckBox, "Notes").click()
    save_as(dialog, "Training")
    (kept,) = presets(workspace)
    assert (kept.name, kept.options.writing.overlap, kept.selection.statuses) == (
        "Training",
        "longest",
        ("done",),
    )
    saved = menu(dialog, "Saved settings")
    assert saved.currentText() == "Training"

    button(dialog, QRadioButton, "CSV").click()
    button(dialog, QRadioButton, "All").click()
    assert saved.currentText() == "None"
    saved.setCurrentText("Training")
    saved.activated.emit(saved.currentIndex())
    assert saved.currentText() == "Training"
    assert button(dialog, QRadioButton, "Only articles marked").isChecked()
    assert not button(dialog, QCheckBox, "Notes").isChecked()
    assert menu(dialog, "Where annotations overlap").currentText() == "The longest one stays"

    button(dialog, QCheckBox, "Attributes").click()
    acts(dialog)["Replace “Training”"].trigger()
    (kept,) = presets(workspace)
    assert kept.selection.without_attributes
    assert saved.currentText() == "Training"

    acts(dialog)["Remove “Training”"].trigger()
    assert presets(workspace) == []
    assert "Removed “Training”" in words(dialog)
    acts(dialog)["Bring “Training” back"].trigger()
    assert presets(workspace) == [kept]
    assert saved.currentText() == "Training"


def test_settings_are_renamed_and_undo_takes_every_change_of_them_back(
    dialog: ExportDialog, workspace: Workspace
) -> None:
    save_as(dialog, "First")
    saved = menu(dialog, "Saved settings")
    acts(dialog)["Rename “First”…"].trigger()
    asked = dialog.findChildren(NamePresetDialog)[-1]
    field(asked, "Name").setText("Second")
    button(asked, QPushButton, "Rename settings").click()
    assert [one.name for one in presets(workspace)] == ["Second"]
    assert saved.currentText() == "Second"
    assert "Renamed to “Second”." in words(dialog)
    acts(dialog)["Remove “Second”"].trigger()
    names = []
    while (done := workspace.undo()) is not None and "export settings" in done.words:
        names.append([one.name for one in presets(workspace)])
    assert names == [["Second"], ["First"], []]


def test_all_that_can_be_chosen_comes_back(dialog: ExportDialog, workspace: Workspace) -> None:
    button(dialog, QRadioButton, "Chosen").click()
    button(dialog, QCheckBox, "Only some").click()
    menu(dialog, "Labels").setCurrentText("Several…")
    button(dialog, QCheckBox, "Bias").click()
    button(dialog, QCheckBox, "Claim").click()
    menu(dialog, "Status of articles").setCurrentText("Unread articles")
    values = menu(dialog, "Attribute")
    values.setCurrentIndex(values.findData("unit"))
    field(dialog, "Value of the attribute").setText("%")
    field(dialog, "Made from, day or time").setText("2026-11-21")
    field(dialog, "Made to, day or time").setText("2026-11-21T09:30+01:00")
    button(dialog, QRadioButton, "CSV").click()
    button(dialog, QCheckBox, "Mark as UTF-8").click()
    save_as(dialog, "All of it")
    (kept,) = presets(workspace)
    assert kept.selection.attributes == (("unit", "%"),)
    assert kept.selection.statuses == ("unread",)
    assert len(kept.selection.labels or ()) == 2
    assert len(kept.selection.articles or ()) == 1
    button(dialog, QCheckBox, "Only some").click()
    button(dialog, QRadioButton, "All").click()
    saved = menu(dialog, "Saved settings")
    saved.setCurrentText("All of it")
    saved.activated.emit(saved.currentIndex())
    save_as(dialog, "Again")
    assert {json.dumps(str(one.selection)) + str(one.options) for one in presets(workspace)} == {
        json.dumps(str(kept.selection)) + str(kept.options)
    }


def test_a_report_beside_the_file_is_asked_for_with_it(
    qtbot: QtBot, dialog: ExportDialog, workspace: Workspace, tmp_path: Path
) -> None:
    choose(dialog, "Bytes to print")
    target = tmp_path / "other.bin"
    field(dialog, "File to write").setText(str(target))
    target.write_text("before")
    button(dialog, QPushButton, "Export 5").click()
    assert "This file exists." in words(dialog)
    assert "Its report" not in words(dialog)
    export(workspace, EVERYTHING, ExportOptions("bytes"), target, Progress())
    field(dialog, "File to write").setText(str(target.with_name("another.bin")))
    field(dialog, "File to write").setText(str(target))
    button(dialog, QPushButton, "Export 5").click()
    assert "This file exists. Its report is replaced together with it." in words(dialog)
    target.unlink()
    field(dialog, "File to write").setText(str(target.with_name("another.bin")))
    field(dialog, "File to write").setText(str(target))
    button(dialog, QPushButton, "Export 5").click()
    assert "is there without its file" in words(dialog)
    button(dialog, QPushButton, "Replace file").click()
    qtbot.waitUntil(target.exists, timeout=5000)
