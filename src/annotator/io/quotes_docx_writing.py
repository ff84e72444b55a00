"""Writes a quote sheet as a Word document: headings for labels and articles, the quotes as they look in the text."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.io.annotation_words import source_facts, title_of
from annotator.io.label_looks import label_of
from annotator.io.ooxml import HEAD, Package, package_into
from annotator.io.quote_sheet import Group, Quote, groups
from annotator.io.word_parts import (
    BODY_BEGIN,
    BODY_END,
    DOCUMENT,
    GREY,
    STYLES,
    facts_line,
    look_of,
    paragraph,
    plain,
    runs,
    styles,
)
from annotator.io.writing import Corpus, Sink


def write(corpus: Corpus, sink: Sink) -> None:
    """Writes one document."""
    title = f"Quotes: {corpus.project}"
    with (
        sink.file() as stream,
        package_into(stream, (DOCUMENT, STYLES), title, corpus.losses) as package,
    ):
        package.write(STYLES.name, styles())
        with package.part(DOCUMENT.name) as part:
            part.write(f"{HEAD}{BODY_BEGIN}{plain(package, title, 'Heading1')}".encode())
            for group in groups(corpus):
                for piece in _group(corpus, package, group):
                    part.write(piece.encode())
            part.write(BODY_END.encode())


def _group(corpus: Corpus, package: Package, group: Group) -> Iterator[str]:
    label = label_of(corpus.scheme, group.label)
    head = f"{corpus.title_of(group.label)} ({group.number:,})"
    yield plain(package, head, "Heading1")
    if label.guideline:
        yield plain(package, label.guideline, "Source")
    for article, quotes in group.articles:
        title = title_of(article)
        yield plain(package, title, "Heading2") + facts_line(package, source_facts(article), "Source")
        for one in quotes:
            yield _quote(package, one, look_of(label))


def _quote(package: Package, one: Quote, look: str) -> str:
    inner = runs(package, one.before, GREY) + runs(package, one.words, look) + runs(package, one.after, GREY)
    where = f"Paragraph {one.paragraph:,}" + (f" · {one.reviewer}" if one.reviewer else "")
    said = paragraph(inner, "Quote", one.before + one.words + one.after)
    said += paragraph(runs(package, where, GREY), "Where") + facts_line(package, one.facts, "Where")
    return said + (plain(package, one.note, "Note") if one.note else "")
