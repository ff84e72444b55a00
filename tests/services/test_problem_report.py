"""The report of a problem: versions and the log's end, and nobody's words."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from annotator.services.problem_report import LINES, address, log_lines, report


@pytest.fixture
def log(tmp_path: Path) -> Path:
    """A log as the program writes it, with what must not be sent."""
    path = tmp_path / "annotator.log"
    handler = logging.FileHandler(path, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logger = logging.getLogger("annotator.services.door")
    logger.addHandler(handler)
    logger.warning(
        "The settings in /home/mira/.config/annotator/settings.json cannot be read; “SECRET quote”."
    )
    try:
        raise ValueError("SECRET words of an article\nSECRET on a second line")
    except ValueError:
        logger.critical("Not caught", exc_info=True)
    logger.removeHandler(handler)
    handler.close()
    return path


def test_entries_stay_without_quotes_and_without_paths(log: Path) -> None:
    first = log_lines(log)[0]
    assert "WARNING annotator.services.door: The settings in …/settings.json cannot be read; “…”." in first
    assert "mira" not in first


def test_of_an_exception_only_where_and_what_kind_stays(log: Path) -> None:
    lines = log_lines(log)
    assert any(line.endswith("CRITICAL annotator.services.door: Not caught") for line in lines)
    assert any(line.startswith("    test_problem_report.py, line ") for line in lines)
    assert "    ValueError" in lines
    assert "SECRET" not in "\n".join(lines)


def test_the_end_of_a_long_log_is_enough(tmp_path: Path) -> None:
    path = tmp_path / "annotator.log"
    path.write_text(
        "".join(f"2026-11-21 10:00:00,000 INFO annotator: entry {n}\n" for n in range(9000)), "utf-8"
    )
    lines = log_lines(path)
    assert len(lines) == LINES
    assert lines[-1].endswith("entry 8999")


def test_the_report_begins_with_versions_and_works_without_a_log(tmp_path: Path) -> None:
    words = report({"Annotator": "0.1.0", "Project": "SQLite, schema 1"}, tmp_path / "missing.log")
    assert words.startswith("Annotator: 0.1.0\nProject: SQLite, schema 1\nPython: 3")
    assert words.endswith("The last 0 lines of the log:\n")


def test_the_address_is_that_of_the_installed_program() -> None:
    assert isinstance(address(), str)
    assert "\n" not in address()
