"""Optional dependencies: a sentence with the command to type where one is missing."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

from annotator.errors import InputError


@contextmanager
def needs(extra: str, what: str) -> Generator[None]:
    """A block that imports the libraries of an extra.

    Args:
        extra: As ``pip install annotator[extra]`` has it.
        what: What cannot be read without them, as “PDF files”.

    Raises:
        InputError: One of them is not installed.
    """
    try:
        yield
    except ImportError:
        raise InputError(
            f"Reading {what} needs the extra “{extra}”: pip install annotator[{extra}], then import again."
        ) from None
