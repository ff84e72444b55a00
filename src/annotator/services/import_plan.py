"""What an import is to do, and what it finds in a file before it does it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from annotator.model.provenance import FactName

State = Literal["ready", "duplicate", "refused"]


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """How to read.

    Attributes:
        format: Id of a format of the registry; None has it recognised for each file.
        label_map: Labels of files to labels of the scheme; ``attr.OLD`` to ``attr.NEW`` for attributes.
        keep_going: Takes what is right of a file that has problems.
        dry_run: `run` writes nothing.
        guarded: The cells of CSV files were written guarded against formulas.
    """

    format: str | None = None
    label_map: Mapping[str, str] = field(default_factory=dict[str, str])
    keep_going: bool = False
    dry_run: bool = False
    guarded: bool = False


@dataclass(frozen=True, slots=True)
class FilePlan:
    """What a file holds and what becomes of it.

    Attributes:
        state: ``duplicate`` if nothing of it is new.
        format: Id of its format, or empty if it could not be read.
        title: Of its article, if it holds one.
        words: Of all its texts.
        articles: New ones.
        annotations: New ones.
        links: All in the file.
        remarks: Sentences about what was taken, but not quite as it stands in the file.
        problem: One sentence, or None.
        problems: Everything that is wrong, with lines.
        proposed: What the text says about its author, outlet, date and so on, if the file holds one article; filled in as
            proposals.
    """

    path: Path
    state: State
    format: str = ""
    title: str | None = None
    words: int = 0
    articles: int = 0
    annotations: int = 0
    links: int = 0
    remarks: tuple[str, ...] = ()
    problem: str | None = None
    problems: tuple[str, ...] = ()
    proposed: Mapping[FactName, str] = field(default_factory=dict[FactName, str])
