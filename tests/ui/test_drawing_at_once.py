"""Several threads draw pages at once: nothing that PySide6 makes on first sight is left for them to meet."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = Path(__file__).with_name("drawing_at_once.py")


@pytest.mark.parametrize("threads", ["1", "4"])
def test_drawing_meets_nothing_for_the_first_time(threads: str) -> None:
    """Without `annotator.ui.paper_writer.MET` one thread meets seven enumerations, and four crash in 7 runs of 10."""
    done = subprocess.run(
        [sys.executable, str(PROGRAM), threads], capture_output=True, text=True, check=False, timeout=200
    )
    assert (done.returncode, done.stdout.strip()) == (0, ""), done.stderr
