"""Opening an article: from the key to its paint, for the seeds and for a megabyte with ten thousand annotations.

Beside it a bare ``QPlainTextEdit`` of the same size that is given the same text, without any annotation.
"""

from __future__ import annotations

import argparse
import os
import shutil
import tempfile
import time
from pathlib import Path

from measure import ROOT, machine, milliseconds


def add_large_article(database: Path) -> None:
    """Add an article of a megabyte with ten thousand annotations."""
    import corpus
    from annotator.services.workspace import Workspace

    workspace = Workspace.open(str(database), reviewer="Ada")
    corpus.add(workspace, first=1, count=1, each=10_000, paragraphs=3_000)
    workspace.close()


def switch(database: Path, rounds: int) -> tuple[dict[str, list[float]], list[str]]:
    """Go through all articles: seconds by article, and their texts."""
    from PySide6.QtCore import Qt

    from annotator.services.workspace import Workspace
    from window import Driver, drive

    workspace = Workspace.open(str(database), reviewer="Ada", read_only=True)
    articles = [(one.shown_title, workspace.article(one.id).text) for one in workspace.articles()]
    workspace.close()
    seconds: dict[str, list[float]] = {title: [] for title, _ in articles}

    def act(driver: Driver) -> None:
        for number in range(rounds * (len(articles) - 1) * 2):
            forward = number // (len(articles) - 1) % 2 == 0
            key = Qt.Key.Key_PageDown if forward else Qt.Key.Key_PageUp
            before = driver.window.windowTitle()
            taken, _ = driver.until_painted(
                lambda key=key: driver.key(key, modifiers=Qt.KeyboardModifier.ControlModifier),
                lambda before=before: driver.window.windowTitle() != before,
            )
            title = driver.window.windowTitle().rpartition(" — ")[0]
            seconds[title].append(taken)
            driver.settle()

    drive(database, act)
    return seconds, [text for _, text in articles]


def plain_text_edit(texts: list[str], rounds: int) -> list[list[float]]:
    """Seconds for a bare text widget to show each of the texts."""
    from PySide6.QtWidgets import QApplication, QPlainTextEdit

    application = QApplication.instance() or QApplication([])
    widget = QPlainTextEdit()
    widget.resize(800, 800)
    widget.show()
    seconds: list[list[float]] = []
    for text in texts:
        taken = []
        for _ in range(rounds):
            widget.setPlainText("")
            application.processEvents()
            begun = time.perf_counter()
            widget.setPlainText(text)
            widget.viewport().repaint()
            application.processEvents()
            taken.append(time.perf_counter() - begun)
        seconds.append(taken)
    return seconds


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=10, help="there and back (10)")
    parser.add_argument("--platform", default="offscreen", help="Qt's platform plug-in: offscreen or xcb")
    options = parser.parse_args()
    os.environ["QT_QPA_PLATFORM"] = options.platform
    with tempfile.TemporaryDirectory() as name:
        database = Path(name) / "annotations.db"
        shutil.copy(ROOT / "annotations.db", database)
        add_large_article(database)
        seconds, texts = switch(database, options.rounds)
    bare = plain_text_edit(texts, options.rounds)
    print(f"Opening an article on {options.platform}, key to paint. {machine()}")
    for (title, taken), text, other in zip(seconds.items(), texts, bare, strict=True):
        print(f"  {title[:40]:40} {len(text):9,} characters   {milliseconds(taken)}")
        print(f"  {'  bare QPlainTextEdit':40} {'':20}   {milliseconds(other)}")


if __name__ == "__main__":
    main()
