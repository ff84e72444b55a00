"""The first lines of the project in a REFI-QDA archive."""

from __future__ import annotations

from io import BytesIO
from itertools import islice
from zipfile import ZipFile, is_zipfile

_PROJECT = "project.qde"


def show(content: bytes, most: int) -> list[str]:
    """The first lines of its XML."""
    if not is_zipfile(BytesIO(content)):
        return []
    with ZipFile(BytesIO(content)) as archive, archive.open(_PROJECT) as part:
        return [line.decode().rstrip("\r\n") for line in islice(part, most)]
