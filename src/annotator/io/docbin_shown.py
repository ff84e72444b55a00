"""The first documents of a DocBin, as spaCy reads them back."""

from __future__ import annotations

from itertools import islice
from typing import Any

import orjson

_DOCUMENTS = 3


def show(content: bytes, most: int) -> list[str]:
    """A JSON object for each of the first documents: its text, its groups of spans, its entities and what else it holds."""
    from spacy.tokens import DocBin
    from spacy.vocab import Vocab

    try:
        read: Any = DocBin().from_bytes(content)  # Any: spaCy's, which is untyped where Cython makes it
    except ValueError:
        return []
    documents = islice(read.get_docs(Vocab()), min(most, _DOCUMENTS))
    return [orjson.dumps(_said(each), default=str).decode() for each in documents]


def _said(document: Any) -> dict[str, Any]:  # Any: spaCy's document; JSON
    said: dict[str, Any] = {"text": document.text, "tokens": len(document)}
    said |= {f"spans[{name}]": [*map(_span, group)] for name, group in document.spans.items()}
    said |= {"ents": [*map(_span, document.ents)], "cats": document.cats, "user_data": document.user_data}
    return {name: value for name, value in said.items() if value}


def _span(span: Any) -> dict[str, Any]:  # Any: spaCy's span; JSON
    return {"start": span.start_char, "end": span.end_char, "label": span.label_, "text": span.text}
