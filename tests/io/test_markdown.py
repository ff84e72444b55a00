"""Markdown is text as it is; only what it says of itself is read."""

from __future__ import annotations

import pytest
from hypothesis import given as given_by
from hypothesis import strategies as st

from annotator.io import registry
from annotator.io.findings import Findings
from annotator.io.given import given_bytes
from annotator.io.markdown import FORMAT, heading
from annotator.io.records import ArticleRecord, ExcludedRecord

FRONT = "---\r\ntitle: \"Oil: a new deal\"\r\nauthor: [Selma Akyıldız, 'Fuad S.']\r\ndate: 2023-10-05T08:00:00Z\r\nlang: en\r\ntags:\r\n  - oil\r\n---\r\n"
TEXT = "\r\n# Another *title*\r\n\r\nOil 🙂 👩‍👩‍👧 e\u0301 \u00a0 **rose**.\r\nשלום\r\n"


def read(text: str) -> ArticleRecord:
    assert FORMAT.read is not None
    (record,) = FORMAT.read(given_bytes(text.encode(), "a.md"), Findings())
    assert isinstance(record, ArticleRecord)
    return record


@pytest.mark.parametrize("bom", ["", "\ufeff"])
def test_the_text_stays_as_it_is_and_its_front_matter_is_read(bom: str) -> None:
    record = read(bom + FRONT + TEXT)
    assert record.text == bom + FRONT + TEXT
    assert record.title == "Oil: a new deal"
    assert record.meta == {"author": "Selma Akyıldız, Fuad S.", "published": "2023-10-05", "language": "en"}
    assert set(record.meta_origin.values()) == {"stated"}
    assert record.excluded == (ExcludedRecord(len(bom), len(bom + FRONT) - 2, "other"),)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (TEXT, "Another title"),
        ("Words\n\n## Two `code` [link](http://c.example) ##\n", "Two code link"),
        ("Title of it\n===\ntext", "Title of it"),
        ("```\n# a comment\n```\n\nwords", ""),
        ("- item\n---\nwords", ""),
        ("no heading, #hashtag", ""),
        ("# \\*Stars\\*", "*Stars*"),
    ],
)
def test_the_first_heading_is_the_title(text: str, title: str) -> None:
    assert heading(text) == title
    assert read(text).title == (title or None)
    assert read(text).excluded == ()


@pytest.mark.parametrize(
    "front",
    [
        "---\nno end\n",
        "---\r\n" + "a: b\r\n" * 400,
        "---\n---\n",
        " ---\ntitle: x\n---\n",
        "--\ntitle: x\n--\n",
    ],
)
def test_what_is_no_front_matter_is_text(front: str) -> None:
    record = read(front + "words")
    assert (record.excluded, record.meta) == ((), {})


def test_recognised_by_name_and_content() -> None:
    for text, name, form in (
        (FRONT + TEXT, "a.txt", "markdown"), ("words", "a.md", "markdown"), ("# a\n* b\n> c", "a.txt", "text"), ("words", "a.txt", "text"),
        ("# a\n* b\n> c", "a.markdown", "markdown"), ("<!doctype html><p>x", "a.md", "html"),
    ):  # fmt: skip
        assert registry.recognise(given_bytes(text.encode(), name).glimpse()).id == form


@given_by(st.lists(st.sampled_from(["---", "\n", "\r", "\r\n", "title: x", "date: ", "a: [", "# ", "===", "```", "[a](", "**", "\ufeff", "x", "👩‍👩‍👧", " "])).map("".join))  # fmt: skip
def test_any_text_stays_as_it_is(text: str) -> None:
    findings = Findings()
    assert FORMAT.read is not None
    for record in FORMAT.read(given_bytes(text.encode(), "a.md"), findings):
        assert isinstance(record, ArticleRecord)
        assert record.text == text
        assert all(0 <= one.start < one.end <= len(text) for one in record.excluded)
