"""What others have written since a reviewer looked: what has to be read again, and what an act would undo unseen.

An act is planned on the data as it is when it is written, so acts of several windows add up: one sets the unit of a figure,
another its number, and both stay. Only where both have changed the same thing would the later one silently take the place of
what its reviewer has not seen. Such an act is refused, the window shows what is there now, and it can be done again. Changes
of the scheme are made on the scheme as it is then, so they add up too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from annotator.errors import StaleEditError
from annotator.model.annotation import Annotation
from annotator.model.article import ArticleCard
from annotator.model.changes import Changes, merged
from annotator.model.edit import (
    ChangeAnnotations,
    ChangeArticle,
    ChangePreset,
    Edit,
    RemoveAnnotations,
    RemoveArticle,
    RenameProject,
    SetStatus,
)
from annotator.services.performing import article_of, changes_of
from annotator.store import log
from annotator.store.encoding import Damaged
from annotator.store.transaction import Transaction

_FEW = 200
"""Revisions that are looked at one by one; after more of them everything is read again."""

Thing = tuple[str, ...]
"""What can be changed by itself: the id of an annotation, an article or whatever else, and which part; ``*`` is all."""

_ALL = "*"


def since(t: Transaction, seen: int) -> Changes:
    """What has to be read again of what was written after a revision."""
    everything = Changes(article_list=True, scheme=True, everything=True)
    if not 0 <= log.latest(t) - seen <= _FEW:
        return everything
    try:
        return merged(changes_of(one.edit) for one in log.revisions(t, after=seen))
    except Damaged:
        return everything


def check_not_overtaken(t: Transaction, seen: int, edits: Iterable[Edit]) -> None:
    """Checks that nobody has changed what the edits change since a revision.

    Args:
        t: The transaction that writes them; they are not in the log yet.
        seen: The newest revision that the reviewer knows of.
        edits: As they were written.

    Raises:
        StaleEditError: Somebody has; it says who and what. The caller's transaction must not be committed.
    """
    wanted = {thing for edit in edits for thing in _things(edit)}
    if not wanted:
        return
    removed = {thing[0] for thing in wanted if thing[1] == _ALL}
    for one in log.revisions(t, after=seen):
        theirs = set(_things(one.edit))
        concerned = {thing[0] for thing in theirs} | {article_of(one.edit) or ""}
        if theirs & wanted or removed & concerned:
            raise StaleEditError(
                f"{one.reviewer} has changed it in the meantime ({one.words}). Look at it as it is now, then do it again."
            )


def _things(edit: Edit) -> Iterator[Thing]:
    """What an edit changes of what was there."""
    match edit:
        case ChangeAnnotations(before, after):
            for old, new in zip(before, after, strict=True):
                yield from ((new.id, *part) for part in _parts(old, new))
        case RemoveAnnotations(given):
            yield from ((one.id, _ALL) for one in given)
        case RemoveArticle(article_id):
            yield article_id, _ALL
        case SetStatus(article_id, reviewer):
            yield article_id, "status", reviewer
        case ChangeArticle(before, after):
            yield from ((before.id, *part) for part in _card_parts(before, after))
        case RenameProject():
            yield "", "name"
        case ChangePreset(name):
            yield "", "preset", name
        case _:
            return


def _parts(old: Annotation, new: Annotation) -> Iterator[Thing]:
    for name in ("label", "span", "note", "reviewer"):
        if getattr(old, name) != getattr(new, name):
            yield (name,)
    for name in old.attributes.keys() | new.attributes.keys():
        if old.attributes.get(name) != new.attributes.get(name):
            yield "attribute", name


def _card_parts(old: ArticleCard, new: ArticleCard) -> Iterator[Thing]:
    for name in ("title", "note"):
        if getattr(old, name) != getattr(new, name):
            yield (name,)
    for name in old.meta.keys() | new.meta.keys():
        if old.meta.get(name) != new.meta.get(name):
            yield "meta", name
