"""How well words that somebody types fit a text: whatever the case and the accents, and one slip of the fingers.

A typed word fits best where the text begins with it, then at the beginning of a word, then inside one. Where slips are
forgiven, also a word that begins almost so (“bilion”, “exprot”), and the initials of several (“md” for “Mark done”).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

Range = tuple[int, int]
"""Start and end of characters that matched, in code points."""

BEGINS, AT_WORD, INSIDE, INITIALS, NEAR = 0, 1, 3, 4, 5
_LEAST_FOR_SLIPS = 4
_MOST_INITIALS = 5
# What has an accent or a shape of its own and does not come apart.
_PLAIN = {
    "ı": "i", "ə": "e", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe",
    "’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Fit:
    """Where typed words stand in a text.

    Attributes:
        score: The less the better; 0 if the text begins with the one word.
        ranges: The characters that matched, in order.
    """

    score: int
    ranges: tuple[Range, ...]


@dataclass(frozen=True, slots=True)
class Folded:
    """A text made comparable; keep it while somebody types.

    Attributes:
        text: The folded characters.
        places: For each of them the position in the original, and at the end its length; None if they are the same.
    """

    text: str
    places: Sequence[int] | None = field(default=None)

    @property
    def starts(self) -> Iterator[int]:
        """Where words begin."""
        was_word = False
        for place, character in enumerate(self.text):
            is_word = character.isalnum()
            if is_word and not was_word:
                yield place
            was_word = is_word

    def range(self, start: int, end: int) -> Range:
        """What folded characters are in the original."""
        if self.places is None:
            return start, end
        return self.places[start], max(self.places[end - 1] + 1, self.places[end])


def fold(text: str) -> Folded:
    """The text without case and accents."""
    if text.isascii():
        return Folded(text.lower())
    pieces = [_folded(character) for character in text]
    places = [place for place, piece in enumerate(pieces) for _ in piece]
    return Folded("".join(pieces), (*places, len(text)))


def folded(text: str) -> str:
    """Only the characters of `fold`; much faster."""
    return text.lower() if text.isascii() else text.translate(_FOLDS)


class Needle:
    """What somebody has typed.

    Args:
        words: Separated by blanks; all of them must be in a text, in any order.
    """

    def __init__(self, words: str) -> None:
        self.words = tuple(dict.fromkeys(folded(words).split()))

    def __bool__(self) -> bool:
        return bool(self.words)

    def may_fit(self, text: str) -> bool:
        """Whether all words are somewhere in the text; quickly, and without saying where."""
        bare = folded(text)
        return all(word in bare for word in self.words)

    def fit(self, text: Folded, *, forgives: bool = False) -> Fit | None:
        """How it fits, or None.

        Args:
            text: To look in.
            forgives: Also find initials and words with one slip in them.
        """
        score, ranges = 0, list[Range]()
        for word in self.words:
            found = _exact(text.text, word) or (_forgiving(text, word) if forgives else None)
            if found is None:
                return None
            score += found[0]
            ranges += [text.range(start, end) for start, end in found[1]]
        return Fit(score, _joined(ranges))


def _exact(text: str, word: str) -> tuple[int, list[Range]] | None:
    at = first = text.find(word)
    if first < 0:
        return None
    while at >= 0:
        if at == 0 or not text[at - 1].isalnum():
            return BEGINS if at == 0 else AT_WORD, [(at, at + len(word))]
        at = text.find(word, at + 1)
    return INSIDE, [(first, first + len(word))]


def _forgiving(text: Folded, word: str) -> tuple[int, list[Range]] | None:
    starts = list(text.starts)
    initials = "".join(text.text[start] for start in starts)
    at = initials.find(word) if 2 <= len(word) <= _MOST_INITIALS else -1
    if at >= 0:
        return INITIALS, [(start, start + 1) for start in starts[at : at + len(word)]]
    if len(word) < _LEAST_FOR_SLIPS:
        return None
    for start in starts:
        for length in (len(word), len(word) + 1, len(word) - 1):
            piece = text.text[start : start + length]
            if piece[:1] == word[:1] and is_slip(piece, word):
                return NEAR, [(start, start + len(piece))]
    return None


def is_slip(one: str, other: str) -> bool:
    """Whether two words differ by one character too many, too few, wrong, or two in the wrong order."""
    if one == other:
        return True
    longer, shorter = (one, other) if len(one) >= len(other) else (other, one)
    if len(longer) - len(shorter) > 1:
        return False
    same = next(
        (place for place, pair in enumerate(zip(longer, shorter, strict=False)) if pair[0] != pair[1]),
        len(shorter),
    )
    if len(longer) != len(shorter):
        return longer[same + 1 :] == shorter[same:]
    swapped = longer[same + 1 : same + 2] + longer[same : same + 1]
    return longer[same + 1 :] == shorter[same + 1 :] or (
        swapped == shorter[same : same + 2] and longer[same + 2 :] == shorter[same + 2 :]
    )


def _joined(ranges: list[Range]) -> tuple[Range, ...]:
    made: list[Range] = []
    for start, end in sorted(ranges):
        if made and start <= made[-1][1]:
            made[-1] = made[-1][0], max(end, made[-1][1])
        else:
            made.append((start, end))
    return tuple(made)


class _Folds(dict[int, str]):
    """What each character is compared by, as far as any was met."""

    def __missing__(self, code: int) -> str:
        self[code] = found = _folded(chr(code))
        return found


@cache
def _folded(character: str) -> str:
    apart = unicodedata.normalize("NFKD", character.casefold())
    bare = "".join(one for one in apart if not unicodedata.combining(one))
    return "".join(_PLAIN.get(one, one) for one in bare)


_FOLDS = _Folds()
