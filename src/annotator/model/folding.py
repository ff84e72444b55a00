"""Folding: words without case, accents and kinds of quotation marks, so that “Əliyev” is found by “eliyev”."""

from __future__ import annotations

import unicodedata


class _Letters(dict[int, str | int | None]):
    """What each character becomes, as far as any was met: accents go."""

    def __missing__(self, code: int) -> int | None:
        self[code] = found = None if unicodedata.combining(chr(code)) else code
        return found


_LETTERS = _Letters(str.maketrans({
    "ı": "i", "ə": "e", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe",
    "’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-", "‑": "-",
}))  # fmt: skip
"""Letters that Unicode does not take apart, and signs that no keyboard has."""


def folded(words: str) -> str:
    """The words for comparing: small letters, no accents, plain quotation marks, hyphens and blanks."""
    if words.isascii():
        return words.lower()
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", words).casefold())
    return apart.translate(_LETTERS)


def completions(typed: str, offers: list[str], limit: int = 40) -> list[str]:
    """The offers that what was typed begins, then those in which it begins a later word; each in the order given."""
    wanted = folded(typed.strip())
    if not wanted:
        return offers[:limit]
    known = [(offer, folded(offer)) for offer in offers]
    first = [offer for offer, plain in known if plain.startswith(wanted)]
    later = [offer for offer, plain in known if not plain.startswith(wanted) and f" {wanted}" in f" {plain}"]
    return [*first, *later][:limit]
