"""`refi-qdc`: a codebook of the REFI-QDA standard (18 March 2019, ``Codebook.xsd``), and the code book of its projects."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from annotator.io.findings import Findings
from annotator.io.foreign_values import guideline, name_of
from annotator.io.formats import Certainty, Format
from annotator.io.given import GivenFile, Glimpse
from annotator.io.records import LabelRecord
from annotator.io.writing import Writing, written_by

Element = Any
"""An element of lxml, whose class is private."""

ORIGIN = "Annotator"
"""How files name the program that wrote them, if that is ours."""

_NAMESPACE = "urn:QDA-XML:codebook:"


@dataclass(slots=True)
class Codebook:
    """The codes of a file.

    Attributes:
        labels: By guid, in small letters, the label of each code: its name, with those above it where a name stands twice.
        records: A label each of those that may be used.
    """

    labels: dict[str, str] = field(default_factory=dict[str, str])
    records: list[LabelRecord] = field(default_factory=list[LabelRecord])


@dataclass(frozen=True, slots=True)
class _Code:
    guid: str
    name: str
    path: tuple[str, ...]
    says: str
    is_codable: bool
    line: int

    @property
    def full_name(self) -> str:
        return " / ".join((*self.path, self.name))


def read_codebook(codes: Element | None, findings: Findings) -> Codebook:
    """The codes below an element ``Codes``; categories (``isCodable="false"``) are named in the guidelines of their codes."""
    book = Codebook()
    found = [] if codes is None else list(_codes(codes, (), findings))
    names = Counter(each.name for each in found if each.is_codable)
    for code in found:
        label = code.name if names[code.name] < 2 else name_of(code.full_name) or code.name
        book.labels[code.guid] = label
        if code.is_codable:
            book.records.append(LabelRecord(label, guideline(code.says, code.path), code.line))
        elif code.says:
            findings.leave_out("category description")
    return book


def children(element: Element, *names: str) -> Iterator[Element]:
    """The children with one of these names, whatever their namespace."""
    from annotator.io.xml_tree import local

    return (each for each in element if local(each) in names)


def child(element: Element | None, name: str) -> Element | None:
    """The first child of that name."""
    return None if element is None else next(children(element, name), None)


def content(element: Element | None) -> str:
    """The words in an element, without white space around them: others write line ends for people there, we do not."""
    if element is None:
        return ""
    words, root = "".join(element.itertext()), element.getroottree().getroot()
    return words if root.get("origin") == ORIGIN and words.strip() else words.strip()


def guid(element: Element, attribute: str = "guid") -> str:
    """A guid as it is compared: in small letters, without braces; empty if there is none."""
    return str(element.get(attribute) or "").strip("{} ").lower()


def _codes(parent: Element, path: Sequence[str], findings: Findings) -> Iterator[_Code]:
    for each in children(parent, "Code"):
        name = name_of(each.get("name"))
        if name is None:
            findings.problem(each.sourceline, "A code has no name, or one that is too long.")
            continue
        is_codable = str(each.get("isCodable", "true")).strip().lower() in ("true", "1")
        says = content(child(each, "Description"))
        yield _Code(guid(each), name, tuple(path), says, is_codable, each.sourceline or 1)
        yield from _codes(each, (*path, name), findings)


def _read(given: GivenFile, findings: Findings) -> Iterator[LabelRecord]:
    from annotator.io.xml_tree import local, parsed

    root = parsed(given.content())
    codes = child(root if local(root) == "CodeBook" else child(root, "CodeBook"), "Codes")
    yield from read_codebook(codes, findings).records
    sets = child(root, "Sets")
    findings.leave_out("code set", 0 if sets is None else sum(1 for _ in children(sets, "Set")))


def _recognise(glimpse: Glimpse) -> Certainty:
    if not glimpse.is_xml or "<CodeBook" not in glimpse.words:
        return 0
    return 3 if _NAMESPACE in glimpse.words else 0


_WRITING = Writing(written_by("refi_writing_codes"))

FORMAT = Format(
    "refi-qdc", "REFI-QDA codebook", (".qdc",), read=_read, recognise=_recognise, holds_texts=False, writing=_WRITING,
    cannot_carry=("annotations", "articles"),
)  # fmt: skip
