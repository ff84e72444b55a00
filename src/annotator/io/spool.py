"""Pieces of bytes that are kept aside while others are made, and had again in another order; not in memory."""

from __future__ import annotations

import tempfile
from types import TracebackType
from typing import IO, Self

_SIZE = 8


class Spool:
    """A temporary file of pieces."""

    def __init__(self) -> None:
        self._file: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - closed by __exit__
        self._end = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    def put(self, piece: bytes) -> int:
        """Keeps a piece; gives the place where it is had again."""
        place = self._end
        self._file.seek(place)
        self._file.write(len(piece).to_bytes(_SIZE))
        self._file.write(piece)
        self._end += _SIZE + len(piece)
        return place

    def get(self, place: int) -> bytes:
        """The piece at a place."""
        self._file.seek(place)
        return self._file.read(int.from_bytes(self._file.read(_SIZE)))
