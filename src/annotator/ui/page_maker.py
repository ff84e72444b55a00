"""Draws exported articles as PDF: the window's own sheets, with a key to the labels, letters in the margin and a list.

It may run in any thread, with or without a window; without one it brings up the toolkit where no display is needed.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING, BinaryIO

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication, QTextLayout
from typing_extensions import override

from annotator.io.annotation_words import (
    attribute_facts,
    link_words,
    meta_facts,
    status_facts,
    title_of,
)
from annotator.io.page_maker import Pages
from annotator.io.records import AnnotationRecord, ArticleRecord
from annotator.model.annotation import Annotation
from annotator.model.article import Excluded
from annotator.model.span import Span
from annotator.services.jobs import Progress
from annotator.ui.fonts import load_fonts, text_font
from annotator.ui.paper import Paper, PaperContent, PaperLook
from annotator.ui.paper_front import Front, KeyEntry
from annotator.ui.paper_writer import pdf_into
from annotator.ui.paragraphs import Paragraphs
from annotator.ui.title_place import title_place

if TYPE_CHECKING:
    from annotator.io.writing import Corpus

_LOOK = PaperLook(has_marks=True)
_ALWAYS_SHOWN = "\u024f"
"""The last of the Latin letters, which the shipped fonts have."""

_applications: list[QCoreApplication] = []


def make_pages(pages: Pages, stream: BinaryIO) -> None:
    """Draws the articles one after the other; see `annotator.io.page_maker.PageMaker`."""
    _bring_up()
    progress = _Asking(pages.corpus.check)
    with pdf_into(stream, pages.title) as document:
        for article in pages.articles:
            pages.corpus.losses.note_some("glyphs", _not_shown(article))
            document.add(Paper(content_of(pages.corpus, article), _LOOK, progress), _LOOK, progress)


class _Asking(Progress):
    """Asks somebody else whether to go on."""

    def __init__(self, check: Callable[[], None]) -> None:
        super().__init__()
        self._check = check

    @override
    def check(self) -> None:
        self._check()


def _bring_up() -> None:
    """Fonts need an application; a process that has no window gets one that needs no display."""
    if QCoreApplication.instance() is None:
        _applications.append(QGuiApplication(["annotator", "-platform", "offscreen"]))
    load_fonts()


def _not_shown(article: ArticleRecord) -> int:
    """How many characters stand as an empty box."""
    words = (
        article.text,
        title_of(article),
        article.note or "",
        *(one.note or "" for one in article.annotations),
    )
    signs = Counter(sign for each in words for sign in each if sign > _ALWAYS_SHOWN)
    return sum(number for sign, number in signs.items() if not _is_shown(sign))


@lru_cache(maxsize=4096)
def _is_shown(sign: str) -> bool:
    """Whether some font has a sign; what only joins or changes others has none to be seen."""
    if unicodedata.category(sign)[0] in "CMZ":
        return True
    layout = QTextLayout(sign, text_font(12))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return all(all(run.glyphIndexes()) for run in layout.glyphRuns())


def content_of(corpus: Corpus, article: ArticleRecord) -> PaperContent:
    """What is drawn of an article: in English whatever the locale, as all documents that are exported."""
    paragraphs, links = Paragraphs(article.text), link_words(article, corpus.losses)
    given = {str(place): one for place, one in enumerate(article.annotations, start=1)}

    def lines_of(one: Annotation) -> list[str]:
        record = given[one.id]
        where = f"Paragraph {paragraphs.number(one.span.start):,}"
        facts = [f"{name}: {value}" for name, value in attribute_facts(corpus.scheme, record)]
        known = [corpus.title_of(one.label), where, record.reviewer or "", *facts]
        return [" · ".join(words for words in known if words), *links.get(str(record.id), ())]

    title = title_place(article.text, article.title, article.meta)
    total = len(given)
    return PaperContent(
        text=article.text,
        title=title,
        excluded=[Excluded(Span(one.start, one.end), one.kind) for one in article.excluded],
        annotations=[_annotation(name, one) for name, one in given.items()],
        scheme=corpus.scheme,
        heading=title_of(article),
        words_of_page=lambda page, total: f"Page {page} of {total}",
        list_title=f"{total:,} annotation{'' if total == 1 else 's'}",
        lines_of=lines_of,
        number_of=lambda one: one.id,
        front=_front(corpus, article, has_title=title is not None).rows,
    )


def _front(corpus: Corpus, article: ArticleRecord, *, has_title: bool) -> Front:
    counts = Counter(one.label for one in article.annotations)
    facts = [f"{name}: {value}" for name, value in meta_facts(article) + status_facts(article)]
    key = [
        KeyEntry(corpus.scheme.label(label), corpus.title_of(label), f"{counts[label]:,}")
        for label in sorted(counts, key=lambda each: (corpus.rank_of(each), each))
    ]
    return Front("" if has_title else title_of(article), facts, article.note or "", key)


def _annotation(name: str, one: AnnotationRecord) -> Annotation:
    return Annotation(
        name, "", one.reviewer or "", one.label, Span(one.start, one.end), one.text or "", note=one.note or ""
    )
