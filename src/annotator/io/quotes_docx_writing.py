"""Writes a quote sheet as a Word document: headings for labels and articles, the quotes as they look in the text."""

from __future__ import annotations

from collections.abc import Iterator

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
    yield plain(package, f"{group.title} ({group.number:,})", "Heading1")
    guideline = label_of(corpus.scheme, group.label).guideline if group.label is not None else ""
    if guideline:
        yield plain(package, guideline, "Source")
    if group.source is not None:
        yield facts_line(package, group.source.facts, "Source")
    for source, quotes in group.articles:
        if group.source is None:
            yield plain(package, source.title, "Heading2") + facts_line(package, source.facts, "Source")
        for one in quotes:
            yield _quote(corpus, package, group, one)


def _quote(corpus: Corpus, package: Package, group: Group, one: Quote) -> str:
    look = look_of(label_of(corpus.scheme, one.label))
    inner = runs(package, one.before, GREY) + runs(package, one.words, look) + runs(package, one.after, GREY)
    known = (
        "" if group.label is not None else corpus.title_of(one.label),
        f"Paragraph {one.paragraph:,}",
        one.reviewer,
    )
    where = " · ".join(each for each in known if each)
    said = paragraph(inner, "Quote", one.before + one.words + one.after)
    said += paragraph(runs(package, where, GREY), "Where") + facts_line(package, one.facts, "Where")
    return said + (plain(package, one.note, "Note") if one.note else "")
