"""The sentences of BABE: ratings and words without positions."""

import csv
import io
import zipfile
from collections import Counter

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import InputError
from annotator.io import registry
from annotator.io.findings import Findings
from annotator.io.given import given_bytes
from annotator.io.placing import place_article
from annotator.io.records import ArticleRecord

FINAL = ("text", "news_link", "outlet", "topic", "type", "label_bias", "label_opinion", "biased_words")
RAW = (*FINAL, "Label_bias_0-1", "annotator_id")
SENTENCE = "Officials 🙂👩\u200d🔬 say Baku’s “furtive” cafe\u0301\u00a0owners\u00a0slam אמרו; say it."


def table(*rows: tuple[object, ...], bom: str = "\ufeff", delimiter: str = ";") -> bytes:
    made = io.StringIO(newline="")
    csv.writer(made, delimiter=delimiter).writerows(rows)
    return (bom + made.getvalue()).encode()


def workbook(*rows: tuple[object, ...]) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def row(words: object, *who: object, bias: str = "Biased", text: str = SENTENCE) -> tuple[object, ...]:
    return (text, "https://a.example/1", "Demo", "sport", "left", bias, "Entirely factual", words, *who)


def read(content: bytes) -> tuple[list[ArticleRecord], Findings]:
    findings = Findings()
    given = given_bytes(content, "d")
    assert registry.recognise(given.glimpse()).id == "babe"
    found = list(registry.read("babe", given, findings))
    assert all(isinstance(each, ArticleRecord) and place_article(each, findings) for each in found)
    return found, findings


@pytest.mark.parametrize("delimiter", [";", ","])
def test_final_labels(delimiter: str) -> None:
    words = "['furtive', \"cafe\u0301 owners\", 'say', 'אמרו', 'gone', '', 'Offic']"
    (one, two), findings = read(
        table(FINAL, row(words), row("[]", text="Two.", bias="nan"), delimiter=delimiter)
    )
    assert (one.text, one.line, two.line) == (SENTENCE, 2, 3)
    assert [(SENTENCE[each.start : each.end], each.label, each.reviewer) for each in one.annotations] == [
        ("furtive", "biased words", None), ("cafe\u0301\u00a0owners", "biased words", None), ("אמרו", "biased words", None),
    ]  # fmt: skip
    assert one.meta == {
        "url": "https://a.example/1", "outlet": "Demo", "topic": "sport", "political type": "left",
        "categories": ["Biased", "Entirely factual"],
    }  # fmt: skip
    assert (two.annotations, two.meta["categories"]) == ((), ["Entirely factual"])
    assert findings.left_out == Counter({"unplaced biased word": 3})


def test_raw_labels_of_several_annotators() -> None:
    rows = (
        row("Furtive, slam,", 1, 3),
        row("furtive", 1, 4.0),
        row(None, 0, 3, text="Two."),
        row("slam", 1, 3),
        row("x", 1, 9, text=""),
    )
    (one, two), findings = read(workbook(RAW, *rows))
    assert [(SENTENCE[each.start : each.end], each.reviewer) for each in one.annotations] == [
        ("furtive", "annotator 3"), ("slam", "annotator 3"), ("furtive", "annotator 4"),
    ]  # fmt: skip
    assert one.meta["categories"] == {
        "annotator 3": ["Biased", "Entirely factual"],
        "annotator 4": ["Biased", "Entirely factual"],
    }
    assert two.text == "Two."
    assert not findings.left_out


@pytest.mark.parametrize(
    "content",
    [
        b"", b"a;b\n1;2\n", b"PK\x03\x04 and no more", workbook(("a", "b"), (1, 2)),
b"text;label_bias;label_opinion\n\xff\xfe\n",
    ],
)  # fmt: skip
def test_what_is_no_such_table(content: bytes) -> None:
    with pytest.raises(InputError):
        list(registry.read("babe", given_bytes(content, "d.csv"), Findings()))


@pytest.mark.parametrize(
    ("content", "name"),
    [(b"text;outlet\n", "d.csv"), (b"text,label,start,end\n", "d.csv"), (workbook(("a", "b")), "d.xlsx")],
)
def test_other_tables_are_not_taken(content: bytes, name: str) -> None:
    assert registry.recognise(given_bytes(content, name).glimpse()).id != "babe"


CELLS = st.sampled_from(
    [
        "",
        "nan",
        "[]",
        "['a', \"b\"]",
        "[']",
        "a,b",
        "\0",
        "🙂",
        "e\u0301",
        "a\nb",
        "'" * 50,
        "(" * 50,
        "\\",
        "שלום",
        "a",
    ]
)


@given(st.lists(st.lists(CELLS, max_size=9), max_size=4), st.binary(max_size=3))
def test_nothing_raises_but_input_errors(rows: list[list[str]], tail: bytes) -> None:
    content = table(FINAL, *rows) + tail
    findings = Findings()
    try:
        for found in registry.read("babe", given_bytes(content, "d.csv"), findings):
            assert isinstance(found, ArticleRecord)
            place_article(found, findings)
    except InputError:
        return


@given(st.data())
def test_damaged_excel_files_raise_nothing_but_input_errors(data: st.DataObject) -> None:
    """Bytes are changed inside the sheet, or anywhere in the archive."""
    content = WORKBOOK
    if data.draw(st.booleans()):
        content = damaged(content, data)
    else:
        made = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(content)) as given, zipfile.ZipFile(made, "w") as changed:
            for name in given.namelist():
                words = given.read(name)
                changed.writestr(name, damaged(words, data) if name.endswith("sheet1.xml") else words)
        content = made.getvalue()
    given_file = given_bytes(content, "d.xlsx")
    registry.recognise(given_file.glimpse())
    try:
        list(registry.read("babe", given_file, Findings()))
    except InputError:
        return


WORKBOOK = workbook(RAW, row("furtive", 1, 3))


def damaged(content: bytes, data: st.DataObject) -> bytes:
    made = bytearray(content)
    for _ in range(data.draw(st.integers(1, 3))):
        made[data.draw(st.integers(0, len(made) - 1))] = data.draw(st.integers(0, 255))
    return bytes(made)
