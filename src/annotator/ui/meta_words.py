"""What the window calls the metadata of an article and where they come from."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QLocale

from annotator.model.provenance import MetaName, MetaState
from annotator.ui.date_words import published_words
from annotator.ui.plain_words import filled

_LONG: frozenset[MetaName] = frozenset(("url", "licence"))
"""Metadata whose values are too long for a line of a report."""


def meta_title(name: MetaName) -> str:
    """What stands before the field."""
    titles: dict[MetaName, str] = {
        "title": QCoreApplication.translate("Metadata", "Title"),
        "author": QCoreApplication.translate("Metadata", "Author"),
        "outlet": QCoreApplication.translate("Metadata", "Outlet"),
        "published": QCoreApplication.translate("Metadata", "Published"),
        "url": QCoreApplication.translate("Metadata", "Address"),
        "language": QCoreApplication.translate("Metadata", "Language"),
        "licence": QCoreApplication.translate("Metadata", "Licence"),
    }
    return titles[name]


def state_title(state: MetaState) -> str:
    """What the segment of a state says."""
    titles: dict[MetaState, str] = {
        "stated": QCoreApplication.translate("Metadata", "Stated"),
        "inferred": QCoreApplication.translate("Metadata", "Inferred"),
        "absent": QCoreApplication.translate("Metadata", "Absent"),
    }
    return titles[state]


def language_name(code: str) -> str:
    """The language of a code (“Azerbaijani”, of “en-GB” too), or the code."""
    language = QLocale.codeToLanguage(code.partition("-")[0]) if code else QLocale.Language.AnyLanguage
    return code if language == QLocale.Language.AnyLanguage else QLocale.languageToString(language)


def shown_value(name: MetaName, value: str) -> str:
    """A value as a person reads it."""
    if name == "published":
        return published_words(value) or ""
    return language_name(value) if name == "language" else value


def proposed_words(proposed: Mapping[MetaName, str]) -> str:
    """“Found in the text: Fuad Shahbazov, English”, for one line of a report."""
    parts = [
        meta_title(name) if name in _LONG else shown_value(name, value) for name, value in proposed.items()
    ]
    return filled(QCoreApplication.translate("Metadata", "found in the text: %1"), ", ".join(parts))
