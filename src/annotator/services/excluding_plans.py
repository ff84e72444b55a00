"""What excluding text and putting it back mean as edits, on the data as it is in the transaction that writes them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from annotator.model.annotation import Annotation
from annotator.model.article import Excluded, ExcludedKind
from annotator.model.edit import Edit, RemoveAnnotations, RemoveLinks, SetExcluded
from annotator.model.excluding import excluding, putting_back
from annotator.model.span import Span
from annotator.store import annotations, articles, links
from annotator.store.transaction import Transaction


def exclude(
    t: Transaction, article_id: str, text: str, span: Span, kind: ExcludedKind, *, removes: bool
) -> tuple[list[Edit], int]:
    """The edits that exclude text, none if it is excluded; annotations on it go, if that is wanted.

    Returns:
        The edits, and how many annotations they remove.
    """
    span.check(text)
    before = articles.excluded(t, article_id)
    after = excluding(text, before, span, kind)
    if after == before:
        return [], 0
    gone = _inside(t, article_id, before, after) if removes else []
    return [*removal(t, gone), SetExcluded(article_id, before, after)], len(gone)


def put_back(t: Transaction, article_id: str, text: str, span: Span) -> list[Edit]:
    """The edit that makes excluded text article text again; none if it is that already."""
    span.check(text)
    before = articles.excluded(t, article_id)
    after = putting_back(text, before, span)
    return [] if set(after) == set(before) else [SetExcluded(article_id, before, after)]


def exclude_lines(
    t: Transaction, texts: Mapping[str, str], lines: Mapping[str, Sequence[Excluded]]
) -> tuple[list[Edit], int]:
    """The edits that exclude lines, by the articles' ids; lines with annotations are left as they are.

    Returns:
        The edits, one an article, and how many lines they exclude.
    """
    edits: list[Edit] = []
    count = 0
    for article_id, wanted in lines.items():
        text = texts[article_id]
        before = after = articles.excluded(t, article_id)
        for one in wanted:
            one.span.check(text)
            if not annotations.overlapping(t, article_id, one.span):
                more = excluding(text, after, one.span, one.kind)
                count += one.span.of(text).strip().count("\n") + 1 if more != after else 0
                after = more
        if after != before:
            edits.append(SetExcluded(article_id, before, after))
    return edits, count


def removal(t: Transaction, gone: Sequence[Annotation]) -> list[Edit]:
    """The edits that remove annotations, and the links that begin or end at them."""
    if not gone:
        return []
    linked = links.of_annotations(t, [one.id for one in gone])
    edit = RemoveAnnotations(tuple(gone))
    return [RemoveLinks(tuple(linked)), edit] if linked else [edit]


def _inside(
    t: Transaction, article_id: str, before: Iterable[Excluded], after: Iterable[Excluded]
) -> list[Annotation]:
    """The annotations that share a character with what is excluded anew."""
    old = [one.span for one in before]
    pieces = [piece for one in after for piece in one.span.without(old)]
    ids = {found for piece in pieces for found in annotations.overlapping(t, article_id, piece)}
    return annotations.get(t, sorted(ids)) if ids else []
