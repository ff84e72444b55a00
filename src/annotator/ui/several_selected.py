"""The inspector while several annotations are selected."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.model.annotation import Annotation
from annotator.ui.field_editors import ComboBox
from annotator.ui.icons import icon
from annotator.ui.label_marks import chip_width, draw_chip
from annotator.ui.text_label import TextLabel
from annotator.ui.theme import Theme

if TYPE_CHECKING:
    from annotator.model.scheme import Label, Scheme

_CHIP_HEIGHT = 18


class SeveralSelected(QWidget):
    """How many of which label, and what can be done with all of them.

    Signals:
        delete_requested: Ids.
        relabel_requested: Ids and the id of a label.
    """

    delete_requested = Signal(list)
    relabel_requested = Signal(list, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ids: list[str] = []
        self._title = TextLabel(px=15, weight=600)
        self._delete = QToolButton()
        self._chips = _Chips(theme)
        self._labels = ComboBox()
        self._hint = TextLabel(px=12, tone="second", wraps=True)
        self._delete.setToolTip(self.tr("Delete these annotations"))
        self._delete.setAccessibleName(self.tr("Delete these annotations"))
        self._delete.setIconSize(QSize(18, 18))
        self._delete.setFixedSize(28, 28)
        self._delete.setIcon(icon("trash", theme.text2))
        self._delete.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._delete.clicked.connect(self._on_delete)
        self._labels.setAccessibleName(self.tr("Change label"))
        self._labels.activated.connect(self._on_label)
        self._lay_out()

    def show_annotations(self, annotations: Sequence[Annotation], scheme: Scheme) -> None:
        """Shows these as the selected ones."""
        self._ids = [annotation.id for annotation in annotations]
        count = len(annotations)
        self._title.setText(self.tr("%Ln annotation(s) selected", "", count))
        self._hint.setText(self.tr("Changes apply to all %Ln. Ctrl+Z undoes them in one step.", "", count))
        counts = Counter(annotation.label for annotation in annotations)
        order = sorted(counts, key=scheme.order)
        self._chips.show_counts([(name, scheme.label(name), counts[name]) for name in order])
        self._labels.clear()
        self._labels.addItem(self.tr("Leave as they are"), "")
        for label in scheme.active:
            self._labels.addItem(label.title, label.id)

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._theme = theme
        self._chips.set_theme(theme)
        self._delete.setIcon(icon("trash", theme.text2))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._delete)
        change = QHBoxLayout()
        name = TextLabel(self.tr("Change label"), tone="second")
        name.setFixedWidth(94)
        name.setBuddy(self._labels)
        change.setSpacing(0)
        change.addWidget(name)
        change.addWidget(self._labels, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 14, 10)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self._chips)
        column.addLayout(change)
        column.addWidget(self._hint)
        column.addStretch(1)

    @Slot()
    def _on_delete(self) -> None:
        self.delete_requested.emit(list(self._ids))

    @Slot(int)
    def _on_label(self, place: int) -> None:
        label_id = str(self._labels.itemData(place) or "")
        if label_id:
            self.relabel_requested.emit(list(self._ids), label_id)


class _Chips(QWidget):
    """“Claim”, “Figure × 2”."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._parts: list[tuple[str, Label | None]] = []
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_counts(self, counts: Sequence[tuple[str, Label | None, int]]) -> None:
        """Shows one chip for each label."""
        locale = QLocale()
        self._parts = []
        for name, label, count in counts:
            title = label.title if label else name
            words = title if count == 1 else f"{title} × {locale.toString(count)}"
            self._parts.append((words, label))
        self.setAccessibleName(", ".join(words for words, _label in self._parts))
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._theme = theme
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, _CHIP_HEIGHT + 6)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = 0.0
        for words, label in self._parts:
            width = chip_width(words)
            draw_chip(painter, QRectF(left, 0, width, _CHIP_HEIGHT), words, label, self._theme)
            left += width + 10
        painter.end()
