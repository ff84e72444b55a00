"""What the window says when an article, or the last one, is marked done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject

from annotator.ui.plain_words import filled

if TYPE_CHECKING:
    from annotator.model.scheme import Label
    from annotator.services.done_checks import CheckKind, DoneCheck


class DoneWords(QObject):
    """Makes the sentences; small numbers of articles stand in words."""

    def of_check(self, check: DoneCheck) -> str:
        """What they lack: 3 figures have no “as of” date."""
        count = len(check.annotation_ids)
        if check.label is None or check.attribute is None:
            return self.tr("%n annotation(s) with values that nobody has confirmed.", "", count)
        what = check.attribute.title[:1].lower() + check.attribute.title[1:]
        words: dict[CheckKind, tuple[str, str]] = {
            "no_date": (self.tr("%1 has no “%2” date."), self.tr("%1 have no “%2” date.")),
            "no_value": (self.tr("%1 has no %2."), self.tr("%1 have no %2.")),
            "no_source": (self.tr("%1 does not say “%2”."), self.tr("%1 do not say “%2”.")),
        }
        one, many = words[check.kind]
        several = self._counted(check.label, count)
        return filled(one if count == 1 else many, several, what)

    def of_all(self, articles: int) -> str:
        """“All five articles are done”."""
        if articles == 1:
            return self.tr("The article is done")
        names = (
            self.tr("two"), self.tr("three"), self.tr("four"), self.tr("five"), self.tr("six"), self.tr("seven"),
            self.tr("eight"), self.tr("nine"), self.tr("ten"), self.tr("eleven"), self.tr("twelve"),
        )  # fmt: skip
        number = names[articles - 2] if articles - 2 < len(names) else QLocale().toString(articles)
        return self.tr("All %1 articles are done").replace("%1", number)

    def _counted(self, label: Label, count: int) -> str:
        """“3 figures” for the labels that the program ships; for others their name and how many."""
        known = {
            ("claim", "Claim"): self.tr("%n claim(s)", "", count),
            ("figure", "Figure"): self.tr("%n figure(s)", "", count),
            ("opinion", "Opinion"): self.tr("%n opinion(s)", "", count),
            ("bias", "Bias"): self.tr("%n bias label(s)", "", count),
        }
        return known.get((label.id, label.title), f"{label.title} × {QLocale().toString(count)}")
