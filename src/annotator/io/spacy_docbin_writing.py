"""Writes spaCy's binary training file: a DocBin, as ``spacy train`` and ``DocBin.from_disk`` take it.

Source: ``spacy.tokens.DocBin``, version 0.1. spaCy makes the parts of each document; here they are put together without holding
all documents, which spaCy's own ``to_bytes`` does. Annotations are spans of the group “sc”, or entities; what spaCy has no field for
lies in the document's user data under the id of its span.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from importlib import import_module
from tempfile import SpooledTemporaryFile
from typing import Any, BinaryIO, cast

from annotator.errors import InputError
from annotator.io.extras import needs
from annotator.io.records import ArticleRecord
from annotator.io.spacy_members import Fields, categories_of, members_of, meta_of
from annotator.io.writing import Corpus, Sink
from annotator.io.written_tokens import OnTokens, Tokens, without_overlaps

GROUP = "sc"
ATTRIBUTES = ("ORTH", "ENT_IOB", "ENT_TYPE", "ENT_ID")

_BINARY = ("tokens", "spaces", "lengths")
_LISTS = ("cats", "flags", "span_groups", "user_data")
_IN_MEMORY = 2**20
_PIECE = 2**20
_DOCUMENTS = 50
_MOST_BYTES = 2**32 - 1


def write(corpus: Corpus, sink: Sink) -> None:
    """Writes one file.

    Raises:
        InputError: spaCy is not installed, or there are more tokens than a DocBin holds.
    """
    with needs("spacy", ".spacy files", "Writing"):
        import_module("spacy")
    categories = sorted({each for article in corpus.articles() for each in categories_of(article)})
    with ExitStack() as stack:
        parts = _Parts(stack)
        for article in corpus.articles():
            parts.add(_document(corpus, article, categories, parts.vocabulary))
        with sink.file() as stream:
            packer = zlib.compressobj()
            for piece in parts.message():
                stream.write(packer.compress(piece))
            stream.write(packer.flush())


def _document(
    corpus: Corpus, article: ArticleRecord, categories: list[str], vocabulary: Any
) -> Any:  # Any: spaCy's, which is untyped where Cython makes it
    """The article as spaCy's document."""
    from spacy.tokens import Doc

    words = Tokens(article.text)
    document: Any = Doc(
        vocabulary, words=[span.of(article.text) for span in words.spans], spaces=list(words.spaces)
    )
    placed = list(words.placed(article.annotations, corpus.options.edges, corpus.losses))
    if corpus.options.as_entities:
        placed = without_overlaps(placed, corpus)
        document.set_ents([_span(document, one) for one in placed], default="outside")
    else:
        document.spans[GROUP] = [_span(document, one) for one in placed]
    words.note_changed(placed, corpus.losses)
    holding = categories_of(article)
    if holding:
        document.cats = {each: float(each in holding) for each in categories}
    document.user_data.update(_user_data(article, placed))
    return document


def _span(document: Any, one: OnTokens) -> Any:  # Any: spaCy's
    from spacy.tokens import Span

    return Span(
        document, one.first, one.last + 1, label=one.annotation.label, span_id=one.annotation.id or ""
    )


def _user_data(article: ArticleRecord, placed: list[OnTokens]) -> Fields:
    meta = meta_of(article)
    data: Fields = {"id": article.id, **{key: meta.pop(key) for key in ("name", "title") if key in meta}}
    said = {str(one.annotation.id): members_of(one.annotation) for one in placed}
    for each in said.values():
        each.pop("id", None)
    return {key: value for key, value in data.items() if value} | {"meta": meta, "annotations": said}


class _Parts:
    """The columns of a DocBin, on the disk as soon as they are large."""

    def __init__(self, stack: ExitStack) -> None:
        from spacy.vocab import Vocab

        self.vocabulary: Any = Vocab()  # Any: spaCy's
        self._fresh: Callable[[], Any] = Vocab
        self._files = {
            name: cast("BinaryIO", stack.enter_context(SpooledTemporaryFile(_IN_MEMORY)))  # noqa: SIM115 - the stack closes it
            for name in (*_BINARY, *_LISTS)
        }
        self._strings: set[str] = set()
        self._count = 0

    def add(self, document: Any) -> None:
        """Adds a document, taken apart by spaCy's own DocBin."""
        from spacy.tokens import DocBin

        one: Any = DocBin(ATTRIBUTES, store_user_data=True, docs=[document])
        self._strings |= one.strings
        self._count += 1
        if self._count % _DOCUMENTS == 0:
            self.vocabulary = self._fresh()  # it keeps every string that it has met
        self._files["tokens"].write(one.tokens[0].tobytes("C"))
        self._files["spaces"].write(one.spaces[0].tobytes("C"))
        self._files["lengths"].write(struct.pack("=i", len(one.tokens[0])))
        for name in _LISTS:
            self._files[name].write(_packed(getattr(one, name)[0]))
        if self._files["tokens"].tell() > _MOST_BYTES:
            raise InputError(
                "There are more tokens than one .spacy file holds. Export fewer articles at a time."
            )

    def message(self) -> Iterator[bytes]:
        """The DocBin as MessagePack, in the order in which spaCy writes it."""
        yield b"\x8a" + _packed("version") + _packed("0.1") + _packed("attrs") + _packed(_numbers())
        for name in _BINARY:
            yield _packed(name) + b"\xc6" + struct.pack(">I", self._files[name].tell())
            yield from self._content(name)
        yield _packed("strings") + _packed(sorted(self._strings))
        for name in _LISTS:
            yield _packed(name) + b"\xdd" + struct.pack(">I", self._count)
            yield from self._content(name)

    def _content(self, name: str) -> Iterator[bytes]:
        self._files[name].seek(0)
        while piece := self._files[name].read(_PIECE):
            yield piece


def _numbers() -> list[int]:
    """The columns by spaCy's numbers, in the order in which its DocBin has them."""
    from spacy.tokens import DocBin

    made: Any = DocBin(ATTRIBUTES)
    return list(made.attrs)


def _packed(value: object) -> bytes:
    srsly: Any = import_module("srsly")  # Any: untyped
    return bytes(srsly.msgpack_dumps(value))
