"""`checkthat`: the debates and speeches of CheckThat! 2020, task 5: a sentence a line, with who said it and whether to check it.

By the lab's README: tab-separated line number, speaker, text and label, 1 for a sentence that is worth checking. The text is built
of the sentences, a line each; those worth checking become annotations that say who spoke. Read only.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

from annotator.errors import InputError
from annotator.io.beside import text_of
from annotator.io.findings import Findings
from annotator.io.formats import Certainty, Format
from annotator.io.given import GivenFile, Glimpse
from annotator.io.records import ArticleRecord, ForeignAnnotation

CLAIM = "claim"
"""The label of a sentence that is worth checking."""

_NUMBER = re.compile(r"[0-9]{1,9}")
_LABELS = ("0", "1")
_HEADER = "line_number"
_LOOKED_AT = 20


def _read(given: GivenFile, findings: Findings) -> Iterator[ArticleRecord]:
    source = given.content()
    words: list[str] = []
    annotations: list[ForeignAnnotation] = []
    ids: set[str] = set()
    at = unsaid = 0
    text = text_of(source, given.name, given.options.encoding, findings)
    for number, line in enumerate(text.split("\n"), start=1):
        cells = _cells(line)
        if not line.strip("\ufeff\r ") or cells[0] == _HEADER:
            continue
        if not _is_row(cells):
            findings.problem(
                number, "Expected line number, speaker, text and label (0 or 1), with tabs between."
            )
            continue
        key, speaker, sentence, label = cells
        if label.strip() == "1" and sentence.strip():
            annotations.append(_annotation(key if key not in ids else None, speaker, sentence, at))
            ids.add(key)
        else:
            unsaid += bool(speaker.strip())
        words.append(sentence)
        at += len(sentence) + 1
    if not words:
        raise InputError("It holds no sentence with line number, speaker, text and label.")
    findings.leave_out("unlabelled sentence's speaker", unsaid)
    yield ArticleRecord(
        "\n".join(words),
        name=given.stem or None,
        annotations=tuple(annotations),
        source=source,
        source_sha256=hashlib.sha256(source).hexdigest(),
        is_foreign=True,
    )


def _cells(line: str) -> list[str]:
    return line.removeprefix("\ufeff").rstrip("\r").split("\t")


def _is_row(cells: list[str]) -> bool:
    return len(cells) == 4 and bool(_NUMBER.fullmatch(cells[0])) and cells[3].strip() in _LABELS


def _annotation(key: str | None, speaker: str, text: str, at: int) -> ForeignAnnotation:
    attributes = {"speaker": speaker.strip()} if speaker.strip() else {}
    return ForeignAnnotation(CLAIM, at, at + len(text), text=text, attributes=dict(attributes), id=key)


def _recognise(glimpse: Glimpse) -> Certainty:
    lines = [line for line in glimpse.words.split("\n")[: _LOOKED_AT + 1] if line.strip()]
    if len(lines) > 1 and not glimpse.words.endswith("\n"):
        lines.pop()
    rows = [cells for line in lines if (cells := _cells(line))[0] != _HEADER]
    return 2 if rows and all(_is_row(cells) and not cells[2].strip().isdigit() for cells in rows) else 0


FORMAT = Format("checkthat", "CheckThat debates", (".tsv",), read=_read, recognise=_recognise)
