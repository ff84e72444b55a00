"""A made corpus: many articles of the seeds' sentences, with annotations that carry attributes, notes and odd characters."""

from __future__ import annotations

import random
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from annotator.model.annotation import Annotation, AttributeValue
from annotator.model.article import Article, article_id
from annotator.model.span import Span
from annotator.services.workspace import Workspace
from annotator.store import annotations, articles
from measure import ROOT

AT = "2026-01-02T03:04:05Z"
REVIEWERS = ("Ada", "Jürgen", "Məryəm")
BATCH = 50  # articles a transaction
VALUES: dict[str, list[dict[str, AttributeValue]]] = {
    "claim": [
        {"certainty": "hedged", "checkable": "yes", "source": "Məmmədov, “the minister”"},
        {"checkable": "no"},
        {},
    ],
    "figure": [
        {"low": 1.6, "precision": "about", "unit": "billion USD"},
        {"high": 70, "low": 40, "unit": "%"},
        {"low": 85},
    ],
    "opinion": [{"about": "the deal", "holder": "Author", "polarity": "for"}, {"polarity": "against"}],
    "bias": [{"strength": "strong", "target": "Tehran", "type": "loaded_term"}, {"type": "euphemism"}],
}
NOTES = ("", "", "", "", "", "", "", 'see article 3, line 2\n"same words"', "=SUM(1;2)", "👍🏽 agreed")


def make(path: Path, *, count: int, each: int) -> None:
    """Make a database of ``count`` articles with ``each`` annotations; the same one each time."""
    workspace = Workspace.open(str(path), reviewer=REVIEWERS[0], create=True)
    try:
        add(workspace, first=0, count=count, each=each, paragraphs=6)
    finally:
        workspace.close()


def add(workspace: Workspace, *, first: int, count: int, each: int, paragraphs: int) -> None:
    """Add ``count`` articles to a database; ``first`` is the number of the first."""
    chance = random.Random(1 + first)
    sentences = _sentences()
    for batch in range(first, first + count, BATCH):
        with workspace.database.write() as t:
            for number in range(batch, min(batch + BATCH, first + count)):
                article = _article(chance.choices(sentences, k=paragraphs), number)
                articles.insert(t, article, source=None, statuses={}, excluded=())
                annotations.add(t, list(_annotations(chance, article, each)))


def _sentences() -> list[str]:
    texts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))]
    return [line for text in texts for line in text.splitlines() if len(line) > 40]


def _article(sentences: list[str], number: int) -> Article:
    text = f"Article {number}\n" + "\n".join(sentences)
    digest = sha256(text.encode()).hexdigest()
    meta = {"outlet": f"Outlet {number % 40}", "published": f"20{number % 25:02d}-05-17"}
    return Article(
        id=article_id(digest),
        name=f"{number:06d}.txt",
        title=f"Article {number}",
        text=text,
        text_sha256=digest,
        meta=meta,
        added_at=AT,
    )


def _annotations(chance: random.Random, article: Article, each: int) -> Iterator[Annotation]:
    for number in range(each):
        start = chance.randrange(len(article.text) - 90)
        span = Span(start, start + chance.randrange(5, 90))
        label = chance.choice(list(VALUES))
        prefix, suffix = span.context(article.text)
        yield Annotation(
            id=f"{chance.getrandbits(128):032x}"[:8]
            + f"-0000-4000-8000-{int(article.name[:6]):06d}{number:06d}",
            article_id=article.id,
            reviewer=chance.choice(REVIEWERS),
            label=label,
            span=span,
            quote=span.of(article.text),
            prefix=prefix,
            suffix=suffix,
            attributes=_values(chance, label),
            note=chance.choice(NOTES),
            created_at=AT,
            updated_at=AT,
        )


def _values(chance: random.Random, label: str) -> dict[str, AttributeValue]:
    """Attributes; figures differ from each other, as they do."""
    values = chance.choice(VALUES[label])
    return values | {"low": chance.randrange(100_000) / 10} if label == "figure" else values
