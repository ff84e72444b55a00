"""Writes annotated articles as a Word document: tints and lines under the words, what is said of them as Word's own comments.

Each line of the text is a paragraph of the style “Article Text” (blank ones: “Blank Line”). A comment spans the words of its
annotation, however they overlap; of several annotations on the same words the shortest gives tint and line.
"""

from __future__ import annotations

from collections.abc import Iterator

from annotator.io.annotation_words import attribute_facts, link_words, meta_facts, status_facts, title_of
from annotator.io.article_pieces import Line, Piece, lines_of
from annotator.io.label_looks import label_of
from annotator.io.ooxml import HEAD, Package, package_into
from annotator.io.records import ArticleRecord
from annotator.io.word_parts import (
    BODY_BEGIN,
    BODY_END,
    COMMENTS,
    DOCUMENT,
    GREY,
    NAMESPACE,
    STYLES,
    facts_line,
    look_of,
    paragraph,
    plain,
    runs,
    styles,
)
from annotator.io.writing import Corpus, Sink
from annotator.model.lanes import LONG

_NOBODY = "Annotator"


def write(corpus: Corpus, sink: Sink) -> None:
    """Writes one document, an article a page or more."""
    with (
        sink.file() as stream,
        package_into(stream, (DOCUMENT, STYLES, COMMENTS), corpus.project, corpus.losses) as package,
    ):
        package.write(STYLES.name, styles())
        with package.part(DOCUMENT.name) as part:
            part.write(f"{HEAD}{BODY_BEGIN}".encode())
            first = 0
            for number, article in enumerate(corpus.articles()):
                for piece in _article(corpus, package, article, first, is_first=number == 0):
                    part.write(piece.encode())
                first += len(article.annotations)
            part.write(BODY_END.encode())
        with package.part(COMMENTS.name) as part:
            part.write(f"{HEAD}<w:comments {NAMESPACE}>".encode())
            first = 0
            for article in corpus.articles():
                for piece in _comments(corpus, package, article, first):
                    part.write(piece.encode())
                first += len(article.annotations)
            part.write(b"</w:comments>")


def _article(
    corpus: Corpus, package: Package, article: ArticleRecord, first: int, *, is_first: bool
) -> Iterator[str]:
    yield plain(package, title_of(article), "Heading1", "" if is_first else "<w:pageBreakBefore/>")
    yield facts_line(package, meta_facts(article) + status_facts(article), "Source")
    if article.note:
        yield plain(package, article.note, "Note")
    lines = _Lines(corpus, package, article, first)
    for line in lines_of(article):
        yield lines.paragraph(line)


class _Lines:
    """The lines of one article."""

    def __init__(self, corpus: Corpus, package: Package, article: ArticleRecord, first: int) -> None:
        self._package, self._article, self._first = package, article, first
        self._looks = [
            look_of(label_of(corpus.scheme, one.label), is_tinted=one.end - one.start <= LONG)
            for one in article.annotations
        ]
        self._ends: dict[int, list[int]] = {}
        self._starts: dict[int, list[int]] = {}
        for place, one in enumerate(article.annotations):
            self._starts.setdefault(one.start, []).append(place)
            self._ends.setdefault(one.end, []).append(place)

    def paragraph(self, line: Line) -> str:
        """A line as a paragraph; its line end is the paragraph's."""
        inner = "".join(map(self._piece, line.pieces))
        style = "ArticleText" if line.number else "BlankLine"
        return paragraph(inner, style, self._article.text[line.start : line.end])

    def _piece(self, piece: Piece) -> str:
        words = self._article.text[piece.start : piece.end].removesuffix("\n")
        look = self._looks[piece.marks[-1]] if piece.marks else ""
        look = (GREY if piece.is_excluded else "") + look
        begun = "".join(
            f'<w:commentRangeStart w:id="{self._first + n}"/>' for n in self._starts.get(piece.start, ())
        )
        ended = "".join(self._end(self._first + place) for place in self._ends.get(piece.end, ()))
        return begun + (runs(self._package, words, look) if words else "") + ended

    def _end(self, number: int) -> str:
        return f'<w:commentRangeEnd w:id="{number}"/><w:r><w:commentReference w:id="{number}"/></w:r>'


def _comments(corpus: Corpus, package: Package, article: ArticleRecord, first: int) -> Iterator[str]:
    links = link_words(article, corpus.losses)
    for number, one in enumerate(article.annotations, start=first):
        who = package.words(one.reviewer or _NOBODY)
        when = f' w:date="{package.words(one.created_at)}"' if one.created_at else ""
        title = runs(package, corpus.title_of(one.label), "<w:b/>")
        facts = "".join(
            plain(package, f"{name}: {value}", "CommentText")
            for name, value in attribute_facts(corpus.scheme, one)
        )
        note = plain(package, one.note, "CommentText") if one.note else ""
        linked = "".join(plain(package, each, "CommentText") for each in links.get(str(one.id), ()))
        inner = paragraph(title, "CommentText") + facts + note + linked
        yield f'<w:comment w:id="{number}" w:author="{who}" w:initials="{_initials(who)}"{when}>{inner}</w:comment>'


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isalnum())[:3]
