"""The head of a section of a panel: capitals, a count, quiet buttons at the right."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget
from typing_extensions import override

from annotator.ui.fonts import interface_font, scaled
from annotator.ui.icons import icon
from annotator.ui.text_label import TextLabel
from annotator.ui.theme import Theme

HEIGHT = 36


class SectionHeader(QWidget):
    """A title in capitals, with room for a count and for buttons.

    Args:
        title: In sentence case; a screen reader says it so.
    """

    def __init__(self, title: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._buttons: list[tuple[QToolButton, str]] = []
        self._fix_height()
        self.setAccessibleName(title)
        locale = QLocale()
        self._title = TextLabel(locale.toUpper(title), tone="second")
        self._title.setFont(interface_font(12, 600))
        self._title.setAccessibleName(title)
        self._count = TextLabel(tone="second")
        self._count.setFont(interface_font(12, 600))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 0, 14, 0)
        self._row.setSpacing(7)
        self._row.addWidget(self._title)
        self._row.addWidget(self._count)
        self._row.addStretch(1)

    @override
    def sizeHint(self) -> QSize:
        """What a dock gives its title bar, whatever height is fixed."""
        return QSize(super().sizeHint().width(), self._height)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self._height)

    def set_count(self, count: int | None) -> None:
        """Shows a number behind the title, or none."""
        self._count.setText("" if count is None else QLocale().toString(count))

    def add_button(self, icon_name: str, words: str) -> QToolButton:
        """Adds a button with an icon; the words are its tooltip and its accessible name."""
        button = QToolButton(self)
        button.setFixedSize(28, 28)
        button.setIconSize(QSize(18, 18))
        button.setIcon(icon(icon_name, self._theme.text2))
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._buttons.append((button, icon_name))
        self._row.addWidget(button)
        return button

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._theme = theme
        self._fix_height()
        for button, name in self._buttons:
            button.setIcon(icon(name, theme.text2))

    def _fix_height(self) -> None:
        self._height = scaled(HEIGHT)  # kept: a dock asks for it dozens of times at every step of a resize
        self.setFixedHeight(self._height)
