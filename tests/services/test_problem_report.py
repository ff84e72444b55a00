"""The report of a problem: versions and the log's end, and nobody's words."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from annotator.services.problem_report import LINES, address, log_lines, report
from annotator.services.program_log import LogFile


@pytest.fixture
def log(tmp_path: Path) -> Path:
    """A log as the program writes it, with what must not be sent."""
    path = tmp_path / "annotator.log"
    handler = LogFile(path)
    logger = logging.getLogger("annotator.services.door")
    logger.addHandler(handler)
    logger.warning("The settings in %s cannot be read; %s", "/home/mira/settings.json", "“SECRET quote”.")
    try:
        raise ValueError("SECRET words of an article\nSECRET on a second line")
    except ValueError:
        logger.critical("Not caught", exc_info=True)
    logger.removeHandler(handler)
    handler.close()
    return path


def test_entries_stay_without_quotes_and_without_paths(log: Path) -> None:
    first = log_lines(log)[0]
    assert "The settings in “…” cannot be read; “…”" in first
    assert "mira" not in first


def test_of_an_exception_only_where_and_what_kind_stays(log: Path) -> None:
    lines = log_lines(log)
    assert any("CRITICAL annotator.services.door [" in line and line.endswith("Not caught") for line in lines)
    assert any("test_problem_report, line " in line for line in lines)
    assert "    ValueError" in lines
    assert "SECRET" not in "\n".join(lines)


def test_the_end_of_a_long_log_is_enough(tmp_path: Path) -> None:
    path = tmp_path / "annotator.log"
    path.write_text(
        "".join(f"2026-11-21 10:00:00,000 INFO annotator [7]: entry {n}\n" for n in range(9000)), "utf-8"
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


def test_the_log_of_an_older_program_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "annotator.log"
    path.write_text(
        "2026-11-21 10:00:00,000 INFO annotator: SECRET\n    SECRET: “SECRET”\nSECRETError: x\n", "utf-8"
    )
    assert log_lines(path) == []


def test_a_crash_is_told_by_its_calls(tmp_path: Path) -> None:
    (tmp_path / "crash.log").write_text(
        "Fatal Python error: Segmentation fault\n\nCurrent thread 0x00007f (most recent call first):\n"
        '  File "/home/SECRET/annotator/ui/acts.py", line 7 in perform\n  File "<string>", line 1 in <module>\n'
        "\nExtension modules: SECRET (total: 1)\n",
        "utf-8",
    )
    words = report({}, tmp_path / "annotator.log")
    assert (
        "Fatal Python error: Segmentation fault\nCurrent thread\n    acts.py, line 7, in perform\n" in words
    )
    assert "SECRET" not in words
