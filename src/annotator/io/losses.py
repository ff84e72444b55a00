"""What an export could not carry, or changed: counted by kind, with the annotations concerned.

A writer notes what it does while it does it, and the look before an export is a run of the same writer into nothing: so what was
announced is what happened.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Loss = Literal[
    "annotations", "doubles", "overlaps", "edges", "widened", "blanks", "flat", "cut", "line-ends", "characters", "glyphs", "parts",
    "attributes", "as-notes", "origins", "notes", "one-line", "links", "reviewers", "names", "values", "long-values",
    "excluded", "metadata", "article-notes", "statuses", "bare-articles", "outvoted", "merged", "clipped", "shortened",
    "left-out-text",
    "passages", "titles", "versions", "ids", "times", "placings", "link-notes", "link-reviewers", "link-ids", "article-ids",
    "originals", "alike", "others",
]  # fmt: skip
"""Kinds, in the order in which they are said."""

MAX_IDS = 1_000
"""Annotations of one kind that are named, in the window and in reports: what is counted takes no memory then."""


@dataclass(frozen=True, slots=True)
class LossWords:
    """What is said of a kind.

    Attributes:
        one: Of one.
        many: Of several; %1 is how many.
        is_left_out: Whether something is not in the file; else it is there in another form.
    """

    one: str
    many: str
    is_left_out: bool = True


WORDS: dict[Loss, LossWords] = {
    "annotations": LossWords("1 annotation", "%1 annotations"),
    "doubles": LossWords(
        "1 annotation that another one equals in label and words",
        "%1 annotations that others equal in label and words",
    ),
    "overlaps": LossWords("1 annotation that overlaps another one", "%1 annotations that overlap others"),
    "edges": LossWords(
        "1 annotation that does not begin and end with a token",
        "%1 annotations that do not begin and end with a token",
    ),
    "widened": LossWords(
        "1 annotation widened to whole tokens", "%1 annotations widened to whole tokens", is_left_out=False
    ),
    "blanks": LossWords(
        "1 annotation without the blanks at its ends",
        "%1 annotations without the blanks at their ends",
        is_left_out=False,
    ),
    "flat": LossWords(
        "1 annotation in the view of spans, not in that of tokens",
        "%1 annotations in the view of spans, not in that of tokens",
        is_left_out=False,
    ),
    "cut": LossWords(
        "1 annotation across the end of a piece of text", "%1 annotations across the end of a piece of text"
    ),
    "line-ends": LossWords(
        "1 annotation split at a line end", "%1 annotations split at line ends", is_left_out=False
    ),
    "characters": LossWords(
        "1 character that XML cannot hold, replaced by U+FFFD",
        "%1 characters that XML cannot hold, replaced by U+FFFD",
        is_left_out=False,
    ),
    "glyphs": LossWords("1 character that no font here can show", "%1 characters that no font here can show"),
    "parts": LossWords("1 join between parts of an annotation", "%1 joins between parts of annotations"),
    "attributes": LossWords("1 annotation's attributes", "the attributes of %1 annotations"),
    "as-notes": LossWords(
        "1 annotation with attributes written as notes",
        "%1 annotations with attributes written as notes",
        is_left_out=False,
    ),
    "origins": LossWords(
        "1 mark that the program filled in a value", "%1 marks that the program filled in a value"
    ),
    "notes": LossWords("1 note on an annotation", "%1 notes on annotations"),
    "one-line": LossWords("1 note written in one line", "%1 notes written in one line", is_left_out=False),
    "links": LossWords("1 link", "%1 links"),
    "reviewers": LossWords("1 annotation's reviewer", "the reviewers of %1 annotations"),
    "names": LossWords("1 name written in another way", "%1 names written in another way", is_left_out=False),
    "values": LossWords(
        "1 value written in another way", "%1 values written in another way", is_left_out=False
    ),
    "excluded": LossWords("1 excluded region", "%1 excluded regions"),
    "metadata": LossWords("1 article's metadata", "the metadata of %1 articles"),
    "article-notes": LossWords("1 note on an article", "%1 notes on articles"),
    "statuses": LossWords("1 article's status", "the status of %1 articles"),
    "bare-articles": LossWords("1 article without annotations", "%1 articles without annotations"),
    "long-values": LossWords(
        "1 value shortened to what a cell holds",
        "%1 values shortened to what a cell holds",
        is_left_out=False,
    ),
    "outvoted": LossWords(
        "1 annotation that most reviewers do not have", "%1 annotations that most reviewers do not have"
    ),
    "merged": LossWords(
        "1 annotation made one with another reviewer’s",
        "%1 annotations made one with other reviewers’",
        is_left_out=False,
    ),
    "clipped": LossWords(
        "1 annotation cut where its piece of text ends",
        "%1 annotations cut where their pieces of text end",
        is_left_out=False,
    ),
    "shortened": LossWords(
        "1 annotation without the excluded words in it",
        "%1 annotations without the excluded words in them",
        is_left_out=False,
    ),
    "left-out-text": LossWords(
        "1 annotation on text that is left out", "%1 annotations on text that is left out"
    ),
    "passages": LossWords("1 passage without annotations", "%1 passages without annotations"),
    "titles": LossWords("1 article's title", "the titles of %1 articles"),
    "versions": LossWords(
        "1 mark that an article is a newer version of another one",
        "%1 marks that articles are newer versions of others",
    ),
    "ids": LossWords("1 annotation's id", "the ids of %1 annotations"),
    "times": LossWords("1 annotation's times", "the times of %1 annotations"),
    "placings": LossWords(
        "1 mark of how an annotation came to its place", "%1 marks of how annotations came to their places"
    ),
    "link-notes": LossWords("1 note on a link", "%1 notes on links"),
    "link-reviewers": LossWords("1 link's reviewer", "the reviewers of %1 links"),
    "link-ids": LossWords("1 link's id", "the ids of %1 links"),
    "article-ids": LossWords("1 article's id", "the ids of %1 articles"),
    "originals": LossWords(
        "the SHA-256 of 1 article’s original file", "the SHA-256 of %1 articles’ original files"
    ),
    "alike": LossWords(
        "1 annotation that is told from another one by its note alone",
        "%1 annotations that are told from others by their notes alone",
        is_left_out=False,
    ),
    "others": LossWords("1 other thing", "%1 other things"),
}


@dataclass(slots=True)
class LossCount:
    """How many there are of a kind.

    Attributes:
        annotation_ids: Those concerned, up to `MAX_IDS`, each once however often it is counted in a row; none for what is no
            annotation's.
        has_more: Whether more are concerned than are named.
        article_ids: Those concerned where it is no annotation's; else none. Likewise up to `MAX_IDS`.
    """

    number: int = 0
    annotation_ids: list[str] = field(default_factory=list[str])
    has_more: bool = False
    article_ids: list[str] = field(default_factory=list[str])

    def add(self, annotation_id: str | None, number: int = 1, *, article_id: str | None = None) -> None:
        """Counts one more, or several, with the annotation concerned if it is one's, or the article if it is one's."""
        self.number += number
        for concerned, known in ((annotation_id, self.annotation_ids), (article_id, self.article_ids)):
            if concerned is None or known[-1:] == [concerned]:
                continue
            if len(known) < MAX_IDS:
                known.append(concerned)
            else:
                self.has_more = True


class Losses:
    """What one run of a writer could not carry, or changed."""

    def __init__(self) -> None:
        self._counts: dict[Loss, LossCount] = {}

    def note(
        self,
        kind: Loss,
        annotation_id: str | None = None,
        *,
        number: int = 1,
        article_id: str | None = None,
    ) -> None:
        """Counts one more of a kind, or several.

        Args:
            kind: What it is.
            annotation_id: The annotation concerned, if it is one's.
            number: How many.
            article_id: The article concerned, if it is no annotation's.
        """
        self._counts.setdefault(kind, LossCount()).add(annotation_id, number, article_id=article_id)

    def note_some(self, kind: Loss, number: int) -> None:
        """Counts several of a kind, or none."""
        if number:
            self.note(kind, number=number)

    def counts(self) -> list[tuple[Loss, LossCount]]:
        """What there is, in the order of the kinds."""
        return [(kind, self._counts[kind]) for kind in WORDS if kind in self._counts]

    def number(self, kind: Loss) -> int:
        """How many there are of a kind."""
        return self._counts[kind].number if kind in self._counts else 0


def words_of(kind: Loss, number: int) -> str:
    """What is said of so many of a kind."""
    words = WORDS[kind]
    return words.one if number == 1 else words.many.replace("%1", f"{number:,}")
