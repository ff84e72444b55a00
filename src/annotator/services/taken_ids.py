"""Under which ids an import writes what it brings.

The log names what was removed by its id alone, so nothing else is ever written under the id of something that was removed:
it could not be brought back as it was. What an import brings has its own id if that is free, or if what was removed under it
is the same; else another one, the same one whenever the same comes again.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import count
from typing import TypeVar

from annotator.model.annotation import Annotation, Link
from annotator.model.suggestion import Suggestion
from annotator.store import annotations, links, suggestions
from annotator.store.transaction import Transaction

_T = TypeVar("_T", Annotation, Link, Suggestion)


class AnnotationIds:
    """Gives annotations of one article their ids.

    Args:
        t: The transaction.
        wanted: The ids they would like to have.
    """

    def __init__(self, t: Transaction, wanted: Sequence[str]) -> None:
        self._t = t
        self._known: dict[str, bool] = annotations.known(t, wanted)

    def free(self, one: Annotation, *, brings_times: bool = True) -> Annotation:
        """The annotation as it is to be written.

        Args:
            one: Checked.
            brings_times: False if its times are those of the import: what was removed keeps its own, then.
        """
        for candidate in _candidates(one, one.identity()):
            if candidate.id != one.id:
                self._known.update(annotations.known(self._t, [candidate.id]))
            if candidate.id not in self._known:
                self._known[candidate.id] = False
                return candidate
            gone = annotations.removed(self._t, candidate.id) if self._known[candidate.id] else None
            if gone is not None:
                times = {} if brings_times else {"created_at": gone.created_at, "updated_at": gone.updated_at}
                if replace(candidate, **times) == gone:
                    self._known[candidate.id] = False
                    return gone
        raise AssertionError


def free_links(t: Transaction, wanted: Sequence[Link]) -> list[Link]:
    """The links as they are to be written, without those that are there.

    Args:
        t: The transaction.
        wanted: Each id once.
    """
    known = links.known(t, (one.id for one in wanted))
    return [made for one in wanted if (made := _free_link(t, one, known)) is not None]


def _free_link(t: Transaction, one: Link, known: Mapping[str, bool]) -> Link | None:
    if not known.get(one.id, True):
        return None
    if one.id not in known:
        return one
    for candidate in _candidates(one, (one.from_id, one.to_id, one.type)):
        there = links.get(t, candidate.id)
        if there is None or there == (candidate, True):
            return candidate
        if there == (candidate, False):
            return None
    raise AssertionError


def free_suggestions(t: Transaction, wanted: Sequence[Suggestion]) -> list[Suggestion]:
    """The suggestions as they are to be written; none of them is there."""
    known = suggestions.known(t, (one.id for one in wanted))
    return [one if one.id not in known else _free_suggestion(t, one) for one in wanted]


def _free_suggestion(t: Transaction, one: Suggestion) -> Suggestion:
    """What was removed keeps its own times: most files bring none."""
    for candidate in _candidates(one, one.identity()):
        if not suggestions.known(t, [candidate.id]):
            return candidate
        gone = suggestions.removed(t, candidate.id)
        if gone is not None and gone == replace(candidate, made_at=gone.made_at, decided_at=gone.decided_at):
            return gone
    raise AssertionError


def _candidates(one: _T, identity: tuple[object, ...]) -> Iterator[_T]:
    """With its own id, then with others, always in the same order."""
    yield one
    for number in count():
        yield replace(one, id=str(uuid.uuid5(uuid.NAMESPACE_OID, f"{one.id} {identity} {number}")))
