"""When a figure holds, by the date that the same sentence gives; nothing if that is not clear."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from annotator.model.span import Span
from annotator.services.figure_amounts import Found
from annotator.services.figure_tokens import Line
from annotator.services.segmenting import sentences

_FORMS = {
    **dict.fromkeys(("in", "during", "on", "of", "by", "at", "for", "from", "between", "around", "throughout", "the"), "{}"),
    **dict.fromkeys(("until", "till", "through", "before"), "../{}"),
    **dict.fromkeys(("since", "after"), "{}/.."),
}  # fmt: skip
"""What a preposition before a date makes of it."""

_MOST = 12
"""Dates of a sentence; with more of them nothing is clear."""

_LONGEST = 2_000
"""Code points of a sentence, likewise."""

_UNDATED = frozenset({"time", "date"})
_CLAUSE = re.compile(r"[,;:—()]| – ")
_SUBORDINATE = re.compile(r"\b(?:when|while|whereas|because|although|though|before|after)\b")
_RELATIVE = re.compile(
    r"\b(?:today|now|currently|nowadays|yesterday|(?:this|last|next|past) (?:year|month|week|quarter|decade))\b",
    re.IGNORECASE,
)


def dated(line: Line, found: Sequence[Found]) -> list[Found]:
    """The figures of a line, those that are no dates with the date that their sentence gives them."""
    if not any(one.as_of for one in found) or all(one.kind in _UNDATED for one in found):
        return list(found)
    spans = sentences(line.words)
    starts = [span.start for span in spans]

    def sentence_of(one: Found) -> Span:
        return spans[max(0, bisect_right(starts, line.at(one.start).start) - 1)]

    return [
        one
        for sentence, several in groupby(found, sentence_of)
        for one in _dated(line, sentence, list(several))
    ]


def _dated(line: Line, sentence: Span, found: Sequence[Found]) -> list[Found]:
    dates = [(one, edtf) for one in found if one.kind == "date" and (edtf := _linked(line, one))]
    if not dates or len(dates) > _MOST or len(sentence) > _LONGEST:
        return list(found)
    only = (
        dates[0]
        if len(dates) == 1 and not _RELATIVE.search(line.words, sentence.start, sentence.end)
        else None
    )
    return [
        one if one.kind in _UNDATED else replace(one, as_of=_date_of(line, one, dates, only)) for one in found
    ]


def _date_of(
    line: Line, one: Found, dates: Sequence[tuple[Found, str]], only: tuple[Found, str] | None
) -> str:
    """The date in the same clause, if it is the only one there; else the only one of the sentence."""
    near = [edtf for date, edtf in dates if not _CLAUSE.search(_between(line, one, date))]
    if len(near) == 1:
        return near[0]
    if only is None or _SUBORDINATE.search(_between(line, one, only[0])):
        return ""
    return only[1]


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
