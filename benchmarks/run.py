"""All benchmarks, one after the other; each can also be run by itself."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent


def main() -> None:
    """Run what this machine can run."""
    commands = [
        ["label_latency.py"],
        ["reading_hours.py"],
        ["first_paint.py"],
        ["open_article.py"],
        ["reading_view.py"],
        ["large_texts.py"],
        ["large_corpus.py"],
        ["long_day.py"],
        ["export_million.py"],
        ["import_ten_thousand.py"],
    ]
    if os.environ.get("DISPLAY"):
        commands[1:1] = [["label_latency.py", "--platform", "xcb"], ["first_paint.py", "--platform", "xcb"]]
    if shutil.which("Xvfb") and shutil.which("xdotool"):
        commands.append(["kill_nine.py"])
    for script, *arguments in commands:
        print(f"\n{script} {' '.join(arguments)}", flush=True)
        subprocess.run([sys.executable, str(HERE / script), *arguments], check=True)


if __name__ == "__main__":
    main()
