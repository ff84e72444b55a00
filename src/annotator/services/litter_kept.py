"""Which lines a reviewer has said are article text, so that they are not proposed again.

Kept among the project's settings, not in the log: it takes nothing away, and excluding such a line by hand stays possible.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import cast

from annotator.errors import SpanError
from annotator.model.span import Span
from annotator.services.workspace import Workspace
from annotator.store import project
from annotator.store.transaction import Transaction

_NAME = "litter-kept/"


def kept_lines(workspace: Workspace, article_id: str) -> tuple[Span, ...]:
    """The lines of an article that are article text although a rule would propose them."""
    with workspace.database.read() as t:
        return _read(t, article_id)


def keep_lines(workspace: Workspace, article_id: str, lines: Iterable[Span]) -> None:
    """Remembers that lines are article text.

    Raises:
        DatabaseError: It cannot be written.
    """
    new = set(lines)
    if not new or not workspace.is_writable:
        return
    with workspace.database.write(patience_ms=workspace.patience_ms) as t:
        every = sorted({*_read(t, article_id), *new})
        project.put(t, _NAME + article_id, json.dumps([[one.start, one.end] for one in every]))


def _read(t: Transaction, article_id: str) -> tuple[Span, ...]:
    given = project.get(t, _NAME + article_id)
    if given is None:
        return ()
    try:
        return tuple(Span(int(start), int(end)) for start, end in cast("list[list[int]]", json.loads(given)))
    except (ValueError, TypeError, OverflowError, RecursionError, SpanError):
        return ()  # written by another program: then the lines are proposed again
