from __future__ import annotations

import csv
import json
import sqlite3
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from annotator.services.jobs import Progress
from annotator.services.workspace import Workspace
from annotator.ui.dialogs.export_dialog import ExportDialog
from annotator.ui.export_preview import ExportPreview
from annotator.ui.job_runner import JobRunner
from annotator.ui.theme import load_theme


@pytest.fixture
def dialog(qtbot: QtBot, workspace: Workspace, runner: JobRunner, tmp_path: Path) -> ExportDialog:
    this = next(one.id for one in workspace.articles() if one.name.startswith("003"))
    made = ExportDialog(workspace, runner, load_theme("light"), None, this, folder=tmp_path)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    looked(qtbot, made, "Export 5 annotations")
    return made


def looked(qtbot: QtBot, dialog: ExportDialog, action: str) -> None:
    qtbot.waitUntil(lambda: action in buttons(dialog), timeout=5000)
    qtbot.waitUntil(
        lambda: any(check in words(dialog) for check in ("match", "cannot", "no longer")), timeout=5000
    )


def buttons(dialog: ExportDialog) -> dict[str, QPushButton]:
    return {one.text(): one for one in dialog.findChildren(QPushButton) if one.isVisible()}


def radio(dialog: ExportDialog, beginning: str) -> QRadioButton:
    return next(one for one in dialog.findChildren(QRadioButton) if one.text().startswith(beginning))


def box(dialog: ExportDialog, words: str) -> QCheckBox:
    return next(one for one in dialog.findChildren(QCheckBox) if one.text() == words)


def menu(dialog: ExportDialog, name: str) -> QComboBox:
    return next(one for one in dialog.findChildren(QComboBox) if one.accessibleName() == name)


def words(dialog: ExportDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def preview(dialog: ExportDialog) -> list[str]:
    found = dialog.findChild(ExportPreview)
    assert isinstance(found, ExportPreview)
    return found.document().toRawText().split("\u2029")


def path(dialog: ExportDialog) -> QLineEdit:
    return next(one for one in dialog.findChildren(QLineEdit) if one.accessibleName() == "File to write")


def press(qtbot: QtBot, dialog: ExportDialog, words: str) -> None:
    qtbot.mouseClick(buttons(dialog)[words], Qt.MouseButton.LeftButton)


def test_enter_writes_what_the_button_says(qtbot: QtBot, dialog: ExportDialog) -> None:
    target = Path(path(dialog).text())
    with qtbot.waitSignal(dialog.exported, timeout=5000) as exported:
        qtbot.keyClick(path(dialog), Qt.Key.Key_Return)
    (report,) = exported.args
    assert (report.articles, report.annotations, report.path) == (5, 5, target)
    records = [json.loads(line) for line in target.read_text("utf-8").splitlines()]
    assert sum(len(record["annotations"]) for record in records) == 5
    assert not dialog.isVisible()
    assert dialog.report == report


def test_choices_change_the_count_and_the_file(qtbot: QtBot, dialog: ExportDialog) -> None:
    radio(dialog, "Only articles marked done (1)").click()
    looked(qtbot, dialog, "Export 2 annotations")
    radio(dialog, "Only this article").click()
    looked(qtbot, dialog, "Export 1 annotation")
    radio(dialog, "CSV").click()
    qtbot.waitUntil(lambda: preview(dialog)[0].startswith("article_id,"), timeout=5000)
    assert path(dialog).text().endswith(".csv")
    assert len(preview(dialog)) == 2
    with qtbot.waitSignal(dialog.exported, timeout=5000):
        press(qtbot, dialog, "Export 1 annotation")
    with Path(path(dialog).text()).open(newline="", encoding="utf-8") as stream:
        (row,) = csv.DictReader(stream)
    assert (row["label"], row["text"]) == ("bias", "symbiotic relationship")


def test_options_exist_only_where_they_mean_something(qtbot: QtBot, dialog: ExportDialog) -> None:
    def boxes() -> set[str]:
        return {one.text() for one in dialog.findChildren(QCheckBox) if one.isVisible()}

    of_all = {
        "Attributes", "Notes", "Annotations on excluded text too", "Only some of their annotations", "Training set",
    }  # fmt: skip
    assert boxes() == of_all
    radio(dialog, "CSV").click()
    assert boxes() == {*of_all, "Mark as UTF-8 for Excel", "Keep cells from running as formulas"}
    box(dialog, "Mark as UTF-8 for Excel").click()
    looked(qtbot, dialog, "Export 5 annotations")
    with qtbot.waitSignal(dialog.exported, timeout=5000):
        press(qtbot, dialog, "Export 5 annotations")
    assert Path(path(dialog).text()).read_bytes().startswith(b"\xef\xbb\xbf")


def test_whose_annotations(qtbot: QtBot, workspace: Workspace, runner: JobRunner, tmp_path: Path) -> None:
    article = workspace.articles()[0].id
    workspace.change_reviewer("Jonas")
    from annotator.model.span import Span

    workspace.annotate(article, Span(0, 5), "claim")
    dialog = ExportDialog(workspace, runner, load_theme("light"), None, folder=tmp_path)
    qtbot.addWidget(dialog)
    dialog.show()
    looked(qtbot, dialog, "Export 6 annotations")
    menu(dialog, "Whose annotations").setCurrentText("Jonas")
    looked(qtbot, dialog, "Export 1 annotation")
    assert not radio(dialog, "Only articles marked done (0)").isEnabled()
    assert not radio(dialog, "Only this article").isEnabled()


def test_a_file_that_exists_is_asked_about_first(qtbot: QtBot, dialog: ExportDialog) -> None:
    target = Path(path(dialog).text())
    target.write_text("precious")
    press(qtbot, dialog, "Export 5 annotations")
    assert "This file exists." in words(dialog)
    assert target.read_text() == "precious"
    path(dialog).setText(str(target.with_name("other.jsonl")))
    assert "This file exists." not in words(dialog)
    path(dialog).setText(str(target))
    press(qtbot, dialog, "Export 5 annotations")
    assert target.read_text() == "precious"
    with qtbot.waitSignal(dialog.exported, timeout=5000):
        press(qtbot, dialog, "Replace file")
    assert target.read_text("utf-8").count("\n") == 5


def test_other_choices_take_the_question_back(qtbot: QtBot, dialog: ExportDialog) -> None:
    Path(path(dialog).text()).write_text("precious")
    press(qtbot, dialog, "Export 5 annotations")
    radio(dialog, "Only this article").click()
    looked(qtbot, dialog, "Export 1 annotation")
    press(qtbot, dialog, "Export 1 annotation")
    assert "This file exists." in words(dialog)
    assert Path(path(dialog).text()).read_text() == "precious"


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("", "Say where the file is to be written."),
        (".", "This is a folder. Add the name of the file."),
        ("none/a.jsonl", "does not exist."),
    ],
)
def test_a_path_that_cannot_be_is_named(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path, name: str, sentence: str
) -> None:
    path(dialog).setText(str(tmp_path / name) if name else "")
    press(qtbot, dialog, "Export 5 annotations")
    assert sentence in words(dialog)
    assert dialog.isVisible()


def test_a_file_that_cannot_be_written_is_named_and_can_be_tried_again(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path
) -> None:
    path(dialog).setText(str(tmp_path / ("x" * 300 + ".jsonl")))
    press(qtbot, dialog, "Export 5 annotations")
    assert "This file cannot be written: File name too long." in words(dialog)
    path(dialog).setText(str(tmp_path / "short.jsonl"))
    with qtbot.waitSignal(dialog.exported, timeout=5000):
        press(qtbot, dialog, "Export 5 annotations")


def test_a_quote_that_does_not_match_blocks_and_can_be_shown(
    qtbot: QtBot, workspace: Workspace, runner: JobRunner, tmp_path: Path
) -> None:
    article = next(one.id for one in workspace.articles() if one.name.startswith("003"))
    (wrong,) = (one.id for one in workspace.annotations(article))
    assert workspace.path is not None
    with sqlite3.connect(workspace.path) as raw:
        raw.execute("UPDATE annotation SET quote = 'other words' WHERE uuid = ?", (wrong,))
    raw.close()
    dialog = ExportDialog(workspace, runner, load_theme("light"), None, folder=tmp_path)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: "Show them" in buttons(dialog), timeout=5000)
    export = next(one for one in dialog.findChildren(QPushButton) if one.text().startswith("Export"))
    assert not export.isEnabled()
    with qtbot.waitSignal(dialog.shown_requested, timeout=5000) as shown:
        press(qtbot, dialog, "Show them")
    assert shown.args == [[wrong], []]
    assert not dialog.isVisible()


def test_stop_leaves_no_file(qtbot: QtBot, dialog: ExportDialog, monkeypatch: pytest.MonkeyPatch) -> None:
    def endless(*given: object, overwrite: bool) -> None:
        progress = given[-1]
        assert isinstance(progress, Progress)
        progress._cancelled.wait(10)
        progress.check()

    monkeypatch.setattr("annotator.ui.dialogs.export_dialog.export", endless)
    target = Path(path(dialog).text())
    press(qtbot, dialog, "Export 5 annotations")
    assert "Writing" in words(dialog)
    press(qtbot, dialog, "Stop")
    assert not buttons(dialog)["Stop"].isEnabled()
    qtbot.waitUntil(lambda: "Stopped. Nothing was written." in words(dialog), timeout=5000)
    assert dialog.isVisible()
    assert not target.exists()


def test_esc_closes_and_writes_nothing(qtbot: QtBot, dialog: ExportDialog) -> None:
    qtbot.keyClick(path(dialog), Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert dialog.report is None
    assert not Path(path(dialog).text()).exists()


def test_the_folder_of_the_file_is_remembered(
    qtbot: QtBot, workspace: Workspace, runner: JobRunner, tmp_path: Path
) -> None:
    folders: list[Path] = []
    dialog = ExportDialog(
        workspace, runner, load_theme("dark"), None, folder=tmp_path, folder_chosen=folders.append
    )
    qtbot.addWidget(dialog)
    dialog.show()
    looked(qtbot, dialog, "Export 5 annotations")
    (tmp_path / "further").mkdir()
    path(dialog).setText(str(tmp_path / "further" / "a.jsonl"))
    with qtbot.waitSignal(dialog.exported, timeout=5000):
        press(qtbot, dialog, "Export 5 annotations")
    assert folders == [tmp_path / "further"]


def test_an_own_suffix_stays(qtbot: QtBot, dialog: ExportDialog, tmp_path: Path) -> None:
    path(dialog).setText(str(tmp_path / "mine.txt"))
    radio(dialog, "CSV").click()
    assert path(dialog).text().endswith("mine.txt")
    path(dialog).setText(str(tmp_path / "mine.csv"))
    radio(dialog, "JSONL — one line per annotation").click()
    assert path(dialog).text().endswith("mine.jsonl")


def test_it_fits_a_small_screen(dialog: ExportDialog) -> None:
    needed = dialog.minimumSizeHint()
    assert needed.width() <= 1000
    assert needed.height() <= 660
    dialog.resize(QSize(1000, 660))
    assert dialog.size() == QSize(1000, 660)
    lines = dialog.findChild(ExportPreview)
    assert isinstance(lines, ExportPreview)
    assert lines.height() > 100


def test_controls_have_names(dialog: ExportDialog) -> None:
    for kind in (QLineEdit, QComboBox, ExportPreview):
        for control in dialog.findChildren(kind):
            if control.isVisible():
                assert control.accessibleName()


def test_tab_goes_through_everything_in_the_order_in_which_it_stands(
    qtbot: QtBot, dialog: ExportDialog
) -> None:
    def name() -> str:
        found = dialog.focusWidget()
        assert found is not None
        return found.accessibleName() or getattr(found, "text", str)()

    export = buttons(dialog)["Export 5 annotations"]
    assert dialog.focusWidget() is export
    order = []
    for _ in range(30):
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        order.append(name())
        if dialog.focusWidget() is export:
            break
    assert order == [
        "Saved settings", "Save…", "All 5 articles", "Whose annotations", "Only some of their annotations",
        "JSONL — one line per article, with its text", "Another format", "Attributes", "Notes",
        "Annotations on excluded text too", "Training set", "Preview of the file", "Checks", "File to write", "Choose…",
        "Cancel", "Export 5 annotations",
    ]  # fmt: skip


def test_arrow_keys_choose_another_format(qtbot: QtBot, dialog: ExportDialog) -> None:
    radio(dialog, "JSONL — one line per article").setFocus()
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Up)
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Up)
    assert radio(dialog, "CSV").isChecked()
    assert dialog.focusWidget() is radio(dialog, "CSV")


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("exc", "Tables for people, Excel workbook"),
        ("xlsx", "Tables for people, Excel workbook"),
        ("inc", "UIMA CAS, JSON (INCEpTION)"),
        ("conll-u", "CoNLL-U (tags in MISC)"),
        ("PARQ", "Hugging Face dataset, Parquet"),
    ],
)
def test_typed_letters_find_a_format_by_any_of_its_words(
    qtbot: QtBot, dialog: ExportDialog, typed: str, title: str
) -> None:
    others = menu(dialog, "Another format")
    others.setFocus()
    qtbot.keyClicks(others, typed)
    assert others.currentText() == title
    assert radio(dialog, "Another format:").isChecked()
