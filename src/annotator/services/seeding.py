"""The first start: a missing project is made, and articles that lie beside it in ``seeds/`` are imported.

``python -m annotator.services.seeding DATABASE SEEDS --name NAME`` makes a project of a folder of articles that is the same
whenever it is made: ids come from the texts, times are fixed.
"""

from __future__ import annotations

import argparse
import logging
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from annotator.errors import AnnotatorError, DatabaseError
from annotator.model import clock
from annotator.paths import is_nowhere
from annotator.services.jobs import Progress
from annotator.services.workspace import Workspace
from annotator.store.addresses import path_of
from annotator.store.aside import aside_of, remove_aside, take_name
from annotator.store.opening import open_database
from annotator.store.sqlite_file import check_neighbours

log = logging.getLogger(__name__)

SEEDS = "seeds"
SEEDER = "annotator"
"""The reviewer whose act the import of the seeds is."""

FIXED_TIME = "2026-11-21T00:00:00Z"


def open_or_seed(target: str, reviewer: str) -> Workspace:
    """Opens a project; a missing one is made first, with the articles of a folder ``seeds`` beside it.

    Raises:
        DatabaseError: It can neither be opened nor made.
    """
    path = path_of(target)
    if path is not None and _is_missing(path):
        make(path, seeds_beside(path))
    return Workspace.open(target, reviewer=reviewer, create=path is None)


def seeds_beside(path: Path) -> list[Path]:
    """The articles that a project made at this path begins with."""
    return sorted(one for one in (path.absolute().parent / SEEDS).glob("*.txt") if one.is_file())


def _is_missing(path: Path) -> bool:
    """Whether a file of that name can be made; of a name that no file can have, opening says what is wrong."""
    try:
        path.lstat()
    except FileNotFoundError:
        return not is_nowhere() and path.absolute().parent.is_dir()
    except (OSError, ValueError):
        pass
    return False


def make(
    path: Path, seeds: Sequence[Path], *, name: str | None = None, now: Callable[[], str] = clock.now
) -> None:
    """Makes a project with these articles. It appears under its name when it is whole.

    An article that cannot be read is left out, with a warning. If somebody else makes the project in the meantime, theirs
    stays.

    Raises:
        DatabaseError: It cannot be written, or SQLite would not tell it from what it keeps beside another one.
    """
    from annotator.services import importing  # a start that finds its project does not need it

    check_neighbours(path)
    aside = aside_of(path)
    with suppress(OSError):  # which opening it says in a sentence
        aside.touch()  # so that it is not made aside once more
    try:
        workspace = Workspace(open_database(str(aside), create=True), reviewer=SEEDER, now=now)
        try:
            if name:
                workspace.rename(name)
            if seeds:
                report = importing.run(workspace, seeds, importing.ImportOptions(), Progress())
                for file in report.files:
                    if file.problem:
                        log.warning("%s was not imported: %s", file.path, file.problem)
        finally:
            workspace.close()
        take_name(aside, path)
    except DatabaseError as error:  # it has not heard of the name that it is made under
        raise DatabaseError(error.sentence.replace(str(aside), str(path)), problem=error.problem) from error
    except FileExistsError:
        log.info("%s has been made by somebody else in the meantime.", path)
    finally:
        remove_aside(aside)


def main(arguments: Sequence[str] | None = None) -> int:
    """Makes a project that is the same whenever it is made; gives the exit status."""
    parser = argparse.ArgumentParser(prog="annotator.services.seeding", description=main.__doc__)
    parser.add_argument("database", type=Path, help="the file to make; one that is there is replaced")
    parser.add_argument("seeds", type=Path, help="a folder of .txt files")
    parser.add_argument("--name", help="the project's name")
    given = parser.parse_args(arguments)
    try:
        given.database.unlink(missing_ok=True)
        make(given.database, sorted(given.seeds.glob("*.txt")), name=given.name, now=lambda: FIXED_TIME)
    except (AnnotatorError, OSError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
