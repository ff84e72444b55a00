"""What the import dialog says of a file, and what can be done with it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from pathlib import Path

from PySide6.QtCore import QObject

from annotator.io.own_project import PROJECT
from annotator.services.counted import counted
from annotator.services.import_plan import FilePlan
from annotator.services.new_versions import sentence
from annotator.ui.date_words import published_words
from annotator.ui.dialogs.import_decisions import ImportDecisions
from annotator.ui.dialogs.import_row_model import ImportRow
from annotator.ui.meta_words import proposed_words
from annotator.ui.plain_words import filled
from annotator.ui.sentences import shown

REVIEW, READ_AS, READ_ASKED, TAKE_ALL, TAKE_ARTICLE = "review", "read-as", "ask", "all", "article"
SEPARATE, CARRY, THEIRS, OURS, NAMES = "separate", "carry", "theirs", "ours", "names"
"""The actions of rows."""

_SHOWN_NAMES = 4
_LAST_DATE = re.compile(r"\d{4}-\d{2}-\d{2}(?=\.$)")


class ImportWords(QObject):
    """Makes the rows of the dialog's list.

    Args:
        decided: What was decided about the files.
    """

    def __init__(self, decided: ImportDecisions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._decided = decided

    def row(self, one: FilePlan, name: str) -> ImportRow:
        """A file's row.

        Args:
            one: What the file was found to hold.
            name: Of the file, below what was given.
        """
        return ImportRow(
            one.state, one.title or one.path.name, tuple(self._phrases(one, self._decided.litter.get(one.path))), name,
            one.path, (*self._left_out(one), *map(shown, (*one.problems, *one.differences))),
            tuple(self.actions(one)),
        )  # fmt: skip

    def waiting(self, path: Path) -> ImportRow:
        """A file or folder that was not looked at yet."""
        return ImportRow("waiting", path.name, (self.tr("Waiting"),), path.name, path)

    def reading(self, name: str) -> ImportRow:
        """The file that is being looked at."""
        return ImportRow("waiting", name, (self.tr("Finding the article text…"),), name, Path(name))

    def counts(self, plans: Sequence[FilePlan]) -> str:
        """How many files are ready, how many are here, and how many are not taken as they are."""
        return " · ".join(self._counted_kinds(plans).values())

    def kinds(self, plans: Sequence[FilePlan]) -> dict[str, str]:
        """The kinds of files that there are, with their numbers; first all of them."""
        return {"": self.tr("All %Ln file(s)", "", len(plans)), **self._counted_kinds(plans)}

    def kind_of(self, one: FilePlan) -> str:
        """Whether a file is ready, here already, refused, or refused with a remedy."""
        return "asking" if one.state == "refused" and self._remedies(one) else one.state

    def _counted_kinds(self, plans: Sequence[FilePlan]) -> dict[str, str]:
        counted = Counter(map(self.kind_of, plans))
        words = (
            ("ready", self.tr("%Ln ready", "", counted["ready"])),
            ("duplicate", self.tr("%Ln already here", "", counted["duplicate"])),
            ("asking", self.tr("%Ln to decide on", "", counted["asking"])),
            ("refused", self.tr("%Ln cannot be imported", "", counted["refused"])),
        )
        return {kind: phrase for kind, phrase in words if counted[kind]}

    def _phrases(self, one: FilePlan, decided: Collection[int] | None) -> list[str]:
        if one.state == "refused" and _lacks_names_alone(one):
            return [*self._names(one), self.tr("say what becomes of them")]
        if one.state == "refused":
            return [_begun(shown(one.problem or "")) or self.tr("It cannot be imported.")]
        about_versions = list(map(sentence, one.versions))
        remarks = [_with_date(shown(remark)) for remark in one.remarks if remark not in about_versions]
        if one.state == "duplicate":
            return [*self._counts(one), *remarks]
        phrases = [
            *map(shown, about_versions),
            *self._counts(one),
            *self._litter(one, decided),
            *self._names(one),
        ]
        if one.left_out:
            phrases.append(self.tr("%Ln thing(s) left out", "", sum(one.left_out.values())))
        phrases.extend(remarks)
        if one.problem is not None:
            phrases.append(filled(self.tr("Left out: %1"), shown(one.problem)))
        if one.proposed:
            phrases.append(proposed_words(one.proposed))
        return phrases

    def _left_out(self, one: FilePlan) -> list[str]:
        """What is left out, by kind; the formats' own nouns, which are English."""
        words = self.tr("Left out: %1")
        return [words.replace("%1", counted(count, kind)) for kind, count in sorted(one.left_out.items())]

    def _counts(self, one: FilePlan) -> list[str]:
        counted = (
            (one.words, self.tr("%Ln word(s)", "", one.words)),
            (one.articles if one.title is None else 0, self.tr("%Ln article(s)", "", one.articles)),
            (one.annotations, self.tr("%Ln annotation(s)", "", one.annotations)),
            (one.suggestions, self.tr("%Ln suggestion(s)", "", one.suggestions)),
            (one.by_quote, self.tr("%Ln placed by quote", "", one.by_quote)),
        )
        return [phrase for count, phrase in counted if count]

    def _litter(self, one: FilePlan, decided: Collection[int] | None) -> list[str]:
        """How many lines are probably not article text, or will be excluded once that is decided."""
        if decided is not None:
            lines = sum(one.litter[place].lines for place in decided)
            return [self.tr("%Ln line(s) to be excluded", "", lines)]
        if not one.litter_lines:
            return []
        return [self.tr("%Ln line(s) probably not article text", "", one.litter_lines)]

    def _names(self, one: FilePlan) -> list[str]:
        """Labels and attributes that the scheme lacks, the first of them by name."""
        said: list[str] = []
        for names, words in (
            (one.new_labels, self.tr("%Ln new label(s)", "", len(one.new_labels))),
            (one.new_attributes, self.tr("%Ln new attribute(s)", "", len(one.new_attributes))),
        ):
            if names:
                few = sorted(names)[:_SHOWN_NAMES]
                said.append(f"{words} ({', '.join(few)}{', …' if len(names) > len(few) else ''})")
        return said

    def actions(self, one: FilePlan) -> list[tuple[str, str]]:
        """What can be done with a file: ids and the words to press, at most two."""
        if one.state == "refused":
            return self._remedies(one)
        reading = self._decided.reading.get(one.path)
        actions: list[tuple[str, str]] = []
        if one.state == "ready" and one.litter:
            actions.append((REVIEW, self.tr("Review")))
        actions += self._about_versions(one, takes_theirs=one.path in self._decided.theirs)
        if one.is_page and one.state == "ready":
            takes_all = self._takes_all(one)
            words = self.tr("Article only") if takes_all else self.tr("Full text")
            actions.append((TAKE_ARTICLE if takes_all else TAKE_ALL, words))
        if reading is not None and reading.encoding is not None:
            actions.append((READ_ASKED, self.tr("Encoding…")))
        return actions[:2]

    def _takes_all(self, one: FilePlan) -> bool:
        reading = self._decided.reading.get(one.path)
        return reading is not None and reading.keeps_full_text

    def _about_versions(self, one: FilePlan, *, takes_theirs: bool) -> list[tuple[str, str]]:
        """A newer version may be an article of its own all the same; a file may be right where it differs."""
        if one.differences:
            is_same = one.format != PROJECT and (one.state == "duplicate" or one.is_again)
            take = self.tr("Import again") if is_same else self.tr("Take what is there")
            keep = self.tr("Skip it") if is_same else self.tr("Keep what is here")
            return [(OURS, keep)] if takes_theirs else [(THEIRS, take)]
        if len(one.versions) != 1 or one.state == "refused":
            return []
        if one.versions[0].choice == "carry":
            return [(SEPARATE, self.tr("As an article of its own"))]
        return [(CARRY, self.tr("As a new version"))]

    def _remedies(self, one: FilePlan) -> list[tuple[str, str]]:
        if one.encoding is not None:
            short = one.encoding.removeprefix("windows-").upper()
            return [
                (READ_AS, filled(self.tr("Read as %1"), short)),
                (READ_ASKED, self.tr("Other encoding…")),
            ]
        if one.new_labels or one.new_attributes:
            return [(NAMES, self.tr("Choose labels…"))]
        if one.is_page and not self._takes_all(one):
            return [(TAKE_ALL, self.tr("Import anyway"))]
        return []


def _lacks_names_alone(one: FilePlan) -> bool:
    """Whether a file is refused for nothing but labels and attributes that the scheme lacks: each is a problem once."""
    names = len(one.new_labels) + len(one.new_attributes)
    return 0 < names == len(one.problems)


def name_below(path: Path, sources: Collection[Path]) -> str:
    """A file's name; of one in a folder or an archive that was given, with the way to it."""
    for above in reversed(path.parents):
        if above in sources:
            return path.relative_to(above if above.is_dir() else above.parent).as_posix()
    return path.name


def _begun(words: str) -> str:
    """The words with a capital at their beginning: “line 3: …” stands alone here."""
    return words[:1].upper() + words[1:]


def _with_date(words: str) -> str:
    """A sentence that ends in a date, with the date as a person reads it."""
    return _LAST_DATE.sub(lambda found: published_words(found[0]) or found[0], words)
