"""Where pages are drawn: not here. The program says at its start who makes them, because that takes a library for windows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, Protocol

from annotator.errors import InputError

if TYPE_CHECKING:
    from annotator.io.records import ArticleRecord
    from annotator.io.writing import Corpus


@dataclass(frozen=True, slots=True)
class Pages:
    """A document that is to be drawn.

    Attributes:
        title: Of the document.
        corpus: Whose scheme says how labels look; its losses get what cannot be drawn.
        articles: Each begins on a new page.
    """

    title: str
    corpus: Corpus
    articles: Iterator[ArticleRecord]


class PageMaker(Protocol):
    """Draws documents."""

    def __call__(self, pages: Pages, stream: BinaryIO) -> None:
        """Writes a document as PDF to a stream that is not closed; the same bytes for the same pages."""
        ...


_providers: list[Callable[[], PageMaker]] = []


def provide(provider: Callable[[], PageMaker]) -> None:
    """Says who makes pages.

    Args:
        provider: Gives the maker when the first page is needed; raises ImportError if a library is missing.
    """
    _providers[:] = [provider]


def page_maker() -> PageMaker:
    """Who makes pages.

    Raises:
        InputError: Nobody can here.
    """
    try:
        if _providers:
            return _providers[0]()
    except ImportError as error:
        raise InputError(
            f"Writing PDF files needs PySide6-Essentials ({error}): pip install PySide6-Essentials, then export again."
        ) from None
    raise InputError("PDF files are written by the program itself: annotator export.")
