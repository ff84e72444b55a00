"""Counted things in English, for reports: “1 link of spaCy”, “2 links of spaCy”, “3 entries”."""

from __future__ import annotations

import re

_HEAD = re.compile(r".+?(?= (?:of|without|to|between|beyond|whose) )")
_ENDS_IN_Y = re.compile(r"[^aeiou]y$")
_HISSES = ("s", "x", "ch", "sh")


def counted(count: int, noun: str) -> str:
    """The number and the noun, in the plural if there are not one: of “span of a task” that of the span."""
    if count == 1:
        return f"1 {noun}"
    found = _HEAD.match(noun)
    head = found[0] if found is not None else noun
    return f"{count:,} {_plural(head)}{noun[len(head) :]}"


def _plural(noun: str) -> str:
    if _ENDS_IN_Y.search(noun):
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(_HISSES) else f"{noun}s"
