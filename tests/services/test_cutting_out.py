"""Excluded text cut out: every annotation that is left holds its words, paragraphs stay paragraphs, what is lost is told."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.io.losses import Losses
from annotator.io.records import AnnotationRecord, ArticleRecord, ExcludedRecord, LinkRecord
from annotator.services.cutting_out import without_excluded


def article(text: str, excluded: list[tuple[int, int]], spans: list[tuple[int, int]]) -> ArticleRecord:
    marks = sorted(spans)
    return ArticleRecord(
        text, id="a",
        annotations=tuple(
            AnnotationRecord("claim", start, end, text[start:end], id=f"{n}") for n, (start, end) in enumerate(marks)
        ),
        excluded=tuple(ExcludedRecord(*one) for one in excluded),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("marked", "left"),
    [
        ("One.\n[Menu]\nTwo.", "One.\nTwo."),
        ("One.\n\n[Menu\nShare]\n\nTwo.", "One.\n\nTwo."),
        ("[Menu\n]One.", "One."),
        ("One.\n[Menu]", "One."),
        ("One [1] two.", "One two."),
        ("One[1] two.", "One two."),
        ("One.\n[Photo: x] Two.", "One.\nTwo."),
        ("One. [More\nMenu] Two.", "One.\nTwo."),
        ("One[ and ]two.", "One two."),
        ("un[-]done", "undone"),
        ("One. [a] [b]\n[c] Two.", "One.\nTwo."),
        ("[all of it]", ""),
        ("  [all] ", ""),
        ("👨‍👩‍👧 [🙂] e\u0301\u00a0[x]\u00a0שלום", "👨‍👩‍👧 e\u0301\u00a0שלום"),
    ],
)
def test_what_is_left_is_joined(marked: str, left: str) -> None:
    text, excluded = "", list[tuple[int, int]]()
    for sign in marked:
        if sign == "[":
            excluded.append((len(text), 0))
        elif sign == "]":
            excluded[-1] = (excluded[-1][0], len(text))
        else:
            text += sign
    assert without_excluded(article(text, excluded, []), Losses()).text == left


def test_annotations_keep_their_words_or_are_told() -> None:
    text = "Before it. Menu and share. After it."
    start, end = text.index("Menu"), text.index("After")
    spans = [(0, 6), (7, start + 4), (start, start + 4), (7, len(text)), (end, end + 5)]
    given_ = article(text, [(start, end - 1)], spans)
    losses = Losses()
    made = without_excluded(given_, losses)
    assert made.text == "Before it. After it."
    assert [one.text for one in made.annotations] == ["Before", "it. After it.", "it.", "After"]
    assert losses.number("left-out-text") == 1
    assert losses.number("shortened") == 2
    assert losses.number("excluded") == 1
    assert made.text_sha256 != given_.text_sha256


def test_links_of_what_is_left_out_go_and_are_told() -> None:
    given_ = article("One two three", [(4, 7)], [(0, 3), (4, 7), (8, 13)])
    links = (LinkRecord("x", "0", "1"), LinkRecord("continues", "1", "2"), LinkRecord("x", "0", "2"))
    losses = Losses()
    made = without_excluded(replace(given_, links=links), losses)
    assert [(one.from_id, one.to_id) for one in made.links] == [("0", "2")]
    assert (losses.number("links"), losses.number("parts")) == (1, 1)


def test_an_article_without_excluded_text_is_itself() -> None:
    given_ = article("One two", [], [(0, 3)])
    assert without_excluded(given_, Losses()) is given_


SIGNS = st.sampled_from(
    [*"ab.", " ", " ", "\n", "\n", "\u00a0", "\u2028", "\t", "🙂", "\u0301", "\u200d", "ש"]
)


@st.composite
def articles(draw: st.DrawFn) -> ArticleRecord:
    text = draw(st.text(SIGNS, min_size=1, max_size=60))
    spans = st.tuples(st.integers(0, len(text) - 1), st.integers(1, 20)).map(
        lambda one: (one[0], min(len(text), one[0] + one[1]))
    )
    return article(text, draw(st.lists(spans, max_size=6)), draw(st.lists(spans, max_size=8)))


@given(articles())
def test_any_article(given_: ArticleRecord) -> None:
    losses = Losses()
    made = without_excluded(given_, losses)
    outside = [True] * len(given_.text)
    for one in given_.excluded:
        outside[one.start : one.end] = [False] * (one.end - one.start)
    words = "".join(
        sign for sign, is_out in zip(given_.text, outside, strict=True) if is_out and not sign.isspace()
    )
    assert "".join(made.text.split()) == words
    for one in made.annotations:
        assert made.text[one.start : one.end] == one.text
    by_id = {one.id: one for one in made.annotations}
    for one in given_.annotations:
        inked = [n for n in range(one.start, one.end) if outside[n] and not given_.text[n].isspace()]
        if one.id in by_id:
            left = "".join(str(by_id[one.id].text).split())
            assert left == "".join(given_.text[n] for n in inked)
        elif given_.excluded:
            assert not inked
    changed = sum(by_id[one.id].text != one.text for one in given_.annotations if one.id in by_id)
    assert losses.number("shortened") == changed
    assert losses.number("left-out-text") == len(given_.annotations) - len(made.annotations)


@given(articles())
def test_words_and_lines_that_were_parted_stay_parted(given_: ArticleRecord) -> None:
    made = without_excluded(given_, Losses())
    out = [any(one.start <= n < one.end for one in given_.excluded) for n in range(len(given_.text))]
    before = [n for n, sign in enumerate(given_.text) if not out[n] and not sign.isspace()]
    after = [n for n, sign in enumerate(made.text) if not sign.isspace()]
    for (left, right), (start, end) in zip(pairwise(before), pairwise(after), strict=True):
        between, now = given_.text[left + 1 : right], made.text[start + 1 : end]
        assert bool(now) == any(map(str.isspace, between))
        assert ("\n" in now) == ("\n" in between)
