"""The kinds of error that a person can do something about.

Each holds one sentence that says what is wrong, where, and what to do. Anything else that is raised is a bug.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

DatabaseProblem = Literal[
    "locked",
    "full",
    "read-only",
    "newer",
    "damaged",
    "foreign",
    "missing",
    "replaced",
    "overwritten",
    "unreachable",
]


class AnnotatorError(Exception):
    """An error with one sentence for a person; ``str(error)`` is that sentence."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class InputError(AnnotatorError):
    """A file, a line of it or an argument is not what was expected.

    Attributes:
        path: The file, or None for standard input and arguments.
        line: The line, counted from 1, or None.
    """

    def __init__(self, sentence: str, *, path: Path | str | None = None, line: int | None = None) -> None:
        where = "" if path is None else f"{path}: " if line is None else f"{path}, line {line}: "
        if path is None and line is not None:
            where = f"line {line}: "
        super().__init__(where + sentence)
        self.path = None if path is None else Path(path)
        self.line = line


class EncodingError(InputError):
    """Bytes are text in an encoding that nobody has named.

    Attributes:
        encoding: The one they look like, as ``--encoding`` takes it: “windows-1254”; None if they look like none.
        name: The same for a person: “Windows-1254 (Turkish)”; empty then.
    """

    def __init__(self, sentence: str, *, encoding: str | None = None, name: str = "") -> None:
        super().__init__(sentence)
        self.encoding = encoding
        self.name = name


class SpanError(AnnotatorError):
    """Positions do not lie in the text, or the words there are not the quote."""


class StaleEditError(AnnotatorError):
    """The data that an edit or its undoing starts from has been changed since by somebody else."""


class RuleError(AnnotatorError):
    """An edit that the rules do not allow: an unknown label, a label on excluded text, a project opened read-only."""


class DatabaseError(AnnotatorError):
    """The database cannot be opened, read or written.

    Attributes:
        problem: What a program can decide by; ``locked`` may pass by itself.
    """

    def __init__(self, sentence: str, *, problem: DatabaseProblem) -> None:
        super().__init__(sentence)
        self.problem: DatabaseProblem = problem


class Cancelled(AnnotatorError):  # noqa: N818 - a wish of the reviewer, not a fault
    """The reviewer stopped a job; what was whole before is kept."""

    def __init__(self, sentence: str = "Stopped.") -> None:
        super().__init__(sentence)
