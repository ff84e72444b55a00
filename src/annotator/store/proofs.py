"""What proves a row: a digest of all that it holds, written with it in the same transaction.

A database proves that its pages hang together, and nothing of what stands in them: a letter that became another one would never be
noticed. It shows chance, not forgery: whoever changes a row on purpose can write its digest too.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from hashlib import blake2b

import orjson

BYTES = 8
PROVEN: dict[str, tuple[str, ...]] = {
    "project": ("name", "value"),
    "scheme": ("version", "body", "created_at"),
    "reviewer": ("name",),
    "article": (
        "uuid", "name", "title", "text_sha256", "source_sha256", "characters", "words", "meta", "note", "version_of",
        "added_at", "removed",
    ),
    "status": ("article_id", "reviewer_id", "status"),
    "excluded": ("article_id", "start", "end", "kind", "removed"),
    "annotation": (
        "uuid", "article_id", "reviewer_id", "label", "start", "end", "quote", "attributes", "origin", "note",
        "created_at", "updated_at", "removed", "prefix", "suffix", "placed",
    ),
    "link": ("uuid", "type", "from_id", "to_id", "reviewer_id", "note", "removed"),
    "suggestion": (
        "uuid", "article_id", "label", "start", "end", "quote", "prefix", "suffix", "attributes", "source", "made_at",
        "state", "decided_by", "decided_at", "annotation_id", "removed", "score",
    ),
    "carried": ("article_id", "annotation_id", "placed_id", "state", "settled", "removed"),
}  # fmt: skip
"""By table: the columns that are proven, in this order, beside those of the log. Inner keys of rows that have another name of
their own are not among them: an index has those. Texts and original bytes have their SHA-256 in the article's row."""

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


def digest_of(table: str, values: Sequence[object]) -> bytes:
    """The digest of a row of another table than the log: of its name and the values of `PROVEN`, in that order, as JSON.

    The log's own was there before, and stays as it is; this takes a quarter of the time. The migration of version 4 has a
    copy. A score is written bit by bit, as each library writes such numbers otherwise.
    """
    if table == "suggestion":
        values = (*values[:-1], _exactly(values[-1]))
    try:
        held = orjson.dumps((table, *values), default=_bytes)
    except TypeError:  # half a character, which no database holds
        held = _ENCODER.encode((table, *values)).encode("utf-8", "surrogatepass")
    return blake2b(held, digest_size=BYTES).digest()


def digest_of_row(table: str, row: Mapping[str, object]) -> bytes:
    """Likewise, of values by column."""
    return digest_of(table, [*map(row.__getitem__, PROVEN[table])])


def is_sound(table: str, row: Mapping[str, object]) -> bool:
    """Whether a row of another table than the log is as it was written."""
    return row["digest"] == digest_of_row(table, row)


def _exactly(number: object) -> object:
    return float(number).hex() if isinstance(number, int | float) else number


def is_proven(row: Mapping[str, object]) -> bool:
    """Whether a revision is as it was written."""
    return row["digest"] == digest(row)
