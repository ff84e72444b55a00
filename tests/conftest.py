"""Projects in files and articles that hold everything that goes wrong with positions."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from hypothesis import settings
from PySide6.QtWidgets import QApplication

from annotator.io import page_maker
from annotator.io.page_maker import PageMaker
from annotator.model.annotation import Annotation, annotation_at
from annotator.model.article import Article, article_id
from annotator.model.imported import ImportedArticle
from annotator.model.span import Span
from annotator.model.text import canonical, sha256
from annotator.services.workspace import Workspace
from annotator.store.proofs import PROVEN

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# The same examples each time, so that a change is judged by what it changes; --hypothesis-profile=new looks for others.
settings.register_profile("new", deadline=None, derandomize=False)
settings.register_profile("same", deadline=None, derandomize=True)
settings.load_profile("same")

AWKWARD_SOURCE = (
    "\ufeffOfficials 🙂 say Baku supplies 40% of Israel’s oil.\r\n"
    "Critics call the ties “furtive”.\r\n"
    "A family 👨‍👩‍👧 in a cafe\u0301 paid 1\u00a0000\u00a0USD.\r\n"
    "إسرائيل وأذربيجان שלום 12 ימים.\r\n"
    "The last\u2028line."
).encode()
"""BOM, CRLF, an emoji, a joined one, a combining accent, NBSP, a right-to-left line, U+2028."""

POSTGRESQL = "ANNOTATOR_TEST_POSTGRESQL"

ArticleFactory = Callable[..., Article]
AnnotationFactory = Callable[..., Annotation]


def _article(text: str | None = None, *, name: str = "awkward.txt", **fields: object) -> Article:
    given = AWKWARD_SOURCE.decode() if text is None else text
    made = canonical(given).text
    source = AWKWARD_SOURCE if text is None else given.encode("utf-8", "surrogatepass")
    known: dict[str, object] = {
        "id": article_id(sha256(made)),
        "title": None,
        "source_sha256": hashlib.sha256(source).hexdigest(),
    }
    return Article(name=name, text=made, text_sha256=sha256(made), **{**known, **fields})  # type: ignore[arg-type]


@pytest.fixture(scope="session", autouse=True)
def pages_are_drawn(qapp: QApplication) -> None:
    """Pages are made as in the program, by an application that the windows of later tests can use too.

    It is there before the first test: a command that draws pages would bring up one that has no windows.
    """

    def provider() -> PageMaker:
        from annotator.ui.page_maker import make_pages

        return make_pages

    page_maker.provide(provider)


@pytest.fixture(scope="session", autouse=True)
def rows_are_written_with_their_digests() -> Iterator[None]:
    """No statement of the program writes a row that is proven and not its digest."""
    written = re.compile(rf'\s*(?:INSERT INTO|UPDATE) "?({"|".join(PROVEN)})"? ', re.IGNORECASE)

    def look(
        _connection: object,
        _cursor: object,
        statement: str,
        _values: object,
        context: sa.ExecutionContext,
        _many: object,
    ) -> None:
        is_ours = getattr(context, "compiled", None) is not None  # not written out by a test
        assert not (is_ours and written.match(statement)) or "digest" in statement, statement

    sa.event.listen(sa.Engine, "before_cursor_execute", look)
    yield
    sa.event.remove(sa.Engine, "before_cursor_execute", look)


@pytest.fixture
def make_article() -> ArticleFactory:
    """Makes an article: of a text, else of the awkward one."""
    return _article


@pytest.fixture
def make_annotation() -> AnnotationFactory:
    """Makes an annotation of words that stand in an article's text."""

    def make(article: Article, words: str, label: str = "claim", *, reviewer: str = "Mira") -> Annotation:
        start = article.text.index(words)
        span = Span(start, start + len(words))
        return annotation_at(
            article.text, article.id, span, label, reviewer=reviewer, at="2026-11-21T10:00:00Z"
        )

    return make


@pytest.fixture
def awkward_source() -> bytes:
    """The bytes that the awkward article was made of."""
    return AWKWARD_SOURCE


@pytest.fixture
def database_path(tmp_path: Path) -> Path:
    """Where the project of the test is or will be."""
    return tmp_path / "project.db"


@pytest.fixture
def workspace(database_path: Path) -> Iterator[Workspace]:
    """An empty project in a file; Mira annotates."""
    made = Workspace.open(str(database_path), reviewer="Mira", create=True)
    yield made
    made.close()


@pytest.fixture
def awkward(workspace: Workspace, awkward_source: bytes) -> Article:
    """The awkward article, in the workspace; imported by somebody else, so that Mira's history is empty."""
    article = _article()
    workspace.change_reviewer("importer")
    workspace.import_batch([ImportedArticle(article, awkward_source)], words="Import of 1 article")
    workspace.change_reviewer("Mira")
    return article


def emptied_postgresql() -> str:
    """The address of the server's database, without anything in it."""
    url = os.environ.get(POSTGRESQL)
    if not url:
        pytest.skip(f"{POSTGRESQL} names no database")
    engine = sa.create_engine(url.replace("postgresql://", "postgresql+psycopg://", 1))
    with engine.begin() as connection:
        connection.exec_driver_sql("DROP SCHEMA public CASCADE")
        connection.exec_driver_sql("CREATE SCHEMA public")
    engine.dispose()
    return url


@pytest.fixture(params=["sqlite", "postgresql"])
def target(request: pytest.FixtureRequest, database_path: Path) -> str:
    """Where an empty project can be made, in a file and on a server."""
    return str(database_path) if request.param == "sqlite" else emptied_postgresql()
