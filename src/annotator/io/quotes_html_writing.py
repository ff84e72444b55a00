"""Writes a quote sheet as one HTML file: no scripts, nothing from elsewhere, light and dark, fit for print."""

from __future__ import annotations

from annotator.io.label_looks import label_of
from annotator.io.markup import PAGE_END, facts, label_class, page_begin, words
from annotator.io.quote_sheet import Group, Quote, Source, groups
from annotator.io.writing import Corpus, Sink

_STYLE = """\
body{max-width:46rem}
section{margin-top:2.6rem}section>h2{border-bottom:1px solid var(--hair);padding-bottom:.5rem}
section>h2 .count{font-weight:400;font-size:.7em;color:var(--text3)}
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
    """Writes one page, a section a group."""
    labels = [one.id for one in corpus.scheme.labels]
    with sink.file() as stream:
        title = f"Quotes: {corpus.project}"
        begin = page_begin(title, corpus.scheme.labels, _STYLE)
        stream.write(f'{begin}<h1 dir="auto">{words(title)}</h1>\n<main>\n'.encode())
        for group in groups(corpus):
            stream.write(_heading(corpus, group, labels).encode())
            for source, quotes in group.articles:
                stream.write(_article(corpus, group, source, quotes, labels).encode())
            stream.write(b"</section>\n")
        stream.write(f"</main>\n{PAGE_END}".encode())


def _heading(corpus: Corpus, group: Group, labels: list[str]) -> str:
    said = facts(group.source.facts) if group.source is not None else ""
    title = f'<span dir="auto">{words(group.title)}</span>'
    if group.label is not None:
        guideline = label_of(corpus.scheme, group.label).guideline
        said = f'<p class="small" dir="auto">{words(guideline)}</p>' if guideline else ""
        title = _chip(corpus, group.label, labels, "1em")
    return f'<section>\n<h2>{title} <span class="count">{group.number:,}</span></h2>{said}\n'


def _chip(corpus: Corpus, label: str, labels: list[str], size: str) -> str:
    kind, title = label_class(labels, label), words(corpus.title_of(label))
    return f'<span class="chip {kind}" style="font-size:{size}"><i>{title}</i></span>'


def _article(corpus: Corpus, group: Group, source: Source, quotes: list[Quote], labels: list[str]) -> str:
    inner = "".join(_quote(corpus, group, one, labels) for one in quotes)
    heading = (
        f'<h3 dir="auto">{words(source.title)}</h3>{facts(source.facts)}' if group.source is None else ""
    )
    return f"<article>\n{heading}\n{inner}</article>\n"


def _quote(corpus: Corpus, group: Group, one: Quote, labels: list[str]) -> str:
    before = f'<span class="c">{words(one.before)}</span>' if one.before else ""
    after = f'<span class="c">{words(one.after)}</span>' if one.after else ""
    where = f"Paragraph {one.paragraph:,}" + (f" · {words(one.reviewer)}" if one.reviewer else "")
    chip = f"{_chip(corpus, one.label, labels, '.95em')} " if group.label is None else ""
    note = f'<p class="note" dir="auto">{words(one.note)}</p>' if one.note else ""
    kind = label_class(labels, one.label)
    return (
        f'<div class="q"><p dir="auto">{before}<mark class="m t {kind}">{words(one.words)}</mark>{after}</p>'
        f'<p class="where">{chip}{where}</p>{facts(one.facts)}{note}</div>\n'
    )
