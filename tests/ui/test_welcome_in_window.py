"""The welcome page stands alone in the window: no panels, no switches, nothing to toggle."""

from __future__ import annotations


def parts_shown(driver) -> tuple[bool, ...]:
    panels, bar = driver.parts.panels, driver.parts.top_bar
    return (
        *(panel.is_shown for panel in (panels.articles, panels.tags)),
        *(not one.isHidden() for one in bar.buttons()),
    )


def test_the_welcome_page_has_the_window_to_itself(driver) -> None:
    screen = driver.parts.read_screen
    before = parts_shown(driver)
    assert before == (True, True, True, True)
    screen.show_welcome()
    assert parts_shown(driver) == (False, False, False, False)
    screen.show_text()
    assert parts_shown(driver) == before


def test_a_panel_that_was_hidden_stays_hidden_after_the_welcome_page(driver) -> None:
    screen = driver.parts.read_screen
    driver.parts.panels.toggle_tags()
    screen.show_welcome()
    screen.show_text()
    assert parts_shown(driver)[:2] == (True, False)
