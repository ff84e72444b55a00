"""The page Labels in the real window: what is done there by keys and mouse is in the database and on the screen at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QListView,
    QListWidget,
    QMenu,
    QPlainTextEdit,
    QWidget,
)
from shiboken6 import isValid
from tests.ui.conftest import ALT, CTRL, Driver

from annotator.model.imported import ImportedArticle
from annotator.model.scheme import Label, Scheme
from annotator.model.span import Span
from annotator.model.suggestion import Suggestion
from annotator.services.workspace import Workspace
from annotator.ui.dialogs.attribute_dialog import AttributeDialog
from annotator.ui.dialogs.label_swatches import Swatch
from annotator.ui.dialogs.merge_dialog import MergeDialog
from annotator.ui.dialogs.new_label import NewLabelDialog
from annotator.ui.dialogs.scheme_import import SchemeImportDialog
from annotator.ui.dialogs.settings_dialog import SettingsDialog
from annotator.ui.dialogs.settings_labels import LabelsPage
from annotator.ui.label_palette import LabelButton

W = TypeVar("W", bound=QWidget)
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def labelled(project: Path) -> Path:
    """The five seeds with a few annotations."""
    workspace = Workspace.open(str(project), reviewer="Mira")
    first, second = workspace.articles()[:2]
    for start, label in ((0, "claim"), (10, "opinion"), (20, "opinion"), (30, "figure")):
        workspace.annotate(first.id, Span(start, start + 8), label)
    workspace.annotate(second.id, Span(0, 8), "opinion", attributes={"holder": "Critics"})
    workspace.annotate(second.id, Span(0, 8), "bias", attributes={"strength": "mild"})
    workspace.annotate(second.id, Span(10, 18), "opinion", note="one thing")
    workspace.annotate(second.id, Span(10, 18), "bias", note="another")
    workspace.close()
    return project


@pytest.fixture
def driver(open_window: Callable[..., Driver], labelled: Path) -> Driver:
    """The window on that project."""
    return open_window(labelled)


@pytest.fixture
def page(driver: Driver) -> LabelsPage:
    driver.parts.commands["change_labels"].trigger()
    return shown(driver)


def shown(driver: Driver) -> LabelsPage:
    dialog = driver.window.findChild(SettingsDialog)
    assert isinstance(dialog, SettingsDialog)
    found = dialog.page_shown()
    assert isinstance(found, LabelsPage)
    return found


def scheme(driver: Driver) -> Scheme:
    """As another process reads it from the file."""
    other = Workspace.open(str(driver.path), reviewer="x", read_only=True)
    try:
        return other.scheme
    finally:
        other.close()


def label(driver: Driver, label_id: str) -> Label:
    found = scheme(driver).label(label_id)
    assert found is not None
    return found


def named(parent: QWidget, kind: type[W], name: str) -> W:
    """The control that is shown and whose name begins so."""
    every = [one for one in parent.findChildren(kind) if one.isVisible()]
    found = [one for one in every if one.accessibleName().startswith(name)]
    assert len(found) == 1, [one.accessibleName() for one in every]
    return found[0]


def button(parent: QWidget, words: str) -> QAbstractButton:
    found = [one for one in parent.findChildren(QAbstractButton) if one.isVisible() and one.text() == words]
    assert len(found) == 1, [one.text() for one in parent.findChildren(QAbstractButton) if one.isVisible()]
    return found[0]


def click(parent: QWidget, words: str) -> None:
    QTest.mouseClick(button(parent, words), LEFT)


def dialog_of(driver: Driver, kind: type[W]) -> W:
    driver.wait(lambda: any(one.isVisible() for one in driver.window.findChildren(kind)))
    return next(one for one in driver.window.findChildren(kind) if one.isVisible())


def is_closed(dialog: QWidget) -> bool:
    return not isValid(dialog) or not dialog.isVisible()


def write(field: QLineEdit | QPlainTextEdit, words: str) -> None:
    field.setFocus()
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClicks(field, words)


def words_of(parent: QWidget) -> str:
    return "\n".join(one.text() for one in parent.findChildren(QLabel) if one.isVisible())


def rows(page: LabelsPage) -> QListView:
    return named(page, QListView, "Labels")


def spoken(view: QListView) -> list[str]:
    model = view.model()
    return [
        str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(model.rowCount())
    ]


def choose(page: LabelsPage, row: int) -> None:
    view = rows(page)
    QTest.mouseClick(view.viewport(), LEFT, pos=view.visualRect(view.model().index(row, 0)).center())


def palette_titles(driver: Driver) -> list[str]:
    driver.settle()
    return [one.label.title for one in driver.parts.tag_panel.label_palette.buttons]


def test_the_list_says_key_and_use_of_every_label(page: LabelsPage) -> None:
    assert spoken(rows(page)) == [
        "Claim, key 1. 1 annotation in 1 article",
        "Figure, key 2. 1 annotation in 1 article",
        "Opinion, key 3. 4 annotations in 2 articles",
        "Bias, key 4. 2 annotations in 1 article",
    ]
    assert "1 annotation in 1 article" in words_of(page)


def test_renaming_is_seen_everywhere_at_once_and_undone(driver: Driver, page: LabelsPage) -> None:
    before = driver.stored()
    title = named(page, QLineEdit, "Title")
    write(title, "Statement")
    QTest.keyClick(title, Qt.Key.Key_Return)
    assert (label(driver, "claim").title, scheme(driver).labels[0].id) == ("Statement", "claim")
    assert palette_titles(driver) == ["Statement", "Figure", "Opinion", "Bias"]
    assert driver.parts.commands["label_1"].text().startswith("Statement")
    assert spoken(rows(page))[0].startswith("Statement, key 1")
    assert "Renamed label Claim to Statement." in words_of(page)
    assert driver.stored() == before
    click(page, "Undo")
    assert palette_titles(driver) == ["Claim", "Figure", "Opinion", "Bias"]
    assert title.text() == "Claim"
    assert "Undone: Renamed label Claim to Statement" in words_of(page)


def test_undo_in_the_window_takes_it_back(driver: Driver, page: LabelsPage) -> None:
    title = named(page, QLineEdit, "Title")
    write(title, "Statement")
    QTest.keyClick(title, Qt.Key.Key_Escape)
    driver.come_back()
    assert label(driver, "claim").title == "Statement"
    driver.press(Qt.Key.Key_Z, CTRL)
    assert label(driver, "claim").title == "Claim"
    assert "Renamed label Claim to Statement" in driver.hint()


def test_a_refusal_is_said_on_the_page_and_the_field_shows_what_is_so(
    driver: Driver, page: LabelsPage
) -> None:
    title = named(page, QLineEdit, "Title")
    write(title, "figure")
    QTest.keyClick(title, Qt.Key.Key_Return)
    assert "There is a label Figure already." in words_of(page)
    assert title.text() == "Claim"
    letter = named(page, QLineEdit, "Letter")
    write(letter, "b")
    QTest.keyClick(letter, Qt.Key.Key_Return)
    assert "The letter B is that of Bias." in words_of(page)
    assert scheme(driver).labels[0].letter == letter.text() == "C"
    write(letter, "s")
    QTest.keyClick(letter, Qt.Key.Key_Return)
    assert label(driver, "claim").letter == letter.text() == "S"
    assert "Bias." not in words_of(page)


def test_a_digit_or_the_menu_gives_another_key(driver: Driver, page: LabelsPage) -> None:
    key = named(page, QAbstractButton, "Key: 1")
    key.setFocus()
    QTest.keyClick(key, Qt.Key.Key_2)
    assert [one.key for one in scheme(driver).labels] == [2, 1, 3, 4]
    assert "Swapped keys of Claim and Figure." in words_of(page)
    assert driver.parts.commands["label_2"].text().startswith("Claim")
    QTest.mouseClick(key, LEFT)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    entries = [one.text() for one in menu.actions() if one.text()]
    assert entries[:3] == ["1 · swap with Figure", "2", "3 · swap with Opinion"]
    assert [one.text() for one in menu.actions() if one.isChecked()] == ["2"]
    QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(menu.actions()[8]).center())
    assert label(driver, "claim").key == 9
    key.setFocus()
    QTest.keyClick(key, Qt.Key.Key_Delete)
    assert label(driver, "claim").key is None
    assert named(page, QAbstractButton, "Key: None") is key


def test_colours_by_mouse_and_keys(driver: Driver, page: LabelsPage) -> None:
    swatches = [one for one in page.findChildren(Swatch) if one.isVisible()]
    assert len(swatches) == 9
    assert swatches[1].accessibleDescription() == "Figure has it; choosing it swaps the two"
    assert swatches[4].accessibleDescription() == "Free"
    QTest.mouseClick(swatches[4], LEFT)
    assert (label(driver, "claim").colour, label(driver, "claim").pattern) == ("teal", "double")
    assert [one.isChecked() for one in swatches].index(True) == 4
    driver.settle()
    assert driver.pixels_of("teal") > 0
    assert driver.pixels_of("blue") == 0
    swatches[4].setFocus()
    QTest.keyClick(swatches[4], Qt.Key.Key_Left)
    assert label(driver, "claim").colour == "teal"
    assert swatches[3].hasFocus()
    QTest.keyClick(swatches[3], Qt.Key.Key_Space)
    assert (label(driver, "claim").colour, label(driver, "bias").colour) == ("plum", "teal")


def test_order_by_keys_and_by_dragging(driver: Driver, page: LabelsPage) -> None:
    view = rows(page)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Down, ALT)
    assert palette_titles(driver) == ["Figure", "Claim", "Opinion", "Bias"]
    QTest.keyClick(view, Qt.Key.Key_Up, ALT)
    assert palette_titles(driver) == ["Claim", "Figure", "Opinion", "Bias"]
    start = view.visualRect(view.model().index(3, 0)).center()
    goal = view.visualRect(view.model().index(0, 0)).center() - QPoint(0, 12)
    QTest.mousePress(view.viewport(), LEFT, pos=start)
    for step in (1, 2, 3):
        QTest.mouseMove(view.viewport(), start + (goal - start) * step / 3)
    QTest.mouseRelease(view.viewport(), LEFT, pos=goal)
    assert palette_titles(driver) == ["Bias", "Claim", "Figure", "Opinion"]
    assert [one.id for one in scheme(driver).labels] == ["bias", "claim", "figure", "opinion"]
    assert "Moved label Bias." in words_of(page)


def test_guidelines_are_kept_when_the_focus_goes_on(driver: Driver, page: LabelsPage) -> None:
    examples = named(page, QPlainTextEdit, "Examples")
    write(examples, "he said")
    QTest.keyClick(examples, Qt.Key.Key_Return)
    QTest.keyClicks(examples, "she says")
    assert label(driver, "claim").examples == ()
    QTest.keyClick(examples, Qt.Key.Key_Tab)
    assert label(driver, "claim").examples == ("he said", "she says")
    assert named(page, QPlainTextEdit, "Do not").isVisible()
    write(named(page, QPlainTextEdit, "When to use it"), "Mine.")
    choose(page, 1)
    assert (label(driver, "claim").guideline, label(driver, "figure").guideline[:9]) == ("Mine.", "A number,")
    assert named(page, QPlainTextEdit, "When to use it").toPlainText().startswith("A number,")


def test_up_to_nine_labels_are_added_and_set_by_their_keys(driver: Driver, page: LabelsPage) -> None:
    for title in ("Source", "Prediction", "Quote", "Context", "Witness"):
        click(page, "Add label…")
        dialog = dialog_of(driver, NewLabelDialog)
        assert not button(dialog, "Add label").isEnabled()
        write(named(dialog, QLineEdit, "Title"), title)
        QTest.keyClick(named(dialog, QLineEdit, "Title"), Qt.Key.Key_Return)
        driver.wait(lambda opened=dialog: is_closed(opened))
    assert len(palette_titles(driver)) == 9
    assert named(page, QLineEdit, "Title").text() == "Witness"
    click(page, "Add label…")
    dialog = dialog_of(driver, NewLabelDialog)
    write(named(dialog, QLineEdit, "Title"), "Tenth")
    QTest.keyClick(named(dialog, QLineEdit, "Title"), Qt.Key.Key_Return)
    assert "A scheme has at most 9 labels in use. Archive one first." in words_of(dialog)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    click(page.window(), "Close")
    driver.come_back()
    driver.view.select_span(Span(50, 60))
    driver.press(Qt.Key.Key_9)
    assert "witness" in {one.label for one in driver.stored()}
    menu = [one.text() for one in driver.parts.commands.menu("label").actions() if one.isVisible()]
    assert [one.partition("\t")[0] for one in menu[:9]] == palette_titles(driver)


def test_an_archived_label_keeps_its_annotations_and_cannot_be_set(driver: Driver, page: LabelsPage) -> None:
    before = driver.stored()
    choose(page, 2)
    assert named(page, QLineEdit, "Title").text() == "Opinion"
    click(page, "Archive label")
    driver.settle()
    assert palette_titles(driver) == ["Claim", "Figure", "Bias"]
    assert spoken(rows(page))[3] == "Opinion, archived. 4 annotations in 2 articles"
    assert driver.stored() == before
    assert driver.pixels_of("ochre") > 0
    click(page, "Restore label")
    assert palette_titles(driver) == ["Claim", "Figure", "Opinion", "Bias"]
    for _ in range(3):
        choose(page, 0)
        click(page, "Archive label")
        driver.settle()
    choose(page, 0)
    assert not button(page, "Archive label").isEnabled()
    assert palette_titles(driver) == ["Bias"]


# Attributes


def open_attribute(driver: Driver, page: LabelsPage, words: str) -> AttributeDialog:
    click(page, words)
    return dialog_of(driver, AttributeDialog)


def test_an_attribute_with_choices_is_added_and_filled_in(driver: Driver, page: LabelsPage) -> None:
    dialog = open_attribute(driver, page, "Add attribute…")
    write(named(dialog, QLineEdit, "Title"), "Extent")
    kind = named(dialog, QComboBox, "Holds")
    kind.setFocus()
    QTest.keyClick(kind, Qt.Key.Key_End)
    assert kind.currentText() == "Choice"
    click(dialog, "Add attribute")
    assert "A choice needs at least one value to choose." in words_of(dialog)
    choices = named(dialog, QListWidget, "Choices")
    for title in ("In part", "In full"):
        click(dialog, "Add choice")
        (editor,) = [one for one in choices.findChildren(QLineEdit) if one.isVisible()]
        QTest.keyClicks(editor, title)
        QTest.keyClick(editor, Qt.Key.Key_Return)
        driver.settle()  # the list takes the words a moment after Enter
    choices.setFocus()
    QTest.keyClick(choices, Qt.Key.Key_Up, ALT)
    click(dialog, "Add attribute")
    driver.wait(lambda: is_closed(dialog))
    made = label(driver, "claim").attributes[-1]
    assert (made.name, made.type, made.shown) == ("extent", "choice", 3)
    assert [one.value for one in made.choices] == ["in_full", "in_part"]
    click(page.window(), "Close")
    driver.come_back()
    claim = next(one for one in driver.stored() if one.label == "claim")
    driver.view.select_annotation(claim.id, reveal=True)
    driver.settle()
    assert driver.parts.tag_panel.inspector.isVisible()
    words = words_of(driver.parts.tag_panel.inspector)
    assert "Extent" in words


def test_attributes_are_renamed_ordered_archived_and_restored(driver: Driver, page: LabelsPage) -> None:
    table = named(page, QListView, "Attributes")
    assert spoken(table)[0] == "Who says it. Text · Author, not named"
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Down, ALT)
    assert [one.name for one in label(driver, "claim").attributes[:2]] == ["reported_by", "source"]
    assert spoken(table)[1].startswith("Who says it")
    QTest.keyClick(table, Qt.Key.Key_Return)
    dialog = dialog_of(driver, AttributeDialog)
    write(named(dialog, QLineEdit, "Title"), "Source")
    units = named(dialog, QPlainTextEdit, "Offered while typing")
    write(units, "Author")
    QTest.keyClick(named(dialog, QLineEdit, "Title"), Qt.Key.Key_Return)
    driver.wait(lambda: is_closed(dialog))
    changed = label(driver, "claim").attribute("source")
    assert changed is not None
    assert (changed.title, changed.suggestions) == ("Source", ("Author",))
    assert "Renamed attribute Who says it of Claim to Source." in words_of(page)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Delete)
    driver.settle()
    assert spoken(table)[-1] == "Source. Archived · Text · Author"
    QTest.keyClick(table, Qt.Key.Key_Delete)
    assert not any(one.is_archived for one in label(driver, "claim").attributes)


def test_a_type_that_the_values_do_not_allow_is_refused_in_the_dialog(
    driver: Driver, page: LabelsPage
) -> None:
    choose(page, 2)
    dialog = open_attribute(driver, page, "Change…")
    assert named(dialog, QLineEdit, "Title").text() == "Holder"
    kind = named(dialog, QComboBox, "Holds")
    kind.setFocus()
    QTest.keyClick(kind, Qt.Key.Key_Down)
    assert kind.currentText() == "Number"
    click(dialog, "Change attribute")
    assert "does not fit what 1 annotation has" in words_of(dialog)
    holder = label(driver, "opinion").attribute("holder")
    assert holder is not None
    assert holder.type == "text"
    assert not driver.parts.session.is_behind


# Merging, import and export


def open_merge(driver: Driver, page: LabelsPage, target: str) -> MergeDialog:
    choose(page, 2)
    click(page, "Merge into…")
    dialog = dialog_of(driver, MergeDialog)
    box = named(dialog, QComboBox, "Merge into")
    box.setCurrentText(target)
    driver.settle()
    driver.wait(lambda: any(one.text().endswith(target) for one in dialog.findChildren(QAbstractButton)))
    return dialog


def test_merging_shows_counts_and_collisions_and_is_one_step(driver: Driver, page: LabelsPage) -> None:
    first = driver.stored()
    dialog = open_merge(driver, page, "Bias")
    said = words_of(dialog)
    assert "From Opinion to Bias: 2 annotations in 2 articles." in said
    assert "On words that have Bias already: 2 annotations." in said
    assert "Joined into one, because they agree: 1." in said
    assert "Left as they are, because they differ: 1." in said
    assert "Bias has no field for: Holder, About, Polarity." in said
    click(dialog, "Show")
    table = named(dialog, QListWidget, "Words with both labels")
    assert [table.item(row).text().rpartition(" · ")[2] for row in range(table.count())] == [
        "stays", "becomes one",
    ]  # fmt: skip
    click(dialog, "Merge 3 annotations into Bias")
    driver.wait(lambda: is_closed(dialog))
    driver.settle()
    assert {one.label for one in driver.stored()} == {"claim", "bias", "figure"}
    assert label(driver, "opinion").is_archived
    assert "Merged Opinion into Bias." in words_of(page)
    click(page, "Undo")
    driver.settle()
    assert driver.stored() == first
    assert not label(driver, "opinion").is_archived


@pytest.mark.parametrize("has_annotations", [True, False])
def test_merging_says_what_becomes_of_suggestions(
    driver: Driver, page: LabelsPage, has_annotations: bool
) -> None:
    workspace = driver.parts.session.open_workspace
    if not has_annotations:
        workspace.remove([one.id for one in driver.stored() if one.label == "opinion"])
        for article in workspace.articles():
            ids = [one.id for one in workspace.annotations(article.id) if one.label == "opinion"]
            if ids:
                workspace.remove(ids)
    article = workspace.article(driver.article_id)
    asked = tuple(
        Suggestion("", article.id, "opinion", Span(at, at + 3), article.text[at : at + 3], source="m")
        for at in (30, 40)
    )
    workspace.import_batch([ImportedArticle(article, suggestions=asked)], words="Import")
    driver.settle()
    dialog = open_merge(driver, page, "Bias")
    assert "2 suggestions will ask for Bias instead of Opinion." in words_of(dialog)
    click(dialog, "Merge 3 annotations into Bias" if has_annotations else "Merge 2 suggestions into Bias")
    driver.wait(lambda: is_closed(dialog))
    driver.settle()
    assert {one.label for one in workspace.suggestions(article.id)} == {"bias"}


def test_what_collides_can_be_looked_at(driver: Driver, page: LabelsPage) -> None:
    dialog = open_merge(driver, page, "Bias")
    click(dialog, "Show")
    table = named(dialog, QListWidget, "Words with both labels")
    QTest.keyClick(table, Qt.Key.Key_Return)
    driver.come_back()
    selected = driver.view.selected_annotation()
    found = next(one for one in driver.stored() if one.id == selected)
    assert (found.label, found.span, found.note) == ("opinion", Span(10, 18), "one thing")


def test_a_scheme_goes_out_and_comes_back_in(driver: Driver, page: LabelsPage, tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    page.transfer.export_to(str(path))
    assert "Exported the scheme to mine.toml." in words_of(page)
    text = path.read_text("utf-8")
    path.write_text(
        text.replace('title = "Figure"', 'title = "Number"').replace('"bias"', '"slant"'), "utf-8"
    )
    page.transfer.import_from(str(path))
    dialog = dialog_of(driver, SchemeImportDialog)
    said = words_of(dialog)
    for words in ("Number", "Changed", "title", "Bias", "Added", "Archived"):
        assert words in said
    assert label(driver, "figure").title == "Figure"
    click(dialog, "Change 3 labels")
    driver.wait(lambda: is_closed(dialog))
    driver.settle()
    assert (label(driver, "figure").title, label(driver, "bias").is_archived) == ("Number", True)
    path.write_bytes(b"nonsense")
    page.transfer.import_from(str(path))
    assert "neither TOML nor JSON" in words_of(page)


# Ways in, and a project that cannot be changed


def test_the_palette_s_menu_opens_the_page_at_the_label(driver: Driver) -> None:
    for entry, focused in (("Rename…", "Title"), ("Key…", "Key: 3")):
        menu = driver.parts.tag_panel.palette_menu.menu("opinion")
        next(one for one in menu.actions() if one.text() == entry).trigger()
        menu.deleteLater()
        found = shown(driver)
        driver.wait(found.window().isActiveWindow)
        focus = QApplication.focusWidget()
        assert focus is not None
        assert focus.accessibleName() == focused
        assert named(found, QLineEdit, "Title").text() == "Opinion"
        QTest.keyClick(focus, Qt.Key.Key_Escape)
        driver.come_back()


def test_a_project_to_read_only_says_so_and_changes_nothing(
    open_window: Callable[..., Driver], labelled: Path
) -> None:
    driver = open_window(labelled, read_only=True)
    driver.parts.dialogs.change_labels()
    page = shown(driver)
    assert "read only" in words_of(page)
    for words in ("Add label…", "Import scheme…", "Archive label", "Merge into…", "Add attribute…"):
        assert not button(page, words).isEnabled()
    assert button(page, "Export scheme…").isEnabled()
    assert not named(page, QLineEdit, "Title").isEnabled()
    view = rows(page)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Down, ALT)
    choose(page, 1)
    assert not button(page, "Archive label").isEnabled()
    assert scheme(driver).labels[0].id == "claim"
    dialog = page.window()
    assert isinstance(dialog, QDialog)
    dialog.reject()
    driver.come_back()


@pytest.mark.parametrize("size", [(1440, 900), (1024, 700)])
def test_nine_labels_fit_into_the_palette(
    open_window: Callable[..., Driver], labelled: Path, size: tuple[int, int]
) -> None:
    from functools import partial

    from annotator.services.scheme_changes import add_label

    driver = open_window(labelled, size=size)
    workspace = driver.parts.session.open_workspace
    for title in ("Source", "Prediction", "Quote", "Context", "Witness"):
        workspace.revise_scheme(partial(add_label, title=title))
    driver.settle()
    palette = driver.parts.tag_panel.label_palette
    assert len(palette.buttons) == 9
    places = [one.geometry() for one in palette.buttons]
    for place, one in zip(places, palette.buttons, strict=True):
        assert isinstance(one, LabelButton)
        assert palette.rect().contains(place), (size, place)
        assert place.width() >= 24
        assert place.height() >= 24
    assert not any(one.intersects(other) for one in places for other in places if one is not other)


def test_in_a_small_dialog_the_list_stands_above_the_editor(driver: Driver, page: LabelsPage) -> None:
    view, title = rows(page), named(page, QLineEdit, "Title")

    def left(widget: QWidget) -> int:
        return widget.mapTo(page, QPoint(0, 0)).x()

    page.window().resize(980, 660)
    driver.wait(lambda: left(title) > left(view) + view.width())
    page.window().resize(690, 430)
    driver.wait(lambda: left(title) < left(view) + view.width())
    for one in (title, button(page, "Archive"), button(page, "Merge into…")):
        assert left(one) + one.width() <= page.width()
