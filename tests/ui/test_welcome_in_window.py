"""The welcome page stands alone in the window: no panels, no switches, nothing to toggle."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.services import importing
from annotator.services.jobs import Progress
from annotator.services.seeding import make
from annotator.services.workspace import Workspace


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


@pytest.mark.parametrize("where", ["here", "elsewhere"])
def test_the_first_articles_that_come_take_its_place(open_window, tmp_path: Path, where: str) -> None:
    path, article = tmp_path / "new.db", tmp_path / "One.txt"
    make(path, [], name="New")
    article.write_text("One.\n\nIt was so.", encoding="utf-8")
    driver = open_window(path)
    assert driver.parts.session.article is None
    assert not any(parts_shown(driver))
    workspace = driver.parts.session.workspace
    if where == "elsewhere":
        workspace = Workspace.open(str(path), reviewer="Ada")
    importing.run(workspace, [article], importing.ImportOptions(), Progress())
    driver.wait(lambda: driver.parts.session.article is not None)
    driver.settle()
    assert driver.text.startswith("One.")
    assert parts_shown(driver) == (True, True, True, True)
    if where == "elsewhere":
        workspace.close()


def test_after_the_last_article_went_undo_shows_it_again(open_window, tmp_path: Path) -> None:
    path, article = tmp_path / "new.db", tmp_path / "One.txt"
    article.write_text("One.\n\nIt was so.", encoding="utf-8")
    make(path, [article], name="New")
    driver = open_window(path)
    driver.parts.acts.perform(lambda workspace: workspace.remove_article(driver.article_id))
    driver.settle()
    assert not any(parts_shown(driver))
    driver.parts.commands["undo"].trigger()
    driver.settle()
    assert driver.text.startswith("One.")
