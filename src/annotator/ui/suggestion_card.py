"""The inspector while a suggestion is being decided on: the question, its values, and what can be answered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.model.annotation import Annotation, AttributeValue
from annotator.ui.flow import Flow
from annotator.ui.hairline import hairline
from annotator.ui.inspector_field import Completions
from annotator.ui.inspector_form import InspectorForm
from annotator.ui.label_marks import chip_width, draw_chip
from annotator.ui.panel_area import panel_area
from annotator.ui.plain_words import filled
from annotator.ui.push_button import PushButton
from annotator.ui.quote_label import QuoteLabel
from annotator.ui.text_label import TextLabel
from annotator.ui.theme import Theme

if TYPE_CHECKING:
    from annotator.model.scheme import Label, Scheme

_MARGINS = (16, 8, 14, 10)
_CHIP_HEIGHT = 19
_PADDING = 14
"""Of a quiet button, whose words begin where the others do."""

_FIELD, _AROUND = 38, 192


@dataclass(frozen=True, slots=True)
class Question:
    """What the card asks.

    Attributes:
        proposed: What accepting would make; its id is the suggestion's.
        source: Which model or rule proposes it; may be empty.
        left: How many suggestions the article has, in words.
        keys: Of accepting, rejecting, skipping and accepting all, as they are shown; empty for none.
    """

    proposed: Annotation
    source: str
    left: str
    keys: tuple[str, str, str, str]


class SuggestionCard(QWidget):
    """Shows one suggestion.

    Signals:
        accept_requested: The button was pressed; `reject_requested`, `skip_requested` and `all_requested` likewise.
        values_changed: Id of the suggestion, and a dict of names and new values, None for none.
        left: Escape, or Enter in the last field: back to the text.
    """

    accept_requested = Signal()
    reject_requested = Signal()
    skip_requested = Signal()
    all_requested = Signal()
    values_changed = Signal(str, dict)
    left = Signal()

    def __init__(self, theme: Theme, completions: Completions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._completions = completions
        self._question: Question | None = None
        self._scheme: Scheme | None = None
        self._forms: dict[str, InspectorForm] = {}
        self._form: InspectorForm | None = None
        self._is_read_only = False
        self._chip = _QuestionChip(theme)
        self._source = TextLabel(px=12, tone="second", wraps=True)
        self._quote = QuoteLabel(theme)
        self._buttons = _Buttons()
        self._left = TextLabel(weight=600, wraps=True)
        self._all = PushButton("", "quiet")
        self._all_key = TextLabel(px=12, tone="second")
        self._lay_out()
        self._connect()

    @property
    def suggestion_id(self) -> str | None:
        """Id of the suggestion that is shown."""
        return self._question.proposed.id if self._question else None

    def show_question(self, question: Question, scheme: Scheme) -> None:
        """Shows a suggestion; showing the same one again takes nothing that is being typed."""
        if question.proposed.id != self.suggestion_id:
            self.keep()
        if scheme is not self._scheme:
            self._drop_forms()
            self._scheme = scheme
        self._question = question
        proposed = question.proposed
        label = scheme.label(proposed.label)
        self._chip.show_label(label, proposed.label)
        suggested = self.tr("Suggested")
        self._source.setText(f"{suggested} · {question.source}" if question.source else suggested)
        self._quote.set_quote(proposed.quote)
        self._show_form(label, proposed)
        accept, reject, skip, every = question.keys
        self._buttons.show_keys(accept, reject, skip)
        self._left.setText(question.left)
        self._enable()
        title = label.title if label else proposed.label
        self._all.setText(filled(self.tr("Accept all as %1…"), title))
        self._all_key.setText(every)
        self.setAccessibleName(filled(self.tr("%1? %2, suggested"), title, proposed.quote))

    def keep(self) -> None:
        """Says what was typed and not yet kept."""
        if self._form is not None and self._question is not None:
            self._form.keep()

    def forget(self) -> None:
        """No suggestion is shown any more; what was typed is kept."""
        self.keep()
        self._question = None

    def focus_first(self) -> None:
        """Gives the first field the focus, the first button if the label has no fields."""
        if self._form is not None and self._form.fields:
            self._form.focus_first()
        else:
            self._buttons.accept.setFocus(Qt.FocusReason.TabFocusReason)

    def set_compact(self, is_compact: bool) -> None:  # noqa: FBT001 - a state of the widget
        """Without the quote, where the window is low."""
        self._quote.setHidden(is_compact)

    def set_read_only(self, is_read_only: bool) -> None:  # noqa: FBT001 - a state of the widget
        """Shows the question without letting it be answered."""
        self._is_read_only = is_read_only
        for form in self._forms.values():
            form.setEnabled(not is_read_only)
        self._enable()

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._theme = theme
        for part in (self._chip, self._quote, *self._forms.values()):
            part.set_theme(theme)

    def wanted_height(self) -> int:
        """The height at which nothing has to be scrolled."""
        rows = sum(not field.isHidden() for field in self._form.fields) if self._form else 0
        return _AROUND + _FIELD * rows

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.keep()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _enable(self) -> None:
        """What is suggested with an archived label can be accepted as another one only, by that one's key."""
        label = self._scheme.label(self._question.proposed.label) if self._scheme and self._question else None
        may_accept = not self._is_read_only and (label is None or not label.is_archived)
        for part in (self._buttons.accept, self._all):
            part.setEnabled(may_accept)
        self._buttons.reject.setEnabled(not self._is_read_only)

    def _show_form(self, label: Label | None, proposed: Annotation) -> None:
        form = self._forms.get(proposed.label)
        if form is None:
            form = self._forms[proposed.label] = InspectorForm(
                label, self._theme, self._completions, has_note=False
            )
            form.setEnabled(not self._is_read_only)
            form.attributes_kept.connect(self._on_values_kept)
            form.left.connect(self.left)
            self._form_place.addWidget(form)
        form.show_annotation(proposed)
        if form is not self._form:
            form.show()
            if self._form is not None:
                self._form.hide()
            self._form = form

    def _drop_forms(self) -> None:
        for form in self._forms.values():
            self._form_place.removeWidget(form)
            form.hide()
            form.deleteLater()
        self._forms, self._form = {}, None

    def _lay_out(self) -> None:
        sheet = QWidget()
        head = QHBoxLayout()
        head.setSpacing(11)
        head.addWidget(self._chip)
        head.addWidget(self._source, 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.setContentsMargins(_MARGINS[0] - _PADDING, 0, _MARGINS[2], 0)
        foot.addWidget(self._all)
        foot.addStretch(1)
        foot.addWidget(self._all_key)
        self._form_place = QVBoxLayout()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(*_MARGINS)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._quote)
        column.addLayout(self._form_place)
        column.addStretch(1)
        # The answers are never scrolled away, however many fields there are.
        below = QVBoxLayout()
        below.setContentsMargins(_MARGINS[0], 6, _MARGINS[2], 0)
        below.setSpacing(8)
        below.addWidget(self._buttons)
        below.addWidget(hairline())
        below.addWidget(self._left)
        area, self._edge = panel_area(sheet), hairline()
        self._edge.hide()
        area.verticalScrollBar().rangeChanged.connect(self._on_scrollable)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, _MARGINS[3] - 4)
        whole.setSpacing(0)
        whole.addWidget(area, 1)
        whole.addWidget(self._edge)
        whole.addLayout(below)
        whole.addLayout(foot)

    def _connect(self) -> None:
        self._buttons.accept.clicked.connect(self._on_accept)
        self._buttons.reject.clicked.connect(self.reject_requested)
        self._buttons.skip.clicked.connect(self.skip_requested)
        self._all.clicked.connect(self._on_all)

    @Slot(int, int)
    def _on_scrollable(self, _least: int, most: int) -> None:
        """Fields go on below the answers' upper edge."""
        self._edge.setVisible(most > 0)

    @Slot(dict)
    def _on_values_kept(self, values: dict[str, AttributeValue | None]) -> None:
        if self._question is not None:
            self.values_changed.emit(self._question.proposed.id, values)

    @Slot()
    def _on_accept(self) -> None:
        self.keep()
        self.accept_requested.emit()

    @Slot()
    def _on_all(self) -> None:
        self.keep()
        self.all_requested.emit()


class _Buttons(Flow):
    """The three answers, each with its key; in a second line what a narrow panel has no room for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(8, parent)
        self.accept, self.reject, self.skip = PushButton("", "primary"), PushButton(), PushButton("", "quiet")
        self.set_parts((self.accept, self.reject, self.skip))

    def show_keys(self, accept: str, reject: str, skip: str) -> None:
        """Writes the keys behind the words."""
        for button, words, key in (
            (self.accept, self.tr("Accept"), accept),
            (self.reject, self.tr("Reject"), reject),
            (self.skip, self.tr("Skip"), skip),
        ):
            button.setText(f"{words}   {key}".rstrip())
            button.setAccessibleName(words)
            button.setAccessibleDescription(key)
        self.place()


class _QuestionChip(QWidget):
    """“Figure?” on the label's tint."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._label: Label | None = None
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_label(self, label: Label | None, label_id: str) -> None:
        """Asks about a label."""
        self._label = label
        self._words = f"{label.title if label else label_id}?"
        self.setAccessibleName(self._words)
        self.updateGeometry()
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._theme = theme
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(round(chip_width(self._words)) + 2, _CHIP_HEIGHT + 7)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(1, 1, self.width() - 2, _CHIP_HEIGHT - 1)
        draw_chip(painter, rect, self._words, self._label, self._theme)
        painter.end()
