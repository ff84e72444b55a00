"""doccano itself: its import with its parsers, models and database takes what is written, and its export gives it back.

``ANNOTATOR_DOCCANO`` names the Python of an environment with doccano, which cannot share ours: its libraries are older.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from tests.services.peer_corpora import CORPORA, Place, opened, places, written

from annotator.io.writing import DEFAULTS
from annotator.model.offsets import Utf16Offsets
from annotator.services.importing import ImportOptions, run
from annotator.services.jobs import Progress
from annotator.services.workspace import Workspace

pytestmark = pytest.mark.data

ITSELF = Path(__file__).with_name("doccano_itself.py")
IS_THERE = "import importlib.util as u, sys; sys.exit(not (u.find_spec('backend') and u.find_spec('backend.data_import')))"

Held = dict[str, Any]  # Any: see `doccano_itself`


@pytest.fixture(scope="module")
def doccano() -> Callable[[Path, Path], Held]:
    """What doccano makes of a file; its own export is written into the other one."""
    python = os.environ.get("ANNOTATOR_DOCCANO", sys.executable)
    if subprocess.run([python, "-c", IS_THERE], check=False).returncode:
        pytest.skip("ANNOTATOR_DOCCANO names no Python with doccano")

    def taken(path: Path, exported: Path) -> Held:
        clean = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
        ran = subprocess.run(
            [python, "-W", "ignore", str(ITSELF), str(path), str(exported)],
            check=False, capture_output=True, text=True, env=clean, cwd=exported.parent,
        )  # fmt: skip
        assert ran.returncode == 0, ran.stderr
        return json.loads(ran.stdout)

    return taken


@pytest.fixture(scope="module", params=CORPORA)
def project(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    with opened(request.param, tmp_path_factory.mktemp("corpus")) as found:
        yield found


def spans(held: Held) -> Counter[Place]:
    """What doccano's database holds; its positions count UTF-16 units, as its window does."""
    there: Counter[Place] = Counter()
    for text, label, start, end in held["spans"]:
        span = Utf16Offsets(text).span_from_utf16(start, end)
        there[text, label, span.start, span.end, span.of(text)] += 1
    return there


def test_doccano_takes_every_span_and_gives_it_back(
    doccano: Callable[[Path, Path], Held], project: Workspace, tmp_path: Path
) -> None:
    path, back = written(project, "doccano", tmp_path), tmp_path / "all.jsonl"
    theirs = doccano(path, back)
    ours = Counter(dict.fromkeys(places(project), 1))
    assert spans(theirs) == ours
    lines = [json.loads(one) for one in path.read_text(encoding="utf-8").splitlines()]
    wanted = sum(len(one.get("relations", ())) for one in lines)
    assert theirs["relations"] == wanted
    with closing(Workspace.open(str(tmp_path / "again.db"), reviewer="Mira", create=True)) as again:
        again.adopt_scheme(project.scheme)
        report = run(again, [back], ImportOptions(), Progress())
        assert [one.format for one in report.files] == ["doccano"]
        assert Counter(dict.fromkeys(places(again), 1)) == ours
    print(f"doccano: {ours.total()} spans, {wanted} relations, {len(lines)} texts, {DEFAULTS}")


def test_doccano_refuses_lines_with_different_members(
    doccano: Callable[[Path, Path], Held], tmp_path: Path
) -> None:
    """Why all lines have the same: if this fails, doccano has learned it, and numbers could stay numbers."""
    path = tmp_path / "different.jsonl"
    path.write_text('{"text":"a b","label":[[0,1,"x"]],"year":2020}\n{"text":"c d","label":[]}\n')
    assert doccano(path, tmp_path / "all.jsonl") == {"fault": "IntegrityError"}
