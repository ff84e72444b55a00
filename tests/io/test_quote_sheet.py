"""Quotes by label, by article and by question: all of them, in order, with as much context as was asked for."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.io.people_corpus import NOTE, TEXT, WORDS, awkward

from annotator.io.quote_sheet import context_of, groups
from annotator.io.records import AnnotationRecord, ArticleRecord
from annotator.io.spool import Spool
from annotator.io.writing import Corpus, WritingOptions
from annotator.services.default_scheme import default_scheme


def corpus(*articles: ArticleRecord, **options: object) -> Corpus:
    return Corpus("p", default_scheme(), lambda: iter(articles), WritingOptions(**options))  # type: ignore[arg-type]


def seen(made: Corpus) -> list[tuple[str, int, list[tuple[str, list[str]]]]]:
    return [
        (one.title, one.number, [(source.title, [each.words for each in quotes]) for source, quotes in one.articles])
        for one in groups(made)
    ]  # fmt: skip


def said(text: str, *values: object, name: str = "about", key: str = "x") -> ArticleRecord:
    marks = tuple(
        AnnotationRecord("claim", n, n + 1, text[n], {} if value is None else {name: value}, id=f"{key}{n}")  # type: ignore[dict-item]
        for n, value in enumerate(values)
    )
    return ArticleRecord(text, id=key, title=f"Article {key}", annotations=marks)


def test_by_label_in_the_schemes_order() -> None:
    found = seen(corpus(awkward(1), awkward(2)))
    assert [(title, number) for title, number, _ in found] == [
        ("Claim", 6), ("Figure", 2), ("Opinion", 2), ("Bias", 2), ("unheard-of", 2),
    ]  # fmt: skip
    assert all(len(articles) == 2 for _, _, articles in found)


def test_by_article_each_says_its_labels() -> None:
    made = list(groups(corpus(awkward(1), awkward(2), group_by="article")))
    assert [one.number for one in made] == [len(WORDS)] * 2
    assert all(one.label is None and one.source is not None for one in made)
    labels = [
        each.label
        for one in groups(corpus(awkward(), group_by="article"))
        for _, some in one.articles
        for each in some
    ]
    assert Counter(labels) == Counter(label for label, _ in WORDS)


def test_by_question_the_same_answer_of_two_articles_stands_together() -> None:
    found = seen(
        corpus(
            said("abc", "Baku", "oil", None), said("de", "oil", "Äther", key="y"), group_by="attribute:about"
        )
    )
    assert [(title.rpartition(": ")[2], articles) for title, _, articles in found] == [
        ("Baku", [("Article x", ["a"])]),
        ("oil", [("Article x", ["b"]), ("Article y", ["d"])]),
        ("Äther", [("Article y", ["e"])]),
        ("not said", [("Article x", ["c"])]),
    ]


def test_choices_and_numbers_are_in_their_order() -> None:
    made = seen(
        corpus(
            said("abcd", "hedged", "stated", "else", None, name="certainty"), group_by="attribute:certainty"
        )
    )
    choices = next(one for one in default_scheme().labels[0].attributes if one.name == "certainty").choices
    order = [one.title for one in choices if one.value in ("hedged", "stated")]
    assert [title.rpartition(": ")[2] for title, _, _ in made] == [*order, "else", "not said"]
    made = seen(corpus(said("abcd", 10, 9.5, 100, "n/a", name="low"), group_by="attribute:low"))
    assert [title.rpartition(": ")[2] for title, _, _ in made] == ["9.5", "10", "100", "n/a"]


def test_several_answers_stand_under_each() -> None:
    made = seen(corpus(said("ab", ["x", "y", "x"], "y"), group_by="attribute:about"))
    assert [(title.rpartition(": ")[2], number) for title, number, _ in made] == [("x", 1), ("y", 2)]


@pytest.mark.parametrize(
    "by", ["label", "article", "attribute:certainty", "attribute:low", "attribute:nobody"]
)
def test_every_quote_is_there_once_with_all_that_is_said_of_it(by: str) -> None:
    made = corpus(awkward(1), awkward(2), group_by=by)
    quotes = [each for one in groups(made) for _, some in one.articles for each in some]
    assert Counter(one.words for one in quotes) == Counter([words for _, words in WORDS] * 2)
    assert {one.note for one in quotes} == {NOTE}
    assert {one.reviewer for one in quotes} == {"Mira <i>"}
    assert made.losses.number("metadata") == 2


@pytest.mark.parametrize("width", [0, 1, 60, 10_000])
def test_as_much_context_as_was_asked_for(width: int) -> None:
    for one in groups(corpus(awkward(), context=width)):
        for _, quotes in one.articles:
            for each in quotes:
                assert max(len(each.before.strip("…")), len(each.after.strip("…"))) <= width
                assert f"{each.before.lstrip('…')}{each.words}{each.after.rstrip('…')}" in TEXT


@given(st.text(st.sampled_from("ab \n🙂\u0301ש"), min_size=1, max_size=60), st.integers(0, 70), st.data())
def test_context_is_what_stands_there(text: str, width: int, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    before, after = context_of(text, start, end, width)
    assert text[:start].endswith(before.removeprefix("…"))
    assert text[end:].startswith(after.removesuffix("…"))
    assert "\n" not in before + after


@given(st.lists(st.binary(max_size=200), max_size=20), st.randoms())
def test_a_spool_gives_back_what_it_was_given(pieces: list[bytes], chance) -> None:
    with Spool() as spool:
        places = [(spool.put(piece), piece) for piece in pieces]
        chance.shuffle(places)
        assert all(spool.get(place) == piece for place, piece in places)
