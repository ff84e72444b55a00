"""How a project stands: enough to tell two states of it apart, and to say what differs, without reading it all."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select

from annotator.store.tables import IS_LIVE, annotation, article, project, revision
from annotator.store.transaction import Transaction

_NEWEST = select(revision.c.number, revision.c.at, revision.c.words, revision.c.edit).order_by(
    revision.c.number.desc()
)
_SETTINGS = select(project.c.name, project.c.value).order_by(project.c.name)


@dataclass(frozen=True, slots=True)
class Standing:
    """A state of a project.

    Attributes:
        annotations: How many there are.
        articles: Likewise.
        newest: Number, time, words and edit of the newest revision; None if nothing was ever done.
        settings: The project's own, by name.
    """

    annotations: int
    articles: int
    newest: tuple[int, str, str, str] | None
    settings: tuple[tuple[str, str], ...]

    @property
    def last(self) -> int:
        """The number of the newest revision, 0 if there is none."""
        return 0 if self.newest is None else self.newest[0]


def standing(t: Transaction) -> Standing:
    """How it stands now."""
    newest = t.row(_NEWEST.limit(1))
    annotations = t.row(
        select(func.count())
        .select_from(annotation.join(article, article.c.id == annotation.c.article_id))
        .where(annotation.c.removed == IS_LIVE, article.c.removed == 0)
    )
    articles = t.row(select(func.count()).select_from(article).where(article.c.removed == 0))
    return Standing(
        int(annotations[0]) if annotations else 0,
        int(articles[0]) if articles else 0,
        None if newest is None else (int(newest[0]), str(newest[1]), str(newest[2]), str(newest[3])),
        tuple((str(name), str(value)) for name, value in t.rows(_SETTINGS)),
    )
