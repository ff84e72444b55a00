"""Hours of reading in the window: nothing is left over of what was opened, shown, labelled and taken back."""

from __future__ import annotations

import gc
import os
import sys
import threading
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from annotator.model.span import Span
from annotator.services.filtering import AnnotationFilter

CTRL = Qt.KeyboardModifier.ControlModifier
DIALOGS = (
    "settings",
    "export_annotations",
    "keyboard",
    "guide",
    "guidelines",
    "about",
    "project_details",
    "go_to",
)


def round_of(driver) -> None:
    """What a reader does, and takes back: the project is as before."""
    parts, view = driver.parts, driver.view
    parts.navigation.open_article(parts.session.summaries[1].id)
    driver.settle()
    parts.navigation.open_article(parts.session.summaries[0].id)
    driver.settle()
    for start in (40, 90):
        view.select_span(Span(start, start + 9), reveal=True)
        driver.settle()
        driver.position_key(Qt.Key.Key_2, 11, "2")
    parts.labels.set_note(parts.session.annotations[0].id, "A note")
    driver.settle()
    parts.filters.take(AnnotationFilter(labels=frozenset({"claim"})))
    parts.filters.take(AnnotationFilter())
    parts.finding.open()
    parts.read_screen.find_bar.findChild(QLineEdit).setText("the")
    parts.finding.go_next()
    parts.finding.close()
    for _ in range(3):
        driver.press(Qt.Key.Key_Z, CTRL)
    view.select_span(None)
    driver.settle()


def dialogs(driver) -> None:
    """Opens and closes each."""
    for name in DIALOGS:
        driver.parts.commands.run(name)
        driver.settle()
        for widget in QApplication.topLevelWidgets():
            if widget.isVisible() and widget is not driver.window:
                widget.close()
        driver.come_back()


def held(driver) -> dict[str, object]:
    """What there is, by kind, garbage apart."""
    driver.settle()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    for _ in range(3):
        gc.collect()
    for one in threading.enumerate():
        # Who waits until a log has been shut for too long: for 3 s at most.
        if isinstance(one, threading.Timer):
            one.join(60)
    kinds = Counter(type(one).__name__ for one in driver.window.findChildren(QObject))
    return {
        "objects": kinds,
        "widgets": Counter(type(one).__name__ for one in QApplication.allWidgets()),
        # The window's own workers come as they are needed, some of them later than others.
        "threads": sum(not one.name.startswith("job") for one in threading.enumerate()),
        "annotations": len(driver.parts.session.annotations),
    }


def open_files(project: Path) -> int:
    """How many handles the process has, without those of the connections to the project: a pool keeps some of these."""
    found = [os.path.realpath(one) for one in Path("/proc/self/fd").iterdir()]
    return sum(not one.startswith(str(project)) for one in found)


@pytest.mark.parametrize("act", [round_of, dialogs])
def test_nothing_is_left_over(driver, act) -> None:
    act(driver)
    act(driver)
    before = held(driver)
    for _ in range(3):
        act(driver)
    assert held(driver) == before


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="/proc")
def test_no_handle_is_left_open_and_the_log_of_changes_stays_small(driver, project: Path) -> None:
    round_of(driver)
    round_of(driver)
    before = open_files(project)
    for _ in range(4):
        round_of(driver)
    assert open_files(project) <= before + 1
    assert project.with_name(f"{project.name}-wal").stat().st_size < 5_000_000
