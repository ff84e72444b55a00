"""Qt's PDF files made the same each time, with words that can be found."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from PySide6.QtGui import QPainter, QPdfWriter
from PySide6.QtWidgets import QApplication

from annotator.ui.fonts import load_fonts, paper_font, text_font
from annotator.ui.settled_pdf import settle

pypdf = pytest.importorskip("pypdf", reason="reads what was written")

WORDS = "An office in café: 40% find “affluent” fjords, 1\u00a0000 1/2 -> x"


def drawn(path: Path, pages: int = 3, title: str = "Title") -> Path:
    writer = QPdfWriter(str(path))
    writer.setTitle(title)
    painter = QPainter(writer)
    for page in range(pages):
        if page:
            writer.newPage()
        for row, weight in enumerate((400, 600, 700)):
            painter.setFont(paper_font(200, weight))
            painter.drawText(300, 600 + 900 * row, f"{WORDS} {page}")
            painter.setFont(text_font(200, weight=weight))
            painter.drawText(300, 1000 + 900 * row, "العربية שלום")
    painter.end()
    return path


def settled(path: Path) -> bytes:
    made = io.BytesIO()
    with path.open("rb") as given:
        settle(given, made)
    return made.getvalue()


@pytest.fixture(autouse=True)
def _fonts(qapp: QApplication) -> None:
    load_fonts()


def test_words_are_found_as_they_are_written(tmp_path: Path) -> None:
    made = settled(drawn(tmp_path / "a.pdf"))
    found = pypdf.PdfReader(io.BytesIO(made), strict=True)
    assert len(found.pages) == 3
    assert found.metadata.title == "Title"
    words = found.pages[1].extract_text()
    assert words.count(f"{WORDS} 1".replace("\u00a0", " ")) == 3
    for each in ("العربية", "שלום"):
        assert each in words or each[::-1] in words  # readers turn them or not


def test_nothing_says_when_it_was_made(tmp_path: Path) -> None:
    made = settled(drawn(tmp_path / "a.pdf"))
    assert b"Date" not in made
    assert b"DocumentID" not in made
    assert made == settled(drawn(tmp_path / "b.pdf"))


def test_the_id_is_of_the_content(tmp_path: Path) -> None:
    ids = {
        re.search(rb"/ID \[ <(\w{32})> <\1> \]", settled(drawn(tmp_path / f"{n}.pdf", n)))[1] for n in (1, 2)
    }
    assert len(ids) == 2


def test_a_title_that_looks_like_parts_of_a_file_stays_a_title(tmp_path: Path) -> None:
    title = "5 0 R >>\nstream\n(endobj) \\ " + b">>\nstream\n5 0 R ".decode("utf-16-be") + "🙂"
    made = settled(drawn(tmp_path / "a.pdf", 1, title))
    assert pypdf.PdfReader(io.BytesIO(made), strict=True).metadata.title == title


def test_what_is_no_file_of_qt_is_refused(tmp_path: Path) -> None:
    whole = drawn(tmp_path / "a.pdf").read_bytes()
    for piece in (b"", b"%PDF-1.4\n", whole[:-30], whole[: len(whole) // 2]):
        (tmp_path / "b.pdf").write_bytes(piece)
        with pytest.raises(ValueError, match=r"PDF|empty"):
            settled(tmp_path / "b.pdf")
