"""`hypothesis`: annotations of the Hypothesis web annotation service. Read only.

What its search returns (``{"total": …, "rows": […]}``), what its client exports (``{"export_date": …, "annotations": […]}``),
or a list of the same. The annotated page is not in the file: annotations come to the article of the project with its
address. Positions count the page's nodes and say nothing about an article; the quote and the words around it do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from annotator.io.faults import short
from annotator.io.findings import Findings
from annotator.io.foreign_values import moment, name_of, unlabelled
from annotator.io.formats import Certainty, Format
from annotator.io.given import GivenFile, Glimpse
from annotator.io.json_document import Json, as_list, as_object, is_list, is_object, objects, values, words
from annotator.io.records import MAX_NAME, ForeignAnnotation, QuoteRecord
from annotator.io.web_anchors import Anchor, anchor

_ACCOUNT = re.compile(r"acct:([^@\s]+)@(\S+)")
_HOST = "hypothes.is"
_EVERYBODY = "__world__"
_LISTS = ("rows", "annotations")
_ADDRESS = re.compile(r'"uri"\s*:')
_SIGNS = ('"acct:', '"export_userid"', '"TextQuoteSelector"', '"references"')


def _read(given: GivenFile, findings: Findings) -> Iterator[QuoteRecord]:
    for number, each in enumerate(_annotations(values(given, findings)), 1):
        if is_object(each):
            yield from _records(number, each, findings)
        else:
            findings.problem(None, f"Annotation {number} is not a JSON object.")


def _annotations(given: list[object]) -> Iterator[object]:
    for each in given:
        if is_list(each):
            yield from each
            continue
        one = as_object(each)
        name = next((name for name in _LISTS if is_list(one.get(name))), None)
        if name is None:
            yield each
        else:
            yield from as_list(one[name])
            yield from as_list(one.get("replies"))


def _records(number: int, one: Json, findings: Findings) -> Iterator[QuoteRecord]:
    uri = name_of(one.get("uri"))
    if uri is None:
        findings.problem(
            None, f"Annotation {short(one.get('id')) if one.get('id') else number} has no “uri”."
        )
        return
    if as_list(one.get("references")):
        findings.leave_out("answering note")
        return
    found = _anchor(one)
    if not found.quote:
        findings.leave_out("page note")
        return
    if one.get("group") not in (None, _EVERYBODY):
        findings.leave_out("private group")
    note = words(one.get("text")).strip() or None
    tags = [name for each in as_list(one.get("tags")) if (name := name_of(each)) is not None]
    created = moment(one.get("created"), findings)
    bare = ForeignAnnotation(
        "", 0, 0, found.quote, reviewer=_user(one), created_at=created,
        updated_at=moment(one.get("updated"), findings) or created, prefix=found.prefix, suffix=found.suffix,
    )  # fmt: skip
    own = name_of(one.get("id"))
    for index, label in enumerate(dict.fromkeys(tags) or [unlabelled(note)]):
        name = own if own is None or index == 0 else f"{own} {label}"[:MAX_NAME]
        yield QuoteRecord(
            _sources(one, uri), replace(bare, label=label, id=name, note=None if index else note)
        )


def _anchor(one: Json) -> Anchor:
    """The quote of the first target that has one."""
    every = (anchor(each.get("selector")) for each in objects(one.get("target")))
    return next((each for each in every if each.quote), Anchor())


def _sources(one: Json, uri: str) -> tuple[str, ...]:
    """The page's address, then other addresses that the page gives itself, then its title."""
    document = as_object(one.get("document"))
    links = [words(each.get("href")) for each in objects(document.get("link"))]
    titles = [words(each) for each in as_list(document.get("title"))]
    return tuple(dict.fromkeys(each for each in (uri, *links, *titles) if each.strip()))


def _user(one: Json) -> str | None:
    """The name of an account; with its host if that is not the public service."""
    user = name_of(one.get("user"))
    found = _ACCOUNT.fullmatch(user or "")
    if found is None:
        return user
    return found[1] if found[2].lower() == _HOST else f"{found[1]}@{found[2]}"


def _recognise(glimpse: Glimpse) -> Certainty:
    if not glimpse.is_json or not _ADDRESS.search(glimpse.words):
        return 0
    signs = sum(sign in glimpse.words for sign in _SIGNS)
    return 3 if signs > 1 else 2 if signs else 0


FORMAT = Format(
    "hypothesis", "Hypothesis annotations", (".json",), read=_read, recognise=_recognise, holds_texts=False,
)  # fmt: skip
