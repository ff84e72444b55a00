"""Annotations as the log left them, so that a row that was changed past it is noticed."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import blake2b

from annotator.model.annotation import Annotation
from annotator.model.edit import AddAnnotations, ChangeAnnotations, Edit, RemoveAnnotations
from annotator.store.encoding import to_json

_BYTES = 16


class LastStates:
    """What the log says last of each annotation whose words and values stand in it. Those of imports do not: a reference does."""

    def __init__(self) -> None:
        self._last: dict[str, bytes] = {}

    def __iter__(self) -> Iterator[str]:
        return iter(self._last)

    def learn(self, edit: Edit) -> None:
        """Takes the next edit of the log."""
        match edit:
            case AddAnnotations(given) | RemoveAnnotations(given) | ChangeAnnotations(_, given):
                self._last.update((one.id, _state(one)) for one in given)
            case _:
                pass

    def fits(self, one: Annotation) -> bool:
        """Whether an annotation is as the log left it, or the log does not say."""
        return self._last.get(one.id) in (None, _state(one))


def _state(one: Annotation) -> bytes:
    """All of it but its reviewer, whose name and work may pass to somebody else by reference."""
    told = (
        one.article_id, one.label, one.span.start, one.span.end, one.quote, one.prefix, one.suffix, to_json(one.attributes),
        to_json(one.attribute_origin), one.note, one.created_at, one.updated_at, one.placed,
    )  # fmt: skip
    return blake2b(repr(told).encode("utf-8", "surrogatepass"), digest_size=_BYTES).digest()
