"""Formats of other packages: the README's own one works as it stands there, and a broken one harms nothing."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def blocks(kind: str) -> list[str]:
    return re.findall(rf"```{kind}\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)


def installed(folder: Path, name: str, code: str, value: str) -> Path:
    """A package as an installer leaves it: a module and what it says of itself."""
    (folder / f"{name}.py").write_text(code, encoding="utf-8")
    about = folder / f"{name}-1.0.dist-info"
    about.mkdir(parents=True)
    (about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
    (about / "entry_points.txt").write_text(f"[annotator.formats]\n{name} = {value}\n")
    return folder


def annotator(plug_ins: Path, *arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join((str(plug_ins), str(ROOT / "src")))
    environment = {**os.environ, "PYTHONPATH": path, "ANNOTATOR_CONFIG": str(cwd / "config")}
    command = [sys.executable, "-m", "annotator", *arguments]
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture
def plug_in(tmp_path: Path) -> Path:
    (code,) = (one for one in blocks("python") if "annotator.io.formats" in one)
    folder = tmp_path / "site"
    folder.mkdir()
    return installed(folder, "marked", code, "marked:FORMAT")


def test_the_readme_says_how_to_name_it() -> None:
    assert any(
        '[project.entry-points."annotator.formats"]\nmarked = "marked:FORMAT"' in one
        for one in blocks("toml")
    )


def test_the_whole_reader_of_the_readme_has_about_thirty_lines() -> None:
    (code,) = (one for one in blocks("python") if "annotator.io.formats" in one)
    assert len([line for line in code.splitlines() if line.strip()]) <= 30


def test_the_readmes_format_reads_and_writes(plug_in: Path, tmp_path: Path) -> None:
    given = "#marked\nBaku supplies {figure|40%} of \U0001f642 Israel’s {claim|oil}."
    (tmp_path / "a.txt").write_text(given, encoding="utf-8")
    done = annotator(plug_in, "import", "a.txt", "--db", "a.db", "--reviewer", "Mira", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "1 article and 2 annotations added" in done.stdout
    listed = json.loads(annotator(plug_in, "formats", "--json", cwd=tmp_path).stdout)
    assert {"id": "marked", "reads": True, "writes": True}.items() <= next(
        one for one in listed if one["id"] == "marked"
    ).items()
    out = annotator(
        plug_in, "export", "--db", "a.db", "--format", "marked", "--output", "b.marked", cwd=tmp_path
    )
    assert out.returncode == 0, out.stderr
    assert (tmp_path / "b.marked").read_text(encoding="utf-8") == given


@pytest.mark.parametrize(
    ("code", "value", "words"),
    [
        ("1 / 0", "broken:FORMAT", "cannot be loaded"),
        ("FORMAT = 1", "broken:FORMAT", "is none"),
        ("x = 1", "broken:FORMAT", "cannot be loaded"),
        (
            "from annotator.io.formats import Format\nFORMAT = Format('csv', 'Mine')",
            "broken:FORMAT",
            "is taken",
        ),
    ],
)
def test_one_that_cannot_be_taken_is_named_and_the_others_work(
    tmp_path: Path, code: str, value: str, words: str
) -> None:
    folder = tmp_path / "site"
    folder.mkdir()
    installed(folder, "broken", code, value)
    done = annotator(folder, "formats", cwd=tmp_path)
    assert done.returncode == 0
    assert "jsonl" in done.stdout
    assert words in done.stderr
    assert "Traceback" not in done.stderr
