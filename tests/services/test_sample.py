from __future__ import annotations

from pathlib import Path

import pytest

from annotator.model.span import Span
from annotator.services.sample import sample_articles, sample_project
from annotator.services.workspace import Workspace


def test_the_sample_is_a_project_of_its_own_with_the_five_articles(tmp_path: Path) -> None:
    target = sample_project(tmp_path / "new folder", name="Sample")
    workspace = Workspace.open(str(target), reviewer="Mira")
    try:
        assert workspace.name == "Sample"
        assert len(workspace.articles()) == 5
        workspace.annotate(workspace.articles()[0].id, Span(0, 5), "claim")
    finally:
        workspace.close()
    assert sample_project(tmp_path / "new folder", name="Other") == target
    again = Workspace.open(str(target), reviewer="Mira")
    try:
        assert (again.name, again.articles()[0].total) == ("Sample", 1)
    finally:
        again.close()


def test_an_installed_program_has_no_sample(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "package" / "resources").mkdir(parents=True)
    monkeypatch.setattr("annotator.paths._PACKAGE", tmp_path / "package")
    assert sample_articles() == []
