"""The log of a damaged project: what of it can be kept, and what it knows of rows that are gone."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from annotator.model.annotation import Annotation
from annotator.model.edit import AddAnnotations, ChangeAnnotations, Edit, RemoveAnnotations, edit_from_json
from annotator.services.performing import annotations_of, article_of, articles_of
from annotator.services.rescue_account import Account
from annotator.store import proofs
from annotator.store.salvage import Value

Row = dict[str, Value]


@dataclass(frozen=True, slots=True)
class Known:
    """An annotation as the log has it last.

    Attributes:
        is_live: Whether it was there, not removed.
    """

    annotation: Annotation
    is_live: bool


class RescuedLog:
    """The revisions that can be understood.

    Attributes:
        annotations: By id: those whose last state stands in the log.
        articles: By inner key: ids of articles that it speaks of.
    """

    def __init__(self, rows: Mapping[int, Row]) -> None:
        self._rows: list[tuple[Row, Edit]] = []
        self.annotations: dict[str, Known] = {}
        self.articles: dict[int, str] = {}
        self.torn = 0
        for number in sorted(rows):
            edit = _edit(rows[number])
            if edit is None:
                self.torn += 1
                continue
            self._rows.append((rows[number], edit))
            self._learn(rows[number], edit)

    def _learn(self, row: Row, edit: Edit) -> None:
        key, article = row["article_id"], article_of(edit)
        if isinstance(key, int) and article is not None:
            self.articles[key] = article
        match edit:
            case AddAnnotations(given) | ChangeAnnotations(_, given):
                self.annotations.update((one.id, Known(one, is_live=True)) for one in given)
            case RemoveAnnotations(given):
                self.annotations.update((one.id, Known(one, is_live=False)) for one in given)
            case _:
                pass

    def kept(
        self,
        account: Account,
        annotations: Collection[str],
        articles: Mapping[int, str],
        reviewers: Collection[int],
        highest: int,
    ) -> Iterator[Row]:
        """The revisions whose articles and annotations are all there, numbered anew without gaps.

        Args:
            account: Gets what is lost.
            annotations: Ids of those that are in the new project, removed ones too.
            articles: Inner keys to ids, likewise.
            reviewers: Inner keys, likewise.
            highest: The number of the newest revision that there was.
        """
        ids, steps, number, changed = set(articles.values()), dict[int, int](), 0, 0
        for row, edit in self._rows:
            step, undoes, by = row["step"], row["undoes"], row["reviewer_id"]
            is_known = set(annotations_of(edit)) <= set(annotations) and set(articles_of(edit)) <= ids
            if not is_known or not isinstance(step, int) or by not in reviewers or not _are_words(row):
                continue
            if undoes is not None and undoes not in steps:
                continue
            number += 1
            begun = steps.setdefault(step, number)
            key = row["article_id"] if row["article_id"] in articles else None
            account.save("revision")
            changed += row["digest"] is not None and not proofs.is_proven(row)
            anew: Row = {
                **row, "number": number, "step": begun, "article_id": key,
                "undoes": steps[undoes] if isinstance(undoes, int) else None,
            }  # fmt: skip
            yield {**anew, "digest": proofs.digest(anew)}
        if changed:
            account.tell(
                f"{changed:,} of {number:,} revisions of the history are not as they were written; they are kept as they are."
            )
        gone = max(highest, number) - number
        if gone:
            account.lost["revision"] += gone
            account.tell(
                f"{gone:,} of {gone + number:,} revisions of the history are lost; the others are numbered anew."
            )


def _are_words(row: Row) -> bool:
    return isinstance(row["at"], str) and isinstance(row["words"], str)


def _edit(row: Row) -> Edit | None:
    record = row.get("edit")
    try:
        return edit_from_json(record) if isinstance(record, str) else None
    except (ValueError, RecursionError):
        return None
