"""What a page carries beside its text: headers, footers and page numbers, and the notes at its foot."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from annotator.io.pdf_lines import Line, Page

_EDGE = 3
"""Lines at the edge of a page that may be its header or its footer."""

_GAP = 1.6
"""A header stands at least that many times its size away from the text."""

_SMALL = 0.92
"""Notes are at least that much smaller than the text."""

_STEP = 4.0
"""Points by which a header may stand higher or lower from page to page."""

_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(
    r"[\W_]{0,4}(?:(?:page|p|seite|s|página|pagina|pág|strana|str|стр|sayfa|sida|side)\b\.? ?)?(?:\d{1,4}|[ivxlc]{1,6})"
    r"(?: ?(?:of|von|de|di|/|из|av) ?\d{1,4})?[\W_]{0,4}",
    re.IGNORECASE,
)
_NOTE = re.compile(r"(?:\d{1,3}|[*†‡§a-z])(?:[\s.)]|(?=[A-Z“\"]))")


def mark(pages: Sequence[Page]) -> None:
    """Sets the kind of the lines that are page furniture (``navigation``) or notes (``footnotes``)."""
    edges = [_edges(page.lines) for page in pages]
    repeated = Counter(key for page in edges for key in {_key(line) for line in page})
    for page in edges:
        for line in page:
            is_number = _NUMBER.fullmatch(line.text) is not None and (len(pages) > 1 or _is_small(line.text))
            if is_number or _times(line, repeated) > 1:
                line.kind = "navigation"
    _mark_notes(pages)


def body_size(pages: Sequence[Page]) -> float:
    """The font size of most of the text."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page.lines:
            if line.kind is None:
                sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _edges(lines: Sequence[Line]) -> list[Line]:
    """The lines of the header and of the footer, if there is a gap between them and the text."""
    down = sorted(lines, key=lambda line: -line.y)
    return [*_edge(down), *_edge(down[::-1])] if len(down) > 1 else []


def _edge(lines: Sequence[Line]) -> list[Line]:
    for count in range(1, min(_EDGE + 1, len(lines))):
        here, beyond = lines[count - 1], lines[count]
        if abs(here.y - beyond.y) > _GAP * max(here.size, beyond.size):
            return list(lines[:count])
    return []


def _key(line: Line) -> tuple[str, int]:
    return _DIGITS.sub("#", line.text).casefold(), round(line.y / _STEP)


def _times(line: Line, repeated: Counter[tuple[str, int]]) -> int:
    words, step = _key(line)
    return sum(repeated[words, near] for near in (step - 1, step, step + 1))


def _is_small(text: str) -> bool:
    """Whether the number can be that of a single page, unlike a year or a sum."""
    return all(len(digits) <= 2 for digits in _DIGITS.findall(text))


def _mark_notes(pages: Sequence[Page]) -> None:
    size = body_size(pages)
    for page in pages:
        text = [line for line in page.lines if line.kind is None]
        lowest = min((line.y for line in text if line.size > size * _SMALL), default=0.0)
        notes = [line for line in text if line.size <= size * _SMALL and line.y < lowest]
        if notes and _NOTE.match(notes[0].text):
            for line in notes:
                line.kind = "footnotes"
