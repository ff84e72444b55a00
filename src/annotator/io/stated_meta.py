"""What a document's own fields say of it, without what programs and templates write there by themselves."""

from __future__ import annotations

import re
from collections.abc import Mapping

from annotator.io.records import MAX_NAME

_BLANK = re.compile(r"\s+")
_PROGRAM_TITLE = re.compile(
    r"(?:microsoft (?:word|powerpoint|excel) - .*|(?:untitled|unbenannt|document|dokument|documento|book|sheet|presentation|"
    r"new document|word document|powerpoint presentation|slide) ?\d*|\(?(?:anonymous|unspecified|unknown|no title)\)?"
    r"|.*\.(?:docx?|dotx?|odt|rtf|pdf|indd|qxd|pages|tex|dvi|ps|html?|xlsx?|pptx?|txt|tmp|p65|pmd|wpd|md|epub)|"
    r"\S+\.\w{2,5}|[a-z]:\\.*|https?://.*|about:blank|[\W\d_]+)",
    re.IGNORECASE,
)
_PROGRAM_AUTHOR = re.compile(
    r"(?:admin|administrator|user|owner|author|your name|unknown|unbekannt|anonymous|anonym|none|null|n/?a|default|guest|"
    r"root|test|(?:microsoft )?office(?: user)?|(?:windows|home|dell|hp|lenovo|asus|acer|valued|preferred) user|"
    r"valued (?:acer |gateway |dell )?customer|microsoft(?: corporation)?|word|libreoffice|openoffice(?:\.org)?|apache poi|un-named|python-docx|"
    r"openpyxl|docx4j|pandoc|calibre(?: \S+)?|aspose(?: \S+)*|[\W\d_]+)",
    re.IGNORECASE,
)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_UNDETERMINED = ("und", "zxx", "mul", "mis", "x-none")


def cleaned(properties: Mapping[str, object]) -> dict[str, object]:
    """The properties that say something; blanks as one, at most `MAX_NAME` characters each.

    Titles that programs make of file names, names of programs and of accounts as authors, and language codes that are
    none are dropped.
    """
    found: dict[str, object] = {}
    for name, value in properties.items():
        words = _BLANK.sub(" ", value).strip()[:MAX_NAME] if isinstance(value, str) else value
        said = _SAYING[name](words) if isinstance(words, str) and name in _SAYING else words
        if said not in ("", None):
            found[name] = said
    return found


def _title(words: str) -> str:
    return "" if _PROGRAM_TITLE.fullmatch(words) else words


def _author(words: str) -> str:
    is_account = " " not in words and (words.islower() or re.search(r"[\d@]", words) is not None)
    return "" if is_account or _PROGRAM_AUTHOR.fullmatch(words) else words


def _language(words: str) -> str:
    code = words.replace("_", "-")
    return code if _LANGUAGE.fullmatch(code) and code.lower() not in _UNDETERMINED else ""


_SAYING = {"title": _title, "author": _author, "language": _language}
