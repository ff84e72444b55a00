"""Keeps what a window shows when the file that it is from holds something else by now."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from annotator.errors import DatabaseError
from annotator.model.annotation import Annotation
from annotator.model.article import Article, Excluded
from annotator.model.imported import ImportedArticle
from annotator.model.scheme import Scheme
from annotator.services.backup import dated, newest_whole
from annotator.services.files import check_not_beside
from annotator.services.workspace import Workspace
from annotator.store.aside import aside_of, flush, remove_aside, take_name
from annotator.store.permissions import give, make_private, permissions_of


@dataclass(frozen=True, slots=True)
class Shown:
    """An article as a window shows it.

    Attributes:
        project: The file that it is from.
        reviewer: Who annotates.
    """

    project: Path
    reviewer: str
    scheme: Scheme
    article: Article
    annotations: Sequence[Annotation]
    excluded: Sequence[Excluded]


def keep_shown(shown: Shown, target: Path | None = None) -> Path:
    """Writes the article with all its annotations into a copy of the newest whole backup that has it, or a new project.

    Args:
        shown: What is kept. What the backup has besides stays; what was removed since it was made is there again.
        target: A file that is not there yet; None names one beside the project, after the time.

    Raises:
        InputError: The name is one that SQLite gives to what it keeps beside a project.
        DatabaseError: It cannot be written; nothing is left then.
    """
    path = target or shown.project.with_name(f"{shown.project.stem}.backup.{dated()}.db")
    check_not_beside(path, shown.project)
    if path.exists():
        raise DatabaseError(f"“{path}” is there already. Name a new file.", problem="read-only")
    aside = aside_of(path)
    try:
        make_private(aside)
        _begin(aside, shown)
        with closing(Workspace.open(str(aside), reviewer=shown.reviewer, create=True)) as made:
            came = ImportedArticle(
                shown.article, annotations=tuple(shown.annotations), excluded=tuple(shown.excluded)
            )
            made.import_batch([came], words="What the window showed", scheme=shown.scheme)
        flush(aside)
        give(aside, permissions_of(shown.project))
        take_name(aside, path)
    except OSError as error:
        raise DatabaseError(
            f"“{path}” cannot be written ({error.strerror}). Choose another folder.", problem="full"
        ) from error
    finally:
        remove_aside(aside)
    return path


def _begin(aside: Path, shown: Shown) -> None:
    """Copies the newest whole backup, if it is one of this project: if it has the article."""
    copy = newest_whole(shown.project)
    if copy is None:
        return
    with closing(Workspace.open(str(copy.path), reviewer=shown.reviewer, read_only=True)) as there:
        has_it = any(one.id == shown.article.id for one in there.articles())
    if has_it:
        shutil.copyfile(copy.path, aside)
