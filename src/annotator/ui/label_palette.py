"""The palette of the tag panel: every label as it looks in the text, its key and how often it is in the article."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QCursor,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from annotator.ui.fonts import interface_font, interface_percent, reading_font
from annotator.ui.icons import paint
from annotator.ui.key_cap import CAP, draw_key_cap
from annotator.ui.label_marks import draw_label_words
from annotator.ui.painted import painted
from annotator.ui.patterns import draw_underline
from annotator.ui.plain_words import filled, tip, visible
from annotator.ui.theme import Theme

if TYPE_CHECKING:
    from annotator.model.scheme import Label, Scheme

_ROW = 31
_COMPACT_ROW = 30
_BAR_LENGTH = 92
_WORDS_PX = 16
_COMPACT_PX = 13
_LOOSE, _TIGHT = (19, 10), (14, 4)
"""What a small button needs before its words, key included, and behind them."""
_LEAST = 26
_GAP, _TIGHT_GAP = 6, 3
_PEN = 15


class LabelButton(QAbstractButton):
    """One label; a press is the same as its key. Takes the focus by Tab only, so a click leaves it with the text.

    Signals:
        menu_requested: Its context menu is wanted, there on the screen.
    """

    menu_requested = Signal(QPoint)

    def __init__(self, label: Label, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = label
        self.is_compact = False
        self.is_short = False
        self.is_tight = False
        self._theme = theme
        self._count, self._most = 0, 0
        self._has_pen = False
        self._picture: QPixmap | None = None
        self._pictured: tuple[object, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolTip(tip(label.guideline))
        self._say()

    def show_count(self, count: int, most: int) -> None:
        """Shows how often the label is in the article; the bar is full at `most`."""
        self._count, self._most = count, most
        self._say()
        self.update()

    def set_pen(self, *, is_on: bool) -> None:
        """Shows whether the pen has this label."""
        self._has_pen = is_on
        self._say()
        self.update()

    def see_pointer(self) -> None:
        """Is under the pointer only if it is there: Qt tells nobody that the pointer went on while a menu was open."""
        is_under = self.isVisible() and self.rect().contains(self.mapFromGlobal(QCursor.pos()))
        self.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, is_under)
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._theme = theme
        self.update()

    def set_compact(self, *, is_compact: bool, is_short: bool = False, is_tight: bool = False) -> None:
        """Makes it a small button of one row, with the letter instead of the title if short, and as narrow as can be."""
        self.is_compact, self.is_short, self.is_tight = is_compact, is_short, is_tight
        self.updateGeometry()
        self.update()

    def compact_width(self, *, is_short: bool, is_tight: bool = False) -> int:
        """The width it needs in one row."""
        words = self.label.letter if is_short else self.label.title
        around = sum(_TIGHT if is_tight else _LOOSE)
        return max(
            _LEAST, round(QFontMetricsF(interface_font(_COMPACT_PX)).horizontalAdvance(words)) + around
        )

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        is_by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        self.menu_requested.emit(
            event.globalPos() if is_by_mouse else self.mapToGlobal(QPoint(44, self.height()))
        )

    @override
    def sizeHint(self) -> QSize:
        if self.is_compact:
            width = self.compact_width(is_short=self.is_short, is_tight=self.is_tight)
            return QSize(width, _COMPACT_ROW)
        return QSize(300, max(_ROW, round(QFontMetricsF(interface_font()).height()) + 14))

    @override
    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return hint if self.is_compact else QSize(150, hint.height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        ratio, painter = self.devicePixelRatioF(), QPainter(self)
        if not ratio.is_integer():  # the pixels of a picture would lie between those of the window
            self._paint_all(painter)
        else:
            look = self._look()
            if self._picture is None or look != self._pictured:
                self._picture, self._pictured = painted(self.size(), round(ratio), self._paint_all), look
            painter.drawPixmap(0, 0, self._picture)
        painter.end()

    def _look(self) -> tuple[object, ...]:
        """All that the picture depends on: it is kept, as every step of a resize shows it again."""
        return (
            self.size(), self.devicePixelRatioF(), self.isDown(), self.underMouse(), self.hasFocus(), self._theme,
            self._count, self._most, self._has_pen, self.is_compact, self.is_short, self.is_tight,
            interface_percent(), QLocale(),
        )  # fmt: skip

    def _paint_all(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.is_compact:
            self._paint_compact(painter)
        else:
            self._paint_row(painter)

    def _paint_row(self, painter: QPainter) -> None:
        theme, middle = self._theme, self.height() / 2
        self._paint_back(painter, QRectF(self.rect()).adjusted(8, 1, -8, -1), None)
        cap = QRectF(16, round(middle - CAP / 2), CAP, CAP)
        if self.label.key is not None:
            draw_key_cap(painter, cap, QLocale().toString(self.label.key), theme)
        bar = QRectF(self.width() - 66 - _BAR_LENGTH, round(middle - 1), _BAR_LENGTH, 3)
        font = reading_font(_WORDS_PX)
        room = bar.left() - 44 - 24
        words = QFontMetricsF(font).elidedText(visible(self.label.title), Qt.TextElideMode.ElideRight, room)
        draw_label_words(painter, 44, middle - 0.5, words, self.label, theme, font)
        if self._has_pen:
            self._paint_pen(painter, bar)
        else:
            painter.fillRect(bar, theme.row if not self._is_lit() else theme.sel)
            bar.setWidth(bar.width() * self._count / max(1, self._most))
            painter.fillRect(bar, theme.colours(self.label).line)
        painter.setPen(theme.text2)
        painter.setFont(interface_font(13, 500))
        number = QRectF(self.width() - 62, 0, 44, self.height())
        painter.drawText(number, _RIGHT, QLocale().toString(self._count))

    def _paint_pen(self, painter: QPainter, bar: QRectF) -> None:
        """“Pen on”, in the place of the bar."""
        place = QRectF(bar.left(), 0, bar.width(), self.height())
        words = self.tr("Pen on")
        painter.setFont(interface_font(_COMPACT_PX, 600))
        painter.setPen(self._theme.text)
        painter.drawText(place, _RIGHT, words)
        left = place.right() - QFontMetricsF(painter.font()).horizontalAdvance(words) - _PEN - 6
        paint(painter, "highlight", self._theme.text, QRectF(left, (self.height() - _PEN) / 2, _PEN, _PEN))

    def _paint_compact(self, painter: QPainter) -> None:
        theme = self._theme
        self._paint_back(painter, QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme.raised)
        key = "" if self.label.key is None else QLocale().toString(self.label.key)
        painter.setFont(interface_font(11, 600))
        painter.setPen(theme.text2)
        left, right = _TIGHT if self.is_tight else _LOOSE
        if self._has_pen:
            paint(painter, "highlight", theme.text, QRectF(left - 15, (self.height() - 14) / 2, 14, 14))
        else:
            painter.drawText(QRectF(left - 13, 0, 10, self.height() - 1), Qt.AlignmentFlag.AlignCenter, key)
        font = interface_font(_COMPACT_PX)
        painter.setFont(font)
        painter.setPen(theme.text)
        words = self.label.letter if self.is_short else self.label.title
        place = QRectF(left, -1, self.width() - left - right / 2, self.height())
        metrics = QFontMetricsF(font)
        if not self.is_short:
            words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        y = self.height() / 2 + 9.5
        end = place.left() + metrics.horizontalAdvance(words)
        draw_underline(
            painter,
            place.left(),
            end,
            y,
            self.label.pattern,
            theme.colours(self.label).line,
            thickness=2,
            scale=0.9,
        )

    def _paint_back(self, painter: QPainter, rect: QRectF, fill: QColor | None) -> None:
        theme = self._theme
        is_grey = self.isDown() or self._has_pen
        colour = theme.row if is_grey else theme.hover if self.underMouse() else fill
        painter.setPen(QPen(theme.hair, 1) if fill else Qt.PenStyle.NoPen)
        if self.hasFocus():
            painter.setPen(QPen(theme.focus, 2))
            rect = rect.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setBrush(colour or Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect, 5, 5)

    def _is_lit(self) -> bool:
        return self.underMouse() or self.isDown()

    def _say(self) -> None:
        name = self.tr("Label %1, key %2") if self.label.key is not None else self.tr("Label %1")
        name = filled(name, self.label.title, str(self.label.key))
        parts = [name, self.tr("%Ln in this article", "", self._count)]
        self.setAccessibleName(", ".join([*parts, self.tr("pen on")] if self._has_pen else parts))
        self.setAccessibleDescription(self.label.guideline)


_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class LabelPalette(QWidget):
    """A column of labels, or one row of small buttons where the window is low.

    Signals:
        label_chosen: Id of the label that was clicked.
        menu_requested: Id of the label whose context menu is wanted, and where on the screen.
    """

    label_chosen = Signal(str)
    menu_requested = Signal(str, QPoint)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_compact = False
        self._buttons: list[LabelButton] = []
        self._counts: Mapping[str, int] = {}
        self._pen: str | None = None
        self._layout = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        # In one row the buttons make do with what there is.
        self._layout.setSizeConstraint(QBoxLayout.SizeConstraint.SetNoConstraint)
        self._arrange()

    @property
    def buttons(self) -> list[LabelButton]:
        """The buttons in the scheme's order."""
        return self._buttons

    def set_scheme(self, scheme: Scheme) -> None:
        """Shows the labels in use."""
        if [button.label for button in self._buttons] == list(scheme.active):
            return
        focused = next((button.label.id for button in self._buttons if button.hasFocus()), None)
        for button in self._buttons:
            self._layout.removeWidget(button)
            button.deleteLater()
        self._buttons = [LabelButton(label, self._theme, self) for label in scheme.active]
        for button in self._buttons:
            button.clicked.connect(partial(self.label_chosen.emit, button.label.id))
            button.menu_requested.connect(partial(self.menu_requested.emit, button.label.id))
            self._layout.addWidget(button)
        self.setFocusProxy(self._buttons[0])
        self.set_counts(self._counts)
        self.set_pen(self._pen)
        self._arrange()
        if focused is not None:
            same = (button for button in self._buttons if button.label.id == focused)
            self._focus(next(same, self._buttons[0]))

    @staticmethod
    def _focus(button: LabelButton) -> None:
        button.show()  # what is not shown yet takes no focus
        button.setFocus()

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """Shows how many annotations of each label id the article has."""
        self._counts = counts
        most = max((counts.get(button.label.id, 0) for button in self._buttons), default=0)
        for button in self._buttons:
            button.show_count(counts.get(button.label.id, 0), most)

    def set_pen(self, label_id: str | None) -> None:
        """Shows which label the pen has."""
        self._pen = label_id
        for button in self._buttons:
            button.set_pen(is_on=button.label.id == label_id)

    def set_compact(self, is_compact: bool) -> None:  # noqa: FBT001 - two states of one widget
        """One row, or a column."""
        if is_compact != self._is_compact:
            self._is_compact = is_compact
            self._arrange()

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._theme = theme
        for button in self._buttons:
            button.set_theme(theme)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_compact:
            self._fit_row()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height()) if self._is_compact else super().minimumSizeHint()

    def _arrange(self) -> None:
        is_row = self._is_compact
        directions = QBoxLayout.Direction
        self._layout.setDirection(directions.LeftToRight if is_row else directions.TopToBottom)
        self._layout.setContentsMargins(*((14, 11, 14, 10) if is_row else (0, 1, 0, 10)))
        self._layout.setSpacing(_GAP if is_row else 0)
        for button in self._buttons:
            button.set_compact(is_compact=is_row)
        if is_row:
            self._fit_row()

    def _fit_row(self) -> None:
        """Titles if there is room, else letters, else letters side by side as close as can be."""
        buttons, margins = self._buttons, self._layout.contentsMargins()
        room = self.width() - margins.left() - margins.right()

        def fits(gap: int, *, is_short: bool) -> bool:
            widths = sum(button.compact_width(is_short=is_short) for button in buttons)
            return widths + gap * (len(buttons) - 1) <= room

        is_short = not fits(_GAP, is_short=False)
        is_tight = is_short and not fits(_GAP, is_short=True)
        self._layout.setSpacing(_TIGHT_GAP if is_tight else _GAP)
        for button in buttons:
            button.set_compact(is_compact=True, is_short=is_short, is_tight=is_tight)
