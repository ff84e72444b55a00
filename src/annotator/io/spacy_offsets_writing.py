"""Writes texts with character offsets for scripts that train spaCy: JSON lines, positions in code points.

``{"text", "spans": [{"start", "end", "label", …}], "cats", "meta"}``; as entities ``"entities": [[start, end, label]]``, which do not
overlap, as ``spacy.training.Example.from_dict`` takes them.
"""

from __future__ import annotations

import orjson

from annotator.io.records import ArticleRecord
from annotator.io.spacy_members import Fields, categories_of, members_of, meta_of
from annotator.io.writing import ALWAYS_LOOKED_FOR, Corpus, Sink, note_losses
from annotator.io.written_tokens import OnTokens, without_overlaps

_NOT_OF_TRIPLES = frozenset(("attributes", "notes", "reviewers", "ids", "times"))


def write(corpus: Corpus, sink: Sink) -> None:
    """Writes one line an article."""
    with sink.file() as stream:
        for article in corpus.articles():
            line: Fields = {"id": article.id, "text": article.text}
            line |= _entities(corpus, article) if corpus.options.as_entities else _spans(article)
            if categories := categories_of(article):
                line["cats"] = dict.fromkeys(categories, 1.0)
            line["meta"] = meta_of(article)
            stream.write(orjson.dumps(line, option=orjson.OPT_APPEND_NEWLINE))


def _spans(article: ArticleRecord) -> Fields:
    return {
        "spans": [
            {"start": one.start, "end": one.end, "label": one.label, **members_of(one)}
            for one in article.annotations
        ]
    }


def _entities(corpus: Corpus, article: ArticleRecord) -> Fields:
    """Of characters that several annotations share only one gets them; what triples cannot say is counted."""
    note_losses(article, frozenset(ALWAYS_LOOKED_FOR) - _NOT_OF_TRIPLES, corpus.losses)
    kept = without_overlaps((OnTokens(one, one.start, one.end - 1) for one in article.annotations), corpus)
    return {"entities": [[one.first, one.last + 1, one.annotation.label] for one in kept]}
