"""Edits: one act of a reviewer on the data, as a value that can be inverted, stored and read back.

`invert` is total and its own inverse. Nothing is ever deleted: what an edit removes keeps its row, marked as removed, so
that its inverse brings back exactly that.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Annotated, Literal, TypeVar, assert_never

from pydantic import Field, TypeAdapter

from annotator.errors import SpanError
from annotator.model.annotation import Annotation, Link
from annotator.model.article import ArticleCard, Excluded, Status
from annotator.model.carried import Carried
from annotator.model.suggestion import Suggestion

Made = TypeVar("Made", Annotation, Link)


@dataclass(frozen=True, slots=True)
class AddAnnotations:
    """Annotations come in, or come back."""

    annotations: tuple[Annotation, ...]
    kind: Literal["add-annotations"] = "add-annotations"


@dataclass(frozen=True, slots=True)
class RemoveAnnotations:
    """Annotations go; each must still be as given."""

    annotations: tuple[Annotation, ...]
    kind: Literal["remove-annotations"] = "remove-annotations"


@dataclass(frozen=True, slots=True)
class ChangeAnnotations:
    """Labels, spans, attributes or notes change: ``before[i]`` becomes ``after[i]``, with the same id."""

    before: tuple[Annotation, ...]
    after: tuple[Annotation, ...]
    kind: Literal["change-annotations"] = "change-annotations"


@dataclass(frozen=True, slots=True)
class SetStatus:
    """An article's status for a reviewer changes."""

    article_id: str
    reviewer: str
    before: Status
    after: Status
    kind: Literal["set-status"] = "set-status"


@dataclass(frozen=True, slots=True)
class ChangeArticle:
    """An article's title, metadata or note changes."""

    before: ArticleCard
    after: ArticleCard
    kind: Literal["change-article"] = "change-article"


@dataclass(frozen=True, slots=True)
class SetExcluded:
    """The excluded regions of an article change."""

    article_id: str
    before: tuple[Excluded, ...]
    after: tuple[Excluded, ...]
    kind: Literal["set-excluded"] = "set-excluded"


@dataclass(frozen=True, slots=True)
class AddLinks:
    """Links come in, or come back."""

    links: tuple[Link, ...]
    kind: Literal["add-links"] = "add-links"


@dataclass(frozen=True, slots=True)
class RemoveLinks:
    """Links go."""

    links: tuple[Link, ...]
    kind: Literal["remove-links"] = "remove-links"


@dataclass(frozen=True, slots=True)
class AddArticle:
    """One article of an import, by reference: its text and its annotations are rows, not part of the log.

    Attributes:
        is_new: False if the article was there and only the annotations and links came.
        annotation_ids: The annotations that came with it.
        link_ids: The links that came with it.
        suggestion_ids: The suggestions that came with it.
    """

    article_id: str
    is_new: bool
    annotation_ids: tuple[str, ...] = ()
    link_ids: tuple[str, ...] = ()
    suggestion_ids: tuple[str, ...] = ()
    kind: Literal["add-article"] = "add-article"


@dataclass(frozen=True, slots=True)
class RemoveArticle:
    """The inverse of `AddArticle`; also how an article is removed from the project."""

    article_id: str
    is_new: bool
    annotation_ids: tuple[str, ...] = ()
    link_ids: tuple[str, ...] = ()
    suggestion_ids: tuple[str, ...] = ()
    kind: Literal["remove-article"] = "remove-article"


@dataclass(frozen=True, slots=True)
class DecideSuggestions:
    """Suggestions are accepted, rejected or open again, or get another label: ``before[i]`` becomes ``after[i]``, with the same id."""

    before: tuple[Suggestion, ...]
    after: tuple[Suggestion, ...]
    kind: Literal["decide-suggestions"] = "decide-suggestions"


@dataclass(frozen=True, slots=True)
class ChangeScheme:
    """Another version of the scheme is in force. Versions are numbered from 1 and never change."""

    before: int
    after: int
    kind: Literal["change-scheme"] = "change-scheme"


@dataclass(frozen=True, slots=True)
class AddCheckpoint:
    """A moment is named, to come back to; the data stay as they are."""

    name: str
    kind: Literal["add-checkpoint"] = "add-checkpoint"


@dataclass(frozen=True, slots=True)
class RemoveCheckpoint:
    """A moment is not named any more."""

    name: str
    kind: Literal["remove-checkpoint"] = "remove-checkpoint"


@dataclass(frozen=True, slots=True)
class RenameProject:
    """The project gets another name."""

    before: str
    after: str
    kind: Literal["rename-project"] = "rename-project"


@dataclass(frozen=True, slots=True)
class ChangePreset:
    """Settings of an export that are kept with the project under a name become others, come or go.

    Attributes:
        before: As they were; None if there were none of that name. ``after`` likewise.
    """

    name: str
    before: str | None
    after: str | None
    kind: Literal["change-preset"] = "change-preset"


@dataclass(frozen=True, slots=True)
class SettleCarried:
    """Somebody decided on annotations that were carried over from an older version: ``before[i]`` becomes ``after[i]``."""

    article_id: str
    before: tuple[Carried, ...]
    after: tuple[Carried, ...]
    kind: Literal["settle-carried"] = "settle-carried"


@dataclass(frozen=True, slots=True)
class RenameReviewer:
    """A reviewer gets another name, which nobody has."""

    before: str
    after: str
    kind: Literal["rename-reviewer"] = "rename-reviewer"


@dataclass(frozen=True, slots=True)
class ReassignWork:
    """What one reviewer has made becomes another one's, by reference; the log says who made it then.

    Attributes:
        before: Whose it was; ``after`` is whose it will be.
        is_own: Whoever did it was ``before``, and goes on as ``after``.
    """

    before: str
    after: str
    annotation_ids: tuple[str, ...] = ()
    link_ids: tuple[str, ...] = ()
    suggestion_ids: tuple[str, ...] = ()
    is_own: bool = False
    kind: Literal["reassign-work"] = "reassign-work"


Edit = (
    AddAnnotations | RemoveAnnotations | ChangeAnnotations | SetStatus | ChangeArticle | SetExcluded
    | AddLinks | RemoveLinks | AddArticle | RemoveArticle | DecideSuggestions | ChangeScheme | AddCheckpoint | RemoveCheckpoint
    | RenameProject | ChangePreset | SettleCarried | RenameReviewer | ReassignWork
)  # fmt: skip


def invert(edit: Edit) -> Edit:  # noqa: C901 - one case for each kind of edit
    """The edit that undoes this one. Total, and its own inverse."""
    match edit:
        case AddAnnotations(annotations):
            return RemoveAnnotations(annotations)
        case RemoveAnnotations(annotations):
            return AddAnnotations(annotations)
        case ChangeAnnotations(before, after):
            return ChangeAnnotations(before=after, after=before)
        case SetStatus(article_id, reviewer, before, after):
            return SetStatus(article_id, reviewer, before=after, after=before)
        case ChangeArticle(before, after):
            return ChangeArticle(before=after, after=before)
        case SetExcluded(article_id, before, after):
            return SetExcluded(article_id, before=after, after=before)
        case AddLinks(links):
            return RemoveLinks(links)
        case RemoveLinks(links):
            return AddLinks(links)
        case AddArticle(article_id, is_new, annotation_ids, link_ids, suggestion_ids):
            return RemoveArticle(article_id, is_new, annotation_ids, link_ids, suggestion_ids)
        case RemoveArticle(article_id, is_new, annotation_ids, link_ids, suggestion_ids):
            return AddArticle(article_id, is_new, annotation_ids, link_ids, suggestion_ids)
        case DecideSuggestions(before, after):
            return DecideSuggestions(before=after, after=before)
        case ChangeScheme() | RenameProject() | SettleCarried() | RenameReviewer() | ReassignWork():
            return replace(edit, before=edit.after, after=edit.before)
        case ChangePreset(name, before, after):
            return ChangePreset(name, before=after, after=before)
        case AddCheckpoint(name):
            return RemoveCheckpoint(name)
        case RemoveCheckpoint(name):
            return AddCheckpoint(name)
        case _:
            assert_never(edit)


def with_names(edit: Edit, names: Mapping[str, str]) -> Edit:
    """The edit as it would be, had reviewers had the names then that they have now.

    Args:
        edit: As it was done.
        names: Then to now.
    """

    def now(several: tuple[Made, ...]) -> tuple[Made, ...]:
        return tuple(replace(one, reviewer=names.get(one.reviewer, one.reviewer)) for one in several)

    match edit:
        case AddAnnotations(given) | RemoveAnnotations(given):
            return replace(edit, annotations=now(given))
        case ChangeAnnotations(before, after):
            return ChangeAnnotations(now(before), now(after))
        case AddLinks(given) | RemoveLinks(given):
            return replace(edit, links=now(given))
        case SetStatus(_, reviewer):
            return replace(edit, reviewer=names.get(reviewer, reviewer))
        case DecideSuggestions(before, after):
            return DecideSuggestions(_decided(before, names), _decided(after, names))
        case ReassignWork(before, after):
            return replace(edit, before=names.get(before, before), after=names.get(after, after))
        case _:
            return edit


def _decided(given: tuple[Suggestion, ...], names: Mapping[str, str]) -> tuple[Suggestion, ...]:
    return tuple(
        replace(one, decided_by=names.get(one.decided_by, one.decided_by)) if one.decided_by else one
        for one in given
    )


@dataclass(frozen=True, slots=True)
class Revision:
    """An edit as it was done.

    Attributes:
        number: Ascending; the log is append-only.
        step: The number of the first revision of the undo step that this one belongs to.
        at: UTC, ISO 8601, ``Z``.
        words: What it did, for people: “Figure on ‘$1.6 billion’”.
        undoes: The step that this revision's step takes back (or brings back, when that one was itself an undo), or None.
        article_id: The article it concerns, if it is one.
    """

    number: int
    step: int
    at: str
    reviewer: str
    words: str
    undoes: int | None
    article_id: str | None
    edit: Edit


@dataclass(frozen=True, slots=True)
class Step:
    """One undo step as the history sees it, without its edits.

    Attributes:
        number: Of its first revision.
        undoes: The step it takes back (or brings back, when that one was itself an undo), or None.
    """

    number: int
    words: str
    undoes: int | None
    article_id: str | None
    at: str


@cache
def _adapter() -> TypeAdapter[Edit]:
    return TypeAdapter(Annotated[Edit, Field(discriminator="kind")])


def edit_to_json(edit: Edit) -> str:
    """The edit as JSON, for the log."""
    return _adapter().dump_json(edit).decode()


def edit_from_json(record: str) -> Edit:
    """The edit that `edit_to_json` wrote.

    Raises:
        ValueError: The record is none.
    """
    try:
        return _adapter().validate_json(record)
    except SpanError as error:
        raise ValueError(error.sentence) from error
