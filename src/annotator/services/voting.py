"""Several reviewers' annotations made one: what most of them say, or all of it with the share of them that say so.

Annotations of different reviewers are one if they have the same label and share at least half of the characters that they cover
together; each reviewer has one voice in each. The voters of an article are those who have annotated something in it, and those who
have called it done.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import Literal

from annotator.io.losses import Losses
from annotator.io.records import AnnotationRecord, ArticleRecord, LinkRecord
from annotator.model.annotation import AttributeValue
from annotator.model.scheme import Attribute, AttributeType, Scheme

Voices = Literal["one", "all", "majority", "soft"]
"""Whose annotations are written: one reviewer's; everybody's, side by side; what more than half say; all, with shares."""

ALIKE = 0.5
"""Share of common characters from which two reviewers mean the same."""

_FIELDS: tuple[tuple[str, str, AttributeType], ...] = (
    ("vote-share", "Share of the reviewers", "number"),
    ("votes", "Reviewers who say so", "number"),
    ("voters", "Reviewers of the article", "number"),
)

Vote = list[AnnotationRecord]


def vote_names(scheme: Scheme) -> tuple[str, ...]:
    """The names of the attributes that soft labels have: the share, the votes, the voters. None is the scheme's own."""
    taken, found = set(scheme.attribute_names()), list[str]()
    for name, _, _ in _FIELDS:
        tries = chain((name,), (f"{name}-{number}" for number in range(2, len(taken) + 3)))
        found.append(next(one for one in tries if one not in taken))
    return tuple(found)


def with_votes(scheme: Scheme) -> Scheme:
    """The scheme with the attributes that soft labels have."""
    named = zip(vote_names(scheme), _FIELDS, strict=True)
    more = tuple(Attribute(name=name, title=title, type=kind) for name, (_, title, kind) in named)
    labels = (label.model_copy(update={"attributes": (*label.attributes, *more)}) for label in scheme.labels)
    return scheme.model_copy(update={"labels": tuple(labels)})


def voted(article: ArticleRecord, voices: Voices, names: Sequence[str], losses: Losses) -> ArticleRecord:
    """The article with what its reviewers say together.

    Args:
        article: Its annotations are in reading order and have ids.
        voices: How; with ``one`` and ``all`` nothing is changed.
        names: See `vote_names`.
        losses: Gets what has no majority, and what became one with another annotation.
    """
    if voices in ("one", "all"):
        return article
    voters = {str(one.reviewer) for one in article.annotations}
    voters |= {name for name, status in article.status.items() if status == "done"}
    kept: list[AnnotationRecord] = []
    stands_for: dict[str, str] = {}
    for vote in _votes(article.annotations):
        if voices == "majority" and 2 * len(vote) <= len(voters):
            for one in vote:
                losses.note("outvoted", one.id)
            continue
        made = _together(vote, voices)
        if voices == "soft":
            said = (round(len(vote) / len(voters), 4), len(vote), len(voters))
            made = replace(made, attributes={**made.attributes, **dict(zip(names, said, strict=True))})
        kept.append(made)
        for one in vote:
            stands_for[str(one.id)] = str(made.id)
            if one.id != made.id:
                losses.note("merged", one.id)
    kept.sort(key=lambda one: (one.start, -one.end, one.label, str(one.id)))
    return replace(article, annotations=tuple(kept), links=_links(article, stands_for, losses))


def _votes(annotations: Sequence[AnnotationRecord]) -> list[Vote]:
    """The annotations, those that are one together."""
    found: list[Vote] = []
    near: dict[str, list[Vote]] = {}
    for one in annotations:
        open_ones = [vote for vote in near.get(one.label, ()) if max(each.end for each in vote) > one.start]
        fitting = [
            vote
            for vote in open_ones
            if all(each.reviewer != one.reviewer for each in vote) and _alike(vote[0], one) >= ALIKE
        ]
        if fitting:
            max(fitting, key=lambda vote: _alike(vote[0], one)).append(one)
        else:
            open_ones.append([one])
            found.append(open_ones[-1])
        near[one.label] = open_ones
    return found


def _alike(one: AnnotationRecord, other: AnnotationRecord) -> float:
    common = min(one.end, other.end) - max(one.start, other.start)
    return max(0, common) / (max(one.end, other.end) - min(one.start, other.start))


def _together(vote: Vote, voices: Voices) -> AnnotationRecord:
    """One annotation: the extent that most chose, else the longest; each attribute as most have it."""
    extents = Counter((one.start, one.end) for one in vote)
    start, end = max(extents, key=lambda pair: (extents[pair], pair[1] - pair[0], -pair[0]))
    first = min((one for one in vote if (one.start, one.end) == (start, end)), key=lambda one: str(one.id))
    notes = dict.fromkeys(one.note for one in sorted(vote, key=lambda one: str(one.id)) if one.note)
    return replace(
        first,
        attributes=_values(vote),
        attribute_origin={} if len(vote) > 1 else first.attribute_origin,
        note="\n".join(str(note) for note in notes) or None,
        reviewer=voices,
    )


def _values(vote: Vote) -> Mapping[str, AttributeValue | None]:
    """Each attribute that one value of has more votes than any other."""
    found: dict[str, AttributeValue | None] = {}
    for name in dict.fromkeys(chain.from_iterable(one.attributes for one in vote)):
        given = [one.attributes[name] for one in vote if one.attributes.get(name) is not None]
        counts = Counter(repr(value) for value in given).most_common(2)
        if counts and (len(counts) == 1 or counts[0][1] > counts[1][1]):
            found[name] = next(value for value in given if repr(value) == counts[0][0])
    return found


def _links(article: ArticleRecord, stands_for: Mapping[str, str], losses: Losses) -> tuple[LinkRecord, ...]:
    """The links between what is left, each once."""
    gone = {str(one.id) for one in article.annotations} - stands_for.keys()
    found: dict[tuple[str, str, str], LinkRecord] = {}
    for one in article.links:
        ends = (stands_for.get(one.from_id, one.from_id), stands_for.get(one.to_id, one.to_id))
        if {one.from_id, one.to_id} & gone or ends[0] == ends[1]:
            losses.note("links", one.from_id)
        else:
            found.setdefault((one.type, *ends), replace(one, from_id=ends[0], to_id=ends[1]))
    return tuple(found.values())
