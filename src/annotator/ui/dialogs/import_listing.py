"""What the list of an import shows: the files while they are looked at, and what was found then."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

from annotator.services.import_plan import FilePlan
from annotator.ui.dialogs.import_row_model import ImportRow, RowsOf
from annotator.ui.dialogs.import_rows import ImportList
from annotator.ui.dialogs.import_words import ImportWords, name_below

_SHARE = 50
"""A list is laid out anew for every addition: it grows by a fiftieth at least."""


class ImportListing:
    """Fills the list.

    Args:
        shown: The list.
        words: What is said of a file.
    """

    def __init__(self, shown: ImportList, words: ImportWords) -> None:
        self._list = shown
        self._words = words
        self._sources: Collection[Path] = ()
        self._listed: list[FilePlan] = []
        self._actions: set[str] = set()
        self._is_following = False

    def show(self, plans: Sequence[FilePlan], sources: Sequence[Path], kind: str = "") -> None:
        """Shows what was found, or of it the files of one kind."""
        self._begin([one for one in plans if kind in ("", self._words.kind_of(one))], sources)
        self._list.set_rows(RowsOf(self._listed, self._row), self._actions)

    def wait(self, plans: Sequence[FilePlan], known: Sequence[Path], sources: Sequence[Path]) -> None:
        """Shows what was found of what was given before, and that the rest is waiting."""
        self._begin(plans, known)
        here = {*known, *(one.path for one in plans)}
        waiting = [one for one in sources if one not in here]
        self._list.set_rows(RowsOf([*plans, *waiting], self._row), self._actions)
        self._sources = frozenset(sources)

    def follow(self, looked: Sequence[FilePlan], name: str) -> None:
        """Shows the files that were looked at since, and the one that is being looked at.

        Args:
            looked: All that were looked at, in order; those that were found before come first.
            name: Of the file that is being looked at.
        """
        news = looked[len(self._listed) :]
        if len(looked) < len(self._listed) or len(news) * _SHARE < len(self._listed):
            return
        self._add(news)
        coming = self._words.reading(name)
        if self._is_following:
            self._list.grow(len(self._listed), self._actions, coming)
        else:
            self._is_following = True
            self._list.set_rows(RowsOf(self._listed, self._row), self._actions, coming)
            self._list.follow_end()

    def _begin(self, plans: Sequence[FilePlan], sources: Sequence[Path]) -> None:
        self._sources, self._listed, self._is_following = frozenset(sources), [], False
        self._actions = set()
        self._add(plans)

    def _add(self, plans: Sequence[FilePlan]) -> None:
        self._listed.extend(plans)
        for one in plans:
            self._actions.update(words for _, words in self._words.actions(one))

    def _row(self, one: FilePlan | Path) -> ImportRow:
        if isinstance(one, Path):
            return self._words.waiting(one)
        return self._words.row(one, name_below(one.path, self._sources))
