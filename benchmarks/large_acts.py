"""What a reviewer changes in a large article, in the real window, and the rarer steps: from the act to its paint.

Part of ``large_texts.py``, which says what is measured.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from measure import Measured

if TYPE_CHECKING:
    from window import Driver

SELECTING = ("select_word", "select_paragraph", "select_quotation", "select_figure", "grow", "shrink")


def changing(driver: Driver, rounds: int) -> dict[str, Measured]:
    """All that changes annotations, at places all over the open article, each undone, and the selecting before it."""
    found: dict[str, Measured] = {}
    for action in SELECTING:
        if not _has_unit(driver, action.removeprefix("select_")):
            continue  # nothing would be painted
        found[action.replace("_", " ")] = _at_places(driver, rounds, partial(_select, driver, action))
    acts: dict[str, Callable[[], None]] = {
        "relabel": partial(_press_number, driver),
        "also label": partial(_also, driver),
        "move an end": partial(driver.window.parts.commands.run, "end_word_right"),
        "delete": partial(driver.window.parts.commands.run, "delete"),
    }
    for what, act in acts.items():
        found[what], found[f"undo: {what}"], found[f"redo: {what}"] = _undone(driver, rounds, act)
    found["click"] = _clicking(driver, rounds)
    found["drag over words"] = _dragging(driver, rounds)
    found["click in the list"] = _listed(driver, rounds)
    found["hide, show highlights"] = _times(driver, rounds, ("highlights",))
    found["larger, smaller text"] = _times(driver, max(4, rounds // 4), ("larger_text", "smaller_text"))
    return found


def deciding(driver: Driver, rounds: int) -> dict[str, Measured]:
    """Accepts and rejects suggestions, if the article has any."""
    run, found = driver.window.parts.commands.run, {}
    if not driver.view.state.suggestions.every():
        return found
    for action in ("next_suggestion", "accept_suggestion", "reject_suggestion"):
        found[action.replace("_", " ")] = _at_places(driver, rounds, partial(_suggested, run, action))
    return found


def _at_places(driver: Driver, rounds: int, at: Callable[[], Callable[[], None]]) -> Measured:
    """An act at places all over the article; ``at`` makes ready at the caret and returns the act."""
    measured, length = Measured(), len(driver.view.state.text.text)
    for number in range(rounds):
        driver.view.set_caret(length // 20 + number * length * 8 // (rounds * 10))
        driver.settle()
        act = at()
        driver.settle()
        measured.take(driver, act)
    return measured


def _has_unit(driver: Driver, unit: str) -> bool:
    """Whether one is found also from the last of the places, if it is a kind of unit."""
    from annotator.services.units import UNITS, unit_at_or_after

    text = driver.view.state.text.text
    kinds = [one for one in UNITS if one == unit]
    return all(unit_at_or_after(text, len(text) * 86 // 100, one) is not None for one in kinds)


def _select(driver: Driver, action: str) -> Callable[[], None]:
    run = driver.window.parts.commands.run
    if action in ("grow", "shrink"):
        run("select_word")
    if action == "shrink":
        run("grow")
    return partial(run, action)


def _suggested(run: Callable[[str], None], action: str) -> Callable[[], None]:
    if action != "next_suggestion":
        run("next_suggestion")
    return partial(run, action)


def _press_number(driver: Driver) -> None:
    """Another label than it has."""
    from PySide6.QtCore import Qt

    selected = driver.window.parts.session.annotation(driver.view.selected_annotation())
    number = 4 if selected is not None and selected.label == "opinion" else 3
    driver.key(Qt.Key(Qt.Key.Key_0 + number), scan=9 + number, text=str(number))


def _also(driver: Driver) -> None:
    """One more label on the same words."""
    selected = driver.window.parts.session.annotation(driver.view.selected_annotation())
    driver.window.parts.commands.run("also_3" if selected and selected.label == "bias" else "also_4")


def _undone(driver: Driver, rounds: int, act: Callable[[], None]) -> tuple[Measured, Measured, Measured]:
    """An act on the next annotation, its undoing, and the same again and back."""
    done, undone, redone = Measured(), Measured(), Measured()
    run, length = driver.window.parts.commands.run, len(driver.view.state.text.text)
    for number in range(rounds):
        driver.view.set_caret(length // 20 + number * length * 8 // (rounds * 10))
        run("next_annotation")
        driver.settle()
        done.take(driver, act)
        undone.take(driver, partial(run, "undo"))
        redone.take(driver, partial(run, "redo"))
        run("undo")
        driver.settle()
    return done, undone, redone


def _clicking(driver: Driver, rounds: int) -> Measured:
    from PySide6.QtCore import QPoint, Qt
    from PySide6.QtTest import QTest

    def click(y: int) -> None:
        QTest.mouseClick(driver.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, y))

    heights = iter(range(60, 60 + 25 * (rounds + 1), 25))
    return _at_places(driver, rounds, lambda: partial(click, 60 + next(heights) % 400))


def _dragging(driver: Driver, rounds: int) -> Measured:
    """One step of drawing over words with the button held."""
    from PySide6.QtCore import QPoint, Qt
    from PySide6.QtTest import QTest

    measured, viewport = Measured(), driver.view.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=QPoint(200, 100))
    driver.settle()
    for number in range(rounds):
        measured.take(driver, partial(QTest.mouseMove, viewport, QPoint(220 + 9 * number, 100 + 14 * number)))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=QPoint(220, 100))
    driver.settle()
    return measured


def _listed(driver: Driver, rounds: int) -> Measured:
    from PySide6.QtCore import QPoint, Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QListView

    listed = driver.window.parts.tag_panel.annotation_list.findChild(QListView)
    viewport, height = listed.viewport(), max(1, listed.viewport().height() - 40)

    def click(number: int) -> None:
        QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=QPoint(60, 20 + 37 * number % height))

    numbers = iter(range(rounds))
    return _at_places(driver, rounds, lambda: partial(click, next(numbers)))


def _times(driver: Driver, rounds: int, actions: tuple[str, ...]) -> Measured:
    measured = Measured()
    for number in range(2 * rounds):
        measured.take(driver, driver.window.parts.commands[actions[number % len(actions)]].trigger)
    return measured
