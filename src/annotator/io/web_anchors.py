"""Where W3C Web Annotations and Hypothesis lie: selectors of text (Recommendation of 23 February 2017, section 4.2)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from annotator.io.json_document import Json, objects, words

_LARGEST = 2**53


@dataclass(frozen=True, slots=True)
class Anchor:
    """A segment of a text.

    Attributes:
        start: In code points, as the Recommendation has it; None if only the quote says where it lies.
        others: Kinds of selectors that were not used.
    """

    quote: str | None = None
    prefix: str | None = None
    suffix: str | None = None
    start: int | None = None
    end: int | None = None
    others: tuple[str, ...] = ()

    @property
    def is_of_text(self) -> bool:
        """Whether it says anything about where in a text it lies."""
        return bool(self.quote) or self.start is not None


def anchor(selectors: object) -> Anchor:
    """What the selectors of one segment say, which are alternatives; one refined by another is narrowed by its quote."""
    found = Anchor()
    for each, is_inner in _flat(selectors):
        kind = words(each.get("type"))
        exact = each.get("exact")
        start, end = _position(each.get("start")), _position(each.get("end"))
        if kind == "TextQuoteSelector" and isinstance(exact, str) and exact.strip():
            found = replace(
                found,
                quote=exact,
                prefix=words(each.get("prefix")) or None,
                suffix=words(each.get("suffix")) or None,
            )
        elif (
            kind == "TextPositionSelector"
            and not is_inner
            and start is not None
            and end is not None
            and start < end
        ):
            found = replace(found, start=start, end=end)
        else:
            found = replace(found, others=(*found.others, kind or "selector without a type"))
    return found


def _flat(selectors: object, *, is_inner: bool = False) -> Iterator[tuple[Json, bool]]:
    """The selectors that lead to the segment, and whether one refines another: its positions count from that one's beginning."""
    for each in objects(selectors):
        if "refinedBy" in each:
            yield from _flat(each["refinedBy"], is_inner=True)
        elif words(each.get("type")) == "Choice":
            yield from _flat(each.get("items"), is_inner=is_inner)
        else:
            yield each, is_inner


def _position(given: object) -> int | None:
    return given if isinstance(given, int) and not isinstance(given, bool) and 0 <= given < _LARGEST else None
