"""What a REFI-QDA project says beside its texts: users, notes, variables, cases, sets and links, by the guids of its elements."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from math import isfinite

from annotator.io.findings import Findings
from annotator.io.foreign_values import meta_key, name_of
from annotator.io.records import LinkRecord
from annotator.io.refi_codebook import Codebook, Element, child, children, content, guid, read_codebook
from annotator.io.xml_tree import local

_VALUES: dict[str, Callable[[str], object]] = {
    "TextValue": str,
    "BooleanValue": lambda words: words.lower() in ("true", "1"),
    "IntegerValue": lambda words: (
        int(words) if len(words) < _LONGEST and abs(int(words)) < _LARGEST else words
    ),
    "FloatValue": lambda words: float(words) if isfinite(float(words)) else words,
    "DateValue": str,
    "DateTimeValue": str,
}
_LONGEST, _LARGEST = 30, 2**63
_SELECTIONS = ("PlainTextSelection",)

Find = Callable[[str], bytes | None]
"""The bytes of a source by its path in the project; None if they are not in the file."""


@dataclass(slots=True)
class RefiProject:
    """A project.

    Attributes:
        origin: The program that wrote it, as it calls itself.
        book: Its codes.
        users: Names by guid.
        meta: Of sources, by guid.
        notes: Of any element, by guid.
        links: By the guid of the selection that they begin at.
        variables: Names by guid.
    """

    origin: str = ""
    book: Codebook = field(default_factory=Codebook)
    users: dict[str, str] = field(default_factory=dict[str, str])
    meta: dict[str, dict[str, object]] = field(
        default_factory=lambda: defaultdict[str, dict[str, object]](dict)
    )
    notes: dict[str, list[str]] = field(default_factory=lambda: defaultdict[str, list[str]](list))
    links: dict[str, list[LinkRecord]] = field(
        default_factory=lambda: defaultdict[str, list[LinkRecord]](list)
    )
    variables: dict[str, str] = field(default_factory=dict[str, str])

    def note_on(self, *guids: str) -> str | None:
        """What the notes on these elements say; they count as taken."""
        said = [note for each in guids for note in self.notes.pop(each, ())]
        return "\n\n".join(said) or None

    def values(self, element: Element) -> dict[str, object]:
        """The variables of a source or a case."""
        found: dict[str, object] = {}
        for each in children(element, "VariableValue"):
            reference = child(each, "VariableRef")
            name = None if reference is None else self.variables.get(guid(reference, "targetGUID"))
            for value in children(each, *_VALUES):
                words = content(value)
                if name is not None and words:
                    found[meta_key(name)] = _value(local(value), words)
        return found


def read_project(root: Element, find: Find, findings: Findings) -> RefiProject:
    """Everything but the texts and what is coded in them."""
    project = RefiProject(str(root.get("origin") or ""))
    project.book = read_codebook(child(child(root, "CodeBook"), "Codes"), findings)
    for user in _all(root, "Users", "User"):
        name = name_of(user.get("name")) or name_of(user.get("id"))
        if name is not None:
            project.users[guid(user)] = name
    for variable in _all(root, "Variables", "Variable"):
        name = name_of(variable.get("name"))
        if name is not None:
            project.variables[guid(variable)] = name
    _read_cases(root, project, findings)
    _read_sets(root, project, findings)
    _read_notes(root, project, find, findings)
    findings.leave_out("graph", sum(1 for _ in _all(root, "Graphs", "Graph")))
    findings.leave_out("project description", int(bool(content(child(root, "Description")))))
    return project


def annotation_ids(selection: Element) -> list[str]:
    """The ids of a selection's annotations: of its codings, else its own."""
    codings = [guid(each) for each in children(selection, "Coding")]
    return codings or [guid(selection)]


def _all(root: Element, parent: str, name: str) -> Iterator[Element]:
    found = child(root, parent)
    return iter(()) if found is None else children(found, name)


def _value(kind: str, words: str) -> object:
    try:
        return _VALUES[kind](words)
    except ValueError:
        return words


def _read_cases(root: Element, project: RefiProject, findings: Findings) -> None:
    of: dict[str, list[Element]] = defaultdict(list)
    for case in _all(root, "Cases", "Case"):
        for reference in children(case, "SourceRef"):
            of[guid(reference, "targetGUID")].append(case)
        findings.leave_out("passage case", sum(1 for _ in children(case, "SelectionRef")))
        findings.leave_out("case code", sum(1 for _ in children(case, "CodeRef")))
    for source, cases in of.items():
        names = [name for each in cases if (name := name_of(each.get("name"))) is not None]
        values = [project.values(each) for each in cases]
        if len(cases) == 1:
            project.meta[source].update(values[0])
        else:
            findings.leave_out("case variable", sum(map(len, values)))
        if names:
            project.meta[source]["cases"] = names


def _read_sets(root: Element, project: RefiProject, findings: Findings) -> None:
    for each in _all(root, "Sets", "Set"):
        name = name_of(each.get("name"))
        for member in children(each, "MemberSource"):
            if name is not None:
                sets = project.meta[guid(member, "targetGUID")].setdefault("sets", list[str]())
                if isinstance(sets, list):
                    sets.append(name)  # pyright: ignore[reportUnknownMemberType] - a list of names, made above
        for kind, member_name in (("code set", "MemberCode"), ("note set", "MemberNote")):
            findings.leave_out(kind, int(child(each, member_name) is not None))


def _read_notes(root: Element, project: RefiProject, find: Find, findings: Findings) -> None:
    """Notes go to the elements that refer to them, or that a link leads to or comes from."""
    said = {guid(each): _note(each, find) for each in _all(root, "Notes", "Note")}
    used: set[str] = set()
    for reference in root.iter("{*}NoteRef"):
        target, parent = guid(reference, "targetGUID"), reference.getparent()
        if said.get(target) and parent is not None and guid(parent):
            project.notes[guid(parent)].append(said[target])
            used.add(target)
    first = {guid(each): annotation_ids(each)[0] for name in _SELECTIONS for each in root.iter("{*}" + name)}
    for link in _all(root, "Links", "Link"):
        ends = guid(link, "originGUID"), guid(link, "targetGUID")
        note = next((each for each in ends if said.get(each)), None)
        if note is not None:
            project.notes[ends[0] if note == ends[1] else ends[1]].append(said[note])
            used.add(note)
        elif first.get(ends[0]) and first.get(ends[1]):
            kind = name_of(link.get("name")) or "link"
            note = project.note_on(guid(link))
            record = LinkRecord(kind, first[ends[0]], first[ends[1]], guid(link) or None, note)
            project.links[ends[0]].append(record)
        else:
            findings.leave_out("link")
    findings.leave_out("unattached note", len(said.keys() - used))


def _note(element: Element, find: Find) -> str:
    """A note's name and its words."""
    from annotator.io.plain_text import decode

    words = content(child(element, "PlainTextContent"))
    source = None if words else find(str(element.get("plainTextPath") or ""))
    if source is not None:
        try:
            words = decode(source).removeprefix("\ufeff").strip()
        except ValueError:
            words = ""
    parts = (str(element.get("name") or "").strip(), content(child(element, "Description")), words)
    return "\n".join(filter(None, parts))
