"""`uima-json`: a UIMA CAS as JSON (CAS JSON 0.4), INCEpTION's most complete export.

After the Apache UIMA JSON CAS specification: ``%TYPES``, ``%FEATURE_STRUCTURES`` (a list, or an object by id) and ``%VIEWS``;
features that refer begin with “@”, numbers that JSON lacks with “#”, positions count UTF-16 units.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias, cast

from annotator.errors import InputError
from annotator.io.findings import Findings
from annotator.io.formats import Certainty, Format
from annotator.io.given import GivenFile, Glimpse
from annotator.io.json_values import parse
from annotator.io.records import MAX_NAME, ArticleRecord
from annotator.io.uima import records
from annotator.io.uima_cas import Cas, Feature, Refs, Structure, Types, View
from annotator.io.uima_own import CARRIES
from annotator.io.writing import Writing, cannot_carry, written_by

_Json: TypeAlias = Mapping[str, Any]  # JSON as it comes; each value is looked at before it is used

_TYPES, _STRUCTURES, _VIEWS = "%TYPES", "%FEATURE_STRUCTURES", "%VIEWS"
_SOFA = "uima.cas.Sofa"
_ARRAY = "uima.cas.FSArray"
_KEY = re.compile(r'"%(?:FEATURE_STRUCTURES|TYPES|VIEWS)"\s*:')


def cas_of(content: bytes, findings: Findings) -> Cas:
    """The CAS of a CAS JSON document.

    Raises:
        InputError: It is none, or is damaged.
    """
    try:
        value, surrogates = parse(content.removeprefix(b"\xef\xbb\xbf"))
    except ValueError as error:
        raise InputError(str(error).replace("The line", "The file")) from None
    if surrogates:
        findings.remark("Lone surrogates were replaced by U+FFFD.", surrogates)
    given = _object(value, "The file")
    if not given.keys() & {_TYPES, _STRUCTURES, _VIEWS}:
        raise InputError("The JSON is not a CAS: it has neither types, feature structures nor views.")
    views: list[View] = []
    structures: dict[str, Structure] = {}
    for each in _listed(given.get(_STRUCTURES)):
        if each.get("%TYPE") == _SOFA:
            views.append(_view(each))
        else:
            found = _structure(each)
            structures[found.id] = found
    return Cas(views, structures, _types(given.get(_TYPES)))


def _object(value: object, what: str) -> _Json:
    if not isinstance(value, dict):
        raise InputError(f"{what} is not a JSON object.")
    return cast("_Json", value)


def _listed(given: object) -> Iterator[_Json]:
    match given:
        case None:
            return
        case list():
            for each in cast("list[object]", given):
                yield _object(each, "A feature structure")
        case dict():
            for key, each in cast("dict[str, object]", given).items():
                yield {"%ID": key, **_object(each, "A feature structure")}
        case _:
            raise InputError(f"“{_STRUCTURES}” is neither a list nor an object.")


def _types(given: object) -> Types:
    parents: dict[str, str] = {}
    if given is None:
        return Types()
    for name, each in _object(given, f"“{_TYPES}”").items():
        parent = _object(each, f"The type “{name[:60]}”").get("%SUPER_TYPE")
        if isinstance(parent, str):
            parents[name] = parent
    return Types(parents)


def _view(given: _Json) -> View:
    text, name, uri = (given.get(key) for key in ("sofaString", "sofaID", "sofaURI"))
    if text is not None and not isinstance(text, str):
        raise InputError("The text of a view is not a string.")
    name = name if isinstance(name, str) and name else "view"
    return View(_id(given.get("%ID")), name[:MAX_NAME], text, uri if isinstance(uri, str) else "")


def _structure(given: _Json) -> Structure:
    kind = given.get("%TYPE")
    if not isinstance(kind, str) or not kind:
        raise InputError("A feature structure has no “%TYPE”.")
    features: dict[str, Feature] = {}
    for key, value in given.items():
        name = key[1:] if key[:1] in "@#" else key
        if key[:1] not in ("%", "^") and key not in ("@sofa", "begin", "end"):
            features[name] = _refs(value) if key.startswith("@") else _value(value)
    if "%ELEMENTS" in given:
        is_array_of_structures = kind.endswith("[]") or kind == _ARRAY
        kind = _ARRAY if is_array_of_structures else kind
        elements = given["%ELEMENTS"]
        features["elements"] = _refs(elements) if is_array_of_structures else _value(elements)
    view = given.get("@sofa")
    return Structure(
        _id(given.get("%ID")), kind, features, None if view is None else _id(view),
        _position(given, "begin"), _position(given, "end"),
    )  # fmt: skip


def _id(given: object) -> str:
    if isinstance(given, bool) or not isinstance(given, int | str):
        raise InputError("An id of a feature structure is neither a number nor a string.")
    return str(given)[:MAX_NAME] if isinstance(given, str) else f"{given:d}" if abs(given) < 2**63 else "0"


def _refs(given: object) -> Refs:
    several = cast("list[object]", given) if isinstance(given, list) else [given]
    return Refs(tuple(_id(each) for each in several if each is not None))


def _value(given: object) -> Feature:
    match given:
        case None:
            return ""
        case bool() | int() | float() | str():
            return given
        case list():
            return [_words(each) for each in cast("list[object]", given) if each is not None]
        case _:
            raise InputError("The value of a feature is an object; only references may be structures.")


def _words(given: object) -> str:
    if isinstance(given, bool):
        return str(given).lower()
    if isinstance(given, int) and abs(given) >= 2**63:
        return ""
    return str(given) if isinstance(given, int | float | str) else ""


def _position(given: _Json, name: str) -> int | None:
    """A position; UIMA may leave out one that is 0, which it never does with both."""
    value = given.get(name)
    other = given.get({"begin": "end", "end": "begin"}[name])
    if value is None:
        return 0 if isinstance(other, int) else None
    if isinstance(value, bool) or not isinstance(value, int) or abs(value) >= 2**63:
        raise InputError(f"“{name}” of a feature structure is not a whole number of 64 bits.")
    return value


def _read(given: GivenFile, findings: Findings) -> Iterator[ArticleRecord]:
    yield from records(cas_of(given.content(), findings), findings)


def _recognise(glimpse: Glimpse) -> Certainty:
    return 3 if glimpse.is_json and _KEY.search(glimpse.words) else 0


_WRITING = Writing(
    written_by("cas_json_writing"),
    carries=CARRIES,
    is_folder=True,
)

FORMAT = Format(
    "uima-json", "UIMA CAS, JSON (INCEpTION)", (".json",), offset_unit="utf16", read=_read, recognise=_recognise,
    writing=_WRITING, cannot_carry=cannot_carry(_WRITING),
)  # fmt: skip
