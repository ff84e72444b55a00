"""Binary files of old office programs, and new ones that are locked with a password: both are compound files ([MS-CFB])."""

from __future__ import annotations

from annotator.errors import InputError
from annotator.io.given import GivenFile

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How every compound file begins."""

_LOCKED = "The file is protected by a password. Open it, save it without one, then import again."
_STREAMS = (
    ("EncryptedPackage", _LOCKED),
    ("WordDocument", "This is an old Word file (DOC). Open it in a word processor, save it as DOCX, then import again."),
    ("Workbook", "This is an old Excel file (XLS). Open it in a spreadsheet program, save it as XLSX, then import again."),
    ("PowerPoint Document", "This is an old PowerPoint file (PPT). Save its text as DOCX or PDF, then import that."),
    ("__substg1.0_", "This is an Outlook message (MSG). Save it as EML, then import again."),
    ("Book\0", "This is an old Excel file (XLS). Open it in a spreadsheet program, save it as XLSX, then import again."),
)  # fmt: skip
_OTHER = "This is an old binary office file. Open it in the program that made it, save it as DOCX or PDF, then import again."


def refuse(given: GivenFile) -> None:
    """Says what to do, if the file is a compound file.

    Raises:
        InputError: It is one.
    """
    content = given.content()
    if content.startswith(MAGIC):
        raise InputError(
            next((words for name, words in _STREAMS if name.encode("utf-16-le") in content), _OTHER)
        )
