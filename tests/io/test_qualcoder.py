"""QualCoder's project file: passages whose positions count code points or UTF-16 units, row by row."""

import random
import sqlite3
from contextlib import suppress
from pathlib import Path

from annotator.errors import InputError
from annotator.io import registry
from annotator.io.findings import Findings
from annotator.io.given import given_bytes
from annotator.io.placing import place_article
from annotator.io.records import ArticleRecord, ForeignAnnotation, LabelRecord, Record

TEXT = (
    "Officials 🙂 say Baku supplies 40% of Israel’s oil.\nCritics call the ties “furtive”.\n"
    "A family 👨‍👩‍👧 in a cafe\u0301 paid 1\u00a0000.\nשלום 12 ימים."
)
SCHEMA = """
CREATE TABLE source (id integer primary key, name text, fulltext text, mediapath text, memo text, owner text, date text,
  av_text_id integer, risid integer);
CREATE TABLE code_text (ctid integer primary key, cid integer, fid integer, seltext text, pos0 integer, pos1 integer,
  owner text, date text, memo text, avid integer, important integer);
CREATE TABLE code_name (cid integer primary key, name text, memo text, catid integer, owner text, date text, color text,
  supercid integer);
CREATE TABLE code_cat (catid integer primary key, name text, owner text, date text, memo text, supercatid integer);
CREATE TABLE annotation (anid integer primary key, fid integer, pos0 integer, pos1 integer, memo text, owner text, date text);
CREATE TABLE attribute (attrid integer primary key, name text, attr_type text, value text, id integer, date text, owner text);
CREATE TABLE cases (caseid integer primary key, name text, memo text, owner text, date text);
CREATE TABLE case_text (id integer primary key, caseid integer, fid integer, pos0 integer, pos1 integer);
CREATE TABLE code_av (avid integer primary key, id integer);
CREATE TABLE journal (jid integer primary key, name text);
CREATE TABLE ris (risid integer, tag text, longtag text, value text);
"""
AT = "2026-01-05 12:00:00"
Added = tuple[str, tuple[object, ...]]
CODES: tuple[Added, ...] = (
    ("code_cat", (1, "content", "anna", AT, "", None)),
    ("code_cat", (2, "tone", "anna", AT, "", 1)),
    ("code_name", (1, "claim", "What can be checked.", 1, "anna", AT, "#fff", None)),
    ("code_name", (2, "loaded", None, 2, "anna", AT, "#fff", None)),
    ("code_name", (3, "very loaded", "", None, "anna", AT, "#fff", 2)),
)


def project(path: Path, *more: Added, text: object = TEXT) -> bytes:
    path.unlink(missing_ok=True)
    connection = sqlite3.connect(path)
    connection.executescript(SCHEMA)
    source: Added = ("source", (1, "baku", text, None, "https://example.org/baku", "anna", AT, None, 7))
    for table, values in (source, *CODES, *more):
        places = ", ".join("?" * len(values))
        connection.execute(f"INSERT INTO {table} VALUES ({places})", values)
    connection.commit()
    connection.close()
    return path.read_bytes()


def coded(number: int, words: str, code: int = 1, *, unit: str = "codepoint", memo: str = "") -> Added:
    at = TEXT.index(words)
    ends = [TEXT[:at], TEXT[: at + len(words)]]
    start, end = (len(each.encode("utf-16-le")) // 2 if unit == "utf16" else len(each) for each in ends)
    return "code_text", (number, code, 1, words, start, end, "anna", AT, memo, None, None)


def read(content: bytes) -> tuple[list[Record], Findings]:
    findings, given_file = Findings(), given_bytes(content, "data.qda")
    assert registry.recognise(given_file.glimpse()).id == "qualcoder"
    return list(registry.read("qualcoder", given_file, findings)), findings


def article(records: list[Record]) -> ArticleRecord:
    (found,) = (one for one in records if isinstance(one, ArticleRecord))
    return found


def annotations(records: list[Record]) -> list[ForeignAnnotation]:
    return [one for one in article(records).annotations if isinstance(one, ForeignAnnotation)]


def test_each_row_counts_as_its_words_show(tmp_path: Path) -> None:
    words = ["Baku supplies 40%", "“furtive”", "👨‍👩‍👧", "cafe\u0301 paid 1\u00a0000", "שלום 12"]
    rows = [
        coded(n, each, unit=unit)
        for n, (each, unit) in enumerate(zip(words, ["utf16", "codepoint"] * 3, strict=False), 1)
    ]
    records, findings = read(project(tmp_path / "p.db", *rows))
    assert not findings.count
    assert [TEXT[one.start : one.end] for one in annotations(records)] == words
    placed = place_article(article(records), findings)
    assert placed is not None
    assert [one.span.of(placed.text) for one in placed.annotations] == words
    assert not findings.remarks


def test_codes_reviewers_notes_and_times_are_kept(tmp_path: Path) -> None:
    row = list(coded(5, "40%", 2, memo=" No source named.\n")[1])
    row[6], row[10] = "ben", 1
    records, _ = read(project(tmp_path / "p.db", ("code_text", tuple(row))))
    (one,) = annotations(records)
    assert (one.label, one.reviewer, one.note, one.created_at) == (
        "loaded", "ben", "No source named.", "2026-01-05T12:00:00Z",
    )  # fmt: skip
    assert one.attributes == {"important": True}
    assert [one for one in records if isinstance(one, LabelRecord)] == [
        LabelRecord("claim", "What can be checked.\n\nCategory: content", 1),
        LabelRecord("loaded", "Category: content › tone", 2),
        LabelRecord("very loaded", "Category: content › tone › loaded", 3),
    ]


def test_a_comment_without_a_code_counts_like_the_coded_passages(tmp_path: Path) -> None:
    records, _ = read(
        project(
            tmp_path / "p.db", coded(1, "“furtive”", unit="utf16"), coded(2, "supplies", unit="utf16"),
            ("annotation", (1, 1, 17, 21, "Is that so?", "ben", "soon")),
        )
    )  # fmt: skip
    one = annotations(records)[-1]
    assert (one.label, one.note, TEXT[one.start : one.end], one.created_at) == (
        "comment", "Is that so?", "Baku", None,
    )  # fmt: skip


def test_what_is_said_of_a_source_becomes_its_metadata(tmp_path: Path) -> None:
    content = project(
        tmp_path / "p.db",
        ("attribute", (1, "Outlet", "file", "The Daily", 1, AT, "anna")),
        ("attribute", (2, "Age", "case", "40", 1, AT, "anna")),
        ("cases", (1, "Case A", "", "anna", AT)),
        ("case_text", (1, 1, 1, 0, 10)),
        ("ris", (7, "AU", "Author", "Ann Author")),
        ("ris", (7, "T2", "Journal", "Another name")),
        ("ris", (7, "TI", "Title", "not read")),
    )
    found = article(read(content)[0])
    assert found.meta == {
        "url": "https://example.org/baku", "author": "Ann Author", "outlet": "The Daily", "Age": "40", "cases": ["Case A"],
    }  # fmt: skip
    assert found.meta_origin["outlet"] == "stated"
    assert found.meta_origin["url"] == "inferred"


def test_circles_of_categories_end(tmp_path: Path) -> None:
    content = project(
        tmp_path / "p.db",
        ("code_cat", (8, "hen", "", "", "", 9)),
        ("code_cat", (9, "egg", "", "", "", 8)),
        ("code_name", (9, "x", "", 8, "", "", "", None)),
        ("code_name", (10, "y", "", None, "", "", "", 10)),
    )
    assert sum(isinstance(one, LabelRecord) for one in read(content)[0]) == 5


def test_what_cannot_be_held_is_counted_and_what_is_wrong_is_said(tmp_path: Path) -> None:
    content = project(
        tmp_path / "p.db",
        ("source", (2, "cat", None, "/images/cat.png", "", "anna", AT, None, None)),
        ("source", (3, "talk", None, "audio:/x/talk.mp3", "", "anna", AT, None, None)),
        ("source", (4, "blob", b"\xff", None, "", "anna", AT, None, None)),
        ("code_text", (1, 1, 2, "x", 0, 1, "anna", AT, "", None, None)),
        ("code_text", (2, 99, 1, "Officials", 0, 9, "anna", AT, "", None, None)),
        ("code_text", (3, 1, 1, "Officials", "a", None, "anna", AT, "", None, None)),
        ("annotation", (1, 1, -4, 2, "", "", "")),
        ("code_name", (4, "", "", None, "", "", "", None)),
        ("code_av", (1, 3)),
        ("journal", (1, "day one")),
    )
    _, findings = read(content)
    assert list(findings.lines()) == [
        "line 4: A code has no name, or one that is too long.",
        "line 1: Coded passage 2 of “baku” is coded with a code that is not there.",
        "line 1: Coded passage 3 of “baku” has no positions.",
        "line 1: Annotation 1 of “baku” has no positions.",
    ]
    assert dict(findings.left_out) == {
        "picture": 1, "audio source": 1, "textless source": 1, "coded media segment": 1,
        "journal page": 1, "textless coded passage": 1,
    }  # fmt: skip


def test_words_that_are_elsewhere_are_placed_by_them_or_reported(tmp_path: Path) -> None:
    moved = ("code_text", (1, 1, 1, "“furtive”", 1, 10, "anna", AT, "", None, None))
    gone = ("code_text", (2, 1, 1, "not there", 1, 10, "anna", AT, "", None, None))
    records, findings = read(project(tmp_path / "p.db", moved, gone))
    placed = place_article(article(records), findings)
    assert placed is not None
    assert [one.span.of(placed.text) for one in placed.annotations] == ["“furtive”"]
    assert findings.count == 1


def test_line_ends_of_the_text_do_not_move_the_words(tmp_path: Path) -> None:
    records, findings = read(
        project(
            tmp_path / "p.db", coded(1, "שלום 12"), coded(2, "“furtive”"), text=TEXT.replace("\n", "\r\n")
        )
    )
    placed = place_article(article(records), findings)
    assert placed is not None
    assert [one.span.of(placed.text) for one in placed.annotations] == ["שלום 12", "“furtive”"]
    assert not findings.count


def test_damaged_files_raise_nothing_but_sentences(tmp_path: Path) -> None:
    content = project(tmp_path / "p.db", coded(1, "40%"), coded(2, "“furtive”", unit="utf16"))
    dice = random.Random(3)
    for _ in range(300):
        damaged = bytearray(content)
        for _ in range(dice.randrange(1, 20)):
            damaged[dice.randrange(100, len(damaged))] = dice.randrange(256)
        with suppress(InputError):
            list(registry.read("qualcoder", given_bytes(bytes(damaged), "p"), Findings()))
