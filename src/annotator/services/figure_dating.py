"""When a figure holds, by the date that the same sentence gives; nothing if that is not clear."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from annotator.services.figure_amounts import Found
from annotator.services.figure_tokens import Line
from annotator.services.segmenting import sentence_at

_FORMS = {
    **dict.fromkeys(("in", "during", "on", "of", "by", "at", "for", "from", "between", "around", "throughout", "the"), "{}"),
    **dict.fromkeys(("until", "till", "through", "before"), "../{}"),
    **dict.fromkeys(("since", "after"), "{}/.."),
}  # fmt: skip
"""What a preposition before a date makes of it."""

_UNDATED = frozenset({"time", "date"})
_CLAUSE = re.compile(r"[,;:—()]| – ")
_SUBORDINATE = re.compile(r"\b(?:when|while|whereas|who|which|where|because|although|though|before|after)\b")
_RELATIVE = re.compile(
    r"\b(?:today|now|currently|nowadays|yesterday|(?:this|last|next|past) (?:year|month|week|quarter|decade))\b",
    re.IGNORECASE,
)


def dated(line: Line, found: Sequence[Found]) -> list[Found]:
    """The figures of a line, those that are no dates with the date that their sentence gives them."""
    if not any(one.as_of for one in found) or all(one.kind in _UNDATED for one in found):
        return list(found)
    return [one if one.kind in _UNDATED else replace(one, as_of=_date_of(line, one, found)) for one in found]


def _date_of(line: Line, one: Found, found: Sequence[Found]) -> str:
    sentence = sentence_at(line.words, line.at(one.start).start)
    if sentence is None:
        return ""
    dates = [
        (other, edtf)
        for other in found
        if other.kind == "date"
        and sentence.contains(line.at(other.start).start)
        and (edtf := _linked(line, other))
    ]
    near = [edtf for other, edtf in dates if not _CLAUSE.search(_between(line, one, other))]
    if len(near) == 1:
        return near[0]
    if len(dates) != 1 or _RELATIVE.search(line.words, sentence.start, sentence.end):
        return ""
    is_clear = not _SUBORDINATE.search(_between(line, one, dates[0][0]))
    return dates[0][1] if is_clear else ""


def _between(line: Line, one: Found, other: Found) -> str:
    first, second = sorted((one, other), key=lambda each: each.start)
    return line.words[line.at(first.end - 1).end : line.at(second.start).start]


def _linked(line: Line, date: Found) -> str:
    """The date with what stands before it: “until 2019” is ``../2019``; empty if it is not said to be a time."""
    before = line.at(date.start - 1).word
    if before in ("and", "or") and line.at(date.start - 2).kind == "number":
        return date.as_of
    if before == "the":
        before = line.at(date.start - 2).word
    if date.rule == "period" or "/" in date.as_of:
        return date.as_of
    return _FORMS.get(before, "").format(date.as_of)
