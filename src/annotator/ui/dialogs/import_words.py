"""What the import dialog says of a file, and what can be done with it."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from PySide6.QtCore import QObject

from annotator.io.given import ReadingOptions
from annotator.services.import_plan import FilePlan
from annotator.services.new_versions import sentence
from annotator.ui.dialogs.import_rows import ImportRow
from annotator.ui.meta_words import proposed_words
from annotator.ui.sentences import shown

REVIEW, READ_AS, READ_ASKED, TAKE_ALL, TAKE_ARTICLE = "review", "read-as", "ask", "all", "article"
SEPARATE, CARRY, THEIRS, OURS = "separate", "carry", "theirs", "ours"
"""The actions of rows."""

_SHOWN_NAMES = 4


class ImportWords(QObject):
    """Makes the rows of the dialog's list."""

    def row(
        self,
        one: FilePlan,
        decided: Collection[int] | None,
        reading: ReadingOptions | None,
        *,
        takes_theirs: bool = False,
    ) -> ImportRow:
        """A file's row.

        Args:
            one: What the file was found to hold.
            decided: Which of its proposed lines are to be excluded, if that was decided.
            reading: How it is read, if otherwise than the others.
            takes_theirs: Whether another project is right where it differs from this one.
        """
        return ImportRow(
            one.state, one.title or one.path.name, self._line(one, decided), one.path.name, one.path,
            tuple(map(shown, (*one.problems, *one.differences))), tuple(self._actions(one, reading, takes_theirs=takes_theirs)),
        )  # fmt: skip

    def waiting(self, path: Path) -> ImportRow:
        """A file that was not looked at yet."""
        return ImportRow("waiting", path.name, self.tr("Waiting"), path.name, path)

    def _line(self, one: FilePlan, decided: Collection[int] | None) -> str:
        if one.state == "refused":
            return shown(one.problem or "") or self.tr("It cannot be imported.")
        about_versions = list(map(sentence, one.versions))
        phrases = [
            *map(shown, about_versions),
            *self._counts(one),
            *self._litter(one, decided),
            *self._names(one),
        ]
        if one.proposed:
            phrases.append(proposed_words(one.proposed))
        if one.left_out:
            phrases.append(self.tr("%Ln thing(s) left out", "", sum(one.left_out.values())))
        phrases.extend(shown(remark) for remark in one.remarks if remark not in about_versions)
        if one.problem is not None:
            phrases.append(self.tr("Left out: %1").replace("%1", shown(one.problem)))
        return " · ".join(phrases)

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

    def _actions(
        self, one: FilePlan, reading: ReadingOptions | None, *, takes_theirs: bool
    ) -> list[tuple[str, str]]:
        if one.state == "refused":
            return self._remedies(one)
        actions: list[tuple[str, str]] = []
        if one.state == "ready" and one.litter:
            actions.append((REVIEW, self.tr("Review")))
        actions += self._about_versions(one, takes_theirs=takes_theirs)
        if one.is_page and one.state == "ready":
            takes_all = reading is not None and reading.keeps_full_text
            words = self.tr("Article only") if takes_all else self.tr("Full text")
            actions.append((TAKE_ARTICLE if takes_all else TAKE_ALL, words))
        if reading is not None and reading.encoding is not None:
            actions.append((READ_ASKED, self.tr("Encoding…")))
        return actions[:2]

    def _about_versions(self, one: FilePlan, *, takes_theirs: bool) -> list[tuple[str, str]]:
        """A newer version may be an article of its own all the same; another project may be right where it differs."""
        if one.differences:
            return (
                [(OURS, self.tr("Keep what is here"))]
                if takes_theirs
                else [(THEIRS, self.tr("Take what is there"))]
            )
        if len(one.versions) != 1 or one.state == "refused":
            return []
        if one.versions[0].choice == "carry":
            return [(SEPARATE, self.tr("As an article of its own"))]
        return [(CARRY, self.tr("As a new version"))]

    def _remedies(self, one: FilePlan) -> list[tuple[str, str]]:
        if one.encoding is not None:
            short = one.encoding.removeprefix("windows-").upper()
            return [
                (READ_AS, self.tr("Read as %1").replace("%1", short)),
                (READ_ASKED, self.tr("Other encoding…")),
            ]
        if one.is_page:
            return [(TAKE_ALL, self.tr("Import anyway"))]
        return []
