"""`qualcoder`: the project file of QualCoder 2 to 4, ``data.qda`` in a folder ``*.qda`` (SQLite). Read only.

The tables are those of its ``__main__.py``. ``pos0`` and ``pos1`` count UTF-16 units if a passage was coded with the mouse
and code points if it was coded by a search or came in by an exchange file, all in one table: each row is tried against its
``seltext``. A passage with a memo and no code (table ``annotation``) is an annotation labelled as a comment.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from annotator.io.findings import Findings
from annotator.io.foreign_database import ForeignDatabase, Row, Value, has_tables, opened
from annotator.io.foreign_values import COMMENT, described, guideline, meta_key, moment, name_of
from annotator.io.formats import Certainty, Format
from annotator.io.given import GivenFile, Glimpse
from annotator.io.mixed_counting import Claimed, CountedText, most_likely
from annotator.io.positions import Counting
from annotator.io.records import ArticleRecord, ForeignAnnotation, LabelRecord, Record
from annotator.model.text import canonical

_TABLES = ("source", "code_text", "code_name")
_USUAL = Counting("codepoint")
_DEEPEST = 50
"""Categories that are named above a code."""

_MEDIA = {"images": "picture", "audio": "audio source", "video": "video source"}
_LEFT_OUT = {
    "code_image": "coded picture region",
    "code_av": "coded media segment",
    "journal": "journal page",
    "graph": "graph",
}
_RIS = {
    "AU": "author", "A1": "author", "T2": "outlet", "JO": "outlet", "JF": "outlet", "PB": "outlet", "PY": "published",
    "Y1": "published", "DA": "published", "UR": "url", "LA": "language",
}  # fmt: skip


@dataclass(slots=True)
class _Project:
    """What the file says beside its texts, by ids."""

    codes: dict[Value, str] = field(default_factory=dict[Value, str])
    coded: dict[Value, list[Row]] = field(default_factory=lambda: defaultdict[Value, list[Row]](list))
    comments: dict[Value, list[Row]] = field(default_factory=lambda: defaultdict[Value, list[Row]](list))
    meta: dict[Value, dict[str, object]] = field(
        default_factory=lambda: defaultdict[Value, dict[str, object]](dict)
    )
    cases: dict[Value, list[Value]] = field(default_factory=lambda: defaultdict[Value, list[Value]](list))
    references: dict[Value, dict[str, object]] = field(
        default_factory=lambda: defaultdict[Value, dict[str, object]](dict)
    )


def _read(given: GivenFile, findings: Findings) -> Iterator[Record]:
    with opened(given, findings) as database:
        project = _Project()
        yield from _labels(database, project, findings)
        _collect(database, project)
        _collect_meta(database, project, findings)
        columns = ("id", "name", "fulltext", "mediapath", "memo", "owner", "risid")
        for number, row in enumerate(database.rows("source", *columns), 1):
            if isinstance(row["fulltext"], str) and row["fulltext"]:
                yield _article(number, row, project, findings)
            else:
                findings.leave_out(_kind(row["mediapath"]))
        for table, kind in _LEFT_OUT.items():
            findings.leave_out(kind, database.count(table))
        lost = sum(map(len, (*project.coded.values(), *project.comments.values())))
        findings.leave_out("textless coded passage", lost)


def _labels(database: ForeignDatabase, project: _Project, findings: Findings) -> Iterator[LabelRecord]:
    """The codes; categories and codes above a code become its guideline's last line."""
    categories = {row["catid"]: row for row in database.rows("code_cat", "catid", "name", "supercatid")}
    codes = {
        row["cid"]: row for row in database.rows("code_name", "cid", "name", "memo", "catid", "supercid")
    }
    for number, (cid, row) in enumerate(codes.items(), 1):
        name = name_of(row["name"])
        if name is None:
            findings.problem(number, "A code has no name, or one that is too long.")
            continue
        project.codes[cid] = name
        yield LabelRecord(name, guideline(_words(row["memo"]), _path(row, codes, categories)), number)


def _path(row: Row, codes: dict[Value, Row], categories: dict[Value, Row]) -> list[str]:
    """The names above a code, the outermost first; a circle ends where the names are too many."""
    path: list[str] = []
    above = _above(row, codes, categories)
    while above is not None and len(path) < _DEEPEST:
        path.append(_words(above["name"]))
        above = _above(above, codes, categories)
    return path[::-1]


def _above(row: Row, codes: dict[Value, Row], categories: dict[Value, Row]) -> Row | None:
    if row.get("supercid") is not None:
        return codes.get(row["supercid"])
    higher = row.get("catid") if "cid" in row else row.get("supercatid")
    return None if higher is None else categories.get(higher)


def _collect(database: ForeignDatabase, project: _Project) -> None:
    columns = ("ctid", "cid", "fid", "seltext", "pos0", "pos1", "owner", "date", "memo", "important")
    for row in database.rows("code_text", *columns):
        project.coded[row["fid"]].append(row)
    for row in database.rows("annotation", "anid", "fid", "pos0", "pos1", "memo", "owner", "date"):
        project.comments[row["fid"]].append(row)
    for row in database.rows("ris", "risid", "tag", "value"):
        name = _RIS.get(_words(row["tag"]))
        if name is not None and _words(row["value"]):
            project.references[row["risid"]].setdefault(name, _words(row["value"]))


def _collect_meta(database: ForeignDatabase, project: _Project, findings: Findings) -> None:
    names = {row["caseid"]: _words(row["name"]) for row in database.rows("cases", "caseid", "name")}
    of_case: dict[Value, dict[str, object]] = defaultdict(dict)
    for row in database.rows("attribute", "name", "attr_type", "value", "id"):
        name, value = name_of(row["name"]), _words(row["value"])
        if name is not None and value:
            whose = of_case if row["attr_type"] == "case" else project.meta
            whose[row["id"]][meta_key(name)] = value
    for row in database.rows("case_text", "caseid", "fid"):
        if row["caseid"] in names and row["caseid"] not in project.cases[row["fid"]]:
            project.cases[row["fid"]].append(row["caseid"])
    for fid, cases in project.cases.items():
        if cases:
            project.meta[fid].setdefault("cases", [names[each] for each in cases])
        if len(cases) == 1:
            project.meta[fid] = {**of_case[cases[0]], **project.meta[fid]}
        else:
            findings.leave_out("case attribute", sum(len(of_case[each]) for each in cases))


def _article(number: int, row: Row, project: _Project, findings: Findings) -> ArticleRecord:
    text = CountedText(_words(row["fulltext"]))
    inferred, note = described(_words(row["memo"]))
    stated = {**project.references.get(row["risid"], {}), **project.meta.get(row["id"], {})}
    title = stated.pop("title", None)
    meta = {**inferred, **stated}
    return ArticleRecord(
        text.given,
        name=name_of(row["name"]),
        title=str(title) if title else None,
        has_title=bool(title),
        meta=meta,
        meta_origin={name: "stated" if name in stated else "inferred" for name in meta},
        annotations=tuple(_annotations(number, row, text, project, findings)),
        note=note,
        line=number,
        is_foreign=True,
    )


def _annotations(
    number: int, source: Row, text: CountedText, project: _Project, findings: Findings
) -> Iterator[ForeignAnnotation]:
    coded = [(row, _claimed(row)) for row in project.coded.pop(source["id"], [])]
    best = most_likely([(text, [claimed for _, claimed in coded if claimed])], _USUAL)
    for row, claimed in coded:
        label = project.codes.get(row["cid"])
        if label is None or claimed is None:
            what = "is coded with a code that is not there" if label is None else "has no positions"
            findings.problem(number, f"Coded passage {row['ctid']} of “{source['name']}” {what}.")
            continue
        attributes = {"important": True} if row["important"] else {}
        made = _made(row, label, f"code_text:{row['ctid']}", text.place(claimed, best), claimed, findings)
        yield replace(made, text=_words(row["seltext"]) or None, attributes=attributes)
    for row in project.comments.pop(source["id"], []):
        claimed = _claimed(row)
        if claimed is None:
            findings.problem(number, f"Annotation {row['anid']} of “{source['name']}” has no positions.")
        else:
            yield _made(
                row, COMMENT, f"annotation {row['anid']}", text.place(claimed, best), claimed, findings
            )


def _made(
    row: Row, label: str, own_id: str, place: tuple[int, int] | None, claimed: Claimed, findings: Findings
) -> ForeignAnnotation:
    """An annotation at its place; one that has none keeps its positions, so that placing looks for its words."""
    start, end = place or (claimed.start, claimed.end)
    at = moment(row["date"], findings)
    return ForeignAnnotation(
        label,
        start,
        end,
        note=_words(row["memo"]).strip() or None,
        id=own_id,
        reviewer=name_of(row["owner"]),
        created_at=at,
        updated_at=at,
    )


def _claimed(row: Row) -> Claimed | None:
    start, end = row["pos0"], row["pos1"]
    if not isinstance(start, int) or not isinstance(end, int) or not 0 <= start <= end:
        return None
    words = _words(row.get("seltext"))
    if not words.strip():
        return Claimed(start, end)
    wanted = canonical(words).text
    return Claimed(start, end, lambda found: found == wanted)


def _words(given: Value) -> str:
    """A cell as words: SQLite lets a column of text hold numbers."""
    return "" if given is None or isinstance(given, bytes) else str(given)


def _kind(path: Value) -> str:
    folder = _words(path).replace(":", "/").strip("/").split("/")[0]
    return _MEDIA.get(folder, "textless source")


def _recognise(glimpse: Glimpse) -> Certainty:
    return 3 if has_tables(glimpse, _TABLES) else 0


FORMAT = Format(
    "qualcoder", "QualCoder project", (".qda",),
    offset_unit="codepoint", read=_read, recognise=_recognise,
)  # fmt: skip
