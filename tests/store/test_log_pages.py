"""Pages of the log are found by key: nothing reads the whole log to show its end."""

from __future__ import annotations

import pytest
from sqlalchemy import event

from annotator.model.imported import ImportedArticle
from annotator.model.logged import LogFilter
from annotator.model.span import Span
from annotator.services.workspace import Workspace
from annotator.store import log_pages

TEXT = "Azerbaijan supplies 40% of Israel’s oil."


@pytest.fixture
def filled(target: str, make_article):
    """A project with some steps, in a file and on a server."""
    workspace = Workspace.open(target, reviewer="Mira", create=True)
    made = make_article(TEXT, title="Oil")
    workspace.import_batch([ImportedArticle(made, None)], words="Import of 1 article")
    for start in range(8):
        workspace.annotate(made.id, Span(start, start + 3), "claim")
    workspace.change_reviewer("Jonas")
    workspace.relabel([one.id for one in workspace.annotations(made.id)[:3]], "bias")
    yield workspace, made.id
    workspace.close()


@pytest.mark.parametrize("wanted", [LogFilter(), LogFilter(reviewer="Jonas"), LogFilter(words="claim")])
def test_pages_follow_each_other_without_gap_or_repeat(filled, wanted: LogFilter) -> None:
    workspace, _ = filled
    with workspace.database.read() as t:
        whole = log_pages.page(t, wanted, limit=100)
        found, before = [], None
        while page := log_pages.page(t, wanted, before=before, limit=2):
            found += page
            before = page[-1].number
    assert found == whole
    assert len(whole) == {"": 10, "claim": 8}[wanted.words] if wanted.reviewer is None else len(whole) == 1


def test_filters_work_on_both_databases(filled) -> None:
    workspace, article = filled
    one = workspace.annotations(article)[0].id
    with workspace.database.read() as t:
        assert [step.words for step in log_pages.page(t, LogFilter(annotation_id=one))] == [
            "Changed 3 annotations to Bias", "Claim on “Aze”",
        ]  # fmt: skip
        assert len(log_pages.page(t, LogFilter(article_id=article))) == 10
        assert len(log_pages.page(t, LogFilter(article_id=article, reviewer="Mira", words="CLAIM"))) == 8
        assert log_pages.counts_since(t, 0)["Jonas"] == 1
        # The first annotation of an article also begins it.
        assert [step.revisions for step in log_pages.page(t, LogFilter(words="Claim"))] == [1] * 7 + [2]


def test_the_newest_page_uses_the_index_of_first_revisions(workspace, make_article) -> None:
    made = make_article(TEXT, title="Oil")
    workspace.import_batch([ImportedArticle(made, None)], words="Import of 1 article")
    asked: list[tuple[str, object]] = []
    with workspace.database.read() as t:
        engine = t.connection.engine

    def note(_connection, _cursor, statement, values, _context, _many) -> None:
        asked.append((statement, values))

    event.listen(engine, "before_cursor_execute", note)
    with workspace.database.read() as t:
        log_pages.page(t, LogFilter())
        steps = [one for one in asked if "revision" in one[0]]
        plans = [
            t.connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", values).fetchall()
            for sql, values in steps
        ]
    event.remove(engine, "before_cursor_execute", note)
    said = [str(row[3]) for plan in plans for row in plan]
    assert any("ix_revision_first_of_step" in one for one in said)
    assert [one for one in said if one.startswith("SCAN revision")] == []
