"""The file that an article was made of comes out as it went in."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from annotator.errors import InputError
from annotator.model.article import Article
from annotator.model.imported import ImportedArticle
from annotator.services.importing import ImportOptions, run
from annotator.services.jobs import Progress
from annotator.services.originals import Original, proposed_name
from annotator.services.workspace import Workspace


def change(path: Path, statement: str, *values: object) -> None:
    """Does something to the file that the program would never do."""
    with sqlite3.connect(path) as connection:
        connection.execute(statement, values)
    connection.close()


def test_the_bytes_are_those_that_were_imported(
    workspace: Workspace, awkward: Article, awkward_source: bytes
) -> None:
    assert workspace.has_original(awkward.id)
    assert workspace.original(awkward.id) == Original(awkward_source, "awkward.txt")


def test_a_page_comes_out_as_the_page_and_not_as_its_text(workspace: Workspace, tmp_path: Path) -> None:
    page = (
        "<html><head><meta charset=windows-1254><title>Gaz</title></head><body><article>"
        + "".join(f"<p>Şirket {n}. yılda doğal gaz ve petrol sattı, dedi yetkili.</p>" for n in range(40))
        + "</article></body></html>"
    ).encode("windows-1254")
    (tmp_path / "gaz.html").write_bytes(page)
    run(workspace, [tmp_path / "gaz.html"], ImportOptions(), Progress())
    (only,) = workspace.articles()
    assert workspace.original(only.id) == Original(page, "gaz.html")


def test_an_article_out_of_a_corpus_has_none(workspace: Workspace, make_article) -> None:
    one = make_article("Oil is 40% of it.", name="corpus.jsonl, line 3")
    workspace.import_batch([ImportedArticle(one, None)], words="Import of 1 article")
    assert not workspace.has_original(one.id)
    with pytest.raises(InputError, match="does not keep an original file of “corpus"):
        workspace.original(one.id)


def test_no_article_has_none(workspace: Workspace) -> None:
    with pytest.raises(InputError, match="There is no article"):
        workspace.original("no-such")


@pytest.mark.parametrize(
    ("statement", "values"),
    [
        ("UPDATE article SET source_sha256 = ?", ("0" * 64,)),
        ("UPDATE article_source SET packed = ?", (b"not packed",)),
    ],
)
def test_bytes_that_are_not_what_they_were_are_not_given(
    workspace: Workspace, awkward: Article, database_path: Path, statement: str, values: tuple[object, ...]
) -> None:
    change(database_path, statement, *values)
    with pytest.raises(InputError, match="damaged"):
        workspace.original(awkward.id)


def test_bytes_without_a_known_hash_are_given(
    workspace: Workspace, awkward: Article, database_path: Path, awkward_source: bytes
) -> None:
    change(database_path, "UPDATE article SET source_sha256 = NULL")
    assert workspace.original(awkward.id).content == awkward_source


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.txt", b"", "a.txt"),
        ("news/2024/a.html", b"", "a.html"),
        ("..\\..\\a.txt", b"x", "a.txt"),
        ("doc", b"Officials say so.\n", "doc.txt"),
        ("The U.S. and Israel", b"%PDF-1.4\n%...", "The U.S. and Israel.pdf"),
        ('what? "this": <that>', b"plain", "what this that.txt"),
        ("...", b"plain", "article.txt"),
        ("", b"plain", "article.txt"),
        ("x" * 300 + ".docx", b"", "x" * 100 + ".docx"),
    ],
)
def test_the_proposed_name_is_one_that_a_file_can_have(name: str, content: bytes, expected: str) -> None:
    assert proposed_name(name, content) == expected


def test_it_is_saved_whole_and_not_over_another_file_unasked(tmp_path: Path) -> None:
    one = Original(b"\xef\xbb\xbfa\r\n", "a.txt")
    assert one.save(tmp_path, overwrite=False) == tmp_path / "a.txt"
    assert (tmp_path / "a.txt").read_bytes() == one.content
    with pytest.raises(InputError, match="there already"):
        Original(b"other", "a.txt").save(tmp_path / "a.txt", overwrite=False)
    assert (tmp_path / "a.txt").read_bytes() == one.content
    Original(b"other", "a.txt").save(tmp_path / "a.txt", overwrite=True)
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("a.txt", b"other")]
