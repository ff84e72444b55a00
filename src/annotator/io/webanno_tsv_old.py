"""`webanno-tsv-old`: WebAnno TSV 1 and 2, written before 2016.

Read from such files: ``#id=`` and ``#text=`` before each sentence, then a row a token without positions. TSV 2 has a first line
`` # layer | feature … # relation | feature | AttachTo=layer`` and rows “1-1⇥token⇥cells”; TSV 1 has none and ten fixed columns,
those of CoNLL with named entities in the fifth. Spans are B- and I-, stacked ones are separated by “|”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from annotator.errors import InputError
from annotator.io.findings import Findings
from annotator.io.formats import Certainty, Format
from annotator.io.given import GivenFile, Glimpse
from annotator.io.records import ArticleRecord
from annotator.io.uima import Whose, records
from annotator.io.uima_cas import Cas, Feature, Refs, Structure, View
from annotator.io.webanno_text import BETWEEN, Assembled, Row
from annotator.io.webanno_tsv import lines_of, reviewer_of, with_quotes

_TEXT, _ATTACHED = "#text=", "AttachTo="
_ROW = re.compile(r"([0-9]{1,9}(?:-[0-9]{1,9})?)\t([^\t]+)\t(.*)")
_HEADER = re.compile(r" ?# [^|#\s]+ \|.*")
_NOTHING = ("_", "O", "")
_DKPRO = "de.tudarmstadt.ukp.dkpro.core.api."
_VIEW = "1"


@dataclass(frozen=True, slots=True)
class _Layer:
    """A layer: its type, its features in the order of their columns, and what its relations hold on to."""

    type: str
    features: tuple[str, ...]
    attached: str = ""


_FIRST_VERSION = (
    _Layer(_DKPRO + "segmentation.type.Lemma", ("value",)),
    _Layer(_DKPRO + "lexmorph.type.pos.POS", ("PosValue",)),
    _Layer(_DKPRO + "ner.type.NamedEntity", ("value",)),
)
"""The columns of TSV 1 that hold spans; the dependencies behind them are left out."""


def cas_of(content: bytes, findings: Findings) -> tuple[Cas, Assembled]:
    """The CAS that a file describes, and its text, whose positions are those of the tokens found in it.

    Raises:
        InputError: It is no such file.
    """
    lines = lines_of(content)
    header = lines[0] if _HEADER.fullmatch(lines[0]) else ""
    text, rows = _text_and_rows(lines[bool(header) :], 1 + bool(header), findings)
    if not rows:
        raise InputError("It holds no sentence: no “#text=” with tokens below it.")
    built = _Built()
    columns = 0
    for number, layer in enumerate(_layers(header) if header else _FIRST_VERSION):
        width = len(layer.features) + bool(layer.attached)
        for row in rows:
            built.take(number, layer, row, row.cells[columns : columns + width])
        columns += width
    if not header:
        findings.leave_out("dependency link", sum(each.cells[4:5] != ("0",) for each in rows))
    cas = Cas([View(_VIEW, "_InitialView", text)], built.finished(), unit="codepoint")
    return cas, Assembled(text, "codepoint", fits=True)


@dataclass(slots=True)
class _Built:
    """The structures so far.

    Attributes:
        at: By type and row, the first annotation there.
        open: By layer and place in the stack, the annotation that a next row may go on, and its values.
    """

    structures: dict[str, Structure] = field(default_factory=dict[str, Structure])
    at: dict[tuple[str, str], str] = field(default_factory=dict[tuple[str, str], str])
    open: dict[tuple[int, int], tuple[str, tuple[str, ...]]] = field(
        default_factory=dict[tuple[int, int], tuple[str, tuple[str, ...]]]
    )
    attached: dict[str, tuple[str, str, str]] = field(default_factory=dict[str, tuple[str, str, str]])

    def take(self, number: int, layer: _Layer, row: Row, cells: Sequence[str]) -> None:
        """Adds what the cells of a layer say on a row."""
        stacks = [cell.split("|") for cell in cells]
        still: dict[tuple[int, int], tuple[str, tuple[str, ...]]] = {}
        for at in range(max(map(len, stacks), default=0)):
            given = [stack[at] if at < len(stack) else "_" for stack in stacks]
            to = given.pop() if layer.attached and len(given) > len(layer.features) else ""
            if any(each not in _NOTHING for each in given):
                still[number, at] = self._taken((number, at), layer, row, given, to)
        self.open = {key: one for key, one in self.open.items() if key[0] != number} | still

    def _taken(
        self, key: tuple[int, int], layer: _Layer, row: Row, given: Sequence[str], to: str
    ) -> tuple[str, tuple[str, ...]]:
        values = tuple(re.sub(r"^[BI]-", "", each) for each in given)
        before = self.open.get(key)
        goes_on = before is not None and before[1] == values and any(each.startswith("I-") for each in given)
        if goes_on and before is not None:
            found = before[0]
            self.structures[found] = replace(self.structures[found], end=row.end)
        else:
            found = str(len(self.structures) + 1)
            features: dict[str, Feature] = {
                name: value
                for name, value in zip(layer.features, values, strict=False)
                if value not in (*_NOTHING, f"{layer.type}_")
            }
            self.structures[found] = Structure(found, layer.type, features, _VIEW, row.begin, row.end)
        if to not in _NOTHING:
            self.attached[found] = (layer.attached, to, row.id)
        self.at.setdefault((layer.type, row.id), found)
        return found, values

    def finished(self) -> dict[str, Structure]:
        """All structures, relations with their ends."""
        for key, (kind, governor, dependent) in self.attached.items():
            ends = {
                name: Refs((self.at[kind, row],) if (kind, row) in self.at else ())
                for name, row in (("Governor", governor), ("Dependent", dependent))
            }
            each = self.structures[key]
            self.structures[key] = replace(each, features={**each.features, **ends})
        return self.structures


def _layers(header: str) -> tuple[_Layer, ...]:
    made: list[_Layer] = []
    for each in header.split("#")[1:]:
        name, *features = (part.strip() for part in each.split("|"))
        attached = next((part[len(_ATTACHED) :] for part in features if part.startswith(_ATTACHED)), "")
        made.append(
            _Layer(name, tuple(part for part in features if not part.startswith(_ATTACHED)), attached)
        )
    return tuple(made)


def _text_and_rows(lines: Sequence[str], first: int, findings: Findings) -> tuple[str, list[Row]]:
    """The sentences, one a line, and the tokens where they stand in them."""
    texts: list[str] = []
    rows: list[Row] = []
    start = at = 0
    for number, line in enumerate(lines, first):
        found = _ROW.fullmatch(line)
        if line.startswith(_TEXT):
            start += len(texts[-1]) + 1 if texts else 0
            texts.append(line[len(_TEXT) :])
            at = 0
        elif found is not None and texts:
            place = texts[-1].find(found[2], at)
            if place < 0:
                findings.problem(number, f"The token “{found[2][:60]}” does not stand in its sentence.")
                continue
            at = place + len(found[2])
            name = found[1] if "-" in found[1] else f"{len(texts)}-{found[1]}"
            rows.append(Row(number, name, start + place, start + at, found[2], tuple(found[3].split("\t"))))
        elif line.strip() and not line.startswith("#"):
            findings.problem(number, "The line is neither a token nor a part of the header.")
    if len(texts) > 1:
        findings.remark(BETWEEN)
    return "\n".join(texts), rows


def _read(given: GivenFile, findings: Findings) -> Iterator[ArticleRecord]:
    cas, text = cas_of(given.content(), findings)
    for record in records(cas, findings, Whose(reviewer_of(given, _TEXT.encode()))):
        yield with_quotes(record, text)


def _recognise(glimpse: Glimpse) -> Certainty:
    lines = glimpse.words.splitlines()[:40]
    has_text = any(line.startswith(_TEXT) for line in lines)
    return 3 if has_text and any(_ROW.fullmatch(line) for line in lines) else 0


FORMAT = Format(
    "webanno-tsv-old", "WebAnno TSV 1 and 2", (".tsv",), read=_read, recognise=_recognise,
)  # fmt: skip
