"""The list of annotations and the palette: rows, keys, mouse, what is said and what is not."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from annotator.model.annotation import Annotation
from annotator.services import scheme_changes
from annotator.services.filtering import AnnotationFilter
from annotator.ui.annotation_list import AnnotationList, alternatives
from annotator.ui.annotation_model import AnnotationModel
from annotator.ui.annotation_rows import AnnotationRows
from annotator.ui.empty_state import EmptyState
from annotator.ui.filter_bar import FilterBar
from annotator.ui.label_palette import LabelPalette
from annotator.ui.text_label import TextLabel
from annotator.ui.theme import apply_theme, load_theme

from .panel_samples import annotation, annotations, paragraph_of, scheme

CLAIM, SIXTY, BIAS, SEVENTY = (one.id for one in annotations())
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def shown(qtbot: QtBot, qapp: QApplication, words: None) -> AnnotationList:
    QLocale.setDefault(QLocale("en_GB"))
    apply_theme(qapp, load_theme("light"))
    made = AnnotationList(load_theme("light"))
    qtbot.addWidget(made)
    made.set_annotations(annotations(), scheme(), paragraph_of)
    made.resize(352, 400)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def rows(shown: AnnotationList) -> AnnotationRows:
    return shown.findChild(AnnotationRows)


def place(shown: AnnotationList, row: int) -> QPoint:
    view = rows(shown)
    return view.visualRect(view.model().index(row, 0)).center()


def click(shown: AnnotationList, row: int, modifiers: Qt.KeyboardModifier = NONE) -> None:
    QTest.mouseClick(rows(shown).viewport(), LEFT, modifiers, place(shown, row))


def heard(signal: object) -> list[object]:
    got: list[object] = []
    signal.connect(lambda *values: got.append(values if len(values) != 1 else values[0]))
    return got


def test_rows_speak(shown: AnnotationList) -> None:
    model = rows(shown).model()
    spoken = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(4)]
    assert spoken[0] == "Claim. Israel supplies arms. Author, checkable. Paragraph 1. 1 of 4."
    assert spoken[1] == "Figure. approximately 60%. about 60 percent, today. Paragraph 2. 2 of 4."
    assert spoken[3] == "Figure. 70% of the weapons. Paragraph 3. 4 of 4."


def test_a_click_chooses_and_being_told_does_not(shown: AnnotationList) -> None:
    chosen = heard(shown.annotation_chosen)
    click(shown, 1)
    assert chosen == [SIXTY]
    shown.set_selected(SEVENTY)
    assert (shown.selected_ids(), chosen) == ([SEVENTY], [SIXTY])
    shown.set_selected(None)
    shown.set_annotations(annotations(), scheme(), paragraph_of)
    assert (shown.selected_ids(), chosen) == ([], [SIXTY])


def test_arrows_choose_and_enter_asks_for_the_details(shown: AnnotationList) -> None:
    chosen, details = heard(shown.annotation_chosen), heard(shown.details_requested)
    shown.set_selected(CLAIM)
    view = rows(shown)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert (chosen, details) == ([SIXTY, BIAS, SIXTY], [])
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert details == [SIXTY]
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert (chosen[-1], details) == (SIXTY, [SIXTY])


def test_several_rows_can_be_relabelled_and_deleted(shown: AnnotationList) -> None:
    selections, keys = heard(shown.selection_changed), heard(shown.label_key)
    deletions = heard(shown.delete_requested)
    click(shown, 0)
    click(shown, 2, SHIFT)
    click(shown, 1, CTRL)
    assert selections[-1] == [CLAIM, BIAS]
    view = rows(shown)
    QTest.keyClick(view, Qt.Key.Key_3)
    QTest.keyClick(view, Qt.Key.Key_0)
    assert keys == [(3, [CLAIM, BIAS])]
    QTest.keyClick(view, Qt.Key.Key_A, CTRL)
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert deletions == [[CLAIM, SIXTY, BIAS, SEVENTY]]


def test_keys_without_a_selection_do_nothing(shown: AnnotationList) -> None:
    heard_all = heard(shown.label_key) + heard(shown.delete_requested)
    view = rows(shown)
    shown.set_selected(None)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_1)
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert heard_all == []


def test_escape_leaves(shown: AnnotationList) -> None:
    left = heard(shown.left)
    QTest.keyClick(rows(shown), Qt.Key.Key_Escape)
    assert len(left) == 1


def test_after_a_deletion_the_keyboard_is_on_the_neighbour(shown: AnnotationList) -> None:
    shown.set_selected(SIXTY)
    chosen = heard(shown.annotation_chosen)
    shown.set_annotations([one for one in annotations() if one.id != SIXTY], scheme(), paragraph_of)
    assert (rows(shown).currentIndex().row(), shown.selected_ids(), chosen) == (1, [], [])


def test_one_more_one_less_and_others_keep_the_selection(shown: AnnotationList) -> None:
    shown.set_selected(BIAS)
    more = [*annotations(), annotation("Today", "figure")]
    more.sort(key=lambda one: one.sort_key)
    for now in (more, annotations(), more[1:4], annotations()[1:]):
        shown.set_annotations(now, scheme(), paragraph_of)
        model = rows(shown).model()
        quotes = [model.index(row, 0).data() for row in range(model.rowCount())]
        assert quotes == [one.quote for one in now]
        assert shown.selected_ids() == [BIAS]


def test_the_pointer_is_told_and_shown(shown: AnnotationList) -> None:
    hovered = heard(shown.annotation_hovered)
    theme = load_theme("light")
    view = rows(shown)
    QTest.mouseMove(view.viewport(), place(shown, 1))
    assert hovered[-1] == SIXTY
    shown.set_hovered(SEVENTY)
    at = view.visualRect(view.model().index(3, 0)).topRight() + QPoint(-30, 8)
    assert view.viewport().grab().toImage().pixelColor(at) == theme.hover
    shown.set_hovered(None)
    assert view.viewport().grab().toImage().pixelColor(at) == theme.chrome


def test_the_selected_row_is_grey_with_an_ink_bar_and_every_chip_has_its_colours(
    shown: AnnotationList,
) -> None:
    theme = load_theme("light")
    shown.set_selected(SIXTY)
    view = rows(shown)
    image = view.viewport().grab().toImage()
    row = view.visualRect(view.model().index(1, 0))
    assert image.pixelColor(row.topRight() + QPoint(-30, 8)) == theme.row
    assert image.pixelColor(row.left() + 9, row.center().y()) == theme.ink
    for number, colour in enumerate(("blue", "green", "plum", "green")):
        top = view.visualRect(view.model().index(number, 0)).topLeft()
        seen = {image.pixelColor(top + QPoint(x, y)).name() for x in range(18, 37) for y in range(10, 34)}
        assert {theme.labels[colour].fill.name(), theme.labels[colour].line.name()} <= seen


def test_the_words_of_a_row_are_cut_once_and_anew_when_they_are_others(
    shown: AnnotationList, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    line_of = AnnotationModel.line_of

    def counted(model: AnnotationModel, one: Annotation) -> str:
        asked.append(one.id)
        return line_of(model, one)

    labels, same = scheme(), annotations()
    shown.set_annotations(same, labels, paragraph_of)
    rows(shown).viewport().repaint()
    monkeypatch.setattr(AnnotationModel, "line_of", counted)
    before = rows(shown).grab().toImage()
    assert not asked
    others = [replace(one, quote="Not so") if one.id == CLAIM else one for one in same]
    shown.set_annotations(others, labels, paragraph_of)
    assert rows(shown).grab().toImage() != before
    assert set(asked) == {CLAIM}
    shown.resize(300, 400)
    rows(shown).viewport().repaint()
    assert {SIXTY, BIAS, SEVENTY} <= set(asked)


def titles(shown: AnnotationList) -> list[str]:
    model = rows(shown).model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_groups_have_heads_and_keep_the_selection(shown: AnnotationList) -> None:
    shown.set_selected(BIAS)
    shown.set_grouping("label")
    assert titles(shown) == ["Claim", CLAIM, "Figure", SIXTY, SEVENTY, "Bias", BIAS]
    assert shown.selected_ids() == [BIAS]
    shown.set_grouping("paragraph")
    assert titles(shown) == ["Paragraph 1", CLAIM, "Paragraph 2", SIXTY, BIAS, "Paragraph 3", SEVENTY]
    assert shown.selected_ids() == [BIAS]
    spoken = rows(shown).model().index(2, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Paragraph 2. 2 annotations."
    shown.set_annotations([one for one in annotations() if one.id != CLAIM], scheme(), paragraph_of)
    assert titles(shown)[0] == "Paragraph 2"
    shown.set_grouping("none")
    assert titles(shown) == [SIXTY, BIAS, SEVENTY]


def test_the_head_of_a_group_looks_like_a_head_and_is_no_row(shown: AnnotationList) -> None:
    shown.set_grouping("label")
    view = rows(shown)
    head, row = (view.visualRect(view.model().index(place, 0)) for place in (0, 1))
    assert head.height() < row.height()
    assert head.height() >= 24
    chosen = heard(shown.annotation_chosen)
    QTest.mouseClick(view.viewport(), LEFT, NONE, head.center())
    assert chosen == []
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert view.currentIndex().data() == CLAIM
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert chosen == [SIXTY, CLAIM]
    QTest.keyClick(view, Qt.Key.Key_A, CTRL)
    assert shown.selected_ids() == [CLAIM, SIXTY, SEVENTY, BIAS]


def test_what_a_filter_lets_through_is_counted_among_itself(shown: AnnotationList) -> None:
    shown.set_filter(AnnotationFilter(frozenset({"figure"})))
    shown.set_annotations(annotations(), scheme(), paragraph_of, frozenset({SIXTY, SEVENTY}))
    assert titles(shown) == [SIXTY, SEVENTY]
    spoken = rows(shown).model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith("Paragraph 3. 2 of 2.")
    words = [label.text() for label in shown.findChildren(TextLabel) if label.isVisible()]
    assert {"4", "Showing 2 of 4"} <= set(words)


def test_the_filter_bar_by_keys(shown: AnnotationList) -> None:
    wanted = heard(shown.filter_changed)
    left = heard(shown.left)
    shown.open_filter()
    QTest.keyClicks(QApplication.focusWidget(), "x")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget().accessibleName() == "Figure"
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert wanted == [AnnotationFilter(words="x"), AnnotationFilter(frozenset({"figure"}))]
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert len(left) == 1


def test_every_condition_is_in_the_menu_and_shows_as_a_switch_while_it_is_asked_for(
    shown: AnnotationList,
) -> None:
    bar = shown.findChild(FilterBar)
    assert list(bar.chips()) == [
        "Claim", "Figure", "Opinion", "Bias", "No value", "No source", "Hedged", "With note",
    ]  # fmt: skip
    wanted = heard(shown.filter_changed)
    menu = bar.menu()
    parts = {action.text(): action.menu() for action in menu.actions()}
    assert {"Certainty", "Polarity", "Type", "Not confirmed"} <= set(parts)
    next(action for action in parts["Certainty"].actions() if action.text() == "Denied").trigger()
    menu.deleteLater()
    (asked,) = wanted
    shown.set_filter(asked)
    assert bar.chips()["Denied"].isChecked()
    shown.set_filter(AnnotationFilter())
    assert not bar.chips()["Denied"].isChecked()


def test_ten_thousand_rows_are_grouped_and_filtered(shown: AnnotationList) -> None:
    one = annotations()[1]
    many = [replace(one, id=str(number)) for number in range(10_000)]
    shown.set_grouping("label")
    shown.set_annotations(many, scheme(), paragraph_of)
    shown.set_selected("9999")
    rows(shown).selectAll()
    assert len(shown.selected_ids()) == 10_000
    shown.set_annotations(many, scheme(), paragraph_of, frozenset(map(str, range(0, 10_000, 2))))
    assert (shown.count(), len(shown.selected_ids())) == (5_000, 5_000)
    assert len(shown.findChildren(QWidget)) < 100


def test_nothing_yet_says_what_to_do(shown: AnnotationList) -> None:
    shown.set_annotations([], scheme(), paragraph_of)
    state = shown.findChild(EmptyState)
    assert state.isVisible()
    assert state.accessibleName() == "No labels in this article yet"
    assert state.accessibleDescription() == "Select some text and press 1, 2, 3 or 4."
    shown.set_annotations(annotations(), scheme(), paragraph_of)
    assert not state.isVisible()
    assert "4" in [label.text() for label in shown.findChildren(TextLabel)]


def test_alternatives() -> None:
    assert [alternatives(words) for words in ([], ["1"], ["1", "2"], ["1", "2", "3"])] == [
        "", "1", "1 or 2", "1, 2 or 3",
    ]  # fmt: skip


@pytest.fixture
def palette(qtbot: QtBot, qapp: QApplication, words: None) -> LabelPalette:
    apply_theme(qapp, load_theme("light"))
    made = LabelPalette(load_theme("light"))
    qtbot.addWidget(made)
    made.set_scheme(scheme())
    made.set_counts({"claim": 10, "figure": 5})
    made.resize(352, made.sizeHint().height())
    made.show()
    qtbot.waitExposed(made)
    return made


def test_the_palette_names_its_labels_keys_and_counts(palette: LabelPalette) -> None:
    assert [button.accessibleName() for button in palette.buttons] == [
        "Label Claim, key 1, 10 in this article",
        "Label Figure, key 2, 5 in this article",
        "Label Opinion, key 3, 0 in this article",
        "Label Bias, key 4, 0 in this article",
    ]
    assert palette.buttons[0].accessibleDescription().startswith("A statement about the world")


def test_a_click_is_the_same_as_the_key_and_leaves_the_focus(palette: LabelPalette) -> None:
    chosen = heard(palette.label_chosen)
    QTest.mouseClick(palette.buttons[1], LEFT)
    assert chosen == ["figure"]
    assert not palette.buttons[1].hasFocus()
    palette.buttons[2].setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(palette.buttons[2], Qt.Key.Key_Space)
    QTest.keyClick(palette.buttons[2], Qt.Key.Key_Down)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert chosen == ["figure", "opinion", "bias"]


def test_the_label_with_the_focus_keeps_it_when_the_scheme_changes(palette: LabelPalette) -> None:
    palette.buttons[1].setFocus()
    without = scheme_changes.archive_label(scheme(), "claim").scheme
    palette.set_scheme(without)
    assert palette.buttons[0].label.id == "figure"
    assert QApplication.focusWidget() is palette.buttons[0]
    palette.set_scheme(scheme_changes.archive_label(without, "figure").scheme)
    assert QApplication.focusWidget() is palette.buttons[0]


def test_bars_are_as_long_as_the_counts(palette: LabelPalette) -> None:
    theme = load_theme("light")

    def length(row: int, colour: str) -> int:
        button = palette.buttons[row]
        image = button.grab().toImage()
        y = button.height() // 2
        line = theme.labels[colour].line
        return sum(image.pixelColor(x, y) == line for x in range(150, image.width()))

    assert (length(0, "blue"), length(1, "green"), length(2, "ochre")) == (92, 46, 0)


def test_words_look_as_in_the_text(palette: LabelPalette) -> None:
    theme = load_theme("light")
    for button, colour in zip(palette.buttons, ("blue", "green", "ochre", "plum"), strict=True):
        image = button.grab().toImage()
        seen = {image.pixelColor(x, y).name() for x in range(44, 120) for y in range(image.height())}
        assert {theme.labels[colour].fill.name(), theme.labels[colour].line.name()} <= seen


def test_in_a_low_window_it_is_one_row(palette: LabelPalette) -> None:
    tall = palette.sizeHint().height()
    palette.set_compact(True)
    palette.resize(352, palette.sizeHint().height())
    QApplication.processEvents()
    assert palette.sizeHint().height() < 56 < tall
    tops = {button.y() for button in palette.buttons}
    lefts = [button.x() for button in palette.buttons]
    assert (len(tops), lefts) == (1, sorted(set(lefts)))
    assert not any(button.is_short for button in palette.buttons)
    palette.resize(220, palette.height())
    QApplication.processEvents()
    assert all(button.is_short for button in palette.buttons)
    palette.set_compact(False)
    assert palette.sizeHint().height() == tall


def test_another_scheme_gives_other_buttons(palette: LabelPalette) -> None:
    before = palette.buttons
    palette.set_scheme(scheme())
    assert palette.buttons is before
    labels = scheme().labels
    palette.set_scheme(scheme().model_copy(update={"labels": labels[1:]}))
    assert [button.label.id for button in palette.buttons] == ["figure", "opinion", "bias"]
