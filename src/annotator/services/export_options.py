"""What somebody chooses of an export, and what they get to know of it."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from annotator.io.formats import Format
from annotator.io.losses import Losses
from annotator.io.showing import Kind
from annotator.io.writing import DEFAULTS, WritingOptions
from annotator.model.selection import Selection
from annotator.services.training_options import TrainingOptions, TrainingReport
from annotator.store.streams import ArticleContents

TABLES = frozenset(("csv", "jsonl-spans"))
"""Formats that hold no excluded regions."""


def can_cut(found: Format) -> bool:
    """Whether excluded text can be cut out of what the format writes; our own texts are canonical."""
    return found.writing is not None and found.holds_texts


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """How to write.

    Attributes:
        format: Id of a format of the registry that writes.
        guard_formulas: CSV: an apostrophe before cells that a spreadsheet would run as a formula.
        bom: CSV: begin with a byte order mark, for Excel.
        includes_excluded: Tables: annotations on excluded text too, as an import may have brought them. Our own
            ``jsonl`` always holds them, with the regions.
        cuts_excluded: Other formats: texts are written without their excluded stretches; see `annotator.services.cutting_out`.
            A training set has its own way, in its cutting.
        writing: What other programs' formats leave to choose.
        training: How a training set is made; None for an ordinary export.
    """

    format: str
    guard_formulas: bool = False
    bom: bool = False
    includes_excluded: bool = False
    cuts_excluded: bool = False
    writing: WritingOptions = DEFAULTS
    training: TrainingOptions | None = None

    def narrowed(self, selection: Selection) -> Selection:
        """What of the selection is written."""
        leaves_out = self.format in TABLES and not self.includes_excluded
        return replace(
            selection,
            without_excluded=leaves_out or (self.format not in TABLES and selection.without_excluded),
        )


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What was written.

    Attributes:
        articles: With at least one row or line.
        path: The file or folder, or None for a stream.
        losses: What could not be carried, or was changed.
        account: The file beside it that tells that, of formats that have one; see `annotator.services.export_account`.
        training: What the parts hold, if it is a training set.
    """

    articles: int
    annotations: int
    bytes: int
    path: Path | None
    losses: Losses = field(default_factory=Losses)
    account: Path | None = None
    training: TrainingReport | None = None


@dataclass(frozen=True, slots=True)
class Preview:
    """The first lines of an export, and how much it will be.

    Attributes:
        articles: All that are selected.
        annotations: All that are selected.
        bytes_estimate: Reckoned from the lines that were made.
        file: The name of the file that the lines are of, if there are several.
        is_text: Whether there are lines; else no file of the format is words.
        kind: What the lines are.
        made_of: The first articles, of which they were made; 0 if of as many as it took.
        training: What the parts will hold, if it is a training set.
    """

    lines: list[str]
    articles: int
    annotations: int
    bytes_estimate: int
    file: str = ""
    is_text: bool = True
    kind: Kind = "lines"
    made_of: int = 0
    training: TrainingReport | None = None


@dataclass(slots=True)
class Tally:
    """What has been written so far.

    Attributes:
        attributes: Values of attributes.
        notes: On annotations.
        links: Those that begin at one of the annotations.
        statuses: Articles times reviewers who have begun them.
    """

    articles: int = 0
    annotations: int = 0
    attributes: int = 0
    notes: int = 0
    links: int = 0
    excluded: int = 0
    article_notes: int = 0
    statuses: int = 0
    bytes: int = 0

    def take(self, contents: ArticleContents) -> None:
        """Counts an article with everything that is said of it."""
        self.articles += 1
        self.annotations += len(contents.annotations)
        self.attributes += sum(len(one.attributes) for one in contents.annotations)
        self.notes += sum(bool(one.note) for one in contents.annotations)
        self.links += len(contents.links)
        self.excluded += len(contents.excluded)
        self.article_notes += bool(contents.article.note)
        self.statuses += len(contents.statuses)

    def counts(self) -> dict[str, int]:
        """All of it but the bytes, by name."""
        return {name: number for name, number in asdict(self).items() if name != "bytes"}
