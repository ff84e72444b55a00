"""Articles: a source text with its metadata, and the short form that lists show."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from annotator.model.span import Span

Status = Literal["unread", "reading", "done"]
STATUSES: tuple[Status, ...] = ("unread", "reading", "done")

ExcludedKind = Literal[
    "navigation", "counter", "share", "advertisement", "related", "copyright", "comment-form", "byline", "bio",
    "caption", "footnotes", "other",
]  # fmt: skip

_NAMESPACE = uuid.UUID("6f2c5d2e-5b0e-5c6e-9a53-0d1c9a3e7b11")


def article_id(text_sha256: str) -> str:
    """The stable id of an article that brings none: the same text gives the same id in every database (UUID 5)."""
    return str(uuid.uuid5(_NAMESPACE, text_sha256))


@dataclass(frozen=True, slots=True)
class Excluded:
    """A region that is not article text. Marked, never deleted; keeps its positions; takes no labels."""

    span: Span
    kind: ExcludedKind = "other"


@dataclass(frozen=True, slots=True)
class Article:
    """One source text with its metadata. The text never changes.

    Attributes:
        id: UUID.
        name: File name, or what the source calls it.
        title: Found in the text or given, else None.
        text: Canonical; all positions refer to it.
        text_sha256: Hexadecimal, of the text's UTF-8 bytes.
        source_sha256: Hexadecimal, of the original bytes; None if nothing is known of them.
        meta: author, outlet, published, url, language and whatever else was given (JSON values).
        note: On the whole article.
        version_of: Id of the article that this is a newer version of.
        added_at: When it came into this database.
    """

    id: str
    name: str
    title: str | None
    text: str
    text_sha256: str
    source_sha256: str | None = None
    meta: Mapping[str, object] = field(default_factory=dict[str, object])
    note: str = ""
    version_of: str | None = None
    added_at: str = ""


@dataclass(frozen=True, slots=True)
class ArticleCard:
    """The metadata of an article that can be edited: what its sheet shows and one edit changes."""

    id: str
    name: str
    title: str | None
    meta: Mapping[str, object]
    note: str = ""
    version_of: str | None = None


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """What lists show of an article, without its text.

    Attributes:
        characters: Length of the text in code points.
        words: Runs of characters that are not white space, without excluded text.
        status: For the reviewer who asks.
        counts: Annotations by label, of all reviewers.
        statuses: By reviewer, those that are not ``unread``.
        total: Annotations of all labels.
    """

    id: str
    name: str
    title: str | None
    text_sha256: str
    characters: int
    words: int
    meta: Mapping[str, object]
    status: Status
    counts: Mapping[str, int]
    statuses: Mapping[str, Status]
    added_at: str
    total: int = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "total", sum(self.counts.values()))

    @property
    def shown_title(self) -> str:
        """The title, else the name."""
        return self.title or self.name

    @property
    def source_line(self) -> str | None:
        """The outlet, else the author, else None."""
        value = self.meta.get("outlet") or self.meta.get("author")
        return str(value) if value else None
