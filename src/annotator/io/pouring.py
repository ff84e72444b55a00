"""Several files of an export written side by side, in one round through the articles: a sink has only one open at a time."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Generator, Sequence
from contextlib import ExitStack, contextmanager
from typing import BinaryIO, cast

from annotator.io.writing import Sink

_PIECE = 1 << 18


@contextmanager
def poured(sink: Sink, names: Sequence[str]) -> Generator[list[BinaryIO]]:
    """Temporary files; what was written to them goes to the sink, one file after the other, when the block is over.

    Args:
        sink: Gets the files in the order of their names.
        names: As `Sink.file` takes them.
    """
    with ExitStack() as stack:
        asides = [cast("BinaryIO", stack.enter_context(tempfile.TemporaryFile())) for _ in names]
        yield asides
        for name, aside in zip(names, asides, strict=True):
            aside.seek(0)
            with sink.file(name) as stream:
                shutil.copyfileobj(aside, stream, _PIECE)
