"""An article that holds what goes wrong on the way out, and how writers are tried on it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, replace
from importlib import import_module

from tests.io.json_samples import read

from annotator.io.losses import Losses
from annotator.io.placing import place_article
from annotator.io.records import CONTINUES, AnnotationRecord, ArticleRecord, LinkRecord
from annotator.io.writing import Corpus, WritingOptions
from annotator.services.default_scheme import default_scheme
from annotator.services.sinks import MemorySink

TEXT = (
    " Officials 🙂 say Baku supplies 40% of Israel’s oil.\n"
    "Critics call the ties “furtive”.\n\n"
    "A family 👨‍👩‍👧 in a cafe\u0301  paid 1\u00a0000 USD.\n"
    "إسرائيل وأذربيجان שלום.\u2028End\t"
)
NOTE = "no source named\n“two” lines; <b>& a tab\t|"


def uuid(number: int) -> str:
    return f"00000000-0000-4000-8000-{number:012d}"


def mark(number: int, words: str, label: str, reviewer: str = "Mira", **more) -> AnnotationRecord:
    """The words, wherever they first stand."""
    start = TEXT.index(words)
    return AnnotationRecord(
        label, start, start + len(words), text=words, id=uuid(number), reviewer=reviewer,
        created_at=f"2026-11-2{number}T09:30:00Z", updated_at=f"2026-11-2{number}T10:30:00Z", **more,
    )  # fmt: skip


FULL = ArticleRecord(
    TEXT, id=uuid(99), name="awkward 🙂.txt", title="A title, “quoted”", has_title=True, text_sha256="a" * 64,
    meta={"outlet": "Demo", "published": "2026-01-02", "words": 33},
    annotations=(
        mark(1, "Baku supplies 40% of Israel’s oil", "claim", attributes={"certainty": "hedged"}, note=NOTE),
        mark(2, "40%", "figure", attributes={"low": 40, "unit": "%"}),
        mark(3, "40%", "figure", "Jean-Luc 🙂"),
        mark(4, "furtive", "bias", "anna@example.org"),
        mark(5, "👨‍👩‍👧 in a cafe\u0301", "opinion"),
        mark(6, "1\u00a0000 USD", "figure", attributes={"low": 1000, "unit": "US dollar"}),
        mark(7, "وأذربيجان שלום", "claim"),
        mark(8, "oil.\nCritics call", "bias"),
    ),
    links=(
        LinkRecord("quantifies", uuid(2), uuid(1), uuid(51), reviewer="Mira"),
        LinkRecord(CONTINUES, uuid(7), uuid(5), uuid(52), reviewer="Mira"),
        LinkRecord("answers", uuid(4), uuid(1), uuid(53), reviewer="Mira"),
    ),
)  # fmt: skip
"""Two of three reviewers mark the same words; one link goes from one reviewer to another."""

BARE = ArticleRecord("Nothing is marked here.\n", id=uuid(98), name="bare.txt", text_sha256="b" * 64)


def written(module: str, *articles: ArticleRecord, scheme=None, **options) -> tuple[dict[str, bytes], Losses]:
    """The files that a writer makes, and what it lost."""
    sink = MemorySink()
    corpus = Corpus(
        "Demo", scheme or default_scheme(), lambda: iter(articles), WritingOptions(**options), Losses()
    )
    import_module(f"annotator.io.{module}").write(corpus, sink)
    return sink.files, corpus.losses


def told(losses: Losses) -> dict[str, int]:
    """How many were lost of each kind."""
    return {kind: count.number for kind, count in losses.counts()}


def read_again(
    content: bytes, format_id: str, name: str
) -> tuple[list[AnnotationRecord], list[ArticleRecord]]:
    """What our own reader makes of it: the annotations where they are placed, and the records."""
    records, findings = read(content, format_id, name)
    placed = [place_article(one, findings) for one in records if isinstance(one, ArticleRecord)]
    assert findings.problems == []
    annotations = [
        replace(each.record, start=each.span.start, end=each.span.end, text=each.span.of(one.text))
        for one in placed
        for each in one.annotations
    ]
    return annotations, records


def plain(one: AnnotationRecord) -> dict[str, object]:
    """What it says, without what only foreign ones have."""
    known = asdict(AnnotationRecord(one.label, one.start, one.end))
    return {name: getattr(one, name) for name in known} | {"attributes": dict(one.attributes)}


def in_order(annotations: Iterable[AnnotationRecord]) -> list[dict[str, object]]:
    """All of them, by their ids."""
    return sorted(map(plain, annotations), key=lambda one: str(one["id"]))
