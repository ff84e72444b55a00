"""The text that lies beside its annotations, as standoff formats have it, and numbers as their lines have them."""

from __future__ import annotations

import re

from annotator.errors import EncodingError, InputError
from annotator.io.decoding import decoded
from annotator.io.findings import Findings
from annotator.io.given import GivenFile

_WHOLE = re.compile(r"[0-9]{1,18}")


def text_beside(given: GivenFile, name: str, findings: Findings) -> tuple[str, bytes]:
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
    return text_of(source, name, given.options.encoding, findings), source


def text_of(source: bytes, name: str, encoding: str | None = None, findings: Findings | None = None) -> str:
    """The text of a file's bytes, as given.

    Args:
        source: The bytes.
        name: Of the file, for the sentence.
        encoding: As `annotator.io.given.ReadingOptions.encoding`.
        findings: Takes how it was decoded, if not as UTF-8, and the encoding to propose.

    Raises:
        InputError: It is no text, or does not say in which encoding.
    """
    try:
        found = decoded(source, asked=encoding)
    except InputError as error:
        if findings is not None and isinstance(error, EncodingError):
            findings.proposed_encoding = error.encoding or findings.proposed_encoding
        raise InputError(f"“{name}”: {error.sentence}") from None
    if findings is not None and found.remark:
        findings.remark(f"“{name}”: {found.remark}")
    return found.text


def whole(given: str) -> int | None:
    """A whole number that is not negative, or None if the words are none; up to 18 digits."""
    return int(given) if _WHOLE.fullmatch(given) else None
