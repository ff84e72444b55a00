"""Sentences and paragraphs: what triple-click, the S and P keys and sentence exports take.

Lines are split first (a heading has no full stop). Within a line syntok 1.4 decides, on a copy in which footnote marks are
blanks of the same length; two tables of rules mend what it gets wrong. A footnote mark belongs to the sentence before
it. The sentences of a paragraph leave out nothing but blanks. English first; other scripts by their own full stops.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache, partial
from typing import TYPE_CHECKING

from annotator.model.footnotes import FOOTNOTE_MARK
from annotator.model.snapping import snap
from annotator.model.span import Span
from annotator.model.tokens import is_blank
from annotator.services.stretches import stretch_at, stretches

if TYPE_CHECKING:
    from syntok.tokenizer import Tokenizer

_LONGEST = 100_000
"""Code points; a longer paragraph is split at full stops alone, in linear time."""

_CLOSING = "\"'”’»›)\\]」』）】"
_CONTEXT = 60

_INK = re.compile(r"\S")
_STRAY = re.compile(rf"[{_CLOSING}]+(?=\s|$)\s*")
"""A closing quote or bracket that stands alone: it belongs to what it closes."""

_ALWAYS = re.compile(rf"[。！？｡؟۔।॥։።။។]+[{_CLOSING}]*")
"""Stops that only ever end a sentence."""

_PLAIN = re.compile(rf"(?<![.!?…])[.!?…]++[{_CLOSING}]*+(?=\s+[^\W\d_a-z]|\s+[\"“‘„«(])")

_STATES = (
    "Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa"
    "|Tenn|Tex|Vt|Va|Wash|Wis|Wyo"
)
_TITLES = "Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Cmdr|Sgt|Adm|Brig|Sens?|Reps?|Govs?|Cong|Hon|Rev|St|Pres|Amb|Mt|Ft|vs|cf"
_SPEECH = (
    "said|says|asked|asks|wrote|writes|told|tweeted|added|replied|declared|warned|argued|insisted|went on"
)

_MONTHS = "Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec"
_BEGINNERS = "He|She|It|They|We|You|The|This|That|These|Those|There|But|However|Moreover|In|On|When|As|If|For|After|His|Her|Its"

_ONE_SENTENCE = (
    (rf"\b(?:{_TITLES})\.\s*$", r"[\w“\"‘]"),
    (r"\b(?:[Pp]p?|[Vv]ols?|[Nn]os?|[Nn]r|[Cc]h|[Ff]igs?|[Aa]rt|[Ss]ec|[Pp]ar)\.\s*$", r"[\dIVXLC]"),
    (r"\((?:[Rr]es|[Rr]et|[Rr]td|eds?|trans)\.\)\s*$", r"[\w“\"‘]"),
    (rf"\b(?:{_STATES})\.\s*$", r"[-–—,(]"),
    (rf"\b(?i:in|on|since|until|by|from|to|last|this|early|late|mid)[ -](?:{_MONTHS})\.\s*$", r"[\w“\"‘]"),
    (r"(?:^|\s)[A-Z]\.\s*$", r"[A-Z]\.\s"),
    (r"[,;:]\s*$", r""),
    (r"[?!][”\"’']\s*$", rf"(?:[A-Z][\w.’'-]*\s+){{1,4}}(?:{_SPEECH})\b"),
)
"""What stands before and after a place where no sentence ends, though it looks so."""

_TWO_SENTENCES = (
    rf"\b(?:[A-Z]\.[A-Z]|Ph\.D|St)\.[”\"’')]*\s+(?=(?:{_BEGINNERS})\s)",
    r"\b(?:[Aa]rt|[Ss]ec|[Nn]o|[Ff]ig|[Cc]h|p|pp)\.\s?\d+\.\s+(?=[A-Z][a-z]+\s)",
    r"[a-z]{4}\.\d{1,2}\s+(?=[A-Z][a-z]*\s)",
    r"[.!?][”\"’']\)\s+(?=[A-Z])",
    r"\b(?:etc|et al)\.[”\"’')]*\s+(?=[^\W\d_a-z])",
    r"[a-z]\.(?:com|org|net|gov|edu|info|co\.uk)\.[”\"’')]*\s+(?=[^\W\d_a-z]|[“\"‘])",
)
"""What stands before a place where a sentence ends, though it does not look so."""


def sentences(text: str) -> list[Span]:
    """All sentences of the text in order, paragraph by paragraph; they lie within paragraphs."""
    return [span for stretch in stretches(text, 0, only_sure=True) for span in sentences_of(text, stretch)]


def sentences_of(text: str, stretch: Span) -> list[Span]:
    """The sentences of one stretch of sure cuts (see `stretches`). Costs nothing the second time."""
    found = _sentences_of(stretch.of(text))
    return [Span(stretch.start + start, stretch.start + end) for start, end in found]


def sentence_at(text: str, position: int) -> Span | None:
    """The sentence at the position; between two, the later one; None in a text of blanks.

    On an empty line that is the first of the next paragraph, after the last paragraph its last. Costs what the
    paragraph costs, and nothing the second time.
    """
    paragraph = paragraph_at(text, position)
    if paragraph is None:
        return None
    place = min(max(position, paragraph.start), paragraph.end)
    stretch = stretch_at(text, place, only_sure=True) or paragraph
    found = sentences_of(text, stretch)
    return next((one for one in found if place < one.end), found[-1] if found else stretch)


def paragraph_at(text: str, position: int) -> Span | None:
    """The paragraph at the position; on an empty line the next, after the last one that; None in a text of blanks."""
    start = text.rfind("\n", 0, position) + 1
    end = _line_end(text, position)
    if not text[start:end].strip():
        later = _INK.search(text, end)
        place = later.start() if later else len(text[:start].rstrip()) - 1
        if place < 0:
            return None
        start, end = text.rfind("\n", 0, place) + 1, _line_end(text, place)
    return Span(start, end)


def is_sentence(text: str, span: Span) -> bool:
    """Whether the span is a whole sentence, or several."""
    first, last = sentence_at(text, span.start), sentence_at(text, span.end - 1)
    return first is not None and last is not None and (first.start, last.end) == (span.start, span.end)


def snapped(text: str, span: Span) -> Span | None:
    """The words that a selection means, whole sentences with their full stop; None if it holds blanks only."""
    return snap(text, span, partial(is_sentence, text))


def _line_end(text: str, position: int) -> int:
    end = text.find("\n", position)
    return len(text) if end < 0 else end


@lru_cache(maxsize=512)
def _sentences_of(paragraph: str) -> tuple[tuple[int, int], ...]:
    """Start and end of each sentence of one paragraph, without outer blanks."""
    masked = FOOTNOTE_MARK.sub(lambda mark: " " * len(mark[0]), paragraph)
    found = _plain_starts(masked) if len(masked) > _LONGEST else _mended(masked, _syntok_starts(masked))
    starts = sorted({0, *found} - {len(paragraph)})
    pairs = (_trimmed(paragraph, a, b) for a, b in zip(starts, [*starts[1:], len(paragraph)], strict=True))
    return tuple((a, b) for a, b in pairs if a < b)


def _syntok_starts(masked: str) -> Iterator[int]:
    """Where syntok begins sentences, but for the first."""
    from syntok import segmenter

    found = segmenter.segment(  # pyright: ignore[reportUnknownMemberType] - syntok leaves a parameter untyped
        _tokenizer().tokenize(masked)
    )
    next(found, None)
    for sentence in found:
        yield sentence[0].offset


def _mended(masked: str, starts: Iterator[int]) -> Iterator[int]:
    one, two = _rules()
    for start in starts:
        left, right = masked[max(0, start - _CONTEXT) : start], masked[start : start + _CONTEXT]
        if not any(before.search(left) and after.match(right) for before, after in one):
            stray = _STRAY.match(masked, start)
            yield stray.end() if stray else start
    for rule in two:
        yield from (_ink_after(masked, found.end()) for found in rule.finditer(masked))


def _plain_starts(masked: str) -> Iterator[int]:
    for rule in (_PLAIN, _ALWAYS):
        yield from (_ink_after(masked, found.end()) for found in rule.finditer(masked))


def _ink_after(masked: str, position: int) -> int:
    found = _INK.search(masked, position)
    return found.start() if found else len(masked)


def _trimmed(paragraph: str, start: int, end: int) -> tuple[int, int]:
    while start < end and is_blank(paragraph[start]):
        start += 1
    while start < end and is_blank(paragraph[end - 1]):
        end -= 1
    return start, end


@cache
def _rules() -> tuple[tuple[tuple[re.Pattern[str], re.Pattern[str]], ...], tuple[re.Pattern[str], ...]]:
    one = tuple((re.compile(before), re.compile(after)) for before, after in _ONE_SENTENCE)
    return one, (*(re.compile(rule) for rule in _TWO_SENTENCES), _ALWAYS)


@cache
def _tokenizer() -> Tokenizer:
    from syntok.tokenizer import Tokenizer

    return Tokenizer(replace_not_contraction=False)
