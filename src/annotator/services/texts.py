"""The texts used last. They never change, so they need not be read from the database for every edit."""

from __future__ import annotations

import threading

_TEXTS = 8
_CHARACTERS = 8_000_000


class Texts:
    """Keeps a few texts by article, the newest one whatever its length. Thread-safe."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._texts: dict[str, str] = {}

    def get(self, article_id: str) -> str | None:
        """The text, or None if it is not kept."""
        return self._texts.get(article_id)

    def keep(self, article_id: str, text: str) -> None:
        """Keeps a text, and lets the oldest ones go."""
        with self._lock:
            kept = {name: one for name, one in self._texts.items() if name != article_id}
            kept[article_id] = text
            while len(kept) > 1 and (len(kept) > _TEXTS or sum(map(len, kept.values())) > _CHARACTERS):
                del kept[next(iter(kept))]
            self._texts = kept
