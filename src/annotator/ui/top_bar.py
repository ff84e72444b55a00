"""The bar under the menus: the two panel switches, the project's name and the view."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QAction, QFontMetricsF, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QToolButton, QWidget
from typing_extensions import override

from annotator.ui import icons
from annotator.ui.fonts import interface_font, scaled
from annotator.ui.icons import icon
from annotator.ui.text_label import TextLabel
from annotator.ui.theme import Theme

HEIGHT = 44
_MARK = 3
_FIELD_LEFT, _FIELD_SIDES = 37, 49


class ViewTab(TextLabel):
    """The name of the view that is shown, with the ink line under it."""

    def __init__(self, words: str, theme: Theme) -> None:
        super().__init__(words, weight=600)
        self._theme = theme
        self.setFixedHeight(scaled(HEIGHT))
        self.setContentsMargins(3, 0, 3, 0)
        self.setAccessibleName(words)

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._theme = theme
        self.setFixedHeight(scaled(HEIGHT))
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


class GoField(QAbstractButton):
    """Looks like a field with words to say what it is for; a click or Enter does its action."""

    def __init__(self, action: QAction, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._long = self.tr("Go to article, label or command")
        self._short = self.tr("Go to…")
        self._action = action
        self.setAccessibleName(self._short)
        self._show_key()
        action.changed.connect(self._show_key)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(action.trigger)

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._theme = theme
        self.update()

    @Slot()
    def _show_key(self) -> None:
        key = self._action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        words = f"{self._long} ({key})" if key else self._long
        self.setAccessibleDescription(words)
        self.setToolTip(words)

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(interface_font(13))
        return QSize(
            _FIELD_SIDES + round(metrics.horizontalAdvance(self._long)), max(30, round(metrics.height()) + 12)
        )

    @override
    def minimumSizeHint(self) -> QSize:
        width = QFontMetricsF(interface_font(13)).horizontalAdvance(self._short)
        return QSize(_FIELD_SIDES + round(width) + 8, self.sizeHint().height())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, has_focus = self._theme, self.hasFocus()
        edge = theme.focus if has_focus else theme.border if self.underMouse() else theme.hair
        painter.setPen(QPen(edge, 2 if has_focus else 1))
        painter.setBrush(theme.raised)
        inset = 1 if has_focus else 0.5
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 5, 5)
        icons.paint(painter, "search", theme.text2, QRectF(10, (self.height() - 16) / 2, 16, 16))
        font = interface_font(13)
        room = self.width() - _FIELD_SIDES + 1
        is_long = QFontMetricsF(font).horizontalAdvance(self._long) <= room
        painter.setFont(font)
        painter.setPen(theme.text3)
        place = QRectF(_FIELD_LEFT, 0, room, self.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self._long if is_long else self._short)
        painter.end()


class TopBar(QWidget):
    """The switches and the field are the window's actions; the bar does nothing itself."""

    def __init__(
        self,
        theme: Theme,
        articles: QAction,
        tags: QAction,
        go_to: QAction,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedHeight(scaled(HEIGHT) + 1)
        self._name = TextLabel("", weight=600)
        self._tab = ViewTab(self.tr("Read"), theme)
        self._articles = self._switch(articles, "layout-sidebar", self.tr("Articles panel"))
        self._tags = self._switch(tags, "layout-sidebar-right", self.tr("Tags panel"))
        self.field = GoField(go_to, theme)
        self._lay_out()

    def show_name(self, name: str) -> None:
        """Shows the project's name."""
        self._name.setText(name)

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._theme = theme
        self.setFixedHeight(scaled(HEIGHT) + 1)
        self._tab.set_theme(theme)
        self.field.set_theme(theme)
        for button in (self._articles, self._tags):
            button.setIcon(icon(str(button.property("icon_name")), theme.text2, 18))
        self.update()

    def show_switches(self, *, is_shown: bool) -> None:
        """Shows the panels' switches, or none while there are no panels."""
        for button in (*self.buttons(), self.field):
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

        def show_key() -> None:
            key = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
            button.setToolTip(f"{words} ({key})" if key else words)

        show_key()
        action.changed.connect(show_key)
        button.clicked.connect(action.trigger)
        action.toggled.connect(button.setChecked)
        return button

    def _lay_out(self) -> None:
        sides = (QHBoxLayout(), QHBoxLayout())
        sides[0].addWidget(self._articles)
        sides[0].addSpacing(8)
        sides[0].addWidget(self._name, 1)
        sides[1].addStretch(1)
        sides[1].addWidget(self.field, 1000)
        sides[1].addSpacing(8)
        sides[1].addWidget(self._tags)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 1)
        row.addLayout(sides[0], 1)
        row.addWidget(self._tab, 0)
        row.addLayout(sides[1], 1)
