"""The text of a document, put together paragraph by paragraph, and the article that is made of it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field

from annotator.errors import InputError
from annotator.io.findings import Findings
from annotator.io.records import ArticleRecord, ExcludedRecord
from annotator.io.stated_meta import cleaned
from annotator.model.article import ExcludedKind
from annotator.model.text import has_words

MOST_CHARACTERS = 64 * 1024 * 1024
"""Characters that the text of a document may have."""


@dataclass(slots=True)
class FlowingText:
    """Paragraphs in reading order, with an empty line between them; rows of a table and of a list follow each other closely.

    Attributes:
        excluded: Proposed regions that are not article text, in the order in which they were added.
    """

    excluded: list[ExcludedRecord] = field(default_factory=list[ExcludedRecord])
    _pieces: list[str] = field(default_factory=list[str])
    _length: int = 0
    _was_close: bool = False

    def add(self, words: str, *, kind: ExcludedKind | None = None, is_close: bool = False) -> None:
        """Takes a paragraph; one without words is dropped.

        Args:
            words: With its own line breaks; its other characters stay as they are.
            kind: Proposes it as excluded text of that kind.
            is_close: Whether it belongs to the list or the table of the one before, if that is close too.

        Raises:
            InputError: The text becomes larger than the limit.
        """
        words = words.strip("\r\n\f\v")
        if not has_words(words):
            return
        gap = ("\n" if is_close and self._was_close else "\n\n") if self._pieces else ""
        start = self._length + len(gap)
        self._length = start + len(words)
        if self._length > MOST_CHARACTERS:
            raise InputError(
                f"The text is larger than {MOST_CHARACTERS // 2**20} MB, the limit for one text."
            )
        self._pieces += (gap, words)
        self._was_close = is_close
        if kind is not None:
            self._exclude(start, kind)

    @property
    def text(self) -> str:
        """What was added so far."""
        return "".join(self._pieces)

    def _exclude(self, start: int, kind: ExcludedKind) -> None:
        last = self.excluded[-1] if self.excluded else None
        if last is not None and last.kind == kind and start - last.end <= 2:
            self.excluded[-1] = ExcludedRecord(last.start, self._length, kind)
        else:
            self.excluded.append(ExcludedRecord(start, self._length, kind))


def article(
    source: bytes,
    text: FlowingText,
    findings: Findings,
    *,
    properties: Mapping[str, object] | None = None,
    name: str | None = None,
) -> ArticleRecord | None:
    """The article that a document is; None, with a problem, if it holds no words.

    Args:
        source: Its original bytes.
        text: Its text.
        findings: Takes the problem.
        properties: What the document's own fields say, by the names of metadata; what says nothing is dropped.
        name: What the file calls it, if anything.
    """
    words = text.text
    if not words:
        findings.problem(None, "It holds no words.")
        return None
    meta = cleaned(properties or {})
    title = meta.pop("title", None)
    return ArticleRecord(
        words,
        name=name,
        title=str(title) if title else None,
        has_title=title is not None,
        source=source,
        source_sha256=hashlib.sha256(source).hexdigest(),
        meta=meta,
        meta_origin=dict.fromkeys(meta, "stated"),
        excluded=tuple(text.excluded),
    )
