"""What becomes of the feature structures of a UIMA CAS: annotations, links, what is said of the document, or nothing.

Type and feature names are those of DKPro Core and of INCEpTION's layers (its user guide, “Layers” and “Import/Export
formats”): relations have ``Governor`` and ``Dependent``, slots are structures with ``role`` and ``target``, chains have
``first`` and ``next``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from annotator.errors import InputError
from annotator.io.findings import Findings
from annotator.io.records import MAX_NAME, ArticleRecord, ForeignAnnotation, LinkRecord
from annotator.io.uima_cas import ANNOTATION, Cas, Feature, Refs, Structure, View
from annotator.io.uima_document import said
from annotator.io.uima_kinds import INITIAL, Kind, kind_of, label_of, layer_of
from annotator.io.uima_own import ID, NOTE, REVIEWER, SAID_APART, attribute_of, is_own
from annotator.model.annotation import AttributeValue

_ENDS = (("Governor", "Dependent"), ("governor", "dependent"), ("source", "target"))
_LAYER = "layer"
_LEFT_OUT = "unconnected reference"


@dataclass(frozen=True, slots=True)
class Whose:
    """Whom the annotations of a CAS are by.

    Attributes:
        reviewer: None if only the CAS may say so.
        prefix: Before each id, so that those of several people's CASes differ.
        takes_linguistic: Whether words' analyses (parts of speech, lemmas, …) are annotations; None if they are where
            nothing else is.
    """

    reviewer: str | None = None
    prefix: str = ""
    takes_linguistic: bool | None = None


@dataclass(slots=True)
class _Reading:
    """One view on its way to a record."""

    cas: Cas
    whose: Whose
    findings: Findings
    spans: dict[str, Structure] = field(default_factory=dict[str, Structure])
    links: list[LinkRecord] = field(default_factory=list[LinkRecord])

    def id(self, structure: Structure) -> str:
        own = structure.words(ID) if is_own(structure) else structure.id
        return (self.whose.prefix + own)[:MAX_NAME]

    def link(
        self,
        kind: str,
        ends: tuple[Structure, Structure],
        note: str,
        link_id: str | None,
        reviewer: str | None = None,
    ) -> None:
        self.links.append(
            LinkRecord(
                kind[:MAX_NAME],
                self.id(ends[0]),
                self.id(ends[1]),
                link_id,
                note or None,
                reviewer or self.whose.reviewer,
            )
        )


def records(cas: Cas, findings: Findings, whose: Whose | None = None) -> Iterator[ArticleRecord]:
    """An article for each view that has a text.

    Raises:
        InputError: There is none, or what is there cannot be read.
    """
    whose = whose or Whose()
    texts = [view for view in cas.views if view.text]
    if not texts:
        outside = next((view.uri for view in cas.views if view.uri), "")
        where = f": it is said to lie at “{outside}”" if outside else ""
        raise InputError(f"It holds no text{where}. Export it together with its text.")
    findings.leave_out("empty view", len(cas.views) - len(texts))
    by = replace(whose, reviewer=whose.reviewer or _user(cas))
    grouped: dict[str | None, list[Structure]] = {}
    for each in cas.structures.values():
        grouped.setdefault(each.view, []).append(each)
    _count_loose(cas, grouped.get(None, ()), findings)
    for view in texts:
        yield _record(_Reading(cas, by, findings), view, grouped.get(view.id, ()), is_one=len(texts) == 1)


def has_own(cas: Cas) -> bool:
    """Whether somebody has set annotations of their own, beyond the analyses of words."""
    return any(kind_of(each, cas.types).is_span and _is_placed(each) for each in cas.structures.values())


def _record(reading: _Reading, view: View, given: Sequence[Structure], *, is_one: bool) -> ArticleRecord:
    kinds = {each.id: kind_of(each, reading.cas.types) for each in given}
    relations = [each for each in given if _is_relation(each)]
    aside = {each.id for each in relations}
    chosen = [
        each
        for each in _chosen(reading, given, kinds)
        if each.id not in aside and _fits(reading, each, kinds)
    ]
    reading.spans = {each.id: each for each in chosen}
    layers = _ambiguous(chosen)
    annotations = tuple(_annotation(reading, each, layers) for each in chosen)
    for each in chosen:
        _links_of(reading, each)
    taken = reading.spans.keys()
    for each in relations:
        _relation(reading, each, kinds[each.id])
    for each in given:
        if each.id not in taken and each.id not in aside:
            _left_out(reading, each, kinds[each.id])
    document = said(reading.cas, given, kinds, reading.whose.reviewer)
    name = document.name if is_one else f"{document.name or 'CAS'} ({view.name})"
    return ArticleRecord(
        view.text or "", name=name[:MAX_NAME] if name else None, title=document.title,
        has_title=document.title is not None, meta=document.meta, meta_origin=dict.fromkeys(document.meta, "stated"), annotations=annotations,
        links=tuple(reading.links), unit=reading.cas.unit, is_foreign=True,
    )  # fmt: skip


def _chosen(reading: _Reading, given: Sequence[Structure], kinds: dict[str, Kind]) -> list[Structure]:
    own = [each for each in given if kinds[each.id].is_span]
    takes = reading.whose.takes_linguistic
    if takes is None:
        takes = not any(_is_placed(each) and _is_in(each) and not _is_relation(each) for each in own)
    return [each for each in given if kinds[each.id].is_span or (takes and kinds[each.id].is_linguistic)]


def _is_placed(structure: Structure) -> bool:
    return structure.begin is not None and structure.end is not None


def _is_in(structure: Structure) -> bool:
    return (structure.begin or 0) < (structure.end or 0)


def _fits(reading: _Reading, structure: Structure, kinds: dict[str, Kind]) -> bool:
    """Whether it covers words; what does not is counted here."""
    if structure.begin is None or structure.end is None:
        return False
    if structure.begin == structure.end:
        if kinds[structure.id].is_span:
            reading.findings.leave_out("zero-length span")
        return False
    if structure.begin < 0 or structure.end < 0:
        reading.findings.problem(None, f"{structure.short} {structure.id} lies before the text’s beginning.")
        return False
    return True


def _user(cas: Cas) -> str | None:
    """Whose CAS it is, as INCEpTION writes into it."""
    for each in cas.structures.values():
        if each.short == "CASMetadata" and (name := each.words("username")) and name != INITIAL:
            return name[:MAX_NAME]
    return None


def _ambiguous(chosen: Sequence[Structure]) -> set[str]:
    """The labels that two layers use as values: there the layer has to be said too."""
    users: dict[str, set[str]] = {}
    for each in chosen:
        label, feature = label_of(each)
        users.setdefault(label, set()).add(each.type if feature else "")
    return {label for label, types in users.items() if len(types) > 1}


def _annotation(reading: _Reading, structure: Structure, ambiguous: set[str]) -> ForeignAnnotation:
    label, said_by = label_of(structure)
    attributes: dict[str, AttributeValue] = {}
    own = is_own(structure)
    apart = (said_by, *SAID_APART) if own else (said_by,)
    for name, value in structure.features.items():
        held = _held(reading.cas, value)
        if name not in apart and held is not None and held not in ("", []):
            attributes[attribute_of(name) if own else name] = held
    if label in ambiguous and said_by:
        attributes.setdefault(_LAYER, structure.short)
    return ForeignAnnotation(
        label, structure.begin or 0, structure.end or 0, attributes=attributes, id=reading.id(structure),
        reviewer=(structure.words(REVIEWER)[:MAX_NAME] if own else "") or reading.whose.reviewer,
        note=(structure.words(NOTE) if own else "") or None,
    )  # fmt: skip


def _held(cas: Cas, value: Feature) -> AttributeValue | None:
    """The value as an attribute has it; None if it refers to structures."""
    match value:
        case Refs():
            return cas.resolved(value)[1] or None
        case float() if value - value != 0:
            return str(value)
        case int() if not isinstance(value, bool) and not -(2**63) <= value < 2**63:
            return str(value)
        case _:
            return value


def _links_of(reading: _Reading, structure: Structure) -> None:
    for name, value in structure.features.items():
        for target in reading.cas.resolved(value)[0]:
            if target.id in reading.spans:
                kind = layer_of(structure) if name == "next" else name
                reading.link(kind, (structure, target), "", None)
            elif isinstance(target.features.get("target"), Refs):
                _slot(reading, structure, name, target)
            else:
                reading.findings.leave_out(_LEFT_OUT)


def _slot(reading: _Reading, host: Structure, name: str, slot: Structure) -> None:
    note = _note(slot, ("role", "target"))
    for target in reading.cas.resolved(slot.features["target"])[0]:
        if target.id in reading.spans:
            reading.link(slot.words("role") or name, (host, target), note, reading.id(slot))
        else:
            reading.findings.leave_out(_LEFT_OUT)


def _is_relation(structure: Structure) -> bool:
    return any(
        isinstance(structure.features.get(first), Refs) and isinstance(structure.features.get(last), Refs)
        for first, last in _ENDS
    )


def _ends(cas: Cas, structure: Structure) -> tuple[Structure, Structure] | None:
    for names in _ENDS:
        first, last = (structure.features.get(name) for name in names)
        if isinstance(first, Refs) and isinstance(last, Refs):
            found = cas.resolved(first)[0], cas.resolved(last)[0]
            return (found[0][0], found[1][0]) if all(found) else None
    return None


def _relation(reading: _Reading, structure: Structure, kind: Kind) -> None:
    ends = _ends(reading.cas, structure)
    if ends is None or any(each.id not in reading.spans for each in ends):
        reading.findings.leave_out(kind.noun or "unconnected relation")
        return
    label, said_by = label_of(structure)
    own = is_own(structure)
    note = structure.words(NOTE) if own else _note(structure, (said_by,))
    reviewer = structure.words(REVIEWER)[:MAX_NAME] if own else None
    reading.link(label, ends, note, reading.id(structure), reviewer)


def _note(structure: Structure, but: Sequence[str]) -> str:
    """The features that a link has no place for, as words."""
    said = [(name, value) for name, value in structure.features.items() if name not in but]
    return "; ".join(
        f"{name}: {value}" for name, value in said if not isinstance(value, Refs) and value != ""
    )


def _left_out(reading: _Reading, structure: Structure, kind: Kind) -> None:
    if kind.noun:
        reading.findings.leave_out(kind.noun)
    elif kind.is_span and structure.begin is None and ANNOTATION in reading.cas.types.lineage(structure.type):
        reading.findings.leave_out("unplaced annotation")


def _count_loose(cas: Cas, loose: Sequence[Structure], findings: Findings) -> None:
    """What belongs to no view and is no part of something that does: neither a slot nor a chain nor an array."""
    for each in loose:
        is_part = isinstance(each.features.get("target"), Refs) or isinstance(
            each.features.get("first"), Refs
        )
        kind = kind_of(each, cas.types)
        if kind.is_span and not is_part and not each.type.startswith("uima.cas."):
            findings.leave_out("textless structure")
        elif kind.noun:
            findings.leave_out(kind.noun)
