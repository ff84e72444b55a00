"""`babe`: the sentences of BABE and MBIC, which experts and crowds rated for bias: tables as CSV or Excel files. Read only.

By the corpus authors' README: one row a sentence, or in the raw labels one a sentence and annotator, with what they thought of it
(``label_bias``, ``label_opinion``) and the words that show it (``biased_words``, in MBIC ``words``). Each sentence is an article;
the ratings are its categories, by annotator. Words have no positions: one that stands in the sentence once, as whole words,
becomes an annotation; others are counted.
"""

from __future__ import annotations

import csv
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from annotator.errors import InputError
from annotator.io.beside import text_of
from annotator.io.findings import Findings
from annotator.io.formats import Certainty, Format
from annotator.io.given import GivenFile, Glimpse
from annotator.io.lines import MAX_LINE
from annotator.io.records import MAX_NAME, ArticleRecord, ForeignAnnotation
from annotator.io.zipped import opened

LABEL = "biased words"
"""The label of words that show bias."""

_NEEDED = ("text", "label_bias", "label_opinion")
_RATINGS = ("label_bias", "label_opinion")
_BIASED_COLUMNS = ("biased_words", "words")
_ANNOTATORS = {"annotator_id": "annotator ", "mturk_id": ""}
"""Columns that say who, and what makes a name of the number there."""

_META = {"news_link": "url", "outlet": "outlet", "topic": "topic", "type": "political type"}
_NOTHING = frozenset(("", "nan", "[]", "None"))
_LISTED = re.compile(r"'([^']*)'|\"([^\"]*)\"")
_BETWEEN = re.compile(r"[,\n]")
_AROUND = " \t\r.,;:!?\"“”„«»‘’'"
"""What annotators copied with the words."""

_SHEET = "xl/worksheets/sheet1.xml"
_STRINGS = "xl/sharedStrings.xml"
_GLANCE = 20_000

Row = Mapping[str, str]


@dataclass(slots=True)
class _Sentence:
    """What rows say of a sentence, and the number of the first, from 1."""

    line: int
    rows: list[Row] = field(default_factory=list[Row])


def _read(given: GivenFile, findings: Findings) -> Iterator[ArticleRecord]:
    is_excel = given.glimpse().head.startswith(b"PK\x03\x04")
    sentences: dict[str, _Sentence] = {}
    for number, row in enumerate(
        _named(_sheet_rows(given, findings) if is_excel else _csv_rows(given, findings)), start=2
    ):
        text = row.get("text", "")
        if text.strip():
            sentences.setdefault(text, _Sentence(number)).rows.append(row)
    for text, sentence in sentences.items():
        yield _article(text, sentence, findings)


def _named(rows: Iterable[Sequence[str]]) -> Iterator[Row]:
    """The rows by the names in the first one.

    Raises:
        InputError: Columns are missing.
    """
    every = iter(rows)
    head = [name.strip() for name in next(every, ())]
    if missing := [name for name in _NEEDED if name not in head]:
        raise InputError(f"The table has no column {' or '.join(f'“{name}”' for name in missing)}.")
    for cells in every:
        yield dict(zip(head, cells, strict=False))


def _csv_rows(given: GivenFile, findings: Findings) -> Iterator[Sequence[str]]:
    text = text_of(given.content(), given.name, given.options.encoding, findings).removeprefix("\ufeff")
    csv.field_size_limit(MAX_LINE)
    lines = text.splitlines(keepends=True)
    reader = csv.reader(lines, delimiter=_delimiter(lines[0] if lines else ""))
    try:
        yield from reader
    except csv.Error as error:
        raise InputError(f"The table cannot be read: {error}.", line=reader.line_num) from None


def _delimiter(head: str) -> str:
    return ";" if head.count(";") > head.count(",") else ","


def _sheet_rows(given: GivenFile, findings: Findings) -> Iterator[Sequence[str]]:
    """The rows of an Excel file's first sheet."""
    from annotator.io.spreadsheet_cells import sheets

    for sheet in sheets(given, findings)[:1]:
        yield from (cells for _, cells in sheet.rows)


def _article(text: str, sentence: _Sentence, findings: Findings) -> ArticleRecord:
    first = sentence.rows[0]
    meta: dict[str, object] = {
        name: words
        for column, name in _META.items()
        if (words := first.get(column, "").strip()) not in _NOTHING
    }
    if categories := _categories(sentence.rows):
        meta["categories"] = categories
    return ArticleRecord(
        text,
        meta=meta,
        meta_origin=dict.fromkeys((name for name in meta if name != "categories"), "stated"),
        annotations=tuple(_annotations(text, sentence.rows, findings)),
        line=sentence.line,
        is_foreign=True,
    )


def _annotator(row: Row) -> str | None:
    names = (
        before + row[column].strip() for column, before in _ANNOTATORS.items() if row.get(column, "").strip()
    )
    return next(names, "")[:MAX_NAME] or None


def _categories(rows: Sequence[Row]) -> list[str] | dict[str, list[str]]:
    """The ratings: by annotator, or as a list if nobody is named."""
    found: dict[str | None, list[str]] = {}
    for row in rows:
        said = found.setdefault(_annotator(row), [])
        said += [
            words
            for name in _RATINGS
            if (words := row.get(name, "").strip()) not in _NOTHING and words not in said
        ]
    named = {name: said for name, said in found.items() if name is not None and said}
    return named or found.get(None, [])


def _annotations(text: str, rows: Sequence[Row], findings: Findings) -> Iterator[ForeignAnnotation]:
    seen: set[tuple[str | None, int, int]] = set()
    for row in rows:
        reviewer = _annotator(row)
        for words in _biased_words(row):
            place = _place(text, words)
            if place is None:
                findings.leave_out("unplaced biased word")
            elif (reviewer, *place) not in seen:
                seen.add((reviewer, *place))
                yield ForeignAnnotation(LABEL, *place, text=text[slice(*place)], reviewer=reviewer)


def _biased_words(row: Row) -> list[str]:
    """What a cell lists: as Python writes a list of strings, or with commas between."""
    cell = next((row[name] for name in _BIASED_COLUMNS if row.get(name)), "").strip()
    if cell in _NOTHING:
        return []
    is_list = cell.startswith("[") and cell.endswith("]")
    every = (one or other for one, other in _LISTED.findall(cell)) if is_list else _BETWEEN.split(cell)
    return [words for each in every if (words := each.strip(_AROUND))]


@lru_cache(maxsize=4096)
def _place(text: str, words: str) -> tuple[int, int] | None:
    """Where words stand, as whole ones; None if nowhere or several times, in whatever case."""
    if len(words) > len(text):
        return None
    flexible = r"\s+".join(map(re.escape, words.split()))
    pattern = rf"(?<!\w){flexible}(?!\w)"
    found = list(re.finditer(pattern, text, re.IGNORECASE))
    return found[0].span() if len(found) == 1 else None


def _recognise(glimpse: Glimpse) -> Certainty:
    if _SHEET in glimpse.members:
        return 3 if glimpse.file is not None and _has_columns(glimpse.file) else 0
    line = glimpse.first_line
    head = [name.strip().strip('"') for name in line.split(_delimiter(line))]
    return 3 if set(_NEEDED) <= set(head) else 0


def _has_columns(given: GivenFile) -> bool:
    """Whether the words at the beginning of an Excel file name the columns."""
    try:
        with opened(given) as archive:
            words = b"".join(
                _head(archive, name) for name in (_SHEET, _STRINGS) if name in archive.namelist()
            )
    except (InputError, zipfile.BadZipFile, zlib.error, OSError, ValueError, RuntimeError, EOFError):
        return False
    return all(name.encode() in words for name in _RATINGS)


def _head(archive: zipfile.ZipFile, name: str) -> bytes:
    with archive.open(name) as stream:
        return stream.read(_GLANCE)


FORMAT = Format("babe", "BABE and MBIC (rated sentences)", (), read=_read, recognise=_recognise)
