"""Writes Prodigy's tasks, JSON lines as ``prodigy db-in`` takes them (prodi.gy/docs/api-interfaces).

A task for each reviewer of an article, accepted by him or her: Prodigy compares reviewers by tasks about the same text. Positions
count code points; ``token_end`` is inclusive. Hashes are left out, so that Prodigy makes them. What nobody has looked at is a task
without an answer.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import orjson

from annotator.io.records import AnnotationRecord, ArticleRecord, LinkRecord
from annotator.io.spacy_members import Fields, members_of, meta_of
from annotator.io.writing import Corpus, Sink
from annotator.io.written_tokens import OnTokens, Tokens
from annotator.model.clock import normalised

_DATASET = "annotator"


def write(corpus: Corpus, sink: Sink) -> None:
    """Writes the tasks in the order of the articles, then of the reviewers' names."""
    with sink.file() as stream:
        for article in corpus.articles():
            for task in _Article(corpus, article).tasks():
                stream.write(orjson.dumps(task, option=orjson.OPT_APPEND_NEWLINE))


class _Article:
    """An article in its tokens."""

    def __init__(self, corpus: Corpus, article: ArticleRecord) -> None:
        self._losses = corpus.losses
        self._article = article
        self._tokens = Tokens(article.text)
        self._placed = list(self._tokens.placed(article.annotations, corpus.options.edges, corpus.losses))
        self._tokens.note_changed(self._placed, corpus.losses)

    def tasks(self) -> Iterator[Fields]:
        """One for each who has annotated or finished the article, else one without an answer."""
        done = {name for name, status in self._article.status.items() if status == "done"}
        reviewers = sorted({one.annotation.reviewer or "" for one in self._placed} | done)
        common = self._common()
        self._count_links_between()
        for reviewer in reviewers:
            own = [one for one in self._placed if (one.annotation.reviewer or "") == reviewer]
            spans = [self._span(one) | members_of(one.annotation) for one in own]
            task = common | {"spans": spans, "relations": list(self._relations(own)), "answer": "accept"}
            yield {key: value for key, value in task.items() if value or key != "relations"} | _signed(
                reviewer, [one.annotation for one in own]
            )
        if not reviewers:
            yield common | {"spans": []}

    def _common(self) -> Fields:
        """What all have; what tells the format stands first, because a line is long."""
        text = self._article.text
        return {
            "_view_id": "relations" if self._article.links else "spans_manual",
            "text": text,
            "meta": meta_of(self._article),
            "tokens": [
                {"text": span.of(text), "start": span.start, "end": span.end, "id": number, "ws": space}
                for number, (span, space) in enumerate(
                    zip(self._tokens.spans, self._tokens.spaces, strict=True)
                )
            ],
        }

    def _span(self, one: OnTokens) -> Fields:
        spans = self._tokens.spans
        return {
            "start": spans[one.first].start, "end": spans[one.last].end, "token_start": one.first, "token_end": one.last,
            "label": one.annotation.label,
        }  # fmt: skip

    def _relations(self, own: list[OnTokens]) -> Iterator[Fields]:
        """Links among one reviewer's annotations; their ends are named by their last tokens."""
        by_id = {str(one.annotation.id): one for one in own}
        for link in self._article.links:
            if link.from_id in by_id and link.to_id in by_id:
                yield self._relation(link, by_id[link.from_id], by_id[link.to_id])

    def _relation(self, link: LinkRecord, head: OnTokens, child: OnTokens) -> Fields:
        said = {"id": link.id, "note": link.note, "reviewer": link.reviewer}
        return {
            "head": head.last, "child": child.last, "label": link.type,
            "head_span": self._span(head) | {"id": link.from_id}, "child_span": self._span(child) | {"id": link.to_id},
            **{name: value for name, value in said.items() if value},
        }  # fmt: skip

    def _count_links_between(self) -> None:
        """Counts those that no single task holds."""
        of = {str(one.annotation.id): one.annotation.reviewer or "" for one in self._placed}
        for link in self._article.links:
            ends = of.get(link.from_id), of.get(link.to_id)
            if None in ends or ends[0] != ends[1]:
                self._losses.note("links", link.from_id)


def _signed(reviewer: str, annotations: list[AnnotationRecord]) -> Fields:
    """Who answered and when, in seconds since 1970."""
    session = f"{_DATASET}-{reviewer}"
    signed: Fields = {"_session_id": session, "_annotator_id": session} if reviewer else {}
    last = max(filter(None, (_seconds(one.updated_at) for one in annotations)), default=None)
    return signed | ({} if last is None else {"_timestamp": last})


def _seconds(time: str | None) -> int | None:
    """Since 1970; None for what is no time. One without a zone is UTC, wherever the program runs."""
    try:
        return int(datetime.fromisoformat(normalised(time or "")).timestamp())
    except ValueError:
        return None
