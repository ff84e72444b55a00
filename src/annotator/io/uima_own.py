"""The types and features by which a UIMA CAS of ours is known: INCEpTION's own layers for spans and relations, with more to say.

INCEpTION's projects have the layers ``custom.Span`` and ``custom.Relation`` with a feature ``label`` (its user guide, “Layers”);
beyond that, ours have who, a note, the id, and a feature for each attribute.
"""

from __future__ import annotations

from annotator.io.losses import Loss
from annotator.io.uima_cas import Structure

SPAN, RELATION = "custom.Span", "custom.Relation"
LABEL, ID, NOTE, REVIEWER = "label", "id", "note", "reviewer"
SAID_APART = (ID, NOTE, REVIEWER)
"""Features that are no attributes."""

PREFIX = "attribute_"
"""Before the names of attributes that mean something else in a CAS, and of those that begin so themselves."""

CARRIES: frozenset[Loss] = frozenset(
    (
        "parts",
        "attributes",
        "notes",
        "links",
        "reviewers",
        "metadata",
        "bare-articles",
        "titles",
        "ids",
        "link-notes",
        "link-reviewers",
        "link-ids",
    )
)
"""Kinds of losses that do not happen in a CAS of ours, whether it is JSON or XMI (`Writing.carries`)."""


def attribute_of(feature: str) -> str:
    """The name of the attribute that a feature of ours is the value of."""
    return feature.removeprefix(PREFIX) or feature


def is_own(structure: Structure) -> bool:
    """Whether it is an annotation or a link as we write them: with an id."""
    return structure.type in (SPAN, RELATION) and bool(structure.words(ID))
