"""Clauses: the part of a sentence around some words, by rule.

A sentence is cut at commas, semicolons, colons and dashes, and before the conjunctions of a table; a coordinating
conjunction at a clause's beginning is left out, a subordinating one carries meaning and stays. Nothing is cut within
brackets, within a quotation that the words are not in, or within a figure. English conjunctions; the signs are those of
every script.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from annotator.model.span import Span
from annotator.model.tokens import token_edges

_SUBORDINATING = "although|because|though|unless|whereas|while"
_COORDINATING = "and|but|nor|or|so|that|yet"
_OUTER = "。,;:–—-،؛，；：、 \u00a0"


def clause_around(text: str, words: Span, scope: Span, held: Sequence[Span]) -> Span | None:
    """The clause of the scope that holds the words, or the clauses, if the words go over several.

    Args:
        text: The article's text.
        words: What is in the clause.
        scope: The sentence, or the quotation in it, that the words are in.
        held: Figures and quotations, which are not cut.

    Returns:
        The clause without the signs and blanks at its ends; None if there is none.
    """
    if not scope.covers(words):
        return None
    cuts = _cuts(text, scope, [one for one in held if not (one != words and one.covers(words))])
    start = max((end for _, end in cuts if end <= words.start), default=scope.start)
    end = min((begin for begin, _ in cuts if begin >= words.end), default=scope.end)
    return _trimmed(text, Span(start, end), words)


def _cuts(text: str, scope: Span, held: Sequence[Span]) -> list[tuple[int, int]]:
    """Where clauses end and the next ones begin."""
    signs, brackets = _rules()
    closed = [*held, *(Span(*found.span()) for found in brackets.finditer(text, scope.start, scope.end))]
    return [
        found.span()
        for found in signs.finditer(text, scope.start, scope.end)
        if not any(one.start <= found.start() < one.end for one in closed)
    ]


def _trimmed(text: str, clause: Span, words: Span) -> Span | None:
    """Without signs and blanks at the ends, and without the conjunction that only joins it to what stands before."""
    start, end = clause.start, clause.end
    while start < words.start and text[start] in _OUTER:
        start += 1
    while end > words.end and text[end - 1] in _OUTER:
        end -= 1
    joined = _joining().match(text, start, end)
    if joined and joined.end() <= words.start:
        start = joined.end()
    found = token_edges(text, start, end)
    return found if found is not None and found.covers(words) and clause.covers(found) else None


@cache
def _rules() -> tuple[re.Pattern[str], re.Pattern[str]]:
    signs = re.compile(
        r"[,;:](?=[\s\u00a0”\"’])(?!(?<=\d.)[\s\u00a0]+\d)"
        r"|[،؛，；：]|—|(?<=[\s\u00a0])[–-]{1,2}(?=[\s\u00a0])(?!(?<=\d[\s\u00a0].)[\s\u00a0]\d)"
        rf"|(?<=[\s\u00a0])(?=(?i:but|{_SUBORDINATING})\b)"
        r"|(?<=[\s\u00a0])(?=and\s+(?:that|then|so)\b)"
        r"|(?<=[a-z])[\s\u00a0](?=that\s+[A-Z\d]\w*|that\s+(?:the|it|he|she|they|we|there|this|these|those)\b)"
    )
    return signs, re.compile(r"\([^()]*\)|\[[^\[\]]*\]")


@cache
def _joining() -> re.Pattern[str]:
    return re.compile(rf"(?:(?:{_COORDINATING})[\s\u00a0]+)+(?=\w)")
