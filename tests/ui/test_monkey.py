"""The whole window, in any order: whatever is done, it tells the truth, and everything can be undone and redone.

``ANNOTATOR_MONKEY_SEEDS`` (as ``5`` or ``10-20``) and ``ANNOTATOR_MONKEY_STEPS`` make longer runs.
"""

from __future__ import annotations

import os

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from .monkey import Monkey, data, truths

STEPS = int(os.environ.get("ANNOTATOR_MONKEY_STEPS", "150"))
EVERY = 10


def _seeds() -> list[int]:
    first, _, last = os.environ.get("ANNOTATOR_MONKEY_SEEDS", "1-2").partition("-")
    return list(range(int(first), int(last or first) + 1))


@pytest.fixture(autouse=True)
def no_desktop(monkeypatch, tmp_path) -> None:
    """Nothing outside the program is opened, and files are made nowhere else."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: True)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_given, **_named: "")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_given, **_named: ([], ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given, **_named: ("", ""))


@pytest.mark.parametrize("seed", _seeds())
def test_the_window_tells_the_truth_whatever_is_done(driver, seed) -> None:
    before = data(str(driver.path))
    monkey = Monkey(driver, seed)
    try:
        for number in range(1, STEPS + 1):
            monkey.step()
            if number % EVERY == 0:
                monkey.come_back()
                truths(driver)
    except BaseException as error:
        error.add_note("\n".join(monkey.done[-25:]))
        raise
    monkey.come_back()
    workspace = driver.parts.session.open_workspace
    after = data(str(driver.path))
    undone = 0
    while workspace.undo() is not None:
        undone += 1
    assert data(str(driver.path)) == before
    for _ in range(undone):
        assert workspace.redo() is not None
    assert data(str(driver.path)) == after
    driver.settle()
    truths(driver)
