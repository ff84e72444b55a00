"""The views of a data set: spans of whole texts, which is everything there is, and for each layer tokens with tags."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

import orjson

from annotator.io.features import Classes, Feature, Many, Members
from annotator.io.records import AnnotationRecord, ArticleRecord
from annotator.io.token_layers import (
    ALL,
    Layer,
    Layered,
    Placed,
    all_tags,
    labels_of,
    layers_of,
    safe_names,
    tags_of,
    used,
)
from annotator.io.writing import Corpus, Tagging

Row: TypeAlias = dict[str, Any]  # Any: what the columns hold

SPANS = "spans"
"""The name of the view that holds everything."""


@dataclass(frozen=True, slots=True)
class View:
    """A configuration of the data set.

    Attributes:
        name: What ``load_dataset`` takes.
        columns: Their names and types.
        layer: That of the tags; None for the view of spans.
    """

    name: str
    columns: Mapping[str, Feature]
    layer: Layer | None = None


def views_of(corpus: Corpus) -> list[View]:
    """The view of spans, then one of tokens for each layer."""
    labels = labels_of(corpus)
    return [View(SPANS, _span_columns(labels, has_shares=bool(corpus.share))), *_token_views(corpus, labels)]


def span_row(article: ArticleRecord, ranks: Mapping[str, int], share: str = "") -> Row:
    """A row of the view of spans.

    Args:
        article: The row's.
        ranks: The numbers of labels.
        share: See `Corpus`.
    """
    return {
        "id": article.id, "name": article.name, "title": article.title, "text": article.text,
        "text_sha256": article.text_sha256, "spans": [_span(one, ranks, share) for one in article.annotations],
        "links": [
            {"id": one.id, "type": one.type, "from": one.from_id, "to": one.to_id, "note": one.note, "reviewer": one.reviewer}
            for one in article.links
        ],
        "excluded": [{"start": one.start, "end": one.end, "kind": one.kind} for one in article.excluded],
        "statuses": [{"reviewer": who, "status": article.status[who]} for who in sorted(article.status)],
        "meta": _json(article.meta), "note": article.note,
    }  # fmt: skip


def token_rows(
    article: ArticleRecord,
    layered: Layered,
    placed: Sequence[Placed],
    numbers: Mapping[str, int],
    tagging: Tagging,
    share: str = "",
) -> Iterator[Row]:
    """The rows of a view of tokens, one for each sentence.

    Args:
        article: The rows'.
        layered: The article in tokens.
        placed: What the layer holds.
        numbers: The numbers of tags.
        tagging: See `WritingOptions`.
        share: See `Corpus`.
    """
    shares = _shares(placed, len(layered.tokens), share)
    tags = [numbers[tag] for tag in tags_of(placed, len(layered.tokens), tagging)]
    for at, sentence in enumerate(layered.sentences):
        spans = layered.tokens[sentence.start : sentence.stop]
        row: Row = {
            "id": f"{article.id}-{at}", "doc_id": article.id,
            "tokens": [article.text[span.start : span.end] for span in spans],
            "ner_tags": tags[sentence.start : sentence.stop], "char_start": [span.start for span in spans],
        }  # fmt: skip
        yield row | ({"shares": shares[sentence.start : sentence.stop]} if share else {})


def _shares(placed: Sequence[Placed], number: int, share: str) -> list[float]:
    """The share of the reviewers who have what each token is tagged for."""
    found = [0.0] * number
    for one in placed:
        found[one.first : one.stop] = [_share_of(one.annotation, share)] * (one.stop - one.first)
    return found


def _share_of(one: AnnotationRecord, share: str) -> float:
    value = one.attributes.get(share)
    return float(value) if isinstance(value, int | float) else 1.0


def numbers_of(feature: Feature) -> dict[str, int]:
    """The numbers of the names of classes."""
    inner = feature.of if isinstance(feature, Many) else feature
    return {name: at for at, name in enumerate(inner.names)} if isinstance(inner, Classes) else {}


def _token_views(corpus: Corpus, labels: Sequence[str]) -> Iterator[View]:
    found = used(corpus)
    is_one = corpus.options.overlap != "files"
    taken = [label for label in labels if is_one or label in found] or [corpus.scheme.active[0].id]
    names = safe_names(taken)
    for layer in layers_of(corpus, taken):
        name = "tokens" if layer.name == ALL and is_one else f"tokens-{names[layer.name]}"
        tags = Classes(tuple(all_tags(layer.labels, corpus.options.tagging)))
        columns: dict[str, Feature] = {
            "id": "string", "doc_id": "string", "tokens": Many("string"), "ner_tags": Many(tags), "char_start": Many("int64"),
        }  # fmt: skip
        columns |= {"shares": Many("float64")} if corpus.share else {}
        yield View(name, columns, layer)


def _span_columns(labels: tuple[str, ...], *, has_shares: bool) -> dict[str, Feature]:
    span: dict[str, Feature] = {"id": "string", "label": Classes(labels), "start": "int64", "end": "int64"}
    span |= dict.fromkeys(_WORDS_OF_SPANS, "string")
    span |= {"share": "float64"} if has_shares else {}
    link: dict[str, Feature] = dict.fromkeys(("id", "type", "from", "to", "note", "reviewer"), "string")
    return {
        "id": "string", "name": "string", "title": "string", "text": "string", "text_sha256": "string",
        "spans": Many(Members(span)), "links": Many(Members(link)),
        "excluded": Many(Members({"start": "int64", "end": "int64", "kind": "string"})),
        "statuses": Many(Members({"reviewer": "string", "status": "string"})),
        "meta": "string", "note": "string",
    }  # fmt: skip


_WORDS_OF_SPANS = (
    "text", "reviewer", "note", "attributes", "attribute_origin", "created_at", "updated_at",
)  # fmt: skip


def _span(one: AnnotationRecord, ranks: Mapping[str, int], share: str) -> Row:
    row: Row = {
        "id": one.id, "label": ranks[one.label], "start": one.start, "end": one.end, "text": one.text,
        "reviewer": one.reviewer, "note": one.note, "attributes": _json(one.attributes),
        "attribute_origin": _json(one.attribute_origin), "created_at": one.created_at, "updated_at": one.updated_at,
    }  # fmt: skip
    return row | ({"share": _share_of(one, share)} if share else {})


def _json(values: Mapping[str, object]) -> str | None:
    """Members of any types as JSON in a string: the columns of a data set have one type each."""
    return orjson.dumps(dict(values), option=orjson.OPT_SORT_KEYS).decode() if values else None
