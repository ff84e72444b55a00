"""Rows of a project's settings that no program of ours wrote: presets, kept lines, name, number of the scheme."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from annotator.cli import main
from annotator.errors import AnnotatorError, DatabaseError
from annotator.model.article import Article
from annotator.model.span import Span
from annotator.services.litter_kept import keep_lines, kept_lines
from annotator.services.presets import preset, presets, remove_preset, rename_preset
from annotator.services.workspace import Workspace

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)
KNOWN = st.sampled_from(
    ["selection", "options", "name", "format", "labels", "reviewers", "articles", "split", "seed", "columns"]
)
PRESET = st.dictionaries(KNOWN, JSON | st.dictionaries(KNOWN, JSON, max_size=3), max_size=4).map(json.dumps)
VALUE = st.one_of(
    st.text(max_size=20), st.binary(max_size=20), st.integers(-(2**63), 2**63 - 1), st.floats(allow_nan=False), JSON.map(json.dumps), PRESET
)  # fmt: skip
DEEP = "[" * 100_000
FEW = settings(
    max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


@pytest.fixture
def project(workspace: Workspace, awkward: Article, database_path: Path) -> tuple[Path, str]:
    workspace.annotate(awkward.id, Span(0, 9), "claim")
    workspace.close()
    return database_path, awkward.id


def put(path: Path, name: str, value: object) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DELETE FROM project WHERE name = ?", (name,))
        connection.execute("INSERT INTO project (name, value) VALUES (?, ?)", (name, value))


@given(value=VALUE)
@example(value=DEEP)
@example(value='{"selection": {"labels": 5}, "options": [1]}')
@example(value='{"options": {"format": "csv", "more": 1}}')
@FEW
def test_a_preset_is_read_as_it_was_written_or_left_out(project: tuple[Path, str], value: object) -> None:
    path, _article = project
    put(path, "preset/mine", value)
    with closing(Workspace.open(str(path), reviewer="Mira")) as workspace:
        try:
            found = presets(workspace)
        except DatabaseError:
            return
        assert [one.name for one in found] in ([], ["mine"])
        if not found:
            for use in (
                lambda: preset(workspace, "mine"),
                lambda: rename_preset(workspace, "mine", "other"),
                lambda: remove_preset(workspace, "mine"),
            ):
                with pytest.raises(AnnotatorError):
                    use()


@given(value=VALUE | st.lists(st.lists(st.floats() | st.integers() | st.text(max_size=3))).map(json.dumps))
@example(value=DEEP)
@example(value="[[Infinity, 3]]")
@example(value="[[1e400, 3]]")
@example(value=f"[[0, {'9' * 5000}]]")
@FEW
def test_lines_that_were_kept_are_proposed_again_if_nobody_knows_which(
    project: tuple[Path, str], value: object
) -> None:
    path, article = project
    put(path, f"litter-kept/{article}", value)
    with closing(Workspace.open(str(path), reviewer="Mira")) as workspace:
        try:
            before = kept_lines(workspace, article)
            keep_lines(workspace, article, [Span(0, 9)])
            assert {*before, Span(0, 9)} == {*kept_lines(workspace, article)}
        except DatabaseError:
            return


@given(name=st.sampled_from(["name", "scheme_version"]), value=VALUE)
@example(name="scheme_version", value="9" * 40)
@example(name="scheme_version", value="9" * 5_000)
@example(name="scheme_version", value="\u0663")
@example(name="scheme_version", value="\u00b2")
@example(name="scheme_version", value="")
@example(name="scheme_version", value=b"1")
@FEW
def test_a_project_whose_own_rows_are_damaged_opens_or_says_so(
    project: tuple[Path, str], name: str, value: object
) -> None:
    path, article = project
    with closing(sqlite3.connect(path)) as connection:
        before = connection.execute("SELECT value FROM project WHERE name = ?", (name,)).fetchone()
    put(path, name, value)
    said: DatabaseError | None = None
    try:
        with closing(Workspace.open(str(path), reviewer="Mira")) as workspace:
            workspace.annotations(article)
            assert workspace.scheme.labels
    except DatabaseError as error:
        said = error
    finally:
        with closing(sqlite3.connect(path)) as connection, connection:
            connection.execute("DELETE FROM project WHERE name = ?", (name,))
            if before is not None:
                connection.execute("INSERT INTO project (name, value) VALUES (?, ?)", (name, before[0]))
    assert said is None or (said.problem == "damaged" and len(said.sentence) < 500)


@pytest.mark.parametrize("value", [b"\xff\xfe", DEEP, 5, 1.5, "null", '{"labels": []}', "9" * 5_000])
@pytest.mark.parametrize("command", ["list", "check", "backup"])
def test_a_scheme_that_is_none_is_one_sentence(
    project: tuple[Path, str], value: object, command: str, capfd: pytest.CaptureFixture[str]
) -> None:
    path, _article = project
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DROP TRIGGER IF EXISTS scheme_update")
        for (trigger,) in connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'scheme'"
        ).fetchall():
            connection.execute(f'DROP TRIGGER "{trigger}"')
        connection.execute("UPDATE scheme SET body = ?", (value,))
    status = main([command, "--db", str(path)])
    said = capfd.readouterr().err
    assert status != 0
    assert "Traceback" not in said
    assert "scheme" in said or "changed outside" in said or status == 2
