"""The sample project: a copy of the articles that lie in a checkout, to try the program on.

An installed program does not carry them; there is no sample then, and nothing offers it.
"""

from __future__ import annotations

from pathlib import Path

from annotator import paths
from annotator.errors import DatabaseError

FILE_NAME = "sample.db"
_ARTICLES = "seeds"


def sample_articles() -> list[Path]:
    """The articles of the sample; none in an installed program."""
    return sorted((paths.resources().parent / _ARTICLES).glob("*.txt"))


def sample_project(folder: Path, *, name: str) -> Path:
    """The sample project's file in a folder, which is made if it is missing; a file that is there is kept as it is.

    Args:
        folder: Where the project's file is, or will be.
        name: What a new one is called.

    Raises:
        DatabaseError: It, or its folder, cannot be written.
    """
    from annotator.services import seeding  # much to import, for the one time that a sample is made
    from annotator.services.files import in_words

    target = folder / FILE_NAME
    if not target.exists():
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise DatabaseError(
                f"The folder “{folder}” cannot be made ({in_words(error)}). Allow writing there, or free some space.",
                problem="read-only",
            ) from error
        seeding.make(target, sample_articles(), name=name)
    return target
