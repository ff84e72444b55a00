r"""What stands between tokens, in the MISC column of CoNLL-U and in ours: so that the text comes back as it was.

Source: Universal Dependencies, “CoNLL-U Format” (``SpaceAfter=No``); UDPipe 1 and 2, User's Manual (``SpacesBefore``,
``SpacesAfter``, with backslashes before ``s``, ``t``, ``r``, ``n``, ``p`` for a bar, and the backslash); beyond that ``\uXXXX``
and ``\UXXXXXXXX`` for what cannot be seen, because many readers cut lines at no-break blanks. A document whose first token has
``DocId`` gives every gap in this way, those between sentences too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from annotator.io.records import ArticleRecord
from annotator.model.span import Span

NOTHING = "_"
DOC_ID, DOC_NAME, BEFORE, AFTER, TIGHT = "DocId", "DocName", "SpacesBefore", "SpacesAfter", "SpaceAfter=No"

MISC = re.compile(r"_|[A-Za-z]\w*=[^|]*(?:\|[A-Za-z]\w*=[^|]*)*", re.ASCII)
"""A cell of it."""

_LETTERS = {" ": "s", "\t": "t", "\r": "r", "\n": "n", "|": "p", "\\": "\\"}
_SIGNS = {letter: sign for sign, letter in _LETTERS.items()}
_ESCAPED = re.compile(r"\\(?:([strnp\\])|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))")


def escaped(words: str) -> str:
    """Words without anything that a reader cuts at."""
    return "".join(map(_escaped, words))


def unescaped(words: str) -> str:
    """Words as they were; what is no escape stays."""
    return _ESCAPED.sub(_unescaped, words)


def misc_of(article: ArticleRecord, tokens: Sequence[Span]) -> Iterator[list[str]]:
    """What MISC says of each token: the first has id and name of the article, and what stands before it."""
    text = article.text
    ends = [*(token.start for token in tokens), len(text)][1:]
    for number, (token, end) in enumerate(zip(tokens, ends, strict=True)):
        said: list[str] = []
        if number == 0:
            said += [f"{DOC_ID}={escaped(article.id or '')}", f"{DOC_NAME}={escaped(article.name or '')}"]
            said += [f"{BEFORE}={escaped(text[: token.start])}"] if token.start else []
        gap = text[token.end : end]
        said += [] if gap == " " else [f"{AFTER}={escaped(gap)}"] if gap else [TIGHT]
        yield said


def said_in(cell: str) -> dict[str, str]:
    """Names and values of a cell of MISC."""
    return {name: unescaped(value) for name, _, value in (each.partition("=") for each in cell.split("|"))}


def gap_after(said: dict[str, str]) -> str:
    """What stands behind a token."""
    return said.get(AFTER, "" if said.get("SpaceAfter") == "No" else " ")


def _escaped(sign: str) -> str:
    if sign in _LETTERS:
        return "\\" + _LETTERS[sign]
    if sign.isprintable() and not sign.isspace():
        return sign
    return f"\\u{ord(sign):04x}" if ord(sign) < 0x10000 else f"\\U{ord(sign):08x}"


def _unescaped(found: re.Match[str]) -> str:
    letter, short, long = found.groups()
    if letter:
        return _SIGNS[letter]
    code = int(short or long, 16)
    return found[0] if code > 0x10FFFF or 0xD800 <= code < 0xE000 else chr(code)
