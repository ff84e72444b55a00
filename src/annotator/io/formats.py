"""What a format is: how it is recognised, read and written. A plug-in gives one of these as its entry point."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import BinaryIO, Literal

from annotator.io.findings import Findings
from annotator.io.given import GivenFile, Glimpse
from annotator.io.records import ArticleRecord, OffsetUnit, Record
from annotator.io.writing import Writing

Certainty = Literal[0, 1, 2, 3]
"""How sure a format is of a file: 0 it is none; 1 its name or very general signs say so; 2 its content does; 3 its content
says so and nothing else is written like that. The surest takes the file, the first of the table if two are as sure."""

Reader = Callable[[GivenFile, Findings], Iterator[Record]]
"""Gives the records of a file; what is wrong goes to the findings. It may raise InputError for the file as a whole."""

Writer = Callable[[Iterable[ArticleRecord], BinaryIO], None]
"""Writes articles in one go to a stream that it does not close. Their positions are code points and have been proven."""


@dataclass(frozen=True, slots=True)
class Format:
    """A format.

    Attributes:
        id: What ``--format`` takes.
        title: What the window says.
        suffixes: Of file names, with the dot; the first is proposed for new files.
        offset_unit: What its positions count by its rules; empty if it holds none.
        cannot_carry: What is lost on the way out, one phrase each.
        read: None if it is only written.
        write: None if it is only read, or written in another way. What a plug-in gives.
        writing: How it is written, if that takes more: several files, the scheme, choices, an account of what was lost.
        recognise: How sure it is of a file; None never takes a file by itself.
        claims: The names of further files of the same folder that are read together with a file of that name, so that
            they are not files of their own. Gets the file's name and all names of its folder, gives those it takes.
        is_foreign: Whether it is another program's: then units of positions are found out and labels that the scheme
            lacks are kept.
        holds_texts: Whether its articles come with their text.
        is_streamed: Whether the export writes it row by row out of the database, without a writer; our own formats.
        extra: The optional dependencies that it needs, as ``pip install annotator[extra]`` has them; else empty.
    """

    id: str
    title: str
    suffixes: tuple[str, ...] = ()
    offset_unit: OffsetUnit | Literal[""] = ""
    cannot_carry: tuple[str, ...] = ()
    read: Reader | None = None
    write: Writer | None = None
    writing: Writing | None = None
    recognise: Callable[[Glimpse], Certainty] | None = None
    claims: Callable[[str, Collection[str]], Collection[str]] | None = None
    is_foreign: bool = True
    holds_texts: bool = True
    is_streamed: bool = False
    extra: str = ""

    @property
    def reads(self) -> bool:
        """Whether it can be read."""
        return self.read is not None

    @property
    def writes(self) -> bool:
        """Whether it can be written."""
        return self.is_streamed or self.write is not None or self.writing is not None


def by_suffix(*suffixes: str) -> Callable[[Glimpse], Certainty]:
    """Recognises files by their names alone."""

    def recognise(glimpse: Glimpse) -> Certainty:
        return 1 if glimpse.suffix in suffixes else 0

    return recognise
