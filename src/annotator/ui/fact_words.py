"""What the window calls the facts of an article and where they come from."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QLocale

from annotator.model.provenance import FactName, FactState
from annotator.ui.date_words import published_words

_LONG: frozenset[FactName] = frozenset(("url", "licence"))
"""Facts whose values are too long for a line of a report."""


def fact_title(name: FactName) -> str:
    """What stands before the field."""
    titles: dict[FactName, str] = {
        "title": QCoreApplication.translate("Facts", "Title"),
        "author": QCoreApplication.translate("Facts", "Author"),
        "outlet": QCoreApplication.translate("Facts", "Outlet"),
        "published": QCoreApplication.translate("Facts", "Published"),
        "url": QCoreApplication.translate("Facts", "Address"),
        "language": QCoreApplication.translate("Facts", "Language"),
        "licence": QCoreApplication.translate("Facts", "Licence"),
    }
    return titles[name]


def state_title(state: FactState) -> str:
    """What the segment of a state says."""
    titles: dict[FactState, str] = {
        "stated": QCoreApplication.translate("Facts", "Stated"),
        "inferred": QCoreApplication.translate("Facts", "Inferred"),
        "absent": QCoreApplication.translate("Facts", "Absent"),
    }
    return titles[state]


def language_name(code: str) -> str:
    """The language of a code (“Azerbaijani”), or the code."""
    language = QLocale.codeToLanguage(code) if code else QLocale.Language.AnyLanguage
    return code if language == QLocale.Language.AnyLanguage else QLocale.languageToString(language)


def shown_value(name: FactName, value: str) -> str:
    """A value as a person reads it."""
    if name == "published":
        return published_words(value) or ""
    return language_name(value) if name == "language" else value


def proposed_words(proposed: Mapping[FactName, str]) -> str:
    """“Found in the text: Fuad Shahbazov, English”, for one line of a report."""
    parts = [
        fact_title(name) if name in _LONG else shown_value(name, value) for name, value in proposed.items()
    ]
    return QCoreApplication.translate("Facts", "found in the text: %1").replace("%1", ", ".join(parts))
