"""An import of ten thousand articles with half a million annotations, and a reviewer who labels meanwhile.

The same rows written by ``sqlite3`` in transactions of the same size are the baseline. While the import runs in a thread of the
same process, as it does in the window, labels are set in another article, each a commit of its own; and an import is stopped
after some seconds, ten times over.
"""

from __future__ import annotations

import argparse
import json
import random
import sqlite3
import sys
import tempfile
import threading
import time
from pathlib import Path

import corpus
from annotator.errors import Cancelled
from annotator.model.selection import Selection
from annotator.model.span import Span
from annotator.services.exporting import ExportOptions, export
from annotator.services.importing import ImportOptions
from annotator.services.importing import run as run_import
from annotator.services.jobs import Progress, share_fairly
from annotator.services.workspace import Workspace
from measure import ANNOTATOR, ROOT, machine, megabytes, milliseconds, p95, run

CHARACTERS = 6_000
PAUSE = 0.05  # seconds between two labels
STOPS = 10


def corpus_file(folder: Path, *, count: int, each: int) -> Path:
    """The corpus in our own format, a line an article."""
    database, path = folder / "made.db", folder / "corpus.jsonl"
    workspace = Workspace.open(str(database), reviewer="Benchmark", create=True)
    try:
        corpus.add(workspace, first=0, count=count, each=each, paragraphs=CHARACTERS // 330)
        export(workspace, Selection(), ExportOptions("jsonl"), path, Progress())
    finally:
        workspace.close()
    return path


def baseline(path: Path, database: Path) -> float:
    """Seconds that ``sqlite3`` takes to write the same texts and annotations, 300 rows a transaction."""
    connection = sqlite3.connect(database, isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE article (id INTEGER PRIMARY KEY, uuid TEXT, text TEXT)")
    connection.execute(
        "CREATE TABLE annotation (id INTEGER PRIMARY KEY, uuid TEXT, article INTEGER, label TEXT, start INTEGER, "
        '"end" INTEGER, quote TEXT, attributes TEXT, note TEXT)'
    )
    connection.execute('CREATE INDEX reading ON annotation (article, start, "end" DESC, label, uuid)')
    begin, rows = time.perf_counter(), 0
    connection.execute("BEGIN IMMEDIATE")
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            given = json.loads(line)
            connection.execute("INSERT INTO article VALUES (?, ?, ?)", (number, given["id"], given["text"]))
            connection.executemany(
                "INSERT INTO annotation VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?)",
                [
                    (
                        one["id"], number, one["label"], one["start"], one["end"], one["text"],
                        json.dumps(one["attributes"]), one["note"],
                    )
                    for one in given["annotations"]
                ],
            )  # fmt: skip
            rows += 1 + len(given["annotations"])
            if rows >= 300:
                connection.execute("COMMIT")
                connection.execute("BEGIN IMMEDIATE")
                rows = 0
    connection.execute("COMMIT")
    connection.close()
    return time.perf_counter() - begin


def beside(path: Path, database: Path) -> tuple[list[float], float]:
    """Seconds from the wish to the commit of each label that is set while an import runs, and how long that took."""
    workspace = Workspace.open(str(database), reviewer="Reader", create=True)
    run_import(workspace, [min((ROOT / "seeds").glob("*.txt"))], ImportOptions(), Progress())
    (article,) = workspace.articles()
    text = workspace.article(article.id).text
    importer = threading.Thread(target=run_import, args=(workspace, [path], ImportOptions(), Progress()))
    took: list[float] = []
    wanted = [(start, end) for start in range(len(text) - 40) for end in range(start + 4, start + 40)]
    random.Random(1).shuffle(wanted)  # never the same words twice
    labels = [label.id for label in workspace.scheme.active]
    begin = time.perf_counter()
    importer.start()
    while importer.is_alive():
        span, label = Span(*wanted.pop()), labels[len(took) % len(labels)]
        wished = time.perf_counter()
        workspace.annotate(article.id, span, label)
        took.append(time.perf_counter() - wished)
        time.sleep(PAUSE)
    elapsed = time.perf_counter() - begin
    workspace.close()
    return took, elapsed


def stopped(path: Path, folder: Path) -> list[float]:
    """Seconds from the wish to stop to the end of the import, at different moments of it."""
    took: list[float] = []
    for number in range(STOPS):
        workspace = Workspace.open(str(folder / f"stop{number}.db"), reviewer="Reader", create=True)
        progress, done = Progress(), threading.Event()

        def work(
            workspace: Workspace = workspace, progress: Progress = progress, done: threading.Event = done
        ) -> None:
            try:
                run_import(workspace, [path], ImportOptions(), progress)
            except Cancelled:
                done.set()

        thread = threading.Thread(target=work)
        thread.start()
        time.sleep(0.5 + number * 1.7)
        wished = time.perf_counter()
        progress.cancel()
        thread.join()
        took.append(time.perf_counter() - wished)
        workspace.close()
        if not done.is_set():
            print(f"stop {number}: the import was done before", file=sys.stderr)
    return took


def show_import(path: Path, folder: Path, articles: int) -> None:
    """The import by the command line, beside the same rows written by ``sqlite3``."""
    base = baseline(path, folder / "base.db")
    command = [*ANNOTATOR, "import", str(path), "--db", str(folder / "cli.db"), "--reviewer", "Reader"]
    ran = run(command, output=folder / "out.txt")
    elapsed = ran.elapsed
    print(
        f"annotator import: {elapsed:.1f} s ({articles / elapsed:,.0f} articles a second), processor "
        f"{ran.processor:.1f} s, peak {megabytes(ran.peak)}; sqlite3 alone: {base:.1f} s ({elapsed / base:.1f} ×)"
    )


def main() -> None:
    """Measure, and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--only", choices=("import", "beside", "stop"), help="not all three")
    parser.add_argument("--annotations", type=int, default=50, help="of each article")
    given = parser.parse_args()
    print(machine())
    share_fairly()  # as the window does
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = corpus_file(folder, count=given.articles, each=given.annotations)
        print(
            f"{given.articles:,} articles, {given.annotations} annotations each: {megabytes(path.stat().st_size)}"
        )
        if given.only in (None, "import"):
            show_import(path, folder, given.articles)
        if given.only in (None, "beside"):
            took, elapsed = beside(path, folder / "beside.db")
            print(
                f"labels meanwhile: {len(took):,} in {elapsed:.0f} s, {milliseconds(took)}, longest {max(took) * 1000:.0f} ms"
            )
        if given.only in (None, "stop"):
            ends = stopped(path, folder)
            print(f"stop: p95 {p95(ends):.2f} s, longest {max(ends):.2f} s of {len(ends)}")


if __name__ == "__main__":
    main()
