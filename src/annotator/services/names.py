"""Stable names made of titles: what is stored and exported, once, whatever the title becomes later."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container
from itertools import count

LENGTH = 40
_NOT_IN_NAMES = re.compile(r"[^a-z0-9]+")
_LATIN = str.maketrans("əıłøđðþæœ", "eiloddtao")
"""Letters that no decomposition takes apart."""


def name_from(title: str, taken: Container[str], otherwise: str) -> str:
    """A name of small Latin letters, digits and “_” that is not taken.

    Args:
        title: What it is made of; of a title in another writing nothing is left.
        taken: Names that it must not be.
        otherwise: The name for a title of which nothing is left; must be one.
    """
    plain = unicodedata.normalize("NFKD", title.casefold()).translate(_LATIN)
    stem = _NOT_IN_NAMES.sub("_", "".join(one for one in plain if not unicodedata.combining(one)))
    stem = stem.strip("_")[:LENGTH].rstrip("_")
    if not stem or not stem[0].isalpha():
        stem = f"{otherwise}_{stem}".rstrip("_")[:LENGTH]
    if stem not in taken:
        return stem
    endings = (f"_{number}" for number in count(2))
    return next(name for one in endings if (name := stem[: LENGTH - len(one)] + one) not in taken)


def same_words(one: str, other: str) -> bool:
    """Whether two titles or letters would be taken for the same: case, width and kind of blank do not matter."""
    return _folded(one) == _folded(other)


def _folded(words: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", words).casefold().split())
