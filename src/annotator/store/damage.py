"""Tells a damaged database from a mistake in the program, when something is raised that a whole one never gives.

Pages of one file in another, or flipped bytes, are rows of the wrong tables and values of the wrong types: whoever reads them
stumbles anywhere. Looking at every value whenever it is read would cost more than reading it.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Sequence
from pathlib import Path

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import IntegrityError, SQLAlchemyError

from annotator.errors import DatabaseError
from annotator.store import problems

UNEXPECTED = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    TypeError,
    ValueError,
    IntegrityError,
    zlib.error,
)
"""What is raised over values that are not what they should be."""


def tell(
    name: str,
    path: Path | None,
    engine: Engine,
    faults: Callable[[Connection], Sequence[str]],
    error: BaseException | None,
) -> bool:
    """Looks whether the database is whole; True if it is.

    Args:
        name: What sentences call it.
        path: Its file.
        engine: Its engine.
        faults: Gives what is wrong with it.
        error: What was raised.

    Raises:
        DatabaseError: It is not (``damaged``), or cannot be read.
    """
    try:
        with problems.as_sentences(name, path), engine.connect() as connection:
            found = faults(connection)
    except SQLAlchemyError as worse:
        found = [str(getattr(worse, "orig", None) or "it cannot be read")]
    if not found:
        return True
    raise DatabaseError(
        f"“{name}” is damaged ({found[0].splitlines()[0]}). Open a backup of it, or save what can be read with annotator rescue.",
        problem="damaged",
    ) from error
