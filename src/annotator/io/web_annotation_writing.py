"""Writes W3C Web Annotations as JSON-LD (Recommendations of 23 February 2017): a collection with one page.

Each annotation names its article by the SHA-256 of its text, and its place by position, in code points of the text as it is, not
normalised, and by quote. Attributes and kinds of links have names in a namespace of our own, which the context declares.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator

import orjson

from annotator.io.records import AnnotationRecord, ArticleRecord, LinkRecord
from annotator.io.spacy_members import Fields
from annotator.io.web_annotation import ATTRIBUTES, CONTEXT, LINK_TYPE, UUID
from annotator.io.writing import Corpus, Sink
from annotator.model.span import Span

_NAMESPACE = "urn:annotator:ns:"
_OURS: Fields = {
    "@version": 1.1,
    "annotator": _NAMESPACE,
    ATTRIBUTES: {"@id": f"{_NAMESPACE}attributes", "@type": "@json"},
    LINK_TYPE: {"@id": f"{_NAMESPACE}linkType"},
}


def write(corpus: Corpus, sink: Sink) -> None:
    """Writes one collection: the annotations of each article, then the links that begin there."""
    own = f"{UUID}{uuid.uuid5(uuid.NAMESPACE_OID, f'collection:{corpus.project}')}"
    page = f"{UUID}{uuid.uuid5(uuid.NAMESPACE_OID, f'page {corpus.project}')}"
    head: Fields = {
        "@context": [CONTEXT, _OURS], "id": own, "type": "AnnotationCollection", "label": corpus.project,
    }  # fmt: skip
    first: Fields = {"id": page, "type": "AnnotationPage", "partOf": own, "startIndex": 0}
    total = 0
    with sink.file() as stream:
        stream.write(_open(head) + b',"first":' + _open(first) + b',"items":[')
        for article in corpus.articles():
            for each in _annotations(article):
                stream.write((b",\n" if total else b"\n") + orjson.dumps(each))
                total += 1
        stream.write(b'\n]},"total":%d}\n' % total)


def _open(given: Fields) -> bytes:
    """An object whose end is still to come."""
    return orjson.dumps(given)[:-1]


def _annotations(article: ArticleRecord) -> Iterator[Fields]:
    source = f"urn:sha256:{article.text_sha256}"
    for one in article.annotations:
        yield _annotation(one, article.text, source)
    for link in article.links:
        yield _link(link)


def _annotation(one: AnnotationRecord, text: str, source: str) -> Fields:
    prefix, suffix = Span(one.start, one.end).context(text)
    bodies: list[Fields] = [{"type": "TextualBody", "purpose": "tagging", "value": one.label}]
    if one.note:
        bodies.append(_comment(one.note))
    made: Fields = {"id": f"{UUID}{one.id}", "type": "Annotation", "motivation": "classifying"}
    made |= _signed(one.reviewer) | {
        name: time for name, time in (("created", one.created_at), ("modified", one.updated_at)) if time
    }
    made |= {
        "body": bodies,
        "target": {
            "source": source,
            "selector": [
                {"type": "TextPositionSelector", "start": one.start, "end": one.end},
                {"type": "TextQuoteSelector", "exact": one.text, "prefix": prefix, "suffix": suffix},
            ],
        },
    }
    attributes = {name: value for name, value in sorted(one.attributes.items()) if value is not None}
    return made | ({ATTRIBUTES: attributes} if attributes else {})


def _link(link: LinkRecord) -> Fields:
    """An annotation of one annotation by another."""
    made: Fields = {"id": f"{UUID}{link.id}"} if link.id else {}
    made |= {"type": "Annotation", "motivation": "linking"} | _signed(link.reviewer)
    end = f"{UUID}{link.to_id}"
    body: object = [end, _comment(link.note)] if link.note else end
    return made | {"body": body, "target": f"{UUID}{link.from_id}", LINK_TYPE: link.type}


def _comment(note: str) -> Fields:
    return {"type": "TextualBody", "purpose": "commenting", "value": note, "format": "text/plain"}


def _signed(reviewer: str | None) -> Fields:
    return {"creator": {"type": "Person", "name": reviewer}} if reviewer else {}
