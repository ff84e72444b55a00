"""What every module has, and what only some may do. The layers themselves are import-linter's (pyproject.toml)."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parents[1] / "src" / "annotator"


@pytest.fixture(scope="module")
def modules() -> dict[str, ast.Module]:
    """Every module of the program, by its path, as a syntax tree."""
    found = {
        path.relative_to(SOURCE).as_posix(): ast.parse(path.read_text(encoding="utf-8"))
        for path in sorted(SOURCE.rglob("*.py"))
    }
    assert len(found) > 30
    return found


def test_every_module_says_what_it_is(modules: dict[str, ast.Module]) -> None:
    assert [name for name, tree in modules.items() if not ast.get_docstring(tree)] == []


def test_nothing_prints(modules: dict[str, ast.Module]) -> None:
    """The command line writes its output to streams that it was given."""
    printers = [
        name
        for name, tree in modules.items()
        if any(isinstance(node, ast.Name) and node.id == "print" for node in ast.walk(tree))
    ]
    assert printers == []


def test_no_state_lives_in_a_module(modules: dict[str, ast.Module]) -> None:
    """Constants only: nothing is assigned again through ``global``."""
    states = [
        name for name, tree in modules.items() if any(isinstance(node, ast.Global) for node in ast.walk(tree))
    ]
    assert states == []


def test_the_values_of_the_model_are_frozen_and_have_slots(modules: dict[str, ast.Module]) -> None:
    decorators = {
        f"{name}:{node.name}": [
            ast.unparse(one) for one in node.decorator_list if "dataclass" in ast.unparse(one)
        ]
        for name, tree in modules.items()
        if name.startswith("model/")
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    }
    assert [
        name for name, found in decorators.items() for one in found if "frozen=True, slots=True" not in one
    ] == []
    assert sum(map(len, decorators.values())) > 15
