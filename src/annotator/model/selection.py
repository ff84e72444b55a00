"""Selections: which annotations of which articles an export or a report speaks of."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.model.article import Status


@dataclass(frozen=True, slots=True)
class Selection:
    """A choice by article, label, reviewer and status; what is None is not restricted, and all that is given must hold.

    Attributes:
        articles: Ids. The order of an export is the database's (the order of adding), whatever the order here.
        labels: Ids of labels of the scheme.
        reviewers: Names; restricts annotations, links and statuses.
        statuses: An article is in if one of the selected reviewers (all, if none are named) has given it one of these;
            with ``unread`` also if none of them has begun or finished it.
        without_excluded: Leaves out annotations that lie on excluded text, as an import may have brought them.
    """

    articles: tuple[str, ...] | None = None
    labels: tuple[str, ...] | None = None
    reviewers: tuple[str, ...] | None = None
    statuses: tuple[Status, ...] | None = None
    without_excluded: bool = False


EVERYTHING = Selection()
"""All articles with all their annotations."""
