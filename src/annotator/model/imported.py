"""What an import brings of one article, verified and mapped, ready to be written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from annotator.model.annotation import Annotation, Link
from annotator.model.article import Article, Excluded, Status
from annotator.model.carrying import Place
from annotator.model.edit import Edit
from annotator.model.span import Span
from annotator.model.suggestion import Suggestion


@dataclass(frozen=True, slots=True)
class ImportedArticle:
    """One article of a file with everything that came with it.

    The article is the same as one in the database if their ``text_sha256`` are equal; then only what is not there yet comes.

    Attributes:
        article: With its text; ``added_at`` may be empty (now).
        source: The original bytes, or None if they are not known.
        annotations: On this article, whatever their ``article_id`` says. Times may be empty (now), contexts too.
        statuses: By reviewer; kept where that reviewer has not begun the article yet.
        links: Both ends are in this article, in one before it, or in the database.
        suggestions: On this article, whatever their ``article_id`` and ``id`` say; open, or rejected already.
        carried_from: The article that this is a newer version of, if its annotations are to be carried over.
        places: Where the spans of that article lie in this one, as far as they are known.
        corrections: Edits that make what is here be as it is in the file, if the file is to be right.
        is_settled: Whether what it says otherwise was listed, and is corrected or stays.
        sketch: Of its text, packed, if that was made already (`annotator.services.near_duplicates`).
    """

    article: Article
    source: bytes | None = None
    annotations: tuple[Annotation, ...] = ()
    excluded: tuple[Excluded, ...] = ()
    statuses: Mapping[str, Status] = field(default_factory=dict[str, Status])
    links: tuple[Link, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    carried_from: str | None = None
    places: Mapping[Span, Place] = field(default_factory=dict[Span, Place])
    corrections: tuple[Edit, ...] = ()
    is_settled: bool = False
    sketch: bytes | None = None

    @property
    def adds_meta(self) -> bool:
        """Whether an article that is here already gets metadata that it lacks.

        A file that is the article says nothing new of it; what another project says otherwise is settled before.
        """
        return self.source is None and not self.is_settled
