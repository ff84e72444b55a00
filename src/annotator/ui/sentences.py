"""Sentences that come from below the window, in the window's language.

Services, store and formats know no window and speak English: their errors, checks and the words of a step are finished
sentences when they arrive, and those of old steps have stood in the database for long. Here a finished sentence is
matched with the sources they are made of (``resources/i18n/sentences.json``, gathered by `annotator.ui.translation_source`)
and said with the translation of its source. What was put in stays as it is, but in the places that hold words of ours.
What matches none is shown as it came.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache, cached_property

from PySide6.QtCore import QCoreApplication, QLocale

from annotator.paths import resources

CONTEXT = "Sentences"
SOURCES = "sentences.json"
_PLACE = re.compile(r"%([1-9])")
_SENTENCE_END = re.compile(r"(?<=[.?]) (?=[A-Z“])")
_BEFORE = ": "
"""How a source ends that stands before a sentence: the file and the line it is about."""

_LISTS = ("; ", ", ")
_DEEP = 5
"""How often a part of a sentence is itself looked for: a path before a sentence, a step's words in a refusal."""

_LONG = 2_000
"""Characters of words that nothing matches beyond which their parts are not looked for."""

Values = tuple[str, ...]


@dataclass(frozen=True)
class Source:
    """A sentence with places, and what finds it in linear time, whatever was put in.

    Attributes:
        words: With ``%1`` for what is put in, the places in their order.
        worded: The numbers of the places that may hold words of ours.
    """

    words: str
    worded: str = ""

    @cached_property
    def pieces(self) -> tuple[str, ...]:
        """Its own words around the places, in the case of the middle of a sentence and without the full stop."""
        pieces = _PLACE.split(self.words)[::2]
        pieces[0] = _within(pieces[0])
        pieces[-1] = pieces[-1].removesuffix(".")
        return (*pieces, "") if self.is_beginning else tuple(pieces)

    @cached_property
    def is_beginning(self) -> bool:
        """Whether a sentence follows."""
        return self.words.endswith(_BEFORE)

    @cached_property
    def is_part(self) -> bool:
        """Whether it stands only within a sentence: it has no words of its own, or not of a whole one."""
        return not re.search(r"\w", _PLACE.sub("", self.words)) or (
            self.words[:1].islower() and self.words.endswith(".")
        )

    def values(self, sentence: str) -> Values | None:
        """What was put in; None if the sentence is not made of this."""
        pieces = self.pieces
        ends_open = not self.words.endswith(".") and not self.words[:1].islower()
        core = sentence if ends_open or self.is_beginning else sentence.removesuffix(".")
        if pieces[0]:
            core = _within(core)
        if len(pieces) == 1:
            return () if core == pieces[0] else None
        first, last = len(pieces[0]), len(core) - len(pieces[-1])
        if not core.startswith(pieces[0]) or last <= first or not core.endswith(pieces[-1]):
            return None
        if not pieces[0] and self.worded[:1] == "1":
            return _from_behind(core[:last], pieces[1:-1])
        return _from_front(core[first:last], pieces[1:-1])


def shown(sentence: str) -> str:
    """The sentence in the window's language."""
    return (_shown(sentence, _DEEP) or sentence) if _is_translated() else sentence


def _shown(sentence: str, depth: int) -> str | None:
    """None if it stays as it is."""
    if depth == 0 or not sentence.strip():
        return None
    for source in known_sources():
        if depth == _DEEP and source.is_part:
            continue
        values = source.values(sentence)
        if values is not None:
            return _filled(source, values, sentence, depth)
    return _by_parts(sentence, depth) if len(sentence) < _LONG else None


def _filled(source: Source, values: Values, sentence: str, depth: int) -> str:
    words = QCoreApplication.translate(CONTEXT, source.words)
    if source.is_beginning:
        return _put_in(words, source, values, depth) + (_shown(values[-1], depth - 1) or values[-1])
    if source.words.endswith(".") and not sentence.endswith("."):
        words = words.removesuffix(".")
    if source.words[:1].islower() and sentence[:1].isupper():
        words = QLocale().toUpper(words[:1]) + words[1:]
    if source.words[:1].islower() and not source.words.endswith(".") and sentence.endswith("."):
        words += "."
    return _put_in(words, source, values, depth)


def _put_in(words: str, source: Source, values: Values, depth: int) -> str:
    def put(place: re.Match[str]) -> str:
        value = values[int(place[1]) - 1]
        return (_shown(value, depth - 1) or value) if place[1] in source.worded else value

    return _PLACE.sub(put, words)


def _by_parts(sentence: str, depth: int) -> str | None:
    """Several sentences one by one; what follows a colon, where a name or a path stands before it; the items of a list."""
    parts = _SENTENCE_END.split(sentence)
    if len(parts) > 1:
        return _joined(parts, " ", depth)
    before, colon, after = sentence.partition(_BEFORE)
    if after and (said := _shown(after, depth - 1)) is not None:
        return f"{before}{colon}{said}"
    for mark in _LISTS:
        if depth < _DEEP and mark in sentence:
            return _joined(sentence.split(mark), mark, depth)
    return None


def _joined(parts: list[str], between: str, depth: int) -> str | None:
    said = [_shown(part, depth - 1) for part in parts]
    if not any(said):
        return None
    return between.join(part if one is None else one for part, one in zip(parts, said, strict=True))


def _from_front(middle: str, pieces: tuple[str, ...]) -> Values | None:
    """What stands between the pieces, each as early as it can be; a place is never empty."""
    found: list[str] = []
    at = 0
    for piece in pieces:
        end = middle.find(piece, at + 1)
        if end < 0:
            return None
        found.append(middle[at:end])
        at = end + len(piece)
    return (*found, middle[at:]) if at < len(middle) else None


def _from_behind(middle: str, pieces: tuple[str, ...]) -> Values | None:
    """The same, each piece as late as it can be: a whole sentence stands before them."""
    found: list[str] = []
    end = len(middle)
    for piece in reversed(pieces):
        at = middle.rfind(piece, 0, end - 1)
        if at < 0:
            return None
        found.append(middle[at + len(piece) : end])
        end = at
    return (middle[:end], *reversed(found)) if end > 0 else None


def _within(words: str) -> str:
    return words[:1].lower() + words[1:]


def _is_translated() -> bool:
    """Whether a translation is installed that has these sentences: the shortest step of all is one."""
    return QCoreApplication.translate(CONTEXT, "Done") != "Done"


@cache
def known_sources() -> tuple[Source, ...]:
    """All sources, those with the most words of their own first."""
    sentences: dict[str, str] = json.loads((resources() / "i18n" / SOURCES).read_text("utf-8"))
    ordered = sorted(sentences, key=lambda one: (-len(_PLACE.sub("", one)), one))
    return tuple(Source(words, sentences[words]) for words in ordered)
