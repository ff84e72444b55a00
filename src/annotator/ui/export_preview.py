"""The first lines of an export, with the label words tinted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate, zip_longest

from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from typing_extensions import override

from annotator.model.offsets import Utf16Offsets, utf16_length
from annotator.model.scheme import Scheme
from annotator.ui.fonts import interface_font
from annotator.ui.label_words import LabelWords
from annotator.ui.preview_lines import label_places
from annotator.ui.theme import Theme

_GAP = 16.0
"""Pixels between two columns."""

MAX_LINE = 2_000
"""Characters of a line that are shown; a longer one ends in “…”."""


class ExportPreview(QPlainTextEdit):
    """Shows lines; they can be scrolled and copied, not changed."""

    def __init__(self, theme: Theme, scheme: Scheme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setTabChangesFocus(True)
        self.setFont(fixed_font())
        self.setAccessibleName(self.tr("Preview of the file"))
        self._tints = _LabelTints(theme, scheme, self.document())

    def show_lines(self, lines: Sequence[str], *, is_own: bool = True) -> None:
        """Shows these lines; one that is very long is cut.

        Args:
            lines: As they are in the file, or shortened.
            is_own: Whether they are of one of our own formats, where labels stand at known places only.
        """
        self._tints.is_own, self._tints.has_headings = is_own, False
        self._show("\n".join(map(_cut, lines)), fixed_font(), QPlainTextEdit.LineWrapMode.NoWrap)

    def show_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Shows a table with its columns one beside the other; the first row holds the headings."""
        font = interface_font(12)
        head, body = QFontMetricsF(_bold(font)), QFontMetricsF(font)
        widths = [
            max(head.horizontalAdvance(title), *map(body.horizontalAdvance, ("", *cells)))
            for title, *cells in zip_longest(*rows, fillvalue="")
        ]
        self._tints.is_own, self._tints.has_headings = False, True
        self._show(
            "\n".join(map("\t".join, rows)), font, QPlainTextEdit.LineWrapMode.NoWrap,
            accumulate(width + _GAP for width in widths),
        )  # fmt: skip

    def show_paragraphs(self, paragraphs: Sequence[str]) -> None:
        """Shows the words of a document, with a blank line between two paragraphs."""
        self.show_words("\n\n".join(map(_cut, paragraphs)))

    def show_words(self, sentence: str) -> None:
        """Says why there are no lines, as the window writes and not as a file."""
        self._tints.is_own, self._tints.has_headings = True, False
        self._show(sentence, interface_font(13), QPlainTextEdit.LineWrapMode.WidgetWidth)

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._tints.set_theme(theme)

    def _show(
        self, words: str, font: QFont, wrap: QPlainTextEdit.LineWrapMode, tabs: Iterable[float] = ()
    ) -> None:
        self.setFont(font)
        self.setLineWrapMode(wrap)
        option = self.document().defaultTextOption()
        option.setTabs([QTextOption.Tab(place, QTextOption.TabType.LeftTab) for place in tabs])
        self.document().setDefaultTextOption(option)
        self.setPlainText(words)


class _LabelTints(QSyntaxHighlighter):
    """Gives label words the tint that they have in the text.

    Attributes:
        is_own: Whether the lines are of one of our own formats.
        has_headings: Whether the first line is the headings of a table.
    """

    def __init__(self, theme: Theme, scheme: Scheme, document: QTextDocument) -> None:
        super().__init__(document)
        self._theme = theme
        self._scheme = scheme
        self._labels = [label.id for label in scheme.labels]
        self._words = LabelWords(scheme)
        self.is_own, self.has_headings = True, False

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the theme."""
        self._theme = theme
        self.rehighlight()

    @override
    def highlightBlock(self, text: str) -> None:
        if self.has_headings and self.currentBlock().blockNumber() == 0:
            self.setFormat(0, utf16_length(text), _heading(self._theme))
            return
        offsets = Utf16Offsets(text)
        found = label_places(text, self._labels) if self.is_own else self._words.places(text)
        for span, label in found:
            start_utf16, end_utf16 = offsets.span_to_utf16(span)
            shape = QTextCharFormat()
            shape.setBackground(self._theme.colours(self._scheme.label(label)).fill)
            self.setFormat(start_utf16, end_utf16 - start_utf16, shape)


def fixed_font(px: int = 12) -> QFont:
    """The system's font of fixed width."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPixelSize(px)
    return font


def _bold(font: QFont) -> QFont:
    made = QFont(font)
    made.setWeight(QFont.Weight.DemiBold)
    return made


def _heading(theme: Theme) -> QTextCharFormat:
    shape = QTextCharFormat()
    shape.setFontWeight(QFont.Weight.DemiBold)
    shape.setForeground(theme.text2)
    return shape


def _cut(line: str) -> str:
    return line if len(line) <= MAX_LINE else line[: MAX_LINE - 1] + "…"
