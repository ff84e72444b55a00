"""`inception`: a whole INCEpTION project as it exports itself, a ZIP archive.

Laid out as INCEpTION writes it: ``exportedproject.json`` with layers, tag sets and who has done what; ``annotation/DOCUMENT/USER.*``
and ``curation/DOCUMENT/CURATION_USER.*`` in the format that was chosen for the export (CAS JSON, XMI in an archive of its own, or
TSV); the same as serialised Java objects in ``annotation_ser``, which are never read.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import Any, TypeAlias, cast

from annotator.errors import InputError
from annotator.io import uima_json, uima_xmi, webanno_tsv
from annotator.io.findings import Findings
from annotator.io.formats import Certainty, Format
from annotator.io.given import GivenFile, Glimpse, given_bytes
from annotator.io.json_values import parse
from annotator.io.records import MAX_NAME, ArticleRecord, LabelRecord, Record
from annotator.io.uima import Whose, has_own, records
from annotator.io.uima_cas import Cas, Structure, Types
from annotator.io.uima_kinds import INITIAL, VALUES, kind_of
from annotator.io.webanno_text import Assembled
from annotator.io.zipped import member, opened
from annotator.model.article import Status

_Json: TypeAlias = Mapping[str, Any]  # JSON as it comes; each value is looked at before it is used

_PROJECT = re.compile(r"exportedproject[^/]{0,100}\.json")
_FILE = re.compile(r"(?:annotation|curation)/(.{1,1000})/([^/]{1,1000})\.(json|xmi|tsv|zip)", re.DOTALL)
_SERIALISED = re.compile(r"(?:annotation|curation)_ser/.{1,1000}/([^/]{1,1000})\.ser", re.DOTALL)
_READ = (".json", ".xmi", ".tsv")
_STATES: Mapping[str, Status] = {"FINISHED": "done", "IN_PROGRESS": "reading"}
_TYPES = "typesystem.xml"


@dataclass(frozen=True, slots=True)
class _File:
    """What one person has done to a document."""

    name: str
    document: str
    user: str


def _read(given: GivenFile, findings: Findings) -> Iterator[Record]:
    with opened(given) as archive:
        project = _project(archive)
        files = _files(archive)
        yield from _labels(project)
        documents: dict[str, list[_File]] = {}
        for each in files:
            documents.setdefault(each.document, []).append(each)
        unread = [
            each for each in _objects(project, "source_documents") if str(each.get("name")) not in documents
        ]
        findings.leave_out("unopened document", len(unread))
        is_annotated = any(has_own(cas) for cas, _ in _all(archive, files))
        reading = _Reading(archive, _states(project), False if is_annotated else None, findings)
        for own in documents.values():
            yield from reading.articles(own)


def _project(archive: zipfile.ZipFile) -> _Json:
    name = next((each for each in archive.namelist() if _PROJECT.fullmatch(each)), "")
    content = member(archive, name) if name else None
    if content is None:
        raise InputError("The archive is no INCEpTION project: it has no “exportedproject.json”.")
    try:
        value, _ = parse(content)
    except ValueError as error:
        raise InputError(f"“{name}” in the archive is not the JSON that INCEpTION writes: {error}") from None
    return cast("_Json", value) if isinstance(value, dict) else {}


def _files(archive: zipfile.ZipFile) -> list[_File]:
    """Who has annotated what. Where somebody has, the document that nobody has opened yet says nothing more.

    Raises:
        InputError: All of it is serialised Java objects, or there is nothing.
    """
    names = archive.namelist()
    matched = [found for found in map(_FILE.fullmatch, names) if found is not None]
    files = [_File(found[0], found[1], found[2]) for found in matched]
    if not files:
        what = (
            "only as serialised Java objects, which are not read"
            if any(map(_SERIALISED.fullmatch, names))
            else "nowhere"
        )
        raise InputError(
            f"The project holds its annotations {what}. Export it again with the secondary format UIMA CAS JSON or XMI."
        )
    known = {each.document for each in files if each.user != INITIAL}
    return [each for each in files if each.user != INITIAL or each.document not in known]


def _all(archive: zipfile.ZipFile, files: Sequence[_File]) -> Iterator[tuple[Cas, Assembled | None]]:
    for each in files:
        try:
            yield _cas(archive, each.name, Findings())
        except InputError:
            continue


def _cas(archive: zipfile.ZipFile, name: str, findings: Findings) -> tuple[Cas, Assembled | None]:
    content = member(archive, name) or b""
    types: bytes | None = None
    suffix = PurePosixPath(name).suffix.lower()
    if suffix == ".zip":
        with opened(given_bytes(content, name)) as inner:
            names = inner.namelist()
            found = next((each for each in names if each.lower().endswith(_READ)), "")
            system = next((each for each in names if each.lower().endswith(_TYPES)), "")
            content = (member(inner, found) if found else None) or b""
            types = member(inner, system) if system else None
            suffix = PurePosixPath(found).suffix.lower()
    if suffix == ".tsv":
        return webanno_tsv.cas_of(content, findings)
    if suffix == ".xmi":
        return uima_xmi.cas_of(content, uima_xmi.types_of(types) if types else Types()), None
    return uima_json.cas_of(content, findings), None


@dataclass(frozen=True, slots=True)
class _Reading:
    """A project that is being read.

    Attributes:
        states: By document and user, how far they are.
        takes_linguistic: As of `Whose`, the same for all documents.
    """

    archive: zipfile.ZipFile
    states: Mapping[str, Mapping[str, Status]]
    takes_linguistic: bool | None
    findings: Findings

    def articles(self, files: Sequence[_File]) -> Iterator[ArticleRecord]:
        """The document with everybody's annotations; another one for a text that differs."""
        merged: dict[str, ArticleRecord] = {}
        for each in files:
            try:
                found = list(self._records(each))
            except InputError as error:
                self.findings.problem(None, f"“{each.name}” cannot be read: {error}")
                continue
            for record in found:
                before = merged.get(record.text)
                merged[record.text] = record if before is None else _together(before, record)
        if len(merged) > 1:
            self.findings.remark(
                "A document has other words for one annotator than for another; each text is an article."
            )
        yield from merged.values()

    def _records(self, file: _File) -> Iterator[ArticleRecord]:
        user = file.user if file.user != INITIAL else None
        status = self.states.get(file.document, {}).get(file.user)
        cas, text = _cas(self.archive, file.name, self.findings)
        for record in records(
            cas, self.findings, Whose(user, f"{user}/" if user else "", self.takes_linguistic)
        ):
            own = webanno_tsv.with_quotes(record, text) if text is not None else record
            yield replace(own, name=file.document[:MAX_NAME], status={file.user: status} if status else {})


def _together(first: ArticleRecord, second: ArticleRecord) -> ArticleRecord:
    categories = [each.meta.get("categories") for each in (first, second)]
    meta: dict[str, object] = {**second.meta, **first.meta}
    if all(isinstance(each, dict) for each in categories):
        meta["categories"] = {
            **cast("dict[str, object]", categories[1]),
            **cast("dict[str, object]", categories[0]),
        }
    return replace(
        first, annotations=(*first.annotations, *second.annotations), links=(*first.links, *second.links),
        status={**first.status, **second.status}, meta=meta, meta_origin={**second.meta_origin, **first.meta_origin},
    )  # fmt: skip


def _labels(project: _Json) -> Iterator[LabelRecord]:
    """The tags of the layers' values; what belongs to words' analyses is left aside."""
    tags = {str(each.get("name")): _objects(each, "tags") for each in _objects(project, "tag_sets")}
    seen: set[str] = set()
    for layer in _objects(project, "layers"):
        is_own = kind_of(Structure("", str(layer.get("name"))), Types()).is_span
        for feature in _objects(layer, "features"):
            used = feature.get("tag_set")
            if not (
                is_own
                and layer.get("type") == "span"
                and feature.get("name") in VALUES
                and isinstance(used, dict)
            ):
                continue
            for tag in tags.get(str(cast("_Json", used).get("name")), []):
                label, said = tag.get("tag_name"), tag.get("tag_description")
                if isinstance(label, str) and 0 < len(label) <= MAX_NAME and label not in seen:
                    seen.add(label)
                    yield LabelRecord(label, said if isinstance(said, str) else "")


def _states(project: _Json) -> dict[str, dict[str, Status]]:
    """By document and user, how far they are."""
    found: dict[str, dict[str, Status]] = {}
    for each in _objects(project, "annotation_documents"):
        status = _STATES.get(str(each.get("state")))
        if status is not None:
            found.setdefault(str(each.get("name")), {})[str(each.get("user"))] = status
    return found


def _objects(given: _Json, name: str) -> list[_Json]:
    several = given.get(name)
    if not isinstance(several, list):
        return []
    return [cast("_Json", each) for each in cast("list[object]", several) if isinstance(each, dict)]


def _recognise(glimpse: Glimpse) -> Certainty:
    return 3 if any(_PROJECT.fullmatch(each) for each in glimpse.members) else 0


FORMAT = Format(
    "inception", "INCEpTION project", (".zip",), offset_unit="utf16", read=_read, recognise=_recognise,
)  # fmt: skip
