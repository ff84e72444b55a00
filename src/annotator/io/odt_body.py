"""The paragraphs of an OpenDocument text, in reading order (OpenDocument 1.3, part 3, § 5 and § 6)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from annotator.io.findings import Findings
from annotator.io.flowing_text import FlowingText
from annotator.io.xml_names import Element, attribute, child, local

_BLANK = re.compile(r"[ \t\r\n]+")
_MARK = "\0"
"""Stands for a character that an element gives, while the blanks around it are put together."""

_LEFT_OUT: Mapping[str, str] = {
    "annotation": "comment",
    "object": "embedded object",
    "object-ole": "embedded object",
    "ruby-text": "ruby annotation",
    "hidden-text": "hidden passage",
}
_SILENT = frozenset((
    "tracked-changes", "annotation-end", "sequence-decls", "variable-decls", "user-field-decls", "dde-connection-decls",
    "forms", "event-listeners", "glue-point", "soft-page-break", "table-of-content-source",
    "illustration-index-source", "table-index-source", "object-index-source", "user-index-source",
    "alphabetical-index-source", "bibliography-source", "alphabetical-index-auto-mark-file",
))  # fmt: skip
_PAINTED = frozenset(("frame", "custom-shape", "rect", "line", "polyline", "polygon", "path", "ellipse", "circle", "g", "connector", "caption"))  # fmt: skip
_MOST_BLANKS = 1_000_000


@dataclass(slots=True)
class Body:
    """Writes paragraphs into a text.

    Attributes:
        findings: Takes what is left out.
        title: The words of the first paragraph in the style “Title”; empty if there is none.
    """

    findings: Findings
    title: str = ""
    _titles: set[str] = field(default_factory=lambda: {"Title"})
    _notes: list[Element] = field(default_factory=list[Element])
    _boxes: list[Element] = field(default_factory=list[Element])
    _blanks_left: int = _MOST_BLANKS

    def learn_styles(self, root: Element) -> None:
        """Takes the names of the styles that are made from “Title”."""
        styles = child(root, "automatic-styles")
        for style in () if styles is None else styles:
            if attribute(style, "parent-style-name") == "Title":
                self._titles.add(attribute(style, "name"))
        changes = sum(1 for _ in root.iter("{*}deletion"))
        self.findings.leave_out("tracked deletion", changes)

    def write(self, element: Element, text: FlowingText, *, is_close: bool = False) -> None:
        """Takes all paragraphs and tables below an element."""
        for one in element:
            name = local(one)
            if name in ("p", "h"):
                self._paragraph(one, text, is_close=is_close)
            elif name == "table":
                self._table(one, text)
            elif name in _LEFT_OUT:
                self.findings.leave_out(_LEFT_OUT[name])
            elif name in _PAINTED:
                self._painted(one)
                self._write_boxes(text)
            elif name not in _SILENT:
                self.write(one, text, is_close=is_close or name == "list")

    def write_notes(self, text: FlowingText) -> None:
        """Writes the notes that were met, in the order of their marks."""
        for number, note in enumerate(self._notes, start=1):
            body, words = child(note, "note-body"), FlowingText()
            if body is not None:
                self.write(body, words)
                text.add(f"[{number}] {words.text.strip()}", kind="footnotes", is_close=True)
        if self._notes:
            self.findings.remark(
                "Footnotes and endnotes were moved to the end of the text.", len(self._notes)
            )

    def _paragraph(self, paragraph: Element, text: FlowingText, *, is_close: bool) -> None:
        pieces: list[str] = []
        self._inline(paragraph, pieces)
        words = _collapsed("".join(pieces))
        if words.strip():
            self.findings.leave_out("list number", int(is_close))
            if not self.title and attribute(paragraph, "style-name") in self._titles:
                self.title = words.strip()
        text.add(words, is_close=is_close)
        self._write_boxes(text)

    def _write_boxes(self, text: FlowingText) -> None:
        while self._boxes:
            box = self._boxes.pop(0)
            self.findings.remark("The text of a text box follows the paragraph that it hangs on.")
            if local(box) == "table":
                self._table(box, text)
            else:
                self.write(box, text)

    def _inline(self, element: Element, pieces: list[str]) -> None:
        pieces.append(element.text or "")
        for one in element:
            self._one(local(one), one, pieces)
            pieces.append(one.tail or "")

    def _one(self, name: str, one: Element, pieces: list[str]) -> None:
        match name:
            case "s":
                pieces.append(f"{_MARK} " * self._blanks(attribute(one, "c")))
            case "tab":
                pieces.append(_MARK + "\t")
            case "line-break":
                pieces.append(_MARK + "\n")
            case "note":
                self._notes.append(one)
                pieces.append(f"[{len(self._notes)}]")
            case _ if name in _LEFT_OUT:
                self.findings.leave_out(_LEFT_OUT[name])
            case _ if name in _PAINTED:
                self._painted(one)
            case _ if name not in _SILENT:
                self.findings.leave_out("link address", int(name == "a"))
                self._inline(one, pieces)
            case _:
                pass

    def _blanks(self, given: str) -> int:
        """How many blanks an element stands for; one each, once there are more than any document has."""
        is_count = given.isascii() and given.isdigit() and len(given) <= len(str(_MOST_BLANKS))
        count = int(given) if is_count and int(given) < self._blanks_left else 1
        self._blanks_left -= count
        return count

    def _painted(self, painted: Element) -> None:
        """A picture, or a box whose text is still to be written."""
        boxes = [
            one for one in painted.iter("*") if _holds_text(one) and not _is_inside_another(one, painted)
        ]
        self._boxes += boxes
        if not boxes:
            self.findings.leave_out("picture")

    def _table(self, table: Element, text: FlowingText) -> None:
        for row in _below(table, "table-row"):
            cells = _below(row, "table-cell")
            if any(sum(1 for _ in cell.iter("{*}p", "{*}h", "{*}table")) > 1 for cell in cells):
                for cell in cells:
                    self.write(cell, text)
                continue
            line: list[str] = []
            for cell in cells:
                words = FlowingText()
                self.write(cell, words)
                line.append(words.text)
            text.add("\t".join(line).rstrip("\t"), is_close=True)


def _collapsed(words: str) -> str:
    """The words with runs of blanks as one, except those that elements give (§ 6.1.2)."""
    pieces = _BLANK.sub(
        " ", words.replace(_MARK + " ", "\1").replace(_MARK + "\t", "\2").replace(_MARK + "\n", "\3")
    )
    return pieces.strip(" ").replace("\1", " ").replace("\2", "\t").replace("\3", "\n")


def _holds_text(painted: Element) -> bool:
    name = local(painted)
    is_shape = name in _PAINTED and any(local(one) in ("p", "list") for one in painted)
    return is_shape or name in ("text-box", "table")


def _below(element: Element, name: str) -> list[Element]:
    """The rows of a table or the cells of a row, also those in groups."""
    found: list[Element] = []
    for one in element:
        if local(one) == name:
            found.append(one)
        elif local(one) in ("table-header-rows", "table-rows", "table-row-group"):
            found += _below(one, name)
    return found


def _is_inside_another(box: Element, painted: Element) -> bool:
    above = box.getparent()
    while above is not None and above is not painted:
        if local(above) in ("text-box", "table"):
            return True
        above = above.getparent()
    return False
