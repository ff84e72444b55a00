"""The words of the hint line: what can be done with what is selected, or what is under the pointer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QDateTime, QLocale, QObject, Qt

from annotator.ui.plain_words import filled, unmarked
from annotator.ui.session import Session

if TYPE_CHECKING:
    from annotator.model.annotation import Annotation
    from annotator.model.scheme import Label
    from annotator.model.span import Span
    from annotator.model.suggestion import Suggestion

DOT = "  ·  "
"""Between the parts of a hint."""
_MAX_VALUES = 3


class Hints(QObject):
    """Makes hints from what is open; keys stand between ``**``."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session

    def of_first_article(self) -> str:
        """In the first article: what to do first, until the first label is set; elsewhere and then nothing."""
        workspace, article = self._session.workspace, self._session.article
        if workspace is None or not workspace.is_writable or article is None:
            return ""
        if not self._session.summaries or self._session.summaries[0].id != article.id:
            return ""
        if self._session.count or any(one.total for one in self._session.summaries):
            return ""
        keys = [f"**{label.key}**" for label in workspace.scheme.active if label.key is not None]
        if len(keys) < 2:
            return self.tr("Select some words and press %1.").replace("%1", "".join(keys)) if keys else ""
        words = self.tr("Select some words and press %1 or %2.")
        return filled(words, ", ".join(keys[:-1]), keys[-1])

    def of_words(self, span: Span) -> str:
        """For selected words."""
        workspace = self._session.workspace
        labels = workspace.scheme.active if workspace and workspace.is_writable else ()
        keys = " ".join(
            f"**{label.key}** {unmarked(label.title)}" for label in labels if label.key is not None
        )
        selected = self.tr("%n character(s) selected", "", len(span))
        parts = (selected, keys, self.tr("**E** expand"), self.tr("**Esc** clear"))
        return DOT.join(part for part in parts if part)

    def of_pen(self, title: str) -> str:
        """For the pen, with the title of its label."""
        words = self.tr("Pen: %1. Every selection is labelled at once. **Esc** stops.")
        return filled(words, unmarked(title))

    def of_annotation(self, annotation: Annotation) -> str:
        """For the selected annotation."""
        title = self._session.label_title(annotation.label)
        selected = filled(self.tr("%1 selected"), unmarked(title))
        workspace = self._session.workspace
        if workspace is None or not workspace.is_writable:
            return selected
        parts = (
            self.tr("**Enter** details"),
            self.tr("**Shift ← →** move end"),
            self.tr("**Alt ← →** move start"),
            self.tr("**Del** delete"),
        )
        return DOT.join((selected, *parts))

    def of_suggestion(self, suggestion: Suggestion, place: int, count: int) -> str:
        """For the suggestion that is being decided on, the one of that place from 0 among so many."""
        number = QLocale().toString
        where = filled(self.tr("Suggestion %1 of %2"), number(place + 1), number(count))
        workspace = self._session.workspace
        if workspace is None or not workspace.is_writable:
            return where
        label = self._session.label(suggestion.label)
        parts = [where, self.tr("**A** accept"), self.tr("**X** reject"), self.tr("**G** skip")]
        if label is not None and label.is_archived:
            return DOT.join((where, self.tr("**1**–**9** accept as another label"), *parts[2:]))
        if label is not None and label.key is not None:
            words = self.tr("**%1** accept as %2")
            parts.append(filled(words, str(label.key), unmarked(label.title)))
        return DOT.join(parts)

    def of_hovered(self, annotation: Annotation) -> str:
        """For an annotation under the pointer: label, first values, reviewer and day."""
        label = self._session.label(annotation.label)
        title = label.title if label else annotation.label
        values = self._values(annotation, label)
        made = QDateTime.fromString(annotation.created_at, Qt.DateFormat.ISODate).toLocalTime().date()
        by = ", ".join(part for part in (annotation.reviewer, _day(made)) if part)
        return unmarked(DOT.join(part for part in (title, *values, by) if part))

    def _values(self, annotation: Annotation, label: Label | None) -> list[str]:
        shown: list[str] = []
        for name, value in list(annotation.attributes.items())[:_MAX_VALUES]:
            attribute = label.attribute(name) if label else None
            shown.append(attribute.title_of(value) if attribute else str(value))
        return shown


def _day(date: QDate) -> str:
    if not date.isValid():
        return ""
    is_this_year = date.year() == QDate.currentDate().year()
    return QLocale().toString(date, "d MMM" if is_this_year else "d MMM yyyy")
