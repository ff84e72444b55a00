"""Writes a quote sheet as one HTML file: no scripts, nothing from elsewhere, light and dark, fit for print."""

from __future__ import annotations

from annotator.io.annotation_words import source_facts, title_of
from annotator.io.label_looks import label_of
from annotator.io.markup import PAGE_END, facts, label_class, page_begin, words
from annotator.io.quote_sheet import Group, Quote, groups
from annotator.io.records import ArticleRecord
from annotator.io.writing import Corpus, Sink

_STYLE = """\
body{max-width:46rem}
section{margin-top:2.6rem}section>h2{border-bottom:1px solid var(--hair);padding-bottom:.5rem}
section>h2 span{font-weight:400;font-size:.7em;color:var(--text3)}
.small{margin:.4rem 0 0}
article{margin-top:1.8rem}
.q{margin:1.1rem 0 1.3rem;break-inside:avoid}
.q>p{margin:0;white-space:pre-wrap}
.c{color:var(--text3)}
.q .where,.q .note,.q .facts{font:13.5px/1.5 "Source Sans 3","Noto Sans","Segoe UI","Helvetica Neue",Arial,sans-serif;margin:.25rem 0 0}
.q .where{color:var(--text3)}
.q .note{color:var(--text);border-inline-start:3px solid var(--hair);padding-inline-start:.7em}
@media print{h2,h3,article>.facts{break-after:avoid}}
"""


def write(corpus: Corpus, sink: Sink) -> None:
    """Writes one page, a section a label."""
    labels = [one.id for one in corpus.scheme.labels]
    with sink.file() as stream:
        title = f"Quotes: {corpus.project}"
        begin = page_begin(title, corpus.scheme.labels, _STYLE)
        stream.write(f'{begin}<h1 dir="auto">{words(title)}</h1>\n<main>\n'.encode())
        for group in groups(corpus):
            stream.write(_heading(corpus, group, labels).encode())
            for article, quotes in group.articles:
                stream.write(_article(article, quotes, label_class(labels, group.label)).encode())
            stream.write(b"</section>\n")
        stream.write(f"</main>\n{PAGE_END}".encode())


def _heading(corpus: Corpus, group: Group, labels: list[str]) -> str:
    kind, guideline = label_class(labels, group.label), label_of(corpus.scheme, group.label).guideline
    said = f'<p class="small" dir="auto">{words(guideline)}</p>' if guideline else ""
    chip = (
        f'<span class="chip {kind}" style="font-size:1em"><i>{words(corpus.title_of(group.label))}</i></span>'
    )
    return f"<section>\n<h2>{chip} <span>{group.number:,}</span></h2>{said}\n"


def _article(article: ArticleRecord, quotes: list[Quote], kind: str) -> str:
    inner = "".join(_quote(one, kind) for one in quotes)
    heading = f'<h3 dir="auto">{words(title_of(article))}</h3>{facts(source_facts(article))}'
    return f"<article>\n{heading}\n{inner}</article>\n"


def _quote(one: Quote, kind: str) -> str:
    before = f'<span class="c">{words(one.before)}</span>' if one.before else ""
    after = f'<span class="c">{words(one.after)}</span>' if one.after else ""
    where = f"Paragraph {one.paragraph:,}" + (f" · {words(one.reviewer)}" if one.reviewer else "")
    note = f'<p class="note" dir="auto">{words(one.note)}</p>' if one.note else ""
    return (
        f'<div class="q"><p dir="auto">{before}<mark class="m t {kind}">{words(one.words)}</mark>{after}</p>'
        f'<p class="where">{where}</p>{facts(one.facts)}{note}</div>\n'
    )
