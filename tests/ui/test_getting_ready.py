"""What is imported and compiled a moment after a project was opened, so that no key waits for it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def test_the_first_figure_that_is_labelled_waits_for_no_import(tmp_path: Path) -> None:
    code = f"""
import sys
from annotator.cli import main
assert main(["import", "--db", {str(tmp_path / "a.db")!r}, {str(tmp_path / "a.txt")!r}]) == 0
from annotator.model.span import Span
from annotator.services.jobs import Progress
from annotator.services.workspace import Workspace
from annotator.ui.loading import get_ready
get_ready(Progress())
workspace = Workspace.open({str(tmp_path / "a.db")!r}, reviewer="Mira")
before = {{*sys.modules}}
(article,) = workspace.articles()
workspace.annotate(article.id, Span(8, 19), "figure")
print(sorted({{*sys.modules}} - before))
(made,) = workspace.annotations(article.id)
assert made.attributes["low"] == 70, made
workspace.close()
"""
    (tmp_path / "a.txt").write_text("It gave 70 per cent of them.", encoding="utf-8")
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert found.returncode == 0, found.stderr
    assert found.stdout.splitlines()[-1] == "[]"


def test_the_first_word_that_is_selected_waits_for_no_rule() -> None:
    code = """
from annotator.services.jobs import Progress
from annotator.ui.loading import get_ready
get_ready(Progress())
from annotator.model import tokens
from annotator.services import units
rules = [one for one in vars(tokens).values() if hasattr(one, "cache_info")]
before = [one.cache_info().currsize for one in rules]
assert any(before)
text = "He said in 2021: “It was 70 % of them.” She did not."
for unit in units.UNITS:
    assert units.unit_at_or_after(text, 0, unit) is not None, unit
assert [one.cache_info().currsize for one in rules] == before
"""
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert found.returncode == 0, found.stderr
