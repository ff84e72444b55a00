"""Writes CoNLL files, one for each layer, in the four columns of the shared task of 2003, one blank between them.

Source: Tjong Kim Sang & De Meulder 2003, “Introduction to the CoNLL-2003 Shared Task”: a token a line, the tag in the last column,
an empty line after a sentence, ``-DOCSTART- -X- O O`` before a document. The second column, parts of speech there, is empty; the
third says what stands between tokens (see `annotator.io.spaces_after`) and, at the first token of a document, which article it is:
readers take comments for tokens, spaCy's among them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from annotator.io.file_names import FileNames
from annotator.io.pouring import poured
from annotator.io.records import ArticleRecord
from annotator.io.spaces_after import NOTHING, misc_of
from annotator.io.token_layers import (
    ALL,
    Layer,
    Layered,
    Layering,
    labels_of,
    layers_of,
    safe_names,
    tags_of,
    used,
)
from annotator.io.writing import Corpus, Sink

_DOCUMENT = "-DOCSTART- -X- O O\n\n"


@dataclass(frozen=True, slots=True)
class Sheet:
    """An article as it is written into every file.

    Attributes:
        words: Its tokens' words.
        misc: What there is to say of each of them.
    """

    article: ArticleRecord
    layered: Layered
    words: list[str]
    misc: list[list[str]]


Rows = Callable[[Sheet, Sequence[str]], Iterator[str]]
"""Gives the lines of an article with those tags, with their line ends."""


def write(corpus: Corpus, sink: Sink) -> None:
    """Writes a file for each label that is used, or one for all; no two of its annotations overlap."""
    write_tagged(corpus, sink, ".conll", _rows)


def write_tagged(corpus: Corpus, sink: Sink, suffix: str, rows: Rows) -> None:
    """Writes a file for each layer.

    Args:
        corpus: What to write.
        sink: Gets the files.
        suffix: Of their names, with the dot.
        rows: Makes the lines.
    """
    layers = _layers(corpus)
    names = safe_names(label for layer in layers for label in layer.labels)
    corpus.losses.note_some("names", sum(label != name for label, name in names.items()))
    file_names = FileNames()
    files = [file_names.take(names.get(each.name, ALL) + suffix) + suffix for each in layers]
    layering = Layering(corpus, layers, no_blanks=True)
    with poured(sink, files) as streams:
        for article in corpus.articles():
            sheet = _sheet(article, layering.of(article))
            if not sheet.words:
                corpus.losses.note("others")
                continue
            for stream, placed in zip(streams, sheet.layered.layers, strict=True):
                tags = tags_of(placed, len(sheet.words), corpus.options.tagging, names)
                stream.write("".join(rows(sheet, tags)).encode())


def _layers(corpus: Corpus) -> tuple[Layer, ...]:
    """Those of labels that are used; of an export without any annotation the first."""
    found = used(corpus)
    labels = [label for label in labels_of(corpus) if label in found]
    return layers_of(corpus, labels or [corpus.scheme.active[0].id])


def _sheet(article: ArticleRecord, layered: Layered) -> Sheet:
    words = [article.text[token.start : token.end] for token in layered.tokens]
    return Sheet(article, layered, words, list(misc_of(article, layered.tokens)))


def _rows(sheet: Sheet, tags: Sequence[str]) -> Iterator[str]:
    yield _DOCUMENT
    for sentence in sheet.layered.sentences:
        for at in sentence:
            yield f"{sheet.words[at]} {NOTHING} {'|'.join(sheet.misc[at]) or NOTHING} {tags[at]}\n"
        yield "\n"
