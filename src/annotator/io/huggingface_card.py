"""The card of a data set: its YAML, and what a person has to know of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeAlias, cast

import orjson

from annotator.io.features import in_card
from annotator.io.huggingface_rows import SPANS, View
from annotator.io.token_layers import labels_of
from annotator.io.writing import Corpus
from annotator.model.tokens import TOKENIZER

Yaml: TypeAlias = Any  # Any: objects, lists and scalars

_OVERLAP = {
    "files": "One view of tokens for each label; of annotations of one label that overlap, the longest is in it.",
    "longest": "Of annotations that overlap, the longest is in the view of tokens.",
    "order": "Of annotations that overlap, that of the label that stands first in the scheme is in the view of tokens.",
}
_EDGES = {
    "widen": "Annotations that begin or end within a token are widened to whole tokens there.",
    "leave-out": "Annotations that begin or end within a token are left out there.",
}


def card(
    corpus: Corpus,
    views: Iterable[View],
    paths: Mapping[str, Mapping[str, str]],
    articles: int,
    found: Mapping[str, int],
) -> str:
    """The whole card.

    Args:
        corpus: What was written.
        views: Its views.
        paths: The file of each of their splits.
        articles: How many there are.
        found: How many annotations of each label.
    """
    views = list(views)
    head = {
        "pretty_name": corpus.project,
        "task_categories": ["token-classification"],
        "tags": ["span-annotation"],
        "configs": [_config(view, paths[view.name]) for view in views],
        "dataset_info": [{"config_name": view.name, "features": in_card(view.columns)} for view in views],
    }
    lines = ["---", *_yaml(head, ""), "---", "", *_body(corpus, views, articles, found)]
    return "\n".join(lines) + "\n"


def _config(view: View, paths: Mapping[str, str]) -> dict[str, Yaml]:
    default = {"default": True} if view.name == SPANS else {}
    files = [{"split": split, "path": path} for split, path in paths.items()]
    return {"config_name": view.name, **default, "data_files": files}


def _yaml(value: Yaml, indent: str) -> Iterator[str]:
    """Lines of block YAML; strings are written as JSON has them, which YAML takes but for some signs."""
    if isinstance(value, dict):
        for name, each in cast("dict[str, Yaml]", value).items():
            yield from _entry(f"{indent}{_scalar(name)}:", each, indent + "  ")
    else:
        for each in cast("list[Yaml]", value):
            first, *more = _yaml(each, indent + "  ") if isinstance(each, dict) else [_scalar(each)]
            yield f"{indent}- {first.lstrip()}"
            yield from more


def _entry(start: str, value: Yaml, indent: str) -> Iterator[str]:
    if isinstance(value, dict | list):
        yield start
        yield from _yaml(value, indent)
    else:
        yield f"{start} {_scalar(value)}"


def _scalar(value: object) -> str:
    if isinstance(value, str) and value.replace("_", "").isalpha() and value.isascii() and value.islower():
        return value if value not in _WORDS_OF_YAML else f'"{value}"'
    return _NOT_IN_YAML.sub(lambda found: f"\\u{ord(found[0]):04x}", orjson.dumps(value).decode())


_NOT_IN_YAML = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
"""Signs that YAML 1.1 and 1.2 do not take as they are, or take for line ends."""
_WORDS_OF_YAML = frozenset(("true", "false", "yes", "no", "on", "off", "null", "y", "n", "nan", "inf"))


def _body(corpus: Corpus, views: list[View], articles: int, found: Mapping[str, int]) -> Iterator[str]:
    yield from (f"# {_line(corpus.project)}", "")
    yield from (f"{articles:,} texts with {sum(found.values()):,} annotations.", "", "## Labels", "")
    yield from ("| Label | Title | Annotations | When to use it |", "| --- | --- | ---: | --- |")
    for id_ in labels_of(corpus):
        label = corpus.scheme.label(id_)
        words = "" if label is None else _line(label.guideline)
        yield f"| {_line(id_)} | {_line(corpus.title_of(id_))} | {found.get(id_, 0):,} | {words} |"
    yield from ("", "## Views", "")
    for view in views:
        yield f"- `{view.name}`: {_VIEW if view.layer is None else _TOKENS}"
    yield from _share(corpus)
    yield from ("", *_NOTES, f"- {_OVERLAP[corpus.options.overlap]}", f"- {_EDGES[corpus.options.edges]}")


def _share(corpus: Corpus) -> Iterator[str]:
    if corpus.share:
        yield from ("", *_SHARES)


_SHARES = (
    "## Soft labels",
    "",
    "- `spans`: `share` is the share of the text's reviewers who have the annotation, 0 to 1.",
    "- Views of tokens: `shares` has for each token the share of the annotation that it is tagged for, 0 outside.",
)

_VIEW = (
    "a text a row, with everything that is known of it. `attributes`, `attribute_origin` and `meta` are JSON."
)
_TOKENS = "a sentence a row; sentences that an annotation spans are one."
_NOTES = (
    "## Positions",
    "",
    "- `start`, `end` and `char_start` count Unicode code points of the text, from 0; `end` is exclusive.",
    f"- Tokens are made by the rule `{TOKENIZER}`; a token ends at its `char_start` plus its length.",
)


def _line(words: str) -> str:
    """Words in one line that no cell of a table ends in."""
    return " ".join(words.split()).replace("|", "\\|")
