"""The same project, the same bytes: whatever the locale, time zone, hash seed, folder, home, umask and optimisation of the process."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from contextlib import closing
from hashlib import sha256
from pathlib import Path

from tests.services.awkward_project import make

_EXPORTS = """
import sys
from importlib.util import find_spec
from annotator.__main__ import main
from annotator.io import registry

db, to = sys.argv[1:]
for one in registry.formats():
    if not one.writes or (one.extra == "parquet" and not find_spec("pyarrow")):
        continue
    is_folder = one.writing is not None and one.writing.is_folder
    ways = [("", ()), (".zip", ())] if is_folder else [(one.suffixes[0], ())]
    if one.holds_texts:
        how = ("--split", "60/20/20", "--unit", "sentence", "--negatives", "--reviewers", "soft")
        ways += [(suffix, how) for suffix in (" training", " training.zip") if suffix != " training" or one.id == "brat"]
    for suffix, more in ways:
        given = ["export", "--db", db, "--format", one.id, "--output", f"{to}/{one.id}{suffix}", *more]
        if main(given):
            sys.exit(one.id)
"""
_SETTINGS = ("LANG", "LANGUAGE", "ANNOTATOR_DB", "PYTHONIOENCODING")


def environment(folder: Path, **settings: str) -> dict[str, str]:
    """Of a machine of its own."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in _SETTINGS and not name.startswith(("LC_", "XDG_"))
    }
    places = {"HOME": "home", "XDG_CACHE_HOME": "cache", "ANNOTATOR_CONFIG": "config", "TMPDIR": "temporary"}
    for name, place in places.items():
        (folder / place).mkdir(parents=True)
        kept[name] = str(folder / place)
    return kept | settings


def locales(folder: Path) -> str:
    """Where the locales are that are made here, if any can be."""
    if shutil.which("localedef"):
        for name in ("tr_TR", "az_AZ"):
            made = folder / f"{name}.UTF-8"
            subprocess.run(
                ["localedef", "-i", name, "-f", "UTF-8", str(made)], capture_output=True, check=False
            )
    return str(folder)


def contents(folder: Path) -> dict[str, str]:
    """The hash of each file."""
    return {
        str(one.relative_to(folder)): sha256(one.read_bytes()).hexdigest()
        for one in sorted(folder.rglob("*"))
        if one.is_file()
    }


def test_no_machine_makes_a_difference(tmp_path: Path) -> None:
    with closing(make(tmp_path / "awkward.db", is_large=False)):
        pass
    (tmp_path / "locales").mkdir()
    made = {"LOCPATH": locales(tmp_path / "locales")}
    machines = (
        ({"LC_ALL": "C.UTF-8", "TZ": "UTC", "PYTHONHASHSEED": "0", "PYTHONUTF8": "1"}, 0o022),
        ({"LC_ALL": "tr_TR.UTF-8", "LANG": "az_AZ.UTF-8", "TZ": "Asia/Kathmandu", "PYTHONHASHSEED": "12345", "PYTHONUTF8": "0",
          "PYTHONOPTIMIZE": "2", **made}, 0o077),
        ({"LC_ALL": "C", "TZ": "Pacific/Kiritimati", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, 0o022),
    )  # fmt: skip
    started = [run(tmp_path, number, *one) for number, one in enumerate(machines)]
    for process in started:
        _, said = process.communicate(timeout=200)
        assert process.returncode == 0, said.decode("utf-8", "replace")
    first, second, ascii_only = (contents(tmp_path / f"machine {n}" / "out") for n in range(3))
    assert len(first) > 100
    assert second == first
    assert ascii_only == first
    check_zip_files(tmp_path / "machine 0" / "out")


def run(folder: Path, number: int, settings: dict[str, str], mask: int) -> subprocess.Popen[bytes]:
    """Starts the exports on a machine."""
    machine = folder / f"machine {number}"
    (machine / "work" / "out").mkdir(parents=True)
    (machine / "out").mkdir()
    project = shutil.copy(folder / "awkward.db", machine / "work" / "awkward.db")
    to = str(machine / "out") if number % 2 else "../out"
    return subprocess.Popen(
        [sys.executable, "-c", _EXPORTS, project if number % 2 else "awkward.db", to],
        cwd=machine / "work", env=environment(machine, **settings), umask=mask, stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )  # fmt: skip


def check_zip_files(folder: Path) -> None:
    """What is in a zip file is what is in the folder."""
    for path in sorted(folder.glob("*.zip")):
        if not path.with_suffix("").is_dir():
            continue
        with zipfile.ZipFile(path) as archive:
            packed = {one.filename: sha256(archive.read(one)).hexdigest() for one in archive.infolist()}
        assert packed == contents(path.with_suffix(""))
