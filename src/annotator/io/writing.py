"""What writers of other programs' formats are given, and where they write to."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from importlib import import_module
from typing import BinaryIO, Literal, Protocol

from annotator.io.losses import Loss, Losses
from annotator.io.records import CONTINUES, AnnotationRecord, ArticleRecord, LinkRecord
from annotator.io.showing import Showing
from annotator.model.scheme import Scheme
from annotator.model.span import Span

Overlap = Literal["files", "longest", "order"]
"""What a flat format does with annotations that overlap: a file for each label; the longest wins; the label that stands first
in the scheme wins."""

Edges = Literal["widen", "leave-out"]
"""What a token format does with an annotation that begins or ends inside a token."""

Tagging = Literal["bio", "bioes"]

Unit = Literal["article", "paragraph", "sentence", "window"]
"""What is one record."""


BY_ATTRIBUTE = "attribute:"
"""What the name of an attribute stands behind in `WritingOptions.group_by`."""

MOST_CONTEXT = 10_000
"""Code points of context that can be asked for."""


@dataclass(frozen=True, slots=True)
class WritingOptions:
    """What somebody has chosen; a writer looks at what concerns it.

    Attributes:
        as_predictions: Annotations are written as suggestions to the other program.
        as_entities: spaCy: into ``doc.ents``, which do not overlap, instead of a span group.
        apart: A file for each article, where all can be one file too.
        group_by: What quotes stand together by: ``label``, ``article``, or ``attribute:`` and the name of an attribute, whose values
            are then the answers to a question; empty for what is usual.
        context: Code points of the paragraph that are shown on each side of a quote; None for what is usual.
    """

    overlap: Overlap = "files"
    edges: Edges = "widen"
    tagging: Tagging = "bio"
    as_predictions: bool = False
    as_entities: bool = False
    apart: bool = False
    group_by: str = ""
    context: int | None = None


DEFAULTS = WritingOptions()

Articles = Callable[[], Iterator[ArticleRecord]]

_LINE = re.compile(r"[^\n]+")


class Sink(Protocol):
    """Where files are written to; nothing of it is seen under its name before all of it is whole."""

    def file(self, name: str = "") -> AbstractContextManager[BinaryIO]:
        """A stream to a new file.

        Args:
            name: Of the file in the folder, with forward slashes; no name for a format that is one file.
        """
        ...


def lines_of(text: str) -> list[Span]:
    """The lines of a text that are not empty."""
    return [Span(*found.span()) for found in _LINE.finditer(text)]


def _go_on() -> None:
    """Nobody asks to stop."""


@dataclass(frozen=True, slots=True)
class Corpus:
    """What is to be written.

    Attributes:
        project: Its name.
        scheme: In force; with guidelines.
        articles: Gives the articles from the first on, each time it is called. Positions are code points and have been proven;
            annotations are in reading order and each has an id and a reviewer.
        options: What was chosen.
        losses: Gets what the writer cannot carry, beyond what `Writing.carries` says already.
        sentences: Where the sentences of a text are, in order; the lines of it where nothing better is given.
        labels: All that annotations may have, so that the parts of a training set have the same files and classes; None if it is
            not known, then what the annotations have is looked for.
        parts: Of a training set that is written as one whole (`Writing.has_parts`), the articles of each part by its name.
        share: The attribute that says how many of the reviewers have an annotation, 0 to 1; empty if there is none.
        check: Raises Cancelled if somebody asked to stop; for writers that take long over one article.
    """

    project: str
    scheme: Scheme
    articles: Articles
    options: WritingOptions = DEFAULTS
    losses: Losses = field(default_factory=Losses)
    sentences: Callable[[str], list[Span]] = lines_of
    labels: frozenset[str] | None = None
    parts: Mapping[str, Articles] = field(default_factory=dict[str, Articles])
    share: str = ""
    check: Callable[[], None] = _go_on

    def title_of(self, label_id: str) -> str:
        """What a label is called."""
        label = self.scheme.label(label_id)
        return label_id if label is None else label.title

    def rank_of(self, label_id: str) -> int:
        """The place of a label in the scheme; after all others if it has none."""
        ids = [label.id for label in self.scheme.labels]
        return ids.index(label_id) if label_id in ids else len(ids)


WriteCorpus = Callable[[Corpus, Sink], None]
"""Writes a corpus. It reads the articles as often as it needs; it may not keep more than one of them."""

OPTIONS = Literal[
    "overlap", "edges", "tagging", "as_predictions", "as_entities", "apart", "group_by", "context"
]


@dataclass(frozen=True, slots=True)
class Writing:
    """How a format is written.

    Attributes:
        write: See `WriteCorpus`.
        carries: Kinds of `Loss` that the format has a place for, of those that every article is looked through for; what it has
            none for is counted without the writer's doing.
        is_folder: Whether it is several files: then the target is a folder, or a zip file.
        options: The fields of `WritingOptions` that it looks at.
        extra: The optional dependencies that writing needs; else empty.
        has_parts: Whether the parts of a training set are one whole; else each is written as a corpus of its own.
        usual_group: What `WritingOptions.group_by` is if nothing is chosen.
        showing: How its files are looked at, if they are no text.
    """

    write: WriteCorpus
    carries: frozenset[Loss] = frozenset()
    is_folder: bool = False
    options: tuple[OPTIONS, ...] = ()
    extra: str = ""
    has_parts: bool = False
    usual_group: Literal["label", "article"] = "label"
    showing: Showing | None = None

    def is_several(self, options: WritingOptions) -> bool:
        """Whether it is several files with these options."""
        return self.is_folder or ("apart" in self.options and options.apart)


def cannot_carry(writing: Writing) -> tuple[str, ...]:
    """What is lost on the way out, one phrase each."""
    return tuple(_PHRASES[kind] for kind in ALWAYS_LOOKED_FOR if kind not in writing.carries)


def written_by(module: str) -> WriteCorpus:
    """A writer by the name of the module whose function ``write`` it is, loaded when it is first used."""

    def write(corpus: Corpus, sink: Sink) -> None:
        import_module(f"annotator.io.{module}").write(corpus, sink)

    return write


ALWAYS_LOOKED_FOR: tuple[Loss, ...] = (
    "parts", "attributes", "origins", "notes", "links", "reviewers", "excluded", "metadata", "article-notes", "statuses",
    "bare-articles", "titles", "versions", "ids", "times", "placings", "link-notes", "link-reviewers", "link-ids", "article-ids",
    "originals",
)  # fmt: skip
"""Kinds that an article's record shows by itself."""


_PHRASES: dict[Loss, str] = {
    "parts": "joins between parts of annotations",
    "attributes": "attributes",
    "origins": "which values the program filled in",
    "notes": "notes on annotations",
    "links": "links",
    "reviewers": "reviewers",
    "excluded": "excluded regions",
    "metadata": "metadata of articles",
    "article-notes": "notes on articles",
    "statuses": "status of articles",
    "bare-articles": "articles without annotations",
    "titles": "titles of articles",
    "versions": "which article is a newer version of another",
    "ids": "ids of annotations",
    "times": "times of annotations",
    "placings": "how annotations came to their places",
    "link-notes": "notes on links",
    "link-reviewers": "reviewers of links",
    "link-ids": "ids of links",
    "article-ids": "ids of articles",
    "originals": "SHA-256 of original files",
}

_OF_CARRIED_LINKS: frozenset[Loss] = frozenset(("link-notes", "link-reviewers", "link-ids"))


def note_losses(article: ArticleRecord, carries: frozenset[Loss], losses: Losses) -> None:
    """Counts what an article has that a format has no place for."""
    for kind in ALWAYS_LOOKED_FOR:
        if kind not in carries and ("links" in carries or kind not in _OF_CARRIED_LINKS):
            _LOOKS[kind](article, losses)


def _of_annotations(
    kind: Loss, has: Callable[[AnnotationRecord], object]
) -> Callable[[ArticleRecord, Losses], None]:
    def look(article: ArticleRecord, losses: Losses) -> None:
        for one in article.annotations:
            if has(one):
                losses.note(kind, one.id)

    return look


def _of_links(kind: Loss, *, are_parts: bool) -> Callable[[ArticleRecord, Losses], None]:
    def look(article: ArticleRecord, losses: Losses) -> None:
        for one in article.links:
            if (one.type == CONTINUES) == are_parts:
                losses.note(kind, one.from_id)

    return look


def _of_each_link(kind: Loss, has: Callable[[LinkRecord], object]) -> Callable[[ArticleRecord, Losses], None]:
    def look(article: ArticleRecord, losses: Losses) -> None:
        for one in article.links:
            if has(one):
                losses.note(kind, one.from_id)

    return look


def _of_articles(
    kind: Loss, count: Callable[[ArticleRecord], int]
) -> Callable[[ArticleRecord, Losses], None]:
    def look(article: ArticleRecord, losses: Losses) -> None:
        if number := count(article):
            losses.note(kind, number=number, article_id=None if article.id is None else str(article.id))

    return look


_LOOKS: dict[Loss, Callable[[ArticleRecord, Losses], None]] = {
    "parts": _of_links("parts", are_parts=True),
    "attributes": _of_annotations(
        "attributes", lambda one: any(value not in (None, []) for value in one.attributes.values())
    ),
    "origins": _of_annotations("origins", lambda one: one.attribute_origin),
    "notes": _of_annotations("notes", lambda one: one.note),
    "links": _of_links("links", are_parts=False),
    "reviewers": _of_annotations("reviewers", lambda one: one.reviewer),
    "excluded": _of_articles("excluded", lambda one: len(one.excluded)),
    "metadata": _of_articles("metadata", lambda one: bool(one.meta)),
    "article-notes": _of_articles("article-notes", lambda one: bool(one.note)),
    "statuses": _of_articles("statuses", lambda one: bool(one.status)),
    "bare-articles": _of_articles("bare-articles", lambda one: not one.annotations),
    "titles": _of_articles("titles", lambda one: bool(one.title)),
    "versions": _of_articles("versions", lambda one: bool(one.version_of)),
    "ids": _of_annotations("ids", lambda one: one.id),
    "times": _of_annotations("times", lambda one: one.created_at or one.updated_at),
    "placings": _of_annotations("placings", lambda one: one.placed),
    "link-notes": _of_each_link("link-notes", lambda one: one.note),
    "link-reviewers": _of_each_link("link-reviewers", lambda one: one.reviewer),
    "link-ids": _of_each_link("link-ids", lambda one: one.id),
    "article-ids": _of_articles("article-ids", lambda one: bool(one.id)),
    "originals": _of_articles("originals", lambda one: bool(one.source_sha256)),
}
