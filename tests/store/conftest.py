"""Databases without a workspace."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from annotator.store.engine import Database
from annotator.store.opening import open_database


@pytest.fixture
def database(target: str) -> Iterator[Database]:
    """An empty database, in a file and on a server."""
    made = open_database(target, create=True)
    yield made
    made.close()
