"""Words of articles, files and people are filled in, made visible and kept from being read as something else."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractButton

from annotator.ui.fonts import text_font
from annotator.ui.plain_words import (
    filled,
    isolated,
    no_mnemonic,
    no_placeholder,
    readable,
    tip,
    unmarked,
    unturned,
    visible,
)
from annotator.ui.push_button import PushButton
from annotator.ui.text_label import TextLabel

UI = Path(__file__).parents[2] / "src" / "annotator" / "ui"


def test_values_are_put_in_all_at_once() -> None:
    assert filled("%2 of %1 and %2", "%2", "%1") == "%1 of %2 and %1"
    assert filled("%1 %3 %n %L1", "a") == "a %3 %n %L1"


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("plain שלום 👨\u200d👩\u200d👧 a\tb\nc", "plain שלום 👨\u200d👩\u200d👧 a\tb\nc"),
        ("photo\u202egnp.exe", "photo⟨U+202E⟩gnp.exe"),
        ("\u2067שלום\u2069!", "\u2067שלום\u2069!"),
        ("\u2067never ends", "⟨U+2067⟩never ends"),
        ("\u2069ends too early\u2066", "⟨U+2069⟩ends too early⟨U+2066⟩"),
        ("\u202aa\u2066b\u202c\u2069", "⟨U+202A⟩a⟨U+2066⟩b⟨U+202C⟩⟨U+2069⟩"),
        ("\x1b[31m\x00\x9b\ud800", "⟨U+001B⟩[31m⟨U+0000⟩⟨U+009B⟩⟨U+D800⟩"),
        ("a\u2028b", "a⟨U+2028⟩b"),
        ("invoice\u200b.pdf", "invoice⟨U+200B⟩.pdf"),
        ("\ufeffa.txt", "⟨U+FEFF⟩a.txt"),
        ("ภาษา\u200bไทย", "ภาษา\u200bไทย"),
        (
            "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
            "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
        ),
        ("a\U000e0062", "a⟨U+E0062⟩"),
    ],
)
def test_what_cannot_be_seen_is_named(words: str, shown: str) -> None:
    assert visible(words) == shown


def test_an_override_in_a_text_is_a_sign_and_no_position_moves() -> None:
    assert unturned("a\u202eb\u202dc\u202c") == "a\ufffdb\ufffdc\u202c"


def test_nothing_is_a_mnemonic_a_key_or_a_mark() -> None:
    assert no_mnemonic("R&D\tCtrl+Q") == "R&&D Ctrl+Q"
    assert len(unmarked("**Enter** x").split("**")) == 1
    assert no_placeholder("a[*]b") == "a[*][*]b"


def test_a_tip_is_neither_wide_nor_high() -> None:
    words = tip("w" * 5_000 + "\n" * 100)
    assert max(map(len, words.split("\n"))) <= 81
    assert words.count("\n") < 24
    assert words.endswith("…")
    assert tip("short") == "short"


def test_labels_and_buttons_show_words_as_they_are(qtbot) -> None:
    label, button = TextLabel("<b>\u202e"), PushButton("R&D \x1b")
    qtbot.addWidget(label)
    qtbot.addWidget(button)
    assert (label.text(), label.textFormat()) == ("<b>⟨U+202E⟩", Qt.TextFormat.PlainText)
    assert button.text() == "R&D ⟨U+001B⟩"
    assert QAbstractButton.text(button) == "R&&D ⟨U+001B⟩"
    assert button.shortcut().isEmpty()


def _fills(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "replace"
        and bool(node.args)
        and isinstance(node.args[0], ast.Constant)
        and str(node.args[0].value) == "%1"
    )


def test_no_sentence_is_filled_twice_with_words_that_may_hold_a_place() -> None:
    found: list[str] = []
    for path in sorted(UI.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            is_second = (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr == "replace"
            )
            if is_second and _fills(node.func.value) and not _is_number(node.func.value.args[1]):
                found.append(f"{path.name}:{node.lineno}")
    assert found == []


def _is_number(value: ast.expr) -> bool:
    """Digits of the program's: `number(…)`, `str(…)`, a time."""
    return (
        isinstance(value, ast.Call)
        and ast.unparse(value.func) in ("number", "str", "_when", "locale.toString")
    ) or (isinstance(value, ast.Name) and value.id == "when")


def place_of(sentence: str, sign: str) -> float:
    """Where a sign is painted, in pixels from the left."""
    layout = QTextLayout(sentence, text_font(14))
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.LeftToRight)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    place, _ = line.cursorToX(sentence.index(sign))
    return place


@pytest.mark.parametrize(
    ("sentence", "first", "second"),
    [
        ("Removed: “שלום” 12 of them.", "ל", "2"),
        ("Removed: “عنوان” (34), done", "ن", "4"),
        ("“Figure on “שלום”” 78", "ל", "8"),
    ],
)
def test_what_is_written_from_the_right_does_not_turn_a_sentence(
    words: None, sentence: str, first: str, second: str
) -> None:
    shown = readable(sentence)
    assert shown.replace("\u2068", "").replace("\u2069", "") == sentence
    assert place_of(shown, first) < place_of(shown, second)
    assert place_of(sentence, first) > place_of(sentence, second), (
        "without, the number stands before the words"
    )


def test_only_what_is_written_from_the_right_is_isolated() -> None:
    assert isolated("plain") == "plain"
    assert isolated("") == ""
    assert isolated("שלום") == "\u2068שלום\u2069"
    assert isolated(isolated("שלום")) == isolated("שלום")
    assert isolated("ש\u202eab") == "\u2068ש⟨U+202E⟩ab\u2069"
    assert filled("From %1 to %2", "שלום", "b") == "From \u2068שלום\u2069 to b"
    assert readable("“a” “ש” “”") == "“a” “\u2068ש\u2069” “”"
    label = TextLabel("Remove “שלום” and its 28 annotations from the project?")
    assert label.text() == "Remove “\u2068שלום\u2069” and its 28 annotations from the project?"


def test_marks_that_end_in_another_place_turn_nothing() -> None:
    shown = readable(filled("%1 was merged into %2", "a\u2067b", "c\u2069d"))
    assert shown == "a⟨U+2067⟩b was merged into c⟨U+2069⟩d"
    assert filled("%1", "\u202babc\u202c") == "\u2068\u202babc\u202c\u2069"


@given(st.text(max_size=40))
def test_whatever_is_shown_nothing_turns_what_is_around_it(given_words: str) -> None:
    for shown in (
        visible(given_words),
        readable(given_words),
        readable(f"a “{given_words}” b"),
        readable(filled("%1", given_words)),
    ):
        assert "\u202e" not in shown
        assert "\u202d" not in shown
        depth = 0
        for sign in shown:
            depth += sign in "\u202a\u202b\u2066\u2067\u2068"
            depth -= sign in "\u202c\u2069"
            assert depth >= 0
        assert depth == 0
