"""The id of what a project says at a moment: exports and training sets name the state that they were made of.

SHA-256 of the scheme in force as JSON, then of each article that is not removed, in the order of adding, as its line of our own
`jsonl` (sorted keys, UTF-8): texts, metadata, statuses, annotations, excluded regions, links, notes, ids and times of making. The
project's name, where and in which database it lies, the log, suggestions and settings have no part in it, so it is the same on
every machine, after a copy and after going back to that state.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from annotator.errors import InputError
from annotator.io import jsonl
from annotator.model.scheme import Scheme
from annotator.model.selection import EVERYTHING
from annotator.store import streams
from annotator.store.streams import ArticleContents
from annotator.store.transaction import Transaction


class Snapshot:
    """Takes all that a project says, article by article.

    Args:
        scheme: In force.
    """

    def __init__(self, scheme: Scheme) -> None:
        self._digest = sha256(scheme.model_dump_json().encode())

    def take(self, contents: ArticleContents) -> None:
        """Takes the next article, with everything that is said of it.

        Raises:
            InputError: A value of it is of a wrong type.
        """
        self._digest.update(_line(contents))

    def take_all(self, t: Transaction) -> Iterator[ArticleContents]:
        """All articles in their order, taken as they come by."""
        for contents in streams.article_records(t, EVERYTHING):
            self.take(contents)
            yield contents

    @property
    def id(self) -> str:
        """The id of what was taken."""
        return self._digest.hexdigest()


def _line(contents: ArticleContents) -> bytes:
    try:
        return jsonl.line_of(
            contents.article, contents.statuses, contents.annotations, contents.excluded, contents.links
        )
    except TypeError:
        raise InputError(
            "The project holds a value of a wrong type. annotator check lists what is wrong."
        ) from None
