"""Paragraphs out of printed lines: where one begins, and how the words at the ends of lines are put together again."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from annotator.io.pdf_lines import Line, is_east_asian, width_of

_PITCH = 1.35
"""A gap of that many times the usual distance of lines ends a paragraph."""

_SURE = 3
"""How often a distance of lines must occur to be the usual one of a size."""

_SIZE_STEP = 0.07
"""Part by which sizes may differ within a paragraph."""

_FULL = 0.9
"""Part of the usual width at which a line may end though a further word would have fitted, as widths are about right only."""

_INDENT = 0.5
"""Part of the font size from which on a line is indented."""

_ENDS = re.compile(r"[.!?:;…。！？؟۔][\"'”’»)\]]*(?:\[\d+\])*$")
_LISTED = re.compile(r"(?:[•◦▪■●○‣⁃–—*·]|\(?(?:\d{1,3}|[a-z])[.)])\s")
_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*")
_SPLIT = re.compile(r"([^\W\d_]+)[-\u2010]$")
_NEXT = re.compile(r"[^\W\d_]+")
_SOFT = "\xad"


@dataclass(slots=True)
class Joiner:
    """Puts lines together.

    Attributes:
        undone: Hyphens at line ends that were taken out, because the word stands without one elsewhere in the text, or
            because they were soft hyphens.
        kept: Hyphens at line ends of which nothing says whether the word has one; they stay.
    """

    undone: int = 0
    kept: int = 0
    _words: Counter[str] = field(default_factory=Counter[str])

    def learn(self, lines: Iterable[Line]) -> None:
        """Takes the words that stand inside lines as they are."""
        for line in lines:
            words = _WORD.findall(line.text)
            self._words.update(word.casefold() for word in words[1 : len(words) - 1])

    def joined(self, lines: Sequence[Line]) -> str:
        """The text of a paragraph."""
        text = lines[0].text
        for line in lines[1:]:
            text = self._with(text, line.text)
        return text

    def _with(self, text: str, more: str) -> str:
        if text.endswith(_SOFT):
            self.undone += 1
            return text[:-1] + more
        first, second = _SPLIT.search(text[-80:]), _NEXT.match(more)
        if first is not None and second is not None and second[0][0].islower():
            whole, hyphened = (first[1] + second[0]).casefold(), f"{first[1]}-{second[0]}".casefold()
            if self._words[whole] and not self._words[hyphened]:
                self.undone += 1
                return text[:-1] + more
            self.kept += not self._words[hyphened]
            return text + more
        is_square = is_east_asian(text[-1:]) and is_east_asian(more[:1])
        return text + more if is_square else f"{text} {more}"


class Layout:
    """How the lines of a text usually stand: their distance, and their width by size and place."""

    def __init__(self, lines: Sequence[Line]) -> None:
        """Measures the lines.

        Args:
            lines: Of the whole text, in order.
        """
        pitches: Counter[tuple[float, float]] = Counter()
        widths: dict[tuple[float, int], list[float]] = defaultdict(list)
        for before, line in pairwise(lines):
            if line.page == before.page and line.size == before.size and line.y < before.y:
                pitches[line.size, round(before.y - line.y)] += 1
        for line in lines:
            widths[self._column(line)].append(line.width)
        self._pitches: dict[float, float] = {}
        self._spacing = 0.0
        for (size, pitch), count in pitches.most_common():
            self._spacing = self._spacing or pitch / (size or 1)
            if count >= _SURE:
                self._pitches.setdefault(size, pitch)
        self._widths = {place: sorted(found)[len(found) * 4 // 5] for place, found in widths.items()}

    def begins(self, line: Line, paragraph: Sequence[Line]) -> bool:
        """Whether a line begins a new paragraph after the lines of the one before it."""
        before = paragraph[-1]
        if abs(line.size - before.size) > _SIZE_STEP * before.size:
            return True
        if line.page != before.page or line.y > before.y:
            return not self._goes_on(line, before)
        if before.y - line.y > _PITCH * self._pitches.get(line.size, self._spacing * line.size):
            return True
        if _LISTED.match(line.text) and (_is_end(before) or not line.text[0].isalnum()):
            return True
        return self._is_set_off(line, paragraph) or self._is_last(before, line)

    def _goes_on(self, line: Line, before: Line) -> bool:
        """Whether a sentence goes on in the next column or on the next page."""
        if _is_end(before) or _LISTED.match(line.text):
            return False
        return line.text[:1].islower() or not self._is_last(before, line)

    def _is_set_off(self, line: Line, paragraph: Sequence[Line]) -> bool:
        """Whether the indentation says so: of first lines, or of all lines but the first."""
        before, step = paragraph[-1], line.x - paragraph[-1].x
        if step > _INDENT * line.size:
            return _is_end(before) or self._is_last(before, line)
        is_hanging = len(paragraph) > 1 and before.x - paragraph[0].x > _INDENT * line.size
        return step < -_INDENT * line.size and is_hanging

    def _is_last(self, before: Line, line: Line) -> bool:
        """Whether the first word of a line would have fitted on the line before it."""
        usual = self._widths.get(self._column(before), before.width)
        word = line.text[:1] if is_east_asian(line.text[:1]) else line.text.split(maxsplit=1)[0]
        return before.width + (width_of(word) + 0.28) * before.size < _FULL * usual

    @staticmethod
    def _column(line: Line) -> tuple[float, int]:
        return line.size, round(line.x / (8 * line.size or 1))


def paragraphs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """The paragraphs that the lines make, each as its lines."""
    layout = Layout(lines)
    gathered: list[Line] = []
    for line in lines:
        if gathered and layout.begins(line, gathered):
            yield gathered
            gathered = []
        gathered.append(line)
    if gathered:
        yield gathered


def _is_end(line: Line) -> bool:
    return _ENDS.search(line.text[-12:]) is not None
