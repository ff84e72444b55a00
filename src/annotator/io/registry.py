"""The formats that can be read and written, and how a file's format is recognised: by content first, then by its name.

The built-in ones are modules of `annotator.io` that hold a `FORMAT`; further ones are entry points of the group
``annotator.formats``, each of which gives a `annotator.io.formats.Format`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from functools import cache
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points

from annotator.errors import InputError
from annotator.io.findings import Findings
from annotator.io.formats import Certainty, Format
from annotator.io.given import GivenFile, Glimpse
from annotator.io.records import Record

GROUP = "annotator.formats"
"""Entry points of this group are formats of other packages."""

_BUILT_IN = (
    "jsonl",
    "jsonl_spans",
    "csv_table",
    "parquet_table",
    "inception_project",
    "uima_json",
    "uima_xmi",
    "webanno_tsv",
    "webanno_tsv_old",
    "conll",
    "conllu",
    "huggingface",
    "huggingface_parquet",
    "spacy_docbin",
    "pdf",
    "docx",
    "odt",
    "rtf",
    "epub",
    "babe",
    "spreadsheet",
    "own_project",
    "taguette",
    "taguette_tables",
    "brat",
    "brat_config",
    "qualcoder",
    "ptc",
    "basil",
    "gate_xml",
    "bioc",
    "checkthat",
    "refi_qda",
    "refi_codebook",
    "label_studio",
    "doccano",
    "prodigy",
    "potato",
    "pubannotation",
    "spacy_offsets",
    "web_annotation",
    "hypothesis_export",
    "inline_xml",
    "mhtml",
    "mail",
    "html_page",
    "markdown",
    "plain_text",
    "annotated_html",
    "annotated_docx",
    "annotated_pdf",
    "quotes_html",
    "quotes_docx",
    "annotations_xlsx",
)
"""Modules of `annotator.io`, in the order in which they are listed; of two that are as sure of a file, the first takes it."""

_OWN = {"jsonl": "jsonl", "jsonl-spans": "jsonl_spans", "csv": "csv_table"}
"""Our own formats, which are found without loading all others: that costs an export 10 MB and a tenth of a second."""

_JSON = re.compile(r'\{\s*\}\s*$|\[\s*\]\s*$|(?:\[\s*)?\{\s*"[^"\n]{0,200}"\s*:|\[\s*(?:\[|"|\d{1,30}\s*,)')

FALLBACK = "text"
"""The format of what no other is sure of."""


@cache
def formats() -> tuple[Format, ...]:
    """All formats: the built-in ones, then those of plug-ins by their names.

    A plug-in that cannot be loaded, gives no format or takes the id of another one is left out; `broken` names it.
    """
    return _loaded()[0]


@cache
def broken() -> tuple[str, ...]:
    """A sentence for each plug-in that could not be taken."""
    return _loaded()[1]


def format_of(format_id: str, *, able: Callable[[Format], bool] = lambda _one: True) -> Format:
    """The format of that id.

    Args:
        format_id: Of `formats`.
        able: Those that are named where there is none: who wants to write is offered none that can only be read.

    Raises:
        InputError: There is none.
    """
    if format_id in _OWN:
        return _own(_OWN[format_id])
    for each in formats():
        if each.id == format_id:
            return each
    known = ", ".join(each.id for each in formats() if able(each))
    raise InputError(f"There is no format “{format_id}”. Known are: {known}.")


def read_format(format_id: str) -> Format:
    """The format of that id, which can be read.

    Raises:
        InputError: There is none, or it can only be written.
    """
    found = format_of(format_id, able=lambda one: one.reads)
    if found.read is None:
        able = ", ".join(each.id for each in formats() if each.reads)
        raise InputError(f"“{found.id}” can be written, not read. Read are: {able}.")
    return found


def recognise(glimpse: Glimpse) -> Format:
    """The format of a file; plain text if nothing else is sure of it."""
    return sure_of(glimpse) or format_of(FALLBACK)


def sure_of(glimpse: Glimpse) -> Format | None:
    """The format that is surest of a file, or None if none is."""
    sure: list[tuple[Certainty, Format]] = [
        (each.recognise(glimpse), each) for each in formats() if each.reads and each.recognise is not None
    ]
    best, found = max(sure, key=lambda one: one[0], default=(0, None))
    return found if best else None


def why_unknown(glimpse: Glimpse) -> str | None:
    """A sentence about a file that no format is sure of and that is no text for reading; None if it may be one."""
    words = glimpse.words.lstrip()
    kind = "XML" if words.startswith("<?xml") else "JSON" if _is_json(words) else None
    if kind is None:
        return None
    return f"This is {kind} of a kind that is not known here. To read it as it stands, import it with --format {FALLBACK}."


def read(format_id: str, given: GivenFile, findings: Findings) -> Iterator[Record]:
    """The records of a file in that format; what is wrong goes to the findings.

    Args:
        format_id: Of `formats`.
        given: Its stream is read from the beginning and not closed.
        findings: Takes problems and remarks.

    Raises:
        InputError: The format is unknown or cannot be read, or nothing can be read of the file.
    """
    found = read_format(format_id)
    assert found.read is not None  # noqa: S101 - narrows a type
    given.stream.seek(0)
    return found.read(given, findings)


def _is_json(words: str) -> bool:
    """Whether it begins with an object with a key or with a list of such, which no text for reading does."""
    return bool(_JSON.match(words))


def claimed(names: Collection[str]) -> dict[str, set[str]]:
    """Which files of a folder belong to others of it: for each that takes some, the names of those."""
    found: dict[str, set[str]] = {}
    known = frozenset(names)
    for each in formats():
        if each.claims is not None:
            for name in names:
                found.setdefault(name, set()).update(each.claims(name, known))
    return {name: taken - {name} for name, taken in found.items() if taken - {name}}


@cache
def _loaded() -> tuple[tuple[Format, ...], tuple[str, ...]]:
    made: dict[str, Format] = {}
    for name in _BUILT_IN:
        own = _own(name)
        made[own.id] = own
    problems: list[str] = []
    for point in sorted(entry_points(group=GROUP), key=lambda one: one.name):
        problem = _take(point, made)
        if problem is not None:
            problems.append(problem)
    return tuple(made.values()), tuple(problems)


def _own(module: str) -> Format:
    found: Format = import_module(f"annotator.io.{module}").FORMAT
    return found


def _take(point: EntryPoint, made: dict[str, Format]) -> str | None:
    whose = f"The format “{point.name}” of {point.dist.name if point.dist else point.value}"
    try:
        given: object = point.load()
    except Exception as error:  # noqa: BLE001 - somebody else's code may raise anything while it is loaded
        return f"{whose} cannot be loaded: {error}."
    if not isinstance(given, Format):
        return f"{whose} is none: expected a Format, not {type(given).__name__}."
    if given.id in made:
        return f"{whose} has the id “{given.id}”, which is taken."
    made[given.id] = given
    return None


Described = Mapping[str, object]


def described(each: Format) -> Described:
    """What can be said of a format in JSON."""
    return {
        "id": each.id, "title": each.title, "suffixes": list(each.suffixes), "reads": each.reads, "writes": each.writes,
        "offset_unit": each.offset_unit, "cannot_carry": list(each.cannot_carry), "extra": each.extra,
    }  # fmt: skip
