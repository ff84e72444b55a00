"""``annotator scheme export|import``."""

from __future__ import annotations

import sys
from pathlib import Path

from annotator.cli import project, terminal
from annotator.cli.arguments import Arguments
from annotator.errors import InputError
from annotator.io import scheme_file
from annotator.services.files import written_aside

STREAM = "-"
MAX_BYTES = 2**20


def run(arguments: Arguments) -> int:
    """Writes or takes a scheme."""
    return _export(arguments) if arguments.what == "export" else _import(arguments)


def _export(arguments: Arguments) -> int:
    name = str(arguments.file)
    with project.opened(arguments.db) as workspace:
        content = scheme_file.write(workspace.scheme, as_json=name.lower().endswith(".json"))
    if name == STREAM:
        terminal.binary_output().write(content)
        return 0
    path = Path(name)
    if path.is_file() and not arguments.force:
        raise InputError(
            "The file is there already. Add --force to write over it, or name another one.", path=path
        )
    with written_aside(path, overwrite=arguments.force) as stream:
        stream.write(content)
    return 0


def _import(arguments: Arguments) -> int:
    name = str(arguments.file)
    path = Path("standard input") if name == STREAM else Path(name)
    content = _content(name, path)
    try:
        scheme = scheme_file.read(content)
    except ValueError as error:
        raise InputError(str(error), path=path) from None
    with project.opened(arguments.db, reviewer=arguments.reviewer, read_only=False) as workspace:
        is_new = workspace.adopt_scheme(scheme) is not None
        version = workspace.scheme_version
    terminal.say(
        f"The scheme is now version {version}."
        if is_new
        else f"This is the scheme already (version {version})."
    )
    return 0


def _content(name: str, path: Path) -> bytes:
    if name == STREAM and sys.stdin is None:
        raise InputError("Standard input is closed.")
    try:
        with sys.stdin.buffer if name == STREAM else path.open("rb") as stream:
            content = stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise InputError(f"It cannot be read: {error.strerror or error}.", path=path) from None
    if len(content) > MAX_BYTES:
        raise InputError("It is larger than 1 MB; a scheme is not.", path=path)
    return content
