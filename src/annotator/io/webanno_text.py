"""The text of a WebAnno TSV file, made of its sentences and the positions of its tokens.

The format holds each sentence's text and each token's place, not what stands between sentences.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from annotator.errors import InputError
from annotator.io.faults import short
from annotator.io.findings import Findings
from annotator.io.records import OffsetUnit

MAX_GAP = 1_000_000
"""Units between two sentences; more is no gap, but positions that are wrong."""

BETWEEN = "What stands between sentences is not in this format; line ends and blanks stand there."

_CODECS: Mapping[OffsetUnit, tuple[str, int]] = {
    "utf16": ("utf-16-le", 2),
    "codepoint": ("utf-32-le", 4),
    "utf8": ("utf-8", 1),
}
"""Units to the codec that has them all in the same number of bytes; the format's own first."""


@dataclass(frozen=True, slots=True)
class Row:
    """A token, or a part of one.

    Attributes:
        id: As “1-3”, or “1-3.1” for a part.
        cells: The columns after the token, as they stand in the file.
    """

    line: int
    id: str
    begin: int
    end: int
    form: str
    cells: tuple[str, ...]


@dataclass(slots=True)
class Sentence:
    """A sentence: its lines, without line ends, and its tokens."""

    line: int
    lines: list[str] = field(default_factory=list[str])
    rows: list[Row] = field(default_factory=list[Row])


@dataclass(frozen=True, slots=True)
class Assembled:
    """A text with the unit that the file's positions count.

    Attributes:
        fits: Whether every token stands where the file says.
    """

    text: str
    unit: OffsetUnit
    fits: bool

    def cuts(self, places: Iterable[tuple[int, int]]) -> Iterator[str]:
        """The words between each two positions."""
        codec, width = _CODECS[self.unit]
        raw = self.text.encode(codec)
        for begin, end in places:
            yield raw[begin * width : end * width].decode(codec, "replace")


def assembled(sentences: Sequence[Sentence], findings: Findings) -> Assembled:
    """The text. Of the units that positions may count, the one is taken under which the most tokens fit.

    Raises:
        InputError: Sentences overlap, or lie further apart than `MAX_GAP`.
    """
    tried: list[tuple[OffsetUnit, list[Row]]] = [(unit, _misfits(sentences, unit)) for unit in _CODECS]
    unit, misfits = min(tried, key=lambda one: len(one[1]))
    for row in misfits:
        findings.problem(row.line, f"The token {short(row.form)} does not stand at {row.begin}-{row.end}.")
    parts: list[str] = []
    at = 0
    for number, each in enumerate(sentences):
        if not each.rows and not "".join(each.lines).strip():
            continue
        text, start = _placed(each, unit)
        start = at + bool(number) if start is None else start
        if start < at:
            raise InputError("The sentence begins before the end of the one before it.", line=each.line)
        if start - at > MAX_GAP:
            raise InputError(
                f"The sentence begins {start - at:,} units after the one before it.", line=each.line
            )
        parts += (_gap(start - at, is_first=not parts), text)
        at = start + _length(text, unit)
    if len(sentences) > 1:
        findings.remark(BETWEEN)
    return Assembled("".join(parts), unit, not misfits)


def _gap(width: int, *, is_first: bool) -> str:
    if is_first or width == 0:
        return " " * width
    return "\n" if width == 1 else "\n" + " " * (width - 2) + "\n"


def _length(text: str, unit: OffsetUnit) -> int:
    codec, width = _CODECS[unit]
    return len(text.encode(codec)) // width


def _misfits(sentences: Sequence[Sentence], unit: OffsetUnit) -> list[Row]:
    found: list[Row] = []
    for each in sentences:
        text, start = _placed(each, unit)
        found += _misfits_of(each, text, start or 0, unit)
    return found


def _misfits_of(sentence: Sentence, text: str, start: int, unit: OffsetUnit) -> list[Row]:
    codec, width = _CODECS[unit]
    raw = text.encode(codec)
    return [
        row
        for row in sentence.rows
        if row.begin < start
        or raw[(row.begin - start) * width : (row.end - start) * width] != row.form.encode(codec)
    ]


def _placed(sentence: Sentence, unit: OffsetUnit) -> tuple[str, int | None]:
    """The sentence's text and its beginning; None if no token says where it is. Line ends may have been one or two."""
    if not sentence.rows:
        return "\n".join(sentence.lines), None
    texts = ["\n".join(sentence.lines)] if sentence.lines else [_of_tokens(sentence, unit)]
    if len(sentence.lines) > 1:
        texts.append("\r\n".join(sentence.lines))
    first = sentence.rows[0]
    placed = [(each, first.begin - _length(each[: max(0, each.find(first.form))], unit)) for each in texts]
    return min(placed, key=lambda one: len(_misfits_of(sentence, *one, unit)))


def _of_tokens(sentence: Sentence, unit: OffsetUnit) -> str:
    """The words of a sentence whose text is not given, each where its position says."""
    parts: list[str] = []
    at = sentence.rows[0].begin
    for row in sentence.rows:
        if row.begin >= at:
            parts += (" " * min(row.begin - at, MAX_GAP), row.form)
            at = row.begin + _length(row.form, unit)
    return "".join(parts)
