"""The filter bar of the list of annotations: words, labels and conditions to show only some of them by."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.services.filtering import AnnotationFilter, Condition, choices, conditions
from annotator.ui.field_buttons import name_buttons
from annotator.ui.filter_chip import FilterChip
from annotator.ui.filter_words import title_of
from annotator.ui.flow import Flow
from annotator.ui.fonts import interface_font
from annotator.ui.icons import icon
from annotator.ui.plain_words import no_mnemonic
from annotator.ui.text_label import TextLabel
from annotator.ui.theme import Theme

if TYPE_CHECKING:
    from annotator.model.scheme import Scheme

_ALWAYS = frozenset({"no_value", "no_source", "note"})
"""Kinds of conditions that always have a switch."""

_ALWAYS_CHOSEN = frozenset({"hedged"})
"""So have these values of choices. What has none is in the menu, and gets one while it is asked for."""

_TO_ROWS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)


class FilterBar(QWidget):
    """Asks what to show; the filtering itself is its owner's.

    Signals:
        changed: Another filter is wanted.
        entered: Enter or Down in the field: to the rows.
        left: Escape: back to the text. The filter stays.
    """

    changed = Signal(object)
    entered = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wanted = AnnotationFilter()
        self._scheme: Scheme | None = None
        self._chips: dict[str | Condition, FilterChip] = {}
        self._words = QLineEdit()
        self._words.setProperty("kind", "filter")
        self._words.setPlaceholderText(self.tr("Quote, note or value"))
        self._words.setAccessibleName(self.tr("Words to filter by"))
        self._words.setClearButtonEnabled(True)
        self._words.textChanged.connect(self._on_words_changed)
        self._words.installEventFilter(self)
        self._mark = self._words.addAction(
            icon("filter", theme.text2, 16), QLineEdit.ActionPosition.LeadingPosition
        )
        name_buttons(self._words)
        self._flow = Flow()
        self._more = FilterChip(self.tr("More"), theme, opens=True)
        self._more.setAccessibleDescription(self.tr("More conditions"))
        self._more.clicked.connect(self._on_more)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 0, 14, 8)
        column.setSpacing(8)
        column.addWidget(self._words)
        column.addWidget(self._flow)

    def show_filter(self, wanted: AnnotationFilter, scheme: Scheme) -> None:
        """Shows what is asked for. Says nothing."""
        self._wanted, is_other = wanted, scheme is not self._scheme
        self._scheme = scheme
        if is_other or [one for one in self._asked() if one not in self._chips]:
            self._make_chips()
        for what, chip in self._chips.items():
            chip.setChecked(what in wanted.labels or what in wanted.conditions)
        if self._words.text() != wanted.words:
            self._words.setText(wanted.words)

    def focus_words(self) -> None:
        """Puts the focus into the field, its words selected."""
        self._words.selectAll()
        self._words.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def chips(self) -> dict[str, FilterChip]:
        """The switches by their words, in their order."""
        return {chip.text(): chip for chip in self._chips.values()}

    def menu(self) -> QMenu:
        """A menu of every condition, those that are asked for ticked; the caller deletes it."""
        made = QMenu(self)
        scheme = self._scheme
        if scheme is None:
            return made
        parts = {one.name: made.addMenu(no_mnemonic(one.title)) for one in choices(scheme)}
        for condition in conditions(scheme):
            part = parts.get(condition.attribute, made)
            action = part.addAction(no_mnemonic(title_of(condition, scheme)))
            action.setCheckable(True)
            action.setChecked(condition in self._wanted.conditions)
            action.triggered.connect(partial(self._toggle, condition))
        return made

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._theme = theme
        self._mark.setIcon(icon("filter", theme.text2, 16))
        for chip in (*self._chips.values(), self._more):
            chip.set_theme(theme)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.key() in _TO_ROWS:
            self.entered.emit()
        return event.key() in _TO_ROWS

    def _asked(self) -> list[str | Condition]:
        """What has a switch: the labels, the conditions that always have one, and those that are asked for."""
        if self._scheme is None:
            return []
        several = [
            one
            for one in conditions(self._scheme)
            if one.kind in _ALWAYS or one.value in _ALWAYS_CHOSEN or one in self._wanted.conditions
        ]
        return [*(label.id for label in self._scheme.active), *several]

    def _make_chips(self) -> None:
        self._chips = {what: self._chip(what) for what in self._asked()}
        parts: list[QWidget] = list(self._chips.values())
        parts.append(self._more)
        self._flow.set_parts(parts)
        for before, after in zip([self._words, *parts], parts, strict=False):
            QWidget.setTabOrder(before, after)

    def _chip(self, what: str | Condition) -> FilterChip:
        assert self._scheme is not None  # noqa: S101 - there are no chips without a scheme
        if isinstance(what, str):
            label = self._scheme.label(what)
            made = FilterChip(label.title if label else what, self._theme, label=label)
        else:
            made = FilterChip(title_of(what, self._scheme), self._theme)
        made.clicked.connect(partial(self._toggle, what))
        return made

    def _toggle(self, what: str | Condition, _is_on: object = None) -> None:
        self.changed.emit(self._wanted.toggled(what))

    @Slot(str)
    def _on_words_changed(self, words: str) -> None:
        if words != self._wanted.words:
            self.changed.emit(replace(self._wanted, words=words))

    @Slot()
    def _on_more(self) -> None:
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height() + 2)))


class FilterLine(QWidget):
    """“Showing 8 of 28”, and a button that ends the filter.

    Signals:
        cleared: The button was pressed.
    """

    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = TextLabel(px=12, tone="second")
        clear = QToolButton()
        clear.setText(self.tr("Clear"))
        clear.setFont(interface_font(12, 500))
        clear.setAccessibleName(self.tr("Clear filter"))
        clear.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        clear.clicked.connect(self.cleared)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 14, 4)
        row.setSpacing(0)
        row.addWidget(self._words)
        row.addWidget(TextLabel(" · ", px=12, tone="second"))
        row.addWidget(clear)
        row.addStretch(1)

    def show_counts(self, shown: int, total: int) -> None:
        """Says how many of how many are shown."""
        number = QLocale().toString
        words = self.tr("Showing %1 of %2").replace("%1", number(shown)).replace("%2", number(total))
        if words == self._words.text():
            return
        self._words.setText(words)
        if self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
