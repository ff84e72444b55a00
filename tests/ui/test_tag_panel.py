"""The tag panel as a whole, and the words for attributes."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QSplitter
from pytestqt.qtbot import QtBot

from annotator.model.annotation import Annotation, AttributeValue
from annotator.ui.annotation_rows import AnnotationRows
from annotator.ui.attribute_words import attribute_line
from annotator.ui.quote_label import QuoteLabel
from annotator.ui.tag_panel import TagPanel
from annotator.ui.theme import apply_theme, load_theme

from .panel_samples import annotation, annotations, paragraph_of, scheme

CLAIM, SIXTY, BIAS, SEVENTY = annotations()


def no_values(_name: str) -> list[str]:
    return []


@pytest.fixture
def panel(qtbot: QtBot, qapp: QApplication, words: None) -> TagPanel:
    QLocale.setDefault(QLocale("en_GB"))
    apply_theme(qapp, load_theme("light"))
    made = TagPanel(load_theme("light"))
    qtbot.addWidget(made)
    made.set_annotations(annotations(), scheme(), paragraph_of, no_values)
    made.resize(352, 700)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_counts_rows_and_inspector_follow(panel: TagPanel) -> None:
    names = [button.accessibleName() for button in panel.label_palette.buttons]
    assert [name.split(", ")[-1] for name in names] == [
        "1 in this article", "2 in this article", "0 in this article", "1 in this article",
    ]  # fmt: skip
    panel.set_selected(SIXTY.id)
    assert panel.annotation_list.selected_ids() == [SIXTY.id]
    assert panel.inspector.annotation_id == SIXTY.id
    changed = replace(SIXTY, label="claim", attributes={})
    panel.set_annotations([CLAIM, changed, BIAS, SEVENTY], scheme(), paragraph_of, no_values)
    assert panel.inspector.annotation_id == SIXTY.id
    panel.set_annotations([CLAIM, BIAS, SEVENTY], scheme(), paragraph_of, no_values)
    assert panel.inspector.annotation_id is None


def test_the_list_takes_the_room_while_nothing_is_selected(panel: TagPanel) -> None:
    many = [replace(SIXTY, id=str(number)) for number in range(40)]
    panel.set_annotations(many, scheme(), paragraph_of, no_values)
    assert panel.inspector.isHidden()
    panel.set_selected("7")
    assert panel.inspector.isVisible()
    panel.set_selected(None)
    assert panel.inspector.isHidden()
    panel.set_annotations(many[:3], scheme(), paragraph_of, no_values)
    assert panel.inspector.isVisible()
    panel.set_annotations([], scheme(), paragraph_of, no_values)
    assert panel.inspector.isHidden()


def test_the_inspector_keeps_the_height_that_it_was_given(panel: TagPanel) -> None:
    panel.set_selected(SIXTY.id)
    splitter = panel.findChild(QSplitter)
    handle = splitter.handle(1)
    before = panel.inspector.height()
    QTest.mousePress(handle, Qt.MouseButton.LeftButton)
    QTest.mouseMove(handle, handle.rect().center() + QPoint(0, -60))
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton)
    by_hand = panel.inspector.height()
    assert by_hand != before
    panel.set_selected(None)
    panel.set_selected(CLAIM.id)
    assert panel.inspector.height() == by_hand


def test_walking_the_list_moves_neither_list_nor_inspector(panel: TagPanel) -> None:
    heights = set()
    for one in annotations():
        panel.set_selected(one.id)
        heights.add((panel.inspector.y(), panel.inspector.height()))
    assert len(heights) == 1


def test_enter_in_the_list_goes_to_the_first_field_and_escape_leaves(panel: TagPanel) -> None:
    left: list[None] = []
    panel.left.connect(lambda: left.append(None))
    panel.set_selected(SIXTY.id)
    panel.annotation_list.setFocus()
    QTest.keyClick(panel.findChild(AnnotationRows), Qt.Key.Key_Return)
    focus = QApplication.focusWidget()
    assert focus.accessibleName() == "Value"
    QTest.keyClick(focus, Qt.Key.Key_Escape)
    QTest.keyClick(panel.findChild(AnnotationRows), Qt.Key.Key_Escape)
    assert len(left) == 2


def test_a_low_window(panel: TagPanel) -> None:
    panel.set_selected(CLAIM.id)
    quote = panel.findChild(QuoteLabel)
    assert quote.isVisible()
    tall = panel.label_palette.sizeHint().height()
    panel.set_compact(True)
    assert not quote.isVisible()
    assert panel.label_palette.sizeHint().height() < tall / 2
    panel.set_compact(False)
    assert quote.isVisible()


def test_all_panes_can_have_the_focus(panel: TagPanel) -> None:
    panel.set_selected(SIXTY.id)
    for pane in panel.panes():
        pane.setFocus(Qt.FocusReason.ShortcutFocusReason)
        focus = QApplication.focusWidget()
        assert pane.isAncestorOf(focus)


def line(label: str, note: str = "", **values: AttributeValue) -> str:
    one: Annotation = annotation("Today", label, note, **values)
    return attribute_line(one, scheme().label(label))


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        (line("figure", low=60, high=60, precision="about", unit="%", as_of="“today”"), "≈ 60 % · “today”"),
        (line("figure", low=5_000_000_000, precision="over", unit="USD"), "> 5 billion USD"),
        (line("figure", low=2, high=3, precision="range", unit="years"), "2–3 years"),
        (line("figure", low=0, high=0), "0"),
        (line("figure", unit="%", precision="about"), "% · about"),
        (line("figure", high=10, precision="at_most", measures="Share of oil"), "≤ 10 · Share of oil"),
        (line("claim", source="Author", reported_by="article", checkable="yes", certainty="stated"), "Author · checkable"),
        (line("claim", checkable="no", certainty="denied"), "not checkable · denied"),
        (line("claim", checkable="partly", reported_by="report"), "Report of a report · partly checkable"),
        (line("opinion", holder="Author", about="oil", polarity="neutral"), "Author · about oil · neutral"),
        (line("opinion", about="oil"), "oil"),
        (line("bias", type="loaded_term", target="the ties"), "Loaded term · about the ties"),
        (line("bias", type="other", strength="mild", unknown="x"), "Other · mild · x"),
        (line("claim", "First line\nsecond"), "First line"),
        (line("claim"), ""),
        (attribute_line(annotation("Today", "gone", a="b"), None), "b"),
    ],
)  # fmt: skip
def test_attributes_in_one_line(shown: str, expected: str) -> None:
    assert shown == expected
