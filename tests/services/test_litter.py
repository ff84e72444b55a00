"""Page litter: what the rules propose on the seeds against a list made by hand, and that clean text is left alone."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.article import Excluded
from annotator.model.excluding import excluding
from annotator.model.span import Span
from annotator.model.text import canonical, paragraphs
from annotator.services.litter import Proposal, junk, kind_of, lines_of, proposals

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
DATA = os.environ.get("ANNOTATOR_TEST_DATA")

BY_HAND = {
    "000": {
        5: "caption", 25: "bio", 27: "other", 28: "related", 29: "related", 30: "related", 31: "related",
    },
    "001": {1: "other", 2: "other", 3: "other", 5: "byline", 8: "caption"},
    "002": {35: "copyright", 37: "comment-form", 39: "comment-form", 41: "comment-form"},
    "003": {3: "counter", 4: "counter", 5: "counter", 25: "navigation", 26: "navigation"},
    "004": {
        1: "other", 2: "other", 3: "navigation", 7: "byline", 36: "byline", 38: "bio",
        **dict.fromkeys(
            (41, 43, 45, 47, 51, 53, 55, 57, 59, 61, 63, 65, 67, 69, 71, 73, 75, 78, 80, 83), "footnotes"
        ),
        86: "advertisement", 88: "related", 90: "comment-form", 92: "other",
    },
}  # fmt: skip
"""Line (from 1, empty ones counted) and kind of everything on the five pages that is not article text, read by eye."""


def seed(number: str) -> str:
    path = next(SEEDS.glob(f"{number}_*.txt"))
    return canonical(path.read_bytes().decode()).text


def by_line(text: str, found: list[Proposal]) -> dict[int, str]:
    """The kind that each line which is not empty was given."""
    return {
        1 + text.count("\n", 0, line.start): one.kind
        for one in found
        for line in paragraphs(text)
        if one.span.covers(line)
    }


@pytest.mark.parametrize("number", BY_HAND)
def test_the_rules_find_what_a_reader_finds_on_the_seeds(number: str) -> None:
    text = seed(number)
    found = by_line(text, proposals(text))
    wanted = BY_HAND[number]
    lines = text.split("\n")
    missed = {n: lines[n - 1] for n in wanted if n not in found}
    wrong = {n: lines[n - 1] for n in found if n not in wanted}
    assert (missed, wrong) == ({}, {})
    assert found == wanted


@pytest.mark.parametrize(("number", "lines"), [("000", 5), ("001", 3), ("002", 4), ("003", 5), ("004", 7)])
def test_paratext_is_not_counted_as_junk(number: str, lines: int) -> None:
    assert lines_of(junk(proposals(seed(number)))) == lines


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("1,204 shares", "counter"),
        ("12K views", "counter"),
        ("5 min read", None),
        ("Share this article on Facebook", "share"),
        ("Facebook Twitter WhatsApp", "share"),
        ("Follow us on X", "share"),
        ("Copyright 2024 The Paper. All rights reserved.", "copyright"),
        ("Copyright law has been contested in Baku for years.", None),
        ("3 comments", "counter"),
        ("Leave a comment", "comment-form"),
        ("Leave a comment on the law with the ministry by Friday.", None),
        ("Skip to main content", "navigation"),
        ("Home", "navigation"),
        ("Home is where the refugees wanted to go.", None),
        ("Story continues below advertisement", "advertisement"),
        ("Sponsored by the ministry", "advertisement"),
        ("Sign up for our daily newsletter", "advertisement"),
        ("Related: Israel buys more oil", "related"),
        ("Most read", "related"),
        ("You may also like", "related"),
        ("More from the Caucasus", "related"),
        ("More than 40 percent of the oil came from Baku.", None),
        ("Photo", "other"),
        ("Your browser does not support the audio element.", "other"),
        ("***", None),
        ("• Azerbaijan has remained quiet", None),
        ("2012", None),
        ("By Selma Akyıldız", "byline"),
        ("By then Israel had recognised the new state", None),
        ("Photo: Haim Tzach, GPO", "caption"),
        ("Arms Deals", None),
    ],
)
def test_lines_in_the_midst_of_an_article(line: str, kind: str | None) -> None:
    body = "Baku supplies 40% of the oil that Israel buys, as officials there have said for years."
    text = f"{body}\n{line}\n{body}\n"
    found = [one for one in proposals(text) if one.span.start > 0]
    assert [one.kind for one in found] == ([] if kind is None else [kind])


def test_titles_after_the_text_are_related_only_behind_litter_or_in_a_row_at_the_end() -> None:
    body = "Baku supplies 40% of the oil that Israel buys, as officials there have said for years."
    one, two, three = "Gas deal signed in Baku", "Iran protests at the border", "Turkey opens a new pipeline"
    assert proposals(f"{body}\n{one}\n{two}\n") == []
    assert [found.lines for found in proposals(f"{body}\n{one}\n{two}\n{three}\n")] == [3]
    after = proposals(f"{body}\nMost popular\n{one}\n{two}\n")
    assert [(found.kind, found.lines) for found in after] == [("related", 1), ("related", 2)]


def test_numbered_notes_need_their_heading() -> None:
    body = "Baku supplies 40% of the oil that Israel buys, as officials there have said for years."
    notes = "1. Ibid, p. 4.\n2. Abilov, p. 149.\n"
    assert proposals(f"{body}\n{notes}") == []
    assert [(one.kind, one.lines) for one in proposals(f"{body}\nNotes\n{notes}")] == [("footnotes", 3)]


def test_what_is_excluded_or_was_kept_is_not_proposed() -> None:
    text = seed("002")
    first, *others = proposals(text)
    assert proposals(text, excluding(text, (), first.span, "copyright")) == others
    assert proposals(text, kept=[first.span]) == others
    assert proposals(text, [Excluded(Span(0, len(text)))]) == []


def test_the_kind_of_what_is_excluded_by_hand_is_the_rules() -> None:
    text = seed("002")
    start = text.index("Be the first to comment")
    assert kind_of(text, Span(start, start + 23)) == "comment-form"
    assert kind_of(text, Span(0, 20)) == "other"


def test_texts_without_running_text() -> None:
    assert proposals("") == []
    assert proposals(" \n\u00a0\n") == []
    assert proposals("Gas deal signed") == []
    assert [one.kind for one in proposals("Home\n305\n")] == ["navigation"]


@given(st.text(st.sampled_from("aB .[1]\n|\u00a0🙂(©"), max_size=200))
def test_proposals_are_lines_in_order_and_apart(text: str) -> None:
    ends = {line.end for line in paragraphs(text)}
    starts = {line.start for line in paragraphs(text)}
    before = 0
    for one in proposals(text):
        assert one.span.start >= before
        assert one.span.start in starts
        assert one.span.end in ends
        assert one.lines >= 1
        before = one.span.end


def test_a_long_list_of_notes_is_found_at_once() -> None:
    text = "[3] Ibid, p. 4\n" * 20_000
    (found,) = proposals(text)
    assert found.lines == 20_000


def clean() -> Iterator[str]:
    """Articles without litter: the sentences that the corpus's authors took for their texts."""
    with (Path(DATA or "") / "groundtruth" / "basil.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            yield canonical(json.loads(line)["text"]).text


@pytest.mark.skipif(DATA is None, reason="ANNOTATOR_TEST_DATA names no folder with clean articles")
def test_clean_articles_are_left_alone() -> None:
    total = wrong = paratext = 0
    for text in clean():
        total += sum(1 for _ in paragraphs(text))
        found = proposals(text)
        wrong += lines_of(junk(found))
        paratext += lines_of(found) - lines_of(junk(found))
    assert total > 1_500
    assert wrong * 2_000 <= total  # .05 %
    assert paratext * 700 <= total
