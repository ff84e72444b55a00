"""What the reviewer does to annotations: label, relabel, move, delete, fill in fields, copy."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from annotator.model.annotation import Annotation, AttributeValue, Origin
from annotator.model.span import Span
from annotator.ui.acts import Acts
from annotator.ui.plain_words import filled
from annotator.ui.reading_view import ReadingView
from annotator.ui.sentences import shown
from annotator.ui.session import Session

if TYPE_CHECKING:
    from annotator.model.scheme import Label
    from annotator.services.workspace import Done, Workspace


class LabelController(QObject):
    """Turns what is selected in the text into acts.

    Signals:
        said: Words for the status bar's hint line, until the selection changes.
        announced: Words for a screen reader alone.
        suggestion_labelled: The current suggestion is to be accepted as the label of that id.
    """

    said = Signal(str)
    announced = Signal(str)
    suggestion_labelled = Signal(str)

    def __init__(
        self, session: Session, acts: Acts, view: ReadingView, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._acts = acts
        self._view = view

    def press(self, key: int) -> None:
        """Labels the selected words, or relabels the selected annotation, with the label of a key 1-9."""
        label = self.label_of_key(key)
        if label is not None:
            self.label(label.id)

    def label(self, label_id: str) -> None:
        """Labels the selected words, relabels the selected annotation, or accepts the current suggestion as that."""
        if self._view.selected_suggestion() is not None:
            self.suggestion_labelled.emit(label_id)
            return
        annotation = self._session.annotation(self._view.selected_annotation())
        span = self._view.selected_span()
        if annotation is not None:
            self.relabel([annotation.id], label_id)
        elif span is not None:
            self.annotate(span, label_id)

    def also(self, key: int) -> None:
        """Labels the words of the selection, or of the selected annotation, with a further label."""
        label = self.label_of_key(key)
        annotation = self._session.annotation(self._view.selected_annotation())
        span = annotation.span if annotation else self._view.selected_span()
        if label is not None and span is not None:
            self.annotate(span, label.id)
        elif label is not None:
            self.said.emit(self.tr("Nothing is selected that could take a further label."))

    def relabel(self, ids: Sequence[str], label_id: str) -> None:
        """Gives annotations of the open article another label."""
        changing = [one.id for one in self._annotations(ids) if one.label != label_id]
        title = self._session.label_title(label_id)
        if not changing:
            self.said.emit(filled(self.tr("Already labelled %1."), title))
            return
        self._perform(
            lambda workspace: workspace.relabel(changing, label_id),
            lambda _done: self.announced.emit(filled(self.tr("Labelled %1."), title)),
        )

    def delete(self, ids: Sequence[str] | None = None) -> None:
        """Deletes annotations of the open article, else the selected one."""
        selected = self._view.selected_annotation()
        going = self._annotations(ids if ids is not None else [selected] if selected else [])
        if not going:
            return
        undo = self.tr("**Ctrl+Z** undoes.")
        self._perform(
            lambda workspace: workspace.remove([one.id for one in going]),
            lambda done: self.said.emit(f"{shown(done.words)}. {undo}"),
        )

    def move(self, annotation_id: str, start: int, end: int) -> None:
        """Gives an annotation other boundaries; says so if excluded text has stopped one."""
        wanted = Span(start, end)

        def show(_done: Done) -> None:
            moved = self._session.annotation(annotation_id)
            if moved is not None and moved.span != wanted:
                self.said.emit(self.tr("The boundary stops at excluded text."))

        self._perform(lambda workspace: workspace.move(annotation_id, wanted), show)

    def set_attributes(
        self, annotation_id: str, values: Mapping[str, AttributeValue | None], origin: Origin | None = None
    ) -> None:
        """Fills in or empties fields of an annotation."""
        self._perform(lambda workspace: workspace.set_attributes(annotation_id, values, origin))

    def set_note(self, annotation_id: str, note: str) -> None:
        """Gives an annotation another note."""
        self._perform(lambda workspace: workspace.set_note(annotation_id, note))

    def copy(self) -> None:
        """Puts the selected words on the clipboard, exactly as they stand in the article."""
        span = self._words()
        article = self._session.article
        if span is not None and article is not None:
            QGuiApplication.clipboard().setText(span.of(article.text))

    def copy_with_source(self) -> None:
        """The same with quotation marks, title, source, date and paragraph."""
        span = self._words()
        article = self._session.article
        if span is None or article is None:
            return
        summary = self._session.summary()
        paragraph = self._session.paragraph_of(span.start)
        facts = [
            summary.shown_title if summary else article.title or article.name,
            (summary.source_line if summary else None) or "",
            str(article.meta.get("published") or ""),
            self.tr("paragraph %1").replace("%1", self._number(paragraph)) if paragraph else "",
        ]
        source = ", ".join(fact for fact in facts if fact)
        QGuiApplication.clipboard().setText(f"“{span.of(article.text)}” ({source})")

    def annotate(self, span: Span, label_id: str) -> None:
        """Labels words; the annotation is selected then, with the caret at its end, ready to go on."""
        article = self._session.article
        if article is None:
            return
        labelled = filled(self.tr("Labelled %1."), self._session.label_title(label_id))

        def show(done: Done) -> None:
            current = self._session.article
            if done.annotation_ids and current is not None and current.id == done.article_id:
                self._view.select_annotation(done.annotation_ids[0], reveal=False, caret_at_end=True)
            pieces = len(done.annotation_ids)
            if pieces > 1:
                self.said.emit(
                    self.tr("Labelled as %n piece(s), because excluded text lies between.", "", pieces)
                )
            else:
                self.announced.emit(labelled)

        self._perform(lambda workspace: workspace.annotate(article.id, span, label_id), show)

    def may_change(self) -> bool:
        """Whether the project can be changed; says why not."""
        workspace = self._session.workspace
        if workspace is not None and not workspace.is_writable:
            self.said.emit(
                shown(workspace.why_read_only or "") or self.tr("This project is opened to read only.")
            )
        return workspace is not None and workspace.is_writable

    def _perform(
        self, act: Callable[[Workspace], Done | None], after: Callable[[Done], None] | None = None
    ) -> None:
        if self.may_change():
            self._acts.perform(act, after)

    def label_of_key(self, key: int) -> Label | None:
        """The label of a key 1-9; says so if there is none."""
        workspace = self._session.workspace
        label = workspace.scheme.by_key(key) if workspace else None
        if workspace is not None and label is None:
            self.said.emit(self.tr("No label has the key %1.").replace("%1", self._number(key)))
        return label

    def _annotations(self, ids: Sequence[str]) -> list[Annotation]:
        found = (self._session.annotation(one) for one in ids)
        return [one for one in found if one is not None]

    def _words(self) -> Span | None:
        annotation = self._session.annotation(self._view.selected_annotation())
        return annotation.span if annotation else self._view.selected_span()

    def _number(self, number: int) -> str:
        from PySide6.QtCore import QLocale

        return QLocale().toString(number)
