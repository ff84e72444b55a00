"""Articles with what goes wrong in documents, and a sink of one file: for the tests of the formats for people."""

from __future__ import annotations

from io import BytesIO

from annotator.io.losses import Losses
from annotator.io.records import AnnotationRecord, ArticleRecord, ExcludedRecord, LinkRecord
from annotator.io.writing import DEFAULTS, Corpus, WriteCorpus, WritingOptions
from annotator.services.default_scheme import default_scheme

TEXT = (
    "Officials 🙂 say Baku <b>supplies</b> 40% of Israel’s oil & more.\n\n"
    "A family 👨‍👩‍👧 in a cafe\u0301 paid 1\u00a0000\u00a0USD.  Two blanks.\n \nإسرائيل وأذربيجان שלום 12 ימים.\n"
    "=SUM(A1:A9) is a _x0041_ formula.\nThe\tlast\u2028line."
)
WORDS = (
    ("claim", "Baku <b>supplies</b> 40% of"), ("figure", "40%"), ("bias", "40% of Israel’s oil &"),
    ("opinion", "oil & more.\n\nA family 👨‍👩‍👧"), ("unheard-of", "وأذربيجان שלום"), ("claim", "=SUM(A1:A9)"),
    ("claim", "_x0041_ formula"),
)  # fmt: skip
NOTE = '=1+1 "note" & <w:p>\nmore'


def awkward(number: int = 1, text: str = TEXT) -> ArticleRecord:
    """An article by that number."""
    marks = tuple(
        AnnotationRecord(
            label, text.index(quote), text.index(quote) + len(quote), text=quote, id=f"{number}-{place}",
            reviewer="Mira <i>", note=NOTE, attributes={"certainty": "hedged", 'x"y': "<&>", "low": place + 0.5},
            created_at="2026-11-21T09:30:00Z",
        )
        for place, (label, quote) in enumerate(WORDS)
    )  # fmt: skip
    start = text.index("Two blanks.")
    return ArticleRecord(
        text, id=f"a{number}", name=f"a{number}.txt", title="A <title> & “more”", annotations=marks,
        meta={"author": "N. N. <n@example.org>", "outlet": "=News", "tags": ["a", "b"]},
        excluded=(ExcludedRecord(start, start + len("Two blanks.")),), note="On <all> of it", status={"Mira": "done"},
        links=(LinkRecord("same<as>", f"{number}-0", f"{number}-1"),),
    )  # fmt: skip


class _OneFile:
    def __init__(self) -> None:
        self.stream = BytesIO()

    def file(self, name: str = "") -> _OneFile:
        assert name == ""
        return self

    def __enter__(self) -> BytesIO:
        return self.stream

    def __exit__(self, *_: object) -> None:
        pass


def written(
    write: WriteCorpus,
    *articles: ArticleRecord,
    losses: Losses | None = None,
    options: WritingOptions = DEFAULTS,
) -> bytes:
    """What the writer makes of the articles."""
    sink = _OneFile()
    corpus = Corpus("P & <q>", default_scheme(), lambda: iter(articles), options, losses=losses or Losses())
    write(corpus, sink)
    return sink.stream.getvalue()
