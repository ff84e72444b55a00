"""`ptc`: the propaganda techniques corpus of SemEval 2020, task 11: ``article123.txt`` with files of labels. Read only.

By the corpus authors' README: rows of tab-separated article id, technique (task 2, “TC”), start and end; without the technique
in task 1 (“SI”). The first line of an article is its title. Positions are characters of the text; there are no quotes. The
label files stand beside the article or in folders of their own beside its folder. Task 1 is task 2 with what overlaps made one
span, so where techniques say the same, its spans are only counted; others become annotations with the label `SPAN`.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from annotator.errors import InputError
from annotator.io.beside import text_of, whole
from annotator.io.faults import short
from annotator.io.findings import Findings
from annotator.io.formats import Certainty, Format
from annotator.io.given import Folder, GivenFile, Glimpse
from annotator.io.records import MAX_NAME, ArticleRecord, ForeignAnnotation, LabelRecord, SuggestionRecord

SPAN = "propaganda"
"""The label of spans that come without a technique."""

_NAME = re.compile(r"article([0-9]{1,18})(\..+)")
_ID = re.compile(r"[0-9]{1,18}")
_ROW = re.compile(r"[0-9]+\t(?:[^\t]+\t)?[0-9]+\t[0-9]+")
_ENDINGS = (
    ".task1-SI.labels", ".task2-TC.labels", ".task-SI.labels", ".task-TC.labels", ".labels-task-SI", ".labels-task-TC",
    ".task3.labels", ".task-FLC.labels", ".labels",
)  # fmt: skip
_SUBMISSIONS = tuple(
    f"submission-{task}.{ending}"
    for task in ("task-SI", "task-TC", "task1-SI", "task2-TC")
    for ending in ("tsv", "txt")
)
_PARTS = ("train", "dev", "test")
_ARTICLE_FOLDERS = ("", *(f"../{part}-articles/" for part in _PARTS), "../articles/")
_LABEL_FOLDERS = ("labels-task1-span-identification", "labels-task2-technique-classification", "labels-FLC")
_TECHNIQUES = "propaganda-techniques-names"
_UNSAID = ("", "?")
_BLANK_BOM = "\ufeff"


@dataclass(frozen=True, slots=True)
class _Row:
    article: str
    technique: str
    start: int
    end: int


def _read(given: GivenFile, findings: Findings) -> Iterator[ArticleRecord | LabelRecord]:
    if _is_techniques(given.name):
        yield from _techniques(given)
    elif (name := _NAME.fullmatch(given.name)) and name[2] == ".txt":
        yield _article(given, name[1], findings)
    else:
        _labels_alone(given, findings)


def _article(given: GivenFile, article: str, findings: Findings) -> ArticleRecord:
    source = given.content()
    text = text_of(source, given.name, given.options.encoding, findings)
    rows = [
        row
        for name, content in _label_files(given.folder, article)
        for row in _rows(content, name, article, findings)
    ]
    suggested = [
        SuggestionRecord(_annotation(row), PurePosixPath(name).stem)
        for name in _SUBMISSIONS
        if (content := given.folder.read(name)) is not None
        for row in _rows(content, name, article, findings, is_mixed=True)
    ]
    title = text.removeprefix(_BLANK_BOM).split("\n", 1)[0].strip()
    return ArticleRecord(
        text,
        name=given.stem,
        title=title or None,
        has_title=True,
        annotations=tuple(_annotation(row) for row in _without_merged(rows, findings)),
        suggestions=tuple(suggested),
        source=source,
        source_sha256=hashlib.sha256(source).hexdigest(),
        is_foreign=True,
    )


def _label_files(folder: Folder, article: str) -> Iterator[tuple[str, bytes]]:
    """The files of labels of an article: beside it, and in the folders that the corpus comes in."""
    places = ["", *(f"../{part}-{name}/" for part in _PARTS for name in _LABEL_FOLDERS)]
    for name in (f"{place}article{article}{ending}" for place in places for ending in _ENDINGS):
        content = folder.read(name)
        if content is not None:
            yield name, content


def _rows(
    content: bytes, name: str, article: str, findings: Findings, *, is_mixed: bool = False
) -> Iterator[_Row]:
    """The rows of a file that are an article's; what is wrong is a problem of that file.

    Args:
        content: Of the file.
        name: Of the file.
        article: The article's id.
        findings: Takes problems.
        is_mixed: Whether other articles' rows stand in it rightly.
    """
    for number, line in enumerate(text_of(content, name).removeprefix(_BLANK_BOM).split("\n"), start=1):
        if not line.strip():
            continue
        row = _row(line)
        if row is None:
            findings.problem(
                None,
                f"“{name}”, line {number:,}: expected article, technique, start and end, with tabs between.",
            )
        elif row.article == article:
            yield row
        elif not is_mixed:
            findings.problem(None, f"“{name}”, line {number:,}: it belongs to article {short(row.article)}.")


def _row(line: str) -> _Row | None:
    cells = [cell.strip() for cell in line.split("\t")]
    if len(cells) not in (3, 4):
        return None
    start, end = whole(cells[-2]), whole(cells[-1])
    technique = cells[1] if len(cells) == 4 else ""
    if start is None or end is None or len(technique) > MAX_NAME:
        return None
    return _Row(cells[0], "" if technique in _UNSAID else technique, start, end)


def _annotation(row: _Row) -> ForeignAnnotation:
    return ForeignAnnotation(row.technique or SPAN, row.start, row.end)


def _without_merged(rows: Sequence[_Row], findings: Findings) -> Iterator[_Row]:
    """All rows but the spans of task 1 that say what techniques say."""
    techniques = sorted((row.start, row.end) for row in rows if row.technique)
    merged = {*_merged(techniques, touching=0), *_merged(techniques, touching=1)}
    for row in rows:
        if row.technique or (row.start, row.end) not in merged:
            yield row
        else:
            findings.leave_out("merged task 1 span")


def _merged(spans: Sequence[tuple[int, int]], *, touching: int) -> Iterator[tuple[int, int]]:
    """The spans, in order, with those that overlap (or touch, too) made one."""
    if not spans:
        return
    start, end = spans[0]
    for first, last in spans[1:]:
        if first < end + touching:
            end = max(end, last)
        else:
            yield start, end
            start, end = first, last
    yield start, end


def _labels_alone(given: GivenFile, findings: Findings) -> None:
    """Labels are read with their article; where that is not there, nothing can be done with them.

    Raises:
        InputError: No article of theirs lies where the corpus has it.
    """
    name = _NAME.fullmatch(given.name)
    lines = text_of(given.content(), given.name).removeprefix(_BLANK_BOM).split("\n")
    said = next((row.article for line in lines if line.strip() and (row := _row(line)) is not None), "")
    article = name[1] if name else said
    if not _ID.fullmatch(article):
        raise InputError("These are no labels of this corpus: no line begins with the number of an article.")
    file = f"article{article}.txt"
    if any(given.folder.read(folder + file) is not None for folder in _ARTICLE_FOLDERS):
        findings.remark(f"These labels are read with the articles they belong to, as “{file}”.")
        return
    raise InputError(f"These are labels of “{file}”, which is not there. Import the folder that holds both.")


def _techniques(given: GivenFile) -> Iterator[LabelRecord]:
    lines = text_of(given.content(), given.name).removeprefix(_BLANK_BOM).split("\n")
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield LabelRecord(line.strip()[:MAX_NAME], line=number)


def _is_techniques(name: str) -> bool:
    return name.startswith(_TECHNIQUES)


def _recognise(glimpse: Glimpse) -> Certainty:
    lines = [line.rstrip("\r") for line in glimpse.words.split("\n")[:21] if line.strip()]
    if _is_techniques(glimpse.name) and lines and all(len(line.split()) == 1 for line in lines):
        return 2
    name = _NAME.fullmatch(glimpse.name)
    if name is not None and name[2] == ".txt":
        return 2 if glimpse.file is not None and _has_labels(glimpse.file.folder, name[1]) else 0
    if len(lines) > 1 and not glimpse.words.endswith("\n"):
        lines.pop()
    are_rows = bool(lines) and all(len(line) < MAX_NAME and _ROW.fullmatch(line) for line in lines)
    if name is not None and name[2] in _ENDINGS:
        return 3 if are_rows else 1
    return 2 if are_rows and glimpse.name in _SUBMISSIONS else 0


def _has_labels(folder: Folder, article: str) -> bool:
    try:
        return next(_label_files(folder, article), None) is not None
    except InputError:  # a file of that name that cannot be read; reading it will say so
        return True


def _claims(name: str, names: Collection[str]) -> Collection[str]:
    """The labels beside an article; what a system submitted for all of them."""
    found = _NAME.fullmatch(name)
    if found is None or found[2] != ".txt":
        return ()
    own = [one for ending in _ENDINGS if (one := f"article{found[1]}{ending}") in names]
    return [*own, *(one for one in _SUBMISSIONS if one in names)]


FORMAT = Format(
    "ptc", "Propaganda techniques corpus", (), "codepoint", read=_read, recognise=_recognise, claims=_claims
)
