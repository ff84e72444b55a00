"""The list of the labels on the settings' page: as they look in the text, with key caps and counts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QLocale, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from annotator.model.scheme import Label, Scheme
from annotator.ui.dialogs.order_rows import Index, OrderRole, OrderRows
from annotator.ui.fonts import interface_font, reading_font
from annotator.ui.key_cap import CAP, draw_key_cap
from annotator.ui.label_marks import draw_label_words
from annotator.ui.plain_words import filled
from annotator.ui.row_paint import paint_row
from annotator.ui.theme import Theme

_WORDS_PX = 16
_ROW = 38
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter

Counts = Mapping[str, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class LabelRow:
    """A row: a label, how many annotations it has, and what is said instead if it is archived."""

    label: Label
    count: int
    archived: str


class _Delegate(QStyledItemDelegate):
    """Key cap, the label as in the text, the number of annotations."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, max(_ROW, round(QFontMetricsF(reading_font(_WORDS_PX)).height()) + 14))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(OrderRole.ROW)
        if not isinstance(row, LabelRow):
            return
        place, state = QRectF(option.rect), option.state
        view = option.widget
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_row(
            painter,
            place.adjusted(1, 2, -1, -2),
            self.theme,
            is_selected=bool(state & QStyle.StateFlag.State_Selected),
            is_hovered=bool(state & QStyle.StateFlag.State_MouseOver),
            has_focus=isinstance(view, OrderRows) and view.shows_ring and bool(state & _HAS_FOCUS),
            bar_inset=8,
        )
        self._paint_words(painter, place, row)
        painter.restore()

    def _paint_words(self, painter: QPainter, place: QRectF, row: LabelRow) -> None:
        theme, locale = self.theme, QLocale()
        middle = place.center().y()
        label = row.label
        if label.key is not None and not label.is_archived:
            cap = QRectF(place.left() + 13, round(middle - CAP / 2), CAP, CAP)
            draw_key_cap(painter, cap, locale.toString(label.key), theme)
        number = (
            f"{row.archived} · {locale.toString(row.count)}" if row.archived else locale.toString(row.count)
        )
        font = interface_font(12 if row.archived else 13, 500)
        painter.setFont(font)
        painter.setPen(theme.text2)
        painter.drawText(place.adjusted(0, 0, -14, 0), _RIGHT, number)
        room = place.width() - 44 - 36 - QFontMetricsF(font).horizontalAdvance(number)
        words = QFontMetricsF(reading_font(_WORDS_PX)).elidedText(
            label.title, Qt.TextElideMode.ElideRight, max(30, room)
        )
        draw_label_words(painter, place.left() + 41, middle - 1, words, label, theme, reading_font(_WORDS_PX))


_HAS_FOCUS = QStyle.StateFlag.State_HasFocus


class LabelRows(OrderRows):
    """The labels in use, then the archived ones. Signals carry rows; `label_at` says whose they are."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, lambda view: _Delegate(theme, view), parent)
        self._labels: list[Label] = []
        self.setAccessibleName(self.tr("Labels"))
        self.setAccessibleDescription(
            self.tr("Drag a row, or press Alt with an arrow key, to change the order")
        )

    def show_labels(self, scheme: Scheme, counts: Counts, current: str | None) -> None:
        """Shows the labels of a scheme; says nothing."""
        archived = [label for label in scheme.labels if label.is_archived]
        self._labels = [*scheme.active, *archived]
        said = self.tr("Archived")
        rows = [
            LabelRow(label, counts.get(label.id, (0, 0))[0], said if label.is_archived else "")
            for label in self._labels
        ]
        self.set_rows(
            rows,
            [self._spoken(label, counts) for label in self._labels],
            movable=len(scheme.active),
            current=self.row_of(current),
        )

    def label_at(self, row: int) -> Label | None:
        """The label of a row."""
        return self._labels[row] if 0 <= row < len(self._labels) else None

    def row_of(self, label_id: str | None) -> int:
        """The row of a label; the first if there is none."""
        return next((row for row, label in enumerate(self._labels) if label.id == label_id), 0)

    @override
    def set_theme(self, theme: Theme) -> None:
        delegate = self.itemDelegate()
        if isinstance(delegate, _Delegate):
            delegate.theme = theme
        super().set_theme(theme)

    def _spoken(self, label: Label, counts: Counts) -> str:
        if label.is_archived:
            name = filled(self.tr("%1, archived"), label.title)
        elif label.key is None:
            name = label.title
        else:
            name = filled(self.tr("%1, key %2"), label.title, str(label.key))
        return f"{name}. {self.said_counts(counts.get(label.id, (0, 0)))}"

    def said_counts(self, counts: tuple[int, int]) -> str:
        """“117 annotations in 5 articles”."""
        annotations, articles = counts
        if not annotations:
            return self.tr("Not used yet")
        words = self.tr("%Ln annotation(s)", "", annotations)
        where = self.tr("in %Ln article(s)", "", articles)
        return f"{words} {where}"
