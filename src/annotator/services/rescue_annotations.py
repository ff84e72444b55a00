"""Annotations of a damaged project: those whose quote stands at their place, or can be proven to stand at another."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from annotator.errors import SpanError
from annotator.model import clock
from annotator.model.annotation import Annotation
from annotator.model.span import Span
from annotator.services.rescue_account import Account, short
from annotator.services.rescue_articles import RescuedArticles
from annotator.services.rescue_log import RescuedLog
from annotator.store.encoding import to_json
from annotator.store.rows import wrong_columns
from annotator.store.salvage import Salvaged, Value

Row = dict[str, Value]
_MENDED: dict[str, Value] = {"attributes": "{}", "origin": "{}", "note": "", "placed": ""}
_WORDS = {"attributes": "values", "note": "note"}


class RescuedAnnotations:
    """The annotations that can be saved.

    Attributes:
        rows: What goes into the new project.
        ids: By inner key.
    """

    def __init__(
        self,
        found: Salvaged,
        account: Account,
        articles: RescuedArticles,
        known: RescuedLog,
        reviewers: Mapping[int, str],
        highest: int,
    ) -> None:
        self.rows: list[Row] = []
        self.ids: dict[int, str] = {}
        self._account = account
        self._articles = articles
        self._known = known
        self._reviewers = reviewers
        self._article_keys = {uuid: key for key, uuid in articles.ids.items()}
        self._reviewer_keys = {name: key for key, name in reviewers.items()}
        self._used: set[Value] = set()
        self._next = highest
        rows = found.table("annotation")
        for key in sorted(rows):
            self._annotation(key, rows[key])
        self._lost_rows(found, highest)

    def _annotation(self, key: int, row: Row) -> None:
        wrong = wrong_columns("annotation", row)
        uuid = row["uuid"]
        if "uuid" in wrong or uuid in self._used:
            self._lose(row, "its id cannot be read, or is another one’s")
            return
        article, text = row["article_id"], self._articles.texts.get(_key(row["article_id"]))
        if text is None or row["reviewer_id"] not in self._reviewers or {"label", "quote"} & set(wrong):
            self._of_log(
                key, row, "its article cannot be read" if text is None else "a part of it cannot be read"
            )
            return
        placed = _placed(row, text)
        if placed is None:
            self._of_log(key, row, "its quote does not stand in the text")
            return
        if (placed.start, placed.end) != (row["start"], row["end"]):
            self._account.tell(
                f"The position of “{short(row['quote'])}” was damaged; it was placed by its words."
            )
        self._mend(row, wrong)
        self._save({**row, "id": key, "article_id": article}, placed, text)

    def _mend(self, row: Row, wrong: Collection[str]) -> None:
        """Puts what is known, or nothing, in the place of columns that cannot be read."""
        for column in set(wrong) & _MENDED.keys():
            if column in _WORDS:
                told = f"The {_WORDS[column]} of {_who(row)} cannot be read: “{short(row[column])}”."
                self._account.tell(told)
            row[column] = _MENDED[column]
        if "attributes" in wrong:
            row["origin"] = "{}"
        for column in {"created_at", "updated_at"} & set(wrong):
            row[column] = clock.now()
            self._account.tell(f"When {_who(row)} was made or changed cannot be read; it says now.")

    def _save(self, row: Row, span: Span, text: str) -> None:
        before, after = span.context(text)
        removed = 1 if row["removed"] == 1 else 0
        self._used.add(row["uuid"])
        self.ids[_key(row["id"])] = str(row["uuid"])
        made: Row = {
            "start": span.start,
            "end": span.end,
            "quote": span.of(text),
            "prefix": before,
            "suffix": after,
        }
        self.rows.append({**row, **made, "removed": removed})
        if not removed:
            self._account.save("annotation")

    def _of_log(self, key: int, row: Row, why: str) -> None:
        """Makes an annotation again as the log has it, if it does."""
        if not self._again(key, str(row["uuid"])):
            self._lose(row, why)

    def _again(self, key: int, uuid: str) -> bool:
        known = self._known.annotations.get(uuid)
        if known is None or uuid in self._used:
            return False
        one = known.annotation
        article, by = self._article_keys.get(one.article_id), self._reviewer_keys.get(one.reviewer)
        if article is None or by is None:
            return False
        text = self._articles.texts[article]
        try:
            one.check(text)
        except SpanError:
            return False
        self._save(
            {
                **_row(one),
                "id": key,
                "article_id": article,
                "reviewer_id": by,
                "removed": int(not known.is_live),
            },
            one.span,
            text,
        )
        self._account.tell(
            f"The row of “{short(one.quote)}” ({one.label}) was damaged; it was made again from the history."
        )
        return True

    def _lost_rows(self, found: Salvaged, highest: int) -> None:
        """Rows that stood on pages that cannot be read: the log knows some of them."""
        rows = found.table("annotation")
        gone = [key for key in range(1, highest + 1) if key not in rows]
        there = {str(row["uuid"]) for row in rows.values()}
        wanted = [uuid for uuid in self._known.annotations if uuid not in there]
        free = iter(gone)
        made = 0
        for uuid in wanted:
            key = next(free, None)
            if key is None:
                break
            made += self._again(key, uuid)
        self._account.miss("annotation", len(gone) - made, "annotations (removed ones may be among them)")

    def _lose(self, row: Row, why: str) -> None:
        if row["removed"] == 1:
            return
        where = self._articles.ids.get(_key(row["article_id"]))
        name = "?" if where is None else str(where)
        self._account.lose(
            "annotation", f"{_who(row)} at {row['start']}-{row['end']} in article {name} is lost: {why}."
        )


def _who(row: Row) -> str:
    return f"Annotation “{short(row['quote'])}” ({short(row['label'])})"


def _key(value: Value) -> int:
    return value if isinstance(value, int) else -1


def _placed(row: Row, text: str) -> Span | None:
    """Where the annotation stands: at its positions, at the one place of its words with those beside it, or nowhere."""
    start, end, quote = row["start"], row["end"], row["quote"]
    assert isinstance(quote, str)  # noqa: S101 - proven by the caller
    if isinstance(start, int) and isinstance(end, int) and 0 <= start < end and text[start:end] == quote:
        return Span(start, end)
    before, after = row["prefix"], row["suffix"]
    if not quote or not isinstance(before, str) or not isinstance(after, str):
        return None
    whole = before + quote + after
    at = text.find(whole)
    if at < 0 or text.find(whole, at + 1) >= 0:
        return None
    return Span(at + len(before), at + len(before) + len(quote))


def _row(one: Annotation) -> Row:
    return {
        "uuid": one.id, "label": one.label, "attributes": to_json(one.attributes), "origin": to_json(one.attribute_origin),
        "note": one.note, "created_at": one.created_at, "updated_at": one.updated_at, "placed": one.placed,
    }  # fmt: skip
