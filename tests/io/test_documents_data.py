"""Real PDF, Word, OpenDocument, rich text and Excel files that nobody here wrote: read, or refused with a sentence."""

import json
import os
from collections import Counter
from pathlib import Path

import pytest

from annotator.errors import InputError
from annotator.io import registry
from annotator.io.findings import Findings
from annotator.io.given import GivenFile
from annotator.io.records import ArticleRecord

FOLDERS = ("documents", "corpora/babe", "corpora/basil_v1", "formats/doccano", "formats/taguette")
FORMATS = {
    ".pdf": "pdf",
    ".docx": "docx",
    ".doc": "docx",
    ".odt": "odt",
    ".rtf": "rtf",
    ".xlsx": "xlsx",
    ".xls": "xlsx",
}
REFUSED = {
    "libreoffice-writer-password.pdf": "protected by a password",
    "tika-test.doc": "save it as DOCX",
    "tika-test.xls": "save it as XLSX",
    "highlights_all.xlsx": "project file",
}
CORPORA = dict.fromkeys(("raw_labels_MBIC.xlsx", "raw_labels_SG1.xlsx", "raw_labels_SG2.xlsx"), "babe")
"""Tables that the reader of their corpus takes; these readers can read them all the same."""

EMPTY = {"mammoth_empty.docx"}
HYPHENED = 0.94
"""The reference for PDF keeps hyphens at line ends, so that their words differ."""

TIKA = (
    "Testing Tika Format Parsers\n\nThis is a test document to ensure that we (naming no names) hasn't broken the Tika format "
    "parser again. Strangely it seems that if Tika is broken then the GATE document is created without error but with no "
    "content which is a bit of a pain."
)


@pytest.fixture(scope="module")
def data() -> Path:
    folder = os.environ.get("ANNOTATOR_TEST_DATA")
    if not folder:
        pytest.skip("ANNOTATOR_TEST_DATA names no folder")
    return Path(folder)


def read(path: Path) -> tuple[str, list, Findings]:
    findings = Findings()
    with path.open("rb") as stream:
        given = GivenFile(path.name, stream)
        found = registry.recognise(given.glimpse()).id
        return found, list(registry.read(FORMATS[path.suffix], given, findings)), findings


@pytest.mark.data
def test_every_file_is_read_or_refused_with_its_sentence(data: Path) -> None:
    met: Counter[str] = Counter()
    for path in sorted(
        one for folder in FOLDERS for one in (data / folder).rglob("*") if one.suffix in FORMATS
    ):
        met[path.suffix] += 1
        if path.name in REFUSED:
            with pytest.raises(InputError, match=REFUSED[path.name]):
                read(path)
            continue
        found, records, findings = read(path)
        assert found in (FORMATS[path.suffix], CORPORA.get(path.name)), path.name
        assert bool(findings.count) == (path.name in EMPTY), path.name
        assert bool(records) != (path.name in EMPTY), path.name
        for one in records:
            if isinstance(one, ArticleRecord):
                assert all(0 <= each.start < each.end <= len(one.text) for each in one.excluded), path.name
                assert "\x1c" not in one.text
    assert met == {".pdf": 12, ".docx": 10, ".doc": 1, ".odt": 1, ".rtf": 1, ".xlsx": 9, ".xls": 1}


@pytest.mark.data
def test_the_words_are_those_of_the_reference(data: Path) -> None:
    for line in (data / "documents/reference_text.jsonl").read_text(encoding="utf-8").splitlines():
        reference = json.loads(line)
        path = data / reference["file"]
        if path.name in REFUSED or not reference["text"].strip() or path.name == "mammoth_endnotes.docx":
            continue
        found, expected = Counter(read(path)[1][0].text.split()), Counter(reference["text"].split())
        common, least = (found & expected).total(), HYPHENED if path.suffix == ".pdf" else 1
        assert common >= least * expected.total(), path.name
        assert common >= least * found.total(), path.name


@pytest.mark.data
@pytest.mark.parametrize("suffix", [".docx", ".odt", ".rtf"])
def test_the_same_text_in_three_formats(data: Path, suffix: str) -> None:
    one = read(data / f"documents/tika-test{suffix}")[1][0]
    assert (one.text, one.meta) == (TIKA, {"author": "Mark Greenwood"})


@pytest.mark.data
def test_columns_lines_and_page_numbers(data: Path) -> None:
    one = read(data / "documents/pdf/multicolumn.pdf")[1][0]
    assert "Donec felis erat, congue non, volutpat at, tincidunt tristique, libero." in one.text
    assert "Donec nonummy pellentesque ante. Phasellus" in one.text, (
        "a paragraph goes on in the second column"
    )
    assert [one.text[each.start : each.end] for each in one.excluded] == ["1", "2", "3"]
    one = read(data / "documents/pdf/pdflatex-4-pages.pdf")[1][0]
    assert one.text.count("\n\n") == 1, "one paragraph over four pages, and the page numbers"


@pytest.mark.data
def test_notes_and_boxes_that_others_miss(data: Path) -> None:
    one = read(data / "documents/docx/mammoth_endnotes.docx")[1][0]
    assert one.text.startswith("Ouch")
    assert [each.kind for each in one.excluded] == ["footnotes"]
    assert read(data / "documents/docx/mammoth_text-box.docx")[1][0].text
    assert read(data / "documents/docx/mammoth_comments.docx")[2].left_out == {"comment": 2}


@pytest.mark.data
def test_arabic_stands_in_reading_order(data: Path) -> None:
    assert read(data / "documents/pdf/habibi.pdf")[1][0].text == "حَبيبي habibi حَبيبي"


@pytest.mark.data
def test_ratings_of_one_sentence_come_together(data: Path) -> None:
    _, records, findings = read(data / "corpora/babe/raw_labels_SG1.xlsx")
    assert len(records) + sum(findings.remarks.values()) + findings.left_out["empty text cell"] == 4813
    assert all(isinstance(one.meta["annotator_id"], list) for one in records[:10])
