"""What proves a row of the log: a digest of all that it holds, written with it in the same transaction.

A database proves that its pages hang together, and nothing of what stands in them: a letter that became another one would never be
noticed. It shows chance, not forgery: whoever changes a row on purpose can write its digest too.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import blake2b

BYTES = 8
HELD = ("number", "step", "at", "reviewer_id", "words", "undoes", "article_id", "edit")
"""The columns of a revision that are proven, in this order. Their inner keys never change; names may, and stand elsewhere."""


def _bytes(value: bytes) -> str:
    """What another program has written where words stand."""
    return value.hex()


_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=_bytes)


def digest(row: Mapping[str, object]) -> bytes:
    """The digest of a revision: BLAKE2b (RFC 7693) of its values as JSON, the same with every Python.

    The migration of version 3 has a copy of this: what was once written must never be counted in another way.
    """
    held = _ENCODER.encode([row[name] for name in HELD])
    return blake2b(held.encode("utf-8", "surrogatepass"), digest_size=BYTES).digest()


def is_proven(row: Mapping[str, object]) -> bool:
    """Whether a revision is as it was written."""
    return row["digest"] == digest(row)
