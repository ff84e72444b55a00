"""The inspector: fields from the scheme, when values are kept, the keyboard's way through it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale, QMimeData, Qt
from PySide6.QtGui import QKeyEvent, QTextOption
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from annotator.model.annotation import Annotation
from annotator.ui.choice_menu import ChoiceMenu
from annotator.ui.inspector import Inspector
from annotator.ui.inspector_choices import ButtonsField, MenuField
from annotator.ui.inspector_form import InspectorForm
from annotator.ui.inspector_texts import QuantityField, TextField
from annotator.ui.label_chip import LabelChip
from annotator.ui.note_field import NoteField
from annotator.ui.push_button import PushButton
from annotator.ui.quote_label import QuoteLabel
from annotator.ui.segmented import Segmented
from annotator.ui.several_selected import SeveralSelected
from annotator.ui.text_label import TextLabel
from annotator.ui.theme import apply_theme, load_theme

from .panel_samples import annotation, annotations, scheme

CLAIM, SIXTY, BIAS, SEVENTY = annotations()
LEFT, NONE, SHIFT, ALT = (
    Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)  # fmt: skip


class Bench:
    """An inspector, what it says, and the annotation as it would be stored."""

    def __init__(self, inspector: Inspector) -> None:
        self.inspector = inspector
        self.changes: list[tuple[str, dict]] = []
        self.notes: list[tuple[str, str]] = []
        self.left: list[None] = []
        inspector.attributes_changed.connect(lambda one, values: self.changes.append((one, values)))
        inspector.note_changed.connect(lambda one, note: self.notes.append((one, note)))
        inspector.left.connect(lambda: self.left.append(None))

    def show(self, one: Annotation) -> InspectorForm:
        self.inspector.show_annotation(one, scheme(), 5, self.used)
        return self.form

    @property
    def form(self) -> InspectorForm:
        return next(form for form in self.inspector.findChildren(InspectorForm) if not form.isHidden())

    def used(self, name: str) -> list[str]:
        return {"source": ["YnetNews", "Yair Lapid", "Author"], "unit": ["tonnes"]}.get(name, [])

    def edit(self, name: str) -> QLineEdit:
        field = self.field(name)
        assert isinstance(field, TextField)
        return field.edit

    def field(self, name: str) -> QWidget:
        return next(field for field in self.form.fields if field.name == name)

    def press(self, *keys: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        for key in keys:
            QTest.keyClick(QApplication.activePopupWidget() or QApplication.focusWidget(), key, modifiers)

    def type(self, words: str) -> None:
        for letter in words:
            event = QKeyEvent(QKeyEvent.Type.KeyPress, 0, NONE, letter)
            QApplication.sendEvent(QApplication.focusWidget(), event)


@pytest.fixture
def bench(qtbot: QtBot, qapp: QApplication, words: None) -> Bench:
    QLocale.setDefault(QLocale("en_GB"))
    apply_theme(qapp, load_theme("light"))
    made = Inspector(load_theme("light"))
    qtbot.addWidget(made)
    made.resize(352, 420)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return Bench(made)


def titles(form: InspectorForm) -> list[str]:
    return [field.title for field in form.fields]


def test_fields_are_made_from_the_scheme(bench: Bench) -> None:
    form = bench.show(CLAIM)
    assert titles(form) == ["Who says it", "Reported by", "Checkable", "Certainty"]
    assert [type(field) for field in form.fields] == [TextField, MenuField, ButtonsField, ButtonsField]
    form = bench.show(SIXTY)
    assert titles(form) == ["Value", "Unit", "As of", "Precision", "Measures", "Of what whole"]
    assert isinstance(form.fields[0], QuantityField)
    precision = form.fields[3]
    assert isinstance(precision, ButtonsField)
    assert precision.more is not None


def test_it_shows_label_place_quote_values_and_who_made_it(bench: Bench) -> None:
    bench.show(replace(CLAIM, updated_at="2026-11-13T09:00:00Z", note="Passive"))
    words = [label.text() for label in bench.inspector.findChildren(TextLabel)]
    assert bench.inspector.findChild(LabelChip).accessibleName() == "Label: Claim"
    assert "¶ 5 · characters 0–21" in words
    assert bench.inspector.findChild(QuoteLabel).accessibleName() == "Israel supplies arms."
    assert bench.edit("source").text() == "Author"
    assert bench.form.note.text() == "Passive"
    made = next(word for word in words if word.startswith("Made by"))
    assert made.startswith("Made by Mira · 12 Nov 2026")
    assert "last change 13 Nov 2026" in made


def test_a_value_of_any_length_is_shown_whole_and_not_kept_anew_by_leaving_it(bench: Bench) -> None:
    long = "a word 😀 " * 5_000 + "end"
    bench.show(replace(CLAIM, attributes={"source": long}))
    assert bench.edit("source").text() == long
    bench.inspector.focus_first()
    bench.press(Qt.Key.Key_Return)
    assert bench.changes == []


def test_enter_keeps_and_goes_on_to_the_end_and_back_to_the_text(bench: Bench) -> None:
    bench.show(CLAIM)
    bench.inspector.focus_first()
    bench.type("YnetNews")
    bench.press(Qt.Key.Key_Return)
    assert bench.changes == [(CLAIM.id, {"source": "YnetNews"})]
    assert bench.form.focused_field() == "reported_by"
    bench.press(Qt.Key.Key_Return)
    assert bench.form.focused_field() == "checkable"
    bench.press(Qt.Key.Key_Right, Qt.Key.Key_Return)
    assert bench.form.focused_field() == "certainty"
    QTest.keyClick(QApplication.focusWidget(), "h")
    bench.press(Qt.Key.Key_Return)
    assert bench.changes[1:] == [(CLAIM.id, {"checkable": "partly"}), (CLAIM.id, {"certainty": "hedged"})]
    assert bench.form.focused_field() == ""
    bench.type("Passive")
    bench.press(Qt.Key.Key_Return, modifiers=SHIFT)
    bench.type("voice")
    assert (bench.notes, bench.left) == ([], [])
    bench.press(Qt.Key.Key_Return)
    assert (bench.notes, bench.left) == ([(CLAIM.id, "Passive\nvoice")], [None])


def test_tab_keeps_and_what_is_not_changed_is_not_said(bench: Bench) -> None:
    bench.show(CLAIM)
    bench.inspector.focus_first()
    bench.press(Qt.Key.Key_Tab)
    assert (bench.changes, bench.form.focused_field()) == ([], "reported_by")
    bench.press(Qt.Key.Key_Backtab, modifiers=SHIFT)
    bench.press(Qt.Key.Key_Delete)
    bench.press(Qt.Key.Key_Tab)
    assert bench.changes == [(CLAIM.id, {"source": None})]
    bench.press(Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    assert (len(bench.changes), bench.notes, bench.form.focused_field()) == (1, [], "")


def test_escape_leaves_and_loses_nothing(bench: Bench) -> None:
    bench.show(BIAS)
    bench.inspector.focus_field("target")
    bench.type("Aliyev")
    bench.press(Qt.Key.Key_Escape)
    assert (bench.changes, bench.left) == ([(BIAS.id, {"target": "Aliyev"})], [None])


@pytest.mark.parametrize(
    ("words", "values"),
    [("40", {"low": 40, "high": 40}), ("2–3", {"low": 2, "high": 3, "precision": "range"}),
     ("> 5 billion", {"low": 5_000_000_000, "high": None, "precision": "over"}),
     ("about 1.4 million", {"low": 1_400_000, "high": 1_400_000, "precision": "about"}),
     ("0", {"low": 0, "high": 0})],
)  # fmt: skip
def test_a_value_is_two_numbers_and_a_precision(bench: Bench, words: str, values: dict) -> None:
    bench.show(SEVENTY)
    bench.inspector.focus_first()
    bench.type(words)
    bench.press(Qt.Key.Key_Return)
    assert bench.changes == [(SEVENTY.id, values)]


def test_a_bad_number_stays_and_is_warned_of(bench: Bench) -> None:
    bench.show(SIXTY)
    bench.inspector.focus_first()
    assert bench.edit("low").text() == "60"
    bench.type("sixty")
    bench.press(Qt.Key.Key_Return)
    warned = [label for label in bench.inspector.findChildren(TextLabel) if label.property("tone") == "warn"]
    assert [label.isVisible() for label in warned].count(True) == 1
    assert (bench.edit("low").text(), bench.changes) == ("sixty", [])
    assert bench.form.focused_field() == "low"
    bench.edit("low").selectAll()
    bench.type("65")
    bench.press(Qt.Key.Key_Return)
    assert bench.changes == [(SIXTY.id, {"low": 65, "high": 65})]
    assert not any(label.isVisible() for label in warned)


def test_a_plain_number_takes_back_what_no_longer_holds(bench: Bench) -> None:
    over = replace(SEVENTY, attributes={"low": 40, "precision": "over"})
    bench.show(over)
    assert bench.edit("low").text() == "> 40"
    bench.inspector.focus_first()
    bench.type("41")
    bench.press(Qt.Key.Key_Return)
    assert bench.changes == [(over.id, {"low": 41, "high": 41, "precision": None})]


def test_choices_by_mouse(bench: Bench) -> None:
    bench.show(SIXTY)
    field = bench.field("precision")
    assert isinstance(field, ButtonsField)
    place = field.buttons.segment(2).center().toPoint()
    QTest.mouseClick(field.buttons, LEFT, NONE, place)
    QTest.mouseClick(field.buttons, LEFT, NONE, place)
    assert bench.changes == [(SIXTY.id, {"precision": "range"}), (SIXTY.id, {"precision": None})]


def test_choices_that_are_not_shown_are_in_the_menu(bench: Bench) -> None:
    bench.show(SIXTY)
    field = bench.field("precision")
    more = field.findChild(ChoiceMenu)
    menu = more.menu()
    actions = {action.text(): action for action in menu.actions()}
    assert list(actions) == ["Almost", "Over", "At least", "Under", "At most"]
    narrow = more.sizeHint().width()
    actions["At least"].trigger()
    menu.deleteLater()
    assert bench.changes == [(SIXTY.id, {"precision": "at_least"})]
    assert more.sizeHint().width() > narrow
    assert field.findChild(Segmented).value == "at_least"


def test_a_menu_field_is_chosen_by_keys(bench: Bench) -> None:
    bench.show(BIAS)
    bench.inspector.focus_first()
    box = QApplication.focusWidget()
    assert isinstance(box, QComboBox)
    assert box.currentText() == "Loaded term"
    bench.press(Qt.Key.Key_Down)
    bench.press(Qt.Key.Key_Home)
    assert bench.changes == [(BIAS.id, {"type": "intensifier"}), (BIAS.id, {"type": None})]


def test_showing_it_again_disturbs_neither_caret_nor_typing(bench: Bench) -> None:
    bench.show(CLAIM)
    bench.inspector.focus_first()
    edit = bench.edit("source")
    edit.setCursorPosition(2)
    edit.insert("xy")
    bench.show(replace(CLAIM, attributes={**CLAIM.attributes, "certainty": "denied"}))
    assert (edit.text(), edit.cursorPosition(), edit.hasFocus()) == ("Auxythor", 4, True)
    certainty = bench.field("certainty")
    assert certainty.findChild(Segmented).value == "denied"
    bench.press(Qt.Key.Key_Return)
    bench.show(replace(CLAIM, attributes={**CLAIM.attributes, "source": "Auxythor"}))
    assert bench.changes == [(CLAIM.id, {"source": "Auxythor"})]
    bench.show(CLAIM)
    assert edit.text() == "Author"


def test_another_annotation_keeps_what_was_typed_for_the_first(bench: Bench) -> None:
    bench.show(SIXTY)
    bench.inspector.focus_field("as_of")
    bench.type("2022")
    bench.show(SEVENTY)
    assert bench.changes == [(SIXTY.id, {"as_of": "2022"})]
    assert bench.edit("as_of").text() == ""
    assert bench.form.focused_field() == "as_of"


def test_forms_are_made_once(bench: Bench) -> None:
    first = bench.show(SIXTY)
    bench.show(CLAIM)
    assert first.isHidden()
    assert bench.show(SEVENTY) is first
    assert len(bench.inspector.findChildren(InspectorForm)) == 2


def test_another_scheme_makes_other_fields(bench: Bench) -> None:
    bench.show(CLAIM)
    labels = list(scheme().labels)
    labels[0] = labels[0].model_copy(update={"attributes": labels[0].attributes[:1]})
    other = scheme().model_copy(update={"labels": tuple(labels)})
    bench.inspector.show_annotation(CLAIM, other, 5, bench.used)
    shown = [form for form in bench.inspector.findChildren(InspectorForm) if not form.isHidden()]
    assert [titles(form) for form in shown] == [["Who says it"]]


def test_archived_attributes_show_only_where_they_have_a_value(bench: Bench) -> None:
    labels = list(scheme().labels)
    attributes = [labels[0].attributes[0].model_copy(update={"is_archived": True}), *labels[0].attributes[1:]]
    labels[0] = labels[0].model_copy(update={"attributes": tuple(attributes)})
    other = scheme().model_copy(update={"labels": tuple(labels)})
    bench.inspector.show_annotation(CLAIM, other, 5, bench.used)
    assert bench.field("source").isVisible()
    bench.inspector.show_annotation(replace(CLAIM, attributes={}), other, 5, bench.used)
    assert not bench.field("source").isVisible()


def test_alt_page_down_goes_to_the_same_field_of_the_next(bench: Bench) -> None:
    bench.show(SIXTY)
    bench.inspector.step_requested.connect(lambda step: bench.show(SEVENTY if step > 0 else BIAS))
    bench.inspector.focus_field("as_of")
    bench.type("2022")
    bench.press(Qt.Key.Key_PageDown, modifiers=ALT)
    assert (bench.inspector.annotation_id, bench.form.focused_field()) == (SEVENTY.id, "as_of")
    assert bench.changes == [(SIXTY.id, {"as_of": "2022"})]
    bench.inspector.focus_note()
    bench.press(Qt.Key.Key_PageUp, modifiers=ALT)
    assert (bench.inspector.annotation_id, bench.form.focused_field()) == (BIAS.id, "")


def test_values_used_before_are_offered(bench: Bench) -> None:
    bench.show(replace(CLAIM, attributes={}))
    bench.inspector.focus_first()
    bench.type("y")
    popup = bench.edit("source").completer().popup()
    offered = [popup.model().index(row, 0).data() for row in range(popup.model().rowCount())]
    assert offered == ["YnetNews", "Yair Lapid"]
    popup.hide()
    bench.edit("source").clear()
    bench.press(Qt.Key.Key_Down)
    offered = [popup.model().index(row, 0).data() for row in range(popup.model().rowCount())]
    assert offered == ["YnetNews", "Yair Lapid", "Author", "not named"]
    popup.setCurrentIndex(popup.model().index(0, 0))
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert bench.changes == [(CLAIM.id, {"source": "YnetNews"})]


def test_what_is_typed_is_completed_whatever_case_and_accents(bench: Bench) -> None:
    bench.used = lambda _name: ["İlham Əliyev", "Yair Lapid", "Author"]  # type: ignore[method-assign]
    bench.show(replace(CLAIM, attributes={}))
    bench.inspector.focus_first()
    completer = bench.edit("source").completer()

    def offered(words: str) -> list[str]:
        bench.edit("source").clear()
        bench.type(words)
        model = completer.completionModel()
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    assert offered("ilham e") == ["İlham Əliyev"]
    assert offered("lap") == ["Yair Lapid"]
    assert offered("a") == ["Author"]
    assert offered("Author") == []
    assert offered("nobody") == []
    completer.popup().hide()


def test_enter_keeps_what_was_typed_while_the_list_is_open(bench: Bench) -> None:
    bench.show(replace(CLAIM, attributes={}))
    bench.inspector.focus_first()
    bench.type("Y")
    assert QApplication.activePopupWidget() is not None
    bench.press(Qt.Key.Key_Return)
    assert bench.changes == [(CLAIM.id, {"source": "Y"})]
    assert bench.form.focused_field() == "reported_by"
    assert QApplication.activePopupWidget() is None


def test_units_offer_currencies_after_what_was_used(bench: Bench) -> None:
    bench.show(SEVENTY)
    bench.inspector.focus_field("unit")
    bench.press(Qt.Key.Key_Down)
    model = bench.edit("unit").completer().completionModel()
    offered = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert offered[:4] == ["tonnes", "%", "USD", "EUR"]
    assert {"AZN", "ILS", "TRY"} <= set(offered)
    assert len(set(offered)) == len(offered)
    bench.edit("unit").completer().popup().hide()


@pytest.mark.parametrize(
    ("words", "edtf"),
    [("until 2019", "../2019"), ("Oct 2023", "2023-10"), ("2022", ""), ("today", ""), ("", "")],
)
def test_a_date_says_what_it_is_understood_as(bench: Bench, words: str, edtf: str) -> None:
    bench.show(replace(SEVENTY, attributes={"as_of": words} if words else {}))
    edit = bench.edit("as_of")
    aside = [label.text() for label in edit.findChildren(TextLabel) if label.isVisible()]
    assert aside == ([edtf] if edtf else [])
    assert edit.accessibleDescription() == (f"Understood as {edtf}" if edtf else "")
    assert warned(bench) == []


def test_what_is_no_date_is_kept_and_gently_doubted(bench: Bench) -> None:
    bench.show(SEVENTY)
    bench.inspector.focus_field("as_of")
    bench.type("2023-13")
    assert warned(bench) == []
    bench.press(Qt.Key.Key_Return)
    assert bench.changes == [(SEVENTY.id, {"as_of": "2023-13"})]
    assert bench.form.focused_field() == "precision"
    assert warned(bench) == ["Not understood as a date or period. It is kept as you wrote it."]


def warned(bench: Bench) -> list[str]:
    labels = bench.inspector.findChildren(TextLabel)
    return [label.text() for label in labels if label.property("tone") == "warn" and label.isVisible()]


def test_remarks_stand_below_their_fields_until_they_are_gone(bench: Bench) -> None:
    remarks = {"unit": "Unit is unusual.", "precision": "Odd.", "high": "Too much."}
    bench.inspector.show_annotation(SIXTY, scheme(), 5, bench.used, remarks)
    assert warned(bench) == ["Too much.", "Unit is unusual.", "Odd."]
    assert bench.edit("unit").property("state") in (None, "")
    bench.show(SIXTY)
    assert warned(bench) == []


def test_words_that_are_no_number_come_back_with_their_annotation(bench: Bench) -> None:
    bench.show(SIXTY)
    bench.inspector.focus_first()
    bench.type("sixty")
    bench.show(SEVENTY)
    assert (bench.edit("low").text(), warned(bench)) == ("", [])
    bench.show(SIXTY)
    assert bench.edit("low").text() == "sixty"
    assert len(warned(bench)) == 1
    assert bench.changes == []


def test_a_chosen_guess_is_confirmed_by_enter_or_by_choosing_it_again(bench: Bench) -> None:
    guess = replace(SIXTY, attribute_origin={"precision": "app"})
    bench.show(guess)
    field = bench.field("precision")
    assert isinstance(field, ButtonsField)
    plain = replace(SIXTY, attributes={**SIXTY.attributes, "precision": "about"})
    painted = field.buttons.grab().toImage()
    assert field.buttons.accessibleName() == "Precision: About, filled in by the program"
    bench.inspector.focus_field("precision")
    bench.press(Qt.Key.Key_Return)
    assert bench.changes == [(SIXTY.id, {"precision": "about"})]
    QTest.mouseClick(field.buttons, LEFT, NONE, field.buttons.segment(1).center().toPoint())
    assert bench.changes[1:] == [(SIXTY.id, {"precision": "about"})]
    bench.show(plain)
    assert field.buttons.accessibleName() == "Precision: About"
    assert field.buttons.grab().toImage() != painted
    QTest.mouseClick(field.buttons, LEFT, NONE, field.buttons.segment(1).center().toPoint())
    assert bench.changes[2:] == [(SIXTY.id, {"precision": None})]


def test_a_guess_in_the_menus_is_confirmed_too(bench: Bench) -> None:
    over = replace(SIXTY, attributes={"precision": "over"}, attribute_origin={"precision": "app"})
    bench.show(over)
    more = bench.field("precision").findChild(ChoiceMenu)
    assert more.accessibleName() == "Precision, more choices: Over, filled in by the program"
    menu = more.menu()
    next(action for action in menu.actions() if action.text() == "Over").trigger()
    menu.deleteLater()
    guess = replace(BIAS, attribute_origin={"type": "app"})
    bench.show(guess)
    bench.inspector.focus_first()
    assert QApplication.focusWidget().font().italic()
    bench.press(Qt.Key.Key_Return)
    assert bench.changes == [(SIXTY.id, {"precision": "over"}), (BIAS.id, {"type": "loaded_term"})]


def test_the_wand_confirms_by_mouse(bench: Bench) -> None:
    bench.show(replace(SIXTY, attribute_origin={"low": "app", "high": "app"}))
    wands = [action for action in bench.edit("low").actions() if action.isVisible()]
    assert [action.toolTip() for action in wands] == ["Filled in by the program. Enter keeps it."]
    wands[0].trigger()
    assert bench.changes == [(SIXTY.id, {"low": 60, "high": 60})]
    bench.show(SIXTY)
    assert [action for action in bench.edit("low").actions() if action.isVisible()] == []


def test_more_is_closed_at_first_and_stays_open(bench: Bench) -> None:
    bench.show(CLAIM)
    buttons = {button.text(): button for button in bench.inspector.findChildren(QToolButton)}

    def seen() -> list[str]:
        words = [label.text() for label in bench.inspector.findChildren(TextLabel) if label.isVisible()]
        return [word for word in words if word.startswith("Made by")]

    assert seen() == []
    QTest.mouseClick(buttons["More"], LEFT)
    assert len(seen()) == 1
    bench.show(SIXTY)
    assert len(seen()) == 1
    deleted: list[list[str]] = []
    bench.inspector.delete_requested.connect(deleted.append)
    delete = next(
        one for one in bench.inspector.findChildren(PushButton) if one.text() == "Delete annotation"
    )
    QTest.mouseClick(delete, LEFT)
    assert deleted == [[SIXTY.id]]


def several_titles(bench: Bench) -> list[str]:
    several = bench.inspector.findChild(SeveralSelected)
    QApplication.processEvents()
    words = [label for label in several.findChildren(TextLabel) if label.isVisible() and label.buddy()]
    return [label.text() for label in words]


def test_several_show_the_fields_that_all_of_them_have(bench: Bench) -> None:
    bench.inspector.show_several([SIXTY, SEVENTY], scheme(), bench.used)
    fields = ["Value", "Unit", "As of", "Precision", "Measures", "Of what whole"]
    assert several_titles(bench) == ["Change label", *fields, "Note"]
    bench.inspector.show_several([CLAIM, SIXTY], scheme(), bench.used)
    assert several_titles(bench) == ["Change label", "Note"]
    notes = [note for note in bench.inspector.findChildren(NoteField) if note.isVisible()]
    assert [note.placeholderText() for note in notes] == ["Add to all two"]


def test_what_is_typed_for_several_is_kept_when_others_are_chosen(bench: Bench) -> None:
    bench.inspector.show_several([SIXTY, SEVENTY], scheme(), bench.used)
    given: list[tuple[list[str], object]] = []
    bench.inspector.attributes_of_many_changed.connect(lambda ids, values: given.append((ids, values)))
    bench.inspector.note_for_many_given.connect(lambda ids, note: given.append((ids, note)))
    edits = [edit for edit in bench.inspector.findChildren(QLineEdit) if edit.isVisible()]
    unit = next(edit for edit in edits if edit.accessibleName() == "Unit")
    unit.setFocus()
    bench.type("barrels")
    note = next(note for note in bench.inspector.findChildren(NoteField) if note.isVisible())
    note.setFocus()
    bench.type("Check")
    bench.inspector.show_several([CLAIM, SIXTY], scheme(), bench.used)
    both = [SIXTY.id, SEVENTY.id]
    assert given == [(both, {"unit": "barrels"}), (both, "Check")]
    assert note.text() == ""


def test_a_guess_is_italic_until_enter(bench: Bench) -> None:
    guess = replace(SIXTY, attribute_origin={"unit": "app"})
    bench.show(guess)
    edit = bench.edit("unit")
    assert edit.font().italic()
    assert not bench.edit("as_of").font().italic()
    bench.inspector.focus_field("unit")
    bench.press(Qt.Key.Key_Return)
    assert bench.changes == [(SIXTY.id, {"unit": "%"})]
    bench.show(SIXTY)
    assert not edit.font().italic()


def test_a_guess_that_is_typed_over_is_no_longer_said_to_be_the_programs(bench: Bench) -> None:
    bench.show(replace(SIXTY, attribute_origin={"low": "app", "high": "app"}))
    edit = bench.edit("low")

    def said() -> tuple[bool, list[str]]:
        return edit.font().italic(), [one.toolTip() for one in edit.actions() if one.isVisible()]

    guess = (True, ["Filled in by the program. Enter keeps it."])
    assert said() == guess
    bench.inspector.focus_field("low")
    bench.type("many")
    bench.press(Qt.Key.Key_Return)
    assert bench.changes == []
    assert said() == (False, [])
    bench.show(CLAIM)
    bench.show(replace(SIXTY, attribute_origin={"low": "app", "high": "app"}))
    assert (edit.text(), said()) == ("many", (False, []))
    edit.setText("60")
    assert said() == guess


def test_the_chip_changes_the_label_and_the_bin_deletes(bench: Bench) -> None:
    bench.show(CLAIM)
    relabelled: list[tuple[str, str]] = []
    deleted: list[list[str]] = []
    bench.inspector.relabel_requested.connect(lambda one, label: relabelled.append((one, label)))
    bench.inspector.delete_requested.connect(deleted.append)
    menu = bench.inspector.findChild(LabelChip).menu()
    assert [(one.text(), one.isChecked()) for one in menu.actions()][:2] == [
        ("Claim", True),
        ("Figure", False),
    ]
    menu.actions()[0].trigger()
    menu.actions()[1].trigger()
    menu.deleteLater()
    bins = {button.accessibleName(): button for button in bench.inspector.findChildren(QToolButton)}
    QTest.mouseClick(bins["Delete this annotation"], LEFT)
    assert (relabelled, deleted) == ([(CLAIM.id, "figure")], [[CLAIM.id]])


def test_nothing_and_several(bench: Bench) -> None:
    bench.inspector.show_nothing()
    assert not bench.inspector.is_showing
    bench.inspector.show_several([CLAIM, SIXTY, SEVENTY], scheme(), bench.used)
    words = [label.text() for label in bench.inspector.findChildren(TextLabel) if label.isVisible()]
    assert "3 annotations selected" in words
    assert "Changes apply to all 3. Ctrl+Z undoes them in one step." in words
    asked: list[tuple[list[str], str]] = []
    bench.inspector.relabel_many_requested.connect(lambda ids, label: asked.append((ids, label)))
    box = next(box for box in bench.inspector.findChildren(QComboBox) if box.isVisible())
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert asked == [([CLAIM.id, SIXTY.id, SEVENTY.id], "claim")]


def test_read_only(bench: Bench) -> None:
    bench.inspector.set_read_only(True)
    bench.show(CLAIM)
    assert not bench.edit("source").isEnabled()
    bench.inspector.set_read_only(False)
    assert bench.edit("source").isEnabled()


def test_a_note_keeps_no_break_spaces(qtbot: QtBot) -> None:
    field = NoteField()
    qtbot.addWidget(field)
    kept: list[str] = []
    field.kept.connect(kept.append)
    field.show_note("5\u00a0%")
    assert field.text() == "5\u00a0%"
    field.keep()
    assert kept == []
    field.moveCursor(field.textCursor().MoveOperation.End)
    QTest.keyClick(field, "x")
    field.keep()
    assert kept == ["5\u00a0%x"]


def test_a_word_of_100000_letters_in_a_note_does_not_hold_the_window(qtbot: QtBot) -> None:
    field, given = NoteField(), QMimeData()
    qtbot.addWidget(field)
    field.resize(200, 60)
    field.show()
    given.setText("a" * 100_000)
    modes: list[QTextOption.WrapMode] = []
    field.document().contentsChanged.connect(lambda: modes.append(field.wordWrapMode()))
    field.insertFromMimeData(given)
    QTest.keyClick(field, "b")
    field.grab()
    # Else Qt seeks a place to break it anew for each line, which takes 5 s.
    assert set(modes) == {QTextOption.WrapMode.WrapAnywhere}
    assert field.text() == "a" * 100_000 + "b"
    field.show_note("An ordinary one.", is_same=False)
    assert field.wordWrapMode() == QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere


def test_a_long_note_makes_the_field_higher(qtbot: QtBot) -> None:
    field = NoteField()
    qtbot.addWidget(field)
    field.resize(200, 60)
    heights = []
    for lines in (1, 4, 40):
        field.show_note("\n".join("line" for _ in range(lines)))
        heights.append(field.sizeHint().height())
    assert heights == sorted(set(heights))
    assert heights[2] < 300


def test_a_chosen_segment_is_ink(bench: Bench) -> None:
    bench.show(CLAIM)
    buttons = bench.field("checkable").findChild(Segmented)
    theme = load_theme("light")
    image = buttons.grab().toImage()
    corner = [buttons.segment(place).topLeft().toPoint() for place in range(3)]
    shades = [image.pixelColor(at.x() + 6, at.y() + 4) for at in corner]
    assert [shade == theme.ink for shade in shades] == [True, False, False]


def test_the_whole_is_there_for_a_screen_reader(bench: Bench) -> None:
    bench.show(SIXTY)
    assert bench.edit("low").accessibleName() == "Value"
    assert bench.field("precision").findChild(Segmented).accessibleName() == "Precision: About"
    assert bench.form.note.accessibleName() == "Note"
    assert bench.field("precision").findChild(ChoiceMenu).accessibleName() == "Precision, more choices"


def test_every_theme(bench: Bench) -> None:
    bench.show(annotation("Today", "figure"))
    shades = []
    for name in ("light", "dark"):
        apply_theme(QApplication.instance(), load_theme(name))
        bench.inspector.set_theme(load_theme(name))
        field = bench.field("precision").findChild(Segmented)
        shades.append(field.grab().toImage().pixelColor(8, 8).name())
    assert shades == [load_theme("light").raised.name(), load_theme("dark").raised.name()]


def test_archived_choices_are_offered_only_where_they_are_chosen(bench: Bench) -> None:
    def archived(label_id: str, name: str, *values: str) -> None:
        label = changed.get(label_id) or base.label(label_id)
        assert label is not None
        attributes = [
            one if one.name != name else one.model_copy(
                update={"choices": tuple(c.model_copy(update={"is_archived": c.value in values}) for c in one.choices)}
            )
            for one in label.attributes
        ]  # fmt: skip
        changed[label_id] = label.model_copy(update={"attributes": tuple(attributes)})

    base, changed = scheme(), {}
    archived("claim", "reported_by", "report", "unnamed")
    archived("claim", "certainty", "denied")
    made = base.model_copy(update={"labels": tuple(changed.get(one.id, one) for one in base.labels)})
    for one, reported, more in (
        (
            annotation("Israel", "claim", reported_by="unnamed", certainty="denied"),
            "Unnamed source",
            "Denied",
        ),
        (annotation("Israel", "claim", reported_by="quoted", certainty="hedged"), "Quoted directly", ""),
    ):
        bench.inspector.show_annotation(one, made, 5, bench.used)
        box = bench.field("reported_by").findChild(QComboBox)
        assert box.currentText() == reported
        assert [box.itemText(place) for place in range(1, 3)] == ["This article", "Quoted directly"]
        assert box.count() == (4 if more else 3)
        menu = bench.field("certainty").findChild(ChoiceMenu)
        assert menu.isVisible() == bool(more)
        assert [entry.text() for entry in menu.menu().actions()] == ([more] if more else [])
