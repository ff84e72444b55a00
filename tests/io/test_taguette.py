"""Taguette's project file: documents as HTML, highlights in UTF-8 bytes over its text nodes."""

import random
import sqlite3
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import InputError
from annotator.io import registry
from annotator.io.findings import Findings
from annotator.io.given import given_bytes
from annotator.io.records import ArticleRecord, ForeignAnnotation, LabelRecord, Record
from annotator.io.taguette_text import StoredText

HTML = (
    "<h1>Officials 🙂 say</h1><p>Baku supplies 40% of Israel’s oil.\r\nCritics call the <b>ties</b>\n<i>“furtive”</i>.</p>\n"
    "<p>A family 👨‍👩‍👧 in a cafe\u0301 paid 1\u00a0000 &amp; more.<br>إسرائيل וְ שלום 12.</p>"
)
TEXT = (
    "Officials 🙂 say\nBaku supplies 40% of Israel’s oil. Critics call the ties “furtive”.\n"
    "A family 👨‍👩‍👧 in a cafe\u0301 paid 1\u00a0000 & more.\nإسرائيل וְ שלום 12."
)
SCHEMA = """
CREATE TABLE projects (id INTEGER, name TEXT, description TEXT, created TEXT);
CREATE TABLE project_members (project_id INTEGER, user_login TEXT, privileges TEXT);
CREATE TABLE documents (id INTEGER, name TEXT, description TEXT, filename TEXT, created TEXT, project_id INTEGER,
  text_direction TEXT, contents TEXT);
CREATE TABLE commands (id INTEGER, date TEXT, user_login TEXT, project_id INTEGER, document_id INTEGER, payload TEXT);
CREATE TABLE tags (id INTEGER, project_id INTEGER, path TEXT, description TEXT);
CREATE TABLE highlights (id INTEGER, document_id INTEGER, start_offset INTEGER, end_offset INTEGER, snippet TEXT);
CREATE TABLE highlight_tags (highlight_id INTEGER, tag_id INTEGER);
"""


def place(words: str, times: int = 1) -> tuple[int, int]:
    raw = StoredText(HTML).raw
    at = -1
    for _ in range(times):
        at = raw.index(words, at + 1)
    return len(raw[:at].encode()), len(raw[: at + len(words)].encode())


def project(path: Path, *more: tuple[str, tuple[object, ...]]) -> bytes:
    path.unlink(missing_ok=True)
    connection = sqlite3.connect(path)
    connection.executescript(SCHEMA)
    add = "INSERT INTO {} VALUES ({})".format
    rows: list[tuple[str, tuple[object, ...]]] = [
        ("projects", (1, "Oil", "", "2026-01-01")),
        (
            "documents",
            (1, "Baku", "https://example.org/baku", "b.html", "2026-01-01", 1, "LEFT_TO_RIGHT", HTML),
        ),
        ("tags", (1, 1, "claim", "What can be checked.")),
        ("tags", (2, 1, "tone.loaded", "")),
        *more,
    ]
    for table, values in rows:
        connection.execute(add(table, ", ".join("?" * len(values))), values)
    connection.commit()
    connection.close()
    return path.read_bytes()


def highlight(number: int, words: str, snippet: str | None = None) -> tuple[str, tuple[object, ...]]:
    return "highlights", (number, 1, *place(words), f"<p>{words}</p>" if snippet is None else snippet)


def read(content: bytes) -> tuple[list[Record], Findings]:
    findings, given_file = Findings(), given_bytes(content, "project.sqlite3")
    assert registry.recognise(given_file.glimpse()).id == "taguette"
    return list(registry.read("taguette", given_file, findings)), findings


def article(records: list[Record]) -> ArticleRecord:
    (found,) = (one for one in records if isinstance(one, ArticleRecord))
    return found


def annotations(records: list[Record]) -> list[ForeignAnnotation]:
    return [one for one in article(records).annotations if isinstance(one, ForeignAnnotation)]


def test_the_text_reads_well_and_the_words_stay_where_they_are(tmp_path: Path) -> None:
    content = project(
        tmp_path / "p.db",
        *(highlight(n, words) for n, words in enumerate(("🙂", "Baku", "“furtive”", "cafe\u0301 paid", "שלום 12"), 1)),
        *(("highlight_tags", (n, 1)) for n in range(1, 6)),
    )  # fmt: skip
    records, findings = read(content)
    assert not findings.count
    assert article(records).text == TEXT
    assert [TEXT[one.start : one.end] for one in annotations(records)] == [
        "🙂", "Baku", "“furtive”", "cafe\u0301 paid", "שלום 12",
    ]  # fmt: skip
    assert all(one.text == TEXT[one.start : one.end] for one in annotations(records))


def test_a_highlight_over_two_blocks_takes_the_line_end_between_them(tmp_path: Path) -> None:
    content = project(
        tmp_path / "p.db", highlight(1, "sayBaku", "<h1>say</h1><p>Baku</p>"), ("highlight_tags", (1, 1))
    )
    (one,) = annotations(read(content)[0])
    assert one.text == "say\nBaku" == TEXT[one.start : one.end]


def test_each_tag_is_an_annotation_and_none_is_a_highlight(tmp_path: Path) -> None:
    content = project(
        tmp_path / "p.db", highlight(1, "40%"), highlight(2, "oil"),
        *(("highlight_tags", (1, tag)) for tag in (1, 2)),
    )  # fmt: skip
    records, _ = read(content)
    assert [(one.label, one.text) for one in annotations(records)] == [
        ("claim", "40%"), ("tone.loaded", "40%"), ("highlight", "oil"),
    ]  # fmt: skip
    assert len({one.id for one in annotations(records)}) == 3
    assert [one for one in records if isinstance(one, LabelRecord)] == [
        LabelRecord("claim", "What can be checked.", 1), LabelRecord("tone.loaded", "", 2),
    ]  # fmt: skip


def test_who_and_when_are_read_from_the_log(tmp_path: Path) -> None:
    added = '{"type": "highlight_add", "highlight_id": 1, "start_offset": 0, "end_offset": 2, "tags": [1]}'
    content = project(
        tmp_path / "p.db", highlight(1, "40%"), highlight(2, "oil"),
        ("commands", (1, "2026-01-01 10:00:00.500000", "anna", 1, 1, added)),
        ("commands", (2, "2026-01-02 10:00:00", "ben", 1, 1, added)),
        ("commands", (3, "never", "ben", 1, 1, "[[[" * 9000)),
        ("project_members", (1, "carla", "ADMIN")),
    )  # fmt: skip
    first, second = annotations(read(content)[0])
    assert (first.reviewer, first.created_at, first.updated_at) == (
        "anna", "2026-01-01T10:00:00.500Z", "2026-01-02T10:00:00Z",
    )  # fmt: skip
    assert (second.reviewer, second.created_at) == ("carla", None)


def test_a_description_is_an_address_or_a_note(tmp_path: Path) -> None:
    other = ("documents", (2, "Other", "Found in a box.", "o", "", 1, "RIGHT_TO_LEFT", "<p>Words.</p>"))
    records, _ = read(project(tmp_path / "p.db", other))
    first, second = (one for one in records if isinstance(one, ArticleRecord))
    assert first.meta["url"] == "https://example.org/baku"
    assert first.meta_origin["url"] == "inferred"
    assert (second.note, second.name, second.meta["direction"]) == ("Found in a box.", "Other", "rtl")


def test_a_position_inside_a_character_goes_behind_it(tmp_path: Path) -> None:
    start, end = place("🙂 say")
    content = project(tmp_path / "p.db", ("highlights", (1, 1, start + 1, end, "")))
    (one,) = annotations(read(content)[0])
    assert one.text == " say"


def test_words_that_are_not_those_of_the_snippet_keep_the_snippet(tmp_path: Path) -> None:
    start, end = place("40%")
    content = project(
        tmp_path / "p.db", ("highlights", (1, 1, start, end, "<p>oil</p>")), ("highlights", (2, 1, 9_000, 9_003, "<p>oil</p>"))
    )  # fmt: skip
    first, second = annotations(read(content)[0])
    assert first.text == second.text == "oil"
    assert TEXT[first.start : first.end] == "40%"
    assert second.start >= len(TEXT)


def test_what_is_wrong_is_said(tmp_path: Path) -> None:
    content = project(
        tmp_path / "p.db",
        ("documents", (2, "Bytes", "", "o", "", 1, "", b"\xff")),
        ("tags", (3, 1, "  ", "")),
        ("highlights", (1, 1, "a", None, "")),
        ("highlights", (2, 1, 5, 5, "")),
        ("highlights", (3, 77, 1, 5, "")),
    )
    _, findings = read(content)
    assert list(findings.lines()) == [
        "line 3: A tag has no name, or one that is too long.",
        "line 1: Highlight 1 has no positions.",
        "line 2: The document “Bytes” has no text.",
    ]
    assert dict(findings.left_out) == {"empty highlight": 1, "orphaned highlight": 1}


PIECES = [
    "<p>",
    "</p>",
    "<br>",
    "<ul>",
    "<li>",
    "<b>",
    "</b>",
    "\n",
    " ",
    "a",
    "é",
    "🙂",
    "&amp;",
    "<![x",
    "<!--",
    "<pre>",
]


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join), st.data())
def test_every_range_of_the_nodes_has_the_same_words_in_the_text(html: str, data: st.DataObject) -> None:
    try:
        stored = StoredText(html)
    except ValueError:
        return
    start = data.draw(st.integers(0, len(stored.raw)))
    end = data.draw(st.integers(start, len(stored.raw)))
    first, last = stored.raw_position(len(stored.raw[:start].encode())), stored.raw_position(
        len(stored.raw[:end].encode())
    )  # fmt: skip
    assert (first, last) == (start, end)
    if start < end:
        found = stored.text[stored.start(start) : stored.end(end)]
        assert "".join(found.split()) == "".join(stored.raw[start:end].split())


def test_damaged_files_raise_nothing_but_sentences(tmp_path: Path) -> None:
    content = project(tmp_path / "p.db", highlight(1, "40%"), ("highlight_tags", (1, 1)))
    dice = random.Random(3)
    for _ in range(300):
        damaged = bytearray(content)
        for _ in range(dice.randrange(1, 20)):
            damaged[dice.randrange(100, len(damaged))] = dice.randrange(256)
        with suppress(InputError):
            list(registry.read("taguette", given_bytes(bytes(damaged), "p"), Findings()))


def test_something_else_is_refused() -> None:
    with pytest.raises(InputError, match="cannot be read"):
        list(registry.read("taguette", given_bytes(b"no database", "p"), Findings()))
