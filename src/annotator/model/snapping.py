"""Snapping: from what a hand selected to the words that were meant.

Both ends go outward to token edges; a number takes its currency sign, its percent sign and its “million” along; then
blanks, footnote marks, quotes, brackets and the signs that belong to the sentence and not to the words are left out. A
quote or bracket stays if its partner stands inside too and not at the other end: “(Res.) Eyal”, but “IAI” of “(IAI)”.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache

from annotator.model.footnotes import FOOTNOTE_MARK
from annotator.model.span import Span
from annotator.model.tokens import token_edges

_REACH = 200
"""Looked at on each side of an end; figures and footnote marks are shorter."""

_OUTER = frozenset(".,;:")
_PARTNERS = {
    "(": ")", "[": "]", "{": "}", "“": "”", "„": "“”", "‘": "’", "‚": "‘’", "«": "»", "»": "«", "‹": "›", "›": "‹",
    "”": "”", "’": "’", '"': '"', "'": "'", "「": "」", "『": "』", "《": "》", "〈": "〉", "【": "】", "（": "）",
}  # fmt: skip
"""What may close after each opening sign; some languages close with what others open with."""

_OPENERS = {
    closer: "".join(opener for opener, closers in _PARTNERS.items() if closer in closers)
    for closer in "".join(_PARTNERS.values())
}
_ENCLOSING = frozenset(_PARTNERS) | frozenset(_OPENERS)

_BLANK = "[ \u00a0\u2009\u202f]"
_MONEY = "$¢£¤¥֏؋৲৳૱௹฿៛₠-₿﷼﹩＄￠￡￥￦"
_BEFORE = rf"(?:(?<!\w)(?:US|U\.S\.|AU|CA|HK|NZ|A|C|S|R)?\$|[{_MONEY}]|\b(?:USD|EUR|GBP|CHF|JPY|ILS|NIS|AZN)(?!\w)){_BLANK}?"
_DIGITS = r"\d{1,40}+(?>(?:[.,'’\u00a0\u2009\u202f]\d{1,40}+){0,9})(?:bn|mn|tn|m|k|st|nd|rd|th)?(?!\w|[.,'’\u00a0]\d)"
_RANGE = rf"{_DIGITS}(?:[–-](?:{_BEFORE})?{_DIGITS})?"
_CARDINAL = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty"
    "|seventy|eighty|ninety"
)
_SCALE = (
    rf"{_BLANK}(?i:hundred|thousand|million|billion|trillion|bn|mn|tn|per{_BLANK}?cent|pct|percentage{_BLANK}points?)"
    r"(?![\w’'-])"
)
_UNIT = rf"(?:{_BLANK}?(?:[%‰{_MONEY}]|°[CF]?(?!\w))|{_BLANK}(?:st|nd|rd|th)(?!\w)|{_SCALE})"
_FIGURE = re.compile(
    rf"{_BEFORE}{_RANGE}{_UNIT}{{0,3}}|(?<!\w)(?<!\d[.,]){_RANGE}{_UNIT}{{1,3}}|\b(?i:{_CARDINAL})(?:{_SCALE}){{1,3}}"
)
"""A number with what stays with it: ux.md § 6."""


def snap(text: str, span: Span, is_sentence: Callable[[Span], bool]) -> Span | None:
    """The words that a selection means.

    Applied to its own result it changes nothing. The result shares a character with the selection, unless that held
    blanks only.

    Args:
        text: The article's text.
        span: What was selected.
        is_sentence: Whether a span is a whole sentence (or several); then its quotes and full stop stay. Asked only if
            there is such a sign.

    Returns:
        The span, or None if nothing but blanks was selected.
    """
    words = _outward(text, span)
    if words is None:
        return None
    core = _without_marks(text, words)
    while core is not None:
        smaller = _peeled(text, core)
        if smaller is None or _is_whole(text, core, is_sentence):
            return core
        words, core = smaller, _without_marks(text, smaller)
    return words


def _outward(text: str, span: Span) -> Span | None:
    """To token edges, and to the edges of the figures and footnote marks that an end lies in or touches from inside."""
    words = token_edges(text, span.start, span.end)
    while words is not None:
        start, end = words.start, words.end
        for found in _atoms(text, words):
            start, end = min(start, found.start()), max(end, found.end())
        wider = token_edges(text, start, end)
        if wider == words:
            return words
        words = wider
    return None


def _atoms(text: str, words: Span) -> Iterable[re.Match[str]]:
    """The figures and footnote marks that share a character with the first or the last of the words."""
    for position in (words.start, words.end - 1):
        low, high = max(0, position - _REACH), min(len(text), position + _REACH)
        marks = (mark for mark in FOOTNOTE_MARK.finditer(text, low, high) if _is_clean(text, mark))
        for found in (*_FIGURE.finditer(text, low, high), *marks):
            if found.start() <= position < found.end():
                yield found


def _is_clean(text: str, mark: re.Match[str]) -> bool:
    """Whether the mark's brackets are tokens by themselves: an accent may follow anything."""
    return token_edges(text, *mark.span()) == Span(*mark.span())


def _without_marks(text: str, words: Span) -> Span | None:
    """Without footnote marks at either end; None if there is nothing else."""
    rest: Span | None = words
    while rest and (mark := FOOTNOTE_MARK.match(text, rest.start, rest.end)) and _is_clean(text, mark):
        rest = token_edges(text, mark.end(), rest.end)
    while rest and (mark := _mark_before(text, rest.end)) and _is_clean(text, mark):
        rest = token_edges(text, rest.start, mark.start())
    return rest


def _mark_before(text: str, end: int) -> re.Match[str] | None:
    """The footnote mark that ends at the position, or None."""
    start = text.rfind("[", max(0, end - _REACH), end)
    return FOOTNOTE_MARK.fullmatch(text, start, end) if start >= 0 else None


def _is_whole(text: str, words: Span, is_sentence: Callable[[Span], bool]) -> bool:
    """Whether it is a sentence by itself, or one together with the footnote marks that stand beside it."""
    start, end = words.start, words.end
    while (before := token_edges(text, max(0, start - _REACH), start)) is not None:
        mark = _mark_before(text, before.end)
        if mark is None:
            break
        start = mark.start()
    while (after := token_edges(text, end, end + _REACH)) is not None:
        mark = FOOTNOTE_MARK.match(text, after.start)
        if mark is None:
            break
        end = mark.end()
    candidates = {Span(a, b) for a in (words.start, start) for b in (words.end, end)}
    return any(is_sentence(candidate) for candidate in sorted(candidates))


def _peeled(text: str, words: Span) -> Span | None:
    """Without the sign at an end that does not belong to the words; None if there is none, or nothing else."""
    start, end = words.start, words.end
    first, last = (token_edges(text, place, place + 1) for place in (start, end - 1))
    if first is not None and len(first) == 1 and _is_loose(text, words, at_end=False):
        start += 1
    if last is not None and len(last) == 1 and _is_loose(text, words, at_end=True):
        end -= 1
    return None if (start, end) == (words.start, words.end) else token_edges(text, start, end)


def _is_loose(text: str, words: Span, *, at_end: bool) -> bool:
    """Whether the sign at an end is one of ``.,;:``, or a quote or bracket without a partner further inside."""
    place, other = (words.end - 1, words.start) if at_end else (words.start, words.end - 1)
    sign = text[place]
    if sign in _OUTER:
        return True
    return sign in _ENCLOSING and _partner(text, words, sign, at_end=at_end) in (None, other)


def _partner(text: str, words: Span, sign: str, *, at_end: bool) -> int | None:
    """Where the quote or bracket at an end is closed (or opened, for the last one) within the words, or None."""
    wanted = (_OPENERS if at_end else _PARTNERS).get(sign, "")
    depth = 0
    inside = [found.start() for found in _signs().finditer(text, words.start, words.end)]
    for place in reversed(inside[:-1]) if at_end else inside[1:]:
        if text[place] in wanted:
            if depth == 0:
                return place
            depth -= 1
        elif text[place] == sign:
            depth += 1
    return None


@cache
def _signs() -> re.Pattern[str]:
    """Quotes and brackets, except apostrophes within words."""
    return re.compile(
        rf"(?<!\w)[{re.escape(''.join(sorted(_ENCLOSING)))}]|[{re.escape(''.join(sorted(_ENCLOSING)))}](?!\w)"
    )
