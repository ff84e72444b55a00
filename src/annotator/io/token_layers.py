"""Tokens of an article with flat layers of annotations over them: what formats with one tag a token are made of.

Tokens are those of `annotator.model.tokens`. A layer holds no two annotations that share a token: one layer for each label, or one
for all of them, as `WritingOptions.overlap` has it. What has no place in any layer, or another place, is noted as a loss.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from annotator.io.losses import Loss
from annotator.io.records import AnnotationRecord, ArticleRecord
from annotator.io.writing import Corpus, Tagging
from annotator.model.span import Span
from annotator.model.tokens import tokens

ALL = "all"
"""The name of the layer that holds every label."""

OUTSIDE = "O"

_MARKS: dict[Tagging, tuple[str, str, str, str]] = {
    "bio": ("B", "I", "I", "B"),
    "bioes": ("B", "I", "E", "S"),
}
"""What the first, middle and last token of an annotation have, and the only one (IOB2 of CoNLL-2002; BIOES)."""

_INK = re.compile(r"\S+")
_NOT_SAFE = re.compile(r"[^\w.]+")


@dataclass(frozen=True, slots=True)
class Layer:
    """A flat layer.

    Attributes:
        name: The label's id, or `ALL`.
        labels: Those it holds, in the order of the scheme.
    """

    name: str
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Placed:
    """An annotation on tokens ``first`` up to, but not with, ``stop``."""

    annotation: AnnotationRecord
    first: int
    stop: int


@dataclass(frozen=True, slots=True)
class Layered:
    """An article in tokens.

    Attributes:
        tokens: All of them, in order.
        sentences: Numbers of their tokens; none is empty, and no annotation of a layer goes beyond one.
        layers: In the order of the layers, what each holds, in order.
    """

    tokens: list[Span]
    sentences: list[range]
    layers: list[list[Placed]]


def labels_of(corpus: Corpus) -> tuple[str, ...]:
    """The labels of the scheme in its order, archived ones too, then others that annotations have, by name.

    The same for every export of a project whose scheme stays as it is, so that numbers of classes mean the same.
    """
    known = [label.id for label in corpus.scheme.labels]
    return (*known, *sorted(used(corpus) - set(known)))


def used(corpus: Corpus) -> set[str]:
    """The labels that annotations have, or may have in another part of the training set."""
    if corpus.labels is not None:
        return set(corpus.labels)
    return {one.label for article in corpus.articles() for one in article.annotations}


def layers_of(corpus: Corpus, labels: Sequence[str]) -> tuple[Layer, ...]:
    """The layers for those labels, as was chosen."""
    if corpus.options.overlap == "files":
        return tuple(Layer(label, (label,)) for label in labels)
    return (Layer(ALL, tuple(labels)),)


def tags_of(
    placed: Iterable[Placed], number: int, tagging: Tagging, names: Mapping[str, str] | None = None
) -> list[str]:
    """The tags of so many tokens.

    Args:
        placed: What a layer holds.
        number: Of tokens.
        tagging: Whether last and single tokens have marks of their own.
        names: What a label is called, where it is not called by its id.
    """
    begins, inside, ends, single = _MARKS[tagging]
    found = [OUTSIDE] * number
    for one in placed:
        label = (names or {}).get(one.annotation.label, one.annotation.label)
        size = one.stop - one.first
        marks = [single] if size == 1 else [begins, *([inside] * (size - 2)), ends]
        found[one.first : one.stop] = [f"{mark}-{label}" for mark in marks]
    return found


def all_tags(labels: Iterable[str], tagging: Tagging) -> list[str]:
    """Every tag there can be, in a fixed order: O first, then those of each label."""
    marks = dict.fromkeys(_MARKS[tagging])
    return [OUTSIDE, *(f"{mark}-{label}" for label in labels for mark in marks)]


def safe_names(labels: Iterable[str]) -> dict[str, str]:
    """Names for tags, which readers cut at blanks and some at every hyphen: what is neither letter nor digit is ``_``.

    A label whose id is such a name keeps it, so that no other is taken for it.
    """
    given = list(labels)
    names = {label: label for label in given if not _NOT_SAFE.search(label)}
    for label in given:
        stem = name = _NOT_SAFE.sub("_", label)
        number = 2
        while label not in names and name in names.values():
            name, number = f"{stem}_{number}", number + 1
        names.setdefault(label, name)
    return names


class Layering:
    """Lays articles out in tokens.

    Args:
        corpus: Its losses get what has no place, once for each time that an article is laid out.
        layers: Of `layers_of`.
        no_blanks: Whether tokens are cut at the blanks within them, such as “1 000” may have.
        left_out: The kind of loss that says so of whatever has no place; by itself each says why.
    """

    def __init__(
        self,
        corpus: Corpus,
        layers: Sequence[Layer],
        *,
        no_blanks: bool = False,
        left_out: Loss | None = None,
    ) -> None:
        self._corpus = corpus
        self._layers = layers
        self._no_blanks = no_blanks
        self._left_out: Loss | None = left_out
        self._ranks = {label.id: rank for rank, label in enumerate(corpus.scheme.labels)}

    def of(self, article: ArticleRecord) -> Layered:
        """The article in tokens."""
        found = tokens(article.text)
        if self._no_blanks:
            found = [part for token in found for part in _cut(article.text, token)]
        fitting = list(self._on_tokens(article.annotations, found))
        layers = [self._flat(fitting, layer, len(found)) for layer in self._layers]
        sentences = _sentences(found, self._corpus.sentences(article.text), layers)
        self._note_changed(found, layers)
        return Layered(found, sentences, layers)

    def _on_tokens(self, annotations: Iterable[AnnotationRecord], found: Sequence[Span]) -> Iterator[Placed]:
        starts, ends = [token.start for token in found], [token.end for token in found]
        for one in annotations:
            first, stop = bisect_right(ends, one.start), bisect_left(starts, one.end)
            cuts = first < stop and (starts[first] < one.start or ends[stop - 1] > one.end)
            if first >= stop or (cuts and self._corpus.options.edges == "leave-out"):
                self._lose("edges", one)
            else:
                yield Placed(one, first, stop)

    def _flat(self, fitting: Iterable[Placed], layer: Layer, number: int) -> list[Placed]:
        """Those of a layer that share no token with one that goes before them."""
        kept: list[Placed] = []
        taken, seen = bytearray(number), set[tuple[int, int, str]]()
        for each in sorted((one for one in fitting if one.annotation.label in layer.labels), key=self._key):
            one = each.annotation
            if any(taken[each.first : each.stop]):
                self._lose("doubles" if (one.start, one.end, one.label) in seen else "overlaps", one)
                continue
            taken[each.first : each.stop] = b"\1" * (each.stop - each.first)
            seen.add((one.start, one.end, one.label))
            kept.append(each)
        return sorted(kept, key=lambda one: one.first)

    def _key(self, placed: Placed) -> tuple[int, int, int, int, str]:
        one = placed.annotation
        rank = self._ranks.get(one.label, len(self._ranks))
        size = one.start - one.end
        first, second = (rank, size) if self._corpus.options.overlap == "order" else (size, rank)
        return first, second, one.start, one.end, one.id or ""

    def _note_changed(self, found: Sequence[Span], layers: Iterable[Sequence[Placed]]) -> None:
        """Notes what has another place in a layer than in the text, in reading order."""
        placed = sorted(
            (each for layer in layers for each in layer), key=lambda each: (each.first, each.stop)
        )
        for each in placed:
            start, end, one = found[each.first].start, found[each.stop - 1].end, each.annotation
            if start < one.start or end > one.end:
                self._corpus.losses.note("widened", one.id)
            elif (start, end) != (one.start, one.end):
                self._corpus.losses.note("blanks", one.id)

    def _lose(self, kind: Loss, one: AnnotationRecord) -> None:
        self._corpus.losses.note(self._left_out or kind, one.id)


def _cut(text: str, token: Span) -> Iterator[Span]:
    if _INK.fullmatch(text, token.start, token.end):
        yield token
    else:
        yield from (Span(*part.span()) for part in _INK.finditer(text, token.start, token.end))


def _sentences(
    found: Sequence[Span], sentences: Iterable[Span], layers: Iterable[Sequence[Placed]]
) -> list[range]:
    """Sentences by their tokens; those that an annotation holds together are one."""
    starts = [token.start for token in found]
    inside: set[int] = set()
    for layer in layers:
        for one in layer:
            inside.update(range(one.first + 1, one.stop))
    cuts = {bisect_left(starts, one.start) for one in sentences} - inside
    edges = sorted({0, *cuts, len(found)})
    return [range(first, stop) for first, stop in pairwise(edges)]
