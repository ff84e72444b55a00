"""What is typed into the fields of the article sheet: as it is kept, as it is shown, and what is odd about it."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from PySide6.QtCore import QCoreApplication, QLocale

from annotator.model.edtf import read_date, year_of
from annotator.model.provenance import MetaName
from annotator.ui.date_words import published_words
from annotator.ui.meta_words import language_name

_ADDRESS = re.compile(r"https?://[^\s/]+\.[^\s/]{2,}(?:/\S*)?|doi:10\.\S+|urn:\S+", re.IGNORECASE)
_CODE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", re.IGNORECASE)
_LANGUAGES = (
    "ar az be bg bn ca cs da de el en es et fa fi fr gl gu he hi hr hu hy id is it ja ka kk ko ku ky lt lv mk mn mr ms nb nl nn pa pl ps pt ro"
    " ru sk sl sq sr sv sw ta te tg th tk tr tt uk ur uz vi yi zh"
)


def kept(name: MetaName, words: str) -> str:
    """What is kept of what was typed: dates as EDTF, languages as codes, all else as it is."""
    typed = " ".join(words.split())
    if name == "published":
        return read_date(typed) or typed
    if name == "language":
        return _codes().get(typed.casefold(), typed.lower() if _CODE.fullmatch(typed) else typed)
    return typed


def shown(name: MetaName, value: str) -> str:
    """What the field shows of what is kept."""
    return language_name(value) if name == "language" else value


def language_names() -> list[str]:
    """Languages that the field offers, by name."""
    return sorted(language_name(code) for code in _LANGUAGES.split())


def remark(name: MetaName, value: str) -> tuple[str, bool]:
    """A line below a field and whether it is a warning; empty if there is nothing to say. Never a reason not to keep it."""
    say = _REMARKS.get(name)
    return say(value) if say is not None and value else ("", False)


def _about_date(value: str) -> tuple[str, bool]:
    if not year_of(value) or read_date(value) is None:
        words = QCoreApplication.translate(
            "MetaField", "Kept as it is, but not read as a date. Write 2023-10-05, Oct 2023, 2023 or c. 2013."
        )
        return words, True
    spoken = published_words(value) or ""
    return (spoken, False) if spoken != value else ("", False)


def _about_address(value: str) -> tuple[str, bool]:
    if _ADDRESS.fullmatch(value):
        return "", False
    return QCoreApplication.translate(
        "MetaField", "An address begins with https://. Keep it if it is right."
    ), True


def _about_language(value: str) -> tuple[str, bool]:
    if value.split("-", 1)[0] in _LANGUAGES.split() or language_name(value) != value:
        return "", False
    return QCoreApplication.translate("MetaField", "Not a language that is known here. Kept as it is."), True


_REMARKS: dict[MetaName, Callable[[str], tuple[str, bool]]] = {
    "published": _about_date,
    "url": _about_address,
    "language": _about_language,
}


@cache
def _codes() -> dict[str, str]:
    found: dict[str, str] = {}
    for code in _LANGUAGES.split():
        locale = QLocale(code)
        for name in (
            code,
            language_name(code),
            QLocale.languageToString(locale.language()),
            locale.nativeLanguageName(),
        ):
            found[name.casefold()] = code
    return found
