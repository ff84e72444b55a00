"""A scheme from a file and into one: what window and command line have in common."""

from __future__ import annotations

import errno
from pathlib import Path

from annotator.errors import InputError
from annotator.io import scheme_file
from annotator.model.scheme import Scheme
from annotator.paths import read_file
from annotator.services.files import written_aside

MAX_BYTES = 2**20
_TOO_LARGE = "It is larger than 1 MB; a scheme is not."


def read_scheme(path: Path) -> Scheme:
    """The scheme of a file.

    Raises:
        InputError: It cannot be read, or holds none.
    """
    try:
        content = read_file(path, MAX_BYTES)
    except OSError as error:
        if error.errno == errno.EFBIG:
            raise InputError(_TOO_LARGE, path=path) from None
        raise InputError(f"It cannot be read: {error.strerror or error}.", path=path) from None
    return scheme_of_bytes(content, path)


def scheme_of_bytes(content: bytes, path: Path) -> Scheme:
    """The scheme that these bytes hold; the path is for the sentence.

    Raises:
        InputError: They hold none, or are more than a scheme is.
    """
    if len(content) > MAX_BYTES:
        raise InputError(_TOO_LARGE, path=path)
    try:
        return scheme_file.read(content)
    except ValueError as error:
        raise InputError(str(error), path=path) from None


def scheme_bytes(scheme: Scheme, name: str) -> bytes:
    """The scheme as it is written into a file of that name: JSON for ``.json``, else TOML."""
    return scheme_file.write(scheme, as_json=name.lower().endswith(".json"))


def write_scheme(scheme: Scheme, path: Path, *, overwrite: bool) -> None:
    """Writes the scheme, whole or not at all.

    Raises:
        InputError: The file is there and may not be written over, or it cannot be written.
    """
    if path.is_file() and not overwrite:
        raise InputError(
            "The file is there already. Add --force to write over it, or name another one.", path=path
        )
    with written_aside(path, overwrite=overwrite) as stream:
        stream.write(scheme_bytes(scheme, path.name))
