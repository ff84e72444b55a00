"""The labelling guidelines: every label as it looks in the text, when to use it, and its fields. It may stay open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.model.scheme import Attribute, Label, Scheme
from annotator.ui.dialogs.frame import DialogFrame
from annotator.ui.fonts import reading_font
from annotator.ui.hairline import hairline
from annotator.ui.key_cap import KeyCap
from annotator.ui.label_marks import draw_label_words
from annotator.ui.text_label import TextLabel
from annotator.ui.theme import Theme

_SIDE = 24
_NAME_PX = 20
MOST_EXAMPLES = 3


class LabelSample(QWidget):
    """A label's title as it looks in the text."""

    def __init__(self, label: Label, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = label
        self._theme = theme
        self.setFixedHeight(38)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(label.title)

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._theme = theme
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = reading_font(_NAME_PX)
        draw_label_words(painter, 0, self.height() / 2 - 2, self._label.title, self._label, self._theme, font)
        painter.end()


class GuidelinesWindow(DialogFrame):
    """Not modal: one reads it beside the text.

    Args:
        examples: Quotes of annotations by label, to show what was labelled so far.

    Signals:
        closed: It was closed.
    """

    closed = Signal()

    def __init__(
        self,
        theme: Theme,
        scheme: Scheme,
        examples: Mapping[str, Sequence[str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, QSize(620, 640), parent)
        self.set_title(self.tr("Labelling guidelines"))
        self.head.row.addStretch(1)
        self._samples: list[LabelSample] = []
        self._caps: list[KeyCap] = []
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setProperty("surface", "page")
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setAccessibleName(self.tr("Labelling guidelines"))
        column = QVBoxLayout(self.page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area)
        self.foot.row.addWidget(
            TextLabel(
                self.tr("The guidelines belong to the project. They are changed with its labels."),
                tone="second",
            )
        )
        self.foot.row.addStretch(1)
        self.take(scheme, examples)
        self._area.setFocus()

    def take(self, scheme: Scheme, examples: Mapping[str, Sequence[str]]) -> None:
        """Shows other labels."""
        self._samples, self._caps = [], []
        content = QFrame()
        content.setProperty("surface", "page")
        column = QVBoxLayout(content)
        column.setContentsMargins(_SIDE, 16, _SIDE, 20)
        column.setSpacing(5)
        for place, label in enumerate(scheme.active):
            if place:
                column.addSpacing(12)
                column.addWidget(hairline())
                column.addSpacing(4)
            self._add(column, label, examples.get(label.id, ()))
        column.addStretch(1)
        self._area.setWidget(content)  # deletes the one before

    @override
    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        for part in (*self._samples, *self._caps):
            part.set_theme(theme)

    @override
    def done(self, arg__1: int) -> None:
        super().done(arg__1)
        self.closed.emit()

    def _add(self, column: QVBoxLayout, label: Label, examples: Sequence[str]) -> None:
        head = QHBoxLayout()
        sample = LabelSample(label, self.theme)
        self._samples.append(sample)
        head.addWidget(sample, 1)
        if label.key is not None:
            cap = KeyCap(str(label.key), self.theme)
            self._caps.append(cap)
            head.addWidget(cap)
        column.addLayout(head)
        column.addWidget(TextLabel(label.guideline or self.tr("No guideline yet."), wraps=True))
        for title, lines in (
            (self.tr("Do"), label.do), (self.tr("Do not"), label.dont), (self.tr("Examples"), label.examples),
        ):  # fmt: skip
            self._add_lines(column, title, lines)
        fields = [one for one in label.attributes if not one.is_archived]
        if fields:
            column.addSpacing(4)
            column.addWidget(TextLabel(self.tr("Fields"), px=12, weight=600, tone="second"))
        for attribute in fields:
            column.addWidget(TextLabel(self._words_of(attribute), wraps=True))
        if examples:
            column.addSpacing(4)
            column.addWidget(
                TextLabel(self.tr("For example, in this project"), px=12, weight=600, tone="second")
            )
        for quote in examples[:MOST_EXAMPLES]:
            shown = TextLabel(f"“{quote}”", wraps=True)
            shown.setFont(reading_font(15))
            column.addWidget(shown)

    def _add_lines(self, column: QVBoxLayout, title: str, lines: Sequence[str]) -> None:
        """What the scheme itself says, a line each; nothing without any."""
        if lines:
            column.addSpacing(4)
            column.addWidget(TextLabel(title, px=12, weight=600, tone="second"))
        for line in lines:
            column.addWidget(TextLabel(line, wraps=True))

    def _words_of(self, attribute: Attribute) -> str:
        """“Certainty: Stated, Hedged, Denied. Whether …”."""
        choices = ", ".join(choice.title for choice in attribute.offered)
        parts = (f"{attribute.title}: {choices}" if choices else attribute.title, attribute.help)
        return ". ".join(part.rstrip(".") for part in parts if part) + "."
