"""Random acts of a reviewer: on the workspace, and on the real window."""

from __future__ import annotations

import random
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from children import Say
from ledger import rows

from annotator.errors import AnnotatorError, DatabaseError
from annotator.model.span import Span
from annotator.services.workspace import Workspace

if TYPE_CHECKING:
    from annotator.model.annotation import Annotation

LABELS = ("claim", "figure", "opinion", "bias")
EDITS = ("annotate",) * 4 + ("relabel", "note", "move", "remove", "undo", "redo")
BACK_AND_FORTH = ("annotate", "note", "undo", "undo", "redo", "redo")
CLOCK = 60.0  # seconds: how long a child labels if nobody kills it

Act = tuple[str, tuple[Any, ...]]


class Chooser:
    """Acts that can be done; what they do depends on the seed alone."""

    def __init__(self, seed: int, kinds: tuple[str, ...] = EDITS) -> None:
        self._random = random.Random(seed)
        self._kinds = kinds

    def act(self, length: int, mine: list[Annotation]) -> Act:
        """The next one, on an article of this length."""
        kind = self._random.choice(self._kinds)
        if kind in ("undo", "redo"):
            return kind, ()
        start = self._random.randrange(length - 40)
        span = Span(start, start + self._random.randrange(3, 40))
        if kind == "annotate" or not mine:
            return "annotate", (span, self._random.choice(LABELS))
        one = self._random.choice(mine)
        given = {
            "relabel": ([one.id], self._random.choice(LABELS)),
            "note": (one.id, f"Note {self._random.random()} 🙂"),
            "move": (one.id, span),
            "remove": ([one.id],),
        }
        return kind, given[kind]


def perform(workspace: Workspace, article: str, act: Act) -> Any:
    """Does an act by the services."""
    kind, given = act
    match kind:
        case "annotate":
            return workspace.annotate(article, *given)
        case "note":
            return workspace.set_note(*given)
        case _:
            return getattr(workspace, kind)(*given)


def label_on(
    say: Say,
    path: Path,
    seed: int,
    *,
    kinds: tuple[str, ...] = EDITS,
    reviewer: str = "Mira",
    acts: int = 1_000_000,
    closes_every: int = 0,
) -> None:
    """Works on a project, and says what is shown after each act. What the rules forbid is not done."""
    chooser = Chooser(seed, kinds)
    left = acts
    while left > 0:
        count = min(left, closes_every or left)
        left -= count
        with closing(Workspace.open(str(path), reviewer=reviewer)) as workspace:
            _label(say, workspace, chooser, count)
        say({"closed": True})


def label_in(say: Say, workspace: Workspace, seed: int, acts: int) -> None:
    """The same in an open project."""
    _label(say, workspace, Chooser(seed), acts)


def _label(say: Say, workspace: Workspace, chooser: Chooser, count: int) -> None:
    articles = [(one.id, one.characters) for one in workspace.articles()]
    for number in range(count):
        article, length = articles[number % 2]
        mine = [one for one in workspace.annotations(article) if one.reviewer == workspace.reviewer]
        try:
            done = perform(workspace, article, chooser.act(length, mine))
        except DatabaseError:
            raise
        except AnnotatorError:
            continue
        if done is not None:
            say_shown(say, workspace, {article, done.article_id or article}, done.step)


def say_shown(say: Say, workspace: Workspace, articles: set[str], step: int) -> None:
    """Says what the window shows of articles now."""
    shown = {
        article: rows(one for one in workspace.annotations(article) if one.reviewer == workspace.reviewer)
        for article in articles
    }
    say({"shown": shown, "step": step})


def one_act(path: Path, reviewer: str = "Mira") -> None:
    """An act that has to work on a project that is well, and its undoing."""
    with closing(Workspace.open(str(path), reviewer=reviewer)) as workspace:
        article = workspace.articles()[0]
        workspace.annotate(article.id, Span(1, 9), "opinion", note=str(random.random()))
        workspace.undo()


Works = Callable[[Say], None]
