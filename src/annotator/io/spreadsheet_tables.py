"""What the tables of a workbook are: our own rows of annotations, an article a row, a codebook, or a text with tabs."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence

from annotator.errors import InputError
from annotator.io import columns, csv_table
from annotator.io.findings import Findings
from annotator.io.flowing_text import FlowingText, article
from annotator.io.given import GivenFile
from annotator.io.records import MAX_NAME, ArticleRecord, LabelRecord, Record
from annotator.io.spreadsheet_cells import Row, Sheet
from annotator.io.stated_meta import cleaned

_TEXTS = ("text", "article_text", "full_text", "fulltext", "content", "body", "sentence")
_META: Mapping[str, str] = {
    "title": "title", "headline": "title", "author": "author", "authors": "author", "byline": "author", "outlet": "outlet",
    "newspaper": "outlet", "publisher": "outlet", "published": "published", "date": "published", "pub_date": "published",
    "publication_date": "published", "url": "url", "link": "url", "news_link": "url", "language": "language",
    "lang": "language", "licence": "licence", "license": "licence", "label": "categories", "labels": "categories",
    "category": "categories", "categories": "categories",
}  # fmt: skip
_HIGHLIGHTS = {"id", "document", "tag", "content"}
_CODEBOOK = {"tag", "description"}
_LONGEST_NAME = 100


def records(given: GivenFile, sheets: Sequence[Sheet], findings: Findings) -> Iterator[Record]:
    """What the workbook holds; a sheet is read by the names in its first row, and all others together are one article.

    Raises:
        InputError: It is a list of highlights that does not say where they stand.
    """
    others: list[Sheet] = []
    for sheet in sheets:
        head = [_plain(name) for name in sheet.rows[0][1]]
        if set(columns.NEEDED) <= set(sheet.rows[0][1]):
            yield from _own_rows(given, sheet, findings)
        elif set(head) == _HIGHLIGHTS:
            raise InputError(
                "This is Taguette's list of highlights, which does not say where they stand. Import its project file instead."
            )
        elif set(head) >= _CODEBOOK and any(name.startswith("number of ") for name in head):
            yield from _labels(sheet, head)
        elif (text := _text_column(sheet, head)) is not None:
            yield from _articles(given, sheet, head, text, findings)
        else:
            others.append(sheet)
    if others or not sheets:
        whole = _whole(given, others, findings, is_named=len(sheets) > 1)
        if whole is not None:
            yield whole


def _plain(name: str) -> str:
    return "_".join(name.casefold().replace("-", " ").split()) if not name.startswith("number of ") else name


def _own_rows(given: GivenFile, sheet: Sheet, findings: Findings) -> Iterator[Record]:
    """Rows of our CSV, which a spreadsheet program has saved: read as that is."""
    head = sheet.rows[0][1]
    rows = [[*row, *[""] * (len(head) - len(row))] for _, row in sheet.rows]
    yield from csv_table.read(io.BytesIO(csv_table.records(rows)), findings, guarded=given.options.guarded)


def _labels(sheet: Sheet, head: Sequence[str]) -> Iterator[LabelRecord]:
    for number, row in sheet.rows[1:]:
        cells = dict(zip(head, row, strict=False))
        if label := cells.get("tag", "")[:MAX_NAME]:
            yield LabelRecord(label, cells.get("description", ""), number)


def _text_column(sheet: Sheet, head: Sequence[str]) -> int | None:
    """The column that holds the texts, if the first row is names."""
    if len(sheet.rows) == 1 or any(len(name) > _LONGEST_NAME for name in head):
        return None
    return next((head.index(name) for name in _TEXTS if name in head), None)


def _articles(
    given: GivenFile, sheet: Sheet, head: Sequence[str], text: int, findings: Findings
) -> Iterator[ArticleRecord]:
    """An article for each text; what several rows say of the same text comes together."""
    names = [_META.get(plain, name.strip()) for plain, name in zip(head, sheet.rows[0][1], strict=True)]
    gathered: dict[str, list[tuple[int, Row]]] = {}
    for number, row in sheet.rows[1:]:
        if len(row) > text and row[text].strip():
            gathered.setdefault(row[text], []).append((number, row))
        else:
            findings.leave_out("empty text cell")
    for words, rows in gathered.items():
        meta = cleaned(_columns(names, [row for _, row in rows], text))
        title = meta.pop("title") if isinstance(meta.get("title"), str) else None
        yield ArticleRecord(
            words,
            name=f"{given.stem or sheet.title}, row {rows[0][0]}",
            title=title if isinstance(title, str) else None,
            has_title=isinstance(title, str),
            meta=meta,
            meta_origin=dict.fromkeys(meta, "stated"),
            line=rows[0][0],
        )
    if repeated := sum(len(rows) - 1 for rows in gathered.values()):
        findings.remark(
            "Rows with the same text are one article; what they say differently is a list.", repeated
        )


def _columns(names: Sequence[str], rows: Sequence[Row], text: int) -> dict[str, object]:
    found: dict[str, object] = {}
    for column, name in enumerate(names):
        values = [row[column].strip() if column < len(row) else "" for row in rows]
        if column != text and name and any(values):
            if name == "categories":
                found[name] = list(dict.fromkeys(filter(None, values)))
            else:
                found.setdefault(name, values[0] if len(set(values)) == 1 else values)
    return found


def _whole(
    given: GivenFile, sheets: Sequence[Sheet], findings: Findings, *, is_named: bool
) -> ArticleRecord | None:
    """All sheets as one text: a row is a line, with tabs between its cells."""
    text = FlowingText()
    for sheet in sheets:
        if is_named:
            text.add(sheet.title)
        for _, row in sheet.rows:
            text.add("\t".join(" ".join(cell.splitlines()) for cell in row), is_close=True)
    return article(given.content(), text, findings)
