"""The program: a command if the first word is one, else the window."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.io.page_maker import PageMaker

BAD_ON_OLD_PYTHON = (6, 12)
"""PySide6 from here on takes a reference off None on each void call on Python before 3.12, and aborts after thousands."""


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the program and returns its exit status: 0 done, 1 done with problems, 2 usage.

    Args:
        argv: Without the program's name; the process's own if None.
    """
    os.environ.setdefault(
        "PYDANTIC_DISABLE_PLUGINS", "__all__"
    )  # looking for some costs a tenth of the start
    from annotator import cli
    from annotator.io import page_maker

    page_maker.provide(_page_maker)
    arguments = cli.with_command_first(sys.argv[1:] if argv is None else argv)
    if cli.is_command(arguments):
        return cli.main(arguments)
    return _open_window(arguments)


def _open_window(arguments: Sequence[str]) -> int:
    from annotator import cli, paths

    wanted = cli.window_arguments(arguments)
    if isinstance(wanted, int):
        return wanted
    problem = why_no_window(sys.version_info[:2], _toolkit_version())
    if problem is not None:
        return cli.say_problem(problem)
    from annotator.app import run

    return run(wanted.db or paths.default_database(), wanted.reviewer, wanted.article)


def why_no_window(python: tuple[int, ...], toolkit: str | None) -> str | None:
    """A sentence if this pair of versions cannot show the window, else None.

    Args:
        python: Major and minor version.
        toolkit: The version of PySide6, or None if it is not installed.
    """
    if toolkit is None:
        return (
            "The window needs PySide6-Essentials, which is not installed; the commands work without it "
            "(annotator --help)."
        )
    version = tuple(int(part) for part in toolkit.split(".")[:2] if part.isdigit())
    if version >= BAD_ON_OLD_PYTHON and python < (3, 12):
        return (
            f"PySide6 {toolkit} aborts on Python {python[0]}.{python[1]}. "
            "Install PySide6-Essentials below 6.12, or use Python 3.12 or newer."
        )
    return None


def _page_maker() -> PageMaker:
    """What draws pages; raises ImportError where the toolkit is missing."""
    from annotator.ui.page_maker import make_pages

    return make_pages


def _toolkit_version() -> str | None:
    try:
        from PySide6 import __version__  # looking the distribution up would cost a fifth of the start
    except ImportError:
        return None
    return __version__


if __name__ == "__main__":
    sys.exit(main())
