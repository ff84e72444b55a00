"""Layers of tokens, and the CoNLL files that are made of them: no two of a layer overlap, the text comes back, all else is told."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.io import registry, spaces_after, token_layers
from annotator.io.findings import Findings
from annotator.io.given import given_bytes
from annotator.io.records import AnnotationRecord, ArticleRecord
from annotator.io.token_layers import Layering, layers_of, tags_of
from annotator.io.writing import Corpus, WritingOptions
from annotator.model.scheme import Label, Scheme
from annotator.services.sinks import FolderSink, MemorySink

TEXT = (
    "\ufeffOfficials 🙂 say Baku supplies 40% of Israel’s oil.\n\nA family 👨‍👩‍👧 in a cafe\u0301 paid 1\u00a0000\u00a0USD.\n"
    "إسرائيل\u200f ואז\u2028 12 | \\ ימים. \u00a0"
)
PAIRS = (("blue", "solid"), ("green", "dots"), ("ochre", "wave"))


def scheme(*labels: str) -> Scheme:
    return Scheme(
        labels=tuple(
            Label(id=each, title=each, letter="X", colour=PAIRS[number][0], pattern=PAIRS[number][1])
            for number, each in enumerate(labels)
        )
    )


def marked(words: str, label: str, id_: str, text: str = TEXT) -> AnnotationRecord:
    start = text.index(words)
    return AnnotationRecord(label, start, start + len(words), text=words, id=id_, reviewer="Mira")


def corpus(*annotations: AnnotationRecord, text: str = TEXT, labels: tuple[str, ...] = ("claim", "figure"), **options) -> Corpus:  # fmt: skip
    article = ArticleRecord(text, id="a1", name="a | b\u00a0\nc.txt", annotations=annotations)
    return Corpus("Test", scheme(*labels), lambda: iter([article]), WritingOptions(**options))


def laid_out(given: Corpus, **options) -> tuple[token_layers.Layered, list[list[str]]]:
    (article,) = given.articles()
    layers = layers_of(given, token_layers.labels_of(given))
    found = Layering(given, layers, **options).of(article)
    return found, [[one.annotation.id for one in layer] for layer in found.layers]


def told(given: Corpus) -> dict[str, list[str]]:
    return {kind: count.annotation_ids for kind, count in given.losses.counts()}


def written(given: Corpus, format_id: str) -> dict[str, str]:
    sink = MemorySink()
    registry.format_of(format_id).writing.write(given, sink)
    return {name: content.decode() for name, content in sink.files.items()}


def read(content: str) -> list[ArticleRecord]:
    given = given_bytes(content.encode(), "x.conll")
    return [one for one in registry.read("conll", given, Findings()) if isinstance(one, ArticleRecord)]


CLAIM = marked("Baku supplies 40% of Israel’s oil", "claim", "c")
INNER = marked("supplies 40%", "claim", "inner")
AGAIN = marked("Baku supplies 40% of Israel’s oil", "claim", "again")
FIGURE = marked("40%", "figure", "f")


def test_a_layer_for_each_label_and_what_overlaps_in_one_label() -> None:
    given = corpus(CLAIM, INNER, AGAIN, FIGURE)
    assert laid_out(given)[1] == [["again"], ["f"]]
    assert told(given) == {"doubles": ["c"], "overlaps": ["inner"]}


@pytest.mark.parametrize(
    ("labels", "overlap", "kept"),
    [(("claim", "figure"), "longest", "c"), (("figure", "claim"), "longest", "c"),
     (("claim", "figure"), "order", "c"), (("figure", "claim"), "order", "f")],
)  # fmt: skip
def test_one_layer_takes_the_longest_or_the_first_of_the_scheme(
    labels: tuple[str, ...], overlap: str, kept: str
) -> None:
    given = corpus(CLAIM, FIGURE, labels=labels, overlap=overlap)
    assert laid_out(given)[1] == [[kept]]
    assert told(given) == {"overlaps": ["f" if kept == "c" else "c"]}


def test_edges_within_tokens_are_widened_or_left_out() -> None:
    inside, blank = marked("aku suppl", "claim", "i"), marked(" paid ", "figure", "b")
    given = corpus(inside, blank)
    found, ids = laid_out(given)
    first = found.layers[0][0]
    assert ids == [["i"], ["b"]]
    assert TEXT[found.tokens[first.first].start : found.tokens[first.stop - 1].end] == "Baku supplies"
    assert told(given) == {"widened": ["i"], "blanks": ["b"]}
    strict = corpus(inside, blank, edges="leave-out")
    assert laid_out(strict)[1] == [[], ["b"]]
    assert told(strict) == {"edges": ["i"], "blanks": ["b"]}


def test_between_tokens_is_no_token() -> None:
    given = corpus(marked("\n\n", "claim", "n"))
    assert laid_out(given)[1] == [[], []]
    assert told(given) == {"edges": ["n"]}


def test_one_word_may_say_of_all_that_it_has_no_place() -> None:
    given = corpus(CLAIM, INNER, AGAIN)
    laid_out(given, left_out="flat")
    assert set(told(given)["flat"]) == {"inner", "c"}


def test_sentences_that_an_annotation_holds_together_are_one() -> None:
    apart, _ = laid_out(corpus())
    joined, _ = laid_out(corpus(marked("oil.\n\nA family", "claim", "x")))
    assert len(apart.sentences) == len(joined.sentences) + 1
    for each in (apart, joined):
        assert [at for sentence in each.sentences for at in sentence] == list(range(len(each.tokens)))


@pytest.mark.parametrize(
    ("tagging", "tags"),
    [("bio", "B-claim I-claim I-claim O B-claim"), ("bioes", "B-claim I-claim E-claim O S-claim")],
)
def test_tags(tagging: str, tags: str) -> None:
    placed = [token_layers.Placed(CLAIM, 0, 3), token_layers.Placed(CLAIM, 4, 5)]
    assert tags_of(placed, 5, tagging) == tags.split()
    assert set(tags.split()) <= set(token_layers.all_tags(["claim"], tagging))


def test_names_of_classes_stay_the_same_whatever_is_labelled() -> None:
    stray = AnnotationRecord("stray", 0, 5, id="s")
    assert token_layers.labels_of(corpus()) == ("claim", "figure")
    assert token_layers.labels_of(corpus(stray, FIGURE)) == ("claim", "figure", "stray")
    assert token_layers.all_tags(("a", "b"), "bio") == ["O", "B-a", "I-a", "B-b", "I-b"]


def test_names_that_readers_cut_are_written_otherwise() -> None:
    assert token_layers.safe_names(["a-b", "a b", "a_b", "цель", "v1.2"]) == {
        "a-b": "a_b_2", "a b": "a_b_3", "a_b": "a_b", "цель": "цель", "v1.2": "v1.2",
    }  # fmt: skip
    given = corpus(marked("40%", "a-b", "x"), labels=("a-b",))
    ((name, content),) = written(given, "conll").items()
    assert (name, given.losses.number("names")) == ("a_b.conll", 1)
    assert "B-a_b" in content


@pytest.mark.parametrize("tagging", ["bio", "bioes"])
@pytest.mark.parametrize("format_id", ["conll", "conllu"])
def test_text_name_and_places_come_back(format_id: str, tagging: str) -> None:
    spaced = marked("1\u00a0000\u00a0USD.\nإسرائيل", "claim", "s")
    files = written(corpus(CLAIM, FIGURE, spaced, tagging=tagging), format_id)
    assert [Path(name).stem for name in files] == ["claim", "figure"]
    claims, figures = (read(each)[0] for each in files.values())
    assert claims.text == figures.text == TEXT
    assert claims.name == "a | b\u00a0\nc.txt"
    assert [(one.start, one.end) for one in claims.annotations] == [
        (CLAIM.start, CLAIM.end), (spaced.start, spaced.end),
    ]  # fmt: skip
    assert [(one.label, one.text) for one in figures.annotations] == [("figure", "40%")]


def test_every_line_has_four_columns_for_whoever_cuts_at_blanks() -> None:
    (content,) = written(corpus(CLAIM), "conll").values()
    lines = content.split("\n")
    assert lines[:2] == ["-DOCSTART- -X- O O", ""]
    assert {len(line.split()) for line in lines if line} == {4}
    assert content.splitlines() == lines[:-1]


def test_an_export_without_annotations_holds_the_texts() -> None:
    files = written(corpus(), "conll")
    assert list(files) == ["claim.conll"]
    assert read(files["claim.conll"])[0].text == TEXT


def test_an_article_without_a_token_is_told() -> None:
    given = corpus(text=" \u200b\n")
    written(given, "conll")
    assert given.losses.number("others") == 1


def test_our_columns_of_another_make_do_no_harm() -> None:
    row = "word _ DocId=x|SpacesAfter=\\Uffffffff\\ud800\\q O\n"
    (record,) = read(f"{row}{row}")
    assert record.text == "word\\Uffffffff\\ud800\\q" * 2
    (record,) = read("word _ DocId=x O\n" * 9 + "short\n")
    assert record.text == "word " * 9


@given(st.text())
def test_any_words_come_back_from_their_escapes(words: str) -> None:
    there = spaces_after.escaped(words)
    assert spaces_after.unescaped(there) == words
    assert len(there.split()) <= 1
    assert "|" not in there


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_layers_of_anything_are_flat_whole_and_accounted_for(data: st.DataObject) -> None:
    text = data.draw(
        st.text(st.sampled_from("ab1 .-\n\u00a0\u0301🙂\u200d\u200b\u2028א’"), min_size=2, max_size=40)
    )
    annotations = []
    for number in range(data.draw(st.integers(0, 6))):
        start = data.draw(st.integers(0, len(text) - 1))
        end = data.draw(st.integers(start + 1, len(text)))
        label = data.draw(st.sampled_from(["claim", "figure"]))
        annotations.append(AnnotationRecord(label, start, end, id=str(number)))
    overlap = data.draw(st.sampled_from(["files", "longest", "order"]))
    edges = data.draw(st.sampled_from(["widen", "leave-out"]))
    given = corpus(*annotations, text=text, overlap=overlap, edges=edges)
    found, ids = laid_out(given, no_blanks=True)
    kept = [one for layer in ids for one in layer]
    lost = [one for kind in ("doubles", "overlaps", "edges") for one in told(given).get(kind, [])]
    assert sorted(kept + lost) == [one.id for one in annotations]
    assert [at for each in found.sentences for at in each] == list(range(len(found.tokens)))
    for layer in found.layers:
        assert all(left.stop <= right.first for left, right in pairwise(layer))
        for one in layer:
            assert any(one.first in each and one.stop - 1 in each for each in found.sentences)
    if found.tokens:
        for content in written(given, "conll").values():
            assert [one.text for one in read(content)] == [text]


def test_the_files_are_whole_in_a_folder_too(tmp_path: Path) -> None:
    given = corpus(CLAIM, FIGURE)
    registry.format_of("conllu").writing.write(given, FolderSink(tmp_path, lambda size: None))
    assert {one.name: one.read_bytes() for one in tmp_path.iterdir()} == {
        name: content.encode() for name, content in written(given, "conllu").items()
    }
