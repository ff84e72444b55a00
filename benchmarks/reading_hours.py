"""What a reader does for hours, in the real window: from the key or the wheel to the paint, beside a bare repaint.

The five seeds with 300 annotations each, and one article of 100,000 characters with 1,000. Each figure is the time from the
act to the paint that shows it; labelling includes its commit. The aims: 16 ms for an act and for a step of scrolling,
50 ms for switching the article, each at the 95th percentile.
"""

from __future__ import annotations

import argparse
import itertools
import os
import random
import shutil
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from label_latency import repaint
from measure import MEMORY, ROOT, machine, milliseconds, p95

SEED_ANNOTATIONS, LONG_ANNOTATIONS = 300, 1_000
LONG = 100_000
LABELS = ("claim", "figure", "opinion", "bias")


def fill(database: Path) -> None:
    """Put the annotations in, and the long article."""
    from hashlib import sha256

    from annotator.model.article import Article, article_id
    from annotator.services.workspace import Workspace
    from annotator.store import articles

    workspace = Workspace.open(str(database), reviewer="Ada")
    try:
        texts = [workspace.article(one.id).text for one in workspace.articles()]
        body = "\n".join(texts)
        text = f"A long article\n{(body * (LONG // len(body) + 1))[:LONG]}"
        digest = sha256(text.encode()).hexdigest()
        article = Article(
            id=article_id(digest), name="long.txt", title="A long article", text=text, text_sha256=digest,
            meta={}, added_at="2026-01-02T03:04:05Z",
        )  # fmt: skip
        with workspace.database.write() as t:
            articles.insert(t, article, source=None, statuses={"Ada": "reading"}, excluded=())
        for one in workspace.articles():
            count = LONG_ANNOTATIONS if one.id == article.id else SEED_ANNOTATIONS
            strew(workspace, one.id, workspace.article(one.id).text, count)
    finally:
        workspace.close()


def strew(workspace, article_id: str, text: str, count: int) -> None:
    """Annotations of 5 to 90 characters all over a text, each sixth inside the one before."""
    from annotator.model.annotation import Annotation
    from annotator.model.span import Span
    from annotator.store import annotations

    chance, made, start = random.Random(article_id), [], 0
    for number in range(count):
        start = start + 3 if number % 6 == 5 else number * (len(text) - 100) // count
        span = Span(start, start + chance.randrange(5, 90))
        prefix, suffix = span.context(text)
        made.append(
            Annotation(
                id=f"{article_id[:8]}-0000-4000-8000-{number:012d}",
                article_id=article_id,
                reviewer="Ada",
                label=LABELS[number % 4],
                span=span,
                quote=span.of(text),
                prefix=prefix,
                suffix=suffix,
                created_at="2026-01-02T03:04:05Z",
                updated_at="2026-01-02T03:04:05Z",
            )
        )
    with workspace.database.write() as t:
        annotations.add(t, made)


def acts(driver, rounds: int) -> dict[str, list[float]]:
    """Seconds of every act, in the article that is open."""
    from PySide6.QtCore import Qt

    from annotator.model.span import Span

    key, shift = Qt.Key, Qt.KeyboardModifier.ShiftModifier
    presses: dict[str, Callable[[], None]] = {
        "next annotation (J)": partial(driver.key, key.Key_J, scan=44, text="j"),
        "one line down": partial(driver.key, key.Key_Down),
        "one character": partial(driver.key, key.Key_Right),
        "extend by a word": partial(
            driver.key, key.Key_Right, modifiers=shift | Qt.KeyboardModifier.ControlModifier
        ),
        "next sentence (S)": partial(driver.key, key.Key_S, scan=39, text="s"),
        "next figure (F)": partial(driver.key, key.Key_F, scan=41, text="f"),
        "page down (Space)": partial(driver.key, key.Key_Space, text=" "),
        "wheel": partial(turn_wheel, driver.view),
    }
    length = len(driver.view.state.text.text)
    seconds: dict[str, list[float]] = {what: [] for what in (*presses, "label (2)")}
    for what, press in presses.items():
        for number in range(rounds):
            # From places all over the first nine tenths, so that there is a next one each time.
            driver.view.set_caret(number * length * 9 // (rounds * 10))
            driver.settle()
            took = driver.until_painted(press)[0]
            if "(F)" not in what or driver.view.selected_span() is not None:  # there is a further figure
                seconds[what].append(took)
    for number in range(rounds):
        start = 17 + number * (length - 60) // rounds
        driver.view.select_span(Span(start, start + 14), reveal=True)
        driver.settle()
        press = partial(driver.key, key.Key_2, scan=11, text="2")
        seconds["label (2)"].append(driver.until_painted(press)[0])
        driver.settle()
    return seconds


def turn_wheel(view) -> None:
    """One notch down; up again at the end of the text."""
    from PySide6.QtCore import QPoint, QPointF, Qt
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QApplication

    bar, at = view.verticalScrollBar(), QPointF(200, 200)
    delta = QPoint(0, 120 if bar.value() >= bar.maximum() else -120)
    none, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    place, keys = view.viewport().mapToGlobal(at), Qt.KeyboardModifier.NoModifier
    event = QWheelEvent(at, place, QPoint(), delta, none, keys, phase, False)  # noqa: FBT003 - Qt takes it by place
    QApplication.sendEvent(view.viewport(), event)


def measure(database: Path, rounds: int) -> None:
    """Measure in the real window and print."""
    from window import Driver, drive

    def act(driver: Driver) -> None:
        parts = driver.window.parts
        parts.state.settings.reduce_motion = "on"
        parts.appearance.show_options()
        summaries = parts.session.summaries
        for summary in summaries:
            parts.navigation.open_article(summary.id)
            driver.settle()
            print(f"  {summary.characters:,} characters, {summary.total:,} annotations", flush=True)
            for what, seconds in acts(driver, rounds).items():
                late = sum(one > 0.016 for one in seconds)
                print(
                    f"    {what:22} {milliseconds(seconds)}   over 16 ms: {late} of {len(seconds)}",
                    flush=True,
                )
        switches = []
        for summary in itertools.islice(itertools.cycle(summaries), rounds):
            opened = partial(parts.navigation.open_article, summary.id)
            switches.append(driver.until_painted(opened)[0])
            driver.settle()
        print(f"  switching the article    {milliseconds(switches)}")

    drive(database, act)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=100, help="times each act is done (100)")
    parser.add_argument("--platform", default="offscreen", help="Qt's platform plug-in: offscreen or xcb")
    options = parser.parse_args()
    os.environ["QT_QPA_PLATFORM"] = options.platform
    print(f"Reading on {options.platform}, {options.rounds} rounds. {machine()}", flush=True)
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as name:
        database = Path(name) / "annotations.db"
        shutil.copy(ROOT / "annotations.db", database)
        fill(database)
        measure(database, options.rounds)
    bare = repaint(options.rounds)
    print(f"  bare repaint             {milliseconds(bare)}   (p95 {p95(bare) * 1000:.2f})")


if __name__ == "__main__":
    main()
