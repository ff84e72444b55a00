"""The key sheet: every key, made from the one table of actions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.model.scheme import Scheme
from annotator.ui.action_set import key_shown, translated
from annotator.ui.actions import ACTIONS, GROUPS, KEYS, QT_TRANSLATE_NOOP, ActionSpec, is_bare
from annotator.ui.dialogs.frame import DialogFrame
from annotator.ui.field_buttons import name_buttons
from annotator.ui.fonts import scaled
from annotator.ui.icons import icon
from annotator.ui.key_cap import KeyCap, cap_size
from annotator.ui.text_label import TextLabel
from annotator.ui.theme import Theme

_KEYS_WIDTH = 164
_FILTER_WIDTH = 240
_ROW_HEIGHT = 23
_GAP = 14
_SIDE = 24
_BETWEEN = 14
_COLUMNS = 3

PAIRS: Mapping[tuple[str, ...], str] = {
    ("next_annotation", "previous_annotation"): QT_TRANSLATE_NOOP("Actions", "Next, previous annotation"),
    ("next_same_label", "previous_same_label"): QT_TRANSLATE_NOOP(
        "Actions", "Next, previous with this label"
    ),
    ("next_article", "previous_article"): QT_TRANSLATE_NOOP("Actions", "Next, previous article"),
    ("next_match", "previous_match"): QT_TRANSLATE_NOOP("Actions", "Next, previous match"),
    ("next_pane", "previous_pane"): QT_TRANSLATE_NOOP("Actions", "Next, previous pane"),
    ("undo", "redo"): QT_TRANSLATE_NOOP("Actions", "Undo, redo"),
    ("larger_text", "smaller_text"): QT_TRANSLATE_NOOP("Actions", "Text larger, smaller"),
    ("articles_panel", "tags_panel"): QT_TRANSLATE_NOOP("Actions", "Articles, Tags panel"),
    ("select_word", "previous_word"): QT_TRANSLATE_NOOP("Actions", "Word, the one before"),
    ("select_sentence", "previous_sentence"): QT_TRANSLATE_NOOP("Actions", "Sentence, the one before"),
    ("select_paragraph", "previous_paragraph"): QT_TRANSLATE_NOOP("Actions", "Paragraph, the one before"),
    ("select_quotation", "previous_quotation"): QT_TRANSLATE_NOOP("Actions", "Quotation, the one before"),
    ("select_figure", "previous_figure"): QT_TRANSLATE_NOOP("Actions", "Next figure, the one before"),
    ("grow", "shrink"): QT_TRANSLATE_NOOP("Actions", "Grow, shrink the selection"),
    ("start_word_left", "start_word_right"): QT_TRANSLATE_NOOP("Actions", "Move the start by a word"),
    ("start_left", "start_right"): QT_TRANSLATE_NOOP("Actions", "Move the start by a character"),
    ("end_word_left", "end_word_right"): QT_TRANSLATE_NOOP("Actions", "Move the end by a word"),
    ("end_left", "end_right"): QT_TRANSLATE_NOOP("Actions", "Move the end by a character"),
}
"""Actions that share a row: ids, and the row's text."""

_DRAWN = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓", "Return": "Enter"}
_ARROWS = frozenset("←→↑↓")
_ALSO = QT_TRANSLATE_NOOP("Actions", "Add a further label to the same words")


@dataclass(frozen=True, slots=True)
class KeyRow:
    """One row of the sheet: the keys as this platform writes them, and what they do."""

    group: str
    keys: tuple[str, ...]
    text: str

    def matches(self, words: str) -> bool:
        """Whether the row has all the words, in a key or in what it does."""
        where = " ".join((self.text, self.group, *self.keys)).casefold()
        return all(word in where for word in words.casefold().split())


def labels_first(actions: Sequence[ActionSpec]) -> list[ActionSpec]:
    """The table with the labels' own keys at its beginning: it follows the menus, where they come late."""
    return sorted(actions, key=lambda spec: spec.id.partition("_")[0] not in ("label", "also"))


def key_rows(scheme: Scheme, actions: Sequence[ActionSpec] = ACTIONS) -> list[KeyRow]:
    """All rows in the order of the table, with the keys that the actions have now; the label keys as the scheme has them."""
    paired = {one: ids for ids in PAIRS for one in ids}
    specs = {spec.id: spec for spec in labels_first((*actions, *KEYS)) if spec.keys}
    rows: list[KeyRow] = []
    for spec in specs.values():
        pair = paired.get(spec.id, ())
        ids = pair if pair and all(one in specs for one in pair) else (spec.id,)
        text = _text(spec, PAIRS.get(ids), scheme)
        if spec.id == ids[0] and text:
            first = [specs[one].keys[0] for one in ids]
            further = [] if len(ids) > 1 else [key for key in spec.keys[1:] if is_bare(key) or spec in KEYS]
            rows.append(KeyRow(translated(spec.group), caps(first + further), text))
    return rows


def caps(keys: Sequence[str]) -> tuple[str, ...]:
    """The caps of a row: one for a pair of arrows with the same modifiers, else one a key."""
    words = tuple(map(cap_words, keys))
    if len(words) == 2 and words[0][-1:] in _ARROWS and words[1][-1:] in _ARROWS and words[0][:-1]:
        return (f"{words[0]} {words[1][-1]}",)
    return words


def cap_words(key: str) -> str:
    """A key of the table as its cap says it: like a menu, with arrows drawn and Return as “Enter”."""
    last = key.rpartition("+")[2]
    written = key_shown(key)
    return written.removesuffix(last) + _DRAWN[last] if last in _DRAWN else written


def _text(spec: ActionSpec, of_pair: str | None, scheme: Scheme) -> str:
    """What a row says; nothing for the key of a label that the scheme has not."""
    kind, _, key = spec.id.partition("_")
    if kind == "also":
        return translated(_ALSO) if key == "1" else ""
    if kind == "label":
        label = scheme.by_key(int(key))
        return label.title if label else ""
    return translated(of_pair or spec.text).removesuffix("…")


def in_columns(heights: Sequence[int], count: int) -> list[list[int]]:
    """Deals the groups out to columns of about the same height, in order: the places of each column's groups."""
    columns: list[list[int]] = [[] for _ in range(count)]
    aim, used, column = sum(heights) / count, 0.0, 0
    for place, height in enumerate(heights):
        if columns[column] and column < count - 1 and used + height / 2 > aim * (column + 1):
            column += 1
        columns[column].append(place)
        used += height
    return columns


class _RowWidget(QWidget):
    """The caps of a row and what they do."""

    def __init__(self, theme: Theme, row: KeyRow) -> None:
        super().__init__()
        self.row = row
        caps = QHBoxLayout()
        caps.setSpacing(4)
        self._caps = [KeyCap(key, theme) for key in row.keys]
        for cap in self._caps:
            caps.addWidget(cap)
        caps.addStretch(1)
        keys = QWidget()
        keys.setLayout(caps)
        caps.setContentsMargins(0, 0, 0, 0)
        keys.setMinimumWidth(scaled(_KEYS_WIDTH))
        label = TextLabel(row.text)
        label.setAccessibleName(f"{row.text}: {', '.join(row.keys)}")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(keys)
        line.addWidget(label, 1)
        self.setMinimumHeight(max(_ROW_HEIGHT, cap_size("").height() + 4))

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        for cap in self._caps:
            cap.set_theme(theme)


class _GroupWidget(QWidget):
    """The rows of one group under its heading."""

    def __init__(self, theme: Theme, title: str, rows: Iterable[KeyRow]) -> None:
        super().__init__()
        self.rows = [_RowWidget(theme, row) for row in rows]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, _GAP)
        column.setSpacing(0)
        column.addWidget(TextLabel(title, px=12, weight=600, tone="second"))
        column.addSpacing(2)
        for row in self.rows:
            column.addWidget(row)

    def show_matching(self, words: str) -> bool:
        """Hides the rows that do not match; gives whether any does."""
        matching = [row.row.matches(words) for row in self.rows]
        for row, matches in zip(self.rows, matching, strict=True):
            row.setVisible(matches)
        self.setVisible(any(matching))
        return any(matching)


class KeySheet(DialogFrame):
    """Shows every key in groups; typing narrows it down; Esc closes."""

    def __init__(
        self,
        theme: Theme,
        scheme: Scheme,
        parent: QWidget | None = None,
        actions: Sequence[ActionSpec] = ACTIONS,
    ) -> None:
        super().__init__(theme, QSize(0, 0), parent)
        self.set_title(self.tr("Keyboard"))
        rows = key_rows(scheme, actions)
        self._groups = [
            _GroupWidget(theme, title, [row for row in rows if row.group == title])
            for title in map(translated, GROUPS)
            if any(row.group == title for row in rows)
        ]
        self._filter = QLineEdit()
        self._nothing = TextLabel(self.tr("No key does that."), tone="second")
        self._nothing.hide()
        self._area = QScrollArea()
        self._content = QFrame()
        self._columns = 0
        self._column_width = max(group.sizeHint().width() for group in self._groups) + _BETWEEN
        self._lay_out(next((row.keys for row in actions if row.id == "keyboard"), ()))
        self._arrange(_COLUMNS)
        width = _COLUMNS * self._column_width + 2 * _SIDE
        self.resize(self._fitting(QSize(width, self._content_height())))
        self._filter.setFocus()

    @override
    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._mark.setIcon(icon("search", theme.text2, 16))
        for row in self._rows():
            row.set_theme(theme)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(max(1, min(_COLUMNS, (self.width() - 2 * _SIDE) // self._column_width)))

    def _rows(self) -> Iterator[_RowWidget]:
        for group in self._groups:
            yield from group.rows

    def _lay_out(self, own: Sequence[str]) -> None:
        self.head.row.addSpacing(6)
        self.head.row.addWidget(
            TextLabel(self.tr("Letters and numbers work while the text has the focus."), tone="second")
        )
        self.head.row.addStretch(1)
        self._mark = self._filter.addAction(
            icon("search", self.theme.text2, 16), QLineEdit.ActionPosition.LeadingPosition
        )
        self._filter.setPlaceholderText(self.tr("Filter: type a key or a word"))
        self._filter.setAccessibleName(self.tr("Filter the keys"))
        name_buttons(self._filter)
        self._filter.setMinimumWidth(scaled(_FILTER_WIDTH))
        self._filter.textChanged.connect(self._on_filter_changed)
        self.head.row.addWidget(self._filter)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setProperty("surface", "page")
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self.page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._nothing, 0, Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self._area)
        self.foot.row.addWidget(
            TextLabel(
                self.tr(
                    "Every key can be changed in Settings ▸ Keyboard. Number keys work by position, so they need no "
                    "Shift on a French keyboard."
                ),
                tone="second",
                wraps=True,
            ),
            1,
        )
        if own:
            shows = self.tr("%1 shows this sheet").replace("%1", cap_words(own[0]))
            self.foot.row.addWidget(TextLabel(shows, tone="second"))

    def _arrange(self, count: int) -> None:
        """Puts the groups into that many columns."""
        if count == self._columns:
            return
        self._columns = count
        self._content = content = QFrame()
        content.setProperty("surface", "page")
        row = QHBoxLayout(content)
        row.setContentsMargins(_SIDE, 14, _SIDE, 6)
        row.setSpacing(_BETWEEN)
        for places in in_columns([len(group.rows) + 2 for group in self._groups], count):
            column = QVBoxLayout()
            column.setSpacing(0)
            for place in places:
                column.addWidget(self._groups[place])
            column.addStretch(1)
            row.addLayout(column, 1)
        self._area.setWidget(content)  # deletes the one before, which is empty now

    def _content_height(self) -> int:
        bars = self.head.sizeHint().height() + self.foot.sizeHint().height()
        return bars + self._content.sizeHint().height() + 8

    @Slot(str)
    def _on_filter_changed(self, words: str) -> None:
        matching = [group.show_matching(words) for group in self._groups]
        self._nothing.setVisible(not any(matching))
        self._area.setVisible(any(matching))
