"""spaCy 2's training JSON: documents of paragraphs, sentences and tokens with BILUO tags (``spacy convert`` writes it).

A paragraph is an article. Its text is ``raw``; where there is none, the tokens joined by one blank each.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from annotator.io.json_fields import Fields
from annotator.io.json_spans import Metadata, annotation, there
from annotator.io.records import MAX_NAME, ArticleRecord, ForeignAnnotation


def articles(document: Fields, file_name: str) -> Iterator[ArticleRecord]:
    """The paragraphs of a document.

    Args:
        document: An object with ``paragraphs``.
        file_name: For the names of articles.
    """
    own = document.name("id") or str(document.number)
    for number, paragraph in enumerate(document.objects("paragraphs"), start=1):
        text, tokens = _tokens(paragraph)
        if not text:
            paragraph.problem("A paragraph has neither “raw” nor tokens.")
            continue
        metadata = Metadata()
        metadata.label([c for each in paragraph.objects("cats") if (c := _category(each))], None)
        yield ArticleRecord(
            text, name=f"{file_name}, {own}.{number}"[:MAX_NAME], meta=metadata.values,
            annotations=there(_entities(paragraph, tokens)), line=document.line, is_foreign=True,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    tag: str


def _category(each: Fields) -> str | None:
    return each.name("label") if (each.number_of("value") or 0) >= 0.5 else None


def _tokens(paragraph: Fields) -> tuple[str, list[_Token]]:
    """The text, and the tokens where they lie in it."""
    given = [token for sentence in paragraph.objects("sentences") for token in sentence.objects("tokens")]
    words = [(token.words("orth") or "", token.words("ner") or "O") for token in given]
    text = paragraph.words("raw") or " ".join(orth for orth, _ in words)
    found: list[_Token] = []
    at = 0
    for orth, tag in words:
        start = text.find(orth, at)
        if start < 0:
            paragraph.problem(
                f"The token “{orth[:60]}” is not in the paragraph’s text after the one before it."
            )
            return text, []
        at = start + len(orth)
        found.append(_Token(start, at, tag))
    return text, found


def _entities(paragraph: Fields, tokens: list[_Token]) -> Iterator[ForeignAnnotation | None]:
    start, label = -1, ""
    for token, after in zip(tokens, (*tokens[1:], None), strict=False):
        kind, _, name = token.tag.partition("-")
        if kind in "BU" or (kind in "IL" and name != label):
            start, label = token.start, name
        if (
            kind in "BILU"
            and name
            and not (after and after.tag in (f"I-{name}", f"L-{name}") and kind in "BI")
        ):
            yield annotation(paragraph, name, start, token.end)
            start, label = -1, ""
