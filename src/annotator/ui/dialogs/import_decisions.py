"""What a reviewer has decided about the files of an import, on the way from the plan to the import."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from annotator.io.given import ReadingOptions
from annotator.model.article import Excluded
from annotator.model.span import Span
from annotator.services.import_plan import FilePlan, ImportOptions, VersionChoice
from annotator.services.scheme_rules import ATTRIBUTE


@dataclass(slots=True)
class ImportDecisions:
    """Decisions that outlive a new look at the files.

    Attributes:
        litter: By file, which of its proposed lines are to be excluded.
        reading: By file, how it is to be read if otherwise than the others.
        names: What becomes of labels and attributes that the scheme lacks.
        keep_going: Whether what is right of a file with problems is taken.
        versions: By the SHA-256 of a text, what becomes of that newer version of an article.
        version_of: Id of the article that the file is a newer version of.
        theirs: Files that are right where they say otherwise than this project.
    """

    litter: dict[Path, frozenset[int]] = field(default_factory=dict[Path, frozenset[int]])
    reading: dict[Path, ReadingOptions] = field(default_factory=dict[Path, ReadingOptions])
    names: dict[str, str] = field(default_factory=dict[str, str])
    keep_going: bool = False
    versions: dict[str, VersionChoice] = field(default_factory=dict[str, VersionChoice])
    version_of: str | None = None
    theirs: set[Path] = field(default_factory=set[Path])

    def read_as(self, path: Path, encoding: str) -> None:
        """Has a file decoded so."""
        self._read(path, encoding=encoding)

    def take(self, path: Path, *, keeps_full_text: bool) -> None:
        """Has a page taken whole, or its article alone; what was decided about lines of the other is void."""
        self.litter.pop(path, None)
        self._read(path, keeps_full_text=keeps_full_text)

    def lacked_names(self, plans: Sequence[FilePlan]) -> tuple[Counter[str], Counter[str]]:
        """The labels and the attributes that the scheme lacks or that were decided on, with how often the files still ask for them."""
        labels: Counter[str] = Counter()
        attributes: Counter[str] = Counter()
        for one in plans:
            labels.update(one.new_labels)
            attributes.update(one.new_attributes)
        for name in self.names:  # what was mapped is not lacked any more, and may be decided anew
            which = attributes if name.startswith(ATTRIBUTE) else labels
            which.setdefault(name.removeprefix(ATTRIBUTE), 0)
        return labels, attributes

    def decide_versions(self, one: FilePlan, choice: VersionChoice) -> None:
        """What becomes of the newer versions of articles that a file holds."""
        self.versions.update(dict.fromkeys((each.text_sha256 for each in one.versions), choice))

    def options(self, plans: Sequence[FilePlan], *, only: frozenset[Path] | None = None) -> ImportOptions:
        """The options of the import, or of another look.

        Args:
            plans: What the files were found to hold when the decisions were made.
            only: The files to take; None takes all.
        """
        excluded: dict[str, list[Excluded]] = {}
        kept: dict[str, list[Span]] = {}
        for one in plans:
            decided = self.litter.get(one.path)
            if decided is None:
                continue
            for place, each in enumerate(one.litter):
                if place in decided:
                    excluded.setdefault(each.text_sha256, []).append(each.region)
                elif not each.is_paratext:
                    kept.setdefault(each.text_sha256, []).append(each.region.span)
        return ImportOptions(
            keep_going=self.keep_going, excluded=excluded, kept=kept, reading=dict(self.reading),
            label_map=dict(self.names), only=only,
            version_choices=dict(self.versions), version_of=self.version_of, theirs=frozenset(self.theirs),
        )  # fmt: skip

    def _read(self, path: Path, **changed: str | bool) -> None:
        self.reading[path] = replace(self.reading.get(path, ReadingOptions()), **changed)
