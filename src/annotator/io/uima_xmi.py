"""`uima-xmi`: a UIMA CAS as XMI, with the type system beside it if there is one.

After “UIMA References”, chapter 8 (XMI CAS serialization): an element a feature structure, named by its type; attributes are
features; references are lists of ``xmi:id``. Only a type system tells references from numbers; without one, those that DKPro
Core's and INCEpTION's layers use are known by their names.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TypeAlias

from lxml import etree

from annotator.errors import InputError
from annotator.io.findings import Findings
from annotator.io.formats import Certainty, Format
from annotator.io.given import GivenFile, Glimpse
from annotator.io.records import MAX_NAME, ArticleRecord
from annotator.io.uima import records
from annotator.io.uima_cas import Cas, Feature, Refs, Structure, Types, View
from annotator.io.uima_kinds import INITIAL
from annotator.io.uima_own import CARRIES
from annotator.io.writing import Writing, cannot_carry, written_by
from annotator.io.xml_tree import local, parsed

_Element: TypeAlias = etree._Element  # noqa: SLF001  # pyright: ignore[reportPrivateUsage] - the class has no other name

_ID = "{http://www.omg.org/XMI}id"
_FIXED = frozenset((_ID, "sofa", "begin", "end"))
_NAMESPACE = re.compile(r"http:///(.{0,1000})\.ecore")
_TYPE_SYSTEM_NAME = re.compile(r"(?i).{0,200}type.?system.{0,200}\.xml")
_WHOLE = re.compile(r"-?[0-9]{1,18}")
_IDS = re.compile(r"[0-9]+(?: +[0-9]+)*")
_MAX_TYPE_SYSTEMS = 20

_ANYTHING = "uima.cas.TOP"
_WORDS = frozenset(("uima.cas.String",))
_INTEGERS = frozenset(f"uima.cas.{name}" for name in ("Integer", "Long", "Short", "Byte"))
_REALS = frozenset(("uima.cas.Float", "uima.cas.Double"))
_SEVERAL = frozenset(
    f"uima.cas.{name}{kind}"
    for kind in ("Array", "List")
    for name in ("String", "Integer", "Long", "Short", "Byte", "Boolean", "Float", "Double")
)
_ARRAYS_OF_VALUES = frozenset(
    (*_SEVERAL, *(name.replace("List", "").replace("cas.", "cas.NonEmpty") + "List" for name in _SEVERAL))
)
_REFERENCES = frozenset(
    ("Governor", "Dependent", "governor", "dependent", "target", "first", "next", "tail", "parent", "lemma", "pos", "morph")
)  # fmt: skip
"""Features that refer to structures in DKPro Core's and INCEpTION's types, where no type system says so."""


def cas_of(content: bytes, types: Types) -> Cas:
    """The CAS of an XMI document.

    Args:
        content: The document.
        types: Its type system; empty if there is none.

    Raises:
        InputError: It is not XMI, has a document type declaration, or is damaged.
    """
    root = _root(content)
    if local(root) != "XMI":
        raise InputError("The XML is not an XMI document: its outermost element is another one.")
    elements = [each for each in root if isinstance(each.tag, str)]
    names = {id_of(each): each for each in elements if each.get(_ID)}
    slots = frozenset(key for key, each in names.items() if each.get("target"))
    views: list[View] = []
    structures: dict[str, Structure] = {}
    for each in elements:
        kind = type_of(each)
        if kind == "uima.cas.Sofa":
            views.append(_view(each))
        elif kind != "uima.cas.View" and each.get(_ID):
            structures[id_of(each)] = _structure(each, kind, types, names, slots)
    return Cas(views, structures, types)


def types_of(content: bytes) -> Types:
    """The types of a type system description. An array that may be shared is written as a reference, and is one here.

    Raises:
        InputError: It is none.
    """
    root = _root(content)
    if local(root) != "typeSystemDescription":
        raise InputError("The XML is not a UIMA type system.")
    parents: dict[str, str] = {}
    ranges: dict[str, dict[str, str]] = {}
    for each in root.iter("{*}typeDescription"):
        name = _said(each, "name")
        parents[name] = _said(each, "supertypeName")
        own = ranges.setdefault(name, {})
        for feature in each.iter("{*}featureDescription"):
            kind = _said(feature, "rangeTypeName")
            is_shared = _said(feature, "multipleReferencesAllowed") == "true" and kind in _SEVERAL
            own[_said(feature, "name")] = _ANYTHING if is_shared else kind
    return Types({name: parent for name, parent in parents.items() if parent}, ranges)


def types_beside(given: GivenFile) -> Types | None:
    """The type systems among the XML files of the folder, those first that are named so; None if there is none.

    Raises:
        InputError: One is damaged.
    """
    names = sorted(name for name in given.folder.names() if name.lower().endswith(".xml"))
    found: Types | None = None
    for name in sorted(names, key=lambda one: not _TYPE_SYSTEM_NAME.fullmatch(one))[:_MAX_TYPE_SYSTEMS]:
        content = given.folder.read(name) if name != given.name else None
        if content is not None and b"typeSystemDescription" in content[:65536]:
            found = types_of(content) if found is None else found.merged(types_of(content))
    return found


def type_of(element: _Element) -> str:
    """The full name of the type that an element is named by."""
    name = etree.QName(element)
    namespace = _NAMESPACE.fullmatch(name.namespace or "")
    package = namespace[1].replace("/", ".") if namespace else ""
    bare = not package or package == "uima.noNamespace"
    return name.localname if bare else f"{package}.{name.localname}"


def id_of(element: _Element) -> str:
    """Its ``xmi:id``; empty if it has none."""
    return (element.get(_ID) or "")[:MAX_NAME]


def _root(content: bytes) -> _Element:
    root = parsed(content, has_long_values=True)
    if root.getroottree().docinfo.doctype:
        raise InputError(
            "The XML has a document type declaration, which UIMA does not write; it is not read."
        )
    return root


def _view(element: _Element) -> View:
    name = element.get("sofaID") or INITIAL
    return View(id_of(element), name[:MAX_NAME], element.get("sofaString"), element.get("sofaURI") or "")


def _structure(
    element: _Element, kind: str, types: Types, names: Mapping[str, _Element], slots: Collection[str]
) -> Structure:
    given: dict[str, str | list[str]] = {
        str(name): str(value) for name, value in element.attrib.items() if name not in _FIXED
    }
    for child in element:
        if isinstance(child.tag, str):
            several = given.get(local(child))
            words = child.text or ""
            given[local(child)] = [*several, words] if isinstance(several, list) else [words]
    features = {
        name: _value(value, types.range_of(kind, name), types)
        if types.range_of(kind, name)
        else _guessed(kind, name, value, names, slots)
        for name, value in given.items()
    }
    return Structure(
        id_of(element),
        kind,
        features,
        element.get("sofa"),
        _whole(element, "begin"),
        _whole(element, "end"),
    )


def _whole(element: _Element, name: str) -> int | None:
    given = element.get(name)
    if given is None:
        return None
    if not _WHOLE.fullmatch(given):
        raise InputError(f"“{name}” of {local(element)} is not a whole number.", line=element.sourceline)
    return int(given)


def _value(given: str | list[str], kind: str | None, types: Types) -> Feature:
    """A feature's value by the type that the type system gives it."""
    lineage = frozenset(types.lineage(kind or ""))
    if isinstance(given, list):
        return given
    if lineage & _WORDS:
        return given
    if lineage & _INTEGERS:
        return int(given) if _WHOLE.fullmatch(given) else given
    if lineage & _REALS:
        return _real(given)
    if "uima.cas.Boolean" in lineage:
        return given == "true"
    if lineage & _SEVERAL:
        return given.split()
    return Refs(tuple(each[:MAX_NAME] for each in given.split()))


def _real(given: str) -> Feature:
    try:
        return float(given)
    except ValueError:
        return given


def _guessed(
    kind: str, name: str, given: str | list[str], names: Mapping[str, _Element], slots: Collection[str]
) -> Feature:
    """A feature's value where no type system says what it is."""
    if isinstance(given, list):
        return given
    if not _IDS.fullmatch(given):
        return given.split() if kind in _ARRAYS_OF_VALUES and name == "elements" else given
    ids = given.split()
    if kind == "uima.cas.FSArray" or (kind == "uima.cas.NonEmptyFSList" and name in ("head", "tail")):
        return Refs(tuple(ids))
    if kind in _ARRAYS_OF_VALUES and name == "elements":
        return ids
    refers = name in _REFERENCES and all(each in names for each in ids)
    return Refs(tuple(ids)) if refers or all(each in slots for each in ids) else given


def _said(element: _Element, name: str) -> str:
    return (element.findtext(f"{{*}}{name}") or "").strip()


def _read(given: GivenFile, findings: Findings) -> Iterator[ArticleRecord]:
    content = given.content()
    if b"typeSystemDescription" in content[:65536] and b"<xmi:XMI" not in content[:65536]:
        types_of(content)
        raise InputError(
            "This is a UIMA type system: it says what layers there are and holds no text. It is read with the XMI files beside it."
        )
    types = types_beside(given)
    if types is None:
        findings.remark("There is no type system beside it: what features hold was found out without one.")
    yield from records(cas_of(content, types or Types()), findings)


def _recognise(glimpse: Glimpse) -> Certainty:
    if not glimpse.is_xml:
        return 0
    if "http:///uima/cas.ecore" in glimpse.words and "XMI" in glimpse.words:
        return 3
    return 3 if "<typeSystemDescription" in glimpse.words else 0


def _claims(name: str, names: Collection[str]) -> Sequence[str]:
    if not name.lower().endswith(".xmi"):
        return ()
    return [each for each in names if _TYPE_SYSTEM_NAME.fullmatch(each)]


_WRITING = Writing(
    written_by("cas_xmi_writing"),
    carries=CARRIES,
    is_folder=True,
)

FORMAT = Format(
    "uima-xmi", "UIMA CAS, XMI (INCEpTION, WebAnno)", (".xmi",), offset_unit="utf16",
    read=_read, recognise=_recognise, claims=_claims,
    writing=_WRITING, cannot_carry=cannot_carry(_WRITING),
)  # fmt: skip
