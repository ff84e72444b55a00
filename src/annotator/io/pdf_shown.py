"""The words of the first page of a PDF file that the program has written."""

from __future__ import annotations

from importlib import import_module
from io import BytesIO
from typing import Any


def show(content: bytes, most: int) -> list[str]:
    """Its lines; none where the library that reads PDF files is not installed, which writing them does not need."""
    if not content.startswith(b"%PDF") or not content.rstrip().endswith(b"%%EOF"):
        return []
    try:
        library: Any = import_module("pypdf")  # Any: what it gives is words, whatever its types say
    except ImportError:
        return []
    words: str = library.PdfReader(BytesIO(content)).pages[0].extract_text()
    return [line for line in words.split("\n") if line.strip()][:most]
