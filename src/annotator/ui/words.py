"""The words of the window: the sources are English, but their plural forms stand in a translation of their own."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from typing_extensions import override

from annotator.paths import resources

_NAMED = "annotator_"
_KEYS = "QShortcut"
"""The context of the names of keys."""


class _QtWords(QTranslator):
    """Qt's own words, as in file dialogs and menus of fields; keys keep the names that are printed on them."""

    @override
    def translate(
        self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        # Qt's Turkish calls Ctrl+PgDown “Kontrol+Sayfa Aşağı” and Esc “Vazgeç”; no keyboard does.
        if context == _KEYS:
            return None
        return super().translate(context, sourceText, disambiguation, n) or None  # “” would be a translation


def languages() -> dict[str, str]:
    """The languages that the window has words in: the translation's name to the language in its own words."""
    codes = {path.stem.removeprefix(_NAMED) for path in (resources() / "i18n").glob(f"{_NAMED}*.qm")} | {"en"}
    named = {code: QLocale(code).nativeLanguageName() for code in codes}
    named["en"] = "English"  # the locale would say which English
    return dict(
        sorted(((code, name[:1].upper() + name[1:]) for code, name in named.items()), key=lambda one: one[1])
    )


def chosen_locale(language: str) -> QLocale | None:
    """The locale of a language that was chosen, from now on also of numbers and dates; None for the system's."""
    if language not in languages():
        return None
    locale = QLocale(language)
    QLocale.setDefault(locale)
    return locale


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
    of_qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, place, other in (("qtbase", of_qt, _QtWords(app)), ("annotator", folder, QTranslator(app))):
        if other.load(wanted, name, "_", place):
            app.installTranslator(other)
