"""The article on sheets: nothing is lost between pages, and the sheet shows what the screen shows."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QImage, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from annotator.errors import Cancelled, InputError
from annotator.model.article import Excluded
from annotator.model.span import Span
from annotator.services.jobs import Progress
from annotator.ui.fonts import load_fonts, set_interface_percent
from annotator.ui.paper import Paper, PaperContent, PaperLook
from annotator.ui.paper_writer import print_pages, write_pdf

from .reading_fixtures import default_scheme, mark

BODY = (
    "Some words of a paragraph that goes on for a while, and then a little longer, to fill several lines. "
    * 3
)
TEXT = "\n".join(["A heading", BODY, "Menu", *(f"{n}. {BODY}" for n in range(60))])


@pytest.fixture(autouse=True)
def _fonts(qapp: QApplication) -> None:
    load_fonts()


def content_of(
    text: str = TEXT, *, excluded: tuple[Excluded, ...] = (), labelled: str = "Some words"
) -> PaperContent:
    at = text.find(labelled)
    marks = (mark(text, "claim", Span(at, at + len(labelled)), key="one"),) if at >= 0 else ()
    return PaperContent(
        text=text, title=None, excluded=excluded, annotations=marks, scheme=default_scheme(), heading="Heading",
        words_of_page=lambda page, pages: f"{page}/{pages}", list_title="1 annotation",
        lines_of=lambda one: (one.label,), number_of=lambda one: str(text[: one.span.start].count("\n") + 1),
    )  # fmt: skip


def lines_printed(paper: Paper) -> list[tuple[int, int]]:
    """Piece and line of every line, in the order of the pages."""
    return [
        (part.piece, line)
        for page in paper._text_pages
        for part in page
        for line in range(part.first, part.last + 1)
    ]


def every_line(paper: Paper) -> list[tuple[int, int]]:
    return [(piece, line) for piece in paper._pieces() for line in range(paper._layouts.get(piece).lines)]


def image_of(paper: Paper, look: PaperLook, page: int) -> QImage:
    width, height = look.size
    image = QImage(round(width), round(height), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    paper.paint(painter, page)
    painter.end()
    return image


def colours(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(0, image.width(), 2) for y in range(image.height())}


@settings(max_examples=25, deadline=None)
@given(
    lengths=st.lists(st.integers(min_value=0, max_value=40), min_size=1, max_size=40),
    size=st.sampled_from([QPageSize.PageSizeId.A4, QPageSize.PageSizeId.A5, QPageSize.PageSizeId.Letter]),
    px=st.sampled_from([13.3, 18.7, 40.0]),
)
def test_every_line_is_printed_once_and_inside_the_sheet(
    lengths: list[int], size: QPageSize.PageSizeId, px: float
) -> None:
    look = PaperLook(page=QPageSize(size), px=px)
    paper = Paper(content_of("\n".join("word and more " * n for n in lengths)), look, Progress())
    assert lines_printed(paper) == every_line(paper)
    for page in paper._text_pages:
        for part in page:
            layout = paper._layouts.get(part.piece)
            assert part.y >= 0
            assert part.y + (part.last - part.first + 1) * layout.style.line_height <= paper._room


def test_no_line_is_left_alone_and_no_heading_left_behind() -> None:
    paper = Paper(content_of("\n".join(["Heading", BODY] * 40)), PaperLook(), Progress())
    for page in paper._text_pages[:-1]:
        last = page[-1]
        layout = paper._layouts.get(last.piece)
        assert paper._text.role(last.piece) != "head"
        assert last.last - last.first >= 1
        assert last.last == layout.lines - 1 or layout.lines - 1 - last.last >= 2


def test_excluded_lines_are_grey_or_left_out() -> None:
    at = TEXT.index("Menu")
    content = content_of(excluded=(Excluded(Span(at, at + 4), "navigation"),))
    printed = Paper(content, PaperLook(), Progress())
    left_out = Paper(content, PaperLook(has_excluded=False), Progress())
    assert len(lines_printed(printed)) == len(lines_printed(left_out)) + 1
    assert 2 not in {piece for piece, _ in lines_printed(left_out)}


def test_the_sheet_has_tint_line_and_number_as_the_screen_has() -> None:
    look = PaperLook()
    paper = Paper(content_of(), look, Progress())
    claim = paper._theme.labels["blue"]
    seen = colours(image_of(paper, look, 0))
    assert {claim.fill.name(), claim.line.name()} <= seen
    plain = replace(look, style="underline")
    assert claim.fill.name() not in colours(image_of(Paper(content_of(), plain, Progress()), plain, 0))


def test_the_list_follows_with_each_annotation() -> None:
    with_list = Paper(content_of(), PaperLook(), Progress())
    assert with_list.pages == Paper(content_of(), PaperLook(has_list=False), Progress()).pages + 1
    assert with_list._theme.labels["blue"].fill.name() in colours(
        image_of(with_list, PaperLook(), with_list.pages - 1)
    )


def test_a_pdf_is_written_whole_and_replaces_nothing_unasked(tmp_path: Path) -> None:
    path = tmp_path / "article.pdf"
    pages = write_pdf(content_of(), PaperLook(), path, Progress(), overwrite=False)
    written = path.read_bytes()
    assert written.startswith(b"%PDF-")
    assert written.count(b"/Type /Page\n") == pages
    with pytest.raises(InputError, match="there already"):
        write_pdf(content_of(), PaperLook(), path, Progress(), overwrite=False)
    assert path.read_bytes() == written
    with pytest.raises(InputError, match="does not exist"):
        write_pdf(content_of(), PaperLook(), tmp_path / "no" / "a.pdf", Progress(), overwrite=False)


def test_a_job_that_is_stopped_leaves_nothing(tmp_path: Path) -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        write_pdf(content_of(), PaperLook(), tmp_path / "a.pdf", progress, overwrite=False)
    assert list(tmp_path.iterdir()) == []


def test_a_printer_gets_the_pages_that_are_wanted(tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setFromTo(2, 3)
    assert print_pages(content_of(), PaperLook(), printer, Progress()) == 2
    assert (tmp_path / "printed.pdf").read_bytes().count(b"/Type /Page\n") == 2


def test_the_sheet_does_not_follow_the_size_of_the_interface() -> None:
    look = PaperLook()
    usual = image_of(Paper(content_of(), look, Progress()), look, 0)
    set_interface_percent(200)
    try:
        assert image_of(Paper(content_of(), look, Progress()), look, 0) == usual
    finally:
        set_interface_percent(100)


@pytest.mark.parametrize("sign", ["\u202e", "\u202d"])
def test_an_override_turns_no_letter_on_paper(sign: str) -> None:
    text = f"It was {sign}txt.exe that they sold.\n{BODY}"
    look = PaperLook()

    def pictures(words: str) -> list[QImage]:
        content = replace(
            content_of(words, labelled=words[7:16]),
            lines_of=lambda one: (words[one.span.start : one.span.end],),
        )
        paper = Paper(content, look, Progress())
        return [image_of(paper, look, page) for page in range(paper.pages)]

    def order(words: str) -> list[float]:
        layout = Paper(content_of(words, labelled="was"), look, Progress())._layouts.get(0).layout
        return [
            layout.lineAt(0).cursorToX(place)[0] for place in range(len(words.split("\n", maxsplit=1)[0]))
        ]

    assert order(text) == sorted(order(text)), "in the text"
    shown, plain = pictures(text), pictures(text.replace(sign, "\ufffd"))
    assert shown[-1] == plain[-1], "in the list"
    assert shown[-1] != pictures(text.replace("txt.exe", "exe.txt"))[-1]
