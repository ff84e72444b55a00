"""Quote sheets out of the dialog: by question, with context; excluded text cut out."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from annotator.io.quote_sheet import CONTEXT
from annotator.io.writing import WritingOptions
from annotator.model.selection import EVERYTHING
from annotator.services.export_options import ExportOptions
from annotator.services.workspace import Workspace
from annotator.ui.dialogs.export_dialog import ExportDialog
from annotator.ui.job_runner import JobRunner
from annotator.ui.theme import load_theme

from .export_asking import button, choose, field, menu, preview, seen, shown, words

SHEET = "Quote sheet, web page"


@pytest.fixture
def dialog(qtbot: QtBot, workspace: Workspace, runner: JobRunner, tmp_path: Path) -> ExportDialog:
    opened = ExportDialog(workspace, runner, load_theme("light"), folder=tmp_path)
    qtbot.addWidget(opened)
    opened.show()
    seen(qtbot, opened, "Export 5 annotations")
    return opened


def options(dialog: ExportDialog) -> ExportOptions:
    return dialog._choices.options()


def test_by_question_with_context(qtbot: QtBot, dialog: ExportDialog) -> None:
    choose(dialog, SHEET)
    groups = menu(dialog, "Quotes stand together by")
    assert groups.currentText() == "Label"
    assert options(dialog).writing.group_by == ""
    groups.setCurrentIndex(groups.findData("attribute:certainty"))
    assert "Certainty" in groups.currentText()
    assert field(dialog, "Context on each side").text() == str(CONTEXT)
    field(dialog, "Context on each side").setText("0")
    assert options(dialog).writing.group_by == "attribute:certainty"
    assert options(dialog).writing.context == 0
    qtbot.waitUntil(lambda: "<!DOCTYPE html>" in preview(dialog), timeout=5000)
    field(dialog, "Context on each side").setText("many")
    assert "whole number" in words(dialog)


def test_a_table_has_what_is_usual_with_it(dialog: ExportDialog) -> None:
    choose(dialog, SHEET)
    choose(dialog, "Tables for people, Excel workbook")
    groups = menu(dialog, "Quotes stand together by")
    assert groups.currentText() == "Article"
    groups.setCurrentText("Label")
    assert options(dialog).writing.group_by == "label"
    choose(dialog, SHEET)
    assert groups.currentText() == "Label"


def test_what_was_saved_is_shown(dialog: ExportDialog) -> None:
    saved = ExportOptions(
        "quotes-html",
        cuts_excluded=True,
        writing=WritingOptions(group_by="attribute:about", context=60),
    )
    dialog._choices.show_choices(EVERYTHING, saved)
    assert options(dialog) == saved
    assert menu(dialog, "Quotes stand together by").currentData() == "attribute:about"
    assert button(dialog, QCheckBox, "Cut excluded text out").isChecked()


def test_excluded_text_is_cut_where_that_can_be(dialog: ExportDialog) -> None:
    def boxes() -> list[str]:
        return [one.text() for one in shown(dialog, QCheckBox)]

    assert "Cut excluded text out" not in boxes()
    choose(dialog, SHEET)
    button(dialog, QCheckBox, "Cut excluded text out").click()
    assert options(dialog).cuts_excluded
    choose(dialog, "REFI-QDA codebook")
    assert "Cut excluded text out" not in boxes()
    assert not options(dialog).cuts_excluded
    choose(dialog, SHEET)
    assert options(dialog).cuts_excluded
