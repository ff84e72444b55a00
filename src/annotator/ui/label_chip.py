"""The chip that names an annotation's label and lets it be changed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget
from typing_extensions import override

from annotator.ui.label_marks import chip_width, draw_chip
from annotator.ui.plain_words import filled, no_mnemonic
from annotator.ui.theme import Theme

if TYPE_CHECKING:
    from annotator.model.scheme import Label, Scheme

_HEIGHT = 19


class LabelChip(QAbstractButton):
    """A click opens a menu of the labels.

    Signals:
        label_chosen: Id of another label.
    """

    label_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._label: Label | None = None
        self._scheme: Scheme | None = None
        self._words = ""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setToolTip(self.tr("Change the label"))
        self.clicked.connect(self._on_clicked)

    def show_label(self, label_id: str, scheme: Scheme) -> None:
        """Shows a label of the scheme, or the bare id of one that it does not know."""
        self._scheme = scheme
        self._label = scheme.label(label_id)
        self._words = self._label.title if self._label else label_id
        self.setAccessibleName(filled(self.tr("Label: %1"), self._words))
        self.setAccessibleDescription(self.tr("Change the label"))
        self.updateGeometry()
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._theme = theme
        self.update()

    def menu(self) -> QMenu:
        """A menu of the labels in use, the present one ticked; the caller deletes it."""
        made = QMenu(self)
        for label in self._scheme.active if self._scheme else ():
            action = made.addAction(no_mnemonic(label.title))
            action.setCheckable(True)
            action.setChecked(label == self._label)
            if label.key is not None:
                action.setShortcut(QKeySequence(str(label.key)))
                action.setShortcutVisibleInContextMenu(True)
                action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(partial(self._on_chosen, label.id))
        return made

    @override
    def sizeHint(self) -> QSize:
        return QSize(round(chip_width(self._words)) + 2, _HEIGHT + 7)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(1, 1, self.width() - 2, _HEIGHT - 1)
        draw_chip(painter, rect, self._words, self._label, self._theme)
        if self.underMouse() or self.hasFocus():
            painter.setPen(QPen(self._theme.focus if self.hasFocus() else self._theme.border, 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect, 3, 3)
        painter.end()

    @Slot()
    def _on_clicked(self) -> None:
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def _on_chosen(self, label_id: str) -> None:
        if self._label is None or label_id != self._label.id:
            self.label_chosen.emit(label_id)
