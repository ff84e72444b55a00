from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import fields

import orjson
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.errors import InputError, StaleEditError
from annotator.io.writing import WritingOptions
from annotator.model.selection import EVERYTHING, Selection
from annotator.services.export_options import ExportOptions
from annotator.services.presets import (
    Preset,
    as_json,
    preset,
    presets,
    remove_preset,
    rename_preset,
    save_preset,
)
from annotator.services.workspace import Workspace

FULL = Preset(
    "Training (spaCy)",
    Selection(
        articles=("a", "b"), labels=("claim",), reviewers=("Mira", "Jonas"), statuses=("done",), without_excluded=True,
        attributes=(("unit", "%"), ("unit", "")), since="2026-11-21T00:00:00Z", until="2026-11-22T00:00:00Z",
        without_attributes=True, without_notes=True,
    ),
    ExportOptions(
        "doccano", guard_formulas=True, bom=True, includes_excluded=True,
        writing=WritingOptions(overlap="longest", edges="leave-out", tagging="bioes", as_predictions=True, as_entities=True),
    ),
)  # fmt: skip
SHORT = Preset("alle Sätze", EVERYTHING, ExportOptions("csv"))


def values(workspace: Workspace) -> dict[str, object]:
    with closing(sqlite3.connect(workspace.target)) as connection:
        rows = connection.execute("SELECT name, value FROM project WHERE name LIKE 'preset/%'").fetchall()
    return {name: orjson.loads(value) for name, value in rows}


def put(workspace: Workspace, value: str) -> None:
    with closing(sqlite3.connect(workspace.target)) as connection:
        connection.execute("UPDATE project SET value = ? WHERE name = 'preset/alle Sätze'", (value,))
        connection.commit()


def test_all_of_a_preset_is_kept_with_the_project(workspace: Workspace) -> None:
    assert FULL.selection != EVERYTHING
    assert all(getattr(FULL.selection, one.name) for one in fields(Selection))
    save_preset(workspace, FULL)
    save_preset(workspace, SHORT)
    with closing(Workspace.open(workspace.target, reviewer="Jonas")) as other:
        assert presets(other) == [SHORT, FULL]
        assert preset(other, FULL.name) == FULL


def test_only_what_is_unusual_is_written(workspace: Workspace) -> None:
    save_preset(workspace, SHORT)
    assert values(workspace) == {"preset/alle Sätze": {"options": {"format": "csv"}}}
    assert as_json(SHORT) == {"name": "alle Sätze", "options": {"format": "csv"}}


def test_one_of_the_same_name_is_replaced_and_names_are_tidied(workspace: Workspace) -> None:
    save_preset(workspace, SHORT)
    kept = save_preset(workspace, Preset("  alle\n Sätze ", FULL.selection, FULL.options))
    assert kept.name == "alle Sätze"
    assert presets(workspace) == [kept]


@pytest.mark.parametrize("name", ["", "  \n", "x" * 81])
def test_names_that_are_none(workspace: Workspace, name: str) -> None:
    with pytest.raises(InputError, match="name"):
        save_preset(workspace, Preset(name, EVERYTHING, ExportOptions("csv")))
    assert presets(workspace) == []


def test_saving_renaming_and_removing_are_steps_that_can_be_undone(workspace: Workspace) -> None:
    def names() -> list[str]:
        return [one.name for one in presets(workspace)]

    save_preset(workspace, SHORT)
    save_preset(workspace, Preset(SHORT.name, FULL.selection, FULL.options))
    save_preset(workspace, FULL)
    kept = rename_preset(workspace, FULL.name, "  kurz ")
    assert (kept.name, kept.selection, kept.options) == ("kurz", FULL.selection, FULL.options)
    remove_preset(workspace, SHORT.name)
    assert names() == ["kurz"]
    said = []
    for wanted in (["alle Sätze", "kurz"], ["alle Sätze", FULL.name], ["alle Sätze"], ["alle Sätze"], []):
        done = workspace.undo()
        assert done is not None
        said.append(done.words)
        assert names() == wanted
    assert said == [
        "Removed the export settings “alle Sätze”",
        "Renamed the export settings “Training (spaCy)” to “kurz”",
        "Saved the export settings “Training (spaCy)”",
        "Saved the export settings “alle Sätze”",
        "Saved the export settings “alle Sätze”",
    ]
    workspace.redo()
    assert presets(workspace) == [SHORT]


def test_what_is_as_it_was_is_no_step(workspace: Workspace) -> None:
    save_preset(workspace, SHORT)
    before = workspace.newest_step()
    save_preset(workspace, SHORT)
    rename_preset(workspace, SHORT.name, SHORT.name)
    assert workspace.newest_step() == before


def test_settings_that_somebody_else_has_changed_are_not_undone(workspace: Workspace) -> None:
    save_preset(workspace, SHORT)
    with closing(Workspace.open(workspace.target, reviewer="Jonas")) as other:
        save_preset(other, Preset(SHORT.name, FULL.selection, FULL.options))
    with pytest.raises(StaleEditError):
        workspace.undo()
    (kept,) = presets(workspace)
    assert kept.options == FULL.options


def test_what_is_removed_can_be_saved_again(workspace: Workspace) -> None:
    save_preset(workspace, FULL)
    save_preset(workspace, SHORT)
    gone = remove_preset(workspace, FULL.name)
    assert presets(workspace) == [SHORT]
    with pytest.raises(InputError, match="It has: “alle Sätze”"):
        preset(workspace, FULL.name)
    with pytest.raises(InputError, match="no preset"):
        remove_preset(workspace, FULL.name)
    save_preset(workspace, gone)
    assert presets(workspace) == [SHORT, FULL]


@pytest.mark.parametrize(
    "value",
    [
        "", "[]", "null", "{}", '{"options":{}}', '{"options":{"format":1}}', '{"options":{"format":"csv"},"name2":1}',
        '{"options":{"format":"csv"},"selection":{"authors":["Bob"]}}', '{"options":{"format":"csv","writing":{"new":true}}}',
        '{"options":{"format":"csv","writing":{"overlap":"new"}}}', '{"options":{"format":"csv"},"selection":[]}',
    ],
)  # fmt: skip
def test_what_this_version_does_not_know_is_not_run(workspace: Workspace, value: str) -> None:
    save_preset(workspace, SHORT)
    put(workspace, value)
    assert presets(workspace) == []
    with pytest.raises(InputError, match="newer version"):
        preset(workspace, SHORT.name)


@given(
    value=st.text()
    | st.recursive(
        st.none() | st.booleans() | st.text(max_size=3) | st.integers(0, 3),
        lambda one: (
            st.lists(one)
            | st.dictionaries(
                st.sampled_from(["options", "selection", "format", "writing", "labels", "x"]), one
            )
        ),
    ).map(lambda one: orjson.dumps(one).decode())
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_nothing_in_the_setting_crashes_it(workspace: Workspace, value: str) -> None:
    save_preset(workspace, SHORT)
    put(workspace, value.replace("\0", ""))
    presets(workspace)
