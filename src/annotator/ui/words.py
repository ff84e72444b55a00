"""The words of the window: the sources are English, but their plural forms stand in a translation of their own."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from annotator.paths import resources


def load_words(app: QCoreApplication, locale: QLocale | None = None) -> None:
    """Installs the translation for the locale, on top of the English plural forms. The application owns both."""
    if locale is None and QLocale().language() == QLocale.Language.C:
        # The C locale, as on a bare server, groups no digits: “1870 words”.
        QLocale.setDefault(QLocale(QLocale.Language.English))
    folder = str(resources() / "i18n")
    english = QTranslator(app)
    if english.load("annotator_en", folder):
        app.installTranslator(english)
    wanted = locale or QLocale()
    if wanted.language() == QLocale.Language.English:
        return
    other = QTranslator(app)
    if other.load(wanted, "annotator", "_", folder):
        app.installTranslator(other)
