"""spaCy's files load in spaCy with every span's words, and come back as they went but for what is told."""

import json
import os
import subprocess
import sys
import zlib
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.io.written import BARE, FULL, TEXT, in_order, mark, read_again, told, uuid, written

spacy = pytest.importorskip("spacy", reason="spaCy is an optional extra")
srsly = pytest.importorskip("srsly", reason="spaCy is an optional extra")
NEWS = replace(BARE, meta={"categories": {"Mira": ["news"], "Jonas": ["news", "local"]}})


def documents(*articles, **options) -> tuple[list, dict[str, int]]:
    files, losses = written("spacy_docbin_writing", *articles, **options)
    made = spacy.tokens.DocBin().from_bytes(files[""])
    return list(made.get_docs(spacy.blank("en").vocab)), told(losses)


def message(content: bytes) -> dict:
    return srsly.msgpack_loads(zlib.decompress(content))


def test_spacy_has_the_text_and_every_span_in_the_group() -> None:
    (full, bare), lost = documents(FULL, BARE)
    assert [full.text, bare.text] == [TEXT, BARE.text]
    assert [(one.id_, one.label_, one.text) for one in full.spans["sc"]] == [
        (one.id, one.label, one.text) for one in FULL.annotations
    ]
    assert list(bare.spans["sc"]) == []
    assert full.user_data["title"] == FULL.title
    assert full.user_data["annotations"][uuid(2)]["attributes"] == {"low": 40, "unit": "%"}
    assert lost == {}


def test_it_is_what_spacy_itself_would_write() -> None:
    files, _ = written("spacy_docbin_writing", FULL, NEWS, BARE)
    again = spacy.tokens.DocBin(store_user_data=True).from_bytes(files[""])
    assert message(again.to_bytes()) == message(files[""])
    assert len(again) == 3
    assert again.attrs == spacy.tokens.DocBin(("ORTH", "ENT_IOB", "ENT_TYPE", "ENT_ID")).attrs


@pytest.mark.parametrize("overlap", ["longest", "order", "files"])
def test_as_entities_none_overlap_and_the_others_are_told(overlap: str) -> None:
    (full, _), lost = documents(FULL, BARE, as_entities=True, overlap=overlap)
    quotes = {one.id: one.text for one in FULL.annotations}
    assert all(quotes[one.ent_id_] == one.text for one in full.ents)
    assert all(a.end <= b.start or b.end <= a.start for a, b in combinations(full.ents, 2))
    assert len(full.ents) + lost["overlaps"] == len(FULL.annotations)
    assert "sc" not in full.spans
    assert {token.ent_iob_ for token in full} == {"B", "I", "O"}


def test_categories_are_there_with_those_of_others_as_none() -> None:
    other = replace(BARE, text="Another.", meta={"categories": ["sport"]})
    (news, bare, sport), _ = documents(NEWS, BARE, other)
    assert news.cats == {"local": 1.0, "news": 1.0, "sport": 0.0}
    assert bare.cats == {}
    assert sport.cats == {"local": 0.0, "news": 0.0, "sport": 1.0}


@pytest.mark.parametrize("as_entities", [False, True])
def test_a_docbin_comes_back(as_entities: bool) -> None:
    flat = replace(FULL, links=(), annotations=(FULL.annotations[0], *FULL.annotations[3:7]))
    given_out = flat if as_entities else replace(FULL, links=())
    files, losses = written("spacy_docbin_writing", given_out, NEWS, as_entities=as_entities)
    assert told(losses) == {}
    annotations, (first, second) = read_again(files[""], "spacy-docbin", "corpus.spacy")
    assert in_order(annotations) == in_order(given_out.annotations)
    assert (first.name, first.title, first.meta) == (FULL.name, FULL.title, FULL.meta)
    assert (second.text, second.meta) == (NEWS.text, NEWS.meta)


def test_an_entity_that_is_not_written_is_not_widened() -> None:
    half = replace(FULL, annotations=(FULL.annotations[0], mark(2, "0%", "figure")))
    _, lost = documents(half, as_entities=True, overlap="longest")
    assert {kind: lost[kind] for kind in ("widened", "overlaps") if kind in lost} == {"overlaps": 1}


def test_what_is_off_the_tokens_is_widened_or_left_out() -> None:
    half = replace(FULL, annotations=(mark(1, "0%", "figure"),), links=())
    (widened,), lost = documents(half)
    assert [one.text for one in widened.spans["sc"]] == ["40%"]
    assert lost == {"widened": 1}
    (left,), lost = documents(half, edges="leave-out")
    assert list(left.spans["sc"]) == []
    assert lost == {"edges": 1}


@settings(max_examples=30)
@given(
    st.lists(
        st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r"), min_size=1, max_size=30),
        max_size=4,
    )
)
def test_any_text_comes_out_of_spacy_as_it_went_in(texts: list[str]) -> None:
    articles = [replace(BARE, text=text) for text in texts]
    found, _ = documents(*articles)
    assert [one.text for one in found] == texts


def test_the_hash_seed_changes_nothing() -> None:
    script = (
        "import hashlib; from tests.io.written import *;"
        "print(hashlib.sha256(written('spacy_docbin_writing', FULL, BARE)[0]['']).hexdigest())"
    )
    seen = {
        subprocess.run(
            [sys.executable, "-c", script], check=True, capture_output=True,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
        ).stdout
        for seed in ("1", "2")
    }  # fmt: skip
    assert len(seen) == 1


def lines(*articles, **options) -> tuple[list[dict], dict[str, int]]:
    files, losses = written("spacy_offsets_writing", *articles, **options)
    return [json.loads(line) for line in files[""].splitlines()], told(losses)


def test_offsets_give_the_words_that_were_marked() -> None:
    (full, bare), lost = lines(FULL, BARE)
    assert [TEXT[one["start"] : one["end"]] for one in full["spans"]] == [
        one.text for one in FULL.annotations
    ]
    assert bare["spans"] == []
    assert lost == {}


def test_entities_are_what_spacys_examples_take() -> None:
    (line,), lost = lines(FULL, as_entities=True)
    made = spacy.training.Example.from_dict(
        spacy.blank("en").make_doc(line["text"]), {"entities": line["entities"]}
    )
    quotes = {one.text for one in FULL.annotations}
    assert {TEXT[start:end] for start, end, _ in line["entities"]} <= quotes
    assert len(made.reference.ents) >= 3
    assert len(line["entities"]) + lost["overlaps"] == len(FULL.annotations)
    assert (lost["attributes"], lost["notes"], lost["reviewers"]) == (3, 1, 8)


def test_offsets_come_back() -> None:
    files, _ = written("spacy_offsets_writing", FULL, NEWS)
    annotations, (first, second) = read_again(files[""], "spacy-json", "corpus.jsonl")
    assert in_order(annotations) == in_order(FULL.annotations)
    assert (first.name, first.title, first.meta) == (FULL.name, FULL.title, FULL.meta)
    assert (second.text, second.meta) == (NEWS.text, NEWS.meta)
