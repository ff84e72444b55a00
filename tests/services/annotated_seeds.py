"""Real articles with annotations that other formats find hard: the five seeds with 220 of them, and a hundred articles of BASIL.

The same places, ids and times whenever they are made. What there is: annotations within, across and on top of each other, the same by
several reviewers and nearly the same, within words, of one character, at the very start and end, across line ends, with blanks at
their ends, in parts around excluded text; values of every type, filled in and confirmed; notes of many lines; links.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID, uuid5

import pytest

from annotator.io import jsonl
from annotator.io.records import CONTINUES
from annotator.model.annotation import Annotation, AttributeValue, Link, annotation_at
from annotator.model.article import Article, Excluded, Status
from annotator.model.span import Span
from annotator.services.importing import ImportOptions, run
from annotator.services.jobs import Progress
from annotator.services.workspace import Workspace

SEEDS = Path(__file__).parents[2] / "seeds"
DATA = "ANNOTATOR_TEST_DATA"
ANNOTATIONS = 220
"""Of the five seeds."""

MIRA, JONAS, ZOE = "Mira", "Jonas 🙂", "Zoë Ağa"
NOTE = "=1+1 no source named\n“two” lines; <b>& a tab\t|\n\n* \\end{x} 👨‍👩‍👧"

_NAMES = UUID("5f1d2f2c-8d0a-5a63-9c8c-6f7d6f0a5eed")
_TIME = "2026-11-21T10:00:00Z"
_ANCHORS = (0.15, 0.4, 0.65)
"""Where in an article the shapes are laid, in parts of its words."""


@dataclass(frozen=True, slots=True)
class Shape:
    """An annotation of some words after an anchor.

    Attributes:
        first: The word that it begins with; likewise the last.
        off: Characters of the first word before it, and of the last after it; fewer than none reach over the word's end.
        to: The number of the shape that it has a link to, with the link's type.
    """

    label: str
    reviewer: str
    first: int
    last: int
    off: tuple[int, int] = (0, 0)
    attributes: Mapping[str, AttributeValue] = field(default_factory=dict[str, AttributeValue])
    is_filled: bool = False
    note: str = ""
    to: tuple[str, int] | None = None


SHAPES = (
    Shape("claim", MIRA, 0, 9, attributes={"certainty": "hedged", "source": "“Azər”, \n he\tsaid"}, note=NOTE),
    Shape("figure", MIRA, 2, 2, attributes={"low": 40, "high": 41.5, "unit": "%"}, is_filled=True, to=("quantifies", 0)),
    Shape("figure", ZOE, 2, 2, attributes={"low": 40, "as_of": "2026-01-02", "precision": "about"}),
    Shape("opinion", MIRA, 6, 14, attributes={"holder": "Author"}, to=("answers", 0)),
    Shape("bias", MIRA, 4, 5, off=(1, 1)),
    Shape("bias", JONAS, 4, 5, off=(1, 1), note="1"),
    Shape("claim", JONAS, 0, 11, attributes={"certainty": "stated"}),
    Shape("claim", ZOE, 0, 9, attributes={"certainty": "hedged"}),
    Shape("opinion", JONAS, 0, 9, to=("answers", 6)),
    Shape("claim", MIRA, 17, 19, note="goes on after excluded text"),
    Shape("claim", MIRA, 25, 28, to=(CONTINUES, 9)),
    Shape("bias", ZOE, 30, 30, off=(-1, -1)),
    Shape("figure", JONAS, 32, 32, attributes={"low": -1.5e-07}),
)  # fmt: skip
"""About each anchor of each article: 13 annotations, links between some, and room for excluded text."""

_EXCLUDED = (21, 23)
"""Words after an anchor that are excluded: between the parts of one annotation."""


def open_seeds(folder: Path) -> Workspace:
    """A project of its own in a folder, with the five seeds and their annotations; Mira's. It is to be closed."""
    opened = Workspace.open(str(folder / "seeds.db"), reviewer=MIRA, create=True)
    _bring_in(opened, sorted(SEEDS.glob("*.txt")))
    file = folder / "annotated.jsonl"
    texts = [opened.article(one.id) for one in opened.articles()]
    file.write_bytes(b"".join(annotated_line(number, one) for number, one in enumerate(texts)))
    _bring_in(opened, [file], ImportOptions(takes_theirs=True))
    return opened


def basil_files(folder: Path, articles: int = 100) -> Path:
    """A copy of the first articles of BASIL with their annotations, in a folder; skips the test if there is none."""
    data = os.environ.get(DATA)
    if not data:
        pytest.skip(f"{DATA} names no folder")
    basil, made = Path(data) / "corpora" / "basil", folder / "basil"
    for one in sorted((basil / "articles").rglob("*.json"))[:articles]:
        year = one.parent.name
        for file in (one, *sorted((basil / "annotations" / year).glob(f"{one.stem}*_ann.json"))):
            to = made / file.relative_to(basil)
            to.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(file, to)
    return made


def import_basil(workspace: Workspace, folder: Path, articles: int = 100) -> None:
    """Brings the first articles of BASIL into a project, with their annotations; skips the test if there is no BASIL."""
    _bring_in(workspace, [basil_files(folder, articles)])


def _bring_in(workspace: Workspace, paths: list[Path], options: ImportOptions | None = None) -> None:
    report = run(workspace, paths, options or ImportOptions(), Progress())
    problems = [one.problem for one in report.files if one.problem]
    assert problems == []


def annotated_line(number: int, article: Article) -> bytes:
    """A seed as a line of our own format, with its annotations, links, excluded text and what else can be said of it."""
    words = [Span(*one.span()) for one in re.finditer(r"\S+", article.text)]
    made, links, excluded = list(_ends(article)), list[Link](), list[Excluded]()
    for anchor in (int(part * len(words)) for part in _ANCHORS):
        near = [_laid(article, shape, words[anchor:]) for shape in SHAPES]
        made += near
        links += _links(near)
        first, last = (words[anchor + one] for one in _EXCLUDED)
        excluded.append(Excluded(Span(first.start, last.end), "caption"))
    statuses: dict[str, Status] = {
        MIRA: "done" if number < 3 else "reading",
        ZOE: "done" if number < 4 else "reading",
    }
    described = Article(
        article.id, article.name, article.title, article.text, article.text_sha256, article.source_sha256,
        {**article.meta, "outlet": f"Outlet {number // 2}", "published": f"2026-0{number + 1}-02", "licence": "CC BY 4.0"},
        f"About it:\n=SUM(A1) “{number}”",
    )  # fmt: skip
    return jsonl.line_of(described, statuses, made, excluded, links)


def _laid(article: Article, shape: Shape, words: list[Span]) -> Annotation:
    start, end = words[shape.first].start + shape.off[0], words[shape.last].end - shape.off[1]
    bare = _at(article, Span(start, max(end, start + 1)), shape.label, shape.reviewer)
    return Annotation(
        bare.id, article.id, shape.reviewer, shape.label, bare.span, bare.quote, bare.prefix, bare.suffix,
        shape.attributes, dict.fromkeys(shape.attributes, "app") if shape.is_filled else {}, shape.note, _TIME, _TIME,
    )  # fmt: skip


def _at(article: Article, span: Span, label: str, reviewer: str) -> Annotation:
    name = uuid5(_NAMES, f"{article.text_sha256} {span.start} {span.end} {label} {reviewer}")
    return annotation_at(article.text, article.id, span, label, reviewer=reviewer, at=_TIME, id=str(name))


def _ends(article: Article) -> Iterator[Annotation]:
    """At both ends of the text and across a line end: one character, one word, several lines."""
    text, line_end = article.text, article.text.index("\n", 200)
    for span, label, reviewer in (
        (Span(0, 1), "bias", MIRA),
        (Span(0, 12), "opinion", ZOE),
        (Span(len(text) - 1, len(text)), "bias", JONAS),
        (Span(len(text) - 9, len(text)), "opinion", MIRA),
        (Span(line_end - 5, line_end + 9), "claim", ZOE),
    ):
        yield _at(article, span, label, reviewer)


def _links(near: list[Annotation]) -> Iterator[Link]:
    for one, shape in zip(near, SHAPES, strict=True):
        if shape.to is not None:
            kind, number = shape.to
            name = uuid5(_NAMES, f"{one.id} {kind}")
            yield Link(str(name), kind, one.id, near[number].id, one.reviewer, note="")
