"""What is on the screen is in the database: the process is killed as soon as a label's pixels are seen."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.skipif(not (shutil.which("Xvfb") and shutil.which("xdotool")), reason="needs Xvfb and xdotool")
def test_a_label_that_is_seen_survives_kill_nine() -> None:
    """Two of the hundred rounds of the benchmark, so that the second starts on a database that was left by a kill."""
    command = [sys.executable, str(ROOT / "benchmarks" / "kill_nine.py"), "--rounds", "2"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=150)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "2 of 2 labels kept" in done.stdout
