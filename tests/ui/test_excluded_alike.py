"""“Exclude lines like this in all articles…” through the real window: one step over several articles."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.services.importing import ImportOptions, run
from annotator.services.jobs import Progress
from annotator.services.workspace import Workspace
from annotator.ui.dialogs.litter_dialog import LitterDialog

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
BODY = "Baku supplies 40% of the oil that Israel buys, as officials there have said for years."


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A project with two articles of one site."""
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "a.txt").write_text(f"Gas deal signed in Baku\n{BODY}\nFollow The Paper: daily\n", "utf-8")
    (folder / "b.txt").write_text(f"Oil deal signed in Baku\n{BODY} So.\nFollow the paper, daily\n", "utf-8")
    workspace = Workspace.open(str(tmp_path / "site.db"), reviewer="importer", create=True)
    run(workspace, [folder], ImportOptions(), Progress())
    workspace.close()
    return tmp_path / "site.db"


def ask(driver) -> LitterDialog:
    driver.view.set_caret(driver.text.index("Follow") + 2)
    driver.parts.commands["exclude_alike"].trigger()
    driver.wait(lambda: isinstance(QApplication.activeModalWidget(), LitterDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, LitterDialog)
    return dialog


def test_lines_of_both_articles_go_in_one_step(open_window, site: Path) -> None:
    driver = open_window(site)
    ask(driver)
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Return)
    driver.come_back()
    workspace = driver.parts.session.workspace
    assert [len(workspace.excluded(one.id)) for one in workspace.articles()] == [1, 1]
    assert driver.hint() == "Excluded 2 lines in 2 articles. Ctrl+Z undoes."
    driver.press(Key.Key_Z, CTRL)
    assert [len(workspace.excluded(one.id)) for one in workspace.articles()] == [0, 0]
    assert workspace.undo_words is None


def test_cancelling_excludes_nothing_and_gives_the_focus_back(open_window, site: Path) -> None:
    driver = open_window(site)
    ask(driver).reject()
    driver.come_back()
    workspace = driver.parts.session.workspace
    assert [len(workspace.excluded(one.id)) for one in workspace.articles()] == [0, 0]
    assert QApplication.focusWidget() is driver.view


def test_when_all_of_them_are_excluded_there_is_nothing_to_ask(open_window, site: Path) -> None:
    driver = open_window(site)
    ask(driver)
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Return)
    driver.come_back()
    driver.parts.commands["exclude_alike"].trigger()
    driver.settle()
    assert QApplication.activeModalWidget() is None
    assert driver.hint() == "No line like this that could be excluded."
