"""Our CoNLL files in the libraries that read such files: conllu, and seqeval, which scores them."""

from __future__ import annotations

import pytest

from annotator.io import registry
from annotator.io.records import AnnotationRecord, ArticleRecord
from annotator.io.writing import Corpus, WritingOptions
from annotator.model.scheme import Label, Scheme
from annotator.services.sinks import MemorySink

TEXT = "Officials 🙂 say Baku supplies 40% of oil.\n\nA family 👨‍👩‍👧 in a cafe\u0301 paid 1\u00a0000\u00a0USD. שלום 12."
WORDS = ("Baku supplies 40% of oil", "👨‍👩‍👧 in a cafe\u0301", "1\u00a0000\u00a0USD", "שלום")
NO_LIBRARY = "the library is no dependency of ours"


def content(format_id: str, tagging: str) -> str:
    scheme = Scheme(labels=(Label(id="claim", title="Claim", letter="C", colour="blue", pattern="solid"),))
    annotations = tuple(
        AnnotationRecord("claim", TEXT.index(each), TEXT.index(each) + len(each), id=each) for each in WORDS
    )
    article = ArticleRecord(TEXT, id="a1", name="a", annotations=annotations)
    sink = MemorySink()
    corpus = Corpus("Test", scheme, lambda: iter([article, article]), WritingOptions(tagging=tagging))
    registry.format_of(format_id).writing.write(corpus, sink)
    (found,) = sink.files.values()
    return found.decode()


def without_blanks(words: str) -> str:
    return "".join(words.split())


@pytest.mark.parametrize("tagging", ["bio", "bioes"])
def test_seqeval_finds_every_annotation(tagging: str) -> None:
    pytest.importorskip("seqeval", reason=NO_LIBRARY)
    from seqeval.metrics import f1_score
    from seqeval.metrics.sequence_labeling import get_entities
    from seqeval.scheme import IOB2, IOBES

    blocks = [block.split("\n") for block in content("conll", tagging).split("\n\n")]
    sentences = [[row.split(" ") for row in rows if row] for rows in blocks if "-DOCSTART-" not in rows[0]]
    tags = [[row[-1] for row in rows] for rows in sentences]
    found = [
        "".join(row[0] for row in rows[first : last + 1])
        for rows, marks in zip(sentences, tags, strict=True)
        for _, first, last in get_entities(marks)
    ]
    assert found == [without_blanks(each) for each in WORDS] * 2
    scheme = IOBES if tagging == "bioes" else IOB2
    assert (
        f1_score([one for one in tags if one], [one for one in tags if one], mode="strict", scheme=scheme)
        == 1
    )


def test_conllu_reads_tokens_tags_and_blanks() -> None:
    conllu = pytest.importorskip("conllu", reason=NO_LIBRARY)
    sentences = conllu.parse(content("conllu", "bio"))
    assert [one.metadata["newdoc id"] for one in sentences if "newdoc id" in one.metadata] == ["a1", "a1"]
    for one in sentences:
        joined = "".join(
            token["form"] + ("" if (token["misc"] or {}).get("SpaceAfter") == "No" else " ") for token in one
        )
        assert joined.strip() == one.metadata["text"]
    tokens = [token for one in sentences for token in one]
    begun = [token["form"] for token in tokens if (token["misc"] or {}).get("NE") == "B-claim"]
    assert begun == ["Baku", "👨‍👩‍👧", "1", "שלום"] * 2
