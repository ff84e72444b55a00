"""Brings pages into a PDF file or onto a printer; in any thread, also in several at once.

PySide6 makes a class when it is first met, and crashes where two threads meet it at a time. So whoever has several threads imports
this module, which meets all that drawing meets, in the main one before another begins to draw.
"""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, BinaryIO

from PySide6.QtCore import QIODevice, QMarginsF
from PySide6.QtGui import QGlyphRun, QGradient, QPagedPaintDevice, QPainter, QPdfWriter

from annotator.errors import InputError
from annotator.services.files import written_aside
from annotator.services.jobs import Progress
from annotator.ui.paper import DOTS, Paper, PaperContent, PaperLook
from annotator.ui.settled_pdf import settle

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

MET = (QIODevice, QGlyphRun, QGradient)
"""Classes that Qt hands out while it draws and that no module here names."""

RESOLUTION = 300
_TRIED = 1 << 16
"""Bytes: more than what is left on a disk that was too full for a page."""


def write_pdf(
    content: PaperContent, look: PaperLook, path: Path, progress: Progress, *, overwrite: bool
) -> int:
    """Writes the pages into a PDF file, whole or not at all, and gives their number.

    Raises:
        InputError: The file cannot be written, or is there and may not be replaced.
        Cancelled: The progress was cancelled.
    """
    paper = Paper(content, look, progress)
    with written_aside(path, overwrite=overwrite) as stream, pdf_into(stream, content.heading) as document:
        document.add(paper, look, progress)
    return paper.pages


@contextmanager
def pdf_into(stream: BinaryIO, title: str) -> Generator[PdfDocument]:
    """A PDF document that is written to a stream when the block is over; the same bytes for the same pages.

    Raises:
        InputError: The pages cannot be kept while they are made.
        OSError: Likewise; the caller, which writes the stream, has words for it.
    """
    with TemporaryDirectory(prefix="annotator-") as folder:
        aside = Path(folder) / "pages.pdf"
        document = PdfDocument(aside, title)
        try:
            yield document
        finally:
            document.close()
        try:
            with aside.open("rb") as given:
                settle(given, stream)
        except ValueError:
            _try_to_write(aside)
            raise InputError(
                "The pages could not be kept while they were made. Make room in the folder for temporary files."
            ) from None


def _try_to_write(path: Path) -> None:
    """Raises the OSError that Qt, which says nothing of it, met while it wrote the file."""
    with path.open("ab") as stream:
        stream.write(bytes(_TRIED))


class PdfDocument:
    """A PDF file in the making. Without anything added it has one empty page."""

    def __init__(self, path: Path, title: str) -> None:
        self._writer = QPdfWriter(str(path))
        self._writer.setTitle(title)
        self._writer.setCreator("Annotator")
        self._writer.setResolution(RESOLUTION)
        self._painter = QPainter()

    def add(self, paper: Paper, look: PaperLook, progress: Progress) -> None:
        """Adds pages.

        Raises:
            Cancelled: The progress was cancelled.
        """
        _set_sheet(self._writer, look)
        if self._painter.isActive():
            self._writer.newPage()
        else:
            self._begin()
        _paint_pages(paper, self._writer, self._painter, RESOLUTION, progress, range(paper.pages))

    def close(self) -> None:
        """Ends the file."""
        if not self._painter.isActive():
            self._begin()
        self._painter.end()

    def _begin(self) -> None:
        if not self._painter.begin(self._writer):
            raise InputError(
                "The pages could not be kept while they were made: the folder for temporary files is not writable."
            )


def print_pages(content: PaperContent, look: PaperLook, printer: QPrinter, progress: Progress) -> int:
    """Prints the pages that the printer is set to, and gives their number.

    Raises:
        InputError: The printer cannot be used.
        Cancelled: The progress was cancelled.
    """
    paper = Paper(content, look, progress)
    first, last = printer.fromPage() or 1, printer.toPage() or paper.pages
    _set_sheet(printer, look)
    painter = QPainter()
    if not painter.begin(printer):
        raise InputError("Nothing could be printed: the printer does not answer.")
    try:
        wanted = range(first - 1, min(last, paper.pages))
        _paint_pages(paper, printer, painter, printer.resolution(), progress, wanted)
    finally:
        painter.end()
    return min(last, paper.pages) - first + 1


def _set_sheet(device: QPagedPaintDevice, look: PaperLook) -> None:
    device.setPageSize(look.page)
    device.setPageMargins(QMarginsF(0, 0, 0, 0))


def _paint_pages(
    paper: Paper, device: QPagedPaintDevice, painter: QPainter, resolution: int, progress: Progress, wanted: range
) -> None:  # fmt: skip
    for place, page in enumerate(wanted):
        progress.check()
        progress.report(place, len(wanted))
        if place:
            device.newPage()
        painter.save()
        painter.scale(resolution / DOTS, resolution / DOTS)
        paper.paint(painter, page)
        painter.restore()
