"""What a further record of an article adds to what is known of it: labels of the whole text by several reviewers come together.

Files of several reviewers, and files that hold a record for each reviewer, hold a text several times. The text is one article,
and no reviewer's labels of it are lost. Nothing that is known is changed: an entry that says otherwise is counted.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import cast

from annotator.model.article import Article, ArticleCard
from annotator.model.provenance import META_NAMES, ORIGIN, MetaName, MetaOrigin, origins, with_origins

CATEGORIES = "categories"
"""The entry of ``meta`` with the labels of the whole text: a list, or a list for each reviewer."""

UNKNOWN = "unknown"
"""The reviewer of labels whose reviewer no file says, once another one's come beside them."""


def with_further(here: ArticleCard, further: Article) -> ArticleCard:
    """What is known of an article, with what another record of its text adds: entries it lacks, labels, a note.

    The title stays as it is, and what somebody has said to be absent stays absent.
    """
    known = origins(here.meta)
    lacked = {
        name: value
        for name, value in further.meta.items()
        if name not in (CATEGORIES, ORIGIN) and name not in here.meta and name not in known
    }
    marks: dict[MetaName, MetaOrigin | None] = {
        name: origin for name, origin in origins(further.meta).items() if name in lacked
    }
    meta = with_origins({**here.meta, **lacked}, marks) if marks else {**here.meta, **lacked}
    if CATEGORIES in further.meta:
        meta[CATEGORIES] = merged_categories(here.meta.get(CATEGORIES), further.meta[CATEGORIES])
    return replace(here, meta=meta, note=here.note or further.note)


def lost(here: ArticleCard, further: Article) -> int:
    """How many entries the other record has that say otherwise: its note, its author, its outlet and so on."""
    pairs = [(here.meta.get(name), further.meta.get(name)) for name in META_NAMES if name != "title"]
    pairs.append((here.note, further.note))
    return sum(bool(ours) and bool(theirs) and ours != theirs for ours, theirs in pairs)


def merged_categories(here: object, further: object) -> object:
    """Labels of the whole text of two records, each once; by reviewer if one of the two says whose they are."""
    if here is None or here == further:
        return further
    if not any(isinstance(one, Mapping) for one in (here, further)):
        return _together(here, further)
    ours, theirs = _by_reviewer(here), _by_reviewer(further)
    return {
        name: _together(ours.get(name, []), theirs.get(name, [])) for name in dict.fromkeys((*ours, *theirs))
    }


def _by_reviewer(given: object) -> Mapping[str, object]:
    return cast("Mapping[str, object]", given) if isinstance(given, Mapping) else {UNKNOWN: given}


def _together(here: object, further: object) -> list[object]:
    every = [*_listed(here), *_listed(further)]
    return [one for number, one in enumerate(every) if one not in every[:number]]


def _listed(given: object) -> Iterable[object]:
    return cast("list[object]", given) if isinstance(given, list) else [given]
