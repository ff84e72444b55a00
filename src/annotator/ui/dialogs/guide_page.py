"""A page of the guide or of the guidelines: plain words put into a document, never read as rich text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import (
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextLength,
    QTextOption,
    QTextTableFormat,
)

from annotator.ui.dialogs.key_sheet import KeyRow
from annotator.ui.fonts import interface_font
from annotator.ui.guide_text import Block, Piece
from annotator.ui.theme import Theme

_BODY, _HEAD, _SUBHEAD = 14, 20, 15
_MARGIN = 22
_HANG = 18


class GuidePage:
    """Writes into a document, in the theme's colours.

    Args:
        document: Emptied by `clear`; its owner keeps it.
    """

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        self._document = document
        self._theme = theme
        self._cursor = QTextCursor(document)

    def clear(self) -> None:
        """Begins a new page."""
        self._document.clear()
        self._document.setDocumentMargin(_MARGIN)
        self._document.setDefaultFont(interface_font(_BODY))
        self._cursor = QTextCursor(self._document)

    def heading(self, words: str, *, is_small: bool = False) -> None:
        """A title, or the head of a part."""
        self._begin(above=16 if is_small else 0, below=6 if is_small else 10)
        self._cursor.insertText(words, self._look(interface_font(_SUBHEAD if is_small else _HEAD, 600)))

    def block(self, block: Block) -> None:
        """A paragraph, an item or a heading."""
        if block.kind == "heading":
            self.heading(block.text, is_small=True)
            return
        self._begin(below=8 if block.kind == "words" else 5, left=0 if block.kind == "words" else _HANG)
        if block.kind == "item":
            shape = self._cursor.blockFormat()
            shape.setTextIndent(-_HANG)
            shape.setTabPositions([QTextOption.Tab(_HANG, QTextOption.TabType.LeftTab)])
            self._cursor.setBlockFormat(shape)
            self._cursor.insertText("•\t", self._look(interface_font(_BODY)))
        for piece in block.pieces:
            self._piece(piece)

    def words(self, words: str, *, is_second: bool = False, left: float = 0) -> None:
        """A paragraph of plain words."""
        self._begin(below=5, left=left)
        self._cursor.insertText(words, self._look(interface_font(_BODY), is_second=is_second))

    def keys(self, rows: Sequence[KeyRow]) -> None:
        """Tables of keys, one a group."""
        for group in dict.fromkeys(row.group for row in rows):
            self.heading(group, is_small=True)
            mine = [row for row in rows if row.group == group]
            shape = QTextTableFormat()
            shape.setBorder(0)
            shape.setCellPadding(3)
            shape.setCellSpacing(0)
            lengths = [QTextLength(QTextLength.Type.PercentageLength, part) for part in (36, 64)]
            shape.setColumnWidthConstraints(lengths)
            shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
            table = self._cursor.insertTable(len(mine), 2, shape)
            for place, row in enumerate(mine):
                self._cursor = table.cellAt(place, 0).firstCursorPosition()
                for number, key in enumerate(row.keys):
                    if number:
                        self._cursor.insertText("  ", self._look(interface_font(_BODY)))
                    self._piece(Piece("key", key))
                self._cursor = table.cellAt(place, 1).firstCursorPosition()
                self._cursor.insertText(row.text, self._look(interface_font(_BODY)))
            self._cursor = QTextCursor(self._document)
            self._cursor.movePosition(QTextCursor.MoveOperation.End)

    def _piece(self, piece: Piece) -> None:
        match piece.kind:
            case "key":
                look = self._look(interface_font(_BODY - 1, 600))
                look.setBackground(self._theme.row)
                self._cursor.insertText(f"\u00a0{piece.text.replace(' ', chr(0xA0))}\u00a0", look)
            case "name":
                self._cursor.insertText(piece.text, self._look(interface_font(_BODY, 600)))
            case "words":
                self._cursor.insertText(piece.text, self._look(interface_font(_BODY)))

    def _begin(self, *, above: float = 0, below: float = 8, left: float = 0) -> None:
        shape = QTextBlockFormat()
        shape.setTopMargin(above)
        shape.setBottomMargin(below)
        shape.setLeftMargin(left)
        shape.setLineHeight(140, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        is_first = self._document.isEmpty()
        if is_first:
            self._cursor.setBlockFormat(shape)
        else:
            self._cursor.insertBlock(shape)

    def _look(self, font: QFont, *, is_second: bool = False) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setFont(font)
        look.setForeground(self._theme.text2 if is_second else self._theme.text)
        look.clearProperty(QTextFormat.Property.BackgroundBrush)
        return look
