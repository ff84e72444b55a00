"""Suggestions: which of them are shown, what deciding them does, and what an import may bring.

A suggestion is a question: it becomes an annotation when a reviewer accepts it, and never leaves the project as one before.
What a reviewer has rejected is remembered by its words and its label: it is not suggested to them again.
"""

from __future__ import annotations

import math
import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from annotator.errors import InputError, RuleError
from annotator.model.annotation import Annotation, AttributeValue
from annotator.model.article import Excluded
from annotator.model.edit import AddAnnotations, DecideSuggestions, Edit
from annotator.model.scheme import Scheme
from annotator.model.suggestion import Suggestion, SuggestionState
from annotator.model.text import storable
from annotator.services import rules, wording
from annotator.services.annotate import Plan, Planner
from annotator.services.taken_ids import free_suggestions
from annotator.store import annotations, articles, suggestions
from annotator.store.suggestions import Place
from annotator.store.transaction import Transaction

GONE = "This suggestion is not there any more. Nothing was done."
NONE_LEFT = "There is nothing left to accept."


def place_of(one: Suggestion | Annotation) -> Place:
    """The label and the positions of a suggestion or an annotation."""
    return (one.label, one.span.start, one.span.end)


def shown(
    every: Iterable[Suggestion],
    there: Iterable[Annotation],
    excluded: Sequence[Excluded],
    scheme: Scheme,
) -> list[Suggestion]:
    """The open ones that can be accepted, one for each place, in the order given.

    Left out are those on excluded text, and those that say what an annotation says already. One of an archived label is
    shown: it can be accepted as another.
    """
    taken = {(one.label, one.span.start, one.span.end) for one in there}
    labels = {one.id for one in scheme.labels}
    found: list[Suggestion] = []
    for one in every:
        place = (one.label, one.span.start, one.span.end)  # asked of thousands at every key
        if one.state != "open" or place in taken or one.label not in labels:
            continue
        if excluded and any(region.span.overlaps(one.span) for region in excluded):
            continue
        taken.add(place)
        found.append(one)
    return found


def of_article(t: Transaction, article_id: str, scheme: Scheme) -> list[Suggestion]:
    """What an article shows, in reading order."""
    every = suggestions.of_article(t, article_id, is_open=True)
    if not every:
        return []
    return shown(every, annotations.of_article(t, article_id), articles.excluded(t, article_id), scheme)


def accepted(
    plan: Planner,
    suggestion_id: str,
    label_id: str | None = None,
    values: Mapping[str, AttributeValue | None] | None = None,
) -> Plan:
    """One becomes an annotation of the reviewer.

    Args:
        plan: Of the act.
        suggestion_id: Which one.
        label_id: Another label than the one suggested.
        values: Those that the reviewer has changed, by name; None for one that was taken away.

    Raises:
        InputError: It is not there.
        RuleError: Somebody has decided it already.
    """
    one = _open(plan, suggestion_id)
    made = _with_values(plan.proposed(one, label_id or one.label), values or {})
    edits = _accepting(plan, [(one, made)])
    return Plan(edits, wording.accepted(plan.scheme, made.label, [one.quote]), one.article_id, (made.id,))


def all_accepted(plan: Planner, article_id: str, label_id: str) -> Plan:
    """Those of a label that an article shows become annotations of the reviewer.

    Raises:
        RuleError: There is none.
    """
    wanted = [one for one in of_article(plan.transaction, article_id, plan.scheme) if one.label == label_id]
    if not wanted:
        raise RuleError(NONE_LEFT)
    pairs = [(one, plan.proposed(one, label_id)) for one in wanted]
    words = wording.accepted(plan.scheme, label_id, [one.quote for one in wanted])
    return Plan(_accepting(plan, pairs), words, article_id, tuple(made.id for _, made in pairs))


def rejected(plan: Planner, suggestion_id: str) -> Plan:
    """One is not wanted; whatever asks the same at the same place neither."""
    one = _open(plan, suggestion_id)
    before = [one, *_twins(plan.transaction, [one])]
    after = [_decided(plan, each, "rejected") for each in before]
    edits: list[Edit] = [DecideSuggestions(tuple(before), tuple(after)), *plan.beginning(one.article_id)]
    return Plan(edits, wording.rejected(plan.scheme, one.label, one.quote), one.article_id)


def reopened(plan: Planner, ids: Sequence[str]) -> Plan | None:
    """Rejected ones are suggested again."""
    before = [one for one in suggestions.get(plan.transaction, ids) if one.state == "rejected"]
    if not before:
        return None
    after = [replace(one, state="open", decided_by=None, decided_at="") for one in before]
    places = {one.article_id for one in before}
    words = wording.suggested_again(plan.scheme, before[0].label, [one.quote for one in before])
    where = places.pop() if len(places) == 1 else None
    return Plan([DecideSuggestions(tuple(before), tuple(after))], words, where)


def checked(one: Suggestion, article_id: str, text: str, scheme: Scheme, at: str) -> Suggestion:
    """A suggestion of an import as it may be written, with an id that is the same whenever it comes again.

    Raises:
        SpanError: Its words are not the quote.
        RuleError: Its label or an attribute is not the scheme's.
    """
    label = rules.check_has_label(scheme, one.label)
    one.check(text)
    prefix, suffix = one.span.context(text)
    whole = replace(
        one,
        article_id=article_id,
        prefix=prefix,
        suffix=suffix,
        attributes={name: rules.checked_value(label, name, value) for name, value in one.attributes.items()},
        source=storable(one.source),
        score=one.score if one.score is not None and math.isfinite(one.score) else None,
        made_at=one.made_at or at,
        annotation_id=None,
    )
    return replace(whole, id=str(uuid.uuid5(uuid.NAMESPACE_OID, f"suggestion {whole.identity()}")))


def written(
    t: Transaction, article_id: str, given: Sequence[Suggestion], reviewer: str, at: str
) -> list[Suggestion]:
    """Writes those that are not there yet; what the reviewer has rejected once arrives as rejected."""
    every = suggestions.of_article(t, article_id)
    # By their ids too: one that has come as a label that was merged into another one since is not new.
    there = {one.identity() for one in every} | {(one.id,) for one in every}
    new = {one.identity(): one for one in reversed(given) if there.isdisjoint({one.identity(), (one.id,)})}
    several = list(reversed(new.values()))
    unwanted = suggestions.rejected_words(
        t, reviewer, {(one.label, one.quote) for one in several if one.state == "open"}
    )
    arriving = [
        _arriving(one, reviewer, at, is_unwanted=(one.label, one.quote) in unwanted) for one in several
    ]
    made = free_suggestions(t, arriving)
    suggestions.add(t, made)
    return made


def _arriving(one: Suggestion, reviewer: str, at: str, *, is_unwanted: bool) -> Suggestion:
    if one.state == "open" and not is_unwanted:
        return replace(one, decided_by=None, decided_at="")
    return replace(
        one, state="rejected", decided_by=one.decided_by or reviewer, decided_at=one.decided_at or at
    )


def _open(plan: Planner, suggestion_id: str) -> Suggestion:
    found = next(iter(suggestions.get(plan.transaction, [suggestion_id])), None)
    if found is None:
        raise InputError(GONE)
    if found.state != "open":
        raise RuleError(f"{found.decided_by or '?'} has decided on this suggestion already.")
    return found


def _with_values(one: Annotation, values: Mapping[str, AttributeValue | None]) -> Annotation:
    """The annotation with what the reviewer has changed, which counts as confirmed."""
    every = {**one.attributes, **values}
    return replace(
        one,
        attributes={name: value for name, value in every.items() if value is not None and value != ""},
        attribute_origin={name: by for name, by in one.attribute_origin.items() if name not in values},
    )


def _accepting(plan: Planner, pairs: Sequence[tuple[Suggestion, Annotation]]) -> list[Edit]:
    made = {place_of(one): annotation.id for one, annotation in pairs}
    before = [one for one, _ in pairs]
    before += _twins(plan.transaction, before)
    after = [replace(_decided(plan, one, "accepted"), annotation_id=made[place_of(one)]) for one in before]
    return [
        AddAnnotations(tuple(annotation for _, annotation in pairs)),
        DecideSuggestions(tuple(before), tuple(after)),
        *plan.beginning(pairs[0][0].article_id),
    ]


def _twins(t: Transaction, several: Sequence[Suggestion]) -> list[Suggestion]:
    """Other open ones, of another source, that ask the same at the same places of the article."""
    places, ids = {place_of(one) for one in several}, {one.id for one in several}
    article_id = several[0].article_id
    if len(several) == 1:
        every = suggestions.open_at(t, article_id, place_of(several[0]))
    else:
        every = suggestions.of_article(t, article_id, is_open=True)
    return [one for one in every if one.id not in ids and place_of(one) in places]


def _decided(plan: Planner, one: Suggestion, state: SuggestionState) -> Suggestion:
    return replace(one, state=state, decided_by=plan.reviewer, decided_at=plan.at)
