"""“Go to”: one field and one list over the text, for articles, places, quotes, labels and commands."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QMainWindow,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from annotator.ui.fonts import interface_font
from annotator.ui.go_to_delegate import GoDelegate
from annotator.ui.go_to_rows import GoModel, GoRow
from annotator.ui.text_label import IconLabel, TextLabel
from annotator.ui.theme import Theme

_WIDTH, _SIDE = 640, 20
_MOST_ROWS = 9
_LONGEST = 200  # as `annotator.services.places` looks for
_RADIUS = 8.0
_STEPS = {
    Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _MOST_ROWS - 1, Qt.Key.Key_PageUp: 1 - _MOST_ROWS,
}  # fmt: skip


class GoToBox(QFrame):
    """Shows what fits; whoever owns it finds the rows and goes there.

    The field keeps the focus; the arrows move through the list. It closes when the focus goes elsewhere.

    Args:
        window: It lies over this, and goes with it.
        back: Puts the focus into the text, which is as it was.

    Signals:
        searched: Other words stand in the field.
        chosen: A `GoRow` was chosen with Enter or a click; the box is closed.
        closed: It went, whatever became of it.
    """

    searched = Signal(str)
    chosen = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme, window: QMainWindow, back: Callable[[], None]) -> None:
        super().__init__(window)
        self._theme = theme
        self._over = window
        self._back = back
        self._is_open = False
        self._is_waiting = False
        self._goes_at_once = False
        self._model = GoModel(self)
        self._delegate = GoDelegate(theme, self)
        self._mark = IconLabel("search", theme.text2, size=18)
        self._field = QLineEdit()
        self._field.setMaxLength(_LONGEST)
        self._list = QListView()
        self._nothing = TextLabel(tone="second", wraps=True)
        self.setAccessibleName(self.tr("Go to"))
        self._set_up()
        self._lay_out()
        self.hide()

    def open(self) -> None:
        """Shows the box with an empty field."""
        self._field.clear()
        self._model.set_rows([])
        self._is_waiting = self._goes_at_once = False
        self._is_open = True
        self.show()
        self.raise_()
        self._place()
        self._watch(is_on=True)
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.searched.emit("")

    def words(self) -> str:
        """What has been typed."""
        return self._field.text()

    def rows(self) -> list[GoRow]:
        """What is shown."""
        return self._model.rows()

    def current(self) -> GoRow | None:
        """The row that Enter goes to."""
        return self._model.row(self._list.currentIndex().row())

    def show_rows(self, rows: Sequence[GoRow], nothing: str, *, is_late: bool = False) -> None:
        """Shows what fits the words in the field; the first row that can be gone to is the current one.

        Args:
            rows: In order.
            nothing: What to say if there are none.
            is_late: Some rows for the same words were shown before: the one that was moved to stays the current one.
        """
        self._is_waiting = False
        was = self.current() if is_late and self._list.currentIndex().row() > 0 else None
        if is_late and rows and list(rows) == self._model.rows():
            return
        self._model.set_rows(rows)
        self._nothing.setText("" if rows else nothing)
        self._nothing.setVisible(not rows and bool(nothing))
        self._list.setVisible(bool(rows))
        first = next((place for place, row in enumerate(rows) if not row.why_not), 0)
        kept = self._model.place_of(was) if was is not None else -1
        self._go((kept if kept >= 0 else first) if rows else -1)
        if kept < 0:
            self._list.scrollToTop()
        self._place()
        if not rows and nothing:
            self._say(nothing)
        if self._goes_at_once and rows:
            self._goes_at_once = False
            self._choose()

    def set_waiting(self) -> None:
        """The rows for the words in the field are being looked for: Enter waits for them."""
        self._is_waiting = True

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._theme = self._delegate.theme = theme
        self._mark.set_icon("search", theme.text2)
        self.update()

    def close_box(self) -> None:
        """Closes it; the text has the focus again, if the field had it."""
        if not self._is_open:
            return
        self._is_open = self._is_waiting = self._goes_at_once = False
        self._watch(is_on=False)
        # First the text takes the focus: hiding the field would hand it on as the Tab key does, with a focus ring.
        if self._field.hasFocus():
            self._back()
        self.hide()
        self.closed.emit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._field and isinstance(event, QKeyEvent) and kind == QEvent.Type.KeyPress:
            return self._press(event)
        if self._is_open and kind == QEvent.Type.MouseButtonPress and isinstance(watched, QWidget):
            if watched is not self and not self.isAncestorOf(watched):
                self.close_box()
        elif self._is_open and kind == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            if watched is not self.window() and not self.isAncestorOf(watched):
                self.close_box()
        elif watched is self._over and kind == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.border, 1))
        painter.setBrush(self._theme.raised)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        if not self._list.isHidden() or not self._nothing.isHidden():
            line = self._field.mapTo(self, self._field.rect().bottomLeft()).y() + 6
            painter.fillRect(1, line, self.width() - 2, 1, self._theme.hair)
        painter.end()

    def _set_up(self) -> None:
        self._field.setFrame(False)
        self._field.setFont(interface_font(16))
        self._field.setStyleSheet("QLineEdit { border: none; background: transparent; padding: 0; }")
        self._field.setAccessibleName(self.tr("Go to article, label or command"))
        self._field.setAccessibleDescription(self.tr("Up and Down choose, Enter goes there, Esc goes back."))
        self._field.installEventFilter(self)
        self._field.textChanged.connect(self._on_text_changed)
        self._list.setModel(self._model)
        self._list.setItemDelegate(self._delegate)
        self._list.setUniformItemSizes(True)
        self._list.setMouseTracking(True)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.viewport().setAutoFillBackground(False)
        self._list.setAccessibleName(self.tr("Places and commands"))
        self._list.clicked.connect(self._on_clicked)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 10, 16, 10)
        head.setSpacing(10)
        head.addWidget(self._mark)
        head.addWidget(self._field, 1)
        head.addWidget(TextLabel(self.tr("articles, quotes, labels, commands"), px=12, tone="second"))
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._list)
        column.addWidget(self._nothing)
        self._nothing.setContentsMargins(46, 10, 16, 14)

    def _place(self) -> None:
        """As high as its rows, under the top bar, in the middle of the text."""
        window = self._over
        count = min(self._model.rowCount(), _MOST_ROWS)
        row = self._list.sizeHintForRow(0) if count else 0
        room = window.height() - self._top() - 40
        rows = max(1, min(count, (room - 60) // row)) if row else 0
        self._list.setFixedHeight(rows * row + (8 if rows else 0))
        self._list.setViewportMargins(0, 4, 0, 4)
        width = min(_WIDTH, window.width() - 2 * _SIDE)
        self.setFixedWidth(width)
        self.adjustSize()
        self.move((window.width() - width) // 2, self._top())

    def _top(self) -> int:
        head = self._over.menuWidget()
        return 20 + (head.height() if head is not None and head.isVisible() else 0)

    def _press(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        has_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._is_waiting:
                self._goes_at_once = True
            else:
                self._choose()
        elif key in (Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.close_box()
        elif key in _STEPS and not has_control:
            self._step(_STEPS[key])
        else:
            return False
        return True

    def _step(self, step: int) -> None:
        count = self._model.rowCount()
        if not count:
            return
        place = self._list.currentIndex().row() + step
        is_round = abs(step) == 1
        self._go(place % count if is_round else min(max(place, 0), count - 1))
        self._say(self._model.spoken(self._list.currentIndex().row()))

    def _go(self, place: int) -> None:
        index = self._model.index(place) if place >= 0 else QModelIndex()
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self._list.selectionModel().setCurrentIndex(index, flags)
        if index.isValid():
            self._list.scrollTo(index)

    def _choose(self) -> None:
        row = self.current()
        if row is None:
            return
        if row.why_not:
            self._say(row.why_not)
            return
        self.close_box()
        self.chosen.emit(row)

    def _watch(self, *, is_on: bool) -> None:
        """Sees every click and change of focus in the program, or no longer."""
        app = QApplication.instance()
        if app is not None and is_on:
            app.installEventFilter(self)
        elif app is not None:
            app.removeEventFilter(self)

    def _say(self, words: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._field, words))

    @Slot(str)
    def _on_text_changed(self, words: str) -> None:
        self.searched.emit(words)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self._go(index.row())
        self._choose()
