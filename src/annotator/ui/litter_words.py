"""What the window calls the kinds of excluded text."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator.model.article import ExcludedKind
from annotator.ui.actions import QT_TRANSLATE_NOOP

_WORDS: dict[ExcludedKind, str] = {
    "navigation": QT_TRANSLATE_NOOP("Excluded", "Menu or navigation"),
    "counter": QT_TRANSLATE_NOOP("Excluded", "Counter"),
    "share": QT_TRANSLATE_NOOP("Excluded", "Share line"),
    "advertisement": QT_TRANSLATE_NOOP("Excluded", "Advertisement"),
    "related": QT_TRANSLATE_NOOP("Excluded", "Related articles"),
    "copyright": QT_TRANSLATE_NOOP("Excluded", "Copyright line"),
    "comment-form": QT_TRANSLATE_NOOP("Excluded", "Comment form"),
    "byline": QT_TRANSLATE_NOOP("Excluded", "Byline"),
    "bio": QT_TRANSLATE_NOOP("Excluded", "About the author"),
    "caption": QT_TRANSLATE_NOOP("Excluded", "Caption"),
    "footnotes": QT_TRANSLATE_NOOP("Excluded", "Footnotes"),
    "other": QT_TRANSLATE_NOOP("Excluded", "Page furniture"),
}


def kind_words(kind: ExcludedKind) -> str:
    """The kind, for people."""
    return QCoreApplication.translate("Excluded", _WORDS[kind])
