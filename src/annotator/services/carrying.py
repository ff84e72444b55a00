"""Carries what was done on an older version of an article over to a newer one; nothing of the older one changes."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from annotator.model.annotation import Annotation, Link, joined_notes
from annotator.model.article import Article, Excluded
from annotator.model.carried import Carried
from annotator.model.carrying import CarriedState, Carrier, Place
from annotator.model.span import Span
from annotator.store import annotations, articles, links
from annotator.store.transaction import Transaction

Places = Mapping[Span, Place]
"""Where spans of the older text lie in the newer one."""


@dataclass(frozen=True, slots=True)
class Carryover:
    """What comes along to a newer version.

    Attributes:
        annotations: On the newer version, new ones.
        excluded: Regions of the newer version, of those that are certain.
        links: Between annotations that came along.
        carried: What became of each annotation of the older version.
    """

    annotations: tuple[Annotation, ...] = ()
    excluded: tuple[Excluded, ...] = ()
    links: tuple[Link, ...] = ()
    carried: tuple[Carried, ...] = ()


def places_of(old: str, new: str, spans: Iterable[Span], check: Callable[[], object]) -> dict[Span, Place]:
    """Where the spans lie in the newer text; may take seconds for texts of a megabyte.

    Args:
        old: The text that the spans refer to.
        new: The newer one.
        spans: Any number, any order.
        check: Called now and then; may raise to stop.
    """
    carrier = Carrier(old, new, check)
    found: dict[Span, Place] = {}
    for span in spans:
        check()
        found[span] = carrier.place(span)
    return found


def spans_to_carry(t: Transaction, older_id: str) -> set[Span]:
    """The spans of an article's annotations and excluded regions."""
    regions = articles.excluded(t, older_id)
    return {one.span for one in annotations.of_article(t, older_id)} | {one.span for one in regions}


def states_to_be(t: Transaction, older_id: str, places: Places) -> list[CarriedState]:
    """What would become of each annotation of the older version."""
    return [places[one.span].state for one in annotations.of_article(t, older_id) if one.span in places]


def carryover(
    t: Transaction, older_id: str, newer: Article, places: Places, excluded: Iterable[Excluded] = ()
) -> Carryover:
    """What comes along from the older version as it is now.

    Args:
        t: A transaction.
        older_id: The older version.
        newer: The newer one, with its text.
        places: Of the older version's spans; what was marked since they were found is looked for now.
        excluded: Regions of the newer version that are decided on.
    """
    old = annotations.of_article(t, older_id)
    regions = articles.excluded(t, older_id)
    places = _completed(t, older_id, newer, places, {one.span for one in (*old, *regions)})
    kept = tuple(
        Excluded(place.span, one.kind)
        for one in regions
        if (place := places[one.span]).span is not None and place.state in ("same", "moved")
    )
    blocked = [one.span for one in (*excluded, *kept)]
    made: dict[tuple[object, ...], Annotation] = {}
    carried: list[Carried] = []
    for one in old:
        place = places[one.span]
        if place.span is None or any(place.span.overlaps(hole) for hole in blocked):
            carried.append(Carried(newer.id, one.id, None, "lost"))
            continue
        new = _on(newer, one, place.span)
        there = made.get(new.identity())
        if there is not None:
            new = replace(there, note=joined_notes((there.note, new.note)))
        made[new.identity()] = new
        carried.append(Carried(newer.id, one.id, new.id, place.state))
    ids = {one.annotation_id: one.placed_id for one in carried if one.placed_id is not None}
    return Carryover(tuple(made.values()), kept, tuple(_links(t, ids, newer.id)), tuple(carried))


def _completed(
    t: Transaction, older_id: str, newer: Article, places: Places, wanted: set[Span]
) -> dict[Span, Place]:
    missing = wanted - places.keys()
    if not missing:
        return dict(places)
    old = articles.text(t, older_id)
    return {**places, **places_of(old, newer.text, missing, lambda: None)}


def _on(newer: Article, old: Annotation, span: Span) -> Annotation:
    prefix, suffix = span.context(newer.text)
    return replace(
        old, id=carried_id(old.id, newer.id), article_id=newer.id, span=span, quote=span.of(newer.text), prefix=prefix,
        suffix=suffix, placed="carried",
    )  # fmt: skip


def _links(t: Transaction, ids: Mapping[str, str], newer_id: str) -> Iterable[Link]:
    for one in links.of_annotations(t, ids):
        if one.from_id in ids and one.to_id in ids:
            yield replace(
                one, id=carried_id(one.id, newer_id), from_id=ids[one.from_id], to_id=ids[one.to_id]
            )


def carried_id(old_id: str, newer_id: str) -> str:
    """The id of what came along: the same one whenever the same comes along to the same version again."""
    return str(uuid.uuid5(uuid.NAMESPACE_OID, f"{old_id}>{newer_id}"))
