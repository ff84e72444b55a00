"""Where a title stands in its article's text."""

from __future__ import annotations

from collections.abc import Mapping

from annotator.model.provenance import origins
from annotator.model.span import Span

_WITHIN = 4000


def title_place(text: str, title: str | None, meta: Mapping[str, object]) -> Span | None:
    """Where it was found, else as a line of its own near the beginning of the text."""
    if not title:
        return None
    origin = origins(meta).get("title")
    span = origin.span if origin is not None else None
    if span is not None and span.end <= len(text) and span.of(text).split() == title.split():
        return span
    start = 0
    for line in text[:_WITHIN].split("\n"):
        if line.strip() == title.strip():
            at = start + line.index(line.strip())
            return Span(at, at + len(line.strip()))
        start += len(line) + 1
    return None
