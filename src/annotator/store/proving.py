"""Rows that are not as they were written, table by table: by damage, or because another program has written into them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Select, Table, select

from annotator.store import proofs, reviewers
from annotator.store.rows import Fault
from annotator.store.tables import annotation, article, metadata
from annotator.store.transaction import Row, Transaction

AT_ONCE = 1000
"""Rows that `piece` looks at."""

_TABLES = [metadata.tables[name] for name in proofs.PROVEN]


def tables() -> Iterator[Table]:
    """Those whose rows are proven one by one."""
    yield from _TABLES


def faults(t: Transaction) -> Iterator[Fault]:
    """All such rows."""
    for table in _TABLES:
        for row in t.stream(_QUERIES[table.name]):
            if not _is_sound(table, row):
                yield _fault(t, table, row)


def piece(t: Transaction, table: Table, after: int) -> tuple[list[Fault], int | None]:
    """The rows of a table that come after a key, so many that another thread need not wait for it.

    Returns:
        What is wrong with them, and the key to go on after; None at the end.
    """
    wanted = _QUERIES[table.name]
    if "id" not in table.c:  # a few rows at most, or short ones
        return [_fault(t, table, row) for row in t.rows(wanted) if not _is_sound(table, row)], None
    rows = t.rows(wanted.where(table.c.id > after).order_by(table.c.id).limit(AT_ONCE))
    found = [_fault(t, table, row) for row in rows if not _is_sound(table, row)]
    return found, rows[-1][-1] if len(rows) == AT_ONCE else None


def _query(table: Table) -> Select[Row]:
    held = (table.c[name] for name in proofs.PROVEN[table.name])
    return select(*held, table.c.digest, *([table.c.id] if "id" in table.c else []))


_QUERIES = {table.name: _query(table) for table in _TABLES}


def _is_sound(table: Table, row: Row) -> bool:
    size = len(proofs.PROVEN[table.name])
    return row[size] == proofs.digest_of(table.name, row[:size])


def _fault(t: Transaction, table: Table, row: Row) -> Fault:
    one: dict[str, Any] = dict(zip(proofs.PROVEN[table.name], row, strict=False))  # Any: values of columns
    key = one.get("from_id")
    if key is not None:
        found = t.row(select(annotation.c.article_id).where(annotation.c.id == key))
        one["article_id"] = None if found is None else found[0]
    of = _article(t, one)
    match table.name:
        case "article":
            return _told(of, "what is kept of the article (its name, title, metadata, note and counts)")
        case "annotation":
            return _told(of, f"annotation {one['uuid']}", annotation_id=str(one["uuid"]))
        case "excluded":
            return _told(of, f"the excluded text {one['start']}-{one['end']}")
        case "status":
            who = reviewers.by_key(t).get(one["reviewer_id"], "?")
            return _told(of, f"the status for “{who}”")
        case "carried":
            return _told(of, "what was carried over from the older version")
        case "link":
            return _told(of, f"link {one['uuid']}")
        case "suggestion":
            return _told(of, f"suggestion {one['uuid']}")
        case "scheme":
            return _told(None, f"Version {one['version']} of the scheme")
        case "reviewer":
            return _told(None, f"The name of the reviewer “{one['name']}”")
        case _:
            return _told(None, f"The setting “{one['name']}” of the project")


def _told(of: str | None, what: str, *, annotation_id: str | None = None) -> Fault:
    words = f"{what} is not as it was written; the file is damaged, or another program has changed it"
    return Fault(of, annotation_id, words, is_readable=True)


def _article(t: Transaction, one: dict[str, Any]) -> str | None:  # Any: likewise
    if "text_sha256" in one:
        return str(one["uuid"])
    found = t.row(select(article.c.uuid).where(article.c.id == one.get("article_id")))
    return None if found is None else str(found[0])
