"""Annotations: a labelled span by a reviewer, with attributes and a note; and links between two of them."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from annotator.errors import SpanError
from annotator.model.span import Span

AttributeValue = str | int | float | bool | list[str]
Origin = Literal["app"]
Placing = Literal["", "quote", "carried"]
"""How an annotation got its place: by positions; by its quote, when an import's positions were wrong; carried over from an
older version of its article."""


@dataclass(frozen=True, slots=True)
class Annotation:
    """A labelled span by a reviewer.

    Attributes:
        id: UUID.
        label: The id of a label of the scheme.
        quote: ``text[start:end]``, kept so that it can be proven.
        prefix: Up to 32 code points before the span.
        suffix: Up to 32 code points after it.
        attributes: Only those that have a value; names from the scheme.
        attribute_origin: Attribute name to ``app``, for values that the program filled in and nobody has confirmed.
        created_at: UTC, ISO 8601, ``Z``.
        updated_at: The same; equal to ``created_at`` until something changes.
        placed: Empty if its positions say where it is; ``quote`` if an import found it by its quote; ``carried`` if it was
            carried over from an older version of the article.
    """

    id: str
    article_id: str
    reviewer: str
    label: str
    span: Span
    quote: str
    prefix: str = ""
    suffix: str = ""
    attributes: Mapping[str, AttributeValue] = field(default_factory=dict[str, AttributeValue])
    attribute_origin: Mapping[str, Origin] = field(default_factory=dict[str, Origin])
    note: str = ""
    created_at: str = ""
    updated_at: str = ""
    placed: Placing = ""

    def check(self, text: str) -> None:
        """Raises SpanError unless the span lies in the text and holds the quote."""
        found = self.span.of(text)
        if found != self.quote:
            raise SpanError(
                f"The words at {self.span.start}-{self.span.end} are not the quote: {_short(found)} is not {_short(self.quote)}."
            )

    def same_as(self, other: Annotation) -> bool:
        """Whether it says the same: same article, reviewer, label, span and attributes, whatever the ids and times."""
        return self.identity() == other.identity()

    def identity(self) -> tuple[object, ...]:
        """What makes two annotations the same for an import: article, reviewer, label, span and attributes.

        40 and 40.0 are one number (data frames write the one for the other), 40 and “40” are not the same.
        """
        attributes = tuple(sorted((name, _comparable(value)) for name, value in self.attributes.items()))
        return (self.article_id, self.reviewer, self.label, self.span.start, self.span.end, attributes)

    @property
    def sort_key(self) -> tuple[int, int, str, str]:
        """Reading order, the outer of two first: (start, -end, label, id)."""
        return (self.span.start, -self.span.end, self.label, self.id)


@dataclass(frozen=True, slots=True)
class Link:
    """A typed relation between two annotations, in one article or across articles."""

    id: str
    type: str
    from_id: str
    to_id: str
    reviewer: str
    note: str = ""


def joined_notes(notes: Iterable[str]) -> str:
    """All notes in one, each below those before it; one that stands there already does not come twice."""
    joined = ""
    for note in notes:
        if not joined.strip():
            joined = note or joined
        elif note.strip() and f"\n{note.strip()}\n" not in f"\n{joined}\n":
            joined = f"{joined.rstrip()}\n{note}"
    return joined


def with_joined_notes(given: Sequence[Annotation]) -> list[Annotation]:
    """The annotations, each with the notes of all of them that are the same: whichever of these is taken, no note is lost."""
    notes: dict[tuple[object, ...], list[str]] = {}
    for one in given:
        notes.setdefault(one.identity(), []).append(one.note)
    return [
        replace(one, note=joined_notes(same)) if len(same := notes[one.identity()]) > 1 else one
        for one in given
    ]


def new_id() -> str:
    """A fresh UUID (version 4)."""
    return str(uuid.uuid4())


def annotation_at(
    text: str,
    article_id: str,
    span: Span,
    label: str,
    *,
    reviewer: str,
    at: str,
    id: str | None = None,  # noqa: A002
) -> Annotation:
    """A new annotation with its quote and context cut from the text.

    Raises:
        SpanError: The span does not lie in the text.
    """
    prefix, suffix = span.context(text)
    return Annotation(
        id=id or new_id(), article_id=article_id, reviewer=reviewer, label=label, span=span, quote=span.of(text),
        prefix=prefix, suffix=suffix, created_at=at, updated_at=at,
    )  # fmt: skip


def _comparable(value: AttributeValue) -> str:
    return repr(int(value) if isinstance(value, float) and value.is_integer() else value)


def _short(words: str, limit: int = 40) -> str:
    shown = words if len(words) <= limit else words[: limit - 1] + "…"
    return f"“{shown}”"
