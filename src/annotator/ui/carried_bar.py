"""The bar under the text that goes through what was carried over from an older version and is not certain."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.ui.icons import icon
from annotator.ui.plain_words import tip, visible
from annotator.ui.push_button import PushButton
from annotator.ui.text_label import TextLabel
from annotator.ui.theme import Theme

_WALKS = {
    Qt.Key.Key_J: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_K: -1, Qt.Key.Key_Up: -1,
}  # fmt: skip
_SIDE = 18
_LETS_GO = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class CarriedBar(QFrame):
    """Shows one annotation of the older version at a time, and asks what becomes of it; decides nothing itself.

    Keys: J and K walk, Enter keeps, P places it on the words that are selected, Delete lets it go, Esc closes.

    Signals:
        stepped: To the next one (1) or the one before (-1).
        kept: It is right where it is.
        placed: It belongs on the words that are selected.
        let_go: It does not belong to this version.
        closed: Esc or the button.
        entered: The keyboard is here now; `exited`: it is elsewhere.
    """

    stepped = Signal(int)
    kept = Signal()
    placed = Signal()
    let_go = Signal()
    closed = Signal()
    entered = Signal()
    exited = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._state = TextLabel(weight=600)
        self._place = TextLabel(tone="second")
        self._old = TextLabel()
        self._new = TextLabel(tone="second")
        self._whole: dict[TextLabel, str] = {}
        for words in (self._old, self._new):
            words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._keep = PushButton(self.tr("Keep"))
        self._here = PushButton(self.tr("Place on selection"))
        self._go = PushButton(self.tr("Let go"))
        self._tools: list[tuple[QToolButton, str]] = []
        self._lay_out()
        self._keep.clicked.connect(self.kept)
        self._here.clicked.connect(self.placed)
        self._go.clicked.connect(self.let_go)
        self.set_theme(theme)

    def show_one(self, state: str, place: str, old: str, new: str, *, can_keep: bool) -> None:
        """Shows an annotation.

        Args:
            state: How sure its place is.
            place: Which of how many.
            old: Its label and its words in the older version.
            new: Its words here, or that there are none.
            can_keep: Whether it lies somewhere.
        """
        self._state.setText(state)
        self._place.setText(place)
        self._whole = {self._old: visible(old), self._new: visible(new)}
        for label, words in self._whole.items():
            label.setToolTip(tip(words))
        self._elide()
        self._keep.setVisible(can_keep)
        words = f"{state}. {old} {new} {place}."
        self.setAccessibleName(words)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def show_selection(self, *, is_there: bool) -> None:
        """Says whether words are selected that it could be placed on."""
        self._here.setEnabled(is_there)
        self._here.setToolTip(self.tr("P") if is_there else self.tr("Select the words first."))

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._theme = theme
        for button, name in self._tools:
            button.setIcon(icon(name, theme.text, 16))
        self.update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.chrome)
        painter.fillRect(0, 0, self.width(), 1, self._theme.hair)
        painter.end()

    @override
    def event(self, e: QEvent) -> bool:
        # The letters mean what this bar says, not what they mean in the text.
        if isinstance(e, QKeyEvent) and e.type() == QEvent.Type.ShortcutOverride and not e.modifiers():
            e.accept()
            return True
        return super().event(e)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.exited.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in _WALKS:
            self.stepped.emit(_WALKS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._keep.isVisibleTo(self):
            self.kept.emit()
        elif key == Qt.Key.Key_P and self._here.isEnabled():
            self.placed.emit()
        elif key in _LETS_GO:
            self.let_go.emit()
        elif key == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self._keep.setToolTip(self.tr("Enter"))
        self._go.setToolTip(self.tr("Del. The older version keeps it."))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._state)
        row.addWidget(self._place)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, 7, 10, 9)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self._old)
        column.addWidget(self._new)
        for button in (self._keep, self._here, self._go):
            row.addWidget(button)
        tools = (
            (
                "chevron-up",
                self.tr("Previous carried annotation"),
                self.tr("K"),
                lambda: self.stepped.emit(-1),
            ),
            ("chevron-down", self.tr("Next carried annotation"), self.tr("J"), lambda: self.stepped.emit(1)),
            ("x", self.tr("Close the review"), self.tr("Esc"), self._on_close),
        )
        for name, title, key, press in tools:
            button = QToolButton()
            button.setAccessibleName(title)
            button.setToolTip(f"{title} ({key})")
            button.clicked.connect(press)
            self._tools.append((button, name))
            row.addWidget(button)

    def _elide(self) -> None:
        """Cuts the words to the room that there is; the tooltips have them whole."""
        room = self.width() - 2 * _SIDE
        for words in (self._old, self._new):
            shown = words.fontMetrics().elidedText(
                self._whole.get(words, ""), Qt.TextElideMode.ElideRight, room
            )
            words.setText(shown)

    @Slot()
    def _on_close(self) -> None:
        self.closed.emit()
