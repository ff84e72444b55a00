"""Writes CoNLL-U files, one for each layer, with the tags in MISC as ``NE=B-claim``.

Source: Universal Dependencies, “CoNLL-U Format”: ten columns, comments ``newdoc id``, ``newpar``, ``sent_id`` and ``text``,
``SpaceAfter=No``. What the treebanks annotate, parts of speech and syntax, is empty.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from annotator.io.conll_writing import Sheet, write_tagged
from annotator.io.spaces_after import NOTHING
from annotator.io.token_layers import OUTSIDE
from annotator.io.writing import Corpus, Sink

_EMPTY = "\t_" * 7


def write(corpus: Corpus, sink: Sink) -> None:
    """Writes a file for each label that is used, or one for all; no two of its annotations overlap."""
    write_tagged(corpus, sink, ".conllu", _rows)


def _rows(sheet: Sheet, tags: Sequence[str]) -> Iterator[str]:
    yield f"# newdoc id = {sheet.article.id}\n"
    for number, sentence in enumerate(sheet.layered.sentences):
        if number == 0 or "\n" in _gap_before(sheet, sentence):
            yield "# newpar\n"
        yield f"# sent_id = {sheet.article.id}-{number}\n# text = {_line(sheet, sentence)}\n"
        for position, at in enumerate(sentence, start=1):
            said = [*sheet.misc[at], *([] if tags[at] == OUTSIDE else [f"NE={tags[at]}"])]
            yield f"{position}\t{sheet.words[at]}{_EMPTY}\t{'|'.join(said) or NOTHING}\n"
        yield "\n"


def _gap_before(sheet: Sheet, sentence: range) -> str:
    tokens = sheet.layered.tokens
    return sheet.article.text[tokens[sentence.start - 1].end : tokens[sentence.start].start]


def _line(sheet: Sheet, sentence: range) -> str:
    """The text of a sentence in one line."""
    tokens = sheet.layered.tokens
    text = sheet.article.text[tokens[sentence.start].start : tokens[sentence.stop - 1].end]
    return " ".join(text.split())
