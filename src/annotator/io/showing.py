"""How a file that is no text is looked at before it is written: by what can be read back from what the writer made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Literal

Kind = Literal["lines", "rows", "paragraphs", "page", "records"]
"""What the lines are: those of the file; the cells of rows with tabs between them, the headings first; paragraphs; the words of the
first page; JSON objects."""

Show = Callable[[bytes, int], list[str]]
"""Gives so many of the first lines of a file; none of one that is another kind of file, or not whole."""


@dataclass(frozen=True, slots=True)
class Showing:
    """How one format is shown."""

    kind: Kind
    show: Show


def shown_by(kind: Kind, module: str, function: str = "show") -> Showing:
    """By a function of a module, loaded when it is first used."""

    def show(content: bytes, most: int) -> list[str]:
        found: Show = getattr(import_module(f"annotator.io.{module}"), function)
        return found(content, most)

    return Showing(kind, show)


def row_of(cells: list[str]) -> str:
    """The cells of a row as one line, each on one."""
    return "\t".join(cell.replace("\t", " ").replace("\r\n", "\n").replace("\n", " ↵ ") for cell in cells)
