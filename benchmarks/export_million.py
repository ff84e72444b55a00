"""Export of a million annotations against the ``sqlite3`` command line, which gives the same rows, columns and order.

For ``jsonl`` that is a query with ``json_object`` which gives the same lines of any project, byte for byte. Both are whole processes; processor time is user and system time, memory the most that was held. A corpus of a fifth of the
size shows whether memory grows. Before anything is timed, both are compared row by row on a small corpus.
"""

from __future__ import annotations

import argparse
import csv
import json
import shutil
import sys
import tempfile
from pathlib import Path

import corpus
from annotator.io import columns
from annotator.services.workspace import Workspace
from measure import ANNOTATOR, Ran, machine, median, megabytes, run

EACH = 50  # annotations an article
TABLE = {
    "article_id": "article.uuid",
    "article_name": "article.name",
    "title": "article.title",
    "outlet": "article.meta ->> '$.outlet'",
    "published": "article.meta ->> '$.published'",
    "text_sha256": "article.text_sha256",
    "annotation_id": "annotation.uuid",
    "label": "annotation.label",
    "start": "annotation.start",
    "end": 'annotation."end"',
    "text": "annotation.quote",
    "note": "annotation.note",
    "reviewer": "reviewer.name",
    "created_at": "annotation.created_at",
    "updated_at": "annotation.updated_at",
}
FROM = """
FROM annotation JOIN article ON article.id = annotation.article_id JOIN reviewer ON reviewer.id = annotation.reviewer_id
WHERE annotation.removed = 0 AND article.removed = 0
ORDER BY article.id, annotation.start, annotation."end" DESC, annotation.label, annotation.uuid;
"""


MEMBERS = """'attributes', json(attributes), 'created_at', created_at, 'end', "end", 'id', uuid, 'label', label, 'note', note,
{placed} 'reviewer', name, 'start', start, 'text', quote, 'updated_at', updated_at"""
USUAL, PLACED = MEMBERS.format(placed=""), MEMBERS.format(placed="'placed', placed,")
ORIGIN = "'attribute_origin', json(origin),"
LINES = f"""
SELECT json_object(
  'annotations', (
    SELECT json_group_array(CASE
      WHEN origin = '{{}}' AND placed = '' THEN json_object({USUAL}) WHEN placed = '' THEN json_object({ORIGIN} {USUAL})
      WHEN origin = '{{}}' THEN json_object({PLACED}) ELSE json_object({ORIGIN} {PLACED}) END)
    FROM (SELECT annotation.*, reviewer.name FROM annotation JOIN reviewer ON reviewer.id = annotation.reviewer_id
          WHERE annotation.article_id = article.id AND annotation.removed = 0
          ORDER BY annotation.start, annotation."end" DESC, annotation.label, annotation.uuid)),
  'excluded', (
    SELECT json_group_array(json_object('end', "end", 'kind', kind, 'start', start))
    FROM (SELECT * FROM excluded WHERE article_id = article.id AND removed = 0 ORDER BY start, "end", kind)),
  'format', 'annotator/1', 'id', article.uuid,
  'links', (
    SELECT json_group_array(json_object('from', first, 'id', uuid, 'note', note, 'reviewer', name, 'to', last, 'type', type))
    FROM (SELECT begin.uuid AS first, link.uuid, link.note, reviewer.name, target.uuid AS last, link.type
          FROM annotation AS begin JOIN link ON link.from_id = begin.id JOIN annotation AS target ON target.id = link.to_id
          JOIN reviewer ON reviewer.id = link.reviewer_id
          WHERE begin.article_id = article.id AND begin.removed = 0 AND link.removed = 0 AND target.removed = 0
          ORDER BY first, last, link.type, link.uuid)),
  'meta', json(article.meta), 'name', article.name, 'note', article.note, 'offset_unit', 'codepoint',
  'source_sha256', article.source_sha256,
  'status', (
    SELECT json_group_object(name, status)
    FROM (SELECT reviewer.name, status.status FROM status JOIN reviewer ON reviewer.id = status.reviewer_id
          WHERE status.article_id = article.id AND status.status <> 'unread' ORDER BY reviewer.name)),
  'text', article_text.text, 'text_sha256', article.text_sha256, 'title', article.title, 'version_of', article.version_of)
FROM article JOIN article_text ON article_text.article_id = article.id
WHERE article.removed = 0 ORDER BY article.id;
"""


def query(names: list[str]) -> str:
    """The rows of both formats as SQL, the columns in the order of ``names``."""
    chosen = [
        f"annotation.attributes ->> '$.{name.removeprefix(columns.ATTRIBUTE)}'"
        if name.startswith(columns.ATTRIBUTE)
        else TABLE[name]
        for name in names
    ]
    return "SELECT " + ", ".join(f'{sql} AS "{name}"' for sql, name in zip(chosen, names, strict=True)) + FROM


def commands(database: Path) -> dict[str, tuple[list[str], list[str]]]:
    """For each format our command and the one of ``sqlite3``."""
    workspace = Workspace.open(str(database), reviewer="Benchmark", read_only=True)
    attributes = workspace.scheme.attribute_names()
    workspace.close()
    names = columns.names(attributes)
    ours = [*ANNOTATOR, "export", "--db", str(database), "--output", "-", "--format"]
    theirs = ["sqlite3", "-readonly", str(database)]
    return {
        "jsonl": ([*ours, "jsonl"], [*theirs, LINES]),
        "jsonl-spans": ([*ours, "jsonl-spans"], [*theirs, ".mode json", query(sorted(names))]),
        "csv": ([*ours, "csv"], [*theirs, ".headers on", ".mode csv", query(names)]),
    }


def compare(folder: Path) -> None:
    """Raise unless both give the same rows of a small corpus."""
    database = folder / "small.db"
    corpus.make(database, count=40, each=EACH)
    ours, theirs = folder / "ours", folder / "theirs"
    for name, pair in commands(database).items():
        for command, output in zip(pair, (ours, theirs), strict=True):
            run(command, output=output)
        if name == "csv":
            rows = [list(csv.reader(path.open(newline="", encoding="utf-8"))) for path in (ours, theirs)]
        elif name == "jsonl":
            rows = [path.read_bytes().splitlines() for path in (ours, theirs)]
        else:
            rows = [
                [json.loads(line) for line in ours.open(encoding="utf-8")],
                json.loads(theirs.read_bytes()),
            ]
        if rows[0] != rows[1]:
            different = next(pair for pair in zip(*rows, strict=False) if pair[0] != pair[1])
            raise RuntimeError(f"{name}: the rows differ: {different}")


def corpus_of(count: int, folder: Path) -> Path:
    """The database of ``count`` articles; made once and kept in the folder."""
    database = folder / f"annotator-{count}-articles.db"
    if not database.exists():
        print(f"Making {database} …", file=sys.stderr)
        unfinished = database.with_suffix(".unfinished")
        for path in folder.glob(unfinished.name + "*"):
            path.unlink()
        corpus.make(unfinished, count=count, each=EACH)
        unfinished.rename(database)
    return database


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--runs", type=int, default=3, help="of each command, interleaved (3)")
    parser.add_argument(
        "--folder", type=Path, default=Path(tempfile.gettempdir()), help="where the corpus is kept"
    )
    options = parser.parse_args()
    if not shutil.which("sqlite3"):
        raise SystemExit("The sqlite3 command line is not on the PATH. In Debian: apt-get install sqlite3")
    with tempfile.TemporaryDirectory() as name:
        compare(Path(name))
    print(f"Export of {options.articles * EACH:,} annotations in {options.articles:,} articles. {machine()}")
    small = commands(corpus_of(options.articles // 5, options.folder))
    large = commands(corpus_of(options.articles, options.folder))
    for form, (ours, theirs) in large.items():
        ran: dict[str, list[Ran]] = {"ours": [], "theirs": [], "fifth": []}
        for _ in range(options.runs):
            for who, command in {"ours": ours, "theirs": theirs, "fifth": small[form][0]}.items():
                ran[who].append(run(command, output=Path("/dev/null")))
        ratio = median(r.processor for r in ran["ours"]) / median(r.processor for r in ran["theirs"])
        for who, what in {
            "ours": f"annotator {form}",
            "theirs": "sqlite3",
            "fifth": "annotator, a fifth",
        }.items():
            processor, elapsed = median(r.processor for r in ran[who]), median(r.elapsed for r in ran[who])
            peak = megabytes(max(r.peak for r in ran[who]))
            print(f"  {what:22} {processor:6.2f} s processor   {elapsed:6.2f} s elapsed   {peak}")
        print(f"  {'':22} {ratio:6.2f} × sqlite3's processor time")


if __name__ == "__main__":
    main()
