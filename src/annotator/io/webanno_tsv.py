"""`webanno-tsv`: WebAnno TSV 3, which INCEpTION still writes.

After “WebAnno TSV 3.x” of INCEpTION's user guide: the header names layers (``#T_SP`` spans, ``#T_CH`` chains, ``#T_RL``
relations) and their columns; then each sentence with its text and a row a token. “_” is nothing, “*” an annotation without a
value, “|” separates stacked ones, “[n]” tells them apart and joins rows, “;” separates slots. Positions count UTF-16 units.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from annotator.errors import InputError
from annotator.io.findings import Findings
from annotator.io.formats import Certainty, Format
from annotator.io.given import GivenFile, Glimpse
from annotator.io.records import MAX_NAME, ArticleRecord
from annotator.io.uima import Whose, records
from annotator.io.uima_cas import Cas, View
from annotator.io.uima_kinds import INITIAL
from annotator.io.webanno_layers import Layer, Layers, unescaped
from annotator.io.webanno_text import Assembled, Row, Sentence, assembled

_MARK = "#FORMAT=WebAnno TSV 3"
_TEXT = "#Text="
_ROW = re.compile(
    r"([0-9]{1,9}-[0-9]{1,9}(?:\.[0-9]{1,9})?)\t([0-9]{1,12})-([0-9]{1,12})\t([^\t]*)(?:\t(.*))?"
)
_MAX_SIBLINGS = 50


def cas_of(content: bytes, findings: Findings) -> tuple[Cas, Assembled]:
    """The CAS that a file describes, and its text.

    Raises:
        InputError: It is not such a file, or its positions make no text.
    """
    layers, sentences = _parsed(lines_of(content), findings)
    text = assembled(sentences, findings)
    made = Layers(layers)
    for each in sentences:
        for row in each.rows:
            made.take(row, findings)
    return Cas([View("1", "_InitialView", text.text)], made.structures(findings), unit=text.unit), text


def lines_of(content: bytes) -> list[str]:
    """The lines of a file in UTF-8, without their line ends. A line ends at LF only.

    Raises:
        InputError: It is not UTF-8.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"Byte {error.start:,} is not valid UTF-8; WebAnno TSV is always UTF-8.") from None
    return [line.removesuffix("\r") for line in text.split("\n")]


def with_quotes(record: ArticleRecord, text: Assembled) -> ArticleRecord:
    """The record with the words of each annotation, where the tokens have proven the text."""
    if not text.fits:
        return record
    words = text.cuts((each.start, each.end) for each in record.annotations)
    quoted = (replace(each, text=cut) for each, cut in zip(record.annotations, words, strict=True))
    return replace(record, annotations=tuple(quoted))


def reviewer_of(given: GivenFile, mark: bytes) -> str | None:
    """Whose file it is: INCEpTION writes a folder a document, and in it a file an annotator with that name.

    So files of one folder that hold the same text are several people's.

    Args:
        given: The file.
        mark: What its lines of text begin with.
    """
    beside = [name for name in given.folder.names() if name.lower().endswith(".tsv") and name != given.name]
    if not 0 < len(beside) <= _MAX_SIBLINGS or given.stem == INITIAL:
        return None
    own = _texts(given.content(), mark)
    is_shared = any(_texts(given.folder.read(name) or b"", mark) == own for name in beside)
    return given.stem[:MAX_NAME] if is_shared else None


def _texts(content: bytes, mark: bytes) -> list[bytes]:
    return [line.rstrip(b"\r") for line in content.split(b"\n") if line.startswith(mark)]


def _parsed(lines: list[str], findings: Findings) -> tuple[list[Layer], list[Sentence]]:
    if not lines[0].startswith(_MARK):
        raise InputError(f"The first line does not begin with “{_MARK}”.", line=1)
    layers: list[Layer] = []
    sentences: list[Sentence] = []
    is_open = False
    for number, line in enumerate(lines, 1):
        if line.startswith("#T_") and not sentences:
            layers.append(Layer.of(line, sum(len(each.columns) for each in layers)))
        elif line.startswith(_TEXT):
            if not is_open or not sentences or sentences[-1].rows:
                sentences.append(Sentence(number))
            is_open = True
            sentences[-1].lines.append(unescaped(line[len(_TEXT) :]))
        elif line.startswith("#") and not line[1:2].isdigit():
            is_open = False
        elif line.strip():
            is_open = True
            _take_row(number, line, sentences, findings)
        else:
            is_open = False
    return layers, sentences


def _take_row(number: int, line: str, sentences: list[Sentence], findings: Findings) -> None:
    found = _ROW.fullmatch(line)
    if found is None:
        findings.problem(number, "The line is neither a token with its position nor a part of the header.")
        return
    row = Row(
        number,
        found[1],
        int(found[2]),
        int(found[3]),
        unescaped(found[4]),
        tuple((found[5] or "").split("\t")),
    )
    name = row.id.partition("-")[0]
    rows = sentences[-1].rows if sentences else []
    if not sentences or (rows and rows[-1].id.partition("-")[0] != name):
        sentences.append(Sentence(number))
    sentences[-1].rows.append(row)


def _read(given: GivenFile, findings: Findings) -> Iterator[ArticleRecord]:
    cas, text = cas_of(given.content(), findings)
    for record in records(cas, findings, Whose(reviewer_of(given, _TEXT.encode()))):
        yield with_quotes(record, text)


def _recognise(glimpse: Glimpse) -> Certainty:
    return 3 if glimpse.words.startswith(_MARK) else 0


FORMAT = Format(
    "webanno-tsv", "WebAnno TSV 3 (INCEpTION)", (".tsv",), offset_unit="utf16", read=_read, recognise=_recognise,
)  # fmt: skip
