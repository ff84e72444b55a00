"""What other programs' libraries make of the five annotated seeds and a hundred articles of BASIL: every span's words."""

from __future__ import annotations

import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from tests.services.compared_projects import contents
from tests.services.peer_corpora import CORPORA, Place, opened, places, written

from annotator.io.joined_parts import joined
from annotator.services.outgoing import record_of
from annotator.services.workspace import Workspace

pytestmark = [pytest.mark.data, pytest.mark.filterwarnings("ignore")]

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
Library = Any  # Any: without types


@pytest.fixture(scope="module", params=CORPORA)
def project(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    with opened(request.param, tmp_path_factory.mktemp("corpus")) as found:
        yield found


def _library(name: str) -> Library:
    return pytest.importorskip(name, reason=f"{name}, another program's library, is not installed")


@pytest.mark.parametrize("kind", ["uima-json", "uima-xmi"])
def test_cassis_has_every_span(project: Workspace, tmp_path: Path, kind: str) -> None:
    cassis = _library("cassis")
    folder = written(project, kind, tmp_path)
    types = cassis.load_typesystem(folder / "TypeSystem.xml") if kind == "uima-xmi" else None
    found: Counter[Place] = Counter()
    for file in sorted(folder.glob("*.xmi" if types else "*.json")):
        content = BytesIO(file.read_bytes())
        cas = (
            cassis.load_cas_from_xmi(content, typesystem=types)
            if types
            else cassis.load_cas_from_json(content)
        )
        for one in cas.select("custom.Span"):
            found[cas.sofa_string, one.label, one.begin, one.end, one.get_covered_text()] += 1
    assert found == places(project)
    print(f"cassis, {kind}: {found.total()} spans")


def test_pyrefiqda_has_every_coding_and_the_schema_takes_it(project: Workspace, tmp_path: Path) -> None:
    pyrefiqda = _library("pyrefiqda")
    path = written(project, "refi-qda", tmp_path)
    read = pyrefiqda.RefiProject.load(path, extract_dir=tmp_path / "texts")
    names = {one.guid: one.name for one in read.code_book.codes.code}
    found: Counter[Place] = Counter()
    for source in read.sources.text_source:
        plain = tmp_path / "texts/sources" / source.plain_text_path.removeprefix("internal://")
        text = plain.read_bytes().decode()
        for one in source.plain_text_selection:
            start, end = one.start_position, one.end_position
            for coding in one.coding:
                found[text, names[coding.code_ref.target_guid], start, end, text[start:end]] += 1
    titles = {one.id: one.title for one in project.scheme.labels}
    assert found == places(project, lambda one: titles[one.label])
    print(f"pyrefiqda: {found.total()} codings")


def test_pybrat_has_every_entity_and_the_words_are_the_texts(project: Workspace, tmp_path: Path) -> None:
    """By brat's own rule too: the words of a line are those of its fragments in the text, one blank between two."""
    parser = _library("pybrat.parser")
    folder = written(project, "brat", tmp_path)
    read = parser.BratParser(error="ignore").parse(str(folder))
    found = 0
    for example in read:
        entities = list(example.entities)
        for one in entities:
            words = " ".join(example.text[each.start : each.end] for each in one.spans)
            assert words.rstrip() == one.mention  # pybrat cuts the blanks at the end of a line
        found += len(entities)
    lines = [line for file in folder.glob("*.ann") for line in file.read_bytes().decode().split("\n")]
    only_ends = sum(not one.quote.strip() for each in contents(project) for one in each.annotations)
    together = sum(len(joined(record_of(each)).annotations) for each in contents(project))
    assert found == sum(line.startswith("T") for line in lines) == together - only_ends
    print(f"pybrat: {found} entities, {only_ends} of line ends alone")


def test_openpyxl_has_every_quote(project: Workspace, tmp_path: Path) -> None:
    openpyxl = _library("openpyxl")
    book = openpyxl.load_workbook(written(project, "annotations-xlsx", tmp_path), read_only=True)
    rows = book.worksheets[0].iter_rows(values_only=True)
    head = [str(each).casefold() for each in next(rows)]
    start, end, quote = (head.index(name) for name in ("start", "end", "quote"))
    found = Counter((row[start], row[end], row[quote]) for row in rows)
    book.close()
    assert found == Counter(place[2:] for place in places(project).elements())
    print(f"openpyxl: {found.total()} rows")


def test_a_browser_shows_every_article_whole(project: Workspace, tmp_path: Path) -> None:
    if CHROMIUM is None:
        pytest.skip("No Chromium is installed.")
    html = _library("lxml.html")
    page = written(project, "annotated-html", tmp_path)
    ran = subprocess.run(
        [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'profile'}",
         "--virtual-time-budget=2000", "--dump-dom", page.as_uri()],
        capture_output=True, check=True, timeout=120,
    )  # fmt: skip
    shown = html.document_fromstring(ran.stdout, parser=html.HTMLParser(encoding="utf-8", huge_tree=True))
    articles, there = contents(project), 0
    for each, element in zip(articles, shown.xpath("//article"), strict=True):
        (text,) = element.xpath(".//div[@class='text']")
        assert text.text_content() == each.article.text
        for place, one in enumerate(sorted(each.annotations, key=lambda one: one.sort_key), start=1):
            pieces = text.xpath(f".//mark[@data-a='{place}']")
            there += "".join(piece.text_content() for piece in pieces) == one.quote
    assert there == places(project).total()
    print(f"Chromium: {there} marks")
