"""Spans of the tags that tokens have one each: IOB1, IOB2, BIOES, BILOU and BMES.

After the shared tasks CoNLL-2000 to 2003 (``B-``, ``I-``, ``O``) and their scorer’s rules for where a span begins; what marks
last and single tokens are E and S, L and U, or E, S and M.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

TAG = re.compile(r"O|[BIESLUM]-\S.*", re.DOTALL)
"""A tag of any of the schemes."""

_BEGINS = frozenset("BSU")
_ENDS = frozenset("ESLU")

CHUNKS = frozenset(
    ("NP", "VP", "PP", "ADJP", "ADVP", "SBAR", "PRT", "CONJP", "INTJ", "LST", "UCP", "PNP", "AP", "AdvP", "NX", "QP")
)  # fmt: skip
"""The phrases of the shared task on chunking, CoNLL-2000; a column that holds nothing else cuts sentences into phrases."""


@dataclass(frozen=True, slots=True)
class Tagged:
    """A span of tokens: its label, and the numbers of its first and last token."""

    label: str
    first: int
    last: int


def spans(tags: Sequence[str]) -> Iterator[Tagged]:
    """The spans of one sentence, in order. A span that has no beginning begins where its first tag stands."""
    first, label, before = 0, "", "O"
    for number, tag in enumerate((*tags, "O")):
        mark, _, said = tag.partition("-")
        goes_on = mark not in ("O", *_BEGINS) and said == label and before not in _ENDS and before != "O"
        if not goes_on:
            if before != "O":
                yield Tagged(label, first, number - 1)
            first, label = number, said
        before = mark


def is_mixed(sentences: Iterable[Sequence[str]]) -> bool:
    """Whether some spans begin with B where nothing is before them, as in IOB2, and others with I, as in IOB1."""
    has_b = has_i = False
    for tags in sentences:
        before = "O"
        for tag in tags:
            after_other = tag[1:] != before[1:] or before == "O"
            has_b = has_b or (tag.startswith("B-") and after_other)
            has_i = has_i or (tag.startswith(("I-", "E-", "L-", "M-")) and after_other)
            before = tag
    return has_b and has_i
