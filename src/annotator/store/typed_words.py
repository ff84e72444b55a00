"""Words that somebody has typed or pasted, as a database is asked for them."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.model.text import storable

MOST = 40
"""How many words a statement asks for: SQLite refuses one of some hundred conditions, and nothing that is listed has so many."""

LONGEST = 8_000
"""How many characters of a word: SQLite refuses a pattern of 50,000 bytes."""


def looked_for(words: Sequence[str]) -> list[str]:
    """The words that are asked for, each once; of very many the longest, which say the most. As a database can hold them."""
    every = dict.fromkeys(storable(one[:LONGEST]) for one in words)
    return sorted(every, key=len, reverse=True)[:MOST] if len(every) > MOST else list(every)
