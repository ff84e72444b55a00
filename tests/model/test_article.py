"""Articles and the short form that lists show."""

from __future__ import annotations

from uuid import UUID

import pytest

from annotator.model.article import STATUSES, ArticleSummary, article_id
from annotator.model.text import sha256


def summary(title: str | None = "A title", meta: dict[str, object] | None = None) -> ArticleSummary:
    return ArticleSummary(
        id="1", name="000.txt", title=title, text_sha256="", characters=9, words=2, meta=meta or {}, status="unread",
        counts={"claim": 2, "figure": 3}, statuses={}, added_at="",
    )  # fmt: skip


def test_the_same_text_has_the_same_id_everywhere() -> None:
    first = article_id(sha256("Baku"))
    assert first == article_id(sha256("Baku")) == "7571d29b-dcd4-5840-9856-233d94765093"
    assert first != article_id(sha256("Baku "))
    assert UUID(first).version == 5


@pytest.mark.parametrize("title", [None, ""])
def test_an_article_without_a_title_shows_its_name(title: str | None) -> None:
    assert summary(title).shown_title == "000.txt"
    assert summary("A title").shown_title == "A title"


@pytest.mark.parametrize(
    ("meta", "line"),
    [
        ({"outlet": "Ynet", "author": "Eyal"}, "Ynet"),
        ({"author": "Eyal", "outlet": ""}, "Eyal"),
        ({"author": ""}, None),
        ({}, None),
    ],
)
def test_the_source_line_is_the_outlet_else_the_author(meta: dict[str, object], line: str | None) -> None:
    assert summary(meta=meta).source_line == line


def test_totals_and_statuses() -> None:
    assert summary().total == 5
    assert STATUSES == ("unread", "reading", "done")
