"""Writes annotated articles as PDF: all of them in one document, or each in one of its own."""

from __future__ import annotations

from annotator.io.annotation_words import title_of
from annotator.io.file_names import FileNames
from annotator.io.page_maker import Pages, page_maker
from annotator.io.writing import Corpus, Sink

SUFFIX = ".pdf"


def write(corpus: Corpus, sink: Sink) -> None:
    """Writes the document or the documents.

    Raises:
        InputError: There is nobody who draws pages.
    """
    make = page_maker()
    if not corpus.options.apart:
        with sink.file() as stream:
            make(Pages(corpus.project, corpus, corpus.articles()), stream)
        return
    names = FileNames()
    for article in corpus.articles():
        title = title_of(article)
        with sink.file(names.take(title) + SUFFIX) as stream:
            make(Pages(title, corpus, iter((article,))), stream)
