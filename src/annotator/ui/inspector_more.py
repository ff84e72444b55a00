"""The end of the inspector: who made the annotation and when, shown when it is asked for."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from annotator.model.annotation import Annotation
from annotator.ui.date_words import moment_words
from annotator.ui.fonts import interface_font
from annotator.ui.hairline import hairline
from annotator.ui.icons import icon
from annotator.ui.plain_words import filled
from annotator.ui.push_button import PushButton
from annotator.ui.text_label import TextLabel
from annotator.ui.theme import Theme


class InspectorMore(QWidget):
    """“More”: closed at first; once opened it stays so from annotation to annotation.

    Signals:
        delete_requested: The annotation is to go.
    """

    delete_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._opener = QToolButton()
        self._opener.setText(self.tr("More"))
        self._opener.setFont(interface_font(12, 500))
        self._opener.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._opener.setIconSize(QSize(14, 14))
        self._opener.setMinimumHeight(26)
        self._opener.setCheckable(True)
        self._opener.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._opener.setProperty("kind", "disclosure")
        self._opener.toggled.connect(self._on_toggled)
        self._made = TextLabel(px=12, tone="second", wraps=True)
        self._delete = PushButton(self.tr("Delete annotation"))
        self._delete.clicked.connect(self.delete_requested)
        self._content = QWidget()
        self._lay_out()
        self._on_toggled(is_open=False)

    def show_annotation(self, annotation: Annotation) -> None:
        """Says who made it, when, and when it was changed last."""
        created, updated = moment_words(annotation.created_at), moment_words(annotation.updated_at)
        pieces = [filled(self.tr("Made by %1"), annotation.reviewer), created]
        if annotation.updated_at != annotation.created_at:
            pieces.append(filled(self.tr("last change %1"), updated))
        self._made.setText(" · ".join(piece for piece in pieces if piece))

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._theme = theme
        self._on_toggled(is_open=self._opener.isChecked())

    def _lay_out(self) -> None:
        inside = QVBoxLayout(self._content)
        inside.setContentsMargins(0, 0, 0, 4)
        inside.setSpacing(8)
        inside.addWidget(self._made)
        row = QHBoxLayout()
        row.addWidget(self._delete)
        row.addStretch(1)
        inside.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(hairline())
        column.addWidget(self._opener)
        column.addWidget(self._content)

    @Slot(bool)
    def _on_toggled(self, is_open: bool) -> None:  # noqa: FBT001 - Qt's signal
        name = "chevron-down" if is_open else "chevron-right"
        self._opener.setIcon(icon(name, self._theme.text2, 14))
        self._opener.setAccessibleName(self.tr("More: who made it, and when"))
        self._content.setVisible(is_open)
