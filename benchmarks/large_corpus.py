"""A corpus of 10,000 articles and 1,000,000 annotations in the real window: what each key and step holds the program up for.

Told are, for each act, the processor time of the main thread until everything that follows from it is done, and the longest
that the event loop was away meanwhile: what comes later (list rows, 25 ms after a label) must not hold up the next key either.
The same acts in a corpus of few articles stand beside, from the same run, in turn.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import corpus
from measure import machine, median, p95

FEW, EACH = 20, 100
QUIET, NOTHING = 0.06, 0.0002  # seconds


@dataclass(frozen=True, slots=True)
class Cost:
    """Of one act, in seconds: processor time of the main thread, and the longest round of the event loop."""

    processor: float
    longest: float


class Acts:
    """What somebody does, each of it once a call; ``again`` says how often it was called before.

    Args:
        driver: Drives the window.
    """

    def __init__(self, driver) -> None:
        from PySide6.QtCore import Qt
        from PySide6.QtWidgets import QLineEdit, QListView

        from annotator.ui.article_list import ArticleList
        from annotator.ui.tag_panel import TagPanel

        self._driver, self._keys, self._modifiers = driver, Qt.Key, Qt.KeyboardModifier
        self._parts = driver.window.parts
        articles, tags = driver.window.findChild(ArticleList), driver.window.findChild(TagPanel)
        self._articles, self._filter = articles.findChild(QListView), articles.findChild(QLineEdit)
        self._annotations = tags.findChild(QListView)

    def every(self) -> Iterator[tuple[str, Callable[[int], None]]]:
        """The acts by name."""
        key = self._keys
        yield "J: next annotation", lambda _: self._driver.key(key.Key_J, scan=44, text="j")
        yield "next article", self._next_article
        yield "page of the text", self._page
        yield "resize the window", self._resize
        yield "label", self._label
        yield "undo", lambda _: self._parts.commands["undo"].trigger()
        yield "filter annotations: a key", self._filter_annotations
        yield "page of annotations", lambda again: self._turn(self._annotations, again)
        yield "page of articles", lambda again: self._turn(self._articles, again)
        yield "wheel over articles", self._wheel
        yield "filter articles: a key", self._filter_articles
        yield "order of articles", self._order
        yield "status of an article", self._status
        yield "Go to: a key", self._go_to

    def _next_article(self, again: int) -> None:
        self._parts.navigation.step_article(-1 if again % 8 == 7 else 1)

    def _page(self, again: int) -> None:
        self._driver.key(self._keys.Key_PageUp if again % 2 else self._keys.Key_PageDown)

    def _resize(self, again: int) -> None:
        self._driver.window.resize(1300 + 7 * (again % 30), 880)

    def _label(self, again: int) -> None:
        from annotator.model.span import Span

        self._driver.view.select_span(Span(3 * again, 3 * again + 2), reveal=True)
        self._driver.key(self._keys.Key_2, scan=11, text="2")

    def _filter_annotations(self, again: int) -> None:
        from annotator.services.filtering import AnnotationFilter

        self._parts.filters.take(AnnotationFilter(words="the minister"[: again % 13]))

    def _turn(self, rows, again: int) -> None:
        bar = rows.verticalScrollBar()
        bar.setValue(bar.value() + bar.pageStep() * (-1 if again % 12 > 8 else 1))

    def _wheel(self, again: int) -> None:
        bar = self._articles.verticalScrollBar()
        bar.setValue(bar.value() + (60 if again % 50 < 40 else -200))

    def _filter_articles(self, again: int) -> None:
        words = "outlet 12 article 1"
        self._filter.setText(words[: again % (len(words) + 1)])

    def _order(self, again: int) -> None:
        orders = ("title", "date", "source", "state", "added")
        self._parts.session.set_article_order(orders[again % len(orders)])

    def _status(self, again: int) -> None:
        session = self._parts.session
        status = ("reading", "done")[again % 2]
        session.open_workspace.set_status(session.article.id, status)

    def _go_to(self, again: int) -> None:
        words = "energy minister"
        if again == 0:
            self._parts.go_to.toggle()
        self._parts.go_to.box._field.setText(words[: 1 + again % len(words)])

    def rest(self) -> None:
        """Back to how it was: no filter, no box, the order in which they were added."""
        self._parts.session.set_article_order("added")
        self._filter.clear()
        self._filter_annotations(0)
        self._parts.go_to.close()
        self._driver.view.setFocus()


def measured(driver, act: Callable[[int], None], times: int) -> list[Cost]:
    """The costs of an act, one after the other; two before that do not count."""
    costs: list[Cost] = []
    for again in range(times + 2):
        begun = time.thread_time()
        act(again)
        rounds = [time.thread_time() - begun, *until_idle(driver)]
        costs.append(Cost(sum(rounds), max(rounds)))
    return costs[2:]


def until_idle(driver) -> Iterator[float]:
    """Lets the event loop run until nothing has been done for a moment: the processor time of each round that did something."""
    from PySide6.QtCore import QEvent
    from PySide6.QtWidgets import QApplication

    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    end = time.monotonic() + QUIET
    while time.monotonic() < end:
        begun = time.thread_time()
        QApplication.processEvents()
        spent = time.thread_time() - begun
        if spent > NOTHING:
            yield spent
        if spent > NOTHING or driver.window.parts.jobs.is_busy:
            end = time.monotonic() + QUIET


def drive_all(database: Path, times: int, only: str) -> dict[str, list[Cost]]:
    """All acts in one window."""
    from window import drive

    costs: dict[str, list[Cost]] = {}

    def act(driver) -> None:
        driver.settle()
        acts = Acts(driver)
        for name, one in acts.every():
            if only in name:
                costs[name] = measured(driver, one, times)
                acts.rest()
                driver.settle()

    drive(database, act)
    return costs


def in_a_process(database: Path, options: argparse.Namespace) -> dict[str, list[Cost]]:
    """Likewise, in a process of its own."""
    command = [sys.executable, __file__, "--child", str(database), "--times", str(options.times)]
    done = subprocess.run([*command, "--only", options.only], check=True, capture_output=True, text=True)
    return {
        name: [Cost(*one) for one in costs]
        for name, costs in json.loads(done.stdout.rsplit("\n", 2)[-2]).items()
    }


def report(large: dict[str, list[Cost]], small: dict[str, list[Cost]]) -> None:
    """Print both, act by act."""
    print(f"  {'':28} processor ms p50 / p95    longest ms p50 / p95    p50 in {FEW} articles")
    for name, costs in large.items():
        processor, longest = [one.processor for one in costs], [one.longest for one in costs]
        beside = median(one.processor for one in small[name])
        figures = [median(processor), p95(processor), median(longest), p95(longest), beside]
        a, b, c, d, e = (1000 * one for one in figures)
        print(f"  {name:28} {a:10.1f} / {b:6.1f} {c:16.1f} / {d:6.1f} {e:16.1f}   {a / e:.2f} ×")


def main() -> None:
    """Make what is missing, measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--times", type=int, default=60, help="each act (60)")
    parser.add_argument("--articles", type=int, default=10_000, help="with 100 annotations each (10,000)")
    parser.add_argument("--folder", type=Path, help="where the databases are kept, and are if they were")
    parser.add_argument("--only", default="", help="acts with these words in their names")
    parser.add_argument("--platform", default="offscreen", help="Qt's platform plug-in: offscreen or xcb")
    parser.add_argument("--child", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    os.environ["QT_QPA_PLATFORM"] = options.platform
    if options.child:
        costs = drive_all(options.child, options.times, options.only)
        made = {name: [(one.processor, one.longest) for one in each] for name, each in costs.items()}
        print(f"\n{json.dumps(made)}")
        return
    with tempfile.TemporaryDirectory() as name:
        folder = options.folder or Path(name)
        large, small = folder / f"{options.articles}.db", folder / f"{FEW}.db"
        for path, count in ((large, options.articles), (small, FEW)):
            if not path.exists():
                corpus.make(path, count=count, each=EACH)
        print(f"{options.articles} articles, {EACH} annotations each, on {options.platform}. {machine()}")
        few = in_a_process(small, options)
        report(in_a_process(large, options), few)


if __name__ == "__main__":
    main()
