"""Workbooks: our own rows, an article a row, a codebook, or one text; nothing is computed and nothing hangs."""

import datetime as dt
import io
import zipfile
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from annotator.errors import InputError
from annotator.io import registry, spreadsheet_cells
from annotator.io.findings import Findings
from annotator.io.given import given_bytes
from annotator.io.records import ArticleRecord, LabelRecord, SpanRecord

HOUSE = "\U0001f469\u200d\U0001f680 e\u0301\u00a0שלום"
Rows = list[list[object]]


def xlsx(*sheets: Rows, hidden: tuple[int, ...] = ()) -> bytes:
    book, made = Workbook(), io.BytesIO()
    book.remove(book.worksheets[0])
    for number, rows in enumerate(sheets):
        sheet = book.create_sheet(f"Sheet{number}")
        sheet.sheet_state = "hidden" if number in hidden else "visible"
        for row in rows:
            sheet.append(row)
    book.save(made)
    return made.getvalue()


def read(content: bytes) -> tuple[list, Findings]:
    findings = Findings()
    return list(registry.read("xlsx", given_bytes(content, "a.xlsx"), findings)), findings


def test_a_list_of_words_is_one_text() -> None:
    records, findings = read(xlsx([["slavish"], [], [HOUSE], ["a\nb", None, 1.5, True, dt.date(2020, 8, 7)]]))
    assert [one.text for one in records] == [f"slavish\n{HOUSE}\na b\t\t1.5\tTRUE\t2020-08-07"]
    assert not findings.count
    assert records[0].source


def test_a_column_of_texts_is_an_article_a_row() -> None:
    head = ["ID", "Text", "Headline", "date", "Author", "label", "score", None]
    rows: Rows = [
        head,
        [1, HOUSE, "Oil", dt.date(2020, 8, 7), "Jane Doe", "bias", 3, "x"],
        [2, "Gas"],
        [3, None],
    ]
    records, findings = read(xlsx(rows))
    assert [(one.name, one.text, one.title, one.line) for one in records] == [
        ("a, row 2", HOUSE, "Oil", 2),
        ("a, row 3", "Gas", None, 3),
    ]
    assert records[0].meta == {
        "ID": "1",
        "published": "2020-08-07",
        "author": "Jane Doe",
        "categories": ["bias"],
        "score": "3",
    }
    assert findings.left_out == {"empty text cell": 1}


def test_rows_with_the_same_text_are_one_article() -> None:
    rows: Rows = [
        ["text", "who", "label", "topic"],
        ["Oil", "a", "bias", "t"],
        ["Gas", "a", "none", "t"],
        ["Oil", "b", "none", "t"],
    ]
    records, findings = read(xlsx(rows))
    assert [(one.text, one.meta) for one in records] == [
        ("Oil", {"who": ["a", "b"], "categories": ["bias", "none"], "topic": "t"}),
        ("Gas", {"who": "a", "categories": ["none"], "topic": "t"}),
    ]
    assert sum(findings.remarks.values()) == 1


def test_our_own_columns_are_read_as_our_csv() -> None:
    rows: Rows = [
        ["label", "start", "end", "text_sha256", "text", "attr.value"],
        ["figure", 30, 33, "AB" * 32, "40%", 40],
        ["x", "y", 3, "", "", None],
    ]
    records, findings = read(xlsx(rows))
    assert isinstance(records[0], SpanRecord)
    one = records[0].annotation
    assert (one.label, one.start, one.end, one.text, one.attributes, records[0].text_sha256) == (
        "figure",
        30,
        33,
        "40%",
        {"value": "40"},
        "ab" * 32,
    )
    assert findings.count == 1


def test_a_codebook_names_labels_and_highlights_are_refused() -> None:
    records, _ = read(
        xlsx([["tag", "description", "number of highlights"], ["bias", "any", 0], [None, "x", 1]])
    )
    assert records == [LabelRecord("bias", "any", 2)]
    with pytest.raises(InputError, match="project file"):
        read(xlsx([["id", "document", "tag", "content"], [1, "a", "b", "c"]]))


def test_several_sheets_are_named_and_hidden_ones_counted() -> None:
    records, findings = read(xlsx([["a"]], [["b"]], [["c"]], hidden=(1,)))
    assert records[0].text == "Sheet0\n\na\n\nSheet2\n\nc"
    assert findings.left_out == {"hidden sheet": 1}
    assert list(read(xlsx([[]]))[1].lines()) == ["It holds no words."]


def test_formulas_are_not_computed() -> None:
    records, _ = read(
        with_sheet(
            '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>HYPERLINK("x")</f><v>y</v></c></row>'
        )
    )
    assert records[0].text == "2\ty"


def with_sheet(rows: str, more: dict[str, bytes] | None = None) -> bytes:
    """A workbook with the XML of its sheet replaced."""
    made = io.BytesIO()
    names = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    with (
        zipfile.ZipFile(io.BytesIO(xlsx([["x"]]))) as old,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive,
    ):
        parts = {name: old.read(name) for name in old.namelist()} | (more or {})
        parts["xl/worksheets/sheet1.xml"] = (
            f"<worksheet {names}><sheetData>{rows}</sheetData></worksheet>".encode()
        )
        for name, content in parts.items():
            archive.writestr(name, content)
    return made.getvalue()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (
            with_sheet("".join(f'<row r="{n}"><c r="XFD{n}"><v>1</v></c></row>' for n in range(1, 300))),
            "too large",
        ),
        (with_sheet("", {"xl/sharedStrings.xml": b"<sst>" + b"<si/>" * 600_000}), "too large"),
        (with_sheet("", {"xl/styles.xml": b" " * 3_000_000}), "too large"),
        (with_sheet("<row><c"), "damaged"),
        (with_sheet("", {"xl/workbook.xml": b"<a"}), "damaged"),
        (with_sheet("", {"xl/workbook.bin": b""}), "XLSB"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le"), "save it as XLSX"),
        (b"PK\x03\x04", "cannot be read"),
    ],
)
def test_refused_with_a_sentence(content: bytes, words: str) -> None:
    with pytest.raises(InputError, match=words):
        read(content)


def test_a_cell_far_down_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    far = with_sheet('<row r="1048576"><c r="A1048576"><v>1</v></c></row>')
    assert read(far)[0][0].text == "1"
    monkeypatch.setattr(spreadsheet_cells, "MOST_CELLS", 1000)
    with pytest.raises(InputError, match="too large"):
        read(far)


def test_it_is_known_by_its_content() -> None:
    assert registry.recognise(given_bytes(xlsx([["x"]]), "a.zip").glimpse()).id == "xlsx"
    assert (
        registry.recognise(given_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a.xls").glimpse()).id == "xlsx"
    )


def test_a_missing_library_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    content = xlsx([["x"]])
    monkeypatch.setitem(__import__("sys").modules, "openpyxl", None)
    with pytest.raises(InputError, match=r"pip install annotator\[documents\]"):
        read(content)


CELLS = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=6), st.sampled_from(["text", "label", "start", "end", "text_sha256", "tag", "description", "title"]))  # fmt: skip


@settings(max_examples=100, deadline=None)
@given(st.lists(st.lists(CELLS, max_size=5), max_size=5))
def test_any_table_is_read(rows: Rows) -> None:
    with suppress(InputError):
        for one in read(xlsx(rows))[0]:
            assert isinstance(one, ArticleRecord | SpanRecord | LabelRecord)


SAMPLE = xlsx([["text", "label"], [HOUSE, 1.5]])
PARTS = ("xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "[Content_Types].xml", "xl/_rels/workbook.xml.rels")  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(PARTS), st.integers(0, 5000), st.binary(max_size=8), st.integers(0, 40))
def test_garbage_gives_sentences(part: str, at: int, patch: bytes, cut: int) -> None:
    with zipfile.ZipFile(io.BytesIO(SAMPLE)) as archive:
        whole = archive.read(part) if part in archive.namelist() else b"<sst/>"
    at %= len(whole)
    with suppress(InputError):
        read(with_part(part, whole[:at] + patch + whole[at + cut :]))
    with suppress(InputError):
        read(SAMPLE[:at] + patch + SAMPLE[at + cut :])


def with_part(part: str, content: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(SAMPLE)) as old, zipfile.ZipFile(made, "w") as archive:
        for name in old.namelist():
            archive.writestr(name, content if name == part else old.read(name))
    return made.getvalue()
