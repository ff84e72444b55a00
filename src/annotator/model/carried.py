"""What became of the annotations of an older version of an article in the newer one, and what a reviewer decided of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from annotator.model.carrying import CarriedState

STATES: tuple[CarriedState, ...] = ("same", "moved", "doubtful", "lost")


@dataclass(frozen=True, slots=True)
class Carried:
    """One annotation of an older version, as it was carried over.

    Attributes:
        article_id: The newer version.
        annotation_id: The annotation of the older version; it stays as it is.
        placed_id: Its counterpart in the newer version; None if it is lost or was let go.
        state: How sure its place was when it was carried over.
        is_settled: Whether somebody has decided on it; what is the same or has moved needs no decision.
    """

    article_id: str
    annotation_id: str
    placed_id: str | None
    state: CarriedState
    is_settled: bool = False

    @property
    def is_open(self) -> bool:
        """Whether somebody has to look at it."""
        return not self.is_settled and self.state in ("doubtful", "lost")


def counts(states: Iterable[CarriedState]) -> dict[CarriedState, int]:
    """How many there are of each state, those without any left out, the surest first."""
    found = Counter(states)
    return {state: found[state] for state in STATES if found[state]}
