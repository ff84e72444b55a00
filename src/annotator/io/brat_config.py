"""`brat-config`: brat's ``annotation.conf``, whose entity and event types are labels. Read only.

By brat's manual, “configuration”: sections in brackets, types one a line, indented below more general ones; ``!`` before a
type that is only a heading, ``<NAME>=`` before a macro, dashes between groups. ``visual.conf`` beside it has longer names.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from annotator.io.beside import text_of
from annotator.io.findings import Findings
from annotator.io.formats import Certainty, Format
from annotator.io.given import GivenFile, Glimpse
from annotator.io.records import MAX_NAME, LabelRecord

_SECTION = re.compile(r"\[[a-z_-]+\]")
_LABELS = ("[entities]", "[spans]", "[events]")
_NOT_LABELS = {"[relations]": "relation type", "[attributes]": "attribute definition"}
_KNOWN = ({*_LABELS, *_NOT_LABELS}, {"[labels]", "[drawing]"}, {"[options]", "[search]", "[annotators]"})
_BESIDE = ("visual.conf", "tools.conf", "kb_shortcuts.conf")

Item = tuple[int, str, str]
"""Of a section: the line's number, the section and the words."""


def _read(given: GivenFile, findings: Findings) -> Iterator[LabelRecord]:
    items = list(_items(text_of(given.content(), given.name, given.options.encoding)))
    longer = _longer_names(given)
    seen: set[str] = set()
    for number, section, words in items:
        name = _name(words)
        if name is None:
            continue
        if section in _NOT_LABELS:
            findings.leave_out(_NOT_LABELS[section])
        elif section in _LABELS and name not in seen:
            seen.add(name)
            yield LabelRecord(name, longer.get(name, ""), number)
    if not seen:
        findings.remark("This configuration of brat's names no labels.")


def _items(text: str) -> Iterator[Item]:
    section = ""
    for number, line in enumerate(text.split("\n"), start=1):
        words = line.strip().removeprefix("\ufeff")
        if _SECTION.fullmatch(words.lower()):
            section = words.lower()
        elif words and not words.startswith(("#", "--")):
            yield number, section, words


def _name(words: str) -> str | None:
    """The type that a line defines; None if it defines none: a heading, a macro."""
    name = re.split(r"[|\s]", words, maxsplit=1)[0]
    return None if name.startswith(("!", "<")) or not 0 < len(name) <= MAX_NAME else name


def _longer_names(given: GivenFile) -> dict[str, str]:
    """What ``visual.conf`` calls types, where that says more than their names."""
    source = given.folder.read("visual.conf")
    if source is None:
        return {}
    found: dict[str, str] = {}
    for _, section, words in _items(source.decode(errors="replace")):
        name, bar, rest = words.partition("|")
        longer = rest.partition("|")[0].strip()
        if section == "[labels]" and bar and longer and longer != name.strip():
            found.setdefault(name.strip(), longer)
    return found


def _recognise(glimpse: Glimpse) -> Certainty:
    found = {section for line in glimpse.words.splitlines() if _SECTION.fullmatch(section := line.strip())}
    if "[entities]" in found or "[spans]" in found or glimpse.name.lower() == "annotation.conf":
        return 3 if len(found & _KNOWN[0]) > 1 else 1
    if glimpse.suffix != ".conf":
        return 0
    return 2 if any(found & known for known in _KNOWN) else 0


def _claims(name: str, names: Collection[str]) -> Collection[str]:
    return set(_BESIDE).intersection(names) if name.lower() == "annotation.conf" else ()


FORMAT = Format(
    "brat-config",
    "brat configuration (labels)",
    (".conf",),
    read=_read,
    recognise=_recognise,
    claims=_claims,
    holds_texts=False,
)
