"""Real pages, saved pages, messages and odd texts: all go through, and the articles are those that people expect."""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from pathlib import Path
from statistics import mean

import pytest

from annotator.io import html_page, mhtml, registry
from annotator.io.findings import Findings
from annotator.io.formats import Format
from annotator.io.given import ReadingOptions, given_bytes
from annotator.io.records import ArticleRecord

pytestmark = pytest.mark.data


@pytest.fixture(name="data")
def _data() -> Path:
    folder = os.environ.get("ANNOTATOR_TEST_DATA")
    if not folder:
        pytest.skip("ANNOTATOR_TEST_DATA names no folder")
    return Path(folder)


def _text(form: Format, path: Path, **options: object) -> str:
    given = given_bytes(path.read_bytes(), path.name)
    given.options = ReadingOptions(**options)  # pyright: ignore[reportArgumentType] - a test's shorthand
    assert form.read is not None
    (record,) = form.read(given, Findings())
    assert isinstance(record, ArticleRecord)
    assert record.title
    return record.text


def _f1(found: str, expected: str) -> float:
    given, wanted = (Counter(re.findall(r"\w+", text.casefold())) for text in (found, expected))
    return 2 * (given & wanted).total() / (given.total() + wanted.total())


def test_articles_have_the_words_that_people_expect(data: Path) -> None:
    known = [
        json.loads(line)
        for line in (data / "groundtruth" / "html_readability.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    scores = [_f1(_text(html_page.FORMAT, data / one["page"] / "source.html"), one["text"]) for one in known]
    assert mean(scores) > 0.97
    assert min(scores) > 0.85


def test_sentences_are_there_or_not_as_people_expect(data: Path) -> None:
    folder = data / "html" / "trafilatura"
    found: Counter[str] = Counter()
    for one in map(json.loads, (folder / "expected.jsonl").read_text(encoding="utf-8").splitlines()):
        text = " ".join(_text(html_page.FORMAT, folder / one["file"]).split())
        for kind in ("with", "without"):
            found[kind] += sum(" ".join(phrase.split()) in text for phrase in one[kind])
    assert found["with"] == 36
    assert found["without"] <= 2


def test_a_saved_page_shows_what_a_browser_shows(data: Path) -> None:
    folder = data / "documents"
    text = _text(mhtml.FORMAT, next(folder.glob("*.mhtml")), keeps_full_text=True)
    assert _f1(text, next(folder.glob("Exceptional*.txt")).read_text(encoding="utf-8")) > 0.95


def test_every_page_message_and_odd_text_is_read_or_refused_with_a_sentence(data: Path) -> None:
    paths = [
        path
        for part in ("html", "text", "documents/eml")
        for path in sorted((data / part).rglob("*"))
        if path.is_file()
    ]
    found: Counter[str] = Counter()
    for path in paths:
        given = given_bytes(path.read_bytes(), path.name)
        given.options = ReadingOptions(encoding="guess")
        form = registry.recognise(given.glimpse())
        if form.id not in ("html", "mail", "text", "markdown", "mhtml"):
            continue
        findings = Findings()
        records = list(registry.read(form.id, given, findings))
        assert bool(records) != bool(findings.count), path
        found[form.id if records else "refused"] += 1
    assert found["html"] >= 30
    assert found["mail"] == 3
    assert found["refused"] == 1
