"""What an edit did, thing by thing, in words: before and after."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import assert_never

from annotator.model.annotation import Annotation
from annotator.model.article import ArticleCard
from annotator.model.edit import (
    AddAnnotations,
    AddArticle,
    AddCheckpoint,
    AddLinks,
    ChangeAnnotations,
    ChangeArticle,
    ChangePreset,
    ChangeScheme,
    DecideSuggestions,
    Edit,
    ReassignWork,
    RemoveAnnotations,
    RemoveArticle,
    RemoveCheckpoint,
    RemoveLinks,
    RenameProject,
    RenameReviewer,
    SetExcluded,
    SetStatus,
    SettleCarried,
)
from annotator.model.logged import Act, Change, LoggedItem
from annotator.model.provenance import META_NAMES, ORIGIN, origins
from annotator.model.scheme import Scheme
from annotator.model.suggestion import Suggestion, SuggestionState
from annotator.services.wording import STATUS_WORDS, title_of

_DECIDED: Mapping[SuggestionState, Act] = {
    "accepted": "suggestions-accepted", "rejected": "suggestions-rejected", "open": "suggestions-opened",
}  # fmt: skip


def items_of(edit: Edit, scheme: Scheme) -> list[LoggedItem]:  # noqa: C901 - one case for each kind of edit
    """What the edit did to each thing that it touches."""
    match edit:
        case AddAnnotations(given):
            return [_item("added", one) for one in given]
        case RemoveAnnotations(given):
            return [_item("removed", one) for one in given]
        case ChangeAnnotations(before, after):
            return [
                LoggedItem("changed", tuple(changes_of(old, new, scheme)), new, new.article_id)
                for old, new in zip(before, after, strict=True)
            ]
        case SetStatus(article_id, _, before, after):
            change = Change("status", "", STATUS_WORDS[before], STATUS_WORDS[after])
            return [LoggedItem("status", (change,), article_id=article_id)]
        case ChangeArticle(before, after):
            return [LoggedItem("article-changed", tuple(_card_changes(before, after)), article_id=before.id)]
        case SetExcluded(article_id, before, after):
            change = Change("excluded", "", str(len(before)), str(len(after)))
            return [LoggedItem("excluded", (change,), article_id=article_id, count=len(after))]
        case AddLinks(links):
            return [LoggedItem("linked", count=len(links))]
        case RemoveLinks(links):
            return [LoggedItem("unlinked", count=len(links))]
        case AddArticle(article_id, _, ids):
            return [LoggedItem("article-added", article_id=article_id, count=len(ids))]
        case RemoveArticle(article_id, _, ids):
            return [LoggedItem("article-removed", article_id=article_id, count=len(ids))]
        case DecideSuggestions(before, after):
            return _decided(before, after)
        case ChangeScheme(before, after):
            return [LoggedItem("scheme", (Change("name", "", str(before), str(after)),))]
        case AddCheckpoint(name):
            return [LoggedItem("checkpoint", name=name)]
        case RemoveCheckpoint(name):
            return [LoggedItem("checkpoint-removed", name=name)]
        case RenameProject(before, after):
            return [LoggedItem("renamed", (Change("name", "", before, after),))]
        case RenameReviewer() | ReassignWork() | SettleCarried() | ChangePreset():
            return [_newer(edit)]
        case _:
            assert_never(edit)


def _newer(edit: RenameReviewer | ReassignWork | SettleCarried | ChangePreset) -> LoggedItem:
    match edit:
        case ChangePreset(name):
            return LoggedItem("preset", name=name)
        case RenameReviewer(before, after):
            return LoggedItem("reviewer-renamed", (Change("name", "", before, after),))
        case ReassignWork(before, after, ids):
            return LoggedItem("reassigned", (Change("name", "", before, after),), count=len(ids))
        case SettleCarried(article_id, _, after):
            return LoggedItem("settled", article_id=article_id, count=len(after))


def changes_of(old: Annotation, new: Annotation, scheme: Scheme) -> Iterator[Change]:
    """What is otherwise in an annotation than it was, in the order of the inspector."""
    if old.label != new.label:
        yield Change("label", "", title_of(scheme, old.label), title_of(scheme, new.label))
    if old.span != new.span:
        yield Change("words", "", old.quote, new.quote)
    for name in dict.fromkeys((*old.attributes, *new.attributes)):
        before, after = _value(old, name, scheme), _value(new, name, scheme)
        if before != after:
            yield Change("attribute", _title(old, new, name, scheme), before, after)
    if old.note != new.note:
        yield Change("note", "", old.note, new.note)


def _decided(before: Sequence[Suggestion], after: Sequence[Suggestion]) -> list[LoggedItem]:
    """One item for each way that suggestions were decided; where they are, if they are in one article."""
    counts: Counter[Act] = Counter(
        _DECIDED[new.state] if old.label == new.label else "suggestions-relabelled"
        for old, new in zip(before, after, strict=True)
    )
    places = {one.article_id for one in after}
    where = places.pop() if len(places) == 1 else None
    return [LoggedItem(act, article_id=where, count=count) for act, count in counts.items()]


def _item(act: str, one: Annotation) -> LoggedItem:
    return LoggedItem("added" if act == "added" else "removed", (), one, one.article_id)


def _value(one: Annotation, name: str, scheme: Scheme) -> str:
    value = one.attributes.get(name)
    if value is None:
        return ""
    label = scheme.label(one.label)
    attribute = label.attribute(name) if label else None
    return attribute.title_of(value) if attribute else str(value)


def _title(old: Annotation, new: Annotation, name: str, scheme: Scheme) -> str:
    for one in (new, old):
        label = scheme.label(one.label)
        attribute = label.attribute(name) if label else None
        if attribute is not None:
            return attribute.title
    return name


def _card_changes(before: ArticleCard, after: ArticleCard) -> Iterator[Change]:
    if before.title != after.title:
        yield Change("title", "", before.title or "", after.title or "")
    if before.name != after.name:
        yield Change("name", "", before.name, after.name)
    for name in dict.fromkeys((*before.meta, *after.meta)):
        old, new = _meta_words_of(before.meta, name), _meta_words_of(after.meta, name)
        if old != new and name != ORIGIN:
            yield Change("metadata", name, old, new)
    was, is_now = origins(before.meta), origins(after.meta)
    for name in META_NAMES:
        old, new = (one.state if one else "" for one in (was.get(name), is_now.get(name)))
        if old != new:
            yield Change("state", name, old, new)
    if before.note != after.note:
        yield Change("note", "", before.note, after.note)


def _meta_words_of(meta: Mapping[str, object], name: str) -> str:
    value = meta.get(name)
    return "" if value is None else str(value)
