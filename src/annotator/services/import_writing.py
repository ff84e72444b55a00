"""Writes the articles of an import: batch by batch, one undo step, links when both their ends are there."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from annotator.model.edit import AddArticle
from annotator.model.imported import ImportedArticle
from annotator.model.scheme import Scheme
from annotator.services.jobs import Progress
from annotator.services.workspace import Workspace
from annotator.store import annotations, articles

ROWS = 200
"""Articles and annotations of one transaction, if a single article does not have more."""

CHARACTERS = 2_000_000
"""Code points of text of one transaction, likewise."""

PAUSE = 0.01
"""Seconds of a rest between two transactions: SQLite's lock is not fair, and without rests a reviewer at another window of the
same project waits up to seconds. Threads of this process take turns (`annotator.store.turns`)."""

WITHOUT_REST = 0.08
"""Seconds of writing after which there is a rest."""


class ImportWriter:
    """Writes one import.

    Attributes:
        articles: Added so far.
        annotations: Added so far.
        step: The undo step, once anything was written.
    """

    def __init__(self, workspace: Workspace, words: str, progress: Progress) -> None:
        self.articles = 0
        self.annotations = 0
        self.step: int | None = None
        self._workspace = workspace
        self._words = words
        self._progress = progress
        self._scheme: Scheme | None = None
        self._rested = time.monotonic()

    def write(
        self,
        read: Callable[[], Iterable[ImportedArticle]],
        path: Path,
        *,
        has_links: bool,
        scheme: Scheme | None = None,
    ) -> list[str]:
        """Writes the articles of a file, then the links between them; gives remarks.

        Args:
            read: Gives the articles from the first on, each time it is called.
            path: For the progress.
            has_links: Whether there are links among them.
            scheme: One that has what the articles use; what the one in force lacks of it is added first.

        Raises:
            Cancelled: Stopped between two batches, each of which is whole.
        """
        remarks: Counter[str] = Counter()
        renamed: dict[str, str] = {}
        self._scheme = scheme
        if scheme is not None and scheme != self._workspace.scheme:
            self._put([], path)  # a codebook alone brings no articles
        for batch in _batches(read()):
            came = self._put([replace(one, links=()) for one in batch], path)
            given = {each.id for one in batch for each in one.annotations}
            if any(one.carried_from is not None for one in batch):  # what came along has ids of its own
                came &= given
            remarks["The id of an annotation was taken already; it got another one."] += len(came - given)
            if has_links:
                renamed.update(self._renamed(batch, came))
        if has_links:
            for batch in _batches(one for one in read() if one.links):
                self._put([self._only_links(one, renamed, remarks) for one in batch], path)
        return [
            sentence if times == 1 else f"{sentence} ({times:,} times)"
            for sentence, times in remarks.items()
            if times
        ]

    def _put(self, batch: Sequence[ImportedArticle], path: Path) -> set[str]:
        """Writes a batch and lets others write; gives the ids of the annotations that were new."""
        self._progress.check()
        self._workspace.database.keep()
        done = self._workspace.import_batch(batch, step=self.step, words=self._words, scheme=self._scheme)
        self.step = done.step or self.step
        added = [edit for edit in done.edits if isinstance(edit, AddArticle)]
        came = {each for edit in added for each in edit.annotation_ids}
        self.articles += sum(edit.is_new for edit in added)
        self.annotations += len(came)
        self._progress.report(
            self.articles + self.annotations, None, f"{path.name}: articles and annotations:"
        )
        if time.monotonic() - self._rested > WITHOUT_REST:
            time.sleep(PAUSE)
            self._rested = time.monotonic()
        return came

    def _renamed(self, batch: Sequence[ImportedArticle], came: set[str]) -> dict[str, str]:
        """The ids here of annotations that have another one in the file, or were here before under another one."""
        found: dict[str, str] = {}
        with self._workspace.database.read() as t:
            for one in batch:
                others = [each for each in one.annotations if each.id not in came]
                known = articles.id_by_hash(t, one.article.text_sha256) if others else None
                if known is not None:
                    there = annotations.identities(t, known[0])
                    pairs = (
                        (each.id, there.get(replace(each, article_id=known[0]).identity())) for each in others
                    )
                    found.update({given: here for given, here in pairs if here is not None and here != given})
        return found

    def _only_links(
        self, one: ImportedArticle, renamed: Mapping[str, str], remarks: Counter[str]
    ) -> ImportedArticle:
        links = [
            replace(
                each,
                from_id=renamed.get(each.from_id, each.from_id),
                to_id=renamed.get(each.to_id, each.to_id),
            )
            for each in one.links
        ]
        with self._workspace.database.read() as t:
            known = annotations.known(t, {end for each in links for end in (each.from_id, each.to_id)})
        kept = tuple(
            each for each in links if known.get(each.from_id) is False and known.get(each.to_id) is False
        )
        remarks["A link was left out, because an annotation at one of its ends is not here."] += len(
            links
        ) - len(kept)
        return replace(one, annotations=(), corrections=(), links=kept, suggestions=())


def _batches(every: Iterable[ImportedArticle]) -> Iterator[list[ImportedArticle]]:
    batch: list[ImportedArticle] = []
    rows = characters = 0
    for one in every:
        batch.append(one)
        rows += 1 + len(one.annotations) + len(one.links) + len(one.suggestions)
        characters += len(one.article.text)
        if rows >= ROWS or characters >= CHARACTERS:
            yield batch
            batch, rows, characters = [], 0, 0
    if batch:
        yield batch
