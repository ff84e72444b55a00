"""Opening a project away from the main thread: everything that this needs is imported on the way."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.services.jobs import Progress
    from annotator.services.settings import Settings
    from annotator.services.workspace import Workspace
    from annotator.ui.listed_articles import Listing


_SAMPLE = "“It gave 70 % of them in 2021”, she said. He did not."
"""Has something of each unit."""


@dataclass(frozen=True, slots=True)
class Opened:
    """What the loader brings."""

    workspace: Workspace
    settings: Settings
    listing: Listing | None = None


def load(target: str, reviewer: str | None, *, new_name: str | None = None) -> Opened:
    """Opens a project with the user's settings; a worker thread's, since it imports much.

    Args:
        target: A path or an address.
        reviewer: The name that was given, or None for the one in the settings.
        new_name: Makes an empty project of this name; otherwise a missing one is made and seeded.

    Raises:
        DatabaseError: It cannot be opened.
    """
    from annotator.services.seeding import open_or_seed
    from annotator.services.settings import load_settings, reviewer_name
    from annotator.ui.listed_articles import Listing, read_rows

    settings = load_settings()
    name = reviewer_name(reviewer, settings)
    if new_name is not None:
        return Opened(_made(target, new_name, name), settings)
    workspace = open_or_seed(target, name)
    try:
        return Opened(workspace, settings, Listing.of(read_rows(workspace), settings.article_order))
    except BaseException:
        workspace.close()
        raise


def _made(target: str, name: str, reviewer: str) -> Workspace:
    """Makes an empty project; in a file it appears when it has its name, so that none is left that could not be named."""
    from annotator.services.seeding import make
    from annotator.services.workspace import Workspace
    from annotator.store.addresses import path_of

    path = path_of(target)
    if path is not None:
        make(path, [], name=name)
        return Workspace.open(target, reviewer=reviewer)
    workspace = Workspace.open(target, reviewer=reviewer, create=True)
    try:
        workspace.rename(name)
    except BaseException:
        workspace.close()
        raise
    return workspace


def get_ready(progress: Progress) -> None:
    """Does what the first act of its kind would wait for; a worker thread's.

    Compiles the rules of words and sentences, 0.2 s that a double click would take; imports what the first figure that is
    labelled, and the export dialog, need.
    """
    from annotator.services.units import UNITS, unit_at_or_after

    for unit in UNITS:
        progress.check()
        unit_at_or_after(_SAMPLE, 0, unit)
    from annotator.io import registry

    for module in ("filling", "figure_reading", "presets", "exporting", "rehearsing", "done_checks"):
        progress.check()
        import_module(f"annotator.services.{module}")
    progress.check()
    registry.formats()
