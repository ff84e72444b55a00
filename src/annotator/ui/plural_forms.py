"""English plural forms: “annotation(s)” in a text with a count becomes one of its two words.

Other languages bring compiled translations with plural forms of their own; English is the language of the sources and
has none to load, so that without this the window would say “1 annotation(s)”.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QTranslator
from typing_extensions import override

_FORM = re.compile(r"(?<=\w)\((s|es)\)")
_NO_COUNT = -1


class EnglishPlurals(QTranslator):
    """Installed first, so that a loaded translation goes before it; give it a parent that lives as long as the program."""

    @override
    def translate(
        self,
        context: bytes | bytearray | memoryview | str,
        sourceText: bytes | bytearray | memoryview | str,
        disambiguation: bytes | bytearray | memoryview | str | None = None,
        n: int = _NO_COUNT,
    ) -> str:
        text = sourceText if isinstance(sourceText, str) else bytes(sourceText).decode()
        # An empty answer would not mean “ask the next”: the binding hands it on as a translation to nothing.
        return text if n == _NO_COUNT else english(text, n)

    @override
    def isEmpty(self) -> bool:
        return False


def english(text: str, count: int) -> str:
    """The text with each ``(s)`` or ``(es)`` dropped for one, and without its brackets for any other number."""
    return _FORM.sub("" if count == 1 else r"\1", text)
