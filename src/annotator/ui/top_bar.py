"""The bar under the menus: the two panel switches, the project's name and the view."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget
from typing_extensions import override

from annotator.ui.icons import icon
from annotator.ui.text_label import TextLabel
from annotator.ui.theme import Theme

HEIGHT = 44
_MARK = 3


class ViewTab(TextLabel):
    """The name of the view that is shown, with the ink line under it."""

    def __init__(self, words: str, theme: Theme) -> None:
        super().__init__(words, weight=600)
        self._theme = theme
        self.setFixedHeight(HEIGHT)
        self.setContentsMargins(3, 0, 3, 0)
        self.setAccessibleName(words)

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._theme = theme
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.ink)
        line = QRectF(0, self.height() - _MARK, self.width(), _MARK)
        painter.drawRoundedRect(line, 1.5, 1.5)
        painter.end()


class TopBar(QWidget):
    """The switches are the window's actions; the bar does nothing itself."""

    def __init__(self, theme: Theme, articles: QAction, tags: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedHeight(HEIGHT + 1)
        self._name = TextLabel("", weight=600)
        self._tab = ViewTab(self.tr("Read"), theme)
        self._articles = self._switch(articles, "layout-sidebar", self.tr("Articles panel"))
        self._tags = self._switch(tags, "layout-sidebar-right", self.tr("Tags panel"))
        self._lay_out()

    def show_name(self, name: str) -> None:
        """Shows the project's name."""
        self._name.setText(name)

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._theme = theme
        self._tab.set_theme(theme)
        for button in (self._articles, self._tags):
            button.setIcon(icon(str(button.property("icon_name")), theme.text2, 18))
        self.update()

    def show_switches(self, *, is_shown: bool) -> None:
        """Shows the panels' switches, or none while there are no panels."""
        for button in self.buttons():
            button.setVisible(is_shown)

    def buttons(self) -> tuple[QToolButton, QToolButton]:
        """The switches of the articles panel and of the tags panel, for the focus order."""
        return self._articles, self._tags

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.chrome)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.hair)
        painter.end()

    def _switch(self, action: QAction, name: str, words: str) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("icon_name", name)
        button.setCheckable(True)
        button.setFixedSize(30, 30)
        button.setIconSize(QSize(18, 18))
        button.setIcon(icon(name, self._theme.text2, 18))
        button.setAccessibleName(words)
        button.setToolTip(
            f"{words} ({action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)})"
        )
        button.clicked.connect(action.trigger)
        action.toggled.connect(button.setChecked)
        return button

    def _lay_out(self) -> None:
        sides = (QHBoxLayout(), QHBoxLayout())
        sides[0].addWidget(self._articles)
        sides[0].addSpacing(8)
        sides[0].addWidget(self._name, 1)
        sides[1].addStretch(1)
        sides[1].addWidget(self._tags)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 1)
        row.addLayout(sides[0], 1)
        row.addWidget(self._tab, 0)
        row.addLayout(sides[1], 1)
