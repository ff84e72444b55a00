"""One entry of the article sheet: its value, whether it is stated, inferred or absent, and the words that say it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.model.provenance import META_STATES, MetaName, MetaOrigin, MetaState
from annotator.model.scheme import Choice
from annotator.model.span import Span
from annotator.services.describing import Entry
from annotator.services.provenance import Proposal
from annotator.ui.completion import Completion
from annotator.ui.dialogs import meta_typing
from annotator.ui.field_editors import FieldProblem, LineEdit
from annotator.ui.fonts import interface_font
from annotator.ui.icons import icon
from annotator.ui.meta_words import meta_title, state_title
from annotator.ui.note_field import ENTER
from annotator.ui.plain_words import filled, tip, visible
from annotator.ui.push_button import PushButton
from annotator.ui.segmented import Segmented
from annotator.ui.text_label import TextLabel
from annotator.ui.theme import Theme

_QUOTE = 60
_BEFORE = 12
_AROUND_WORDS = 56
"""What stands beside the words of a button, in pixels: its icon, its edges and the gap before it."""

_LEAST_WORDS_FOUND = 3
"""Characters of a value that are looked for in the text; shorter ones stand everywhere."""


class MetaField(QWidget):
    """Enter keeps the value, confirms what the program proposed, and goes on.

    Signals:
        advanced: Enter was pressed: the next field is wanted.
        changed: Value or state are others than before.
        passage_wanted: The words that say it are to be shown; a `Span`.
    """

    advanced = Signal()
    changed = Signal()
    passage_wanted = Signal(object)

    def __init__(self, name: MetaName, text: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name: MetaName = name
        self._text = text
        self._theme = theme
        self._value = ""
        self._origin: MetaOrigin | None = None
        self._offers: Sequence[Proposal] = ()
        self._evidence_words = ""
        title = meta_title(name)
        self.edit = LineEdit(self)
        self.edit.setAccessibleName(title)
        self.edit.entered.connect(self._on_entered)
        self.edit.editingFinished.connect(self._on_edited)
        self.setFocusProxy(self.edit)
        choices = [Choice(value=str(state), title=state_title(state)) for state in META_STATES]
        self.states = Segmented(choices, theme, self)
        self.states.set_name(filled(self.tr("%1, where from"), title))
        self.states.chosen.connect(self._on_state_chosen)
        self.evidence = PushButton("", "quiet", self)
        self.evidence.setFont(interface_font(12))
        self.evidence.clicked.connect(self._on_evidence)
        self._problem = FieldProblem(theme, self)
        self._said = TextLabel(px=12, tone="second", wraps=True, parent=self)
        if name == "language":
            self._complete()
        self._lay_out()

    @property
    def title(self) -> str:
        """What stands before the field."""
        return meta_title(self.name)

    def show_entry(self, entry: Entry, offers: Sequence[Proposal]) -> None:
        """Shows an entry, and what the text offers while there is none."""
        self._value, self._origin, self._offers = entry.value, entry.origin, offers
        self._show()

    def entry(self) -> Entry:
        """The entry as it stands there."""
        self._take_words()
        return Entry(self._value, self._origin)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and self.states.hasFocus():
            self._confirm()
            self.advanced.emit()
        else:
            super().keyPressEvent(event)

    def _take_words(self) -> None:
        """What was typed becomes the value; where the text says it, that is stated, else it is inferred."""
        if self.edit.text() == meta_typing.shown(self.name, self._value):
            return
        value = meta_typing.kept(self.name, self.edit.text())
        if value == self._value:
            self._show()
            return
        self._value = value
        span = self._found(self.edit.text().strip()) if value else None
        state: MetaState = "stated" if span is not None else "inferred"
        self._origin = MetaOrigin(state, span) if value else None
        self._show()
        self.changed.emit()

    def _found(self, words: str) -> Span | None:
        if len(words) < _LEAST_WORDS_FOUND or self.name == "language":
            return None
        pattern = r"\s+".join(re.escape(word) for word in words.split())
        found = re.search(rf"(?<!\w){pattern}(?!\w)", self._text, re.IGNORECASE)
        return None if found is None else Span(found.start(), found.end())

    def _confirm(self) -> None:
        """What the program proposed is the reviewer's now; with words that say it, it is stated."""
        if self._origin is not None and self._origin.is_proposal:
            state: MetaState = "inferred" if self._origin.span is None else "stated"
            self._origin = MetaOrigin(state, self._origin.span)
            self._show()
            self.changed.emit()

    def _show(self) -> None:
        words = meta_typing.shown(self.name, self._value)
        if self.edit.text() != words:
            self.edit.setText(words)
            self.edit.setCursorPosition(0)
        origin = self._origin
        font = interface_font()
        font.setItalic(origin is not None and origin.is_proposal)
        self.edit.setFont(font)
        proposed = self.tr("Proposed by the program. Enter confirms it.")
        self.edit.setToolTip(tip(proposed) if font.italic() else "")
        self.edit.setAccessibleDescription(proposed if font.italic() else "")
        absent = self.tr("The article does not say")
        self.edit.setPlaceholderText(absent if origin is not None and origin.state == "absent" else "")
        self.states.set_value("" if origin is None else str(origin.state))
        self._show_evidence()
        remark, is_warning = meta_typing.remark(self.name, self._value)
        self._problem.say(remark if is_warning else "")
        self.edit.set_state("warn" if is_warning else "")
        self._said.setText("" if is_warning else remark)
        self._said.setVisible(bool(self._said.text()))

    def _show_evidence(self) -> None:
        offer, span = self._offer(), self._origin.span if self._origin else None
        words, name = "", ""
        if offer is not None:
            words = filled(self.tr("Use %1"), self._quoted(offer.span, offer.value))
            name = filled(self.tr("Use the words of the text: %1"), offer.value)
        elif span is not None and span.end <= len(self._text):
            words = f"“{self._around(span)}”"
            name = filled(self.tr("Show in the text: %1"), " ".join(span.of(self._text).split()))
        self.evidence.setVisible(bool(words))
        self.evidence.setIcon(icon("quote" if offer is None else "wand", self._theme.text2, 14))
        self._evidence_words = words
        self._fit_evidence()
        self.evidence.setToolTip(tip(name))
        self.evidence.setAccessibleName(name)

    def _fit_evidence(self) -> None:
        """Cuts the words to the room beside the states."""
        room = self.width() - self.states.sizeHint().width() - _AROUND_WORDS
        metrics = QFontMetrics(self.evidence.font())
        cut = metrics.elidedText(visible(self._evidence_words), Qt.TextElideMode.ElideRight, max(room, 40))
        self.evidence.setText(cut)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_evidence()

    def _offer(self) -> Proposal | None:
        if self._value or (self._origin is not None and self._origin.state == "absent"):
            return None
        return next(iter(self._offers), None)

    def _around(self, span: Span) -> str:
        """The words and a little of their line, which says what they are."""
        start = max(self._text.rfind("\n", 0, span.start) + 1, span.start - _BEFORE)
        end = self._text.find("\n", span.end)
        line = self._text[start : end if end >= 0 else len(self._text)]
        before = "…" if start and self._text[start - 1] != "\n" else ""
        words = " ".join(line.split())
        return before + (words if len(words) <= _QUOTE else words[: _QUOTE - 1] + "…")

    def _quoted(self, span: Span | None, otherwise: str) -> str:
        words = " ".join(span.of(self._text).split()) if span is not None else otherwise
        return f"“{words if len(words) <= _QUOTE else words[: _QUOTE - 1] + '…'}”"

    def _complete(self) -> None:
        completion = Completion(self.edit)
        completion.set_offers(meta_typing.language_names())
        self.edit.opened.connect(completion.offer_all)

    def _lay_out(self) -> None:
        self.evidence.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.evidence.setMinimumWidth(40)
        self.states.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.states)
        row.addWidget(self.evidence)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.edit)
        column.addLayout(row)
        column.addWidget(self._problem)
        column.addWidget(self._said)

    @Slot()
    def _on_entered(self) -> None:
        self._take_words()
        self._confirm()
        self.advanced.emit()

    @Slot()
    def _on_edited(self) -> None:
        self._take_words()

    @Slot(str)
    def _on_state_chosen(self, value: str) -> None:
        self._take_words()
        state: MetaState | None = next((one for one in META_STATES if one == value), None)
        span = self._origin.span if self._origin is not None else None
        if state == "absent":
            self._value, span = "", None
        self._origin = None if state is None else MetaOrigin(state, span)
        self._show()
        self.changed.emit()

    @Slot()
    def _on_evidence(self) -> None:
        offer = self._offer()
        if offer is not None:
            self._value, self._origin = offer.value, MetaOrigin("inferred", offer.span)
            self._show()
            self.changed.emit()
        span = self._origin.span if self._origin is not None else None
        if span is not None:
            self.passage_wanted.emit(span)
