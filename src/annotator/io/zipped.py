"""Files of ZIP archives, read in memory and never beyond a limit."""

from __future__ import annotations

import zipfile
import zlib

from annotator.errors import InputError
from annotator.io.given import MAX_FILE, GivenFile


def member(archive: zipfile.ZipFile, name: str, limit: int = MAX_FILE) -> bytes | None:
    """The bytes of a file of an open archive, or None; never more than the limit, whatever the archive states.

    Raises:
        InputError: It is damaged, encrypted, packed in an unknown way, or larger than the limit.
    """
    try:
        with archive.open(name) as stream:
            content = stream.read(limit + 1)
    except KeyError:
        return None
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        OSError,
        NotImplementedError,
        RuntimeError,
        ValueError,
    ) as error:
        raise InputError(f"“{name}” in the archive cannot be read: {error}.") from None
    if len(content) > limit:
        raise InputError(f"“{name}” in the archive is larger than {limit // 2**20:,} MB, the limit.")
    return content


def opened(given: GivenFile) -> zipfile.ZipFile:
    """The file as an archive; the caller closes it.

    Raises:
        InputError: It is none, or damaged.
    """
    given.stream.seek(0)
    try:
        return zipfile.ZipFile(given.stream)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise InputError(f"The archive cannot be read: {error}.") from None
