"""An article's text cut into what the reading view lays out: paragraphs, and pieces of very long ones.

Lines that are empty or hold blanks only take no place. Positions are code points of the whole text.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate, compress
from operator import add, lt
from typing import Literal

from PySide6.QtCore import QTextBoundaryFinder

from annotator.model.article import Excluded
from annotator.model.offsets import Utf16Offsets
from annotator.model.span import Span

PIECE = 4_000
"""A paragraph of more characters is laid out in pieces of about this length."""

FOLDED = 3
"""So many excluded lines in a row, or more, can be folded into one."""

SHORT = 80
"""A line of at most this many characters may be a subhead."""

Role = Literal["body", "title", "head", "excluded"]

_BLANK = re.compile(r"\s")
_JOINING = re.compile("[\u0e33\u0eb3\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]")
"""Letters that may form one sign with a letter beside them."""

_LOOK = 64
_STOPS = ".!?:;,…。！？؟۔।|"
_CLOSERS = "\"'”’»)]"
_TALL_SCRIPTS = re.compile("[\u0590-\u08ff\u0900-\u0dff\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
)


class ReadingText:
    """The pieces of one text, in order; there is always at least one, so that the caret has a place.

    Attributes:
        text: The canonical text.
        title: Where its title stands, or None.
        excluded: Its excluded regions, as given.
        folds: Whether runs of excluded lines are one piece each, but for those that `opened` touches.
        starts: Where each piece begins.
        ends: Where each ends, exclusive, without its line end.
    """

    def __init__(
        self,
        text: str,
        title: Span | None = None,
        excluded: Sequence[Excluded] = (),
        *,
        folds: bool = False,
        opened: Sequence[Span] = (),
    ) -> None:
        self.text = text
        self.starts: list[int] = []
        self.ends: list[int] = []
        self._continued: list[int] = []
        self.title = title
        self.excluded = tuple(excluded)
        holes = _merged([one.span for one in excluded])
        self._hole_starts = [start for start, _ in holes]
        self._hole_ends = [end for _, end in holes]
        self._roles: dict[int, Role] = {}
        self._cut_into_pieces()
        self._folded: dict[int, int] = {}
        self._hidden: list[tuple[int, int]] = []
        if folds:
            self._fold(opened)

    def __len__(self) -> int:
        return len(self.starts)

    def _cut_into_pieces(self) -> None:
        lines = self.text.split("\n")
        lengths = list(map(len, lines))
        begins = accumulate(map((1).__add__, lengths), initial=0)
        # Most of a text in one go: megabytes of it are cut when an article is opened.
        kept = list(map(lt, map(str.isspace, lines), map(bool, lengths)))  # neither blank nor empty
        starts = list(compress(begins, kept))
        ends = list(map(add, starts, compress(lengths, kept)))
        if max(lengths) <= PIECE * 5 // 4:
            self.starts, self.ends = starts, ends
        else:
            for start, end in zip(starts, ends, strict=True):
                self._cut_long(start, end)
        if not self.starts:
            self.starts, self.ends = [0], [0]

    def _cut_long(self, start: int, end: int) -> None:
        first = True
        while start < end:
            cut = end if end - start <= PIECE * 5 // 4 else _cut_before(self.text, start, end)
            if not first:
                self._continued.append(len(self.starts))
            self.starts.append(start)
            self.ends.append(cut)
            start, first = cut, False

    # Folds

    def _fold(self, opened: Sequence[Span]) -> None:
        """Makes each run of whole excluded lines one piece."""
        runs = [
            (first, last)
            for first, last in self._excluded_runs()
            if not any(one.start < self.ends[last] and self.starts[first] < one.end for one in opened)
        ]
        starts, ends, continued = self.starts, self.ends, set(self._continued)
        self.starts, self.ends, self._continued, self._roles = [], [], [], {}
        at = hidden = 0
        for first, last in [*runs, (len(starts), len(starts))]:
            shift = len(self.starts) - at
            self._continued += sorted(piece + shift for piece in continued if at <= piece < first)
            self.starts += starts[at:first]
            self.ends += ends[at:first]
            if first < len(starts):
                lines = sum(piece not in continued for piece in range(first, last + 1))
                hidden += lines - 1
                self._folded[len(self.starts)] = lines
                self._hidden.append((len(self.starts), hidden))
                self.starts.append(starts[first])
                self.ends.append(ends[last])
            at = last + 1

    def _excluded_runs(self) -> list[tuple[int, int]]:
        """First and last piece of every run of whole excluded paragraphs that is long enough."""
        pairs = zip(self._hole_starts, self._hole_ends, strict=True)
        touched = {
            piece for start, end in pairs for piece in range(self.piece_at(start), self.piece_at(end - 1) + 1)
        }
        away = sorted(piece for piece in touched if self._find_role(piece) == "excluded")
        runs: list[list[int]] = []
        for piece in away:
            if runs and runs[-1][-1] == piece - 1:
                runs[-1].append(piece)
            else:
                runs.append([piece])
        whole = (self._whole_paragraphs(run) for run in runs)
        return [
            (run[0], run[-1]) for run in whole if sum(not self.is_continued(piece) for piece in run) >= FOLDED
        ]

    def _whole_paragraphs(self, run: list[int]) -> list[int]:
        """The run without pieces of paragraphs that go on outside of it."""
        while run and self.is_continued(run[0]):
            run = run[1:]
        while run and run[-1] + 1 < len(self) and self.is_continued(run[-1] + 1):
            run = run[:-1]
        return run

    @property
    def folds(self) -> Sequence[int]:
        """The pieces that are folded runs, in order."""
        return tuple(self._folded)

    def folded_lines(self, piece: int) -> int:
        """How many lines a folded run stands for; 0 for any other piece."""
        return self._folded.get(piece, 0)

    def fold_in(self, start: int, end: int) -> int | None:
        """The first folded run that holds a part of the range, but not all of it lies in the range; None if there is none."""
        for piece in range(self.piece_at(start), self.piece_at(end) + 1):
            if piece in self._folded:
                first, last = self.starts[piece], self.ends[piece]
                is_inside = start < last and end > first and (start > first or end < last)
                if is_inside or (start == end and first < start < last):
                    return piece
        return None

    # Places

    def piece_at(self, position: int) -> int:
        """The piece that holds the position; one between two pieces belongs to the earlier."""
        return max(0, bisect_right(self.starts, position) - 1)

    def place(self, position: int) -> int:
        """The nearest position that lies in a piece: one on an empty line goes to the next paragraph's start."""
        position = min(max(position, 0), len(self.text))
        piece = self.piece_at(position)
        if position <= self.ends[piece]:
            return max(position, self.starts[piece])
        return self.starts[piece + 1] if piece + 1 < len(self) else self.ends[piece]

    def is_continued(self, piece: int) -> bool:
        """Whether the piece goes on in the same paragraph as the one before it."""
        at = bisect_left(self._continued, piece)
        return at < len(self._continued) and self._continued[at] == piece

    def number(self, piece: int) -> int:
        """The number of the piece's paragraph, from 1."""
        before = bisect_left(self._hidden, (piece, 0)) - 1
        hidden = self._hidden[before][1] if before >= 0 else 0
        return piece + 1 - bisect_right(self._continued, piece) + hidden

    def first_piece(self, piece: int) -> int:
        """The first piece of the same paragraph."""
        while self.is_continued(piece):
            piece -= 1
        return piece

    def paragraph(self, piece: int) -> tuple[int, int]:
        """Start and end of the whole paragraph that the piece is of."""
        last = piece
        while last + 1 < len(self) and self.is_continued(last + 1):
            last += 1
        return self.starts[self.first_piece(piece)], self.ends[last]

    @property
    def paragraphs(self) -> int:
        """How many paragraphs the text has."""
        return len(self) - len(self._continued) + (self._hidden[-1][1] if self._hidden else 0)

    def words(self, piece: int) -> str:
        """The text of the piece."""
        return self.text[self.starts[piece] : self.ends[piece]]

    @cached_property
    def offsets(self) -> Utf16Offsets:
        """Conversion to UTF-16 in the whole text."""
        return Utf16Offsets(self.text)

    # Kinds

    def role(self, piece: int) -> Role:
        """What the piece is set as."""
        role = self._roles.get(piece)
        if role is None:
            role = self._roles[piece] = self._find_role(piece)
        return role

    def _find_role(self, piece: int) -> Role:
        if self.folded_lines(piece):
            return "excluded"
        start, end = self.starts[piece], self.ends[piece]
        holes = self.excluded_in(start, end)
        if holes and not self.text[start : holes[0][0]].strip() and not self.text[holes[-1][1] : end].strip():
            return "excluded" if len(holes) == 1 else "body"
        if self.title is not None and self.title.start < end and start < self.title.end:
            covered = min(end, self.title.end) - max(start, self.title.start)
            return "title" if covered * 2 > end - start else "body"
        return "head" if self._reads_as_head(piece) else "body"

    def _reads_as_head(self, piece: int) -> bool:
        """Whether it is a short line without a full stop that stands over a longer paragraph."""
        if self.ends[piece] - self.starts[piece] > SHORT or piece + 1 >= len(self):
            return False
        words = self.words(piece).strip()
        if not words[:1].isalnum() or not any(map(str.isalpha, words)):
            return False
        if words.rstrip(_CLOSERS)[-1:] in _STOPS:
            return False
        return self.ends[piece + 1] - self.starts[piece + 1] > SHORT

    def excluded_in(self, start: int, end: int) -> list[tuple[int, int]]:
        """The parts of the range that are excluded, in order, cut to it."""
        first = bisect_right(self._hole_ends, start)
        last = bisect_left(self._hole_starts, end)
        pairs = zip(self._hole_starts[first:last], self._hole_ends[first:last], strict=True)
        return [(max(start, a), min(end, b)) for a, b in pairs]

    def is_right_to_left(self, piece: int) -> bool:
        """Whether the first strong character of the paragraph is written from the right."""
        start, end = self.paragraph(piece)
        return runs_from_right(self.text[start : min(end, start + PIECE)])

    def sample(self, length: int = 6_000) -> str:
        """Some of the text from all over it, in one line."""
        if len(self.text) <= length:
            return self.text.replace("\n", " ")
        step, size = len(self.text) // 6, length // 6
        parts = (self.text[n * step : n * step + size] for n in range(6))
        return "".join(parts).replace("\n", " ")


def has_right_to_left(words: str) -> bool:
    """Whether any character of the words is written from the right."""
    return not words.isascii() and _RIGHT_TO_LEFT.search(words) is not None


def runs_from_right(words: str) -> bool:
    """Whether the first strong character of the words is written from the right."""
    for character in words:
        match unicodedata.bidirectional(character):
            case "L":
                return False
            case "R" | "AL":
                return True
            case _:
                pass
    return False


def needs_room(sample: str) -> bool:
    """Whether the text is in a script that needs wider line spacing: Arabic, Hebrew, Chinese and the like."""
    return not sample.isascii() and len(_TALL_SCRIPTS.findall(sample)) * 5 > len(sample)


def _merged(spans: Sequence[Span]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for span in sorted(spans):
        if found and span.start <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], span.end))
        else:
            found.append((span.start, span.end))
    return found


def _cut_before(text: str, start: int, end: int) -> int:
    """Where a piece that begins at `start` should end: after a blank, else where no character is taken apart."""
    limit = start + PIECE
    at = text.rfind(" ", start + PIECE // 2, limit)
    if at >= 0:
        return at + 1
    blanks = [found.end() for found in _BLANK.finditer(text, start + PIECE // 2, limit)]
    if blanks:
        return blanks[-1]
    sure = (cut for cut in range(limit, min(end, limit + _LOOK)) if _is_apart(text, cut))
    return next(sure, None) or _sign_end(text, start, limit, end)


def _is_apart(text: str, cut: int) -> bool:
    """Whether the characters on both sides of the cut surely are two signs: letters, digits, punctuation."""
    before, after = text[cut - 1], text[cut]
    if before.isascii() and after.isascii():
        return True
    kinds = unicodedata.category(before)[0] + unicodedata.category(after)[0]
    return set(kinds) <= set("LNPZ") and not _JOINING.search(before + after)


def _sign_end(text: str, start: int, limit: int, end: int) -> int:
    """The end of the grapheme cluster at the limit, as Qt's tables have it."""
    words = text[start : min(end, limit + PIECE // 4)]
    offsets = Utf16Offsets(words)
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, words)
    finder.setPosition(offsets.to_utf16(limit - start))
    found = finder.position() if finder.isAtBoundary() else finder.toNextBoundary()
    return start + offsets.from_utf16(found) if found > 0 else limit
