"""`conll`: the CoNLL family: a token a line with its tags in columns, an empty line after each sentence.

CoNLL-2002 (token and tag), CoNLL-2003 (``-DOCSTART-``, four columns) and their descendants, with any tags of `bio_tags`; of
CoNLL-X (2006) and CoNLL-U the text and what MISC says of names. The text itself is in none of them but CoNLL-U (``# text =``,
``SpaceAfter=No``) and our own (`annotator.io.spaces_after`): elsewhere it is the tokens with a blank between them, a sentence a
line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from annotator.errors import InputError
from annotator.io.bio_tags import CHUNKS, TAG, is_mixed, spans
from annotator.io.decoding import read_text
from annotator.io.findings import Findings
from annotator.io.formats import Certainty, Format
from annotator.io.given import HEAD, GivenFile, Glimpse
from annotator.io.records import MAX_NAME, ArticleRecord, ForeignAnnotation
from annotator.io.spaces_after import BEFORE, DOC_ID, DOC_NAME, MISC, gap_after, said_in
from annotator.io.writing import Writing, cannot_carry, written_by

_DOCUMENT = "-DOCSTART-"
_COMMENT = re.compile(r"# ?(?:newdoc|newpar|[\w.:-]{1,60} ?=)(.*)")
_NAMED = re.compile(r"# ?newdoc id ?= ?(.*)")
_TEXT = re.compile(r"# ?text ?= ?(.*)")
_NUMBER = re.compile(r"[0-9]{1,7}(?:[-.][0-9]{1,7})?")
_MISC = re.compile(r"(?:.*\|)?(?:NE|NER)=([^|]*)(?:\|.*)?")
_MARKUP = re.compile(r"(?:</?[A-Za-z][^<>]*>\s*)+")
_COLUMNS_U = 10
_SURE, _LIKELY = 0.95, 0.8
_JOINED = "The text is not in this format: it was made of the tokens, with a blank between them and a sentence a line."


@dataclass(frozen=True, slots=True)
class _Row:
    """A line with its columns."""

    line: int
    cells: list[str]


@dataclass(slots=True)
class _Sentence:
    """Rows, and the text if the file gives it."""

    rows: list[_Row] = field(default_factory=list[_Row])
    text: str | None = None
    is_new_paragraph: bool = False


MOST_ROWS = 500_000
"""Tokens of a file: they are all held in memory, a kilobyte each."""


@dataclass(slots=True)
class _Document:
    """Sentences; the line it begins at and the name that the file gives it."""

    line: int
    name: str | None = None
    sentences: list[_Sentence] = field(default_factory=list[_Sentence])


@dataclass(frozen=True, slots=True)
class _Shape:
    """Which column is what.

    Attributes:
        token: The number of the column with the words.
        tags: Those of the columns with tags.
        is_universal: Whether it has the ten columns of CoNLL-X and CoNLL-U.
        misc: The number of the column that says what stands between tokens; None if there is none.
    """

    token: int
    tags: tuple[int, ...]
    is_universal: bool
    misc: int | None = None


def _cells(line: str) -> list[str]:
    """The columns of a line: between tabs, or where it has none between blanks. No other space separates."""
    if "\t" in line:
        return [each.strip(" ") for each in line.rstrip("\t").split("\t")]
    return [each for each in line.split(" ") if each]


def _documents(text: str, findings: Findings) -> list[_Document]:
    found = [_Document(1)]
    is_open, rows = False, 0
    for number, given in enumerate(text.split("\n"), 1):
        line = given.removesuffix("\r")
        cells = _cells(line)
        if line.startswith(_DOCUMENT) or (line.startswith("#") and _NAMED.fullmatch(line)):
            name = _NAMED.fullmatch(line)
            if found[-1].sentences:
                found.append(_Document(number))
            found[-1].line, found[-1].name = number, name[1].strip()[:MAX_NAME] if name else None
            is_open = False
        elif line.startswith("#") and _COMMENT.fullmatch(line) and not TAG.fullmatch(cells[-1]):
            is_open = _commented(line, found[-1], is_open=is_open)
        elif not line.strip():
            is_open = False
        elif _MARKUP.fullmatch(line):
            findings.leave_out("markup line")
        else:
            if not is_open:
                found[-1].sentences.append(_Sentence())
            is_open = True
            found[-1].sentences[-1].rows.append(_Row(number, cells))
            rows += 1
            if rows > MOST_ROWS:
                raise InputError(
                    f"The file has more than {MOST_ROWS:,} tokens, the limit. Split it, then import its parts."
                )
    return found


def _commented(line: str, document: _Document, *, is_open: bool) -> bool:
    """Takes what a comment says of the next sentence; gives whether that sentence has begun with it."""
    text = _TEXT.fullmatch(line)
    is_paragraph = line.lstrip("# ").startswith("newpar")
    if text is None and not is_paragraph:
        return is_open
    if not is_open:
        document.sentences.append(_Sentence())
    document.sentences[-1].is_new_paragraph |= is_paragraph
    if text is not None:
        document.sentences[-1].text = text[1].strip()
    return True


def _shape(rows: Sequence[Sequence[str]]) -> _Shape | None:
    """Which column is what, by what most rows hold; None if no column holds tags and there is no other sign."""
    widths: dict[int, int] = {}
    for row in rows:
        widths[len(row)] = widths.get(len(row), 0) + 1
    width = max(widths, key=lambda one: widths[one], default=0)
    full = [row for row in rows if len(row) == width]
    if width < 2 or len(full) < _LIKELY * len(rows):
        return None
    own = _misc(full, width) if width != _COLUMNS_U else None
    has_numbers = own is None and width > 2 and all(_NUMBER.fullmatch(row[0]) for row in full)
    is_universal = has_numbers and width == _COLUMNS_U
    token = int(has_numbers)
    tags = tuple(at for at in range(token + 1, width) if _is_tags([row[at] for row in full]))
    misc = _COLUMNS_U - 1 if is_universal else own
    is_known = tags or is_universal or misc is not None
    return _Shape(token, tags, is_universal, misc) if is_known else None


def _misc(rows: Sequence[Sequence[str]], width: int) -> int | None:
    """The column in which our own files say what stands between tokens."""
    for at in range(1, width):
        if any(row[at].startswith(f"{DOC_ID}=") for row in rows) and all(
            MISC.fullmatch(row[at]) for row in rows
        ):
            return at
    return None


def _is_tags(values: Sequence[str]) -> bool:
    fitting = [each for each in values if TAG.fullmatch(each)]
    return len(fitting) >= _SURE * len(values) and any(each != "O" for each in fitting)


def _read(given: GivenFile, findings: Findings) -> Iterator[ArticleRecord]:
    text = read_text(given.content(), findings, asked=given.options.encoding)
    if text is None:
        return
    text = text.removeprefix("\ufeff")
    if text.lstrip().startswith("#begin document"):
        raise InputError(
            "This is CoNLL-2012, whose brackets over columns are not read. Convert it to tags in columns first."
        )
    documents = _documents(text, findings)
    rows = [row.cells for each in documents for sentence in each.sentences for row in sentence.rows]
    shape = _shape(rows) or _all_outside(rows)
    if shape is None:
        raise InputError("It holds no tokens with tags: no column has only B-, I- and O.")
    several = [each for each in documents if any(sentence.rows for sentence in each.sentences)]
    made = _Made(shape, findings, _layers(shape, rows, findings))
    for number, each in enumerate(several, 1):
        name = each.name or (f"{given.stem or 'document'} {number}" if len(several) > 1 else None)
        yield made.record(each, name)


def _all_outside(rows: Sequence[Sequence[str]]) -> _Shape | None:
    """The shape of a file in which nothing is labelled: every row ends with O."""
    has_any = rows and all(len(row) > 1 and row[-1] == "O" for row in rows)
    return _Shape(0, (), is_universal=False) if has_any else None


def _layers(shape: _Shape, rows: Sequence[Sequence[str]], findings: Findings) -> tuple[int, ...]:
    """The columns that hold annotations: all with tags but those that cut sentences into phrases, unless it is the only."""
    kept: list[int] = []
    for at in shape.tags:
        labels = {row[at].partition("-")[2] for row in rows if len(row) > at and row[at] != "O"}
        if labels <= CHUNKS and len(shape.tags) > 1:
            begun = sum(1 for row in rows if len(row) > at and row[at].startswith("B-"))
            findings.leave_out("chunk", begun)
        else:
            kept.append(at)
    return tuple(kept)


@dataclass(slots=True)
class _Made:
    """Makes records of documents."""

    shape: _Shape
    findings: Findings
    layers: tuple[int, ...]

    def record(self, document: _Document, name: str | None) -> ArticleRecord:
        parts: list[str] = []
        annotations: list[ForeignAnnotation] = []
        at = 0
        tags: list[list[str]] = []
        own = self._own(document)
        for sentence in document.sentences:
            rows = [row for row in sentence.rows if self._is_row(row)]
            if not rows:
                continue
            between = "" if own or not parts else "\n\n" if sentence.is_new_paragraph else "\n"
            text, places = self._own_text(rows) if own else self._text(sentence, rows)
            at += len(between)
            cells = [row.cells for row in rows]
            for layer, column in self._columns(cells):
                tags.append(column)
                annotations += self._annotations(text, places, at, layer, column)
            self._leave_out(cells)
            parts += (between, text)
            at += len(text)
        if is_mixed(tags):
            self.findings.remark(
                "Spans that begin with I- where others begin with B- were taken as they stand."
            )
        return ArticleRecord(
            "".join(parts), name=own.get(DOC_NAME, "")[:MAX_NAME] or name, annotations=tuple(annotations), is_foreign=True, line=document.line,
        )  # fmt: skip

    def _is_row(self, row: _Row) -> bool:
        """Whether it has the columns that are read; what has not is named."""
        cells = row.cells
        needed = max((self.shape.token, self.shape.misc or 0, *self.layers)) + 1
        is_whole = len(cells) >= needed and all(TAG.fullmatch(cells[at]) for at in self.layers)
        if self.shape.is_universal:
            is_whole = is_whole and len(cells) == _COLUMNS_U and _NUMBER.fullmatch(cells[0]) is not None
        if not is_whole:
            self.findings.problem(row.line, "The line is not a token with its tags.")
        return is_whole

    def _own(self, document: _Document) -> dict[str, str]:
        """What our own files say at the first token of a document; empty if the file is another program's."""
        at = self.shape.misc
        first = document.sentences[0].rows[:1]
        said = said_in(first[0].cells[at]) if at is not None and first and len(first[0].cells) > at else {}
        return said if DOC_ID in said else {}

    def _own_text(self, rows: Sequence[_Row]) -> tuple[str, list[tuple[int, int]]]:
        """The sentence's text with what stands before and behind it, and where its tokens stand in it."""
        text = ""
        places: list[tuple[int, int]] = []
        for row in rows:
            said = said_in(row.cells[self.shape.misc or 0])
            word = row.cells[self.shape.token]
            start = len(text) + len(said.get(BEFORE, ""))
            places.append((start, start + len(word)))
            text += said.get(BEFORE, "") + word + gap_after(said)
        return text, places

    def _text(self, sentence: _Sentence, rows: Sequence[_Row]) -> tuple[str, list[tuple[int, int]]]:
        """The sentence's text, and where its tokens stand in it."""
        words = [row.cells[self.shape.token] for row in rows]
        if self.shape.is_universal:
            words = _surface([row.cells for row in rows])
        if sentence.text is not None:
            found = _found(words, sentence.text)
            if found is not None:
                return sentence.text, found
            self.findings.remark("A sentence’s text does not hold its tokens; it was made of them.")
        elif _JOINED not in self.findings.remarks:
            self.findings.remark(_JOINED)
        text = ""
        places: list[tuple[int, int]] = []
        for word, row in zip(words, rows, strict=True):
            places.append((len(text), len(text) + len(word)))
            is_tight = self.shape.is_universal and "SpaceAfter=No" in row.cells[_COLUMNS_U - 1].split("|")
            text += word + ("" if is_tight or not word else " ")
        return text.rstrip(" "), places

    def _columns(self, rows: Sequence[Sequence[str]]) -> Iterator[tuple[str, list[str]]]:
        for at in self.layers:
            yield (f"column {at + 1}" if len(self.layers) > 1 else ""), [row[at] for row in rows]
        if self.shape.is_universal:
            found = [_MISC.fullmatch(row[_COLUMNS_U - 1]) for row in rows]
            named = [each[1] if each else "O" for each in found]
            if any(each != "O" for each in named):
                yield "", [each if TAG.fullmatch(each) else "O" for each in named]

    def _leave_out(self, rows: Sequence[Sequence[str]]) -> None:
        if self.shape.is_universal:
            self.findings.leave_out("part-of-speech tag", sum(row[3] != "_" for row in rows))
            self.findings.leave_out("dependency link", sum(row[6] not in ("_", "0") for row in rows))

    def _annotations(
        self, text: str, places: Sequence[tuple[int, int]], at: int, layer: str, tags: Sequence[str]
    ) -> Iterator[ForeignAnnotation]:
        for each in spans(tags):
            start, end = places[each.first][0], places[each.last][1]
            if start == end:
                self.findings.leave_out("zero-length span")
                continue
            yield ForeignAnnotation(
                each.label[:MAX_NAME], at + start, at + end, text=text[start:end],
                attributes={"layer": layer} if layer else {},
            )  # fmt: skip


def _surface(rows: Sequence[Sequence[str]]) -> list[str]:
    """What stands in the text of each row of CoNLL-U: words of a contraction have none of their own, nor have empty nodes."""
    words: list[str] = []
    until = 0
    for row in rows:
        first, mark, last = row[0].partition("-")
        is_part = not mark and "." not in first and int(first) <= until
        words.append("" if is_part or "." in first else row[1])
        until = int(last) if mark else until
    return words


def _found(words: Sequence[str], text: str) -> list[tuple[int, int]] | None:
    """Where the words stand in the text, one after the other; None if one does not."""
    places: list[tuple[int, int]] = []
    at = 0
    for word in words:
        start = text.find(word, at)
        if start < 0:
            return None
        at = start + len(word)
        places.append((start, at))
    return places


def _recognise(glimpse: Glimpse) -> Certainty:
    lines = glimpse.words.split("\n")
    if len(glimpse.head) >= HEAD:
        lines.pop()
    stripped = [line.removesuffix("\r") for line in lines if line.strip()]
    if glimpse.words.lstrip().startswith("#begin document"):
        return 3
    rows = [
        _cells(line) for line in stripped
        if not (line.startswith(_DOCUMENT) or _MARKUP.fullmatch(line) or (line.startswith("#") and _COMMENT.fullmatch(line)))
    ]  # fmt: skip
    shape = _shape(rows)
    if shape is None:
        is_opened = glimpse.words.startswith(_DOCUMENT)
        return 3 if is_opened and _all_outside(rows) else 0
    return 3 if len(rows) > 1 else 2


_WRITING = Writing(
    written_by("conll_writing"),
    carries=frozenset(("bare-articles", "article-ids")),
    is_folder=True,
    options=("overlap", "edges", "tagging"),
)

FORMAT = Format(
    "conll", "CoNLL (BIO tags)", (".conll", ".bio", ".iob", ".conllu"), offset_unit="codepoint",
    read=_read, recognise=_recognise, writing=_WRITING, cannot_carry=cannot_carry(_WRITING),
)  # fmt: skip
