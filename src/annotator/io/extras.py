"""Optional dependencies: a sentence with the command to type where one is missing."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from typing import Literal

from annotator.errors import InputError

Doing = Literal["Reading", "Writing"]


@contextmanager
def needs(extra: str, what: str, doing: Doing = "Reading") -> Generator[None]:
    """A block that imports the libraries of an extra.

    Args:
        extra: As ``pip install annotator[extra]`` has it.
        what: What cannot be read without them, as “PDF files”.
        doing: What cannot be done.

    Raises:
        InputError: One of them is not installed.
    """
    try:
        yield
    except ImportError:
        if doing == "Writing":
            raise InputError(
                f"Writing {what} needs the extra “{extra}”: pip install annotator[{extra}], then export again."
            ) from None
        raise InputError(
            f"Reading {what} needs the extra “{extra}”: pip install annotator[{extra}], then import again."
        ) from None
