"""Suggestions: annotations that a model or a rule proposes. None is an annotation until somebody accepts it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from annotator.errors import SpanError
from annotator.model.annotation import AttributeValue
from annotator.model.span import Span

SuggestionState = Literal["open", "accepted", "rejected"]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A proposed annotation, and what became of it.

    Attributes:
        id: UUID.
        label: The id of a label of the scheme.
        quote: ``text[start:end]``.
        attributes: Values that are proposed with it.
        source: Which model or rule proposes it, for people; may be empty.
        score: How sure that was, by its own measure; mostly 0 to 1.
        made_at: When it came in. UTC, ISO 8601, ``Z``.
        decided_by: The reviewer who accepted or rejected it.
        decided_at: When; empty while it is open.
        annotation_id: The annotation that accepting it made.
    """

    id: str
    article_id: str
    label: str
    span: Span
    quote: str
    prefix: str = ""
    suffix: str = ""
    attributes: Mapping[str, AttributeValue] = field(default_factory=dict[str, AttributeValue])
    source: str = ""
    score: float | None = None
    made_at: str = ""
    state: SuggestionState = "open"
    decided_by: str | None = None
    decided_at: str = ""
    annotation_id: str | None = None

    def check(self, text: str) -> None:
        """Raises SpanError unless the span lies in the text and holds the quote."""
        if self.span.of(text) != self.quote:
            raise SpanError(
                f"The words at {self.span.start}-{self.span.end} are not those of the suggestion."
            )

    def identity(self) -> tuple[object, ...]:
        """What makes two suggestions the same for an import: article, label, span and source."""
        return (self.article_id, self.label, self.span.start, self.span.end, self.source)

    @property
    def sort_key(self) -> tuple[int, int, str, str]:
        """Reading order, the outer of two first: (start, -end, label, id)."""
        return (self.span.start, -self.span.end, self.label, self.id)
