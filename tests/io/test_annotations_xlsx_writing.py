"""Tables for people as an Excel workbook: read again by openpyxl, whole, no formulas, within Excel's limits."""

from __future__ import annotations

from io import BytesIO

import pytest
from tests.io.people_corpus import NOTE, WORDS, awkward, written

from annotator.io import annotations_xlsx_writing, workbook
from annotator.io.losses import Losses
from annotator.io.records import AnnotationRecord, ArticleRecord
from annotator.io.writing import WritingOptions

openpyxl = pytest.importorskip("openpyxl", reason="needs the extra “documents”")


def read(content: bytes):
    return openpyxl.load_workbook(BytesIO(content))


def rows(sheet) -> list[dict[str, object]]:
    head, *rest = sheet.iter_rows(values_only=True)
    return [dict(zip(head, one, strict=True)) for one in rest]


def test_every_annotation_is_a_row_with_its_words() -> None:
    book = read(written(annotations_xlsx_writing.write, awkward(1), awkward(2)))
    assert book.sheetnames == ["Annotations", "Articles", "Labels", "Links"]
    made = rows(book["Annotations"])
    quotes = [quote.replace("_x0041_", "_x005F_x0041_") for _, quote in WORDS]
    assert [one["Quote"] for one in made] == quotes * 2
    first = made[0]
    assert (first["Label"], first["Certainty"], first['x"y']) == ("Claim", "Hedged", "<&>")
    assert (first["Words before"], first["Paragraph"], first["Note"]) == ("Officials 🙂 say ", 1, NOTE)
    assert [one["Value"] for one in made[:3]] == [0.5, 1.5, 2.5]
    assert made[4]["Label"] == "unheard-of"


@pytest.mark.parametrize("by", ["label", "article", "attribute:low"])
def test_rows_are_sorted_as_was_asked(by: str) -> None:
    options = WritingOptions(group_by=by)
    made = rows(
        read(written(annotations_xlsx_writing.write, awkward(1), awkward(2), options=options))["Annotations"]
    )
    usual = rows(read(written(annotations_xlsx_writing.write, awkward(1), awkward(2)))["Annotations"])
    assert sorted(map(str, made)) == sorted(map(str, usual))
    order = {"Claim": 0, "Figure": 1, "Opinion": 2, "Bias": 3, "unheard-of": 4}
    places = {
        "label": [order[str(one["Label"])] for one in made],
        "article": [str(one["Article"]) for one in made],
        "attribute:low": [one["Value"] for one in made],
    }[by]
    assert places == sorted(places)


def test_context_is_as_wide_as_was_asked() -> None:
    bare = rows(
        read(written(annotations_xlsx_writing.write, awkward(), options=WritingOptions(context=0)))[
            "Annotations"
        ]
    )
    assert not {"Words before", "Words after"} & bare[0].keys()
    some = rows(
        read(written(annotations_xlsx_writing.write, awkward(), options=WritingOptions(context=4)))[
            "Annotations"
        ]
    )
    assert some[0]["Words before"] == "…"
    assert some[2]["Words after"] == "…"


def test_nothing_is_a_formula() -> None:
    book = read(written(annotations_xlsx_writing.write, awkward()))
    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    assert kinds <= {"s", "n", "b", "inlineStr"}
    assert rows(book["Annotations"])[5]["Quote"] == "=SUM(A1:A9)"
    assert rows(book["Annotations"])[0]["Outlet"] == "=News"


def test_articles_labels_and_links_have_tables() -> None:
    book = read(written(annotations_xlsx_writing.write, awkward()))
    (article,) = rows(book["Articles"])
    assert article["Source"] == "Author: N. N. <n@example.org>\nOutlet: =News\ntags: a, b"
    assert (article["Annotations"], article["Status"]) == (len(WORDS), "Mira: done")
    assert [one["Label"] for one in rows(book["Labels"])] == ["Claim", "Figure", "Opinion", "Bias"]
    assert all(one["Guideline"] for one in rows(book["Labels"]))
    (link,) = rows(book["Links"])
    assert (link["Link"], link["To annotation"]) == ("same<as>", "1-1")


@pytest.mark.parametrize(("unit", "size"), [("x", 32_767), ("🙂", 16_383)])
def test_a_cell_holds_what_excel_holds_and_more_is_told(unit: str, size: int) -> None:
    for many, cut in ((size, 0), (size + 1, 1)):
        losses = Losses()
        mark = AnnotationRecord("claim", 0, 1, id="1", note=unit * many)
        article = ArticleRecord("a", id="a", name="n", annotations=(mark,))
        book = read(written(annotations_xlsx_writing.write, article, losses=losses))
        note = str(rows(book["Annotations"])[0]["Note"])
        assert losses.number("long-values") == cut
        assert len(note.encode("utf-16-le")) // 2 <= 32_767
        assert note == unit * many if not cut else note.endswith("…") and set(note) == {unit, "…"}


def test_more_rows_than_a_sheet_has_go_on_in_another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "MOST_ROWS", 4)
    book = read(written(annotations_xlsx_writing.write, awkward()))
    sheets = [name for name in book.sheetnames if name.startswith("Annotations")]
    assert sheets == ["Annotations", "Annotations 2", "Annotations 3"]
    made = [one["Annotation id"] for name in sheets for one in rows(book[name])]
    assert made == [f"1-{n}" for n in range(len(WORDS))]


def test_nothing_to_write_is_a_workbook() -> None:
    book = read(written(annotations_xlsx_writing.write))
    assert book.sheetnames == ["Annotations", "Articles", "Labels"]
    assert rows(book["Annotations"]) == []
