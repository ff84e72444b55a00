"""Annotated articles as PDF out of the dialog: drawn by a worker, one document or many."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox, QPushButton
from pytestqt.qtbot import QtBot

from annotator.io import page_maker
from annotator.services.workspace import Workspace
from annotator.ui.dialogs.export_dialog import ExportDialog
from annotator.ui.job_runner import JobRunner
from annotator.ui.page_maker import make_pages
from annotator.ui.theme import load_theme

from .export_asking import button, choose, field, seen


@pytest.fixture
def dialog(qtbot: QtBot, workspace: Workspace, runner: JobRunner, tmp_path: Path) -> ExportDialog:
    page_maker.provide(lambda: make_pages)
    opened = ExportDialog(workspace, runner, load_theme("light"), folder=tmp_path)
    qtbot.addWidget(opened)
    opened.show()
    choose(opened, "Annotated articles, PDF")
    return opened


def test_one_document(qtbot: QtBot, dialog: ExportDialog) -> None:
    path = Path(field(dialog, "File to write").text())
    assert path.suffix == ".pdf"
    seen(qtbot, dialog, "Export 5 annotations")
    with qtbot.waitSignal(dialog.exported, timeout=60_000):
        button(dialog, QPushButton, "Export 5").click()
    assert path.read_bytes().startswith(b"%PDF-")


def test_or_one_for_each_article(qtbot: QtBot, dialog: ExportDialog) -> None:
    button(dialog, QCheckBox, "A file for each article").click()
    folder = Path(field(dialog, "Folder to write").text())
    assert folder.suffix == ""
    seen(qtbot, dialog, "Export 5 annotations")
    with qtbot.waitSignal(dialog.exported, timeout=60_000):
        button(dialog, QPushButton, "Export 5").click()
    assert {one.suffix for one in folder.iterdir()} == {".pdf"}
    assert len(list(folder.iterdir())) == 5


def test_what_draws_is_imported_in_the_main_thread_before_a_job_draws(
    qtbot: QtBot, workspace: Workspace, runner: JobRunner, tmp_path: Path
) -> None:
    asking: list[threading.Thread] = []

    def provider() -> page_maker.PageMaker:
        asking.append(threading.current_thread())
        return make_pages

    page_maker.provide(provider)
    opened = ExportDialog(workspace, runner, load_theme("light"), folder=tmp_path)
    qtbot.addWidget(opened)
    opened.show()
    seen(qtbot, opened, "Export 5 annotations")
    assert asking == []
    choose(opened, "Annotated articles, PDF")
    qtbot.waitUntil(lambda: len(asking) > 1)
    assert asking[0] is threading.main_thread()
    assert threading.main_thread() not in asking[1:]
