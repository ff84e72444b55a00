"""Finds what somebody names on a command line: an article by its id, the start of it, or its name."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.errors import InputError
from annotator.model.article import ArticleSummary

SHORTEST = 4
"""Characters of an id that may stand for the whole."""


def find_article(articles: Sequence[ArticleSummary], words: str) -> ArticleSummary:
    """The article that is meant.

    Args:
        articles: To choose from.
        words: An id, a unique start of one, a name with or without its suffix, or a title.

    Raises:
        InputError: None is meant, or more than one.
    """
    wanted = words.strip()
    for found in (
        [one for one in articles if one.id == wanted.lower()],
        [one for one in articles if wanted in (one.name, one.title)],
        [one for one in articles if one.name.rpartition(".")[0] == wanted and wanted],
        [one for one in articles if len(wanted) >= SHORTEST and one.id.startswith(wanted.lower())],
    ):
        if len(found) == 1:
            return found[0]
        if found:
            raise InputError(
                f"“{words}” may be any of {len(found)} articles; name one by its id (annotator list shows them)."
            )
    raise InputError(f"There is no article “{words}” in this project (annotator list shows what there is).")
