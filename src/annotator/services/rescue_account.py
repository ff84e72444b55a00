"""What a rescue has saved, mended and lost: never silent about anything."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

_MOST_WORDS = 60


@dataclass(slots=True)
class Account:
    """Kept while rows are proven.

    Attributes:
        saved: How many of each kind are in the new project.
        lost: How many of each kind are known to have been there and are not.
        told: A sentence for each thing that is lost or is not as it was.
    """

    saved: Counter[str] = field(default_factory=Counter[str])
    lost: Counter[str] = field(default_factory=Counter[str])
    told: list[str] = field(default_factory=list[str])

    def save(self, kind: str) -> None:
        """One of a kind is saved."""
        self.saved[kind] += 1

    def lose(self, kind: str, sentence: str) -> None:
        """One of a kind is lost."""
        self.lost[kind] += 1
        self.told.append(sentence)

    def miss(self, kind: str, several: int, words: str) -> None:
        """Several of a kind are gone without a trace of what they held."""
        if several > 0:
            self.lost[kind] += several
            self.told.append(
                f"{several:,} {words} {'is' if several == 1 else 'are'} gone: nothing of them can be read."
            )

    def tell(self, sentence: str) -> None:
        """Something is not as it was."""
        self.told.append(sentence)


def short(value: object) -> str:
    """What a column holds, for a sentence."""
    words = value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)
    line = " ".join(words.split())
    return line if len(line) <= _MOST_WORDS else line[: _MOST_WORDS - 1] + "…"
