"""What an import is to do, and what it finds in a file before it does it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from annotator.io.given import ReadingOptions
from annotator.model.article import Excluded
from annotator.model.carrying import CarriedState
from annotator.model.provenance import MetaName
from annotator.model.span import Span
from annotator.services.scheme_growing import NewNames

State = Literal["ready", "duplicate", "refused"]
VersionChoice = Literal["carry", "separate", "skip"]
"""What becomes of a newer version of an article: it comes beside the older one and annotations are carried over; it comes
as an article of its own; it does not come."""


@dataclass(frozen=True, slots=True)
class FoundVersion:
    """An incoming article that is a newer version of one that is here.

    Attributes:
        text_sha256: Of its text.
        older_id: What it is a newer version of.
        title: Of that one, or its name.
        choice: What becomes of it.
        carried: How many annotations of the older one would be the same, moved, doubtful and lost; without any, left out.
    """

    text_sha256: str
    older_id: str
    title: str
    choice: VersionChoice
    carried: Mapping[CarriedState, int]


@dataclass(frozen=True, slots=True)
class FoundLitter:
    """Lines of a new article that are probably not article text.

    Attributes:
        text_sha256: Of the article's text.
        title: The article's, or its name.
        words: Of the lines, in one line.
        lines: How many there are.
        is_paratext: Whether they belong to the article without being its text.
    """

    text_sha256: str
    title: str
    region: Excluded
    words: str
    lines: int
    is_paratext: bool


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """How to read.

    Attributes:
        format: Id of a format of the registry; None has it recognised for each file.
        label_map: Labels of files to labels of the scheme; ``attr.OLD`` to ``attr.NEW`` for attributes.
        keep_going: Takes what is right of a file that has problems.
        dry_run: `run` writes nothing.
        guarded: The cells of CSV files were written guarded against formulas.
        encoding: A codec for text that does not say what it is, or ``guess``; None refuses such text with a proposal.
        only: Of what is given, the files to take; None takes all.
        reading: How single files are to be read that are not read like the others.
        new_names: What becomes of labels and attributes that the scheme lacks; None refuses those of our own formats and
            keeps others', archived.
        keeps_full_text: Of web pages, takes everything that can be read, not the article alone.
        excluded: By the SHA-256 of a text, what a reviewer has decided to exclude of it.
        kept: Likewise, what has been proposed and is article text.
        versions: What becomes of newer versions of articles that are here.
        version_choices: By the SHA-256 of a text, what becomes of that one.
        version_of: Id of the article that the file is a newer version of, whatever its name and its text.
        takes_theirs: Where another project, or what a file says of articles that are here, differs from this one, takes it.
        theirs: Takes it of these files.
    """

    format: str | None = None
    label_map: Mapping[str, str] = field(default_factory=dict[str, str])
    keep_going: bool = False
    dry_run: bool = False
    guarded: bool = False
    encoding: str | None = None
    keeps_full_text: bool = False
    new_names: NewNames | None = None
    reading: Mapping[Path, ReadingOptions] = field(default_factory=dict[Path, ReadingOptions])
    only: frozenset[Path] | None = None

    def reading_of(self, path: Path) -> ReadingOptions:
        """How a file is to be read."""
        every = ReadingOptions(self.encoding, self.keeps_full_text, self.guarded)
        return self.reading.get(path, every)

    excluded: Mapping[str, Sequence[Excluded]] = field(default_factory=dict[str, Sequence[Excluded]])
    kept: Mapping[str, Sequence[Span]] = field(default_factory=dict[str, Sequence[Span]])
    versions: VersionChoice = "carry"
    version_choices: Mapping[str, VersionChoice] = field(default_factory=dict[str, VersionChoice])
    version_of: str | None = None
    takes_theirs: bool = False
    theirs: frozenset[Path] = frozenset()

    def takes_theirs_of(self, path: Path) -> bool:
        """Whether a file is right where it differs from the project."""
        return self.takes_theirs or path in self.theirs


@dataclass(frozen=True, slots=True)
class FilePlan:
    """What a file holds and what becomes of it.

    Attributes:
        state: ``duplicate`` if nothing of it is new.
        format: Id of its format, or empty if it could not be read.
        title: Of its article, if it holds one.
        words: Of all its texts.
        articles: New ones.
        annotations: New ones.
        links: All in the file.
        suggestions: New ones, rejected ones too.
        litter: Of new articles that bring no regions and no annotations of their own; nothing is excluded by itself.
        remarks: Sentences about what was taken, but not quite as it stands in the file.
        problem: One sentence, or None.
        problems: Everything that is wrong, with lines.
        proposed: What the text says about its author, outlet, date and so on, if the file holds one article; filled in as
            proposals.
        encoding: What the bytes look like that could not be read, as `ImportOptions.encoding` takes it; else None.
        is_page: Whether more than the article can be taken of it, or was.
        by_quote: Annotations whose positions were wrong and that were placed by their quotes.
        left_out: What the format says and we cannot hold, by kind.
        new_labels: Labels that the scheme lacks, as the file calls them, with how often they were met.
        new_attributes: Likewise, attributes.
        versions: Its articles that are newer versions of articles here.
        differences: Where another project, or a file, says otherwise of what is here, a sentence each.
        is_again: Whether taking that is all that it brings.
    """

    path: Path
    state: State
    format: str = ""
    title: str | None = None
    words: int = 0
    articles: int = 0
    annotations: int = 0
    links: int = 0
    litter: tuple[FoundLitter, ...] = ()
    remarks: tuple[str, ...] = ()
    problem: str | None = None
    problems: tuple[str, ...] = ()
    proposed: Mapping[MetaName, str] = field(default_factory=dict[MetaName, str])
    encoding: str | None = None
    is_page: bool = False
    versions: tuple[FoundVersion, ...] = ()
    differences: tuple[str, ...] = ()
    by_quote: int = 0
    left_out: Mapping[str, int] = field(default_factory=dict[str, int])
    new_labels: Mapping[str, int] = field(default_factory=dict[str, int])
    new_attributes: Mapping[str, int] = field(default_factory=dict[str, int])
    suggestions: int = 0
    is_again: bool = False

    @property
    def litter_lines(self) -> int:
        """How many lines are probably not article text, without those that belong to the article all the same."""
        return sum(one.lines for one in self.litter if not one.is_paratext)
