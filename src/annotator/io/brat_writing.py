"""Writes brat's standoff annotations: ``NAME.txt`` with ``NAME.ann`` for each article, and the configuration that they need.

By brat's manual, “brat standoff format” and “configuration”. Positions are code points. brat reads line by line, so the words of
an annotation hold no line end: one that goes over a line end has a fragment for each line, with one blank between the words of
two. Names are ASCII letters, digits, ``_`` and ``-``; what labels are called stands in ``visual.conf``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from annotator.io.file_names import FileNames
from annotator.io.hues import hue_of
from annotator.io.joined_parts import joined
from annotator.io.losses import Losses
from annotator.io.records import AnnotationRecord, ArticleRecord, LinkRecord
from annotator.io.writing import Corpus, Sink
from annotator.model.annotation import AttributeValue

_UNSAFE = re.compile(r"[^A-Za-z0-9_-]+")
_LINE_ENDS = re.compile("\r\n|[\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]")
_NOT_IN_VALUES = re.compile(r"[\s|,<>]")
_MOST_VALUES = 100
"""Values of an attribute that the configuration lists; brat shows others too."""

_Kind = Literal["label", "link", "attribute"]
_Name = tuple[_Kind, str]


@dataclass(slots=True)
class _Names:
    """What stands in the files for labels, types of links and attributes, and the values of these."""

    seen: dict[_Name, list[str]] = field(default_factory=dict[_Name, list[str]])
    safe: dict[_Name, str] = field(default_factory=dict[_Name, str])

    def take(self, article: ArticleRecord) -> None:
        """Takes the names that an article uses."""
        for one in article.annotations:
            self.seen.setdefault(("label", one.label), [])
            for name, value in one.attributes.items():
                word = _word(value)
                if word is not None:
                    self._take_value(("attribute", name), word)
        for link in joined(article).links:
            self.seen.setdefault(("link", link.type), [])

    def _take_value(self, name: _Name, word: str) -> None:
        values = self.seen.setdefault(name, [])
        if word and word not in values and len(values) < _MOST_VALUES:
            values.append(word)

    def settle(self, losses: Losses) -> None:
        """Gives each a name that brat takes and that no other of its kind has."""
        taken: set[_Name] = set()
        for kind, name in sorted(self.seen, key=lambda one: (_UNSAFE.search(one[1]) is not None, one)):
            stem = _UNSAFE.sub("_", name).lstrip("-") or "_"
            made, number = stem, 2
            while (kind, made) in taken:
                made, number = f"{stem}-{number}", number + 1
            taken.add((kind, made))
            self.safe[kind, name] = made
            losses.note_some("names", int(made != name))

    def of(self, kind: _Kind) -> Iterator[tuple[str, str, Sequence[str]]]:
        """Of a kind, what stands in the files, the name, and the values."""
        return ((self.safe[one], one[1], self.seen[one]) for one in sorted(self.seen) if one[0] == kind)


def write(corpus: Corpus, sink: Sink) -> None:
    """Writes the articles, then what the configuration has to say of their names."""
    names, files = _Names(), FileNames()
    names.seen.update({("label", label.id): [] for label in corpus.scheme.active})
    for article in corpus.articles():
        names.take(article)
    names.settle(corpus.losses)
    for article in corpus.articles():
        stem = files.take(article.name or article.title or "")
        corpus.losses.note_some("names", int(article.name not in (None, stem, f"{stem}.txt")))
        with sink.file(f"{stem}.ann") as stream:
            stream.write(_encoded(_Standoff(article, names, corpus.losses).lines()))
        with sink.file(f"{stem}.txt") as stream:
            stream.write(article.text.encode())
    for name, lines in (
        ("annotation.conf", _annotation_conf(names)),
        ("visual.conf", _visual_conf(corpus, names)),
    ):
        with sink.file(name) as stream:
            stream.write(_encoded(lines))


def _encoded(lines: Iterator[str]) -> bytes:
    return "".join(f"{line}\n" for line in lines).encode()


@dataclass(slots=True)
class _Standoff:
    """The lines of an article."""

    article: ArticleRecord
    names: _Names
    losses: Losses
    ids: dict[str, str] = field(default_factory=dict[str, str])
    attributes: int = 0
    notes: int = 0

    def lines(self) -> Iterator[str]:
        found = joined(self.article)
        for parts in found.annotations:
            yield from self._annotation(parts)
        numbers: list[LinkRecord] = []
        for link in found.links:
            if {link.from_id, link.to_id} <= self.ids.keys():
                numbers.append(link)
                yield from self._link(link, f"R{len(numbers)}")
        self.losses.note_some("links", len(found.links) - len(numbers))

    def _annotation(self, parts: Sequence[AnnotationRecord]) -> Iterator[str]:
        one, text = parts[0], self.article.text
        by_part = [list(_fragments(part, text)) for part in parts]
        fragments = [place for places in by_part for place in places]
        if not fragments:
            self.losses.note("annotations", one.id)
            return
        if any(places != [(part.start, part.end)] for part, places in zip(parts, by_part, strict=True)):
            self.losses.note("line-ends", one.id)
        key = self.ids[str(one.id)] = f"T{len(self.ids) + 1}"
        where = ";".join(f"{start} {end}" for start, end in fragments)
        words = " ".join(text[start:end] for start, end in fragments)
        yield f"{key}\t{self.names.safe['label', one.label]} {where}\t{words}"
        yield from self._said(one, key)

    def _said(self, one: AnnotationRecord, key: str) -> Iterator[str]:
        aside: list[str] = []
        for name, value in one.attributes.items():
            word = _word(value)
            if word is None:
                aside += [] if value in (None, []) else [f"{name}: {_in_words(value)}"]
                continue
            if value is not True and not isinstance(value, str):
                self.losses.note("values", one.id)
            self.attributes += 1
            end = f" {word}" if word else ""
            yield f"A{self.attributes}\t{self.names.safe['attribute', name]} {key}{end}"
        if aside:
            self.losses.note("as-notes", one.id)
        for words in filter(None, (one.note, *aside)):
            yield self._note(words, key, one.id)

    def _link(self, link: LinkRecord, key: str) -> Iterator[str]:
        ends = self.ids[link.from_id], self.ids[link.to_id]
        yield f"{key}\t{self.names.safe['link', link.type]} Arg1:{ends[0]} Arg2:{ends[1]}\t"
        if link.note:
            yield self._note(link.note, key, link.from_id)

    def _note(self, words: str, key: str, annotation_id: str | None) -> str:
        self.notes += 1
        line = _LINE_ENDS.sub(r"\\n", words)
        if line.strip() != words:
            self.losses.note("one-line", annotation_id)
        return f"#{self.notes}\tAnnotatorNotes {key}\t{line.strip()}"


def _fragments(part: AnnotationRecord, text: str) -> Iterator[tuple[int, int]]:
    """What of an annotation stands on each line; lines without words are no fragments."""
    start = part.start
    for found in (*_LINE_ENDS.finditer(text, part.start, part.end), None):
        end = part.end if found is None else found.start()
        if text[start:end].strip():
            yield start, end
        start = part.end if found is None else found.end()


def _word(value: AttributeValue | None) -> str | None:
    """The value as it stands in an attribute's line, empty for one that is only there or not; None if it cannot."""
    if value is True:
        return ""
    if value is None or isinstance(value, list):
        return None
    word = _in_words(value)
    return None if not word or _NOT_IN_VALUES.search(word) else word


def _in_words(value: AttributeValue) -> str:
    if isinstance(value, list):
        return "; ".join(value)
    return str(value).lower() if isinstance(value, bool) else str(value)


def _annotation_conf(names: _Names) -> Iterator[str]:
    yield "[entities]"
    yield from (safe for safe, _, _ in names.of("label"))
    yield "[relations]"
    yield "<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>"
    yield from (f"{safe}\tArg1:<ENTITY>, Arg2:<ENTITY>" for safe, _, _ in names.of("link"))
    yield "[events]"
    yield "[attributes]"
    for safe, _, values in names.of("attribute"):
        offered = f", Value:{'|'.join(sorted(values))}" if values else ""
        yield f"{safe}\tArg:<ENTITY>{offered}"


def _visual_conf(corpus: Corpus, names: _Names) -> Iterator[str]:
    """What the window of brat shows: titles, shorter forms of these, colours."""
    yield "[labels]"
    for safe, label_id, _ in names.of("label"):
        label = corpus.scheme.label(label_id)
        forms = (label_id,) if label is None else (label.title, label.letter)
        yield " | ".join((safe, *map(_form, forms)))
    for kind in ("link", "attribute"):
        yield from (f"{safe} | {_form(name)}" for safe, name, _ in names.of(kind) if safe != name)
    yield "[drawing]"
    for key, looks in _DEFAULTS.items():
        yield f"{key}\t{looks}"
    for safe, label_id, _ in names.of("label"):
        hue = hue_of(corpus.scheme.label(label_id))
        yield f"{safe}\tfgColor:black, bgColor:{hue.fill}, borderColor:{hue.line}"


_DEFAULTS: Mapping[str, str] = {
    "SPAN_DEFAULT": "fgColor:black, bgColor:#DDD9D0, borderColor:darken",
    "ARC_DEFAULT": "color:black, dashArray:-, arrowHead:triangle-5, labelArrow:none",
    "ATTRIBUTE_DEFAULT": "glyph:*",
}


def _form(words: str) -> str:
    return " ".join(words.replace("|", " ").split())
