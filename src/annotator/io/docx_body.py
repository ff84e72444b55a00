"""The paragraphs of a part of a Word document, in reading order (ECMA-376, part 1, § 17)."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass, field

from annotator.io.findings import Findings
from annotator.io.flowing_text import FlowingText
from annotator.io.xml_names import Element, attribute, child, local

_LEFT_OUT: Mapping[str, str] = {
    "del": "tracked deletion",
    "moveFrom": "tracked deletion",
    "object": "embedded object",
    "altChunk": "embedded document",
    "rt": "ruby annotation",
}
_SILENT = frozenset(
    (
        "pPr",
        "rPr",
        "tblPr",
        "trPr",
        "tcPr",
        "sectPr",
        "instrText",
        "delText",
        "delInstrText",
        "sdtPr",
        "tblGrid",
    )
)
_CHARACTERS: Mapping[str, str] = {
    "tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\xad",
}  # fmt: skip
_NOTES: Mapping[str, str] = {"footnoteReference": "footnotes", "endnoteReference": "endnotes"}
_PRIVATE = range(0xF000, 0xF100)


@dataclass(slots=True)
class Body:
    """Writes the paragraphs of a part into a text.

    Attributes:
        findings: Takes what is left out.
        title_styles: Ids of the styles whose paragraphs are titles.
        title: The words of the first paragraph in such a style; empty if there is none.
        marks: The notes that are referred to, (kind, id) each, and the number of each, as “[1]” in the text.
    """

    findings: Findings
    title_styles: frozenset[str] = frozenset()
    title: str = ""
    marks: dict[tuple[str, str], int] = field(default_factory=dict[tuple[str, str], int])
    _boxes: list[Element] = field(default_factory=list[Element])

    def write(self, element: Element, text: FlowingText) -> None:
        """Takes all paragraphs and tables below an element."""
        for one in element:
            name = local(one)
            if name == "p":
                self._paragraph(one, text)
            elif name == "tbl":
                self._table(one, text)
            elif name in _LEFT_OUT:
                self.findings.leave_out(_LEFT_OUT[name])
            elif name not in _SILENT:
                self.write(_chosen(one), text)

    def _paragraph(self, paragraph: Element, text: FlowingText) -> None:
        properties = child(paragraph, "pPr")
        is_listed = properties is not None and child(properties, "numPr") is not None
        pieces: list[str] = []
        self._inline(paragraph, pieces)
        words = "".join(pieces)
        if words.strip():
            self.findings.leave_out("list number", int(is_listed))
            self._take_title(properties, words)
        text.add(words, is_close=is_listed)
        self._write_boxes(text)

    def _write_boxes(self, text: FlowingText) -> None:
        """The text boxes that hang on what was just written."""
        while self._boxes:
            box = self._boxes.pop(0)
            self.findings.remark("The text of a text box follows the paragraph that it hangs on.")
            self.write(box, text)

    def _take_title(self, properties: Element | None, words: str) -> None:
        style = None if properties is None else child(properties, "pStyle")
        if not self.title and style is not None and attribute(style, "val") in self.title_styles:
            self.title = words.strip()

    def _inline(self, element: Element, pieces: list[str]) -> None:
        for one in element:
            name = local(one)
            if name == "t":
                pieces.append(one.text or "")
            elif name in _CHARACTERS:
                pieces.append(_CHARACTERS[name])
            elif name in _LEFT_OUT:
                self.findings.leave_out(_LEFT_OUT[name])
            elif name not in _SILENT:
                self._inline_by_kind(name, one, pieces)

    def _inline_by_kind(self, name: str, one: Element, pieces: list[str]) -> None:
        match name:
            case "r":
                self._run(one, pieces)
            case "ins" | "moveTo":
                self.findings.remark("Passages that tracked changes insert were taken as accepted.")
                self._inline(one, pieces)
            case "sym":
                self._symbol(one, pieces)
            case "hyperlink":
                self.findings.leave_out("link address", int(bool(attribute(one, "id"))))
                self._inline(one, pieces)
            case "footnoteReference" | "endnoteReference":
                self._note(one, pieces)
            case "drawing" | "pict":
                self._drawing(one)
            case _:
                self._inline(_chosen(one), pieces)

    def _run(self, run: Element, pieces: list[str]) -> None:
        properties = child(run, "rPr")
        hidden = None if properties is None else child(properties, "vanish")
        if hidden is not None and attribute(hidden, "val") not in ("0", "false", "off"):
            self.findings.leave_out("hidden passage")
        else:
            self._inline(run, pieces)

    def _note(self, reference: Element, pieces: list[str]) -> None:
        number = self.marks.setdefault(
            (_NOTES[local(reference)], attribute(reference, "id")), len(self.marks) + 1
        )
        pieces.append(f"[{number}]")

    def _symbol(self, symbol: Element, pieces: list[str]) -> None:
        """A character by its number in a font; the private ones of symbol fonts say nothing without the font."""
        try:
            code = int(attribute(symbol, "char"), 16)
        except ValueError:
            return
        if code in _PRIVATE or not 0 < code <= sys.maxunicode:
            self.findings.remark("Symbols of a symbol font were replaced by U+FFFD.")
            code = 0xFFFD
        pieces.append(chr(code))

    def _drawing(self, drawing: Element) -> None:
        boxes = [one for one in drawing.iter("{*}txbxContent") if not _is_inside_another(one, drawing)]
        self._boxes += boxes
        if not boxes:
            self.findings.leave_out("picture")

    def _table(self, table: Element, text: FlowingText) -> None:
        for row in _below(table, "tr"):
            properties = child(row, "trPr")
            if properties is not None and child(properties, "del") is not None:
                self.findings.leave_out("deleted table row")
            else:
                self._row(row, text)

    def _row(self, row: Element, text: FlowingText) -> None:
        """A line with tabs, if no cell holds more than a paragraph; else the cells one after another."""
        cells = _below(row, "tc")
        blocks = [sum(1 for _ in cell.iter("{*}p", "{*}tbl")) for cell in cells]
        if max(blocks, default=0) > 1:
            for cell in cells:
                self.write(cell, text)
            return
        line: list[str] = []
        for cell in cells:
            words = FlowingText()
            self.write(cell, words)
            line.append(words.text)
        text.add("\t".join(line), is_close=True)


def _below(element: Element, name: str) -> list[Element]:
    """The rows of a table or the cells of a row, also those in content controls."""
    found: list[Element] = []
    for one in element:
        if local(one) == name:
            found.append(one)
        elif local(one) in ("sdt", "sdtContent", "customXml", "ins", "moveTo"):
            found += _below(one, name)
    return found


def _chosen(element: Element) -> Element:
    """The element, or of alternatives the first (part 3, § 10.2)."""
    if local(element) == "AlternateContent":
        first = next((one for one in element if local(one) in ("Choice", "Fallback")), None)
        return element if first is None else first
    return element


def _is_inside_another(box: Element, drawing: Element) -> bool:
    """Whether a text box hangs inside another one, or is the old form of one that is given in the new form too."""
    above = box.getparent()
    while above is not None and above is not drawing:
        if local(above) in ("txbxContent", "Fallback"):
            return True
        above = above.getparent()
    return False
