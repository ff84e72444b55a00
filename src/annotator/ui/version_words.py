"""The versions of an article as the window lists them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QDateTime, QLocale, QObject, Qt

from annotator.model.article import ArticleSummary
from annotator.ui.session import Session


class VersionWords(QObject):
    """Makes the words: when a version came, and how much is annotated in it."""

    def rows(self, session: Session, article_id: str) -> list[tuple[str, str]]:
        """Ids and words of all versions of an article, the newest first; none if there is only one."""
        family = session.versions.of(article_id)
        if len(family) < 2:
            return []
        summaries = [session.summary(one) for one in reversed(family)]
        return [(one.id, self._words(one, family)) for one in summaries if one is not None]

    def _words(self, one: ArticleSummary, family: Sequence[str]) -> str:
        added = QDateTime.fromString(one.added_at, Qt.DateFormat.ISODate).toLocalTime()
        when = QLocale().toString(added, QLocale.FormatType.ShortFormat) if added.isValid() else one.name
        count = self.tr("%Ln annotation(s)", "", one.total)
        if one.id == family[-1]:
            return self.tr("Newest, %1 · %2").replace("%1", when).replace("%2", count)
        return f"{when} · {count}"
