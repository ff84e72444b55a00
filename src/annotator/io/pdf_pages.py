"""The pages of a PDF by `pypdf`, within limits of time and memory; nothing of that library leaves this module.

Measured on the eleven PDF files at hand: `pdfplumber` takes five times as long, joins words that `pypdf` keeps apart
(1,699 of 1,853 words of one file are right) and gives right-to-left words in the order of their glyphs.
"""

from __future__ import annotations

import io
import logging
import math
import struct
import time
import zlib
from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, cast

from annotator.errors import InputError
from annotator.io.extras import needs
from annotator.io.findings import Findings
from annotator.io.pdf_columns import unfolded
from annotator.io.pdf_lines import Page, Piece, lines_of, rows_of

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

MAX_PDF = 128 * 1024 * 1024
"""Bytes that a PDF may have."""

MOST_PAGES = 3_000
"""Pages that a PDF may have."""

MOST_SECONDS = 25.0
"""Seconds of computing that reading a PDF may take; a busy machine takes longer for them."""

_MOST_PIECES = 200_000
_DEPTH = 4
_LIMITS = {
    "zlib_maximum_output_length": 24_000_000,
    "lzw_maximum_output_length": 24_000_000,
    "run_length_maximum_output_length": 24_000_000,
    "array_based_stream_maximum_output_length": 24_000_000,
    "stream_decoding_work_maximum_length": 60_000_000,
    "stream_parsing_work_maximum_count": 600_000,
    "xform_maximum_invocations_per_extraction": 1_000,
    "page_tree_maximum_entries": 20_000,
    "page_tree_maximum_page_entries": 200_000,
}
_RAISED = (
    ArithmeticError, AssertionError, AttributeError, EOFError, LookupError, NotImplementedError, OSError, RecursionError,
    RuntimeError, TypeError, ValueError, struct.error, zlib.error,
)  # fmt: skip
"""What the library raises on damaged files beside its own errors."""

LOCKED = "The PDF is protected by a password. Open it, save it without one, then import again."
DAMAGED = "The PDF is damaged and cannot be read. Open it in a PDF reader, print it into a new PDF, then import that."
_SLOW = f"Reading the PDF takes longer than {MOST_SECONDS:.0f} seconds. Split it, then import its parts."


class _TooSlowError(InputError):
    """The time is over; no further page is tried."""


class Pages:
    """A PDF that is open.

    Attributes:
        properties: What its own fields say: title, author, language.
        count: How many pages it has.
    """

    def __init__(self, content: bytes) -> None:
        """Opens it; the empty password is tried.

        Raises:
            InputError: It is damaged, locked, has too many pages, or the library is missing.
        """
        self._deadline = time.thread_time() + MOST_SECONDS
        with _guarded(DAMAGED):
            self._reader = _opened(content)
            self.count = len(self._reader.pages)
            self.properties = _properties(self._reader)
        if self.count > MOST_PAGES:
            raise InputError(
                f"The PDF has more than {MOST_PAGES:,} pages, the limit. Split it, then import its parts."
            )

    def read(self, findings: Findings) -> Iterator[Page]:
        """The pages in order; one that cannot be read is a problem.

        Raises:
            InputError: It takes too long.
        """
        for number in range(self.count):
            try:
                with _guarded(f"Page {number + 1:,} cannot be read; the PDF is damaged there."):
                    page = self._reader.pages[number]
                    pieces = self._pieces(page)
                    pictures = _pictures(_dictionary(page).get("/Resources"), _DEPTH)
            except _TooSlowError:
                raise
            except InputError as error:
                findings.problem(None, str(error))
            else:
                yield Page(lines_of(unfolded(rows_of(pieces)), number), pictures)

    def _pieces(self, page: PageObject) -> list[Piece]:
        pieces: list[Piece] = []

        def take(text: str, matrix: list[float], position: list[float], _font: object, size: float) -> None:
            if text:
                pieces.append(_placed(text, matrix, position, size))

        def check(*_: object) -> None:
            if time.thread_time() > self._deadline or len(pieces) > _MOST_PIECES:
                raise _TooSlowError(_SLOW)

        check()
        page.extract_text(visitor_text=take, visitor_operand_before=check)
        check()
        return pieces


@contextmanager
def _guarded(words: str) -> Generator[None]:
    """Makes one sentence of whatever the library raises, and keeps its warnings off the terminal."""
    with needs("documents", "PDF files"):
        from pypdf import apply_configuration, get_configuration
        from pypdf.errors import DependencyError, PyPdfError
    logger = logging.getLogger("pypdf")
    before = logger.level
    logger.setLevel(logging.CRITICAL)
    try:
        with apply_configuration(get_configuration().with_overwrites(**_LIMITS)):
            yield
    except InputError:
        raise
    except DependencyError:
        raise InputError(
            "The PDF is encrypted; reading it needs “cryptography”: pip install annotator[documents], then import again."
        ) from None
    except (PyPdfError, *_RAISED):
        raise InputError(words) from None
    finally:
        logger.setLevel(before)


def _opened(content: bytes) -> PdfReader:
    from pypdf import PasswordType, PdfReader

    reader = PdfReader(io.BytesIO(content))
    if reader.is_encrypted and reader.decrypt("") == PasswordType.NOT_DECRYPTED:
        raise InputError(LOCKED)
    return reader


def _properties(reader: PdfReader) -> dict[str, object]:
    """The document information and the catalog's language (ISO 32000-1, § 14.3.3 and § 14.9.2); damaged ones say nothing."""
    found: dict[str, object] = {}
    try:
        metadata = reader.metadata
        if metadata is not None:
            found = {"title": metadata.title, "author": metadata.author}
        found["language"] = _words(_dictionary(reader.trailer["/Root"]).get("/Lang"))
    except _RAISED:
        pass
    return {name: value for name, value in found.items() if isinstance(value, str)}


def _words(given: object) -> str | None:
    direct = _direct(given)
    return str(direct) if isinstance(direct, str) else None


def _direct(given: object) -> object:
    """The object that a reference leads to."""
    resolve = getattr(given, "get_object", None)
    return given if resolve is None else resolve()


def _dictionary(given: object) -> Mapping[str, Any]:  # Any: objects of a PDF, checked where they are used
    direct = _direct(given)
    return cast("Mapping[str, Any]", direct) if isinstance(direct, dict) else {}


def _pictures(resources: object, depth: int) -> int:
    """How many pictures a page names, also in the forms that it draws."""
    count = 0
    for given in _dictionary(_dictionary(resources).get("/XObject")).values():
        drawn = _dictionary(given)
        if drawn.get("/Subtype") == "/Image":
            count += 1
        elif depth and drawn.get("/Subtype") == "/Form":
            count += _pictures(drawn.get("/Resources"), depth - 1)
    return count


def _placed(text: str, matrix: list[float], position: list[float], size: float) -> Piece:
    """Where it begins on the page, with the axes turned so that its words run from left to right."""
    a, b, c, d, e, f = _product(position, matrix)
    along = math.hypot(a, b) or 1.0
    x, y, height = (e * a + f * b) / along, (f * a - e * b) / along, size * math.hypot(c, d)
    is_sound = all(math.isfinite(one) for one in (x, y, height))
    return Piece(text, round(x, 1), round(y, 1), round(abs(height), 1)) if is_sound else Piece(text, 0, 0, 0)


def _product(m: list[float], n: list[float]) -> tuple[float, float, float, float, float, float]:
    return (
        m[0] * n[0] + m[1] * n[2], m[0] * n[1] + m[1] * n[3],
        m[2] * n[0] + m[3] * n[2], m[2] * n[1] + m[3] * n[3],
        m[4] * n[0] + m[5] * n[2] + n[4], m[4] * n[1] + m[5] * n[3] + n[5],
    )  # fmt: skip
