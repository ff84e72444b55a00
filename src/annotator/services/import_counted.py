"""Which annotations the files of an import bring that were looked at so far: one that several bring comes once."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterable
from typing import TypeAlias

Identity: TypeAlias = tuple[object, ...]
"""What makes two annotations or suggestions of one text the same."""


class Counted:
    """The annotations and suggestions of the files before the one at hand, and of that one so far."""

    def __init__(self) -> None:
        # Hashes, not the identities themselves: a corpus may bring millions.
        self._identities: dict[str, array[int]] = {}
        self._before_file: dict[str, int] = {}

    def count_new(
        self, text_sha256: str, identities: Iterable[Identity], there: Collection[Identity] = ()
    ) -> int:
        """How many of the annotations of a text are neither in the project nor came before; from now on they did.

        Args:
            text_sha256: Of the text.
            identities: Of those that come.
            there: Of those in the project.
        """
        came = self._identities.setdefault(text_sha256, array("q"))
        self._before_file.setdefault(text_sha256, len(came))
        new = {hash(one) for one in identities} - {hash(one) for one in there} - set(came)
        came.extend(new)
        return len(new)

    def settle(self, *, takes: bool) -> None:
        """Ends the file at hand; one that is not taken brings nothing."""
        if not takes:
            for text_sha256, count in self._before_file.items():
                del self._identities[text_sha256][count:]
        self._before_file.clear()
