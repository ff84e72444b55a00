"""Excel workbooks as they are written, sheet by sheet and row by row (ECMA-376, part 1: SpreadsheetML).

Words are written as inline strings, which no program runs as formulas. A cell holds 32,767 UTF-16 units and a sheet 1,048,576
rows: longer words are cut and counted as such, further rows go on in a sheet of the same name with a number.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import BinaryIO, NamedTuple

from annotator.io.label_looks import LIGHT
from annotator.io.losses import Losses
from annotator.io.ooxml import HEAD, OFFICE, Package, Part, package_into
from annotator.model.scheme import Colour, Label

MOST_UNITS = 32_767
MOST_ROWS = 1_048_576
_MOST_DIGITS = 10**15

_SPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_COLOURS: list[Colour] = list(LIGHT)
_HEADING, _PLAIN, _FIRST_TINT = 1, 2, 3


class Tinted(NamedTuple):
    """Words on a label's tint."""

    words: str
    label: Label | None


Cell = str | int | float | bool | Tinted | None


class Column(NamedTuple):
    """A heading, and a width in characters."""

    title: str
    width: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table.

    Attributes:
        number: How many rows there are; None if they are few enough for one sheet.
        rows: Gives them from the first on.
    """

    title: str
    columns: Sequence[Column]
    number: int | None
    rows: Callable[[], Iterable[Sequence[Cell]]]

    def parts(self) -> int:
        """How many sheets it takes."""
        return max(1, -(-(self.number or 0) // (MOST_ROWS - 1)))


def write_workbook(stream: BinaryIO, title: str, sheets: Sequence[Sheet], losses: Losses) -> None:
    """Writes the sheets in order."""
    titles = [
        one.title if part == 0 else f"{one.title} {part + 1}" for one in sheets for part in range(one.parts())
    ]
    kind = "spreadsheetml."
    parts = [
        Part("xl/workbook.xml", f"{kind}sheet.main", ""),
        *(Part(_name(n), f"{kind}worksheet", "worksheet") for n in range(1, len(titles) + 1)),
        Part("xl/styles.xml", f"{kind}styles", "styles"),
    ]
    with package_into(stream, parts, title, losses) as package:
        package.write("xl/workbook.xml", _workbook(titles))
        package.write("xl/styles.xml", _styles())
        number = 1
        for sheet in sheets:
            rows = iter(sheet.rows())
            for _ in range(sheet.parts()):
                with package.part(_name(number)) as part:
                    for piece in _sheet(package, sheet.columns, islice(rows, MOST_ROWS - 1), losses):
                        part.write(piece.encode())
                number += 1


def _name(number: int) -> str:
    return f"xl/worksheets/sheet{number}.xml"


def _workbook(titles: list[str]) -> str:
    sheets = "".join(
        f'<sheet name="{title}" sheetId="{number}" r:id="rId{number}"/>'
        for number, title in enumerate(titles, start=1)
    )
    return f'<workbook xmlns="{_SPACE}" xmlns:r="{OFFICE}"><sheets>{sheets}</sheets></workbook>'


def _sheet(
    package: Package, columns: Sequence[Column], rows: Iterable[Sequence[Cell]], losses: Losses
) -> Iterator[str]:
    widths = "".join(
        f'<col min="{n}" max="{n}" width="{each.width}" customWidth="1"/>'
        for n, each in enumerate(columns, 1)
    )
    pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
    view = f'<sheetViews><sheetView workbookViewId="0">{pane}</sheetView></sheetViews>'
    yield f'{HEAD}<worksheet xmlns="{_SPACE}">{view}<cols>{widths}</cols><sheetData>'
    yield f"<row>{''.join(_cell(package, each.title, losses, _HEADING) for each in columns)}</row>"
    count = 1
    for row in rows:
        count += 1
        yield f"<row>{''.join(_cell(package, each, losses) for each in row)}</row>"
    yield f'</sheetData><autoFilter ref="A1:{_letters(len(columns))}{count}"/></worksheet>'


def _letters(number: int) -> str:
    """The name of a column, from 1: A, B, ... Z, AA."""
    name = ""
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def _cell(package: Package, value: Cell, losses: Losses, style: int = _PLAIN) -> str:
    if value is None or value == "":
        return f'<c s="{style}"/>'
    if isinstance(value, Tinted):
        style = _PLAIN if value.label is None else _FIRST_TINT + _COLOURS.index(value.label.colour)
        value = value.words
    if isinstance(value, bool):
        return f'<c s="{style}" t="b"><v>{int(value)}</v></c>'
    if isinstance(value, int | float) and abs(value) < _MOST_DIGITS:
        return f'<c s="{style}"><v>{value!r}</v></c>'
    words = package.words(_ESCAPE.sub("_x005F_", _fitting(str(value), losses)))
    return f'<c s="{style}" t="inlineStr"><is><t xml:space="preserve">{words}</t></is></c>'


def _fitting(words: str, losses: Losses) -> str:
    """As much of the words as a cell holds."""
    if len(words) <= MOST_UNITS // 2:
        return words
    units = words.encode("utf-16-le", "replace")
    if len(units) <= 2 * MOST_UNITS:
        return words
    losses.note("long-values")
    return units[: 2 * (MOST_UNITS - 1)].decode("utf-16-le", "ignore") + "…"


def _styles() -> str:
    tints = "".join(
        f'<fill><patternFill patternType="solid"><fgColor rgb="FF{colour[1:]}"/></patternFill></fill>'
        for colour in ("#E3DFD6", *(LIGHT[each].fill for each in _COLOURS))
    )
    place = '<alignment vertical="top" wrapText="1"/>'
    formats = [(0, 0, ""), (1, 2, place), (0, 0, place), *((0, 3 + n, place) for n in range(len(_COLOURS)))]
    made = "".join(
        f'<xf numFmtId="0" fontId="{font}" fillId="{fill}" borderId="0" xfId="0" applyFont="1" applyFill="1" '
        f'applyAlignment="1">{inner}</xf>'
        for font, fill, inner in formats
    )
    font = '<sz val="11"/><name val="Calibri"/>'
    return (
        f'<styleSheet xmlns="{_SPACE}"><fonts count="2"><font>{font}</font><font><b/>{font}</font></fonts>'
        f'<fills count="{3 + len(_COLOURS)}"><fill><patternFill patternType="none"/></fill>'
        f'<fill><patternFill patternType="gray125"/></fill>{tints}</fills>'
        '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
        f'<cellXfs count="{len(formats)}">{made}</cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    )
