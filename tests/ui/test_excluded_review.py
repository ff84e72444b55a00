"""Page litter of the open article: offered in a banner, reviewed in the text, never excluded by itself."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from annotator.model.span import Span

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
FIRST_JUNK = ["img", "Rare-earth elements"]


def banner(driver) -> str | None:
    found = driver.parts.read_screen.banners._banners.get("litter")
    return None if found is None else found._title.text()


def press_button(driver, words: str) -> None:
    banners = driver.parts.read_screen.banners
    button = next(one for one in banners.findChildren(QPushButton) if one.text() == words and one.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    driver.settle()


def excluded(driver) -> list[str]:
    return [one.span.of(driver.text) for one in driver.parts.session.workspace.excluded(driver.article_id)]


def test_an_article_with_litter_says_so_and_excludes_nothing(driver) -> None:
    driver.settle()
    assert banner(driver) == "5 lines are probably not article text"
    assert excluded(driver) == []
    driver.press(Key.Key_PageDown, CTRL)
    assert banner(driver) == "3 lines are probably not article text"
    assert all(
        driver.parts.session.workspace.excluded(one.id) == () for one in driver.parts.session.summaries
    )


def test_the_offer_is_taken_at_once_and_undone_in_one_step(driver) -> None:
    press_button(driver, "Exclude them")
    assert [
        words[: len(start)] for words, start in zip(excluded(driver), FIRST_JUNK, strict=True)
    ] == FIRST_JUNK
    kinds = [one.kind for one in driver.parts.session.workspace.excluded(driver.article_id)]
    assert kinds == ["other", "related"]
    assert driver.hint() == "Excluded 5 lines. Ctrl+Z undoes."
    assert banner(driver) is None
    assert QApplication.focusWidget() is driver.view
    assert driver.parts.session.summary().words < 884 - 40
    driver.press(Key.Key_Z, CTRL)
    assert excluded(driver) == []
    assert banner(driver) == "5 lines are probably not article text"
    assert driver.parts.session.summary().words == 884


def test_reviewing_goes_from_line_to_line_and_enter_takes_what_is_marked(driver) -> None:
    press_button(driver, "Review")
    view, litter = driver.view, driver.parts.excluding.litter
    assert litter.is_reviewing
    assert banner(driver) == "3 of 4: Page furniture. Not article text?"
    assert [one.goes for one in view.state.shown.proposals] == [False, False, True, True]
    assert view.caret() == driver.text.index("\nimg\n") + 1
    driver.press(Key.Key_J)
    assert banner(driver) == "4 of 4: Related articles. Not article text?"
    driver.press(Key.Key_J)
    assert banner(driver) == "1 of 4: Caption. It stays article text."
    driver.press(Key.Key_K)
    driver.press(Key.Key_Up)
    assert view.state.shown.proposal == 2
    assert excluded(driver) == []
    driver.press(Key.Key_Return)
    assert len(excluded(driver)) == 2
    assert not litter.is_reviewing
    assert view.state.shown.proposals == ()
    assert banner(driver) is None


def test_a_line_that_is_dropped_is_not_proposed_again(driver) -> None:
    press_button(driver, "Review")
    driver.press(Key.Key_X)
    assert banner(driver) == "3 of 4: Page furniture. It stays article text."
    assert driver.hint().startswith("Enter: exclude 4 lines")
    driver.press(Key.Key_Enter)
    assert [words[:10] for words in excluded(driver)] == ["Rare-earth"]
    driver.press(Key.Key_Z, CTRL)
    assert excluded(driver) == []
    assert banner(driver) == "4 lines are probably not article text"
    article = driver.article_id
    driver.press(Key.Key_PageDown, CTRL)
    driver.parts.navigation.open_article(article)
    driver.settle()
    assert banner(driver) == "4 lines are probably not article text"


def test_paratext_goes_only_if_the_reviewer_says_so(driver) -> None:
    press_button(driver, "Review")
    driver.press(Key.Key_J, times=2)
    driver.press(Key.Key_X)
    assert banner(driver) == "1 of 4: Caption. Not article text?"
    driver.press(Key.Key_Return)
    kinds = [one.kind for one in driver.parts.session.workspace.excluded(driver.article_id)]
    assert kinds == ["caption", "other", "related"]


def test_esc_leaves_everything_as_it_was(driver) -> None:
    press_button(driver, "Review")
    driver.press(Key.Key_X)
    driver.press(Key.Key_Escape)
    assert not driver.parts.excluding.litter.is_reviewing
    assert banner(driver) == "5 lines are probably not article text"
    assert (excluded(driver), driver.parts.session.workspace.undo_words) == ([], None)
    assert QApplication.focusWidget() is driver.view


def test_dropping_all_of_them_settles_it(driver) -> None:
    press_button(driver, "Review")
    driver.press(Key.Key_X)
    driver.press(Key.Key_J)
    driver.press(Key.Key_X)
    press_button(driver, "Keep all as text")
    assert excluded(driver) == []
    assert banner(driver) is None


def test_the_mouse_alone_reviews(driver) -> None:
    press_button(driver, "Review")
    driver.wait(lambda: not driver.view.is_moving)
    driver.click_at(driver.text.index("Rare-earth") + 3)
    assert banner(driver) == "4 of 4: Related articles. Not article text?"
    press_button(driver, "Keep this as text")
    assert banner(driver) == "4 of 4: Related articles. It stays article text."
    press_button(driver, "Exclude this too")
    press_button(driver, "Leave")
    assert banner(driver) == "5 lines are probably not article text"


def test_the_next_article_ends_the_review(driver) -> None:
    press_button(driver, "Review")
    driver.press(Key.Key_PageDown, CTRL)
    assert not driver.parts.excluding.litter.is_reviewing
    assert driver.view.state.shown.proposals == ()
    assert banner(driver) == "3 lines are probably not article text"


def test_what_a_reviewer_puts_back_is_not_proposed_again(driver) -> None:
    press_button(driver, "Exclude them")
    start = driver.text.index("\nimg\n") + 1
    driver.view.set_caret(start)
    driver.press(Key.Key_0)
    assert len(excluded(driver)) == 1
    assert banner(driver) is None


def test_a_line_with_a_label_is_not_proposed(driver) -> None:
    start = driver.text.index("\nimg\n") + 1
    driver.view.select_span(Span(start, start + 3))
    driver.press(Key.Key_1)
    assert banner(driver) == "4 lines are probably not article text"


def test_labelling_goes_on_while_reviewing(driver) -> None:
    press_button(driver, "Review")
    driver.view.select_span(Span(0, 10))
    driver.press(Key.Key_2)
    assert len(driver.stored()) == 1
    assert driver.parts.excluding.litter.is_reviewing


def test_proposals_are_seen_in_the_text(driver) -> None:
    before = driver.picture(driver.view.viewport())
    press_button(driver, "Review")
    driver.wait(lambda: not driver.view.is_moving)
    driver.view.restore_scroll(driver.view.scroll_state())
    shown = driver.picture(driver.view.viewport())
    driver.press(Key.Key_X)
    dropped = driver.picture(driver.view.viewport())
    assert shown != before
    assert dropped != shown


def test_a_project_that_is_read_only_is_not_asked(open_window, project) -> None:
    driver = open_window(project, read_only=True)
    assert banner(driver) is None


def test_a_long_article_is_looked_at_in_the_background(open_window, project, tmp_path) -> None:
    from annotator.model.article import Article, article_id
    from annotator.model.imported import ImportedArticle
    from annotator.model.text import sha256
    from annotator.services.workspace import Workspace

    body = "Baku sells oil to Israel, and Israel buys it from Baku, as officials of both have said.\n"
    text = body * 4_000 + "Leave a Reply\n"
    workspace = Workspace.open(str(project), reviewer="Mira")
    made = Article(article_id(sha256(text)), "long.txt", None, text, sha256(text))
    workspace.import_batch([ImportedArticle(made)], words="Imported")
    workspace.close()
    driver = open_window(project)
    driver.parts.navigation.open_article(made.id)
    driver.settle()
    assert banner(driver) == "1 line is probably not article text"


def test_the_offer_waits_until_reading_mode_is_left(driver) -> None:
    driver.settle()
    banners = driver.parts.read_screen.banners
    assert banners.isVisible()
    driver.press(Key.Key_R, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert not banners.isVisible()
    driver.press(Key.Key_PageDown, CTRL)
    driver.settle()
    assert not banners.isVisible()
    driver.press(Key.Key_Escape)
    assert banners.isVisible()
    assert banner(driver) == "3 lines are probably not article text"
