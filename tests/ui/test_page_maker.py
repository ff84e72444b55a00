"""Annotated articles as PDF: every quote can be found in it, every label can be told without colours, the same bytes each time."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import threading
import unicodedata
from collections import Counter
from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtWidgets import QApplication

from annotator.__main__ import main
from annotator.errors import Cancelled, InputError
from annotator.io import page_maker
from annotator.io.page_maker import Pages
from annotator.io.records import AnnotationRecord, ArticleRecord, ExcludedRecord, LinkRecord
from annotator.io.writing import Corpus, WritingOptions
from annotator.model.article import Article
from annotator.model.span import Span
from annotator.services.default_scheme import default_scheme
from annotator.services.workspace import Workspace
from annotator.ui.page_maker import content_of, make_pages

pypdf = pytest.importorskip("pypdf", reason="reads what was written")

PARAGRAPH = "The office found that 40% of all affluent fjords flow into the sea, said Baku’s officials. "
TEXT = "\n".join(["A heading", "Menu | Share", *(f"{n}. {PARAGRAPH * 4}" for n in range(25)), "عربي שלום"])


def article(text: str = TEXT, **more: object) -> ArticleRecord:
    marks: list[AnnotationRecord] = []
    for number, words in enumerate(("A heading", "40% of all affluent fjords", "عربي שלום"), start=1):
        start = text.find(words)
        if start >= 0:
            label = ("claim", "figure", "of-nobody")[number - 1]
            marks.append(
                AnnotationRecord(
                    label, start, start + len(words), words, {"certainty": "hedged"}, note=f"Note {number}\nin two lines",
                    id=f"id-{number}", reviewer="Mira",
                )
            )  # fmt: skip
    given = {"id": "x", "name": "x.txt", "meta": {"outlet": "A paper", "published": "2026-11-21"}, **more}
    return ArticleRecord(text, annotations=tuple(marks), **given)  # type: ignore[arg-type]


def made(*articles: ArticleRecord, **options: object) -> tuple[bytes, Corpus]:
    corpus = Corpus("Project", default_scheme(), lambda: iter(articles), WritingOptions(**options))  # type: ignore[arg-type]
    stream = io.BytesIO()
    make_pages(Pages("Project", corpus, corpus.articles()), stream)
    return stream.getvalue(), corpus


def words_of(data: bytes) -> list[str]:
    return [one.extract_text() for one in pypdf.PdfReader(io.BytesIO(data), strict=True).pages]


def joined(words: str) -> str:
    return "".join(unicodedata.normalize("NFKC", words).split())


@pytest.fixture(autouse=True)
def _application(qapp: QApplication) -> None:
    pass


def test_one_long_article_can_be_stopped_in_its_midst() -> None:
    asked: list[None] = []

    def check() -> None:
        asked.append(None)
        if len(asked) > 30:
            raise Cancelled

    corpus = Corpus("Project", default_scheme(), lambda: iter((article(TEXT * 9),)), check=check)
    with pytest.raises(Cancelled):
        make_pages(Pages("Project", corpus, corpus.articles()), io.BytesIO())
    assert len(asked) == 31


def test_quotes_notes_sources_labels_and_numbers_are_in_it() -> None:
    data, corpus = made(article(links=(LinkRecord("supports", "id-1", "id-2", "l", "why"),)))
    pages = words_of(data)
    whole = joined("".join(pages))
    for words in (
        "40% of all affluent fjords", "Note 1", "in two lines", "Outlet: A paper", "Published: 2026-11-21", "3 annotations",
        "Claim · Paragraph 1 · Mira · Certainty: Hedged", "supports: “40% of all affluent fjords” (why)", "of-nobody",
        "x.txt", f"Page 2 of {len(pages)}",
    ):  # fmt: skip
        assert joined(words) in whole, words
    assert not corpus.losses.counts()


def test_the_margin_says_letter_and_number() -> None:
    data, _ = made(article())
    first = words_of(data)[0]
    assert "C1" in joined(first)
    assert "F2" in joined(first)


def test_a_link_out_of_the_article_is_told() -> None:
    _, corpus = made(article(links=(LinkRecord("supports", "id-1", "elsewhere", "l"),)))
    assert corpus.losses.number("links") == 1


def test_signs_that_no_font_has_are_told() -> None:
    data, corpus = made(article("A \U0001f47a\u0378 b \ufdd0 ok"))
    assert corpus.losses.number("glyphs") >= 1
    assert "ok" in words_of(data)[0]


def test_each_article_begins_a_page_and_counts_its_own() -> None:
    data, _ = made(article(), article("Short.", id="y", title="Second"), article("", id="z", title="Third"))
    pages = words_of(data)
    assert sum("Page 1 of" in words for words in pages) == 3
    assert "Second" in pages[-2]
    assert "Third" in pages[-1]


def test_no_article_is_an_empty_page() -> None:
    assert len(words_of(made()[0])) == 1


def test_front_matter_and_notes_that_are_longer_than_pages_are_whole() -> None:
    note = "\n".join(f"line {n} of the note" for n in range(300))
    text = "\n".join("A heading " + " ".join(f"w{row}.{n}" for n in range(150)) for row in range(30))
    long = [AnnotationRecord("claim", 0, 9, "A heading", id="id", note=note)]
    data, _ = made(ArticleRecord(text, id="x", note=note, annotations=tuple(long)))
    pages = words_of(data)
    whole = joined("".join(pages))
    assert all(whole.count(joined(f"line {n} of the note")) == 2 for n in range(300))
    words = Counter(word for page in pages for word in page.split() if word[0] == "w" and "." in word)
    assert words == Counter(f"w{row}.{n}" for row in range(30) for n in range(150))


def test_a_quote_of_emoji_is_shortened_to_its_rows() -> None:
    text = "🙂" * 2000
    made(ArticleRecord(text, id="x", annotations=(AnnotationRecord("claim", 0, 2000, text, id="a"),)))


def test_excluded_text_is_there_in_grey() -> None:
    start = TEXT.index("Menu")
    content = content_of(
        Corpus("p", default_scheme(), lambda: iter(())),
        article(excluded=(ExcludedRecord(start, start + 12, "navigation"),)),
    )
    assert [one.span for one in content.excluded] == [Span(start, start + 12)]
    data, _ = made(article(excluded=(ExcludedRecord(start, start + 12, "navigation"),)))
    assert "Menu | Share" in words_of(data)[0]


def test_a_thread_makes_the_same_bytes() -> None:
    found: list[bytes] = []
    worker = threading.Thread(target=lambda: found.append(made(article())[0]))
    worker.start()
    worker.join()
    assert found == [made(article())[0]]


def test_without_the_toolkit_there_is_one_sentence() -> None:
    def missing() -> page_maker.PageMaker:
        raise ModuleNotFoundError("No module named 'PySide6'", name="PySide6")

    before = list(page_maker._providers)
    try:
        page_maker.provide(missing)
        with pytest.raises(InputError, match="needs PySide6-Essentials"):
            page_maker.page_maker()
        page_maker._providers.clear()
        with pytest.raises(InputError, match="by the program itself"):
            page_maker.page_maker()
    finally:
        page_maker._providers[:] = before


def project(tmp_path: Path, awkward: Article) -> Path:
    opened = Workspace.open(str(tmp_path / "project.db"), reviewer="Mira")
    opened.annotate(awkward.id, Span(0, 9), "claim")
    opened.close()
    return tmp_path / "project.db"


def exported(db: Path, output: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    plain = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "QT_QPA_PLATFORM")}
    return subprocess.run(
        [sys.executable, "-m", "annotator", "export", "--db", str(db), "--format", "annotated-pdf", "--output", output],
        env=plain | environment, capture_output=True, check=False,
    )  # fmt: skip


def test_the_command_line_needs_no_display_and_writes_the_same_anywhere(
    workspace: Workspace, awkward: Article, tmp_path: Path
) -> None:
    workspace.close()
    db = project(tmp_path, awkward)
    places = (
        {"TZ": "UTC", "PYTHONHASHSEED": "1"},
        {"TZ": "Asia/Baku", "PYTHONHASHSEED": "2", "LANG": "tr_TR.UTF-8"},
    )
    first, second = (exported(db, "-", **place) for place in places)
    assert first.returncode == 0, first.stderr
    assert first.stdout.startswith(b"%PDF-")
    assert first.stdout == second.stdout


def test_a_folder_and_a_zip_file_have_a_document_for_each_article(
    workspace: Workspace, awkward: Article, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    workspace.close()
    given = ["export", "--db", str(project(tmp_path, awkward)), "--format", "annotated-pdf", "--output"]
    for name in ("one.pdf", "many.zip", "many"):
        assert main([*given, str(tmp_path / name)]) == 0, capsys.readouterr().err
    assert (tmp_path / "one.pdf").read_bytes().startswith(b"%PDF-")
    with ZipFile(tmp_path / "many.zip") as archive:
        assert archive.namelist() == ["awkward.pdf"]
        assert archive.read("awkward.pdf") == (tmp_path / "many" / "awkward.pdf").read_bytes()
