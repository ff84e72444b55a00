"""What is pasted into the field of a new project's name, and into the search for places."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit

from annotator.services.jobs import Progress
from annotator.services.places import LONGEST, PlaceFinder
from annotator.ui.dialogs.new_project import NewProjectDialog

from .conftest import Driver


def test_a_name_that_no_file_can_have_is_said(driver: Driver) -> None:
    driver.parts.commands["new_project"].trigger()
    driver.settle()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, NewProjectDialog)
    field = next(one for one in dialog.findChildren(QLineEdit) if one.isVisible())
    for name in ("x" * 300, "é" * 200, "a" * 32_767):
        field.setText(name)
        assert not dialog._make.isEnabled()
        assert "cannot be written" in dialog._said.text()
    field.setText("a name")
    assert dialog._make.isEnabled()
    dialog.reject()
    driver.come_back()


@pytest.mark.parametrize("typed", ["x" * 32_767, "word " * 6_553])
def test_places_are_looked_for_by_the_beginning_of_what_is_pasted(
    driver: Driver, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    session = driver.parts.session
    asked: list[str] = []
    monkeypatch.setattr(PlaceFinder, "_passages", lambda _self, words, _progress: asked.append(words) or [])
    PlaceFinder(session.open_workspace, session.summaries, session.article).find(typed, Progress())
    assert asked == [typed[:LONGEST]]
