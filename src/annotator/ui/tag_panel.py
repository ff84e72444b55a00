"""The right panel: the palette of labels, the list of this article's annotations, the inspector."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.model.annotation import Annotation
from annotator.ui.annotation_list import AnnotationList
from annotator.ui.hairline import hairline
from annotator.ui.inspector import Inspector, Remarks
from annotator.ui.label_palette import LabelPalette
from annotator.ui.palette_menu import PaletteMenu
from annotator.ui.section_header import SectionHeader
from annotator.ui.suggestion_card import Question
from annotator.ui.theme import Theme

if TYPE_CHECKING:
    from annotator.model.scheme import Scheme

_LABEL = attrgetter("label")
_INSPECTOR_SHARE, _CARD_SHARE = 0.58, 0.74
"""Of the height of list and inspector; what asks about a suggestion has its answers below its fields."""

_LEAST_NOTHING = 190
_NOTHING = 160
_LEAST_LIST = 110
_LEAST_INSPECTOR = 120


class TagPanel(QWidget):
    """Composes the three parts, which are public, like the `header`, by which a dock that holds the panel is dragged.

    With nothing selected the list takes the room of the inspector, unless it leaves enough for both.

    Signals:
        left: Escape in the list or the inspector, or Enter in its last field: back to the text.
        inspector_sized: The reviewer gave the inspector this height, in pixels.
    """

    left = Signal()
    inspector_sized = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._find: Callable[[str], Annotation | None] = lambda _id: None
        self._given: Sequence[Annotation] | None = None
        self._scheme: Scheme | None = None
        self._paragraph_of: Callable[[int], int] = lambda _position: 0
        self._completions: Callable[[str], list[str]] = lambda _name: []
        self._remarks: Callable[[Annotation], Remarks] = lambda _annotation: {}
        self._height_by_hand = 0
        self.header = SectionHeader(self.tr("Labels"), theme)
        self.label_palette = LabelPalette(theme)
        self.annotation_list = AnnotationList(theme)
        self.palette_menu = PaletteMenu(self.label_palette)
        self.inspector = Inspector(theme)
        self._splitter = QSplitter(Qt.Orientation.Vertical)
        self._lay_out()
        self.annotation_list.left.connect(self.left)
        self.annotation_list.details_requested.connect(self._on_details_requested)
        self.annotation_list.selection_changed.connect(self._on_selection_changed)
        self.annotation_list.head_changed.connect(self._on_head_changed)
        self.inspector.left.connect(self.left)
        self._splitter.splitterMoved.connect(self._on_splitter_moved)

    def panes(self) -> list[QWidget]:
        """The parts that F6 goes to, in order."""
        return [self.label_palette, self.annotation_list, self.inspector]

    def set_annotations(
        self,
        annotations: Sequence[Annotation],
        scheme: Scheme,
        paragraph_of: Callable[[int], int],
        completions: Callable[[str], list[str]],
        shown: frozenset[str] | None = None,
        remarks: Callable[[Annotation], Remarks] | None = None,
        find: Callable[[str], Annotation | None] | None = None,
    ) -> None:
        """Shows the annotations of the open article, in reading order; the selected one stays selected.

        Args:
            annotations: In reading order; empty if no article is open. The same list again holds what it held before.
            scheme: The labels.
            paragraph_of: Gives the paragraph's number for a position.
            completions: Values used before, for the name of an attribute.
            shown: Ids of those that the list's filter lets through; None for all.
            remarks: Says what is unlikely about an annotation's values, by attribute.
            find: Gives one of them by its id. To put thousands into a map takes longer than a key may.
        """
        is_same, self._given = annotations is self._given, annotations
        if not is_same:
            self._find = find or {annotation.id: annotation for annotation in annotations}.get
        self._scheme, self._paragraph_of, self._completions = scheme, paragraph_of, completions
        self._remarks = remarks or (lambda _annotation: {})
        self.label_palette.set_scheme(scheme)
        if not is_same:
            self.label_palette.set_counts(Counter(map(_LABEL, annotations)))
        self.annotation_list.set_annotations(annotations, scheme, paragraph_of, shown)
        inspected = self.inspector.annotation_id
        several = self.annotation_list.selected_ids()
        if inspected is not None:
            self._inspect(inspected)
        elif len(several) > 1:
            self._inspect_several(several)
        self._share_room()

    def show_arriving(self, scheme: Scheme, counts: Mapping[str, int]) -> None:
        """Shows how many annotations the open article has of each label, and no rows: they are still being read."""
        self._find, self._given, self._scheme = lambda _id: None, None, scheme
        self.label_palette.set_scheme(scheme)
        self.label_palette.set_counts(counts)
        self.annotation_list.show_arriving(scheme, sum(counts.values()))
        self.inspector.show_nothing()

    def set_selected(self, annotation_id: str | None) -> None:
        """Shows which annotation is selected in the text. Says nothing."""
        self.annotation_list.set_selected(annotation_id)
        self._inspect(annotation_id)
        self._share_room()

    def set_suggestion(self, question: Question) -> None:
        """Shows the suggestion that is being decided on in the text; no annotation is selected then."""
        self.annotation_list.set_selected(None)
        if self._scheme is not None:
            self.inspector.show_suggestion(question, self._scheme, self._completions)
        self._share_room()

    def set_hovered(self, annotation_id: str | None) -> None:
        """Shows which annotation the pointer is over in the text. Says nothing."""
        self.annotation_list.set_hovered(annotation_id)

    def set_inspector_height(self, height: int) -> None:
        """Gives the inspector a height as if by hand; 0 gives it what it needs."""
        self._height_by_hand = height
        self._share_room()

    def set_compact(self, is_compact: bool) -> None:  # noqa: FBT001 - two states of one widget
        """For a low window: the palette is one row, the inspector has no quote."""
        self.header.setHidden(is_compact)
        self.label_palette.set_compact(is_compact)
        self.inspector.set_compact(is_compact)

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        for part in (self.header, self.label_palette, self.annotation_list, self.inspector):
            part.set_theme(theme)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _lay_out(self) -> None:
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        for part in (self.annotation_list, self.inspector):
            self._splitter.addWidget(part)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setStretchFactor(1, 0)
        self.annotation_list.setMinimumHeight(_LEAST_LIST)
        self.inspector.setMinimumHeight(_LEAST_INSPECTOR)
        self.inspector.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.label_palette)
        column.addWidget(hairline())
        column.addWidget(self._splitter, 1)

    def _inspect(self, annotation_id: str | None) -> None:
        annotation = self._find(annotation_id) if annotation_id else None
        if annotation is None or self._scheme is None:
            self.inspector.show_nothing()
            return
        paragraph = self._paragraph_of(annotation.span.start)
        remarks = self._remarks(annotation)
        self.inspector.show_annotation(annotation, self._scheme, paragraph, self._completions, remarks)

    def _inspect_several(self, ids: Sequence[str]) -> None:
        chosen = [found for one in ids if (found := self._find(one)) is not None]
        if len(chosen) > 1 and self._scheme is not None:
            self.inspector.show_several(chosen, self._scheme, self._completions)
            self._share_room()

    def _share_room(self) -> None:
        """Gives the inspector its place, or the list all of it."""
        height = self._splitter.height()
        rows = self.annotation_list.rows_height()
        is_wanted = self.inspector.is_showing or (0 < rows <= height - _LEAST_NOTHING and bool(self._given))
        # Its words about nothing being selected are never cut, whatever the splitter makes of a small window.
        self.inspector.setMinimumHeight(0 if self.inspector.is_showing else _NOTHING)
        was_hidden = self.inspector.isHidden()
        if is_wanted == was_hidden:
            self.inspector.setVisible(is_wanted)
        if is_wanted:
            share = _CARD_SHARE if self.inspector.is_asking else _INSPECTOR_SHARE
            usual = min(self.inspector.wanted_height(), round(height * share))
            room = height - self.annotation_list.least_height() - 1
            wanted = max(min(self._height_by_hand or usual, room), _LEAST_INSPECTOR)
            self._splitter.setSizes([height - wanted - 1, wanted])

    @Slot(str)
    def _on_details_requested(self, annotation_id: str) -> None:
        if self.inspector.annotation_id != annotation_id:
            self.set_selected(annotation_id)
        self.inspector.focus_first()

    @Slot(list)
    def _on_selection_changed(self, ids: list[str]) -> None:
        if len(ids) > 1:
            self._inspect_several(ids)

    @Slot()
    def _on_head_changed(self) -> None:
        self.annotation_list.setMinimumHeight(max(_LEAST_LIST, self.annotation_list.least_height()))
        self._share_room()

    @Slot()
    def _on_splitter_moved(self) -> None:
        self._height_by_hand = self.inspector.height()
        self.inspector_sized.emit(self._height_by_hand)
