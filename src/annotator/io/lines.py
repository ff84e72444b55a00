"""Lines of a stream with a limit, so that no file can fill the memory with one of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from annotator.errors import InputError

MAX_LINE = 48 * 1024 * 1024
"""Bytes that one line may have. What is made of a line takes ten times as much memory, seventeen of many small lists."""

BOM = b"\xef\xbb\xbf"


def numbered_lines(stream: BinaryIO, *, limit: int = MAX_LINE) -> Iterator[tuple[int, bytes]]:
    """The lines with their numbers from 1, each with its line end, the first without a BOM. A line ends at LF only.

    Raises:
        InputError: A line is longer than the limit.
    """
    number = 0
    while line := stream.readline(limit + 1):
        number += 1
        if len(line) > limit:
            raise InputError(f"This line is longer than {limit // 2**20:,} MB, the limit.", line=number)
        yield number, line.removeprefix(BOM) if number == 1 else line
