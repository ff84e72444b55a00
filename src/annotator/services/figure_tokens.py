"""A line as the grammar of figures reads it: numbers, words and signs, each with where it stands.

Finer than the tokens of `annotator.model.tokens`: “fifth-largest” and “$1.6bn” are several here. Addresses, e-mail
addresses, telephone numbers and footnote marks are one token that no rule reads.
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from functools import cache
from typing import Literal, NamedTuple

from annotator.model.footnotes import FOOTNOTE_MARK

Kind = Literal["number", "word", "sign", "other", "end"]

DASHES = frozenset("-‐‑–—−")
LONGEST_NUMBER = 40
"""Characters; what is longer is no number that an article says."""

_VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
_SCALE_AHEAD = r"(?=[ \u00a0]?(?:%|per ?cent|million|billion|trillion|bn|mn|mln)(?![^\W\d_]))"

_RULE = rf"""
    (?P<other>
        (?:https?://|www\.)\S+
      | [\w.+-]{{1,64}}@[\w-]{{1,63}}\.\w[\w.-]*
      | @\w+
      | (?<![\w-])(?i:(?:[a-z\d-]{{1,63}}\.){{1,4}}(?:com|org|net|gov|edu|info|io|co\.uk))(?!\w)(?:/\S*)?
      | {FOOTNOTE_MARK.pattern.replace(" ", "[ ]")}
      | \(\d{{3}}\)[ ]?\d{{3}}[-. ]\d{{4}}(?!\d)
      | (?<!\d)\d{{3}}[-.]\d{{3}}[-.]\d{{4}}(?!\d)
      | \+\d{{1,3}}(?:[ ().-]{{1,2}}\d{{2,4}}){{2,5}}(?!\d)
    )
  | (?P<number>
        \d{{0,9}}[{_VULGAR}]
      | \d{{1,3}}(?>(?:[,٬]\d{{3}})+)(?!\d)(?:[.٫]\d+)?
      | \d{{1,3}}(?>(?:[\u00a0\u2009\u202f'’]\d{{3}})+)(?!\d)(?:[.,]\d+)?
      | \d{{1,3}}(?>(?:\.\d{{3}}){{2,}})(?!\d)
      | \d{{1,9}},\d{{1,2}}{_SCALE_AHEAD}
      | \d+(?:[.٫]\d+)?
      | (?<![\w.])\.\d+
    )
  | (?P<word> (?:[A-Z]\.){{2,6}} | [ap]\.m\.? | [^\W\d_]+(?:['’][^\W\d_]+)* )
  | (?P<sign> \S )
"""


class Token(NamedTuple):
    """A piece of a line.

    Attributes:
        word: Case-folded, with a straight apostrophe.
        is_glued: Nothing stands between it and the token before.
        is_capital: It begins with a capital letter.
    """

    kind: Kind
    word: str
    start: int
    end: int
    is_glued: bool
    is_capital: bool


END = Token("end", "", -1, -1, is_glued=False, is_capital=False)


class Line:
    """The tokens of one line of text; beyond both ends stands `END`."""

    def __init__(self, words: str) -> None:
        self.words = words
        self.tokens = _tokens(words)

    def __len__(self) -> int:
        return len(self.tokens)

    def at(self, place: int) -> Token:
        """The token at a place."""
        return self.tokens[place] if 0 <= place < len(self.tokens) else END

    def says(self, place: int, *words: str) -> bool:
        """Whether these words stand there, one after the other."""
        return all(self.at(place + offset).word == word for offset, word in enumerate(words))

    def is_dash(self, place: int) -> bool:
        """Whether a dash or hyphen stands there."""
        return self.at(place).word in DASHES

    def is_hyphen(self, place: int) -> bool:
        """Whether a dash stands there that joins what is before and after it into one word."""
        return self.is_dash(place) and self.at(place).is_glued and self.at(place + 1).is_glued

    def before_dot(self, place: int) -> Token:
        """The token before a place, or the one before that if a full stop stands between: “No. 8”."""
        near = self.at(place - 1)
        return self.at(place - 2) if near.word == "." and near.is_glued else near


def value_of(token: Token) -> Decimal | None:
    """The number that a token of digits is; None if it is too long for one.

    Thousands parted by commas, apostrophes or narrow blanks; a point before the decimals, or a comma where no thousands
    can be meant.
    """
    digits = token.word
    if len(digits) > LONGEST_NUMBER:
        return None
    if digits[-1] in _VULGAR:
        return (Decimal(digits[:-1]) if digits[:-1] else Decimal(0)) + _vulgar(digits[-1])
    whole = re.sub(r"[\u00a0\u2009\u202f'٬]", "", digits).replace("٫", ".")
    if whole.count(".") > 1:
        whole = whole.replace(".", "")
    if re.search(r",\d{1,2}$", whole):
        whole = whole.replace(",", ".")
    return Decimal(whole.replace(",", ""))


def _vulgar(sign: str) -> Decimal:
    return Decimal(str(round(unicodedata.numeric(sign), 4)))


def _tokens(words: str) -> list[Token]:
    found: list[Token] = []
    end = 0
    for match in _rule().finditer(words):
        kind: Kind = match.lastgroup  # pyright: ignore[reportAssignmentType] - the groups' names are the kinds
        start, written = match.start(), match[0]
        word = written.casefold().replace("’", "'")
        is_glued = start == end and bool(found)
        found.append(Token(kind, word, start, match.end(), is_glued, written[0].isupper()))
        end = match.end()
    return found


@cache
def _rule() -> re.Pattern[str]:
    return re.compile(_RULE, re.VERBOSE)
