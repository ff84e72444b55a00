"""What the conventions ask of every file and no linter checks."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCES = sorted((ROOT / "src").rglob("*.py"))
OWN_FILES = [
    *SOURCES,
    *(path for folder in ("tests", "benchmarks", ".ci") for path in sorted((ROOT / folder).rglob("*.py"))),
    *(ROOT / name for name in ("Makefile", "README.md", "NOTICES.md", "pyproject.toml", ".ci/run")),
]
LIMITS = {"main_window.py": 300}
MAX_LINES, MAX_STATEMENT_LINES = 600, 40


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def functions(path: Path) -> Iterator[tuple[str, int]]:
    """Functions with the lines of their statements; docstring and signature do not count."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            body = node.body[1:] if ast.get_docstring(node) else node.body
            if body:
                yield node.name, (body[-1].end_lineno or 0) - body[0].lineno + 1


def test_there_are_sources_to_look_at() -> None:
    assert len(SOURCES) > 30


def test_files_are_short() -> None:
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in SOURCES}
    assert {name(p): n for p, n in lengths.items() if n > LIMITS.get(p.name, MAX_LINES)} == {}


def test_files_are_named_by_their_content() -> None:
    assert [name(p) for p in SOURCES if re.search(r"util|helper|manager|common|misc", p.stem)] == []


def test_functions_are_short() -> None:
    lengths = {(name(path), function): n for path in SOURCES for function, n in functions(path)}
    assert {where: n for where, n in lengths.items() if n > MAX_STATEMENT_LINES} == {}


def test_nothing_is_left_to_do() -> None:
    marks = re.compile(rf"\b({'TO'}DO|{'FIX'}ME|{'XX'}X)\b")
    assert [name(path) for path in OWN_FILES if marks.search(path.read_text(encoding="utf-8"))] == []


def test_the_text_of_an_article_is_not_read_back_from_qt() -> None:
    """``toPlainText`` turns a no-break space into a blank; a note's field, which holds no positions, may be read."""
    readers = [path for path in SOURCES if "toPlainText()" in path.read_text(encoding="utf-8")]
    assert [name(path) for path in readers if re.search("reading|highlight|article", path.stem)] == []


def test_no_group_is_repeated_possessively() -> None:
    """Before Python 3.11.5 ``re`` matches ``(?:…)*+`` wrongly where the group backtracks; Debian 12 has 3.11.2."""
    found = [
        name(path)
        for path in SOURCES
        if re.search(r"(?<!\()\)(?:[*+?]|\{\d*,?\d*\})\+", path.read_text("utf-8"))
    ]
    assert found == []


def test_nobody_asks_for_the_next_widget_in_the_focus_chain() -> None:
    """The binding makes the widget that is asked the owner of the one it names, which is then deleted with it."""
    asking = [
        name(path)
        for path in SOURCES
        if re.search(r"\b(next|previous)InFocusChain\b", path.read_text("utf-8"))
    ]
    assert asking == []
