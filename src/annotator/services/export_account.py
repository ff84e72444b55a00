"""The account of an export, ``NAME.report.json`` beside the file: what it was made of, what it holds, what it could not carry.

Every export in another program's format to a file, a folder or a zip file has one, also when nothing was lost. Our own three formats
and training sets have none: the former lose what `annotator.io.formats.Format.cannot_carry` says and nothing else, the latter hold
a manifest. The account and its file are a pair: one question covers both when they are replaced, and an old account goes before its
file does, so that whatever interrupts the program there is a file with its own account, or a file alone; never a file with the
account of another one.
"""

from __future__ import annotations

import os
from collections.abc import Generator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, BinaryIO

import orjson

from annotator import __version__
from annotator.errors import InputError
from annotator.io.formats import Format
from annotator.io.losses import WORDS, Losses, words_of
from annotator.model.scheme import Scheme
from annotator.model.selection import Selection
from annotator.services.export_options import ExportOptions, Tally
from annotator.services.files import check_name, in_words, not_written, take_free_name, umask
from annotator.services.leftovers import file_aside, tidy

REPORT_SUFFIX = ".report.json"
FORMAT_NAME = "annotator-export/1"

_LARGEST = 64 * 2**20
"""Bytes; no account is larger."""


@dataclass(frozen=True, slots=True)
class Made:
    """What an account tells.

    Attributes:
        version: Of the scheme, in the project's count.
        written: What was written.
        whole: What the project holds.
        snapshot: See `annotator.services.snapshots`.
        files: SHA-256 of each file by its name; of a zip file its own first.
    """

    project: str
    scheme: Scheme
    version: int | None
    format: Format
    options: ExportOptions
    selection: Selection
    written: Tally
    whole: Tally
    losses: Losses
    snapshot: str
    files: Mapping[str, str]


def account_of(made: Made) -> bytes:
    """The account as JSON. The same data, the same bytes."""
    choices = made.format.writing.options if made.format.writing is not None else ()
    said: dict[str, Any] = {  # Any: JSON
        "report": FORMAT_NAME,
        "program": f"annotator {__version__}",
        "project": made.project,
        "snapshot": made.snapshot,
        "scheme": {
            "version": made.version,
            "sha256": sha256(made.scheme.model_dump_json().encode()).hexdigest(),
        },
        "format": made.format.id,
        "offset_unit": made.format.offset_unit,
        "options": {name: getattr(made.options.writing, name) for name in choices}
        | ({"cuts_excluded": True} if made.options.cuts_excluded else {}),
        "selection": asdict(made.selection),
        "written": made.written.counts(),
        "not_selected": {
            name: number - made.written.counts()[name] for name, number in made.whole.counts().items()
        },
        "are_positions_proven": True,
        "no_place_for": list(made.format.cannot_carry),
        "losses": list(_losses(made.losses)),
        "files": dict(made.files),
    }
    return orjson.dumps(said, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def _losses(losses: Losses) -> Generator[dict[str, Any]]:  # Any: JSON
    for kind, count in losses.counts():
        yield {
            "kind": kind,
            "is_left_out": WORDS[kind].is_left_out,
            "number": count.number,
            "words": words_of(kind, count.number),
            "annotation_ids": count.annotation_ids,
            "are_all_ids": not count.has_more,
        }


def path_beside(output: Path) -> Path:
    """Where the account of a file, a folder or a zip file is."""
    named = output if output.name not in ("", "..") else output.resolve()
    return named.with_name(named.name + REPORT_SUFFIX) if named.name else Path(REPORT_SUFFIX)


def is_account(path: Path) -> bool:
    """Whether a file is the account of an export.

    Raises:
        OSError: It is there and cannot be read.
    """
    if not path.is_file() or path.stat().st_size > _LARGEST:
        return False
    try:
        said = orjson.loads(path.read_bytes())
        return isinstance(said, dict) and str(said["report"]).startswith("annotator-export/")  # pyright: ignore[reportUnknownArgumentType] - JSON
    except (orjson.JSONDecodeError, KeyError):
        return False


class Beside:
    """The place of an account beside the file that is being written.

    Attributes:
        path: The account's; see `path_beside`.
        is_written: Whether the file has got an account.
    """

    def __init__(self, output: Path, *, overwrite: bool) -> None:
        self.path = path_beside(output)
        self._overwrite = overwrite
        self.is_written = False
        self._output = output
        self._new: Path | None = None
        self._old: Path | None = None

    def check(self, *, is_wanted: bool) -> None:
        """Looks whether what stands there may be replaced.

        Args:
            is_wanted: Whether an account will be written.

        Raises:
            InputError: It may not, or cannot be looked at.
        """
        check_name(self._output)
        try:
            self._look(is_wanted=is_wanted)
        except (FileNotFoundError, NotADirectoryError):
            return
        except OSError as error:
            if is_wanted:
                raise not_written(error, self.path) from None

    def prepare(self, content: bytes | None) -> None:
        """Writes the account aside and takes an old one away; the file is about to take its name.

        Args:
            content: The account; None for a file that gets none.

        Raises:
            InputError: What stands there may not be replaced.
            OSError: It cannot be written.
        """
        self.check(is_wanted=content is not None)
        tidy(self.path)
        if content is not None:
            self._new = self._aside()
            _write(self._new, content)
        if self._is_ours():
            self._old = self._aside()
            self.path.replace(self._old)

    def leave_none(self, _file: BinaryIO | None = None) -> None:
        """Takes an old account away: the file that is about to take its name gets none."""
        self.prepare(None)

    def take_name(self) -> None:
        """Gives the account its name: the file has taken its own.

        Raises:
            InputError: It cannot have it.
        """
        try:
            if self._new is not None:
                take_free_name(self._new, self.path)
                self._new, self.is_written = None, True
        except OSError as error:
            raise InputError(
                f"The file was written, but not its report: {in_words(error)}.", path=self.path
            ) from None
        finally:
            self._new, self._old = self._drop(self._new), self._drop(self._old)

    def undo(self) -> None:
        """Leaves everything as it was: the file has not been written."""
        if self._old is not None:
            with suppress(OSError):
                take_free_name(self._old, self.path)
                self._old = None
        self._new = self._drop(self._new)

    def _look(self, *, is_wanted: bool) -> None:
        self.path.lstat()
        if not is_account(self.path):
            if is_wanted:
                raise InputError(_FOREIGN, path=self.path)
        elif not self._overwrite and not _is_there(self._output):
            raise InputError(_ALONE, path=self.path)

    def _is_ours(self) -> bool:
        try:
            return is_account(self.path)
        except OSError:
            return False

    def _aside(self) -> Path:
        number, path = file_aside(self.path)
        os.close(number)
        return path

    def _drop(self, path: Path | None) -> None:
        if path is not None:
            with suppress(OSError):
                path.unlink(missing_ok=True)


@contextmanager
def beside(output: Path, *, is_wanted: bool, overwrite: bool) -> Generator[Beside]:
    """The place of an account, for as long as its file is being written within the block.

    Args:
        output: The file, the folder or the zip file.
        is_wanted: Whether there will be an account; if not, an old one goes with its file.
        overwrite: Whether an account whose file is not there any more may be replaced too.

    Raises:
        InputError: What stands there may not be replaced.
    """
    made = Beside(output, overwrite=overwrite)
    made.check(is_wanted=is_wanted)
    try:
        yield made
    except BaseException:
        made.undo()
        raise
    made.take_name()


def _is_there(output: Path) -> bool:
    return output.exists() and not (output.is_dir() and not any(output.iterdir()))


def _write(path: Path, content: bytes) -> None:
    with path.open("wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())
    path.chmod(0o666 & ~umask())


_FOREIGN = (
    "The report of this export would stand here, but there is something else that is no report of ours. Move it away, or name "
    "another file."
)
_ALONE = (
    "This is the report of an export whose file is not there any more. Remove it, write over it (--force on the command line), "
    "or name another file."
)
