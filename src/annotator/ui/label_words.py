"""Where a line of any format names labels: by id, by title, or as tags of tokens have them; not where its words are prose."""

from __future__ import annotations

import re

from annotator.model.scheme import Scheme
from annotator.model.span import Span

_NOT_IN_NAMES = re.compile(r"[^A-Za-z0-9_-]+")
_AROUND = (
    r'(?<![\\\w])"(?P<quoted>{names})"(?!\w)',  # a value in JSON, an attribute in XML
    r"(?<![\w-])[BIESLU]-(?P<tag>{names})(?=[\s|,\"]|$)",  # a token's tag
    r"(?<=\t)(?P<field>{names})(?=[ \t]|$)",  # a column; brat has positions behind a blank
    r"(?<=>)(?P<content>{names})(?=<)",  # all that an element holds
)
"""What stands around the name of a label in formats of other programs."""


class LabelWords:
    """Finds the labels of one scheme."""

    def __init__(self, scheme: Scheme) -> None:
        self._labels: dict[str, str] = {}
        for label in scheme.labels:
            for name in (label.id, label.title):
                self._labels.setdefault(name, label.id)
                self._labels.setdefault(_NOT_IN_NAMES.sub("_", name).strip("_") or label.id, label.id)
        names = "|".join(map(re.escape, sorted(self._labels, key=len, reverse=True)))
        self._pattern = re.compile("|".join(_AROUND).replace("{names}", names))

    def places(self, line: str) -> list[tuple[Span, str]]:
        """The names in a line, each with the id of its label."""
        return [
            (Span(*one.span(one.lastgroup)), self._labels[one[one.lastgroup]])
            for one in self._pattern.finditer(line)
            if one.lastgroup is not None
        ]
