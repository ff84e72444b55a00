"""``annotator scheme export|import``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import BinaryIO

from annotator.cli import project, terminal
from annotator.cli.arguments import Arguments
from annotator.errors import InputError
from annotator.model.scheme import Scheme
from annotator.services.scheme_changes import takes_out
from annotator.services.scheme_files import (
    MAX_BYTES,
    read_scheme,
    scheme_bytes,
    scheme_of_bytes,
    write_scheme,
)

STREAM = "-"


def run(arguments: Arguments) -> int:
    """Writes or takes a scheme."""
    return _export(arguments) if arguments.what == "export" else _import(arguments)


def _export(arguments: Arguments) -> int:
    name = str(arguments.file)
    with project.opened(arguments.db) as workspace:
        scheme = workspace.scheme
    if name == STREAM:
        terminal.binary_output().write(scheme_bytes(scheme, name))
    else:
        write_scheme(scheme, Path(name), overwrite=arguments.force)
    return 0


def _import(arguments: Arguments) -> int:
    name = str(arguments.file)
    scheme = _read(name)
    with project.opened(arguments.db, reviewer=arguments.reviewer, read_only=False) as workspace:
        if takes_out(workspace.scheme, workspace.adopted(scheme)):
            terminal.copy_before(workspace)
        is_new = workspace.adopt_scheme(scheme) is not None
        version = workspace.scheme_version
    terminal.say(
        f"The scheme is now version {version}."
        if is_new
        else f"This is the scheme already (version {version})."
    )
    return 0


def _read(name: str) -> Scheme:
    path = Path(name)
    if name == STREAM:
        if sys.stdin is None:
            raise InputError("Standard input is closed.")
        return _from_stream(sys.stdin.buffer, Path("standard input"))
    if not terminal.is_pipe(path):
        return read_scheme(path)
    with path.open("rb") as stream:
        return _from_stream(stream, path)


def _from_stream(stream: BinaryIO, path: Path) -> Scheme:
    try:
        content = stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise InputError(f"It cannot be read: {error.strerror or error}.", path=path) from None
    return scheme_of_bytes(content, path)
