"""What the files of several programs say in the same way: names, times, addresses, and marked words without a label."""

from __future__ import annotations

import re
from collections.abc import Sequence

from annotator.io.findings import Findings
from annotator.io.records import MAX_NAME
from annotator.model.clock import normalised
from annotator.model.provenance import META_NAMES, ORIGIN

HIGHLIGHT = "highlight"
"""The label of words that somebody has marked and said nothing about (W3C Web Annotation: “highlighting”)."""

COMMENT = "comment"
"""The label of words that somebody has marked and said something about without a label (“commenting”)."""

_ADDRESS = re.compile(r"https?://[^\s<>\"]{3,2000}")


def unlabelled(note: str | None) -> str:
    """The label of words that were marked without one."""
    return COMMENT if note and note.strip() else HIGHLIGHT


def name_of(given: object) -> str | None:
    """A name as files hold it, without white space around it; None if it is none or too long to be one."""
    if not isinstance(given, str):
        return None
    name = given.strip()
    return name if 0 < len(name) <= MAX_NAME else None


def moment(given: object, findings: Findings) -> str | None:
    """A time in our form; None, with a remark, if it is none."""
    if given is None or given == "":
        return None
    try:
        return normalised(str(given).strip())
    except ValueError:
        findings.remark("A time that is none was left out.")
        return None


def address(description: str) -> str | None:
    """The address that a description consists of, if it is nothing else."""
    words = description.strip()
    return words if _ADDRESS.fullmatch(words) else None


def described(description: str) -> tuple[dict[str, object], str | None]:
    """What a document's description says: metadata if it is an address, else a note."""
    found = address(description)
    if found is not None:
        return {"url": found}, None
    return {}, description.strip() or None


def guideline(description: str, path: Sequence[str]) -> str:
    """When to use a label: what a codebook says about a code, and the categories that it stands in, the outermost first."""
    category = f"Category: {' › '.join(path)}" if path else ""
    return "\n\n".join(filter(None, (description.strip(), category)))


def meta_key(name: str) -> str:
    """The name of a piece of metadata: ours for what we know, whatever its case; else as the file has it."""
    lower = name.strip().lower()
    if lower in META_NAMES:
        return lower
    return name.strip() if lower != ORIGIN else lower.replace("_", " ")
