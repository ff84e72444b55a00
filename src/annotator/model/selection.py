"""Selections: which annotations of which articles an export or a report speaks of."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.model.article import Status


@dataclass(frozen=True, slots=True)
class Selection:
    """A choice of articles and annotations. What is None is not restricted; all that is given must hold.

    Attributes:
        articles: Ids. The order of an export is the database's (the order of adding), whatever the order here.
        labels: Ids of labels of the scheme.
        reviewers: Names; restricts annotations, links and statuses.
        statuses: An article is in if one of the selected reviewers (all, if none are named) has given it one of these;
            with ``unread`` also if none of them has begun or finished it.
        without_excluded: Leaves out annotations that lie on excluded text, as an import may have brought them.
        attributes: Names of attributes, each with a value; an empty one is any. Several values of one name are alternatives.
        since: The time from which on annotations were made, UTC to the second, as `annotator.model.clock` has them.
        until: The time before which they were made.
        without_attributes: Leaves out what annotations hold beside label and words.
        without_notes: Leaves out notes on annotations, links and articles.
    """

    articles: tuple[str, ...] | None = None
    labels: tuple[str, ...] | None = None
    reviewers: tuple[str, ...] | None = None
    statuses: tuple[Status, ...] | None = None
    without_excluded: bool = False
    attributes: tuple[tuple[str, str], ...] | None = None
    since: str | None = None
    until: str | None = None
    without_attributes: bool = False
    without_notes: bool = False


EVERYTHING = Selection()
"""All articles with all their annotations."""
