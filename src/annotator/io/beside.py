"""The text that lies beside its annotations, as standoff formats have it, and numbers as their lines have them."""

from __future__ import annotations

import re

from annotator.errors import InputError
from annotator.io.given import GivenFile
from annotator.io.plain_text import decode

_WHOLE = re.compile(r"[0-9]{1,18}")


def text_beside(given: GivenFile, name: str) -> tuple[str, bytes]:
    """The text of a file beside, as given, and its bytes; both are empty if the file is.

    Raises:
        InputError: There is no such file, or it is no text.
    """
    source = given.folder.read(name)
    if source is None:
        raise InputError(
            f"The text that these annotations belong to, “{name}”, is not there. Put it beside “{given.name}”, or "
            "import the folder that holds both."
        )
    return text_of(source, name, given.options.encoding), source


def text_of(source: bytes, name: str, encoding: str | None = None) -> str:
    """The text of a file's bytes: UTF-8 or UTF-16 if nothing else is asked for.

    Raises:
        InputError: It is no text.
    """
    try:
        return decode(source)
    except ValueError as error:
        if not encoding or encoding == "guess":
            raise InputError(f"“{name}”: {error}") from None
    try:
        return source.decode(encoding)
    except (LookupError, ValueError):
        raise InputError(f"“{name}” is not {encoding}, nor UTF-8.") from None


def whole(given: str) -> int | None:
    """A whole number that is not negative, or None if the words are none; up to 18 digits."""
    return int(given) if _WHOLE.fullmatch(given) else None
