"""The text of a rich text file, group by group."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from annotator.errors import InputError
from annotator.io.findings import Findings
from annotator.io.flowing_text import FlowingText
from annotator.io.rtf_state import Group, Story, code_page, paired
from annotator.io.rtf_words import CHARACTERS, CHARSETS, ENDS, ENTERED, INFO, LEFT_OUT, SILENT, SYMBOL

_TOKEN = re.compile(
    rb"\\([A-Za-z]{1,32})(-?[0-9]{1,10})? ?|\\'([0-9A-Fa-f]{2})|\\([^A-Za-z'])|([{}])|[\r\n]+|([^\\{}\r\n]+)|\\"
)
_DEEPEST = 2_000
_MOST_TOKENS = 3_000_000
_TITLE_STYLE = re.compile(r"\W*(?:title|titel|titre|título|titolo)\W*", re.IGNORECASE)
_NO_RTF = "This is no rich text file: it does not begin with {\\rtf."


class Reader:
    """Reads one file.

    Attributes:
        properties: Title and author as the file's information has them.
    """

    def __init__(self, content: bytes, findings: Findings) -> None:
        """Takes the file.

        Args:
            content: Its bytes.
            findings: Takes what is left out.
        """
        self.properties: dict[str, object] = {}
        self._content = content
        self._findings = findings
        self._groups = [Group()]
        self._stories = [Story()]
        self._notes: list[tuple[int, str]] = []
        self._bytes = bytearray()
        self._skip = 0
        self._encoding = "cp1252"
        self._fonts: dict[int, str] = {}
        self._font = 0
        self._default_font = 0
        self._marks = 0
        self._info: dict[str, list[str]] = {}
        self._title_styles: set[int] = set()
        self._style = 0
        self._style_name: list[str] = []
        self._title = ""

    def read(self) -> FlowingText:
        """The text, with the notes at its end.

        Raises:
            InputError: It is no rich text, is nested too deeply, or has too many parts.
        """
        start = self._content.find(b"{\\rtf")
        if start < 0 or self._content[:start].strip(b"\xef\xbb\xbf \t\r\n"):
            raise InputError(_NO_RTF)
        position, count = start, 0
        while position < len(self._content):
            found = _TOKEN.match(self._content, position)
            if found is None:
                break
            position = self._token(found)
            count += 1
            if count > _MOST_TOKENS:
                raise InputError("The rich text file has too many parts. Save it anew in a word processor.")
            if len(self._groups) == 1 and count > 1:
                break
        self._finish()
        return self._stories[0].text

    def _token(self, found: re.Match[bytes]) -> int:
        word, number, hexed, symbol, brace, plain = found.groups()
        end = found.end()
        if hexed is not None:
            self._take_bytes(bytes.fromhex(hexed.decode()), is_one=True)
        elif plain is not None:
            self._take_bytes(plain, is_one=False)
        elif word is not None:
            name, value = word.decode().lower(), None if number is None else int(number)
            if name == "bin":
                return end + max(value or 0, 0)
            self._word(name, value)
        elif symbol is not None:
            self._word(symbol.decode("latin-1"), None)
        elif brace == b"{":
            self._open()
        elif brace == b"}":
            self._close()
        return end

    def _open(self) -> None:
        self._flush()
        self._skip = 0
        if len(self._groups) > _DEEPEST:
            raise InputError("The rich text file is nested too deeply; it is damaged.")
        self._groups.append(replace(self._groups[-1], is_new=True, may_skip=False))

    def _close(self) -> None:
        self._flush()
        self._skip = 0
        if len(self._groups) > 1:
            ended = self._groups.pop()
            if ended.to == "styles" and self._groups[-1].to == "styles":
                self._end_style()
        story = self._stories[-1]
        if len(self._stories) > 1 and len(self._groups) <= story.depth:
            self._end_story()

    def _end_story(self) -> None:
        self._end_paragraph()
        self._end_row()
        story = self._stories.pop()
        if story.number:
            self._notes.append((story.number, story.text.text.strip()))
        elif story.text.text:
            self._findings.remark("The text of a text box stands before the paragraph that it hangs on.")
            self._stories[-1].text.add(story.text.text)

    def _end_style(self) -> None:
        if _TITLE_STYLE.fullmatch("".join(self._style_name)):
            self._title_styles.add(self._style)
        self._style_name.clear()

    def _take_bytes(self, given: bytes, *, is_one: bool) -> None:
        group = self._groups[-1]
        group.is_new = False
        if self._skip:
            taken = min(self._skip, len(given))
            self._skip -= 1 if is_one else taken
            given = b"" if is_one else given[taken:]
        if group.to != "nowhere" and not group.is_hidden:
            self._bytes += given

    def _flush(self) -> None:
        """Decodes the bytes that have been gathered, which may be halves of characters in between."""
        if self._bytes:
            given, encoding = bytes(self._bytes), self._groups[-1].encoding
            self._bytes.clear()
            if encoding == SYMBOL:
                self._findings.remark("Symbols of a symbol font were replaced by U+FFFD.", len(given))
                words = "\ufffd" * len(given)
            else:
                words = given.decode(encoding, "replace")
                if lost := words.count("\ufffd"):
                    self._findings.remark(
                        "Characters that the file's encoding lacks were replaced by U+FFFD.", lost
                    )
            self._take_words(words)

    def _take_words(self, words: str) -> None:
        group = self._groups[-1]
        if group.is_hidden:
            return
        if group.to == "body":
            self._stories[-1].pieces.append(words)
        elif group.to == "styles":
            self._style_name.append(words)
        elif group.to == "instruction":
            self._findings.leave_out("link address", int("HYPERLINK" in words))
        elif group.to in INFO.values():
            self._info.setdefault(group.to, []).append(words)

    def _word(self, name: str, value: int | None) -> None:
        group = self._groups[-1]
        was_new, group.is_new = group.is_new, False
        if name == "u":
            self._unicode(value or 0, group)
            return
        if self._skip and name in ("~", "-", "_", "{", "}", "\\"):
            self._skip -= 1
            return
        if name == "*":
            group.is_new = group.may_skip = was_new
            return
        self._flush()
        self._skip = 0
        if was_new and self._is_destination(name, group):
            return
        self._act(name, value, group)

    def _unicode(self, value: int, group: Group) -> None:
        """A character by its number; halves of a pair come one after the other."""
        code = value & 0xFFFF if -0x8000 <= value <= 0xFFFF else 0xFFFD
        if group.to != "nowhere" and not group.is_hidden:
            self._flush()
            self._take_words(chr(code))
        self._skip = group.fallback

    def _is_destination(self, name: str, group: Group) -> bool:
        """Whether the first word of a group says what its text is."""
        is_known = name in _DESTINATIONS
        if name in SILENT or (
            group.may_skip and not is_known and name not in ENTERED and name not in LEFT_OUT
        ):
            group.to = "nowhere"
        elif name in LEFT_OUT:
            if group.to == "body" and not group.is_hidden:
                self._findings.leave_out(LEFT_OUT[name])
            group.to = "nowhere"
        elif is_known:
            if group.to == "body":
                group.to = _DESTINATIONS[name]
        elif name in INFO and group.to == "info":
            group.to = "nowhere" if INFO[name] in self._info else INFO[name]
        elif name in _STORIES:
            self._begin_story(name, group)
        else:
            return name in ENTERED
        return True

    def _begin_story(self, name: str, group: Group) -> None:
        if group.to != "body" or group.is_hidden:
            group.to = "nowhere"
            return
        story = Story(depth=len(self._groups) - 1)
        if name == "footnote":
            self._marks += 1
            story.number = self._marks
            self._stories[-1].pieces.append(f"[{story.number}]")
        self._stories.append(story)

    def _act(self, name: str, value: int | None, group: Group) -> None:
        if group.to == "fonts":
            self._learn_font(name, value)
        elif group.to == "styles":
            self._style = value or 0 if name == "s" else self._style
        elif name in _ENCODINGS or name == "ansicpg":
            self._encoding = group.encoding = _ENCODINGS.get(name) or code_page(value)
        elif name == "uc":
            group.fallback = min(max(value or 0, 0), 100)
        elif name == "deff":
            self._default_font = value or 0
        elif name == "f" or name == "plain":
            group.is_hidden = group.is_hidden and name == "f"
            number = self._default_font if name == "plain" else value or 0
            group.encoding = self._fonts.get(number, self._encoding)
        elif name in ("v", "deleted"):
            group.is_hidden = value != 0
            words = "hidden passage" if name == "v" else "tracked deletion"
            self._findings.leave_out(words, int(group.is_hidden and group.to == "body"))
        elif name == "revised" and value != 0:
            self._findings.remark("Passages that tracked changes insert were taken as accepted.")
        elif group.to == "body":
            self._act_on_text(name, value)

    def _act_on_text(self, name: str, value: int | None) -> None:
        story = self._stories[-1]
        if name in CHARACTERS:
            self._take_words(CHARACTERS[name])
        elif name in ENDS:
            self._end_paragraph()
        elif name in ("cell", "nestcell"):
            story.cells.append([*story.cell, *story.taken()])
            story.cell = []
        elif name in ("row", "nestrow"):
            self._end_row()
        elif name == "pard":
            story.in_table = story.is_listed = story.is_title = False
        elif name in ("intbl", "itap"):
            story.in_table = value != 0
        elif name == "ls":
            story.is_listed = True
        elif name == "s":
            story.is_title = value in self._title_styles

    def _learn_font(self, name: str, value: int | None) -> None:
        if name == "f":
            self._font = value or 0
        elif name == "fcharset":
            self._fonts[self._font] = (
                SYMBOL if value == _SYMBOLS else CHARSETS.get(value or 0, self._encoding)
            )
        elif name == "cpg":
            self._fonts[self._font] = code_page(value)

    def _end_paragraph(self) -> None:
        story = self._stories[-1]
        found = story.taken()
        if story.in_table:
            story.cell += found
            return
        self._end_row()
        for words in found:
            story.text.add(words, is_close=story.is_listed)
            if story.is_title and not self._title and len(self._stories) == 1:
                self._title = words.strip()

    def _end_row(self) -> None:
        """A line with tabs, if no cell holds more than a paragraph; else the cells one after another."""
        story = self._stories[-1]
        cells = [*story.cells, story.cell] if story.cell else story.cells
        story.cells, story.cell = [], []
        if all(len(cell) <= 1 for cell in cells):
            story.text.add("\t".join("".join(cell) for cell in cells).rstrip("\t"), is_close=True)
        else:
            for words in (words for cell in cells for words in cell):
                story.text.add(words)

    def _finish(self) -> None:
        self._flush()
        if (still := len(self._groups) - 1) > 1:
            self._findings.problem(
                None, f"The file ends in the middle: {still:,} groups of it are not closed."
            )
        elif still:
            self._findings.remark("The last group of the file is not closed; it may have been longer.")
        while len(self._stories) > 1:
            self._end_story()
        self._end_paragraph()
        self._end_row()
        for number, words in sorted(self._notes):
            self._stories[0].text.add(f"[{number}] {words}", kind="footnotes", is_close=True)
        if self._notes:
            self._findings.remark(
                "Footnotes and endnotes were moved to the end of the text.", len(self._notes)
            )
        self.properties = {name: paired("".join(words)) for name, words in self._info.items()}
        if self._title:
            self.properties["title"] = self._title


_ENCODINGS: Mapping[str, str] = {"ansi": "cp1252", "mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
_SYMBOLS = 2
_DESTINATIONS: Mapping[str, str] = {
    "fonttbl": "fonts",
    "stylesheet": "styles",
    "info": "info",
    "fldinst": "instruction",
}
_STORIES = frozenset(("footnote", "shptxt", "dptxbxtext"))
