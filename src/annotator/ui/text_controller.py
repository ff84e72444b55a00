"""The reading view and what is open: fills it, lets it snap, takes its keys, its handles and its context menu."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMenu

from annotator.model.span import Span
from annotator.ui.action_set import ActionSet
from annotator.ui.find_controller import FindController
from annotator.ui.label_controller import LabelController
from annotator.ui.reading_keys import MoveBoundary
from annotator.ui.reading_view import ReadingView
from annotator.ui.session import Session
from annotator.ui.title_place import title_place

if TYPE_CHECKING:
    from annotator.model.annotation import Annotation
    from annotator.model.article import Article

_SUGGESTION = ["accept_suggestion", "reject_suggestion", "accept_all"]


class TextController(QObject):
    """Connects the reading view.

    Signals:
        left: Escape was pressed with nothing selected.
    """

    left = Signal()

    def __init__(
        self,
        session: Session,
        view: ReadingView,
        labels: LabelController,
        commands: ActionSet,
        finding: FindController,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._view = view
        self._labels = labels
        self._commands = commands
        self._title: Span | None = None
        self._finding = finding
        session.article_changed.connect(self._on_article_changed)
        session.annotations_changed.connect(self._on_annotations_changed)
        session.arrived.connect(self._on_arrived)
        session.described.connect(self._on_described)
        view.set_key_filter(self._take_key)
        view.set_snapping(snapped, sentence_around, word_around)
        view.boundary_dragged.connect(labels.move)
        view.escaped.connect(self.left)
        view.context_menu_requested.connect(self._on_menu_requested)
        view.activated.connect(self._on_activated)

    def move_boundary(
        self, edge: Literal["start", "end"], unit: Literal["word", "character"], *, right: bool
    ) -> None:
        """Moves a boundary of the selected annotation by a word or a character, as its keys do."""
        self._view.move_boundary(MoveBoundary(edge, unit, right=right))

    def _take_key(self, event: QKeyEvent) -> bool:
        return self._commands.take_text_key(event)

    @Slot()
    def _on_article_changed(self) -> None:
        article = self._session.article
        if article is None:
            self._view.clear()
            return
        self._title = title_span(article)
        self._view.set_article(
            article.text,
            title=self._title,
            excluded=self._session.excluded,
            annotations=self._session.annotations_so_far,
        )
        if self._session.is_arriving:
            self._view.expect_annotations(self._session.complete)

    @Slot(list)
    def _on_arrived(self, annotations: list[Annotation]) -> None:
        """A large article has more annotations than were read when it was opened."""
        self._view.add_annotations(annotations, is_all=not self._session.is_arriving)

    @Slot()
    def _on_described(self) -> None:
        """Draws another title at once; the text stays where it is."""
        article = self._session.article
        if article is not None and title_span(article) != self._title:
            self._on_article_changed()

    @Slot()
    def _on_annotations_changed(self) -> None:
        session, ids = self._session, self._session.changed_ids
        self._view.set_excluded(session.excluded)
        if ids is None:
            self._view.set_annotations(session.annotations)
            return
        there = {one: session.annotation(one) for one in sorted(ids)}
        self._view.change_annotations(
            [one for one in there.values() if one is not None],
            [key for key, one in there.items() if one is None],
        )

    @Slot(str)
    def _on_activated(self, _annotation_id: str) -> None:
        self._commands.run("edit_details")  # also for a suggestion, whose fields are there too

    @Slot(QPoint, int)
    def _on_menu_requested(self, place: QPoint, _position: int) -> None:
        """Opens the menu; what it does to an annotation, it does to the selected one, else to the one under the pointer."""
        menu = QMenu(self._view)
        menu.aboutToHide.connect(menu.deleteLater)
        view = self._view
        chosen = (view.selected_annotation(), view.selected_suggestion(), view.selected_span())
        is_free = all(one is None for one in chosen)
        target = self._view.hovered() if is_free else None
        has_annotation = target is not None or self._view.selected_annotation() is not None
        labels = [f"label_{key}" for key in range(1, 10) if self._commands[f"label_{key}"].isVisible()]
        parts = (
            labels,
            ["exclude", "copy", "copy_with_source"],
            _SUGGESTION if self._view.selected_suggestion() is not None else [],
            ["edit_details", "note", "delete"] if has_annotation else [],
        )
        for names in parts:
            for name in names:
                menu.addAction(self._entry(menu, name, target))
            if "copy" in names:
                menu.addAction(self._find_entry(menu, target))
            menu.addSeparator()
        menu.popup(place)

    def _entry(self, menu: QMenu, name: str, target: str | None) -> QAction:
        """An action of the table; one of a label labels what is selected, also while the pen is on."""
        action = self._commands[name]
        key = name.removeprefix("label_")
        if target is None and key == name:
            return action

        def act() -> None:
            if target is not None:
                self._view.select_annotation(target, reveal=False)
            if key == name:
                self._commands.run(name)
            else:
                self._labels.press(int(key))

        entry = QAction(action.text(), menu)
        entry.setEnabled(target is not None or action.isEnabled())
        entry.triggered.connect(act)
        return entry

    def _find_entry(self, menu: QMenu, target: str | None) -> QAction:
        annotation = self._session.annotation(target or self._view.selected_annotation())
        words = annotation.span if annotation is not None else self._view.selected_span()
        entry = QAction(self.tr("Find this here"), menu)
        entry.setEnabled(words is not None)
        if words is not None:
            entry.triggered.connect(lambda: self._finding.open(words))
        return entry


def title_span(article: Article) -> Span | None:
    """Where the article's title stands; see `annotator.ui.title_place.title_place`."""
    return title_place(article.text, article.title, article.meta)


def snapped(text: str, span: Span) -> Span | None:
    """The span as it snaps to words."""
    from annotator.services import segmenting

    return segmenting.snapped(text, span)


def sentence_around(text: str, position: int) -> Span | None:
    """The sentence at the position."""
    from annotator.services import segmenting

    return segmenting.sentence_at(text, position)


def word_around(text: str, position: int) -> Span | None:
    """The word at the position."""
    from annotator.model.tokens import word_at

    return word_at(text, position)
