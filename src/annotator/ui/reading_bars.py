"""What is left of the window in reading mode: a faint line above the text, and the label keys below it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from annotator.ui.fonts import interface_font, reading_font
from annotator.ui.key_cap import CAP, draw_key_cap
from annotator.ui.label_marks import draw_label_words
from annotator.ui.plain_words import visible
from annotator.ui.theme import Theme

if TYPE_CHECKING:
    from annotator.model.scheme import Label

HEAD, FOOT = 34, 48
_SIDE = 28
_PX = 14
_GAP = 10
_SAID_MS = 4000
_BLEED = 8


class ReadingHead(QWidget):
    """One faint line: the title at the left, how far the reading is at the right."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title, self._place = "", ""
        self.setFixedHeight(max(HEAD, round(QFontMetricsF(interface_font(12)).height()) + 14))

    def show_title(self, title: str) -> None:
        """Names the article."""
        self._title = title
        self._changed()

    def show_place(self, words: str) -> None:
        """Says how far the reading is."""
        if words != self._place:
            self._place = words
            self._changed()

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._theme = theme
        self.update()

    def _changed(self) -> None:
        self.setAccessibleName(f"{self._title}, {self._place}" if self._place else self._title)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.page)
        painter.setFont(interface_font(12))
        painter.setPen(self._theme.text3)
        box = QRectF(self.rect()).adjusted(_SIDE, 0, -_SIDE, 0)
        metrics = QFontMetricsF(painter.font())
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._place)
        room = box.width() - metrics.horizontalAdvance(self._place) - 24
        title = metrics.elidedText(visible(self._title), Qt.TextElideMode.ElideRight, room)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)
        painter.end()


class _Sample(QAbstractButton):
    """A key cap and what it does: a label as it looks in the text, or words. A click leaves the focus with the text."""

    def __init__(self, key: str, words: str, label: Label | None, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.key, self.words, self.label, self.theme = key, words, label, theme
        self.is_short = self.has_pen = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(words)
        self.setAccessibleDescription(key)

    @property
    def _shown(self) -> str:
        return self.label.letter if self.label is not None and self.is_short else self.words

    def width_for(self, *, is_short: bool) -> int:
        """The width it needs, with the letter instead of the title if short."""
        words = self.label.letter if self.label is not None and is_short else self.words
        font = interface_font(13) if self.label is None else reading_font(_PX)
        return round(self._cap_width + _GAP + QFontMetricsF(font).horizontalAdvance(words) + 2 * _BLEED)

    @property
    def _cap_width(self) -> float:
        return max(float(CAP), QFontMetricsF(interface_font(11, 600)).horizontalAdvance(self.key) + 12)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.width_for(is_short=self.is_short), max(30, CAP + 10))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        if self.underMouse() or self.has_pen:
            painter.setPen(QPen(self.theme.hair, 1))
            painter.setBrush(self.theme.row if self.has_pen else self.theme.hover)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        cap = QRectF(4, round(middle - CAP / 2), round(self._cap_width), CAP)
        draw_key_cap(painter, cap, self.key, self.theme)
        left = cap.right() + _GAP - 2
        if self.label is not None:
            draw_label_words(
                painter, left, middle - 0.5, self._shown, self.label, self.theme, reading_font(_PX)
            )
        else:
            painter.setFont(interface_font(13))
            painter.setPen(self.theme.text2)
            metrics = QFontMetricsF(painter.font())
            painter.drawText(QPointF(left, middle + metrics.capHeight() / 2), self._shown)
        painter.end()


class ReadingFoot(QWidget):
    """The labels with their keys, and the key that leaves; for a moment, what was just done.

    Signals:
        label_chosen: Id of the label that was clicked.
        left: Reading mode is to end.
    """

    label_chosen = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._samples: list[_Sample] = []
        self._said, self._is_faded = "", False
        self._pen: str | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(8, 0, 8, 0)
        self._row.setSpacing(14)
        self.setMinimumHeight(FOOT)
        self._silence = QTimer(self, singleShot=True, interval=_SAID_MS)
        self._silence.timeout.connect(self._on_silence)

    def show_labels(self, labels: Sequence[Label]) -> None:
        """Shows the labels that have a key, and the way out."""
        while self._row.count():
            item = self._row.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.deleteLater()
        keyed = [label for label in labels if label.key is not None]
        self._samples = [_Sample(str(label.key), label.title, label, self._theme, self) for label in keyed]
        leave = _Sample(self.tr("Esc"), self.tr("leave reading mode"), None, self._theme, self)
        self._row.addStretch(1)
        for sample in (*self._samples, leave):
            self._row.addWidget(sample)
            sample.clicked.connect(self._on_clicked)
        self._row.addStretch(1)
        self._samples.append(leave)
        self.set_pen(self._pen)
        self._fit()
        self._show()

    def set_pen(self, label_id: str | None) -> None:
        """Shows which label the pen has."""
        self._pen = label_id
        for sample in self._samples:
            sample.has_pen = sample.label is not None and sample.label.id == label_id
            sample.setAccessibleName(
                self.tr("%1, pen on").replace("%1", sample.words) if sample.has_pen else sample.words
            )
            sample.update()

    def say(self, words: str) -> None:
        """Shows words for a moment in the place of the keys."""
        self._said = words
        self._silence.start()
        self._show()

    def set_faded(self, *, is_faded: bool) -> None:
        """Takes the keys away, or shows them again; nothing else moves."""
        if is_faded != self._is_faded:
            self._is_faded = is_faded
            self._show()

    @property
    def is_faded(self) -> bool:
        """Whether the keys are away."""
        return self._is_faded

    @property
    def labels_shown(self) -> list[str]:
        """The titles that stand there now."""
        return [one.words for one in self._samples if one.label is not None and not one.isHidden()]

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._theme = theme
        for sample in self._samples:
            sample.theme = theme
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, FOOT)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, FOOT)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.page)
        if self._said:
            painter.setFont(interface_font(13))
            painter.setPen(self._theme.text2)
            room = self.rect().adjusted(_SIDE, 0, -_SIDE, 0)
            words = painter.fontMetrics().elidedText(
                visible(self._said), Qt.TextElideMode.ElideRight, room.width()
            )
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, words)
        painter.end()

    def _show(self) -> None:
        for sample in self._samples:
            sample.setVisible(not self._said and not self._is_faded)
        self.update()

    def _fit(self) -> None:
        """Titles become letters where the row is too narrow for them."""
        needed = sum(one.width_for(is_short=False) + self._row.spacing() for one in self._samples) + 16
        for sample in self._samples:
            sample.is_short = needed > self.width()
            sample.updateGeometry()

    @Slot()
    def _on_silence(self) -> None:
        self._said = ""
        self._show()

    @Slot()
    def _on_clicked(self) -> None:
        sample = self.sender()
        if isinstance(sample, _Sample) and sample.label is not None:
            self.label_chosen.emit(sample.label.id)
        else:
            self.left.emit()
