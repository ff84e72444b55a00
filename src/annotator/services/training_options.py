"""What somebody chooses of a training set, and what they get to know of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypedDict, cast

import orjson

from annotator.errors import InputError
from annotator.paths import read_file
from annotator.services.pieces import Cutting
from annotator.services.splitting import SPLITS, Split
from annotator.services.voting import Voices

MANIFEST = "manifest.json"
CARD = "DATA_CARD.md"
FORMAT_NAME = "annotator-training/1"

FEWEST = 10
"""Articles; of fewer no part is held back, leave-one-out folds are proposed."""

SKEWED = 10
"""Points of percent that a part's share of the articles may be off before it is said."""

GROUP = "group:"
SHARES = (80.0, 10.0, 10.0)


@dataclass(frozen=True, slots=True)
class TrainingOptions:
    """How a training set is made.

    Attributes:
        shares: Of train, dev and test, in any unit.
        seed: Another one gives another assignment.
        by: ``article``; ``label``, so that each part has its share of every label; or `GROUP` and a field of the articles'
            metadata, so that articles with the same value are never parted.
        cutting: What one record is.
        has_negatives: Whether passages without annotations are written, of articles that one of the selected reviewers has
            called done; those of other articles never are.
        voices: Whose annotations are written.
        kept: An earlier assignment, by article: it stays as it is.
    """

    shares: tuple[float, float, float] = SHARES
    seed: int = 0
    by: str = "article"
    cutting: Cutting = field(default_factory=Cutting)
    has_negatives: bool = False
    voices: Voices = "all"
    kept: Mapping[str, Split] = field(default_factory=dict[str, Split])

    @property
    def group_field(self) -> str:
        """The field of metadata by which articles are grouped; else empty."""
        return self.by.removeprefix(GROUP) if self.by.startswith(GROUP) else ""


@dataclass(slots=True)
class Part:
    """What one part of a training set holds.

    Attributes:
        negatives: Records without annotations.
        labels: Annotations by label; likewise by reviewer and by the article's source.
        excluded: Regions that are marked as excluded in it.
    """

    articles: int = 0
    records: int = 0
    negatives: int = 0
    annotations: int = 0
    excluded: int = 0
    labels: Counter[str] = field(default_factory=Counter[str])
    reviewers: Counter[str] = field(default_factory=Counter[str])
    sources: Counter[str] = field(default_factory=Counter[str])

    def as_json(self) -> dict[str, int | dict[str, int]]:
        """All of it, for the manifest."""
        return {
            "articles": self.articles, "records": self.records, "negatives": self.negatives, "annotations": self.annotations,
            "excluded": self.excluded, "labels": dict(self.labels), "reviewers": dict(self.reviewers),
            "sources": dict(self.sources),
        }  # fmt: skip


@dataclass(slots=True)
class TrainingReport:
    """What was made.

    Attributes:
        parts: By name, those that are asked for.
        left_out: Ids of articles that are like those of two parts.
        parted: Ids of articles that an earlier assignment keeps in another part than articles which they are like.
        folds: How many leave-one-out folds are proposed; 0 if there are parts.
        snapshot: See `annotator.services.snapshots`.
        shares: Those that were wanted, of train, dev and test; none if there are folds.
        moved: How many articles or groups were put where their hash does not say, because a part would have stayed empty.
    """

    parts: dict[Split, Part]
    left_out: list[str] = field(default_factory=list[str])
    parted: list[str] = field(default_factory=list[str])
    folds: int = 0
    snapshot: str = ""
    shares: tuple[float, ...] = ()
    moved: int = 0

    @property
    def empty(self) -> list[Split]:
        """The parts that are asked for and have no article while others have."""
        bare: list[Split] = [name for name, part in self.parts.items() if not part.articles]
        return [] if self.folds or len(bare) == len(self.parts) else bare

    @property
    def skewed(self) -> tuple[str, str] | None:
        """The shares that were wanted and those of the articles, in percent; None if they are much the same."""
        total = sum(part.articles for part in self.parts.values())
        if self.folds or not total:
            return None
        wanted = [100 * share / sum(self.shares) for share in self.shares]
        made = [100 * self.parts.get(split, Part()).articles / total for split in SPLITS]
        if max(abs(one - other) for one, other in zip(wanted, made, strict=True)) < SKEWED:
            return None
        return "/".join(f"{one:.0f}" for one in wanted), "/".join(f"{one:.0f}" for one in made)


class _Assigned(TypedDict):
    split: Split


_MOST_BYTES = 2**28
"""Of a manifest: some hundred an article."""


def kept_from(path: Path) -> dict[str, Split]:
    """The assignment of an earlier training set: by article, the part that it is in.

    Args:
        path: Its manifest, or the folder that holds it.

    Raises:
        InputError: It cannot be read, or is none.
    """
    file = path
    try:
        file = path / MANIFEST if path.is_dir() else path
        found = orjson.loads(read_file(file, _MOST_BYTES))
        if found["format"] != FORMAT_NAME:
            raise ValueError(found["format"])
        assigned = cast("dict[str, _Assigned]", found["assignment"])
        kept: dict[str, Split] = {str(name): one["split"] for name, one in assigned.items()}
    except OSError as error:
        raise InputError(f"The earlier assignment cannot be read: {error.strerror}.", path=file) from None
    except (ValueError, TypeError, KeyError, AttributeError):
        raise InputError(
            f"This is no manifest of a training set. Name the {MANIFEST} of an earlier one.", path=file
        ) from None
    if not all(split in SPLITS for split in kept.values()):
        raise InputError(
            f"The manifest names parts that there are not; there are {', '.join(SPLITS)}.", path=file
        )
    return kept
