"""Selections of a text in a REFI-QDA project, and what their positions count.

The standard (section 10.2) says code points of the plain text file from 0. Programs differ in line ends and byte order
marks, and a selection holds no quote; but its name often is one, whole or cut off. Where names show it, they decide.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from annotator.io.findings import Findings
from annotator.io.foreign_values import moment, unlabelled
from annotator.io.mixed_counting import Claimed, CountedText
from annotator.io.positions import Counting
from annotator.io.records import ForeignAnnotation
from annotator.io.refi_codebook import Element, child, children, content, guid
from annotator.io.refi_project import RefiProject

_AS_ONE = Counting("codepoint", "lf", skips_bom=True)
_AS_IN_THE_FILE = Counting("codepoint", "as given", skips_bom=True)
_USUAL = (("qualcoder", _AS_ONE), ("atlas", _AS_ONE))
_NAMES_ARE_QUOTES = "qualcoder"
_SHORTEST = 4
"""Characters that a name must have to show more than chance would."""

_SHORTEST_BEGINNING = 20
_ELLIPSES = ("…", "...")


@dataclass(frozen=True, slots=True)
class Selected:
    """A selection with positions.

    Attributes:
        claimed: Its range, with its name as what shows the words.
    """

    element: Element
    claimed: Claimed


def usual_counting(origin: str) -> Counting:
    """How the program that wrote a project counts, if names do not show another way."""
    return next((each for name, each in _USUAL if name in origin.lower()), _AS_IN_THE_FILE)


def selections(text: Element, findings: Findings) -> list[Selected]:
    """The selections of a text; one without positions is a problem, one without characters is left out."""
    found: list[Selected] = []
    for each in children(text, "PlainTextSelection"):
        start, end = _number(each.get("startPosition")), _number(each.get("endPosition"))
        if start is None or end is None or start > end:
            findings.problem(
                each.sourceline, "A selection has no positions, or its end lies before its start."
            )
        elif start == end:
            findings.leave_out("empty selection")
        else:
            found.append(Selected(each, _claimed(start, end, str(each.get("name") or ""))))
    return found


def coded(
    text: CountedText, selected: Sequence[Selected], project: RefiProject, best: Counting, findings: Findings
) -> Iterator[ForeignAnnotation]:
    """The annotations of a text: one a coding; one of its own for a selection without codes."""
    for each in selected:
        bare = _placed(text, each, project, best)
        codings = list(children(each.element, "Coding"))
        says = content(child(each.element, "Description")) or None
        note = "\n\n".join(filter(None, (says, project.note_on(guid(each.element))))) or None
        if not codings:
            yield _by(
                replace(bare, label=unlabelled(note), note=note),
                each.element,
                each.element,
                project,
                findings,
            )
        for coding in codings:
            label = _label(coding, project)
            if label is None:
                findings.problem(coding.sourceline, "A coding names a code that is not in the code book.")
                continue
            own = "\n\n".join(filter(None, (note, project.note_on(guid(coding))))) or None
            yield _by(replace(bare, label=label, note=own), coding, each.element, project, findings)
            note = None


def _label(coding: Element, project: RefiProject) -> str | None:
    reference = child(coding, "CodeRef")
    return None if reference is None else project.book.labels.get(guid(reference, "targetGUID"))


def whole_text_labels(element: Element, project: RefiProject) -> dict[str, list[str]]:
    """What a whole source is coded with, by reviewer; the name of one who is not known is empty."""
    found: dict[str, list[str]] = {}
    for coding in children(element, "Coding"):
        label = _label(coding, project)
        if label is not None:
            labels = found.setdefault(project.users.get(guid(coding, "creatingUser"), ""), [])
            if label not in labels:
                labels.append(label)
    return found


def _by(
    one: ForeignAnnotation, coding: Element, selection: Element, project: RefiProject, findings: Findings
) -> ForeignAnnotation:
    """The annotation with who made it and when; a coding that says neither was made with its selection."""
    created = moment(coding.get("creationDateTime") or selection.get("creationDateTime"), findings)
    changed = moment(selection.get("modifiedDateTime"), findings)
    user = guid(coding, "creatingUser") or guid(selection, "creatingUser")
    return replace(
        one,
        id=guid(coding) or guid(selection) or None,
        reviewer=project.users.get(user),
        created_at=created,
        updated_at=changed if changed and created and changed > created else created,
    )


def _placed(text: CountedText, one: Selected, project: RefiProject, best: Counting) -> ForeignAnnotation:
    """Where it lies: by its name if that is a quote, else as the program counts; positions beyond the text stay as they are."""
    claimed = one.claimed
    place = text.place(claimed, best) if claimed.shows is not None else None
    if place is not None:
        return ForeignAnnotation("", *place, text=text.given[place[0] : place[1]])
    if claimed.shows is not None and _NAMES_ARE_QUOTES in project.origin.lower():
        return ForeignAnnotation("", claimed.start, claimed.end, text=str(one.element.get("name")))
    place = text.place(replace(claimed, shows=None), best) or (claimed.start, claimed.end)
    return ForeignAnnotation("", *place)


def _claimed(start: int, end: int, name: str) -> Claimed:
    wanted = _folded(name)
    if len(wanted) < _SHORTEST:
        return Claimed(start, end)
    return Claimed(start, end, lambda words: _is_quote(wanted, _folded(words)))


def _is_quote(name: str, words: str) -> bool:
    """Whether a name is the words, or their beginning; line ends are blanks in an XML attribute."""
    if name == words:
        return True
    for ellipsis in _ELLIPSES:
        if name.endswith(ellipsis):
            cut = name.removesuffix(ellipsis).rstrip()
            return len(cut) >= _SHORTEST and words.startswith(cut)
    return len(name) >= _SHORTEST_BEGINNING and words.startswith(name)


def _folded(words: str) -> str:
    return " ".join(words.split())


def _number(given: str | None) -> int | None:
    words = (given or "").strip()
    return int(words) if words.isascii() and words.isdigit() and len(words) < 16 else None
