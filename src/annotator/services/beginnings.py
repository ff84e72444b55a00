"""The beginnings of articles, for a look at an export: of one of megabytes, no more is written than can be looked at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from annotator.model.article import Excluded
from annotator.model.selection import Selection
from annotator.model.span import Span
from annotator.store import streams
from annotator.store.streams import ArticleContents
from annotator.store.transaction import Transaction

MOST = 50_000
"""Characters of an article: more than its first forty lines have, whatever the format."""

MOST_ANNOTATIONS = 2_000
"""Of an article, in reading order; a text may have thousands on one sentence."""


@dataclass(slots=True)
class Beginnings:
    """Cuts the articles that go by.

    Attributes:
        whole: Characters that they had.
        kept: Characters that are left.
    """

    whole: int = 0
    kept: int = 0

    def of_articles(self, t: Transaction, selection: Selection) -> Iterator[ArticleContents]:
        """The selected articles in order."""
        return map(self._of, streams.article_records(t, selection, most=MOST_ANNOTATIONS))

    def _of(self, contents: ArticleContents) -> ArticleContents:
        """The first of an article's text, to the end of its first annotation at least, with what lies on that.

        Its metadata and hashes stay those of the whole.
        """
        text = contents.article.text
        end = max(MOST, min((one.span.end for one in contents.annotations), default=0))
        self.whole += len(text)
        self.kept += min(len(text), end)
        if len(text) <= end:
            return contents
        annotations = [one for one in contents.annotations if one.span.end <= end]
        ids = {one.id for one in annotations}
        return replace(
            contents,
            article=replace(contents.article, text=text[:end]),
            annotations=annotations,
            excluded=tuple(_begun(one, end) for one in contents.excluded if one.span.start < end),
            links=[one for one in contents.links if one.from_id in ids],
        )

    def scaled(self, size: int) -> int:
        """How much it would be of the whole articles, if so much was made of their beginnings."""
        return size * self.whole // max(1, self.kept)


def _begun(one: Excluded, end: int) -> Excluded:
    return one if one.span.end <= end else replace(one, span=Span(one.span.start, end))
