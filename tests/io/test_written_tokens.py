"""The tokens that spaCy's and Prodigy's files hold give the text again, and annotations stand on their edges or are told."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.io.written import BARE, FULL, TEXT, mark, told

from annotator.io.losses import Losses
from annotator.io.writing import Corpus, WritingOptions
from annotator.io.written_tokens import Tokens, without_overlaps
from annotator.services.default_scheme import default_scheme

WORDS = st.text(st.sampled_from(" \n\t\u00a0\u200b\u200d\u2028ab.,1é\u0301🙂👩שא"), max_size=60)


def joined(text: str) -> str:
    made = Tokens(text)
    return "".join(span.of(text) + " " * space for span, space in zip(made.spans, made.spaces, strict=True))


@given(WORDS)
def test_tokens_and_their_blanks_are_the_text(text: str) -> None:
    assert joined(text) == text


def test_those_of_the_awkward_text_are_too() -> None:
    assert joined(TEXT) == TEXT
    assert [span.of(TEXT) for span in Tokens(TEXT).spans[:3]] == [" ", "Officials", "🙂"]


@given(WORDS.filter(bool), st.data())
def test_a_place_holds_the_words_that_it_was_asked_for(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    made = Tokens(text)
    found = made.place(start, end)
    touched = [number for number, span in enumerate(made.spans) if span.start < end and span.end > start]
    if found is None:
        assert touched == []
    else:
        words = [number for number in touched if not made.spans[number].of(text).isspace()]
        assert touched[0] <= found[0] <= found[1] <= touched[-1]
        assert {number for number in words if text[made.spans[number].start].isalnum()} <= set(
            range(found[0], found[1] + 1)
        )


@pytest.mark.parametrize(
    ("words", "edges", "expected", "lost"),
    [
        ("0%", "widen", "40%", {"widened": 1}),
        ("0%", "leave-out", None, {"edges": 1}),
        ("Baku ", "widen", "Baku", {"blanks": 1}),
        ("Baku ", "leave-out", "Baku", {"blanks": 1}),
        ("Baku", "leave-out", "Baku", {}),
        ("\n\n", "leave-out", "\n\n", {}),
    ],
)
def test_what_is_off_the_edges(words: str, edges, expected: str | None, lost: dict[str, int]) -> None:
    losses, made = Losses(), Tokens(TEXT)
    placed = list(made.placed([mark(1, words, "claim")], edges, losses))
    made.note_changed(placed, losses)
    found = [TEXT[made.spans[one.first].start : made.spans[one.last].end] for one in placed]
    assert found == ([] if expected is None else [expected])
    assert told(losses) == lost


def test_what_lies_between_tokens_is_left_out() -> None:
    losses = Losses()
    blank = replace(mark(1, "Baku", "claim"), start=TEXT.index(" say"), end=TEXT.index("say"), text=" ")
    assert list(Tokens(TEXT).placed([blank], "widen", losses)) == []
    assert told(losses) == {"edges": 1}


@pytest.mark.parametrize(
    ("overlap", "expected"),
    [("longest", ["claim"]), ("files", ["claim"]), ("order", ["claim"])],
)
def test_of_those_that_overlap_one_stays(overlap, expected: list[str]) -> None:
    assert kept(overlap, mark(1, "Baku supplies 40%", "claim"), mark(2, "40%", "figure")) == (expected, 1)


def test_the_labels_order_goes_before_length() -> None:
    long, short = mark(1, "Baku supplies 40%", "bias"), mark(2, "40%", "figure")
    assert kept("order", long, short) == (["figure"], 1)
    assert kept("longest", long, short) == (["bias"], 1)
    assert kept("longest", long, mark(3, "oil", "claim")) == (["bias", "claim"], 0)


def kept(overlap, *annotations) -> tuple[list[str], int]:
    corpus = Corpus("Demo", default_scheme(), lambda: iter((BARE, FULL)), WritingOptions(overlap=overlap))
    found = without_overlaps(Tokens(TEXT).placed(annotations, "widen", corpus.losses), corpus)
    return [one.annotation.label for one in found], corpus.losses.number("overlaps")
