"""The tag panel and what is open: fills palette, list and inspector, and passes on what is done there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from annotator.errors import DatabaseError
from annotator.model.annotation import Annotation, AttributeValue
from annotator.ui.filter_controller import FilterController
from annotator.ui.label_controller import LabelController
from annotator.ui.plain_words import filled
from annotator.ui.reading_view import ReadingView
from annotator.ui.session import Session
from annotator.ui.several_controller import SeveralController
from annotator.ui.suggestion_card import Question
from annotator.ui.suggestion_controller import SuggestionController
from annotator.ui.tag_panel import TagPanel
from annotator.ui.window_state import WindowState

if TYPE_CHECKING:
    from annotator.model.scheme import Scheme

_FOLLOW_MS = 25
_DECISIONS = ("accept_suggestion", "reject_suggestion", "next_suggestion", "accept_all")


class TagController(QObject):
    """Keeps the panel in step with the text. It follows a moment later: the text is painted first.

    Signals:
        said: Words for the hint line.
    """

    said = Signal(str)

    def __init__(
        self,
        session: Session,
        view: ReadingView,
        panel: TagPanel,
        labels: LabelController,
        several: SeveralController,
        filters: FilterController,
        suggesting: SuggestionController,
        state: WindowState,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._view = view
        self._panel = panel
        self._suggesting = suggesting
        self._labels = labels
        self._several = several
        self._filters = filters
        self._state = state
        self._is_stale = False
        self._soon = QTimer(self, singleShot=True, interval=_FOLLOW_MS)
        self._soon.timeout.connect(self._follow)
        self._connect()

    @property
    def is_behind(self) -> bool:
        """Whether the panel is to show something else in a moment."""
        return self._soon.isActive()

    @Slot()
    def _follow(self) -> None:
        """Shows what the text shows; of a large article's annotations their number, until all have been read."""
        scheme = self._session.scheme
        if self._session.is_arriving and scheme is not None:
            self._panel.show_arriving(scheme, self._session.counts)
        else:
            self.catch_up()

    @Slot()
    def catch_up(self) -> None:
        """Shows what the text shows, now."""
        self._soon.stop()
        scheme = self._session.scheme
        if self._is_stale and scheme is not None:
            self._is_stale = False
            self._panel.set_annotations(
                self._session.annotations,
                scheme,
                self._session.paragraph_of,
                self._completions,
                self._filters.shown,
                self._remarks,
                find=self._session.annotation,
            )
        question = self._question()
        if question is not None:
            self._suggesting.connect_card(self._panel.inspector.card)
            self._panel.set_suggestion(question)
            return
        selected = self._session.annotation(self._view.selected_annotation())
        if selected is not None or not self._has_several():
            self._panel.set_selected(selected.id if selected else None)

    def _question(self) -> Question | None:
        """What is asked about the suggestion that is being decided on."""
        one = self._suggesting.current
        proposed = None if one is None else self._suggesting.proposed(one)
        if one is None or proposed is None:
            return None
        accept, reject, skip, every = (self._suggesting.key(name) for name in _DECISIONS)
        return Question(proposed, one.source, self._suggesting.number_left(), (accept, reject, skip, every))

    def focus_inspector(self) -> None:
        """Puts the focus into the first field of the selected annotation."""
        self.catch_up()
        self._panel.inspector.focus_first()

    def focus_note(self) -> None:
        """Puts the focus into the note of the selected annotation."""
        self.catch_up()
        self._panel.inspector.focus_note()

    def open_filter(self) -> None:
        """Puts the focus into the filter of the list."""
        self.catch_up()
        self._panel.annotation_list.open_filter()

    def keep(self) -> None:
        """Keeps what is being typed: the window closes."""
        self._panel.inspector.keep()

    def _connect(self) -> None:
        session, view, panel = self._session, self._view, self._panel
        session.scheme_changed.connect(self._on_scheme_changed)
        session.article_changed.connect(self._on_article_changed)
        session.annotations_changed.connect(self._on_annotations_changed)
        session.project_changed.connect(self._on_project_changed)
        self._filters.changed.connect(self._on_annotations_changed)
        view.selection_changed.connect(self._on_selection_changed)
        view.caret_moved.connect(self._on_caret_moved)
        view.annotation_hovered.connect(self._on_text_hovered)
        rows = panel.annotation_list
        rows.annotation_chosen.connect(self._on_annotation_chosen)
        rows.selection_changed.connect(self._on_rows_selected)
        rows.annotation_hovered.connect(self._on_row_hovered)
        rows.delete_requested.connect(self._on_delete_requested)
        rows.label_key.connect(self._on_label_key)
        inspector = panel.inspector
        inspector.attributes_changed.connect(self._on_attributes_changed)
        inspector.note_changed.connect(self._labels.set_note)
        inspector.relabel_requested.connect(self._on_relabel_requested)
        inspector.relabel_many_requested.connect(self._several.relabel)
        inspector.attributes_of_many_changed.connect(self._several.set_attributes)
        inspector.note_for_many_given.connect(self._several.add_note)
        inspector.delete_requested.connect(self._on_details_deleted)
        inspector.step_requested.connect(self._on_step_requested)
        panel.inspector_sized.connect(self._on_inspector_sized)
        self._suggesting.changed.connect(self._soon.start)

    @Slot()
    def _on_scheme_changed(self) -> None:
        workspace = self._session.workspace
        if workspace is not None:
            self._panel.inspector.set_read_only(not workspace.is_writable)
            self._on_annotations_changed()

    @Slot()
    def _on_article_changed(self) -> None:
        self._panel.inspector.keep()
        self._on_annotations_changed()

    @Slot()
    def _on_annotations_changed(self) -> None:
        self._is_stale = True
        self._soon.start()

    @Slot()
    def _on_selection_changed(self) -> None:
        self._soon.start()

    @Slot(str)
    def _on_text_hovered(self, annotation_id: str) -> None:
        self._panel.set_hovered(annotation_id or None)

    @Slot(str)
    def _on_row_hovered(self, annotation_id: str) -> None:
        self._view.set_hovered(annotation_id or None)

    @Slot(str, str)
    def _on_relabel_requested(self, annotation_id: str, label_id: str) -> None:
        self._labels.relabel([annotation_id], label_id)

    @Slot(str)
    def _on_annotation_chosen(self, annotation_id: str) -> None:
        self._view.select_annotation(annotation_id, reveal=True)

    @Slot(int, list)
    def _on_label_key(self, key: int, ids: Sequence[str]) -> None:
        scheme = self._session.scheme
        label = scheme.by_key(key) if scheme else None
        if label is not None:
            by = self._several if len(ids) > 1 else self._labels
            by.relabel(ids, label.id)

    @Slot(list)
    def _on_delete_requested(self, ids: Sequence[str]) -> None:
        by = self._several if len(ids) > 1 else self._labels
        by.delete(ids)

    @Slot(list)
    def _on_details_deleted(self, ids: Sequence[str]) -> None:
        """The button that was pressed goes with the details: the text has the focus before Qt looks for another place."""
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._on_delete_requested(ids)

    @Slot(str, dict)
    def _on_attributes_changed(self, annotation_id: str, values: Mapping[str, AttributeValue | None]) -> None:
        self._labels.set_attributes(annotation_id, values)

    @Slot(int)
    def _on_step_requested(self, direction: int) -> None:
        """Goes to the next annotation with the label of the one that is shown, or to the one before."""
        current = self._session.annotation(self._panel.inspector.annotation_id)
        if current is None:
            return
        shown = self._filters.shown
        alike = [
            one
            for one in self._session.annotations
            if one is current or (one.label == current.label and (shown is None or one.id in shown))
        ]
        place = alike.index(current) + direction
        if 0 <= place < len(alike):
            self._view.select_annotation(alike[place].id)
            self.catch_up()
            return
        last = self.tr("This is the last annotation labelled %1.")
        first = self.tr("This is the first annotation labelled %1.")
        title = self._session.label_title(current.label)
        self.said.emit(filled(last if direction > 0 else first, title))

    @Slot(list)
    def _on_rows_selected(self, ids: Sequence[str]) -> None:
        if len(ids) != 1 and self._view.selected_annotation() is not None:
            self._view.select_annotation(None)

    @Slot(int)
    def _on_caret_moved(self, _position: int) -> None:
        # Whoever reads on has done with the rows; what they hold must not be hit by the next key.
        if self._view.hasFocus() and self._has_several():
            self._panel.annotation_list.clear_selection()
            self._soon.start()

    @Slot()
    def _on_project_changed(self) -> None:
        settings = self._state.settings
        self._panel.set_inspector_height(settings.inspector_height if settings else 0)

    @Slot(int)
    def _on_inspector_sized(self, height: int) -> None:
        if self._state.settings is not None:
            self._state.settings.inspector_height = height
            self._state.save_soon()

    def _has_several(self) -> bool:
        return len(self._panel.annotation_list.selected_ids()) > 1

    def _remarks(self, annotation: Annotation) -> Mapping[str, str]:
        from annotator.services.plausibility import remarks

        article, scheme = self._session.article, self._session.scheme
        if article is None or scheme is None or annotation.article_id != article.id:
            return {}
        published = str(article.meta.get("published") or "")
        found = remarks(annotation, scheme, article.text, published or None)
        return {remark.attribute: remark.sentence for remark in found}

    def _completions(self, attribute: str) -> list[str]:
        """Values used in the project: of the attribute, then of those that the scheme suggests the same for."""
        scheme = self._session.scheme
        names = [attribute, *(alike_attributes(scheme, attribute) if scheme else ())]
        try:
            return [value for name in names for value in self._session.open_workspace.values_used(name)]
        except DatabaseError:
            return []


def alike_attributes(scheme: Scheme, name: str) -> list[str]:
    """Other attributes whose values are of the same kind: the scheme suggests the same ones, as for who says something."""
    every = [attribute for label in scheme.active for attribute in label.attributes if attribute.suggestions]
    own = {attribute.suggestions for attribute in every if attribute.name == name}
    return list(dict.fromkeys(one.name for one in every if one.suggestions in own and one.name != name))
