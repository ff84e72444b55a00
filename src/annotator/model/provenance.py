"""What is known of an article and from where: stated in its text, inferred from something else, or known to be absent.

The metadata themselves are an article's title and its ``meta``; where they come from is one more entry of ``meta``, so that
`jsonl` carries it and whoever does not know it passes it on.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, cast

from annotator.errors import SpanError
from annotator.model.span import Span

MetaName = Literal["title", "author", "outlet", "published", "url", "language", "licence"]
META_NAMES: tuple[MetaName, ...] = ("title", "author", "outlet", "published", "url", "language", "licence")

MetaState = Literal["stated", "inferred", "absent"]
META_STATES: tuple[MetaState, ...] = ("stated", "inferred", "absent")

ORIGIN = "meta_origin"
"""The entry of ``meta`` that says where the others come from: name → ``state``, ``start``, ``end``, ``by``."""

_PROGRAM = "app"


@dataclass(frozen=True, slots=True)
class MetaOrigin:
    """Where one entry comes from.

    Attributes:
        state: ``absent`` means that somebody looked and the article does not say.
        span: The words of the text that say it, if there are some.
        is_proposal: The program filled it in, and nobody has confirmed it.
    """

    state: MetaState
    span: Span | None = None
    is_proposal: bool = False


def origins(meta: Mapping[str, object]) -> dict[MetaName, MetaOrigin]:
    """Where the metadata come from, those of which it is known. What cannot be understood is left out."""
    given = _entries(meta)
    found: dict[MetaName, MetaOrigin] = {}
    for name in META_NAMES:
        origin = _read(given.get(name))
        if origin is not None:
            found[name] = origin
    return found


def with_origins(
    meta: Mapping[str, object], wanted: Mapping[MetaName, MetaOrigin | None]
) -> dict[str, object]:
    """The metadata with other origins for some entries; None takes one away. Entries of others are kept as they are."""
    entries = _entries(meta)
    for name, origin in wanted.items():
        if origin is None:
            entries.pop(name, None)
        elif name not in entries or _read(entries[name]) != origin:
            entries[name] = _written(origin)
    kept = {name: value for name, value in meta.items() if name != ORIGIN}
    return {**kept, ORIGIN: entries} if entries else kept


def unconfirmed(meta: Mapping[str, object]) -> list[MetaName]:
    """The metadata that the program proposed and nobody has confirmed."""
    return [name for name, origin in origins(meta).items() if origin.is_proposal]


def meta_value(title: str | None, meta: Mapping[str, object], name: MetaName) -> str:
    """An entry as words; empty if it is not known."""
    value = title if name == "title" else meta.get(name)
    if isinstance(value, list):
        return ", ".join(str(one) for one in cast("list[object]", value))
    return "" if value is None else str(value)


def _entries(meta: Mapping[str, object]) -> dict[str, object]:
    given = meta.get(ORIGIN)
    return dict(cast("Mapping[str, object]", given)) if isinstance(given, Mapping) else {}


def _read(entry: object) -> MetaOrigin | None:
    if not isinstance(entry, Mapping):
        return None
    given = cast("Mapping[str, object]", entry)
    state: MetaState | None = next((one for one in META_STATES if one == given.get("state")), None)
    if state is None:
        return None
    return MetaOrigin(state, _span(given.get("start"), given.get("end")), given.get("by") == _PROGRAM)


def _span(start: object, end: object) -> Span | None:
    if type(start) is not int or type(end) is not int:
        return None
    try:
        return Span(start, end)
    except SpanError:
        return None


def _written(origin: MetaOrigin) -> dict[str, object]:
    entry: dict[str, object] = {"state": origin.state}
    if origin.span is not None:
        entry |= {"start": origin.span.start, "end": origin.span.end}
    return {**entry, "by": _PROGRAM} if origin.is_proposal else entry
