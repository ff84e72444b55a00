"""``annotator original``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.test_commands import annotator, failed, ok

SOURCE = "\ufeffOil is 40\u00a0% of it 👨‍👩‍👧.\r\nשלום.\r\n".encode()


@pytest.fixture(autouse=True)
def _project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANNOTATOR_CONFIG", str(tmp_path / "config"))
    monkeypatch.delenv("ANNOTATOR_DB", raising=False)
    folder = tmp_path / "given"
    folder.mkdir()
    (folder / "oil.txt").write_bytes(SOURCE)
    (folder / "corpus.jsonl").write_text(json.dumps({"name": "bare", "text": "No file."}), encoding="utf-8")
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)
    ok("import", folder)


def test_the_file_is_written_under_its_own_name_and_named() -> None:
    assert ok("original", "oil.txt") == "oil.txt\n"
    assert Path("oil.txt").read_bytes() == SOURCE


def test_it_is_written_where_one_says() -> None:
    Path("folder").mkdir()
    assert ok("original", "oil", "--output", "folder").splitlines() == [str(Path("folder/oil.txt"))]
    assert ok("original", "oil", "--output", "other.bin") == "other.bin\n"
    assert Path("folder/oil.txt").read_bytes() == Path("other.bin").read_bytes() == SOURCE


def test_it_goes_to_standard_output_byte_for_byte() -> None:
    done = annotator("original", "oil", "--output", "-")
    assert (done.returncode, done.stdout, done.stderr) == (0, SOURCE, b"")
    assert [one.name for one in Path().iterdir()] == ["annotations.db"]


def test_a_file_is_written_over_only_if_asked() -> None:
    Path("oil.txt").write_text("mine", encoding="utf-8")
    assert "Add --force" in failed("original", "oil")
    assert Path("oil.txt").read_text(encoding="utf-8") == "mine"
    ok("original", "oil", "--force")
    assert Path("oil.txt").read_bytes() == SOURCE


def test_an_article_without_one_gets_a_sentence() -> None:
    assert "does not keep an original file of “bare”" in failed("original", "bare")


def test_what_is_no_article_is_wrong_usage() -> None:
    assert "There is no article “nothing”" in failed("original", "nothing", status=2)


def test_without_a_project_nothing_is_made(tmp_path: Path) -> None:
    assert "no-such.db" in failed("original", "oil", "--db", "no-such.db")
    assert not Path("no-such.db").exists()
