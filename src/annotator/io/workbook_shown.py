"""The first rows of a workbook that `annotator.io.workbook` has written."""

from __future__ import annotations

import re
from io import BytesIO
from itertools import islice
from zipfile import ZipFile, is_zipfile

from lxml import etree

from annotator.io.showing import row_of
from annotator.io.xml_names import Element

_FIRST = "xl/worksheets/sheet1.xml"
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")


def show(content: bytes, most: int) -> list[str]:
    """The headings and the first rows of the first sheet."""
    if not is_zipfile(BytesIO(content)):
        return []
    with ZipFile(BytesIO(content)) as archive, archive.open(_FIRST) as part:
        rows = etree.iterparse(part, tag="{*}row", huge_tree=True, resolve_entities=False)
        return [row_of([_words(cell) for cell in row]) for _, row in islice(rows, most)]


def _words(cell: Element) -> str:
    words = "".join(map(str, cell.itertext()))
    if cell.get("t") == "b":
        return "TRUE" if words == "1" else "FALSE"
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), words)
