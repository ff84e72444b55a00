"""`inline-xml`: a text with tags in it, as GATE and older corpora have their keys: each tag inside running text is an annotation.

``<document>It is the end of the <pos cat="N">world</pos>.</document>``: an element that stands among words is an annotation with
its name as label and its attributes as attributes. What only divides the text (paragraphs) is counted. Read only.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.errors import InputError
from annotator.io.findings import Findings
from annotator.io.formats import Certainty, Format
from annotator.io.given import GivenFile, Glimpse
from annotator.io.records import MAX_NAME, ArticleRecord, ForeignAnnotation
from annotator.io.xml_tree import local, parsed

if TYPE_CHECKING:
    from lxml.etree import _Element as Element  # pyright: ignore[reportPrivateUsage] - the class has no other name

_HEADERS = {"title": "title", "headline": "title", "author": "author"}
_BLOCKS = frozenset(("p", "para", "paragraph", "br", "hr", "div", "section", "body", "head", "text", "block"))
_HTML = ("<html", "<!doctype html")


@dataclass(slots=True)
class _Tagged:
    """An element and where its words stand.

    Attributes:
        has_words: Whether it holds words itself, not only in its elements.
    """

    element: Element
    parent: _Tagged | None
    start: int
    end: int = 0
    has_words: bool = False

    @property
    def name(self) -> str:
        return local(self.element)

    @property
    def kind(self) -> str:
        """``header``, ``block`` or, if it stands among words, ``annotation``; else empty."""
        if self.parent is None:
            return ""
        if self.name.lower() in _HEADERS:
            return "header"
        if self.name.lower() in _BLOCKS:
            return "block"
        return "annotation" if self.parent.has_words else ""


def _read(given: GivenFile, findings: Findings) -> Iterator[ArticleRecord]:
    text, elements = _walked(parsed(given.content()))
    if not {"annotation", "block"}.intersection(each.kind for each in elements):
        raise InputError(
            "This XML holds no running text with tags in it, and is of no format that can be read. Save its text as plain "
            "text."
        )
    meta = dict(_headers(text, elements))
    title = meta.pop("title", "")
    yield ArticleRecord(
        text,
        name=given.stem or None,
        title=title or None,
        has_title=bool(title),
        meta=meta,
        meta_origin=dict.fromkeys(meta, "stated"),
        annotations=tuple(_annotations(elements, findings)),
        is_foreign=True,
    )


def _walked(root: Element) -> tuple[str, list[_Tagged]]:
    """The text and all elements, in the order in which they begin."""
    from lxml import etree

    pieces: list[str] = []
    elements: list[_Tagged] = []
    open_ones: list[_Tagged] = []
    at = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "start":
            elements.append(_Tagged(element, open_ones[-1] if open_ones else None, at))
            open_ones.append(elements[-1])
            words = element.text or ""
        else:
            open_ones.pop().end = at
            words = (element.tail or "") if open_ones else ""
        if open_ones and words.strip():
            open_ones[-1].has_words = True
        pieces.append(words)
        at += len(words)
    return "".join(pieces), elements


def _headers(text: str, elements: list[_Tagged]) -> Iterator[tuple[str, str]]:
    """Title and author where the document has tags for them; the first of each."""
    for each in reversed(elements):
        words = " ".join(text[each.start : each.end].split())
        if each.kind == "header" and words:
            yield _HEADERS[each.name.lower()], words[:MAX_NAME]


def _annotations(elements: list[_Tagged], findings: Findings) -> Iterator[ForeignAnnotation]:
    for each in elements:
        if each.kind == "block":
            findings.leave_out("paragraph tag")
        elif each.kind == "annotation" and each.start == each.end:
            findings.leave_out("empty tag")
        elif each.kind == "annotation":
            yield ForeignAnnotation(
                each.name[:MAX_NAME], each.start, each.end, attributes=_attributes(each.element)
            )


def _attributes(element: Element) -> dict[str, str]:
    """Its attributes that say something, by their names without namespaces."""
    given = ((name.rpartition("}")[2][:MAX_NAME], value) for name, value in element.attrib.items())
    return {str(name): str(value) for name, value in given if value.strip()}


def _recognise(glimpse: Glimpse) -> Certainty:
    words = glimpse.words.lower()
    is_page = any(mark in words for mark in _HTML)
    return 1 if glimpse.is_xml and glimpse.suffix in (".xml", ".sgm", ".sgml") and not is_page else 0


FORMAT = Format(
    "inline-xml", "Text with tags (XML)", (".xml", ".sgm", ".sgml"), read=_read, recognise=_recognise
)
