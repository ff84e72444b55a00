"""The table of annotations as CSV."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.io import columns, csv_table
from annotator.io.findings import Findings

ODD = [
    "🙂",
    "e\u0301",
    "שלום",
    "\u00a0",
    "\u2028",
    "\r\n",
    "\r",
    "\n",
    "\ufeff",
    '"',
    "=1+1",
    "=cmd|' /C calc'!A0",
    "@SUM(1)*cmd|'x'!A0",
    "＝1",
    "＋1",
    "－1",
    "＠a",
    "'",
    "'=",
    ",",
    "-5",
    "@",
    "\t",
    ";",
]
CELLS = st.lists(st.one_of(st.sampled_from(ODD), st.characters(exclude_categories=["Cs"])), min_size=1).map(
    "".join
)
SHA = "a" * 64
TIME = "2026-11-21T09:30:00Z"


def row(text: str, note: str = "", *attributes: object) -> tuple[object, ...]:
    return (
        "a-id", "a.txt", None, "Outlet", None, SHA, "n-id", "figure", 0, 5, text, note, "mira", TIME, TIME, *attributes,
    )  # fmt: skip


def read(content: bytes, *, guarded: bool = False) -> tuple[list, Findings]:
    findings = Findings()
    return list(csv_table.read(io.BytesIO(content), findings, guarded=guarded)), findings


@given(CELLS, CELLS, CELLS, st.booleans(), st.booleans())
def test_every_cell_comes_back(text: str, note: str, value: str, guard: bool, bom: bool) -> None:
    content = csv_table.header(["unit"], bom=bom) + csv_table.records(
        [row(text, note, value)] * 2, guard=guard
    )
    read_back, findings = read(content, guarded=guard)
    assert not findings.problems
    assert [
        (each.annotation.text, each.annotation.note, each.annotation.attributes) for each in read_back
    ] == [(text, note, {"unit": value})] * 2
    assert read_back[0].text_sha256 == SHA
    assert read_back[0].are_words


@given(CELLS)
def test_a_guarded_cell_starts_no_formula(text: str) -> None:
    content = csv_table.records([row(text)], guard=True).decode()
    cell = next(csv.reader(io.StringIO(content, newline="")))[columns.COLUMNS.index("text")]
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"))
    assert csv_table.unguarded(cell) == text


def test_the_bytes_are_rfc_4180() -> None:
    content = csv_table.header(["low", "unit"]) + csv_table.records(
        [row('say "a", b', "x\ny", 0.1, None), row("a")]
    )
    assert content.decode() == (
        "article_id,article_name,title,outlet,published,text_sha256,annotation_id,label,start,end,text,note,reviewer,"
        "created_at,updated_at,attr.low,attr.unit\r\n"
        f'a-id,a.txt,,Outlet,,{SHA},n-id,figure,0,5,"say ""a"", b","x\ny",mira,{TIME},{TIME},0.1,\r\n'
        f"a-id,a.txt,,Outlet,,{SHA},n-id,figure,0,5,a,,mira,{TIME},{TIME}\r\n"
    )


def test_values_that_are_no_words() -> None:
    content = csv_table.records([(True, False, ["a", "b"], 2**62, 1e16, 0.1 + 0.2, None, 7)])
    assert content == b'true,false,"[""a"",""b""]",4611686018427387904,1e+16,0.30000000000000004,,7\r\n'


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_any_line_end(end: str) -> None:
    content = end.join(["text_sha256,label,start,end,note", f'{SHA},a,0,1,"x{end}y"', f"{SHA},b,0,1,", ""])
    records, findings = read(content.encode())
    assert not findings.problems
    assert [(each.annotation.label, each.annotation.note) for each in records] == [
        ("a", f"x{end}y"),
        ("b", None),
    ]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (
            b"",
            "line 1: The table has no column “text_sha256” or “label” or “start” or “end”, which a table of annotations needs.",
        ),
        (
            b"label,start,end\r\n",
            "line 1: The table has no column “text_sha256”, which a table of annotations needs.",
        ),
        (b"text_sha256,label,start,end\n%s,a,0\n", "line 2: The row has 3 cells, the header 4."),
        (b"text_sha256,label,start,end\n%s,a,0,1.5\n", "line 2: “end” is not a whole number (“1.5”)."),
        (b"text_sha256,label,start,end\n%s,a,-1,1\n", "line 2: “start” is not a whole number (“-1”)."),
        (b"text_sha256,label,start,end\n%s,,0,1\n", "line 2: “label” is missing."),
        (b"text_sha256,label,start,end\n,a,0,1\n", "line 2: “text_sha256” is empty"),
        (b'text_sha256,label,start,end\n%s,"a,0,1\n', "line 2: This is not CSV"),
        (b'text_sha256,label,start,end\n%s,"a"b,0,1\n', "line 2: This is not CSV"),
        (b"text_sha256,label,start,end\n%s,a\xff,0,1\n", "is not valid UTF-8"),
    ],
)
def test_what_is_wrong_is_named(content: bytes, words: str) -> None:
    _, findings = read(content.replace(b"%s", SHA.encode()))
    assert words in str(findings.problems[0])


def test_the_line_of_a_record_is_where_it_begins() -> None:
    content = f'text_sha256,label,start,end,note\n{SHA},a,0,1,"two\nlines"\n{SHA},b,x,1,\n'
    records, findings = read(content.encode())
    assert [each.line for each in records] == [2]
    assert findings.problems[0].lines == [4]


def test_a_long_cell_is_read() -> None:
    content = csv_table.header([]) + csv_table.records([row("x" * 300_000)])
    assert read(content)[0][0].annotation.text == "x" * 300_000
