"""`brat`: standoff annotations (``doc.ann``; BioNLP's ``doc.a1`` and ``doc.a2``) of the text beside them (``doc.txt``).

By brat's manual, “brat standoff format”. What triggers an event is an annotation, and each role of the event a link from
it. References to databases are attributes; notes are notes of what they are about. Positions are characters of the text;
the words stand beside them, with a blank for each line end.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from annotator.io.beside import text_beside
from annotator.io.brat_lines import Ends, Event, Line, Parts, Relation, Said, TextBound, lines_of
from annotator.io.faults import short
from annotator.io.findings import Findings
from annotator.io.formats import Certainty, Format
from annotator.io.given import GivenFile, Glimpse, inside
from annotator.io.records import ArticleRecord, ForeignAnnotation, LinkRecord
from annotator.io.writing import Writing, cannot_carry, written_by
from annotator.model.annotation import AttributeValue

_SUFFIXES = (".ann", ".a1", ".a2")
_CONFIGURATION = ("visual.conf", "tools.conf", "kb_shortcuts.conf")
_LOOKED_AT = 20
_LONGEST = 2_000
_LINE = re.compile(
    r"(?:T[0-9]+\t[^\t]+ [0-9]+ [0-9]+(?:;[0-9]+ [0-9]+)*(?:\t.*)?|[RE][0-9]+\t\S+(?: [^\s:]+:[TERN][0-9]+)+\s*"
    r"|E[0-9]+\t[^\s:]+:T[0-9]+\s*|[AM][0-9]+\t\S+ [TER][0-9]+(?:[ \t].*)?|N[0-9]+\t\S+ T[0-9]+ \S+(?:\t.*)?"
    r"|\*\t\S+(?: T[0-9]+)+\s*|#[0-9]+\t\S+ [TERAN][0-9]+(?:\t.*)?)"
)


class _LinkKey(NamedTuple):
    type: str
    from_id: str
    to_id: str


@dataclass(slots=True)
class _Link:
    id: str | None = None
    notes: list[str] = field(default_factory=list[str])


@dataclass(slots=True)
class _Annotation:
    line: TextBound
    attributes: dict[str, AttributeValue] = field(default_factory=dict[str, AttributeValue])
    notes: list[str] = field(default_factory=list[str])


@dataclass(slots=True)
class _Standoff:
    """What the lines of a file say, put together: what they refer to may stand after them."""

    findings: Findings
    annotations: dict[str, _Annotation] = field(default_factory=dict[str, _Annotation])
    twice: list[TextBound] = field(default_factory=list[TextBound])
    triggers: dict[str, str] = field(default_factory=dict[str, str])
    links: dict[_LinkKey, _Link] = field(default_factory=dict[_LinkKey, _Link])
    relations: dict[str, _Link | None] = field(default_factory=dict[str, "_Link | None"])
    others: set[str] = field(default_factory=set[str])
    shared: set[str] = field(default_factory=set[str])

    def take(self, lines: Iterable[Line]) -> None:
        """Takes all lines: first what others refer to, then what refers to it, then what is said of either."""
        every = list(lines)
        for each in every:
            match each:
                case TextBound():
                    self._annotation(each)
                case Event():
                    self._trigger(each)
                case Said():
                    self.others.add(each.id)
                case Relation():
                    pass
        for each in every:
            match each:
                case Event():
                    self._roles(each)
                case Relation():
                    self._relation(each)
                case TextBound() | Said():
                    pass
        for each in every:
            if isinstance(each, Said):
                self._said(each)

    def _annotation(self, line: TextBound) -> None:
        if all(start == end for start, end in line.parts):
            self.findings.leave_out("zero-length span")
            self.others.add(line.id)
        elif line.id in self.annotations:
            self.findings.remark("An id stands twice; what refers to it means the first of the two here.")
            self.twice.append(line)
        else:
            self.annotations[line.id] = _Annotation(line)

    def _trigger(self, event: Event) -> None:
        if event.trigger in self.shared:
            self.findings.leave_out("shared event trigger")
        self.shared.add(event.trigger)
        self.triggers.setdefault(event.id, event.trigger)

    def _found(self, key: str) -> str | None:
        """The id of the annotation that an id stands for, which may be an event's."""
        return next((one for one in (key, self.triggers.get(key)) if one in self.annotations), None)

    def _ends(self, line: int, of: str, keys: Collection[str]) -> list[str] | None:
        """The annotations that ids stand for; None if one cannot be an end of a link."""
        found = [self._found(key) for key in keys]
        if None not in found:
            return [each for each in found if each is not None]
        for key, each in zip(keys, found, strict=True):
            if each is None and not self._is_known(key):
                self.findings.problem(line, f"{short(of)} refers to {short(key)}, which is not there.")
                return None
        self.findings.leave_out("unattached relation")
        return None

    def _is_known(self, key: str) -> bool:
        return key in self.others or key in self.relations

    def _roles(self, event: Event) -> None:
        trigger = self._ends(event.line, event.id, (event.trigger,))
        if trigger is None:
            return
        if self.annotations[trigger[0]].line.type != event.type:
            self.findings.leave_out("differing event type")
        roles = {role for role, _ in event.ends}
        for role, key in event.ends:
            ends = self._ends(event.line, event.id, (key,))
            if ends is not None:
                self._link(_LinkKey(_unnumbered(role, roles) or event.type, trigger[0], ends[0]))

    def _link(self, key: _LinkKey, given_id: str | None = None) -> _Link | None:
        if key.from_id == key.to_id:
            self.findings.leave_out("self-relation")
            return None
        known = self.links.setdefault(key, _Link(given_id))
        known.id = known.id or given_id
        return known

    def _relation(self, relation: Relation) -> None:
        found: _Link | None = None
        keys = [key for _, key in relation.ends]
        if not relation.id:
            ends = self._ends(relation.line, relation.type, keys) or []
            for pair in pairwise(ends):
                self._link(_LinkKey(relation.type, *pair))
        elif len(keys) > 2:
            self.findings.leave_out("many-ended relation")
        elif (ends := self._ends(relation.line, relation.id, keys)) is not None:
            found = self._link(
                _LinkKey(relation.type, *_directed(relation.ends, ends)), self._fresh(relation.id)
            )
        self.relations.setdefault(relation.id, found)

    def _fresh(self, relation_id: str) -> str | None:
        return None if relation_id in self.relations else relation_id

    def _said(self, said: Said) -> None:
        target = self._found(said.target)
        if target is not None:
            self._say(said, self.annotations[target])
        elif not self._is_known(said.target):
            self.findings.problem(
                said.line, f"{short(said.id)} refers to {short(said.target)}, which is not there."
            )
        elif (link := self.relations.get(said.target)) is not None and said.kind == "#":
            link.notes.append(_note(said))
        else:
            self.findings.leave_out("unattached note" if said.kind == "#" else "unattached attribute")

    def _say(self, said: Said, target: _Annotation) -> None:
        if said.kind == "#":
            target.notes.append(_note(said))
            return
        value = said.value or said.words
        _put(target.attributes, said.name, value or True)
        if said.kind == "N" and said.words and said.words != value:
            _put(target.attributes, f"{said.name} name", said.words)


def _unnumbered(role: str, roles: Collection[str]) -> str:
    """The role without the number that tells it from others of its kind in the same event: ``Theme2`` beside ``Theme``."""
    bare = role.rstrip("0123456789")
    return bare if bare in roles else role


def _directed(roles: Ends, ends: list[str]) -> tuple[str, str]:
    """From and to: as they stand, but ``Arg1`` before ``Arg2``."""
    if (roles[0][0], roles[1][0]) == ("Arg2", "Arg1"):
        return ends[1], ends[0]
    return ends[0], ends[1]


def _note(said: Said) -> str:
    words = said.words or said.value
    return words if said.name == "AnnotatorNotes" else f"{said.name}: {words}"


def _put(attributes: dict[str, AttributeValue], name: str, value: str | bool) -> None:  # noqa: FBT001 - a value
    known = attributes.get(name)
    if known is None:
        attributes[name] = value
        return
    values = known if isinstance(known, list) else [str(known)]
    if str(value) not in values:
        attributes[name] = [*values, str(value)]


def _read(given: GivenFile, findings: Findings) -> Iterator[ArticleRecord]:
    text, source = text_beside(given, f"{given.stem}.txt", findings)
    standoff = _Standoff(findings)
    standoff.take(line for each in _files(given) for line in lines_of(each, findings))
    yield ArticleRecord(
        text,
        name=given.stem or None,
        annotations=tuple(_annotations(standoff, text)),
        links=tuple(
            LinkRecord(key.type, key.from_id, key.to_id, link.id, "\n".join(link.notes) or None)
            for key, link in standoff.links.items()
        ),
        source=source,
        source_sha256=hashlib.sha256(source).hexdigest(),
        is_foreign=True,
    )


def _files(given: GivenFile) -> Iterator[GivenFile]:
    """The file, and after a shared task's ``.a1`` its ``.a2``."""
    yield given
    rest = given.folder.read(f"{given.stem}.a2") if given.suffix == ".a1" else None
    if rest is not None:
        yield inside(given, f"{given.stem}.a2", rest)


def _annotations(standoff: _Standoff, text: str) -> Iterator[ForeignAnnotation]:
    for key, each in standoff.annotations.items():
        yield _record(each, key, text)
    for line in standoff.twice:
        yield _record(_Annotation(line), None, text)


def _record(given: _Annotation, key: str | None, text: str) -> ForeignAnnotation:
    line = given.line
    parts = tuple(sorted(part for part in line.parts if part[0] != part[1]))
    return ForeignAnnotation(
        line.type,
        min(start for start, _ in parts),
        max(end for _, end in parts),
        text=_quote(line, text),
        attributes=given.attributes,
        note="\n".join(given.notes) or None,
        id=key,
        parts=parts if len(parts) > 1 else (),
    )


def _quote(line: TextBound, text: str) -> str | None:
    """The words; as the text has them where only blanks differ, for brat writes a line end as a blank."""
    if not line.words or not line.words.strip():
        return None
    there = _words_at(line.parts, text)
    return _words_at(tuple(sorted(line.parts)), text) if there.split() == line.words.split() else line.words


def _words_at(parts: Parts, text: str) -> str:
    return " ".join(text[start:end] for start, end in parts)


def _recognise(glimpse: Glimpse) -> Certainty:
    # A line that the glimpse may have cut off says nothing.
    lines = [line for line in glimpse.words.split("\n")[: _LOOKED_AT + 1] if line.strip()]
    if len(lines) > 1 and not glimpse.words.endswith("\n"):
        lines.pop()
    if lines and all(len(line) < _LONGEST and _LINE.fullmatch(line.rstrip("\r")) for line in lines):
        return 3
    return 1 if glimpse.suffix in _SUFFIXES else 0


def _claims(name: str, names: Collection[str]) -> Collection[str]:
    """The text, the second file of a shared task, and the settings that have nothing to do with annotations."""
    stem, dot, suffix = name.rpartition(".")
    if not stem or dot + suffix.lower() not in _SUFFIXES:
        return ()
    second = (f"{stem}.a2",) if suffix.lower() == "a1" else ()
    return [one for one in (f"{stem}.txt", *second, *_CONFIGURATION) if one in names]


_WRITING = Writing(
    written_by("brat_writing"),
    carries=frozenset(("parts", "attributes", "notes", "links", "link-notes", "bare-articles")),
    is_folder=True,
)

FORMAT = Format(
    "brat", "brat standoff", _SUFFIXES, "codepoint", read=_read, recognise=_recognise, claims=_claims,
    writing=_WRITING, cannot_carry=cannot_carry(_WRITING),
)  # fmt: skip
