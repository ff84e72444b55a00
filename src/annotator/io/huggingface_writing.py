"""Writes a data set for Hugging Face ``datasets``: JSON lines and a card that declares the features.

Source: ``datasets`` 5.2 and the Hub's “Dataset Cards”: ``configs`` with ``data_files`` and ``dataset_info`` with ``features``, so
that a column without values has its type too. Labels are numbers whose names, in the order of the scheme, the features hold.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Generator, Iterable, Mapping
from contextlib import AbstractContextManager, ExitStack, contextmanager
from typing import BinaryIO

import orjson

from annotator.io.huggingface_card import card
from annotator.io.huggingface_rows import Row, View, numbers_of, span_row, token_rows, views_of
from annotator.io.pouring import poured
from annotator.io.records import ArticleRecord
from annotator.io.token_layers import Layering, labels_of
from annotator.io.writing import Articles, Corpus, Sink, Tagging

Take = Callable[[Iterable[Row]], None]
Opened = Callable[[View, BinaryIO], AbstractContextManager[Take]]
"""Opens what writes the rows of a view to a file."""


SPLITS: Mapping[str, str] = {"train": "train", "dev": "validation", "test": "test"}
"""The parts of a training set, as ``datasets`` calls them."""


def write(corpus: Corpus, sink: Sink) -> None:
    """Writes ``data/VIEW/SPLIT.jsonl`` for each view and split, and ``README.md``; what is in no part is all ``train``."""
    write_views(corpus, sink, ".jsonl", _lines)


def write_views(corpus: Corpus, sink: Sink, suffix: str, opened: Opened) -> None:
    """Writes a file for each view and split, and the card.

    Args:
        corpus: What to write.
        sink: Gets the files.
        suffix: Of the files, with the dot.
        opened: Opens a writer.
    """
    views = views_of(corpus)
    rows, found = _Rows(corpus, views), Counter[str]()
    count, splits = 0, _splits(corpus)
    for split, articles in splits.items():
        with poured(sink, [_path(view, split, suffix) for view in views]) as streams, ExitStack() as stack:
            takes = [stack.enter_context(opened(*each)) for each in zip(views, streams, strict=True)]
            for article in articles():
                count += 1
                found.update(one.label for one in article.annotations)
                for take, made in zip(takes, rows.of(article), strict=True):
                    take(made)
    paths = {view.name: {split: _path(view, split, suffix) for split in splits} for view in views}
    with sink.file("README.md") as stream:
        stream.write(card(corpus, views, paths, count, found).encode())


def _splits(corpus: Corpus) -> dict[str, Articles]:
    """The articles by split. A part without any is none: ``datasets`` refuses a file without a row."""
    found = {
        SPLITS[part]: articles
        for part, articles in corpus.parts.items()
        if next(articles(), None) is not None
    }
    return found or {SPLITS["train"]: corpus.articles}


def _path(view: View, split: str, suffix: str) -> str:
    return f"data/{view.name}/{split}{suffix}"


class _Rows:
    """Makes the rows of every view of an article."""

    def __init__(self, corpus: Corpus, views: list[View]) -> None:
        layers = [view.layer for view in views if view.layer is not None]
        self._layering = Layering(corpus, layers, left_out="flat")
        self._tagging: Tagging = corpus.options.tagging
        self._share = corpus.share
        self._ranks = {label: rank for rank, label in enumerate(labels_of(corpus))}
        self._numbers = [numbers_of(view.columns["ner_tags"]) for view in views if view.layer is not None]

    def of(self, article: ArticleRecord) -> list[Iterable[Row]]:
        """In the order of the views."""
        layered = self._layering.of(article)
        tokens = [
            token_rows(article, layered, placed, numbers, self._tagging, self._share)
            for placed, numbers in zip(layered.layers, self._numbers, strict=True)
        ]
        return [[span_row(article, self._ranks, self._share)], *tokens]


@contextmanager
def _lines(view: View, stream: BinaryIO) -> Generator[Take]:  # noqa: ARG001 - of the interface
    def take(rows: Iterable[Row]) -> None:
        stream.writelines(orjson.dumps(row, option=orjson.OPT_APPEND_NEWLINE) for row in rows)

    yield take
