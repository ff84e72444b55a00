"""The log as somebody reads it: steps with who and when, what they did to what, and what to look for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from annotator.model.annotation import Annotation
from annotator.model.edit import Edit

What = Literal[
    "label", "words", "attribute", "note", "status", "title", "name", "metadata", "state", "excluded"
]
Act = Literal[
    "added", "removed", "changed", "status", "article-added", "article-removed", "article-changed", "excluded",
    "linked", "unlinked", "scheme", "checkpoint", "checkpoint-removed", "renamed",
    "suggestions-accepted", "suggestions-rejected", "suggestions-opened", "suggestions-relabelled",
    "reviewer-renamed", "reassigned", "settled", "preset",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class LogFilter:
    """Which steps are wanted; everything that is given must be so.

    Attributes:
        article_id: Those that concern this article.
        annotation_id: Those that touch this annotation.
        reviewer: Those of this reviewer.
        words: Those whose words hold all of these.
    """

    article_id: str | None = None
    annotation_id: str | None = None
    reviewer: str | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class LoggedStep:
    """One step of the log.

    Attributes:
        number: Of its first revision.
        undoes: The step it takes back (or brings back, when that one was itself an undo), or None.
        article_id: The article that its first edit concerns, if it is one.
        edit: The first edit; None if it is too long to be read in passing.
        revisions: How many edits it has.
    """

    number: int
    at: str
    reviewer: str
    words: str
    undoes: int | None
    article_id: str | None
    edit: Edit | None
    revisions: int


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that was otherwise before.

    Attributes:
        name: Of the attribute or the metadata, as the window says it; else empty.
        before: In words; empty for nothing. `after` likewise.
    """

    what: What
    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class LoggedItem:
    """What a step did to one annotation, article or other thing.

    Attributes:
        annotation: As it was afterwards, or before it went.
        article_id: Where it is.
        count: How many annotations came or went with an article, regions were marked, links were made, or
            suggestions decided.
        name: Of a checkpoint, or of settings of an export.
    """

    act: Act
    changes: tuple[Change, ...] = ()
    annotation: Annotation | None = None
    article_id: str | None = None
    count: int = 0
    name: str = ""
