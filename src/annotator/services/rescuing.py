"""Saves what can be read of a damaged project file into a new, sound project, and says what could not be.

The file is read page by page without the database's help (`annotator.store.salvage`), and only read. Nothing is believed that
can be proven: a text by its SHA-256, an annotation by its quote, original bytes by theirs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from annotator.errors import DatabaseError, InputError
from annotator.model import clock
from annotator.model.annotation import new_id
from annotator.model.scheme import Scheme
from annotator.paths import is_possible
from annotator.services.checking import check
from annotator.services.files import check_not_beside
from annotator.services.jobs import Progress
from annotator.services.rescue_account import Account, short
from annotator.services.rescue_annotations import RescuedAnnotations
from annotator.services.rescue_articles import RescuedArticles
from annotator.services.rescue_log import RescuedLog
from annotator.services.settings import NAMELESS
from annotator.services.workspace import Workspace
from annotator.store import project, proofs
from annotator.store.filling import fill
from annotator.store.opening import open_database
from annotator.store.permissions import give, make_private, permissions_of
from annotator.store.replacing import faults_of
from annotator.store.rows import wrong_columns
from annotator.store.salvage import Salvaged, Value, expected, salvage
from annotator.store.tables import APPLICATION_ID

Row = dict[str, Value]
KINDS = {
    "article": "articles", "annotation": "annotations", "link": "links", "excluded": "excluded texts", "status": "reading states",
    "suggestion": "suggestions", "carried": "carried annotations", "original": "original files", "scheme": "schemes",
    "reviewer": "reviewers", "setting": "settings of the project", "revision": "revisions of the history",
}  # fmt: skip
"""What is counted, and what it is called."""

_NAMED_BY = ("quote", "name", "uuid", "kind", "status", "state", "version")
_STATES = ("unread", "reading", "done")


@dataclass(frozen=True, slots=True)
class Rescue:
    """What a rescue did.

    Attributes:
        path: The new project.
        report: The list of what was lost, as a text file beside it.
        saved: How many of each of `KINDS` are in it.
        lost: How many are known to be lost.
        told: A sentence for each thing that is lost or is not as it was.
    """

    path: Path
    report: Path
    saved: Counter[str]
    lost: Counter[str]
    told: tuple[str, ...]

    @property
    def is_whole(self) -> bool:
        """Whether everything is there, as it was."""
        return not self.told

    def lines(self) -> Iterator[str]:
        """The report: counts, then every sentence."""
        for kind, words in KINDS.items():
            if self.saved[kind] or self.lost[kind]:
                lost = f", {self.lost[kind]:,} lost" if self.lost[kind] else ""
                yield f"{words}: {self.saved[kind]:,} saved{lost}"
        yield "Everything is there." if self.is_whole else "What is lost or is not as it was:"
        yield from self.told


def rescue(file: Path, output: Path, progress: Progress) -> Rescue:
    """Saves what can be read.

    Args:
        file: The damaged project; it stays as it is.
        output: A new file; beside it a report of the same name with ``.rescue.txt`` is written.
        progress: Asked between the parts of the work.

    Raises:
        InputError: There is no such file, or nothing of a project can be read in it; or the output has a name that SQLite gives
            to what it keeps beside a project.
        DatabaseError: The new project is there already, or cannot be written; nothing is left then.
        Cancelled: Stopped; nothing is left.
    """
    if not output.name or not is_possible(output):
        raise InputError(f"{ascii(str(output))[:80]} names no file. Name a new one for the rescued project.")
    check_not_beside(output, file)
    report = output.with_name(f"{output.stem}.rescue.txt")
    for one in (output, report):
        if one.exists():
            raise DatabaseError(f"“{one}” is there already. Name a new file.", problem="read-only")
    found = _read(file)
    progress.check()
    account = Account(
        told=[*found.remarks, *(f"The file: {one}." for one in faults_of(file)), *_unproven(found)]
    )
    rows = _proven(found, account)
    progress.check()
    database = open_database(str(output), create=True, is_draft=True, like=file)
    try:
        with database.write() as t:
            fill(t, rows)
        workspace = Workspace(database, reviewer=NAMELESS)
        account.told += [
            f"In the new project: {one.sentence}" for one in check(workspace, progress) if not one.is_remark
        ]
        done = Rescue(output, report, account.saved, account.lost, tuple(account.told))
        _write(report, done, file)
        database.keep()
    finally:
        database.close()
    return done


def _read(file: Path) -> Salvaged:
    try:
        found = salvage(file)
    except OSError as error:
        raise InputError(f"It cannot be read ({error.strerror}).", path=file) from error
    if found.application_id not in (None, 0, APPLICATION_ID) and not found.table("article"):
        raise InputError("This is a database of another program.", path=file)
    if not any(found.table(name) for name in ("article", "article_text")):
        raise InputError("Nothing of a project can be read in it. Open a backup.", path=file)
    return found


def _unproven(found: Salvaged) -> Iterator[str]:
    """Sentences about rows that are not as they were written. Those without a digest may be of an older version."""
    for table in proofs.PROVEN:
        for key, row in sorted(found.table(table).items()):
            if row["digest"] is not None and not proofs.is_sound(table, row):
                words = next((short(row[one]) for one in _NAMED_BY if row.get(one)), str(key))
                kind = KINDS["setting" if table == "project" else table]
                yield (
                    f"Not as it was written: of the {kind}, “{words}”. What of it can be read is kept as it stands."
                )


def _write(report: Path, done: Rescue, file: Path) -> None:
    make_private(report)
    try:
        report.write_text(
            "".join(f"{line}\n" for line in done.lines()), encoding="utf-8", errors="backslashreplace"
        )
        give(report, permissions_of(file))
    except OSError as error:
        raise DatabaseError(f"“{report}” cannot be written ({error.strerror}).", problem="full") from error


def _proven(found: Salvaged, account: Account) -> dict[str, list[Row]]:
    """By table: the rows that go into the new project."""
    highest = expected(found)
    log = RescuedLog(found.table("revision"))
    reviewers = _reviewers(found, account, highest["reviewer"])
    articles = RescuedArticles(found, account, log.articles, highest["article"])
    annotations = RescuedAnnotations(found, account, articles, log, reviewers, highest["annotation"])
    schemes = _schemes(found, account)
    kept: dict[str, list[Row]] = {
        "reviewer": [{"id": key, "name": name} for key, name in reviewers.items()],
        "scheme": schemes,
        "project": _settings(found, account, [row["version"] for row in schemes]),
        **articles.rows,
        "annotation": annotations.rows,
    }
    keys = {"article_id": articles.ids, "reviewer_id": reviewers, "annotation_id": annotations.ids}
    for name in ("status", "excluded", "link", "suggestion", "carried"):
        kept[name] = _others(found, account, name, keys, articles, highest.get(name, 0))
    ids = set(annotations.ids.values())
    kept["revision"] = list(log.kept(account, ids, articles.ids, reviewers, highest["revision"]))
    return kept


def _reviewers(found: Salvaged, account: Account, highest: int) -> dict[int, str]:
    names: dict[int, str] = {}
    rows = found.table("reviewer")
    for key in sorted({*rows, *range(1, highest + 1)}):
        name = rows.get(key, {}).get("name")
        if not isinstance(name, str) or not name or name in names.values():
            account.lose("reviewer", f"The name of reviewer {key} is lost; it is “Reviewer {key}” now.")
            name = (
                f"Reviewer {key} ({new_id()[:8]})"
                if f"Reviewer {key}" in names.values()
                else f"Reviewer {key}"
            )
        else:
            account.save("reviewer")
        names[key] = name
    return names


def _schemes(found: Salvaged, account: Account) -> list[Row]:
    kept: list[Row] = []
    rows = found.table("scheme")
    for version in sorted({*rows, *found.unreadable.get("scheme", ())}):
        row = rows.get(version)
        body = row["body"] if row is not None else None
        try:
            Scheme.model_validate_json(body if isinstance(body, str) else "")
        except ValidationError:
            account.lose("scheme", f"Version {version} of the scheme cannot be read.")
            continue
        account.save("scheme")
        at = row["created_at"] if row is not None and isinstance(row["created_at"], str) else clock.now()
        kept.append({"version": version, "body": body, "created_at": at})
    return kept


def _settings(found: Salvaged, account: Account, versions: Sequence[Value]) -> list[Row]:
    kept: dict[str, Value] = {}
    for row in found.table("project").values():
        name, value = row["name"], row["value"]
        if isinstance(name, str) and isinstance(value, str) and name not in kept:
            kept[name] = value
            account.save("setting")
        else:
            account.lose("setting", f"A setting of the project cannot be read: “{short(name)}”.")
    newest = str(max((one for one in versions if isinstance(one, int)), default=0))
    if kept.get(project.SCHEME_VERSION) not in [str(one) for one in versions]:
        kept.pop(project.SCHEME_VERSION, None)
        told = f"version {newest} is" if versions else "the default scheme is"
        account.tell(f"Which scheme is in force cannot be read; {told} now.")
        if versions:
            kept[project.SCHEME_VERSION] = newest
    return [{"name": name, "value": value} for name, value in kept.items()]


def _others(
    found: Salvaged,
    account: Account,
    name: str,
    keys: Mapping[str, Mapping[int, str]],
    articles: RescuedArticles,
    highest: int,
) -> list[Row]:
    """Rows that refer to others, as far as those are there."""
    kept: list[Row] = []
    rows, seen = found.table(name), set[tuple[Value, ...]]()
    for key in sorted(rows):
        row = rows[key]
        told = tuple(row[one] for one in _TOLD_BY[name])
        if _fits(name, row, keys, articles) and told not in seen:
            seen.add(told)
            kept.append(row)
            if row.get("removed") != 1:
                account.save(name)
        elif row.get("removed") != 1:
            words = ", ".join(
                f"{column} {short(value)}" for column, value in row.items() if value not in (None, "")
            )
            account.lose(name, f"Of {KINDS[name]} one is lost: {words}.")
    account.miss(name, max(highest, len(rows) + len(found.unreadable.get(name, ()))) - len(rows), KINDS[name])
    return kept


_REFERENCES = {
    "status": {"article_id": "article_id", "reviewer_id": "reviewer_id"},
    "excluded": {"article_id": "article_id"},
    "link": {"from_id": "annotation_id", "to_id": "annotation_id", "reviewer_id": "reviewer_id"},
    "suggestion": {"article_id": "article_id", "decided_by": "reviewer_id", "annotation_id": "annotation_id"},
    "carried": {"article_id": "article_id", "annotation_id": "annotation_id", "placed_id": "annotation_id"},
}
_OPTIONAL = frozenset(("decided_by", "placed_id"))
_TOLD_BY = {
    "status": ("article_id", "reviewer_id"), "excluded": ("article_id", "start", "end", "kind"), "link": ("uuid",),
    "suggestion": ("uuid",), "carried": ("article_id", "annotation_id"),
}  # fmt: skip


def _fits(name: str, row: Row, keys: Mapping[str, Mapping[int, str]], articles: RescuedArticles) -> bool:
    for column, kind in _REFERENCES[name].items():
        is_optional = column in _OPTIONAL or (name, column) == ("suggestion", "annotation_id")
        if row[column] not in keys[kind] and not (is_optional and row[column] is None):
            return False
    if "removed" in row and row["removed"] not in (0, 1):
        return False
    if name == "status":
        return row["status"] in _STATES
    if name == "carried":
        return row["state"] in ("same", "moved", "doubtful", "lost") and row["settled"] in (0, 1)
    return not wrong_columns(name, row) and (name == "link" or _stands(name, row, articles))


def _stands(name: str, row: Row, articles: RescuedArticles) -> bool:
    text = articles.texts[row["article_id"] if isinstance(row["article_id"], int) else -1]
    start, end = row["start"], row["end"]
    assert isinstance(start, int)  # noqa: S101 - `wrong_columns` has looked
    assert isinstance(end, int)  # noqa: S101 - likewise
    if name == "suggestion":
        return text[start:end] == row["quote"] and row["state"] in ("open", "accepted", "rejected")
    return end <= len(text)
