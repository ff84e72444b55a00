"""The words, sentences and snapping that selections in the reading view go by."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from annotator.model.span import Span
from annotator.model.tokens import next_word, previous_word, tokens, word_at
from annotator.ui.reading_text import ReadingText

_WINDOW = 128

Unit = Literal["character", "word", "sentence", "paragraph"]


def _as_it_is(_text: str, span: Span) -> Span | None:
    return span


@dataclass(frozen=True, slots=True)
class WordRules:
    """What tells units of a text apart.

    Attributes:
        snap: From what was selected to the words that were meant; None if there are none.
        sentence_at: The sentence at a position; None stands for the whole paragraph.
        word_at: The word at a position, or None.
    """

    snap: Callable[[str, Span], Span | None] = _as_it_is
    sentence_at: Callable[[str, int], Span | None] | None = None
    word_at: Callable[[str, int], Span | None] = word_at

    def unit_at(self, text: ReadingText, position: int, unit: Unit) -> Span | None:
        """The word, sentence or paragraph at a position; None for characters or where there is none."""
        match unit:
            case "character":
                return None
            case "word":
                return self.word_at(text.text, position)
            case "sentence" if self.sentence_at is not None:
                return self.sentence_at(text.text, position)
            case _:
                start, end = text.paragraph(text.piece_at(position))
                return Span(start, end) if start < end else None


def word_step(text: ReadingText, position: int, *, forward: bool) -> int:
    """Where the caret goes by a word: to the next word's start, or to the start of this one or the one before.

    The end of a paragraph is a stop of its own, so that the last word of one can be selected alone.
    """
    piece = text.piece_at(position)
    start, end = text.paragraph(piece)
    if text.folded_lines(piece) and position in ((start,) if forward else (end,)):
        return end if forward else start
    if forward:
        target = text.place(next_word(text.text, position))
        return end if position < end < target else target
    target = previous_word(text.text, position)
    return start if target < start < position else text.place(target)


def moved_end(text: str, end: int, *, forward: bool) -> int | None:
    """The next or previous end of a word or sign; None if there is none."""
    ends = (token.end for token in _near(text, end, forward=forward))
    return next((place for place in ends if (place > end if forward else place < end)), None)


def moved_start(text: str, start: int, *, forward: bool) -> int | None:
    """The next or previous start of a word or sign; None if there is none."""
    starts = (token.start for token in _near(text, start, forward=forward))
    return next((place for place in starts if (place > start if forward else place < start)), None)


def _near(text: str, position: int, *, forward: bool) -> Iterator[Span]:
    """The tokens from the position on, nearest first; looked for in windows that grow."""
    size = _WINDOW
    while True:
        low, high = (position, position + size) if forward else (max(0, position - size), position + 1)
        found = tokens(text, low, min(high, len(text)))
        yield from found if forward else reversed(found)
        if high >= len(text) if forward else low == 0:
            return
        size *= 8
