"""The columns of WebAnno TSV 3 as feature structures: spans over rows, slots, chains and relations."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from annotator.errors import InputError
from annotator.io.findings import Findings
from annotator.io.uima_cas import ANNOTATION, Feature, Refs, Structure
from annotator.io.webanno_text import Row

_Use = Literal["feature", "role", "target", "reference"]
_KINDS = {"#T_SP=": "span", "#T_CH=": "chain", "#T_RL=": "relation"}
_ROLE = re.compile(r"ROLE_[^:]*:(.*?)(?:_[^_]*\..*)?")
_REFERENCE = re.compile(r"([0-9]+-[0-9]+(?:\.[0-9]+)?)(?:\[([0-9]+)(?:_([0-9]+))?\])?")
_CHAINED = re.compile(r"(.*)->([0-9]+)-([0-9]+)", re.DOTALL)
_ESCAPE = re.compile(r"\\(3[0-7]|[12][0-7]|[0-7]|.)", re.DOTALL)
_ESCAPED = {"t": "\t", "n": "\n", "r": "\r", "f": "\f", "b": "\b"}
_NOTHING = ("_", "")
_VIEW = "1"


def unescaped(given: str) -> str:
    """The words that stand in a file with backslashes before what would mean something there."""
    return _ESCAPE.sub(_plain, given) if "\\" in given else given


def _plain(found: re.Match[str]) -> str:
    given = found[1]
    return chr(int(given, 8)) if given[0] in "01234567" else _ESCAPED.get(given, given)


def split(cell: str, mark: str) -> list[str]:
    """The parts of a cell between marks that no backslash stands before."""
    if "\\" not in cell:
        return cell.split(mark)
    parts = [""]
    for piece in re.findall(r"\\.|[^\\]+|\\", cell, re.DOTALL):
        if piece.startswith("\\"):
            parts[-1] += piece
        else:
            first, *rest = piece.split(mark)
            parts[-1] += first
            parts += rest
    return parts


def _numbered(part: str) -> tuple[str, str]:
    """A value and the number in brackets behind it; an empty one if there is none."""
    value, bracket, number = part.rpartition("[")
    before = len(value) - len(value.rstrip("\\"))
    if bracket and before % 2 == 0 and number.endswith("]") and number[:-1].isdecimal():
        return value, number[:-1]
    return part, ""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a layer: its feature, or for targets and references the type that they point to."""

    name: str
    use: _Use


@dataclass(frozen=True, slots=True)
class Layer:
    """A layer that the header names.

    Attributes:
        first: The number of its first column, from 0, after the token.
    """

    kind: str
    type: str
    columns: tuple[Column, ...]
    first: int

    @classmethod
    def of(cls, line: str, first: int) -> Layer:
        """The layer of a line of the header.

        Raises:
            InputError: It is of no known kind.
        """
        kind = _KINDS.get(line[:6])
        if kind is None:
            raise InputError(f"“{line[:60]}” names a layer of a kind that is not known.")
        name, *rest = line[6:].split("|")
        columns: list[Column] = []
        for each in rest:
            columns.append(_column(each, columns))
        return cls(kind, name.strip(), tuple(columns), first)

    def cells(self, row: Row) -> list[str]:
        """Its cells of a row."""
        return list(row.cells[self.first : self.first + len(self.columns)])


def _column(given: str, before: Sequence[Column]) -> Column:
    if given.startswith("ROLE_"):
        found = _ROLE.fullmatch(given)
        return Column(found[1] if found else given, "role")
    if before and before[-1].use == "role":
        return Column(given, "target")
    return Column(given[3:], "reference") if given.startswith("BT_") else Column(given, "feature")


@dataclass(slots=True)
class _Span:
    """An annotation on its way: rows add to it."""

    id: str
    layer: Layer
    begin: int
    end: int
    features: dict[str, Feature] = field(default_factory=dict[str, Feature])
    is_new: bool = True

    def structure(self) -> Structure:
        return Structure(self.id, self.layer.type, self.features, _VIEW, self.begin, self.end)


@dataclass(frozen=True, slots=True)
class _Slot:
    """A slot of an annotation: its feature, who fills it and in which role."""

    host: _Span
    name: str
    type: str
    to: str
    role: str


@dataclass(frozen=True, slots=True)
class _Relation:
    """A relation, which stands on a row of its target."""

    structure: Structure
    row: Row
    type: str
    to: str


@dataclass(slots=True)
class Layers:
    """Gathers annotations over all rows; what points to others is resolved when all are known."""

    layers: Sequence[Layer]
    _spans: dict[tuple[int, str], _Span] = field(default_factory=dict[tuple[int, str], _Span])
    _at: dict[str, list[tuple[Layer, str, str]]] = field(
        default_factory=dict[str, list[tuple[Layer, str, str]]]
    )
    _slots: list[_Slot] = field(default_factory=list[_Slot])
    _relations: list[_Relation] = field(default_factory=list[_Relation])
    _chains: dict[tuple[int, int], dict[int, _Span]] = field(
        default_factory=dict[tuple[int, int], dict[int, _Span]]
    )
    _count: int = 0

    def take(self, row: Row, findings: Findings) -> None:
        """Adds what a row says."""
        width = sum(len(each.columns) for each in self.layers)
        given = len(row.cells) - (row.cells[-1:] == ("",) and len(row.cells) > width)
        if given != width and any(row.cells):
            findings.problem(
                row.line, f"The row has {given} columns after the token; the header names {width}."
            )
            return
        for number, layer in enumerate(self.layers):
            cells = layer.cells(row)
            if not all(each in _NOTHING for each in cells):
                _TAKERS[layer.kind](self, number, layer, row, [split(each, "|") for each in cells])

    def structures(self, findings: Findings) -> dict[str, Structure]:
        """All of them by id."""
        made = [*self._slot_structures(findings)]
        made += (each.structure() for each in (*self._spans.values(), *self._chained()))
        made += self._relation_structures()
        return {each.id: each for each in made}

    def _next_id(self) -> str:
        self._count += 1
        return str(self._count)

    def take_spans(self, number: int, layer: Layer, row: Row, stacks: list[list[str]]) -> None:
        """Adds the annotations of a span layer on a row, one for each that is stacked."""
        for at in range(len(stacks[0])):
            parts = [stack[at] if at < len(stack) else "_" for stack in stacks]
            if all(part in _NOTHING for part in parts):
                continue
            plain = [
                (column, *((part, "") if column.use == "target" else _numbered(part)))
                for column, part in zip(layer.columns, parts, strict=True)
            ]
            key = next((own for _, _, own in plain if own), "")
            span = self._span(number, layer, row, key or f"{row.id}|{at}")
            self._at.setdefault(row.id, []).append((layer, key, span.id))
            if span.is_new:
                span.is_new = False
                self._fill(span, [(column, value) for column, value, _ in plain])

    def _span(self, number: int, layer: Layer, row: Row, key: str) -> _Span:
        span = self._spans.get((number, key))
        if span is None:
            span = self._spans[number, key] = _Span(self._next_id(), layer, row.begin, row.end)
        span.begin, span.end = min(span.begin, row.begin), max(span.end, row.end)
        return span

    def _fill(self, span: _Span, plain: Sequence[tuple[Column, str]]) -> None:
        roles: tuple[str, list[str]] = ("", [])
        for column, value in plain:
            if column.use == "feature" and column.name and value not in ("*", *_NOTHING):
                span.features[column.name] = unescaped(value)
            elif column.use == "role":
                roles = (column.name, split(value, ";"))
            elif column.use == "target" and value not in _NOTHING:
                for role, target in zip(roles[1], split(value, ";"), strict=False):
                    said = "" if role in ("*", *_NOTHING) else unescaped(role)
                    self._slots.append(_Slot(span, roles[0], column.name, target, said))

    def take_chains(self, number: int, layer: Layer, row: Row, stacks: list[list[str]]) -> None:
        """Adds the links of chains on a row."""
        names = [column.name for column in layer.columns]
        for at in range(max(map(len, stacks))):
            features: dict[str, Feature] = {}
            chain: tuple[int, int] | None = None
            for name, stack in zip(names, stacks, strict=True):
                value, own = _numbered(stack[at] if at < len(stack) else "_")
                chained = _CHAINED.fullmatch(value)
                if chained is not None:
                    chain, value = (int(chained[2]), int(chained[3])), chained[1]
                elif own and chain is None:
                    chain = (int(own), row.line)
                if value not in ("*", *_NOTHING):
                    features[name] = unescaped(value)
            links = self._chains.setdefault((number, chain[0] if chain else -row.line), {})
            place = chain[1] if chain else at
            if place not in links:
                links[place] = _Span(self._next_id(), layer, row.begin, row.end, features)
            links[place].begin = min(links[place].begin, row.begin)
            links[place].end = max(links[place].end, row.end)

    def _chained(self) -> Iterator[_Span]:
        for links in self._chains.values():
            ordered = [links[place] for place in sorted(links)]
            for each, following in zip(ordered, [*ordered[1:], None], strict=True):
                if following is not None:
                    each.features["next"] = Refs((following.id,))
                yield each

    def take_relations(self, number: int, layer: Layer, row: Row, stacks: list[list[str]]) -> None:  # noqa: ARG002 - as the others
        """Adds the relations whose target a row is."""
        for at in range(max(map(len, stacks))):
            features: dict[str, Feature] = {}
            to = base = ""
            for column, stack in zip(layer.columns, stacks, strict=True):
                part = stack[at] if at < len(stack) else "_"
                if column.use == "reference":
                    to, base = part, column.name
                elif column.name and part not in ("*", *_NOTHING):
                    features[column.name] = unescaped(_numbered(part)[0])
            if to not in _NOTHING:
                made = Structure(self._next_id(), layer.type, features, _VIEW, row.begin, row.end)
                self._relations.append(_Relation(made, row, base, to))

    def _relation_structures(self) -> Iterator[Structure]:
        for each in self._relations:
            found = _REFERENCE.fullmatch(each.to)
            row, *numbers = found.groups("") if found else ("", "", "")
            first, last = ("" if number == "0" else number for number in numbers)
            ends: dict[str, Feature] = {
                "Governor": Refs(self._find(row, first, each.type)),
                "Dependent": Refs(self._find(each.row.id, last, each.type)),
            }
            yield replace(each.structure, features={**each.structure.features, **ends})

    def _slot_structures(self, findings: Findings) -> Iterator[Structure]:
        for slot in self._slots:
            found = _REFERENCE.fullmatch(slot.to)
            target = self._find(found[1], found[2] or "", slot.type) if found else ()
            if target:
                made = self._next_id()
                before = slot.host.features.get(slot.name)
                slot.host.features[slot.name] = Refs(
                    (*(before.ids if isinstance(before, Refs) else ()), made)
                )
                features: dict[str, Feature] = {"role": slot.role, "target": Refs(target)}
                yield Structure(made, f"{slot.host.layer.type}Slot", features)
            else:
                findings.leave_out("empty slot")

    def _find(self, row: str, number: str, kind: str) -> tuple[str, ...]:
        """The id of the annotation that a row, a number and a type name; nothing if there is none."""
        there = [
            one
            for one in self._at.get(row, ())
            if (not number or one[1] == number) and kind in (one[0].type, ANNOTATION)
        ]
        return (there[0][2],) if there else ()


_TAKERS = {"span": Layers.take_spans, "chain": Layers.take_chains, "relation": Layers.take_relations}
