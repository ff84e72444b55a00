"""``annotator presets``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from annotator.cli import project, terminal
from annotator.cli.arguments import Arguments
from annotator.services.presets import as_json, presets


def run(arguments: Arguments) -> int:
    """Shows the presets by their names."""
    with project.opened(arguments.db) as workspace:
        found = presets(workspace)
    if arguments.json:
        terminal.result_json_list(map(as_json, found))
        return 0
    rows = [(one.name, one.options.format, _chosen(as_json(one)) or "-") for one in found]
    for line in terminal.table(("NAME", "FORMAT", "CHOSEN"), rows):
        terminal.result(line)
    return 0


def _chosen(given: Mapping[str, object]) -> str:
    """What is not as usual, as field=value."""
    return "; ".join(
        f"{name}={_words(value)}"
        for part in ("selection", "options")
        for name, value in cast("Mapping[str, object]", given.get(part, {})).items()
        if name != "format"
    )


def _words(value: object) -> str:
    if isinstance(value, dict):
        return ",".join(f"{name}={_words(one)}" for name, one in cast("dict[str, object]", value).items())
    if isinstance(value, tuple):
        return ",".join(_words(one) for one in cast("tuple[object, ...]", value))
    return "yes" if value is True else str(value)
