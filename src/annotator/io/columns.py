"""The columns of the two tables of annotations, `csv` and `jsonl-spans`."""

from __future__ import annotations

from collections.abc import Sequence

COLUMNS = (
    "article_id", "article_name", "title", "outlet", "published", "text_sha256", "annotation_id", "label", "start",
    "end", "text", "note", "reviewer", "created_at", "updated_at",
)  # fmt: skip
"""The columns every table has, in order; rows are tuples of them, followed by the attributes' values."""

ATTRIBUTE = "attr."
"""Prefix of the columns of attributes."""

NEEDED = ("text_sha256", "label", "start", "end")
"""The columns without which a table cannot be read onto articles."""


def names(attribute_names: Sequence[str]) -> list[str]:
    """The header: every column and ``attr.NAME`` for each attribute."""
    return [*COLUMNS, *(ATTRIBUTE + name for name in attribute_names)]


CANNOT_CARRY = (
    "texts", "articles without annotations", "status", "excluded text", "links", "notes on articles",
    "which values the program filled in", "metadata but outlet and published",
)  # fmt: skip
"""What is lost in a table of annotations, whether as CSV or as JSON."""
