"""Stretches of a text: its paragraphs, very long ones in parts, so that looking at one never costs what the text costs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.model.span import Span

LONGEST = 20_000
"""Code points; a longer paragraph is looked at in parts."""

_PART = 16_000
_REACH = 2_000
_INK = re.compile(r"\S")
_CUTS = (re.compile(r"[^\W\d_]{3}[.!?…][”\"’»]?\s+(?=[^\W\d_a-z]|[“\"‘„«])|[。！？؟۔।]"), re.compile(r"\s+"))
"""Where a part may end: after what surely is a sentence, else after a blank."""


def paragraphs_from(text: str, position: int, *, backwards: bool = False) -> Iterator[Span]:
    """The paragraphs from a position on, nearest first: those that end after it, or begin before it."""
    place = position
    while (paragraph := _before(text, place) if backwards else _after(text, place)) is not None:
        yield paragraph
        place = paragraph.start - 1 if backwards else paragraph.end + 1


def stretches(text: str, position: int, *, backwards: bool = False) -> Iterator[Span]:
    """The stretches from a position on, nearest first: those that end after it, or begin before it."""
    for paragraph in paragraphs_from(text, position, backwards=backwards):
        parts = list(_parts(text, paragraph))
        for part in reversed(parts) if backwards else parts:
            if part.start < position if backwards else part.end > position:
                yield part


def stretch_at(text: str, position: int) -> Span | None:
    """The stretch that holds the position or ends there, else the next one; None after the last."""
    paragraph = _after(text, text.rfind("\n", 0, position) + 1)
    if paragraph is None:
        return None
    parts = list(_parts(text, paragraph))
    return next((part for part in parts if part.end > position), parts[-1])


def _after(text: str, position: int) -> Span | None:
    """The first paragraph that ends after the position."""
    start = text.rfind("\n", 0, position) + 1
    while start < len(text):
        line_end = text.find("\n", start)
        end = len(text) if line_end < 0 else line_end
        if end > position and _INK.search(text, start, end):
            return Span(start, end)
        start = end + 1
    return None


def _before(text: str, position: int) -> Span | None:
    """The last paragraph that begins before the position."""
    place = min(position, len(text))
    while place > 0:
        start = text.rfind("\n", 0, place) + 1
        if start < place:
            line_end = text.find("\n", start)
            end = len(text) if line_end < 0 else line_end
            if _INK.search(text, start, end):
                return Span(start, end)
        place = start - 1
    return None


def _parts(text: str, paragraph: Span) -> Iterator[Span]:
    start = paragraph.start
    if len(paragraph) > LONGEST:
        for place in range(paragraph.start + _PART, paragraph.end - _REACH, _PART):
            cut = _cut_after(text, place)
            yield Span(start, cut)
            start = cut
    yield Span(start, paragraph.end)


def _cut_after(text: str, place: int) -> int:
    found = (rule.search(text, place, place + _REACH) for rule in _CUTS)
    return next((one.end() for one in found if one), place)
