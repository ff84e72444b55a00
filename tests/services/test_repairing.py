"""A text that was changed outside the program, and its way back."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from annotator.errors import InputError
from annotator.model.span import Span
from annotator.services import importing
from annotator.services.jobs import Progress
from annotator.services.repairing import text_damage
from annotator.services.workspace import Workspace

TEXT = "One. 🙂 Two.\nThree and four.\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    source = tmp_path / "one.txt"
    source.write_bytes(b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode())
    path = tmp_path / "p.db"
    workspace = Workspace.open(str(path), reviewer="Mira", create=True)
    importing.run(workspace, [source], importing.ImportOptions(), Progress())
    article = workspace.articles()[0]
    workspace.annotate(article.id, Span(0, 4), "claim")
    workspace.annotate(article.id, Span(13, 18), "figure")
    workspace.close()
    return path


def change(path: Path, words: str, *, forget_source: bool = False) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE article_text SET text = ?", (words,))
        if forget_source:
            connection.execute("DELETE FROM article_source")


def test_what_was_changed_outside_is_counted_and_restored(project: Path) -> None:
    change(project, TEXT.replace("Three", "THREE"))
    workspace = Workspace.open(str(project), reviewer="Mira")
    (summary,) = workspace.articles()
    article, annotations = workspace.article(summary.id), workspace.annotations(summary.id)
    damage = text_damage(article, annotations)
    assert damage is not None
    assert (damage.annotations, damage.annotation_ids) == (2, (annotations[1].id,))
    told = []
    workspace.subscribe(told.append)
    workspace.restore_text(summary.id)
    assert workspace.article(summary.id).text == TEXT
    assert text_damage(workspace.article(summary.id), annotations) is None
    assert told[0].touches(summary.id)
    workspace.annotate(summary.id, Span(19, 22), "claim")
    workspace.close()


@pytest.mark.parametrize("forgets", [True, False])
def test_without_the_original_bytes_nothing_is_written(project: Path, *, forgets: bool) -> None:
    change(project, "Other words.", forget_source=forgets)
    if not forgets:
        with closing(sqlite3.connect(project)) as connection, connection:
            connection.execute("UPDATE article SET text_sha256 = ?", ("0" * 64,))
    workspace = Workspace.open(str(project), reviewer="Mira")
    (summary,) = workspace.articles()
    with pytest.raises(InputError, match="Open a backup"):
        workspace.restore_text(summary.id)
    assert workspace.article(summary.id).text == "Other words."
    workspace.close()


PARAGRAPH = "<p>The government said on Monday that the price of coal would rise next year, and many people disagree.</p>"
TURKISH = "İstanbul’da yaşayan işçiler, ücretlerin düşük olduğunu ve çalışma saatlerinin çok uzun olduğunu söylüyor."


@pytest.mark.parametrize(
    ("name", "source", "options"),
    [
        ("a.txt", TURKISH.encode("cp1254"), importing.ImportOptions(encoding="guess")),
        (
            "a.html",
            f"<html><body><h1>A rise</h1><p>5 May</p>{PARAGRAPH}</body></html>".encode(),
            importing.ImportOptions(),
        ),
        (
            "a.html",
            f"<html><p>5 May</p>{PARAGRAPH}</html>".encode(),
            importing.ImportOptions(keeps_full_text=True),
        ),
    ],
)
def test_a_text_is_restored_however_it_was_read(
    tmp_path: Path, name: str, source: bytes, options: importing.ImportOptions
) -> None:
    (tmp_path / name).write_bytes(source)
    workspace = Workspace.open(str(tmp_path / "p.db"), reviewer="Mira", create=True)
    importing.run(workspace, [tmp_path / name], options, Progress())
    (summary,) = workspace.articles()
    text = workspace.article(summary.id).text
    workspace.close()
    change(tmp_path / "p.db", "Other words.")
    workspace = Workspace.open(str(tmp_path / "p.db"), reviewer="Mira")
    workspace.restore_text(summary.id)
    assert workspace.article(summary.id).text == text
    workspace.close()


def test_a_text_as_it_was_is_no_damage(project: Path) -> None:
    workspace = Workspace.open(str(project), reviewer="Mira")
    (summary,) = workspace.articles()
    assert text_damage(workspace.article(summary.id), []) is None
    workspace.close()
