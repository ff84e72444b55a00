"""Presets: what to export and how, under a name, kept with the project.

Each is one of the project's settings, as JSON that says only what is not the usual; so it goes where the project goes and can be
run from the command line. Saving, renaming and removing are steps of the history: what was there before comes back with Undo.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from typing import cast

import orjson
from pydantic import TypeAdapter, ValidationError

from annotator.errors import InputError
from annotator.model.selection import EVERYTHING, Selection
from annotator.model.text import storable
from annotator.services import wording
from annotator.services.export_options import ExportOptions
from annotator.services.workspace import Workspace
from annotator.store import project

LONGEST_NAME = 80
"""Characters."""


@dataclass(frozen=True, slots=True)
class Preset:
    """What to export and how.

    Attributes:
        name: Without blanks around it; what it is chosen by.
    """

    name: str
    selection: Selection
    options: ExportOptions


@cache
def _adapter() -> TypeAdapter[Preset]:
    return TypeAdapter(Preset)


def presets(workspace: Workspace) -> list[Preset]:
    """Those of the project, by their names; without those that a newer version of the program has written."""
    found: list[Preset] = []
    with workspace.database.read() as t:
        given = project.beginning(t, project.PRESET)
    for name, value in sorted(given.items(), key=lambda one: (one[0].casefold(), one[0])):
        preset = _read(name.removeprefix(project.PRESET), value)
        if preset is not None:
            found.append(preset)
    return found


def preset(workspace: Workspace, name: str) -> Preset:
    """The preset of that name.

    Raises:
        InputError: There is none, or it cannot be read.
    """
    with workspace.database.read() as t:
        value = project.get(t, project.PRESET + storable(name))
    if value is None:
        known = ", ".join(f"“{one.name}”" for one in presets(workspace)) or "none"
        raise InputError(f"The project has no preset “{name}”. It has: {known}.")
    found = _read(name, value)
    if found is None:
        raise InputError(f"The preset “{name}” was saved by a newer version of the program, or is damaged.")
    return found


def save_preset(workspace: Workspace, given: Preset) -> Preset:
    """Keeps a preset with the project, in the place of one that has its name; gives it as it is kept.

    Raises:
        InputError: The name is empty or too long.
        RuleError: The project is opened to read only.
        DatabaseError: It cannot be written.
    """
    kept = Preset(_tidied(given.name), given.selection, given.options)
    workspace.change_presets(
        {kept.name: _written(kept)}, f"Saved the export settings {wording.quoted(kept.name)}"
    )
    return kept


def rename_preset(workspace: Workspace, name: str, wanted: str) -> Preset:
    """Gives a preset another name, in the place of one that has that name; gives it as it is kept.

    Raises:
        InputError: There is none, it cannot be read, or the new name is empty or too long.
        RuleError: The project is opened to read only.
        DatabaseError: It cannot be written.
    """
    found = preset(workspace, name)
    kept = Preset(_tidied(wanted), found.selection, found.options)
    if kept.name != name:
        words = f"Renamed the export settings {wording.quoted(name)} to {wording.quoted(kept.name)}"
        workspace.change_presets({name: None, kept.name: _written(kept)}, words)
    return kept


def remove_preset(workspace: Workspace, name: str) -> Preset:
    """Removes a preset; gives it, so that it can be saved again.

    Raises:
        InputError: There is none, or it cannot be read.
        RuleError: The project is opened to read only.
        DatabaseError: It cannot be written.
    """
    found = preset(workspace, name)
    workspace.change_presets({name: None}, f"Removed the export settings {wording.quoted(name)}")
    return found


def as_json(given: Preset) -> dict[str, object]:
    """A preset with all that it says that is not the usual."""
    usual = Preset("", EVERYTHING, ExportOptions(""))
    return {"name": given.name, **_different(given, usual, leave_out="name")}


def _tidied(given: str) -> str:
    name = " ".join(storable(given).split())
    if not name:
        raise InputError("The preset needs a name.")
    if len(name) > LONGEST_NAME:
        raise InputError(f"The name of a preset has at most {LONGEST_NAME} characters.")
    return name


def _written(given: Preset) -> str:
    said = as_json(given)
    del said["name"]
    return orjson.dumps(said, option=orjson.OPT_SORT_KEYS).decode()


def _different(given: object, usual: object, *, leave_out: str = "") -> dict[str, object]:
    """The fields that are other than usual, those of fields that are dataclasses themselves too."""
    found: dict[str, object] = {}
    for name in _names(given):
        value, expected = getattr(given, name), getattr(usual, name)
        if name != leave_out and value != expected:
            found[name] = (
                _different(value, expected) if is_dataclass(value) and is_dataclass(expected) else value
            )
    return found


def _read(name: str, value: str) -> Preset | None:
    """None if it says something that this version does not know: leaving that out would export something else."""
    try:
        said: object = orjson.loads(value)
        if not isinstance(said, dict):
            return None
        given: dict[str, object] = {"selection": {}, **cast("dict[str, object]", said), "name": name}
        found = _adapter().validate_python(given)
    except (orjson.JSONDecodeError, ValidationError):
        return None
    return None if any(_unknown(given, found)) else found


def _unknown(given: Mapping[str, object], found: object) -> Iterator[str]:
    names = _names(found)
    for name, value in given.items():
        if name not in names:
            yield name
        elif is_dataclass(known := cast("object", getattr(found, name))) and isinstance(value, dict):
            yield from _unknown(cast("dict[str, object]", value), known)


def _names(one: object) -> list[str]:
    return [field.name for field in fields(one)]  # type: ignore[arg-type] - the callers have looked
