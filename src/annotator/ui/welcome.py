"""The first run: one labelled sentence, what can be done, and that everything stays on this computer."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.ui.action_set import key_shown
from annotator.ui.actions import action
from annotator.ui.fonts import reading_font
from annotator.ui.key_cap import KeyCap
from annotator.ui.sample_sentence import SampleSentence
from annotator.ui.text_label import IconLabel, TextLabel
from annotator.ui.theme import Theme

_WIDTH = 460
_TEXT_WIDTH = 624
_RADIUS = 8


class ActionCard(QAbstractButton):
    """A button that says what it does in two lines, with its key at the right."""

    def __init__(
        self, theme: Theme, icon: str, title: str, line: str, key: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = icon
        self._is_over = False
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(f"{line}. {key}" if key else line)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._icon = IconLabel(icon, theme.text2, size=24)
        self._cap = KeyCap(key, theme) if key else None
        self._row = QHBoxLayout(self)
        self._lay_out(title, line)

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._theme = theme
        self._icon.set_icon(self._name, theme.text2)
        if self._cap is not None:
            self._cap.set_theme(theme)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return self._row.sizeHint()

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self._is_over = True
        self.update()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._is_over = False
        self.update()

    @override
    def keyPressEvent(self, e: QKeyEvent) -> None:
        if e.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(e)

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.focus, 2) if self.hasFocus() else QPen(theme.hair, 1))
        painter.setBrush(theme.row if self.isDown() else theme.hover if self._is_over else theme.raised)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
        painter.end()

    def _lay_out(self, title: str, line: str) -> None:
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(TextLabel(title, px=15, weight=600))
        words.addWidget(TextLabel(line, tone="second"))
        row = self._row
        row.setContentsMargins(18, 10, 16, 10)
        row.setSpacing(14)
        row.addWidget(self._icon)
        row.addLayout(words, 1)
        if self._cap is not None:
            row.addWidget(self._cap, 0, Qt.AlignmentFlag.AlignVCenter)


class Welcome(QWidget):
    """What the window shows while no project is open, and on its first run.

    Args:
        has_sample: Whether there are sample articles to try the program on.

    Signals:
        import_requested: Articles are to be imported.
        open_requested: A project is to be opened.
        new_requested: A project is to be made.
        sample_requested: The sample is to be opened.
    """

    import_requested = Signal()
    open_requested = Signal()
    new_requested = Signal()
    sample_requested = Signal()

    def __init__(self, theme: Theme, *, has_sample: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sentence = SampleSentence(
            theme,
            self.tr(
                "In 2012, a [figure|$1.6 billion] transaction was [claim|reported]. The equipment is "
                "[opinion|better quality], they say, thanks to an [bias|undeniable] contribution."
            ),
        )
        self._motto = TextLabel(
            self.tr("Read closely. Label what is claimed, counted, believed and slanted.")
        )
        self._cards = [self._card(row) for row in self._rows() if row[0] or has_sample]
        self.setFocusProxy(self._cards[0])
        self._lay_out()

    def focus_first(self) -> None:
        """Puts the focus on the first card."""
        self._cards[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._theme = theme
        self._sentence.set_theme(theme)
        for card in self._cards:
            card.set_theme(theme)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.page)
        painter.end()

    def _rows(self) -> tuple[tuple[str, str, str, str, SignalInstance], ...]:
        return (
            (
                "import_articles", "file-import", self.tr("Import articles"),
                self.tr("Drop files or a folder anywhere in this window"), self.import_requested,
            ),
            (
                "open_project", "folder-open", self.tr("Open a project"),
                self.tr("A project is one file you can copy and back up"), self.open_requested,
            ),
            (
                "new_project", "plus", self.tr("New project"),
                self.tr("Give it a name, then bring in articles"), self.new_requested,
            ),
            (
                "", "book-2", self.tr("Try the sample project"),
                self.tr("Five articles on one subject, to read and label"), self.sample_requested,
            ),
        )  # fmt: skip

    def _card(self, row: tuple[str, str, str, str, SignalInstance]) -> ActionCard:
        action_id, icon, title, line, requested = row
        key = key_shown(action(action_id).keys[0]) if action_id else ""
        card = ActionCard(self._theme, icon, title, line, key)
        card.setFixedWidth(_WIDTH)
        card.clicked.connect(requested)
        return card

    def _lay_out(self) -> None:
        middle = Qt.AlignmentFlag.AlignHCenter
        self._motto.setFont(reading_font(20))
        self._sentence.setFixedWidth(_TEXT_WIDTH)
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addWidget(self._sentence, 0, middle)
        column.addSpacing(18)
        column.addWidget(self._motto, 0, middle)
        column.addSpacing(30)
        for card in self._cards:
            column.addWidget(card, 0, middle)
            column.addSpacing(4)
        column.addSpacing(18)
        column.addWidget(TextLabel(self.tr("Everything stays on this computer."), tone="second"), 0, middle)
        column.addStretch(1)
