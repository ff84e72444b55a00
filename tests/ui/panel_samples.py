"""Articles and annotations for the tests of the side panels: values, made by hand."""

from __future__ import annotations

import tomllib
from dataclasses import replace

from annotator.model.annotation import Annotation, AttributeValue, annotation_at
from annotator.model.article import ArticleSummary, Status
from annotator.model.scheme import Scheme
from annotator.model.span import Span
from annotator.paths import resources

TEXT = (
    "Israel supplies arms.\n\n"
    "Today it covers approximately 60% of the need, a symbiotic relationship.\n"
    "It has played a decisive role, and 70% of the weapons came from there until 2019.\n"
)


def scheme() -> Scheme:
    """The default one."""
    return Scheme.model_validate(tomllib.loads((resources() / "scheme.toml").read_text("utf-8")))


def paragraph_of(position: int) -> int:
    """Of `TEXT`."""
    return sum(1 for line in TEXT[: position + 1].split("\n") if line.strip())


def annotation(words: str, label: str, note: str = "", **attributes: AttributeValue) -> Annotation:
    """One whose id is its words."""
    start = TEXT.index(words)
    made = annotation_at(
        TEXT,
        "a",
        Span(start, start + len(words)),
        label,
        reviewer="Mira",
        at="2026-11-12T14:02:00Z",
        id=words,
    )
    return replace(made, attributes=attributes, note=note)


def annotations() -> list[Annotation]:
    """Four, in reading order: claim, figure, bias, figure."""
    return [
        annotation("Israel supplies arms.", "claim", source="Author", checkable="yes", certainty="stated"),
        annotation(
            "approximately 60%", "figure", low=60, high=60, precision="about", unit="%", as_of="today"
        ),
        annotation("symbiotic relationship", "bias", type="loaded_term", target="the ties"),
        annotation("70% of the weapons", "figure"),
    ]


def article(
    number: int,
    title: str | None,
    status: Status = "unread",
    total: int = 0,
    words: int = 900,
    **meta: object,
) -> ArticleSummary:
    """One with the id of its number; half of its annotations are claims."""
    counts = {"claim": total // 2, "figure": total - total // 2} if total else {}
    return ArticleSummary(
        str(number), f"{number}.txt", title, "", 5000, words, meta, status, counts, {}, "2026-11-12T14:02:00Z"
    )


def articles() -> list[ArticleSummary]:
    """Three: done, in progress, not started."""
    return [
        article(1, "Military Partnership", "done", 28, author="Fuad Shahbazov"),
        article(2, "Defense Bonds", "reading", 32, outlet="The Jewish Voice", published="2023-10"),
        article(3, None, words=1870),
    ]
