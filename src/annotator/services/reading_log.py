"""The log for somebody who reads it: pages of steps, what a step did, what can be brought back. Threads may share it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Literal

from annotator.model.edit import AddCheckpoint
from annotator.model.logged import LogFilter, LoggedItem, LoggedStep
from annotator.services import going_back
from annotator.services.log_items import items_of
from annotator.store import annotations, articles, log, log_pages
from annotator.store.transaction import Transaction

if TYPE_CHECKING:
    from annotator.model.edit import Step
    from annotator.services.jobs import Progress
    from annotator.services.workspace import Workspace

Way = Literal["done", "undone", "redone"]

PAGE = 50
MOST_ITEMS = 500
_LONGEST_CHAIN = 200


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One step as the history shows it.

    Attributes:
        way: Whether the step did something, took a step back, or brought one back.
        items: What it did; only the first edit's, and nothing if that is too long to be read in passing.
        is_bulk: There is more to see when it is opened.
        title: Of the article that it concerns; empty if it is none or several.
    """

    step: LoggedStep
    way: Way
    items: tuple[LoggedItem, ...]
    is_bulk: bool
    title: str

    @property
    def number(self) -> int:
        """The step's."""
        return self.step.number

    @property
    def checkpoint(self) -> str | None:
        """The name that was given to this moment, or None."""
        edit = self.step.edit
        return edit.name if self.way == "done" and isinstance(edit, AddCheckpoint) else None


class LogReader:
    """Reads the log of one project.

    Args:
        workspace: The caller closes it.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def page(
        self, wanted: LogFilter, *, before: int | None = None, after: int = 0, limit: int = PAGE
    ) -> list[LogEntry]:
        """Entries, newest first: those before the last one of the page before, or those after the first one known."""
        with self._workspace.database.read() as t:
            steps = log_pages.page(t, wanted, before=before, after=after, limit=limit)
            ways = _ways(t, steps)
            titles = articles.titles(t, {one.article_id for one in steps if one.article_id is not None})
        return [self._entry(one, ways[one.number], titles) for one in steps]

    def items(self, step: int, limit: int = MOST_ITEMS) -> list[LoggedItem]:
        """What a step did, thing by thing; of a long one the first ones."""
        scheme = self._workspace.scheme
        with self._workspace.database.read() as t:
            found = (item for one in log.of_step(t, step) for item in items_of(one.edit, scheme))
            return list(islice(found, limit))

    def gone(self, items: Sequence[LoggedItem]) -> tuple[set[str], set[str]]:
        """Ids of the annotations and of the articles among these that are not there now, but were."""
        ids = {item.annotation.id for item in items if item.annotation is not None}
        named = {item.article_id for item in items if item.article_id is not None}
        with self._workspace.database.read() as t:
            known = annotations.known(t, ids)
            there = set(articles.ids(t)) if named else set[str]()
            gone = {one for one in named - there if articles.knows_id(t, one)}
        return {one for one in ids if known.get(one, False)}, gone

    def since(self, checkpoint: int, progress: Progress) -> going_back.Since:
        """What this reviewer has changed since a checkpoint.

        Raises:
            Cancelled: Stopped.
        """
        with self._workspace.database.read() as t:
            return going_back.since(t, checkpoint, self._workspace.reviewer, progress)

    def _entry(self, step: LoggedStep, way: Way, titles: dict[str, str]) -> LogEntry:
        items = tuple(items_of(step.edit, self._workspace.scheme)) if step.edit is not None else ()
        # An annotation may have begun its article, or taken its links along: that is still one thing.
        is_one = len(items) == 1 and (
            step.revisions == 1 or (step.revisions == 2 and items[0].annotation is not None)
        )
        is_bulk = not is_one
        items = items[:1] if len(items) > 1 else items
        return LogEntry(step, way, items, is_bulk, titles.get(step.article_id or "", ""))


def _ways(t: Transaction, steps: Sequence[LoggedStep]) -> dict[int, Way]:
    """By number: the length of the chain of what takes back what says it."""
    known: dict[int, int | None] = {one.number: one.undoes for one in steps}
    missing = {one.undoes for one in steps if one.undoes is not None} - known.keys()
    for _ in range(_LONGEST_CHAIN):
        if not missing:
            break
        found: list[Step] = log.steps_of(t, missing)
        known.update((one.number, one.undoes) for one in found)
        missing = {one.undoes for one in found if one.undoes is not None} - known.keys()
    return {one.number: _way(one.number, known) for one in steps}


def _way(number: int, known: dict[int, int | None]) -> Way:
    links, at = 0, known.get(number)
    while at is not None:
        links += 1
        at = known.get(at)
    return "done" if not links else "undone" if links % 2 else "redone"


def taken_back(entries: Sequence[LogEntry]) -> set[int]:
    """Numbers of the steps among these that do not hold now, because a later one of these took them back.

    What takes a step back concerns the same things, is by the same reviewer and has the same words, so every filter that
    shows the one shows the other.
    """
    gone: set[int] = set()
    for one in sorted(entries, key=lambda entry: -entry.number):
        if one.step.undoes is not None and one.number not in gone:
            gone.add(one.step.undoes)
    return gone
