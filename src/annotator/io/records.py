"""What readers give and writers take: one record an article, or one an annotation, and what was wrong on the way.

Types and shapes are checked here, by pydantic, because the data comes from outside; `annotator.io.placing` proves
positions against the text, and `annotator.io.faults` finds the words for what is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, ConfigDict, Field, StrictBool, StrictFloat, StrictInt, StrictStr
from pydantic_core import PydanticCustomError

from annotator.model.annotation import AttributeValue, Origin, Placing
from annotator.model.article import ExcludedKind, Status
from annotator.model.clock import normalised

MAX_NAME = 1_000
"""Characters that a name, a label or an id may have."""

OffsetUnit = Literal["codepoint", "utf16", "utf8", "grapheme"]
"""What positions may count: code points, UTF-16 units, UTF-8 bytes, grapheme clusters (UAX #29)."""

CONTINUES = "continues"
"""The type of the link that goes from a further part of a discontinuous annotation to the part before it."""

_INT_LIMIT = 2**63
_SHA256 = re.compile(r"[0-9a-f]{64}")


@lru_cache(maxsize=1024)
def _time(given: str) -> str:
    try:
        return normalised(given)
    except (ValueError, OverflowError):
        raise PydanticCustomError("own", "is not a time as in 2026-11-21T09:30:00Z") from None


def _sha256(given: str) -> str:
    if not _SHA256.fullmatch(given.lower()):
        raise PydanticCustomError("own", "is not a SHA-256, which has 64 hexadecimal digits")
    return given.lower()


def _whole_number(given: int) -> int:
    if not -_INT_LIMIT <= given < _INT_LIMIT:
        raise PydanticCustomError("own", "is a number with more than 64 bits")
    return given


def _finite(given: float) -> float:
    if given - given != 0:
        raise PydanticCustomError("own", "is not a finite number")
    return given


def _json_value(given: Any) -> object:  # Any: JSON as it comes
    if isinstance(given, dict):
        return {str(name): _json_value(value) for name, value in given.items()}  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType] - JSON as it comes
    if isinstance(given, list):
        return [_json_value(value) for value in given]  # pyright: ignore[reportUnknownVariableType] - JSON as it comes
    if isinstance(given, int) and not isinstance(given, bool):
        return _whole_number(given)
    return _finite(given) if isinstance(given, float) else given


Name = Annotated[StrictStr, Field(min_length=1, max_length=MAX_NAME)]
Position = Annotated[StrictInt, Field(ge=0)]
Time = Annotated[StrictStr, AfterValidator(_time)]
Sha256 = Annotated[StrictStr, AfterValidator(_sha256)]
Value = (
    StrictStr
    | StrictBool
    | Annotated[StrictInt, AfterValidator(_whole_number)]
    | Annotated[StrictFloat, AfterValidator(_finite)]
    | list[StrictStr]
)
JsonValue = Annotated[Any, AfterValidator(_json_value)]
"""Any JSON value whose numbers can be written again exactly."""

_CONFIG = ConfigDict(extra="ignore")


@dataclass(frozen=True, slots=True)
class AnnotationRecord:
    """An annotation as a file gives it: only label and positions are required, all else has a default.

    Attributes:
        start: In code points of the text as given.
        end: The same, exclusive.
        text: The quote, if the file holds it.
        attributes: None stands for “no value”.
        placed: How it came to its place when it was first brought in.
    """

    __pydantic_config__ = _CONFIG

    label: Name
    start: Position
    end: Position
    text: StrictStr | None = None
    attributes: Mapping[str, Value | None] = field(default_factory=dict[str, AttributeValue | None])
    attribute_origin: Mapping[str, Origin] = field(default_factory=dict[str, Origin])
    note: StrictStr | None = None
    id: Name | None = None
    reviewer: Name | None = None
    created_at: Time | None = None
    updated_at: Time | None = None
    placed: Placing = ""


@dataclass(frozen=True, slots=True)
class ForeignAnnotation(AnnotationRecord):
    """An annotation as another program's file gives it; its positions count the `ArticleRecord.unit`.

    Attributes:
        parts: Of a discontinuous annotation, all its parts in order, (start, end) each; ``start`` and ``end`` are then those
            of the whole. Its ``text`` is the words of all parts, joined by one blank each.
        prefix: The words before it as the file holds them, if it does; as many as there are.
        suffix: Likewise after it.
    """

    parts: tuple[tuple[int, int], ...] = ()
    prefix: str | None = None
    suffix: str | None = None


@dataclass(frozen=True, slots=True)
class SuggestionRecord:
    """A prediction: an annotation that a program proposes.

    Attributes:
        annotation: What it proposes.
        source: Which model or rule, as the file names it; may be empty.
        score: Its confidence as the file gives it, mostly 0 to 1.
        is_rejected: Whether somebody has rejected it already.
    """

    annotation: AnnotationRecord
    source: str = ""
    score: float | None = None
    is_rejected: bool = False


@dataclass(frozen=True, slots=True)
class ExcludedRecord:
    """A region that is not article text, in code points of the text as given."""

    __pydantic_config__ = _CONFIG

    start: Position
    end: Position
    kind: ExcludedKind = "other"


@dataclass(frozen=True, slots=True)
class LinkRecord:
    """A typed relation between two annotations, named by the ids that files give them."""

    __pydantic_config__ = _CONFIG

    type: Name
    from_id: Annotated[StrictStr, Field(alias="from", min_length=1, max_length=MAX_NAME)]
    to_id: Annotated[StrictStr, Field(alias="to", min_length=1, max_length=MAX_NAME)]
    id: Name | None = None
    note: StrictStr | None = None
    reviewer: Name | None = None


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """An article as a file gives it: only the text is required.

    Attributes:
        text: As given; `annotator.model.text.canonical` makes the article's text of it.
        line: Where it stands in its file, from 1.
        source: The original bytes, if the file is them.
        has_title: Whether the file says what the title is (even that there is none).
        unit: What the positions of annotations, excluded regions and suggestions count, by the format's rules. Where the
            file holds quotes, they decide.
        is_foreign: Whether the file is another program's, so that the unit is found out and annotations may be placed by
            their quotes.
        suggestions: Predictions that the file holds.
        meta_origin: Metadata names to how the file says them: ``stated`` (it has a field for that) or ``inferred`` (read
            from its words); proposals are shown as such until somebody confirms them.
    """

    __pydantic_config__ = _CONFIG

    text: StrictStr
    id: Name | None = None
    name: Name | None = None
    title: StrictStr | None = None
    text_sha256: Sha256 | None = None
    source_sha256: Sha256 | None = None
    meta: Mapping[str, JsonValue] = field(default_factory=dict[str, object])
    status: Mapping[str, Status] = field(default_factory=dict[str, Status])
    annotations: tuple[AnnotationRecord, ...] = ()
    excluded: tuple[ExcludedRecord, ...] = ()
    note: StrictStr | None = None
    version_of: Name | None = None
    links: tuple[LinkRecord, ...] = ()
    line: int = 1
    source: bytes | None = None
    has_title: bool = False
    unit: OffsetUnit = "codepoint"
    is_foreign: bool = False
    suggestions: tuple[SuggestionRecord, ...] = ()
    meta_origin: Mapping[str, Literal["stated", "inferred"]] = field(
        default_factory=dict[str, Literal["stated", "inferred"]]
    )


@dataclass(frozen=True, slots=True)
class SpanRecord:
    """One annotation of an article that is named by the hash of its text.

    Attributes:
        are_words: Whether every attribute came as words, so that numbers have yet to be read from them (CSV).
    """

    text_sha256: str
    annotation: AnnotationRecord
    line: int = 1
    are_words: bool = False


@dataclass(frozen=True, slots=True)
class QuoteRecord:
    """One annotation of an article that the file names, but does not hold: by an address, a hash, an id or a name.

    Attributes:
        sources: How the file names the article, the surest first: ``urn:sha256:`` and the SHA-256 of its text, ``urn:uuid:``
            and its id, its address, its name.
        annotation: Its place is proven by its quote.
        has_positions: Whether its start and end say anything; else the quote alone does.
        links: Those that begin at it.
        line: Where it stands, from 1; None if the file is not one of lines.
    """

    sources: tuple[str, ...]
    annotation: ForeignAnnotation
    has_positions: bool = False
    links: tuple[LinkRecord, ...] = ()
    line: int | None = None


@dataclass(frozen=True, slots=True)
class LabelRecord:
    """A label that a file's codebook or configuration names, whether anything is labelled so or not.

    Attributes:
        label: As annotations of the file have it.
        guideline: When to use it, if the file says so.
        line: Where it stands, from 1.
    """

    label: str
    guideline: str = ""
    line: int = 1


Record = ArticleRecord | SpanRecord | QuoteRecord | LabelRecord
"""What a reader gives."""
