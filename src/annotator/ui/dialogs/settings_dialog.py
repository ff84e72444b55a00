"""Settings: a list of pages at the left, the page at the right. Everything applies at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QSpacerItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from annotator.ui.actions import QT_TRANSLATE_NOOP
from annotator.ui.dialogs.copy_bar import CopyBar
from annotator.ui.dialogs.frame import DialogFrame, Rule
from annotator.ui.dialogs.settings_accessibility import AccessibilityPage
from annotator.ui.dialogs.settings_keyboard import KeyboardPage
from annotator.ui.dialogs.settings_labels import LabelsPage
from annotator.ui.dialogs.settings_page import SettingsContext, SettingsPage
from annotator.ui.dialogs.settings_reading import ReadingPage
from annotator.ui.dialogs.settings_reviewer import ReviewerPage
from annotator.ui.dialogs.settings_saving import SavingPage
from annotator.ui.dialogs.settings_suggestions import SuggestionsPage
from annotator.ui.fonts import interface_font
from annotator.ui.icons import icon
from annotator.ui.push_button import PushButton
from annotator.ui.text_label import TextLabel
from annotator.ui.theme import Theme

_SIZE = QSize(980, 660)
_ICON = 18
_SIDE = 28
_LEAST_LIST, _LIST_ROOM = 200, 40


@dataclass(frozen=True, slots=True)
class Page:
    """A row of the list of pages.

    Attributes:
        title: Untranslated; context ``SettingsDialog``.
        make: Makes the page when it is first shown.
    """

    id: str
    icon: str
    title: str
    make: Callable[[SettingsContext], QWidget]


PAGES: tuple[Page, ...] = (
    Page("reading", "book-2", QT_TRANSLATE_NOOP("SettingsDialog", "Reading"), ReadingPage),
    Page("labels", "tags", QT_TRANSLATE_NOOP("SettingsDialog", "Labels"), LabelsPage),
    Page("keyboard", "keyboard", QT_TRANSLATE_NOOP("SettingsDialog", "Keyboard"), KeyboardPage),
    Page("suggestions", "wand", QT_TRANSLATE_NOOP("SettingsDialog", "Suggestions"), SuggestionsPage),
    Page("reviewer", "user", QT_TRANSLATE_NOOP("SettingsDialog", "Reviewer"), ReviewerPage),
    Page("saving", "device-floppy", QT_TRANSLATE_NOOP("SettingsDialog", "Saving and backup"), SavingPage),
    Page(
        "accessibility", "accessible", QT_TRANSLATE_NOOP("SettingsDialog", "Accessibility"), AccessibilityPage
    ),
)
"""The pages, in the order of the list."""


class SettingsDialog(DialogFrame):
    """Shows one page at a time; Esc closes.

    Args:
        context: What the pages work with.
        page_id: The page to begin with; the first one if there is none of that id.

    Signals:
        shown_requested: Ids of annotations that are to be shown in the text; the dialog closes.
    """

    shown_requested = Signal(list)

    def __init__(
        self, context: SettingsContext, page_id: str | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(context.themes.theme, _SIZE, parent)
        self._context = context
        self._pages: dict[str, QWidget] = {}
        self._areas: dict[str, QScrollArea] = {}
        self._list = QListWidget()
        self._stack = QStackedWidget()
        self._heading = TextLabel(px=16, weight=600)
        self._reset = PushButton(self.tr("Reset this page"), "quiet")
        self._close = PushButton(self.tr("Close"))
        self._rule = Rule(context.themes.theme)
        self.set_title(self.tr("Settings"))
        self.head.hide()
        self._lay_out()
        self._fill()
        self._list.currentRowChanged.connect(self._on_row_changed)
        self._reset.clicked.connect(self._on_reset)
        context.themes.changed.connect(self._on_theme_changed)
        context.state.changed.connect(self._on_setting_changed)
        rows = [place for place, page in enumerate(PAGES) if page.id == page_id]
        self._list.setCurrentRow(rows[0] if rows else 0)
        self._on_row_changed(self._list.currentRow())
        self._list.setFocus()

    def page_shown(self) -> QWidget:
        """The page that is shown."""
        return self._pages[PAGES[self._list.currentRow()].id]

    def show_page(self, page_id: str) -> None:
        """Shows a page by its id."""
        self._list.setCurrentRow([page.id for page in PAGES].index(page_id))

    @override
    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._rule.set_theme(theme)
        self._fit_list()
        for page in self._pages.values():
            if isinstance(page, SettingsPage):
                page.set_theme(theme)

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setContentsMargins(_SIDE, 18, 0, 0)
        right.setSpacing(10)
        right.addWidget(self._heading)
        right.addWidget(self._stack, 1)
        row = QHBoxLayout(self.page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._list)
        row.addWidget(self._rule)
        row.addLayout(right, 1)
        self._close.clicked.connect(self.accept)
        self._foot_gap = QSpacerItem(0, 0)
        self.foot.row.addItem(self._foot_gap)
        self.foot.row.addWidget(self._reset)
        self.foot.row.addStretch(1)
        self.foot.row.addWidget(CopyBar(self._context.acts.copies), 2)
        self.foot.row.addWidget(self._close)

    def _fill(self) -> None:
        self._list.setProperty("kind", "pages")
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setAccessibleName(self.tr("Pages"))
        self._list.setIconSize(QSize(_ICON, _ICON))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for page in PAGES:
            QListWidgetItem(QCoreApplication.translate("SettingsDialog", page.title), self._list)
        self._fit_list()

    def _fit_list(self) -> None:
        """Colours and sizes of the list: they are the theme's, and the interface's."""
        for place, page in enumerate(PAGES):
            item = self._list.item(place)
            item.setFont(interface_font(13, 600))
            item.setIcon(icon(page.icon, self.theme.text2, _ICON))
        widest = self._list.sizeHintForColumn(0)
        width = max(_LEAST_LIST, widest + _LIST_ROOM)
        self._list.setFixedWidth(width)
        self._weigh_list()
        self._foot_gap.changeSize(width - self.foot.row.contentsMargins().left() + _SIDE - 22, 0)

    def _weigh_list(self) -> None:
        """The page that is shown is heavier; the list is as wide as if all of them were."""
        for row in range(self._list.count()):
            self._list.item(row).setFont(interface_font(13, 600 if row == self._list.currentRow() else 500))

    def _made(self, row: int) -> QWidget:
        """The page of a row, in a scroll area of its own; made when it is first needed."""
        page = PAGES[row]
        if page.id not in self._pages:
            made = self._pages[page.id] = page.make(self._context)
            area = self._areas[page.id] = QScrollArea()
            area.setWidgetResizable(True)
            area.setFrameShape(QFrame.Shape.NoFrame)
            area.setProperty("surface", "page")
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            area.setWidget(made)
            self._stack.addWidget(area)
            if isinstance(made, LabelsPage):
                made.shown_requested.connect(self._on_shown_requested)
            # Tab goes on from the page to the foot, which was there before it.
            self.setTabOrder(_last_stop(made) or self._list, self._reset)
            self.setTabOrder(self._reset, self._close)
        return self._pages[page.id]

    @Slot(int)
    def _on_row_changed(self, row: int) -> None:
        if row < 0:
            return
        page = self._made(row)
        self._weigh_list()
        title = self._list.item(row).text()
        self._heading.setText(title)
        page.setAccessibleName(title)
        self._stack.setCurrentWidget(self._areas[PAGES[row].id])
        self._reset.setVisible(isinstance(page, SettingsPage) and page.can_reset)

    @Slot(list)
    def _on_shown_requested(self, ids: list[str]) -> None:
        self.accept()
        self.shown_requested.emit(ids)

    @Slot()
    def _on_reset(self) -> None:
        page = self.page_shown()
        if isinstance(page, SettingsPage):
            page.reset()

    @Slot()
    def _on_theme_changed(self) -> None:
        self.set_theme(self._context.themes.theme)

    @Slot(str)
    def _on_setting_changed(self, name: str) -> None:
        for page in self._pages.values():
            if isinstance(page, SettingsPage):
                page.show_setting(name)


def _last_stop(page: QWidget) -> QWidget | None:
    """The last of the page's widgets that Tab comes to."""
    # Not by the focus chain: asking a widget for its next one makes it the owner of that one's wrapper.
    inside = [one for one in page.findChildren(QWidget) if one.window() is page.window()]
    return next((one for one in reversed(inside) if one.focusPolicy() != Qt.FocusPolicy.NoFocus), None)
