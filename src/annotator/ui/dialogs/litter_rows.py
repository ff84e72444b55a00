"""Lines that may be excluded as a list with ticks: hatched and grey where they are to go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from annotator.model.article import ExcludedKind
from annotator.ui.fonts import interface_font, reading_font
from annotator.ui.icons import icon
from annotator.ui.litter_words import kind_words
from annotator.ui.plain_words import tip, visible
from annotator.ui.reading_margin import hatch
from annotator.ui.theme import Theme

_PAD = 8
_BOX = 18
_RADIUS = 3
_HATCH_LEFT = 32
_TEXT_LEFT = 46
_KIND_WIDTH = 170
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class LitterRow:
    """One line, or a block of them.

    Attributes:
        words: In one line.
        place: Where it stands, as its article's title; may be empty.
        lines: How many lines it is.
        goes: Whether it is ticked at first.
    """

    words: str
    kind: ExcludedKind
    place: str = ""
    lines: int = 1
    goes: bool = True


class LitterRows(QAbstractListModel):
    """The rows and their ticks.

    Signals:
        ticked: Other rows are ticked than before.
    """

    ticked = Signal()

    def __init__(self, rows: Sequence[LitterRow], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self._going = [one.goes for one in rows]

    def row(self, index: _Index) -> LitterRow:
        """The row at an index of this model."""
        return self._rows[index.row()]

    def goes(self, index: _Index) -> bool:
        """Whether the row at an index is ticked."""
        return self._going[index.row()]

    def chosen(self) -> list[int]:
        """The places of the rows that are ticked."""
        return [place for place, goes in enumerate(self._going) if goes]

    def lines(self) -> int:
        """How many lines are ticked."""
        return sum(self._rows[place].lines for place in self.chosen())

    def toggle(self, index: _Index) -> None:
        """Ticks a row, or no longer."""
        if index.isValid():
            self._going[index.row()] = not self._going[index.row()]
            place = self.index(index.row())
            self.dataChanged.emit(place, place)
            self.ticked.emit()

    def tick_all(self, *, are_ticked: bool) -> None:
        """Ticks every row, or none."""
        self._going = [are_ticked] * len(self._rows)
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))
        self.ticked.emit()

    def counted(self, row: LitterRow) -> str:
        """The kind, and how many lines if there are several."""
        if row.lines == 1:
            return kind_words(row.kind)
        count = self.tr("%Ln line(s)", "", row.lines)
        return f"{kind_words(row.kind)} · {count}"

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    @override
    def flags(self, index: _Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # Any: Qt's signature
        row = self.row(index)
        state = Qt.CheckState.Checked if self.goes(index) else Qt.CheckState.Unchecked
        spoken = ". ".join(part for part in (row.words, self.counted(row), row.place) if part)
        words = {
            Qt.ItemDataRole.DisplayRole: row.words,
            Qt.ItemDataRole.ToolTipRole: tip(row.words),
            Qt.ItemDataRole.CheckStateRole: state,
            Qt.ItemDataRole.AccessibleTextRole: spoken,
        }
        return words.get(Qt.ItemDataRole(role))


class LitterDelegate(QStyledItemDelegate):
    """Paints a tick, hatching, the words, their kind, and where they stand."""

    def __init__(self, theme: Theme, model: LitterRows, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model
        self._words = reading_font(15)
        self._small = interface_font(12)

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        height = QFontMetrics(self._words).height()
        if self._model.row(index).place:
            height += QFontMetrics(self._small).height() + 2
        return QSize(200, max(32, height + 2 * _PAD))

    @override
    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        return False  # the list ticks, wherever on the row the pointer is

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row, goes, area, theme = self._model.row(index), self._model.goes(index), option.rect, self._theme
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, theme.row)
        self._paint_box(painter, option, goes=goes)
        if goes:
            box = QRectF(area.left() + _HATCH_LEFT, area.top() + 6, 6, area.height() - 12)
            hatch(painter, box, theme.text3)
        width = area.width() - _TEXT_LEFT - _KIND_WIDTH - 8
        top = area.top() + _PAD
        line = QRect(area.left() + _TEXT_LEFT, top, width, QFontMetrics(self._words).height())
        self._draw(painter, line, row.words, self._words, theme.excl if goes else theme.text)
        kind = QRect(area.right() - _KIND_WIDTH, top, _KIND_WIDTH - 8, line.height())
        self._draw(
            painter, kind, self._model.counted(row), self._small, theme.text2, Qt.AlignmentFlag.AlignRight
        )
        if row.place:
            below = QRect(line.left(), line.bottom() + 2, width, QFontMetrics(self._small).height())
            self._draw(painter, below, row.place, self._small, theme.text3)
        painter.fillRect(area.left(), area.bottom(), area.width(), 1, theme.hair)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme.focus)
            painter.drawRect(area.adjusted(0, 0, -1, -2))
        painter.restore()

    def _paint_box(self, painter: QPainter, option: QStyleOptionViewItem, *, goes: bool) -> None:
        box = QRect(option.rect.left() + 6, option.rect.center().y() - _BOX // 2, _BOX, _BOX)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.border, 1))
        painter.setBrush(self._theme.raised)
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        if goes:
            icon("check", self._theme.text, _BOX - 4).paint(painter, box.adjusted(2, 2, -2, -2))
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _draw(
        self,
        painter: QPainter,
        place: QRect,
        words: str,
        font: QFont,
        colour: QColor,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        painter.setFont(font)
        painter.setPen(colour)
        shown = QFontMetrics(font).elidedText(visible(words), Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)


class LitterList(QListView):
    """The list: arrows walk it, Space or a click ticks."""

    def __init__(self, theme: Theme, model: LitterRows, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self._delegate = LitterDelegate(theme, model, self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setProperty("surface", "list")
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(self.tr("Lines that are probably not article text"))
        self.clicked.connect(self._on_clicked)
        self.setCurrentIndex(model.index(0))

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._delegate.set_theme(theme)
        self.viewport().update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            self._rows.toggle(self.currentIndex())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()  # the dialog's main button
        else:
            super().keyPressEvent(event)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self._rows.toggle(index)
