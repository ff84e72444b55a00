"""What the window says when an article, or the last one, is marked done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

if TYPE_CHECKING:
    from annotator.model.scheme import Label
    from annotator.services.done_checks import CheckKind, DoneCheck


def check_words(check: DoneCheck) -> str:
    """What they lack: 3 figures have no “as of” date."""
    count = len(check.annotation_ids)
    if check.label is None or check.attribute is None:
        return QCoreApplication.translate(
            "Done", "%n annotation(s) with values that nobody has confirmed.", "", count
        )
    several = _counted(check.label, count)
    what = check.attribute.title[:1].lower() + check.attribute.title[1:]
    words: dict[CheckKind, tuple[str, str]] = {
        "no_date": (
            QCoreApplication.translate("Done", "%1 has no “%2” date."),
            QCoreApplication.translate("Done", "%1 have no “%2” date."),
        ),
        "no_value": (
            QCoreApplication.translate("Done", "%1 has no %2."),
            QCoreApplication.translate("Done", "%1 have no %2."),
        ),
        "no_source": (
            QCoreApplication.translate("Done", "%1 does not say “%2”."),
            QCoreApplication.translate("Done", "%1 do not say “%2”."),
        ),
    }
    return words[check.kind][count != 1].replace("%1", several).replace("%2", what)


def all_done_words(articles: int) -> str:
    """“All five articles are done”; small numbers in words."""
    if articles == 1:
        return QCoreApplication.translate("Done", "The article is done")
    names = (
        QCoreApplication.translate("Done", "two"), QCoreApplication.translate("Done", "three"),
        QCoreApplication.translate("Done", "four"), QCoreApplication.translate("Done", "five"),
        QCoreApplication.translate("Done", "six"), QCoreApplication.translate("Done", "seven"),
        QCoreApplication.translate("Done", "eight"), QCoreApplication.translate("Done", "nine"),
        QCoreApplication.translate("Done", "ten"), QCoreApplication.translate("Done", "eleven"),
        QCoreApplication.translate("Done", "twelve"),
    )  # fmt: skip
    number = names[articles - 2] if articles - 2 < len(names) else QLocale().toString(articles)
    return QCoreApplication.translate("Done", "All %1 articles are done").replace("%1", number)


def _counted(label: Label, count: int) -> str:
    """“3 figures” for the labels that the program ships; for others their name and how many."""
    known = {
        ("claim", "Claim"): QCoreApplication.translate("Done", "%n claim(s)", "", count),
        ("figure", "Figure"): QCoreApplication.translate("Done", "%n figure(s)", "", count),
        ("opinion", "Opinion"): QCoreApplication.translate("Done", "%n opinion(s)", "", count),
        ("bias", "Bias"): QCoreApplication.translate("Done", "%n bias label(s)", "", count),
    }
    return known.get((label.id, label.title), f"{label.title} × {QLocale().toString(count)}")
