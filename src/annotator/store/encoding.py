"""Values as the database holds them: JSON as sorted text, original bytes compressed."""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping
from typing import Any

_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"))
_EMPTY = "{}"
_LEVEL = 6


def to_json(value: Mapping[str, Any]) -> str:
    """The mapping as JSON: one text for equal mappings.

    Raises:
        ValueError: A number is not finite.
    """
    return _ENCODER.encode(value) if value else _EMPTY


def from_json(record: str) -> dict[str, Any]:  # Any: JSON
    """The mapping that `to_json` wrote."""
    return {} if record == _EMPTY else json.loads(record)


def pack(source: bytes) -> bytes:
    """Original bytes, compressed."""
    return zlib.compress(source, _LEVEL)


def unpack(packed: bytes) -> bytes:
    """The original bytes.

    Raises:
        zlib.error: They are damaged.
    """
    return zlib.decompress(packed)
