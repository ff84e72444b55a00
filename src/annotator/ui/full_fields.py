"""Fields that are full: of one line, Qt drops what is beyond 32,767 UTF-16 units, or fewer where that is set, without a word."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QLineEdit, QToolTip, QWidget

from annotator.model.offsets import utf16_length
from annotator.ui.note_field import NoteField


def make_room(field: QLineEdit, words: str) -> None:
    """Has a field hold words that stand in the project, however long: what is only looked at must not be cut.

    The field takes 0.3 ms for each thousand of them at every key.
    """
    field.setMaxLength(max(field.maxLength(), utf16_length(words)))


def show_whole(field: QLineEdit, words: str) -> None:
    """Shows words that stand in the project, however long."""
    make_room(field, words)
    field.setText(words)


class FullFields(QObject):
    """Watches whichever one-line field or note has the focus, also in dialogs.

    Signals:
        said: Words for the hint line; they stand at the field already.
    """

    said = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        if isinstance(now, QLineEdit):
            now.inputRejected.connect(self._on_rejected, Qt.ConnectionType.UniqueConnection)
        elif isinstance(now, NoteField):
            now.filled.connect(self._on_filled, Qt.ConnectionType.UniqueConnection)

    @Slot()
    def _on_rejected(self) -> None:
        field = self.sender()
        if isinstance(field, QLineEdit) and _is_full(field):  # what a validator refuses it says itself
            self._say(field)

    @Slot()
    def _on_filled(self) -> None:
        field = self.sender()
        if isinstance(field, QWidget):
            self._say(field)

    def _say(self, field: QWidget) -> None:
        words = self.tr("Only part of it was taken: this field is full.")
        QToolTip.showText(field.mapToGlobal(QPoint(0, field.height())), words, field)
        self.said.emit(words)


def _is_full(field: QLineEdit) -> bool:
    """Whether no further character of two UTF-16 units fits in."""
    return utf16_length(field.text()) >= field.maxLength() - 1
