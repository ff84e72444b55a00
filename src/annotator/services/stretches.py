"""Stretches of a text: its paragraphs, very long ones in parts, so that looking at one never costs what the text costs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from annotator.model.span import Span

LONGEST = 10_000
"""Code points; a longer paragraph is looked at in parts."""

_PART = 8_000
_REACH = 2_000
_PIECE = 16_384
_INK = re.compile(r"\S")
_CUTS = (re.compile(r"[^\W\d_]{3}[.!?…][”\"’»]?\s+(?=[^\W\d_a-z]|[“\"‘„«])|[。！？؟۔।]"), re.compile(r"\s+"))
"""Where a part may end: after what surely is a sentence, else after a blank."""


def paragraphs_from(text: str, position: int, *, backwards: bool = False) -> Iterator[Span]:
    """The paragraphs from a position on, nearest first: those that end after it, or begin before it."""
    place = position
    while (paragraph := _before(text, place) if backwards else _after(text, place)) is not None:
        yield paragraph
        place = paragraph.start - 1 if backwards else paragraph.end + 1


def stretches(
    text: str, position: int, *, backwards: bool = False, only_sure: bool = False
) -> Iterator[Span]:
    """The stretches from a position on, nearest first: those that end after it, or begin before it.

    Args:
        text: The article's text.
        position: Where to begin.
        backwards: Towards the beginning.
        only_sure: Cut long paragraphs only where a sentence surely ends; a stretch can be long then.
    """
    for paragraph in paragraphs_from(text, position, backwards=backwards):
        parts = _parts(text, paragraph, only_sure=only_sure)
        for part in reversed(parts) if backwards else parts:
            if part.start < position if backwards else part.end > position:
                yield part


def stretch_at(text: str, position: int, *, only_sure: bool = False) -> Span | None:
    """The stretch that holds the position or ends there, else the next one; None after the last."""
    paragraph = _after(text, text.rfind("\n", 0, position) + 1)
    if paragraph is None:
        return None
    parts = _parts(text, paragraph, only_sure=only_sure)
    return next((part for part in parts if part.end > position), parts[-1])


def _after(text: str, position: int) -> Span | None:
    """The first paragraph that ends after the position."""
    start = text.rfind("\n", 0, position) + 1
    end = _line_end(text, start)
    if end > position and _INK.search(text, start, end):
        return Span(start, end)
    found = _INK.search(text, end)  # at once, however many lines without a letter lie between
    return None if found is None else _line_with(text, found.start())


def _before(text: str, position: int) -> Span | None:
    """The last paragraph that begins before the position."""
    place = max(0, min(position, len(text)))
    start = text.rfind("\n", 0, place) + 1
    if start < place:
        end = _line_end(text, start)
        if _INK.search(text, start, end):
            return Span(start, end)
    last = _last_ink(text, start)
    return None if last is None else _line_with(text, last)


def _line_with(text: str, position: int) -> Span:
    """The line of a character."""
    return Span(text.rfind("\n", 0, position) + 1, _line_end(text, position))


def _line_end(text: str, position: int) -> int:
    end = text.find("\n", position)
    return len(text) if end < 0 else end


def _last_ink(text: str, end: int) -> int | None:
    """Where the last character before the end is that is no blank."""
    while end > 0:
        begin = max(0, end - _PIECE)
        inked = begin + len(text[begin:end].rstrip())
        if inked > begin:
            return inked - 1
        end = begin
    return None


def _parts(text: str, paragraph: Span, *, only_sure: bool) -> tuple[Span, ...]:
    if len(paragraph) <= LONGEST:
        return (paragraph,)
    return _long_parts(text, paragraph, _CUTS[:1] if only_sure else _CUTS)


@lru_cache(maxsize=8)
def _long_parts(text: str, paragraph: Span, cuts: tuple[re.Pattern[str], ...]) -> tuple[Span, ...]:
    """The parts of a long paragraph; where nothing fits, one ends anywhere, or not at all if the cuts must be sure."""
    ends: list[int] = []
    for place in range(paragraph.start + _PART, paragraph.end - _REACH, _PART):
        found = next((one.end() for rule in cuts if (one := rule.search(text, place, place + _REACH))), None)
        if found is not None or len(cuts) > 1:
            ends.append(found or place)
    return tuple(Span(*pair) for pair in zip([paragraph.start, *ends], [*ends, paragraph.end], strict=True))
