"""Makes the database of schema version 2 that the tests open: run once, when that version was new.

python tests/databases/make_0002.py tests/databases/0002.db
"""

from __future__ import annotations

import itertools
import sys
from dataclasses import replace
from pathlib import Path

from annotator.model.annotation import Link, annotation_at
from annotator.model.article import Article, Excluded, article_id
from annotator.model.edit import AddLinks, SetExcluded
from annotator.model.imported import ImportedArticle
from annotator.model.span import Span
from annotator.model.suggestion import Suggestion
from annotator.model.text import canonical, sha256
from annotator.services.workspace import Workspace
from annotator.store.opening import open_database

SOURCES = (
    "\ufeffOfficials 🙂 say Baku supplies 40% of oil.\r\nCritics call it “furtive”.\r\nשלום 1\u00a0000 e\u0301\r\n",
    "A second article says 41%.\nShare this\n",
)


def _article(source: str, number: int) -> ImportedArticle:
    text = canonical(source).text
    article = Article(
        article_id(sha256(text)),
        f"{number}.txt",
        f"Title {number}",
        text,
        sha256(text),
        meta={"outlet": "Daily"},
    )
    return ImportedArticle(article, source.encode())


def main(path: Path) -> None:
    path.unlink(missing_ok=True)
    times = (f"2026-11-21T10:00:{second:02}Z" for second in itertools.count())
    workspace = Workspace(open_database(str(path), create=True), reviewer="Mira", now=lambda: next(times))
    workspace.rename("Version 2")
    workspace.import_batch(
        [_article(one, number) for number, one in enumerate(SOURCES)], words="Import of 2 articles"
    )
    first, second = (workspace.article(one.id) for one in workspace.articles())
    start = first.text.index("40%")
    figure = workspace.annotate(
        first.id, Span(start, start + 3), "figure", attributes={"low": 40, "unit": "%"}
    )
    other = workspace.annotate(second.id, Span(22, 25), "figure", note="Another number.")
    workspace.change_reviewer("Jonas")
    bias = workspace.annotate(first.id, Span(first.text.index("furtive"), first.text.index("”.")), "bias")
    workspace.remove(bias.annotation_ids)
    workspace.change_reviewer("Mira")
    link = Link(
        "5f0c9c39-3f0b-4f43-9a3b-d1f0a5c8b7aa",
        "same",
        other.annotation_ids[0],
        figure.annotation_ids[0],
        "Mira",
    )
    workspace.apply([AddLinks((link,))], "Linked")
    end = len(second.text) - 1
    workspace.apply([SetExcluded(second.id, (), (Excluded(Span(end - 10, end), "share"),))], "Excluded text")
    workspace.set_status(second.id, "done")
    given = replace(
        annotation_at(first.text, first.id, Span(0, 9), "claim", reviewer="Ada", at="2026-11-20T09:00:00Z"),
        note="n",
        placed="quote",
    )
    asked = tuple(
        Suggestion("", first.id, label, Span(at, at + len(words)), words, source="model", score=score)
        for label, words, score in (
            ("figure", "1\u00a0000", 0.9),
            ("claim", "oil", None),
            ("bias", "Critics", 0.1),
        )
        for at in (first.text.index(words),)
    )
    workspace.import_batch(
        [ImportedArticle(first, annotations=(given,), suggestions=asked)], words="Import of 1 article"
    )
    (oil, critics, _) = workspace.suggestions(first.id)
    workspace.accept_suggestion(oil.id)
    workspace.reject_suggestion(critics.id)
    workspace.set_note(figure.annotation_ids[0], "Checked 🙂.")
    workspace.undo()
    workspace.redo()
    workspace.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
