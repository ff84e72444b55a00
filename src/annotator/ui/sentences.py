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
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from PySide6.QtCore import QCoreApplication, QLocale

from annotator.paths import resources

CONTEXT = "Sentences"
SOURCES = "sentences.json"
_PLACE = re.compile(r"%([1-9])")
_COUNT = re.compile(r"[0-9,]+")
_SENTENCE_END = re.compile(r"(?<=[.?]) (?=[A-Z“])")
_BEFORE = ": "
"""How a source ends that stands before a sentence: the file and the line it is about."""

_LIST = ", "
_DEEP = 5
"""How often a part of a sentence is itself looked for: a path before a sentence, a step's words in a refusal."""

_LONG = 2_000
"""Characters of words that nothing matches beyond which their parts are not looked for."""

_MANY = 12
"""Parts beyond which it is no list of ours, nor some sentences of ours."""

Values = tuple[str, ...]


@dataclass(frozen=True)
class Source:
    """A sentence with places, and what finds it in linear time, whatever was put in.

    Attributes:
        words: With ``%1`` for what is put in, the places in their order.
        places: The numbers of the places that may hold words of ours and, behind a ``#``, of those that hold counts.
    """

    words: str
    places: str = ""

    @cached_property
    def worded(self) -> str:
        """The numbers of the places that may hold words of ours."""
        return self.places.partition("#")[0]

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
        if self.words.startswith("%"):
            return not re.search(r"\w", _PLACE.sub("", self.words))
        return self.words[:1].islower() and self.words.endswith(".")

    @cached_property
    def has_optional_stop(self) -> bool:
        """Whether the full stop may lack, where the sentence stands within another, or be one too many."""
        return not self.is_beginning and (self.words.endswith(".") or self.words[:1].islower())

    def values(self, sentence: str, *, is_within: bool = True) -> Values | None:
        """What was put in; None if the sentence is not made of this.

        Args:
            sentence: Finished.
            is_within: Whether it stands within another one, where it has lost its full stop.
        """
        first, *middle, last = self.pieces if len(self.pieces) > 1 else (*self.pieces, "")
        has_stop = sentence.endswith(".")
        if self.words.endswith(".") and not (has_stop or is_within):
            return None
        start, end = len(first), len(sentence) - (self.has_optional_stop and has_stop)
        if first and (sentence[:1].lower() != first[:1] or not sentence.startswith(first[1:], 1)):
            return None
        if len(self.pieces) == 1:
            return () if start == end else None
        end -= len(last)
        if start >= end or not sentence.startswith(last, end):
            return None
        is_after_a_sentence = self.worded[:1] == "1" and not first and not self.is_part
        find = _from_behind if is_after_a_sentence else _from_front
        found = find(sentence, start, end, middle)
        return found if found is None or self._has_counts(found) else None

    def _has_counts(self, values: Values) -> bool:
        return all(_COUNT.fullmatch(values[int(place) - 1]) for place in self.places.partition("#")[2])


def shown(sentence: str) -> str:
    """The sentence in the window's language."""
    return (_shown(sentence, _DEEP) or sentence) if _is_translated() else sentence


def _shown(sentence: str, depth: int) -> str | None:
    """None if it stays as it is."""
    if depth == 0 or not sentence.strip():
        return None
    if depth < _DEEP and (items := _as_list(sentence, depth)) is not None:
        return items
    is_within = depth < _DEEP
    for source in _sources_from(sentence[:1].lower()):
        if source.is_part and not is_within:
            continue
        values = source.values(sentence, is_within=is_within)
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
    """Several sentences one by one; what follows a colon, where a name or a path stands before it."""
    parts = _SENTENCE_END.split(sentence)
    if len(parts) > _MANY:
        return None
    if len(parts) > 1:
        return _joined(parts, " ", depth)
    before, colon, after = sentence.partition(_BEFORE)
    if after and (said := _shown(after, depth - 1)) is not None:
        return f"{before}{colon}{said}"
    parts = sentence.split("; ")
    return _joined(parts, "; ", depth) if 1 < len(parts) <= _MANY else None


def _as_list(sentence: str, depth: int) -> str | None:
    """The items of a list one by one, if all of them are known; only within a sentence."""
    if _LIST not in sentence or len(sentence) > _LONG:
        return None
    items = sentence.split(_LIST)
    said = [_shown(item, depth - 1) for item in items] if len(items) <= _MANY else [None]
    return None if None in said else _LIST.join(filter(None, said))


def _joined(parts: list[str], between: str, depth: int) -> str | None:
    said = [_shown(part, depth - 1) for part in parts]
    if not any(said):
        return None
    return between.join(part if one is None else one for part, one in zip(parts, said, strict=True))


def _from_front(sentence: str, start: int, end: int, pieces: Sequence[str]) -> Values | None:
    """What stands between the pieces, each as early as it can be; a place is never empty."""
    found: list[str] = []
    for piece in pieces:
        at = sentence.find(piece, start + 1, end)
        if at < 0:
            return None
        found.append(sentence[start:at])
        start = at + len(piece)
    return (*found, sentence[start:end]) if start < end else None


def _from_behind(sentence: str, start: int, end: int, pieces: Sequence[str]) -> Values | None:
    """The same, each piece as late as it can be: a whole sentence stands before them."""
    found: list[str] = []
    for piece in reversed(pieces):
        at = sentence.rfind(piece, start, end - 1)
        if at < 0:
            return None
        found.append(sentence[at + len(piece) : end])
        end = at
    return (sentence[start:end], *reversed(found)) if end > start else None


def _within(words: str) -> str:
    return words[:1].lower() + words[1:]


def _is_translated() -> bool:
    """Whether a translation is installed that has these sentences: the shortest step of all is one."""
    return QCoreApplication.translate(CONTEXT, "Done") != "Done"


@lru_cache(maxsize=64)
def _sources_from(letter: str) -> tuple[Source, ...]:
    """Those that may have made a sentence that begins so."""
    return tuple(one for one in known_sources() if one.pieces[0][:1] in ("", letter))


@cache
def known_sources() -> tuple[Source, ...]:
    """All sources, those with the most words of their own first."""
    sentences: dict[str, str] = json.loads((resources() / "i18n" / SOURCES).read_text("utf-8"))
    ordered = sorted(sentences, key=lambda one: (-len(_PLACE.sub("", one)), one))
    return tuple(Source(words, sentences[words]) for words in ordered)
