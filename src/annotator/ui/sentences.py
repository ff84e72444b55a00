"""Sentences that come from below the window, in the window's language.

Services, store and formats know no window and speak English: their errors, checks and the words of a step are finished
sentences when they arrive, and those of old steps have stood in the database for long. Here a finished sentence is
matched with the sources they are made of (``resources/i18n/sentences.json``, gathered by `annotator.ui.translation_source`)
and said with the translation of its source. What matches none is shown as it came.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QCoreApplication

from annotator.paths import resources

CONTEXT = "Sentences"
SOURCES = "sentences.json"
_PLACE = re.compile(r"%([1-9])")
_SENTENCE_END = re.compile(r"(?<=[.?]) (?=[A-Z“])")
_BEFORE = ": "
"""How a source ends that stands before a sentence: the file and the line it is about."""

_DEEP = 5
"""How often a part of a sentence is itself looked for: a path before a sentence, a label and its words in a step."""


@dataclass(frozen=True, slots=True)
class _Source:
    """A sentence with places, and what finds it."""

    words: str
    pattern: re.Pattern[str]


def shown(sentence: str) -> str:
    """The sentence in the window's language."""
    return _shown(sentence, _DEEP) if _is_translated() else sentence


def _shown(sentence: str, depth: int) -> str:
    if depth == 0 or not sentence.strip():
        return sentence
    for source in _candidates(sentence):
        is_beginning = source.words.endswith(_BEFORE)
        found = source.pattern.match(sentence) if is_beginning else source.pattern.fullmatch(sentence)
        if found is not None:
            words = QCoreApplication.translate(CONTEXT, source.words)
            return _filled(words, found, depth) + _shown(sentence[found.end() :], depth - 1)
    return _by_parts(sentence, depth)


def _by_parts(sentence: str, depth: int) -> str:
    """Several sentences one by one; else what follows a colon, where a name or a path stands before it."""
    parts = _SENTENCE_END.split(sentence)
    if len(parts) > 1:
        return " ".join(_shown(part, depth - 1) for part in parts)
    before, colon, after = sentence.partition(_BEFORE)
    return f"{before}{colon}{_shown(after, depth - 1)}" if after else sentence


def _filled(words: str, found: re.Match[str], depth: int) -> str:
    return _PLACE.sub(lambda place: _shown(found[f"p{place[1]}"], depth - 1), words)


def _candidates(sentence: str) -> Iterator[_Source]:
    """The sources that may have made the sentence, those with the most words of their own first."""
    beginnings = _sources()
    for source in beginnings:
        if source.words[:1] == "%" or source.words[:1] == sentence[:1]:
            yield source


def _is_translated() -> bool:
    """Whether a translation is installed that has these sentences: the shortest step of all is one."""
    return QCoreApplication.translate(CONTEXT, "Done") != "Done"


@cache
def _sources() -> tuple[_Source, ...]:
    sentences: list[str] = json.loads((resources() / "i18n" / SOURCES).read_text("utf-8"))
    ordered = sorted(sentences, key=lambda one: (-len(_PLACE.sub("", one)), one))
    return tuple(_Source(words, pattern_of(words)) for words in ordered)


def pattern_of(words: str) -> re.Pattern[str]:
    """What matches everything that can be made of a source; its places are the groups ``p1``, ``p2`` and so on."""
    parts: list[str] = []
    seen: set[str] = set()
    at = 0
    for place in _PLACE.finditer(words):
        parts.append(re.escape(words[at : place.start()]))
        name = f"p{place[1]}"
        parts.append(f"(?P={name})" if name in seen else f"(?P<{name}>.+?)")
        seen.add(name)
        at = place.end()
    parts.append(re.escape(words[at:]))
    return re.compile("".join(parts), re.DOTALL)
