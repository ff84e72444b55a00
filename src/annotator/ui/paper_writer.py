"""Brings pages into a PDF file or onto a printer; in any thread."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QPagedPaintDevice, QPainter, QPdfWriter

from annotator.errors import InputError
from annotator.services.files import written_aside
from annotator.services.jobs import Progress
from annotator.ui.paper import DOTS, Paper, PaperContent, PaperLook

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

RESOLUTION = 300


def write_pdf(
    content: PaperContent, look: PaperLook, path: Path, progress: Progress, *, overwrite: bool
) -> int:
    """Writes the pages into a PDF file, whole or not at all, and gives their number.

    Raises:
        InputError: The file cannot be written, or is there and may not be replaced.
        Cancelled: The progress was cancelled.
    """
    paper = Paper(content, look, progress)
    memory = QBuffer()
    memory.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(memory)
    writer.setTitle(content.heading)
    writer.setCreator("Annotator")
    writer.setResolution(RESOLUTION)
    _paint_all(paper, look, writer, RESOLUTION, progress)
    with written_aside(path, overwrite=overwrite) as stream:
        stream.write(memory.data().data())
    return paper.pages


def print_pages(content: PaperContent, look: PaperLook, printer: QPrinter, progress: Progress) -> int:
    """Prints the pages that the printer is set to, and gives their number.

    Raises:
        InputError: The printer cannot be used.
        Cancelled: The progress was cancelled.
    """
    paper = Paper(content, look, progress)
    first, last = printer.fromPage() or 1, printer.toPage() or paper.pages
    _paint_all(paper, look, printer, printer.resolution(), progress, range(first - 1, min(last, paper.pages)))
    return min(last, paper.pages) - first + 1


def _paint_all(
    paper: Paper, look: PaperLook, device: QPagedPaintDevice, resolution: int, progress: Progress,
    pages: range | None = None,
) -> None:  # fmt: skip
    device.setPageSize(look.page)
    device.setPageMargins(QMarginsF(0, 0, 0, 0))
    painter = QPainter()
    if not painter.begin(device):
        raise InputError("Nothing could be printed: the printer does not answer.")
    try:
        wanted = range(paper.pages) if pages is None else pages
        for place, page in enumerate(wanted):
            progress.check()
            progress.report(place, len(wanted))
            if place:
                device.newPage()
            painter.save()
            painter.scale(resolution / DOTS, resolution / DOTS)
            paper.paint(painter, page)
            painter.restore()
    finally:
        painter.end()
