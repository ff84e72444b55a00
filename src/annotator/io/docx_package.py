"""The parts of a Word document: the main one, its notes, and its properties (ECMA-376, part 2: Open Packaging Conventions)."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from zipfile import ZipFile

from annotator.errors import InputError
from annotator.io.docx_body import Body
from annotator.io.findings import Findings
from annotator.io.flowing_text import FlowingText, article
from annotator.io.given import GivenFile
from annotator.io.records import ArticleRecord
from annotator.io.xml_names import MOST_XML, Element, attribute, local
from annotator.io.xml_tree import parsed
from annotator.io.zipped import member, opened

_MOST_PARTS = 20
_NOTES = ("footnotes", "endnotes")
_PROPERTIES = {"title": "title", "creator": "author", "language": "language"}
_SEPARATORS = ("separator", "continuationSeparator", "continuationNotice")


@dataclass(slots=True)
class _Package:
    archive: ZipFile
    main: str
    related: dict[str, list[str]] = field(default_factory=dict[str, list[str]])

    def part(self, kind: str) -> Element | None:
        """The first part of a kind that can be read."""
        return next(self.parts(kind), None)

    def parts(self, kind: str) -> Iterator[Element]:
        """Those that can be read, the first ones if there are many."""
        for name in dict.fromkeys(self.related.get(kind, [])[:_MOST_PARTS]):
            root = _root(self.archive, name)
            if root is not None:
                yield root


def article_of(given: GivenFile, findings: Findings) -> ArticleRecord | None:
    """The document as an article; what was left out is counted.

    Raises:
        InputError: The archive or its main part cannot be read.
    """
    with opened(given) as archive:
        main = _main_part(archive)
        content = member(archive, main, MOST_XML)
        if content is None:
            raise InputError("The Word document has no main part; it is damaged.")
        package = _Package(archive, main, _relations(archive, main))
        body = Body(findings, _title_styles(package.part("styles")))
        text = FlowingText()
        body.write(parsed(content), text)
        _add_notes(package, body, text)
        _count_the_rest(package, findings)
        properties = _properties(archive)
    if body.title:
        properties["title"] = body.title
    return article(given.content(), text, findings, properties=properties)


def _main_part(archive: ZipFile) -> str:
    for kind, names in _relations(archive, "").items():
        if kind == "officeDocument":
            return names[0]
    return "word/document.xml"


def _relations(archive: ZipFile, part: str) -> dict[str, list[str]]:
    """The parts that a part refers to, by the last word of the relation's type; targets outside are left out."""
    folder, name = posixpath.split(part)
    root = _root(archive, posixpath.join(folder, "_rels", f"{name}.rels"))
    found: dict[str, list[str]] = {}
    for one in () if root is None else root:
        if one.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", folder, one.get("Target", ""))).lstrip("/")
            found.setdefault(one.get("Type", "").rpartition("/")[2], []).append(target)
    return found


def _root(archive: ZipFile, name: str) -> Element | None:
    """A part that the document can do without."""
    with suppress(InputError):
        content = member(archive, name, MOST_XML)
        return None if content is None else parsed(content)
    return None


def _title_styles(styles: Element | None) -> frozenset[str]:
    """The ids of the styles that are called “Title”, whatever the language of the program."""
    found = {"Title"}
    for style in () if styles is None else styles:
        if local(style) == "style" and any(
            local(one) == "name" and attribute(one, "val").lower() == "title" for one in style
        ):
            found.add(attribute(style, "styleId"))
    return frozenset(found)


def _add_notes(package: _Package, body: Body, text: FlowingText) -> None:
    """The notes that the text refers to, at its end and in the order of their marks."""
    notes: dict[tuple[str, str], Element] = {}
    for kind in _NOTES:
        root = package.part(kind)
        for note in () if root is None else root:
            if attribute(note, "type") not in _SEPARATORS:
                notes[kind, attribute(note, "id")] = note
    for key, number in list(body.marks.items()):
        if key in notes:
            words = FlowingText()
            body.write(notes[key], words)
            text.add(f"[{number}] {words.text.strip()}", kind="footnotes", is_close=True)
    if body.marks:
        body.findings.remark("Footnotes and endnotes were moved to the end of the text.", len(body.marks))


def _count_the_rest(package: _Package, findings: Findings) -> None:
    for root in package.parts("comments"):
        findings.leave_out("comment", sum(local(one) == "comment" for one in root))
    for kind, words in (("header", "page header"), ("footer", "page footer")):
        for root in package.parts(kind):
            has_text = any((one.text or "").strip() for one in root.iter("{*}t"))
            findings.leave_out(words, int(has_text))


def _properties(archive: ZipFile) -> dict[str, object]:
    names = _relations(archive, "").get("core-properties", ["docProps/core.xml"])
    root = _root(archive, names[0])
    return {
        _PROPERTIES[local(one)]: one.text or "" for one in (() if root is None else root) if local(one) in _PROPERTIES
    }  # fmt: skip
