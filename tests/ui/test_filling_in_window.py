"""Figures in the window: F finds one, 2 labels it with what its words say, and what is unlikely is said below its field."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from annotator.ui.field_editors import FieldProblem

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
GAS = "300 million barrels of gas per year"


def open_third(driver) -> None:
    third = driver.parts.session.summaries[2].id
    driver.parts.navigation.open_article(third)
    driver.settle()
    driver.view.set_caret(driver.text.index(GAS) - 2)


def said(driver) -> list[str]:
    problems = driver.parts.tag_panel.inspector.findChildren(FieldProblem)
    return [problem._words.text() for problem in problems if is_shown(problem)]


def is_shown(widget: QWidget) -> bool:
    return widget.isVisible()


def test_the_next_figure_is_labelled_with_what_its_words_say_and_undone_in_one_step(driver) -> None:
    open_third(driver)
    driver.press(Key.Key_F)
    driver.press(Key.Key_2)
    (made,) = driver.stored()
    assert made.quote == GAS
    assert made.attributes == {"low": 3e8, "high": 3e8, "unit": "barrels of gas / year", "precision": "exact"}
    assert set(made.attribute_origin.values()) == {"app"}
    driver.press(Key.Key_Z, CTRL)
    assert driver.stored() == []


def test_an_unusual_unit_is_said_below_its_field_until_it_is_a_usual_one(driver) -> None:
    open_third(driver)
    driver.press(Key.Key_F)
    driver.press(Key.Key_2)
    assert said(driver) == [
        "Unit is unusual: gas is not counted in barrels. Keep it if that is what the article says."
    ]
    (made,) = driver.stored()
    driver.parts.labels.set_attributes(made.id, {"unit": "cubic metres"})
    driver.settle()
    assert said(driver) == []


def test_the_setting_takes_effect_at_once(driver) -> None:
    open_third(driver)
    driver.parts.state.change("fills_values", False)
    driver.press(Key.Key_F)
    driver.press(Key.Key_2)
    (made,) = driver.stored()
    assert made.attributes == {}
